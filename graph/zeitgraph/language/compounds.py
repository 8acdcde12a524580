"""Words that compounds end in: what 'Außenminister' and 'Exminister' have in common."""

from collections.abc import Iterable

SHORTEST_LAST_PART = 4  # letters; shorter words ('see', 'amt', 'rat') are too often only an ending
SHORTEST_FIRST_PART = 2  # letters: 'Exminister'


class LastParts:
    """The words that the compounds of a language end in, found by their last letters; words that are too short to tell
    are left out."""

    __slots__ = ("_lengths", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word for word in words if len(word) >= SHORTEST_LAST_PART)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[-SHORTEST_LAST_PART:], set()).add(len(word))
        self._lengths = {letters: sorted(found, reverse=True) for letters, found in lengths.items()}

    def longest(self, word: str) -> str | None:
        """The longest of them that a word ends in, behind two letters or more; None where it is no such compound."""
        lengths = self._lengths.get(word[-SHORTEST_LAST_PART:])
        return None if lengths is None else self._of_length(word, lengths)

    def earliest(self, words: Iterable[str]) -> str | None:
        """The one that begins first in any of the words, forms of one compound; None where none is a compound."""
        found, begin = None, 0
        for word in words:
            lengths = self._lengths.get(word[-SHORTEST_LAST_PART:])
            if lengths is None:
                continue
            last = self._of_length(word, lengths)
            if last is not None and (found is None or len(word) - len(last) < begin):
                found, begin = last, len(word) - len(last)
        return found

    def _of_length(self, word: str, lengths: Iterable[int]) -> str | None:
        most = len(word) - SHORTEST_FIRST_PART
        for length in lengths:
            if length <= most and word[-length:] in self._words:
                return word[-length:]
        return None
