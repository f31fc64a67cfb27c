"""Tiny models, made once; the trained one is kept between runs in pytest's cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("torch", reason="extra hub")
pytest.importorskip("transformers", reason="extra hub")
pytest.importorskip("sentencepiece", reason="extra hub")
pytest.importorskip("ctranslate2", reason="extra hub")

from tests.seq2seq import tiny
from vnsum.backends.seq2seq import Seq2SeqModel, load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_VERSION = 3
"""Raised when the training changes, so that what is kept is made again."""


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep conversions out of the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VNSUM_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def trained(pytestconfig: pytest.Config) -> Path:
    """A T5 that copies the first sentence."""
    folder = pytestconfig.cache.mkdir(f"vnsum-copying-t5-{_VERSION}")
    if not (folder / "model.safetensors").is_file():
        tiny.train(folder)
    return folder


@pytest.fixture(scope="session")
def reference(trained: Path) -> Seq2SeqModel:
    """The trained model with transformers in fp32."""
    return load(trained, engine="transformers", device="cpu")


@pytest.fixture(scope="session")
def exact(trained: Path) -> Seq2SeqModel:
    """The trained model with CTranslate2 in float32."""
    return load(trained, engine="ctranslate2", device="cpu", compute_type="float32", threads=2)


@pytest.fixture(scope="session")
def small(trained: Path) -> Seq2SeqModel:
    """The trained model as it is loaded by default on a CPU."""
    return load(trained, device="cpu", threads=2)


@pytest.fixture(scope="session")
def random_t5(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A T5 that writes noise, and never ends."""
    return tiny.save_t5(tmp_path_factory.mktemp("models") / "random-t5")


@pytest.fixture(scope="session")
def bartpho(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BARTpho that writes noise."""
    return tiny.save_bartpho(tmp_path_factory.mktemp("models") / "bartpho")
