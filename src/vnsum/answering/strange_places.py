"""Places in small letters that a release does not name: "xã mường lạn có bao nhiêu trẻ?".

Written with capitals they are names, and the judge knows that the release lacks them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.finding.candidates import starts_with_body
from vnsum.answering.finding.endings import DOING, DONE
from vnsum.answering.words.cues import BREAKS, terms
from vnsum.truth.finding.tokens import word_set
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answering.pages import Page
    from vnsum.answering.words.wording import Lexicon

__all__ = ["with_strange_places"]

_HEADS = terms("""
xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|thôn|ấp|đặc khu
""")
"""Nouns whose name is one of two syllables."""
_POINTING = frozenset({"này", "đó", "kia", "ấy"})
_NO_NAMES = (
    FUNCTION_WORDS
    | BREAKS
    | DOING
    | DONE
    | word_set("""
    nào gì đâu ai sao mấy bao nhiêu này kia đó ta mình mới cũ trên toàn các những mỗi một hai ba bốn
    năm tuyển dành chi trích rót cấp hỗ trợ đạt còn đang vừa sắp từng được bị nhỏ lớn tổ chức hiện
    vẫn thành nghèo xa gần bên nội ngoại ngoài thì mà khi lúc hồi bỏ bầu họp vận động lập đặt cử
    trồng nuôi xây sửa làm dẹp cấm khen tuyên bố kiểm tra rà soát
    """)
)
"""What stands behind such a noun and is no name."""


def with_strange_places(words: Sequence[str], page: Page, lexicon: Lexicon) -> list[str]:
    """Write the places of a question with capitals that the release does not name.

    Args:
        words: The words of a question; those of names with a capital.
        page: The page it is put to.
        lexicon: The vocabulary.

    Returns:
        The words.
    """
    found = list(words)
    for place in range(len(words)):
        size = next((n for n in (2, 1) if tuple(words[place : place + n]) in _HEADS), 0)
        first = place + size
        name = words[first : first + 2]
        if size and _is_strange(name, words[first + 2 : first + 3], page, lexicon):
            found[first : first + 2] = [word[0].upper() + word[1:] for word in name]
    return found


def _is_strange(name: Sequence[str], behind: Sequence[str], page: Page, lexicon: Lexicon) -> bool:
    """Tell two syllables that are no word and no pair of the page, one of them not on it."""
    if len(name) < 2 or not _NO_NAMES.isdisjoint(name) or starts_with_body(name):  # noqa: PLR2004
        return False
    if not _POINTING.isdisjoint(behind):
        return False
    known = {"_".join(name), "_".join((name[1], *behind))} & lexicon.ids.keys()
    alien = any(word not in page.by_word for word in name)
    return alien and not known and (name[0], name[1]) not in page.pairs
