"""What is added is kept as it was, once, whatever process dies and whatever file is given."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.archive.conftest import BOOKS, BRIDGE, BRIDGE_LATER
from vnsum import Archive, read
from vnsum.archive import Added, Entry, listing, schema
from vnsum.archive.words import plain
from vnsum.errors import ArchiveError, ArgumentTypeError, EmptyInputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ADDER = """
import sys
from vnsum import Archive
archive = Archive(sys.argv[1])
for number in range(100000):
    archive.add(f"Sáng {number % 28 + 1}/3, xã Đồi Thông trồng {number} cây xanh bên hồ Sen.")
    print(number + 1, flush=True)
"""


@pytest.mark.parametrize("text", [BRIDGE, BRIDGE_LATER, BOOKS, "Giá \ud800 sách là 5.000 đồng."])
def test_a_release_comes_back_equal(archive: Archive, text: str) -> None:
    added = archive.add(text, name="một")
    assert added.state == "added"
    assert added.release is not None
    assert archive.get(added.release) == read(text)


def test_metadata_comes_back(archive: Archive, tmp_path: Path) -> None:
    page = tmp_path / "tin.html"
    page.write_text(f"<html><body><h1>Tin</h1><p>{BOOKS}</p></body></html>", "utf-8")
    numbers = [
        archive.add(page, title="Tin thư viện").release,
        archive.add(BRIDGE, place="Hoa Lư").release,
    ]
    assert archive.get(numbers[0] or 0) == read(page, title="Tin thư viện")
    assert archive.get(numbers[1] or 0) == read(BRIDGE, place="Hoa Lư")


def test_the_same_source_is_kept_once_and_the_same_body_is_told(archive: Archive) -> None:
    first = archive.add(BRIDGE)
    again = archive.add(BRIDGE)
    assert (again.state, again.release, len(archive)) == ("duplicate", first.release, 1)
    other = archive.add(BRIDGE.replace("08:15 12/03", "10:20 13/03"))
    assert (other.state, other.similar, len(archive)) == ("added", first.release, 2)


def test_removed_is_found_no_more(filled: Archive) -> None:
    filled.remove(1)
    assert [hit.release for hit in filled.search("cầu Suối Đá").hits] == [2]
    filled.verify()
    with pytest.raises(ArchiveError, match="no release 1"):
        filled.get(1)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_bad_file_is_told_and_the_rest_goes_on(
    archive: Archive, tmp_path: Path, workers: int
) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for path, text in zip(files, (BRIDGE, "  ", BOOKS), strict=True):
        path.write_text(text, "utf-8")
    added = list(archive.add_files([*files, tmp_path / "none.txt"], workers=workers))
    assert [item.state for item in added] == ["added", "failed", "added", "failed"]
    assert isinstance(added[1].error, EmptyInputError)
    assert len(archive) == 2


def test_a_killed_writer_loses_at_most_the_file_in_flight(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    command = [sys.executable, "-c", ADDER, str(path)]
    worker = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert worker.stdout is not None
    told = 0
    for line in worker.stdout:
        told = int(line)
        if told >= 40:
            break
    worker.send_signal(signal.SIGKILL)
    told = max([told, *map(int, worker.stdout.read().split())])
    worker.stdout.close()
    worker.wait(timeout=30)
    with Archive(path) as archive:
        archive.verify()
        assert told <= len(archive) <= told + 1
        assert archive.search("trồng cây").hits


def test_a_killed_command_leaves_no_process_and_a_sound_archive(tmp_path: Path) -> None:
    folder, path = tmp_path / "tin", tmp_path / "kho.db"
    folder.mkdir()
    for number in range(400):
        text = f"Sáng {number % 28 + 1}/3, xã Đồi Thông trồng {number} cây xanh bên hồ Sen."
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "vnsum", "archive", "add", str(path), str(folder)]
    with subprocess.Popen([*command, "--workers", "2"], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        while not (path.exists() and _count(path)) and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.stdout.read()  # ends when the last process that reads has closed it
    with Archive(path) as archive:
        archive.verify()
        kept = len(archive)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"{400 - kept} added, {kept} there already")


def _count(path: Path) -> int:
    try:
        with Archive(path, read_only=True) as archive:
            return len(archive)
    except ArchiveError:  # being made
        return 0


def test_readers_beside_a_writer(filled: Archive) -> None:
    with Archive(filled.path, read_only=True) as reader:
        filled.add("Xã Đồi Thông mở chợ đêm từ ngày 1/6.")
        assert len(reader) == 4
        with pytest.raises(ArchiveError, match="may not be written"):
            reader.add("Xã Đồi Thông đóng chợ đêm.")


def test_another_writer_is_waited_for_and_then_told(filled: Archive) -> None:
    other = sqlite3.connect(filled.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    with (
        Archive(filled.path, wait=0.2) as second,
        pytest.raises(ArchiveError, match="another process"),
    ):
        second.add("Xã Đồi Thông mở chợ đêm.")
    assert time.monotonic() - started >= 0.2
    other.close()


def test_backup_is_whole_and_never_overwrites(filled: Archive, tmp_path: Path) -> None:
    filled.backup(tmp_path / "copy.db")
    with Archive(tmp_path / "copy.db", read_only=True) as copy:
        copy.verify()
        assert len(copy) == 3
    with pytest.raises(ArchiveError, match="exists already"):
        filled.backup(tmp_path / "copy.db")


def _fill(archive: Archive) -> None:
    for number in range(500):
        archive.add(f"Xã Đồi Thông mở {number} gian hàng. " * 200)


def test_a_full_file_is_told_and_loses_nothing(filled: Archive) -> None:
    pages = filled._connection.execute("PRAGMA page_count").fetchone()[0]
    filled._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ArchiveError, match="the disk is full"):
        _fill(filled)
    filled.verify()
    assert len(filled) >= 3


def test_an_older_layout_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    old = sqlite3.connect(path)
    old.executescript(schema._FIRST)
    old.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    old.execute("PRAGMA user_version = 1")
    old.close()
    with pytest.raises(ArchiveError, match="version 1, read only once") as caught:
        Archive(path, read_only=True)
    assert caught.value.hint
    with Archive(path) as archive:
        archive.add(BRIDGE)
        assert archive.stats().version == schema.VERSION
        assert archive.add(BRIDGE.replace("08:15", "09:15")).similar == 1


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")


def _text(path: Path) -> None:
    path.write_text("Đây không phải là kho lưu trữ. " * 100, "utf-8")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [(_newer, "of version 99"), (_foreign, "another program"), (_text, "no archive")],
)
def test_what_is_no_archive_is_refused(
    spoil: Callable[[Path], None], message: str, tmp_path: Path
) -> None:
    path = tmp_path / "kho.db"
    Archive(path).close()
    spoil(path)
    with pytest.raises(ArchiveError, match=message):
        Archive(path)


def test_a_corrupted_page_is_told(filled: Archive, tmp_path: Path) -> None:
    filled.backup(tmp_path / "copy.db")
    data = bytearray((tmp_path / "copy.db").read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    (tmp_path / "copy.db").write_bytes(data)
    with pytest.raises(ArchiveError), Archive(tmp_path / "copy.db") as broken:
        broken.verify()


def test_no_archive_is_made_to_be_read(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="there is no archive"):
        Archive(tmp_path / "none.db", read_only=True)
    with pytest.raises(ArchiveError):
        Archive(tmp_path / "no" / "folder" / "kho.db")
    (tmp_path / "empty.db").touch()
    with pytest.raises(ArchiveError, match="nothing was ever added"):
        Archive(tmp_path / "empty.db", read_only=True)


def test_stats(filled: Archive) -> None:
    found = filled.stats()
    assert (found.releases, found.undated) == (3, 1)
    assert str(found.first) == "2025-03-12"
    assert found.size > 10_000


@pytest.mark.parametrize(("word", "bare"), [("đường", "duong"), ("ươm", "uom"), ("ỷ", "y")])
def test_words_without_marks(word: str, bare: str) -> None:
    assert plain(word) == bare


def test_a_closed_archive_is_told(filled: Archive) -> None:
    filled.close()
    for work in (filled.__len__, filled.stats, filled.verify, lambda: filled.search("suối")):
        with pytest.raises(ArchiveError, match="the archive was closed"):
            work()


PLAIN = (
    "Ấp Gò Sậy khởi công nhà văn hóa.\n"
    "Người dân góp 36 triệu đồng cho công trình và hiến 200 m² đất.\n"
)


def test_a_known_text_gets_what_it_lacked_and_keeps_what_it_has(archive: Archive) -> None:
    number = archive.add(PLAIN).release
    assert number is not None
    assert archive.search("Gò Sậy", place="Hồ Lớn").hits == ()
    told = archive.add(PLAIN, published=date(2025, 3, 12), place="Hồ Lớn")
    assert (told.state, told.release) == ("duplicate", number)
    assert (told.filled, told.kept) == (["published", "place"], [])
    assert archive.get(number) == read(PLAIN, published=date(2025, 3, 12), place="Hồ Lớn")
    (hit,) = archive.search("Gò Sậy", since="2025-03-12", place="Hồ Lớn").hits
    assert hit.release == number
    again = archive.add(PLAIN, published=date(2025, 4, 1), place="Hồ Lớn")
    assert (again.filled, again.kept) == ([], ["published"])
    assert archive.get(number).published == date(2025, 3, 12)
    assert archive.add(PLAIN) == Added("", number, "duplicate")
    archive.verify()


def test_a_title_told_later_is_found_and_taken_out_again(archive: Archive) -> None:
    number = archive.add(PLAIN, place="Hồ Lớn").release
    assert number is not None
    told = archive.add(PLAIN, title="Nhà văn hóa trăm triệu")
    assert told.filled == ["title"]
    release = archive.get(number)
    assert (release.title_text, release.metadata.place) == ("Nhà văn hóa trăm triệu", "Hồ Lớn")
    assert [hit.release for hit in archive.search("trăm triệu", place="Hồ Lớn").hits] == [number]
    archive.verify()
    archive.remove(number)
    archive.verify()
    assert archive.search("trăm").hits == ()


def test_what_the_text_says_itself_stays(archive: Archive) -> None:
    number = archive.add(BRIDGE).release
    assert number is not None
    told = archive.add(BRIDGE, published=date(2020, 1, 1), title="Cầu nào đó")
    assert (told.filled, told.kept) == ([], ["title", "published"])
    assert archive.get(number) == read(BRIDGE)


def test_files_get_what_is_known_of_all(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(PLAIN, "utf-8")
    for workers in (0, 1):
        (added,) = archive.add_files([tmp_path / "tin.txt"], workers=workers, place="Hồ Lớn")
        assert added.state == ("duplicate" if workers else "added")
    assert archive.stats().unplaced == 0
    with pytest.raises(ArgumentTypeError):
        archive.add_files([], place=5)  # type: ignore[arg-type]
    with pytest.raises(ArgumentTypeError):
        archive.add_files("tin.txt")


def test_an_archive_lists_its_releases(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_PAGE", 2)
    filled.add(PLAIN, name="nha", place="Hồ Lớn")
    filled.remove(2)
    entries = list(filled)
    assert [entry.release for entry in entries] == [1, 3, 4]
    assert entries[0].title == "Khánh thành cầu Suối Đá"
    assert entries[0].to_dict()["published"] == "2025-03-12"
    assert entries[-1] == Entry(4, "nha", "", None, "Hồ Lớn", "")
    assert filled.stats().unplaced == 2
