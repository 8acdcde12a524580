"""The table `treebank`: how the treebanks of a language are brought to one annotation."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import load


class Repair(StrEnum):
    """What a language's treebanks annotate now one way, now another (see `zeitgraph.parse.repair`)."""

    LOOSE = "loose"
    NUMBERS = "numbers"
    PARTICLES = "particles"
    PASSIVES = "passives"
    CALENDAR = "calendar"
    CHAINS = "chains"
    FUNCTIONS = "functions"


@dataclass(frozen=True, slots=True, kw_only=True)
class TreebankTable:
    """`relations` maps a treebank's relation to ours; `untagged` and `features` say what a treebank cannot teach.

    `entities` are treebanks whose entities are names too, `likely_names` those whose proper nouns have to do.
    `titles` stand before names and are no part of them, `no_names` are proper nouns that are none, `places` countries
    by names that CLDR does not have. `surnames` and `bodies` are names that are words of the language too, put in place
    of others in training; `title_case` says that headlines may be written so. `repairs` are done in their order:
    `calendar` are nouns with the tag `calendar_tag`, `chains` pairs of neighbouring adverbs that hang on one word.
    `cases` says which cases the words of a relation have, `passive_objects` whether a passive verb may have an object,
    `lone_auxiliaries` whether a word is AUX where it helps no other. `finer_tags` weighs what the finer tag (STTS,
    PTB) says of the universal one in a treebank (see `zeitgraph.parse.tagsets`).
    """

    merge_hyphens: bool
    roles_govern_names: bool
    relations: Mapping[str, str]
    untagged: frozenset[str]
    features: Mapping[str, frozenset[str]]
    entities: frozenset[str]
    likely_names: frozenset[str]
    titles: frozenset[str]
    no_names: frozenset[str]
    places: frozenset[str]
    surnames: tuple[str, ...]
    bodies: tuple[str, ...]
    title_case: bool
    repairs: tuple[Repair, ...]
    calendar: frozenset[str]
    calendar_tag: str
    chains: frozenset[str]
    cases: Mapping[str, tuple[str, ...]]
    passive_objects: bool
    lone_auxiliaries: bool
    finer_tags: Mapping[str, float]


@cache
def treebank_table(code: str) -> TreebankTable:
    """How to harmonise treebanks of a language. Raises LanguageError where the table is broken."""
    table = load(code).table("treebank")
    treebanks = table.get("treebanks", {})
    try:
        return TreebankTable(
            merge_hyphens=bool(table["merge_hyphens"]),
            roles_govern_names=bool(table["roles_govern_names"]),
            relations={str(key): str(value) for key, value in table["relations"].items()},
            untagged=frozenset(name for name, rules in treebanks.items() if not rules.get("tags", True)),
            features={name: frozenset(rules["features"]) for name, rules in treebanks.items() if "features" in rules},
            entities=frozenset(name for name, rules in treebanks.items() if rules.get("entities", False)),
            likely_names=frozenset(name for name, rules in treebanks.items() if rules.get("likely_names", False)),
            titles=frozenset(table.get("titles", ())),
            no_names=frozenset(table.get("no_names", ())),
            places=frozenset(table.get("places", ())),
            surnames=tuple(table.get("surnames", ())),
            bodies=tuple(table.get("bodies", ())),
            title_case=bool(table.get("title_case", False)),
            repairs=tuple(Repair(name) for name in table.get("repairs", ())),
            calendar=frozenset(table.get("calendar", ())),
            calendar_tag=str(table.get("calendar_tag", "")),
            chains=frozenset(table.get("chains", ())),
            cases={str(relation): tuple(values) for relation, values in table.get("cases", {}).items()},
            passive_objects=bool(table.get("passive_objects", True)),
            lone_auxiliaries=bool(table.get("lone_auxiliaries", True)),
            finer_tags={name: float(rules["finer_tags"]) for name, rules in treebanks.items() if "finer_tags" in rules},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LanguageError(f"language/{code}/treebank.toml: missing or wrong: {error}") from None
