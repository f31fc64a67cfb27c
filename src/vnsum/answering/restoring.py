"""Questions typed without tone marks or capitals, as they would be with them.

"bao nhieu ho duoc ho tro?" is read as "bao nhiêu hộ được hỗ trợ?": of all ways to put the marks,
the one whose neighbouring syllables stand together in the release, in asking words or in the
vocabulary.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.answering.strange_places import with_strange_places
from vnsum.answering.words.phrasing import bare_question
from vnsum.lazily import pattern
from vnsum.text.marks import plain
from vnsum.text.normalise import fold
from vnsum.truth.finding.places import HEAD_WORDS

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from vnsum.answering.pages import Page
    from vnsum.answering.words.wording import Lexicon

__all__ = ["restored"]

_WORD = pattern(r"[^\W\d_]+")
_MOST_WORDS = 60
_ENGLISH = frozenset({"how", "what", "who", "when", "where", "why", "which"})
_PHRASES = """
bao nhiêu|bao giờ|khi nào|ở đâu|tại đâu|vì sao|tại sao|là ai|ngày nào|hôm nào|nơi nào|chỗ nào
nhiêu tiền|phần trăm|bao lâu|mấy giờ|là gì|ai là|thế nào|đơn vị|lúc nào|năm nào|chừng nào|công ty
người nào|nhiêu người|có bao|hết bao|mấy người|mấy hộ|nhiêu hộ|được hỗ|ai đã|là bao|đã bao|cho ai
lý do|nguyên nhân|do đâu|nào được|tốn bao|hết mấy|tốn mấy|mấy phần|mấy tiền|mấy đồng|mấy triệu
mấy tỷ|mấy nhà|mấy con|mấy ngày|ai trông|mở ở|tên gì|từ hôm
""".replace("\n", "|")
_ASKED = frozenset(tuple(phrase.split()) for phrase in _PHRASES.split("|") if phrase)
_MARKED = 0.3
"""Share of syllables with marks up to which the others are thought to lack theirs; set by hand."""
_KEPT = 4.0
"""What a syllable counts as it was typed beside others that have marks: of 2,076 questions with all
their marks 3 are changed, and of 208 with one word bare 122 are answered as before, 133 with all
(2026-11-27)."""
_IN_PAGE, _IN_ASKING, _KNOWN, _RARE = 5.0, 6.0, 4.0, 0.3
"""What a syllable of the page, pairs of asking words and of the vocabulary count, and what a rank
in the vocabulary costs; set by hand."""


def restored(question: str, page: Page, lexicon: Lexicon) -> str:
    """Put marks on a question that has none, and capitals on one that has none.

    Args:
        question: A question.
        page: The page it is put to.
        lexicon: The vocabulary.

    Returns:
        The question without politeness; as it was where it has marks and capitals, or is English.
    """
    text = bare_question(question)
    places = list(_WORD.finditer(text))[:_MOST_WORDS]
    words = [fold(place[0]) for place in places]
    if len(words) > 1 and _ENGLISH.isdisjoint(words):
        words = _marked(words, page, lexicon)
        text = _put(text, places, words)
        places = list(_WORD.finditer(text))[:_MOST_WORDS]
    if any(place[0][0].isupper() for place in places[1:]):
        return text
    return _put(text, places, with_strange_places(_capitalised(words, page), page, lexicon))


def _put(text: str, places: Sequence[re.Match[str]], words: Sequence[str]) -> str:
    parts, last = [], 0
    for place, word in zip(places, words, strict=True):
        shown = place[0]
        capital = shown[0].isupper() and not (len(shown) > 1 and shown.isupper())
        same = plain(shown.lower()) == plain(word.lower()) and plain(word) != word
        new = word[0].upper() + word[1:] if capital else word
        kept = shown if shown.isupper() and len(shown) > 1 and not same else new
        parts += [text[last : place.start()], kept]
        last = place.end()
    return "".join([*parts, text[last:]])


def _capitalised(words: Sequence[str], page: Page) -> list[str]:
    """Write the syllables with a capital that have one where the page says the same pair."""
    capitals = page.capitals
    found = list(words)
    for place, pair in enumerate(pairwise(words)):
        first, second = capitals.get(pair, (False, False))
        for at, is_one in ((place, first and second), (place + 1, second)):
            if is_one and (first or words[place] in HEAD_WORDS):
                found[at] = words[at][0].upper() + words[at][1:]
    return found


def _marked(words: Sequence[str], page: Page, lexicon: Lexicon) -> list[str]:
    """Choose marks for the syllables that lack them: the likeliest row (Viterbi)."""
    bare = [plain(word) == word for word in words]
    if not any(bare):
        return list(words)
    kept = _KEPT if 1 - sum(bare) / len(words) > _MARKED else 0.0
    ways = [
        _ways(word, page.unmarked, lexicon) if lacks else [word]
        for word, lacks in zip(words, bare, strict=True)
    ]
    best = [(_alone(way, page, lexicon) + kept * (way == words[0]), [way]) for way in ways[0]]
    for typed, row in zip(words[1:], ways[1:], strict=True):
        grown = []
        for way in row:
            worth = _alone(way, page, lexicon) + kept * (way == typed)
            score, path = max(
                ((before + _pair((path[-1], way), page, lexicon), path) for before, path in best),
                key=lambda item: item[0],
            )
            grown.append((score + worth, [*path, way]))
        best = grown
    return max(best, key=lambda item: item[0])[1]


def _ways(word: str, unmarked: Mapping[str, frozenset[str]], lexicon: Lexicon) -> list[str]:
    asked = {part for pair in _ASKED for part in pair if plain(part) == word}
    return sorted({*unmarked.get(word, ()), *lexicon.unmarked.get(word, ()), *asked}) or [word]


def _alone(word: str, page: Page, lexicon: Lexicon) -> float:
    rank = lexicon.ids.get(word, len(lexicon.ids))
    return _IN_PAGE / 3 * (word in page.by_word) - _RARE * math.log1p(rank)


def _pair(pair: tuple[str, str], page: Page, lexicon: Lexicon) -> float:
    rank = lexicon.ids.get("_".join(pair))
    known = 0.0 if rank is None else _KNOWN - _RARE / 2 * math.log1p(rank)
    return max(known, _IN_PAGE * (pair in page.pairs), _IN_ASKING * (pair in _ASKED))
