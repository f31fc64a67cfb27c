"""What is worked out once, when first asked for: properties, patterns, answers about texts."""

from __future__ import annotations

import re
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, AnyStr, Generic, TypeVar, cast, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

__all__ = ["lazy", "pattern", "remembered"]

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


def pattern(form: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, but compiled when it is first looked for.

    Of 1,300 patterns an ordinary release needs 560; the rest would take a fifth of a cold start.

    Args:
        form: A regular expression; a wrong one raises `re.error` at its first use, and in
            `tests/test_lazily.py`.
        flags: Those of `re.compile`.

    Returns:
        What has the attributes and methods of `re.Pattern`; the `re` of its matches is the compiled
        one.
    """
    return cast("re.Pattern[AnyStr]", _Later(form, flags))


class _Compiled:
    """The attributes of `re.Pattern`, kept with the instance: found as fast as those of one."""


class _Later(_Compiled):
    """A pattern that is not compiled yet."""

    def __init__(self, form: str | bytes, flags: int) -> None:
        self.pattern, self._flags = form, flags

    def __getattr__(self, name: str) -> object:
        """Compile, once one of the methods is wanted, and keep them all.

        Args:
            name: Of an attribute that is not kept yet.

        Returns:
            The attribute of `re.Pattern`.

        Raises:
            AttributeError: A pattern has none of this name.
        """
        if name not in _OF_PATTERNS:
            raise AttributeError(name)
        made = re.compile(self.pattern, self._flags)
        self.__dict__.update((kept, getattr(made, kept)) for kept in _OF_PATTERNS)
        self.__class__ = _Compiled  # type: ignore[assignment]  # a class with this method is slower
        return getattr(made, name)


_OF_PATTERNS = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


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
