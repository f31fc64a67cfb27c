"""What a card shows of ranges, counts, old addresses, lunar days and totals told late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.card.cards import make_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answers import Choice


def _texts(choices: Sequence[Choice]) -> list[str]:
    return [one.text for one in choices]


def test_two_days_of_a_range_are_one() -> None:
    source = (
        "Lũ quét ở xã Lũng Vài\n\nLũ quét từ đêm 9/8 đến sáng 11/8 làm 3 người chết, 2 người mất \
tích, 5 người bị thương ở xã Lũng Vài."
    )
    card = make_card(source)
    assert _texts(card.when) == ["đêm 9/8 đến sáng 11/8"]
    assert _texts(card.how_much) == ["3 người chết", "2 người mất tích", "5 người bị thương"]
    for one in (*card.when, *card.how_much):
        assert source[one.start : one.end] == one.text


def test_an_anniversary_is_no_range() -> None:
    told = (
        "Lễ kỷ niệm 20 năm lập xã Lũng Vài (5/6/2004 - 5/6/2024) diễn ra sáng 5/6 tại hội trường."
    )
    assert "5/6/2004" in _texts(make_card(f"Kỷ niệm\n\n{told}").when)


def test_a_place_in_the_title_or_in_a_body_is_told() -> None:
    titled = make_card(
        "Xã Lũng Vài xóa 18 nhà tạm\n\nChiều 2/8, UBND xã Lũng Vài họp. Đã xóa 18 nhà."
    )
    assert _texts(titled.where) == ["Xã Lũng Vài"]
    named = make_card("Họp tổng kết\n\nChiều 2/8, UBND xã Lũng Vài họp tổng kết công tác năm.")
    assert _texts(named.where) == ["xã Lũng Vài"]


def test_the_address_that_is_left_is_not_where() -> None:
    card = make_card(
        "Trạm y tế dời chỗ\n\nTrạm y tế chuyển từ phố Lò Rèn đến đường Ngô Đáng ở phường Nam Gò."
    )
    assert "phố Lò Rèn" not in _texts(card.where)
    assert "phường Nam Gò" in _texts(card.where)


def test_a_birthplace_first_does_not_hide_the_place() -> None:
    card = make_card(
        "Bắt một đối tượng\n\nNgày 8/3, công an bắt Lò Văn Khoái (trú phường Nam Gò). Nhóm này \
hoạt động tại phường Nam Gò."
    )
    assert _texts(card.where) == ["phường Nam Gò"]


def test_lunar_days_only_where_no_other_is_told() -> None:
    both = make_card("Lễ hội\n\nLễ hội mở ngày 5/2/2025 (tức mùng 8 tháng Giêng) tại xã Lũng Vài.")
    assert _texts(both.when) == ["ngày 5/2/2025"]
    alone = make_card("Lễ hội\n\nLễ hội mở vào mùng 8 tháng Giêng tại xã Lũng Vài.")
    assert _texts(alone.when) == ["mùng 8 tháng Giêng"]


def test_a_total_told_late_comes_first() -> None:
    lines = ["Xã Lũng Vài sửa cầu.", "Cầu dài 40 m.", "Cầu có 3 nhịp.", "Thợ làm ngày đêm.",
             "Dân đi đường vòng.", "Tổng kinh phí sửa cầu là 4,2 tỷ đồng."]  # fmt: skip
    card = make_card("Sửa cầu\n\n" + "\n".join(lines))
    assert _texts(card.how_much)[0] == "4,2 tỷ đồng"
    other = make_card("Sửa cầu\n\n" + "\n".join([*lines[:5], "Mỗi thợ nhận 2 triệu đồng."]))
    assert "2 triệu đồng" not in _texts(other.how_much)
