"""What a drill assumes: told away from "Tình huống giả định: …" it reads as if it had happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import composed, fold

if TYPE_CHECKING:
    from vnsum.documents import PressRelease

__all__ = ["assumed_sentences"]

_ASSUMES = pattern(
    r"(?:\W|\d{1,2}[.)])*(?:(?:theo|trong) )?(?:(?:tình huống|kịch bản|nội dung) "
    r"(?:được )?(?:giả định|đặt ra|giả thiết|diễn tập|thực tập)|giả định|giả thiết|"
    r"theo kịch bản(?=,))\b"
)
"""How a sentence opens behind which a paragraph tells what a drill assumes."""
_DRILL = pattern(r"\b(?:diễn tập|thực tập|giả định)\b")
_REAL = pattern(
    r"\b(?:diễn tập|thực tập|thực tế|tham gia|đánh giá|phát biểu|rút kinh nghiệm|nhận xét|"
    r"yêu cầu|đề nghị|kết thúc (?:buổi|cuộc|đợt)|kết quả)\b"
)
"""What tells of the drill itself."""


def assumed_sentences(release: PressRelease) -> frozenset[int]:
    """Find what a drill assumes, behind the sentence that says so.

    Args:
        release: The release.

    Returns:
        Their indices: of its paragraph, or of the list that it opens, up to what is told of the
        drill itself.
    """
    if not _DRILL.search(composed(release.source).folded):
        return frozenset()
    found: set[int] = set()
    opened: int | None = None
    listed = False
    for index, sentence in enumerate(release.sentences):
        folded = fold(sentence.normalised)
        item = release.paragraphs[sentence.paragraph].kind == "item"
        if _ASSUMES.match(folded):
            opened, listed = sentence.paragraph, folded.rstrip().endswith(":")
        elif opened is not None:
            inside = sentence.paragraph == opened or (listed and item)
            if inside and not _REAL.search(folded):
                found.add(index)
            else:
                opened = None
    return frozenset(found)
