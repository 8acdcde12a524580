"""Words to vectors, without their sentences: each different form is computed once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zeitgraph.parse.features import ngrams, place_kind, plain_forms, sentence_openings, word_key
from zeitgraph.parse.labels import Labels
from zeitgraph.parse.lexicon import Lexicon

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Surface:
    """A sentence as the network reads it: the forms, and whether a blank follows each."""

    forms: tuple[str, ...]
    spaces: tuple[bool, ...]


class Vectors:
    """The vectors of all forms seen so far."""

    def __init__(self, weights: Mapping[str, Floats], labels: Labels, lexicon: Lexicon | None) -> None:
        self._weights, self._labels, self._lexicon = weights, labels, lexicon
        self._numbers: dict[tuple[str, bool], int] = {}
        self._rows: list[Floats] = []

    def of(self, sentences: Sequence[Surface]) -> tuple[Floats, Ints]:
        """The vectors of the different forms in the sentences, and for each word the row that is its own."""
        numbers = [number for sentence in sentences for number in self._of(sentence)]
        different, places = np.unique(np.array(numbers, np.int64), return_inverse=True)
        return np.stack([self._rows[number] for number in different]), places

    def _of(self, sentence: Surface) -> list[int]:
        forms = plain_forms(sentence.forms, sentence.spaces)
        return [self._number(key) for key in zip(forms, sentence_openings(forms), strict=True)]

    def _number(self, key: tuple[str, bool]) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._rows)
            self._rows.append(self._embedded(key[0], first=key[1]))
        return number

    def _embedded(self, form: str, *, first: bool) -> Floats:
        weights, labels = self._weights, self._labels
        word = weights["word.weight"][labels.words.number(word_key(form))]
        grams = weights["gram.weight"][list(ngrams(form))]
        parts = [word, grams.mean(0), weights["place.weight"][place_kind(form, labels.places)]]
        if self._lexicon:
            tags, lemma = self._lexicon.look_up(form, first=first)
            columns = [labels.tags.number(tag) for tag in tags]
            parts.append(weights["tag.weight"][:, columns] @ np.array(list(tags.values()), np.float32))
            parts.append(weights["lemma.weight"][labels.lemmas.number(lemma)])
        return np.concatenate(parts)
