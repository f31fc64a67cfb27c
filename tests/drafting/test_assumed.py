"""What a drill assumes is not told as if it had happened."""

from __future__ import annotations

from vnsum import read, summarize
from vnsum.drafting.notices.assumed import assumed_sentences
from vnsum.options import SummaryOptions

DRILL = """Chiều 15/5, tại chợ Bến Quán, UBND phường Vinh An tổ chức thực tập phương án chữa cháy.

Tình huống giả định: Hồi 14 giờ 30 phút, cháy ki-ốt số 27, làm 5 người mắc kẹt. Nhận được tin báo, \
Ban quản lý chợ ngắt điện, hô hoán, hướng dẫn tiểu thương thoát nạn và dùng bình chữa cháy xách \
tay dập lửa. Lửa lan sang ba ki-ốt bên cạnh, hai người bị bỏng nặng và được đưa đi cấp cứu ngay.

Tham gia buổi thực tập có 120 người gồm lực lượng công an, quân sự, y tế, điện lực và tiểu thương.
"""
FIRE = """Chiều 15/5, tại chợ Bến Quán xảy ra cháy ki-ốt số 27, làm 5 người mắc kẹt.

Nhận được tin báo, Ban quản lý chợ ngắt điện. Hai người bị bỏng nặng.
"""


def test_only_what_is_behind_the_assumption() -> None:
    assert assumed_sentences(read(DRILL)) == {2, 3}
    assert assumed_sentences(read(FIRE)) == frozenset()


def test_up_to_what_is_told_of_the_drill() -> None:
    one = DRILL.replace("ngay.\n\nTham", "ngay. Tham")
    assert assumed_sentences(read(one)) == {2, 3}


def test_items_below_the_assumption() -> None:
    text = (
        "Ngày 19/11, Công an tỉnh tổ chức diễn tập cứu hộ trên đèo Mây.\n\nTình huống giả định:\n\n"
        "- Lúc 8 giờ, xe khách mất phanh lao xuống vực, 9 người chết.\n- Xe bồn bốc cháy.\n\n"
        "Hơn 150 cán bộ, chiến sĩ tham gia.\n"
    )
    release = read(text)
    told = [release.sentences[at].normalised for at in sorted(assumed_sentences(release))]
    assert any("9 người chết" in text for text in told)
    assert not any("150 cán bộ" in text for text in told)


def test_no_draft_tells_it() -> None:
    for options in (SummaryOptions(), SummaryOptions(lead_min=25, lead_max=35)):
        draft = summarize(DRILL, options)
        assert "ngắt điện" not in f"{draft.lead} {draft.summary}"
        assert "bỏng" not in f"{draft.lead} {draft.summary}"
