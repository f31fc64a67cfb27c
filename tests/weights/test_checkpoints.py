"""A checkpoint is whole, holds no pickle and asks for no code of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.weights.folders import make_checkpoint, safetensors_bytes
from vnsum.errors import WeightsError
from vnsum.weights.checkpoints import inspect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_whole_checkpoint(tmp_path: Path) -> None:
    found = inspect(make_checkpoint(tmp_path / "m"), expected=("T5ForConditionalGeneration",))
    assert (found.architecture, found.model_type) == ("T5ForConditionalGeneration", "t5")
    assert [path.name for path in found.tokenizer_files] == ["spiece.model"]
    assert [path.name for path in found.weight_files] == ["model.safetensors"]


def test_the_checksum_follows_every_file(tmp_path: Path) -> None:
    folder = make_checkpoint(tmp_path / "m")
    seen = {inspect(folder).sha256}
    for name, data in (
        ("spiece.model", b"other"),
        ("model.safetensors", safetensors_bytes(5)),
        ("vnsum.json", b"{}"),
        ("generation_config.json", b"{}"),
    ):
        (folder / name).write_bytes(data)
        seen.add(inspect(folder).sha256)
    (folder / "README.md").write_text("a card")
    assert inspect(folder).sha256 in seen
    assert len(seen) == 5


def test_shards_are_found_by_their_index(tmp_path: Path) -> None:
    folder = make_checkpoint(tmp_path / "m")
    (folder / "model.safetensors").rename(folder / "model-1.safetensors")
    index = {"weight_map": {"w": "model-1.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    assert [path.name for path in inspect(folder).weight_files] == ["model-1.safetensors"]
    index["weight_map"]["v"] = "model-2.safetensors"
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    with pytest.raises(WeightsError, match=r"model-2\.safetensors of m is missing"):
        inspect(folder)


def _cut(folder: Path) -> None:
    data = (folder / "model.safetensors").read_bytes()
    (folder / "model.safetensors").write_bytes(data[:-3])


def _pickle_only(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def _outside(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    index = {"weight_map": {"w": "../model.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda folder: (folder / "config.json").unlink(), "has no config.json"),
        (lambda folder: (folder / "config.json").write_text("{"), "config.json of m cannot be"),
        (lambda folder: (folder / "config.json").write_text("[]"), "is no JSON object"),
        (lambda folder: (folder / "spiece.model").unlink(), "has no tokenizer"),
        (lambda folder: (folder / "model.safetensors").unlink(), "holds no model.safetensors"),
        (lambda folder: (folder / "model.safetensors").write_bytes(b"abc"), "is damaged"),
        (lambda folder: make_checkpoint(folder, auto_map={"A": "b.C"}), "code of its own"),
        (
            lambda folder: (folder / "tokenizer_config.json").write_text('{"auto_map": {"A": 1}}'),
            "code of its own",
        ),
        (lambda folder: make_checkpoint(folder, architectures=["Bert"]), "m is a Bert"),
        (_cut, "is cut off"),
        (_pickle_only, "as a pickle only"),
        (_outside, "is missing"),
    ],
)
def test_what_is_refused(spoil: Callable[[Path], object], message: str, tmp_path: Path) -> None:
    folder = make_checkpoint(tmp_path / "m")
    spoil(folder)
    with pytest.raises(WeightsError, match=message) as caught:
        inspect(folder, expected=("T5ForConditionalGeneration",))
    assert caught.value.hint or "JSON" in message


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="there is no folder"):
        inspect(tmp_path / "nowhere")
