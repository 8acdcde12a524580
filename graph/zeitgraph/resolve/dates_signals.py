"""The words around an expression that say how it bounds a time: 'seit', 'bis', 'vor', 'since', 'by'."""

from collections.abc import Iterable
from dataclasses import dataclass

from zeitgraph.language.temporal import SignalKind, TemporalTable
from zeitgraph.model.record import maker
from zeitgraph.model.text import Sentence, Span, Token
from zeitgraph.model.time import Timex

_REACH = 5  # words before an expression that may stand between it and its preposition ('seit dem schon etwa')
_OPENING = (SignalKind.FROM, SignalKind.NAMING, SignalKind.BETWEEN)
_WEAK = frozenset({SignalKind.IN, SignalKind.NAMING})  # what another signal before it outdoes


@dataclass(frozen=True, slots=True)
class Signal:
    """A preposition's kind ('since', 'until', 'before' … or 'in') and its word."""

    kind: str = ""
    span: Span | None = None


make_signal = maker(Signal)
NO_SIGNAL = Signal()


@dataclass(frozen=True, slots=True)
class Standing:
    """An expression's place in its sentence and what the words around it say.

    `head` is the token of the expression that governs its others, `signal` what bounds it, `verb` the one that it
    follows at once.
    """

    span: Span
    head: Token
    signal: Signal
    verb: Token | None


make_standing = maker(Standing)


def standing(sentence: Sentence, timex: Timex, table: TemporalTable) -> Standing:
    """How an expression stands in its sentence; kept with the sentence, as `memory.once_a_word` does."""
    span = timex.span
    key = (Standing, span.begin, span.end)
    found = sentence.known.get(key)
    if not isinstance(found, Standing):
        head, place = _head(sentence, span), sentence.first_from(span.begin)
        begin = place - (place > 0 and sentence.tokens[place - 1].span.end > span.begin)
        signal = _signal(sentence, begin, span, table)
        found = make_standing(span, head, signal, _verb(sentence, head, begin, table))
        sentence.known[key] = found
    return found


def is_of_time(token: Token, timexes: Iterable[Timex]) -> bool:
    """Whether a token is in some expression: as governor of another it is no noun that this one dates."""
    return any(timex.span.overlaps(token.span) for timex in timexes)


def _signal(sentence: Sentence, begin: int, span: Span, table: TemporalTable) -> Signal:
    """The signal of an expression that `begin` words end before, read backwards over articles and particles.

    Of 'bis zum' it is 'bis'.
    """
    tokens, signals, skip = sentence.tokens, table.signals, table.markers["skip"]
    first = max(begin - _REACH, 0)
    kind, found = "", None
    for place in range(begin - 1, first - 1, -1):
        word = tokens[place].form.casefold()
        told = signals.get(word)
        if word in table.signal_ends and place > first:
            told = signals.get(f"{tokens[place - 1].form.casefold()} {word}") or told
        if told is not None:
            kind, found = told, tokens[place].span
            if told not in _WEAK:
                break
        elif word not in skip and tokens[place].upos != "DET":
            break
    closed = _closed(sentence, span, table) if kind in _OPENING else None
    return closed or (make_signal(kind, found) if kind else NO_SIGNAL)


def _verb(sentence: Sentence, head: Token, begin: int, table: TemporalTable) -> Token | None:
    """The verb that an expression follows at once ('said Tuesday that …', 'sagte am Montag'): it is that verb's.

    Trees often hang such a time on what is said. A genitive ("said Tuesday's vote …") belongs to its noun, and what
    follows a mere comparison ('tritt wie geplant am 1. Mai in Kraft') is the verb's above it.
    """
    if head.relation == "nmod:poss":
        return None
    tokens, signals, skip = sentence.tokens, table.signals, table.markers["skip"]
    for place in range(begin - 1, -1, -1):
        token = tokens[place]
        if token.upos == "VERB":
            return _compared(sentence, token, table) if token.feature("VerbForm") == "Part" else token
        word = token.form.casefold()
        if word not in signals and word not in skip:
            return None
    return None


def _compared(sentence: Sentence, participle: Token, table: TemporalTable) -> Token | None:
    """The participle; for a plan that things are compared with ('as scheduled') the verb above it, else nothing."""
    before = sentence.tokens[participle.index - 1].form.casefold() if participle.index else ""
    if before not in table.markers["comparing"]:
        return participle
    above, plans = sentence.governor(participle), tuple(table.markers["plan"])
    return above if above is not None and above.upos == "VERB" and participle.form.startswith(plans) else None


def _closed(sentence: Sentence, span: Span, table: TemporalTable) -> Signal | None:
    """'von Donnerstag an' is from Thursday on; what closes the phrase follows the expression."""
    place = sentence.first_from(span.end)
    if place == len(sentence.tokens):
        return None
    after = sentence.tokens[place]
    closer = table.closers.get(after.form.casefold())
    return make_signal(closer, after.span) if closer else None


def _head(sentence: Sentence, span: Span) -> Token:
    inside = sentence.touching(span)
    if len(inside) == 1:
        return inside[0]
    indices = {token.index for token in inside}
    return next((token for token in inside if token.head not in indices), inside[0])
