"""Temporal expressions to TimeML 1.2.1, in the layout of TempEval-3: the text with TIMEX3 elements in it."""

import datetime
from collections.abc import Iterable, Iterator, Mapping

from zeitgraph.export.markup import attributes, clean
from zeitgraph.model.time import Timex

_SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"
_CONTENT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_DCT = "t0"


def timeml(name: str, text: str, created: datetime.date | None, timexes: Iterable[Timex]) -> Iterator[str]:
    """A document as TimeML, in pieces. TIMEX3 `t0` is the document's date, where it is known; the others follow.

    What an expression was counted from (the document's date, another expression) is its `anchorTimeID`. What
    XML cannot hold (control characters) is left out of the text.
    """
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML{attributes(_NAMESPACE)}>\n'
    yield f"<DOCID>{_content(name)}</DOCID>\n"
    if created is not None:
        day = created.isoformat()
        yield f"<DCT><TIMEX3{attributes(_creation(day))}>{day}</TIMEX3></DCT>\n"
    yield "<TEXT>"
    end = 0
    found = sorted(timexes, key=lambda timex: timex.span)
    names = {str(timex.span.begin): f"t{number}" for number, timex in enumerate(found, 1)}
    names |= {"dct": _DCT, "tense": _DCT} if created is not None else {}
    for timex in found:
        yield _content(text[end : timex.span.begin])
        yield f"<TIMEX3{attributes(_attributes(timex, names))}>"
        yield f"{_content(timex.span.of(text))}</TIMEX3>"
        end = timex.span.end
    yield f"{_content(text[end:])}</TEXT>\n</TimeML>\n"


_NAMESPACE = (
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ("xsi:noNamespaceSchemaLocation", _SCHEMA),
)


def _creation(day: str) -> tuple[tuple[str, str], ...]:
    return (
        ("tid", _DCT),
        ("type", "DATE"),
        ("value", day),
        ("temporalFunction", "false"),
        ("functionInDocument", "CREATION_TIME"),
    )


def _attributes(timex: Timex, names: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
    yield from (("tid", names[str(timex.span.begin)]), ("type", timex.type.value), ("value", timex.value))
    yield from (("mod", timex.mod), ("quant", timex.quant), ("freq", timex.freq))
    yield "temporalFunction", "true" if timex.anchor is not None else "false"
    yield "functionInDocument", "NONE"
    yield "anchorTimeID", names.get((timex.anchor or "").rpartition(" ")[2])


def _content(text: str) -> str:
    return clean(text).translate(_CONTENT)
