"""Items of lists together with the line above them, in summaries and in leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.backends.extractive.body.ties import speaks
from vnsum.backends.extractive.sentences.tails import left_out
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.results import DraftSentence

__all__ = ["below_head", "line_above", "own_sentence", "told_below"]

_FOLLOWS = pattern(
    r"(?:,? (?:cụ thể|gồm|như sau|sau đây|(?:với |về |là )?(?:các |những |một số |\d+ )?"
    r"(?:nội dung|việc|vấn đề|điểm|ý kiến|nhiệm vụ|giải pháp|biện pháp)(?: chính| cụ thể)? sau))+$"
)
"""What only says that a list follows."""
_GROUNDS = pattern(r"(?:căn cứ|thực hiện|xét|để|nhằm|trên cơ sở|nhân|sau khi|qua|trước)\b")
"""How the grounds begin on which something is decided."""
_DECIDES = pattern(
    r"\b(?:kết luận|yêu cầu|chỉ đạo|thông báo|quyết định|đề nghị|thống nhất|khẳng định|trả lời|"
    r"thông tin|lưu ý|khuyến cáo|nhấn mạnh)\b"
)
_NO_LINE = pattern(
    r"(?:tuy nhiên|ngoài ra|bên cạnh đó|trong đó|đồng thời|lưu ý)\b|.*\bthương tiếc\b|"
    r".*\b(?:các|những)\b.*\bsau\b"
)
"""A line that says nothing, who mourns, or one that is false before one item only."""
_LONGEST = 24
"""Blanks of a line below which an item is told in a lead; set by hand."""


def below_head(
    before: Sequence[DraftSentence], made: Sequence[DraftSentence], head: int, page: Page
) -> list[DraftSentence]:
    """Put the line above before an item, or the item behind one that has it already.

    Args:
        before: The sentences of the summary so far.
        made: The item.
        head: The line above it.
        page: The sentences of the release.

    Returns:
        All of them: "Công an xã: Trực 24/24; Cấm tàu ra khơi."
    """
    if not made:
        return list(before)
    first, *rest = made
    last = before[-1] if before else None
    if last is not None and last.source_sentences == (head,):  # the line is told by itself
        line = page.item(head, stops=" .;:")
        return [*before[:-1], told_below(line, first, page), *rest]
    if last is not None and last.source_sentences[0] == head:
        joined = f"{last.text.rstrip('.')}; {first.text}"
        sources = (*last.source_sentences, *first.source_sentences)
        done = replace(
            last, text=joined, spans=(*last.spans, *first.spans), source_sentences=sources
        )
        return [*before[:-1], done, *rest]
    return [*before, told_below(page.item(head, stops=" .;:"), first, page), *rest]


def told_below(line: Form, item: DraftSentence, page: Page) -> DraftSentence:
    """Tell an item behind the line above it.

    Args:
        line: The line.
        item: The item as a sentence.
        page: The sentences of the release.

    Returns:
        One sentence: "Công an xã: Trực 24/24."
    """
    return replace(
        item,
        text=f"{page.headline(line.text)}: {item.text}",
        spans=(*page.spans(line), *item.spans),
        source_sentences=(line.sentence, *item.source_sentences),
    )


def line_above(page: Page, head: int) -> Form | None:
    """Return the line above items as it is told before one of them in a lead.

    Args:
        page: The sentences of the release.
        head: The line.

    Returns:
        "Giám đốc Sở kết luận" of "Sau khi nghe báo cáo, …, Giám đốc Sở kết luận như sau:"; None
        for a line in capitals, a long one, and one in which somebody speaks.
    """
    line = page.item(head, stops=" .;:")
    folded = fold(line.text)
    follows = _FOLLOWS.search(folded)
    if follows is not None and follows.start():
        line = left_out(line, follows.start(), len(line.text))
    start = line.text.rfind(", ") + 2
    told, grounds = fold(line.text[start:]), fold(line.text[:start])
    decides = line.text[start : start + 1].isupper() and _DECIDES.search(told)
    if start > 1 and _GROUNDS.match(folded) and decides and not _DECIDES.search(grounds):
        line = left_out(line, 0, start)
    plain = any(map(str.islower, line.text)) and not speaks(line.text)
    plain = plain and not _NO_LINE.match(fold(line.text))
    return line if plain and line.text.count(" ") < _LONGEST else None


def own_sentence(item: DraftSentence, sentences: Sequence[str]) -> int:
    """Return the sentence something was made from, not the line above it."""
    told = (at for at in item.source_sentences if not sentences[at].rstrip().endswith(":"))
    return next(told, item.source_sentences[0])
