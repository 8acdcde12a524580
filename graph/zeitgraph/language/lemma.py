"""The table `lemma`: which tags of the morphological lexicon a word may have."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import load


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaTable:
    """Tags of the lexicon by UPOS and, finer, by the language's own tag, the likeliest first.

    `old_spelling` are the lexicon's letters and those that a word of the parts of speech `respelt` may have instead.
    Nouns with `own_ending` and `own_features` are their own lemma. `name_genitive` ends names in the genitive.
    `subjunctives` are forms that can be nothing else; `subjunctive_ending` makes one of a stem, in the third person;
    `umlauts` and `unreal_endings` make one of a strong past. `strong_tags` mark past and participle of strong verbs.
    `dictionary_tags` are those of inflected words whose learnt lemma is checked by a dictionary, `doubled` the letters
    that some double before an ending, `dropped` what they lose there ('filing'). `weak` are the endings of
    weak verbs and `infinitives` what these have instead: what a verb is whose lemma nobody knows.
    """

    capital_nouns: bool
    tags: Mapping[str, tuple[str, ...]]
    fine: Mapping[str, tuple[str, ...]]
    old_spelling: tuple[str, str] | None
    respelt: frozenset[str]
    own_ending: str
    own_features: frozenset[tuple[str, str]]
    name_genitive: str
    subjunctives: frozenset[str]
    subjunctive_ending: str
    umlauts: Mapping[int, str]
    unreal_endings: tuple[str, ...]
    strong_tags: frozenset[str]
    dictionary_tags: frozenset[str]
    doubled: frozenset[str]
    dropped: tuple[str, ...]
    weak: tuple[str, ...]
    infinitives: tuple[str, ...]


@cache
def lemma_table(code: str) -> LemmaTable:
    """The lemma table of a language. Raises LanguageError where it is broken."""
    table = load(code).table("lemma")
    try:
        return LemmaTable(
            capital_nouns=bool(table["capital_nouns"]),
            tags={key: tuple(map(str, value)) for key, value in table.get("tags", {}).items()},
            fine={key: tuple(map(str, value)) for key, value in table.get("fine", {}).items()},
            old_spelling=_pair(table["old_spelling"]) if table.get("old_spelling") else None,
            respelt=frozenset(map(str, table.get("respelt", ()))),
            own_ending=str(table.get("own_ending", "")),
            own_features=frozenset(_pair(feature.split("=")) for feature in table.get("own_features", ())),
            name_genitive=str(table.get("name_genitive", "")),
            subjunctives=frozenset(map(str, table.get("subjunctives", ()))),
            subjunctive_ending=str(table.get("subjunctive_ending", "")),
            umlauts=str.maketrans(dict(table.get("umlauts", {}))),
            unreal_endings=tuple(map(str, table.get("unreal_endings", ()))),
            strong_tags=frozenset(map(str, table.get("strong_tags", ()))),
            dictionary_tags=frozenset(map(str, table.get("dictionary_tags", ()))),
            doubled=frozenset(map(str, table.get("doubled", ()))),
            dropped=tuple(map(str, table.get("dropped", ()))),
            weak=tuple(map(str, table.get("weak", ()))),
            infinitives=tuple(map(str, table.get("infinitives", ()))),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LanguageError(f"language/{code}/lemma.toml: missing or wrong: {error}") from None


def _pair(value: list[str]) -> tuple[str, str]:
    old, new = value
    return str(old), str(new)
