"""'From $402 million a year earlier': times that say when it was what a change starts from, not when it changed."""

from zeitgraph.language.temporal import TemporalTable
from zeitgraph.model.text import Sentence, Token
from zeitgraph.resolve.dates_signals import Standing

_PHRASES = frozenset({"obl", "nmod"})
_LIGHT = frozenset({"PUNCT", "DET"})
_AMOUNTS = frozenset({"SYM", "NUM"})


def is_of_baseline(sentence: Sentence, stands: Standing, table: TemporalTable) -> bool:
    """Whether a time stands right behind the amount that another one is compared with, beside that other one."""
    if table.markers["baseline"].isdisjoint(sentence.forms):
        return False
    word = _word_before(sentence, stands, table)
    return word is not None and any(_is_baseline(sentence, each, table) for each in (word, *sentence.ancestors(word)))


def _word_before(sentence: Sentence, stands: Standing, table: TemporalTable) -> Token | None:
    """The last word that ends before a time and what bounds it, articles and particles apart."""
    signal, begin = stands.signal.span, stands.span.begin
    if signal is not None:
        begin = min(begin, signal.begin)
    for index in range(sentence.first_from(begin) - 1, -1, -1):
        word = sentence.tokens[index]
        if word.span.end <= begin and word.upos not in _LIGHT and word.form.casefold() not in table.markers["skip"]:
            return word
    return None


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
