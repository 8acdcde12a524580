"""Sentences to their words by relation: most of what is looked for in a tree has a relation that few words have."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from zeitgraph.model.text import Sentence, Token

Words = Mapping[str, Sequence[Token]]
_KEY = ("words by relation",)


def by_relation(sentence: Sentence) -> Words:
    """The words of a sentence by their universal relations, each in the order of the text; worked out once."""
    found = sentence.known.get(_KEY)
    if found is None:
        found = sentence.known[_KEY] = _grouped(sentence.tokens)
    return found  # type: ignore[return-value]


def _grouped(tokens: Sequence[Token]) -> Words:
    found: defaultdict[str, list[Token]] = defaultdict(list)
    for token in tokens:
        found[token.base_relation].append(token)
    return found
