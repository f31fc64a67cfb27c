"""What a deed is told without: nothing that denies, plans, asks for or reports it."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.engine import read_body
from vnsum.backends.extractive.headlines.telling import tell_deed, tell_within
from vnsum.backends.extractive.networks.model import load_extractor

MODEL = load_extractor()

_WITH = "phối hợp với Viện kiểm sát, Cục Thuế và Thanh tra tỉnh"


def _told(sentence: str) -> list[str]:
    """Return the headline of a sentence, and its leads of 8 to 60 syllables."""
    reading = read_body(MODEL, [sentence], None)
    deed = tell_deed(reading, 0, 160)
    leads = [one.text for one in tell_within(reading, 0, 8, 60)]
    return leads if deed is None else [deed.text, *leads]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            (
                f"Công an tỉnh Gia Lai {_WITH} xác định không đủ căn cứ khởi tố vụ án đối với "
                "Giám đốc Công ty Thành Đạt về tội trốn thuế như đơn của 12 cổ đông."
            ),
            "không đủ căn cứ",
        ),
        (
            (
                f"Công an xã Ia Phang {_WITH} tìm kiếm nhưng chưa phát hiện tung tích hai cháu"
                " bé mất tích chiều 12/3/2026 khi đi tắm suối."
            ),
            "chưa",
        ),
        (
            f"Trường Đại học Tây Nguyên {_WITH} dự kiến tổ chức hội thảo quốc tế về cà phê.",
            "dự kiến",
        ),
        (f"Hội Nông dân tỉnh {_WITH} đề xuất hỗ trợ lãi suất 50% cho 12.000 hộ.", "đề xuất"),
        (
            f"Sở Nội vụ {_WITH} tham mưu UBND tỉnh ban hành quy định sắp xếp 1.200 cán bộ.",
            "tham mưu",
        ),
        (
            (
                "Tối 12/3/2026, trên trang cá nhân của mình, chủ tài khoản Tám Rẫy viết rằng "
                "ở xã Ia Le, Công an xã Ia Le bắt giữ trái phép 3 thanh niên làng Plei Thơ."
            ),
            "viết rằng",
        ),
        (
            (
                "Ngày 12/3/2026, theo phản ánh của phụ huynh gửi đến báo, Trường Tiểu học "
                "Nguyễn Trãi tổ chức thu 15 khoản tiền ngoài quy định của lớp 1."
            ),
            "theo phản ánh",
        ),
        (
            (
                "UBND phường An Phú thông tin lực lượng chức năng đã bắt Nguyễn Văn Tám sau "
                "nhiều giờ vận động, thuyết phục."
            ),
            "lực lượng chức năng",
        ),
        (
            (
                "UBND phường Hội Phú thông báo để đảm bảo an toàn thi công cống hộp, điện lực"
                " sẽ tạm ngừng cung cấp điện tại tổ dân phố 1, 2, 5 từ 7 giờ đến 11 giờ ngày "
                "5/5."
            ),
            "điện lực",
        ),
        (
            (
                "Công an xã Tân An phối hợp với Cơ quan Cảnh sát điều tra Công an tỉnh bắt "
                "tạm giam Nguyễn Văn Bình về tội trộm cắp tài sản."
            ),
            "",
        ),
        (
            (
                "Đoàn công tác của Công ty Cao su Chư Prông do ông Lê Tám làm trưởng đoàn, "
                "cùng bà Lê Thị Mai là trưởng ban công tác xã hội đến thăm, tặng quà 30 gia "
                "đình chính sách."
            ),
            "",
        ),
        (
            (
                "Công ty Cao su Chư Prông, nhận ủy quyền của Tập đoàn, phối hợp với Hội Nông "
                "dân bàn giao 30 căn nhà cho công nhân."
            ),
            "",
        ),
    ],
)
def test_nothing_goes_that_turns_the_deed(sentence: str, kept: str) -> None:
    for text in _told(sentence):
        assert kept in text
        assert "Tân An điều tra" not in text
        assert "Prông công tác" not in text
        assert "Tập đoàn bàn giao" not in text


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        ("UBND xã Ia Phang, xã Ia Le, xã Ia Hrú tổ chức lễ bàn giao 42 căn nhà.", "Phang xã"),
        (
            (
                "Công ty Điện lực Long An thông báo tạm ngừng cấp điện từ 7h30 đến 16h00 ngày"
                " 12/3/2026 tại các xã ven sông để sửa lưới điện."
            ),
            "16h00 tại",
        ),
        (
            "Trường THPT Lê Lợi thông báo lùi lễ khai giảng sang ngày 12/9/2026 do ngập lụt.",
            "sang do",
        ),
        (
            (
                "Hội Nông dân tỉnh tổ chức lễ kết nghĩa, ký chương trình phối hợp giai đoạn "
                "2026 - 2030 với 5 nội dung, trao 50 suất quà cho hộ nghèo."
            ),
            "chương trình trao",
        ),
        (
            (
                "UBND tỉnh Gia Lai cấp bổ sung 15 tỷ đồng cho 4 xã nếu các xã giải ngân hết "
                "vốn năm 2025 trước ngày 30/4/2026."
            ),
            "hết vốn",
        ),
    ],
)
def test_nothing_is_torn(sentence: str, torn: str) -> None:
    told = [text.replace(",", "") for text in _told(sentence)]
    whole = sentence.replace(",", "").rstrip(".")
    assert not any(torn in text for text in told if text != whole)


def test_partners_and_ritual_go() -> None:
    told = _told(f"Sáng 5/5, Công an tỉnh Gia Lai {_WITH} tổ chức lễ ra quân, với 12 đội.")
    assert "Công an tỉnh Gia Lai tổ chức lễ ra quân, với 12 đội" in told
