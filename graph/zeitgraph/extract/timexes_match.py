"""Atoms to matches: the rules of a language as one trie of words and classes, walked once from each atom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from zeitgraph.extract.timexes_atoms import Atoms
from zeitgraph.extract.timexes_words import TAG, Captured, Keys, Node, Phrase, Word, Words, trie
from zeitgraph.language.patterns import Step
from zeitgraph.language.tables import load
from zeitgraph.language.temporal import Rule, TemporalTable, temporal_table

_ORDER = itemgetter(0, 1, 2)  # of what matches: where it ends, whether it blocks, its rule
_State = tuple[Node, int, Captured, tuple[int, ...]]


class Match(NamedTuple):
    """A rule that fits the atoms up to `end`, its extents and what it captured."""

    rule: Rule
    end: int
    extents: tuple[tuple[int, int], ...]
    captures: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's rules and words, ready to run."""

    table: TemporalTable
    root: Node
    words: Words


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language, built once."""
    table = temporal_table(code)
    root = trie(table.rules)
    capitals = load(code).table("time").get("capitals") != "initial"
    return Grammar(table, root, Words(table, root, capitals=capitals))


def beginnings(words: Sequence[Word]) -> list[int]:
    """Where in a sentence, END behind its words, a rule may begin, as far as a form and the two behind it tell."""
    found: list[int] = []
    for place, word in enumerate(words):
        if word.leads:
            kinds = words[place + 1].kinds
            if word.leads.isdisjoint(kinds):
                continue
            if place and not word.onward_tagged.isdisjoint(kinds) and place - 1 not in found[-1:]:
                found.append(place - 1)
            if not word.onward.isdisjoint(kinds):
                found.append(place)
    return found


class Matcher:
    """The atoms of one sentence under a grammar: what each may be, and the best match from each."""

    def __init__(self, grammar: Grammar, found: Atoms, words: Sequence[Word]) -> None:
        self.grammar, self.atoms, self.words = grammar, found, words
        self.end = len(found.forms)
        self.known: dict[int, Keys] = {}

    def best(self, first: int) -> Match | None:
        """The longest match from an atom; of two as long one that blocks, then the earlier rule.

        A match that begins with context gives way to a longer one from where its expression begins.
        """
        match = self._longest(first)
        if match is not None and match.extents and match.extents[0][0] > first:
            inner = self._longest(match.extents[0][0])
            return inner if inner is not None and inner.end > match.end else match
        return match

    def _longest(self, first: int) -> Match | None:
        rules = self.grammar.table.rules
        found: list[tuple[int, bool, int, _State]] = []
        stack: list[_State] = [(self.grammar.root, first, (), ())]
        while stack:
            state = node, place, captured, marks = stack.pop()
            for order in node.accepts:
                found.append((-place, bool(rules[order].formulas), order, state))
            for step, following in node.forbidden:
                if place >= self.end or not self._stands(place, step):
                    stack.append((following, place, captured, marks + ((place,) if step.closes else ())))
            if place < self.end and (node.steps or node.tags):
                self._go_on(state, stack)
        if not found:
            return None
        *_, order, (_, end, captured, marks) = min(found, key=_ORDER) if len(found) > 1 else found[0]
        extents = tuple(zip(marks[::2], marks[1::2], strict=True)) or ((first, end),)
        return Match(rules[order], end, extents, dict(captured))

    def _go_on(self, state: _State, stack: list[_State]) -> None:
        """Put the states behind what stands at a place on the stack, without those that lead nowhere."""
        node, place, captured, marks = state
        words, steps = self.words, node.steps
        word = words[place]
        keys = self._keys(place) if word.phrases or word.lowered is not None else word.keys
        for key, options in keys.items():
            if key not in steps:
                continue
            for step, following in steps[key]:
                if step.glued and not self.atoms.glued(place):
                    continue
                for captures, length in options:
                    if not following.onward.isdisjoint(words[place + length].kinds):
                        named = ((step.capture, captures[0][1]),) if step.capture else captures
                        marked = _marked(marks, step, place, length) if step.opens or step.closes else marks
                        stack.append((following, place + length, captured + named, marked))
        for step, following in node.tags:
            if not following.onward.isdisjoint(words[place + 1].kinds) and self._stands(place, step):
                stack.append((following, place + 1, captured, _marked(marks, step, place, 1)))

    def _stands(self, place: int, step: Step) -> bool:
        """Whether a step would take what stands at a place."""
        if step.glued and not self.atoms.glued(place):
            return False
        if step.key.startswith(TAG):
            return step.key == TAG + self.atoms.token(place).upos
        return step.key in self._keys(place)

    def _keys(self, place: int) -> Keys:
        """What an atom may be: its word's readings, and those of the phrases that begin with it."""
        word = self.words[place]
        if not word.phrases and word.lowered is None:
            return word.keys
        keys = self.known.get(place)
        if keys is None:
            if word.lowered is not None and self.atoms.opening(place):
                word = word.lowered
            keys = self.known[place] = self._with_phrases(word, place) if word.phrases else word.keys
        return keys

    def _with_phrases(self, word: Word, place: int) -> Keys:
        keys = dict(word.keys)
        second = self.atoms.forms[place + 1] if place + 1 < self.end else ""
        near = {second, second[:1].lower() + second[1:]}
        for phrase in word.phrases:
            if phrase.forms[1] in near and self._fits(place, phrase):
                for key, captures in phrase.readings:
                    keys[key] = (*keys.get(key, ()), (captures, len(phrase.forms)))
        return keys

    def _fits(self, first: int, phrase: Phrase) -> bool:
        """Whether the words of a phrase follow its first one, with spaces where it has them."""
        if first + len(phrase.forms) > self.end:
            return False
        for index in range(1, len(phrase.forms)):
            form, wanted = self.atoms.forms[first + index], phrase.forms[index]
            same = form == wanted or (self.grammar.words.capitals and form[0].lower() + form[1:] == wanted)
            if not same or self.atoms.glued(first + index) != phrase.glued[index]:
                return False
        return True


def _marked(marks: tuple[int, ...], step: Step, place: int, length: int) -> tuple[int, ...]:
    """The ends of extents, with those that a step sets."""
    opened = (*marks, place) if step.opens else marks
    return (*opened, place + length) if step.closes else opened
