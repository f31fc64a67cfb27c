"""Who and which, where a text calls somebody by one name or says "the road above"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.called_names import with_called_names
from vnsum.backends.extractive.names.counted import with_counted
from vnsum.backends.extractive.names.elders import with_elder
from vnsum.backends.extractive.names.given_names import with_full_name
from vnsum.backends.extractive.names.home_bodies import with_home_body
from vnsum.backends.extractive.names.home_places import with_home_place
from vnsum.backends.extractive.names.home_schools import with_home_school
from vnsum.backends.extractive.names.stretches import with_stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.names.antecedents import Completed

__all__ = ["filled"]


def filled(
    done: Completed, sentence: int, sentences: Sequence[str], *, said: str, most: int
) -> Completed:
    """Put in the full name of a subject, which body, commune and stretch of road is meant.

    Args:
        done: Part of a sentence, completed.
        sentence: Its number.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with them, as far as it is sure and there is room.
    """
    named = with_full_name(done, sentence, sentences, said=said, most=most)
    named = with_called_names(named, sentence, sentences, said=said, most=most)
    named = with_elder(named, sentence, sentences, said=said, most=most)
    bodied = with_home_body(named, sentences, said=said, most=most)
    bodied = with_home_school(bodied, sentence, sentences, said=said, most=most)
    placed = with_home_place(bodied, sentences, said=said, most=most)
    placed = with_counted(placed, sentence, sentences, said=said, most=most)
    return with_stretch(placed, sentence, sentences, said=said, most=most)
