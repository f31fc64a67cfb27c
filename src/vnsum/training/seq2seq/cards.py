"""The model card: what it is, how it was made, what it scores, what it cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnsum.training.loop.journals import read_journal

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.training.seq2seq.comparing import Comparison
    from vnsum.training.seq2seq.exporting import Trained

__all__ = ["CardWords", "card"]

CardWords = dict[str, str]
"""What only a person knows: "data", "licence", "use"; each a sentence or more."""
_ABOUT = """Encoder-decoder (T5 v1.1 form) that writes {products} of Vietnamese press releases and \
news. What it writes is a draft: `vnsum` traces every figure, date and name of it to the source."""
_UNSAID = "Not said when the model was exported."


def card(
    trained: Trained, run: Path, words: CardWords, version: str, compared: Comparison | None
) -> str:
    """Write a model card from what was recorded.

    Args:
        trained: What was exported.
        run: Folder of the run, for its journal.
        words: See `CardWords`.
        version: Of the weights.
        compared: ROUGE with fp32 and smaller numbers, where it was measured.

    Returns:
        Markdown.
    """
    products = " and ".join(trained.products)
    parts = [
        f"# {trained.run.name} {version}",
        _ABOUT.format(products=products),
        f"**Data.** {words.get('data', _UNSAID)}",
        f"**Licence.** {words.get('licence', _UNSAID)}",
        f"**Intended use.** {words.get('use', 'Drafts for an editor to read and sign.')}",
        _shape(trained),
        _training(trained, run),
        "## Losses on held-out articles",
        _losses(run),
        "## Smaller numbers",
        _numbers(compared),
    ]
    return "\n\n".join(parts) + "\n"


def _shape(trained: Trained) -> str:
    shape = trained.run.shape
    count = sum(value.numel() for value in trained.checkpoint.tensors[trained.weights].values())
    source, target = trained.limits
    return (
        f"**Shape.** {count / 1e6:.2f} M parameters: {shape.encoder_layers}+{shape.decoder_layers} "
        f"layers, width {shape.d_model}, {shape.heads} heads of {shape.d_kv}, inner width "
        f"{shape.d_ff}, vocabulary {trained.vocabulary.size} (SHA-256 "
        f"{trained.vocabulary.sha256[:12]}). Reads {source} tokens, writes {target}."
    )


def _training(trained: Trained, run: Path) -> str:
    standing = trained.checkpoint.standing
    stages = "; ".join(
        f"{stage.name} ({', '.join(f'{task} {weight:g}' for task, weight in stage.tasks.items())})"
        for stage in trained.run.stages
    )
    begun: list[dict[str, Any]] = read_journal(run, "run")
    where = f" on {begun[-1]['device']}, torch {begun[-1]['torch']}" if begun else ""
    kind = "bf16 autocast" if begun and begun[-1]["bf16"] else "fp32"
    average = f", mean of the last {standing.averaged} steps" * (trained.weights == "average")
    return (
        f"**Training.** {standing.total} steps, {standing.seconds / 60:.1f} minutes{where}, "
        f"{kind}; {standing.sources / 1e6:.1f} M source and {standing.targets / 1e6:.1f} M target "
        f"tokens; stages: {stages}; seed {trained.run.seed}{average}."
    )


def _losses(run: Path) -> str:
    rows = ["| step | stage | weights | losses a token | ROUGE |", "|---|---|---|---|---|"]
    for one in read_journal(run, "validation"):
        losses = ", ".join(f"{task} {loss:.3f}" for task, loss in one["losses"].items())
        rouge = ", ".join(f"{kind} {score.split(' ')[0]}" for kind, score in one["scores"].items())
        rows.append(f"| {one['step']} | {one['stage']} | {one['weights']} | {losses} | {rouge} |")
    return "\n".join(rows)


def _numbers(compared: Comparison | None) -> str:
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
