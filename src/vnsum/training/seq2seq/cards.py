"""The model card of a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.training.loop.cards import CardWords, Made, card

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.training.seq2seq.comparing import Comparison
    from vnsum.training.seq2seq.exporting import Trained

__all__ = ["numbers_table", "writer_card"]

_ABOUT = """Encoder-decoder (T5 v1.1 form) that writes {products} of Vietnamese press releases and \
news. What it writes is a draft: `vnsum` traces every figure, date and name of it to the source."""


def writer_card(
    trained: Trained, run: Path, words: CardWords, version: str, compared: Comparison | None
) -> str:
    """Write the card of a writer.

    Args:
        trained: What was exported.
        run: Folder of the run, for its journal.
        words: See `CardWords`.
        version: Of the weights.
        compared: ROUGE with fp32 and smaller numbers, where it was measured.

    Returns:
        Markdown.
    """
    made = Made(trained.run, trained.checkpoint, trained.weights, run, version)
    about = _ABOUT.format(products=" and ".join(trained.products))
    text = f"{about}\n\n{_shape(trained, made.parameters)}"
    return card(made, text, words, {"Smaller numbers": numbers_table(compared)})


def _shape(trained: Trained, count: int) -> str:
    shape = trained.run.writer
    source, target = trained.limits
    return (
        f"**Shape.** {count / 1e6:.2f} M parameters: {shape.encoder_layers}+{shape.decoder_layers} "
        f"layers, width {shape.d_model}, {shape.heads} heads of {shape.d_kv}, inner width "
        f"{shape.d_ff}, vocabulary {trained.vocabulary.size} (SHA-256 "
        f"{trained.vocabulary.sha256[:12]}). Reads {source} tokens, writes {target}."
    )


def numbers_table(compared: Comparison | None) -> str:
    """Say what smaller numbers cost.

    Args:
        compared: What was measured; None where nothing was.

    Returns:
        Markdown.
    """
    if compared is None:
        return "Not measured."
    about = f"First {compared.articles} held-out articles of each product at most, beam search"
    rows = [
        f"{about} of the recipe, CPU; ROUGE `{compared.signature}`.",
        "",
        "| product | numbers | R-1 | R-2 | R-L | drafts as with fp32 | seconds |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in compared.measured:
        scores = " | ".join(f"{score:.2f}" for score in one.rouge)
        tail = f"{one.same:.1%} | {one.seconds:.1f}"
        rows.append(f"| {one.product} | {one.numbers} | {scores} | {tail} |")
    return "\n".join(rows)
