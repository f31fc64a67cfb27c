"""chrF is sacrebleu's, document by document and over a corpus."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from vnsum.errors import MissingExtraError, OptionsError
from vnsum.metrics import ChrfCounts, ChrfMetric

DRAFTS = ["Phường khai trương thư viện", "Sáng 14/3 trao 50 suất học bổng", ""]
LEADS = ["Phường Làng mở thư viện cộng đồng", "Trao 50 học bổng cho học sinh", "Một hai"]
OTHERS = ["Khai trương thư viện phường", "Hội Khuyến học trao học bổng", "Ba"]


def test_without_sacrebleu_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sacrebleu.metrics", None)
    with pytest.raises(MissingExtraError, match=r"vnsum\[eval\]"):
        ChrfMetric().counts("một", "một")


def test_no_reference_is_refused() -> None:
    with pytest.raises(OptionsError, match="no reference"):
        ChrfMetric().counts("một")


@pytest.mark.parametrize("words", [0, 2])
def test_scores_are_those_of_sacrebleu(words: int) -> None:
    scorers = pytest.importorskip("sacrebleu.metrics", reason="the extra eval is not installed")
    theirs, metric = scorers.CHRF(word_order=words), ChrfMetric(words)
    total = ChrfCounts()
    for texts in zip(DRAFTS, LEADS, OTHERS, strict=True):
        counts = metric.counts(*texts)
        expected = theirs.sentence_score(texts[0], list(texts[1:])).score
        assert counts.mean == pytest.approx(expected / 100)
        total += counts
    corpus = theirs.corpus_score(DRAFTS, [LEADS, OTHERS]).score
    assert metric.corpus(total) == pytest.approx(corpus / 100)
    assert total.documents == 3
    assert metric.corpus(ChrfCounts()) == 0


def test_spelling_habits_are_no_errors() -> None:
    pytest.importorskip("sacrebleu", reason="the extra eval is not installed")
    reference = unicodedata.normalize("NFD", "Hoà Bình")
    assert ChrfMetric().counts("Hòa Bình", reference).mean == 1


def test_signature_holds_that_of_sacrebleu() -> None:
    pytest.importorskip("sacrebleu", reason="the extra eval is not installed")
    signature = str(ChrfMetric().signature)
    assert signature.startswith("chrf|form:nfc.oldtone|sacrebleu:")
    assert "nc:6|nw:0" in signature
    assert "nw:2" in str(ChrfMetric(words=2).signature)
