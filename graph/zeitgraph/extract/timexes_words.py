"""Forms to words: what a language's lexicon and rules of time make of a form, read once for all texts.

The rules are a trie of words and classes. Most forms are in no rule: one look at each form of a sentence, and at the
two behind it, tells where a rule may begin.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from zeitgraph.extract.timexes_atoms import forms, number_readings
from zeitgraph.language.patterns import Step
from zeitgraph.language.temporal import Reading, Rule, TemporalTable

Captured = tuple[tuple[str, str], ...]
Keys = Mapping[str, tuple[tuple[Captured, int], ...]]  # by what a word may be: what it captures, its atoms
TAG = "u:"  # what the key of a tag begins with
_ANY = ""  # the key of every word, and of a sentence's end
_ROOM = 100_000  # words that are remembered; a language's newspapers use about as many


@dataclass(slots=True)
class Node:
    """A node of the trie: the words, classes and tags that may follow, and the rules that end here."""

    steps: dict[str, list[tuple[Step, "Node"]]] = field(default_factory=dict)
    tags: list[tuple[Step, "Node"]] = field(default_factory=list)
    forbidden: list[tuple[Step, "Node"]] = field(default_factory=list)
    accepts: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or phrase of the lexicon, as atoms, with its readings."""

    forms: tuple[str, ...]
    glued: tuple[bool, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A form, whatever its tag: what it may be alone, so far as rules ask for that, and the phrases that it may begin.

    `lowered` is what it may be where a sentence begins with it, if small letters make a difference. `kinds` are all the
    keys that it may have. Where a rule begins with it, one of `onward` is of the kinds of the next word; where it is
    the second word of a rule that begins with a tag, one of `onward_tagged` is.
    """

    keys: Keys
    phrases: tuple[Phrase, ...] = ()
    lowered: "Word | None" = None
    kinds: frozenset[str] = frozenset({_ANY})
    onward: frozenset[str] = frozenset()
    onward_tagged: frozenset[str] = frozenset()


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
        following = next((child for known, child in edges if known == step), None)
        if following is None:
            following = Node()
            edges.append((step, following))
        node = following
    if order not in node.accepts:
        node.accepts.append(order)


def _edges(node: Node, step: Step) -> list[tuple[Step, Node]]:
    """The edges of a node that a step is one of."""
    if step.forbidden:
        return node.forbidden
    return node.tags if step.key.startswith(TAG) else node.steps.setdefault(step.key, [])


class Words(dict[str, Word]):
    """The words of a language by their forms, each read when it is first asked for.

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
        self._unknown = self._led(END)

    def __missing__(self, form: str) -> Word:
        if len(self) >= _ROOM:
            self.clear()
        word = self[form] = self._word(form)
        return word

    def _word(self, form: str) -> Word:
        phrases = self._phrases.get(form, ())
        lower = self._phrases.get(form[0].lower() + form[1:], ()) if form[0].isupper() else ()
        if not phrases and not lower and not form.isdecimal() and _literal(form) not in self._literals:
            return self._unknown
        if not lower:
            return self._led(_read(form, phrases))
        lowered = self._led(_read(form, phrases + lower))
        if self.capitals:
            return lowered
        word = _read(form, phrases)
        return replace(lowered, keys=word.keys, phrases=word.phrases, lowered=lowered)

    def _led(self, word: Word) -> Word:
        """A word with what it tells of the rules that may begin at it."""
        begun = {f"c:{reading.name}" for phrase in word.phrases for reading in phrase.readings}
        return replace(
            word,
            kinds=frozenset({_ANY, *word.keys, *begun}),
            onward=_onward(word, self._begins),
            onward_tagged=_onward(word, self._begins_tagged),
        )


def _read(form: str, phrases: tuple[Phrase, ...]) -> Word:
    """A form as literal and number, and by the lexicon."""
    keys: dict[str, list[tuple[Captured, int]]] = {_literal(form): [((), 1)]}
    for name, value in number_readings(form):
        keys.setdefault(f"c:{name}", []).append((((name, value),), 1))
    for reading in (reading for phrase in phrases if len(phrase.forms) == 1 for reading in phrase.readings):
        keys.setdefault(f"c:{reading.name}", []).append((reading.captures, 1))
    longer = tuple(phrase for phrase in phrases if len(phrase.forms) > 1)
    return Word({key: tuple(found) for key, found in keys.items()}, longer)


def _leads(*nodes: Node) -> dict[str, frozenset[str]]:
    """What leads on from some nodes, by key, and what has to stand behind it: any word where a rule or a tag may."""
    found: dict[str, set[str]] = {}
    for node in nodes:
        if node.accepts or node.forbidden or node.tags:
            found[_ANY] = {_ANY}
        for key, edges in node.steps.items():
            for _, following in edges:
                ends = following.accepts or following.forbidden or following.tags
                found.setdefault(key, set()).update(following.steps, (_ANY,) if ends else ())
    return {key: frozenset(onward) for key, onward in found.items()}


def _onward(word: Word, leads: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What has to stand behind a word, by its readings and by the phrases that would lead on."""
    leading = (phrase for phrase in word.phrases if any(f"c:{reading.name}" in leads for reading in phrase.readings))
    found = {_literal(phrase.forms[1]) for phrase in leading}
    return frozenset(found.union(*(leads.get(key, ()) for key in (_ANY, *word.keys))))


def _literal(form: str) -> str:
    return f"l:{form.casefold()}"


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
        found.setdefault(parts[0], []).append(Phrase(tuple(parts), tuple(glued), readings))
    return {first: tuple(phrases) for first, phrases in found.items()}
