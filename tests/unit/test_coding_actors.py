"""Who acts and who is acted on in the rows for coders: also where no object says it."""

from dataclasses import replace

import pytest
from tests.unit.graphs import COURIER, RULED_OUT, SAID, newsroom

from zeitgraph.assemble import view
from zeitgraph.export.coding import coded_rows
from zeitgraph.language import load
from zeitgraph.language.coding import actor_code, cameo
from zeitgraph.model.graph import Entity, EntityId, EventGraph, Participant, Participation
from zeitgraph.model.mention import EntityType, EventType, MentionKind, Role, Subrole

AGENT, PATIENT, RECIPIENT, LOCATION = Role.AGENT, Role.PATIENT, Role.RECIPIENT, Role.LOCATION
COUNTRY, GROUP, OTHER = EntityType.COUNTRY, EntityType.GROUP, EntityType.OTHER
CLAIM = "event-b3"


def who(label: str, type: EntityType = COUNTRY, *, country: str | None = None, owner: Entity | None = None) -> Entity:
    return Entity(
        id=EntityId(f"actor-{label}"),
        document=COURIER,
        type=type,
        label=label,
        language="en",
        country=country,
        owner=owner,
    )


KENYA, MALI, CHAD = (
    who("Kenya", country="KE"),
    who("Mali", country="ML"),
    who("Chad", country="TD"),
)
TROOPS = who("Kenyan troops", GROUP, country="KE")
AMBASSADOR = who("ambassador", EntityType.PERSON)


def graph(type: EventType, lemma: str, *taking: tuple[Role, Entity]) -> EventGraph:
    """The newsroom with one claim that tells who takes part, in this order; who goes somewhere goes there."""
    told = newsroom()
    (claim,) = [one for one in told.claims if one.event == CLAIM]
    participations = tuple(
        Participation(
            role=role,
            entity=one.id,
            head=replace(claim.trigger, begin=position, end=position + 1),
            text=one.label,
            subrole=_subrole(type) if role is LOCATION else None,
        )
        for position, (role, one) in enumerate(taking)
    )
    changed = replace(claim, type=type, lemma=lemma, participations=participations)
    entities = told.entities | {one for _, one in taking}
    return replace(told, claims=told.claims - {claim} | {changed}, entities=entities)


def _subrole(type: EventType) -> Subrole:
    return Subrole.ORIGIN if type in {EventType.RETREAT, EventType.SANCTION} else Subrole.DESTINATION


def coded(type: EventType, lemma: str, *taking: tuple[Role, Entity]) -> list[tuple[str, str]]:
    rows = coded_rows(view(graph(type, lemma, *taking)))
    return [(row["source"], row["target"]) for row in rows if row["event"] == CLAIM]


@pytest.mark.parametrize(
    ("type", "lemma"),
    [(EventType.CONSULT, "meet"), (EventType.AGREE, "sign"), (EventType.ASSAULT, "clash")],
)
def test_two_who_meet_agree_or_clash_do_so_with_each_other(type: EventType, lemma: str) -> None:
    assert coded(type, lemma, (AGENT, KENYA), (AGENT, MALI)) == [("Kenya", "Mali"), ("Mali", "Kenya")]


def test_two_who_attack_do_not_attack_each_other() -> None:
    assert coded(EventType.ASSAULT, "storm", (AGENT, KENYA), (AGENT, MALI)) == [("Kenya", ""), ("Mali", "")]


def test_the_state_that_somebody_travels_to_is_the_target_and_his_own_is_not() -> None:
    bamako = who("Bamako", EntityType.CITY, country="ML")
    assert coded(EventType.CONSULT, "travel", (AGENT, KENYA), (LOCATION, bamako)) == [("Kenya", "Bamako")]
    nairobi = who("Nairobi", EntityType.CITY, country="KE")
    assert coded(EventType.CONSULT, "travel", (AGENT, KENYA), (LOCATION, nairobi)) == [("Kenya", "")]


def test_who_sends_troops_does_so_to_where_they_go() -> None:
    sent = coded(EventType.MOBILIZE, "send", (AGENT, KENYA), (PATIENT, TROOPS), (LOCATION, CHAD))
    assert sent == [("Kenya", "Chad")]


def test_who_recalls_an_ambassador_does_so_to_where_he_was() -> None:
    recalled = coded(EventType.SANCTION, "recall", (AGENT, KENYA), (PATIENT, AMBASSADOR), (LOCATION, CHAD))
    assert recalled == [("Kenya", "Chad")]


def test_who_withdraws_does_so_to_where_he_was() -> None:
    assert coded(EventType.RETREAT, "withdraw", (AGENT, TROOPS), (LOCATION, CHAD)) == [("Kenyan troops", "Chad")]


def test_somebody_handed_over_is_target_only_where_nobody_receives_him() -> None:
    assert coded(EventType.CONCEDE, "hand over", (AGENT, KENYA), (PATIENT, TROOPS), (RECIPIENT, MALI)) == [
        ("Kenya", "Mali")
    ]
    assert coded(EventType.CONCEDE, "free", (AGENT, MALI), (PATIENT, TROOPS)) == [("Mali", "Kenyan troops")]


def test_whose_a_thing_is_is_the_target() -> None:
    offer = who("offer", OTHER, owner=MALI)
    assert coded(EventType.REJECT, "spurn", (AGENT, KENYA), (PATIENT, offer)) == [("Kenya", "Mali")]
    sanctions = who("Chadian sanctions", OTHER, country="TD")
    assert coded(EventType.ACCUSE, "slam", (AGENT, KENYA), (PATIENT, sanctions)) == [("Kenya", "Chad")]


def test_a_thing_of_ones_own_makes_nobody_a_target() -> None:
    plan = who("Kenyan plan", OTHER, country="KE")
    assert coded(EventType.REJECT, "dismiss", (AGENT, KENYA), (PATIENT, plan)) == [("Kenya", "")]


def content(type: EventType, about: EventType, *taking: tuple[Role, Entity]) -> set[tuple[str, str]]:
    """The rows of the claim that has another event as content, in which these take part."""
    told = newsroom()
    inner = tuple(Participant(role=role, entity=one.id) for role, one in taking)
    events = frozenset(replace(e, type=about, participants=inner) if e.id == RULED_OUT else e for e in told.events)
    claims = frozenset(replace(c, type=type) if c.event == SAID else c for c in told.claims)
    entities = told.entities | {one for _, one in taking}
    rows = coded_rows(view(replace(told, events=events, claims=claims, entities=entities)))
    return {(row["source"], row["target"]) for row in rows if row["event"] == SAID}


def test_who_is_to_do_what_is_demanded_is_the_target() -> None:
    assert content(EventType.REQUEST, EventType.RETREAT, (AGENT, TROOPS)) == {("Rostock Courier", "Kenyan troops")}


def test_whom_a_promise_or_a_threat_is_about_is_the_target() -> None:
    for type in (EventType.AGREE, EventType.THREATEN, EventType.REJECT):
        assert content(type, EventType.CONSULT, (PATIENT, MALI)) == {("Rostock Courier", "Mali")}


def test_whom_a_statement_is_about_is_not() -> None:
    assert content(EventType.STATEMENT, EventType.ASSAULT, (AGENT, CHAD), (PATIENT, MALI)) == {("Rostock Courier", "")}


def test_an_actor_has_the_code_of_his_state_and_of_his_part_in_politics() -> None:
    english = load("en")
    assert actor_code(english, GROUP, "IL", ["troops"]) == "ISRMIL"
    assert actor_code(english, COUNTRY, "FR", ["government"]) == "FRA"
    assert actor_code(english, GROUP, None, [], nouns=["riot police"]) == "COP"
    assert actor_code(english, EntityType.ORGANIZATION, None, ["union"], known="body") == "IGO"
    assert actor_code(english, GROUP, None, []) == ""


def test_the_verb_with_its_object_says_more_than_the_verb_and_the_verb_more_than_the_object() -> None:
    def code(type: EventType, lemma: str, *objects: str) -> str:
        found = cameo(load("en"), type, lemma, objects=objects)
        return found.code if found else ""

    assert code(EventType.REJECT, "deny", "visa") == "124"
    assert code(EventType.REJECT, "deny", "charge") == "016"
    assert code(EventType.ACCUSE, "condemn", "inquiry") == "111"
    assert code(EventType.ACCUSE, "open", "inquiry") == code(EventType.ACCUSE, "open inquiry") == "090"
    assert code(EventType.SANCTION, "freeze", "development aid") == "162"


def test_soldiers_of_two_nations_who_clash_do_so_with_each_other() -> None:
    chadian = who("Kenyan and Chadian troops", GROUP, country="TD")
    troops = replace(chadian, country="KE", partner=chadian)
    rows = [
        row for row in coded_rows(view(graph(EventType.ASSAULT, "clash", (AGENT, troops)))) if row["event"] == CLAIM
    ]
    assert [(row["source_country"], row["target_country"]) for row in rows] == [("KE", "TD"), ("TD", "KE")]


def test_the_second_of_two_nations_of_one_noun_stays_the_second_where_it_is_the_target() -> None:
    chadian = who("Kenyan and Chadian troops", GROUP, country="TD")
    troops = replace(chadian, country="KE", partner=chadian)
    told = view(graph(EventType.RETREAT, "withdraw", (AGENT, MALI), (PATIENT, troops)))
    assert [row["target_country"] for row in coded_rows(told) if row["event"] == CLAIM] == ["TD"]


def test_talks_between_two_are_held_by_each_with_the_other() -> None:
    talks = replace(who("talks", OTHER, owner=KENYA), partner=MALI)
    assert coded(EventType.CONSULT, "begin", (PATIENT, talks)) == [("Kenya", "Mali"), ("Mali", "Kenya")]


def test_a_name_of_an_unknown_kind_acts_and_a_thing_does_not() -> None:
    name, thing = who("Olmeq", OTHER), replace(who("storm", OTHER), named=MentionKind.NOMINAL)
    assert coded(EventType.STATEMENT, "admit", (AGENT, name)) == [("Olmeq", "")]
    assert coded(EventType.STATEMENT, "admit", (AGENT, thing)) == []


def test_a_place_that_is_nobodys_is_no_target_and_a_people_is_one() -> None:
    site = replace(who("its air bases", EntityType.PLACE), named=MentionKind.NOMINAL)
    assert coded(EventType.ASSAULT, "bomb", (AGENT, KENYA), (PATIENT, site)) == [("Kenya", "")]
    people = replace(who("population", OTHER), named=MentionKind.NOMINAL, nouns=("population",))
    assert coded(EventType.ASSAULT, "bomb", (AGENT, KENYA), (PATIENT, people)) == [("Kenya", "population")]


def test_where_aid_or_rockets_go_is_the_target() -> None:
    aid = replace(who("aid", OTHER), named=MentionKind.NOMINAL)
    assert coded(EventType.ASSAULT, "fire", (AGENT, KENYA), (PATIENT, aid), (LOCATION, CHAD)) == [("Kenya", "Chad")]
