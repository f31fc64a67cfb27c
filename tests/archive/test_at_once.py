"""Others write while one searches, asks, checks or removes: each sees one moment."""

from __future__ import annotations

from threading import Barrier, Thread
from typing import TYPE_CHECKING, Any

import pytest

from tests.archive.conftest import BOOKS, figures
from vnsum import Archive
from vnsum.archive import searching, stored, verifying
from vnsum.errors import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.answers import Answer
    from vnsum.documents import PressRelease

STREETS = [f"Phường Đồi Thông lát gạch {number} ngõ của phố Hàng Thông." for number in range(12)]


def test_a_release_is_removed_once(tmp_path: Path) -> None:
    with Archive(tmp_path / "kho.db") as one, Archive(tmp_path / "kho.db") as two:
        for text in STREETS:
            one.add(text)
        said: list[str] = []
        barrier = Barrier(4)

        def remove(archive: Archive) -> None:
            for number in range(1, 9):
                barrier.wait()
                try:
                    archive.remove(number)
                    said.append("removed")
                except ArchiveError as error:
                    said.append(error.message)

        threads = [Thread(target=remove, args=(archive,)) for archive in (one, one, two, two)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert said.count("removed") == 8
        assert sum("the archive has no release" in one for one in said) == 24
        one.verify()
        assert len(two.search("phố Hàng Thông").hits) == 4


def test_words_taken_out_twice_are_told(tmp_path: Path) -> None:
    with Archive(tmp_path / "kho.db") as archive:
        for text in STREETS:
            archive.add(text)
        words = ("phường đồi thông lát gạch 0 ngõ của phố hàng thông",)
        for _ in range(7):
            archive._connection.execute(
                "INSERT INTO words (words, rowid, exact, plain) VALUES ('delete', 1, ?, ?)",
                words * 2,
            )
        with pytest.raises(ArchiveError, match="does not match the releases"):
            archive.verify()
        with pytest.raises(ArchiveError, match="index of the archive is damaged") as caught:
            archive.search("phố Hàng Thông")
        assert caught.value.hint


def test_a_check_sees_one_moment(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(filled.path) as other:
        added: list[int | None] = []

        def unpack(source: bytes, parts: bytes) -> PressRelease:
            number = len(added)
            added.append(other.add(f"Xã Đồi Thông mở lớp học bơi thứ {number}.").release)
            return stored.unpack(source, parts)

        monkeypatch.setattr(verifying, "unpack", unpack)
        filled.verify()
    assert len(added) == 3
    assert len(filled) == 6


def test_a_search_sees_one_moment(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(filled.path) as other:

        def fetch(connection: Any, number: int) -> PressRelease:  # noqa: ANN401 - a connection
            if len(other) == 3:
                other.remove(1)
                other.remove(2)
            return stored.fetch(connection, number)

        monkeypatch.setattr(searching, "fetch", fetch)
        assert {hit.release for hit in filled.search("cầu Suối Đá").hits} == {1, 2}
        monkeypatch.undo()
        assert not filled.search("cầu Suối Đá").hits


def test_an_answer_sees_one_moment(filled: Archive) -> None:
    with Archive(filled.path) as other:

        def reader(release: PressRelease, question: str) -> Answer:
            if len(other) == 3:
                other.remove(1)
                other.remove(2)
            return figures(release, question)

        filled._reader = reader
        said = filled.ask("Cầu Suối Đá có kinh phí bao nhiêu?")
    assert {cited.release for cited in said.citations} == {1, 2}
    assert len(filled) == 1


def test_a_reader_may_ask_the_archive_itself(filled: Archive) -> None:
    def reader(release: PressRelease, question: str) -> Answer:
        assert filled.search("suối").hits
        assert filled.get(1).source
        return figures(release, question)

    filled._reader = reader
    assert filled.ask("Cầu Suối Đá có kinh phí bao nhiêu?").found
    assert filled.add(BOOKS.replace("1.200", "1.300")).state == "added"


def test_a_search_that_fails_leaves_no_transaction(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(connection: Any, number: int) -> PressRelease:  # noqa: ANN401 - a connection
        raise ArchiveError(f"release {number} of {connection} is damaged")

    monkeypatch.setattr(searching, "fetch", fetch)
    with pytest.raises(ArchiveError, match="is damaged"):
        filled.search("suối")
    assert not filled._connection.in_transaction
    assert filled.add("Xã Đồi Thông mở chợ đêm.").state == "added"
