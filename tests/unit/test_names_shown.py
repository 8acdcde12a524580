"""Every list of the tables `names` has a sentence that is read wrongly without it."""

import sys
from collections.abc import Callable
from functools import cache

import pytest
from tests.unit import name_readings, name_readings_english
from tests.unit.casts import NOBODY, document
from tests.unit.raw_tables import less, reading_with
from tests.unit.test_datelines import document as filed

from zeitgraph.extract import extract
from zeitgraph.language import LANGUAGES, load, openings
from zeitgraph.language.names import names
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Source
from zeitgraph.parse import parser_for
from zeitgraph.resolve.coreference import corefer
from zeitgraph.resolve.datelines import filed_from

READINGS = {"de": name_readings.READINGS, "en": name_readings_english.READINGS}
SECTIONS = {"pronouns", "suffixes"}  # each list of these has a reading of its own
NOT_LISTS = {
    "examples",
    "counterexamples",
    "concepts",
    "nouns",
    "organizations",
    "bodies",
    "form_nouns",
}  # tested apart
SOUNDS = {"de": "tschubarow", "en": "chubarov"}  # one name as both languages write it by ear


@cache
def told(code: str, text: str) -> ParsedDocument:
    """The tree, or the text as the parser reads it."""
    if "\n" in text:
        return document(text, language=code)
    source = Document(id=DocumentId("d"), text=text, language=code, source=Source(name="d"))
    return parser_for(code).parse(source)


def forget() -> None:
    """Clears what is remembered of the table of names, wherever coreference keeps it."""
    names.cache_clear()
    places = [name for name in sys.modules if name.startswith(("zeitgraph.resolve.coreference", openings.__name__))]
    for held in (held for name in places for held in vars(sys.modules[name]).values()):
        if hasattr(held, "cache_clear") and getattr(held, "__module__", "") in places:
            held.cache_clear()


def reads(code: str, text: str, wanted: str) -> bool:
    """Whether all is read that ought to be."""
    parsed, language = told(code, text), load(code)
    for sentence in parsed.sentences:
        sentence.known.clear()
    mentions = extract(parsed, language)
    kinds: dict[str, tuple[str, str]] = {}
    for one in mentions.entities:
        kinds.setdefault(parsed.token(one.head).form, (one.type, one.kind))
    chains = [
        (entity.label, [parsed.token(head).form for head in entity.heads])
        for entity in corefer(parsed, mentions, language, authority=NOBODY)
    ]
    return all(_is_so(code, item.strip(), kinds, chains) for item in wanted.split(";"))


def _is_so(code: str, item: str, kinds: dict[str, tuple[str, str]], chains: list[tuple[str, list[str]]]) -> bool:
    word, sign, other = (item if item.count(" ") > 1 else item.replace(" ", " : ")).split(" ", 2)
    together = any(_both(word, other, heads) for _, heads in chains)
    holds: dict[str, Callable[[], bool]] = {
        "=": lambda: together,
        "|": lambda: not together,
        "is": lambda: any(label == other and word in heads for label, heads in chains),
        "as": lambda: {gender for sense in names(code).noun(word) for gender in sense.genders} == {other},
        ":": lambda: other in kinds.get(word, ()),
    }
    return holds[sign]()


def _both(one: str, other: str, heads: list[str]) -> bool:
    return heads.count(one) > 1 if one == other else {one, other} <= set(heads)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sentence_is_read_so(code: str) -> None:
    assert [case for case in READINGS[code] if not reads(code, *case[1:])] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_names_has_a_sentence_that_is_read_otherwise_without_it(code: str) -> None:
    table, unseen = load(code).table("names"), []
    for name, text, wanted in READINGS[code]:
        with reading_with(code, "names", less(table, *name.split(".")), forget):
            if reads(code, text, wanted):
                unseen.append(name)
    assert unseen == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_names_has_a_sentence(code: str) -> None:
    table = load(code).table("names")
    shown = {name for name, _, _ in READINGS[code]} | {"sounds", "particles"}
    inner = {f"{key}.{name}" for key in SECTIONS for name, words in table[key].items() if words}
    plain = {key for key, value in table.items() if value} - SECTIONS - NOT_LISTS
    assert (plain | inner) - shown == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_name_written_by_ear_sounds_the_same_in_both_languages_by_the_list_of_sounds(code: str) -> None:
    other = next(name for name in SOUNDS if name != code)
    heard = names(other).sound(SOUNDS[other])
    assert names(code).sound(SOUNDS[code]) == heard
    with reading_with(code, "names", less(load(code).table("names"), "sounds"), forget):
        assert names(code).sound(SOUNDS[code]) != heard


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_particle_of_a_place_in_capitals_is_written_small(code: str) -> None:
    def label() -> str | None:
        place = filed_from(filed("VILLA DE HARROW", code), ())
        return place.label if place else None

    assert label() == "Villa de Harrow"
    with reading_with(code, "names", less(load(code).table("names"), "particles"), forget):
        assert label() == "Villa De Harrow"
