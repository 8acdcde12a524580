"""Training sentences as they might have been written: headlines, sentences without quotes, other people's names."""

# mypy: allow-subclassing-any, allow-untyped-calls, no-warn-return-any, no-warn-unused-ignores

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from zeitgraph.language.treebank import TreebankTable
from zeitgraph.parse.conllu import Word
from zeitgraph.parse.training.data import Example, without_final_stop, without_quotes

HEADLINES, TITLES, UNQUOTED, RENAMED = 1 / 12, 1 / 30, 1 / 20, 1 / 5  # shares of the sentences; guessed, not tuned

_SMALL = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART"})
_NEVER_RENAMED = "s"  # a genitive or a plural would lose its ending


def augmented(examples: Sequence[Example], table: TreebankTable, generator: Random) -> Iterator[Example]:
    """Each sentence once: some as a headline has it, some without quotation marks, some with other names.

    The names are those that are words of the language as well ('May', 'Kurz'): a treebank has too few of them.
    """
    for found in examples:
        if generator.random() < RENAMED:
            found = renamed(found, table, generator)
        chance = generator.random()
        if chance < HEADLINES:
            yield without_final_stop(found)
        elif table.title_case and chance < HEADLINES + TITLES:
            yield titled(without_final_stop(found))
        else:
            yield without_quotes(found) if chance > 1 - UNQUOTED else found


def renamed(found: Example, table: TreebankTable, generator: Random) -> Example:
    """The sentence with other surnames of its people, and other names of its bodies that are one word."""
    if found.names is None:
        return found
    words = list(found.words)
    chosen: dict[str, str] = {}
    for index, word in enumerate(words):
        choices = _choices(found.names, index, table)
        if choices and _can_go(word):
            form = chosen.setdefault(word.form, generator.choice(choices))
            words[index] = replace(word, form=form, lemma=form)
    return replace(found, words=tuple(words))


def titled(found: Example) -> Example:
    """The sentence as a headline in title case, small words small."""
    words = (
        word if index and word.upos in _SMALL else replace(word, form=word.form[:1].upper() + word.form[1:])
        for index, word in enumerate(found.words)
    )
    return replace(found, words=tuple(words))


def _choices(names: Sequence[frozenset[str]], index: int, table: TreebankTable) -> tuple[str, ...]:
    """What may stand here: surnames at the end of a person's name, bodies where their name is one word."""
    tag, follower = names[index], names[index + 1] if index + 1 < len(names) else frozenset({"O"})
    if tag in ({"B-PER"}, {"I-PER"}) and "I-PER" not in follower:
        return table.surnames
    return table.bodies if tag == {"B-ORG"} and "I-ORG" not in follower else ()


def _can_go(word: Word) -> bool:
    return word.form.isalpha() and word.form.istitle() and not word.form.endswith(_NEVER_RENAMED)
