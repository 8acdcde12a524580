"""The words around an expression that say how it bounds a time: 'seit', 'bis', 'vor', 'since', 'by'."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from zeitgraph.language.temporal import SignalKind, TemporalTable
from zeitgraph.model.lazy import lazy
from zeitgraph.model.text import Sentence, Span, Token
from zeitgraph.model.time import Timex

_REACH = 5  # words before an expression that may stand between it and its preposition ('seit dem schon etwa')
_OPENING = (SignalKind.FROM, SignalKind.NAMING, SignalKind.BETWEEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A preposition's kind ('since', 'until', 'before' … or 'in') and its word."""

    kind: str = ""
    span: Span | None = None


NO_SIGNAL = Signal()


def standing(sentence: Sentence, timex: Timex, table: TemporalTable) -> "Standing":
    """How an expression stands in its sentence; kept with the sentence, as `memory.once_a_word` does."""
    span = timex.span
    key = (Standing, span.begin, span.end)
    found = sentence.known.get(key)
    if found is None:
        found = sentence.known[key] = Standing(sentence, span, table)
    return cast(Standing, found)


def is_of_time(token: Token, timexes: Iterable[Timex]) -> bool:
    """Whether a token is in some expression: as governor of another it is no noun that this one dates."""
    return any(timex.span.overlaps(token.span) for timex in timexes)


class Standing:
    """An expression's place in its sentence and what the words around it say; each worked out when it is asked for."""

    def __init__(self, sentence: Sentence, span: Span, table: TemporalTable) -> None:
        self.sentence, self.span, self.table = sentence, span, table

    @lazy
    def head(self) -> Token:
        """The token of the expression that governs its others."""
        inside = self.sentence.touching(self.span)
        if len(inside) == 1:
            return inside[0]
        indices = {token.index for token in inside}
        return next((token for token in inside if token.head not in indices), inside[0])

    @lazy
    def begin(self) -> int:
        """How many words end before the expression begins."""
        place = self.sentence.first_from(self.span.begin)
        return place - (place > 0 and self.sentence.tokens[place - 1].span.end > self.span.begin)

    @lazy
    def signal(self) -> Signal:
        """The signal of the expression, read backwards over articles and particles; of 'bis zum' it is 'bis'."""
        signals, skip = self.table.signals, self.table.markers["skip"]
        near = self.sentence.tokens[max(self.begin - _REACH, 0) : self.begin]
        word = near[-1].form.casefold() if near else ""
        kind, span = "", None
        for place in range(len(near) - 1, -1, -1):
            token, before = near[place], near[place - 1].form.casefold() if place else ""
            told = signals.get(f"{before} {word}") or signals.get(word)
            if told is not None and kind in ("", SignalKind.IN, SignalKind.NAMING):
                kind, span = told, token.span
            elif told is None and token.upos != "DET" and word not in skip:
                break
            word = before
        return self._closed(kind) or (Signal(kind=kind, span=span) if kind else NO_SIGNAL)

    @lazy
    def verb(self) -> Token | None:
        """The verb that the expression follows at once ('said Tuesday that …', 'sagte am Montag'): it is that verb's.

        Trees often hang such a time on what is said. A genitive ("said Tuesday's vote …") belongs to its noun.
        """
        if self.head.relation == "nmod:poss":
            return None
        for token in reversed(self.sentence.tokens[: self.begin]):
            if token.upos == "VERB":
                return token
            word = token.form.casefold()
            if word not in self.table.signals and word not in self.table.markers["skip"]:
                return None
        return None

    def _closed(self, kind: str) -> Signal | None:
        """'von Donnerstag an' is from Thursday on; what closes the phrase follows the expression."""
        place = self.sentence.first_from(self.span.end) if kind in _OPENING else len(self.sentence.tokens)
        if place == len(self.sentence.tokens):
            return None
        after = self.sentence.tokens[place]
        closer = self.table.closers.get(after.form.casefold())
        return Signal(kind=closer, span=after.span) if closer else None
