"""Whom or what a noun may take up: the mentions of a document by their word and by their kind."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from zeitgraph.language.compounds import SHORTEST_LAST_PART
from zeitgraph.model.members import PRONOUN
from zeitgraph.resolve.coreference_views import INDEX, View

ENDING = slice(-SHORTEST_LAST_PART, None)


class Kin:
    """The names and nouns of a document by lemma (by its last letters where compounds end in a word), by concept and by
    concept covered."""

    def __init__(self, views: Iterable[View], *, compounds: bool) -> None:
        words: dict[str, list[View]] = defaultdict(list)
        concepts: dict[str, list[View]] = defaultdict(list)
        covered: dict[str, list[View]] = defaultdict(list)
        for view in views:
            if view.kind is PRONOUN:
                continue
            lemma = view.head.lemma
            words[lemma.casefold()[ENDING] if compounds else lemma].append(view)
            for sense in view.senses:
                concepts[sense.concept].append(view)
                for concept in sense.covers:
                    covered[concept].append(view)
        self._words, self._concepts, self._covered, self._compounds = words, concepts, covered, compounds

    def of_lemma(self, view: View) -> Iterator[View]:
        """The mentions of the very noun before this one, the last one first."""
        lemma = view.head.lemma
        return (other for other in reversed(_until(self._of_word(lemma), view.index)) if other.head.lemma == lemma)

    def before(self, view: View) -> list[View]:
        """All that a noun may take up by its word or its kind, the last one first."""
        found = _until(self._of_word(view.head.lemma), view.index)
        if not view.senses:
            return found[::-1]
        for sense in view.senses:
            for concept in (sense.concept, *sense.covers):
                found = found + _until(self._concepts.get(concept), view.index)
            found = found + _until(self._covered.get(sense.concept), view.index)
        return sorted(dict.fromkeys(found), key=INDEX, reverse=True) if len(found) > 1 else found

    def _of_word(self, lemma: str) -> list[View] | None:
        """The mentions of a noun, among them those of all that end as it does where there are compounds."""
        return self._words.get(lemma.casefold()[ENDING] if self._compounds else lemma)


def _until(kin: list[View] | None, index: int) -> list[View]:
    """The mentions before the one with this index."""
    if not kin or kin[0].index >= index:
        return []
    return kin[: bisect_left(kin, index, key=INDEX)]
