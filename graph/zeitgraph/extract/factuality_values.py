"""Factuality values and how they combine: the least certain of several signals, with their polarities multiplied."""

from dataclasses import replace

from zeitgraph.model.mention import ASSERTED, Certainty, Factuality, Polarity, make_factuality
from zeitgraph.model.text import Span

_ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNSPECIFIED)
POSITIVE, NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE
_CODES = {
    "CT+": (POSITIVE, Certainty.CERTAIN),
    "CT-": (NEGATIVE, Certainty.CERTAIN),
    "PR+": (POSITIVE, Certainty.PROBABLE),
    "PR-": (NEGATIVE, Certainty.PROBABLE),
    "PS+": (POSITIVE, Certainty.POSSIBLE),
    "PS-": (NEGATIVE, Certainty.POSSIBLE),
    "UU": (POSITIVE, Certainty.UNSPECIFIED),
}


def value(code: str, span: Span | None, rule: str) -> Factuality:
    """The factuality of a FactBank code."""
    polarity, certainty = _CODES[code]
    return make_factuality(polarity=polarity, certainty=certainty, span=span, rule=rule)


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
    return make_factuality(polarity=polarity, certainty=weaker.certainty, span=why.span, rule=why.rule)


def weaken(inner: Factuality, outer: Factuality) -> Factuality:
    """The less certain of the two; the inner one where they are equal."""
    return outer if _ORDER.index(outer.certainty) > _ORDER.index(inner.certainty) else inner


def soften(inner: Factuality, outer: Factuality) -> Factuality:
    """`inner`, no more certain than `outer` is; its polarity stays."""
    weaker = weaken(inner, outer)
    if weaker is inner:
        return inner
    return make_factuality(polarity=inner.polarity, certainty=outer.certainty, span=outer.span, rule=outer.rule)


def negated(factuality: Factuality) -> Factuality:
    """The same with the other polarity."""
    other = POSITIVE if factuality.polarity is NEGATIVE else NEGATIVE
    return replace(factuality, polarity=other)
