"""Documents on one happening, and who is who in them: entities and events by hand."""

import datetime
from dataclasses import replace

from tests.unit.test_across import entity

from zeitgraph.model.graph import (
    Claim,
    ClaimId,
    Copy,
    DocumentRecord,
    Entity,
    EntityId,
    Event,
    EventGraph,
    EventId,
    Identity,
    Participant,
)
from zeitgraph.model.mention import Certainty, EntityType, EventType, MentionKind, Polarity, Role
from zeitgraph.model.text import CreationTime, DateMethod, DocumentId, Source, Span
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval
from zeitgraph.resolve.across import identify, stories_of
from zeitgraph.resolve.across_events import same_happenings

ORGANIZATION = EntityType.ORGANIZATION


def document(name: str, day: int) -> DocumentRecord:
    return DocumentRecord(
        id=DocumentId(name),
        language="de",
        source=Source(name=name),
        created=CreationTime(date=datetime.date(2021, 3, day), method=DateMethod.CALLER, confidence=1.0),
    )


def told(label: str, name: str, *kinds: str, language: str = "de", type_: EntityType = ORGANIZATION) -> Entity:
    """Something that a document calls by a noun only."""
    key = f"mention:{name}:0:{len(label)}"
    found = entity(label, type_, document=name, key=key, language=language)
    return replace(found, kinds=kinds, named=MentionKind.NOMINAL)


def story(*names: str, days: int = 1) -> EventGraph:
    """Documents that share two people, and an unrelated one beside them."""
    records = [document(name, 1 + place * days) for place, name in enumerate(names)]
    people = [entity(person, document=name) for name in names for person in ("Ida Kolb", "Otto Renz")]
    return EventGraph(
        documents=frozenset({*records, document("far", 1), document("off", 2)}),
        entities=frozenset({*people, entity("Nils Berg", document="far"), entity("Eva Lund", document="off")}),
    )


def joined(graph: EventGraph, *entities: Entity) -> frozenset[Identity]:
    return identify(replace(graph, entities=graph.entities | set(entities)))


def test_documents_that_name_the_same_people_in_the_same_days_tell_one_story() -> None:
    assert max(stories_of(story("a", "b")), key=len) == ("a", "b")


def test_weeks_apart_it_is_another_story() -> None:
    assert max(map(len, stories_of(story("a", "b", days=29)))) == 1


def test_a_noun_is_the_same_in_one_story_in_both_languages() -> None:
    one, other = told("Gewerkschaft", "a", "union"), told("union", "b", "union", language="en")
    assert {identity.rule for identity in joined(story("a", "b"), one, other)} == {"the only union of the story"}


def test_a_noun_is_the_only_name_of_its_kind() -> None:
    name = replace(entity("Bund der Flößer", ORGANIZATION, document="a"), kinds=("union",))
    (found,) = joined(story("a", "b"), name, told("union", "b", "union", language="en"))
    assert found.canonical == name.id


def test_two_things_of_a_kind_in_one_document_are_nobody_elsewhere() -> None:
    pair = (told("Werk", "a", "plant"), told("Fabrik", "a", "plant"))
    assert not joined(story("a", "b"), *pair, told("plant", "b", "plant", language="en"))


def test_outside_its_story_a_noun_is_nobody() -> None:
    assert not joined(story("a", "b"), told("Gewerkschaft", "a", "union"), told("Gewerkschaft", "far", "union"))


def test_a_surname_is_the_one_of_the_story_though_others_bear_it() -> None:
    graph = story("a", "b")
    full, other, short = (
        entity("Paula Brandt", document="a"),
        entity("Kurt Brandt", document="far"),
        entity("Brandt", document="b"),
    )
    (found,) = joined(graph, full, other, short)
    assert {found.entity, found.canonical} == {full.id, short.id}


def test_names_that_sound_alike_are_one_person() -> None:
    german, english = entity("Achmed Dschabrilow"), entity("Ahmed Jabrilov", document="d2", language="en")
    (found,) = identify(EventGraph(entities=frozenset({german, english})))
    assert found.rule.startswith("spelling (")


def test_a_name_without_type_is_the_body_that_bears_it() -> None:
    body, name = entity("Ostaria", ORGANIZATION), entity("Ostaria", EntityType.OTHER, document="d2")
    (found,) = identify(EventGraph(entities=frozenset({body, name})))
    assert found.rule == "same name"


def test_two_spellings_in_one_document_are_two_people() -> None:
    assert not identify(EventGraph(entities=frozenset({entity("Hassan Rohani"), entity("Hassan Rouhani")})))


def happening(
    name: str, number: int, lemma: str, type_: EventType, day: int, *roles: tuple[Role, EntityId], language: str = "de"
) -> tuple[Event, Claim]:
    date = datetime.date(2021, 3, day)
    dating = Dating(interval=TimeInterval(earliest=date, latest=date), basis=DatingBasis.TEXT, rule="by hand")
    event = Event(
        id=EventId(f"event-{name}-{number}"),
        document=DocumentId(name),
        type=type_,
        lemma=lemma,
        language=language,
        label=lemma,
        dating=dating,
        participants=tuple(Participant(role, id) for role, id in roles),
    )
    place = Span(10 * number, 10 * number + 5)
    claim = Claim(
        id=ClaimId(f"claim-{name}-{number}"),
        event=event.id,
        document=event.document,
        polarity=Polarity.POSITIVE,
        certainty=Certainty.CERTAIN,
        trigger=place,
        parts=(place,),
        words=lemma,
        sentence=place,
        lemma=lemma,
        type=type_,
        dating=dating,
    )
    return event, claim


def same(graph: EventGraph, *pairs: tuple[Event, Claim], copies: frozenset[Copy] = frozenset()) -> set[str]:
    """The rules by which events are one, in a story of the documents a and b."""
    full = replace(
        graph,
        events=frozenset(event for event, _ in pairs),
        claims=frozenset(claim for _, claim in pairs),
        copies=copies,
    )
    return {found.rule for found in same_happenings(full, stories_of(full))}


IDA, OTTO = entity("Ida Kolb").id, entity("Otto Renz").id
WHO, WHOM = Role.AGENT, Role.PATIENT


def test_two_words_for_one_happening_with_one_party_are_one_event() -> None:
    german = happening("a", 1, "entlassen", EventType.OTHER, 1, (WHO, IDA), (WHOM, OTTO))
    english = happening("b", 1, "sack", EventType.OTHER, 1, (WHO, IDA), (WHOM, OTTO), language="en")
    assert same(story("a", "b"), german, english) == {"same kind of happening"}


def test_on_another_day_it_has_happened_again() -> None:
    one = happening("a", 1, "treffen", EventType.CONSULT, 1, (WHO, IDA), (WHOM, OTTO))
    other = happening("b", 1, "treffen", EventType.CONSULT, 8, (WHO, IDA), (WHOM, OTTO))
    assert not same(story("a", "b"), one, other)


def test_who_does_it_to_another_does_something_else() -> None:
    one = happening("a", 1, "entlassen", EventType.OTHER, 1, (WHO, IDA), (WHOM, OTTO))
    other = happening("b", 1, "entlassen", EventType.OTHER, 1, (WHO, OTTO), (WHOM, IDA))
    assert not same(story("a", "b"), one, other)


def test_one_type_and_both_parties_are_enough_in_two_documents_and_not_in_one() -> None:
    one = happening("a", 1, "überrumpeln", EventType.ASSAULT, 1, (WHO, IDA), (WHOM, OTTO))
    there = happening("b", 1, "bedrängen", EventType.ASSAULT, 1, (WHO, IDA), (WHOM, OTTO))
    here = happening("a", 2, "bedrängen", EventType.ASSAULT, 1, (WHO, IDA), (WHOM, OTTO))
    assert same(story("a", "b"), one, there) == {"same type"}
    assert not same(story("a", "b"), one, here)


def test_two_utterances_are_two() -> None:
    one = happening("a", 1, "sagen", EventType.STATEMENT, 1, (WHO, IDA))
    other = happening("b", 1, "sagen", EventType.STATEMENT, 1, (WHO, IDA))
    assert not same(story("a", "b"), one, other)


def test_a_copy_tells_of_the_same_events() -> None:
    one = happening("a", 1, "sagen", EventType.STATEMENT, 1, (WHO, IDA))
    other = happening("b", 1, "sagen", EventType.STATEMENT, 1, (WHO, IDA))
    copy = Copy(document=DocumentId("b"), original=DocumentId("a"), likeness=0.9)
    assert same(story("a", "b"), one, other, copies=frozenset({copy})) == {"copy of the same words"}
