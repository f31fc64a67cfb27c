"""Whatever is asked, whatever happens to the disk: a clear error with a hint, and nothing lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.archive.conftest import BOOKS, BRIDGE, BRIDGE_LATER, figures
from vnsum import Archive
from vnsum.errors import ArchiveError, EmptyInputError, InputTooLargeError, VnsumError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PAGE = 4096
NASTY = (
    "'; DROP TABLE releases; --",
    'suối" OR exact:"cầu',
    "exact : cầu AND NOT plain : suối",
    "NEAR(cầu suối, 5)",
    "cầu* ^suối (đá) {exact plain}: +1 -",
    "\0cầu\0suối\0",
    "cầu \ud800 suối",
    "suối % _ \\ ' \" ; --",
    "cầu" * 5_000,
)


def long_text(number: int) -> str:
    """Write a release that does not compress well."""
    draw = random.Random(number)  # noqa: S311 - test data
    lines = [f"Tổ {draw.random()} góp {draw.random()} công." for _ in range(60)]
    return f"Xã Đồi Thông mở {number} gian hàng.\n" + "\n".join(lines)


@pytest.mark.parametrize("text", NASTY)
def test_nothing_typed_is_syntax_and_nothing_is_lost(filled: Archive, text: str) -> None:
    assert filled.search(text).hits is not None
    assert filled.ask(text).citations is not None
    filters = filled.search("suối", agency=text, place=text)
    assert not filters.hits
    filled.add(f"Xã Đồi Thông ghi: {text}.", name=text)
    filled.verify()
    assert len(filled) == 4


@pytest.mark.parametrize("question", ["", " ", "?!…", "\0\0", "\u200b", "\n\t"])
def test_an_empty_question(filled: Archive, question: str) -> None:
    for asked in (filled.ask, filled.search):
        with pytest.raises(EmptyInputError) as caught:
            asked(question)
        assert caught.value.hint


def test_a_question_of_ten_thousand_syllables(filled: Archive) -> None:
    for asked in (filled.ask, filled.search):
        with pytest.raises(InputTooLargeError, match="10,000") as caught:
            asked(" ".join(["suối"] * 10_000))
        assert caught.value.hint


def test_a_question_in_english(filled: Archive) -> None:
    assert not filled.ask("How long is the bridge over the river?").found
    assert not filled.search("bridge over the river").hits


def test_many_words_without_a_name_are_quick_enough(filled: Archive) -> None:
    assert not filled.search("phường " * 400 + "Phúc Xá").hits


MOUNT, UNMOUNT = shutil.which("mount"), shutil.which("umount")


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a real file system of so many bytes; skip where that is not allowed."""
    if MOUNT is None or UNMOUNT is None or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    disk = folder / "disk"
    disk.mkdir()
    mount = [MOUNT, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"a small disk cannot be mounted: {done.stderr.strip()}")
    try:
        yield disk
    finally:
        subprocess.run([UNMOUNT, str(disk)], check=True)


def remount(disk: Path, option: str) -> None:
    assert MOUNT
    subprocess.run([MOUNT, "-o", f"remount,{option}", str(disk)], check=True)


def fill(archive: Archive) -> int:
    """Add releases until the disk is full; return how many were told to be added."""
    told: list[int] = []
    with pytest.raises(ArchiveError, match="the disk is full") as caught:
        told.extend(archive.add(long_text(number)).release or 0 for number in range(10_000))
    assert caught.value.hint
    return len(told)


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path, "1m") as disk:
        path = disk / "kho.db"
        with Archive(path) as archive:
            added = fill(archive)
            assert added > 3
            with pytest.raises(ArchiveError, match="the disk is full"):
                archive.remove(1)
            with pytest.raises(ArchiveError, match="the disk is full"):
                archive.backup(disk / "copy.db")
            assert not (disk / "copy.db").exists()
            archive.verify()
            assert len(archive) == added
        with Archive(path, read_only=True) as archive:
            archive.verify()
            assert len(archive) == added
        remount(disk, "size=8m")
        with Archive(path) as archive:
            assert archive.add(long_text(added)).state == "added"
            archive.verify()
            assert len(archive) == added + 1


def test_a_disk_that_takes_no_writing_is_read(tmp_path: Path) -> None:
    with small_disk(tmp_path, "2m") as disk:
        path = disk / "kho.db"
        with Archive(path) as archive:
            archive.add(BRIDGE)
        remount(disk, "ro")
        with Archive(path, read_only=True) as archive:
            assert archive.search("cầu Suối Đá").hits
            archive.verify()
        with pytest.raises(ArchiveError, match="may not be written") as caught:
            Archive(path)
        assert caught.value.hint


def test_a_file_without_the_right_to_write(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.path.chmod(0o444)
    if os.access(filled.path, os.W_OK):  # root may write anything
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ArchiveError, match="may not be written"):
        Archive(filled.path)
    with Archive(filled.path, read_only=True) as archive:
        assert len(archive) == 3


def works(archive: Archive) -> dict[str, Callable[[], object]]:
    return {
        "verify": archive.verify,
        "search": lambda: archive.search("gian hàng", limit=60),
        "ask": lambda: archive.ask("Xã Đồi Thông mở bao nhiêu gian hàng?"),
        "get": lambda: [archive.get(number) for number in range(1, 9)],
        "stats": archive.stats,
        "add": lambda: archive.add(BOOKS),
        "remove": lambda: archive.remove(2),
    }


def fails(work: Callable[[], object]) -> bool:
    """Tell whether something ends in a clear error; any other error ends the test."""
    try:
        work()
    except ArchiveError as error:
        return bool(error.hint)
    return False


def failing(path: Path) -> set[str]:
    """Return what fails on an archive."""
    if fails(lambda: Archive(path).close()):
        return {"open"}
    with Archive(path, reader=figures) as archive:
        return {name for name, work in works(archive).items() if fails(work)}


def test_every_corrupted_page_is_told(tmp_path: Path) -> None:
    path, broken = tmp_path / "kho.db", tmp_path / "broken.db"
    with Archive(path) as archive:
        for number in range(8):
            archive.add(long_text(number))
        archive._connection.execute("VACUUM")  # no page is free: what is spoilt there is no loss
    whole = path.read_bytes()
    noise = random.Random(1).randbytes(PAGE)  # noqa: S311 - test data
    for start in range(0, len(whole), PAGE):
        broken.write_bytes(whole[:start] + noise + whole[start + PAGE :])
        for side in ("-wal", "-shm"):
            broken.with_name(broken.name + side).unlink(missing_ok=True)
        assert failing(broken) & {"open", "verify"}, f"page {start // PAGE} was not missed"


def test_a_source_changed_on_disk_is_told(filled: Archive) -> None:
    other = filled.get(2)
    row = filled._connection.execute("SELECT source, parts FROM releases WHERE id = 2").fetchone()
    filled._connection.execute("UPDATE releases SET source = ?, parts = ? WHERE id = 1", row)
    assert filled.get(1) == other
    with pytest.raises(ArchiveError, match="release 1 has another checksum"):
        filled.verify()


def test_a_file_cut_short_is_told(filled: Archive, tmp_path: Path) -> None:
    for number in range(5):
        filled.add(long_text(number))
    filled.backup(tmp_path / "copy.db")
    data = (tmp_path / "copy.db").read_bytes()
    for size in (len(data) // 2, PAGE + 7, 50):
        (tmp_path / "copy.db").write_bytes(data[:size])
        assert failing(tmp_path / "copy.db") & {"open", "verify"}
    (tmp_path / "copy.db").write_bytes(b"")
    with Archive(tmp_path / "copy.db") as archive:  # an empty file is a new archive
        assert len(archive) == 0


def test_sources_with_nul_bytes_and_surrogates(archive: Archive) -> None:
    for text in ("Xã\0 Đồi Thông mở chợ.", "Xã Đồi Thông\ud83d mở chợ.", "Xã Đồi Thông mở chợ.\0"):
        added = archive.add(text, name="chợ\0\ud800", title="Chợ\0 mới")
        assert added.release is not None
        assert archive.get(added.release).source == text
    archive.verify()
    (hit, *_) = archive.search("Đồi Thông chợ").hits
    assert "\0" not in hit.name + hit.title


def test_a_directory_or_a_device_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(VnsumError):
        Archive(tmp_path)
    with pytest.raises(VnsumError):
        Archive(tmp_path, read_only=True)


def test_three_archives_at_once_read_one_file(filled: Archive) -> None:
    with Archive(filled.path, read_only=True) as one, Archive(filled.path, read_only=True) as two:
        filled.remove(1)
        assert len(one) == len(two) == 2
        assert filled.add(BRIDGE_LATER).state == "duplicate"
