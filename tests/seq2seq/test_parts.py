"""The parts that need no model: batches, repetition, limits, memory, streams."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnsum.backends import memory
from vnsum.backends.fake import FakeSeq2Seq
from vnsum.backends.protocols import Decoding, Hypothesis, Seq2SeqBackend
from vnsum.backends.seq2seq import Unrepetitive
from vnsum.backends.seq2seq.batches import restore_order, token_batches
from vnsum.backends.seq2seq.limits import Limits, check_decoding, check_sources
from vnsum.backends.seq2seq.recipes import (
    BUILT_IN,
    RECIPE_FILE,
    UNTRAINED,
    assume,
    keep_recipe,
    read_recipe,
)
from vnsum.backends.seq2seq.streams import Emit, stream_through
from vnsum.errors import BackendError, OptionsError, VnsumError, WeightsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

LIMITS = Limits(source=10, target=20, vocabulary=100)
glibc = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="settings of glibc")


@given(
    st.lists(st.integers(1, 60), max_size=30),
    st.integers(1, 200),
    st.integers(1, 4),
)
def test_batches_hold_every_source_once_within_the_budget(
    lengths: list[int], budget: int, parts: int
) -> None:
    batches = token_batches(lengths, budget, parts=parts)
    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) == 1 or len(batch) * max(lengths[index] for index in batch) <= budget
    order = restore_order(batches, [[lengths[i] for i in batch] for batch in batches], len(lengths))
    assert order == lengths


def test_batches_are_shared_between_workers() -> None:
    assert [len(batch) for batch in token_batches([50] * 8, 10_000, parts=2)] == [4, 4]
    assert [len(batch) for batch in token_batches([50] * 8, 100, parts=2)] == [2, 2, 2, 2]
    assert token_batches([], 100, parts=2) == []


class _Scripted(FakeSeq2Seq):
    """Writes what it is told; another text when repetition is banned."""

    def __init__(self, free: Sequence[int], banned: Sequence[int]) -> None:
        self.written = {True: free, False: banned}
        self.asked: list[tuple[int, int]] = []

    def generate(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        self.asked.append((len(sources), decoding.no_repeat_ngram))
        tokens = self.written[decoding.no_repeat_ngram == 0]
        return [[Hypothesis(tuple(tokens), 0.0)] for _ in sources]


STUTTER, CLEAN = (1, 2, 3, 4, 1, 2, 3), (1, 2, 3, 4)


def test_only_a_source_whose_draft_stutters_is_written_again() -> None:
    engine = _Scripted(STUTTER, CLEAN)
    wrapped = Unrepetitive(engine)
    rows = wrapped.generate([[9, 9, 9], [7, 1, 2, 3, 7]], Decoding(no_repeat_ngram=3))
    assert [row[0].tokens for row in rows] == [CLEAN, STUTTER]
    assert engine.asked == [(2, 0), (1, 3)]
    assert isinstance(wrapped, Seq2SeqBackend)


def test_a_stream_ends_where_it_stutters_and_not_where_the_source_does() -> None:
    wrapped = Unrepetitive(_Streamed(STUTTER, CLEAN))
    ban = Decoding(no_repeat_ngram=3)
    assert list(wrapped.stream([9, 9, 9], ban)) == [1, 2, 3, 4]
    assert list(wrapped.stream([7, 1, 2, 3, 7], ban)) == list(STUTTER)
    assert list(wrapped.stream([9], Decoding())) == list(STUTTER)
    assert list(Unrepetitive(_Streamed((5, 6), ())).stream([9], ban)) == [5, 6]


class _Streamed(_Scripted):
    """Streams what it is told."""

    def stream(self, source: Sequence[int], decoding: Decoding) -> Iterator[int]:
        assert source
        yield from self.written[decoding.no_repeat_ngram == 0]


def test_without_a_ban_nothing_is_written_again() -> None:
    engine = _Scripted(STUTTER, CLEAN)
    rows = Unrepetitive(engine).generate([[9]], Decoding(no_repeat_ngram=0))
    assert rows[0][0].tokens == STUTTER
    assert engine.asked == [(1, 0)]


@pytest.mark.parametrize("source", [[], [1] * 11, [100], [-1]])
def test_sources_out_of_range_are_refused(source: list[int]) -> None:
    with pytest.raises(BackendError) as caught:
        check_sources([[1], source], LIMITS)
    assert "source 1" in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    "change",
    [
        {"max_tokens": 21},
        {"max_tokens": 0},
        {"min_tokens": 21},
        {"min_tokens": -1},
        {"beam_size": 0},
        {"num_hypotheses": 5},
        {"num_hypotheses": 0},
        {"no_repeat_ngram": -1},
        {"sampling_seed": -1},
    ],
)
def test_searches_out_of_range_are_refused(change: dict[str, int]) -> None:
    with pytest.raises(OptionsError) as caught:
        check_decoding(replace(Decoding(max_tokens=20), **change), LIMITS)
    assert caught.value.hint


def test_known_checkpoints_have_their_own_marks() -> None:
    assert BUILT_IN["vinai/bartpho-syllable"].source_start == ("<s>",)
    assert BUILT_IN["facebook/mbart-large-50"].target_start == ("</s>", "vi_VN")
    assert "VietAI/vit5-base-vietnews-summarization" not in UNTRAINED
    assert "VietAI/vit5-base" in UNTRAINED
    assert assume("mbart", "MBartTokenizer")[0].source_end == ("vi_VN",)


def test_a_known_recipe_goes_with_a_folder_of_another_name(tmp_path: Path) -> None:
    """What a pickle is converted to has lost its id; without the prefix it would write worse."""
    known = "VietAI/vit5-base-vietnews-summarization"
    keep_recipe(known, tmp_path)
    assert read_recipe(tmp_path / RECIPE_FILE) == BUILT_IN[known]
    (tmp_path / RECIPE_FILE).write_text('{"products": {"lead": {}}}', "utf-8")
    keep_recipe(known, tmp_path)
    assert read_recipe(tmp_path / RECIPE_FILE).prefixes == {"lead": ""}
    for unknown in ("owner/model", "VietAI/vit5-base"):
        (tmp_path / unknown).mkdir(parents=True)
        keep_recipe(unknown, tmp_path / unknown)
        assert [*(tmp_path / unknown).iterdir()] == []


def test_metadata_the_model_was_taught_stands_before_the_text(tmp_path: Path) -> None:
    path = tmp_path / RECIPE_FILE
    lead = {"products": {"lead": {"prefix": "<lead> "}}}
    told = {"metadata": {"published": "<day> ", "agency": "<by> "}}
    path.write_text(json.dumps(lead | told), "utf-8")
    recipe = read_recipe(path)
    known = {"agency": "HNP", "published": "5/9/2024"}
    assert recipe.prompt("lead", "Xã", known) == "<lead> <day> 5/9/2024 <by> HNP Xã"
    assert recipe.prompt("lead", "Xã", {"agency": "HNP"}) == "<lead> <by> HNP Xã"
    assert replace(recipe, metadata={}).prompt("lead", "Xã", known) == "<lead> Xã"
    for wrong in ({"place": "<place> "}, {"agency": 3}, ["agency"]):
        path.write_text(json.dumps(lead | {"metadata": wrong}), "utf-8")
        with pytest.raises(WeightsError) as caught:
            read_recipe(path)
        assert caught.value.hint


def test_a_failing_stream_raises_after_what_was_written() -> None:
    def write(emit: Emit) -> None:
        emit(5)
        raise BackendError("no memory", hint="less")

    following = stream_through(write)
    assert next(following) == 5
    with pytest.raises(VnsumError, match="no memory"):
        next(following)


@glibc
def test_memory_is_kept_once_and_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads may be inside one in the other; the first and the last change the settings."""
    calls: list[dict[int, int]] = []
    monkeypatch.setattr(memory, "_set", lambda _, settings: calls.append(settings))
    monkeypatch.setattr(memory, "_KEEPER", memory._Keeper())
    monkeypatch.setattr(memory, "IDLE", 0.05)
    for _ in range(3):  # calls in a row keep what they share
        with memory.memory_kept() as outer, memory.memory_kept() as inner:
            assert outer
            assert inner
            assert len(calls) == 1
    assert len(calls) == 1
    _wait_for(lambda: len(calls) == 2)
    with memory.memory_kept():
        assert len(calls) == 3
    _wait_for(lambda: len(calls) == 4)
    monkeypatch.setenv("VNSUM_KEEP_MEMORY", "0")
    with memory.memory_kept() as kept:
        assert not kept
    assert len(calls) == 4


def _wait_for(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


_PROBE = """
import ctypes, sys, time
from vnsum.backends.memory import IDLE, memory_kept
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
pages = lambda: int(open("/proc/self/statm").read().split()[1]) * 4096 >> 20
def use():
    block = libc.malloc(ctypes.c_size_t(200 << 20))
    ctypes.memset(ctypes.c_void_p(block), 1, 200 << 20)
    libc.free(block)
before = pages()
with memory_kept():
    use()
    inside = pages()
time.sleep(IDLE + 0.5)
after = pages()
print(inside - before, after - before)
"""


@glibc
@pytest.mark.parametrize(("switch", "kept"), [("1", True), ("0", False)])
def test_freed_memory_stays_inside_and_goes_after(switch: str, *, kept: bool) -> None:
    environment = dict(os.environ, VNSUM_KEEP_MEMORY=switch)
    done = subprocess.run(
        [sys.executable, "-c", _PROBE], capture_output=True, text=True, check=True, env=environment
    )
    inside, after = map(int, done.stdout.split())
    assert (inside > 150) is kept
    assert after < 50
