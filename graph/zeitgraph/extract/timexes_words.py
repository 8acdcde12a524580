"""Forms to words: what a language's lexicon and rules of time make of a form, read once for all texts.

The rules are a trie of words and classes. Most forms are in no rule: one look at each form of a sentence, and at the
two behind it, tells where a rule may begin.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from zeitgraph.extract.timexes_atoms import forms, number_readings
from zeitgraph.language.patterns import Step
from zeitgraph.language.temporal import Rule, TemporalTable
from zeitgraph.model.record import often_made

Captured = tuple[tuple[str, str], ...]
Keys = Mapping[str, tuple[tuple[Captured, int], ...]]  # by what a word may be: what it captures, its atoms
_Lead = tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]
TAG = "u:"  # what the key of a tag begins with
LITERAL = "l:"  # what that of a literal does
_ANY = ""  # the key of every word, and of a sentence's end
_NOTHING = frozenset[str]()
_ROOM = 100_000  # words that are remembered; a language's newspapers use about as many


@dataclass(slots=True)
class Node:
    """A node of the trie: the words, classes and tags that may follow, and the rules that end here.

    One of `onward` is of the kinds of the next word where a rule goes on from here, or ends.
    """

    steps: dict[str, list[tuple[Step, "Node"]]] = field(default_factory=dict)
    tags: list[tuple[Step, "Node"]] = field(default_factory=list)
    forbidden: list[tuple[Step, "Node"]] = field(default_factory=list)
    accepts: list[int] = field(default_factory=list)
    onward: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or phrase of the lexicon, as atoms, with its readings: each a key and what it captures."""

    forms: tuple[str, ...]
    glued: tuple[bool, ...]
    readings: tuple[tuple[str, Captured], ...]


@often_made
@dataclass(frozen=True, slots=True)
class Word:
    """A form, whatever its tag: what it may be alone, so far as rules ask for that, and the phrases that it may begin.

    `lowered` is what it may be where a sentence begins with it, if small letters make a difference. `kinds` are all the
    keys that it may have. Where a rule begins with it, one of `onward` is of the kinds of the next word; where it is
    the second word of a rule that begins with a tag, one of `onward_tagged` is; `leads` are both.
    """

    keys: Keys
    phrases: tuple[Phrase, ...] = ()
    lowered: "Word | None" = None
    kinds: frozenset[str] = frozenset({_ANY})
    onward: frozenset[str] = _NOTHING
    onward_tagged: frozenset[str] = _NOTHING
    leads: frozenset[str] = _NOTHING


END = Word({})


def trie(rules: Iterable[Rule]) -> Node:
    """The root of the trie of some rules; a node accepts them by their order."""
    root = Node()
    for order, rule in enumerate(rules):
        for variant in rule.variants:
            _insert(root, variant, order)
    return root


def _insert(node: Node, variant: tuple[Step, ...], order: int) -> None:
    for step in variant:
        edges = _edges(node, step)
        node.onward.add(_ANY if step.forbidden or step.key.startswith(TAG) else step.key)
        following = next((child for known, child in edges if known == step), None)
        if following is None:
            following = Node()
            edges.append((step, following))
        node = following
    node.onward.add(_ANY)
    if order not in node.accepts:
        node.accepts.append(order)


def _edges(node: Node, step: Step) -> list[tuple[Step, Node]]:
    """The edges of a node that a step is one of."""
    if step.forbidden:
        return node.forbidden
    return node.tags if step.key.startswith(TAG) else node.steps.setdefault(step.key, [])


class Words(dict[str, Word]):
    """The words of a language by their forms, each read when it is first asked for; those that rules name at once.

    With `capitals` a word of the lexicon may have a capital anywhere, else at the beginning of a sentence only.
    """

    def __init__(self, table: TemporalTable, root: Node, *, capitals: bool) -> None:
        super().__init__()
        self.capitals = capitals
        self._phrases = _phrases(table)
        self._begins = _leads(replace(root, tags=[]))
        self._begins_tagged = _leads(*(node for _, node in root.tags))
        inside = (phrase for phrases in self._phrases.values() for phrase in phrases if len(phrase.forms) > 1)
        self._literals = {_literal(phrase.forms[1]) for phrase in inside}
        self._literals |= {step.key for rule in table.rules for variant in rule.variants for step in variant}
        self._forms = {first.casefold() for first in self._phrases} | {key[2:] for key in self._literals}
        self._known: dict[tuple[str, ...], _Lead] = {}
        self._unknown = Word({}, (), None, *self._lead((), ()))
        named = [key[2:] for key in sorted(self._literals) if key.startswith(LITERAL)]
        self.update({form: self._word(form) for word in named for form in (word, word.capitalize())})

    def of(self, forms: Iterable[str]) -> Iterable[Word]:
        """The words of a sentence."""
        if len(self) >= _ROOM:
            self.clear()
        return map(self.__getitem__, forms)

    def __missing__(self, form: str) -> Word:
        known = form.casefold() in self._forms or form.isdecimal()
        word = self[form] = self._word(form) if known else self._unknown
        return word

    def _word(self, form: str) -> Word:
        phrases = self._phrases.get(form, ())
        lower = self._phrases.get(form[0].lower() + form[1:], ()) if form[0].isupper() else ()
        if not lower:
            return self._read(form, phrases)
        lowered = self._read(form, phrases + lower)
        if self.capitals:
            return lowered
        word = self._read(form, phrases)
        lead = lowered.kinds, lowered.onward, lowered.onward_tagged, lowered.leads
        return Word(word.keys, word.phrases, lowered, *lead)

    def _read(self, form: str, phrases: tuple[Phrase, ...]) -> Word:
        """A form as literal and number, and by the lexicon."""
        literal = _literal(form)
        keys: dict[str, tuple[tuple[Captured, int], ...]] = {literal: (((), 1),)} if literal in self._literals else {}
        if form.isdecimal():
            for name, value in number_readings(form):
                keys[f"c:{name}"] = ((((name, value),), 1),)
        longer: list[Phrase] = []
        for phrase in phrases:
            if len(phrase.forms) > 1:
                longer.append(phrase)
                continue
            for key, captures in phrase.readings:
                keys[key] = (*keys.get(key, ()), (captures, 1))
        return Word(keys, tuple(longer), None, *self._lead(tuple(keys), longer))

    def _lead(self, keys: tuple[str, ...], longer: Iterable[Phrase]) -> _Lead:
        """The kinds of a word with these keys, and what stands behind it where it leads on; most words share theirs."""
        known = None if longer else self._known.get(keys)
        if known is None:
            begun = {_ANY, *keys}
            for phrase in longer:
                begun.update([key for key, _ in phrase.readings])
            onward = _onward(keys, longer, self._begins)
            tagged = _onward(keys, longer, self._begins_tagged) if self._begins_tagged else _NOTHING
            known = frozenset(begun), onward, tagged, onward | tagged if tagged else onward
            if not longer:
                self._known[keys] = known
        return known


def _leads(*nodes: Node) -> dict[str, frozenset[str]]:
    """What leads on from some nodes, by key, and what has to stand behind it: any word where a rule or a tag may."""
    found: dict[str, set[str]] = {}
    for node in nodes:
        if node.accepts or node.forbidden or node.tags:
            found[_ANY] = {_ANY}
        for key, edges in node.steps.items():
            for _, following in edges:
                found.setdefault(key, set()).update(following.onward)
    return {key: frozenset(onward) for key, onward in found.items()}


def _onward(keys: tuple[str, ...], longer: Iterable[Phrase], leads: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What has to stand behind a word, by its readings and by the phrases that would lead on."""
    found = leads.get(_ANY, _NOTHING)
    for key in keys:
        if key in leads:
            found |= leads[key]
    for phrase in longer:
        if any(key in leads for key, _ in phrase.readings):
            found |= {_literal(phrase.forms[1])}
    return found


def _literal(form: str) -> str:
    return LITERAL + form.casefold()


def _phrases(table: TemporalTable) -> dict[str, tuple[Phrase, ...]]:
    """The words and phrases of the lexicon by their first forms."""
    found: dict[str, list[Phrase]] = {}
    for word, readings in table.lexicon.items():
        parts: list[str] = []
        glued: list[bool] = []
        for piece in word.split(" "):
            pieces = forms(piece)
            parts += pieces
            glued += [False] + [True] * (len(pieces) - 1)
        keyed = tuple([(f"c:{reading.name}", reading.captures) for reading in readings])
        found.setdefault(parts[0], []).append(Phrase(tuple(parts), tuple(glued), keyed))
    return {first: tuple(phrases) for first, phrases in found.items()}
