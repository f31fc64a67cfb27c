"""Every system that can be evaluated, by name.

    lead-N, lexrank-N, textrank-N   whole sentences of the release
    title                           the title the release was published under
    unrelated                       the first two sentences of another release: the floor
    oracle-1, oracle-greedy         the best sentence, the best sentences: the ceiling
    vnsum:NAME                      a model that sees the body alone: a bundled one by its name, a
                                    folder, or an id on the Hub
    vnsum:NAME+title                the same, given the title
    file:PATH                       what any other system wrote: JSON lines with id and text
    python:MODULE:FUNCTION          a function from a `PressRelease` to a text

What a system cannot write is an empty output with the reason.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.errors import BackendError, InputError, OptionsError, VnsumError
from vnsum.evaluation.data.lines import read_lines
from vnsum.evaluation.fingerprints import code_sha256, peak_megabytes, text_sha256
from vnsum.evaluation.loaded import load_object
from vnsum.evaluation.oracles import best_sentence, greedy_sentences
from vnsum.lazily import pattern
from vnsum.options import SummaryOptions
from vnsum.reading import read
from vnsum.summarizer import Summarizer
from vnsum.systems import Lead, LexRank, System, TextRank
from vnsum.weights import bundled_model, bundled_models

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from vnsum.evaluation.items import Item
    from vnsum.results import Draft, Product

__all__ = ["Task", "Writing", "baselines", "identity"]

_CHOOSERS: Mapping[str, Callable[[int], System]] = {
    "lead": Lead,
    "lexrank": LexRank,
    "textrank": TextRank,
}
_NUMBERED = pattern(r"(lead|lexrank|textrank)-([1-9]\d*)")
_TITLED = "+title"
_FIXED = ("title", "unrelated", "oracle-1", "oracle-greedy")
_CODE = (
    "text",
    "reading",
    "systems",
    "metrics/rouge.py",
    "metrics/tokens.py",
    "evaluation/oracles.py",
    "evaluation/writers.py",
)
"""Source that decides what the baselines write."""
_ENGINE_CODE = (*_CODE, "backends", "drafting", "options.py", "summarizer.py", "truth")
"""Source that decides what the bundled models write."""


@dataclass(frozen=True, slots=True)
class Task:
    """What one system is asked to write about.

    Attributes:
        item: The item.
        product: Which product.
        other: Text of another item, for the floor.
    """

    item: Item
    product: Product
    other: str = ""


@dataclass(frozen=True, slots=True)
class Writing:
    """Lets one system write; what it cannot write is an empty text with the reason."""

    system: str

    def __call__(self, task: Task) -> dict[str, Any]:
        """Write one product of one item.

        Args:
            task: The item and the product.

        Returns:
            id, text, seconds, peak memory of the process in MB, and the error where there is one.
        """
        writer = _writer(self.system)
        line: dict[str, Any] = {"id": task.item.id, "text": ""}
        start = time.perf_counter()
        try:
            line["text"] = writer(task)
        except BackendError:
            raise
        except VnsumError as error:
            line["error"] = str(error)
        line["seconds"] = round(time.perf_counter() - start, 6)
        line["peak_mb"] = round(peak_megabytes(), 1)
        return line


def baselines(product: Product) -> tuple[str, ...]:
    """Name what stands beside every system.

    Args:
        product: Which product.

    Returns:
        Names of systems, the floor and the ceilings last.
    """
    central = "lexrank-3" if product == "summary" else "lexrank-1"
    titles = () if product == "summary" else ("title",)
    fixed = tuple(name for name in _FIXED if name != "title")
    return ("lead-1", "lead-2", "lead-3", central, *titles, *fixed)


def identity(system: str) -> dict[str, Any]:
    """Tell what decides the outputs of a system.

    Args:
        system: Its name.

    Returns:
        Name, model and version, options and checksums, as plain values.

    Raises:
        OptionsError: When no system has the name.
        WeightsError: When there is no such model.
    """
    kind, _, rest = system.partition(":")
    code = _ENGINE_CODE if kind == "vnsum" else _CODE
    found: dict[str, Any] = {"system": system, "code_sha256": code_sha256(*code)}
    if kind == "vnsum":
        found |= _model_identity(rest.removesuffix(_TITLED))
        found["options"] = _options(titled=system.endswith(_TITLED)).to_dict()
    elif kind == "file":
        path = Path(rest)
        found["system"] = f"file:{path.name}"
        found["file_sha256"] = text_sha256(_file_text(path))
    elif kind == "python":
        found["file_sha256"] = _module_sha256(rest)
    else:
        _writer(system)
    return found


def _model_identity(name: str) -> dict[str, Any]:
    """Tell a bundled model by its manifest, any other by what its name holds of its checksum."""
    if name not in {model.name for model in bundled_models()}:
        return {"model": _summarizer(name).model}
    model = bundled_model(name)
    manifest = (model.path / "manifest.json").read_text("utf-8")
    return {"model": f"{model.name} {model.version}", "model_sha256": text_sha256(manifest)}


@cache
def _summarizer(model: str) -> Summarizer:
    """Load a model; each process does so once."""
    return Summarizer(model)


@cache
def _writer(system: str) -> Callable[[Task], str]:
    """Make a system; each process does so once."""
    kind, _, rest = system.partition(":")
    if kind == "vnsum":
        return _engine(rest.removesuffix(_TITLED), titled=rest.endswith(_TITLED))
    if kind == "file":
        return _from_file(Path(rest))
    if kind == "python":
        return _from_python(rest)
    if numbered := _NUMBERED.fullmatch(system):
        chooser = _CHOOSERS[numbered[1]](int(numbered[2]))
        return lambda task: chooser(read(task.item.text))
    if system in _FIXED:
        return _fixed(system)
    raise OptionsError(f"no system is called {system!r}", hint="see docs/evaluation.md")


def _fixed(system: str) -> Callable[[Task], str]:
    floor = Lead(2)
    return {
        "title": lambda task: task.item.title,
        "unrelated": lambda task: floor(read(task.other)),
        "oracle-1": lambda task: _oracle(task, best_sentence),
        "oracle-greedy": lambda task: _oracle(task, greedy_sentences),
    }[system]


def _oracle(task: Task, choose: Callable[[Sequence[str], Sequence[str]], list[int]]) -> str:
    sentences = [sentence.normalised for sentence in read(task.item.text).sentences]
    chosen = choose(sentences, task.item.references(task.product))
    return " ".join(sentences[index] for index in chosen)


def _options(*, titled: bool) -> SummaryOptions:
    return SummaryOptions(use_title=titled)


def _engine(model: str, *, titled: bool) -> Callable[[Task], str]:
    summarizer, options = _summarizer(model), _options(titled=titled)

    def write(task: Task) -> str:
        item = task.item
        title = item.title or None
        draft = summarizer.summarize(
            item.text,
            options,
            title=title if titled else None,
            published=item.published,
            place=item.place,
        )
        return _product(draft, task.product)

    return write


def _product(draft: Draft, product: Product) -> str:
    return {"headline": draft.headline, "lead": draft.lead, "summary": draft.summary}[product]


def _from_file(path: Path) -> Callable[[Task], str]:
    texts = _texts(path)

    def write(task: Task) -> str:
        if task.item.id not in texts:
            raise BackendError(
                f"{path.name} has no prediction for {task.item.id!r}",
                hint="are they predictions of other data?",
            )
        return texts[task.item.id]

    return write


def _texts(path: Path) -> Mapping[str, str]:
    texts: dict[str, str] = {}
    for number, line in read_lines(path):
        identity, text = line.get("id"), line.get("text")
        if not isinstance(text, str) or identity is None:
            raise InputError(f"{path.name}: line {number} lacks id or text")
        if str(identity) in texts:
            raise InputError(f"{path.name}: line {number} gives {identity!r} again")
        texts[str(identity)] = text
    return texts


def _file_text(path: Path) -> str:
    return "\n".join(f"{name}\0{text}" for name, text in _texts(path).items())


def _module_sha256(name: str) -> str:
    """Checksum the file a function stands in, so that a change is noticed."""
    place = sys.modules[load_object(name).__module__].__file__
    return text_sha256(Path(place).read_text("utf-8") if place else name)


def _from_python(name: str) -> Callable[[Task], str]:
    function = load_object(name)
    return lambda task: str(function(read(task.item.text, title=task.item.title or None)))
