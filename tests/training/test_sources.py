"""Articles of any form come out clean, with who issued them and when where that is said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from vnsum.training.corpus.screening import sound
from vnsum.training.corpus.sources import RawArticle, read_source

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Sáng 5/3, phường Bến Đá trồng 1.200 cây xanh dọc bờ sông dài 3 km."
MORE = "Mỗi tổ dân phố nhận chăm sóc một đoạn bờ sông trong hai năm."


def read_one(tmp_path: Path, **line: object) -> RawArticle:
    (tmp_path / "a.jsonl").write_text(json.dumps(line, ensure_ascii=False), "utf-8")
    (found,) = read_source(tmp_path / "a.jsonl", pairs=True)
    return found


def test_a_dateline_becomes_metadata(tmp_path: Path) -> None:
    article = read_one(tmp_path, body=[f"HNP - {BODY}", MORE], title="Trồng cây", abstract=BODY)
    assert article.sentences == (BODY, MORE)
    assert article.agency == "HNP"
    assert article.published == ""
    dated = read_one(tmp_path, body=f"Phường Bến Đá, ngày 5/3/2025 - {BODY}\n{MORE}", sapo=BODY)
    assert dated.sentences == (BODY, MORE)
    assert dated.published == "5/3/2025"


def test_a_lead_keeps_no_dateline(tmp_path: Path) -> None:
    article = read_one(tmp_path, body=[BODY, MORE], title="Trồng cây", lead=f"TTXVN - {BODY}")
    assert (article.lead, article.agency) == (BODY, "TTXVN")


@pytest.mark.parametrize(
    ("told", "read"),
    [("2025-03-05", "5/3/2025"), ("2025-03-05T08:30:00", "5/3/2025"), ("5/3/2025", "5/3/2025")],
)
def test_fields_say_more_than_datelines(tmp_path: Path, told: str, read: str) -> None:
    article = read_one(
        tmp_path, body=[f"HNP - {BODY}"], title="Trồng", agency="UBND phường", published=told
    )
    assert (article.agency, article.published) == ("UBND phường", read)


def test_text_for_pretraining_has_its_heading_first(tmp_path: Path) -> None:
    line = {"heading": "Điều 1. Phạm vi", "text": f"{BODY}\n{MORE}"}
    (tmp_path / "law.jsonl").write_text(json.dumps(line), "utf-8")
    (found,) = read_source(tmp_path / "law.jsonl", pairs=False)
    assert found.sentences == ("Điều 1. Phạm vi", BODY, MORE)
    assert (found.headline, found.lead) == ("", "")


def test_only_the_records_drawn_are_read(tmp_path: Path) -> None:
    lines = [json.dumps({"id": number, "body": BODY}) for number in range(6)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    found = read_source(tmp_path / "a.jsonl", pairs=True, only=frozenset({1, 4}))
    assert [one.id for one in found] == ["a:1", "a:4"]


def test_targets_are_borne_out_by_the_body_alone() -> None:
    """The title does not vouch for the lead: the model reads neither."""
    lead = "Phường Bến Đá trồng 1.200 cây xanh."
    kept = sound(RawArticle("a", (BODY, MORE), "Trồng 1.200 cây", lead))
    assert (kept.headline, kept.lead) == ("Trồng 1.200 cây", lead)
    lost = sound(RawArticle("a", (BODY, MORE), "Trồng 1.900 cây", "Đã trồng 1.900 cây xanh."))
    assert (lost.headline, lost.lead) == ("", "")
    assert sound(RawArticle("a", (BODY,))) == RawArticle("a", (BODY,))
    assert sound(RawArticle("a", ("***",), "Tít 5", "Sa-pô 5.")).lead == ""
