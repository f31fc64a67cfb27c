"""Who "ông" alone is."""

from __future__ import annotations

import time

import pytest

from vnsum.backends.extractive.names.antecedents import Antecedents, Completed

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
        (2, "Ông Tạ Hữu Bằng giao Phòng Kinh tế"),
        (4, "Bà Cao Thị Nhạn cho biết còn 14 hộ"),
        (6, "Đồng chí Lâm Quốc Hậu yêu cầu xử lý"),
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


@pytest.mark.parametrize(
    "sentences",
    [
        # names of institutions
        (
            "Dự lễ có đại diện Đoàn TNCS Hồ Chí Minh huyện.",
            "Bí thư Đoàn xã phát động chiến dịch.",
            "Anh cho biết có 120 đoàn viên tham gia.",
        ),
        ("Lễ phát động tại Trường THCS Lê Văn Tám.", "Ông cho biết có 40 lớp dự."),
        ("Hiệu trưởng Trường THCS Lê Văn Tám dự lễ.", "Ông cho biết có 40 lớp dự."),
        ("Giám đốc Bệnh viện Nguyễn Tri Phương ký kết.", "Ông cho biết sẽ có 20 giường."),
        ("Xe dừng ở ngã tư Trần Quang Khải.", "Ông cho biết đường đã thông."),
        ("Quỹ khuyến học Nguyễn Thị Minh Khai trao 30 suất.", "Bà cho biết sẽ trao thêm."),
        ("Chủ tịch UBND phường Trần Hưng Đạo chủ trì.", "Ông yêu cầu làm nhanh."),
        ("Bí thư Đoàn TNCS Vi Văn Khoan huyện phát động.", "Ông yêu cầu làm nhanh."),
        # the dead and the absent
        (
            "Đoàn dâng hương tưởng niệm Chủ tịch Tôn Đức Thắng.",
            "Ông khẳng định xã sẽ về đích nông thôn mới.",
        ),
        ("Quy hoạch do Thủ tướng Vi Mạnh Khoan ký.", "Ông yêu cầu các sở làm nhanh."),
        ("Lễ kỷ niệm ngày sinh Tổng Bí thư Nguyễn Văn Linh.", "Ông đề nghị giữ gìn di tích."),
        ("Theo quyết định của ông Vi Mạnh Khoan, chợ dời đi.", "Ông yêu cầu dời trước 5/9."),
        ("Ông Vi Mạnh Khoan từ trần ngày 5/9.", "Ông cho biết lễ viếng kéo dài 2 ngày."),
        # an office or a role without a name
        (
            "Ông Lê Văn Tư, nguyên Giám đốc Sở, nghỉ hưu.",
            "Giám đốc Sở hiện nay chủ trì họp báo.",
            "Ông khẳng định sẽ hợp tác.",
        ),
        (
            "Cử tri Lê Văn Tư phản ánh rác thải.",
            "Chủ tịch UBND xã trả lời tại chỗ.",
            "Ông cam kết thu gom.",
        ),
        (
            "Thượng tá Lê Quang Minh chỉ huy.",
            "Nạn nhân 50 tuổi, quê Hà Nam.",
            "Ông là thợ xây.",
        ),
        (
            "Bí thư Phạm Thu Hương chủ trì.",
            "Một công dân thôn Cói phát biểu.",
            "Bà cho rằng giá đất còn thấp.",
        ),
        ("Ông Lê Văn Tư ngủ trong nhà.", "Chồng bà chạy ra đuổi theo.", "Ông đã về ngay."),
        ("Ông Lê Văn Tư nghỉ việc.", "Tài xế xe tải quê Hà Nam.", "Ông đã lái 20 năm."),
        ("Ông Lê Văn Tư nghỉ hưu.", "Người kế nhiệm quê Hà Nam.", "Ông được bổ nhiệm ngày 5/9."),
        ("Ông Lê Văn Tư nhận quà của lãnh đạo huyện.", "Ông mong các hộ giữ nhà sạch."),
        ("Ông Lê Văn Tư góp đất.", "Khi chủ nhà mở cửa, ông đã đi."),
        ("Nhà thầu ông Lê Văn Tư thi công.", "Kỹ sư là anh Vi Văn Bình.", "Ông cho biết sẽ xong."),
        # a form of address nobody was called by
        (
            "Chủ tịch UBND xã Tạ Hữu Bằng đến thăm cụ bà 102 tuổi.",
            "Cụ còn minh mẫn.",
            "Bà có 7 người con.",
        ),
        ("Chủ tịch UBND xã Tạ Hữu Bằng thăm nhà mới.", "Cụ đã ở đây 70 năm."),
        ("Trưởng thôn Tạ Hữu Bằng thăm nhà mới.", "Anh đã dọn về ngày 5/9."),
        ("Xã tặng quà Chủ tịch Hội Tạ Hữu Bằng.", "Ông yêu cầu làm nhanh."),
        ("Chủ tịch UBND xã Tạ Hữu Bằng họp dân.", "Đường dài 2 km.", "Ông yêu cầu làm nhanh."),
        ("Chủ tịch UBND xã Tạ Văn Bằng họp dân.", "Bà yêu cầu làm nhanh."),
        ("Tạ Hữu Bằng về nhất giải chạy.", "Ông yêu cầu làm nhanh."),
        # a letter that is answered by somebody
        (
            "Bà Vi Thị Út (xã Cói) hỏi: Tôi đóng được 9 năm, có được nhận không?",
            "Giám đốc Bảo hiểm xã hội trả lời.",
            "Bà cho biết người đủ 15 năm được nhận.",
        ),
        (
            "Bà Vi Thị Út (xã Cói) hỏi: Tôi đóng được 9 năm, có được nhận không?",
            "Ông Vi Văn Ớt (xã Lau) hỏi: Tôi đóng được 12 năm, có được nhận không?",
            "Người đủ 15 năm được nhận.",
            "Như vậy bà còn thiếu 6 năm.",
        ),
        (
            "Tôi là Vi Thị Út, mẹ tôi đóng được 9 năm, có được nhận không?",
            "Người đủ 15 năm được nhận.",
            "Như vậy bà còn thiếu 6 năm.",
        ),
        # what harms or accuses
        ("Ông Lê Văn Tư đi làm đồng.", "Ông bị gãy chân."),
        ("Ông Lê Văn Tư đi làm đồng.", "Ông khai đã lấy 3 con trâu."),
        ("Bà Cao Thị Nhạn nuôi bò.", "Bà mất hôm 5/9 sau tai nạn."),
    ],
)
def test_nobody_is_named_where_another_may_be_meant(sentences: tuple[str, ...]) -> None:
    last = len(sentences) - 1
    assert introduced(sentences, last) == sentences[last]


@pytest.mark.parametrize(
    ("sentences", "opening"),
    [
        (
            ("Ông Vi Mạnh Khoan, Bí thư Đảng ủy, Chủ tịch HĐND xã, họp dân.", "Ông đề nghị góp."),
            "Ông Vi Mạnh Khoan đề nghị",
        ),
        (
            ("Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Tạ Hữu Bằng dự.", "Ông đề nghị góp."),
            "Ông Tạ Hữu Bằng đề nghị",
        ),
        (
            ("Sáng 5/9, Thượng tá Lê Quang Minh kiểm tra bến.", "Ông yêu cầu đóng bến."),
            "Ông Lê Quang Minh yêu cầu",
        ),
        (
            ("Bà Vi Thị Vân thăm xóm.", "Chị Hà Thu Sen nhận bò giống.", "Bà cho biết còn 20 con."),
            "Bà Vi Thị Vân cho biết",
        ),
        (
            ("Đoàn do ông Vi Mạnh Khoan làm trưởng đoàn đến xã.", "Ông yêu cầu làm nhanh."),
            "Ông Vi Mạnh Khoan yêu cầu",
        ),
        (
            (
                "* Bạn đọc Vi Thị Út (xã Cói) hỏi: Nay chồng tôi bệnh, tôi có được nhận không?",
                "Chào chị Út, cảm ơn chị đã gửi câu hỏi.",
                "Người đủ 15 năm được nhận.",
                "Như vậy chị chưa đủ điều kiện.",
            ),
            "Như vậy chị Vi Thị Út chưa đủ",
        ),
        (
            (
                "Tôi là Vi Thị Út, đóng được 9 năm, có được nhận không?",
                "Người đủ 15 năm được nhận.",
                "Bác còn thiếu 6 năm.",
            ),
            "Bác Vi Thị Út còn thiếu",
        ),
        (
            ("Ông Vi Mạnh Khoan khen cán bộ, nhân viên toàn ngành.", "Ông yêu cầu làm nhanh."),
            "Ông Vi Mạnh Khoan yêu cầu",
        ),
        (
            ("Ông Vi Mạnh Khoan thăm Hội Nông dân xã.", "Ông yêu cầu làm nhanh."),
            "Ông Vi Mạnh Khoan yêu cầu",
        ),
        (
            ("Ông Vi Mạnh Khoan thăm Trường THCS Lê Văn Tám.", "Ông yêu cầu làm nhanh."),
            "Ông Vi Mạnh Khoan yêu cầu",
        ),
    ],
)
def test_who_is_surely_meant_is_named(sentences: tuple[str, ...], opening: str) -> None:
    assert introduced(sentences, len(sentences) - 1).startswith(opening)


def test_long_texts_are_walked_once() -> None:
    text = ("Ông Mạc Văn Sính góp đất.", *("Đường dài 2 km.", "Ông góp thêm 20 m2 đất.") * 800)
    known = Antecedents(text)
    started = time.perf_counter()
    for at, sentence in enumerate(text):
        known.introduce(Completed(sentence), at)
    assert time.perf_counter() - started < 2
