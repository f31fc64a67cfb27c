"""An index made by another vnsum: made again whole, told, and never mixed with words of here."""

from __future__ import annotations

import hashlib
import sqlite3
import unicodedata
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from tests.archive.conftest import BOOKS, BRIDGE, BRIDGE_LATER
from vnsum import Archive, read
from vnsum.archive import indexing, schema
from vnsum.archive.stored import body_sha256, pack, pack_source
from vnsum.archive.words import words_of
from vnsum.errors import ArchiveError
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Callable

SECOND_LAYOUT = """
CREATE TABLE releases (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sha256 TEXT NOT NULL UNIQUE, body_sha256 TEXT NOT NULL,
    name TEXT NOT NULL, added TEXT NOT NULL, title TEXT NOT NULL, day TEXT, place TEXT NOT NULL,
    agency TEXT NOT NULL, number TEXT NOT NULL, source BLOB NOT NULL, parts BLOB NOT NULL
);
CREATE INDEX releases_body ON releases (body_sha256);
CREATE VIRTUAL TABLE words USING fts5 (
    exact, plain, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '.,/-_'"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'col');
ALTER TABLE releases ADD COLUMN similar INTEGER;
CREATE INDEX releases_day ON releases (day);
PRAGMA application_id = 1986949997;
PRAGMA user_version = 2;
"""
"""What version 2 wrote; never to be changed."""
RUN_ON = "Phường Đồi Thông mở chợ,2 bãi xe và nhà để đồ tại khu phố 3."
DECOMPOSED = unicodedata.normalize("NFD", f"Đồi Thông, ngày 5 tháng 9 năm 2024\n\n{BOOKS}")
GOLDEN = Path(__file__).parent.parent / "releases"


def old_words(text: str) -> str:
    """Cut words as vnsum did before commas that are glued were parted from figures."""
    return " ".join(words_of(text.replace(",2 bãi", "_2 bãi")))


def made_before(path: Path, texts: list[str]) -> None:
    """Write a file as version 2 did, by other rules of text."""
    with closing(sqlite3.connect(path)) as old:
        old.executescript(SECOND_LAYOUT)
        for number, text in enumerate(texts, 1):
            release = read(text)
            header = ("1-01-01", release.place.text if release.place else "", "", "")
            known = (release.source_sha256, body_sha256(release), "", "", "", *header)
            old.execute(
                "INSERT INTO releases VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                (*known, pack_source(text), pack(release)),
            )
            words = old_words(text)
            old.execute(
                "INSERT INTO words (rowid, exact, plain) VALUES (?, ?, ?)", (number, words, words)
            )
        old.commit()


def spoil_release(path: Path, number: int) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE releases SET parts = x'00' WHERE id = ?", (number,))
        raw.commit()


def found(archive: Archive, query: str) -> list[int]:
    return sorted(hit.release for hit in archive.search(query).hits)


def _errors_at_once(work: Callable[[], object]) -> list[Exception]:
    errors: list[Exception] = []

    def tried() -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - whatever it is, the test tells
            errors.append(error)

    threads = [Thread(target=tried) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors


def test_an_archive_of_the_second_layout_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "kho.db"
    made_before(path, [RUN_ON, DECOMPOSED, BRIDGE])
    with pytest.raises(ArchiveError, match="version 2, read only once it was brought") as caught:
        Archive(path, read_only=True)
    assert caught.value.hint
    with Archive(path) as archive:
        assert "the index of 3 releases is being made again" in caplog.text
        archive.verify()
        assert found(archive, '"chợ 2 bãi"') == [1]
        assert [hit.release for hit in archive.search("thư viện", place="Đồi Thông").hits] == [2]
        assert str(archive.search("cầu Suối Đá").hits[0].published) == "2025-03-12"
        archive.remove(1)
        archive.verify()
        assert found(archive, "bãi") == []
        assert archive.add(BRIDGE_LATER).state == "added"
        archive.verify()
    caplog.clear()
    with Archive(path, read_only=True) as archive:
        assert (archive.stats().version, len(archive)) == (3, 3)
    assert not caplog.text


def test_other_rules_of_text_make_the_index_anew(filled: Archive) -> None:
    path = filled.path
    filled.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("INSERT INTO words (words) VALUES ('delete-all')")
        raw.execute("UPDATE text_rules SET rules = 'others'")
        raw.commit()
    with pytest.raises(ArchiveError, match="indexed by another version of vnsum"):
        Archive(path, read_only=True)
    with Archive(path) as archive:
        archive.verify()
        assert found(archive, "cầu Suối Đá") == [1, 2]


def test_an_upgrade_that_fails_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kho.db"
    made_before(path, [RUN_ON, BRIDGE, BOOKS])
    before = _state(path)
    whole: Callable[..., tuple[str, str]] = indexing.words_columns
    left = [whole, whole]

    def failing(*given: object) -> tuple[str, str]:
        if not left:
            raise sqlite3.OperationalError("database or disk is full")
        return left.pop()(*given)

    indexing.rules()  # is kept: only the releases fail
    monkeypatch.setattr(indexing, "words_columns", failing)
    with pytest.raises(ArchiveError, match="disk is full"):
        Archive(path)
    monkeypatch.undo()
    assert _state(path) == before
    with Archive(path) as archive:
        archive.verify()
        assert len(archive) == 3


def _state(path: Path) -> list[object]:
    with closing(sqlite3.connect(path)) as raw:
        queries = (
            "PRAGMA user_version",
            "SELECT term, doc FROM vocabulary",
            "SELECT id FROM releases",
        )
        tables = raw.execute("SELECT name FROM sqlite_master ORDER BY name").fetchall()
        return [tables, *(raw.execute(query).fetchall() for query in queries)]


def test_a_damaged_release_does_not_lock_out_the_others(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    made_before(path, [RUN_ON, BRIDGE])
    spoil_release(path, 1)
    with Archive(path) as archive:
        assert found(archive, "cầu Suối Đá") == [2]
        assert found(archive, "bãi xe") == []
        with pytest.raises(ArchiveError, match="damaged"):
            archive.verify()


def test_many_open_an_old_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    made_before(path, [f"Xã Đồi Thông trồng {number} cây bên hồ Sen." for number in range(60)])

    def opened() -> None:
        with Archive(path) as archive:
            archive.verify()

    assert _errors_at_once(opened) == []


def test_new_files_made_at_once(tmp_path: Path) -> None:
    assert _errors_at_once(lambda: Archive(tmp_path / "kho.db").close()) == []


def test_an_archive_changed_by_another_vnsum_is_not_gone_on_with(filled: Archive) -> None:
    with closing(sqlite3.connect(filled.path)) as other:
        other.execute("UPDATE text_rules SET rules = 'others'")
        other.commit()
        works: list[Callable[[], object]] = [
            lambda: filled.add("Xã Đồi Thông mở chợ đêm."),
            lambda: filled.remove(1),
            lambda: filled.search("suối"),
            lambda: filled.ask("Cầu Suối Đá dài bao nhiêu?"),
            filled.verify,
        ]
        for work in works:
            with pytest.raises(ArchiveError, match="another version") as caught:
                work()
            assert caught.value.hint == "open it again"
        assert len(filled) == 3
        other.execute("UPDATE text_rules SET rules = ?", (indexing.rules(),))
        other.commit()
    filled.remove(1)
    filled.verify()


def test_the_mark_of_the_rules_shows_every_rule_of_the_golden_releases() -> None:
    """Where only the second differs, a rule was changed that no archive notices.

    Show it in `indexing._PROBE` then, so that archives are indexed anew; after that write down
    both again.
    """
    texts = [path.read_text("utf-8") for path in sorted(GOLDEN.glob("*.txt"))]
    words = " ".join(word for text in texts for word in words_of(normalise(text).text))
    mark = hashlib.sha256(words.encode()).hexdigest()[:16]
    assert (indexing.rules(), mark) == ("08e98b161418bb61", "da30f10ef4352d69")


@pytest.mark.parametrize(
    ("old", "new"),
    [("chợ,2 bãi", "chợ, 2 bãi"), ("152 .206", "152.206"), ("hoà", "hòa"), ("21 / 1", "21/1")],
)
def test_the_probe_shows_what_was_repaired(old: str, new: str) -> None:
    assert normalise(old).text != old or words_of(old) == words_of(new)
    assert words_of(normalise(old).text) == words_of(new)


def test_the_layout_is_told_by_its_number() -> None:
    assert schema.VERSION == 3
    assert schema.APPLICATION_ID == 1986949997
