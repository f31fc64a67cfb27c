"""The front door: releases in, drafts out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar

from vnsum.documents import SOURCES, PressRelease
from vnsum.drafting.composing import compose
from vnsum.drafting.extractive import ExtractiveWriter
from vnsum.drafting.protocols import EXTRACTOR, Brief
from vnsum.errors import InputError, OptionsError, VnsumError
from vnsum.options import SummaryOptions, require_options, require_type
from vnsum.reading import read
from vnsum.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from vnsum.documents import Source
    from vnsum.drafting.protocols import Writer
    from vnsum.results import Draft

__all__ = ["Summarizer", "headline", "lead", "summarize"]

P = ParamSpec("P")
T = TypeVar("T")

_DEFAULTS = SummaryOptions()
_ENGINES = ("auto", "transformers", "ctranslate2")
_KINDS = (str, bytes, bytearray, memoryview, PathLike, PressRelease)
"""What one release may come as."""
_CHOSEN = {"revision": "str?", "device": "str", "compute_type": "str", "threads": "int?"}
"""What each choice of a model has to be."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """Which model, and how it runs; see `Summarizer`."""

    model: str | Path
    revision: str | None
    engine: Literal["auto", "transformers", "ctranslate2"]
    device: str
    compute_type: str
    threads: int | None

    def __post_init__(self) -> None:
        """Refuse what no model takes, also where the extractor would not ask for it."""
        if not isinstance(self.model, str | PathLike):
            raise OptionsError(
                f"model must be a name or a path, not {type(self.model).__name__}",
                hint="see vnsum models list",
            )
        if self.engine not in _ENGINES:
            raise OptionsError(f"unknown engine {self.engine!r}", hint=", ".join(_ENGINES))
        for name, kind in _CHOSEN.items():
            require_type(name, getattr(self, name), kind)
        if self.threads is not None and self.threads < 1:
            raise OptionsError("threads must be at least 1", hint="leave it out for all cores")

    def load(self) -> Writer:
        """Load the writer."""
        if self.model == EXTRACTOR:
            return ExtractiveWriter()
        from vnsum.drafting.generative import GenerativeWriter  # noqa: PLC0415 - extra hub

        return GenerativeWriter.load(
            self.model,
            revision=self.revision,
            engine=self.engine,
            device=self.device,
            compute_type=self.compute_type,
            threads=self.threads,
        )


class Summarizer:
    """Writes drafts; loads its model once. Safe to share between threads.

    Pickled, it carries the choice of the model, not the model: another process loads its own.
    """

    def __init__(  # noqa: PLR0913 - keyword options of one model, each with a default
        self,
        model: str | Path = EXTRACTOR,
        *,
        revision: str | None = None,
        engine: Literal["auto", "transformers", "ctranslate2"] = "auto",
        device: str = "auto",
        compute_type: str = "auto",
        threads: int | None = None,
    ) -> None:
        """Load the model.

        Args:
            model: Name of a bundled model, a folder with a checkpoint, or an id on the Hub
                ("VietAI/vit5-base-vietnews-summarization"); T5, mT5, ViT5, mBART, BARTpho.
            revision: Branch, tag or commit of a Hub model.
            engine: What runs a seq2seq model: "ctranslate2" (the default), or "transformers",
                the reference.
            device: "cpu", "cuda", or "auto": CUDA where the engine sees one.
            compute_type: "int8", "bfloat16", "float32", or "auto": the fastest that is safe.
            threads: Threads of a seq2seq model; None for the machine's cores.

        Raises:
            MissingExtraError: When a seq2seq model is asked for without the extra `hub`.
            OptionsError: When an option is out of its range, or the machine cannot do it.
            WeightsError: When there is no such model or its files are damaged.
        """
        self._choice = _Choice(model, revision, engine, device, compute_type, threads)
        self._writer = self._choice.load()

    def __getstate__(self) -> _Choice:
        """Carry the choice of the model alone."""
        return self._choice

    def __setstate__(self, state: _Choice) -> None:
        """Load the model that was chosen."""
        self._choice = state
        self._writer = state.load()

    @property
    def model(self) -> str:
        """Name and version of the model."""
        return self._writer.name

    def summarize(
        self,
        source: Source,
        options: SummaryOptions = _DEFAULTS,
        *,
        title: str | None = None,
        published: datetime | date | None = None,
        place: str | None = None,
    ) -> Draft:
        """Write a headline, a lead and a summary.

        Args:
            source: Text, bytes, a file, or a release already read.
            options: Lengths and style.
            title: The title, where the text does not hold it.
            published: When it was published, where the text does not say.
            place: Where it was issued, where the text does not say.

        Returns:
            The draft; every sentence carries the spans of the source it was made from.

        Raises:
            BackendError: When the model fails while running.
            InputError: When the source cannot be read or holds no sentence.
        """
        require_options(options, SummaryOptions)
        release = read(source, title=title, published=published, place=place)
        return self._draft(Brief(release, options))

    def summarize_many(
        self,
        sources: Iterable[Source],
        options: SummaryOptions = _DEFAULTS,
        *,
        batch_size: int | None = None,
        progress: Callable[[int], object] | None = None,
    ) -> Iterator[Outcome]:
        """Write about many releases; what fails is reported, the rest goes on.

        Lazy: at most `batch_size` releases are held at a time. A seq2seq model writes about a
        batch at once, its sources sorted by length.

        Args:
            sources: Texts, bytes, files, or releases already read (with their metadata).
            options: Lengths and style.
            batch_size: Releases read ahead and written together, 1 and more; None for what suits
                the model: 1 for the extractor, 32 for a seq2seq model.
            progress: Called with the number of releases done so far, after each.

        Yields:
            One outcome for each source, in order: a draft, or the error.

        Raises:
            OptionsError: When `batch_size` is below 1, or `sources` is a single release.
        """
        require_options(options, SummaryOptions)
        if batch_size is not None:
            require_type("batch_size", batch_size, "int")
        if isinstance(sources, _KINDS):
            raise OptionsError(
                "sources must be several releases, and not one", hint="use summarize(source)"
            )
        size = self._writer.batch if batch_size is None else batch_size
        if size < 1:
            raise OptionsError("batch_size must be at least 1")
        rest = iter(sources)
        done = 0
        while batch := list(islice(rest, size)):
            for outcome in self._batch([(source, None) for source in batch], options, done):
                done += 1
                yield outcome
                if progress is not None:
                    progress(done)

    def stream(self, source: Source, options: SummaryOptions = _DEFAULTS) -> Iterator[str]:
        """Write a lead piece by piece, as a page shows it while the model writes.

        Nothing is checked and lengths are not kept: what may be signed comes from `summarize`.
        A seq2seq model is followed token by token, without beams; the extractor's lead comes in
        one piece.

        Args:
            source: Text, bytes, a file, or a release already read.
            options: Lengths and style.

        Yields:
            Pieces of text; together they are a lead.

        Raises:
            BackendError: When the model fails while running.
            InputError: When the source cannot be read or holds no sentence.
            OptionsError: When the model writes no lead.
        """
        require_options(options, SummaryOptions)
        yield from self._writer.stream(Brief(read(source), options))

    def map_batch(
        self,
        columns: Mapping[str, Sequence[Any]],
        options: SummaryOptions = _DEFAULTS,
        *,
        text: str = "text",
        title: str | None = None,
    ) -> dict[str, list[str | None]]:
        """Write about the rows of a batch of columns, for `datasets.Dataset.map(batched=True)`.

        Args:
            columns: Columns of equal length by name.
            options: Lengths and style.
            text: Column that holds the releases.
            title: Column that holds their titles; None where the text holds them.

        Returns:
            Columns headline, lead, summary and error; a row has the first three, or the error.

        Raises:
            OptionsError: When a column is missing.
        """
        require_options(options, SummaryOptions)
        absent = {name for name in (text, title) if name is not None} - set(columns)
        if absent:
            raise OptionsError(
                f"no column is called {min(absent)!r}", hint=f"there are {sorted(columns)}"
            )
        titles = columns[title] if title is not None else [None] * len(columns[text])
        rows = list(zip(columns[text], titles, strict=True))
        outcomes = list(self._batch(rows, options, 0))
        return {
            "headline": [item.draft.headline if item.draft else None for item in outcomes],
            "lead": [item.draft.lead if item.draft else None for item in outcomes],
            "summary": [item.draft.summary if item.draft else None for item in outcomes],
            "error": [str(item.error) if item.error else None for item in outcomes],
        }

    def _draft(self, brief: Brief) -> Draft:
        return compose(brief, self._writer.write([brief])[0], self._writer.name)

    def _batch(
        self, sources: Sequence[tuple[Source, str | None]], options: SummaryOptions, first: int
    ) -> Iterator[Outcome]:
        """Write about a batch: together, or one by one where that fails."""
        briefs = [_tried(_brief, source, title, options) for source, title in sources]
        good = [brief for brief in briefs if isinstance(brief, Brief)]
        together = _tried(self._writer.write, good)
        failed = isinstance(together, VnsumError)
        manuscripts = iter(() if isinstance(together, VnsumError) else together)
        for index, brief in enumerate(briefs, first):
            if isinstance(brief, VnsumError):
                yield Outcome(index, None, brief)
            elif failed:
                yield _outcome(index, _tried(self._draft, Brief(brief.release, options)))
            else:
                name = self._writer.name
                yield _outcome(index, _tried(compose, brief, next(manuscripts), name))


def _brief(source: Source, title: str | None, options: SummaryOptions) -> Brief:
    """Read one of many; what is no source at all is an error in its place, as any other."""
    if not isinstance(source, _KINDS):
        raise InputError(
            f"a source must be {SOURCES}, not {type(source).__name__}",
            hint="leave out what is empty",
        )
    return Brief(read(source, title=title), options)


def _tried(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | VnsumError:
    """Give what the work makes, or the error it meets."""
    try:
        return work(*args, **kwargs)
    except VnsumError as error:
        return error


def _outcome(index: int, found: Draft | VnsumError) -> Outcome:
    if isinstance(found, VnsumError):
        return Outcome(index, None, found)
    return Outcome(index, found, None)


def summarize(
    source: Source,
    options: SummaryOptions = _DEFAULTS,
    *,
    title: str | None = None,
    published: datetime | date | None = None,
    place: str | None = None,
) -> Draft:
    """Write a headline, a lead and a summary with the bundled model.

    Args:
        source: Text, bytes, a file, or a release already read.
        options: Lengths and style.
        title: The title, where the text does not hold it.
        published: When it was published, where the text does not say.
        place: Where it was issued, where the text does not say.

    Returns:
        The draft, see `Draft`.

    Raises:
        InputError: When the source cannot be read or holds no sentence.
        WeightsError: When the bundled model is damaged.
    """
    return Summarizer().summarize(source, options, title=title, published=published, place=place)


def headline(source: Source, options: SummaryOptions = _DEFAULTS) -> str:
    """Write the headline alone; see `summarize`.

    Args:
        source: Text, bytes, a file, or a release already read.
        options: Lengths and style.

    Returns:
        The best headline, without a full stop.

    Raises:
        InputError: When the source cannot be read or holds no sentence.
    """
    return summarize(source, options).headline


def lead(source: Source, options: SummaryOptions = _DEFAULTS) -> str:
    """Write the lead (sa-pô) alone; see `summarize`.

    Args:
        source: Text, bytes, a file, or a release already read.
        options: Lengths and style.

    Returns:
        One or more whole sentences.

    Raises:
        InputError: When the source cannot be read or holds no sentence.
    """
    return summarize(source, options).lead
