"""Clauses that only set the scene: a head goes with all of it, and no sentence is made of them."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences.forms import sentence_forms
from vnsum.backends.extractive.sentences.scenes import may_go
from vnsum.text.normalise import fold

COURT = (
    "Nhằm tuyên truyền, giáo dục pháp luật, góp phần phòng ngừa chung, sáng 26/9, tại Nhà văn hóa "
    "xã Đông Thới, Tòa án nhân dân khu vực 3 mở phiên tòa lưu động xét xử vụ án hình sự."
)
TEAM = (
    "Từ ngày 05/9 đến ngày 29/9, Đoàn kiểm tra liên ngành do ông Phan Vĩnh làm trưởng đoàn, cùng "
    "các thành viên của hai sở đã kiểm tra 34 cơ sở kinh doanh phân bón."
)
STOPPED = (
    "Các dịch vụ trên cổng điện tử của ngành sẽ dừng từ 18 giờ thứ sáu, ngày 10/10 đến 6 giờ thứ "
    "hai, ngày 13/10."
)
SHARED = (
    "Trong đó công ty góp 80 triệu đồng, Quỹ Vì người nghèo 50 triệu đồng, hội viên phụ nữ của 18 "
    "thôn góp 29 triệu đồng từ bán phế liệu."
)
HELPED = (
    "Được sự quan tâm của Tỉnh ủy, HĐND, UBND tỉnh và sự đồng hành của doanh nghiệp, du lịch của "
    "huyện đón 120.000 lượt khách."
)
STORM = (
    "Từ đêm 27 đến trưa ngày 29/10, trên địa bàn toàn tỉnh có mưa to, lượng mưa phổ biến từ 300 "
    "đến 500 mm."
)


def _forms(sentence: str) -> list[str]:
    return [form.text for form in sentence_forms(sentence, 0)]


@pytest.mark.parametrize("sentence", [TEAM, STOPPED, SHARED, HELPED])
def test_what_would_be_left_hanging_stays_whole(sentence: str) -> None:
    assert _forms(sentence) == [sentence[:-1]]


def test_a_time_is_no_sentence() -> None:
    forms = _forms(STORM)
    assert forms
    assert all("mưa to" in form for form in forms)


def test_a_head_of_one_clause_may_go() -> None:
    forms = _forms(
        "Nhằm nâng cao nhận thức, lực lượng chức năng kiểm tra 12 cơ sở, tại hai phường."
    )
    assert "lực lượng chức năng kiểm tra 12 cơ sở, tại hai phường" in forms


@pytest.mark.parametrize(
    "head",
    [
        "Qua rà soát có 17 trường hợp dựng nhà sàn",
        "Trong 6 tháng đã xử lý 312 vụ đỗ xe",
        "Trên địa bàn còn 48 hộ bày bán",
    ],
)
def test_a_head_that_says_what_was_found_stays(head: str) -> None:
    assert not may_go(fold(head))
    assert may_go(fold(head.split(" ", maxsplit=1)[0] + " tuần qua"))


@pytest.mark.parametrize("head", ["Qua rà soát ban đầu", "Theo thống kê sơ bộ"])
def test_a_head_that_says_that_it_is_not_sure_yet_stays(head: str) -> None:
    assert not may_go(fold(head))
    ate = "23 em đều ăn sữa chua của một lô, do tủ mát bị mất điện từ đêm 7/4"
    assert all(form.startswith(head) for form in _forms(f"{head}, {ate}."))


def test_whose_help_it_was_is_no_sentence() -> None:
    helped = (
        "Trong khuôn khổ Tháng hành động, được sự phối hợp của Liên đoàn Lao động, Trung tâm Y tế "
        "và Phòng Kinh tế, sáng 5/6, UBND quận tổ chức hội thi nấu ăn, với 12 đội."
    )
    assert all("hội thi nấu ăn" in form for form in _forms(helped))


MATCH = (
    "Sau 6 ngày tranh tài sôi nổi, chiều 14/9, tại nhà thi đấu huyện, Giải cầu lông các câu lạc bộ "
    "huyện Ea Nam đã khép lại với 19 bộ huy chương."
)
MARKET = (
    "Sau khi họp với các hộ tiểu thương, ngày 3/8 Sở Công Thương đã quyết định giữ chợ Cồn, tiếp "
    "tục thu phí như cũ đến hết năm 2027."
)
SICK = (
    "Theo phản ánh của các trạm y tế, từ ngày 2 đến 9/6, trên địa bàn huyện đã có 14 trẻ mắc tay "
    "chân miệng."
)
RAID = (
    "Từ nguồn tin của nhân dân, sau hai tuần theo dõi, trinh sát trên các trang mạng, tối 6/5 Đội "
    "Quản lý thị trường số 2 đã khám một kho hàng tại ngõ 8."
)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (MATCH, "đã khép lại"),
        (MARKET, "đã quyết định giữ chợ Cồn"),
        (SICK, "đã có 14 trẻ"),
        (RAID, "đã khám một kho hàng"),
    ],
)
def test_no_form_ends_before_what_was_done(sentence: str, told: str) -> None:
    forms = _forms(sentence)
    assert forms
    assert all(told in form for form in forms)


def test_a_clause_with_its_own_subject_may_end_before_a_later_day() -> None:
    forms = _forms(
        "Sáng 5/3, UBND xã tổ chức lễ ra quân trồng cây, chiều 6/3 thanh niên đã trồng 500 cây."
    )
    assert "Sáng 5/3, UBND xã tổ chức lễ ra quân trồng cây" in forms


def test_by_whose_order_it_was_done_may_go() -> None:
    forms = _forms(
        "Nhân kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ, được sự phân công của Ban Thường vụ Huyện "
        "ủy, sáng 26/7, Hội Nông dân huyện đã bàn giao nhà cho ông Lò Văn Pản."
    )
    assert "sáng 26/7, Hội Nông dân huyện đã bàn giao nhà cho ông Lò Văn Pản" in [
        form[:1].lower() + form[1:] for form in forms
    ]


VISIT = (
    "Tại buổi làm việc với chính quyền thành phố Phủ Lý, tỉnh Hà Nam, ngày 19/3, Bộ trưởng Bộ Xây "
    "dựng cho biết bộ ủng hộ việc dời chợ Bầu ra ngoài đê."
)


def test_a_place_goes_with_the_unit_it_is_in() -> None:
    forms = _forms(VISIT)
    assert not [text for text in forms if text.startswith("tỉnh Hà Nam")]
    assert [text for text in forms if text.startswith("ngày 19/3")]
    listed = (
        "Tại lễ ký ở thành phố Phủ Lý, tỉnh Hà Nam, Sở Công Thương và hai tỉnh bạn ký kế hoạch."
    )
    assert not [text for text in _forms(listed) if text.startswith(("tỉnh", "Sở"))]


def test_who_does_something_at_a_place_is_no_unit_of_it() -> None:
    forms = _forms("Tại hội nghị ở thành phố Phủ Lý, tỉnh Hà Nam trao 40 suất quà cho hộ nghèo.")
    assert "tỉnh Hà Nam trao 40 suất quà cho hộ nghèo" in forms


def test_nobody_says_what_is_left_out() -> None:
    forms = _forms(
        "Trao đổi với báo chí, ông Lê Nam, Chánh Văn phòng UBND tỉnh Hà Nam cho biết, ngày 27/11 "
        "tại Paris, UNESCO đã vinh danh hát dậm Quyển Sơn."
    )
    assert not [text for text in forms if text.endswith("cho biết")]
    said = _forms(
        "“Chợ đã xuống cấp từ lâu”, ông Lê Nam, Chủ tịch UBND phường Hai Bà Trưng nói, tại buổi "
        "gặp tiểu thương chiều 3/2."
    )
    assert [text for text in said if text.endswith("nói")]


@pytest.mark.parametrize("when", ["Đầu tháng 1/2018", "Cuối năm 2019", "Giữa tháng 3"])
def test_a_part_of_a_month_is_no_scene(when: str) -> None:
    forms = _forms(f"{when}, UBND xã Thanh Sơn khởi công xây dựng cổng làng với kinh phí lớn.")
    assert all(text.startswith(when) for text in forms)
