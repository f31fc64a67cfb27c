"""`-o DIR`: no draft is lost, and the name of each can be told beforehand."""

from __future__ import annotations

import unicodedata
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from tests.cli.fakes import FIRST, SECOND
from vnsum.cli.outputs import OutputFolder
from vnsum.errors import VnsumError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.fakes import Done

pytestmark = pytest.mark.usefixtures("engine")


def put(path: Path, text: str = f"{FIRST} {SECOND}") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_an_edited_draft_is_kept_and_the_rest_goes_on(
    run: Callable[..., Done], tmp_path: Path
) -> None:
    folder = tmp_path / "nhap"
    one, two = put(tmp_path / "mot.txt"), put(tmp_path / "hai.txt")
    assert run("summarize", "-o", folder, one).status == 0
    put(folder / "mot.md", "Bản đã sửa")
    done = run("summarize", "-o", folder, one, two)
    assert done.status == 1
    assert (folder / "mot.md").read_text("utf-8") == "Bản đã sửa"
    assert (folder / "hai.md").exists()
    assert f"vnsum: {one}: {folder / 'mot.md'} is there already" in done.err
    assert "--force" in done.err
    assert f"{two} -> {folder / 'hai.md'}" in done.err
    assert "vnsum: 1 of 2 failed" in done.err
    assert "thêm --force để ghi đè" in run("--lang", "vi", "summarize", "-o", folder, one).err


def test_force_overwrites(run: Callable[..., Done], tmp_path: Path) -> None:
    folder, one = tmp_path / "nhap", put(tmp_path / "mot.txt")
    put(folder / "mot.md", "Bản đã sửa")
    assert run("summarize", "--force", "-o", folder, one).status == 0
    assert (folder / "mot.md").read_text("utf-8").startswith("# Phường")
    assert run("summarize", "--force", one).status == 2


def test_the_same_draft_again_is_no_fault(run: Callable[..., Done], tmp_path: Path) -> None:
    folder, one = tmp_path / "nhap", put(tmp_path / "mot.txt")
    assert [run("summarize", "-o", folder, one).status for _ in range(2)] == [0, 0]


@pytest.mark.parametrize(
    ("inputs", "outputs"),
    [
        (["a/tin.txt", "b/khac.txt"], ["tin", "khac"]),
        (["a/tin.txt", "a/tin.html"], ["tin-txt", "tin-html"]),
        (["a/tin.txt", "b/tin.txt"], ["a-tin", "b-tin"]),
        (["a/tin.txt", "b/tin.txt", "b/tin.html"], ["a-tin", "b-tin-txt", "tin-html"]),
        (["a/tin.txt", "b/Tin.txt"], ["a-tin", "b-Tin"]),
        (["a/tin", "b/tin"], ["a-tin", "b-tin"]),
        (["a/tin.txt", "a/a-tin.txt", "b/tin.txt"], None),
    ],
)
def test_names_do_not_hang_on_the_order(
    tmp_path: Path, inputs: list[str], outputs: list[str] | None
) -> None:
    given = [str(put(tmp_path / name)) for name in inputs]
    found = []
    for order in permutations(given):
        folder = OutputFolder(str(tmp_path / "nhap"), order, ".md")
        found.append({name: folder.path_of(name).name for name in order})
        assert len({name.casefold() for name in found[-1].values()}) == len(given)
    assert all(names == found[0] for names in found)
    if outputs is not None:
        assert found[0] == {name: f"{out}.md" for name, out in zip(given, outputs, strict=True)}


def test_letters_composed_otherwise_are_one_name(tmp_path: Path) -> None:
    names = [unicodedata.normalize(form, "thông cáo.txt") for form in ("NFC", "NFD")]
    given = [str(put(tmp_path / folder / name)) for folder, name in zip("ab", names, strict=True)]
    folder = OutputFolder(str(tmp_path / "nhap"), given, ".md")
    keys = {unicodedata.normalize("NFC", folder.path_of(name).name) for name in given}
    assert keys == {"a-thông cáo.md", "b-thông cáo.md"}


def test_a_file_named_twice_has_one_draft(run: Callable[..., Done], tmp_path: Path) -> None:
    one = put(tmp_path / "mot.txt")
    assert run("summarize", "-o", tmp_path / "nhap", one, one).status == 0
    assert [path.name for path in (tmp_path / "nhap").iterdir()] == ["mot.md"]


def test_no_force_writes_over_an_input(tmp_path: Path) -> None:
    page = put(tmp_path / "tin.html")
    folder = OutputFolder(str(tmp_path), [str(page)], ".html", force=True)
    assert folder.path_of(str(page)).name == "tin-html.html"
    with pytest.raises(VnsumError, match="there already"):
        folder.write(page, "x")
