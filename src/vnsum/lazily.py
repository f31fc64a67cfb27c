"""Properties that are worked out when first asked for, and then are attributes like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

__all__ = ["lazy"]

_Value = TypeVar("_Value")


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
