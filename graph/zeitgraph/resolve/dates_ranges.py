"""Two expressions that are one range: 'von Montag bis Mittwoch', '3. und 4. Mai', 'between January and March'."""

import datetime
from dataclasses import replace

from zeitgraph.language.temporal import TemporalTable
from zeitgraph.model.edtf import bounds
from zeitgraph.model.members import DATE, TIME
from zeitgraph.model.text import Sentence
from zeitgraph.model.time import Timex

_WEEK = datetime.timedelta(days=7)
_LONGEST = 3  # words between the two ends of a range ('bis zum', 'und dem')


def joined(sentence: Sentence, first: Timex, second: Timex, table: TemporalTable) -> bool:
    """Whether nothing but the words of a range stands between two dates or times."""
    if first.type is not second.type or first.type not in (DATE, TIME):
        return False
    begin, end = sentence.first_from(first.span.end), sentence.first_from(second.span.begin)
    if not 0 < end - begin <= _LONGEST + 1:
        return False
    between = [token for token in sentence.tokens[begin:end] if token.span.end <= second.span.begin]
    join = table.markers["join"]
    return 0 < len(between) <= _LONGEST and all(token.form.casefold() in join for token in between)


def in_order(sentence: Sentence, timexes: list[Timex], table: TemporalTable) -> list[Timex]:
    """The anchored expressions, the ends of a range of weekdays in order.

    'zwischen Montag und Mittwoch', told on a Tuesday in the past tense, began a week before the Monday of this week.
    """
    found = sorted(timexes, key=lambda timex: timex.span.begin)
    for place, second in enumerate(found[1:]):
        first = found[place]
        if first.anchor == second.anchor == "tense" and joined(sentence, first, second, table):
            found[place] = _before(first, second)
    return found


def _before(first: Timex, second: Timex) -> Timex:
    """The first end of a range, a week or a year earlier where it would come after the second."""
    one, other = bounds(first.value), bounds(second.value)
    if one is None or other is None or not (one.earliest and other.earliest) or one.earliest <= other.earliest:
        return first
    if one.day is None or other.day is None:
        year = f"{other.earliest.year - (first.value[4:] > second.value[4:]):04}"
        return replace(first, value=year + first.value[4:]) if len(first.value) == len(second.value) else first
    clock = first.value[len(one.day.isoformat()) :]
    return replace(first, value=(one.day - _WEEK).isoformat() + clock) if one.day - other.day < _WEEK else first
