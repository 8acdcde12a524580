"""TIMEX3 calendar values to EDTF (ISO 8601-2) and back, as the words have them, without going through days.

EDTF has no weeks and no thirds of a month: they become the interval of their days, which is read back as what it is.
It has no parts of a day either ('2014-06-13TEV'): of them only the day is left, and that is all that is lost.
"""

import re

from zeitgraph.model.edtf import bounds, from_edtf
from zeitgraph.model.time import TimeInterval

_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
_PARTS = {str(code): part for part, code in _CODES.items()}
_BEFORE_CHRIST = re.compile(r"BC(\d{4})")
_YEARS = re.compile(r"\d{2,3}")
_PART_OF_YEAR = re.compile(r"(\d{4}|XXXX)-([SFWQH][A-Z1-4])")
_DATE = re.compile(r"(\d{4}|XXXX)(-(\d\d|XX)(-(\d\d|XX))?)?")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")
_DAYTIME = re.compile(r"(.{10})T[A-Z]{2}")
_THIRDS = ("START", "MID", "END")


def to_edtf_value(value: str, mod: str | None = None) -> str | None:
    """The EDTF of a value: 'BC0044' is -0043, '199' 199X, '2014-H1' 2014-40, about 2014 '2014~'.

    None where the value names no part of the calendar: a length, a set, PAST_REF, a week that is not known.
    """
    if mod in _THIRDS or re.match(r"\d{4}-W\d\d", value):
        interval = bounds(value, mod)
        return None if interval is None else _days(interval)
    plain = _plain(value)
    return f"{plain}~" if plain is not None and mod == "APPROX" else plain


def from_edtf_value(edtf: str) -> tuple[str, str | None] | None:
    """The TIMEX3 value and mod of what `to_edtf_value` writes; None for other EDTF."""
    if edtf.endswith("~"):
        plain = from_edtf_value(edtf[:-1])
        return (plain[0], "APPROX") if plain is not None else None
    if "/" in edtf:
        return _unit(edtf)
    if re.fullmatch(r"-\d{4}|0000", edtf):
        return f"BC{1 - int(edtf):04}", None
    if found := re.fullmatch(r"(\d{2,3})X{1,2}", edtf):
        return (found[1], None) if len(edtf) == 4 else None
    if (found := re.fullmatch(r"(\d{4}|XXXX)-(\d\d)", edtf)) and found[2] in _PARTS:
        return f"{found[1]}-{_PARTS[found[2]]}", None
    if found := re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d):00", edtf):
        return found[1], None
    return (edtf, None) if _DATE.fullmatch(edtf) else None


def _plain(value: str) -> str | None:
    if found := _BEFORE_CHRIST.fullmatch(value):
        year = 1 - int(found[1])
        return f"-{-year:04}" if year else "0000"
    if _YEARS.fullmatch(value):
        return value.ljust(4, "X")
    if (found := _PART_OF_YEAR.fullmatch(value)) and found[2] in _CODES:
        return f"{found[1]}-{_CODES[found[2]]}"
    if found := _MOMENT.fullmatch(value):
        return f"{value}:00"
    if found := _DAYTIME.fullmatch(value):
        value = found[1]
    return value if _DATE.fullmatch(value) else None


def _days(interval: TimeInterval) -> str:
    return str(interval.earliest) if interval.day else f"{interval.earliest}/{interval.latest}"


def _unit(edtf: str) -> tuple[str, str | None] | None:
    """The week, weekend or third of a month, quarter, season, year, decade or century with these very days."""
    interval = from_edtf(edtf)
    if interval is None or interval.earliest is None or interval.latest is None:
        return None
    year, week, _ = interval.earliest.isocalendar()
    weeks = f"{year:04}-W{week:02}"
    for value in (weeks, f"{weeks}-WE"):
        if bounds(value) == interval or _same(bounds(value), interval):
            return value, None
    first = interval.earliest
    years = {first.year, first.year - 1, interval.latest.year}
    months = [f"{first.year:04}-{first.month:02}", *(f"{year:04}-{part}" for year in sorted(years) for part in _CODES)]
    spans = [weeks, *months, f"{first.year:04}", f"{first.year // 10:03}", f"{first.year // 100:02}"]
    return next(((value, mod) for value in spans for mod in _THIRDS if _same(bounds(value, mod), interval)), None)


def _same(found: TimeInterval | None, interval: TimeInterval) -> bool:
    return found is not None and (found.earliest, found.latest) == (interval.earliest, interval.latest)
