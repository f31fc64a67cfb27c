"""`vnsum check`: its report, its JSON, its page, its exit status."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.fakes import Done

SOURCE = "Sáng 12/9, phường Sen Hồng khánh thành 6 điểm đọc sách, kinh phí 248 triệu đồng.\n"
TRUE = "Phường Sen Hồng khánh thành 6 điểm đọc sách.\n"
FALSE = "Phường Sen Hồng khánh thành 9 điểm <b>đọc sách</b>.\n"

TURNED = (
    "Trường Tiểu học Hạ Lũng có 41 em nhập viện vì ăn sữa chua phát tại lớp ngày 9/9.",
    "Các em đau bụng, nôn, được chuyển lên bệnh viện huyện trong buổi chiều.",
    "Nhà trường dừng phát sữa từ ngày 10/9.",
    "Kết quả nuôi cấy cho thấy các em nhiễm vi rút từ bể nước mưa, mẫu sữa không có gì lạ.",
    "Hiện 41 em đã về nhà.",
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    paths = tuple(tmp_path / name for name in ("true.txt", "false.txt", "source.txt"))
    for path, text in zip(paths, (TRUE, FALSE, SOURCE), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths[0], paths[1], paths[2]


def test_a_true_draft_passes(run: Callable[..., Done], files: tuple[Path, Path, Path]) -> None:
    done = run("check", files[0], files[2])
    assert (done.status, done.err) == (0, "")
    assert "6 điểm: supported" in done.out


def test_a_false_draft_fails_and_the_source_is_quoted(
    run: Callable[..., Done], files: tuple[Path, Path, Path]
) -> None:
    done = run("--lang", "vi", "check", files[1], files[2])
    assert done.status == 1
    assert "9 điểm: trái với nguồn" in done.out
    assert "6 điểm đọc sách" in done.out


def test_json_holds_the_report(run: Callable[..., Done], files: tuple[Path, Path, Path]) -> None:
    done = run("check", "--json", files[1], files[2])
    report = json.loads(done.out)
    assert (done.status, report["verdict"]) == (1, "contradicted")


def test_what_turns_the_story_is_named_and_fails_nothing(
    run: Callable[..., Done], tmp_path: Path
) -> None:
    draft, source = tmp_path / "draft.txt", tmp_path / "source.txt"
    draft.write_text(TURNED[0] + "\n", "utf-8")
    source.write_text("\n\n".join(TURNED) + "\n", "utf-8")
    done = run("--lang", "vi", "check", draft, source)
    assert done.status == 0
    assert f"câu 4 của nguồn có thể làm khác đi điều bản viết nêu: {TURNED[3]}" in done.out
    assert json.loads(run("check", "--json", draft, source).out)["untold"] == [3]
    page = run("check", "--html", draft, source).out
    assert f"cần đọc:</p><ul><li>“{TURNED[3]}”" in page
    draft.write_text(f"{TURNED[0]} {TURNED[3]}\n", "utf-8")
    assert json.loads(run("check", "--json", draft, source).out)["untold"] == []


def test_the_page_is_escaped(run: Callable[..., Done], files: tuple[Path, Path, Path]) -> None:
    page = run("check", "--html", files[1], files[2]).out
    assert "<b>" not in page
    assert "&lt;b&gt;" in page
    assert 'data-of="f' in page
    assert "☐" in page


def test_nonsense_is_refused(run: Callable[..., Done], files: tuple[Path, Path, Path]) -> None:
    assert run("check", "--json", "--html", files[0], files[2]).status == 2
    assert run("check", "-", "-").status == 2


def test_no_verdict_is_no_contradiction(
    run: Callable[..., Done], files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    empty = tmp_path / "trong.txt"
    empty.write_bytes(b"")
    for draft, source in (
        (files[0], "khong-co.txt"),
        ("khong-co.txt", files[2]),
        (files[0], empty),
    ):
        done = run("check", draft, source)
        assert (done.status, done.out) == (4, "")
        assert done.err.startswith("vnsum: ")


def test_a_sentence_that_no_passage_is_like_is_told(
    run: Callable[..., Done], files: tuple[Path, Path, Path]
) -> None:
    files[0].write_text(f"{TRUE.strip()} Nhân dân ai nấy đều vô cùng phấn khởi.", "utf-8")
    done = run("check", files[0], files[2])
    assert done.status == 0
    assert done.out.count("[the sentence] not found in the source") == 1
    assert "Sentences not found in the source: 1 of 2." in done.out
    assert "nothing else that a sentence says" in done.out
    vietnamese = run("--lang", "vi", "check", files[0], files[2]).out
    assert "[cả câu] không thấy trong nguồn" in vietnamese
    assert "Số câu không thấy trong nguồn: 1/2." in vietnamese
    page = run("check", "--html", files[0], files[2]).out
    assert re.search(r'class="said unseen"[^>]*>Nhân dân ai nấy đều vô cùng phấn khởi\.<', page)
    assert page.count("Không thấy trong văn bản gốc") == 2


def test_a_sentence_that_is_borne_out_is_not_told(
    run: Callable[..., Done], files: tuple[Path, Path, Path]
) -> None:
    out = run("check", files[0], files[2]).out
    assert "[the sentence]" not in out
    assert "Sentences not found" not in out
    assert "1 fact" not in out
    assert "2 facts. supported: 2\n" in out
    assert "unseen" not in run("check", "--html", files[0], files[2]).out.partition("<main>")[2]


def test_one_fact_is_one(run: Callable[..., Done], files: tuple[Path, Path, Path]) -> None:
    files[0].write_text("Kinh phí 248 triệu đồng.", "utf-8")
    assert "1 fact. supported: 1\n" in run("check", files[0], files[2]).out


def test_a_turned_sentence_is_held_against_the_clause_it_turns(
    run: Callable[..., Done], tmp_path: Path
) -> None:
    draft, source = tmp_path / "draft.txt", tmp_path / "source.txt"
    draft.write_text("Từ ngày 1/3/2027, tiền rác được thu bằng tiền mặt tại nhà.\n", "utf-8")
    clause = "không thu tiền mặt tại nhà kể từ ngày 1/3/2027"
    source.write_text(
        f"Người dân nộp tiền rác qua tài khoản ngân hàng; {clause}. Xã có 25 hộ nghèo.\n", "utf-8"
    )
    done = run("check", draft, source)
    assert done.status == 1
    assert f"Source: {clause}\n" in done.out
    assert "Sentences that go against the source as a whole: 1 of 1." in done.out
    vietnamese = run("--lang", "vi", "check", draft, source).out
    assert "Số câu trái với nguồn xét cả câu: 1/1." in vietnamese
    sentence = json.loads(run("check", "--json", draft, source).out)["sentences"][0]
    assert sentence["against"]["text"] == clause
    assert f"“{clause}”" in run("check", "--html", draft, source).out
    draft.write_text("Xã có 15 hộ nghèo.\n", "utf-8")
    assert "[cả câu] có dữ kiện trái với nguồn" in run("--lang", "vi", "check", draft, source).out
