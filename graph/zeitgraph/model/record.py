"""Records that are made by the thousand: frozen dataclasses whose constructor sets their slots directly."""

from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

Record = TypeVar("Record")


def often_made(record: type[Record]) -> type[Record]:
    """The frozen, slotted dataclass with a constructor that takes about half of the time; all else stays as it is.

    The one that `dataclass` writes finds each slot by its name whenever a record is made; this one has them at hand.
    Raises TypeError where a field is filled by a factory: nothing that is made often needs one.
    """
    members: tuple[Field[Any], ...] = fields(record)  # type: ignore[arg-type]
    if any(field.default_factory is not MISSING for field in members):
        raise TypeError(f"{record.__qualname__}: a field that a factory fills is no field of a record made often")
    given = [field for field in members if field.init]
    lines = [
        f"def __init__({', '.join(_parameters(given))}):",
        *(f" set_{field.name}(self, {field.name})" for field in given),
        " self.__post_init__()" if hasattr(record, "__post_init__") else "",
    ]
    known: dict[str, Any] = {f"set_{field.name}": getattr(record, field.name).__set__ for field in given}
    known |= {f"default_{field.name}": field.default for field in given}
    exec("\n".join(lines), known)  # noqa: S102 - as `dataclass` makes its own, of nothing but the names of the fields
    constructor = known["__init__"]
    constructor.__qualname__ = f"{record.__qualname__}.__init__"
    constructor.__annotations__ = record.__init__.__annotations__
    record.__init__ = constructor  # type: ignore[method-assign]
    return record


def _parameters(given: list[Field[Any]]) -> list[str]:
    """What the constructor takes: fields by their place, then those by name only."""
    by_place = [_parameter(field) for field in given if not field.kw_only]
    by_name = [_parameter(field) for field in given if field.kw_only]
    return ["self", *by_place, *(["*", *by_name] if by_name else [])]


def _parameter(field: Field[Any]) -> str:
    return field.name if field.default is MISSING else f"{field.name}=default_{field.name}"
