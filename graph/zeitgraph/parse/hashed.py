"""Words to rows of a table that keeps their hashes instead of the words: a million words in two megabytes."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Gaps = npt.NDArray[np.uint16]

BITS = 30  # of a hash: a word that the table has not is found in it by chance once in 2,000 times at 500,000 words
MAX_GAP = 0xFFFF


@dataclass(frozen=True, slots=True)
class Hashed:
    """The hashes of words, in ascending order."""

    hashes: Numbers

    @classmethod
    def from_gaps(cls, gaps: Gaps) -> "Hashed":
        """The inverse of `gaps`."""
        return cls(np.cumsum(gaps.astype(np.int64)))

    def gaps(self) -> Gaps:
        """What each hash is above the one before, as a model file keeps it; see `kept`."""
        return np.diff(self.hashes, prepend=0).astype(np.uint16)

    def row(self, word: str) -> int:
        """The row of one word, -1 for a word that the table has not."""
        wanted = word_hash(word)
        found = bisect_left(self.hashes.data, wanted)
        return found if found < len(self.hashes) and self.hashes.data[found] == wanted else -1

    def rows(self, words: Iterable[str]) -> Numbers:
        """The row of each word, -1 for a word that the table has not."""
        wanted = np.array([word_hash(word) for word in words], np.int64)
        if not len(self.hashes):
            return np.full(len(wanted), -1)
        found = np.minimum(np.searchsorted(self.hashes, wanted), len(self.hashes) - 1)
        return np.where(self.hashes[found] == wanted, found, -1)


def word_hash(word: str) -> int:
    """The hash of a word: the same everywhere."""
    return crc32(word.encode()) >> (32 - BITS)


def kept(words: Sequence[str]) -> tuple[Hashed, list[int | None]]:
    """The table of words, the first of two with one hash; and which word each row is for.

    Where two hashes are further apart than a gap can tell, a row for no word (None) stands between them.
    """
    places: dict[int, int] = {}
    for index, word in enumerate(words):
        places.setdefault(word_hash(word), index)
    hashes: list[int] = []
    rows: list[int | None] = []
    last = 0
    for number in sorted(places):
        while number - last > MAX_GAP:
            last += MAX_GAP
            hashes.append(last)
            rows.append(None)
        hashes.append(number)
        rows.append(places[number])
        last = number
    return Hashed(np.array(hashes, np.int64)), rows
