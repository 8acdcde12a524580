"""The table `nouns`: what a common noun can be in a clause (a person, a body that acts, a place, a time, an amount)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import LANGUAGES, Language, load

SHORTEST_LAST_PART = 4  # letters; shorter words ('see', 'amt') are too often only an ending


class NounKind(StrEnum):
    """What a noun can stand for; a noun may be several ('Stadt': a group that acts and a place)."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    TIME = "time"
    AMOUNT = "amount"
    MEASURE = "measure"
    NAMED_AFTER = "named_after"


@dataclass(frozen=True, slots=True, kw_only=True)
class NounTable:
    """The nouns of a language by kind. `compounds` says that the last part of a word decides ('Außenminister')."""

    words: dict[NounKind, frozenset[str]]
    person_suffixes: tuple[str, ...]
    no_places: frozenset[str]
    adverbial: frozenset[str]
    no_compounds: frozenset[str]
    exceptions: frozenset[str]
    thing_pronouns: frozenset[str]
    compounds: bool

    def kinds(self, noun: str) -> frozenset[NounKind]:
        """All that the noun (a lemma or a form) can stand for."""
        return frozenset(kind for kind in NounKind if self.is_kind(noun, kind))

    def is_kind(self, noun: str, kind: NounKind) -> bool:
        """Whether the noun can stand for this kind."""
        word = noun.lower()
        if kind is NounKind.PLACE and word in self.no_places:
            return False
        if word in self.words[kind] or word in self.exceptions:
            return word in self.words[kind]
        if self._inherits(word, self.words[kind]):
            return True
        return kind is NounKind.PERSON and any(word.endswith(s) for s in self.person_suffixes if len(word) > len(s) + 2)

    def is_adverbial(self, noun: str) -> bool:
        """Whether a preposition makes an adverb of it ('zum Beispiel'), so that it is no participant."""
        return noun.lower() in self.adverbial

    def _inherits(self, word: str, words: frozenset[str]) -> bool:
        if word.rpartition("-")[2] in words:
            return True
        parts = (word[cut:] for cut in range(2, len(word) - SHORTEST_LAST_PART + 1))
        return self.compounds and any(part in words and part not in self.no_compounds for part in parts)


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
    return NounTable(
        words={kind: _words(language, key) for kind, key in keys.items()},
        person_suffixes=tuple(sorted(_words(language, "person_suffixes"))),
        no_places=_words(language, "no_places"),
        adverbial=_words(language, "adverbial"),
        no_compounds=_words(language, "no_compounds"),
        exceptions=_words(language, "exceptions"),
        thing_pronouns=_words(language, "thing_pronouns"),
        compounds=bool(language.table("nouns").get("compounds", False)),
    )


@cache
def bears_name_of_place(noun: str) -> bool:
    """Whether a noun is a body that bears another's name ('Landgericht München'), in any language that we know."""
    return any(noun_table(code).is_kind(noun, NounKind.NAMED_AFTER) for code in LANGUAGES)


@cache
def is_amount(noun: str) -> bool:
    """Whether a noun is an amount ('Dutzende', 'Millionen') in any language that we know."""
    return any(noun_table(code).is_kind(noun, NounKind.AMOUNT) for code in LANGUAGES)


def _words(language: Language, key: str) -> frozenset[str]:
    words = language.table("nouns").get(key)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise LanguageError(f"language/{language.code}/nouns.toml: {key!r} has to be a list of words")
    return frozenset(word.lower() for word in words)
