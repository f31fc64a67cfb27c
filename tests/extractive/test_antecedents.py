"""Who "ông Hải" and which "công ty này" is."""

from __future__ import annotations

import time

import pytest

import vnsum
from vnsum.backends.extractive.names.antecedents import Antecedents, Completed
from vnsum.backends.extractive.names.people import people

TEXT = (
    "Sáng 5/3, ông Đoàn Văn Lãm, Phó Chủ tịch UBND xã Suối Đôi cho biết đã kiểm tra bến đò.",
    "Chủ tịch Hội Nông dân xã Trần Thị Mây cùng dự buổi kiểm tra.",
    "Công ty cổ phần Sông Lịm thuê bến của chị Lò Thị Inh.",
    "Theo bà Mây, công ty này chưa trả tiền, còn ông Lãm đề nghị lập biên bản.",
    "Ông này cũng yêu cầu đóng bến.",
    "Anh Vàng A Páo và anh Vàng A Chớ chở khách, nhưng anh này không có bằng lái.",
)


def completed(text: str, sentence: int, most: int = 0) -> str:
    return Antecedents(TEXT).complete(text, sentence, most=most).text


@pytest.mark.parametrize(
    ("text", "sentence", "wanted"),
    [
        ("ông Lãm đề nghị lập biên bản", 3,
         "ông Đoàn Văn Lãm, Phó Chủ tịch UBND xã Suối Đôi, đề nghị lập biên bản"),
        ("bến do ông Lãm.", 3, "bến do ông Đoàn Văn Lãm, Phó Chủ tịch UBND xã Suối Đôi."),
        ("Theo bà Mây, bến vắng", 3, "Theo Chủ tịch Hội Nông dân xã Trần Thị Mây, bến vắng"),
        ("công ty này chưa trả tiền", 3, "công ty cổ phần Sông Lịm chưa trả tiền"),
        ("Công ty này chưa trả tiền", 3, "Công ty cổ phần Sông Lịm chưa trả tiền"),
        ("Ông này cũng yêu cầu đóng bến", 4,
         "Ông Đoàn Văn Lãm, Phó Chủ tịch UBND xã Suối Đôi, cũng yêu cầu đóng bến"),
        ("tiền của chị Inh", 4, "tiền của chị Lò Thị Inh"),
    ],
)  # fmt: skip
def test_what_was_said_before_is_put_in(text: str, sentence: int, wanted: str) -> None:
    assert completed(text, sentence) == wanted


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("anh này không có bằng lái", 5),  # two men were named
        ("ông Đoàn Văn Lãm đề nghị", 3),
        ("ông Đoàn Văn Lãm đến, ông Lãm nói", 3),
        ("ông Sùng đề nghị", 3),  # nobody introduces him
        ("các công ty này", 3),
        ("3 trạm của hai công ty này", 3),
        ("huyện này", 3),
        ("Ông Trời không thương", 3),
    ],
)
def test_nothing_is_put_in_where_it_is_known_or_unknown(text: str, sentence: int) -> None:
    assert completed(text, sentence) == text


def test_two_of_one_name_stay_apart() -> None:
    text = ("Ông Lê Văn Tứ gặp ông Phan Văn Tứ.", "Ông Tứ nói trước.")
    done = Antecedents(text).complete("Ông Tứ nói trước", 1)
    assert (done.text, done.places, done.left) == ("Ông Tứ nói trước", (), 1)


def test_one_of_several_is_not_guessed() -> None:
    text = (
        "Chợ Bưởi và chợ Mơ đông khách.",
        "Chợ này thu 3 tỷ đồng, bốn khu chợ này chung ban quản lý.",
    )
    assert Antecedents(text).complete(text[1], 1).text == text[1]
    text = ("Chợ Bưởi đông khách.", "Chợ này thu 3 tỷ đồng, bốn khu chợ này chung ban quản lý.")
    done = Antecedents(text).complete(text[1], 1)
    assert done.text == "Chợ Bưởi thu 3 tỷ đồng, bốn khu chợ này chung ban quản lý."


def test_where_room_is_short_the_office_stays_out_and_then_the_name() -> None:
    assert completed("ông Lãm nói", 3, most=5) == "ông Đoàn Văn Lãm nói"
    assert completed("ông Lãm nói", 3, most=3) == "ông Lãm nói"
    done = Antecedents(TEXT).complete("ông Lãm nói", 3, offices=False)
    assert done.text == "ông Đoàn Văn Lãm nói"


def test_places_say_where_it_comes_from() -> None:
    done = Antecedents(TEXT).complete(TEXT[3], 3)
    said = [TEXT[sentence][start:end] for sentence, start, end in done.places]
    assert said == [
        "Chủ tịch Hội Nông dân xã Trần Thị Mây",
        "Công ty cổ phần Sông Lịm",
        "Đoàn Văn Lãm, Phó Chủ tịch UBND xã Suối Đôi",
    ]


def test_a_name_is_introduced_once() -> None:
    said = "Ông Đoàn Văn Lãm đến."
    assert Antecedents(TEXT).complete("ông Lãm nói", 3, said=said).text == "ông Lãm nói"


RELEASE = (
    "Sáng 5/3, tại nhà văn hóa thôn, xã Suối Đôi họp dân về việc dời bến đò.\n\n"
    "Ông Đoàn Văn Lãm, Phó Chủ tịch UBND xã Suối Đôi, chủ trì cuộc họp có 120 hộ dân dự.\n\n"
    "Theo ông Lãm, bến đò mới rộng 450 m2, xây trong 3 tháng với 2,4 tỷ đồng từ ngân sách xã, "
    "xong trước mùa lũ để người dân hai bờ qua lại an toàn hơn.\n"
)


def test_a_draft_tells_where_every_part_stands() -> None:
    options = vnsum.SummaryOptions(summary_sentences=1, headline_max_chars=None)
    draft = vnsum.summarize(RELEASE, options)
    for item in draft.sentences:
        for span in item.spans:
            assert RELEASE[span.start : span.end] == span.text
        if "bến đò mới" in item.text:
            assert "Đoàn Văn Lãm" in item.text
            assert {2, 1} <= set(item.source_sentences)
    assert "theo ông lãm" not in draft.lead.lower()
    assert draft.facts.lead.verdict in {"supported", "unclear"}


def test_long_texts_take_time_in_step_with_their_length() -> None:
    names = "Phó Chủ tịch xã ông Lê Văn Tứ gặp ông Tứ và công ty này "
    seconds = []
    for times in (200, 800):
        begun = time.process_time()
        Antecedents([names * times, "Ông Tứ nói."]).complete("Ông Tứ nói", 1)
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 16 * seconds[0] + 0.5
    assert completed("ông Lãm nói " * 400, 3) == "ông Lãm nói " * 400


def test_an_office_that_belongs_to_somebody_else_is_not_put_in() -> None:
    text = "Dự có Tổng Giám đốc và Nguyễn Tâm Lộc. Ông Lộc nói rằng cầu sẽ xong trong tháng 9."
    sentences = [one + "." for one in text.rstrip(".").split(". ")]
    assert "Tổng Giám đốc" not in Antecedents(sentences).complete(sentences[1], 1).text


def test_offices_of_another_of_the_name_are_not_put_in() -> None:
    sentences = [
        "Bà Lê Ngọc Anh, Phó Chủ tịch UBND xã Tân Rạch, phát biểu.",
        "Ông Lê Ngọc Anh trao 50 suất quà.",
        "Ông Trần Văn Nam, Phó Giám đốc Sở Tư pháp, đã tới dự.",
        "Ông Trần Văn Nam bị bắt quả tang trong đêm.",
        "Theo bà Lê Ngọc Anh, xã còn 40 hộ nghèo.",
    ]
    known = Antecedents(sentences)
    for index, office in ((1, "Phó Chủ tịch"), (3, "Phó Giám đốc")):
        done = known.introduce(known.complete(sentences[index], index), index)
        assert office not in done.text
    done = known.introduce(known.complete(sentences[4], 4), 4)
    assert done.text.startswith("Theo bà Lê Ngọc Anh, Phó Chủ tịch UBND xã Tân Rạch, xã còn")


def test_a_quotation_is_left_as_it_was_said() -> None:
    sentences = ["Ông Trần Văn Nam, Giám đốc, tới dự.", "Bà Hoa nói: “Ông Nam hứa rồi”."]
    assert Antecedents(sentences).complete(sentences[1], 1).text == sentences[1]


def test_an_office_behind_a_form_of_address_is_nobodys_name() -> None:
    text = """Xã Lâm Thạch giao ban tháng 9

Sáng 02/10, UBND xã Lâm Thạch tổ chức hội nghị giao ban tháng 9 với 23 trưởng thôn.

Dự hội nghị có các đồng chí Phó Chủ tịch UBND xã, trưởng phó các phòng chuyên môn của xã.

Kết luận hội nghị, đồng chí Chủ tịch UBND xã yêu cầu Phòng Kinh tế giải quyết dứt điểm 9 hồ sơ \
quá hạn trước ngày 15/10 và gửi thư xin lỗi tới từng hộ.
"""
    draft = vnsum.summarize(text)
    told = f"{draft.lead} {draft.summary}"
    assert "đồng chí Chủ tịch UBND xã yêu cầu" in told
    assert "đồng chí Phó Chủ tịch UBND xã yêu cầu" not in told


@pytest.mark.parametrize(
    "does",
    ["làm trưởng đoàn đã đến thăm", "dẫn đầu đoàn", "đến dự và chúc mừng", "ghi nhận kết quả"],
)
def test_an_office_ends_where_its_holder_acts(does: str) -> None:
    told = f"Đoàn của Sở do bà Hà Thị Tuyết, Phó Chủ tịch Công đoàn ngành {does}."
    found = next(people(told, 0))
    assert found.behind == "Phó Chủ tịch Công đoàn ngành"


@pytest.mark.parametrize("name", ["Đinh Thị Thùy D.", "Nguyễn Văn A", "Lê Thị H.,"])
def test_half_a_name_is_nobodys(name: str) -> None:
    assert not list(people(f"Bà {name} (phường Long Hoa) gửi đơn.", 0))
    text = "Bà yêu cầu chia 750 triệu đồng."
    known = Antecedents((f"Bà {name} (phường Long Hoa) gửi đơn.", text))
    assert known.introduce(Completed(text), 1).text == text
