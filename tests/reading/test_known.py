"""What the caller tells of a release that was read already is not lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import vnsum
from vnsum.errors import InputError, NoBodyTextError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = (
    "Sáng nay, UBND xã Đồi Thông khánh thành trạm y tế mới tại thôn Hạ với 24 giường bệnh.\n\n"
    "Trạm mở cửa từ ngày mai và phục vụ 8.200 người dân của ba thôn."
)
DATED = f"Đồi Thông có trạm y tế mới\n(08:15 12/03/2025)\n\n{BODY}"
TITLE = "Xã Đồi Thông mở trạm y tế"
DAY = date(2025, 3, 12)


@pytest.mark.parametrize(
    "known",
    [
        {"published": DAY},
        {"published": datetime(2025, 3, 12, 8, 15)},  # noqa: DTZ001 - a portal's own time
        {"place": "Đồi Thông"},
        {"title": TITLE},
        {"title": TITLE, "published": DAY, "place": "Đồi Thông"},
        {"title": "Sáng nay"},
        {},
    ],
)
@pytest.mark.parametrize("text", [BODY, DATED, f"{TITLE}\n{BODY}", DATED.encode("utf-16")])
def test_a_release_is_as_if_read_with_it(text: str | bytes, known: dict[str, Any]) -> None:
    assert vnsum.read(vnsum.read(text), **known) == vnsum.read(text, **known)


def test_a_release_of_which_nothing_new_is_told_is_the_same() -> None:
    release = vnsum.read(BODY, title=TITLE, published=DAY)
    assert vnsum.read(release) is release
    assert vnsum.read(release, published=DAY, title=TITLE) is release


def test_what_was_told_before_is_kept_and_the_text_goes_first() -> None:
    release = vnsum.read(vnsum.read(BODY, title=TITLE), published=DAY)
    assert (release.title_text, release.published) == (TITLE, DAY)
    later = vnsum.read(release, published=date(2025, 3, 13), place="Đồi Thông")
    assert (later.published, later.metadata.place) == (date(2025, 3, 13), "Đồi Thông")
    assert vnsum.read(vnsum.read(DATED), published=date(2024, 1, 1)).published == datetime(  # noqa: DTZ001
        2025, 3, 12, 8, 15
    )


@pytest.mark.parametrize("head", ["Đồi Thông có trạm y tế mới", "ĐỒI THÔNG CÓ TRẠM Y TẾ MỚI"])
def test_a_given_title_goes_before_another_title_line(head: str) -> None:
    release = vnsum.read(f"{head}\n\n{BODY}", title=TITLE)
    assert (release.title, release.title_text) == (None, TITLE)
    assert not release.captions
    assert head in [part.text for part in release.boilerplate]
    assert [one.text for one in release.sentences] == [
        one.text for one in vnsum.read(BODY).sentences
    ]
    assert vnsum.summarize(release).headline == TITLE


def test_a_given_title_says_which_line_is_the_title() -> None:
    release = vnsum.read(f"{TITLE}.\n{BODY}", title=TITLE)
    assert (release.title_text, len(release.paragraphs)) == (f"{TITLE}.", 2)
    assert len(vnsum.read(f"{TITLE}.\n{BODY}").paragraphs) == 3  # a sentence, for all one knows


def test_pages_take_days_and_places_and_refuse_titles() -> None:
    page = vnsum.read(f"<html><body><h1>Trạm mới</h1><p>{BODY}</p></body></html>")
    dated = vnsum.read(page, published=DAY, place="Đồi Thông")
    assert (dated.published, dated.metadata.place, dated.format) == (DAY, "Đồi Thông", "html")
    assert replace(dated, published=None, metadata=page.metadata) == page
    with pytest.raises(OptionsError, match="read from html") as caught:
        vnsum.read(page, title=TITLE)
    assert "title=" in caught.value.hint


def test_warnings_of_the_file_are_kept() -> None:
    read = vnsum.read(BODY)
    warned = replace(read, warnings=("the letters were guessed",))
    assert vnsum.read(warned, title=TITLE).warnings == ("the letters were guessed",)


def test_every_door_takes_it(tmp_path: Path) -> None:
    release = vnsum.read(BODY)
    draft = "Trạm mở cửa từ ngày 13/3/2025."
    doors: list[Callable[..., Any]] = [
        lambda source, **known: vnsum.check(draft, source, **known).to_dict(),
        lambda source, **known: vnsum.summarize(source, **known).to_dict(),
        lambda source, **known: vnsum.ask(source, "Trạm mở cửa khi nào?", **known),
    ]
    for door in doors:
        assert door(release, published=DAY, title=TITLE) == door(BODY, published=DAY, title=TITLE)
    assert vnsum.check(draft, release, published=DAY).verdict == "supported"
    assert vnsum.check(draft, release).verdict != "supported"
    with vnsum.Archive(tmp_path / "kho.db") as archive:
        archive.add(release, published=DAY, place="Đồi Thông", title=TITLE)
        (hit,) = archive.search("trạm y tế", place="đồi thông", since=DAY).hits
        assert (hit.title, hit.published, hit.place) == (TITLE, DAY, "Đồi Thông")


def test_a_question_takes_title_and_place() -> None:
    asked = "Tiêu đề của bài là gì?"
    titled = f"{TITLE}\n{BODY}"
    assert vnsum.ask(titled, asked, title=TITLE, place="Đồi Thông").text == TITLE


@pytest.mark.parametrize("source", ["tin/2025/thong-bao.docx", "thong-bao.txt", "C:\\tin\\a b.pdf"])
def test_a_path_given_as_the_source_of_a_draft_is_told(source: str) -> None:
    with pytest.raises(NoBodyTextError, match="looks like a path") as caught:
        vnsum.check("Trạm có 24 giường bệnh.", source)
    assert "Path" in caught.value.hint


def test_a_source_without_a_body_still_supports_nothing(tmp_path: Path) -> None:
    for source in ("", "  ", "!!!", "12 hộ", "Xem thông báo tại vd.vn/tin.docx nhé"):
        assert vnsum.check("Trạm có 24 giường bệnh.", source).verdict == "unsupported"
    (tmp_path / "tin.txt").write_text(BODY, "utf-8")
    assert vnsum.check("Trạm có 24 giường bệnh.", tmp_path / "tin.txt").verdict == "supported"
    with pytest.raises(InputError):
        vnsum.check("Trạm có 24 giường bệnh.", Path("khong-co.txt"))
