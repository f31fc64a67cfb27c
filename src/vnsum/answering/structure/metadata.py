"""Questions about the release itself: who wrote it, when it was published, its number and body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.text.normalise import composed
from vnsum.truth import find_facts
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answering.questions import Asking
    from vnsum.answers import AnswerKind
    from vnsum.documents import PressRelease

__all__ = ["find_metadata"]

_SURE = 0.9
"""Probability given to a span the release's anatomy names; set by hand."""
_ISSUING = "đăng|đăng tải|phát hành|ban hành|công bố|xuất bản|phát đi|ra|gửi|đề"


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a release, and how it is asked for.

    Attributes:
        name: The part.
        kind: The kind of its answer.
        asked: What its questions ask for.
        cues: One of these stands in them.
    """

    name: Literal["byline", "published_span", "doc_number", "agency", "title"]
    kind: AnswerKind
    asked: frozenset[str]
    cues: frozenset[str]


def _terms(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


_ITSELF = _terms(
    "bài|bài viết|bài báo|bản tin|tin|tin bài|thông cáo|thông cáo báo chí|văn bản|công văn"
)
_PARTS: Sequence[_Part] = (
    _Part(
        "byline",
        "person",
        _terms("person|what|which|unsaid"),
        _terms("viết|tác giả|đưa tin|phóng viên|thực hiện|chấp bút|soạn"),
    ),
    _Part("published_span", "date", _terms("date|time"), _terms(_ISSUING)),
    _Part(
        "doc_number",
        "other",
        _terms("number|document|what|which|unsaid"),
        _terms("số|số hiệu|ký hiệu|số ký hiệu"),
    ),
    _Part(
        "agency",
        "organisation",
        _terms("organisation|person|place|which"),
        _terms(_ISSUING + "|của|do"),
    ),
    _Part("title", "other", _terms("what|unsaid|manner"), _terms("tiêu đề|tựa đề|nhan đề|tít")),
)
_KINDS = _terms("thông báo|giấy mời|kế hoạch|báo cáo|thư mời|thư ngỏ|quyết định")
_HEADING = 300
"""Signs at the start in which a paper says what it is; set by hand."""
_LABEL = pattern(
    r"(?:(?:tin|bài|ảnh|tác giả|thực hiện|clip|video|người viết)(?:[\s,&/-]{1,3}(?:và )?)?){1,4}"
    r":\s*(?=\w)",
    re.IGNORECASE,
)
_BESIDE = word_set("""
này trên đó của do là được đã vào ngày cho bởi tên người cơ quan đơn vị tổ chức bên nơi có mang ai
gì nào đâu khi bao giờ lúc nhiêu mấy thời gian thì hãng tòa soạn
""")
"""What else may stand in such a question; with any other word it is about something else."""


def find_metadata(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer a question about the release itself from its anatomy.

    Args:
        asking: The question.
        release: The release.

    Returns:
        The answer, or that there is none where the release has no such part; None where the
        question is about something else.
    """
    words, line = asking.words, f" {' '.join(asking.words)} "
    own = _own_kinds(release)
    if not _stands(_ITSELF | own, line):
        return None
    itself = _stands(_ITSELF, line)
    for part in _PARTS:
        known = {word for term in part.cues | _ITSELF | own for word in term.split()} | _BESIDE
        if asking.asked in part.asked and _stands(part.cues, line) and known.issuperset(words):
            span: Span | None = getattr(release, part.name)
            if span is None:
                return _silence(part.kind) if itself else None
            return _finding(_unlabelled(span) if part.name == "byline" else span, part.kind)
    return None


def _own_kinds(release: PressRelease) -> frozenset[str]:
    """Return what a numbered paper calls itself in its heading: "thông báo"."""
    if release.doc_number is None and release.published_span is None:
        return frozenset()
    heads = composed(release.source, first=_HEADING).folded
    return frozenset(kind for kind in _KINDS if kind in heads)


def _stands(terms: frozenset[str], line: str) -> bool:
    return any(f" {term} " in line for term in terms)


def _unlabelled(byline: Span) -> Span:
    """Return the names of a byline without what stands before them: "Bài và ảnh: …"."""
    label = _LABEL.match(byline.text)
    cut = label.end() if label else 0
    return Span(byline.start + cut, byline.end, byline.text[cut:])


def _silence(kind: AnswerKind) -> Finding:
    return Finding((), answered=False, score=_SURE, kind=kind)


def _finding(span: Span, kind: AnswerKind) -> Finding:
    dates = find_facts(span.text) if kind == "date" else ()
    value = next((fact.value for fact in dates if fact.kind == "date"), None)
    choice = Choice(span.text, span.start, span.end, _SURE, kind, value)
    return Finding((choice,), answered=True, score=_SURE, kind=kind)
