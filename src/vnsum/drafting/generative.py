"""A seq2seq model as a writer: it writes freely, the check finds the sources, extracts stand by.

Lengths are wanted in syllables and searched for in tokens. A first search asks for as many tokens
as syllables, which is too few where syllables fall into pieces; a lead that comes out too short is
searched for again with as many tokens as that many syllables took in it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from vnsum.drafting.extractive import ExtractiveWriter
from vnsum.drafting.hypotheses import headline_text, lead_text, summary_sentences
from vnsum.drafting.selection import Selection, salience, select
from vnsum.drafting.terms import holds
from vnsum.errors import OptionsError
from vnsum.results import DraftSentence, Headline
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from vnsum.backends.protocols import Decoding
    from vnsum.backends.seq2seq import Seq2SeqModel
    from vnsum.drafting.extract import Extract
    from vnsum.drafting.protocols import Brief
    from vnsum.options import SummaryOptions
    from vnsum.results import Product
    from vnsum.undoing.owing import Owing

__all__ = ["Generated", "GenerativeWriter"]

_TOKENS_STEP = 8
"""Least lengths of a second search are multiples of it, so that releases are searched together."""
_TOKENS_A_SYLLABLE = 2
"""Room for a syllable: leads of VietNews val take 1.28 in the median, 1.75 at p99, 1.96 at most
(6,466 pieces learnt from 1,000 articles, 500 others measured, 2026-11-25)."""


class GenerativeWriter:
    """Writes with a seq2seq model what its recipe says it can, the rest with the extractor."""

    batch = 32

    def __init__(self, model: Seq2SeqModel) -> None:
        """Take a model.

        Args:
            model: The model.

        Raises:
            WeightsError: When the extractor's files are damaged.
        """
        self._model = model
        self._extractor = ExtractiveWriter()

    @classmethod
    def load(cls, model: str | Path, **options: Any) -> GenerativeWriter:  # noqa: ANN401 - passed on
        """Load a model; see `vnsum.backends.seq2seq.load`.

        Args:
            model: Name of a bundled model, a folder, or an id on the Hub.
            **options: revision, engine, device, compute_type, threads.

        Returns:
            The writer.

        Raises:
            MissingExtraError: When the extra `hub` is not installed.
            OptionsError: When the machine cannot do what is asked.
            WeightsError: When there is no such model or its files are damaged.
        """
        from vnsum.backends.seq2seq import load  # noqa: PLC0415 - extra hub

        return cls(load(model, **options))

    @property
    def name(self) -> str:
        """Name and version of the model."""
        return self._model.name

    def write(self, briefs: Sequence[Brief]) -> list[Generated]:
        """Write all products of several releases.

        Args:
            briefs: What is wanted, with the same options for all.

        Returns:
            One manuscript for each, in order.

        Raises:
            BackendError: When the model fails.
        """
        for brief in briefs:
            brief.warnings += [f"about the model: {said}" for said in self._model.assumed]
        extracts = self._extractor.write(briefs)
        selections = [
            self._select(brief, extract) for brief, extract in zip(briefs, extracts, strict=True)
        ]
        texts: list[dict[Product, Sequence[str]]] = [{} for _ in briefs]
        for product in self._model.recipe.products if briefs else ():
            sources = [
                self._source(brief, selection, product)
                for brief, selection in zip(briefs, selections, strict=True)
            ]
            decoding = self._decoding(product, briefs[0].options)
            found = self._searched(sources, decoding)
            if product == "lead":
                self._lengthen(found, sources, decoding, briefs[0].options)
            for own, row in zip(texts, found, strict=True):
                own[product] = row
        return [
            Generated(self.name, *parts)
            for parts in zip(briefs, extracts, selections, texts, strict=True)
        ]

    def stream(self, brief: Brief) -> Iterator[str]:
        """Write a lead piece by piece; all tokens so far are decoded, as pieces join into words.

        Args:
            brief: What is wanted.

        Yields:
            Pieces of text; together they are the lead.

        Raises:
            BackendError: When the model fails.
            OptionsError: When the model writes no lead.
        """
        selection = self._select(brief, self._extractor.write([brief])[0])
        source = self._source(brief, selection, "lead")
        decoding = self._decoding("lead", brief.options)
        tokens: list[int] = []
        shown = ""
        for token in self._model.backend.stream(source, decoding):
            tokens.append(token)
            text = self._model.codec.decode(tokens)
            if text.startswith(shown) and not text.endswith("\ufffd"):
                yield text[len(shown) :]
                shown = text

    def _searched(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[Sequence[str]]:
        decode = self._model.codec.decode
        found = self._model.backend.generate(sources, decoding)
        return [[decode(item.tokens) for item in row] for row in found]

    def _lengthen(
        self,
        found: list[Sequence[str]],
        sources: Sequence[Sequence[int]],
        decoding: Decoding,
        options: SummaryOptions,
    ) -> None:
        """Search again for leads that are all too short; what was found goes behind."""
        wanted: dict[int, list[int]] = {}
        for index, texts in enumerate(found):
            least = self._least_tokens(texts, options)
            if least:
                wanted.setdefault(min(least, decoding.max_tokens), []).append(index)
        for least, indices in wanted.items():
            rows = [sources[index] for index in indices]
            again = self._searched(rows, replace(decoding, min_tokens=least))
            for index, texts in zip(indices, again, strict=True):
                found[index] = [*texts, *found[index]]

    def _least_tokens(self, texts: Sequence[str], options: SummaryOptions) -> int:
        """Tell how many tokens the syllables wanted take; 0 where a lead is long enough."""
        longest = max(texts, key=count_syllables, default="")
        size = count_syllables(longest)
        if not 0 < size < options.lead_min:
            return 0
        needed = -(-self._model.codec.count(longest) * options.lead_min // size)
        return -(-needed // _TOKENS_STEP) * _TOKENS_STEP

    def _select(self, brief: Brief, extract: Extract) -> Selection:
        """Choose what the model reads, and say so where that is not all."""
        count, sentences = self._model.codec.count, brief.page.sentences
        sizes = [count(text) for text in sentences]
        budget = self._model.recipe.max_source_tokens - self._overhead(brief, sizes[0])
        selection = select(sizes, budget, lambda: salience(extract.reading, len(sizes)))
        chosen = len(selection.indices)
        if selection.cut:
            brief.warnings.append("the first sentence is longer than the model reads; it was cut")
        elif chosen < len(sizes):
            brief.warnings.append(
                "the release is longer than the model reads; "
                f"{chosen} of {len(sizes)} sentences were chosen for it"
            )
        return selection

    def _overhead(self, brief: Brief, size: int) -> int:
        """Count the tokens of a source besides its sentences' own.

        The first sentence is always read; a prefix may run into it and split it otherwise.
        """
        first, known = brief.page.sentences[0], brief.metadata
        encode, products = self._model.encode_source, self._model.recipe.products
        return max(len(encode(first, product, known=known)) for product in products) - size

    def _source(self, brief: Brief, selection: Selection, product: Product) -> Sequence[int]:
        text = " ".join(brief.page.sentences[index] for index in selection.indices)
        limit = self._model.recipe.max_source_tokens
        return self._model.encode_source(text, product, known=brief.metadata, limit=limit)

    def _decoding(self, product: Product, options: SummaryOptions) -> Decoding:
        recipe = self._model.recipe.decoding(product)
        beams = options.beam_size or recipe.beam_size
        wanted = options.headline_candidates if product == "headline" else beams
        sampled = options.sampling_seed is not None
        found = replace(
            recipe,
            beam_size=beams,
            num_hypotheses=wanted if sampled else min(wanted, beams),
            sampling_seed=options.sampling_seed,
        )
        return self._of_length(found, options) if product == "lead" else found

    def _of_length(self, decoding: Decoding, options: SummaryOptions) -> Decoding:
        """Give a lead of the syllables wanted its room, as far as the model can write."""
        most = self._model.recipe.max_target_tokens
        if options.lead_min > most:
            raise OptionsError(
                f"a lead of {options.lead_min} syllables is longer than the model writes: "
                f"at most {most} tokens",
                hint="ask for a shorter lead, or choose another model",
            )
        room = max(decoding.max_tokens, _TOKENS_A_SYLLABLE * options.lead_max)
        return replace(decoding, min_tokens=options.lead_min, max_tokens=min(room, most))


class Generated:
    """What a seq2seq model wrote about one release, and the extracts that stand by."""

    def __init__(
        self,
        engine: str,
        brief: Brief,
        extract: Extract,
        selection: Selection,
        texts: Mapping[Product, Sequence[str]],
    ) -> None:
        """Keep what was written.

        Args:
            engine: Name and version of the model.
            brief: The release and the options.
            extract: What the extractor offers for it.
            selection: What of the release the model read.
            texts: For each product of the model its hypotheses, best first.
        """
        self._engine = engine
        self._brief = brief
        self._extract = extract
        self._selection = selection
        self._texts = texts

    @property
    def owing(self) -> Owing:
        """See `Manuscript.owing`."""
        return self._extract.owing

    @property
    def promise(self) -> Mapping[int, float]:
        """See `Manuscript.promise`."""
        return self._extract.promise

    def read(self, lead: Sequence[DraftSentence]) -> Sequence[int]:
        """See `Manuscript.read`."""
        own = any(item.engine == self._engine for item in lead)
        return self._selection.indices if own else self._extract.read(lead)

    def leads(self) -> Iterable[Sequence[DraftSentence]]:
        """See `Manuscript.leads`."""
        options = self._brief.options
        found = dict.fromkeys(
            lead_text(text, options.lead_min, options.lead_max)
            for text in self._texts.get("lead", ())
        )
        own = [
            self._sentences("lead", (text,), rank) for rank, text in enumerate(filter(None, found))
        ]
        if options.require or options.forbid:
            return chain(own, self._extract.leads())
        if own:
            return own
        if "lead" in self._texts:
            self._brief.warnings.append(
                f"the model wrote no lead of {options.lead_min} to {options.lead_max} syllables; "
                "another engine's is given"
            )
        return self._extract.leads()

    def instead(self, failed: Sequence[DraftSentence]) -> Sequence[DraftSentence]:
        """Give the extractor's best lead, or for one of its own the source's sentences."""
        if failed[0].engine != self._engine:
            return self._extract.instead(failed)
        return next(iter(self._extract.leads()))

    def summary(self) -> Sequence[DraftSentence]:
        """See `Manuscript.summary`."""
        options = self._brief.options
        for text in self._texts.get("summary", ()):
            found = summary_sentences(text, options, self._size())
            if found and not any(holds(item, options.forbid) for item in found):
                return self._sentences("summary", found, 0)
        return self._extract.summary()

    def headlines(self) -> Sequence[tuple[Headline, int]]:
        """Offer the title first, then what the model wrote, then what the extractor makes."""
        options = self._brief.options
        offers = list(self._extract.headlines())
        titles = [item for item in offers if item[0].engine == "title"]
        written = (headline_text(text) for text in self._texts.get("headline", ()))
        own = [
            (Headline(self._brief.page.style(text), (), -float(rank), self._engine), -1)
            for rank, text in enumerate(dict.fromkeys(written))
            if text
            and len(text) <= (options.headline_max_chars or len(text))
            and not holds(text, options.forbid)
        ]
        kept: dict[str, tuple[Headline, int]] = {}
        for item, index in (*titles, *own, *offers):
            kept.setdefault(fold(item.text), (item, index))
        return tuple(kept.values())[: options.headline_candidates]

    def further_headlines(self) -> Sequence[tuple[Headline, int]]:
        """See `Manuscript.further_headlines`; the extractor makes them."""
        return self._extract.further_headlines()

    def _size(self) -> int:
        return sum(map(count_syllables, self._brief.page.sentences))

    def _sentences(
        self, product: Product, texts: Sequence[str], rank: int
    ) -> tuple[DraftSentence, ...]:
        """Make sentences whose sources the check will find; the score is the rank, negated."""
        style = self._brief.page.style
        return tuple(
            DraftSentence(product, style(text), (), (), -float(rank), self._engine)
            for text in texts
        )
