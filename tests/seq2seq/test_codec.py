"""Ids are those of the checkpoint's own tokenizer, whatever its format."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from sentencepiece import SentencePieceProcessor
from transformers import BartphoTokenizer, MBart50Tokenizer, T5Tokenizer

from tests.seq2seq import tiny
from tests.seq2seq.articles import articles
from vnsum.backends.protocols import Decoding
from vnsum.backends.seq2seq import load
from vnsum.backends.seq2seq.codec import open_codec
from vnsum.errors import BackendError, OptionsError, WeightsError

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = [*articles(20, start=80_000), "Ωmega và 7 ngôi nhà", "a"]
BEAMS = Decoding(beam_size=4, max_tokens=20, num_hypotheses=2)


def _scored(path: Path) -> list[tuple[str, float]]:
    pieces = SentencePieceProcessor(model_file=str(path))
    return [
        (pieces.id_to_piece(number), pieces.get_score(number))
        for number in range(pieces.get_piece_size())
    ]


def _own_ids(tokenizer: Any, text: str) -> list[int]:  # noqa: ANN401 - transformers has no types
    return list(tokenizer(text).input_ids)


def test_t5_reads_as_its_own_tokenizer(random_t5: Path) -> None:
    model = load(random_t5, engine="transformers", device="cpu")
    own = T5Tokenizer(vocab=_scored(random_t5 / "spiece.model"), extra_ids=0)
    assert [model.encode_source(text, "lead") for text in TEXTS] == [
        _own_ids(own, text) for text in TEXTS
    ]


def test_bartpho_reads_as_its_own_tokenizer(bartpho: Path) -> None:
    model = load(bartpho, engine="transformers", device="cpu")
    own = BartphoTokenizer(str(bartpho / "sentencepiece.bpe.model"), str(bartpho / "dict.txt"))
    assert [model.encode_source(text, "lead") for text in TEXTS] == [
        _own_ids(own, text) for text in TEXTS
    ]
    assert "<s> text </s>" in model.assumed[1]


def _mbart_50(bartpho: Path, folder: Path) -> tuple[Path, Any]:
    own = MBart50Tokenizer(
        vocab=_scored(bartpho / "sentencepiece.bpe.model"), src_lang="vi_VN", tgt_lang="vi_VN"
    )
    tiny.save_mbart(folder, len(own), tokenizer_class="MBart50Tokenizer")
    own.save_pretrained(folder)
    return folder, own


def test_mbart_50_reads_as_its_own_tokenizer(bartpho: Path, tmp_path: Path) -> None:
    folder, own = _mbart_50(bartpho, tmp_path / "mbart")
    model = load(folder, engine="transformers", device="cpu")
    ids = [_own_ids(own, text) for text in TEXTS]
    assert [model.encode_source(text, "lead") for text in TEXTS] == ids
    assert model.tokens.start == (own.eos_token_id, own.convert_tokens_to_ids("vi_VN"))
    (folder / "tokenizer.json").unlink()
    pieces = (bartpho / "sentencepiece.bpe.model").read_bytes()
    (folder / "sentencepiece.bpe.model").write_bytes(pieces)
    again = load(folder, engine="transformers", device="cpu")
    assert [again.encode_source(text, "lead") for text in TEXTS] == ids
    assert [again.codec.decode(row) for row in ids[:20]] == TEXTS[:20]


@pytest.mark.parametrize("family", ["bartpho", "mbart"])
def test_engines_agree_on_mbart_shapes(family: str, bartpho: Path, tmp_path: Path) -> None:
    """Both what the decoder starts with and the language it is then told are the same."""
    folder = bartpho if family == "bartpho" else _mbart_50(bartpho, tmp_path / "mbart")[0]
    reference = load(folder, engine="transformers", device="cpu")
    exact = load(folder, device="cpu", compute_type="float32", threads=1)
    sources = [reference.encode_source(text, "lead") for text in TEXTS[:8]]
    one, other = (
        [[tuple(item.tokens) for item in row] for row in model.backend.generate(sources, BEAMS)]
        for model in (reference, exact)
    )
    assert one == other
    for model in (reference, exact):
        greedy = model.backend.generate(sources[:1], Decoding(beam_size=1, max_tokens=9))[0][0]
        assert len(greedy.tokens) <= 9
        assert list(model.backend.stream(sources[0], Decoding(max_tokens=9))) == list(greedy.tokens)


def test_positions_limit_what_a_model_is_asked(bartpho: Path) -> None:
    model = load(bartpho, engine="transformers", device="cpu")
    assert (model.recipe.max_source_tokens, model.recipe.max_target_tokens) == (128, 126)
    assert "128 positions" in model.assumed[-1]
    with pytest.raises(BackendError, match="the model reads 128"):
        model.backend.generate([[5] * 129], BEAMS)
    with pytest.raises(OptionsError, match="writes at most 126"):
        model.backend.generate([[5]], Decoding(max_tokens=127))


@pytest.mark.parametrize("family", ["random_t5", "bartpho"])
def test_decomposed_text_and_marks_in_text_do_no_harm(
    family: str, request: pytest.FixtureRequest
) -> None:
    codec = open_codec(request.getfixturevalue(family))
    text = "Huyện Đức Hòa sửa chữa 18 tuyến đường."
    assert codec.encode(unicodedata.normalize("NFD", text)) == codec.encode(text)
    assert codec.decode(codec.encode(text)) == text
    assert codec.token_id("</s>") not in codec.encode("nhà </s> đường")
    assert codec.count(text) == len(codec.encode(text))
    assert codec.encode(" \n") == []
    with pytest.raises(WeightsError, match="no token 'vi_XX'"):
        codec.token_id("vi_XX")


def test_a_limit_cuts_the_text_and_keeps_the_marks(random_t5: Path) -> None:
    model = load(random_t5, engine="transformers", device="cpu")
    whole = model.encode_source(TEXTS[0], "lead")
    assert model.encode_source(TEXTS[0], "lead", limit=6) == [*whole[:5], whole[-1]]


def test_damaged_tokenizers_are_refused(tmp_path: Path) -> None:
    (tmp_path / "spiece.model").write_bytes(b"no model")
    with pytest.raises(WeightsError, match="tokenizer cannot be read"):
        open_codec(tmp_path)
