"""Matches to TIMEX3: the formulae of a rule filled with what it captured."""

from collections.abc import Callable, Mapping

from zeitgraph.extract.timexes_match import Match
from zeitgraph.language.temporal import Formula
from zeitgraph.model import calendar
from zeitgraph.model.text import Span
from zeitgraph.model.time import Direction, Shift, Timex, Unit, make_timex

_PIVOT = 40  # '16.6.39' is 2039, '16.6.40' 1940
_BLANKS = {
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}


class _Captures(dict[str, str | int]):
    """What words captured, and what is derived from it, as a template sees it: numbers as numbers, else nothing."""

    def __init__(self, captured: Mapping[str, str]) -> None:
        self.captured = captured  # a dictionary that is empty is made ready without its constructor

    def __missing__(self, key: str) -> str | int:
        text = self._text(key)
        value = self[key] = int(text) if text.isdecimal() and _counts(key, text) else text
        return value

    def _text(self, key: str) -> str:
        if key not in _DERIVED:
            return self.captured.get(key, "")
        needed, function = _DERIVED[key]
        found = [self.captured[name] for name in needed if name in self.captured]
        if len(found) == len(needed):
            return function(*found)
        return "XXXX" if key == "yearx" else self.captured.get(key, "")

    def filled(self, template: str) -> str:
        """A template with the captures in their places."""
        return template.format_map(self) if "{" in template else template


def timex(match: Match, formula: Formula, span: Span, sentence: int) -> Timex:
    """The expression that a formula makes of a match."""
    captures = _Captures(match.captures)
    filled = captures.filled
    unit = filled(formula.unit) if formula.unit else ""
    return make_timex(
        span,
        sentence,
        formula.type,
        _value(filled(formula.value)),
        (filled(formula.until) or None) if formula.until else None,
        (filled(formula.mod) or None) if formula.mod else None,
        (filled(formula.quant) or None) if formula.quant else None,
        (filled(formula.freq) or None) if formula.freq else None,
        None,  # what it is counted from is not asked here
        Shift(unit=Unit(unit), by=int(float(filled(formula.by) or 0)), origin=formula.origin) if unit else None,
        _direction(filled(formula.direction)) if formula.direction else None,
        (int(filled(formula.weekday) or 0) or None) if formula.weekday else None,
        match.rule.name,
    )


def _direction(code: str) -> Direction | None:
    """'past' and 'future' as they stand, numbers by their sign; 0 ('diesen Freitag') leaves it to the tense."""
    if code.lstrip("-").isdecimal():
        return None if int(code) == 0 else Direction.PAST if int(code) < 0 else Direction.FUTURE
    return Direction(code) if code else None


def _value(value: str) -> str:
    """The value with durations of clock time as TIMEX3 writes them ('PT2H'), and holidays of a known year as days."""
    year, found, code = value.partition("-@")
    if found and year.isdecimal():
        return calendar.holiday(code, int(year)).isoformat()
    if value.startswith("P") and len(value) > 2 and value[-2] == "T" and value[-1] in "HMS":
        return f"PT{value[1:-2]}{value[-1]}"
    return value


def _counts(key: str, value: str) -> bool:
    """Whether a capture is a number to calculate with; years, decades and centuries keep their digits."""
    return len(value) <= 2 and key not in ("century", "shortyear")


def _duration(number: str, unit: str) -> str:
    return f"P{number}{unit}"


def _signed(sign: str, number: str) -> str:
    """How far a count goes and where; nothing where it is vague ('wenige Tage später')."""
    return "" if number == "X" else str(int(float(sign) * float(number)))


def _clock_hour(hour: str, half: str) -> str:
    return str(int(hour) % 12 + (12 if half == "pm" else 0))


def _begin_hour(begin: str, hour: str, half: str) -> str:
    """The first hour of '8 to 10 p.m.', in the same half of the day; of '11 to 2 p.m.' in the one before."""
    across = half == "pm" and int(begin) % 12 > int(hour) % 12
    return _clock_hour(begin, "am" if across else half)


def _full_year(short: str) -> str:
    return f"{'20' if int(short) < _PIVOT else '19'}{short}"


_DERIVED: dict[str, tuple[tuple[str, ...], Callable[..., str]]] = {
    "yearx": (("year",), str),
    "duration": (("number", "unit"), _duration),
    "bareduration": (("unit",), lambda unit: _duration("X", unit)),
    "otherduration": (("other", "unit"), _duration),
    "adjectiveduration": (("number", "adjectival"), _duration),
    "vagueduration": (("adjectival",), lambda unit: _duration("X", unit)),
    "decimalduration": (
        ("number", "decimal", "unit"),
        lambda number, decimal, unit: _duration(f"{number}.{decimal}", unit),
    ),
    "sumduration": (
        ("tens", "number", "unit"),
        lambda tens, number, unit: _duration(str(int(tens) + int(number)), unit),
    ),
    "blank": (("calendar",), lambda unit: _BLANKS.get(unit, "XXXX-XX-XX")),
    "unitblank": (("unit",), lambda unit: _BLANKS.get(unit, "XXXX-XX-XX")),
    "beforeblank": (("unit_before",), lambda unit: _BLANKS.get(unit, "XXXX-XX-XX")),
    "afterblank": (("unit_after",), lambda unit: _BLANKS.get(unit, "XXXX-XX-XX")),
    "partblank": (("unit_part",), lambda part: _BLANKS.get(part.partition("-")[0], "XXXX-XX-XX")),
    "partunit": (("unit_part",), lambda part: part.partition("-")[0]),
    "partmod": (("unit_part",), lambda part: part.partition("-")[2]),
    "seasonunit": (("season_part",), lambda part: part.partition("-")[0]),
    "seasonmod": (("season_part",), lambda part: part.partition("-")[2]),
    "signed": (("earlier", "number"), _signed),
    "pastfuture": (("earlier",), lambda sign: "PAST_REF" if sign.startswith("-") else "FUTURE_REF"),
    "eve": (("weekday",), lambda weekday: str((int(weekday) + 5) % 7 + 1)),
    "fullyear": (("shortyear",), _full_year),
    "endyear": (("year", "shortyear"), lambda year, short: year[:2] + short),
    "century": (("ordinal",), lambda number: f"{int(number) - 1:02}"),
    "halfduration": (("number", "unit"), lambda number, unit: _duration(f"{number}.5", unit)),
    "clockhour": (("hour", "meridiem"), _clock_hour),
    "beginhour": (("begin", "hour", "meridiem"), _begin_hour),
    "ordinalby": (("ordinal",), lambda number: str(int(number) - 1)),
    "hourbefore": (("hour",), lambda hour: str((int(hour) - 1) % 24)),
}
