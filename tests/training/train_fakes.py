"""A corpus in memory: made-up town news, tokenised by a SentencePiece model trained on it."""

from __future__ import annotations

import hashlib
import io
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

from vnsum.training.loop.configuration import Run, parse_run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

PLACES = ("Suối Mây", "Đồng Lác", "Bến Vàng", "Hòa Trung", "Núi Đất", "Cồn Sẻ", "Lũng Na", "An Khê")
DEEDS = ("khánh thành cầu", "mở phiên chợ", "trồng cây xanh", "sửa trường học", "dọn kênh mương")
DAYS = ("sáng thứ hai", "chiều thứ ba", "tối thứ tư", "sáng thứ năm", "chiều thứ sáu")
MARKS = ("<headline>", "<lead>", "<summary>", "<agency>", "<published>", "<cls>", "<mask>")
SENTINELS = 100


@dataclass(frozen=True)
class FakeVocabulary:
    path: Path
    size: int
    sha256: str
    products: dict[str, int]
    metadata: dict[str, int]
    reading: dict[str, int]
    sentinel_ids: Sequence[int]
    pad_id: int = 0
    eos_id: int = 1
    unk_id: int = 2


@dataclass(frozen=True)
class FakeArticle:
    id: str
    tokens: NDArray[np.uint16]
    sentences: NDArray[np.uint32]
    headline: NDArray[np.uint16] | None
    lead: NDArray[np.uint16] | None
    agency: NDArray[np.uint16] | None = None
    published: NDArray[np.uint16] | None = None


@dataclass(frozen=True)
class FakeCorpus:
    vocabulary: FakeVocabulary
    parts: dict[str, list[FakeArticle]] = field(default_factory=dict)

    def split(self, name: str) -> list[FakeArticle]:
        return self.parts[name]


def story(number: int) -> tuple[str, str, list[str]]:
    """Return headline, lead and sentences of one made-up piece of news."""
    draw = random.Random(number)  # noqa: S311 - a seeded fixture
    place, deed, day = draw.choice(PLACES), draw.choice(DEEDS), draw.choice(DAYS)
    people = draw.randint(20, 900)
    lead = f"Xã {place} {deed} vào {day} với {people} người tham gia."
    others = [
        f"Bà con xã {place} có mặt từ rất sớm để chung tay.",
        f"Chủ tịch xã cho biết việc {deed} đã được chờ đợi từ lâu.",
        f"Có {people} người tham gia, đông hơn năm ngoái.",
        "Xã sẽ tiếp tục các hoạt động như vậy trong thời gian tới.",
    ]
    draw.shuffle(others)
    return f"Xã {place} {deed}", lead, [lead, *others]


def make_corpus(folder: Path, articles: int = 160, held: int = 24) -> FakeCorpus:
    """Train a vocabulary of 480 pieces and tokenise made-up news with it."""
    stories = [story(number) for number in range(articles + held)]
    path = folder / "spiece.model"
    _train_pieces(path, [line for one in stories for line in one[2]])
    pieces = SentencePieceProcessor(model_file=str(path))
    made = [_encode(pieces, number, one) for number, one in enumerate(stories)]
    marks = {mark.strip("<>"): pieces.piece_to_id(mark) for mark in MARKS}
    vocabulary = FakeVocabulary(
        path,
        len(pieces),
        hashlib.sha256(path.read_bytes()).hexdigest(),
        {name: marks[name] for name in ("headline", "lead", "summary")},
        {name: marks[name] for name in ("agency", "published")},
        {name: marks[name] for name in ("cls", "mask")},
        [pieces.piece_to_id(f"<extra_id_{number}>") for number in range(SENTINELS)],
    )
    return FakeCorpus(vocabulary, {"train": made[:articles], "val": made[articles:]})


def toy_run(**changes: object) -> Run:
    """Return a run of two short stages of a tiny model."""
    common = {"source_buckets": [64, 128], "target_buckets": [48], "tokens": 1024, "micro": 512}
    values: dict[str, Any] = {
        "name": "toy",
        "shape": {
            "d_model": 32, "d_kv": 8, "heads": 4, "d_ff": 64,
            "encoder_layers": 2, "decoder_layers": 1,
        },
        "stages": [
            {"name": "read", "tasks": {"spans": 1, "gaps": 1}, "steps": 6, "peak": 3e-3} | common,
            {
                "name": "write", "tasks": {"lead": 2, "headline": 1}, "steps": 8, "peak": 3e-3,
                "dropout": 0.1, "smoothing": 0.1, "average": 0.5,
            } | common,
        ],
        "log_steps": 1, "save_steps": 3, "save_minutes": 0, "validate_batches": 2,
        "rouge_articles": 0,
    }  # fmt: skip
    return parse_run(values | changes)


def encoder_run(**changes: object) -> Run:
    """Return a short run of a tiny encoder."""
    values: dict[str, Any] = {
        "name": "toy-encoder", "kind": "encoder",
        "shape": {"width": 32, "heads": 4, "inner": 64, "layers": 2, "positions": 128},
        "stages": [
            {
                "name": "masks", "tasks": {"masks": 1}, "steps": 20, "peak": 3e-3,
                "source_buckets": [64], "target_buckets": [8], "tokens": 1024, "micro": 512,
                "dropout": 0.1,
            }
        ],
        "log_steps": 1, "save_steps": 3, "save_minutes": 0, "validate_batches": 2,
    }  # fmt: skip
    return parse_run(values | changes)


def reader_run(**changes: object) -> Run:
    """Return a short run of a reader on the encoder of `encoder_run`."""
    common = {"source_buckets": [128], "target_buckets": [8], "tokens": 2048, "micro": 2048}
    values: dict[str, Any] = {
        "name": "toy-reader", "kind": "reader",
        "shape": {"width": 32, "heads": 4, "inner": 64, "layers": 2, "positions": 128},
        "stages": [
            {"name": "made", "tasks": {"made": 1}, "epochs": 5, "peak": 5e-3} | common,
            {"name": "given", "tasks": {"given": 1, "made": 1}, "steps": 4, "peak": 1e-3} | common,
        ],
        "log_steps": 1, "save_minutes": 0, "validate_batches": 4, "validate_first": True,
    }  # fmt: skip
    return parse_run(values | changes)


def office_run(**changes: object) -> Run:
    """Return a short run of fine-tuning."""
    values: dict[str, Any] = {
        "name": "office", "kind": "finetune", "shape": {"rank": 0},
        "stages": [
            {
                "name": "office", "tasks": {"lead": 2, "headline": 1}, "epochs": 3, "peak": 1e-2,
                "source_buckets": [64, 128], "target_buckets": [64], "tokens": 1024,
                "micro": 1024, "warmup": 0.1,
            }
        ],
        "log_steps": 1, "save_steps": 10, "save_minutes": 0, "rouge_articles": 1,
        "validate_first": True,
    }  # fmt: skip
    return parse_run(values | changes)


def _train_pieces(path: Path, lines: list[str]) -> None:
    model = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=model,
        vocab_size=480,
        hard_vocab_limit=False,
        byte_fallback=True,
        split_digits=True,
        pad_id=0,
        eos_id=1,
        unk_id=2,
        bos_id=-1,
        user_defined_symbols=[*MARKS, *(f"<extra_id_{n}>" for n in range(SENTINELS))],
        minloglevel=2,
        num_threads=1,
    )
    path.write_bytes(model.getvalue())


def _encode(
    pieces: SentencePieceProcessor, number: int, one: tuple[str, str, list[str]]
) -> FakeArticle:
    headline, lead, sentences = one
    parts = [np.array(pieces.encode(sentence), dtype=np.uint16) for sentence in sentences]
    agency = np.array(pieces.encode("Ủy ban nhân dân xã"), dtype=np.uint16)
    starts = np.cumsum([0, *(len(part) for part in parts[:-1])]).astype(np.uint32)
    return FakeArticle(
        f"town-{number}",
        np.concatenate(parts),
        starts,
        np.array(pieces.encode(headline), dtype=np.uint16),
        np.array(pieces.encode(lead), dtype=np.uint16),
        agency if number % 2 else None,
    )
