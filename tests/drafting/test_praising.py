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


def test_the_deed_is_told_with_the_praise() -> None:
    text = """UBND XÃ ĐỒNG LÂM

THƯ KHEN

Kính gửi: Thầy giáo Sùng Mí Chá, giáo viên Trường THCS Đồng Lâm

Chiều 3/11/2025, trên đường từ điểm trường Lũng Thầu về nhà, thầy giáo Sùng Mí Chá đã phát hiện \
một ô tô 7 chỗ mất phanh lao xuống vực sâu 15 m.

UBND xã biểu dương hành động dũng cảm cứu người của thầy giáo Sùng Mí Chá và tặng thưởng 3 triệu \
đồng.

Mong thầy luôn mạnh khỏe, tiếp tục cống hiến cho sự nghiệp giáo dục.
"""
    lead = summarize(text).lead
    assert "đã phát hiện một ô tô 7 chỗ" in lead
    assert "UBND xã biểu dương hành động dũng cảm" in lead
