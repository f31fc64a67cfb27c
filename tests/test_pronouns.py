"""Who "ông" alone is."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.antecedents import Antecedents, Completed

MEETING = (
    "Sáng 7/4, UBND xã Đá Trắng họp phiên thường kỳ.",
    "Chủ tịch UBND xã Tạ Hữu Bằng nhấn mạnh việc thu hồi nợ đọng.",
    "Ông giao Phòng Kinh tế lập danh sách trước ngày 20/4.",
    "Bà Cao Thị Nhạn, Trưởng phòng Kinh tế, báo cáo kết quả quý I.",
    "Bà cho biết còn 14 hộ chưa nộp.",
    "Đồng chí Lâm Quốc Hậu, Bí thư Đảng ủy xã, kết luận phiên họp.",
    "Đồng chí yêu cầu xử lý dứt điểm trong tháng 5.",
)
PROFILE = (
    "Nhắc đến anh Lò Văn Pánh, cả buôn ai cũng khen.",
    "Vườn cà phê rộng 2 ha, xen 300 cây bơ.",
    "Năm 2024, trừ chi phí anh lãi 310 triệu đồng.",
    "Từ vườn của anh, 12 hộ đã làm theo.",
)


def introduced(
    sentences: tuple[str, ...], at: int, *, text: str = "", said: str = "", most: int = 0
) -> str:
    known = Antecedents(sentences)
    return known.introduce(Completed(text or sentences[at]), at, said=said, most=most).text


@pytest.mark.parametrize(
    ("at", "opening"),
    [
        (2, "Chủ tịch UBND xã Tạ Hữu Bằng giao Phòng Kinh tế"),
        (4, "Bà Cao Thị Nhạn, Trưởng phòng Kinh tế, cho biết còn 14 hộ"),
        (6, "Đồng chí Lâm Quốc Hậu, Bí thư Đảng ủy xã, yêu cầu xử lý"),
    ],
)
def test_who_opens_a_sentence_is_the_one_named_last(at: int, opening: str) -> None:
    assert introduced(MEETING, at).startswith(opening)


def test_the_only_person_of_a_story_is_named() -> None:
    assert "trừ chi phí anh Lò Văn Pánh lãi" in introduced(PROFILE, 2)
    assert introduced(PROFILE, 3).startswith("Từ vườn của anh Lò Văn Pánh, 12 hộ")


def test_what_was_read_of_the_person_is_not_told_again() -> None:
    assert introduced(PROFILE, 3, said=PROFILE[0]) == PROFILE[3]
    assert introduced(PROFILE, 3, most=8) == PROFILE[3]


@pytest.mark.parametrize(
    "sentences",
    [
        ("Ông Mạc Văn Sính và ông Đèo Văn Ún góp đất làm đường.", "Ông nói sẽ góp thêm."),
        ("Ông Mạc Văn Sính góp đất.", "Ông T.V.L. không đồng ý.", "Ông nói đất chưa chia."),
        ("Bà Lê Thị Vân chủ trì buổi họp.", "Ông yêu cầu lập biên bản."),
        ("Ông Mạc Văn Sính góp đất.", "Ông K'Brôi đào ao.", "Hôm 16/1 ông thuê máy múc."),
        ("Ông Mạc Văn Sính góp đất.", "Ông bà đã có nhà mới."),
        ("Cô Hà Thu Sen lên dạy ở bản.", "Ngày ấy 11 xã bị cô lập vì lũ."),
        ("Cô Hà Thu Sen lên dạy ở bản.", "Cô là Hà Thu Sen, quê ở Mường Khô."),
        ("Cụ Vi Văn Ót 90 tuổi.", "Có 40 bộ ngư cụ bị thu giữ."),
        ("Cô Hà Thu Sen lên bản.", "Bản có hai cô đỡ, nay cô nuôi dạy trẻ đã nghỉ."),
        ("Anh Sùng A Tủa nuôi dê.", "Hai anh đã bán 40 con."),
        ("UBND huyện Sơn Trà Giang trả lời bạn đọc.", "Thửa đất của bà không đạt."),
        ("Ông Mạc Văn Sính góp đất.", 'Cán bộ nói: "Lúc đó ông đã già".'),
    ],
)
def test_nobody_is_named_who_may_be_another(sentences: tuple[str, ...]) -> None:
    last = len(sentences) - 1
    assert introduced(sentences, last) == sentences[last]
