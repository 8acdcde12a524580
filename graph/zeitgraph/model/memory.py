"""Functions of a sentence, or of a word in it, worked out once: stages ask the same again and again."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any, TypeVar, cast

from zeitgraph.model.text import Sentence, Token

Function = TypeVar("Function", bound=Callable[..., object])


def once_a_word(function: Function) -> Function:
    """The function, a pure one of a sentence, one of its words and up to two tables, worked out once for each of them.

    What it gives is kept with the sentence, and goes with it: so it has to be immutable, and no iterator. Tables are
    told apart as objects (`eq=False`); words by their index.
    """

    @wraps(function)
    def of_word(sentence: Sentence, token: Token) -> object:
        key = (function, token.index)
        found = sentence.known.get(key, _NOTHING)
        if found is _NOTHING:
            found = sentence.known[key] = function(sentence, token)
        return found

    @wraps(function)
    def by_table(sentence: Sentence, token: Token, table: Any = None) -> object:
        key = (function, token.index, table)
        found = sentence.known.get(key, _NOTHING)
        if found is _NOTHING:
            found = sentence.known[key] = function(sentence, token, table)
        return found

    @wraps(function)
    def by_tables(sentence: Sentence, token: Token, table: Any, other: Any) -> object:
        key = (function, token.index, table, other)
        found = sentence.known.get(key, _NOTHING)
        if found is _NOTHING:
            found = sentence.known[key] = function(sentence, token, table, other)
        return found

    shapes = {2: of_word, 3: by_table, 4: by_tables}  # what takes any number of tables is slower by half
    return cast(Function, shapes[len(signature(function).parameters)])


def once_a_sentence(function: Function) -> Function:
    """The function, a pure one of a sentence and a table, worked out once for each sentence, as `once_a_word` does."""

    @wraps(function)
    def of_sentence(sentence: Sentence, table: Any) -> object:
        key = (function, table)
        found = sentence.known.get(key, _NOTHING)
        if found is _NOTHING:
            found = sentence.known[key] = function(sentence, table)
        return found

    return cast(Function, of_sentence)


_NOTHING = object()
