"""`vnsum models`: a cache of its own, entries by key and by the name of their model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("filelock", reason="extra hub")

from vnsum.weights.cache import cached, entries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.fakes import Done

BUNDLED = {"extractor", "matcher", "reader"}
KEYS = ["0a-float32", "0a-int8", "1b-int8"]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep three conversions of two models."""
    monkeypatch.setenv("VNSUM_CACHE", str(tmp_path / "cache"))
    for key in KEYS:
        model = "owner/vit5" if key[0] == "0" else "toy"
        cached(key, _fill, about={"model": model})
    return tmp_path / "cache"


def _fill(folder: Path) -> None:
    (folder / "model.bin").write_bytes(b"weights" * 1000)


def _keys() -> list[str]:
    return [entry.key for entry in entries()]


def test_listed_for_people_and_for_programs(run: Callable[..., Done]) -> None:
    done = run("models", "list")
    assert done.status == 0
    assert "0a-int8" in done.out
    assert "owner/vit5" in done.out
    lines = [json.loads(line) for line in run("models", "list", "--json").out.splitlines()]
    assert [line["name"] for line in lines if line["kind"] == "cached"] == KEYS
    assert {line["name"] for line in lines if line["kind"] == "bundled"} == BUNDLED


def test_verified_by_key_or_by_the_models_name(run: Callable[..., Done], cache: Path) -> None:
    assert run("models", "verify", "owner/vit5").out.count("SHA-256 verified") == 2
    assert run("models", "verify").out.count("SHA-256 verified") == 6
    (cache / "models" / "0a-int8" / "model.bin").write_bytes(b"weight." * 1000)
    done = run("models", "verify", "0a-int8", "toy")
    assert done.status == 1
    assert "1b-int8  SHA-256 verified" in done.out
    assert "model.bin of 0a-int8 has another checksum" in done.err
    assert "vnsum models remove 0a-int8" in done.err


def test_removed_by_key_or_by_the_models_name(run: Callable[..., Done]) -> None:
    assert run("models", "remove", "--yes", "0a-int8").status == 0
    assert _keys() == ["0a-float32", "1b-int8"]
    assert run("models", "remove", "--yes", "owner/vit5", "0a-float32").status == 0
    assert _keys() == ["1b-int8"]


@pytest.mark.parametrize(
    ("name", "message"),
    [("none", "no model is called none here"), ("extractor", "extractor comes with vnsum")],
)
def test_what_cannot_be_removed(run: Callable[..., Done], name: str, message: str) -> None:
    done = run("models", "remove", "--yes", "toy", name)
    assert done.status == 2
    assert message in done.err
    assert _keys() == KEYS


def test_an_output_belongs_to_a_pickle(run: Callable[..., Done], tmp_path: Path) -> None:
    done = run("models", "convert", tmp_path, "-o", tmp_path / "out")
    assert (done.status, "goes with --from-pickle" in done.err) == (2, True)
    done = run("models", "convert", tmp_path, "--from-pickle")
    assert (done.status, "--from-pickle needs -o" in done.err) == (2, True)


def test_errors_of_a_conversion_are_told_with_their_hint(
    run: Callable[..., Done], tmp_path: Path
) -> None:
    pytest.importorskip("transformers", reason="extra hub")
    done = run("models", "convert", tmp_path)
    assert done.status != 0
    assert "has no config.json (name a model's folder)" in done.err
