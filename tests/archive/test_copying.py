"""A copy is whole or not there, and harms no other file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from vnsum import Archive
from vnsum.archive import copying
from vnsum.errors import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path


def test_other_files_of_the_folder_stay(filled: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "sao-luu"
    folder.mkdir()
    (folder / "bao-cao.txt").write_text("của người khác", "utf-8")
    (folder / ".copy.db.unfinished").symlink_to(folder / "bao-cao.txt")
    (folder / ".other.db.unfinished").write_text("của người khác", "utf-8")
    before = {path.name for path in folder.iterdir()}
    for name in ("copy.db", "other.db"):
        filled.backup(folder / name)
    assert {path.name for path in folder.iterdir()} - before == {"copy.db", "other.db"}
    for name in (".copy.db.unfinished", ".other.db.unfinished"):
        assert (folder / name).read_text("utf-8") == "của người khác"
    with Archive(folder / "copy.db", read_only=True) as copy:
        copy.verify()


@pytest.mark.parametrize("links", [True, False])
def test_a_file_made_meanwhile_stays(
    filled: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    target, whole = tmp_path / "copy.db", copying._copy

    def copied(connection: object, name: str) -> None:
        whole(connection, name)  # type: ignore[arg-type]
        target.write_text("của người khác", "utf-8")

    monkeypatch.setattr(copying, "_copy", copied)
    if not links:
        monkeypatch.setattr(os, "link", _refused)
    with pytest.raises(ArchiveError, match=r"copy\.db exists already"):
        filled.backup(target)
    assert target.read_text("utf-8") == "của người khác"
    assert not list(tmp_path.glob(".copy.db*"))


def _refused(*_: object) -> None:
    raise PermissionError("no links on this disk")


def test_a_disk_without_links_takes_a_copy(
    filled: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _refused)
    filled.backup(tmp_path / "copy.db")
    with Archive(tmp_path / "copy.db", read_only=True) as copy:
        copy.verify()
        assert len(copy) == 3
    assert not list(tmp_path.glob(".copy.db*"))


def test_a_copy_is_read_by_those_who_read_the_archive(filled: Archive, tmp_path: Path) -> None:
    filled.path.chmod(0o640)
    filled.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o640


def test_a_dangling_link_is_a_file_that_exists(filled: Archive, tmp_path: Path) -> None:
    (tmp_path / "copy.db").symlink_to(tmp_path / "nowhere.db")
    with pytest.raises(ArchiveError, match="exists already"):
        filled.backup(tmp_path / "copy.db")
    with pytest.raises(ArchiveError, match="cannot be written"):
        filled.backup(tmp_path / "no" / "folder" / "copy.db")
    assert not (tmp_path / "nowhere.db").exists()
