"""The main clause behind grounds, aims and plans of several clauses."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences.forms import Form, sentence_forms
from vnsum.backends.extractive.sentences.tails import shorter_forms, without_grounds
from vnsum.backends.extractive.syntax.grounds import main_clause

FLOOD = (
    "Do mưa lớn kéo dài, nước suối dâng nhanh, cầu tạm bị cuốn trôi, từ sáng 12/7 UBND xã Nà Lay "
    "đã quyết định hoãn phiên chợ để bảo đảm an toàn cho người dân"
)
MEASLES = (
    "Trước diễn biến phức tạp của dịch sởi, số ca tăng gấp đôi, trạm y tế quá tải, ngày 8/3, Sở Y "
    "tế tỉnh Hòa Tân đã ban hành công văn khẩn"
)
PLAN = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 3/2/2025 của UBND xã về quản lý, khai thác chợ, nhằm "
    "nâng cao nhận thức, kỹ năng cho tiểu thương, sáng 9/5, Công an xã Hà Lầm tổ chức tập huấn"
)


def _forms(sentence: str) -> list[str]:
    return [form.text for form in sentence_forms(f"{sentence}.", 0)]


def _whole(text: str) -> Form:
    return Form(0, ((0, len(text)),), text, 0)


@pytest.mark.parametrize("sentence", [FLOOD, MEASLES])
def test_grounds_are_no_sentence_and_none_begins_among_them(sentence: str) -> None:
    assert _forms(sentence) == [sentence]


def test_what_was_done_may_be_told_without_its_grounds() -> None:
    form = without_grounds(_whole(FLOOD))
    assert form.text.startswith("từ sáng 12/7 UBND xã Nà Lay đã quyết định hoãn phiên chợ")
    start, end = form.pieces[0]
    assert FLOOD[start:end] == form.text
    shortest = [*shorter_forms(_whole(FLOOD))][-1]
    assert shortest.text == "từ sáng 12/7 UBND xã Nà Lay đã quyết định hoãn phiên chợ"


def test_a_plan_with_its_date_and_its_aims_may_go() -> None:
    found = _forms(PLAN)
    assert "sáng 9/5, Công an xã Hà Lầm tổ chức tập huấn" in found
    opens = ("Thực hiện Kế hoạch", "nhằm nâng cao", "sáng 9/5")
    assert all(form.startswith(opens) and form.endswith("tập huấn") for form in found)


@pytest.mark.parametrize(
    "parts",
    [
        ("Do ông Nguyễn Lâm làm trưởng đoàn", "sáng 5/5 đoàn đã thăm 3 xã"),
        ("Do đó", "UBND xã đã dừng thu phí"),
        ("Do ảnh hưởng của áp thấp", "nhiều thôn ngập sâu"),
        ("Sáng 5/5", "UBND xã đã họp"),
        (),
    ],
)
def test_no_main_clause_where_there_are_no_grounds(parts: tuple[str, ...]) -> None:
    assert main_clause(parts) is None


def test_a_head_behind_another_opening_is_cut_as_before() -> None:
    found = _forms(
        "Với 24/25 phiếu tán thành, kỳ họp thông qua nghị quyết, gồm 6 điều, có hiệu lực"
    )
    assert not any(form.startswith("gồm") for form in found)


def test_papers_among_grounds_did_nothing() -> None:
    parts = (
        "Thực hiện quy định của Luật Quy hoạch",
        "Quyết định của Chủ tịch UBND tỉnh về việc công bố nhiệm vụ quy hoạch",
        "UBND xã Tam Dương tổ chức công bố đồ án",
    )
    assert main_clause(parts) == 2
    assert main_clause(("Thừa ủy quyền của Viện trưởng", "chiều 30/6 Viện đã trao quyết định")) == 1
