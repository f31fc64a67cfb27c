"""A seq2seq model that writes what it is told, word by word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from vnsum.backends.protocols import Decoding, Hypothesis
from vnsum.errors import BackendError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.results import Product

__all__ = ["ScriptedModel", "Words"]


@dataclass
class Words:
    """One id for each word, in the order they are met."""

    known: list[str] = field(default_factory=list)

    def encode(self, text: str) -> list[int]:
        words = text.split()
        self.known += [word for word in dict.fromkeys(words) if word not in self.known]
        return [self.known.index(word) for word in words]

    def decode(self, tokens: Sequence[int]) -> str:
        return " ".join(self.known[token] for token in tokens)

    def count(self, text: str) -> int:
        return len(text.split())


@dataclass(frozen=True)
class Limits:
    products: tuple[Product, ...]
    max_source_tokens: int = 400
    max_target_tokens: int = 256

    def decoding(self, _product: Product) -> Decoding:
        return Decoding()


@dataclass
class ScriptedModel:
    """Writes `script[product]` about every release; fails on a source with the word that breaks it.

    `asked` keeps every (product, source, decoding).
    """

    script: Mapping[Product, Sequence[str]]
    max_source_tokens: int = 400
    breaks: str = ""
    assumed: Sequence[str] = ()
    name: str = "scripted 1"
    codec: Words = field(default_factory=Words)
    asked: list[tuple[str, str, Decoding]] = field(default_factory=list)

    @property
    def recipe(self) -> Limits:
        return Limits(tuple(self.script), self.max_source_tokens)

    @property
    def backend(self) -> ScriptedModel:
        return self

    def encode_source(
        self,
        text: str,
        product: Product,
        *,
        known: Mapping[str, str] | None = None,  # noqa: ARG002 - it was taught no metadata
        limit: int | None = None,
    ) -> list[int]:
        return self.codec.encode(f"<{product}> {text}")[:limit]

    def generate(
        self, sources: Sequence[Sequence[int]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        return [self._write(self.codec.decode(source), decoding) for source in sources]

    def stream(self, source: Sequence[int], decoding: Decoding) -> Iterator[int]:
        yield from self._write(self.codec.decode(source), decoding)[0].tokens

    def _write(self, source: str, decoding: Decoding) -> list[Hypothesis]:
        head, _, body = source.partition(" ")
        if self.breaks and self.breaks in body.split():
            raise BackendError("the model broke")
        self.asked.append((head, body, decoding))
        product = cast("Product", head.strip("<>"))
        texts = self.script[product][: decoding.num_hypotheses]
        return [
            Hypothesis(self.codec.encode(text), -float(rank)) for rank, text in enumerate(texts)
        ]
