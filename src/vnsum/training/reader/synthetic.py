"""Questions made from news: one of each of several facts, their words dropped, changed and moved.

A third have no answer: the sentence that says it is taken out, what they are about is exchanged,
or they are put to another article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.pages import Page
from vnsum.answering.words.cues import BREAKS
from vnsum.answering.words.synonyms import HINTS, SYNONYMS
from vnsum.answering.words.wording import join_pairs
from vnsum.errors import InputError
from vnsum.reading import read
from vnsum.training.reader.examples import Example
from vnsum.training.reader.silencing import silenced
from vnsum.training.reader.wordings import asked_of
from vnsum.truth.finding.organisations import BODY_WORDS
from vnsum.truth.finding.places import HEAD_WORDS
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.words.wording import Lexicon
    from vnsum.training.reader.wordings import Draft

__all__ = [
    "Changes",
    "article_text",
    "chosen_candidates",
    "make_examples",
    "told_span",
    "worded",
]

_PER_KIND = 2
_SILENT = 0.34
_HEADS = HEAD_WORDS | BODY_WORDS | {"trạm", "bãi", "kênh", "đèo", "sân", "nhà", "chợ"}
_MARKS = ',;:.!?()"“”'
_TRUE_SYNONYMS, _NEIGHBOURS = 0.8, 6
_CONTENT_WORDS = 3
"""Fewest content words of a question."""
_FEWEST, _MOST = 3, 12
"""Units of a question beside the asking words; set by hand."""
_TOPICAL, _STRANGE = 0.4, 0.6
"""Shares of the questions that name what the sentence before is about, and of those that avoid
words of the sentence that answers them; set by hand."""
_ASKED_WITH: dict[str, frozenset[str]] = {}
for _asked, _stands in HINTS.items():
    for _word in _stands:
        _ASKED_WITH[_word] = _ASKED_WITH.get(_word, frozenset()) | {_asked}
_SHORTEST_REASON, _LONGEST_SETTING = 4, 12
_PARTS_OF_DATES = frozenset({"sáng", "chiều", "tối", "cuối", "đầu"})
_WISHED = (
    "quantity", "money", "percent", "date", "time", "person", "organisation", "place", "duration",
    "reason", "setting", "number", "name",
)  # fmt: skip


def article_text(article: Mapping[str, Any]) -> str:
    """Lay an article out as a release: title, then paragraphs.

    Args:
        article: A record with title, abstract and body.

    Returns:
        The text.
    """
    return "\n\n".join([article["title"], article["abstract"], *article["body"]])


def make_examples(
    articles: Iterable[Mapping[str, Any]], lexicon: Lexicon, draw: random.Random
) -> Iterator[Example]:
    """Make questions about articles.

    Args:
        articles: Articles.
        lexicon: The vocabulary, to know which syllables are one unit.
        draw: Where chance comes from.

    Yields:
        Examples, those of the same text together.
    """
    stray = "Ai ký quyết định này?"
    for article in articles:
        text = article_text(article)
        try:
            page = Page(read(text), lexicon)
        except InputError:
            continue
        made = []
        for candidate in chosen_candidates(page, draw):
            draft = asked_of(candidate, draw)
            question = draft and worded(draft, candidate, page, lexicon, draw)
            if question:
                made.append((candidate, question))
        silent: list[Example] = []
        for candidate, question in made:
            if draw.random() < _SILENT:
                silent.append(silenced(text, candidate, question, stray, draw))
            else:
                yield Example(text, question, (told_span(candidate, page),), "synthetic")
            stray = question if draw.random() < 0.5 else stray  # noqa: PLR2004 - a share
        yield from sorted(silent, key=lambda one: one.text)


def told_span(candidate: Candidate, page: Page) -> tuple[int, int]:
    """Return the place of an answer as it is to be given: a reason without "do" or "vì".

    Args:
        candidate: What is asked for.
        page: Its page.

    Returns:
        Start and end in the text.
    """
    if candidate.kind != "reason":
        return candidate.span
    low, high = page.candidate_bounds[candidate.number : candidate.number + 2]
    bare = [
        one
        for one in page.candidates[low:high]
        if one.form == "uncued" and one.last == candidate.last and one.first > candidate.first
    ]
    return min(bare, key=lambda one: one.first).span if bare else candidate.span


def chosen_candidates(page: Page, draw: random.Random) -> list[Candidate]:
    """Draw candidates that an editor might ask for, with the ends an editor would give them.

    Args:
        page: A page.
        draw: Where chance comes from.

    Returns:
        At most two of a kind.
    """
    found: dict[tuple[str, int, int], Candidate] = {}
    for candidate in page.candidates:
        if candidate.kind in _WISHED and _is_wished(candidate, page):
            key = (candidate.kind, candidate.number, candidate.fact.start if candidate.fact else 0)
            if candidate.kind in {"reason", "setting"}:
                key = (candidate.kind, candidate.number, candidate.first)
            if candidate.kind != "setting" or key not in found:
                found[key] = candidate  # the longest of all but settings
    by_kind: dict[str, list[Candidate]] = {}
    for candidate in found.values():
        by_kind.setdefault(candidate.kind, []).append(candidate)
    return [
        one
        for kind, group in by_kind.items()
        for one in draw.sample(
            group, min(len(group), 1 if kind in {"number", "name"} else _PER_KIND)
        )
    ]


def _is_wished(candidate: Candidate, page: Page) -> bool:
    kind, form, words = candidate.kind, candidate.form, candidate.words
    plain = form == "plain"
    if kind == "reason":
        return _is_reason(candidate, page)
    if kind in {"setting", "name", "organisation"}:
        return _is_named(candidate)
    if kind == "number":
        return form == "longer1" and words[-1].isalpha() and words[-1] not in FUNCTION_WORDS
    if kind == "money" and "/" in candidate.text:
        return form == "short" and not words[-1][0].isdigit()
    dated = form == "led" and words[0] in _PARTS_OF_DATES
    return plain or dated or (kind == "time" and form == "joined")


def _is_named(candidate: Candidate) -> bool:
    """Tell a whole name, or a named place behind the word that says where."""
    words, form = candidate.words, candidate.form
    if candidate.kind == "setting":
        before = candidate.passage.words[candidate.first - 1]
        named = candidate.text != candidate.text.lower()
        return before in {"tại", "ở"} and named and len(words) <= _LONGEST_SETTING
    if candidate.kind == "name":
        return form == "led" and words[0] in _HEADS and _is_whole(candidate)
    return form in {"plain", "longer1"} and _is_whole(candidate)


def _is_reason(candidate: Candidate, page: Page) -> bool:
    """Tell a clause that gives a reason from one that names who did it: "do ông An ký"."""
    low, high = page.candidate_bounds[candidate.number], page.candidate_bounds[candidate.number + 1]
    named = any(
        one.first == candidate.first + 1 and one.kind in {"person", "organisation", "name"}
        for one in page.candidates[low:high]
    )
    cued = candidate.form == "cue" and candidate.words[0] in {"vì", "do", "bởi", "nhờ"}
    long = candidate.last - candidate.first >= _SHORTEST_REASON
    return cued and long and not named and _is_clause_end(candidate)


def _is_whole(candidate: Candidate) -> bool:
    """Tell whether neither the word before nor the one behind may belong to a name."""
    words, clauses = candidate.passage.words, candidate.passage.clauses
    first, last = candidate.first, candidate.last
    begins = not first or clauses[first - 1] != clauses[first] or words[first - 1] in BREAKS
    ends = last == len(words) or clauses[last] != clauses[last - 1] or words[last] in BREAKS
    return begins and ends and clauses[first] == clauses[last - 1]


def _is_clause_end(candidate: Candidate) -> bool:
    """Tell whether a candidate is the rest of its clause."""
    clauses, last = candidate.passage.clauses, candidate.last
    inside = clauses[candidate.first] == clauses[last - 1]
    return inside and (last == len(clauses) or clauses[last] != clauses[last - 1])


def worded(
    draft: Draft,
    candidate: Candidate,
    page: Page,
    lexicon: Lexicon,
    draw: random.Random,
) -> str:
    """Drop, change and move words of a question.

    Some words of the sentence that answers it go, as people ask in their own.

    Args:
        draft: The question.
        candidate: Its answer.
        page: The page of the answer.
        lexicon: Vectors and weights of words.
        draw: Where chance comes from.

    Returns:
        The question; "" where too little is left.
    """
    changes = Changes(lexicon, draw, frozenset(draft.told))
    before, behind = changes.of(draft.before), changes.of(draft.behind)
    if draw.random() < _TOPICAL:
        behind += _topic(candidate, page, lexicon, draw)
    before, behind = _shortened(before, behind, draw)
    words = " ".join((*before, *behind)).split()
    if sum(word.lower() not in FUNCTION_WORDS for word in words) < _CONTENT_WORDS:
        return ""
    if draw.random() < 0.1 and behind:  # noqa: PLR2004 - a share
        cut = draw.randrange(len(behind))
        behind = behind[cut:] + behind[:cut]
    line = " ".join([*before, *draft.asking.split(), *behind])
    return line[0].upper() + line[1:] + draw.choice(("?", "?", "?", ""))


def _shortened(
    before: list[str], behind: list[str], draw: random.Random
) -> tuple[list[str], list[str]]:
    """Keep as many words as people write, those next to the asking words more often."""
    most = draw.randint(_FEWEST, _MOST)
    while len(before) + len(behind) > most:
        place = draw.randrange(len(before) + len(behind))
        if place < len(before):
            del before[place]
        else:
            del behind[place - len(before)]
    return before, behind


class Changes:
    """Drops units and puts others in their place."""

    def __init__(
        self,
        lexicon: Lexicon,
        draw: random.Random,
        told: frozenset[str],
        *,
        most: float = 0.45,
        synonyms: float = _TRUE_SYNONYMS,
    ) -> None:
        """Draw how much is changed.

        Args:
            lexicon: Vectors and weights of words.
            draw: Where chance comes from.
            told: Folded words of the sentence that answers, which go or change more often.
            most: Largest share of the words that go, and of those that change.
            synonyms: Share of the changes that keep the sense; the others put in like company.
        """
        self._lexicon = lexicon
        self._draw = draw
        self._synonyms = synonyms
        self._dropped, self._replaced = draw.uniform(0, most), draw.uniform(0, most)
        self._told = told
        self._strange = draw.uniform(0, 0.8) if told and draw.random() < _STRANGE else 0.0

    def of(self, words: Sequence[str]) -> list[str]:
        """Return the units that are left, and those put in, names in one piece."""
        kept = (self._changed(unit, surface) for unit, surface in _units(words, self._lexicon))
        return [" ".join(surface) for surface in kept if surface]

    def _changed(self, unit: str, surface: list[str]) -> list[str]:
        draw = self._draw
        function = unit in FUNCTION_WORDS
        named = surface[0][:1].isupper() or surface[0][:1].isdigit()
        loss = self._dropped * (0.4 if named else 1.0)
        if draw.random() < (max(loss, 0.3) if function else loss):
            return []
        if named or function:
            return surface if draw.random() > self._strange * named * 0.6 else []
        if self._told.issuperset(unit.split("_")) and draw.random() < self._strange:
            same = _same(unit)
            return draw.choice(same).split("_") if same and draw.random() < _TRUE_SYNONYMS else []
        return self._another(unit).split("_") if draw.random() < self._replaced else surface

    def _another(self, unit: str) -> str:
        """Return a synonym, else a unit of like company, which need not mean the same."""
        same = _same(unit)
        if (same and self._draw.random() < self._synonyms) or self._synonyms == 1:
            return self._draw.choice(same or [unit])
        near = self._lexicon.neighbours(unit, _NEIGHBOURS)
        return self._draw.choice(near) if near else unit


def _units(words: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[str, list[str]]]:
    """Yield the units of some words, and how they are written; a whole name is one."""
    place = 0
    while place < len(words):
        last = place
        while last < len(words) and words[last][:1].isupper():
            last += 1
        if last > place:
            yield "_".join(words[place:last]).lower(), list(words[place:last])
            place = last
            continue
        while last < len(words) and not words[last][:1].isupper():
            last += 1
        plain = words[place:last]
        units, owner = join_pairs([word.lower() for word in plain], lexicon.ids)
        for number, unit in enumerate(units):
            yield unit, [word for word, at in zip(plain, owner, strict=True) if at == number]
        place = last


def _same(unit: str) -> list[str]:
    """Return what people may ask with in place of a unit."""
    return sorted((SYNONYMS.get(unit, frozenset()) | _ASKED_WITH.get(unit, frozenset())) - {unit})


def _topic(candidate: Candidate, page: Page, lexicon: Lexicon, draw: random.Random) -> list[str]:
    """Return a name or a unit of the sentence before or of the title."""
    before = page.passages[candidate.number - 1].view.text if candidate.number else ""
    line = draw.choice((before, page.release.title_text or before))
    words = [word.strip(_MARKS) for word in line.split()]
    parts = list(_units([word for word in words if word], lexicon))
    names = [" ".join(surface) for _, surface in parts[1:] if surface[0][0].isupper()]
    named = names or [" ".join(surface) for unit, surface in parts if "_" in unit]
    return draw.sample(named, min(len(named), draw.choice((1, 1, 2))))
