"""Attributes that are worked out when they are first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):  # noqa: N801 - it is used as `property` is
    """A property of an object that does not change: its function runs once, then the value stands in its place.

    As `functools.cached_property`, without its lock: the stages have no threads of their own. For what a stage works
    with, not for its records: a frozen one would refuse the value.
    """

    def __init__(self, function: Callable[[Any], Value]) -> None:
        self.__doc__ = function.__doc__
        self._function = function
        self._name = function.__name__

    @overload
    def __get__(self, instance: None, owner: type) -> "lazy[Value]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...
    def __get__(self, instance: object | None, owner: type) -> "lazy[Value] | Value":
        if instance is None:
            return self
        value = self._function(instance)
        setattr(instance, self._name, value)  # to write into `__dict__` makes every later look slower
        return value
