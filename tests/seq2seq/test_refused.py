"""What cannot work is refused by the front door with an error of vnsum and a hint."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from tests.seq2seq.places import run_on_a_disk_of_its_own
from vnsum.errors import OptionsError, VnsumError, WeightsError
from vnsum.options import SummaryOptions
from vnsum.summarizer import Summarizer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vnsum.backends.seq2seq.models import Engine

TEXT = "Sở Y tế bàn giao 20 ngôi nhà. Thư viện tỉnh kiểm tra 98 tuyến đường."
OPEN = """
import os, sys
from vnsum.errors import VnsumError
from vnsum.summarizer import Summarizer
def attempt():
    try:
        print("written", Summarizer(sys.argv[1], device="cpu", threads=1).model)
    except VnsumError as error:
        print(type(error).__name__, error)
os.environ["VNSUM_CACHE"] = sys.argv[2]
attempt()
"""
EMPTY = """
print("left over:", sorted(os.listdir(os.path.join(sys.argv[2], "models"))))
os.unlink(os.path.join(sys.argv[2], "filler"))
attempt()
"""


def _copy(source: Path, folder: Path) -> Path:
    shutil.copytree(source, folder)
    return folder


def _edit(name: str, **changes: Any) -> Callable[[Path], None]:  # noqa: ANN401 - any JSON value
    def edit(folder: Path) -> None:
        path = folder / name
        content = json.loads(path.read_text("utf-8")) if path.is_file() else {}
        path.write_text(json.dumps(content | changes), "utf-8")

    return edit


def _cut(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-100])


def _pickled(folder: Path) -> None:
    torch.save(load_file(folder / "model.safetensors"), folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()


def _drop(folder: Path) -> None:
    tensors = load_file(folder / "model.safetensors")
    tensors.pop("decoder.final_layer_norm.weight")
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda folder: (folder / "spiece.model").unlink(), "has no tokenizer"),
        (lambda folder: (folder / "spiece.model").write_bytes(b"?"), "tokenizer cannot be read"),
        (_edit("config.json", model_type="bert"), "'bert', which does not write from a source"),
        (_edit("config.json", vocab_size=None), "has no vocab_size"),
        (_edit("config.json", auto_map={"AutoModel": "m.M"}), "wants to run code of its own"),
        (_edit("vnsum.json", products={}), "products is empty"),
        (lambda folder: (folder / "generation_config.json").write_text("{"), "cannot be read"),
        (_cut, "is cut off"),
        (_pickled, "as a pickle only"),
        (_drop, "weights are missing from spoilt: decoder.final_layer_norm.weight"),
        (lambda folder: (folder / "config.json").unlink(), "has no config.json"),
    ],
)
@pytest.mark.parametrize("engine", ["ctranslate2", "transformers"])
def test_folders_that_are_refused(
    spoil: Callable[[Path], object], message: str, engine: Engine, trained: Path, tmp_path: Path
) -> None:
    folder = _copy(trained, tmp_path / "spoilt")
    spoil(folder)
    with pytest.raises(WeightsError) as caught:
        Summarizer(folder, engine=engine, device="cpu")
    assert message in caught.value.message
    assert caught.value.hint


def test_a_pickle_is_converted_on_demand_alone(trained: Path, tmp_path: Path) -> None:
    folder = _copy(trained, tmp_path / "pickled")
    _pickled(folder)
    with pytest.raises(WeightsError, match="vnsum models convert --from-pickle"):
        Summarizer(folder)
    command = [sys.executable, "-m", "vnsum", "models", "convert", "--from-pickle"]
    command += [str(folder), "-o", str(tmp_path / "safe")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    options = SummaryOptions(lead_min=3)
    assert (
        Summarizer(tmp_path / "safe").summarize(TEXT, options).lead == TEXT.partition(". ")[0] + "."
    )


def test_a_pickle_with_code_is_not_run(trained: Path, tmp_path: Path) -> None:
    folder = _copy(trained, tmp_path / "pickled")
    (folder / "model.safetensors").unlink()
    torch.save({"w": _Boom(tmp_path / "ran")}, folder / "pytorch_model.bin")
    command = [sys.executable, "-m", "vnsum", "models", "convert", "--from-pickle"]
    command += [str(folder), "-o", str(tmp_path / "safe")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "holds more than tensors" in done.stderr
    assert not (tmp_path / "ran").exists()
    assert not (tmp_path / "safe").exists()


class _Boom:
    """Makes a folder when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        import os  # noqa: PLC0415 - the name the pickle calls

        return os.mkdir, (str(self.path),)


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is CUDA here")
@pytest.mark.parametrize("engine", ["ctranslate2", "transformers"])
def test_cuda_where_there_is_none(engine: Engine, trained: Path) -> None:
    with pytest.raises(OptionsError, match="CUDA was asked for") as caught:
        Summarizer(trained, engine=engine, device="cuda")
    assert "device='cpu'" in caught.value.hint


@pytest.mark.parametrize("engine", ["ctranslate2", "transformers"])
def test_a_lead_longer_than_the_model_writes(engine: Engine, trained: Path) -> None:
    writer = Summarizer(trained, engine=engine, device="cpu")
    with pytest.raises(OptionsError, match="longer than the model writes: at most 60") as caught:
        writer.summarize(TEXT, SummaryOptions(lead_min=61, lead_max=80))
    assert "another model" in caught.value.hint
    failed = next(writer.summarize_many([TEXT], SummaryOptions(lead_min=61, lead_max=80)))
    assert isinstance(failed.error, VnsumError)


def test_a_disk_that_fills_while_converting(trained: Path, tmp_path: Path) -> None:
    """The filler leaves 64 kB; the conversion takes 140 and more."""
    fill = (
        "import os, sys\n"
        "with open(os.path.join(sys.argv[2], 'filler'), 'wb') as file:\n"
        "    found = os.statvfs(sys.argv[2])\n"
        "    file.write(bytes(found.f_bavail * found.f_frsize - 65_536))\n"
    )
    done = run_on_a_disk_of_its_own(
        fill + OPEN + EMPTY, [trained, tmp_path / "disk"], folder=tmp_path / "disk", size="1m"
    )
    assert done.returncode == 0, done.stderr
    first, left, second = done.stdout.splitlines()
    assert first.startswith("WeightsError the disk is full (free some space, or set VNSUM_CACHE")
    assert ".tmp" not in left
    assert second.startswith("written")


def test_a_file_that_may_not_grow_while_converting(trained: Path, tmp_path: Path) -> None:
    """A limit of the process says the same without a disk of its own."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(trained), str(tmp_path / "cache")],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, 65_536)),
    )
    assert done.stdout.startswith("WeightsError the disk is full"), done.stderr
    kept = [path.name for path in (tmp_path / "cache" / "models").iterdir()]
    assert [name for name in kept if not name.endswith(".lock")] == []


def test_a_cache_that_cannot_be_written(trained: Path, tmp_path: Path) -> None:
    done = run_on_a_disk_of_its_own(
        OPEN, [trained, tmp_path / "disk"], folder=tmp_path / "disk", size="1m", read_only=True
    )
    assert done.stdout.startswith("WeightsError the cache folder cannot be written"), done.stderr
    assert "VNSUM_CACHE" in done.stdout


def test_a_cache_in_the_way_of_a_file(
    trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("VNSUM_CACHE", str(tmp_path / "file"))
    folder = _copy(trained, tmp_path / "copy")
    _edit("config.json", note="another checksum")(folder)
    with pytest.raises(WeightsError, match="cannot be written") as caught:
        Summarizer(folder, device="cpu")
    assert "VNSUM_CACHE" in caught.value.hint
