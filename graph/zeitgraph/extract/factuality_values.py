"""Factuality values and how they combine: the least certain of several signals, with their polarities multiplied."""

from dataclasses import replace

from zeitgraph.model.mention import ASSERTED, Certainty, Factuality, Polarity
from zeitgraph.model.text import Span

_ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNSPECIFIED)
_LETTERS = {"CT": Certainty.CERTAIN, "PR": Certainty.PROBABLE, "PS": Certainty.POSSIBLE, "UU": Certainty.UNSPECIFIED}

POSITIVE, NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE


def value(code: str, span: Span | None, rule: str) -> Factuality:
    """The factuality of a FactBank code."""
    polarity = NEGATIVE if code.endswith("-") else POSITIVE
    return Factuality(polarity=polarity, certainty=_LETTERS[code[:2]], span=span, rule=rule)


def combine(inner: Factuality, outer: Factuality) -> Factuality:
    """What holds where both apply: the less certain of the two, and negative where exactly one is.

    Cue and rule are those of the value that changes the other.
    """
    if outer == ASSERTED:
        return inner
    weaker = weaken(inner, outer)
    negative = (inner.polarity is NEGATIVE) != (outer.polarity is NEGATIVE)
    why = outer if outer.code != ASSERTED.code and (weaker is outer or outer.polarity is NEGATIVE) else inner
    polarity = NEGATIVE if negative else POSITIVE
    return Factuality(polarity=polarity, certainty=weaker.certainty, span=why.span, rule=why.rule)


def weaken(inner: Factuality, outer: Factuality) -> Factuality:
    """The less certain of the two; the inner one where they are equal."""
    return outer if _ORDER.index(outer.certainty) > _ORDER.index(inner.certainty) else inner


def soften(inner: Factuality, outer: Factuality) -> Factuality:
    """`inner`, no more certain than `outer` is; its polarity stays."""
    weaker = weaken(inner, outer)
    if weaker is inner:
        return inner
    return Factuality(polarity=inner.polarity, certainty=outer.certainty, span=outer.span, rule=outer.rule)


def negated(factuality: Factuality) -> Factuality:
    """The same with the other polarity."""
    other = POSITIVE if factuality.polarity is NEGATIVE else NEGATIVE
    return replace(factuality, polarity=other)
