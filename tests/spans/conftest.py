"""Tiny checkpoints, made once a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("torch", reason="extra hub")
pytest.importorskip("transformers", reason="extra hub")
pytest.importorskip("sentencepiece", reason="extra hub")
pytest.importorskip("google.protobuf", reason="extra hub")
pytest.importorskip("underthesea", reason="extra words")

from tests.spans import tiny, training
from vnsum.backends.spans import CheckpointReader, load_spans

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Checkpoints with random weights, one of each family."""
    root = tmp_path_factory.mktemp("spans")
    return {family: tiny.save(family, root / family) for family in tiny.FAMILIES}


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where converted models go."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_cache(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VNSUM_CACHE", str(cache))


@pytest.fixture(scope="session")
def readers(folders: dict[str, Path]) -> dict[str, CheckpointReader]:
    """Their readers with the reference engine."""
    return {family: load_spans(path, engine="transformers") for family, path in folders.items()}


@pytest.fixture(scope="session")
def engines(
    folders: dict[str, Path], readers: dict[str, CheckpointReader], cache: Path
) -> dict[str, CheckpointReader]:
    """Every engine with every family: "bert", "bert ctranslate2" …."""
    pytest.importorskip("ctranslate2", reason="extra hub")
    found = dict(readers)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VNSUM_CACHE", str(cache))
        for family, path in folders.items():
            found[f"{family} ctranslate2"] = load_spans(path, engine="ctranslate2", device="cpu")
    return found


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny XLM-R that has learnt to find figures."""
    return training.train(tmp_path_factory.mktemp("trained"))
