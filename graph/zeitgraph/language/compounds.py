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
        if lengths is None:
            return None
        most = len(word) - SHORTEST_FIRST_PART
        for length in lengths:
            if length <= most and word[-length:] in self._words:
                return word[-length:]
        return None
