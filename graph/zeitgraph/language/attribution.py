"""The table `attribution`: the words that make somebody other than the author the source of what they introduce."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import Language, load


class CueKind(StrEnum):
    """The parts of speech that a cue's lemma may have, as the tables name them."""

    VERB = "verbs"
    NOUN = "nouns"
    ADJECTIVE = "adjectives"


CueWords = Mapping[tuple[CueKind, str], str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AttributionTable:
    """What has to be known of a language to say who says what.

    `cues` gives the class of a cue ('say', 'demand') by part of speech and lemma; `prepositions` make their noun phrase
    the source, unless its noun is one of `not_sources`; `views` are nouns whose owner is the source ('nach Angaben von
    X') after one of `view_prepositions`, and that have an owner behind one of `owners` or, of views only, `origins`
    ('Angaben aus Kiew'); `documents` are views that speak for themselves where nobody owns them; `compounds` end nouns
    that are sources themselves, but not after one of `weak_prepositions`; `persons` are prepositions that make a person
    the source, first in a sentence ('nach Habeck'). `nobody` are pronouns that name no source. `speaking_pronouns` may
    speak where a parser takes them for placeholders. The source of a `quoted` verb is its object ('zitierte einen
    Diplomaten', 'was quoted'). `questions` open what is described or asked; after `content_nouns` 'that' opens what
    is claimed, and no relative clause. `media` and `media_names` (in lower case) pass on what is told to them, or
    said on one of the `occasions` with them ('in an interview with the paper'). `verb_first` says that what is added to
    somebody's words begins with its verb: in 'die Züge stehen, die Bahn schweigt' nothing is. `contrast` opens what the
    reporter sets against them. `complementizers` may open what somebody says, other subordinators do not.
    """

    cues: CueWords
    prepositions: frozenset[str]
    postpositions: frozenset[str]
    not_sources: frozenset[str]
    views: frozenset[str]
    view_prepositions: frozenset[str]
    weak_prepositions: frozenset[str]
    documents: frozenset[str]
    own: frozenset[str]
    owners: frozenset[str]
    origins: frozenset[str]
    nobody: frozenset[str]
    anaphoric: frozenset[str]
    compounds: tuple[str, ...]
    addressed: frozenset[str]
    questions: frozenset[str]
    speaking_pronouns: frozenset[str]
    content_nouns: frozenset[str]
    quoted: frozenset[str]
    persons: frozenset[str]
    impersonal: frozenset[str]
    impersonal_prepositions: frozenset[str]
    comparison: frozenset[str]
    contrast: frozenset[str]
    verb_first: bool
    so: frozenset[str]
    evidential: frozenset[str]
    media: frozenset[str]
    media_names: frozenset[str]
    occasions: frozenset[str]
    complementizers: frozenset[str]
    subjunctive: frozenset[str]
    infinitive_end: str
    unreal: frozenset[str]
    phrase_words: frozenset[str] = field(init=False, repr=False)
    """The words without one of which no phrase names a source."""

    def __post_init__(self) -> None:
        found = self.prepositions | self.view_prepositions | self.postpositions | self.anaphoric
        object.__setattr__(self, "phrase_words", found)


@cache
def attribution_table(code: str) -> AttributionTable:
    """The table of a language. Raises LanguageError where a key is missing or of the wrong kind."""
    language = load(code)
    return AttributionTable(
        cues=cue_words(language, "attribution"),
        prepositions=words(language, "attribution", "prepositions.words"),
        postpositions=words(language, "attribution", "prepositions.postpositions"),
        not_sources=words(language, "attribution", "prepositions.not_sources"),
        views=words(language, "attribution", "views.nouns"),
        view_prepositions=words(language, "attribution", "views.prepositions"),
        weak_prepositions=words(language, "attribution", "views.weak"),
        documents=words(language, "attribution", "views.documents"),
        own=words(language, "attribution", "views.own"),
        owners=words(language, "attribution", "views.owners"),
        origins=words(language, "attribution", "views.origins"),
        nobody=words(language, "attribution", "views.nobody"),
        anaphoric=words(language, "attribution", "views.anaphoric"),
        compounds=tuple(sorted(words(language, "attribution", "views.compounds"))),
        addressed=words(language, "attribution", "complementizers.addressed"),
        questions=words(language, "attribution", "complementizers.questions"),
        content_nouns=words(language, "attribution", "complementizers.content_nouns"),
        speaking_pronouns=words(language, "attribution", "impersonal.speaking_pronouns"),
        quoted=words(language, "attribution", "inserts.quoted"),
        persons=words(language, "attribution", "prepositions.persons"),
        impersonal=words(language, "attribution", "impersonal.verbs"),
        impersonal_prepositions=words(language, "attribution", "impersonal.prepositions"),
        comparison=words(language, "attribution", "inserts.comparison"),
        contrast=words(language, "attribution", "inserts.contrast"),
        verb_first=bool(_value(language, "attribution", "inserts.verb_first", bool)),
        so=words(language, "attribution", "inserts.so"),
        evidential=words(language, "attribution", "evidential.forms"),
        media=words(language, "attribution", "media.nouns"),
        media_names=words(language, "attribution", "media.names"),
        occasions=words(language, "attribution", "media.occasions"),
        complementizers=words(language, "attribution", "complementizers.words"),
        infinitive_end=str(_value(language, "attribution", "subjunctive.infinitive_end", str)),
        subjunctive=words(language, "attribution", "subjunctive.first"),
        unreal=words(language, "attribution", "subjunctive.unreal"),
    )


def cue_words(language: Language, name: str) -> CueWords:
    """The `[[cues]]` of a table: each word of a part of speech stands in one class only."""
    found: dict[tuple[CueKind, str], str] = {}
    for entry in _value(language, name, "cues", list):
        for kind in CueKind:
            for word in entry.get(kind, ()):
                if (kind, word) in found:
                    first = found[kind, word]
                    raise LanguageError(f"{_path(language, name)}: {word!r} is both {first!r} and {entry['class']!r}")
                found[kind, word] = str(entry["class"])
    return found


def words(language: Language, name: str, key: str) -> frozenset[str]:
    """The list of words at a dotted key of a table."""
    return frozenset(_strings(language, name, key, _value(language, name, key, list)))


def _strings(language: Language, name: str, key: str, values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if not isinstance(value, str) or not value:
            raise LanguageError(f"{_path(language, name)}: {key!r} holds {value!r}, which is no word")
        yield value


def _value(language: Language, name: str, key: str, kind: type) -> Any:
    value: Any = language.table(name)
    for part in key.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    if not isinstance(value, kind):
        raise LanguageError(f"{_path(language, name)}: {key!r} has to be of type {kind.__name__}")
    return value


def _path(language: Language, name: str) -> str:
    return f"language/{language.code}/{name}.toml"
