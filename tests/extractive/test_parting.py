"""Cuts that would tell one part of what is told together, or nothing that anybody did."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences.forms import Form, sentence_forms
from vnsum.backends.extractive.sentences.tails import shorter_forms
from vnsum.backends.extractive.syntax.parting import lacks_deed, parts_whole


def _all_forms(sentence: str) -> set[str]:
    text = sentence.rstrip(".")
    whole = Form(0, ((0, len(text)),), text, 0)
    return {form.text for form in (*sentence_forms(sentence, 0), *shorter_forms(whole))}


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã đã cấp phát 340 suất quà cho hộ nghèo; 25 suất còn lại chuyển về thôn Đồi.",
        "Tổ công tác đã thu hồi 12 thẻ tại chợ Gò; 3 thẻ chưa thu được vì chủ thẻ đi vắng.",
        "Ba tuyến đường gồm đường Lý Nam dài 2 km; đường Hoa Lư; đường Trần Cảnh.",
        "Ban tổ chức đã trao 2 giải Nhì cho em Hồ Lan, lớp 9A; em Vũ Minh, lớp 9C.",
        "Phường hỗ trợ 20 triệu đồng cho hộ có nhà sập; không hỗ trợ hộ xây trái phép.",
        "Các hộ được miễn học phí học kỳ II; riêng hộ mới tách nộp hồ sơ trước 5/6.",
        "Công an xã phát hiện 14 vụ, đã xử phạt 9 vụ; 5 vụ đang xác minh, làm rõ.",
        "Đến 17 giờ cùng ngày, tổ cứu hộ tìm thấy 2 em; em thứ ba vẫn mất tích.",
        "Vòng loại diễn ra từ 3 đến 5/6 tại sân Đồi; chung kết dời sang ngày 20/6.",
        "Định mức thức ăn lập cho 486 cá thể, trong khi kiểm đếm chỉ có 431 cá thể.",
        "Anh Tạ Quân lái xe tải chở cát về bến, đến dốc Đá Trắng thì xe mất phanh.",
    ],
)
def test_what_belongs_together_is_not_parted(sentence: str) -> None:
    assert _all_forms(sentence) == {sentence.rstrip(".")}


@pytest.mark.parametrize(
    ("kept", "behind"),
    [
        ("Thu ngân sách đạt 30 tỷ đồng, bằng 60% dự toán", " giá trị sản xuất đạt 120 tỷ đồng"),
        ("Đơn vị giải quyết đúng hạn 205 hồ sơ", " không có hồ sơ quá hạn"),
        ("Kết thúc khóa học, 97/120 học viên đạt yêu cầu", " 23 người chưa đạt phải thi lại"),
        ("Tỉnh có 148.260 người đóng bảo hiểm bắt buộc", " 27.918 người đóng tự nguyện"),
        ("Chợ đêm lùi ngày khai trương sang 14/2", " vé gửi xe miễn phí không còn áp dụng"),
        ("Đoàn phát hiện 57 trường hợp vi phạm", " trong đó 31 em chưa đủ tuổi"),
    ],
)
def test_details_and_other_things_may_go(kept: str, behind: str) -> None:
    assert not parts_whole(kept, ";", behind)


def test_details_behind_a_comma_may_go_with_all_that_belongs_to_them() -> None:
    forms = _all_forms(
        "Hội đồng nghiệm thu 11 mô hình, trong đó 7 mô hình loại khá; 4 mô hình còn lại loại yếu."
    )
    assert "Hội đồng nghiệm thu 11 mô hình" in forms
    assert not any(form.endswith("loại khá") for form in forms)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("Theo Công an phường Hạ Đình Nam", True),
        ("Về việc sửa cầu Bến Sỏi ở ấp 3", True),
        ("Đoàn kiểm tra liên ngành do bà Lê Thu, Phó Chủ tịch UBND xã làm trưởng đoàn", True),
        ("Sở Y tế đã thành lập đoàn do ông Lê Tư làm trưởng đoàn", False),
        ("Theo UBND xã, 30 hộ đã nhận tiền", False),
        ("Theo hồ sơ của chủ đầu tư, cụm công nghiệp rộng 75 ha, tổng vốn 980 tỷ đồng", False),
        ("Theo báo cáo của các xã, bão không gây thiệt hại về người", False),
        ("Theo ông Lò Văn Páo, Trưởng bản Nậm Tè", True),
        ("Về đích sớm, xã được khen", False),
    ],
)
def test_who_says_it_or_who_leads_is_no_news(text: str, lacks: bool) -> None:  # noqa: FBT001 - a case
    assert lacks_deed(text) is lacks


def test_grounds_alone_are_no_sentence() -> None:
    for ground in (
        "Thực hiện chỉ đạo của Công an tỉnh về thu hồi vũ khí, vật liệu nổ, công cụ hỗ trợ",
        "Qua kiểm tra theo phản ánh của nhân dân",
    ):
        told = _all_forms(f"{ground}, ngày 7/5, Công an xã đã xử phạt 3 hộ dân tại thôn Hạ.")
        assert ground not in told


def test_people_who_came_are_no_comparison() -> None:
    told = _all_forms(
        "Ngày 8/4, một đám cháy xuất phát từ khu vực núi Hàm Lâm, xã Sóc Lâm, nhanh chóng lan "
        "rộng; đến 18 giờ cùng ngày, hơn 400 người gồm kiểm lâm, công an và nhân dân đã dập tắt "
        "hoàn toàn đám cháy, không có thiệt hại về người."
    )
    assert not any(text.endswith("cùng ngày") for text in told)


@pytest.mark.parametrize("text", [
    "Trong bài “Phường Đồi mở 5 lớp, thu 2 tỷ đồng” đăng ngày 4/3/2026",
    'Trong bài "Phường Đồi mở 5 lớp" đăng',
    "Tại thông báo số 15/TB-UBND ban hành ngày 2/3/2026",
    "Trong bản tin phát sóng tối 3/6",
])  # fmt: skip
def test_where_something_was_printed_is_no_deed(text: str) -> None:
    assert lacks_deed(text)


@pytest.mark.parametrize("text", [
    "Trong bài đăng ngày 5/6, Đài xã ghi nhầm số hộ",
    "Trong danh sách có 3 hộ chưa được công bố",
    "Trong thông báo ban hành ngày 3/4 UBND xã yêu cầu dừng thu",
    "Bài “Mùa vải” đăng ngày 3/4 có sai sót",
])  # fmt: skip
def test_what_was_said_there_is_one(text: str) -> None:
    assert not lacks_deed(text)
