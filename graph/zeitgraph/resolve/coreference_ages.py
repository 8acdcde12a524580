"""How old the words around a name or noun say that somebody is: 'der 34-jährige Fahrer', 'Ann Miller, 41,'."""

import re
from collections.abc import Iterator

from zeitgraph.language.names import Names
from zeitgraph.model.text import Sentence, Token

_YEARS = re.compile(r"\d{1,3}(?!\d)")
_OPENING = frozenset({"(", ","})


def ages(sentence: Sentence, root: Token, head: Token, table: Names) -> frozenset[int]:
    """The years that a person's words tell, in digits; several only where the tree mixes people."""
    return frozenset(
        [
            int(years[0])
            for word in ((head,) if root is head else (root, head))
            for told in (word, *sentence.children(word))
            if (form := _written(sentence, told, word, table)) and (years := _YEARS.match(form))
        ]
    )


def _written(sentence: Sentence, told: Token, noun: Token, table: Names) -> str:
    """The word that begins with the years, if one of these tells them."""
    if told is noun or told.base_relation == "amod":
        if table.age(told.form):
            return told.form
        return next(_counted(sentence, told), "") if table.has("old", told.form) else ""
    behind = told.upos == "NUM" and told.base_relation in ("appos", "nummod") and told.index > noun.index
    return told.form if behind and sentence.tokens[told.index - 1].form in _OPENING else ""


def _counted(sentence: Sentence, word: Token) -> Iterator[str]:
    """'39 Jahre alter', '39-year-old': the numbers of years before an adjective of age."""
    for unit in sentence.children(word):
        yield from (child.form for child in (unit, *sentence.children(unit)) if child.upos == "NUM")
