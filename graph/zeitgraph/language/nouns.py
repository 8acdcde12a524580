"""The table `nouns`: what a common noun can be in a clause (a person, a body that acts, a place, a time, an amount)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache

from zeitgraph.errors import LanguageError
from zeitgraph.language.compounds import SHORTEST_LAST_PART, LastParts, by_letters
from zeitgraph.language.tables import LANGUAGES, Language, load

REMEMBERED = 1 << 16  # words whose answer is kept
SHORTEST_BEFORE_SUFFIX = 3  # letters before the ending of a person's noun


class NounKind(StrEnum):
    """What a noun can stand for; a noun may be several ('Stadt': a group that acts and a place)."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    TIME = "time"
    AMOUNT = "amount"
    MEASURE = "measure"
    NAMED_AFTER = "named_after"


NO_KINDS: frozenset[NounKind] = frozenset()
PERSONS, PLACES = frozenset({NounKind.PERSON}), frozenset({NounKind.PLACE})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NounTable:
    """The nouns of a language by kind. `compounds` says that the last part of a word decides ('Außenminister')."""

    words: Mapping[str, frozenset[NounKind]]
    person_suffixes: tuple[str, ...]
    no_places: frozenset[str]
    adverbial: frozenset[str]
    undergone: frozenset[str]
    occasions: frozenset[str]
    no_compounds: frozenset[str]
    exceptions: frozenset[str]
    thing_pronouns: frozenset[str]
    compounds: bool
    gendered_pronouns: bool
    kinds: Callable[[str], frozenset[NounKind]] = field(init=False, repr=False, compare=False)
    """All that a noun can stand for: the kinds of the word itself, else those of its longest known end."""

    _own: Mapping[str, frozenset[NounKind]] = field(init=False, repr=False)
    """The kinds of the words that do not inherit theirs."""
    _ends: LastParts = field(init=False, repr=False)
    _suffixes: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)
    """The endings of nouns of persons by their last letter."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", lru_cache(REMEMBERED)(self._kinds))
        object.__setattr__(self, "_ends", LastParts(self.words.keys() - self.no_compounds))
        object.__setattr__(self, "_suffixes", by_letters(self.person_suffixes, 1))
        own = {**dict.fromkeys(self.exceptions, NO_KINDS), **self.words}
        own |= {word: (own[word] if word in own else self._inherited(word)) - PLACES for word in self.no_places}
        object.__setattr__(self, "_own", own)

    def _kinds(self, noun: str) -> frozenset[NounKind]:
        word = noun.lower()
        found = self._own.get(word)
        return self._inherited(word) if found is None else found

    def is_kind(self, noun: str, kind: NounKind) -> bool:
        """Whether the noun can stand for this kind."""
        return kind in self.kinds(noun)

    def is_adverbial(self, noun: str) -> bool:
        """Whether a preposition makes an adverb of it ('zum Beispiel'), so that it is no participant."""
        return noun.lower() in self.adverbial

    def is_undergone(self, noun: str) -> bool:
        """Whether the owner of what a noun names undergoes it: 'Festnahme des Ministers'."""
        word = noun.lower()
        ends = (word[cut:] for cut in range(len(word) - SHORTEST_LAST_PART + 1)) if self.compounds else (word,)
        return any(end in self.undergone for end in ends)

    def is_occasion(self, noun: str) -> bool:
        """Whether a noun of time names a thing where something is done to it: 'verlängerte die Meldefrist'."""
        word = noun.lower()
        compound = self.compounds and word not in self.words
        return word in self.occasions or (compound and word.endswith(tuple(self.occasions)))

    def _inherited(self, word: str) -> frozenset[NounKind]:
        if "-" in word and (last := word.rpartition("-")[2]) in self.words:
            return self.words[last]
        part = self._ends.longest(word) if self.compounds else None
        if part is not None:
            return self.words[part]
        suffixes = self._suffixes.get(word[-1:])
        return PERSONS if suffixes is not None and word[SHORTEST_BEFORE_SUFFIX:].endswith(suffixes) else NO_KINDS


@cache
def noun_table(code: str) -> NounTable:
    """The nouns of a language. Raises LanguageError where a list is missing."""
    language = load(code)
    keys = {
        NounKind.PERSON: "persons",
        NounKind.GROUP: "groups",
        NounKind.PLACE: "places",
        NounKind.TIME: "times",
        NounKind.AMOUNT: "amounts",
        NounKind.MEASURE: "measures",
        NounKind.NAMED_AFTER: "named_after",
    }
    words: dict[str, set[NounKind]] = {}
    for kind, key in keys.items():
        for word in _words(language, key):
            words.setdefault(word, set()).add(kind)
    return NounTable(
        words={word: frozenset(kinds) for word, kinds in words.items()},
        person_suffixes=tuple(sorted(_words(language, "person_suffixes"))),
        no_places=_words(language, "no_places"),
        adverbial=_words(language, "adverbial"),
        undergone=_words(language, "undergone"),
        occasions=_words(language, "occasions"),
        no_compounds=_words(language, "no_compounds"),
        exceptions=_words(language, "exceptions"),
        thing_pronouns=_words(language, "thing_pronouns"),
        gendered_pronouns=bool(language.table("nouns").get("gendered_pronouns", False)),
        compounds=bool(language.table("nouns").get("compounds", False)),
    )


@cache
def bears_name_of_place(noun: str) -> bool:
    """Whether a noun is a body that bears another's name ('Landgericht München'), in any language that we know."""
    return _is_anywhere(noun, NounKind.NAMED_AFTER)


@cache
def is_amount(noun: str) -> bool:
    """Whether a noun is an amount ('Dutzende', 'Millionen') in any language that we know."""
    return _is_anywhere(noun, NounKind.AMOUNT)


def _is_anywhere(noun: str, kind: NounKind) -> bool:
    word = noun.lower()
    ended = word.endswith(_words_of(kind).get(word[-1:], ()))  # few are, and most nouns' kinds are not asked for
    return ended and any(noun_table(code).is_kind(noun, kind) for code in LANGUAGES)


@cache
def _words_of(kind: NounKind) -> Mapping[str, tuple[str, ...]]:
    """The words of a kind in all languages by their last letter."""
    tables = (noun_table(code) for code in LANGUAGES)
    return by_letters(sorted({word for table in tables for word, kinds in table.words.items() if kind in kinds}), 1)


def _words(language: Language, key: str) -> frozenset[str]:
    words = language.table("nouns").get(key)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise LanguageError(f"language/{language.code}/nouns.toml: {key!r} has to be a list of words")
    return frozenset(word.lower() for word in words)
