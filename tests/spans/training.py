"""A tiny reader that learns the task of `tests.spans.tiny`; 8 s on one core."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import torch

from tests.spans import tiny
from vnsum.backends.spans import SpanExample
from vnsum.backends.spans.tokenising import load_tokeniser
from vnsum.backends.spans.windows import cut_windows

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.backends.spans.tokenising import TokenisedText, Tokeniser
    from vnsum.backends.spans.windows import Window

STEPS = 300
BATCH = 32


def make_example(rng: random.Random, *, filler: int = 0) -> tuple[SpanExample, int]:
    """Write a context with four figures, one of them the total; in one of four there is none."""
    sentences = [tiny.sentence(rng, matter) for matter in rng.sample(tiny.MATTERS, 4)]
    chosen, answerable = rng.randrange(4), rng.random() < 0.75
    if answerable:
        sentences[chosen] = tiny.sentence(rng, tiny.TOTAL)
    texts = [text for text, _ in sentences]
    context = " ".join([*texts[:2], *[tiny.WORDS] * filler, *texts[2:]])
    if not answerable:
        return SpanExample(tiny.QUESTION, context), -1
    place = context.index(tiny.TOTAL)
    number = sentences[chosen][1]
    return SpanExample(tiny.QUESTION, context, (number,)), context.index(number, place)


def train(folder: Path) -> Path:
    """Train and save; with one thread, as two wait for each other on a busy machine."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        return _train(folder)
    finally:
        torch.set_num_threads(threads)


def _train(folder: Path) -> Path:
    tiny.save("xlm-roberta", folder)
    tokeniser = load_tokeniser(folder, "none")
    torch.manual_seed(0)
    model = tiny.make_model(
        "xlm-roberta",
        len(tokeniser._tokenizer),
        hidden_size=64,
        intermediate_size=128,
        num_attention_heads=4,
        initializer_range=0.05,
    ).train()
    rng = random.Random(5)  # noqa: S311 - test data
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, total_steps=STEPS)
    for _ in range(STEPS):
        loss = model(**_batch(rng, tokeniser)).loss
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
    model.eval().save_pretrained(folder)
    return folder


def _batch(rng: random.Random, tokeniser: Tokeniser) -> dict[str, Any]:
    rows = [_row(*make_example(rng), tokeniser) for _ in range(BATCH)]
    length = max(len(window.ids) for window, _, _ in rows)
    ids = [[*window.ids, *[tokeniser.pad] * (length - len(window.ids))] for window, _, _ in rows]
    return {
        "input_ids": torch.tensor(ids),
        "attention_mask": torch.tensor(ids).ne(tokeniser.pad).long(),
        "start_positions": torch.tensor([first for _, first, _ in rows]),
        "end_positions": torch.tensor([last for _, _, last in rows]),
    }


def _row(example: SpanExample, place: int, tokeniser: Tokeniser) -> tuple[Window, int, int]:
    question, context = tokeniser.encode(example.question), tokeniser.encode(example.context)
    window = next(cut_windows(question.ids, context.ids, tokeniser.layout, size=96, overlap=0))
    if place < 0:
        return window, 0, 0
    first, last = _tokens(context, place, place + 2)
    return window, window.offset + first, window.offset + last


def _tokens(context: TokenisedText, start: int, end: int) -> tuple[int, int]:
    """Find the tokens of a place, the mark of the word before it left out."""
    inside = [
        token
        for token in range(len(context.ids))
        if context.starts[token] < end and context.ends[token] > start and context.last[token]
    ]
    return inside[0], inside[-1]
