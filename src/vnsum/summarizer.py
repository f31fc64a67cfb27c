"""The front door: releases in, drafts out."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar

from vnsum.drafting.composing import compose
from vnsum.drafting.model_choice import ModelChoice
from vnsum.drafting.protocols import EXTRACTOR, Brief
from vnsum.errors import ArgumentTypeError, OptionsError, VnsumError
from vnsum.options import SummaryOptions, require_count, require_options, require_several
from vnsum.reading import read
from vnsum.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from vnsum.documents import Source
    from vnsum.results import Draft

__all__ = ["Summarizer", "headline", "lead", "summarize"]

P = ParamSpec("P")
T = TypeVar("T")

_DEFAULTS = SummaryOptions()
_LARGEST_BATCH = 1_000_000
"""Releases written together; they stand in memory."""


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
            model: "extractor", which comes with vnsum; a folder with a checkpoint, or an id on
                the Hub ("VietAI/vit5-base-vietnews-summarization"); T5, mT5, ViT5, mBART, BARTpho.
            revision: Branch, tag or commit of a Hub model.
            engine: What runs a seq2seq model: "ctranslate2" (the default), or "transformers",
                the reference.
            device: "cpu", "cuda", or "auto": CUDA where the engine sees one.
            compute_type: "int8", "bfloat16", "float32" or another type of CTranslate2, or "auto":
                the fastest that is safe.
            threads: Threads of a seq2seq model; None for the machine's cores.

        Raises:
            ArgumentTypeError: When an argument is of another type.
            BackendError: When the Hub cannot be reached and the model is not on this machine, or
                its conversion fails.
            MissingExtraError: When a seq2seq model is asked for without the extra `hub`.
            OptionsError: When an option is out of its range, or the machine cannot do it.
            WeightsError: When there is no such model or its files are damaged.
        """
        self._choice = ModelChoice(model, revision, engine, device, compute_type, threads)
        self._writer = self._choice.load()

    def __repr__(self) -> str:
        """Name the model."""
        return f"<Summarizer {self.model}>"

    def __getstate__(self) -> ModelChoice:
        """Carry the choice of the model alone."""
        return self._choice

    def __setstate__(self, state: ModelChoice) -> None:
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
            ArgumentTypeError: When an argument is of another type.
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

        Returns:
            Gives one outcome for each source, in order: a draft, or the error.

        Raises:
            ArgumentTypeError: When `sources` is a single release or no iterable, or another
                argument is of another type.
            OptionsError: When `batch_size` is out of range.
        """
        require_options(options, SummaryOptions)
        require_several("sources", sources, hint="use summarize(source), or a list of one")
        if progress is not None and not callable(progress):
            raise ArgumentTypeError(
                f"progress must be a function, not {type(progress).__name__}", hint="progress=print"
            )
        size = self._writer.batch
        if batch_size is not None:
            hint = "leave it out for what suits the model"
            size = require_count("batch_size", batch_size, 1, _LARGEST_BATCH, hint=hint)
        return self._outcomes(iter(sources), options, size, progress)

    def _outcomes(
        self,
        rest: Iterator[Source],
        options: SummaryOptions,
        size: int,
        progress: Callable[[int], object] | None,
    ) -> Iterator[Outcome]:
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

        Returns:
            Gives pieces of text; together they are a lead. The source is read at once; what the
            model fails with (`BackendError`, or `OptionsError` where it writes no lead) comes with
            its pieces.

        Raises:
            ArgumentTypeError: When an argument is of another type.
            InputError: When the source cannot be read or holds no sentence.
        """
        require_options(options, SummaryOptions)
        return self._writer.stream(Brief(read(source), options))

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
            ArgumentTypeError: When the columns are no mapping, or the options are none.
            OptionsError: When a column is missing, or two are of unequal length.
        """
        require_options(options, SummaryOptions)
        if not isinstance(columns, Mapping):
            raise ArgumentTypeError(
                f"columns must be a mapping of names to columns, not {type(columns).__name__}",
                hint="map_batch({'text': [...]}), or dataset.map(…, batched=True)",
            )
        absent = {name for name in (text, title) if name is not None} - set(columns)
        if absent:
            raise OptionsError(
                f"no column is called {min(absent)!r}", hint=f"there are {sorted(columns)}"
            )
        texts = columns[text]
        titles = columns[title] if title is not None else [None] * len(texts)
        if len(texts) != len(titles):
            raise OptionsError(
                f"the columns are of unequal length: {len(texts):,} and {len(titles):,} rows",
                hint="give a title, or None, for each text",
            )
        rows = list(zip(texts, titles, strict=True))
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
        ArgumentTypeError: When an argument is of another type.
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
        ArgumentTypeError: When an argument is of another type.
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
        ArgumentTypeError: When an argument is of another type.
        InputError: When the source cannot be read or holds no sentence.
    """
    return summarize(source, options).lead
