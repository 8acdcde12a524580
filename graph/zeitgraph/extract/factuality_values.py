"""Factuality values and how they combine: the least certain of several signals, with their polarities multiplied."""

from dataclasses import replace

from zeitgraph.model.mention import Certainty, Factuality, Polarity
from zeitgraph.model.text import Span

_ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNSPECIFIED)
_LETTERS = {"CT": Certainty.CERTAIN, "PR": Certainty.PROBABLE, "PS": Certainty.POSSIBLE, "UU": Certainty.UNSPECIFIED}

ASSERTED = Factuality()


def value(code: str, span: Span | None, rule: str) -> Factuality:
    """The factuality of a FactBank code."""
    polarity = Polarity.NEGATIVE if code.endswith("-") else Polarity.POSITIVE
    return Factuality(polarity=polarity, certainty=_LETTERS[code[:2]], span=span, rule=rule)


def combine(inner: Factuality, outer: Factuality) -> Factuality:
    """What holds where both apply: the less certain of the two, and negative where exactly one is.

    Cue and rule are those of the value that changes the other.
    """
    if outer == ASSERTED:
        return inner
    weaker = weaken(inner, outer)
    negative = (inner.polarity is Polarity.NEGATIVE) != (outer.polarity is Polarity.NEGATIVE)
    why = outer if outer.code != ASSERTED.code and (weaker is outer or outer.polarity is Polarity.NEGATIVE) else inner
    polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
    return replace(why, polarity=polarity, certainty=weaker.certainty)


def weaken(inner: Factuality, outer: Factuality) -> Factuality:
    """The less certain of the two; the inner one where they are equal."""
    return outer if _ORDER.index(outer.certainty) > _ORDER.index(inner.certainty) else inner


def soften(inner: Factuality, outer: Factuality) -> Factuality:
    """`inner`, no more certain than `outer` is; its polarity stays."""
    weaker = weaken(inner, outer)
    return inner if weaker is inner else replace(outer, polarity=inner.polarity)


def negated(factuality: Factuality) -> Factuality:
    """The same with the other polarity."""
    other = Polarity.POSITIVE if factuality.polarity is Polarity.NEGATIVE else Polarity.NEGATIVE
    return replace(factuality, polarity=other)
