"""Downloads from a Hub on the loopback interface, by the real client in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.weights.folders import safetensors_bytes
from tests.weights.hub_server import COMMIT, FakeHub, running

pytest.importorskip("huggingface_hub")

if TYPE_CHECKING:
    from pathlib import Path

FETCH = """
import sys
from vnsum.errors import VnsumError
from vnsum.weights.hub import fetch
try:
    print(fetch(sys.argv[1], revision=sys.argv[2] or None))
except VnsumError as error:
    print(type(error).__name__, error, file=sys.stderr)
    sys.exit(7)
"""
FILES = {
    "config.json": b'{"model_type": "t5"}',
    "spiece.model": b"pieces",
    "model.safetensors": safetensors_bytes(50_000),
    "pytorch_model.bin": b"a pickle",
    "modeling.py": b"raise SystemExit",
    "README.md": b"card",
}


@dataclass(frozen=True)
class Fetched:
    status: int
    out: str
    err: str


def fetch(
    endpoint: str, home: Path, model: str = "owner/model", revision: str = "", **env: str
) -> Fetched:
    environment = {
        **os.environ,
        "HF_ENDPOINT": endpoint,
        "HF_HOME": str(home),
        "HF_HUB_DISABLE_XET": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        **env,
    }
    done = subprocess.run(
        [sys.executable, "-c", FETCH, model, revision],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        timeout=120,
    )
    return Fetched(done.returncode, done.stdout.strip(), done.stderr.strip())


def test_safe_files_of_the_pinned_commit_alone(tmp_path: Path) -> None:
    hub = FakeHub(FILES)
    with running(hub) as endpoint:
        done = fetch(endpoint, tmp_path, revision="v1")
    assert done.status == 0, done.err
    assert COMMIT in done.out
    names = {path.rsplit("/", 1)[1] for _, path, _ in hub.asked if "/resolve/" in path}
    assert names == {"config.json", "spiece.model", "model.safetensors"}
    assert all(COMMIT in path for _, path, _ in hub.asked if "/resolve/" in path)
    offline = fetch("http://127.0.0.1:9", tmp_path, revision="v1", HF_HUB_OFFLINE="1")
    assert (offline.status, offline.out) == (0, done.out)


def test_a_cut_connection_goes_on_where_it_broke(tmp_path: Path) -> None:
    large = FILES | {"model.safetensors": safetensors_bytes(6_000_000)}  # in pieces of 10 MB
    hub = FakeHub(large, cut=15_000_000)
    with running(hub) as endpoint:
        done = fetch(endpoint, tmp_path)
        done = done if done.status == 0 else fetch(endpoint, tmp_path)
    assert done.status == 0, done.err
    ranges = [found for method, path, found in hub.asked if method == "GET" and found]
    assert any(not found.startswith("bytes=0-") for found in ranges)


def test_a_wrong_checksum_is_refused(tmp_path: Path) -> None:
    with running(FakeHub(FILES, wrong=True)) as endpoint:
        done = fetch(endpoint, tmp_path)
    assert done.status == 7
    assert "does not have the checksum" in done.err


@pytest.mark.parametrize(
    ("model", "revision", "message"),
    [
        ("owner/none", "", "the Hub has no model"),
        ("owner/model", "v9", "has no revision 'v9'"),
        ("owner/model@v9", "", "has no revision 'v9'"),
        ("not an id", "", "no model is called"),
    ],
)
def test_no_such_model(model: str, revision: str, message: str, tmp_path: Path) -> None:
    with running(FakeHub(FILES)) as endpoint:
        done = fetch(endpoint, tmp_path, model, revision)
    assert (done.status, done.err.split()[0]) == (7, "WeightsError")
    assert message in done.err


def test_gated(tmp_path: Path) -> None:
    with running(FakeHub(FILES, gated=True)) as endpoint:
        done = fetch(endpoint, tmp_path)
    assert done.status == 7
    assert "granted" in done.err


@pytest.mark.parametrize("offline", ["0", "1"])
def test_no_network(offline: str, tmp_path: Path) -> None:
    done = fetch("http://127.0.0.1:9", tmp_path, HF_HUB_OFFLINE=offline)
    assert (done.status, done.err.split()[0]) == (7, "BackendError")
    assert "not on this machine" in done.err
