"""What one text plainly denies and the other affirms of the same words.

"Thẻ cũ còn hạn không được dùng nữa" and "Thẻ cũ còn hạn vẫn dùng đến hết năm" run on alike up to
the negation; "hồ sơ phải có giấy khai sinh" and "không phải nộp giấy khai sinh" name the same
paper behind verbs that come to the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.index.passages import count_same
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage

    _Found = tuple[int, int, Passage, tuple[int, int]]

__all__ = ["find_plain"]

_STILL = "vẫn"
_LIGHT = frozenset({"được", "có", "thể", "còn", "phải", "tiếp", "tục"})
_RUN = 4
"""Words right before a negation that are the same before "vẫn"; set by hand."""
_LONGEST = 12
_HAND_IN = frozenset(
    {
        "có",
        "nộp",
        "kèm",
        "mang",
        "bổ",
        "xuất",
        "cung",
        "gửi",
        "trình",
        "sung",
        "cấp",
        "theo",
        "thêm",
    }
)
"""What is done with papers; they may be two words."""
_NEEDED = frozenset({"phải", "cần"})
_OBJECT = 3
"""Words of the paper that have to be the same."""


def find_plain(sentence: Passage, passages: Sequence[Passage]) -> Iterator[_Found]:
    """Find what a sentence plainly denies or affirms against its source.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with.

    Yields:
        First and last word in the sentence, the passage, and the words there.
    """
    for passage in passages:
        for found in _still(sentence, passage):
            if not _goes_on(sentence, found[0], passages):
                yield found
        for here, there in _needs(sentence, passage):
            if not any(_says_so(sentence, here, item) for item in passages):
                yield here, here + 1, passage, (there, there + 1)


def _still(sentence: Passage, passage: Passage) -> Iterator[_Found]:
    """Yield verbs that one text denies and the other says to go on, of the same before them."""
    for denied, other in ((sentence, passage), (passage, sentence)):
        for number in denied.negations:
            for still in other.positions.get(_STILL, ()):
                verb, on = _verb(denied, number), _verb(other, still)
                if not verb or denied.words[verb] != other.words[on]:
                    continue
                ours = denied.words[max(0, number - _LONGEST) : number][::-1]
                theirs = other.words[max(0, still - _LONGEST) : still][::-1]
                if count_same(ours, theirs) >= _RUN:
                    here, there = (verb, on) if denied is sentence else (on, verb)
                    yield here, here + 1, passage, (there, there + 1)


def _goes_on(sentence: Passage, verb: int, passages: Sequence[Passage]) -> bool:
    """Tell whether a passage says of a verb, too, that it goes on: "vẫn được xây chuồng"."""
    word = sentence.words[verb]
    on = sentence.words[max(0, verb - _LONGEST) : verb]
    return _STILL in on and any(
        item.words[_verb(item, still)] == word
        for item in passages
        for still in item.positions.get(_STILL, ())
        if _verb(item, still)
    )


def _verb(passage: Passage, number: int) -> int:
    """Return the first word behind a word that says something; 0 where there is none."""
    words = passage.words
    verb = number + 1
    while verb < len(words) and words[verb] in _LIGHT:
        verb += 1
    return verb if verb < len(words) and words[verb] not in FUNCTION_WORDS else 0


def _needs(sentence: Passage, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield papers that a sentence asks for and a passage does not, or the other way round."""
    for one, other in ((sentence, passage), (passage, sentence)):
        for number in one.negations:
            there = _object(one, number + 1) if one.words[number + 1 : number + 2] else 0
            paper = one.words[there : there + _OBJECT] if there else []
            if len(paper) < _OBJECT or not FUNCTION_WORDS.isdisjoint(paper):
                continue
            for must in (place for word in _NEEDED for place in other.positions.get(word, ())):
                its = _object(other, must)
                denied = not NEGATIONS.isdisjoint(other.words[max(0, must - 3) : must])
                if its and not denied and other.words[its : its + _OBJECT] == paper:
                    yield (must, number) if one is passage else (number, must)


def _object(passage: Passage, must: int) -> int:
    """Return where what has to be handed in stands behind "phải nộp"; 0 where nothing has to."""
    words = passage.words
    if words[must] not in _NEEDED:
        return 0
    place = must + 1
    while place < len(words) and words[place] in _HAND_IN:
        place += 1
    return place if must + 1 < place < len(words) else 0


def _says_so(sentence: Passage, here: int, passage: Passage) -> bool:
    """Tell whether a passage says of the paper what the sentence says."""
    denied = sentence.words[here] in NEGATIONS
    there = _object(sentence, here + denied)
    paper = sentence.words[there : there + _OBJECT]
    for must in (place for word in _NEEDED for place in passage.positions.get(word, ())):
        its = _object(passage, must)
        before = passage.words[max(0, must - 3) : must]
        same = its > 0 and passage.words[its : its + _OBJECT] == paper
        if same and denied is not NEGATIONS.isdisjoint(before):
            return True
    return False
