"""Letters of praise lead with what those did who are praised."""

from __future__ import annotations

from vnsum import summarize

LETTER = """UBND XÃ BÁT LÂM

THƯ KHEN

Kính gửi: Cán bộ, chiến sĩ Công an xã và lực lượng dân quân xã Bát Lâm.

Chiều ngày 22/8/2026, mưa lớn kéo dài trên địa bàn xã Bát Lâm làm nước suối Ngòi Phát dâng cao, \
cuốn trôi 4 người dân thôn Bản Vền đang thu hoạch ngô ở bãi bồi giữa suối.

Trong lúc nguy cấp, Tổ công tác của Công an xã và lực lượng dân quân cơ động đã không quản hiểm \
nguy, vượt dòng nước xiết đưa cả 4 người vào bờ an toàn.

Thay mặt Đảng ủy, UBND xã, tôi nhiệt liệt biểu dương tinh thần dũng cảm của các đồng chí.

Thân ái!
"""


def test_a_letter_tells_the_deed() -> None:
    assert "lực lượng dân quân cơ động đã không quản hiểm nguy" in summarize(LETTER).lead


def test_other_texts_are_no_letters_of_praise() -> None:
    news = LETTER.replace("THƯ KHEN", "Cứu 4 người bị lũ cuốn")
    assert summarize(news).lead.startswith("Chiều ngày 22/8/2026")


def test_a_letter_to_nobody_in_its_text_is_left_as_it_was() -> None:
    other = LETTER.replace("Tổ công tác của Công an xã và lực lượng dân quân cơ động", "Đoàn viên")
    assert summarize(other).lead.startswith("Chiều ngày 22/8/2026")
