"""Whom or what a noun may take up: the mentions of a document by their word and by their kind."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from zeitgraph.language.nouns import SHORTEST_LAST_PART
from zeitgraph.model.members import PRONOUN
from zeitgraph.resolve.coreference_views import INDEX, View


class Kin:
    """The names and nouns of a document by lemma, by last letters (of compounds), by concept, by concept covered."""

    def __init__(self, views: Iterable[View], *, compounds: bool) -> None:
        self._lemmas: dict[str, list[View]] = defaultdict(list)
        self._ends: dict[str, list[View]] = defaultdict(list)
        self._concepts: dict[str, list[View]] = defaultdict(list)
        self._covered: dict[str, list[View]] = defaultdict(list)
        self._compounds = compounds
        for view in views:
            if view.kind is not PRONOUN:
                self._add(view)

    def of_lemma(self, view: View) -> Iterator[View]:
        """The mentions of the very noun before this one, the last one first."""
        found = self._lemmas.get(view.head.lemma, [])
        return reversed(found[: bisect_left(found, view.index, key=INDEX)])

    def before(self, view: View) -> list[View]:
        """All that a noun may take up by its word or its kind, the last one first."""
        lists = [self._lemmas.get(view.head.lemma)]
        if self._compounds:
            lists.append(self._ends.get(_end(view)))
        for sense in view.senses:
            lists.append(self._concepts.get(sense.concept))
            lists += [self._concepts.get(concept) for concept in sense.covers]
            lists.append(self._covered.get(sense.concept))
        found: dict[int, View] = {}
        for kin in lists:
            if kin and kin[0].index < view.index:
                found |= {each.index: each for each in kin[: bisect_left(kin, view.index, key=INDEX)]}
        return [found[index] for index in sorted(found, reverse=True)]

    def _add(self, view: View) -> None:
        self._lemmas[view.head.lemma].append(view)
        if self._compounds:
            self._ends[_end(view)].append(view)
        for sense in view.senses:
            _append(self._concepts[sense.concept], view)
            for concept in sense.covers:
                _append(self._covered[concept], view)


def _append(kin: list[View], view: View) -> None:
    if not kin or kin[-1] is not view:
        kin.append(view)


def _end(view: View) -> str:
    return view.head.lemma.casefold()[-SHORTEST_LAST_PART:]
