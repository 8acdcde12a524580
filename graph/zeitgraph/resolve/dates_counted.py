"""A day with a length beside it that counts back from now: 'Freitag vor einer Woche', 'a year ago today'."""

from collections.abc import Sequence
from dataclasses import replace

from zeitgraph.language.temporal import SignalKind, TemporalTable
from zeitgraph.model import calendar
from zeitgraph.model.edtf import bounds
from zeitgraph.model.members import DATE, DURATION
from zeitgraph.model.text import Sentence
from zeitgraph.model.time import Origin, Timex, Unit
from zeitgraph.resolve.dates_intervals import length_of
from zeitgraph.resolve.dates_signals import standing

BEFORE, IN = SignalKind.BEFORE, SignalKind.IN
NOW, DAY = Origin.DCT, Unit.DAY
Length = tuple[int, Unit]


def counted_back(sentence: Sentence, timexes: Sequence[Timex], table: TemporalTable) -> Sequence[Timex]:
    """The expressions of a sentence, a day and the length beside it as one, whose value is the day so long before.

    Said on a Wednesday, 'Friday a week ago' is the Friday before the last one: the day nearest to now, and from there
    the length back. Only days that are counted from now themselves ('Friday', 'today') are moved, none with a date.
    """
    if len(timexes) == 1:
        return timexes
    ordered = sorted(timexes, key=lambda timex: timex.span.begin)
    found: list[Timex] = []
    place = 0
    while place < len(ordered):
        pair = ordered[place : place + 2]
        moved = _moved(sentence, pair[0], pair[1], table) if len(pair) > 1 else None
        found.append(moved or pair[0])
        place += 2 if moved else 1
    return found


def _moved(sentence: Sentence, first: Timex, second: Timex, table: TemporalTable) -> Timex | None:
    for day, other in ((first, second), (second, first)):
        length = _length(sentence, day, other, table) if _is_from_now(day) else None
        base = bounds(day.value) if length is not None else None
        if length is None or base is None or base.earliest is None:
            continue
        unit = day.shift.unit if day.shift is not None else DAY
        moved = calendar.move(base.earliest, length[1], -length[0])
        return replace(day, span=first.span.to(second.span), value=calendar.unit_value(moved, unit))
    return None


def _is_from_now(day: Timex) -> bool:
    if day.type is not DATE:
        return False
    shift = day.shift
    return day.weekday is not None if shift is None else shift.origin is NOW and shift.by == 0


def _length(sentence: Sentence, day: Timex, other: Timex, table: TemporalTable) -> Length | None:
    """How far back `other` counts from `day`, None where it does not stand beside it or says no length."""
    first, second = (day, other) if day.span.begin <= other.span.begin else (other, day)
    if other.type is DURATION:
        counts = day is first and other.direction is None and _between(sentence, first, second, table) == [BEFORE]
        counts = counts and standing(sentence, other, table).signal.kind == BEFORE
        found = length_of(other.value) if counts else None
        return (found[0], found[1]) if found and found[0] is not None else None
    shift = other.shift
    if other.type is not DATE or shift is None or shift.origin is not NOW or shift.by >= 0 or shift.unit is DAY:
        return None
    return (-shift.by, shift.unit) if set(_between(sentence, first, second, table)) <= {IN} else None


def _between(sentence: Sentence, first: Timex, second: Timex, table: TemporalTable) -> list[SignalKind | None]:
    """What the words between two expressions say that count."""
    words = sentence.tokens[sentence.first_from(first.span.end) : sentence.first_from(second.span.begin)]
    forms = [token.form.casefold() for token in words]
    return [table.signals.get(form) for form in forms if form not in table.markers["skip"]]
