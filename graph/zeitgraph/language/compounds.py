"""Words that compounds end in, what 'Außenminister' and 'Exminister' have in common; and the endings of inflection."""

from collections.abc import Iterable

SHORTEST_LAST_PART = 4  # letters; shorter words ('see', 'amt', 'rat') are too often only an ending
SHORTEST_FIRST_PART = 2  # letters: 'Exminister'


class Endings:
    """The endings that inflection gives to the words of a language."""

    __slots__ = ("_all", "_by_letter")

    def __init__(self, endings: Iterable[str]) -> None:
        self._all = tuple(endings)
        self._by_letter = {ending[-1]: tuple(e for e in self._all if e[-1] == ending[-1]) for ending in self._all}

    def variants(self, word: str) -> list[str]:
        """The word, and what it is without each of the endings that it may have."""
        found = [word]
        for ending in self._by_letter.get(word[-1:], ()):
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_LAST_PART - 1:
                found.append(word.removesuffix(ending))
        if word.endswith("ies"):
            found.append(word[:-3] + "y")
        return found

    def tails(self, words: Iterable[str]) -> frozenset[str]:
        """The last letters of all variants of these words and of compounds that end in them: what tells at once that
        some other word is none."""
        ends = {word[-SHORTEST_LAST_PART:] for word in words}
        inflected = [end + ending for end in ends for ending in ("", *self._all)]
        inflected += [end[:-1] + "ies" for end in ends if end.endswith("y")]
        return frozenset(word[-SHORTEST_LAST_PART:] for word in inflected)


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
