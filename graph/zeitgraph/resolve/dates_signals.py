"""The words around an expression that say how it bounds a time: 'seit', 'bis', 'vor', 'since', 'by'."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar, cast

from zeitgraph.language.temporal import SignalKind, TemporalTable
from zeitgraph.model.text import Sentence, Span, Token
from zeitgraph.model.time import Timex

_REACH = 5  # words before an expression that may stand between it and its preposition ('seit dem schon etwa')


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A preposition's kind ('since', 'until', 'before' … or 'in') and its word."""

    kind: str = ""
    span: Span | None = None


Function = TypeVar("Function", bound=Callable[..., object])


def once_an_expression(function: Function) -> Function:
    """The function, a pure one of a sentence, an expression's place in it and a table, worked out once for each place.

    What it gives is kept with the sentence, as `memory.once_a_word` does.
    """

    @wraps(function)
    def known(sentence: Sentence, timex: Timex, *tables: object) -> object:
        key = (function, timex.span.begin, timex.span.end)
        if key not in sentence.known:
            sentence.known[key] = function(sentence, timex, *tables)
        return sentence.known[key]

    return cast(Function, known)


@once_an_expression
def head_of(sentence: Sentence, timex: Timex) -> Token:
    """The token of an expression that governs its others."""
    inside = sentence.touching(timex.span)
    indices = {token.index for token in inside}
    return next((token for token in inside if token.head not in indices), inside[0])


def time_words(sentence: Sentence, timexes: Iterable[Timex]) -> frozenset[int]:
    """The tokens of a sentence that are in some expression: as governors of another they are no noun that it dates."""
    return frozenset(token.index for timex in timexes for token in sentence.touching(timex.span))


@once_an_expression
def signal_of(sentence: Sentence, timex: Timex, table: TemporalTable) -> Signal:
    """The signal of an expression, read backwards over articles and particles; of 'bis zum' it is 'bis'."""
    found = Signal()
    near = _before(sentence, timex)[-_REACH:]
    for place, token in reversed(list(enumerate(near))):
        pair = f"{near[place - 1].form} {token.form}".casefold() if place else ""
        kind = table.signals.get(pair) or _kind(token, table)
        if kind is not None and found.kind in ("", SignalKind.IN, SignalKind.NAMING):
            found = Signal(kind=kind, span=token.span)
        elif kind is None and not _passes(token, table):
            break
    return _closed(sentence, timex, table, found)


@once_an_expression
def verb_before(sentence: Sentence, timex: Timex, table: TemporalTable) -> Token | None:
    """The verb that an expression follows at once ('said Tuesday that …', 'sagte am Montag'): it is that verb's.

    Trees often hang such a time on what is said. A genitive ("said Tuesday's vote …") belongs to its noun.
    """
    if head_of(sentence, timex).relation == "nmod:poss":
        return None
    for token in reversed(_before(sentence, timex)):
        if token.upos == "VERB":
            return token
        if _kind(token, table) is None and token.form.casefold() not in table.markers["skip"]:
            return None
    return None


def _before(sentence: Sentence, timex: Timex) -> tuple[Token, ...]:
    """The words that end before an expression begins."""
    before = sentence.tokens[: sentence.first_from(timex.span.begin)]
    return before[:-1] if before and before[-1].span.end > timex.span.begin else before


def _kind(token: Token, table: TemporalTable) -> SignalKind | None:
    return table.signals.get(token.form.casefold())


def _passes(token: Token, table: TemporalTable) -> bool:
    """Whether a word may stand between a preposition and its time."""
    return token.upos == "DET" or token.form.casefold() in table.markers["skip"]


def _closed(sentence: Sentence, timex: Timex, table: TemporalTable, found: Signal) -> Signal:
    """'von Donnerstag an' is from Thursday on; what closes the phrase follows the expression."""
    after = next(iter(sentence.tokens[sentence.first_from(timex.span.end) :]), None)
    kind = table.closers.get(after.form.casefold()) if after is not None else None
    opened = found.kind in (SignalKind.FROM, SignalKind.NAMING, SignalKind.BETWEEN)
    return Signal(kind=kind, span=after.span) if kind and after is not None and opened else found
