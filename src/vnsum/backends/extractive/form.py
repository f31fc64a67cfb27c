"""Does a text read like a whole sentence, or a headline? A hashed logistic model.

Features are the words at its start and end, the words on both sides of every
place where something was left out, the first words of each clause, and its
length. Trained on real leads, sentences and titles against random cuts
(`vnsum.training.extractor_form`).
"""

from __future__ import annotations

import re
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["BUCKETS", "FormModel", "form_features", "words_and_marks"]

BUCKETS = 1 << 17
"""Rows of the weight table; 80 % of its values are other than 0 after training."""

_MARK = re.compile(r"[,;:()-]")


def form_features(words: Sequence[str], marks: Sequence[int]) -> list[int]:
    """Return the rows of the weight table that a text touches.

    Args:
        words: Folded words of the text, at least one.
        marks: Indices of the words that start a clause, beyond the first word.

    Returns:
        Row numbers below `BUCKETS`, some twice where two features collide.
    """
    last = len(words)
    names = [
        f"n{min(last, 40)}",
        f"s1{words[0]}",
        f"s2{' '.join(words[:2])}",
        f"s3{' '.join(words[:3])}",
        f"e1{words[-1]}",
        f"e2{' '.join(words[-2:])}",
        f"e3{' '.join(words[-3:])}",
        f"m{min(len(marks), 6)}",
    ]
    tail = marks[-1] if marks else 0
    names += [
        f"t1{words[tail]}",
        f"t2{' '.join(words[tail : tail + 2])}",
        f"tn{min(last - tail, 12)}",
    ]
    head = marks[0] if marks else last
    names += [
        f"hn{min(head, 12)}",
        f"he{words[head - 1]}",
        f"he2{' '.join(words[max(0, head - 2) : head])}",
    ]
    for mark in marks:
        names += [
            f"j1{words[mark]}",
            f"j2{' '.join(words[mark : mark + 2])}",
            f"jx{words[mark - 1]} {words[mark]}",
        ]
    names += [f"w{word}" for word in {*words[:3], *words[-12:]}]
    names += [f"b{first} {second}" for first, second in pairwise(words[:7])]
    return [zlib.crc32(name.encode()) % BUCKETS for name in names]


class FormModel:
    """Scores how well-formed a text is."""

    def __init__(self, weights: NDArray[np.float32], bias: NDArray[np.float32]) -> None:
        """Keep the weights.

        Args:
            weights: [`BUCKETS`, 2]: column 0 for sentences, 1 for headlines.
            bias: [2].
        """
        self._weights = weights
        self._bias = bias

    def logit(self, words: Sequence[str], marks: Sequence[int], *, headline: bool) -> float:
        """Return the log-odds that a text is well-formed.

        Args:
            words: Folded words.
            marks: Indices of the words that start a clause, beyond the first.
            headline: Judge as a headline instead of a sentence.

        Returns:
            Log-odds; very low for a text without words.
        """
        if not words:
            return -20.0
        column = int(headline)
        rows = form_features(words, marks)
        return float(self._weights[rows, column].sum() + self._bias[column])


def words_and_marks(text: str, folded: str) -> tuple[list[str], list[int]]:
    """Return the folded words of a text and which of them follow a clause mark."""
    words: list[str] = []
    marks: list[int] = []
    previous = 0
    for found in WORD.finditer(folded):
        start, end = found.span()
        if words and start - previous != 1 and _MARK.search(text, previous, start):
            marks.append(len(words))
        words.append(found[0])
        previous = end
    return words, marks
