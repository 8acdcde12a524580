"""Records that are made by the thousand: frozen dataclasses whose constructor sets their slots directly."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, ParamSpec, TypeVar, cast

Given = ParamSpec("Given")
Record = TypeVar("Record")


def often_made(record: type[Record]) -> type[Record]:
    """The frozen, slotted dataclass with a constructor that takes about half of the time; all else stays as it is.

    The one that `dataclass` writes finds each slot by its name whenever a record is made; this one has them at hand.
    Raises TypeError where a field is filled by a factory: nothing that is made often needs one.
    """
    given = _given(record)
    lines = [f"set_{field.name}(self, {field.name})" for field in given]
    known = {f"set_{field.name}": getattr(record, field.name).__set__ for field in given}
    constructor = _function("__init__", record, ["self", *_parameters(given)], lines, known)
    constructor.__annotations__ = record.__init__.__annotations__
    record.__init__ = constructor  # type: ignore[method-assign]
    return record


def maker(record: Callable[Given, Record]) -> Callable[Given, Record]:
    """A function that makes such a record, in a third of the time that the class takes: for one of many fields.

    A class that is called with names packs them into a dictionary first, and each slot of a frozen record is set by a
    call. The function fills the slots of a twin that is not frozen, which then becomes the record. One that is not
    frozen needs no twin.
    """
    made = cast(type[Any], record)
    given = _given(made)
    lines = [f"self.{field.name} = {field.name}" for field in given]
    return cast(Callable[Given, Record], _making("make", made, _parameters(given), lines))


def copier(record: type[Record], *names: str) -> Callable[..., Record]:
    """A function that makes such a record as another one, but for the fields of these names: what it takes behind it.

    Quicker than `changer` where it is always the same ones that differ.
    """
    lines = [f"self.{field.name} = {'' if field.name in names else 'old.'}{field.name}" for field in _given(record)]
    return cast(Callable[..., Record], _making("copy", record, ["old", *names], lines))


def changer(record: Callable[Given, Record]) -> Callable[..., Record]:
    """What `dataclasses.replace` does for such records, in a tenth of the time that it takes for one of many fields.

    The function takes the record and, by their names, the fields that change; the others are copied slot by slot, into
    a twin as in `maker`.
    """
    made = cast(type[Any], record)
    names = [field.name for field in _given(made)]
    lines = [f"self.{name} = old.{name} if {name} is same else {name}" for name in names]
    parameters = ["old", "*", *(f"{name}=same" for name in names)]
    return cast(Callable[..., Record], _making("changed", made, parameters, lines, same=object()))


def _given(record: type[Any]) -> list[Field[Any]]:
    """The fields that the constructor takes."""
    members: tuple[Field[Any], ...] = fields(record)
    if any(field.default_factory is not MISSING for field in members):
        raise TypeError(f"{record.__qualname__}: a field that a factory fills is no field of a record made often")
    return [field for field in members if field.init]


def _making(name: str, record: type[Any], parameters: list[str], lines: list[str], **known: object) -> Any:
    """The function that fills the fields of a new record by these lines (see `maker`)."""
    new: Any = record.__new__
    if record.__dataclass_params__.frozen:
        new = type(record.__name__, (), {"__slots__": [field.name for field in fields(record)]})
        lines = ["self = new()", *lines, "self.__class__ = Record"]
    else:
        lines = ["self = new(Record)", *lines]
    return _function(name, record, parameters, lines, {"new": new, "Record": record, **known}, end="return self")


def _function(
    name: str, record: type[Any], parameters: list[str], lines: list[str], known: dict[str, Any], *, end: str = "pass"
) -> Any:
    """The function of the record's fields that these lines come to, which look up what is `known`."""
    checked = ["self.__post_init__()"] if hasattr(record, "__post_init__") else []
    defaults = {f"default_{field.name}": field.default for field in fields(record)}
    names: dict[str, Any] = known | defaults
    body = "".join(f"\n {line}" for line in [*lines, *checked, end])
    exec(f"def {name}({', '.join(parameters)}):{body}", names)  # noqa: S102 - as `dataclass` does, of names of fields
    names[name].__qualname__ = f"{record.__qualname__}.{name}"
    return names[name]


def _parameters(given: list[Field[Any]]) -> list[str]:
    """What the constructor takes: fields by their place, then those by name only."""
    by_place = [_parameter(field) for field in given if not field.kw_only]
    by_name = [_parameter(field) for field in given if field.kw_only]
    return [*by_place, *(["*", *by_name] if by_name else [])]


def _parameter(field: Field[Any]) -> str:
    return field.name if field.default is MISSING else f"{field.name}=default_{field.name}"
