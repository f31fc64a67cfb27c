"""What is fake, withdrawn, of somebody else or merely possible is not told as the news."""

from __future__ import annotations

import time

import pytest

import vnsum
from vnsum import read
from vnsum.backends.extractive.body.earlier import earlier_sentences
from vnsum.backends.extractive.sentences.also import without_also
from vnsum.backends.extractive.sentences.forms import sentence_forms
from vnsum.backends.extractive.sentences.saying import tells_result

BODY = """

Sáng 1/12, UBND xã Tân Hòa di dời hơn 200 hộ dân ở thôn Đông vì sạt lở. Các hộ được ở tạm tại \
trường tiểu học của xã trong ba ngày.
"""


@pytest.mark.parametrize(
    "title",
    [
        "[HỦY] Lễ hội làng Đông ngày 1/12/2025",
        "[Tin giả] Xã Tân Hòa bán đất nền giá rẻ",
        ">200 hộ dân xã Tân Hòa phải di dời khẩn cấp",
        "~ 200 hộ dân xã Tân Hòa phải di dời khẩn cấp",
    ],
)
def test_a_mark_that_limits_or_takes_back_stays(title: str) -> None:
    assert read(title + BODY).title_text == title


def test_marks_before_a_title_take_no_time() -> None:
    began = time.process_time()
    read(">" * 5_000 + ' "Cháy lớn" tại chợ Tân Hòa' + BODY)
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    "text",
    [
        (
            "TIN BUỒN\nHội Đông y xã báo tin lương y Phúc đã từ trần hồi 5 giờ ngày 20/11/2025, "
            "hưởng thọ 85 tuổi.\nLễ viếng từ 8 giờ ngày 21/11 ở xã.\nLiên hệ:\nÔng Lê Văn Hải"
        ),
        (
            "Tin buồn\nNhiều tài khoản đăng tin giả về\nÔng Lê Văn Hải\nrằng ông đã từ trần hồi 5 "
            "giờ ngày 20/11/2025 tại bệnh viện. Thông tin này sai sự thật, ông vẫn khỏe mạnh ở nhà."
        ),
        (
            "Anh chị đăng giúp em\nTIN BUỒN\nHội Nông dân xã thương tiếc báo tin ông Lê Văn Hải đã "
            "từ trần hồi 5 giờ ngày 20/11/2025 tại nhà riêng, hưởng thọ 85 tuổi, sau khi lâm bệnh."
        ),
    ],
)
def test_nobody_is_declared_dead_who_is_not(text: str) -> None:
    draft = vnsum.summarize(text)
    assert "Hải từ trần" not in draft.headline or "báo tin ông Lê Văn Hải" in text
    assert not draft.lead.startswith(("Ông Lê Văn Hải đã từ trần", "Anh chị đăng giúp em đã"))


def test_who_died_is_the_one_named_above() -> None:
    text = (
        "TIN BUỒN\n\nXã thương tiếc báo tin:\n\nÔng NGUYỄN VĂN HẢI\n\nVợ mất năm 2010, con trai cả "
        "qua đời vào ngày 2/3/2015. Do tuổi cao, ông đã từ trần hồi 5 giờ ngày 20/11/2025 tại nhà "
        "riêng, hưởng thọ 85 tuổi ở thôn Đông của xã."
    )
    assert vnsum.summarize(text).lead.startswith("Ông NGUYỄN VĂN HẢI đã từ trần hồi 5 giờ")


def test_a_fake_order_is_no_order() -> None:
    text = (
        "Theo tin nhắn giả mạo, Công an xã Tân Hòa yêu cầu:\n1. Nộp phạt 2 triệu đồng qua đường "
        "dẫn gửi kèm trước 17 giờ hôm nay.\n2. Không báo cho ai biết.\nCông an xã khẳng định tin "
        "nhắn trên là lừa đảo. Người dân không bấm vào đường dẫn và báo ngay cho công an xã."
    )
    assert "yêu cầu nộp phạt" not in vnsum.summarize(text).lead


def test_a_fake_invitation_is_no_invitation() -> None:
    text = (
        "Cảnh báo giấy mời tập huấn\n\nCông an xã phát hiện giấy mời giả mạo về lớp tập huấn, nội "
        "dung kính mời bà con:\nThời gian: 8 giờ ngày 1/12/2025 (thứ Hai), có mặt đúng giờ.\nĐịa "
        "điểm: Hội trường UBND xã Tân Hòa, thôn Đông, cạnh trạm y tế của xã.\nCông an khẳng định "
        "không tổ chức lớp tập huấn nào, người dân không nộp tiền cho người lạ và báo ngay khi "
        "nhận được giấy mời như thế, nhất là người cao tuổi sống một mình."
    )
    assert not vnsum.summarize(text).lead.startswith("Thời gian")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kết quả xổ số kiến thiết tỉnh cùng ngày, giải đặc biệt thuộc về vé số 123456.",
        "Hậu quả, theo các tài khoản này, 5 người chết và 20 ki-ốt bị thiêu rụi.",
        "Kết quả năm ngoái, lực lượng chức năng đã xử phạt 150 trường hợp.",
    ],
)
def test_another_result_is_none(sentence: str) -> None:
    assert not tells_result(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trường Tiểu học Tân Hòa còn tổ chức dạy trực tuyến đến hết ngày 30/11/2025.",
        "Xã Tân Hòa hiện có 20 hộ nghèo còn được hỗ trợ gạo hằng tháng.",
        "UBND xã còn xem xét hồ sơ của ông Hải, chưa ra quyết định.",
    ],
)
def test_still_is_not_besides(sentence: str) -> None:
    form = sentence_forms(sentence, 0, whole_only=True)[0]
    assert without_also(form, sentence) == form


def test_plans_do_not_make_the_news_earlier() -> None:
    plan = "Xã Tân Hòa hướng tới mục tiêu đô thị loại V vào năm 2030."
    assert not earlier_sentences([plan, "Năm 2025, cả xã có 35 người chết vì sốt xuất huyết."])
    fair = "Lễ hội làng Đông sẽ được tổ chức vào ngày 20/12."
    assert not earlier_sentences([fair, "Tối 25/11, hỏa hoạn tại chợ làm 3 người chết."])


def test_what_an_item_withdraws_is_told_of_whom_its_line_names() -> None:
    draft = vnsum.summarize(
        "Sở Y tế tỉnh Sơn Hà kiểm tra lại các phòng khám\n\n"
        "Ngày 9/6, Sở Y tế Sơn Hà công bố kết quả kiểm tra lại 4 phòng khám bị phản ánh.\n\n"
        "Phòng khám Hoa Mai:\n\n"
        "- Thu hồi giấy phép hoạt động, phạt 45 triệu đồng.\n"
        "- Khoa xét nghiệm đóng cửa từ ngày 10/6.\n\n"
        "Phòng khám Thiên An:\n\n"
        "- Giữ nguyên giấy phép.\n"
        "- Khoa xét nghiệm đạt chuẩn, hoạt động bình thường.\n\n"
        "Hai phòng khám còn lại được nhắc nhở.\n"
    )
    assert "Sở Y tế Sơn Hà công bố kết quả" in draft.lead
    assert ("hu hồi giấy phép" in draft.lead) <= ("Phòng khám Hoa Mai" in draft.lead)


def test_what_goes_on_from_another_time_takes_nothing_back() -> None:
    draft = vnsum.summarize(
        "Chiều 27/11, tại buổi giao ban báo chí, ông Lê Quang Hải, Chi cục trưởng Chi cục Phòng "
        "chống tệ nạn xã hội tỉnh Hà Nam, công bố 10 điểm nghi ngờ có hoạt động mại dâm trong các "
        "cơ sở kinh doanh dịch vụ.\n"
        "Cụ thể, các điểm này gồm đường Lê Lợi, phường Hai Bà Trưng và khu vực bến xe phía nam "
        "thành phố Phủ Lý.\n"
        "Toàn tỉnh có trên 700 cơ sở kinh doanh dịch vụ có điều kiện dễ phát sinh tệ nạn xã hội.\n"
        "Năm 2015, một lãnh đạo cục cho biết qua kiểm tra không phát hiện chứng cứ liên quan đến "
        "hoạt động mại dâm ở khu du lịch.\n"
        "Thời điểm đó, phát ngôn này đã gặp phải phản ứng mạnh của dư luận xã hội và cục sau đó "
        "phải lên tiếng đính chính, giải thích đây chỉ là sự hiểu nhầm trong cách diễn đạt."
    )
    assert "Thời điểm đó" not in draft.lead
    assert draft.lead.startswith("Chiều 27/11")
