"""The model card of a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.training.loop.cards import CardWords, Made, card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.training.encoder.exporting import Answered

__all__ = ["reader_card"]

_ABOUT = """Encoder (XLM-R form) with a head that marks the answer to a question in a Vietnamese \
press release, or none. What it marks is a span of the text, never a word of its own."""


def reader_card(made: Made, words: CardWords, answered: Sequence[Answered]) -> str:
    """Write the card of a reader.

    Args:
        made: What was recorded.
        words: See `CardWords`.
        answered: How each engine did; empty where nothing was measured.

    Returns:
        Markdown.
    """
    shape = made.run.encoder
    form = (
        f"**Shape.** {made.parameters / 1e6:.2f} M parameters: {shape.layers} layers, width "
        f"{shape.width}, {shape.heads} heads, inner width {shape.inner}; reads "
        f"{shape.positions} tokens at once."
    )
    text = f"{_ABOUT}\n\n{form}"
    use = {"use": "Answers for an editor to look up where they stand."}
    return card(made, text, use | words, {"Engines": _engines(answered)})


def _engines(answered: Sequence[Answered]) -> str:
    if not answered:
        return "Not measured."
    sources = list(answered[0].scores)
    rows = [
        "Held-out questions that did not set the threshold; EM/F1, CPU.",
        "",
        f"| engine | answers as with transformers | seconds | {' | '.join(sources)} |",
        "|---|---|---|" + "---|" * len(sources),
    ]
    for one in answered:
        scores = " | ".join(one.scores[source].split(" (")[0] for source in sources)
        rows.append(f"| {one.engine} | {one.same:.1%} | {one.seconds:.1f} | {scores} |")
    return "\n".join(rows)
