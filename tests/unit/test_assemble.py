"""Mentions and resolution of one document to its graph; the records are by hand."""

from dataclasses import replace

import pytest
from tests.unit.graphs import day

from zeitgraph.assemble import assemble, entity_id
from zeitgraph.model.graph import EventGraph, LinkRelation
from zeitgraph.model.mention import (
    Argument,
    Attribution,
    Certainty,
    ClauseLink,
    EntityIdentity,
    EntityMention,
    EntityType,
    EventMention,
    EventType,
    Factuality,
    MentionKind,
    Mentions,
    Polarity,
    Role,
)
from zeitgraph.model.options import Quote
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import Dateline, Document, DocumentId, ParsedDocument, Sentence, Source, Span, Token, TokenRef
from zeitgraph.model.time import Dating, DatingBasis, Granularity, TimeInterval

SENTENCES = (
    "Ministerin Vogt lehnte den Einsatz ab .",
    "Nachdem sie den Einsatz abgelehnt hatte , sagte Brandt , Vogt zögere .",
)
VOGT, SHE, VOGT_AGAIN = TokenRef(0, 1), TokenRef(1, 1), TokenRef(1, 10)
MISSION, MISSION_AGAIN, BRANDT = TokenRef(0, 4), TokenRef(1, 3), TokenRef(1, 8)
REJECT, REJECT_AGAIN, SAY, HESITATE = TokenRef(0, 2), TokenRef(1, 4), TokenRef(1, 7), TokenRef(1, 11)


def document(**fields: object) -> ParsedDocument:
    text, sentences = "", []
    for index, line in enumerate(SENTENCES):
        begin, tokens = len(text), []
        for position, form in enumerate(line.split()):
            start = len(text)
            text += form + " "
            head = None if position == 0 else 0
            tokens.append(
                Token(
                    index=position,
                    span=Span(start, start + len(form)),
                    form=form,
                    lemma=form.lower(),
                    upos="X",
                    head=head,
                    relation="dep",
                )
            )
        sentences.append(Sentence(index=index, span=Span(begin, len(text) - 1), tokens=tuple(tokens)))
    made = Document(id=DocumentId("doc-77"), text=text, language="de", source=Source(name="test"))
    return ParsedDocument(document=replace(made, **fields), sentences=tuple(sentences))  # type: ignore[arg-type]


PARSED = document()


def argument(role: Role, head: TokenRef) -> Argument:
    return Argument(role=role, head=head, span=PARSED.token(head).span, rule="by hand", confidence=0.8)


def mention(trigger: TokenRef, lemma: str, type: EventType, *arguments: Argument) -> EventMention:
    words = PARSED.token(trigger).span
    return EventMention(trigger=trigger, span=words, parts=(words,), lemma=lemma, type=type, arguments=arguments)


FIRST = mention(REJECT, "ablehnen", EventType.REJECT, argument(Role.AGENT, VOGT), argument(Role.PATIENT, MISSION))
AGAIN = replace(
    mention(
        REJECT_AGAIN, "ablehnen", EventType.REJECT, argument(Role.AGENT, SHE), argument(Role.PATIENT, MISSION_AGAIN)
    ),
    governor=SAY,
    link=ClauseLink.ADVERBIAL,
    marker="nachdem",
)
SAYING = mention(SAY, "sagen", EventType.STATEMENT, argument(Role.AGENT, BRANDT))
HESITATING = replace(
    mention(HESITATE, "zögern", EventType.OTHER, argument(Role.AGENT, VOGT_AGAIN)),
    attribution=Attribution(speaker=BRANDT, cue=PARSED.token(SAY).span, event=SAY, rule="reported speech"),
)
MENTIONS = Mentions(events=(FIRST, AGAIN, SAYING, HESITATING))
PERSONS = (
    EntityIdentity(
        key="name:PERSON:vogt",
        type=EntityType.PERSON,
        label="Vogt",
        heads=(VOGT, SHE, VOGT_AGAIN),
        rules=("name", "pronoun", "name"),
    ),
    EntityIdentity(key="name:PERSON:brandt", type=EntityType.PERSON, label="Brandt", heads=(BRANDT,), rules=("name",)),
    EntityIdentity(
        key="mention:doc-77:0:4",
        type=EntityType.EVENT,
        label="Einsatz",
        heads=(MISSION, MISSION_AGAIN),
        rules=("noun", "same noun"),
    ),
)


def on(date: str, basis: DatingBasis = DatingBasis.TEXT) -> Dating:
    interval = TimeInterval(earliest=day(date), latest=day(date), granularity=Granularity.DAY)
    return Dating(interval=interval, basis=basis, rule="by hand")


FRIDAY = Resolution(datings=((REJECT, on("2014-06-13")), (REJECT_AGAIN, on("2014-06-13"))), entities=PERSONS)


def graph(mentions: Mentions = MENTIONS, resolution: Resolution = FRIDAY, quote: Quote = Quote.SENTENCE) -> EventGraph:
    return assemble(PARSED, mentions, resolution, quote=quote)


def lemmas(made: EventGraph) -> list[str]:
    return sorted(event.lemma for event in made.events)


def test_two_mentions_with_the_same_lemma_participants_and_date_are_one_event_with_two_claims() -> None:
    made = graph()
    assert lemmas(made) == ["ablehnen", "sagen", "zögern"]
    rejection = next(event for event in made.events if event.lemma == "ablehnen")
    assert sum(claim.event == rejection.id for claim in made.claims) == 2


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, lemma="absagen"),
        replace(AGAIN, type=EventType.OTHER),
        replace(AGAIN, arguments=(argument(Role.AGENT, BRANDT), argument(Role.PATIENT, MISSION_AGAIN))),
        replace(AGAIN, arguments=(argument(Role.AGENT, SHE),)),
    ],
)
def test_mentions_that_differ_in_lemma_type_agent_or_patient_stay_two_events(other: EventMention) -> None:
    assert len(graph(Mentions(events=(FIRST, other))).events) == 2


@pytest.mark.parametrize("dating", [on("2014-06-14"), on("2014-06-13", DatingBasis.TENSE)])
def test_mentions_with_another_date_or_one_that_rests_on_tense_stay_two_events(dating: Dating) -> None:
    resolution = replace(FRIDAY, datings=((REJECT, on("2014-06-13")), (REJECT_AGAIN, dating)))
    assert len(graph(Mentions(events=(FIRST, AGAIN)), resolution).events) == 2


def test_two_statements_of_one_speaker_on_one_day_are_two_events() -> None:
    other = replace(SAYING, trigger=HESITATE, span=PARSED.token(HESITATE).span)
    resolution = replace(FRIDAY, datings=((SAY, on("2014-06-13")), (HESITATE, on("2014-06-13"))))
    assert len(graph(Mentions(events=(SAYING, other)), resolution).events) == 2


def test_who_said_something_holds_the_claim_inside_the_claim_of_saying_it() -> None:
    made = graph()
    claims = {claim.lemma: claim for claim in made.claims}
    assert claims["zögern"].speaker == entity_id("name:PERSON:brandt", EntityType.PERSON)
    assert claims["zögern"].embedded_in == claims["sagen"].id
    assert claims["zögern"].cue == "sagte"
    assert claims["sagen"].speaker is None


def test_what_is_said_is_the_content_of_saying_it() -> None:
    made = graph()
    events = {event.lemma: event.id for event in made.events}
    contents = [link for link in made.links if link.relation is LinkRelation.CONTENT_OF]
    assert [(link.subject, link.object) for link in contents] == [(events["zögern"], events["sagen"])]


def test_nachdem_puts_the_event_of_its_clause_before_the_one_that_governs_it() -> None:
    made = graph()
    events = {event.lemma: event.id for event in made.events}
    (order,) = (link for link in made.links if link.relation is LinkRelation.BEFORE)
    assert (order.subject, order.object) == (events["ablehnen"], events["sagen"])
    assert order.evidence.span.of(PARSED.document.text) == "Nachdem"


def test_bevor_turns_the_order_round() -> None:
    made = graph(Mentions(events=(replace(AGAIN, marker="bevor"), SAYING)))
    (order,) = made.links
    events = {event.lemma: event.id for event in made.events}
    assert (order.subject, order.object) == (events["sagen"], events["ablehnen"])


def test_a_conjunction_of_contrast_orders_nothing() -> None:
    assert not graph(Mentions(events=(replace(AGAIN, marker="während"), SAYING))).links


def test_a_negated_event_stays_and_its_claim_says_so() -> None:
    denied = replace(FIRST, factuality=Factuality(polarity=Polarity.NEGATIVE, certainty=Certainty.PROBABLE))
    (claim,) = graph(Mentions(events=(denied,))).claims
    assert (claim.polarity, claim.certainty) == (Polarity.NEGATIVE, Certainty.PROBABLE)


def test_a_claim_points_at_the_words_of_trigger_participants_and_pronouns() -> None:
    claim = next(c for c in graph().claims if c.lemma == "ablehnen" and c.words == "abgelehnt")
    told = {(e.about, e.span.of(PARSED.document.text)) for e in claim.evidence}
    assert {("trigger", "abgelehnt"), ("agent", "sie"), ("patient", "Einsatz"), ("identity", "sie")} <= told
    assert ("identity", "Einsatz") not in told


def test_the_confidence_of_a_claim_is_that_of_its_least_sure_arc() -> None:
    (claim,) = graph(Mentions(events=(FIRST,))).claims
    assert claim.confidence == 0.8


def test_an_event_without_a_dating_is_undated() -> None:
    (event,) = graph(Mentions(events=(SAYING,))).events
    assert event.dating.interval is None


def test_a_label_reads_who_what_whom_when() -> None:
    (event,) = graph(Mentions(events=(FIRST,))).events
    assert event.label == "Vogt: ablehnen: Einsatz [2014-06-13]"


def test_a_date_by_tense_does_not_stand_in_the_label() -> None:
    resolution = replace(FRIDAY, datings=((REJECT, on("2014-06-13", DatingBasis.TENSE)),))
    (event,) = graph(Mentions(events=(FIRST,)), resolution).events
    assert event.label == "Vogt: ablehnen: Einsatz"


def test_the_label_of_a_statement_says_what_is_said() -> None:
    labels = {event.lemma: event.label for event in graph().events}
    assert labels["sagen"] == "Brandt: sagen: zögern"


def test_only_entities_that_take_part_come_in() -> None:
    made = graph(Mentions(events=(SAYING,)))
    assert [entity.label for entity in made.entities] == ["Brandt"]


def test_an_argument_in_no_chain_is_an_entity_of_its_own() -> None:
    made = graph(Mentions(events=(SAYING,)), Resolution())
    assert [(entity.label, entity.type) for entity in made.entities] == [("Brandt", EntityType.OTHER)]


def spoken_of(head: TokenRef, kind: MentionKind, phrase: Span | None = None) -> EntityMention:
    words = PARSED.token(head).span
    return EntityMention(head=head, span=words, phrase=phrase or words, type=EntityType.OTHER, kind=kind)


def test_what_has_no_name_is_called_by_its_first_phrase() -> None:
    phrase = PARSED.token(MISSION).span.to(PARSED.token(TokenRef(0, 5)).span)
    spoken = (spoken_of(MISSION, MentionKind.NOMINAL, phrase), spoken_of(VOGT, MentionKind.NAME))
    made = {entity.label: entity.named for entity in graph(replace(MENTIONS, entities=spoken)).entities}
    assert made["Einsatz ab"] is MentionKind.NOMINAL
    assert made["Vogt"] is MentionKind.NAME


def test_a_pronoun_that_stands_for_nothing_known_stays_a_pronoun() -> None:
    alone = replace(FRIDAY, entities=PERSONS[1:])
    made = graph(Mentions(events=(AGAIN,), entities=(spoken_of(SHE, MentionKind.PRONOUN),)), alone)
    assert {(entity.label, entity.named) for entity in made.entities} >= {("sie", MentionKind.PRONOUN)}


def test_the_state_that_a_government_acts_for_comes_in_with_it() -> None:
    government = replace(PERSONS[1], key="name:ORGANIZATION:regierung", part_of="name:PERSON:vogt")
    made = graph(Mentions(events=(SAYING,)), Resolution(entities=(PERSONS[0], government)))
    whole = entity_id("name:PERSON:vogt", EntityType.PERSON)
    assert {entity.part_of for entity in made.entities} == {None, whole}
    assert whole in {entity.id for entity in made.entities}


def test_the_agency_of_the_dateline_relays_every_claim() -> None:
    begin = PARSED.document.text.index("Einsatz")
    parsed = document(dateline=Dateline(span=Span(begin, begin + 7), agency=Span(begin, begin + 7)))
    made = assemble(parsed, Mentions(events=(SAYING,)), FRIDAY)
    (claim,), (record,) = made.claims, made.documents
    assert claim.relayed_by == record.agency == entity_id("name:ORGANIZATION:einsatz", EntityType.ORGANIZATION)


@pytest.mark.parametrize(
    ("quote", "sentence", "text"),
    [
        (Quote.SENTENCE, SENTENCES[0], None),
        (Quote.NONE, None, None),
        (Quote.FULL, SENTENCES[0], PARSED.document.text),
    ],
)
def test_the_user_says_how_much_is_quoted(quote: Quote, sentence: str | None, text: str | None) -> None:
    made = graph(Mentions(events=(FIRST,)), quote=quote)
    assert [claim.quote for claim in made.claims] == [sentence]
    assert [record.text for record in made.documents] == [text]


def test_the_order_of_the_mentions_changes_nothing() -> None:
    assert graph(Mentions(events=tuple(reversed(MENTIONS.events)))) == graph()
