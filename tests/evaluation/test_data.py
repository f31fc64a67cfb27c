"""Every format is read into the same items, and bad data is refused by name."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.evaluation.releases import RECORDS, write_lines
from vnsum.errors import (
    InputError,
    MissingExtraError,
    OptionsError,
    UnreadableInputError,
    UnsupportedFormatError,
)
from vnsum.evaluation.data import DataOptions, load
from vnsum.evaluation.data.segmented import plain_text
from vnsum.evaluation.items import require_references
from vnsum.evaluation.slices import names_local_authority

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.evaluation.items import DataSet

SEGMENTED = (
    "Khai_trương bể bơi\n\n"
    "UBND phường Bến_Sỏi mở bể bơi ( 6,2 tỷ đồng ) .\n\n"
    "Ông Lộc nói : “ Trẻ_em học bơi miễn_phí ” .\nAi cũng vui !\n\n"
    "Ảnh : Bể bơi .\n"
)


def test_our_records_have_references_and_questions(data: DataSet) -> None:
    item = data.items[0]
    assert data.format == "ours"
    assert item.headlines == tuple(RECORDS[0]["headlines"])
    assert item.leads == (RECORDS[0]["lead"],)
    assert item.references("summary") == (RECORDS[0]["summary"],)
    assert [asked.kind for asked in item.questions] == ["number", "person", "organisation"]
    assert item.questions[2].answers == ()
    assert item.tags == {"before-2025-07"}


def test_checksum_is_that_of_the_file(data_file: Path, data: DataSet) -> None:
    import hashlib  # noqa: PLC0415 - used here alone

    assert data.sha256 == hashlib.sha256(data_file.read_bytes()).hexdigest()


def test_packed_lines_read_the_same(tmp_path: Path, data_file: Path, data: DataSet) -> None:
    packed = tmp_path / "packed.jsonl.gz"
    packed.write_bytes(gzip.compress(data_file.read_bytes()))
    assert load(str(packed)).items == data.items


def test_zst_lines_read_the_same(tmp_path: Path, data_file: Path, data: DataSet) -> None:
    zstandard = pytest.importorskip("zstandard")
    packed = tmp_path / "packed.jsonl.zst"
    packed.write_bytes(zstandard.ZstdCompressor().compress(data_file.read_bytes()))
    assert load(str(packed)).items == data.items


def test_broken_line_is_named(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "broken.jsonl")
    lines = path.read_text("utf-8").splitlines()
    lines[2] = lines[2][:-9]
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(UnreadableInputError, match=r"broken\.jsonl: line 3 is not JSON"):
        load(str(path))


def test_line_that_is_no_object_is_named(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_text('\n["một", "hai"]\n', "utf-8")
    with pytest.raises(UnreadableInputError, match="line 2 is no JSON object"):
        load(str(path))


def test_bytes_that_are_no_utf8_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.jsonl"
    path.write_bytes('{"id": "1", "text": "phường"}'.encode("utf-16"))
    with pytest.raises(UnreadableInputError, match=r"latin\.jsonl cannot be read"):
        load(str(path))


def test_duplicate_ids_are_refused(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "twice.jsonl", [*RECORDS, RECORDS[1]])
    with pytest.raises(InputError, match="id 'cau' more than once"):
        load(str(path))


def test_missing_reference_is_refused_or_left_out(tmp_path: Path) -> None:
    bare = {**RECORDS[3], "id": "khong-sapo", "lead": "  "}
    data = load(str(write_lines(tmp_path / "bare.jsonl", [*RECORDS, bare])))
    with pytest.raises(InputError, match="'khong-sapo' without a reference lead"):
        require_references(data, "lead")
    assert len(require_references(data, "lead", skip=True).items) == len(RECORDS)
    assert len(require_references(data, "summary").items) == len(RECORDS) + 1


def test_no_reference_at_all_is_refused_even_when_skipping(tmp_path: Path) -> None:
    data = load(str(write_lines(tmp_path / "text.jsonl", [{"id": "1", "text": "Trời mưa."}])))
    with pytest.raises(InputError, match="without a reference lead"):
        require_references(data, "lead", skip=True)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": None}, "line 1: no field 'body'"),
        ({"text": " ", "key_figures": []}, "'be-boi' without text"),
        ({"key_figures": [{"text": "7 tỷ", "start": 0, "end": 4}]}, "stands 'Sáng', not '7 tỷ'"),
        ({"questions": [{"question": "?", "answer": "x", "start": 5}]}, "line 1: at character 5"),
        ({"published": "hôm qua"}, "line 1: Invalid isoformat"),
    ],
)
def test_wrong_fields_are_refused(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    path = write_lines(tmp_path / "wrong.jsonl", [{**RECORDS[0], **change}])
    with pytest.raises(InputError, match=message):
        load(str(path))


def test_slice_limit_and_seed(data_file: Path) -> None:
    government = load(str(data_file), DataOptions(tag="government"))
    assert [item.id for item in government.items] == ["cau", "tiem-phong"]
    drawn = [load(str(data_file), DataOptions(limit=2, seed=seed)) for seed in (5, 5, 6)]
    assert drawn[0].items == drawn[1].items
    assert drawn[0].selection_sha256 == drawn[1].selection_sha256
    assert drawn[0].settings == {"limit": 2, "seed": 5}
    with pytest.raises(InputError, match="its slices are: before-2025-07, government"):
        load(str(data_file), DataOptions(tag="thể thao"))
    with pytest.raises(OptionsError):
        load(str(data_file), DataOptions(limit=0))


def test_columns_of_others_are_mapped(tmp_path: Path) -> None:
    record = {"doc": {"body": "Trời mưa. Đường ngập."}, "gist": ["Mưa ngập.", "Ngập."]}
    path = write_lines(tmp_path / "other.jsonl", [record])
    data = load(str(path), DataOptions({"text": "doc.body", "lead": "gist"}))
    assert data.items[0].id == "line-1"
    assert data.items[0].leads == ("Mưa ngập.", "Ngập.")
    with pytest.raises(InputError, match=r"line 1: no column 'doc\.abstract'"):
        load(str(path), DataOptions({"text": "doc.abstract"}))
    with pytest.raises(OptionsError, match="no field is called 'sapo'"):
        DataOptions({"sapo": "gist"})


def test_vietnews_records(tmp_path: Path) -> None:
    record: dict[str, Any] = {
        "id": "val-1",
        "title": "Mở bể bơi",
        "abstract": "Bể bơi mở cửa.",
        "body": ["Câu một.", "UBND phường nói."],
        "captions": ["Bể bơi."],
    }
    rows = [record, {**record, "id": "val-2", "government": False}]
    data = load(str(write_lines(tmp_path / "vietnews.jsonl", rows)))
    first, second = data.items
    assert data.format == "vietnews"
    assert first.text == "Câu một.\nUBND phường nói."
    assert (first.leads, first.headlines) == (("Bể bơi mở cửa.",), ("Mở bể bơi",))
    assert first.tags == {"government"}
    assert second.tags == frozenset()
    assert first.evidence == "Mở bể bơi\nCâu một.\nUBND phường nói.\nBể bơi."


def test_records_whose_ids_come_twice_by_nature(tmp_path: Path) -> None:
    news = {"id": "7", "title": "Mở bể bơi", "sapo": "Bể bơi mở cửa.", "body": "Trời nắng."}
    law = {"id": "1.2", "file": "a", "heading": "Điều 1", "text": "Phạm vi."}
    for form, row in (("baomoi", news), ("law", law)):
        data = load(str(write_lines(tmp_path / f"{form}.jsonl", [row, row])))
        assert data.format == form
        assert [item.id for item in data.items] == [f"{row['id']}-1", f"{row['id']}-2"]


def test_reading_records(tmp_path: Path) -> None:
    asked: dict[str, Any] = {
        "context": "Cầu dài 36 m.",
        "question": "Dài bao nhiêu?",
        "source": "thử",
    }
    rows = [
        {**asked, "answer": "36 m", "answer_start": 8},
        {**asked, "answer": None, "answer_start": None},
    ]
    data = load(str(write_lines(tmp_path / "qa.jsonl", rows)))
    first, second = (item.questions[0] for item in data.items)
    assert (first.answers[0].text, first.answers[0].start) == ("36 m", 8)
    assert second.answers == ()


def test_squad_files(tmp_path: Path) -> None:
    qas: list[dict[str, Any]] = [
        {
            "id": "a",
            "question": "Dài bao nhiêu?",
            "answers": [{"text": "36 m", "answer_start": 8}, {"text": "36", "answer_start": 8}],
        },
        {"id": "b", "question": "Ai xây?", "answers": [], "is_impossible": True},
    ]
    paragraphs = [{"context": "Cầu dài 36 m.", "qas": qas}]
    path = tmp_path / "squad.json"
    path.write_text(json.dumps({"data": [{"paragraphs": paragraphs}]}), "utf-8")
    data = load(str(path))
    assert [len(asked.answers) for asked in data.items[0].questions] == [2, 0]
    qas[0]["answers"] = [{"text": "37 m", "answer_start": 8}]
    path.write_text(json.dumps({"data": [{"paragraphs": paragraphs}]}), "utf-8")
    with pytest.raises(InputError, match="question 'a': '37 m' does not stand at character 8"):
        load(str(path))
    path.write_text('{"data": [{}]}', "utf-8")
    with pytest.raises(InputError, match="not laid out as SQuAD"):
        load(str(path))


def test_a_clone_of_vietnews_is_put_back_to_plain_text(tmp_path: Path) -> None:
    folder = tmp_path / "vietnews" / "data" / "test_tokenized"
    folder.mkdir(parents=True)
    (folder / "000002.txt.seg").write_text(SEGMENTED, "utf-8")
    data = load(str(tmp_path / "vietnews"))
    item = data.items[0]
    assert (data.format, item.id) == ("vietnews-clone", "000002")
    assert item.tags == {"government"}
    assert item.leads == ("UBND phường Bến Sỏi mở bể bơi (6,2 tỷ đồng).",)
    assert item.text == "Ông Lộc nói: “Trẻ em học bơi miễn phí”.\nAi cũng vui!"
    assert item.captions == ("Ảnh: Bể bơi.",)
    (folder / "000003.txt.seg").write_text("Chỉ có tựa", "utf-8")
    with pytest.raises(UnreadableInputError, match=r"000003\.txt\.seg has 1 parts"):
        load(str(tmp_path / "vietnews"))


@pytest.mark.parametrize(
    ("segmented", "plain"),
    [
        ("Đà_Nẵng , 12 năm .", "Đà Nẵng, 12 năm."),
        ("( SN 1994 )", "(SN 1994)"),
        ("tăng 12 % so với 2018", "tăng 12% so với 2018"),
        ('anh gọi là " vua bơi " từ nhỏ', 'anh gọi là "vua bơi" từ nhỏ'),
        ("snake_case_1 và a _ b", "snake case 1 và a _ b"),
        ("", ""),
    ],
)
def test_segmented_lines(segmented: str, plain: str) -> None:
    assert plain_text(segmented) == plain
    assert plain_text(plain) == plain


def test_clusters_have_several_texts_and_references(tmp_path: Path) -> None:
    for number in (2, 10):
        folder = tmp_path / "clusters" / f"cluster_{number}"
        folder.mkdir(parents=True)
        (folder / "b.body.txt").write_text("Bài hai.\n", "utf-8")
        (folder / "a.body.txt").write_text("Bài một.\nHết.\n", "utf-8")
        (folder / "a.info.txt").write_text("liên kết", "utf-8")
        for who in (1, 2):
            name = f"cluster_{number}.ref{who}"
            (folder / f"{name}.txt").write_text(f"Bản {who}.\n", "utf-8")
            (folder / f"{name}.tok.txt").write_text(f"Bản {who} .\n", "utf-8")
    data = load(str(tmp_path / "clusters"))
    assert data.format == "mds-clusters"
    assert [item.id for item in data.items] == ["cluster_2", "cluster_10"]
    assert data.items[0].text == "Bài một.\nHết.\n\nBài hai."
    assert data.items[0].summaries == ("Bản 1.", "Bản 2.")


def test_data_sets_on_disk(tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    rows = [{"document": "Trời mưa. Đường ngập.", "gist": "Mưa ngập."}]
    whole = datasets.DatasetDict({"dev": datasets.Dataset.from_list(rows)})
    whole.save_to_disk(str(tmp_path / "saved"))
    columns = {"text": "document", "lead": "gist"}
    data = load(str(tmp_path / "saved"), DataOptions(columns, split="dev"))
    assert (data.format, data.items[0].leads) == ("datasets", ("Mưa ngập.",))
    again = load(str(tmp_path / "saved"), DataOptions(columns, split="dev"))
    assert again.sha256 == data.sha256
    with pytest.raises(InputError, match="no split 'test'"):
        load(str(tmp_path / "saved"), DataOptions(columns))
    datasets.Dataset.from_list(rows).to_parquet(str(tmp_path / "rows.parquet"))
    read = load(str(tmp_path / "rows.parquet"), DataOptions(columns))
    assert [item.text for item in read.items] == [rows[0]["document"]]


def test_missing_datasets_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "datasets", None)
    path = tmp_path / "rows.csv"
    path.write_text("text,lead\nMưa,Mưa\n", "utf-8")
    with pytest.raises(MissingExtraError, match=r"pip install 'vnsum\[eval\]'"):
        load(str(path))


def test_what_is_not_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="hub:owner/name"):
        load(str(tmp_path / "nothing.jsonl"))
    with pytest.raises(UnsupportedFormatError):
        load(str(tmp_path))
    (tmp_path / "notes.txt").write_text("ghi chú", "utf-8")
    with pytest.raises(UnsupportedFormatError, match=r"notes\.txt"):
        load(str(tmp_path / "notes.txt"))
    (tmp_path / "empty.jsonl").write_text("\n", "utf-8")
    with pytest.raises(InputError, match="holds no item"):
        load(str(tmp_path / "empty.jsonl"))


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Uỷ ban nhân dân huyện họp", ["Một."], True),
        ("Họp", ["Một.", "Hai.", "HĐND xã họp."], True),
        ("Họp", ["Một.", "Hai.", "Ba.", "HĐND xã họp."], False),
        ("Tỉnh uỷ họp", ["Một."], False),
    ],
)
def test_the_government_slice(title: str, body: list[str], *, expected: bool) -> None:
    assert names_local_authority(title, "Sa-pô.", body) is expected
