"""All articles in a row: every token once, in full windows, in another order each pass."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("sentencepiece")

from tests.training.train_fakes import FakeArticle
from vnsum.training.corpus.packing import PackedEpochs, PackedStream

END = 9999


def split_of(*lengths: int) -> list[FakeArticle]:
    """Return articles of some lengths whose tokens are all different."""
    ends = np.cumsum(lengths)
    return [
        FakeArticle(
            str(end),
            np.arange(end - size, end, dtype=np.uint16),
            np.zeros(1, np.uint32),
            None,
            None,
        )
        for end, size in zip(ends, lengths, strict=True)
    ]


def test_a_pass_holds_every_token_once() -> None:
    lengths = np.array([5, 1, 0, 12, 7], dtype=np.int64)
    split, stream = split_of(*lengths), PackedStream(lengths, (0, 0))
    size = PackedStream.size(lengths)
    row = np.concatenate([stream.tokens(split, start, 10, END) for start in range(0, size, 10)])
    assert len(row) == size == 30
    assert sorted(row[row != END].tolist()) == list(range(25))
    assert (row == END).sum() == len(lengths)


def test_windows_are_pieces_of_the_same_row() -> None:
    lengths = np.array([5, 1, 12, 7], dtype=np.int64)
    split, stream = split_of(*lengths), PackedStream(lengths, (3, 1))
    whole = stream.tokens(split, 0, 2 * PackedStream.size(lengths), END)
    for start in range(20):
        assert np.array_equal(stream.tokens(split, start, 9, END), whole[start : start + 9])


def test_passes_differ_and_repeat() -> None:
    lengths = np.arange(1, 40, dtype=np.int64)
    split, rows = split_of(*lengths.tolist()), PackedEpochs(lengths, 0)
    first, second = (rows[epoch].tokens(split, 0, 50, END) for epoch in (0, 1))
    assert not np.array_equal(first, second)
    assert np.array_equal(first, rows[0].tokens(split, 0, 50, END))
