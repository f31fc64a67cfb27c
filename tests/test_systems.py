"""Baselines choose the sentences their papers say they choose."""

from __future__ import annotations

import numpy as np
import pytest

from vnsum.documents import PressRelease, Sentence
from vnsum.errors import OptionsError
from vnsum.systems import Lead, LexRank, System, TextRank
from vnsum.systems.graphs import cosine_similarity, overlap_similarity, stationary

CENTRAL = "Phường khai trương thư viện cộng đồng và tặng sách cho học sinh."
STAR = (
    "Sáng nay trời mưa lớn.",
    "Thư viện cộng đồng mở cửa hằng ngày.",
    "Nhiều học sinh đến mượn sách.",
    CENTRAL,
    "Lễ khai trương diễn ra tại trụ sở phường.",
)
"""Sentence 3 shares words with 1, 2 and 4, which share next to none; 0 stands alone."""
ALL: tuple[type[Lead | LexRank | TextRank], ...] = (Lead, LexRank, TextRank)
CENTRALITIES: tuple[type[LexRank | TextRank], ...] = (LexRank, TextRank)


def _release(*sentences: str) -> PressRelease:
    spans, start = [], 0
    for sentence in sentences:
        end = start + len(sentence)
        spans.append(Sentence(start, end, sentence, normalised=sentence, paragraph=0))
        start = end + 1
    return PressRelease(source=" ".join(sentences), sentences=tuple(spans))


def test_lead_takes_the_first_sentences() -> None:
    assert Lead(2).indices(_release(*STAR)) == [0, 1]
    assert Lead(2)(_release(*STAR)) == f"{STAR[0]} {STAR[1]}"


@pytest.mark.parametrize("system", CENTRALITIES)
def test_central_sentence_is_chosen(system: type[LexRank | TextRank]) -> None:
    assert system(1)(_release(*STAR)) == CENTRAL


@pytest.mark.parametrize("system", CENTRALITIES)
def test_choice_follows_the_sentence_not_its_place(system: type[LexRank | TextRank]) -> None:
    turned = STAR[::-1]
    assert system(1)(_release(*turned)) == CENTRAL
    ranks = system().ranks(STAR)
    assert system().ranks(turned) == pytest.approx(ranks[::-1])


@pytest.mark.parametrize("system", CENTRALITIES)
def test_ranks_are_probabilities(system: type[LexRank | TextRank]) -> None:
    assert sum(system().ranks(STAR)) == pytest.approx(1)
    assert system().ranks([]) == []


def test_lone_sentence_gains_nothing() -> None:
    assert TextRank(4).indices(_release(*STAR)) == [1, 2, 3, 4]
    # a sentence is similar to itself in LexRank, so a lone one keeps its share
    assert LexRank().ranks(STAR)[0] == pytest.approx(1 / len(STAR))


@pytest.mark.parametrize("system", CENTRALITIES)
def test_equal_ranks_go_to_the_earlier_sentence(system: type[LexRank | TextRank]) -> None:
    assert system(2).indices(_release(*["Câu này giống nhau."] * 4)) == [0, 1]


@pytest.mark.parametrize("system", ALL)
def test_short_release_comes_back_whole(system: type[Lead | LexRank | TextRank]) -> None:
    assert system(3).indices(_release(*STAR[:2])) == [0, 1]
    assert system(3)(_release()) == ""


@pytest.mark.parametrize("system", ALL)
def test_systems_are_named_and_callable(system: type[Lead | LexRank | TextRank]) -> None:
    made: System = system(2)
    assert made.name == f"{system.__name__.lower()}-2"
    assert made(_release(*STAR)) == made(_release(*STAR))


@pytest.mark.parametrize("system", ALL)
def test_no_sentences_are_refused(system: type[Lead | LexRank | TextRank]) -> None:
    with pytest.raises(OptionsError, match="at least one"):
        system(0)


def test_punctuation_only_sentence_is_no_trouble() -> None:
    assert LexRank(1).indices(_release("…", *STAR)) == [4]
    assert TextRank(1).indices(_release("…", "!", "?")) == [0]


def test_cosine_of_a_sentence_with_itself_is_one() -> None:
    similarity = cosine_similarity([["một", "hai"], ["hai", "ba"], ["bốn"]])
    assert np.diag(similarity) == pytest.approx(1)
    assert similarity[0, 1] == similarity[1, 0] > 0
    assert similarity[0, 2] == 0


def test_overlap_is_shared_tokens_over_log_lengths() -> None:
    similarity = overlap_similarity([["một", "hai"], ["hai", "ba"], ["hai"]])
    assert similarity[0, 1] == pytest.approx(1 / (2 * np.log(2)))
    assert np.diag(similarity) == pytest.approx(0)


def test_walk_equals_the_eigenvector() -> None:
    similarity = np.array([[1.0, 0.5, 0.0], [0.5, 1.0, 0.2], [0.0, 0.2, 1.0]])
    moves = similarity / similarity.sum(axis=1, keepdims=True)
    google = 0.85 * moves + 0.15 / 3
    values, vectors = np.linalg.eig(google.T)
    leading = np.real(vectors[:, np.argmax(np.real(values))])
    assert stationary(similarity) == pytest.approx(leading / leading.sum(), abs=1e-8)
