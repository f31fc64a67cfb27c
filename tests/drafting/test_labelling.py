"""Who speaks and of what disease is told before sentences that do not hold without it."""

from __future__ import annotations

import vnsum

BULLETIN = """Bản tin phòng bệnh tuần 20

1. Bệnh tay chân miệng
Trong tuần toàn huyện ghi nhận 38 ca mắc, tăng 12 ca so với tuần trước. Số mắc cao nhất ở xã An \
Bình (14 ca).

2. Bệnh sởi
Phát hiện 9 ca, không có ca nặng. Trạm y tế các xã đã tiêm vét 410 trẻ.

3. Hoạt động khác
Trung tâm tập huấn cho 60 cộng tác viên của các thôn trong ba ngày.
"""
ROMAN = """Cập nhật dịch sốt xuất huyết tuần 41

I. Sốt xuất huyết
Trong tuần ghi nhận 95 ca mắc, giảm 10 ca so với tuần 40. Cộng dồn 2.104 ca, có 2 ca tử vong.
II. Tay chân miệng
Trong tuần có 41 ca mắc, đều điều trị ngoại trú tại các trạm y tế phường, xã. Hai trường mầm non \
tạm nghỉ 7 ngày.
"""
ONE = """Trung tâm Y tế họp về phòng bệnh

Sáng 3/6, Trung tâm Y tế huyện họp với các trạm. Trong tuần có 12 ca sởi, đều ở trẻ chưa tiêm.

2. Bệnh sởi
Trạm y tế các xã đã tiêm vét 410 trẻ trong hai ngày cuối tuần.
"""
INTERVIEW = """Trò chuyện với nghệ nhân chạm bạc

Làng nghề chạm bạc Đồng Sâm có hơn 300 năm tuổi. Phóng viên gặp nghệ nhân Đỗ Thị Hiền, người giữ \
nghề lâu nhất làng.

PV: Thưa bà, nghề bây giờ ra sao?

Nghệ nhân Đỗ Thị Hiền: Cả làng còn 42 hộ làm thường xuyên. Mỗi bộ trang sức bán từ 3 đến 15 triệu \
đồng, xuất sang Nhật, Pháp. Thợ trẻ học ba năm mới vững tay.

PV: Khó khăn nhất là gì ạ?

Nghệ nhân Đỗ Thị Hiền: Bạc nguyên liệu tăng giá 40% trong hai năm. Mặt bằng chật, tiếng ồn ảnh \
hưởng hàng xóm.

PV: Xin cảm ơn bà!
"""
TWO_NAMES = """Giám đốc Bệnh viện: "Không để thiếu máu mùa hè"

Phóng viên: Thưa bác sĩ, lượng máu hiện thế nào?

Bác sĩ Lý Văn Thành: Kho còn 1.150 đơn vị, đủ dùng 6 ngày. Nhóm O chỉ còn 180 đơn vị. Mỗi ngày \
bệnh viện cần 190 đơn vị.

Phóng viên: Giải pháp ra sao?

Ông Thành: Ngày 14/6 sẽ có ba điểm hiến máu lưu động. Mục tiêu là 900 đơn vị trong tuần.

Xin cảm ơn bác sĩ!
"""


def test_cases_are_told_with_their_disease() -> None:
    for text in (vnsum.summarize(BULLETIN).lead, vnsum.summarize(BULLETIN).summary):
        assert "Bệnh tay chân miệng: Trong tuần toàn huyện ghi nhận 38 ca" in text
        assert "tiêm vét" not in text or "Bệnh sởi: Trạm y tế các xã đã tiêm vét" in text
        assert "sởi: Trung tâm tập huấn" not in text


def test_the_disease_of_the_title_is_not_told_again_but_another_is() -> None:
    draft = vnsum.summarize(ROMAN)
    assert "huyết: Trong tuần ghi nhận 95 ca" not in draft.lead
    for text in (draft.lead, draft.summary):
        assert "có 41 ca" not in text or "Tay chân miệng: Trong tuần có 41 ca" in text


def test_one_disease_is_no_bulletin_of_several() -> None:
    assert "Bệnh sởi: Trạm" not in vnsum.summarize(ONE).summary


def test_answers_are_told_with_who_gives_them() -> None:
    draft = vnsum.summarize(INTERVIEW)
    for text in (draft.lead, draft.summary):
        told = text.partition("Nghệ nhân Đỗ Thị Hiền: ")
        assert not any(words in told[0] for words in ("42 hộ", "Mỗi bộ", "Thợ trẻ", "Bạc nguyên"))
        assert "Nghệ nhân Đỗ Thị Hiền: " not in told[2]  # told once


def test_a_speaker_is_named_in_full_and_once() -> None:
    summary = vnsum.summarize(TWO_NAMES).summary
    assert summary.startswith("Bác sĩ Lý Văn Thành: ")
    assert "Ông Thành:" not in summary


def test_labels_stand_in_the_source() -> None:
    draft = vnsum.summarize(BULLETIN)
    first = draft.sentences[0]
    assert first.spans[0].text == "Bệnh tay chân miệng"
    assert draft.release.source[first.spans[0].start : first.spans[0].end] == first.spans[0].text
