"""Leads that point at what they do not name cost something, and another one is told instead."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences.forms import Form
from vnsum.backends.extractive.sentences.unsaid import leaves_unsaid, opens_then, tells_proposed

FIRST = "Sáng 5/3, Sở Xây dựng tỉnh Hà Nam họp về quy hoạch chợ Phủ Lý."
PROPOSED = "Trước đó, Viện Quy hoạch tỉnh đã tư vấn và đề xuất xây 12 chợ đến năm 2030."


def _form(text: str, sentence: int = 1) -> Form:
    return Form(sentence, ((0, len(text)),), text, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị nhằm báo cáo hiện trạng chợ và nghe ý kiến của tiểu thương.",
        "Thời điểm đó, nhiều người không đồng tình với cách nói của lãnh đạo sở.",
        "Trao đổi với báo chí, vị cán bộ này cho biết huyện đã lập biên bản.",
        "Thanh tra nêu rõ vi phạm của hai phòng cũng như các cá nhân nêu trên là nghiêm trọng.",
        "Đại biểu lấy ví dụ về việc tỉnh Hà Nam giao đất cho chợ Bầu.",
        "Ngoài số tiền 60 triệu đồng, công ty phải tiêu hủy toàn bộ số hàng trong 10 ngày.",
        "Khi anh Nam ra sông thả lưới thì thấy hai em nhỏ đang chới với.",
        "Theo lời kể của gia đình, bé Na đi học về và ghé nhà bà ngoại.",
    ],
)
def test_what_is_not_named_is_found(text: str) -> None:
    assert leaves_unsaid([_form(text)], [FIRST, text])


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị tổng kết năm 2024 của Sở Xây dựng tỉnh Hà Nam bàn việc dời chợ Bầu.",
        "Ngoài phạt tiền, công ty bị đình chỉ hoạt động 18 tháng.",
        "Công ty cổ phần Sông Châu nộp phạt, và công ty này xin lỗi người dân.",
        "Trong quý 3, thành phố Phủ Lý rà soát 14 chợ tạm.",
        "Khi lũ về thì 40 hộ ở xã Thanh Sơn được đưa đến trường học.",
    ],
)
def test_what_is_named_costs_nothing(text: str) -> None:
    assert not leaves_unsaid([_form(text)], [FIRST, text])


def test_a_part_behind_its_own_sentence_costs_nothing() -> None:
    text = "Hội nghị nhằm nghe ý kiến của tiểu thương."
    assert not leaves_unsaid([_form(FIRST, 0), _form(text)], [FIRST, text])
    between = "Chợ Bầu có 300 quầy."
    assert leaves_unsaid([_form(FIRST, 0), _form(text, 2)], [FIRST, between, text])


def test_orders_that_go_on_are_nobodys() -> None:
    order = "Trong quý 3, quán triệt tới từng tiểu thương việc dời chợ."
    assert leaves_unsaid([_form(order)], ["Theo đó, yêu cầu các phường họp dân.", order])
    assert not leaves_unsaid([_form(order)], [FIRST, order])
    deed, text = "chi trả tiền bồi thường cho 40 hộ dân", "Đồng thời, chi trả tiền bồi thường."
    assert leaves_unsaid([_form(deed)], [FIRST, text])
    assert not leaves_unsaid([_form("tỉnh Hà Nam bồi thường cho 40 hộ")], [FIRST, text])


def test_a_plan_behind_a_proposal_is_proposed() -> None:
    plan = "Đến nay tỉnh có 7 chợ nên trong 5 năm tới, sẽ xây thêm 5 chợ với 90 tỷ đồng."
    assert tells_proposed(plan, PROPOSED)
    assert not tells_proposed(plan, FIRST)
    assert not tells_proposed("UBND tỉnh đã phê duyệt, sẽ xây 5 chợ từ tháng 9.", PROPOSED)
    assert not tells_proposed("Tỉnh Hà Nam hiện có 7 chợ loại một.", PROPOSED)


def test_another_time_is_told_before() -> None:
    assert opens_then("Thời điểm đó, phát ngôn bị phản đối.")
    assert not opens_then("Thời điểm thu hoạch đã đến.")
