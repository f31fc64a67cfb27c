"""Questions about the release itself: who wrote it, when it was published, its number and body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnsum.answering.questions import Asking
    from vnsum.answers import AnswerKind
    from vnsum.documents import PressRelease, Span

__all__ = ["find_metadata"]

_ITSELF = r"(?:bài viết|bài báo|bài|bản tin|tin|tin bài|thông cáo(?: báo chí)?|văn bản|công văn)"
_ITSELF += r"(?: này| trên| đó)?"
_SURE = 0.9
"""Probability given to a span the release's anatomy names; set by hand."""
_FORMS: Mapping[str, re.Pattern[str]] = {
    "byline": re.compile(
        rf"^(?:{_ITSELF} )?(?:(?:do )?ai (?:là )?(?:người )?(?:viết|đưa tin|chấp bút|soạn)"
        rf"|ai là (?:tác giả|phóng viên|người viết)|tác giả|người viết|phóng viên)"
        rf"(?: (?:ra |của |viết )?{_ITSELF})?(?: (?:là ai|là gì|nào viết|tên gì|tên là gì))?$"
        rf"|^who wrote|^{_ITSELF} (?:do ai|của ai|là của ai)(?: viết)?$"
    ),
    "published": re.compile(
        rf"^{_ITSELF} (?:được |đã )?(?:đăng(?: tải)?|phát hành|công bố|ban hành|xuất bản|phát đi|ra)"
        rf"(?: vào| từ)? (?:khi nào|ngày nào|lúc nào|bao giờ|ngày mấy|thời gian nào)$"
        rf"|^(?:khi nào|bao giờ|ngày nào|ngày) (?:thì )?(?:đăng|phát hành|công bố|ban hành)?"
        rf" ?{_ITSELF}(?: được| đã)?(?: đăng(?: tải)?| phát hành| công bố| ban hành| ra)?(?: là ngày nào)?$"
    ),
    "doc_number": re.compile(
        rf"^(?:số(?: hiệu)?|ký hiệu|số ký hiệu) (?:của )?{_ITSELF}(?: là)? (?:bao nhiêu|gì|số mấy|mấy)$"
        rf"|^{_ITSELF}(?: có| mang)? (?:số(?: hiệu)?)(?: là)? (?:bao nhiêu|gì|mấy|nào)$"
        rf"|^{_ITSELF} số mấy$"
    ),
    "agency": re.compile(
        rf"^(?:cơ quan|đơn vị|tổ chức|bên|ai|nơi) ?(?:nào )?(?:đã |là )?"
        rf"(?:ban hành|phát hành|ra|phát đi|công bố|gửi|đăng) {_ITSELF}$"
        rf"|^{_ITSELF} (?:này )?(?:do|của) (?:cơ quan|đơn vị|tổ chức) nào"
        rf"(?: ban hành| phát hành| ra| phát đi| công bố| gửi| đăng)?$"
    ),
    "title": re.compile(
        rf"^(?:tiêu đề|tựa đề|tít|nhan đề|tên)(?: của)? {_ITSELF}(?: là)? gì$"
        rf"|^{_ITSELF} (?:có )?(?:tiêu đề|tựa đề|nhan đề|tên)(?: là)? gì$"
    ),
}
_KINDS: Mapping[str, AnswerKind] = {
    "byline": "person",
    "published": "date",
    "doc_number": "other",
    "agency": "organisation",
    "title": "other",
}


def find_metadata(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer a question about the release itself from its anatomy.

    Args:
        asking: The question.
        release: The release.

    Returns:
        The answer; None where the question is about something else or the release has no such
        part.
    """
    line = " ".join(asking.words)
    for name, form in _FORMS.items():
        if form.search(line):
            span: Span | None = _spans(release)[name]
            return None if span is None else _finding(span, _KINDS[name])
    return None


def _spans(release: PressRelease) -> dict[str, Span | None]:
    return {
        "byline": release.byline,
        "published": release.published_span,
        "doc_number": release.doc_number,
        "agency": release.agency,
        "title": release.title,
    }


def _finding(span: Span, kind: AnswerKind) -> Finding:
    dates = find_facts(span.text) if kind == "date" else ()
    value = next((fact.value for fact in dates if fact.kind == "date"), None)
    choice = Choice(span.text, span.start, span.end, _SURE, kind, value)
    return Finding((choice,), answered=True, score=_SURE, kind=kind)
