"""What the lists of nouns in the tables `names` and `kinds` say of their nouns decides who is who in trees by hand.

The trees are made for each list out of its own nouns: what may take up a named thing, what needs an owner, what is
never said of an unknown body, and whose office keeps two of one surname apart.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import permutations, product
from types import SimpleNamespace
from typing import Any

import pytest
from tests.unit.casts import NOBODY, document
from tests.unit.test_kinds_shown import changed, rows

from zeitgraph.extract import extract
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.names import _senses, names
from zeitgraph.model.graph import EntityId
from zeitgraph.model.mention import EntityType, EventType, Role
from zeitgraph.model.text import DocumentId, ParsedDocument
from zeitgraph.resolve import coreference_roles
from zeitgraph.resolve.across_inside import comparable, same_in_story
from zeitgraph.resolve.across_units import Groups, Unit
from zeitgraph.resolve.coreference import corefer

Row = Mapping[str, Any]
Noun = tuple[str, str]  # with its gender, or 'plural', or 'common'
NUMBERS = ("masculine", "feminine", "neuter", "plural", "common")
ARTICLES = {
    "de": {
        "masculine": ("Ein", "Der", "Gender=Masc|"),
        "feminine": ("Eine", "Die", "Gender=Fem|"),
        "neuter": ("Ein", "Das", "Gender=Neut|"),
        "plural": ("Mehrere", "Die", ""),
    },
    "en": {"plural": ("Several", "The", "")},
}
ANY_ARTICLES = ("A", "The", "")
OFFICES = {"de": ("Trainer", "Richter"), "en": ("coach", "judge")}
GROUPS = {"de": ("Soldaten", "plural"), "en": ("soldiers", "plural")}
PAST = "VERB root 0 VerbForm=Fin|Tense=Past"
BODY = f"Calvera Calvera PROPN nsubj 2 ORG\nkam kommen {PAST}"


def nouns(row: Row) -> list[Noun]:
    return [(word, number) for number in NUMBERS for word in row.get(number, ())]


def clause(code: str, noun: Noun, *, new: bool, name: str = "", label: str = "PER") -> str:
    """'Ein NOUN kam', 'The NOUN kam', with a name behind the noun if there is one."""
    indefinite, definite, gender = ARTICLES[code].get(noun[1], ANY_ARTICLES)
    features = f"{gender}Number={'Plur' if noun[1] == 'plural' else 'Sing'}"
    (*before, word), forms = noun[0].split(), name.split()
    head = 2 + len(before)
    verb = head + len(forms) + 1
    lines = [f"{indefinite if new else definite} the DET det {head}"]
    lines += [f"{part} {part} ADJ amod {head}" for part in before]
    lines += [f"{word} {word} NOUN nsubj {verb} {features}"]
    lines += [
        f"{form} {form} PROPN {f'flat {head + 1}' if place else f'appos {head}'} {label}"
        for place, form in enumerate(forms)
    ]
    return "\n".join([*lines, f"kam kommen {PAST}"])


def two_nouns(code: str, row: Row) -> Iterator[ParsedDocument]:
    """A noun with a name and alone; a noun of the list or of one that it covers, and another of it."""
    covered = [noun for other in rows(code) if other["concept"] in row.get("covers", ()) for noun in nouns(other)[:2]]
    own = nouns(row)[:5]
    for noun in own[:2]:
        named = clause(code, noun, new=False, name="Calvera", label="ORG")
        yield document(named, clause(code, noun, new=False), language=code)
    for first in (*own, *covered):
        for later in (other for other in own if other[0] != first[0]):
            yield document(clause(code, first, new=True), clause(code, later, new=False), language=code)


def after_a_body(code: str, row: Row) -> Iterator[ParsedDocument]:
    for noun in nouns(row)[:3]:
        yield document(BODY, clause(code, noun, new=False), language=code)


def after_a_person(code: str, row: Row) -> Iterator[ParsedDocument]:
    for noun in nouns(row)[:3]:
        person = f"Kurt Kurt PROPN nsubj 3 PER\nVogt Vogt PROPN flat 1 PER\nkam kommen {PAST}"
        yield document(person, clause(code, noun, new=False), language=code)
        yield document(clause(code, noun, new=False, name="Paul Brandt"), clause(code, noun, new=True), language=code)
        yield document(BODY, clause(code, noun, new=False), language=code)


def two_of_one_surname(code: str, row: Row) -> Iterator[ParsedDocument]:
    others = [(office, "masculine") for office in OFFICES[code] if office not in dict(nouns(row))]
    for first, second in (*product(nouns(row)[:2], others[:1]), *permutations(nouns(row)[:3], 2)):
        both = (clause(code, first, new=False, name="Paul Brandt"), clause(code, second, new=False, name="Brandt"))
        yield document(*both, language=code)


def after_a_group(code: str, row: Row) -> Iterator[ParsedDocument]:
    for noun in nouns(row):
        yield document(clause(code, GROUPS[code], new=True), clause(code, noun, new=False), language=code)


TREES: dict[str, Callable[[str, Row], Iterator[ParsedDocument]]] = {
    "anaphoric": two_nouns,
    "specific": after_a_body,
    "relational": after_a_person,
    "office": two_of_one_surname,
    "general": after_a_group,
}


def chains(parsed: ParsedDocument) -> list[list[str]]:
    language = load(parsed.document.language)
    for sentence in parsed.sentences:
        sentence.known.clear()
    found = corefer(parsed, extract(parsed, language), language, authority=NOBODY)
    return sorted(sorted(str(head) for head in entity.heads) for entity in found)


@contextmanager
def without(code: str, number: int, row: Row, flag: str) -> Iterator[None]:
    """The table of names where the list does not say this of its nouns."""
    table = names(code)
    whole = table.senses
    object.__setattr__(table, "senses", changed(code, number, {**row, flag: False}).senses)
    table.noun.cache_clear()  # type: ignore[attr-defined]
    yield
    object.__setattr__(table, "senses", whole)
    table.noun.cache_clear()  # type: ignore[attr-defined]


def is_shown(code: str, number: int, row: Row, flag: str) -> bool:
    for parsed in TREES[flag](code, row):
        found = chains(parsed)
        with without(code, number, row, flag):
            if chains(parsed) != found:
                return True
    return False


def in_two_documents(row: Row) -> list[Unit]:
    """A nameless thing of the list in each of two documents, called by other nouns of it."""
    return [
        Unit(
            id=EntityId(f"actor-{document}"),
            type=EntityType(row["type"]),
            proper=False,
            words=(document,),
            names=frozenset(),
            known=frozenset(),
            sounds=frozenset(),
            meanings=frozenset(),
            kinds=frozenset({row["concept"]}),
            told=frozenset(),
            nouns=frozenset({document}),
            plural=False,
            misread="",
            documents=frozenset({DocumentId(document)}),
            linked=False,
        )
        for document in ("one", "two")
    ]


def is_shown_between_documents(code: str, number: int, row: Row) -> bool:
    """Whether two documents of a story mean one thing with nouns of the list, and not without what it says."""
    units = in_two_documents(row)
    comparable.cache_clear()
    whole = list(same_in_story(units, Groups(units)))
    with without(code, number, row, "anaphoric"):
        comparable.cache_clear()
        less = list(same_in_story(units, Groups(units)))
    comparable.cache_clear()
    return bool(whole) and not less


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("flag", TREES)
def test_what_a_list_says_of_its_nouns_makes_one_or_two_of_the_mentions_in_a_tree(code: str, flag: str) -> None:
    said = [(number, row) for number, row in enumerate(rows(code)) if row.get(flag)]
    left = [(number, row) for number, row in said if not is_shown(code, number, row, flag)]
    if flag == "anaphoric":  # a list of one noun may count between documents alone
        left = [(number, row) for number, row in left if not is_shown_between_documents(code, number, row)]
    assert [row["concept"] for _, row in left] == []


def made_so(code: str, row: Row, key: str, entry: str) -> bool:
    """Whether an event of this type or verb makes those who act, or whom it is done to, what the nouns say."""
    sense = _senses(load(code).table("names"), [row])[nouns(row)[0][0].casefold()][0]
    role = Role.AGENT if key in ("agent_of", "does") else Role.PATIENT
    typed = key in ("agent_of", "patient_of")
    event = SimpleNamespace(type=EventType(entry) if typed else EventType.OTHER, lemma="" if typed else entry)
    chain: Any = None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coreference_roles, "_told", lambda *_: [(event, role)])
        return coreference_roles.became(sense, chain, 1)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("key", ["agent_of", "patient_of", "does", "suffers"])
def test_every_event_of_a_list_of_nouns_makes_somebody_so_and_does_not_without_it(code: str, key: str) -> None:
    entries = [(row, entry) for row in rows(code) for entry in row.get(key, ())]
    assert entries
    for row, entry in entries:
        less = {**row, key: [other for other in row[key] if other != entry]}
        assert made_so(code, row, key, entry), (row["concept"], entry)
        assert not made_so(code, less, key, entry), (row["concept"], entry)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_noun_that_is_only_meant_whole_is_no_last_part_of_another_word(code: str) -> None:
    for number, row in enumerate(rows(code)):
        if row.get("whole"):
            noun, concept = f"Blorb-{nouns(row)[0][0]}", row["concept"]
            less = changed(code, number, {**row, "whole": False})
            assert concept not in {sense.concept for sense in names(code).noun(noun)}
            assert concept in {sense.concept for sense in less.noun(noun)}
