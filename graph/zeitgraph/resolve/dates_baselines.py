"""'From $402 million a year earlier': times that say when it was what a change starts from, not when it changed."""

from zeitgraph.language.temporal import TemporalTable
from zeitgraph.model.text import Sentence, Token
from zeitgraph.resolve.dates_signals import Standing

_PHRASES = frozenset({"obl", "nmod"})
_AMOUNTS = frozenset({"SYM", "NUM"})


def is_of_baseline(sentence: Sentence, stands: Standing, table: TemporalTable) -> bool:
    """Whether a time stands right behind the amount that another one is compared with, beside that other one."""
    signal = stands.signal
    begin = signal.span.begin if signal.span is not None else stands.span.begin
    before = list(sentence.tokens[: sentence.first_from(min(begin, stands.span.begin))])
    while before and (before[-1].upos in {"PUNCT", "DET"} or before[-1].form.casefold() in table.markers["skip"]):
        before.pop()
    if not before:
        return False
    return any(_is_baseline(sentence, word, table) for word in (before[-1], *sentence.ancestors(before[-1])))


def _is_baseline(sentence: Sentence, amount: Token, table: TemporalTable) -> bool:
    words = table.markers["baseline"]
    cases = (child.form.casefold() for child in sentence.children(amount) if child.base_relation == "case")
    if amount.base_relation not in _PHRASES or not _is_counted(sentence, amount) or words.isdisjoint(cases):
        return False
    above = sentence.governor(amount)
    beside = (above, *sentence.children(above)) if above is not None else ()
    others = (other for other in beside if other is not amount and other.base_relation == "obl")
    return any(_is_counted(sentence, other) for other in others)


def _is_counted(sentence: Sentence, word: Token) -> bool:
    """Whether a word says how much: '$310 million', '6 Prozent'."""
    return word.upos in _AMOUNTS or "nummod" in sentence.relations(word)
