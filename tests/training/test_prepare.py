"""From made-up articles to a corpus: nothing copied, nothing leaked, nothing made up, all there."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from tests.training.articles import article, write_articles
from tests.training.disks import files_up_to
from vnsum.errors import InputError, OptionsError, WeightsError

pytest.importorskip("sentencepiece")
pytest.importorskip("zstandard")
pytest.importorskip("yaml")

from vnsum.training.corpus.plans import Plan, Source, read_plan
from vnsum.training.corpus.preparing import prepare
from vnsum.training.corpus.shards import TokenisedArticle, open_corpus, write_corpus

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def plan_of(name: str, *against: str) -> Plan:
    return Plan((Source(name),), against, vocabulary=470, sample=60, held=5)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty articles: one copied, one in the set to be judged on, one with an invented figure."""
    folder = tmp_path_factory.mktemp("data")
    made = [article(number) for number in range(57)]
    invented = article(90)
    invented["abstract"] = invented["abstract"].replace("người", "người và 77 con bò")
    write_articles(folder / "news.jsonl", [*made, {**made[3], "id": "copy"}, article(80), invented])
    write_articles(folder / "judged.jsonl", [article(80)])
    return folder


@pytest.fixture(scope="module")
def corpus(data: Path) -> Path:
    plan = plan_of("news.jsonl", "judged.jsonl")
    prepare(plan, data, data / "corpus")
    return data / "corpus"


def test_what_came_of_every_article(corpus: Path) -> None:
    opened = open_corpus(corpus)
    assert dict(opened.about["dropped"]) == {"leak": 1, "copy": 1, "lead not borne out": 1}
    assert (len(opened.split("train")), len(opened.split("val"))) == (53, 5)
    ids = {opened.split(name)[n].id for name in ("train", "val") for n in range(5)}
    assert all(one.startswith("news:") for one in ids)


def test_tokens_say_what_the_articles_say(corpus: Path) -> None:
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - skipped without it

    opened = open_corpus(corpus)
    pieces = SentencePieceProcessor(model_file=str(opened.vocabulary.path))
    split = opened.split("train")
    known = {f"news:{number}": article(number) for number in range(91)}
    for index in range(len(split)):
        found = split[index]
        told = known[found.id]
        assert pieces.decode(found.tokens.tolist()) == " ".join(told["body"])
        assert len(found.sentences) == len(told["body"])
        assert found.headline is not None
        assert pieces.decode(found.headline.tolist()) == told["title"]
        assert (found.lead is None) == (found.id == "news:90")


def test_the_vocabulary_names_its_marks(corpus: Path) -> None:
    vocabulary = open_corpus(corpus).vocabulary
    assert (vocabulary.pad_id, vocabulary.eos_id, vocabulary.unk_id) == (0, 1, 2)
    assert vocabulary.size == 470
    marks = [*vocabulary.products.values(), *vocabulary.metadata.values()]
    assert len({*marks, *vocabulary.sentinel_ids}) == 105


def test_the_same_plan_gives_the_same_corpus(data: Path, corpus: Path, tmp_path: Path) -> None:
    plan = plan_of("news.jsonl", "judged.jsonl")
    prepare(plan, data, tmp_path / "again", workers=2)
    first, second = (
        json.loads((folder / "manifest.json").read_text("utf-8"))["files"]
        for folder in (corpus, tmp_path / "again")
    )
    assert first == second


def test_articles_without_a_target_give_way_where_room_is_short(data: Path, tmp_path: Path) -> None:
    whole = _megabytes(tmp_path / "whole", prepare(plan_of("news.jsonl"), data, tmp_path / "whole"))
    plan = replace(plan_of("news.jsonl"), room=whole * 0.97)
    about = prepare(plan, data, tmp_path / "small")
    assert _megabytes(tmp_path / "small", about) <= plan.room
    split = open_corpus(tmp_path / "small").split("train")
    lost = about["dropped"]["no room"]
    assert 0 < lost < 50
    assert len(split) + lost + 5 == 60 - about["dropped"]["copy"]
    assert all(split[number].headline is not None for number in range(len(split)))


def _megabytes(folder: Path, about: Mapping[str, Any]) -> float:
    assert about["articles"]
    return sum(path.stat().st_size for path in folder.iterdir()) / 2**20


def _tokens(count: int) -> TokenisedArticle:
    tokens = np.arange(count, dtype=np.uint16)
    return TokenisedArticle("a", tokens, np.zeros(1, dtype=np.uint32), lead=tokens[:3])


def test_files_stay_small_and_are_put_together_again(corpus: Path, tmp_path: Path) -> None:
    model = open_corpus(corpus).vocabulary.path
    large = [_tokens(60_000)] * 200
    folder = write_corpus(tmp_path / "large", model, {"train": large, "val": []}, about={})
    assert len(list(folder.glob("train-tokens-0*"))) > 1
    assert max(path.stat().st_size for path in folder.iterdir()) <= 16 * 1024 * 1024
    split = open_corpus(folder).split("train")
    assert len(split) == 200
    assert np.array_equal(split[199].tokens, large[199].tokens)
    assert len(open_corpus(folder).split("val")) == 0
    with pytest.raises(IndexError):
        split[200]


@pytest.mark.parametrize("spoil", ["change", "cut", "remove"])
def test_a_broken_shard_is_named(corpus: Path, tmp_path: Path, spoil: str) -> None:
    model = open_corpus(corpus).vocabulary.path
    folder = write_corpus(tmp_path / "c", model, {"train": [_tokens(50)]}, about={})
    path = folder / "train-tokens-000.zst"
    data = path.read_bytes()
    if spoil == "remove":
        path.unlink()
    else:
        path.write_bytes(data[:-2] if spoil == "cut" else data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(WeightsError, match=r"train-tokens-000\.zst"):
        open_corpus(folder)


def test_the_vocabulary_of_another_model_is_refused(tmp_path: Path) -> None:
    from sentencepiece import SentencePieceTrainer  # noqa: PLC0415 - skipped without it

    other = tmp_path / "other"
    text = iter([sentence for number in range(60) for sentence in article(number)["body"]])
    SentencePieceTrainer.train(
        sentence_iterator=text, model_prefix=str(other), vocab_size=120, minloglevel=2
    )
    folder = write_corpus(
        tmp_path / "c", other.with_suffix(".model"), {"train": [_tokens(5)]}, about={}
    )
    with pytest.raises(WeightsError, match="the vocabulary lacks <extra_id_0>"):
        open_corpus(folder)


def test_bad_input(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="is no corpus"):
        open_corpus(tmp_path)
    with pytest.raises(InputError, match="exists already"):
        write_corpus(corpus, corpus / "spiece.model", {}, about={})
    with pytest.raises(InputError, match="no split 'test'"):
        open_corpus(corpus).split("test")
    for text in (
        "sources: []",
        "sources: [{path: a}]\nwrong: 1",
        "- a",
        "a: [",
        "sources: [{x: 1}]",
    ):
        (tmp_path / "plan.yaml").write_text(text, "utf-8")
        with pytest.raises(OptionsError):
            read_plan(tmp_path / "plan.yaml")
    (tmp_path / "bad.jsonl").write_text('{"body": "Một câu."}\n{"body": \n', "utf-8")
    with pytest.raises(InputError, match="2"):
        prepare(plan_of("bad.jsonl"), tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_full_disk_leaves_no_half_corpus(corpus: Path, tmp_path: Path) -> None:
    model = open_corpus(corpus).vocabulary.path
    with files_up_to(2_000), pytest.raises(WeightsError, match="cannot be written"):
        write_corpus(tmp_path / "c", model, {"train": [_tokens(50_000)]}, about={})
    assert list(tmp_path.iterdir()) == []
    folder = write_corpus(tmp_path / "d", model, {"train": [_tokens(50_000)]}, about={})
    with files_up_to(2_000), pytest.raises(WeightsError, match="cannot be unpacked"):
        open_corpus(folder)
    assert {path.name for path in tmp_path.iterdir()} == {"d"}
