"""Trees of different treebanks to trees of one annotation: the one that the parser gives."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zeitgraph.language.treebank import TreebankTable, treebank_table
from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.repair import repaired

_LOOSE = frozenset({"dep", "compound"})
_LOOSE_WORDS = {"DET": "det", "ADP": "case", "NUM": "nummod", "CCONJ": "cc", "ADV": "advmod"}
_HYPHENS = frozenset({"-", "\u2010"})


def harmonise(tree: Tree, language: str) -> Tree:
    """The tree with one set of relations, words not cut at hyphens, roles above names, relative clauses named."""
    table = treebank_table(language)
    words = tuple(replace(word, relation=_relation(word, table)) for word in tree.words)
    words = _relative_clauses(words)
    if table.merge_hyphens:
        words = _merged(words)
    if table.roles_govern_names:
        words = _roles_above_names(words)
    return replace(tree, words=repaired(words, table))


def _relation(word: Word, table: TreebankTable) -> str:
    relation = table.relations.get(word.relation, word.relation)
    if relation == "det" and ("Poss", "Yes") in word.features:
        return "det:poss"
    return relation


def _relative_clauses(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """An `acl` is `acl:relcl` where a relative pronoun stands in the clause, under no other verb."""
    relative = {index for index in range(len(words)) if _relative_clause_of(words, index)}
    return tuple(
        replace(word, relation="acl:relcl") if index in relative and word.relation == "acl" else word
        for index, word in enumerate(words)
    )


def _relative_clause_of(words: Sequence[Word], clause: int) -> bool:
    if words[clause].relation != "acl":
        return False
    return any(_is_relative(word) and _clause_above(words, index) == clause for index, word in enumerate(words))


def _is_relative(word: Word) -> bool:
    return any(key == "PronType" and "Rel" in value.split(",") for key, value in word.features)


def _clause_above(words: Sequence[Word], index: int) -> int | None:
    """The nearest governor, the word itself left out, that is a clause of its own."""
    if words[index].relation == "acl":
        return index
    head = words[index].head
    steps = 0
    while head is not None and steps <= len(words):
        if words[head].relation.startswith(("acl", "advcl", "ccomp", "csubj", "root", "parataxis")):
            return head
        head, steps = words[head].head, steps + 1
    return None


def _merged(words: tuple[Word, ...]) -> tuple[Word, ...]:
    groups = _hyphenated(words)
    if len(groups) == len(words):
        return words
    place = {member: index for index, group in enumerate(groups) for member in group}
    return tuple(_one_word(words, group, index, place) for index, group in enumerate(groups))


def _hyphenated(words: Sequence[Word]) -> list[list[int]]:
    groups: list[list[int]] = [[0]] if words else []
    for index in range(1, len(words)):
        if _joins(words, index - 1) and not _between_digits(words, index):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _joins(words: Sequence[Word], left: int) -> bool:
    """Whether the word and its right neighbour are one written word: one of them is a hyphen inside a word."""
    a, b = words[left], words[left + 1]
    if a.space_after:
        return False
    if b.form in _HYPHENS:
        return a.form[-1].isalnum()
    return a.form in _HYPHENS and b.form[0].isalnum() and left > 0 and not words[left - 1].space_after


def _between_digits(words: Sequence[Word], index: int) -> bool:
    left, right = (index - 1, index + 1) if words[index].form in _HYPHENS else (index - 2, index)
    if left < 0 or right >= len(words):
        return False
    return words[left].form[-1].isdigit() and words[right].form[0].isdigit()


def _one_word(words: Sequence[Word], group: list[int], index: int, place: dict[int, int]) -> Word:
    outside = [k for k in group if words[k].head is None or place[words[k].head or 0] != index]
    chosen = ([k for k in outside if words[k].relation != "punct"] or outside)[-1]
    head = words[chosen].head
    target = None if head is None else place[head]
    if len(group) == 1:
        return replace(words[chosen], head=target)
    last = next(k for k in reversed(group) if words[k].form not in _HYPHENS)
    form = "".join(words[k].form for k in group)
    stem = "".join(words[k].form for k in group if k < last)
    tail = "".join(words[k].form for k in group if k > last)
    base = words[last] if words[last].upos != "SYM" else words[chosen]
    return replace(
        base,
        form=form,
        lemma=stem + (words[last].lemma or words[last].form) + tail,
        xpos="TRUNC" if tail else base.xpos,
        head=target,
        relation=words[chosen].relation,
        space_after=words[group[-1]].space_after,
    )


def _roles_above_names(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Loose relations get a name; a role or first name that hangs on the name right of it becomes its head."""
    out = list(words)
    for left, right in pairwise(range(len(words))):
        a = out[left]
        loose = a.upos == "NOUN" or (a.upos == "PROPN" and a.relation == "dep")
        if a.relation in _LOOSE and a.head == right and out[right].upos == "PROPN" and loose:
            _swap(out, left, right)
    return tuple(
        replace(word, relation=_LOOSE_WORDS.get(word.upos, "dep")) if word.relation == "dep" else word for word in out
    )


def _swap(words: list[Word], left: int, right: int) -> None:
    role, name = words[left], words[right]
    words[left] = replace(role, head=name.head, relation=name.relation)
    words[right] = replace(name, head=left, relation="appos" if role.upos == "NOUN" else "flat")
    for index, word in enumerate(words):
        if word.head == right and index not in (left, right):
            kept = index > right and word.relation.startswith(("flat", "appos"))
            words[index] = replace(word, head=left) if not kept or role.upos == "PROPN" else word
