"""Answers that form or place of a line gives: addresses, papers, signers, schedules, labels."""

from __future__ import annotations

import pytest

from vnsum.answering import QuestionAnswerer

ANSWERER = QuestionAnswerer()
NOTICE = """Thông báo lịch tiếp dân

Số: 54/TB-UBND
Nam Gò, ngày 28 tháng 9 năm 2025

UBND phường Nam Gò thông báo lịch tiếp dân vào ngày 9/10. Đăng ký qua thư điện tử \
tiepdan.namgo@thunghiem.example hoặc trang tiepdan.thunghiem.example, điện thoại 028 3 711 0456 \
(ông Đỗ Văn Tường, công chức tiếp dân), tổng đài 1900 4433. Căn cứ Nghị quyết số 12/2025/NQ-HĐND \
của HĐND phường.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lương Trọng Hiếu
"""
PLAN = """Lịch cắt điện tuần này

Điện lực Gò Chài thông báo lịch cắt điện như sau:

- Thứ Hai, 3/11, từ 6 giờ đến 11 giờ: thôn Đại Bờ, xã Lũng Vài.
- Thứ Tư, 5/11, từ 7 giờ đến 15 giờ: chợ Gò Voi, xã Bản Chiêng.
- Thứ Sáu, 7/11, từ 5 giờ 30 đến 9 giờ: toàn bộ xã Nà Phặc.
"""
ROSTER = """Lịch tiếp công dân phường Nam Gò

UBND phường Nam Gò thông báo lịch tiếp công dân như sau:

Ngày | Người tiếp | Chức vụ
6/11 | Lương Trọng Hiếu | Chủ tịch UBND phường
13/11 | Phan Thị Sương | Phó Chủ tịch UBND phường
20/11 | Huỳnh Tấn Lợi | Phó Chủ tịch UBND phường
"""
CHECKUP = """Thông báo khám sức khỏe phường Nam Gò

UBND phường Nam Gò khám sức khỏe cho người cao tuổi.

1. Đối tượng: người từ 65 tuổi trở lên có hộ khẩu tại phường.
2. Thời gian: từ 7 giờ 30 đến 11 giờ ngày 12/11/2025.
3. Chi phí: miễn phí.
"""


@pytest.mark.parametrize(
    ("source", "question", "answer"),
    [
        (NOTICE, "Email là gì?", "tiepdan.namgo@thunghiem.example"),
        (NOTICE, "Trang web đăng ký là gì?", "tiepdan.thunghiem.example"),
        (NOTICE, "Số tổng đài?", "1900 4433"),
        (NOTICE, "Số điện thoại ông Tường?", "028 3 711 0456"),
        (NOTICE, "Thông báo số bao nhiêu?", "54/TB-UBND"),
        (NOTICE, "Số nghị quyết là bao nhiêu?", "12/2025/NQ-HĐND"),
        (NOTICE, "Ai ký thông báo?", "Lương Trọng Hiếu"),
        (NOTICE, "Chủ tịch UBND phường là ai?", "Lương Trọng Hiếu"),
        (NOTICE, "Thông báo ban hành ngày nào?", "ngày 28 tháng 9 năm 2025"),
        (PLAN, "Xã Nà Phặc cúp điện ngày nào?", "Thứ Sáu, 7/11"),
        (PLAN, "Chợ Gò Voi mất điện từ mấy giờ?", "7 giờ"),
        (PLAN, "Thứ Hai cắt điện ở đâu?", "thôn Đại Bờ, xã Lũng Vài"),
        (PLAN, "Ngày 5/11 cắt điện ở đâu?", "chợ Gò Voi, xã Bản Chiêng"),
        (ROSTER, "Ai tiếp dân ngày 13/11?", "Phan Thị Sương"),
        (ROSTER, "Ông Huỳnh Tấn Lợi tiếp dân ngày nào?", "20/11"),
        (CHECKUP, "Ai được khám?", "người từ 65 tuổi trở lên có hộ khẩu tại phường"),
        (CHECKUP, "Chi phí bao nhiêu?", "miễn phí"),
    ],
)
def test_found_by_form_or_line(source: str, question: str, answer: str) -> None:
    found = ANSWERER.ask(source, question)
    assert found.text == answer
    assert source[found.start : found.end] == answer


@pytest.mark.parametrize(
    ("source", "question"),
    [
        (PLAN, "Thứ Ba cắt điện ở đâu?"),
        (ROSTER, "Ai tiếp dân ngày 28/11?"),
        (ROSTER, "Ông Phạm Văn Tám tiếp dân ngày nào?"),
        (NOTICE, "Phó Chủ tịch UBND phường là ai?"),
        (NOTICE, "Chỉ thị số bao nhiêu?"),
    ],
)
def test_no_line_names_it(source: str, question: str) -> None:
    assert ANSWERER.ask(source, question).text is None


def test_who_signed_a_contract_is_not_the_signer_below() -> None:
    told = NOTICE.replace("Căn cứ", "Ông Ngô Đình Bảo ký hợp đồng sửa trụ sở. Căn cứ")
    assert ANSWERER.ask(told, "Ai ký hợp đồng sửa trụ sở?").text == "Ngô Đình Bảo"


def test_a_byline_without_its_label() -> None:
    told = "Xã Lũng Vài trồng rừng\n\nSáng 5/4, xã trồng 300 cây.\n\nBài và ảnh: Thào A Sính\n"
    assert ANSWERER.ask(told, "Ai viết bài này?").text == "Thào A Sính"
