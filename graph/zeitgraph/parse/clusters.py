"""Words to Brown clusters: which words stand where a word stands, learnt from a large corpus by others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from zeitgraph.parse.hashed import Hashed, Numbers

LEVELS = 16  # of frequency, 0 for a word that is not known
ACRONYM = 4  # letters in capitals at most, which are no word
PAIRS = (LEVELS // 2) ** 2  # of a word's and its twin's frequency, each at half the steps


@dataclass(frozen=True, slots=True)
class Clusters:
    """The cluster and frequency of each frequent word form; `values` are cluster * LEVELS + frequency.

    Cluster 0 is none. The twin of a form is the same word in small letters, or with a capital where it has none:
    both together tell a name from a noun, and what a word is that opens a sentence.
    """

    words: Hashed
    values: npt.NDArray[np.uint16]

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Clusters":
        """The clusters that a model file holds; those of no word where it has none."""
        gaps = arrays.get("words.gaps", np.zeros(0, np.uint16))
        return cls(Hashed.from_gaps(gaps), arrays.get("words.clusters", np.zeros(0, np.uint16)))

    def to_arrays(self) -> dict[str, npt.NDArray[np.uint16]]:
        """The inverse of `from_arrays`."""
        return {"words.gaps": self.words.gaps(), "words.clusters": self.values} if len(self.values) else {}

    def of(self, forms: Sequence[str]) -> tuple[Numbers, Numbers, Numbers]:
        """Of each form its cluster, its twin's cluster, and how frequent both are, as one number below PAIRS.

        A form that is not known is what its last part behind a hyphen is, one in capitals what it is without them.
        """
        own, twins = self._values(forms), self._values([twin(form) for form in forms])
        for index in np.flatnonzero(own == 0).tolist():
            other = _nearest(forms[index])
            if other != forms[index]:
                own[index], twins[index] = self._values([other, twin(other)])
        pairs = (own % LEVELS // 2) * (LEVELS // 2) + twins % LEVELS // 2
        return own // LEVELS, twins // LEVELS, pairs

    def _values(self, forms: Sequence[str]) -> Numbers:
        if not len(self.values):
            return np.zeros(len(forms), np.int64)
        rows = self.words.rows(forms)
        return np.where(rows < 0, 0, self.values[rows].astype(np.int64))


def twin(form: str) -> str:
    """The form in small letters, or with a capital where it has none.

    >>> twin("Merkel"), twin("USA"), twin("kurz")
    ('merkel', 'usa', 'Kurz')
    """
    lower = form.lower()
    return lower if lower != form else form[:1].upper() + form[1:]


def _nearest(form: str) -> str:
    """What a form that is not known is likely to be like.

    >>> _nearest("Elbe-Brücken"), _nearest("BERLIN"), _nearest("NATO")
    ('Brücken', 'Berlin', 'NATO')
    """
    last = form[:-1].rpartition("-")[2] + form[-1:]
    return last.capitalize() if last.isupper() and len(last) > ACRONYM else last
