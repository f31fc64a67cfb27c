"""A phrase as it stands in a headline: who, which body and where are put in where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.filling import filled
from vnsum.drafting.headlines.home import find_homes
from vnsum.drafting.headlines.locality import find_locality
from vnsum.drafting.headlines.spanning import arranged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.names.antecedents import Antecedents
    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import Span
    from vnsum.drafting.headlines.home import Home
    from vnsum.drafting.headlines.locality import Locality

__all__ = ["headline_places", "headline_words"]


def headline_places(page: Page) -> Sequence[Locality | Home]:
    """Return the places that headlines of a release without title may name.

    Args:
        page: Its sentences.

    Returns:
        The one it is about, and the only ones it names, as far as they are sure.
    """
    locality = find_locality(page)
    return (*([locality] if locality else []), *find_homes(page))


def headline_words(
    form: Form,
    page: Page,
    known: Antecedents,
    places: Sequence[Locality | Home],
    limit: int | None,
) -> tuple[str, Sequence[Span]]:
    """Write a phrase as a headline.

    Args:
        form: The phrase.
        page: The sentences of the release.
        known: Who is who in them.
        places: The place the release is about, and the only ones it names, as far as they are sure;
            none where it has a title.
        limit: Most characters; None for no limit.

    Returns:
        The headline, which may be too long where the phrase is, and where its words stand.
    """
    done = known.complete(form.text, form.sentence, offices=False)
    full = filled(done, form.sentence, page.sentences, said="", most=0)
    done = full if limit is None or len(full.text) <= limit else done
    text, spans = page.headline(done.text), page.spans(form, done.places)
    for place in places:
        placed = place.told(text, form.sentence)
        if placed != text and (limit is None or len(placed) <= limit):
            text, spans = page.style(placed), (*spans, place.span)
            break
    if limit is not None and len(text) > limit:
        return page.headline(form.text), page.spans(form)
    return text, arranged(text, spans)
