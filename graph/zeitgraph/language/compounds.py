"""Words that compounds end in, what 'Außenminister' and 'Exminister' have in common; and the endings of inflection."""

from collections.abc import Iterable, Mapping

SHORTEST_LAST_PART = 4  # letters; shorter words ('see', 'amt', 'rat') are too often only an ending
SHORTEST_FIRST_PART = 2  # letters: 'Exminister'


class Endings:
    """The endings that inflection gives to the words of a language."""

    __slots__ = ("_all", "_by_letter")

    def __init__(self, endings: Iterable[str]) -> None:
        self._all = tuple(endings)
        self._by_letter = by_letters(self._all, 1)

    def variants(self, word: str) -> list[str]:
        """The word, and what it is without each of the endings that it may have."""
        found = [word]
        longest = len(word) - SHORTEST_LAST_PART + 1
        for ending in self._by_letter.get(word[-1:], ()):
            if word.endswith(ending) and len(ending) <= longest:
                found.append(word[: -len(ending)])
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

    __slots__ = ("_ends",)

    def __init__(self, words: Iterable[str]) -> None:
        self._ends = by_letters(sorted(words, key=len, reverse=True), SHORTEST_LAST_PART)

    def longest(self, word: str) -> str | None:
        """The longest of them that a word ends in, behind two letters or more; None where it is no such compound."""
        ends = self._ends.get(word[-SHORTEST_LAST_PART:])
        return None if ends is None else _end_of(word, ends)

    def earliest(self, words: Iterable[str]) -> str | None:
        """The one that begins first in any of the words, forms of one compound; None where none is a compound."""
        found, begin = None, 0
        for word in words:
            ends = self._ends.get(word[-SHORTEST_LAST_PART:])
            last = None if ends is None else _end_of(word, ends)
            if last is not None and (found is None or len(word) - len(last) < begin):
                found, begin = last, len(word) - len(last)
        return found


def by_letters(words: Iterable[str], number: int) -> Mapping[str, tuple[str, ...]]:
    """Words of at least this many letters by their last ones."""
    found: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= number:
            found.setdefault(word[-number:], []).append(word)
    return {letters: tuple(ends) for letters, ends in found.items()}


def _end_of(word: str, ends: tuple[str, ...]) -> str | None:
    """The first of these that a word ends in, behind what may be a first part."""
    behind = word[SHORTEST_FIRST_PART:]
    if behind.endswith(ends):  # few words end in any of them
        for end in ends:
            if behind.endswith(end):
                return end
    return None
