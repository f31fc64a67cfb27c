"""The plots of a report, as SVG without a date, so that the same run gives the same bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnsum.evaluation.reports.model import ProductReport, SystemReport

__all__ = ["draw_plots"]

_STYLE: dict[str, Any] = {
    "svg.hashsalt": "vnsum",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
}
_WIDTH = 7.0
_OURS, _BESIDE = "#0b6e4f", "#8a94a0"
_MARKERS = "osD^vP*XhH<>8pd"


def draw_plots(product: ProductReport) -> dict[str, str]:
    """Draw every plot there is something to draw for.

    Args:
        product: One product's report.

    Returns:
        SVG by caption.

    Raises:
        MissingExtraError: When matplotlib is not installed.
    """
    wanted: dict[str, Callable[[Any, ProductReport], None]] = {
        "ROUGE-1 on syllables with 95 % intervals": _scores,
        "Milliseconds for a release: median and 95 of 100": _latency,
    }
    if len(product.by_length) > 1:
        wanted["ROUGE-1 by length of the source"] = _lengths
    if _checked(product):
        wanted["New bigrams against facts supported"] = _novelty
    return {caption: _draw(draw, product) for caption, draw in wanted.items()}


def _draw(draw: Callable[[Any, ProductReport], None], product: ProductReport) -> str:
    try:
        import matplotlib as mpl  # noqa: PLC0415 - extra `eval`
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("Drawing the plots of a report", "eval") from error
    height = 1.2 + 0.26 * len(product.systems)
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(_WIDTH, max(height, 3.2)), layout="constrained")
        draw(figure.subplots(), product)
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    return file.getvalue()


def _scores(axes: Any, product: ProductReport) -> None:  # noqa: ANN401 - matplotlib is optional
    found = [system.scores["rouge1"] for system in product.systems]
    values = [100 * estimate.value for estimate in found]
    errors = [
        [100 * (estimate.value - estimate.low) for estimate in found],
        [100 * (estimate.high - estimate.value) for estimate in found],
    ]
    axes.barh(_names(product), values, xerr=errors, color=_colours(product), capsize=3)
    axes.bar_label(axes.containers[-1], [f" {value:.1f}" for value in values], padding=3)
    axes.invert_yaxis()
    axes.set_xlabel("ROUGE-1 F1 × 100")


def _latency(axes: Any, product: ProductReport) -> None:  # noqa: ANN401 - matplotlib is optional
    names = _names(product)
    axes.hlines(
        names,
        [system.cost.p50_ms for system in product.systems],
        [system.cost.p95_ms for system in product.systems],
        color=_colours(product),
        linewidth=3,
    )
    axes.scatter([system.cost.p50_ms for system in product.systems], names, color="#222", zorder=3)
    axes.set_xscale("log")
    axes.invert_yaxis()
    axes.xaxis.set_major_formatter("{x:g}")
    axes.set_xlabel("ms, reading included; nothing is drawn for what takes no time")


def _lengths(axes: Any, product: ProductReport) -> None:  # noqa: ANN401 - matplotlib is optional
    places = range(len(product.by_length))
    for system, marker in zip(product.systems, _cycled(len(product.systems)), strict=True):
        found = [group.scores[system.name] for group in product.by_length]
        values = [100 * estimate.value for estimate in found]
        axes.plot(places, values, marker=marker, label=system.name, linewidth=1.4)
        axes.fill_between(
            places,
            [100 * estimate.low for estimate in found],
            [100 * estimate.high for estimate in found],
            alpha=0.08,
        )
    labels = [f"{group.low}–{group.high}\n({group.items})" for group in product.by_length]
    axes.set_xticks(places, labels)
    axes.set_xlabel("syllables of the source (items)")
    axes.set_ylabel("ROUGE-1 F1 × 100")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)


def _novelty(axes: Any, product: ProductReport) -> None:  # noqa: ANN401 - matplotlib is optional
    shown = _checked(product)
    for system, marker in zip(shown, _cycled(len(shown)), strict=True):
        novelty, truth = system.scores["novelty"], system.scores["facts_precision"]
        axes.scatter(100 * novelty.value, 100 * truth.value, marker=marker, label=system.name)
    axes.set_xlabel("bigrams not in the source, % (the unrelated article is left out)")
    lowest = min(100 * system.scores["facts_precision"].value for system in shown)
    axes.set_ylim(min(lowest, 95) - 1, 100.5)
    axes.set_ylabel("facts supported, %")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)


def _checked(product: ProductReport) -> list[SystemReport]:
    """Return the systems whose facts were checked; the floor would stretch the axes."""
    wanted = {"novelty", "facts_precision"}
    systems = [system for system in product.systems if system.name != "unrelated"]
    return [system for system in systems if wanted <= system.scores.keys()]


def _names(product: ProductReport) -> list[str]:
    return [system.name for system in product.systems]


def _colours(product: ProductReport) -> list[str]:
    return [_OURS if system.name.startswith("vnsum:") else _BESIDE for system in product.systems]


def _cycled(number: int) -> Sequence[str]:
    return [_MARKERS[index % len(_MARKERS)] for index in range(number)]
