"""Parsed documents to temporal expressions: TIMEX3 as far as the words alone say, not yet anchored.

'am Montagabend' gives XXXX-WXX-1TEV, 'gestern' a shift of one day before the DCT; resolution fills in the rest.
"""

from collections.abc import Iterable, Iterator

from zeitgraph.extract.timexes_atoms import Atoms, forms, plain
from zeitgraph.extract.timexes_match import Match, Matcher, beginnings, grammar
from zeitgraph.extract.timexes_values import timex
from zeitgraph.extract.timexes_words import END
from zeitgraph.language.tables import Language
from zeitgraph.model.text import NameLabel, ParsedDocument, Span
from zeitgraph.model.time import Timex

_NO_TIMES_IN = frozenset({NameLabel.PER, NameLabel.ORG, NameLabel.GPE, NameLabel.LOC})


def timexes(parsed: ParsedDocument, language: Language) -> tuple[Timex, ...]:
    """The temporal expressions of a document, in the order of the text; they do not overlap.

    Takes time linear in the length of the text: a rule looks at a bounded number of words.
    """
    rules, text = grammar(language.code), plain(parsed.document.text)
    found: list[Timex] = []
    for sentence in parsed.sentences:
        atoms = forms(sentence.span.of(text))
        words = [*rules.words.of(atoms), END]
        if places := beginnings(words):
            found += _from(places, Matcher(rules, Atoms(text, sentence, atoms), words), parsed)
    return tuple(found)


def _from(places: Iterable[int], matcher: Matcher, parsed: ParsedDocument) -> Iterator[Timex]:
    """The expressions of a sentence that begin at some of these places."""
    atoms, end = matcher.atoms, 0
    for place in places:
        match = matcher.best(place) if place >= end else None
        if match is None or not _holds(match, atoms, parsed):
            continue
        for formula, (first, last) in zip(match.rule.formulas, match.extents, strict=False):
            yield timex(match, formula, atoms.span(first, last), atoms.sentence.index)
        end = max(match.extents[-1][1] if match.rule.formulas else match.end, place + 1)


def _holds(match: Match, atoms: Atoms, parsed: ParsedDocument) -> bool:
    """Whether the parse lets the match stand: not a counted number, not a part of a name ('Theresa May')."""
    first, end = match.extents[0]
    names = () if match.rule.in_names else parsed.names_of(atoms.sentence)
    if names:
        span = atoms.span(first, end)
        for name in names:
            if name.label in _NO_TIMES_IN and _names(name.span, span, match):
                return False
    relations = match.rule.not_relations
    return not relations or atoms.token(first).base_relation not in relations


def _names(name: Span, span: Span, match: Match) -> bool:
    """Whether a name takes the words: as a part of it, or as all of it where the rule yields to that."""
    return name.covers(span) and (name != span or match.rule.yields_to_names)
