"""The table `segment`: how a language writes its tokens and ends its sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import Language, load


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentTable:
    """What the segmenter has to know of a language.

    `never_end` and `may_end` are abbreviations with their full stop; `splits` says of words that are two
    how long the first part is; `sentence_starters` are in lower case, and so are `credits`, which open a sentence
    before a colon; where all nouns have a capital (`noun_capitals`) only behind a word that has one too.
    """

    never_end: frozenset[str]
    may_end: frozenset[str]
    ordinals: bool
    ordinal_digits: int
    split_hyphens: bool
    hyphen_prefixes: frozenset[str]
    clitics: tuple[str, ...]
    sentence_starters: frozenset[str]
    credits: frozenset[str]
    noun_capitals: bool
    splits: Mapping[str, int]


@cache
def segment_table(code: str) -> SegmentTable:
    """The segmenter's table of a language. Raises LanguageError where a key is missing or of the wrong kind."""
    language = load(code)
    return SegmentTable(
        never_end=_words(language, "never_end"),
        may_end=_words(language, "may_end"),
        ordinals=bool(_value(language, "ordinals", bool)),
        ordinal_digits=int(_value(language, "ordinal_digits", int)),
        split_hyphens=bool(_value(language, "split_hyphens", bool)),
        hyphen_prefixes=_words(language, "hyphen_prefixes"),
        clitics=tuple(sorted(_words(language, "clitics"), key=lambda clitic: (-len(clitic), clitic))),
        sentence_starters=_words(language, "sentence_starters"),
        credits=_words(language, "credits"),
        noun_capitals=bool(_value(language, "noun_capitals", bool)),
        splits=dict(language.table("segment").get("splits", {})),
    )


def _value(language: Language, key: str, kind: type) -> Any:
    value = language.table("segment").get(key)
    if not isinstance(value, kind):
        raise LanguageError(f"language/{language.code}/segment.toml: {key!r} has to be of type {kind.__name__}")
    return value


def _words(language: Language, key: str) -> frozenset[str]:
    words = _value(language, key, list)
    if not all(isinstance(word, str) and word for word in words):
        raise LanguageError(f"language/{language.code}/segment.toml: {key!r} has to be a list of words")
    return frozenset(words)
