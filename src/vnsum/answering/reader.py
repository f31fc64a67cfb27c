"""The bundled reader: candidates of a release, ranked and judged by small networks in numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.barring.lives import asks_of_life
from vnsum.answering.beside import is_beside
from vnsum.answering.engines import Finding
from vnsum.answering.features import TOLD, fit
from vnsum.answering.network import Network, choose, softmax
from vnsum.answering.pages import Page
from vnsum.answering.questions import parse_question
from vnsum.answering.restoring import restored
from vnsum.answering.structure.addresses import find_address
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
    from collections.abc import Sequence

    from vnsum.answering.finding.candidates import Candidate
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
    "time": "date",
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
_VALUED = frozenset({"number", "money", "percent", "date"})


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
        return [self._find(page, parse_question(question), top_k) for question in read]

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
        shares = softmax(scores) * (1 - judged.none)
        order = [choose(laid, scores).best, *(-scores).argsort(kind="stable").tolist()]
        places = [page.limits.persons.full_name(place) for place in laid.chosen.tolist()]
        threshold = self.network.threshold + _OWN_WORDS * (laid.table[order[0], TOLD] > _ALL)
        if asks_of_life(asking) and _is_told_once(page, places, asking):
            threshold = max(threshold, _LIFE)
        best = _apart(page, [places[row] for row in order], top_k)
        share: dict[int, float] = {}
        for row in order[1:]:
            share.setdefault(places[row], float(shares[row]))
        found = [_choice(page, page.candidates[place], asking, share[place]) for place in best]
        answered = judged.silence < threshold or (
            judged.right > judged.none and shares[order[0]] > _LEADS
        )
        score = judged.right if answered else judged.none
        return Finding(found, answered, score, asking.kind)


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
    fact = candidate.fact or (_fact_in(text) if own in _VALUED else None)
    if fact is None or own not in _VALUED:
        return Choice(text, start, end, score, kind)
    return Choice(text, start, end, score, kind, fact.value, fact.unit)


def _fact_in(text: str) -> Fact | None:
    """Return the first figure or date of a text."""
    found = (fact for fact in find_facts(text) if _ANSWER_KINDS.get(fact.kind) in _VALUED)
    return next(found, None)
