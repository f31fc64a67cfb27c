"""What is evaluated on: items with references and questions, and data sets of them."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from vnsum.errors import InputError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from vnsum.results import Product

__all__ = ["AnswerText", "DataSet", "Item", "Question", "check_items", "require_references"]

_NAMED = 3
"""Ids named in an error; set by hand."""


@dataclass(frozen=True, slots=True)
class AnswerText:
    """One accepted answer.

    Attributes:
        text: The answer.
        start: Where it stands in the item's text, in characters; None where nobody says.
    """

    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question about an item.

    Attributes:
        id: Unique within the data set.
        text: The question.
        answers: Every accepted answer; empty where the text holds none.
        kind: Type of the question; "" where nobody says.
    """

    id: str
    text: str
    answers: Sequence[AnswerText]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One release or article with what people wrote about it.

    Attributes:
        id: Unique within the data set.
        text: What a system reads.
        title: The headline it was published under; "" where nobody says.
        leads: Reference leads.
        headlines: Reference headlines.
        summaries: Reference summaries.
        questions: Questions about the text.
        published: When it was published.
        place: Where it was issued.
        tags: Slices it belongs to, such as "government" or "new-style".
        captions: Captions of its pictures, as evidence beside the text.
    """

    id: str
    text: str
    title: str = ""
    leads: Sequence[str] = ()
    headlines: Sequence[str] = ()
    summaries: Sequence[str] = ()
    questions: Sequence[Question] = ()
    published: date | None = None
    place: str | None = None
    tags: frozenset[str] = frozenset()
    captions: Sequence[str] = ()

    def references(self, product: Product) -> Sequence[str]:
        """Return what people wrote as this product.

        Args:
            product: "headline", "lead" or "summary".

        Returns:
            One or more texts; none where the data has no reference.
        """
        by_product = {"headline": self.headlines, "lead": self.leads, "summary": self.summaries}
        return by_product[product]

    @property
    def evidence(self) -> str:
        """Everything a true draft may be drawn from: the title, the text and the captions."""
        title = self.title if self.title and self.title not in self.text else ""
        captions = [caption for caption in self.captions if caption not in self.text]
        return "\n".join(part for part in (title, self.text, *captions) if part)


@dataclass(frozen=True, slots=True)
class DataSet:
    """Items from one source.

    Attributes:
        name: Name as printed, without folders of this machine.
        format: Which reader read it.
        sha256: SHA-256 of the file, of the folder's files, or of the items' content.
        items: The items, in the order of the source or of the draw.
        settings: What was chosen of it: columns, slice, limit, seed.
    """

    name: str
    format: str
    sha256: str
    items: Sequence[Item]
    settings: dict[str, str | int] = field(default_factory=dict)

    def tagged(self, tag: str) -> DataSet:
        """Keep the items of one slice.

        Args:
            tag: Name of the slice.

        Returns:
            The same data set with fewer items.

        Raises:
            InputError: When no item belongs to it.
        """
        items = [item for item in self.items if tag in item.tags]
        if not items:
            known = sorted({tag for item in self.items for tag in item.tags})
            raise InputError(
                f"{self.name} has no item in the slice {tag!r}",
                hint="its slices are: " + (", ".join(known) or "none"),
            )
        return replace(self, items=items, settings={**self.settings, "slice": tag})

    def drawn(self, limit: int | None, seed: int) -> DataSet:
        """Draw items at random; files are often ordered by newspaper.

        Args:
            limit: How many; None or more than there are for all of them, in their order.
            seed: Seed of the draw.

        Returns:
            The same data set with the items drawn.

        Raises:
            OptionsError: When the limit is below 1.
        """
        if limit is not None and limit < 1:
            raise OptionsError("the limit must be at least 1")
        if limit is None or limit >= len(self.items):
            return self
        items = random.Random(seed).sample(list(self.items), limit)  # noqa: S311 - a reproducible draw, no secret
        return replace(self, items=items, settings={**self.settings, "limit": limit, "seed": seed})

    def without(self, ids: Collection[str]) -> DataSet:
        """Leave items out.

        Args:
            ids: Their ids.

        Returns:
            The same data set without them.
        """
        return replace(self, items=[item for item in self.items if item.id not in ids])

    @property
    def selection_sha256(self) -> str:
        """SHA-256 of the ids, in order: which items of the source these are."""
        ids = "\n".join(item.id for item in self.items)
        return hashlib.sha256(ids.encode("utf-8")).hexdigest()


def check_items(name: str, items: Sequence[Item]) -> None:
    """Refuse data that cannot be evaluated on.

    Args:
        name: Name of the data, for the error.
        items: Its items.

    Raises:
        InputError: When there is none, an id comes twice or a text is empty.
    """
    if not items:
        raise InputError(f"{name} holds no item", hint="check the path and the format")
    _refuse_twice(name, "id", [item.id for item in items])
    _refuse_twice(name, "question id", [asked.id for item in items for asked in item.questions])
    empty = [item.id for item in items if not item.text.strip()]
    if empty:
        raise InputError(f"{name}: {_some(empty)} without text")


def require_references(data: DataSet, product: Product, *, skip: bool = False) -> DataSet:
    """See to it that every item has a reference.

    Args:
        data: The data.
        product: Which reference.
        skip: Leave out the items without one instead of refusing; none at all is refused anyway.

    Returns:
        The data, without the items that lack a reference.

    Raises:
        InputError: When a reference is missing.
    """
    missing = [item.id for item in data.items if not any(map(str.strip, item.references(product)))]
    if len(missing) == len(data.items) or (missing and not skip):
        raise InputError(
            f"{data.name}: {_some(missing)} without a reference {product}",
            hint="choose another product, or leave such items out with --skip-missing",
        )
    return data.without(frozenset(missing))


def _refuse_twice(name: str, what: str, values: Sequence[str]) -> None:
    twice = [value for value, number in Counter(values).items() if number > 1]
    if twice:
        raise InputError(
            f"{name}: {what} {_some(twice)} more than once", hint="an id names one thing"
        )


def _some(values: Sequence[str]) -> str:
    named = ", ".join(map(repr, values[:_NAMED]))
    more = len(values) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
