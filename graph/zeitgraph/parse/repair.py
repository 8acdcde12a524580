"""What a treebank annotates now one way, now another, brought to the way that the guide names.

Each repair is a rule that looks at the tree alone, so that the same is done to training data and to gold.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from zeitgraph.language.treebank import Repair, TreebankTable
from zeitgraph.parse.conllu import Word

_NOMINAL = frozenset({"NOUN", "PROPN", "SYM"})
_ADVERB = frozenset({"ADV", "PART"})
_PASSIVE, _ACTIVE = {"nsubj": "nsubj:pass", "csubj": "csubj:pass"}, {"nsubj:pass": "nsubj", "csubj:pass": "csubj"}
_STANDING, _DETERMINING = frozenset({"PRON", "DET"}), frozenset({"det", "det:poss", "flat", "fixed"})
_JOINING = frozenset({"ADP", "SCONJ", "CCONJ"})
_BY_RELATION = {"case": "ADP", "mark": "SCONJ", "cc": "CCONJ", "advmod": "ADV"}
_ASKING = frozenset({"Int", "Rel", "Int,Rel"})

Words = tuple[Word, ...]


def repaired(words: Words, table: TreebankTable) -> Words:
    """The words after all repairs that the table names, in the table's order."""
    for repair in table.repairs:
        words = _REPAIRS[repair](words, table)
    return words


def _loose(words: Words, _: TreebankTable) -> Words:
    """`dep` before a noun is an attribute, under a verb and with a preposition an `obl`."""
    return tuple(_relation(word, _attached(words, index)) for index, word in enumerate(words))


def _attached(words: Words, index: int) -> str:
    word = words[index]
    if word.relation not in ("dep", "compound") or word.head is None:
        return word.relation
    before = index < word.head and words[word.head].upos in _NOMINAL
    if word.upos == "ADJ" and before:
        return "amod"
    if word.relation == "dep" and word.upos in _NOMINAL:
        if before and ("Case", "Gen") in word.features:
            return "nmod"
        if words[word.head].upos == "VERB" and "case" in _relations_under(words, index):
            return "obl"
    return word.relation


def _numbers(words: Words, _: TreebankTable) -> Words:
    """A number behind its noun counts nothing, it is an attribute: 'Juni 2014', 'im Jahr 2014'."""
    return tuple(
        _relation(word, "nmod" if _is_behind_noun(words, index) else word.relation) for index, word in enumerate(words)
    )


def _is_behind_noun(words: Words, index: int) -> bool:
    word = words[index]
    if word.upos != "NUM" or word.relation not in ("nummod", "obl") or word.head is None or index < word.head:
        return False
    return words[word.head].upos in _NOMINAL and not _is_clause(words, word.head)


def _is_clause(words: Words, index: int) -> bool:
    return any(
        relation in ("cop", "mark") or relation.startswith("nsubj") for relation in _relations_under(words, index)
    )


def _particles(words: Words, _: TreebankTable) -> Words:
    """An adverb marked as a conjunction belongs to the verb, unless it asks: 'kam noch dazu', 'warum'."""
    return tuple(_relation(word, _particle(word)) for word in words)


def _particle(word: Word) -> str:
    if word.relation != "mark" or word.upos != "ADV":
        return word.relation
    asks = dict(word.features).get("PronType", "") in _ASKING
    return "advmod" if asks else "compound:prt"


def _passives(words: Words, _: TreebankTable) -> Words:
    """A subject beside a passive auxiliary is passive, beside a copula it is not."""
    under: dict[int, set[str]] = {}
    for word in words:
        if word.head is not None:
            under.setdefault(word.head, set()).add(word.relation)
    return tuple(
        word if word.head is None else _relation(word, _subject(word.relation, under[word.head])) for word in words
    )


def _subject(relation: str, beside: set[str]) -> str:
    if "aux:pass" in beside:
        return _PASSIVE.get(relation, relation)
    return _ACTIVE.get(relation, relation) if "cop" in beside else relation


def _calendar(words: Words, table: TreebankTable) -> Words:
    """Weekdays and months are common nouns."""
    tag = table.calendar_tag
    return tuple(
        replace(word, upos="NOUN", xpos=tag) if word.upos == "PROPN" and word.form in table.calendar else word
        for word in words
    )


def _chains(words: Words, table: TreebankTable) -> Words:
    """Neighbouring particles hang on the same word: 'nicht mehr', 'immer wieder', 'auch nur noch'."""
    out = list(words)
    for index, word in enumerate(words):
        head = word.head
        while head is not None and _is_chain(words, index, head, table):
            head = words[head].head
        out[index] = replace(word, head=head) if head is not None else word
    return tuple(out)


def _is_chain(words: Sequence[Word], index: int, head: int, table: TreebankTable) -> bool:
    """Whether the words from one to the other are adverbials, each with its neighbour one of the table's pairs."""
    run = words[min(index, head) : max(index, head) + 1]
    if any(word.relation != "advmod" or word.upos not in _ADVERB for word in run):
        return False
    return all(f"{a.form} {b.form}".lower() in table.chains for a, b in pairwise(run))


def _functions(words: Words, _: TreebankTable) -> Words:
    """The tag of a function word by what it does: 'alles' alone is PRON, 'als' before a noun ADP, 'denn' may be ADV."""
    return tuple(replace(word, upos=_function_tag(word)) for word in words)


def _function_tag(word: Word) -> str:
    if word.upos in _STANDING:
        return "DET" if word.relation in _DETERMINING else "PRON"
    if word.upos in _JOINING:
        return _BY_RELATION.get(word.relation, word.upos)
    return "CCONJ" if (word.upos, word.relation) == ("ADV", "cc") else word.upos


def _relation(word: Word, relation: str) -> Word:
    return word if relation == word.relation else replace(word, relation=relation)


def _relations_under(words: Words, index: int) -> list[str]:
    return [word.relation for word in words if word.head == index]


_REPAIRS: Mapping[Repair, Callable[[Words, TreebankTable], Words]] = {
    Repair.LOOSE: _loose,
    Repair.NUMBERS: _numbers,
    Repair.PARTICLES: _particles,
    Repair.PASSIVES: _passives,
    Repair.CALENDAR: _calendar,
    Repair.CHAINS: _chains,
    Repair.FUNCTIONS: _functions,
}
