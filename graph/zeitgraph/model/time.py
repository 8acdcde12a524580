"""Temporal expressions and what they mean: TIMEX3 in the text, intervals of days in the world."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from zeitgraph.model.record import maker, often_made
from zeitgraph.model.text import Span


class TimexType(StrEnum):
    """The types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Granularity(StrEnum):
    """How fine the words are: 'Juni 2014' is a month, never its first day."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class Unit(StrEnum):
    """What is counted by; the values are those of TIMEX3 durations ('P2Y', 'PT3H')."""

    SECOND = "TS"
    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "H"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


class Origin(StrEnum):
    """What an expression counts from: the document's date ('gestern'), the date told before ('am Tag zuvor'), or the
    begin of a series that the text tells of ('in der dritten Woche')."""

    DCT = "dct"
    DISCOURSE = "discourse"
    SERIES = "series"


class Direction(StrEnum):
    """Where the words themselves look ('vergangenen Freitag', 'in den kommenden Jahren'); else the tense decides."""

    PAST = "past"
    FUTURE = "future"


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What is relative in an expression: `by` units from the origin. 'gestern' is one day before the DCT."""

    unit: Unit
    by: int = 0
    origin: Origin = Origin.DCT


@often_made
@dataclass(frozen=True, slots=True)
class Timex:
    """What the text says: a TIMEX3 with its value.

    `value` is the TIMEX3 value ('2014-06-13', '2014-W24-WE', 'P2Y', 'PAST_REF'); what is not known stays an X
    ('XXXX-WXX-5' is a Friday). `until` is the value of the last part where the words tell a range ('2010/11', 'in der
    Nacht auf Freitag'); `mod` START, MID, END, APPROX, BEFORE …; `anchor` says what a relative expression was counted
    from ('dct', 'tense', a span's begin), `rule` the table entry. `shift`, `direction` and `weekday` (1 is Monday) are
    what anchoring needs of the words; they stay afterwards, as evidence.
    """

    span: Span
    sentence: int
    type: TimexType
    value: str
    until: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: str | None = None
    shift: Shift | None = None
    direction: Direction | None = None
    weekday: int | None = None
    rule: str = ""

    def valued(
        self, value: str, anchor: str | None, *, until: str | None = None, weekday: int | None = None
    ) -> "Timex":
        """The expression with the value that anchoring gives it: most get one, and `replace` takes longer by far."""
        return make_timex(
            self.span,
            self.sentence,
            self.type,
            value,
            until or self.until,
            self.mod,
            self.quant,
            self.freq,
            anchor,
            self.shift,
            self.direction,
            weekday or self.weekday,
            self.rule,
        )


make_timex = maker(Timex)


@often_made
@dataclass(frozen=True, slots=True)
class TimeInterval:
    """Days from `earliest` to `latest`, both included; a side that is None is open. One of them is always known."""

    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    granularity: Granularity = Granularity.INTERVAL

    def __post_init__(self) -> None:
        if self.earliest is None and self.latest is None:
            raise ValueError("an interval without bounds says nothing: leave it out")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"interval ends ({self.latest}) before it begins ({self.earliest})")

    @property
    def closed(self) -> bool:
        """Whether both ends are known."""
        return self.earliest is not None and self.latest is not None

    @property
    def day(self) -> datetime.date | None:
        """The day, if the interval is exactly one."""
        return self.earliest if self.earliest == self.latest else None


make_interval = maker(TimeInterval)


class DatingBasis(StrEnum):
    """What an event's date rests on; only TEXT and INHERITED ever become an exact time stamp.

    TENSE is a bound and no date: by the tense of the verb, narrowed where words say what came before and after.
    """

    TEXT = "text"
    INHERITED = "inherited"
    TENSE = "tense"
    NONE = "none"


_NOTHING = DatingBasis.NONE


@often_made
@dataclass(frozen=True, slots=True)
class Dating:
    """When an event happened, as far as the words say: `interval` is None where nothing is known.

    `span` are the words that date it (the expression, or the verb whose tense bounds it); `timex` the value used;
    `anchor` what a relative one was counted from or placed by ('from the date told before', 'by tense').
    """

    interval: TimeInterval | None
    basis: DatingBasis
    span: Span | None = None
    timex: str | None = None
    rule: str = ""
    anchor: str | None = None

    def __post_init__(self) -> None:
        if (self.interval is None) != (self.basis is _NOTHING):
            raise ValueError(f"a dating on basis {self.basis} with interval {self.interval}")


make_dating = maker(Dating)
