"""Tiny checkpoints of three families, saved as the real ones ship, and a task they can learn.

The task: a text has several figures, and the question asks for the one after the word for total.
All sentences are made here.
"""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import sentencepiece
import torch
from tokenizers import BertWordPieceTokenizer
from transformers import (
    BertConfig,
    BertForQuestionAnswering,
    BertTokenizer,
    PhobertTokenizer,
    RobertaConfig,
    RobertaForQuestionAnswering,
    XLMRobertaConfig,
    XLMRobertaForQuestionAnswering,
    XLMRobertaTokenizer,
)

if TYPE_CHECKING:
    from pathlib import Path

FAMILIES = ("xlm-roberta", "phobert", "bert")
MATTERS = ("cây", "lớp", "xe", "đèn", "nhà", "giường", "cầu")
TOTAL = "tổng"
QUESTION = "Bao nhiêu tổng?"
FRAMES = ("{matter} có {number}.", "{matter} thêm {number}.")
WORDS = "Sáng nay lãnh đạo cho biết việc này sẽ xong trong quý tới và người dân đều ủng hộ."
SIZES = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 64,
    "hidden_dropout_prob": 0.0,
    "attention_probs_dropout_prob": 0.0,
}


def sentence(rng: random.Random, matter: str) -> tuple[str, str]:
    """Write a sentence about a matter, and return it with its figure."""
    number = str(rng.randint(10, 99))
    return rng.choice(FRAMES).format(number=number, matter=matter), number


def corpus() -> list[str]:
    """Write what the tokenizers are trained on."""
    rng = random.Random(4)  # noqa: S311 - test data
    made = [sentence(rng, matter)[0] for matter in (*MATTERS, TOTAL) for _ in range(20)]
    return [*made, QUESTION, WORDS, "0123456789 10 20 30 40 50 60 70 80 90 , . ? ! % ( )"]


def save(family: str, folder: Path, *, window: int = 96, seed: int = 0) -> Path:
    """Save a checkpoint with random weights."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = {"xlm-roberta": _xlmr, "phobert": _phobert, "bert": _bert}[family](folder)
    torch.manual_seed(seed)
    make_model(family, len(tokenizer), window).save_pretrained(folder)
    return folder


def make_model(family: str, words: int, window: int = 96, **sizes: Any) -> Any:  # noqa: ANN401 - untyped
    """Make a network with random weights, large enough for its scores to differ."""
    shape: dict[str, Any] = {**SIZES, "vocab_size": words, "initializer_range": 0.3, **sizes}
    if family == "bert":
        return BertForQuestionAnswering(BertConfig(max_position_embeddings=window, **shape)).eval()
    shape |= {"max_position_embeddings": window + 2, "type_vocab_size": 1, "pad_token_id": 1}
    if family == "phobert":
        return RobertaForQuestionAnswering(RobertaConfig(**shape)).eval()
    return XLMRobertaForQuestionAnswering(XLMRobertaConfig(**shape)).eval()


def _xlmr(folder: Path) -> Any:  # noqa: ANN401 - untyped
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(corpus()),
        model_prefix=str(folder / "sentencepiece.bpe"),
        vocab_size=200,
        hard_vocab_limit=False,
        model_type="unigram",
        character_coverage=1.0,
        minloglevel=2,
    )
    (folder / "sentencepiece.bpe.vocab").unlink()
    tokenizer = XLMRobertaTokenizer.from_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return tokenizer


def _bert(folder: Path) -> Any:  # noqa: ANN401 - untyped
    trained = BertWordPieceTokenizer(lowercase=False, strip_accents=False)
    trained.train_from_iterator(corpus(), vocab_size=300, min_frequency=1, show_progress=False)
    trained.save_model(str(folder))
    tokenizer = BertTokenizer.from_pretrained(folder, do_lower_case=False)
    tokenizer.save_pretrained(folder)
    (folder / "tokenizer.json").unlink()
    return tokenizer


def _phobert(folder: Path) -> Any:  # noqa: ANN401 - untyped
    words = Counter(word for line in corpus() for word in line.split())
    pieces = Counter(f"{char}@@" for word in words for char in word[:-1])
    pieces.update(word[-1] for word in words)
    merges = _merges(words)
    for first, second in merges:
        whole = (first + second).removesuffix("</w>")
        pieces[whole if second.endswith("</w>") else f"{whole}@@"] = 1
    lines = [f"{piece} {count}\n" for piece, count in pieces.items()]
    (folder / "vocab.txt").write_text("".join(lines), "utf-8")
    codes = [f"{first} {second} 1\n" for first, second in merges]
    (folder / "bpe.codes").write_text("".join(codes), "utf-8")
    tokenizer = PhobertTokenizer(str(folder / "vocab.txt"), str(folder / "bpe.codes"))
    tokenizer.save_pretrained(folder)
    return tokenizer


def _merges(words: Counter[str], count: int = 60) -> list[tuple[str, str]]:
    """Learn byte-pair merges in the plain way."""
    cut = {word: [*word[:-1], word[-1] + "</w>"] for word in words}
    learnt: list[tuple[str, str]] = []
    for _ in range(count):
        pairs: Counter[tuple[str, str]] = Counter()
        for word, pieces in cut.items():
            for pair in pairwise(pieces):
                pairs[pair] += words[word]
        best = max(sorted(pairs), key=lambda pair: pairs[pair])
        learnt.append(best)
        for pieces in cut.values():
            _merge(pieces, best)
    return learnt


def _merge(pieces: list[str], pair: tuple[str, str]) -> None:
    place = 0
    while place < len(pieces) - 1:
        if (pieces[place], pieces[place + 1]) == pair:
            pieces[place : place + 2] = ["".join(pair)]
        place += 1
