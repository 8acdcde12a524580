"""Atoms to matches: the rules of a language as one trie of words and classes, walked once from each atom."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from zeitgraph.extract.timexes_atoms import Atom, forms, number_readings
from zeitgraph.language.patterns import Step
from zeitgraph.language.tables import load
from zeitgraph.language.temporal import Reading, Rule, TemporalTable, temporal_table
from zeitgraph.model.text import Sentence

_Captured = tuple[tuple[str, str], ...]
_State = tuple["_Node", int, _Captured, tuple[int, ...]]
_Keys = Mapping[str, tuple[tuple[_Captured, int], ...]]
_ALONE: tuple[tuple[_Captured, int], ...] = (((), 1),)  # a word that captures nothing
_WORDS = 100_000  # words whose readings are remembered; a language's newspapers use about as many


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits the atoms first..end (half-open), its extents and what it captured."""

    rule: Rule
    order: int
    first: int
    end: int
    extents: tuple[tuple[int, int], ...]
    captures: Mapping[str, str]


@dataclass(slots=True)
class _Node:
    """A node of the trie: what may follow, and the rules that end here."""

    steps: dict[str, list[tuple[Step, "_Node"]]] = field(default_factory=dict)
    forbidden: list[tuple[Step, "_Node"]] = field(default_factory=list)
    accepts: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A word or phrase of the lexicon, as atoms, with its readings."""

    forms: tuple[str, ...]
    glued: tuple[bool, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's rules and words, ready to run."""

    table: TemporalTable
    phrases: Mapping[str, tuple[_Phrase, ...]]
    root: _Node
    capitals: bool

    def begins(self, keys: Iterable[str]) -> bool:
        """Whether a rule may begin with one of these literals, tags and classes."""
        return bool(self.root.forbidden) or not self.root.steps.keys().isdisjoint(keys)


@dataclass(frozen=True, slots=True)
class _Word:
    """A form under a tag: what it may be alone, the phrases that it may begin, whether a rule may begin with it."""

    keys: _Keys
    phrases: tuple[_Phrase, ...]
    starts: bool


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language, built once."""
    table = temporal_table(code)
    root = _Node()
    for order, rule in enumerate(table.rules):
        for variant in rule.variants:
            _insert(root, variant, order)
    return Grammar(table, _phrases(table), root, load(code).table("time").get("capitals") != "initial")


def _insert(node: _Node, variant: tuple[Step, ...], order: int) -> None:
    for step in variant:
        edges = node.forbidden if step.forbidden else node.steps.setdefault(step.key, [])
        following = next((child for known, child in edges if known == step), None)
        if following is None:
            following = _Node()
            edges.append((step, following))
        node = following
    if order not in node.accepts:
        node.accepts.append(order)


def _phrases(table: TemporalTable) -> dict[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = {}
    for word, readings in table.lexicon.items():
        parts: list[str] = []
        glued: list[bool] = []
        for piece in word.split(" "):
            pieces = forms(piece)
            parts += pieces
            glued += [False] + [True] * (len(pieces) - 1)
        found.setdefault(parts[0], []).append(_Phrase(tuple(parts), tuple(glued), readings))
    return {first: tuple(phrases) for first, phrases in found.items()}


@lru_cache(maxsize=_WORDS)
def _word(code: str, form: str, tag: str, lowered: bool) -> _Word:  # noqa: FBT001 - by keyword it is much slower
    """The readings of a form: as literal, tag and number, and by the lexicon, where `lowered` in small letters too."""
    rules = grammar(code)
    phrases = rules.phrases.get(form, ())
    if lowered and form[0].isupper():
        phrases += rules.phrases.get(form[0].lower() + form[1:], ())
    literal, tagged = f"l:{form.casefold()}", f"u:{tag}"
    if not phrases and not form.isdecimal():  # as most words
        return _Word({literal: _ALONE, tagged: _ALONE}, (), rules.begins((literal, tagged)))
    keys: dict[str, list[tuple[_Captured, int]]] = {literal: [((), 1)], tagged: [((), 1)]}
    for name, value in number_readings(form):
        keys.setdefault(f"c:{name}", []).append((((name, value),), 1))
    for reading in (reading for phrase in phrases if len(phrase.forms) == 1 for reading in phrase.readings):
        keys.setdefault(f"c:{reading.name}", []).append((reading.captures, 1))
    longer = tuple(phrase for phrase in phrases if len(phrase.forms) > 1)
    begun = {f"c:{reading.name}" for phrase in longer for reading in phrase.readings}
    return _Word({key: tuple(found) for key, found in keys.items()}, longer, rules.begins(keys.keys() | begun))


class Matcher:
    """The atoms of one sentence under a grammar: what each may be, and the best match from each."""

    def __init__(self, grammar: Grammar, found: list[Atom], sentence: Sentence) -> None:
        self.grammar, self.atoms = grammar, found
        self.keys: list[_Keys | None] = [None] * len(found)
        code, tokens, capitals = grammar.table.code, sentence.tokens, grammar.capitals
        self.words = [_word(code, atom.form, tokens[atom.token].upos, atom.opening or capitals) for atom in found]

    def best(self, first: int) -> Match | None:
        """The longest match from an atom; of two as long one that blocks, then the earlier rule.

        A match that begins with context gives way to a longer one from where its expression begins.
        """
        match = self._longest(first) if self.words[first].starts else None
        if match is not None and match.extents and match.extents[0][0] > first:
            inner = self._longest(match.extents[0][0])
            return inner if inner is not None and inner.end > match.end else match
        return match

    def _longest(self, first: int) -> Match | None:
        found = list(self._matches(first))
        return min(found, key=lambda match: (-match.end, bool(match.rule.formulas), match.order)) if found else None

    def _matches(self, first: int) -> Iterator[Match]:
        stack: list[_State] = [(self.grammar.root, first, (), ())]
        while stack:
            node, place, captured, marks = stack.pop()
            for order in node.accepts:
                yield self._match(order, first, place, captured, marks)
            for step, following in node.forbidden:
                if place >= len(self.atoms) or not self._stands(place, step):
                    stack.append((following, place, captured, marks + ((place,) if step.closes else ())))
            if place < len(self.atoms) and node.steps:
                stack += self._onward(node, place, captured, marks)

    def _onward(self, node: _Node, place: int, captured: _Captured, marks: tuple[int, ...]) -> Iterator[_State]:
        """The states behind what stands at a place, without those that lead nowhere."""
        glued = self.atoms[place].glued
        for key, options in self._keys(place).items():
            for step, following in node.steps.get(key, ()):
                for captures, length in options if glued or not step.glued else ():
                    if self._goes_on(following, place + length):
                        named = ((step.capture, captures[0][1]),) if step.capture else captures
                        opened = (*marks, place) if step.opens else marks
                        closed = (*opened, place + length) if step.closes else opened
                        yield following, place + length, captured + named, closed

    def _goes_on(self, node: _Node, place: int) -> bool:
        """Whether a rule ends at a node, or may go on with what stands here."""
        if node.accepts or node.forbidden:
            return True
        return place < len(self.atoms) and not node.steps.keys().isdisjoint(self._keys(place))

    def _match(self, order: int, first: int, end: int, captured: _Captured, marks: tuple[int, ...]) -> Match:
        extents = tuple(zip(marks[::2], marks[1::2], strict=True)) or ((first, end),)
        return Match(self.grammar.table.rules[order], order, first, end, extents, dict(captured))

    def _stands(self, place: int, step: Step) -> bool:
        """Whether a step would take what stands at a place."""
        return (self.atoms[place].glued or not step.glued) and step.key in self._keys(place)

    def _keys(self, place: int) -> _Keys:
        keys = self.keys[place]
        if keys is None:
            keys = self.keys[place] = self._read(place)
        return keys

    def _read(self, place: int) -> _Keys:
        """What an atom may be: its word's readings, and those of the phrases that begin with it."""
        word = self.words[place]
        fitting = [phrase for phrase in word.phrases if self._fits(place, phrase)] if word.phrases else ()
        if not fitting:
            return word.keys
        keys = dict(word.keys)
        for phrase in fitting:
            for reading in phrase.readings:
                key = f"c:{reading.name}"
                keys[key] = (*keys.get(key, ()), (reading.captures, len(phrase.forms)))
        return keys

    def _fits(self, first: int, phrase: _Phrase) -> bool:
        """Whether the words of a phrase follow its first one, with spaces where it has them."""
        if first + len(phrase.forms) > len(self.atoms):
            return False
        for index in range(1, len(phrase.forms)):
            atom, wanted = self.atoms[first + index], phrase.forms[index]
            same = atom.form == wanted or (self.grammar.capitals and atom.form[0].lower() + atom.form[1:] == wanted)
            if not same or atom.glued != phrase.glued[index]:
                return False
        return True
