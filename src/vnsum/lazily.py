"""What is worked out once: properties when first asked for, and answers about texts."""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

__all__ = ["lazy", "remembered"]

_Value = TypeVar("_Value")

_KEPT, _SHORT = 256, 1000
"""Answers that are kept, about as many as a release has sentences and forms of them, and characters
up to which a text is kept with its answer."""


def remembered(ask: Callable[[str], _Value]) -> Callable[[str], _Value]:
    """Keep the last answers of a function of a text.

    For what a draft asks of each sentence again and again: for its worth, for the lead, for the
    headlines and for the summary.

    Args:
        ask: Depends on nothing but the text; its answer is never changed.

    Returns:
        The same function, which works nothing out twice.
    """
    known = lru_cache(maxsize=_KEPT)(ask)

    @wraps(ask)
    def answer(text: str) -> _Value:
        return known(text) if len(text) < _SHORT else ask(text)

    return answer


class lazy(Generic[_Value]):  # noqa: N801 - a decorator, written like `property`
    """As `functools.cached_property`, which in Python 3.11 takes a lock: a third of its time.

    Two threads that ask first at once may both work it out; they come to the same.
    """

    def __init__(self, make: Callable[[Any], _Value]) -> None:
        """Take the method.

        Args:
            make: Works the value out; its name is that of the attribute.
        """
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> _Value: ...

    def __get__(self, instance: object, owner: type) -> Self | _Value:
        """Work the value out and keep it with the instance, where it is found from then on."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._make(instance)
        return value
