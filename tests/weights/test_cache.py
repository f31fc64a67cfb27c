"""What is built once is whole or not there, whatever other processes do and however they die."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NoReturn

import pytest

from vnsum.errors import WeightsError
from vnsum.weights.cache import cached, entries, remove, verify_entry

pytest.importorskip("filelock")

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUILDER = """
import sys, time
from pathlib import Path
from vnsum.weights.cache import cached

def build(folder):
    with open(sys.argv[1], "a") as log:
        log.write("built\\n")
    (folder / "w.bin").write_bytes(b"x" * 1000)
    time.sleep(float(sys.argv[2]))
    (folder / "end.bin").write_bytes(b"y")

print(cached("key", build, about={"model": "m"}))
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("VNSUM_CACHE", str(tmp_path / "cache"))
    yield tmp_path / "cache"
    (tmp_path / "cache").chmod(0o700) if (tmp_path / "cache").exists() else None


def _write(folder: Path) -> None:
    (folder / "w.bin").write_bytes(b"abc")


def _start(log: Path, seconds: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", BUILDER, str(log), str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_built_once_and_described() -> None:
    first = cached("key", _write, about={"model": "m"})
    assert cached("key", _fail, about={}) == first
    (entry,) = entries()
    assert (entry.key, entry.folder, dict(entry.about)) == ("key", first, {"model": "m"})
    assert entry.size == 3
    verify_entry(entry)
    (first / "w.bin").write_bytes(b"abd")
    with pytest.raises(WeightsError, match="another checksum"):
        verify_entry(entry)
    remove(entry)
    assert entries() == []
    assert not first.exists()


def _fail(_folder: Path) -> NoReturn:
    raise AssertionError("built again")


def test_two_processes_build_once(tmp_path: Path) -> None:
    log = tmp_path / "log"
    workers = [_start(log, 0.5) for _ in range(2)]
    outputs = [worker.communicate(timeout=60)[0] for worker in workers]
    assert outputs[0] == outputs[1] != ""
    assert log.read_text() == "built\n"


def test_a_killed_build_leaves_nothing_behind(tmp_path: Path, cache: Path) -> None:
    log = tmp_path / "log"
    worker = _start(log, 60)
    deadline = time.monotonic() + 30
    while not log.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    worker.send_signal(signal.SIGKILL)
    worker.communicate(timeout=30)
    assert entries() == []
    assert (cached("key", _write, about={}) / "w.bin").read_bytes() == b"abc"
    assert not list((cache / "models").glob("*.tmp"))


def test_a_failing_build_leaves_nothing_behind(cache: Path) -> None:
    def fail(folder: Path) -> None:
        _write(folder)
        raise WeightsError("stop")

    with pytest.raises(WeightsError, match="stop"):
        cached("key", fail, about={})
    assert [path.name for path in (cache / "models").iterdir()] in ([".key.lock"], [])


def test_a_full_disk_is_told() -> None:
    def fail(folder: Path) -> NoReturn:
        _write(folder)
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(WeightsError, match="the disk is full") as caught:
        cached("key", fail, about={})
    assert "VNSUM_CACHE" in caught.value.hint
    assert entries() == []


def test_a_cache_that_is_a_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("VNSUM_CACHE", str(tmp_path / "file"))
    with pytest.raises(WeightsError, match="cannot be written"):
        cached("key", _write, about={})


def test_what_is_no_entry_is_left_out(cache: Path) -> None:
    for name, text in (("a", "{"), ("b", "{}"), ("c", "[]")):
        (cache / "models" / name).mkdir(parents=True)
        (cache / "models" / name / "vnsum-cache.json").write_text(text)
    assert entries() == []
