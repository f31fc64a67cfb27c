"""The releases of eval/district: the committed file is theirs, and a wrong one is refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from vnsum.errors import InputError, UnreadableInputError
from vnsum.evaluation.data import load
from vnsum.evaluation.district import read_releases, to_lines

if TYPE_CHECKING:
    from collections.abc import Callable

DISTRICT = Path(__file__).resolve().parents[2] / "eval" / "district"
NAME = "01-be-boi"
FILLER = (
    "Bà con trong khu phố cho biết nhiều năm nay trẻ nhỏ phải ra tận sông mới có chỗ tập bơi.\n"
)
TEXT = (
    "Phường Bến Sỏi khai trương bể bơi\n"
    "Sáng 4/3, UBND phường Bến Sỏi khai trương bể bơi có tổng mức đầu tư 6,2 tỷ đồng, trong đó "
    "người dân đóng góp 1 .450 triệu đồng.\n"
    "Ông Phan Văn Lộc, Chủ tịch UBND phường, cho biết bể đón 180 lượt trẻ, cao điểm 1.180 lượt.\n"
) + FILLER * 11


def _about() -> dict[str, Any]:
    asked = {"occurrence": 1, "kind": "number"}
    return {
        "id": "district-01",
        "format": "plain",
        "era": "before-2025-07",
        "published": "2024-03-04",
        "place": "phường Bến Sỏi",
        "agency": "UBND phường Bến Sỏi",
        "byline": None,
        "title": "Phường Bến Sỏi khai trương bể bơi",
        "headlines": ["Bến Sỏi có bể bơi 6,2 tỷ đồng", "Trẻ phường Bến Sỏi có chỗ tập bơi"],
        "lead": "Sáng 4/3, UBND phường Bến Sỏi khai trương bể bơi có tổng mức đầu tư 6.200 triệu "
        "đồng, trong đó người dân đóng góp 1,45 tỷ đồng.",
        "summary": "Bể bơi khai trương ngày 4 tháng 3. Người dân góp 1.450 triệu đồng. Mỗi ngày "
        "bể đón 180 lượt trẻ.",
        "key_figures": [{"text": "6,2 tỷ đồng", "counts": "tổng mức đầu tư", "occurrence": 1}],
        "questions": [
            {"question": "Bể bơi có vốn bao nhiêu?", "answer": "6,2 tỷ đồng", **asked},
            {"question": "Người dân góp bao nhiêu?", "answer": "1 .450 triệu đồng", **asked},
            {"question": "Ai là Chủ tịch phường?", "answer": "Phan Văn Lộc", **asked},
            {"question": "Bể đón bao nhiêu lượt trẻ?", "answer": "180 lượt", **asked},
            {"question": "Khai trương khi nào?", "answer": "Sáng 4/3", **asked},
            {"question": "Phường nào có bể bơi?", "answer": "Bến Sỏi", **asked | {"occurrence": 2}},
            {"question": "Nhà thầu nào thi công?", "answer": None},
            {"question": "Bể bơi dài bao nhiêu?", "answer": None},
        ],
    }


def _write(folder: Path, about: object, text: str = TEXT) -> Path:
    (folder / f"{NAME}.txt").write_bytes(text.encode("utf-8"))
    (folder / f"{NAME}.json").write_text(json.dumps(about), encoding="utf-8")
    return folder


def test_the_committed_file_is_made_from_the_releases() -> None:
    lines = to_lines(read_releases(DISTRICT / "releases"))
    assert (DISTRICT / "district.jsonl").read_text(encoding="utf-8") == lines


def test_there_are_at_least_forty_and_both_eras() -> None:
    data = load(str(DISTRICT / "district.jsonl"))
    assert len(data.items) >= 40
    assert all(len(data.tagged(era).items) >= 10 for era in ("before-2025-07", "after-2025-07"))


def test_every_release_has_six_answers_and_two_questions_without() -> None:
    for item in load(str(DISTRICT / "district.jsonl")).items:
        places = [answer.start for asked in item.questions for answer in asked.answers]
        assert (len(item.questions), len(places)) == (8, 6)
        assert None not in places


def test_no_two_releases_share_a_long_line() -> None:
    seen: dict[str, str] = {}
    for record in read_releases(DISTRICT / "releases"):
        for line in record["text"].splitlines():
            if len(line.strip()) > 60 and "CỘNG HÒA XÃ HỘI" not in line:
                assert seen.setdefault(line.strip(), record["id"]) == record["id"]


def test_offsets_lead_back_to_the_text(tmp_path: Path) -> None:
    (record,) = read_releases(_write(tmp_path, _about()))
    assert record["text"] == TEXT
    placed = [*record["key_figures"], *record["questions"][:6]]
    pieces = [TEXT[piece["start"] : piece["end"]] for piece in placed]
    assert pieces == [piece.get("text", piece.get("answer")) for piece in placed]
    assert record["questions"][5]["start"] == TEXT.index("Bến Sỏi", 40)
    assert "start" not in record["questions"][6]


def test_a_release_is_read_by_the_evaluation(tmp_path: Path) -> None:
    records = read_releases(_write(tmp_path, _about()))
    (tmp_path / "built.jsonl").write_text(to_lines(records), encoding="utf-8")
    (item,) = load(str(tmp_path / "built.jsonl")).items
    assert item.published == date(2024, 3, 4)
    assert len(item.headlines) == 2


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda a: a.update(id="district-2"), "is not district-01"),
        (lambda a: a.update(era="after-2025-07"), "is not after-2025-07"),
        (lambda a: a.update(era="once"), "is not one of"),
        (lambda a: a.update(title="Bể bơi mới"), "title does not stand"),
        (lambda a: a.update(byline="Thu Hà"), "byline does not stand"),
        (lambda a: a.update(lead="Ngắn quá."), "lead has 2 syllables"),
        (lambda a: a.update(summary="Một câu."), "summary has 1 sentences"),
        (lambda a: a["headlines"].pop(), "two different headlines"),
        (lambda a: a["headlines"].__setitem__(0, "bể bơi " * 11), "77 characters"),
        (lambda a: a["headlines"].__setitem__(0, a["title"]), "repeats the title"),
        (lambda a: a["headlines"].__setitem__(0, "Bể bơi 6,3 tỷ đồng"), "6300000000 does not"),
        (lambda a: a["headlines"].__setitem__(0, "Bể bơi mở ngày 3/4"), "the day 3/4"),
        (lambda a: a["headlines"].__setitem__(0, "Ông Phan Văn Tám nói"), "the name Tám"),
        (lambda a: a["questions"].pop(), "6 of 7 questions"),
        (lambda a: a["questions"][0].update(kind="sum"), "'sum'"),
        (lambda a: a["questions"][0].update(question=a["questions"][1]["question"]), "twice"),
        (lambda a: a["questions"][0].update(answer="6,2 tỉ đồng"), "does not stand in the text"),
        (lambda a: a["questions"][0].update(occurrence=2), "2 times"),
        (lambda a: a["questions"][3].update(occurrence=2), "cuts a word or a number"),
        (lambda a: a["key_figures"][0].update(text="2 tỷ đồng"), "cuts a word or a number"),
        (lambda a: a["questions"][2].update(answer="Phan Văn L"), "cuts a word or a number"),
    ],
)
def test_a_wrong_release_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], fault: str
) -> None:
    about = _about()
    change(about)
    with pytest.raises(InputError, match=NAME) as refused:
        read_releases(_write(tmp_path, about))
    assert fault in refused.value.message


def test_length_is_checked(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the text has 54 syllables"):
        read_releases(_write(tmp_path, _about(), TEXT.replace(FILLER, "")))


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    about = _about() | {"id": "district-09", "era": "once"}
    (tmp_path / "02-only.txt").write_text("x", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_releases(_write(tmp_path, about))
    assert len(refused.value.message.splitlines()) == 4


def test_unknown_and_missing_fields_are_named(tmp_path: Path) -> None:
    about = _about() | {"leed": ""}
    del about["lead"]
    with pytest.raises(InputError, match="'lead', 'leed'"):
        read_releases(_write(tmp_path, about))


@pytest.mark.parametrize(("ending", "content"), [(".json", b"{"), (".txt", b"\xff\xfe\x00")])
def test_damaged_files_are_named(tmp_path: Path, ending: str, content: bytes) -> None:
    (_write(tmp_path, _about()) / (NAME + ending)).write_bytes(content)
    with pytest.raises(UnreadableInputError, match=NAME):
        read_releases(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is none"):
        read_releases(tmp_path)
