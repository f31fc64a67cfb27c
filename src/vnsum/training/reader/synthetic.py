"""Questions made from news: one of each of several facts, their words dropped, changed and moved.

A third have no answer: the sentence that says it is taken out, what they are about is exchanged,
or they are put to another article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.candidates import BREAKS
from vnsum.answering.pages import Page
from vnsum.answering.synonyms import SYNONYMS
from vnsum.answering.wording import join_pairs
from vnsum.errors import InputError
from vnsum.reading import read
from vnsum.training.reader.examples import Example
from vnsum.training.reader.wordings import asked_of
from vnsum.truth.finding.organisations import BODY_WORDS
from vnsum.truth.finding.places import HEAD_WORDS
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from vnsum.answering.candidates import Candidate
    from vnsum.answering.wording import Lexicon
    from vnsum.training.reader.wordings import Draft

__all__ = ["article_text", "make_examples"]

_PER_KIND = 2
_SILENT = 0.34
_HEADS = HEAD_WORDS | BODY_WORDS | {"trạm", "bãi", "kênh", "đèo", "sân", "nhà", "chợ"}
_MARKS = ',;:.!?()"“”'
_TRUE_SYNONYMS, _NEIGHBOURS = 0.7, 12
_CONTENT_WORDS = 3
"""Fewest content words of a question."""
_SHORTEST_REASON, _LONGEST_SETTING = 4, 12
_PARTS_OF_DATES = frozenset({"hết", "sáng", "chiều", "tối", "cuối", "đầu"})
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
        for candidate in _chosen(page, draw):
            draft = asked_of(candidate, draw)
            question = draft and _worded(draft, candidate, page, lexicon, draw)
            if question:
                made.append((candidate, question))
        silent: list[Example] = []
        for candidate, question in made:
            if draw.random() < _SILENT:
                silent.append(_silenced(text, candidate, question, stray, draw))
            else:
                start, end = candidate.span
                yield Example(text, question, start, end, "synthetic")
            stray = question if draw.random() < 0.5 else stray  # noqa: PLR2004 - a share
        yield from sorted(silent, key=lambda one: one.text)


def _chosen(page: Page, draw: random.Random) -> list[Candidate]:
    """Draw candidates that an editor might ask for, with the ends an editor would give them."""
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
    plain = form in {"plain", "titled"}
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


def _worded(
    draft: Draft, candidate: Candidate, page: Page, lexicon: Lexicon, draw: random.Random
) -> str:
    """Drop, change and move words of a question; "" where too little is left."""
    loss = (draw.uniform(0, 0.45), draw.uniform(0, 0.45))
    before = _changed(draft.before, loss, lexicon, draw)
    behind = _changed(draft.behind, loss, lexicon, draw)
    if draw.random() < 0.4:  # noqa: PLR2004 - a share
        behind += _topic(candidate, page, lexicon, draw)
    content = [word for word in (*before, *behind) if word.lower() not in FUNCTION_WORDS]
    if len(content) < _CONTENT_WORDS:
        return ""
    if draw.random() < 0.1 and behind:  # noqa: PLR2004 - a share
        cut = draw.randrange(len(behind))
        behind = behind[cut:] + behind[:cut]
    line = " ".join([*before, *draft.asking.split(), *behind])
    return line[0].upper() + line[1:] + draw.choice(("?", "?", "?", ""))


def _changed(
    words: Sequence[str], loss: tuple[float, float], lexicon: Lexicon, draw: random.Random
) -> list[str]:
    """Drop units and put others in their place, with the probabilities of `loss`."""
    dropped, replaced = loss
    units, owner = join_pairs([word.lower() for word in words], lexicon.ids)
    kept: list[str] = []
    for number, unit in enumerate(units):
        surface = [word for word, at in zip(words, owner, strict=True) if at == number]
        function = unit in FUNCTION_WORDS
        named = surface[0][:1].isupper() or surface[0][:1].isdigit()
        if draw.random() < (dropped * 0.4 if named else max(dropped, 0.3) if function else dropped):
            continue
        if not named and not function and draw.random() < replaced:
            surface = _another(unit, lexicon, draw).split("_")
        kept += surface
    return kept


def _another(unit: str, lexicon: Lexicon, draw: random.Random) -> str:
    """Return a synonym, else a unit of like company, which need not mean the same."""
    same = sorted(SYNONYMS.get(unit, frozenset()) - {unit})
    if same and draw.random() < _TRUE_SYNONYMS:
        return draw.choice(same)
    near = lexicon.neighbours(unit, _NEIGHBOURS)
    return draw.choice(near) if near else unit


def _topic(candidate: Candidate, page: Page, lexicon: Lexicon, draw: random.Random) -> list[str]:
    """Return a unit or a name of the sentence before or of the title."""
    before = page.passages[candidate.number - 1].view.text if candidate.number else ""
    line = draw.choice((before, page.release.title_text or before))
    words = [word.strip(_MARKS) for word in line.split()]
    units, owner = join_pairs([word.lower() for word in words], lexicon.ids)
    named = [place for place, unit in enumerate(units) if "_" in unit]
    taken = set(draw.sample(named, min(len(named), draw.choice((1, 2)))))
    return [word for word, place in zip(words, owner, strict=True) if place in taken]


def _silenced(
    text: str, candidate: Candidate, question: str, stray: str, draw: random.Random
) -> Example:
    """Make a question without an answer."""
    chance = draw.random()
    if chance < 0.2:  # noqa: PLR2004 - a share
        return Example(text, stray, None, None, "synthetic")
    start, end = candidate.span
    answer = text[start:end]
    passage = candidate.passage
    rest = text[: passage.start] + text[passage.end :]
    if chance < 0.75 and answer.lower() not in rest.lower():  # noqa: PLR2004 - a share
        return Example(rest, question, None, None, "synthetic")
    words, others = question.split(), [w for w in stray.split() if w.lower() not in FUNCTION_WORDS]
    places = [i for i, word in enumerate(words) if word.lower().strip("?") not in FUNCTION_WORDS]
    for place in draw.sample(places, min(len(places), max(2, len(places) // 2))):
        if words[place].lower() not in {
            "bao",
            "nhiêu",
            "nào",
            "ai",
            "đâu",
            "sao",
            "gì",
            "mấy",
            "giờ",
        }:
            words[place] = draw.choice(others or ["khác"])
    return Example(text, " ".join(words), None, None, "synthetic")
