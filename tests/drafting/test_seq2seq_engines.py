"""Both engines write the same tokens; a checkpoint is asked as its recipe says, or refused."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.training.articles import article
from vnsum.backends.protocols import Decoding
from vnsum.backends.seq2seq import Seq2SeqModel, load
from vnsum.backends.seq2seq.recipes import BUILT_IN, assume, read_recipe
from vnsum.backends.seq2seq.repetition import repeats
from vnsum.errors import BackendError, OptionsError, WeightsError
from vnsum.summarizer import Summarizer

if TYPE_CHECKING:
    from pathlib import Path

torch = pytest.importorskip("torch", reason="extra hub")
transformers = pytest.importorskip("transformers", reason="extra hub")
sentencepiece = pytest.importorskip("sentencepiece", reason="extra hub")
pytest.importorskip("ctranslate2", reason="extra hub")

TEXTS = [" ".join(article(number)["body"][: 1 + number % 3]) for number in range(24)]
GREEDY = Decoding(beam_size=1, max_tokens=20)
BEAM = Decoding(beam_size=4, num_hypotheses=3, max_tokens=20)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A T5 v1.1 of a few thousand random weights."""
    path = tmp_path_factory.mktemp("t5") / "tiny-t5"
    path.mkdir()
    text = path.parent / "text.txt"
    text.write_text("\n".join(s for n in range(60) for s in article(n)["body"]), "utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text),
        model_prefix=str(path / "spiece"),
        vocab_size=450,
        byte_fallback=True,
        pad_id=0,
        eos_id=1,
        unk_id=2,
        bos_id=-1,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    torch.manual_seed(1)
    config = transformers.T5Config(
        vocab_size=512,
        d_model=48,
        d_kv=12,
        num_heads=4,
        d_ff=96,
        num_layers=2,
        num_decoder_layers=2,
        feed_forward_proj="gated-gelu",
        decoder_start_token_id=0,
        pad_token_id=0,
        eos_token_id=1,
    )
    transformers.T5ForConditionalGeneration(config).save_pretrained(path)
    return path


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_cache(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VNSUM_CACHE", str(cache))


@pytest.fixture
def fast(folder: Path) -> Seq2SeqModel:
    return load(folder, engine="ctranslate2", device="cpu", compute_type="float32", threads=1)


@pytest.fixture
def reference(folder: Path) -> Seq2SeqModel:
    return load(folder, engine="transformers", device="cpu", compute_type="float32")


@pytest.mark.parametrize("decoding", [GREEDY, BEAM], ids=["greedy", "beam"])
def test_both_engines_write_the_same_tokens(
    fast: Seq2SeqModel, reference: Seq2SeqModel, decoding: Decoding
) -> None:
    sources = [fast.encode_source(text, "lead") for text in TEXTS]
    ours, theirs = (
        [[tuple(item.tokens) for item in row] for row in model.backend.generate(sources, decoding)]
        for model in (fast, reference)
    )
    assert [row[0] for row in ours] == [row[0] for row in theirs]
    assert all(len(row) == decoding.num_hypotheses for row in ours)


@pytest.mark.parametrize("engine", ["fast", "reference"])
def test_the_order_of_a_batch_makes_no_difference(
    engine: str, request: pytest.FixtureRequest
) -> None:
    model: Seq2SeqModel = request.getfixturevalue(engine)
    sources = [model.encode_source(text, "lead") for text in TEXTS]
    forward = model.backend.generate(sources, BEAM)
    backward = model.backend.generate(sources[::-1], BEAM)[::-1]
    assert [row[0].tokens for row in forward] == [row[0].tokens for row in backward]


@pytest.mark.parametrize("engine", ["fast", "reference"])
def test_sampling_follows_its_seed(engine: str, request: pytest.FixtureRequest) -> None:
    model: Seq2SeqModel = request.getfixturevalue(engine)
    source = [model.encode_source(TEXTS[0], "lead")]
    first, again, other = (
        [
            tuple(item.tokens)
            for item in model.backend.generate(source, replace(BEAM, sampling_seed=seed))[0]
        ]
        for seed in (3, 3, 4)
    )
    assert first == again != other


def test_a_stream_is_the_greedy_hypothesis(fast: Seq2SeqModel) -> None:
    source = fast.encode_source(TEXTS[1], "lead")
    decoding = replace(GREEDY, no_repeat_ngram=0)
    whole = fast.backend.generate([source], decoding)[0][0].tokens
    assert list(fast.backend.stream(source, decoding)) == list(whole)


def test_ids_are_those_of_the_checkpoints_own_tokenizer(fast: Seq2SeqModel, folder: Path) -> None:
    own = sentencepiece.SentencePieceProcessor(model_file=str(folder / "spiece.model"))
    for text in TEXTS:
        assert fast.encode_source(text, "lead") == [*own.encode(text), 1]
        assert fast.codec.decode(own.encode(text)) == text


def test_a_recipe_in_the_folder_is_followed(folder: Path, tmp_path: Path) -> None:
    recipe = {
        "products": {"headline": {"prefix": "tiêu đề: ", "max_tokens": 12}, "lead": {}},
        "append_eos": False,
        "max_source_tokens": 40,
    }
    (tmp_path / "m").mkdir()
    for path in folder.iterdir():
        (tmp_path / "m" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "m" / "vnsum.json").write_text(json.dumps(recipe), "utf-8")
    model = load(tmp_path / "m", engine="transformers", device="cpu")
    assert model.assumed == ()
    assert model.recipe.products == ("headline", "lead")
    ids = model.encode_source("Xã mở chợ.", "headline")
    assert model.codec.decode(ids) == "tiêu đề: Xã mở chợ."
    assert ids[-1] != 1
    with pytest.raises(OptionsError, match="writes no summary"):
        model.encode_source("Xã mở chợ.", "summary")


def test_without_a_recipe_what_was_assumed_is_said(fast: Seq2SeqModel) -> None:
    assert "no recipe" in fast.assumed[0]
    assert assume("t5", "")[0].append_eos
    known = BUILT_IN["VietAI/vit5-base-vietnews-summarization"]
    assert (known.prefixes["lead"], known.append_eos) == ("vietnews: ", True)


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", '{"products": {"poem": {}}}', '{"products": {"lead": {"beam": 4}}}']
)
def test_bad_recipes_are_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "vnsum.json").write_text(text, "utf-8")
    with pytest.raises(WeightsError):
        read_recipe(tmp_path / "vnsum.json")


def test_what_the_machine_cannot_do_is_said(folder: Path, fast: Seq2SeqModel) -> None:
    if not torch.cuda.is_available():
        with pytest.raises(OptionsError):
            load(folder, device="cuda")
    for options in ({"compute_type": "float16"}, {"compute_type": "int3"}, {"engine": "onnx"}):
        with pytest.raises(OptionsError):
            load(folder, device="cpu", **options)  # type: ignore[arg-type] # wrong on purpose
    too_long = [5] * (fast.recipe.max_source_tokens + 1)
    with pytest.raises(BackendError, match="the model reads"):
        fast.backend.generate([too_long], GREEDY)
    with pytest.raises((BackendError, OptionsError)):
        fast.backend.generate([[5, 1]], replace(GREEDY, max_tokens=100_000))


def test_repetition_that_the_source_has_is_no_fault() -> None:
    assert repeats([1, 2, 3, 4, 1, 2, 3], [9, 9], 3)
    assert not repeats([1, 2, 3, 4, 1, 2, 3], [7, 1, 2, 3, 8], 3)
    assert not repeats([1, 2, 3, 4], [], 3)


def test_a_summarizer_writes_with_it_and_says_who_wrote(folder: Path) -> None:
    engine = Summarizer(folder, device="cpu", threads=1)
    drafts = [item.draft for item in engine.summarize_many(TEXTS[2:6])]
    assert engine.model.startswith("tiny-t5@")
    for draft in drafts:
        assert draft is not None
        assert draft.lead
        assert draft.facts.supported
        assert any(warning.startswith("about the model") for warning in draft.warnings)
