"""The product with a trained model: what a user types, and what the draft then says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from tests.seq2seq import tiny
from tests.seq2seq.articles import articles, first_sentence, headline
from tests.weights.hub_server import COMMIT, FakeHub, running
from vnsum.backends.protocols import Decoding
from vnsum.backends.seq2seq import Unrepetitive, load
from vnsum.backends.seq2seq.repetition import repeats
from vnsum.drafting.generative import GenerativeWriter
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.reading import read
from vnsum.summarizer import Summarizer
from vnsum.weights.cache import entries

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.backends.seq2seq.models import Engine

TEXTS = articles(24, start=70_000)
OPTIONS = SummaryOptions(lead_min=3, lead_max=40)
ENGINES: tuple[Engine, ...] = ("ctranslate2", "transformers")


def _cli(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "vnsum", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LANG": "C", **environment},
        timeout=300,
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_one_model_writes_headline_and_lead_and_the_draft_names_it(
    engine: Engine, trained: Path
) -> None:
    """Two prefixes, one model; the summary it cannot write is the extractor's."""
    writer = Summarizer(trained, engine=engine, device="cpu")
    right = 0
    for text, outcome in zip(TEXTS, writer.summarize_many(TEXTS, OPTIONS), strict=True):
        draft = outcome.draft
        assert draft is not None
        assert draft.written_by["summary"] == "extractor"
        assert draft.written_by["headline"] == draft.written_by["lead"] == writer.model
        right += (draft.lead, draft.headline) == (first_sentence(text), headline(text))
        assert draft.sentences[0].spans[0].text in draft.lead
        assert draft.facts.supported
    assert right >= len(TEXTS) - 1


def test_a_model_of_leads_alone_leaves_the_headline_to_the_extractor(
    trained: Path, tmp_path: Path
) -> None:
    recipe: dict[str, object] = {"products": {"lead": tiny.RECIPE["products"]["lead"]}}  # type: ignore[index] # a dict
    folder = _copy(trained, tmp_path / "leads", recipe)
    draft = Summarizer(folder, device="cpu").summarize(TEXTS[0], OPTIONS)
    assert draft.written_by["lead"] == draft.model
    assert draft.written_by["headline"] == "extractor"
    assert f"{draft.model}; Tiêu đề: extractor" in draft.to_markdown()


def _copy(trained: Path, folder: Path, recipe: dict[str, object]) -> Path:
    folder.mkdir()
    for path in trained.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "vnsum.json").write_text(json.dumps(recipe), "utf-8")
    return folder


@pytest.mark.parametrize("prefix", ["", tiny.HEADLINE_PREFIX])
@pytest.mark.parametrize("eos", [True, False])
def test_the_recipe_decides_on_prefix_and_end_mark(
    prefix: str, *, eos: bool, trained: Path, tmp_path: Path
) -> None:
    """The same ids go into both engines; with the other prefix another product is written."""
    lead = {"prefix": prefix, "max_tokens": 40}
    folder = _copy(trained, tmp_path / "m", {"products": {"lead": lead}, "append_eos": eos})
    models = [load(folder, engine=engine, device="cpu", compute_type="fp32") for engine in ENGINES]
    plain = models[0].codec.encode(prefix + TEXTS[0])
    for model in models:
        assert model.encode_source(TEXTS[0], "lead") == [*plain, *([1] if eos else [])]
    sources = [models[0].encode_source(text, "lead") for text in TEXTS]
    decoding = models[0].recipe.decoding("lead")
    one, other = (
        [tuple(row[0].tokens) for row in model.backend.generate(sources, decoding)]
        for model in models
    )
    assert one == other
    wanted = [headline(text) if prefix else first_sentence(text) for text in TEXTS]
    written = [models[0].codec.decode(tokens) for tokens in one]
    right = sum(map(str.__eq__, written, wanted)) / len(TEXTS)
    assert right > 0.9 if eos else right < 0.9  # the model was trained with the end mark


@pytest.mark.parametrize("engine", ENGINES)
def test_what_the_source_repeats_may_be_repeated(engine: Engine, trained: Path) -> None:
    """A plain ban on runs of three cannot copy a name twice; ours can."""
    model = load(trained, engine=engine, device="cpu", compute_type="fp32")
    assert isinstance(model.backend, Unrepetitive)
    name = "Trường Kim Liên"
    text = f"{name} và {name} trao tặng 150 suất quà. Sở Y tế kiểm tra 3 ngôi nhà."
    sources = [model.encode_source(text, "lead")]
    decoding = Decoding(beam_size=4, max_tokens=40, no_repeat_ngram=2)
    ours = model.backend.generate(sources, decoding)[0][0]
    banned = model.backend.engine.generate(sources, decoding)[0][0]
    assert model.codec.decode(ours.tokens) == first_sentence(text)
    assert model.codec.decode(banned.tokens) != first_sentence(text)


@pytest.mark.parametrize("engine", ENGINES)
def test_what_the_model_repeats_of_itself_is_stopped(engine: Engine, random_t5: Path) -> None:
    model = load(random_t5, engine=engine, device="cpu", compute_type="fp32")
    sources = [model.encode_source(text, "lead") for text in TEXTS[:8]]
    free = Decoding(beam_size=2, min_tokens=40, max_tokens=60)
    loose = model.backend.generate(sources, free)
    assert any(repeats(row[0].tokens, sources[at], 3) for at, row in enumerate(loose))
    held = model.backend.generate(sources, replace(free, no_repeat_ngram=3))
    assert not any(repeats(row[0].tokens, sources[at], 3) for at, row in enumerate(held))


@pytest.mark.parametrize("engine", ENGINES)
def test_threads_share_a_model(engine: Engine, trained: Path) -> None:
    writer = Summarizer(trained, engine=engine, device="cpu", threads=1)
    alone = [writer.summarize(text, OPTIONS) for text in TEXTS[:12]]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: writer.summarize(text, OPTIONS), TEXTS[:12]))
    assert together == alone


def test_torch_has_its_threads_back(trained: Path) -> None:
    """Whatever several engines of different settings do side by side."""
    before = torch.get_num_threads()
    writers = [
        Summarizer(trained, engine="transformers", device="cpu", threads=count)
        for count in (1, 2, 3, 1)
    ]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda writer: writer.summarize(TEXTS[0], OPTIONS), writers))
        assert pool.submit(torch.get_num_threads).result() == before
    assert torch.get_num_threads() == before


def test_a_model_is_loaded_once_in_a_process(trained: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        models = list(pool.map(lambda _: load(trained, device="cpu", threads=1), range(4)))
    assert len({id(model) for model in models}) == 1
    assert load(trained, device="cpu", threads=2) is not models[0]
    assert load(trained, engine="transformers", device="cpu", threads=1) is not models[0]


def test_a_changed_model_is_loaded_anew(trained: Path, tmp_path: Path) -> None:
    folder = _copy(trained, tmp_path / "m", tiny.RECIPE)
    before = load(folder, device="cpu")
    (folder / "vnsum.json").write_text(json.dumps({"products": {"lead": {}}}), "utf-8")
    assert load(folder, device="cpu").recipe.products == ("lead",)
    assert before.recipe.products == ("headline", "lead")


def test_required_and_forbidden_words_choose_among_what_is_offered(trained: Path) -> None:
    writer = Summarizer(trained, device="cpu")
    text = "Sở Y tế bàn giao 20 ngôi nhà. Thư viện tỉnh kiểm tra 98 tuyến đường."
    assert writer.summarize(text, OPTIONS).lead == "Sở Y tế bàn giao 20 ngôi nhà."
    for options in (
        replace(OPTIONS, forbid=("ngôi nhà",)),
        replace(OPTIONS, require=("THƯ VIỆN",)),
    ):
        draft = writer.summarize(text, options)
        assert draft.written_by["lead"] == "extractor"
        assert not any("forbidden" in one or "required" in one for one in draft.warnings)
    assert "ngôi nhà" not in writer.summarize(text, replace(OPTIONS, forbid=("ngôi nhà",))).lead
    assert "Thư viện" in writer.summarize(text, replace(OPTIONS, require=("THƯ VIỆN",))).lead


def test_a_lead_is_streamed(trained: Path) -> None:
    for engine in ENGINES:
        pieces = list(Summarizer(trained, engine=engine, device="cpu").stream(TEXTS[0], OPTIONS))
        assert len(pieces) > 3
        assert "".join(pieces) == first_sentence(TEXTS[0])


@pytest.mark.parametrize("prefix", ["", "tít: ", "tít:", "<"])
def test_what_was_chosen_is_read_whole(prefix: str, trained: Path) -> None:
    """A prefix without a blank runs into the first word and takes more tokens than alone."""
    model = load(trained, device="cpu")
    brief = Brief(read(" ".join(TEXTS[:6])), OPTIONS)
    for limit in range(24, 120):
        recipe = replace(model.recipe, prefixes={"lead": prefix}, max_source_tokens=limit)
        asked = replace(model, recipe=recipe)
        writer = GenerativeWriter(asked)
        selection = writer._select(brief, writer._extractor.write([brief])[0])
        chosen = " ".join(brief.page.sentences[index] for index in selection.indices)
        whole = asked.encode_source(chosen, "lead")
        assert len(whole) <= limit or selection.cut
        assert selection.cut or writer._source(brief, selection, "lead") == whole


def test_a_public_checkpoint_in_a_folder_of_its_name_keeps_its_recipe(
    trained: Path, tmp_path: Path
) -> None:
    folder = _copy(trained, tmp_path / "vit5-base-vietnews-summarization", {})
    (folder / "vnsum.json").unlink()
    model = load(folder, device="cpu")
    assert model.recipe.prefixes == {"lead": "vietnews: "}
    assert "VietAI/vit5-base-vietnews-summarization" in model.assumed[0]


def test_a_table_is_mapped(trained: Path) -> None:
    datasets = pytest.importorskip("datasets")
    rows = datasets.Dataset.from_dict({"text": [*TEXTS[:6], " "]})
    writer = Summarizer(trained, device="cpu")
    mapped = rows.map(
        lambda batch: writer.map_batch(batch, OPTIONS), batched=True, new_fingerprint="seq2seq"
    )
    assert [*mapped["lead"]] == [*map(first_sentence, TEXTS[:6]), None]
    assert mapped["error"][-1]


def test_from_the_command_line(trained: Path, tmp_path: Path) -> None:
    file = tmp_path / "tin.txt"
    file.write_text(TEXTS[3], "utf-8")
    asked = ("summarize", "--model", trained, "--device", "cpu", "--lead", "3-40", file)
    done = _cli(*asked, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    draft = json.loads(done.stdout)
    assert draft["lead"] == first_sentence(TEXTS[3])
    assert draft["written_by"]["lead"] == draft["model"]
    assert "; Summary: extractor" in " ".join(_cli(*asked).stdout.split())


_LIGHT = """
import sys
from vnsum.reading import read
from vnsum.summarizer import Summarizer
print(Summarizer(sys.argv[1], device=sys.argv[2]).summarize(sys.argv[3]).model)
print(sorted({"torch", "transformers"} & set(sys.modules)))
"""


@pytest.mark.parametrize("device", ["auto", "cpu"])
def test_a_converted_model_runs_without_torch(device: str, trained: Path) -> None:
    """Torch and transformers take seconds to load; once converted, they are not needed."""
    load(trained, device="cpu")
    done = subprocess.run(
        [sys.executable, "-c", _LIGHT, str(trained), device, TEXTS[0]],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[1] == "[]"


def test_from_the_hub_to_a_draft_and_again_without_a_network(trained: Path, tmp_path: Path) -> None:
    file = tmp_path / "tin.txt"
    file.write_text(TEXTS[5], "utf-8")
    hub = FakeHub({path.name: path.read_bytes() for path in trained.iterdir()})
    place = {
        "HF_HOME": str(tmp_path / "hub"),
        "VNSUM_CACHE": str(tmp_path / "cache"),
        "HF_HUB_DISABLE_XET": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    }
    model = ("--model", "owner/model", "--revision", "v1", "--device", "cpu")
    asked = ("summarize", *model, "--lead", "3-40", "--json", file)
    with running(hub) as endpoint:
        first = _cli(*asked, HF_ENDPOINT=endpoint, **place)
    assert first.returncode == 0, first.stderr
    draft = json.loads(first.stdout)
    assert draft["lead"] == first_sentence(TEXTS[5])
    assert draft["model"].startswith("owner/model@")
    assert any(COMMIT in path for _, path, _ in hub.asked)
    again = _cli(*asked, HF_ENDPOINT="http://127.0.0.1:9", HF_HUB_OFFLINE="1", **place)
    assert (again.returncode, json.loads(again.stdout)) == (0, draft)
    listed = _cli("models", "list", **place).stdout
    assert "owner/model" in listed


def test_the_cache_names_what_it_was_made_from(trained: Path) -> None:
    load(trained, device="cpu")
    assert trained.name in {entry.about["model"] for entry in entries()}
