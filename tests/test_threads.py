"""Products of the bundled models take one thread, and drafts are the same on any machine."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import numpy  # noqa: F401, ICN001 - its library has to be loaded to be seen
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from vnsum.threads import one_thread

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
DRAFT = """
import sys
from pathlib import Path
import vnsum
sys.stdout.write(vnsum.summarize(Path(sys.argv[1])).to_json())
"""


def _threads() -> set[int]:
    return {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}


@pytest.fixture(autouse=True)
def _two_threads() -> Iterator[None]:
    """Let the library take two threads, also where the machine has one."""
    with threadpool_limits(2, user_api="blas"):
        yield


def test_the_limit_holds_inside_and_nests() -> None:
    before = _threads()
    assert before == {2}
    with one_thread:
        with one_thread:
            assert _threads() == {1}
        assert _threads() == {1}
    assert _threads() == before


def test_the_last_of_several_threads_takes_it_back() -> None:
    before = _threads()
    assert before == {2}
    is_in, first_is_out = threading.Event(), threading.Event()
    seen: list[set[int]] = []

    def second() -> None:
        with one_thread:
            is_in.set()
            first_is_out.wait(10)
            seen.append(_threads())

    other = threading.Thread(target=second)
    with one_thread:
        other.start()
        is_in.wait(10)
    first_is_out.set()
    other.join()
    assert seen == [{1}]
    assert _threads() == before


@pytest.mark.parametrize("release", sorted((ROOT / "examples").glob("*.txt")))
def test_a_draft_does_not_depend_on_the_threads_of_the_machine(release: Path) -> None:
    told = set()
    for threads in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", DRAFT, str(release)],
            env=os.environ | {"OPENBLAS_NUM_THREADS": threads, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        )
        told.add(hashlib.sha256(done.stdout).hexdigest())
    assert len(told) == 1
