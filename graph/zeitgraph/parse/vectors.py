"""Words to vectors, without their sentences: each different form is computed once."""

from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zeitgraph.parse.clusters import Clusters
from zeitgraph.parse.features import ngrams, place_kind, plain_forms, sentence_openings, word_key
from zeitgraph.parse.labels import Labels
from zeitgraph.parse.lexicon import Lexicon

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Key = tuple[str, bool]
"""A form, and whether it opens its sentence."""

REMEMBERED = 50_000  # forms whose vectors are kept: some 60 MB
TABLES = ("words.gaps", "words.clusters", "known.gaps", "known.tags", "known.lemmas")
"""The arrays of a model file that are no weights."""


@dataclass(frozen=True, slots=True)
class Surface:
    """A sentence as the network reads it: the forms, and whether a blank follows each."""

    forms: tuple[str, ...]
    spaces: tuple[bool, ...]


class Vectors:
    """The vectors of forms, those seen last remembered: a form has the same whatever else is remembered."""

    def __init__(
        self, weights: Mapping[str, Floats], labels: Labels, lexicon: Lexicon | None, clusters: Clusters | None = None
    ) -> None:
        self._weights, self._labels, self._lexicon = weights, labels, lexicon
        self._clusters = clusters or Clusters.from_arrays({})
        self._numbers: dict[Key, int] = {}
        self._rows: list[Floats] = []

    def of(self, sentences: Sequence[Surface]) -> tuple[Floats, Ints]:
        """The vectors of the different forms in the sentences, and for each word the row that is its own."""
        keys = [key for sentence in sentences for key in _keys(sentence)]
        if len(self._rows) > REMEMBERED:
            self._numbers.clear()
            self._rows.clear()
        new = [key for key in dict.fromkeys(keys) if key not in self._numbers]
        if new:
            self._numbers.update((key, len(self._rows) + place) for place, key in enumerate(new))
            self._rows.extend(self._embedded(new))
        numbers = np.fromiter(map(self._numbers.__getitem__, keys), np.int64, len(keys))
        different, places = np.unique(numbers, return_inverse=True)
        return np.stack([self._rows[number] for number in different]), places

    def _embedded(self, keys: Sequence[Key]) -> Floats:
        """The vectors of new forms."""
        weights, labels = self._weights, self._labels
        forms = [form for form, _ in keys]
        own, twins, levels = self._clusters.of(forms)
        parts = [
            weights["word.weight"][[labels.words.number(word_key(form)) for form in forms]],
            self._grams(forms),
            weights["place.weight"][[place_kind(form, labels.places) for form in forms]],
            weights["cluster.weight"][own],
            weights["twin.weight"][twins],
            weights["level.weight"][levels],
        ]
        if self._lexicon:
            parts.extend(self._looked_up(keys, self._lexicon))
        return np.concatenate(parts, 1)

    def _grams(self, forms: Sequence[str]) -> Floats:
        """The mean of each form's n-gram vectors; one sum a form, so that it does not depend on the others."""
        table = self._weights["gram.weight"]
        grams = [ngrams(form) for form in forms]
        return _sums(table[[gram for found in grams for gram in found]], grams) / _counts(grams)

    def _looked_up(self, keys: Sequence[Key], lexicon: Lexicon) -> list[Floats]:
        labels, answers = self._labels, [lexicon.look_up(form, first=first) for form, first in keys]
        tags = [weights or {"": 0.0} for weights, _ in answers]
        columns = self._weights["tag.weight"].T[[labels.tags.number(tag) for found in tags for tag in found]]
        shares = np.array([weight for found in tags for weight in found.values()], np.float32)
        lemmas = [labels.lemmas.number(lemma) for _, lemma in answers]
        return [_sums(columns * shares[:, None], tags), self._weights["lemma.weight"][lemmas]]


def _keys(sentence: Surface) -> list[Key]:
    forms = plain_forms(sentence.forms, sentence.spaces)
    return list(zip(forms, sentence_openings(forms), strict=True))


def _sums(rows: Floats, groups: Sequence[Sized]) -> Floats:
    """The sum of each group of rows, which are as many as the group is long."""
    ends = np.cumsum([len(group) for group in groups])
    found: Floats = np.add.reduceat(rows, np.concatenate([[0], ends[:-1]]), axis=0)
    return found


def _counts(groups: Sequence[Sized]) -> Floats:
    return np.array([len(group) for group in groups], np.float32)[:, None]
