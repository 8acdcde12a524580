"""Parsed documents to temporal expressions: TIMEX3 as far as the words alone say, not yet anchored.

'am Montagabend' gives XXXX-WXX-1TEV, 'gestern' a shift of one day before the DCT; resolution fills in the rest.
"""

from collections.abc import Iterator

from zeitgraph.extract.timexes_atoms import Atom, atoms
from zeitgraph.extract.timexes_match import Grammar, Match, Matcher, grammar
from zeitgraph.extract.timexes_values import timex
from zeitgraph.language.tables import Language
from zeitgraph.model.text import NameLabel, ParsedDocument, Sentence, Span
from zeitgraph.model.time import Timex

_NO_TIMES_IN = (NameLabel.PER, NameLabel.ORG, NameLabel.GPE, NameLabel.LOC)


def timexes(parsed: ParsedDocument, language: Language) -> tuple[Timex, ...]:
    """The temporal expressions of a document, in the order of the text; they do not overlap.

    Takes time linear in the length of the text: a rule looks at a bounded number of words.
    """
    rules = grammar(language.code)
    names: dict[int, list[Span]] = {}
    for name in parsed.names:
        if name.label in _NO_TIMES_IN:
            names.setdefault(name.sentence, []).append(name.span)
    return tuple(
        found
        for sentence in parsed.sentences
        for found in _of_sentence(parsed.document.text, sentence, rules, names.get(sentence.index, []))
    )


def _of_sentence(text: str, sentence: Sentence, rules: Grammar, names: list[Span]) -> Iterator[Timex]:
    words = atoms(text, sentence)
    matcher = Matcher(rules, words, sentence)
    place = 0
    while place < len(words):
        match = matcher.best(place)
        if match is None or not _holds(match, words, sentence, names):
            place += 1
            continue
        for formula, (first, end) in zip(match.rule.formulas, match.extents, strict=False):
            yield timex(match, formula, Span(words[first].begin, words[end - 1].end), sentence.index)
        place = max(match.extents[-1][1] if match.rule.formulas else match.end, place + 1)


def _holds(match: Match, words: list[Atom], sentence: Sentence, names: list[Span]) -> bool:
    """Whether the parse lets the match stand: not a counted number, not a part of a name ('Theresa May')."""
    first, end = match.extents[0]
    span = Span(words[first].begin, words[end - 1].end)
    if not match.rule.in_names and any(_names(name, span, match) for name in names):
        return False
    relations = match.rule.not_relations
    return not relations or sentence.tokens[words[first].token].base_relation not in relations


def _names(name: Span, span: Span, match: Match) -> bool:
    """Whether a name takes the words: as a part of it, or as all of it where the rule yields to that."""
    return name.covers(span) and (name != span or match.rule.yields_to_names)
