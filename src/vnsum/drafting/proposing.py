"""What is only proposed: a submission decides nothing, and no text may read as if it did.

"Ban hành Nghị quyết quy định chính sách hỗ trợ học phí" above a "TỜ TRÌNH" is what a department
asks for. Its sentence that says so belongs into the summary, and an editor is warned where a text
does not say it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import PressRelease

__all__ = ["proposing_sentence", "says_proposed"]

_KIND = re.compile(r"\W*(?:tờ trình|dự thảo(?: \d| lần \w+)?|(?:bản )?đề án \(dự thảo\))\W*")
"""The line that says what kind of document it is."""
_NUMBER = re.compile(r"/ttr\b")
"""What the number of a submission holds."""
_SUBMITS = re.compile(
    r"\b(?:kính )?(?:trình|đề nghị|đề xuất)\b[^.;]{0,120}"
    r"\b(?:xem xét|ban hành|thông qua|quyết định|phê duyệt|chấp thuận|cho ý kiến|cho chủ trương)\b"
)
"""What a sentence says that asks for a decision."""
_SAYS_SO = re.compile(
    r"\b(?:(?<!tờ )(?<!chương )trình(?! độ)|tờ trình|đề (?:xuất|nghị)|kiến nghị|dự (?:thảo|kiến)|"
    r"lấy ý kiến|xin ý kiến|góp ý)\b"
)
"""What a text says that does not pass for a decision."""
_GROUNDS = re.compile(r"(?:căn cứ|theo|thực hiện|xét|trên cơ sở)\b[^:]*[;,]$")


def proposing_sentence(release: PressRelease, sentences: Sequence[str]) -> int | None:
    """Find the sentence of a submission or a draft that asks for a decision.

    Args:
        release: The release.
        sentences: All of its body.

    Returns:
        Its index; None in documents of other kinds, or where none asks.
    """
    kinds = (fold(part.text) for part in release.boilerplate if part.kind == "letterhead")
    number = release.doc_number
    submitted = number is not None and _NUMBER.search(fold(number.text)) is not None
    if not submitted and not any(_KIND.fullmatch(kind) for kind in kinds):
        return None
    folded = map(fold, sentences)
    asks = (at for at, text in enumerate(folded) if _SUBMITS.search(text) and not _is_ground(text))
    return next(asks, None)


def says_proposed(text: str) -> bool:
    """Tell whether a text says that what it tells is not decided."""
    return _SAYS_SO.search(fold(text)) is not None


def _is_ground(folded: str) -> bool:
    return _GROUNDS.match(folded) is not None
