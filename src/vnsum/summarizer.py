"""The front door: one release in, a headline, a lead and a summary out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.clauses import opens_dangling
from vnsum.backends.extractive.engine import choose_summary, rank_headlines, rank_leads, read_body
from vnsum.backends.extractive.fallback import short_leads
from vnsum.backends.extractive.model import load_extractor
from vnsum.backends.extractive.writing import Page
from vnsum.errors import WeightsError
from vnsum.faithful import Overseer
from vnsum.options import SummaryOptions
from vnsum.reading import read
from vnsum.results import Coverage, Draft, DraftFacts, DraftSentence, Headline
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from vnsum.backends.extractive.forms import Form
    from vnsum.backends.extractive.pool import Reading
    from vnsum.documents import PressRelease
    from vnsum.faithful import Passed

__all__ = ["Summarizer", "headline", "lead", "summarize"]

ENGINE = "extractor"
_GENERIC_TITLES = ("thông cáo báo chí", "thông báo", "tin tức", "công văn", "báo cáo", "kế hoạch")
_DEFAULTS = SummaryOptions()


class Summarizer:
    """Writes drafts; loads its model once."""

    def __init__(self, model: str = ENGINE) -> None:
        """Load the model.

        Args:
            model: Name of a bundled model.

        Raises:
            WeightsError: When there is no such model or its files are damaged.
        """
        if model != ENGINE:
            raise WeightsError(f"no model is called {model!r}", hint=f"bundled is {ENGINE!r}")
        self._model = load_extractor()

    @property
    def model(self) -> str:
        """Name and version of the model."""
        return self._model.name

    def summarize(
        self,
        source: str | bytes | Path | PressRelease,
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
            InputError: When the source cannot be read or holds no sentence.
        """
        release = read(source, title=title, published=published, place=place)
        page = Page(release, options.tone_marks)
        guide = release.title_text if options.use_title else None
        title_text = guide and normalise(guide).text
        reading = read_body(self._model, page.sentences, title_text, items=_items(release))
        warnings = list(release.warnings)
        overseer = Overseer(release, faithful=options.faithful)
        lead = self._lead(page, reading, options, overseer, warnings)
        summary = overseer.summary(_summary(page, reading, options, warnings))
        headlines, checked = overseer.headlines(
            self._headlines(release, page, reading, options, warnings)
        )
        warnings += [part.warning for part in (lead, summary) if part.warning]
        return Draft(
            headline=headlines[0].text if headlines else "",
            headlines=headlines,
            lead=" ".join(item.text for item in lead.sentences),
            summary=" ".join(item.text for item in summary.sentences),
            sentences=(*lead.sentences, *summary.sentences),
            coverage=_coverage(release, reading, lead.sentences, summary.sentences),
            warnings=tuple(warnings),
            model=self._model.name,
            settings=options.to_dict(),
            source_sha256=release.source_sha256,
            release=release,
            facts=DraftFacts(checked, lead.report, summary.report),
        )

    def _lead(
        self,
        page: Page,
        reading: Reading,
        options: SummaryOptions,
        overseer: Overseer,
        warnings: list[str],
    ) -> Passed:
        ranked = rank_leads(self._model, reading, options.lead_min, options.lead_max)
        if ranked:
            offers: list[tuple[Sequence[Form], float]] = [
                (item.forms, item.score) for item in ranked
            ]
        else:
            forms, warning = short_leads(page, options.lead_min, options.lead_max)
            offers = [(forms, 0.0)]
            warnings += [warning] if warning else []
        chosen = overseer.lead(
            (_lead_sentences(page, forms, score) for forms, score in offers),
            lambda sentences: _whole_sentences(page, sentences),
        )
        if opens_dangling(chosen.sentences[0].text):
            warnings.append("the lead points at something said before it; read it with its source")
        return chosen

    def _headlines(
        self,
        release: PressRelease,
        page: Page,
        reading: Reading,
        options: SummaryOptions,
        warnings: list[str],
    ) -> Sequence[tuple[Headline, int]]:
        limit = options.headline_max_chars
        found: dict[str, tuple[Headline, int]] = {}
        own = _own_title(release, page, limit) if options.use_title else None
        if own:
            found[fold(own.text)] = own, -1
        for ranked in rank_headlines(self._model, reading, limit):
            form = ranked.forms[0]
            text = page.headline(form)
            if (limit is None or len(text) <= limit) and not _repeats(fold(text), found):
                made = Headline(text, page.spans(form), ranked.score, ENGINE)
                found[fold(text)] = made, form.sentence
            if len(found) >= options.headline_candidates:
                break
        if not found:
            warnings.append("no headline could be made within the length wanted")
        return tuple(found.values())


def summarize(
    source: str | bytes | Path | PressRelease,
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


def headline(source: str | bytes | Path | PressRelease, options: SummaryOptions = _DEFAULTS) -> str:
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


def lead(source: str | bytes | Path | PressRelease, options: SummaryOptions = _DEFAULTS) -> str:
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


def _lead_sentences(page: Page, forms: Sequence[Form], score: float) -> tuple[DraftSentence, ...]:
    return tuple(
        DraftSentence(
            "lead", page.sentence(form), page.spans(form), (form.sentence,), score, ENGINE
        )
        for form in forms
    )


def _whole_sentences(page: Page, sentences: Sequence[DraftSentence]) -> tuple[DraftSentence, ...]:
    """Return the source's own sentences that some sentences were made from."""
    indices = dict.fromkeys(index for item in sentences for index in item.source_sentences)
    forms = [page.whole(index, keep_connective=False) for index in indices]
    return _lead_sentences(page, forms, sentences[0].score)


def _summary(
    page: Page, reading: Reading, options: SummaryOptions, warnings: list[str]
) -> tuple[DraftSentence, ...]:
    sizes = [count_syllables(sentence) for sentence in page.sentences]
    limit = options.summary_syllables
    if options.summary_ratio is not None:
        limit = max(1, int(sum(sizes) * options.summary_ratio))
    wanted = options.summary_sentences if limit is None else len(sizes)
    if (limit is None and len(sizes) <= wanted) or (limit is not None and sum(sizes) <= limit):
        warnings.append("the release is no longer than the summary wanted; it is given as it is")
        chosen = [(index, 1.0) for index in range(len(sizes))]
    else:
        chosen = choose_summary(reading, wanted, limit)
    if not chosen:
        warnings.append("no sentence is short enough for the summary wanted")
    kept = {index for index, _ in chosen}
    found = []
    for index, score in chosen:
        form = page.whole(index, keep_connective=index - 1 in kept or index == 0)
        text = page.sentence(form)
        found.append(DraftSentence("summary", text, page.spans(form), (index,), score, ENGINE))
    return tuple(found)


def _items(release: PressRelease) -> frozenset[int]:
    """Return the sentences that stand in items of lists."""
    listed = {index for index, part in enumerate(release.paragraphs) if part.kind == "item"}
    sentences = enumerate(release.sentences)
    return frozenset(index for index, item in sentences if item.paragraph in listed)


def _own_title(release: PressRelease, page: Page, limit: int | None) -> Headline | None:
    text = normalise(release.title_text or "").text.rstrip(" .")
    if not text or (limit is not None and len(text) > limit) or fold(text) in _GENERIC_TITLES:
        return None
    return Headline(page.style(text), (release.title,) if release.title else (), 1.0, "title")


def _repeats(text: str, found: Iterable[str]) -> bool:
    return any(text in other or other in text for other in found)


def _coverage(
    release: PressRelease,
    reading: Reading,
    leads: Sequence[DraftSentence],
    summary: Sequence[DraftSentence],
) -> Coverage:
    return Coverage(
        total=len(release.sentences),
        read=tuple(range(len(reading.body.bounds) - 1)),
        lead=tuple(dict.fromkeys(i for item in leads for i in item.source_sentences)),
        summary=tuple(dict.fromkeys(i for item in summary for i in item.source_sentences)),
    )
