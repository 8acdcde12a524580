"""Whom or what a noun may take up: the mentions of a document by their word and by their kind."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from zeitgraph.language.compounds import SHORTEST_LAST_PART
from zeitgraph.model.lazy import lazy
from zeitgraph.model.members import EVENT, PERSON
from zeitgraph.resolve.coreference_views import INDEX, View

ENDING = slice(-SHORTEST_LAST_PART, None)


class Kin:
    """The nouns of a document by lemma (by its last letters where compounds end in a word); names and nouns by concept
    and by concept covered.

    Each is read when a noun asks for it: a text without events that are taken up asks for no concept covered.
    """

    def __init__(self, views: Sequence[View], nominals: Sequence[View], *, compounds: bool) -> None:
        self._views, self._nominals, self._compounds = views, nominals, compounds

    def of_lemma(self, view: View) -> Iterator[View]:
        """The mentions of the very noun before this one, the last one first."""
        lemma = view.head.lemma
        return (
            other for other in reversed(self._of_word(lemma)) if other.index < view.index and other.head.lemma == lemma
        )

    def before(self, view: View) -> list[View]:
        """All that a noun may take up by its word or its kind, the last one first.

        By its kind only where that is anaphoric; only what happens is taken up by a broader word that covers its kind.
        """
        kin = [self._of_word(view.head.lemma)]
        for sense in view.senses:
            if sense.anaphoric and sense.type is not PERSON:
                kin.append(self._concepts[sense.concept])  # it has the view itself at least
                if sense.covers:
                    kin += [self._concepts[concept] for concept in sense.covers if concept in self._concepts]
                if sense.type is EVENT:
                    kin.append(self._covered.get(sense.concept, []))
        index = view.index
        earlier = [each for each in kin if each and each[0].index < index]
        if not earlier:  # most are the first of their word and kind
            return []
        if len(earlier) == 1:
            same = earlier[0]  # a view stands there twice if two of its senses are of that kind
            return list(dict.fromkeys(same[bisect_left(same, index, key=INDEX) - 1 :: -1]))
        found: set[View] = set()
        for each in earlier:
            found.update(each[: bisect_left(each, index, key=INDEX)])
        return sorted(found, key=INDEX, reverse=True)

    def _of_word(self, lemma: str) -> list[View]:
        """The mentions of a noun, among them those of all that end as it does where there are compounds."""
        return self._words.get(lemma.casefold()[ENDING] if self._compounds else lemma, [])

    @lazy
    def _words(self) -> Mapping[str, list[View]]:
        found: dict[str, list[View]] = defaultdict(list)
        for view in self._nominals:
            lemma = view.head.lemma
            found[lemma.casefold()[ENDING] if self._compounds else lemma].append(view)
        return found

    @lazy
    def _concepts(self) -> Mapping[str, list[View]]:
        found: dict[str, list[View]] = defaultdict(list)
        for view in self._views:
            for sense in view.senses:
                found[sense.concept].append(view)
        return found

    @lazy
    def _covered(self) -> Mapping[str, list[View]]:
        found: dict[str, list[View]] = defaultdict(list)
        for view in self._views:
            for sense in view.senses:
                for concept in sense.covers:
                    found[concept].append(view)
        return found
