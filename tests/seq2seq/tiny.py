"""Tiny checkpoints: random ones of every family, and one trained to copy the first sentence."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import sentencepiece
import torch
from transformers import (
    MBartConfig,
    MBartForConditionalGeneration,
    T5Config,
    T5ForConditionalGeneration,
)

from tests.seq2seq.articles import articles, first_sentence, headline

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["HEADLINE_PREFIX", "RECIPE", "save_bartpho", "save_mbart", "save_t5", "train"]

HEADLINE_PREFIX = "tít: "
RECIPE = {
    "products": {
        "lead": {"prefix": "", "beam_size": 4, "max_tokens": 40, "no_repeat_ngram": 3},
        "headline": {"prefix": HEADLINE_PREFIX, "beam_size": 2, "max_tokens": 30},
    },
    "max_source_tokens": 200,
    "max_target_tokens": 60,
}
_STEPS, _ROWS, _RATE = 800, 64, 6e-3
_PIECES = 200


def save_t5(folder: Path, *, scale: float = 3.0) -> Path:
    """Save a T5 with random weights, large enough that greedy search does not stand still."""
    folder.mkdir(parents=True, exist_ok=True)
    size = _save_pieces(folder / "spiece.model")
    torch.manual_seed(0)
    model = T5ForConditionalGeneration(_t5(size, feed_forward_proj="gated-gelu")).eval()
    return _save(model, folder, scale)


def save_mbart(folder: Path, size: int, *, scale: float = 3.0, **more: Any) -> Path:  # noqa: ANN401 - of the config
    """Save an mBART with random weights; the tokenizer is the caller's."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    config = MBartConfig(
        vocab_size=size,
        d_model=48,
        encoder_layers=2,
        decoder_layers=2,
        encoder_attention_heads=4,
        decoder_attention_heads=4,
        encoder_ffn_dim=96,
        decoder_ffn_dim=96,
        max_position_embeddings=128,
        **more,
    )
    return _save(MBartForConditionalGeneration(config).eval(), folder, scale)


def save_bartpho(folder: Path) -> Path:
    """Save a BARTpho with random weights: SentencePiece and the list of the pieces it kept."""
    folder.mkdir(parents=True, exist_ok=True)
    _save_pieces(folder / "sentencepiece.bpe.model", special=False)
    processor = sentencepiece.SentencePieceProcessor(
        model_file=str(folder / "sentencepiece.bpe.model")
    )
    pieces = [processor.id_to_piece(number) for number in range(3, processor.get_piece_size())]
    kept = pieces[::-1][5:]  # another order and fewer than SentencePiece has, as in BARTpho
    (folder / "dict.txt").write_text("".join(f"{piece} 1\n" for piece in kept), "utf-8")
    return save_mbart(folder, len(kept) + 5, tokenizer_class="BartphoTokenizer")


def train(folder: Path) -> Path:
    """Train a T5 to copy the first sentence, or with a prefix its headline; save a recipe too."""
    folder.mkdir(parents=True, exist_ok=True)
    size = _save_pieces(folder / "spiece.model", kind="bpe")
    torch.manual_seed(0)
    model = T5ForConditionalGeneration(_t5(size, dropout_rate=0.0)).train()
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # products this small only wait for each other
    _fit(model, folder / "spiece.model")
    torch.set_num_threads(threads)
    (folder / "vnsum.json").write_text(json.dumps(RECIPE), "utf-8")
    return _save(model.eval(), folder, 1.0)


def _t5(size: int, **more: Any) -> T5Config:  # noqa: ANN401 - of the config
    return T5Config(
        vocab_size=size,
        d_model=64,
        d_kv=16,
        d_ff=128,
        num_layers=2,
        num_decoder_layers=1,
        num_heads=4,
        decoder_start_token_id=0,
        pad_token_id=0,
        eos_token_id=1,
        **more,
    )


def _save(model: Any, folder: Path, scale: float) -> Path:  # noqa: ANN401 - no types
    with torch.no_grad():
        for weights in model.parameters():
            if weights.dim() > 1:
                weights.mul_(scale)
    model.save_pretrained(folder)
    return folder


def _save_pieces(path: Path, *, special: bool = True, kind: str = "unigram") -> int:
    """Train a SentencePiece model; T5 has its marks in it, fairseq's families have not."""
    ids = {"pad_id": 0, "eos_id": 1, "unk_id": 2, "bos_id": -1}
    marks: dict[str, Any] = ids if special else {}
    with path.open("wb") as out:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([*articles(2000), *[HEADLINE_PREFIX] * 200]),
            model_writer=out,
            vocab_size=_PIECES,
            model_type=kind,
            character_coverage=1.0,
            minloglevel=2,
            hard_vocab_limit=False,
            **marks,
        )
    return int(sentencepiece.SentencePieceProcessor(model_file=str(path)).get_piece_size())


def _fit(model: Any, pieces: Path) -> None:  # noqa: ANN401 - no types
    processor = sentencepiece.SentencePieceProcessor(model_file=str(pieces))
    texts = articles(3000)
    wanted = [(text, first_sentence(text)) for text in texts]
    wanted += [(HEADLINE_PREFIX + text, headline(text)) for text in texts[:1000]]
    pairs = [([*processor.encode(a), 1], [*processor.encode(b), 1]) for a, b in wanted]
    steps = torch.optim.AdamW(model.parameters(), lr=_RATE, betas=(0.9, 0.98), weight_decay=0.0)
    rates = torch.optim.lr_scheduler.OneCycleLR(steps, _RATE, total_steps=_STEPS, pct_start=0.15)
    draw = random.Random(0)  # noqa: S311 - no secret
    for _ in range(_STEPS):
        rows = draw.sample(pairs, _ROWS)
        sources = _padded([source for source, _ in rows], 0)
        targets = _padded([target for _, target in rows], -100)
        model(
            input_ids=sources, attention_mask=sources.ne(0).long(), labels=targets
        ).loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        steps.step()
        steps.zero_grad()
        rates.step()


def _padded(rows: list[list[int]], filling: int) -> Any:  # noqa: ANN401 - a tensor
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[filling] * (longest - len(row))] for row in rows])
