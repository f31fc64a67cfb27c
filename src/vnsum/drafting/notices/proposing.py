"""What is only proposed: a submission decides nothing, and no text may read as if it did.

"Ban hành Nghị quyết quy định chính sách hỗ trợ học phí" above a "TỜ TRÌNH" is what a department
asks for. Its sentence that says so belongs into the summary, and an editor is warned where a text
does not say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.unsaid import tells_proposed
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.text.rare import rare_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.documents import PressRelease

__all__ = ["proposing_sentence", "refused_plans", "says_proposed"]

_KIND = pattern(r"\W*(?:tờ trình|dự thảo(?: \d| lần \w+)?|(?:bản )?đề án \(dự thảo\))\W*")
"""The line that says what kind of document it is."""
_NUMBER = pattern(r"/ttr\b")
"""What the number of a submission holds."""
_SUBMITS = pattern(
    r"\b(?:kính )?(?:trình|đề nghị|đề xuất)\b[^.;]{0,120}"
    r"\b(?:xem xét|ban hành|thông qua|quyết định|phê duyệt|chấp thuận|cho ý kiến|cho chủ trương)\b"
)
"""What a sentence says that asks for a decision."""
_SAYS_SO = pattern(
    r"\b(?:(?<!tờ )(?<!chương )trình(?! độ)|tờ trình|đề (?:xuất|nghị)|kiến nghị|dự (?:thảo|kiến)|"
    r"lấy ý kiến|xin ý kiến|góp ý)\b"
)
"""What a text says that does not pass for a decision."""
_REFUSES = rare_pattern(
    r"\bchỉ (?:mới )?(?:là|dừng ở) (?:\w+ )?(?:ý kiến|đề xuất|tư vấn|dự thảo|phương án)\b|"
    r"\b(?:không|chưa) (?:hề )?có chủ trương\b|"
    r"\bbác (?:bỏ )?(?:thông tin|tin|đề xuất|phương án|dự án|ý tưởng|kiến nghị)\b|"
    r"\b(?:không|chưa) (?:đồng ý|chấp thuận|phê duyệt|tán thành|thông qua) "
    r"(?:với )?(?:đề xuất|phương án|kiến nghị|dự thảo|đề án)\b",
    "bác kiến phương thảo trương tưởng vấn xuất án",
)
"""What says of a proposal that it is not, or not yet, decided."""
_GROUNDS = pattern(r"(?:căn cứ|theo|thực hiện|xét|trên cơ sở)\b[^:]*[;,]$")


def proposing_sentence(release: PressRelease, sentences: Sequence[str]) -> int | None:
    """Find the sentence of a submission or a draft that asks for a decision.

    Args:
        release: The release.
        sentences: All of its body.

    Returns:
        Its index; None in documents of other kinds, or where none asks.
    """
    kinds = (
        normalise(part.text).folded for part in release.boilerplate if part.kind == "letterhead"
    )
    number = release.doc_number
    submitted = number is not None and _NUMBER.search(normalise(number.text).folded) is not None
    if not submitted and not any(_KIND.fullmatch(kind) for kind in kinds):
        return None
    folded = map(fold, sentences)
    asks = (at for at, text in enumerate(folded) if _SUBMITS.search(text) and not _is_ground(text))
    return next(asks, None)


def refused_plans(sentences: Sequence[str], title: str) -> Iterator[int]:
    """Find what tells as decided what was only proposed, in a text that says so.

    Args:
        sentences: All of the body.
        title: The title; "" where there is none.

    Yields:
        The sentences right behind a proposal that tell its plan without saying whose it is.
    """
    if not any(_REFUSES.search(fold(text)) for text in (title, *sentences)):
        return
    for index in range(1, len(sentences)):
        if tells_proposed(sentences[index], sentences[index - 1]):
            yield index


def says_proposed(text: str) -> bool:
    """Tell whether a text says that what it tells is not decided."""
    return _SAYS_SO.search(fold(text)) is not None


def _is_ground(folded: str) -> bool:
    return _GROUNDS.match(folded) is not None
