"""What a release takes back is told with the sentence that takes it back."""

from __future__ import annotations

import time

import pytest

import vnsum
from vnsum.undoing.cancelling import cancels
from vnsum.undoing.owing import Owing
from vnsum.undoing.taking_back import undoes, undoings_behind

TITLE = "Thông tin đến người dân xã Bàu Tràm"
REST = (
    "Cán bộ xã trực tại trụ sở các ngày trong tuần để tiếp người dân đến hỏi.\n"
    "Năm 2024, xã tiếp 312 lượt người đến làm thủ tục, nhiều nhất là chứng thực bản sao.\n"
    "Trạm y tế khám cho 45 cụ cao tuổi của ba thôn trong tháng."
)


NOTICE = (
    "Ngày 10/10, Công ty nước Bàu Tràm phát hành Thông báo số 12 về việc ngừng cấp nước toàn xã từ "
    "22 giờ ngày 16/10 để súc rửa đường ống."
)
RUMOUR = (
    "Những ngày qua, trên mạng xã hội lan truyền bài viết với nội dung một nhóm người lạ bắt cóc "
    "hai học sinh trước cổng trường Bàu Tràm."
)
RESULT = (
    "Ngày 21/7, hội đồng tuyển dụng xã Bàu Tràm công bố kết quả thi vòng 2, theo đó có 46 thí sinh "
    "trúng tuyển vào các trường học."
)
FIRE = (
    "9 giờ sáng 24/10, lửa bùng lên từ phòng thí nghiệm của trường Bàu Tràm do chập điện, 36 học "
    "sinh mắc kẹt trên tầng hai."
)


@pytest.mark.parametrize(
    ("told", "undone"),
    [
        (NOTICE, "Do chưa đủ vật tư, công ty thu hồi Thông báo số 12."),
        (RUMOUR, "Công an xã khẳng định nội dung này là sai sự thật, không em nào mất tích."),
        (RESULT, "Ngày 29/7, Ủy ban nhân dân tỉnh hủy kết quả thi vì lộ đề."),
        (FIRE, "Đó là tình huống giả định của buổi tập chữa cháy do nhà trường tổ chức."),
    ],
)
def test_lead_and_summary_tell_what_takes_them_back(told: str, undone: str) -> None:
    draft = vnsum.summarize(f"{TITLE}\n\n{told}\n{REST}\n{undone}\nMọi người dân cùng biết.")
    words = undone.rstrip(".").split()[-5:]
    for text in (draft.lead, draft.summary):
        assert told[:20] not in text or " ".join(words) in text


def test_only_the_words_of_others_are_denied() -> None:
    news = "Sáng 12/3, xã Bàu Tràm mở thư viện thiếu nhi với 2.000 cuốn sách."
    rumour = "Trên mạng lan truyền tin đồn thư viện thu phí 50.000 đồng mỗi thẻ."
    denial = "Chủ tịch xã bác bỏ tin này và mời người dân đến đọc sách."
    body = [news, rumour, denial]
    assert [*undoings_behind(body, range(3), news, 0)] == []
    assert [*undoings_behind(body, range(3), rumour, 1)] == [2]
    assert [*undoings_behind(body, range(3), f"{rumour} {denial}", 2)] == []
    assert [*undoings_behind(body, [0, 1], rumour, 1)] == []


def test_a_paper_is_taken_back_by_what_names_it() -> None:
    paper = "Ngày 1/7, xã ban hành Thông báo số 31 về giờ làm việc cả ngày thứ Bảy."
    other = "Hội đồng hủy kết quả hội thi nấu ăn của các thôn vì chấm sai."
    instead = "Thông báo số 33 ngày 8/7 thay thế Thông báo số 31 từ ngày 9/7."
    assert [*undoings_behind([paper, other], range(2), paper, 0)] == []
    assert [*undoings_behind([paper, other, instead], range(3), paper, 0)] == [2]


def test_any_paper_may_be_called_one() -> None:
    paper = "Ban Quản lý chợ ra thông báo số 18: từ 1/6, giá thuê sạp tăng 40%."
    back = "Thị xã yêu cầu thu hồi văn bản số 18; giá thuê như năm 2022."
    void = "Theo công văn của sở, văn bản này không còn hiệu lực từ hôm nay."
    assert [*undoings_behind([paper, back], range(2), paper, 0)] == [1]
    assert [*undoings_behind([paper, void], range(2), paper, 0)] == [1]
    assert [*undoings_behind(["Xã mở hội thi.", void], range(2), "Xã mở hội thi.", 0)] == []


def test_what_a_reader_asks_is_no_lead() -> None:
    body = (
        "Bạn đọc Khổng Minh ở xã Bàu Tràm gửi câu hỏi đến chuyên mục của Cổng thông tin xã. "
        "Tôi nghe nói từ năm 2025 người dân được xây nhà ở trên đất vườn mà không cần xin phép ai "
        "cả. Muốn làm nhà ở trên đất trồng cây, người dân phải được cho phép chuyển mục đích và "
        "nộp tiền theo quy định của Luật Đất đai. Ai xây trái phép bị phạt và phải dỡ bỏ."
    )
    assert "nghe nói" not in vnsum.summarize(f"Hỏi đáp về đất vườn\n\n{body}").lead


def test_a_drill_told_as_one_needs_no_more() -> None:
    drill = "Chiều 1/4, công an quận diễn tập chữa cháy với 180 người tham gia."
    scene = "Tình huống giả định: lúc 14 giờ 30, cháy xe điện ở hầm của chung cư."
    fire = "Lúc 14 giờ 30, cháy xe điện ở hầm chung cư, khói lan lên tầng năm."
    assert [*undoings_behind([drill, scene], range(2), drill, 0)] == []
    assert [*undoings_behind([fire, scene], range(2), fire, 0)] == [1]


def test_a_wish_to_move_moves_nothing() -> None:
    assert not undoes("Có ý kiến đề nghị lùi phần hội sang tháng Ba âm lịch.")
    assert undoes("Ban tổ chức lùi lễ hội sang ngày 10/12 vì mưa lớn.")


def test_long_sentences_take_no_long() -> None:
    began = time.process_time()
    undoes("thông báo " * 20_000)
    undoes("khẳng định " * 20_000)
    undoes("lùi " * 20_000)
    assert time.process_time() - began < 2


LONG_RUMOUR = (
    "Từ hôm qua (26/9), trên nhiều nhóm Zalo, Facebook của cư dân các thôn xã Bàu Tràm lan truyền "
    "đoạn ghi âm dài 48 giây của một phụ nữ kể rằng có hai người đi xe bảy chỗ màu trắng, giả làm "
    "người giao sữa, bắt một em học sinh lớp 2 trước cổng trường lúc tan học."
)


@pytest.mark.parametrize(
    "denial",
    [
        "Qua xác minh, thông tin trên là hoàn toàn sai sự thật, không em nào mất tích.",
        "Công an xã khẳng định nội dung đoạn ghi âm là bịa đặt, nhà trường vẫn dạy học.",
        "Người gửi thừa nhận đây là tin giả, đã gỡ đoạn ghi âm và xin lỗi phụ huynh.",
    ],
)
def test_a_rumour_that_leaves_no_room_for_its_denial_is_no_lead(denial: str) -> None:
    known = "Ngay sau đó, Ban Giám hiệu rà soát sĩ số 41 lớp và báo Công an xã Bàu Tràm."
    draft = vnsum.summarize(f"{TITLE}\n\n{LONG_RUMOUR}\n{known}\n{denial}\n{REST}")
    assert "kể rằng" not in draft.lead or " ".join(denial.split()[-4:]).rstrip(".") in draft.lead
    assert draft.lead


@pytest.mark.parametrize(
    "shown",
    [
        "Kết quả lúc 20 giờ, cả 9 mẫu nước đều trong giới hạn cho phép.",
        "Nhà máy nước vẫn hoạt động bình thường, không giảm áp.",
        "Trạm y tế không có ca ngộ độc nào trong hai ngày.",
    ],
)
def test_what_shows_a_rumour_false_is_told_where_nobody_denies_it(shown: str) -> None:
    rumour = "Trên mạng lan truyền tin nhắn có nội dung nước máy Bàu Tràm nhiễm độc."
    news = "Sáng 12/3, xã Bàu Tràm mở thư viện thiếu nhi với 2.000 cuốn sách."
    assert undoes(shown)
    assert [*undoings_behind([rumour, shown], range(2), rumour, 0)] == [1]
    assert [*undoings_behind([rumour, shown], range(2), f"{rumour} {shown}", 0)] == []
    assert [*undoings_behind([news, shown], range(2), news, 0)] == []
    denied = "Xí nghiệp nước khẳng định tin nhắn này là bịa đặt."
    assert Owing([rumour, shown, denied], range(3)).by({0: rumour, 1: shown}) == [2]


RACE = (
    "Theo Kế hoạch số 41, Giải đua ghe ngo xã Bàu Tràm dự kiến tổ chức ngày 18/10 trên sông Cái "
    "với 16 đội tham gia."
)


@pytest.mark.parametrize(
    "order",
    [
        "1. Hoãn Giải đua ghe ngo đến khi có thông báo mới.",
        "- Tạm hoãn tổ chức Giải đua ghe ngo.",
        "Giải đua ghe ngo tạm hoãn do nước lớn.",
        "UBND xã tạm thời không tổ chức giải đua ghe ngo.",
        "b) Dừng việc tổ chức Giải đua ghe ngo vì áp thấp.",
    ],
)
def test_an_event_is_called_off_by_name_beside_another_that_is_moved(order: str) -> None:
    moved = "2. Lùi Lễ hội Nghinh Ông từ ngày 19/10 sang ngày 26/10; địa điểm không thay đổi."
    owing = Owing((RACE, order, moved, *REST.split("\n")), range(6))
    assert 1 in owing.by({0: RACE, 2: moved})
    assert 1 not in owing.by({0: RACE, 1: order, 2: moved})


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Hoãn Giải bóng chuyền nữ đến khi có thông báo mới.",
        "Nếu mưa lớn, hoãn Giải đua ghe ngo sang tuần sau.",
        "Ban tổ chức đề nghị hoãn Giải đua ghe ngo.",
        "Người dân không dừng xe trên cầu khi xem Giải đua ghe ngo.",
        "Xã không tổ chức giải đua ghe ngo của thiếu nhi.",
        "Xã Bàu Tràm tạm hoãn lễ đón bằng công nhận.",
    ],
)
def test_another_event_or_a_mere_wish_calls_off_nothing(sentence: str) -> None:
    assert not cancels(sentence, RACE)


def test_what_says_itself_that_it_is_put_off_owes_nothing() -> None:
    told = "UBND xã tổ chức họp và hoãn Giải đua ghe ngo."
    assert not cancels("1. Hoãn Giải đua ghe ngo đến khi có thông báo mới.", told)


def test_a_summary_tells_the_event_with_its_order() -> None:
    text = (
        "V/v hoãn tổ chức Giải đua ghe ngo và lùi Lễ hội Nghinh Ông\n\n"
        f"{RACE}\n\nDo áp thấp nhiệt đới, UBND xã thông báo như sau:\n\n"
        "1. Hoãn Giải đua ghe ngo đến khi có thông báo mới.\n\n"
        "2. Lùi Lễ hội Nghinh Ông từ ngày 19/10 sang ngày 26/10/2025; địa điểm không thay đổi.\n\n"
        "3. Các đội đã nộp lệ phí được hoàn tiền trước ngày 31/10/2025."
    )
    summary = vnsum.summarize(text).summary
    assert "dự kiến tổ chức" not in summary or "Hoãn Giải đua ghe ngo" in summary


def test_a_decision_on_another_matter_is_not_taken_back() -> None:
    news = "Chiều 4/9, UBND tỉnh Hà Nam công bố quyết định bổ nhiệm ông Lê Nam làm Giám đốc sở."
    other = "Tuy nhiên, tỉnh đã thu hồi quyết định nghỉ hưu của người tiền nhiệm."
    same = "Tuy nhiên, tỉnh đã thu hồi quyết định bổ nhiệm ngay hôm sau."
    plain = "Tuy nhiên, tỉnh đã thu hồi quyết định này ngay hôm sau."
    assert [*undoings_behind([news, other], [0, 1], news, 0)] == []
    assert [*undoings_behind([news, same], [0, 1], news, 0)] == [1]
    assert [*undoings_behind([news, plain], [0, 1], news, 0)] == [1]
    several = "Tuy nhiên, tỉnh đã hủy bỏ quyết định điều động, bổ nhiệm nói trên."
    assert [*undoings_behind([news, several], [0, 1], news, 0)] == [1]
