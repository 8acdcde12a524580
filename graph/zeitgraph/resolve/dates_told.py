"""What anchoring sees: the document's date, the tense, and the dates told before."""

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from zeitgraph.model.mention import Tense
from zeitgraph.model.record import maker
from zeitgraph.model.time import TimeInterval, Unit


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text told before: what a discourse anchor counts from.

    `series` is the first day of a series that it is a part of ('in der ersten Woche'), `clock` the time on its day.
    `night` is one between two days ('in der Nacht zum Montag').
    """

    interval: TimeInterval
    begin: int
    sentence: int
    explicit_year: bool = False
    series: datetime.date | None = None
    clock: datetime.time | None = None
    night: bool = False


make_told = maker(Told)


class View(NamedTuple):
    """What anchoring sees from an expression: the document's date, the tense of its clause, the dates told before.

    `vague` is the unit of a vague time that its sentence has told ('vor einigen Tagen'): then its day is not known.
    """

    created: datetime.date | None
    tense: Tense
    told: tuple[Told, ...] = ()
    vague: Unit | None = None
