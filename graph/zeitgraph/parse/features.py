"""Words to the numbers that the network reads: the same in training and at run time."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from zlib import crc32

BUCKETS = 16384  # hashed letter n-grams; German news dev, no gain above
MAX_NGRAMS = 60
OPENING, CLOSING = "“", "”"

_QUOTES = frozenset('"„“”»«‟') | {"''", "``"}
_APOSTROPHES = str.maketrans("’‘`´", "''''")


def plain_forms(forms: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The forms as the network sees them: the blanks around a quote say whether it opens or closes, not its shape.

    `spaces` says of each word whether a blank follows.
    """
    return [_quote(index, spaces) if form in _QUOTES else _word(form) for index, form in enumerate(forms)]


def _quote(index: int, spaces: Sequence[bool]) -> str:
    before = index == 0 or spaces[index - 1]
    after = index == len(spaces) - 1 or spaces[index]
    return OPENING if before and not after else CLOSING


def _word(form: str) -> str:
    return form.translate(_APOSTROPHES) if len(form) > 1 else form


def sentence_openings(forms: Sequence[str]) -> list[bool]:
    """Of each form whether it opens the sentence, quotes aside: there a capital letter means nothing."""
    opening, found = True, []
    for form in forms:
        found.append(opening)
        opening = opening and form in (OPENING, CLOSING)
    return found


def place_kind(form: str, places: Mapping[str, int]) -> int:
    """The kind of place that a word names, its genitive included; 0 where it names none."""
    return places.get(form) or (places.get(form[:-1], 0) if form.endswith("s") else 0)


def word_key(form: str) -> str:
    """The form under which a word is looked up: small letters, every digit a zero."""
    lower = form.lower()
    return lower if lower.isalpha() else "".join("0" if letter.isdigit() else letter for letter in lower)


@lru_cache(maxsize=200_000)
def ngrams(form: str) -> tuple[int, ...]:
    """The buckets of a word's letter n-grams (3 to 5), endings (1 to 6) and shape, in ascending order."""
    key = word_key(form)
    lower = f"<{key}>"
    pieces = [lower[begin : begin + size] for size in (3, 4, 5) for begin in range(len(lower) - size + 1)]
    pieces += [f"S{size}{key[-size:]}" for size in range(1, 7) if len(form) >= size]
    pieces.append("H" + _shape(form))
    return tuple(sorted({crc32(piece.encode()) % BUCKETS for piece in pieces})[:MAX_NGRAMS])


def _shape(form: str) -> str:
    ends = "".join(_kind(letter) for letter in (form[0], form[-1]))
    return (
        ends
        + ("U" if form.isupper() else "")
        + ("d" if any(c.isdigit() for c in form) else "")
        + ("-" if "-" in form[1:-1] else "")
    )


def _kind(letter: str) -> str:
    if letter.isdigit():
        return "d"
    if letter.isalpha():
        return "X" if letter.isupper() else "x"
    return letter


class Vocabulary:
    """Strings to numbers; 0 is padding or 'not annotated', 1 is unknown."""

    def __init__(self, entries: Iterable[str]) -> None:
        self.entries: tuple[str, ...] = tuple(entries)
        self._numbers = {entry: number for number, entry in enumerate(self.entries)}

    def __len__(self) -> int:
        return len(self.entries)

    def number(self, entry: str) -> int:
        """The entry's number, 1 where it is unknown."""
        return self._numbers.get(entry, 1)
