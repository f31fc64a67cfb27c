"""Warnings: each one raised in the code has a code and a Vietnamese sentence."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import vnsum
from vnsum.rendering.notices import NOTICES, NoticeForm, notice_of, warning_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.fakes import Done

PACKAGE = Path(vnsum.__file__).parent
SAMPLE = (
    "Phường Hoa Sen họp phiên cuối năm.\n"
    "Sáng 5/9, phường Hoa Sen họp phiên cuối năm và bàn sáu việc.\n"
    "Ph?n n?y ?ã m?t ch?, không còn ??c ???c n?a, xin l?i b?n ??c\n"
    "Phiên họp kéo dài hai giờ."
)
SHOWING = ("archive", "cli", "rendering", "training", "documents.py", "results.py")
"""What tells or logs, and warns of no text."""
RAISING = [
    path
    for path in PACKAGE.rglob("*.py")
    if path.relative_to(PACKAGE).parts[0] not in SHOWING and "warning" in path.read_text("utf-8")
]


def template(node: ast.expr) -> str | None:
    """Return a string or an f-string with {} for each field; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        pieces = (template(one) if isinstance(one, ast.Constant) else "{}" for one in node.values)
        return "".join(piece or "" for piece in pieces)
    return None


def is_ignored(node: ast.AST) -> bool:
    """Tell errors and their hints, comparisons and docstrings: they are no warnings."""
    if isinstance(node, ast.Raise | ast.Compare):
        return True
    if isinstance(node, ast.keyword):
        return node.arg == "hint"
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    name = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
    return name.endswith(("Error", "re.compile"))


def sentences(node: ast.AST) -> Iterator[str]:
    """Yield every sentence in English that code may put among its warnings."""
    if is_ignored(node):
        return
    text = template(node) if isinstance(node, ast.expr) else None
    if text is not None:
        if re.fullmatch(r"[a-zA-Z{][\w{}-]*(?:[:;,]? \S+){3,}", text) and text.isprintable():
            yield text
        return
    for child in ast.iter_child_nodes(node):
        yield from sentences(child)


def raised() -> set[str]:
    found = set()
    for path in RAISING:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                found |= {text for part in node.body for text in sentences(part)}
    return found


def plain(form: NoticeForm) -> str:
    return re.sub(r"\{\w+\}", "{}", form.english)


def test_every_warning_raised_has_its_vietnamese_form_and_no_form_is_idle() -> None:
    assert raised() == {plain(form) for form in NOTICES}


@pytest.mark.parametrize("form", NOTICES, ids=lambda form: form.english[:40])
def test_every_form_is_found_with_its_values(form: NoticeForm) -> None:
    fields = re.findall(r"\{(\w+)\}", form.english)
    assert set(re.findall(r"\{(\w+)\}", form.vietnamese)) <= set(fields)
    values = {name: f"x{place} y" for place, name in enumerate(fields)}
    notice = notice_of(form.english.format(**values))
    assert (notice.code, notice.language) == (form.code, "vi")
    assert notice.text == form.vietnamese.format(**values)
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", form.code)


def test_what_the_table_lacks_stays_as_it_is() -> None:
    notice = notice_of("short")
    assert (notice.code, notice.text, notice.language) == ("other", "short", "en")


def test_a_draft_warns_in_vietnamese_where_its_labels_are() -> None:
    draft = vnsum.summarize(SAMPLE)
    assert "one line whose letters are lost was left out" in draft.warnings
    assert "other" not in map(warning_code, draft.warnings)
    for text in (draft.to_markdown(), draft.to_html()):
        assert "Đã bỏ 1 dòng bị mất chữ." in text
        assert "whose letters are lost" not in text
    assert 'data-code="lost-letters"' in draft.to_html()


@pytest.mark.parametrize("command", ["summarize", "read"])
def test_the_command_line_warns_in_its_language(
    run: Callable[..., Done], tmp_path: Path, command: str
) -> None:
    path = tmp_path / "tin.txt"
    path.write_text(SAMPLE, "utf-8")
    assert "! Đã bỏ 1 dòng bị mất chữ." in run("--lang", "vi", command, path).out
    assert "! one line whose letters are lost was left out" in run(command, path).out
    values = json.loads(run("--lang", "vi", command, "--json", path).out)
    place = values["warning_codes"].index("lost-letters")
    assert values["warnings"][place] == "one line whose letters are lost was left out"


def test_a_draft_has_its_codes_and_its_vietnamese_words() -> None:
    draft = vnsum.summarize(SAMPLE)
    assert draft.warnings
    assert draft.warning_codes == tuple(map(warning_code, draft.warnings))
    assert draft.to_dict()["warning_codes"] == list(draft.warning_codes)
    assert [notice.language for notice in draft.notices] == ["vi"] * len(draft.warnings)
    assert [notice.text for notice in draft.notices] != list(draft.warnings)
