"""The reports that stand in the repository, and the table in eval/README.md made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import OptionsError, UnreadableInputError
from vnsum.evaluation.answers import AnswerOptions, answer, write_answer_report
from vnsum.evaluation.data import DataOptions, load
from vnsum.evaluation.files import write_atomically
from vnsum.evaluation.reports import build_report, write_report
from vnsum.evaluation.reports.markdown import HEADINGS, cells, described, table
from vnsum.evaluation.running import PRODUCTS, RunOptions, summarize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from vnsum.evaluation.reports.model import Report
    from vnsum.evaluation.running import Progress
    from vnsum.results import Product

__all__ = ["STANDING", "Standing", "make_standing", "update_table"]

_SYSTEMS = ("vnsum:extractor", "vnsum:extractor+title")


@dataclass(frozen=True, slots=True)
class Standing:
    """One report that is kept in the repository.

    Attributes:
        name: Its folder below eval/results.
        title: Its heading.
        data: The data, as a path from the repository root.
        slice: Slice of the data; "" for everything.
        products: What is written; none for questions and answers.
        texts: Whether outputs and sources may stand in it.
    """

    name: str
    title: str
    data: str
    slice: str = ""
    products: tuple[Product, ...] = PRODUCTS
    texts: bool = True


STANDING = (
    Standing("district", "District news", "eval/district/district.jsonl"),
    Standing(
        "government",
        "Government slice of VietNews val",
        "../shared/data/vietnews/val.jsonl.zst",
        slice="government",
        products=("lead", "headline"),
        texts=False,  # the news are of others: scores only
    ),
    Standing(
        "district-answers",
        "Questions about district news",
        "eval/district/district.jsonl",
        products=(),
    ),
)


def make_standing(
    root: Path,
    names: Sequence[str] = (),
    *,
    workers: int,
    progress: Progress,
    tell: Callable[[str], None],
) -> None:
    """Make every report there is data for, and the table of `eval/README.md`.

    Args:
        root: The repository.
        names: Which reports; none for every one.
        workers: Processes.
        progress: Told about every step.
        tell: Told which files were written and what was left out.

    Raises:
        OptionsError: When no report has a name that was given.
        VnsumError: When data is broken or a system fails.
    """
    known = [standing.name for standing in STANDING]
    if unknown := sorted(set(names) - set(known)):
        raise OptionsError(f"no report is called {unknown[0]!r}", hint=", ".join(known))
    readme = root / "eval" / "README.md"
    for standing in STANDING:
        if names and standing.name not in names:
            continue
        if not (root / standing.data).exists():
            tell(f"{standing.name}: left out, there is no {standing.data}")
            continue
        report = _make(standing, root, workers, progress)
        tell(f"eval/results/{standing.name}: written")
        if report:
            write_atomically(readme, update_table(_text(readme), standing.name, report))


def update_table(readme: str, name: str, report: Report) -> str:
    """Put the tables of a report between its marks in a README.

    Args:
        readme: The README.
        name: Name of the report.
        report: The report.

    Returns:
        The README with new tables.

    Raises:
        UnreadableInputError: When it has no such marks.
    """
    first, last = f"<!-- {name} -->", f"<!-- end of {name} -->"
    marks = re.compile(f"{re.escape(first)}.*?{re.escape(last)}", re.DOTALL)
    if not marks.search(readme):
        raise UnreadableInputError(f"the README has no place for {name}", hint=f"{first} … {last}")
    tables = "\n\n".join(_blocks(report))
    return marks.sub(lambda _: f"{first}\n\n{tables}\n\n{last}", readme)


def _make(standing: Standing, root: Path, workers: int, progress: Progress) -> Report | None:
    data = load(str(root / standing.data), DataOptions(tag=standing.slice))
    kept = root / "work" / "standing" / standing.name
    shown = root / "eval" / "results" / standing.name
    if not standing.products:
        run = answer(data, kept, AnswerOptions(("reader",), workers), progress=progress)
        write_answer_report(run, standing.title, shown)
        return None
    options = RunOptions(_SYSTEMS, standing.products, workers)
    report = build_report(
        summarize(data, kept, options, progress=progress), standing.title, texts=standing.texts
    )
    write_report(report, shown)
    return report


def _blocks(report: Report) -> Iterator[str]:
    for product in report.products:
        yield f"### {report.title}: {product.product}"
        yield described(product)
        yield table(HEADINGS, [cells(system) for system in product.systems])


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise UnreadableInputError(f"{path.name} cannot be read", hint=str(error)) from error
