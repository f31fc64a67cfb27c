"""What says nothing of the news makes no lead, headline or summary."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.headlines.faults import headline_faults
from vnsum.backends.extractive.sentences.forms import headline_forms, sentence_forms
from vnsum.backends.extractive.sentences.saying import says_nothing, tells_news
from vnsum.backends.extractive.syntax.clauses import skip_list_mark, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Hôm nay, hồi 19 giờ 30 ngày 8/01/2026, tại nhà văn hóa Tổ dân phố số 14.",
        "Văn phòng xin gửi tin dưới đây, nhờ các anh chị đăng giúp trước sáng thứ hai.",
        "Kính thưa quý khách hàng của Xí nghiệp Cấp nước Gò Sao,",
        "Mọi thắc mắc xin gọi số 0235 3822 114.",
        "Từ ngày 6/8 đến 17 giờ ngày 5/9, tại Bộ phận Tiếp nhận và trả kết quả, số 2 đường Vạc.",
        "Sau khi xã công bố giá nước mới, nhiều hộ gửi câu hỏi về tòa soạn.",
        "Phóng viên Báo Bàu Tràm có cuộc trao đổi với bà Lê Thị Út về giá nước mới.",
        "Các phóng viên đã đặt nhiều câu hỏi về nhà máy đốt rác ở Khánh Sơn.",
        "Báo Bàu Tràm liên tục cập nhật tình hình mưa lũ trên địa bàn huyện.",
        "Dưới đây là giải đáp cho những câu hỏi thường gặp.",
        "Rất mong nhận được sự phối hợp của quý bà con.",
        "Rất mong được sự quan tâm phối hợp của quý địa phương.",
        "Xin trân trọng cảm ơn các nhà hảo tâm!",
        "Trân trọng cảm ơn các y bác sĩ đã tận tâm vì sức khỏe cộng đồng!",
        "Mọi thông tin xin liên hệ trực ban Công an xã.",
        "Trân trọng thông báo.",
    ],
)
def test_it_says_nothing(sentence: str) -> None:
    assert says_nothing(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại thôn 4, sạt lở vùi lấp 3 ngôi nhà.",
        "Điện lực Gò Sao trân trọng thông báo lịch ngừng cấp điện ngày 5/6.",
        "UBND xã Lệ Sơn trân trọng cảm ơn 214 tập thể đã ủng hộ bà con vùng lũ.",
        "Bà con mong được sớm cấp nước trở lại.",
        "Quận đề nghị Cổng thông tin điện tử đăng danh sách 12 cơ sở bị phạt.",
        "Từ 7 giờ ngày 7/9, tang lễ được tổ chức tại nhà văn hóa thôn.",
    ],
)
def test_it_says_something(sentence: str) -> None:
    assert not says_nothing(sentence)


def test_minutes_do_not_open_with_when_and_where() -> None:
    text = (
        "Hôm nay, hồi 19 giờ 30 ngày 8/01/2026, tại nhà văn hóa Tổ dân phố số 14. Tổ dân phố họp "
        "lấy ý kiến 92 hộ về việc mở rộng ngõ 87 phố Cầu Đá từ 2,4 m lên 4 m để xe chữa cháy vào. "
        "Có 85 hộ đồng ý mở ngõ, 4 hộ không đồng ý và 3 hộ có ý kiến khác. Tổ dân phố đề nghị "
        "phường đo vẽ lại đoạn trước số nhà 20 và trả lời các hộ trước ngày 30/01. Cuộc họp kết "
        "thúc lúc 21 giờ 50 cùng ngày, biên bản đã được đọc cho mọi người cùng nghe."
    )
    draft = vnsum.summarize(text)
    assert not draft.lead.startswith("Hôm nay, hồi")
    assert not draft.summary.startswith("Hôm nay, hồi")
    assert not any("hồi 19 giờ" in headline.text for headline in draft.headlines)


def test_the_label_of_a_series_is_left_out() -> None:
    forms = sentence_forms("[Góc việc làm] Xã Đắk Sôr cần tuyển 15 nhân viên hợp đồng.", 0)
    assert forms[0].text.startswith("Xã Đắk Sôr cần tuyển")


def test_what_tells_of_a_place_does_not_open_without_it() -> None:
    sentence = "Riêng xã Lộc Hà, nơi có 19 ha nhiễm nặng, UBND xã đã mua 120 kg thuốc cho 338 hộ."
    assert not [form for form in sentence_forms(sentence, 0) if form.text.startswith("nơi")]


def test_no_headline_begins_with_a_bare_date() -> None:
    sentence = "Do ống bị đào trúng hôm nay, 02/06/2026, xí nghiệp phải khóa van để sửa ống nước."
    assert not [form for form in headline_forms(sentence, 0) if form.text.startswith("02/06")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Câu hỏi: Bà Mận phản ánh lò gạch hoạt động cả ban đêm, khói bay vào nhà dân.",
        "Cá biệt, hộ bà Nhàn ở xóm 5 cấy 2,7 ha nếp, thu lãi 62 triệu đồng.",
    ],
)
def test_questions_and_exceptions_are_no_news(sentence: str) -> None:
    assert says_nothing(sentence)


def test_a_headline_never_names_the_first_of_two() -> None:
    sentence = (
        "Đoàn kiểm tra an toàn thực phẩm phường Đồng Nhân kiểm tra các bếp ăn bán trú và cơ sở "
        "cung cấp suất ăn."
    )
    assert not [form for form in headline_forms(sentence, 0) if form.text.endswith("bán trú")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trường hợp trời mưa to, lịch ngày nào sẽ được lùi sang tuần kế tiếp.",
        "Trên đây là báo cáo tháng 5, UBND xã kính trình.",
        "Bến xe Gia Cát → chợ Mè → Bệnh viện Đa khoa huyện → cổng A khu công nghiệp.",
        "Hôm nay, 19h45' ngày 14/6/2025, tại nhà sinh hoạt cộng đồng.",
    ],
)
def test_cases_routes_and_ends_of_reports_are_no_news(sentence: str) -> None:
    assert says_nothing(sentence)


def test_who_inspects_is_no_headline_by_itself() -> None:
    assert headline_faults("Đoàn kiểm tra liên ngành 178 phường Bắc Cầu")
    assert headline_faults("Tối 19/6, Đoàn kiểm tra liên ngành 178 phường Bắc Cầu")
    assert not headline_faults("Đoàn kiểm tra liên ngành phường Bắc Cầu phạt 9 cơ sở")


@pytest.mark.parametrize(
    ("sentence", "news"),
    [
        ("II. XÃ HỘI", False),
        ("3. NHIỆM VỤ THÁNG 11", False),
        ("Người tổng hợp: Lê Thị Na - Văn phòng UBND xã", False),
        ("Hộ nghèo còn 42 hộ, giảm 19 hộ.", True),
        ("Công an xã báo ai là chủ xe thì đến nhận, điện thoại 0255 3777 220.", True),
        ("Ai cần hỏi thêm thì gọi anh Tư, điện thoại 0255 3777 220.", False),
    ],
)
def test_heads_and_makers_tell_no_news(sentence: str, *, news: bool) -> None:
    assert tells_news(sentence) is news


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Xã cấm xe tải qua cầu Rạch Vồn, từ 21 giờ ngày 20/12 đến 5 giờ ngày 24/12.", False),
        ("Hội đua ghe mở trên rạch Vồn, từ 7 giờ ngày 20/12 đến trưa ngày 21/12.", True),
    ],
)
def test_a_ban_is_not_told_without_its_end(sentence: str, *, kept: bool) -> None:
    cut = [form.text for form in sentence_forms(sentence, 0) if "ngày" not in form.text]
    assert bool(cut) is kept


def test_who_sends_the_news_and_what_a_body_was_are_told_apart() -> None:
    assert skip_list_mark("(GM) UBND xã Gò Me mở lớp.") == len("(GM) ")
    assert not skip_list_mark("(khóa 3) Lớp học mở.")
    sentence = "Ông Tý, nguyên Bí thư xã Gò Me (cũ), tặng 5 sách (tiếng Việt)."
    kept = without_brackets(sentence, 0, len(sentence))
    assert "".join(sentence[a:b] for a, b in kept) == (
        "Ông Tý, nguyên Bí thư xã Gò Me (cũ), tặng 5 sách."
    )


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("I. Chỉ tiêu: 90 em.", 3),
        ("IV. Hồ sơ gồm đơn và bản sao khai sinh.", 4),
        ("Trả lời: Hộ nghèo không phải nộp.", 9),
        ("V. khai nhận đã lấy 3 xe máy.", 0),
        ("Trả lời cử tri, ông Út hứa sửa cầu.", 0),
    ],
)
def test_marks_of_lists_and_answers_are_no_part_of_a_sentence(sentence: str, start: int) -> None:
    assert skip_list_mark(sentence) == start


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("Sáng nay, nhân ngày môi trường (5/6), xã trồng 400 cây.", True),
        ("Sáng 7/6, nhân ngày môi trường (5/6), xã trồng 400 cây.", False),
        ("Xã niêm yết phương án bồi thường đường vành đai (đợt 2).", True),
        ("Xã niêm yết phương án bồi thường đường vành đai (dài 4 km).", False),
    ],
)
def test_brackets_stay_that_say_which(sentence: str, stays: bool) -> None:  # noqa: FBT001
    assert (len(without_brackets(sentence, 0, len(sentence))) == 1) == stays


@pytest.mark.parametrize(
    "text",
    [
        "Thứ hai, về phí thu gom rác.",
        "Mục: Thông báo / Đấu thầu.",
        "Ghi nhận 31 ca, giảm 4 ca so với tuần trước.",
        "47 ca mới, tăng 9 ca.",
        "12 tỷ đồng, ngân sách tỉnh 8 tỷ.",
    ],
)
def test_what_says_nothing_without_its_heading_or_question_is_no_news(text: str) -> None:
    assert not tells_news(text)


@pytest.mark.parametrize(
    "text",
    [
        "Về phí thu gom rác, phường đã giảm 5.000 đồng mỗi hộ.",
        "Trong tuần ghi nhận 31 ca sởi, giảm 4 ca.",
        "01 trường hợp không chấp hành bị phạt 35 triệu đồng.",
        "120 triệu đồng, ngân sách tỉnh hỗ trợ, được trao cho 12 hộ.",
        "Hơn 2 tỷ đồng, phần lớn do dân góp, đã giúp xã làm 4 km đường.",
        "45 ca mắc mới, giảm 12 ca so với hôm qua tại thành phố Đông Hà.",
        "Ghi nhận 31 ca mắc, tăng 4 ca trên địa bàn xã Gò Me.",
    ],
)
def test_what_says_of_what_is_news(text: str) -> None:
    assert tells_news(text)
