"""Evaluate systems on data with references; docs/evaluation.md has examples.

Commands: summarize, answer, compare, report (what `make report` runs), gate (what CI runs).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one process a core; threads would only wait
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from vnsum.errors import OptionsError, VnsumError
from vnsum.evaluation.answers import AnswerOptions, answer, write_answer_report
from vnsum.evaluation.comparing import compare_runs
from vnsum.evaluation.data import DataOptions, load
from vnsum.evaluation.gating import judge, pin, read_baseline, write_baseline
from vnsum.evaluation.reports import build_report, write_report
from vnsum.evaluation.running import PRODUCTS, RunOptions, summarize
from vnsum.evaluation.standing import make_standing
from vnsum.evaluation.writers import identity
from vnsum.extras import require_extra

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnsum.evaluation.items import DataSet

_ROOT = Path(__file__).resolve().parents[1]
_MESSAGES = Console(stderr=True)


class _BarOnScreen:
    """Shows one bar for each stage on standard error."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._task = bar.add_task("", total=None)

    def start(self, label: str, total: int) -> None:
        """Begin a stage."""
        self._bar.reset(self._task, total=total, description=label)

    def advance(self, steps: int) -> None:
        """Do steps of it."""
        self._bar.advance(self._task, steps)


def _bar() -> Bar:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Bar(*columns, TimeRemainingColumn(), console=_MESSAGES, transient=True)


def _data_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that choose data."""
    for option in (
        click.option("--data", required=True, help="File, folder or hub:owner/name."),
        click.option("--columns", multiple=True, metavar="OURS=THEIRS", help="Column mapping."),
        click.option("--split", default="test", show_default=True, help="Split of a data set."),
        click.option("--slice", "tag", default="", help='Slice, such as "government".'),
        click.option("--limit", type=int, help="Items to draw at random; all by default."),
        click.option("--seed", type=int, default=0, show_default=True, help="Seed of the draw."),
        click.option("--workers", type=int, default=os.cpu_count() or 1, show_default=True),
        click.option("--title", default="Evaluation", show_default=True, help="Heading."),
        click.option(
            "-o", "--out", type=click.Path(path_type=Path), required=True, help="Folder to keep it."
        ),
    ):
        command = option(command)
    return command


def _load(chosen: dict[str, Any]) -> DataSet:
    pairs = [item.partition("=") for item in chosen["columns"]]
    if any(not theirs for _, _, theirs in pairs):
        raise OptionsError("a column mapping is OURS=THEIRS")
    columns = {ours: theirs for ours, _, theirs in pairs}
    options = DataOptions(columns, chosen["split"], chosen["tag"], chosen["limit"], chosen["seed"])
    return load(chosen["data"], options)


@click.group()
def main() -> None:
    """Evaluate headlines, leads, summaries and answers."""


@main.command("summarize")
@_data_options
@click.option("--system", "systems", multiple=True, help="System; several are allowed.")
@click.option("--product", "products", multiple=True, type=click.Choice(PRODUCTS), default=["lead"])
@click.option("--against", multiple=True, help="Training set to look for leaks in.")
@click.option("--skip-missing", is_flag=True, help="Leave out items without a reference.")
@click.option("--no-baselines", is_flag=True, help="Run the named systems alone.")
@click.option("--truth/--no-truth", default=True, help="Check facts against the source or not.")
@click.option("--words", is_flag=True, help="Tell ROUGE on words too (needs underthesea).")
@click.option("--texts/--no-texts", default=True, help="Outputs and sources in the report or not.")
@click.option("--report", type=click.Path(path_type=Path), help="Folder of the report; as --out.")
def run_summarize(**chosen: Any) -> None:  # noqa: ANN401 - what click hands over
    """Let systems write, score them, and report."""
    data = _load(chosen)
    options = RunOptions(
        systems=chosen["systems"],
        products=chosen["products"],
        workers=chosen["workers"],
        seed=chosen["seed"],
        skip_missing=chosen["skip_missing"],
        beside=not chosen["no_baselines"],
        truth=chosen["truth"],
        words=chosen["words"],
    )
    against = [load(source) for source in chosen["against"]]
    for system in (name for name in chosen["systems"] if ":" not in name):
        identity(system)
    _require_plots()
    with _bar() as bar:
        run = summarize(data, chosen["out"], options, against=against, progress=_BarOnScreen(bar))
    report = build_report(run, chosen["title"], texts=chosen["texts"])
    _tell(write_report(report, chosen["report"] or chosen["out"]))


@main.command("answer")
@_data_options
@click.option("--system", "systems", multiple=True, help="Reader; several are allowed.")
@click.option("--no-baselines", is_flag=True, help="Run the named readers alone.")
@click.option("--report", type=click.Path(path_type=Path), help="Folder of the report; as --out.")
def run_answer(**chosen: Any) -> None:  # noqa: ANN401 - what click hands over
    """Let readers answer questions, score the answers, and report."""
    options = AnswerOptions(chosen["systems"], chosen["workers"], beside=not chosen["no_baselines"])
    with _bar() as bar:
        run = answer(_load(chosen), chosen["out"], options, progress=_BarOnScreen(bar))
    _tell(write_answer_report(run, chosen["title"], chosen["report"] or chosen["out"]))


@main.command("compare")
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path))
@click.option("--systems", nargs=2, help="A system of each; by default all that both have.")
@click.option("--seed", type=int, default=0, show_default=True)
def run_compare(first: Path, second: Path, systems: tuple[str, str] | None, seed: int) -> None:
    """Compare two runs on the same items."""
    for result in compare_runs(first, second, systems=systems, seed=seed):
        click.echo(result)


@main.command("report")
@click.option("--only", "names", multiple=True, help="Report to make; every one by default.")
@click.option("--workers", type=int, default=os.cpu_count() or 1, show_default=True)
def run_report(names: tuple[str, ...], workers: int) -> None:
    """Make the reports of eval/results and the table of eval/README.md."""
    _require_plots()
    with _bar() as bar:
        told = _BarOnScreen(bar)
        make_standing(_ROOT, names, workers=workers, progress=told, tell=bar.print)


@main.command("gate")
@click.option("--pin", "pins", is_flag=True, help="Set the floors to what is measured now.")
@click.option("--lower", default="", metavar="WHY", help="Allow --pin to lower floors.")
@click.option("--workers", type=int, default=os.cpu_count() or 1, show_default=True)
@click.option("--baseline", type=click.Path(path_type=Path), default=_ROOT / "eval/baseline.json")
def run_gate(baseline: Path, lower: str, workers: int, *, pins: bool) -> None:
    """Measure what is pinned in eval/baseline.json; fail below a floor."""
    pinned, folder = read_baseline(baseline), _ROOT / "work" / "gate"
    with _bar() as bar:
        verdicts = judge(pinned, _ROOT, folder, workers=workers, progress=_BarOnScreen(bar))
    for verdict in verdicts:
        click.echo(verdict)
    if pins:
        write_baseline(pin(pinned, verdicts, lower=lower), baseline)
    elif any(verdict.state == "failed" for verdict in verdicts):
        raise OptionsError("the gate is shut", hint="see the lines above")


def _require_plots() -> None:
    """Tell before the systems run, and not when their report is drawn."""
    require_extra("Drawing the plots of a report", "eval", "matplotlib")


def _tell(paths: Sequence[Path]) -> None:
    for path in paths:
        click.echo(path)


def run() -> int:
    """Run a command; what is wrong is told in one line."""
    try:
        main(standalone_mode=False)
    except VnsumError as error:
        _MESSAGES.print(f"eval: {error}", style="red", highlight=False, markup=False)
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        _MESSAGES.print("eval: interrupted; run the same command to go on")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(run())
