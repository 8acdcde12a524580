"""One document's parse, mentions and resolution to its graph."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from zeitgraph.assemble.cast import Cast, Standing
from zeitgraph.assemble.closure import close
from zeitgraph.assemble.coreference import same_events
from zeitgraph.assemble.evidence import claim_evidence
from zeitgraph.assemble.ids import entity_id, mention_ids, name_key
from zeitgraph.assemble.labels import label, names_of, with_contents
from zeitgraph.assemble.links import content_links
from zeitgraph.assemble.order import ordered
from zeitgraph.assemble.view import merged_event, sorted_participants
from zeitgraph.model.graph import (
    Claim,
    ClaimId,
    DocumentRecord,
    Entity,
    EntityId,
    Event,
    EventGraph,
    EventId,
    Participation,
    make_claim,
    make_event,
    make_participant,
    make_participation,
)
from zeitgraph.model.identity import canonical_events
from zeitgraph.model.mention import Attribution, EntityType, EventMention, Mentions
from zeitgraph.model.options import Quote
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import Document, ParsedDocument, Section, TokenRef
from zeitgraph.model.time import Dating, DatingBasis

NO_QUOTE = Quote.NONE
_TRIGGER = attrgetter("trigger")
_UNDATED = Dating(interval=None, basis=DatingBasis.NONE, rule="undated")


def assemble(
    parsed: ParsedDocument, mentions: Mentions, resolution: Resolution, *, quote: Quote = Quote.SENTENCE
) -> EventGraph:
    """The graph of one document: an event for each mention or for several that agree, and a claim for each mention.

    `quote` says how much of the text goes in. Entities are those that take part in an event, hold a claim or published
    the document, and the place that it was filed from.
    """
    told, document = _once(mentions.events), parsed.document
    cast = Cast.of(parsed, mentions, resolution)
    standing = cast.standing(_heads(told))
    stage = _Stage(
        parsed=parsed,
        who=standing.ids,
        rules=standing.rules,
        datings=dict(resolution.datings),
        ids={mention.trigger: mention_ids(document.id, mention.span) for mention in told},
        agency=_agency(document),
        publisher=_publisher(document),
        place=cast.made(resolution.dateline) if resolution.dateline else None,
        quote=quote,
    )
    entities = stage.entities(standing)
    names = names_of(entities.values())
    single = [stage.event(mention, names) for mention in told]
    events = {mention.trigger: event.id for mention, event in zip(told, single, strict=True)}
    if same := same_events(single):
        canonical = canonical_events(EventGraph(coreferences=frozenset(same)))
        events = {trigger: canonical.get(id, id) for trigger, id in events.items()}
    order = ordered(parsed, told, resolution.timexes, events)
    closure = close(list(_merged(single, events.values(), names)) if same else single, order)
    relations = frozenset((*content_links(parsed, told, events), *closure.links))
    return EventGraph(
        documents=frozenset({stage.record()}),
        entities=frozenset(entities.values()),
        events=frozenset(with_contents(closure.events, relations, names)),
        claims=frozenset([stage.claim(mention, events[mention.trigger]) for mention in told]),
        links=relations,
        contradictions=frozenset(closure.contradictions),
    )


def _once(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions in the order of the text, one a trigger: claims are known by their words."""
    told = sorted(mentions, key=_TRIGGER)
    return list({(mention.span.begin, mention.span.end): mention for mention in told}.values())


def _heads(mentions: Sequence[EventMention]) -> list[TokenRef]:
    """The heads of those who take part or speak, in the order of the text."""
    heads: dict[TokenRef, None] = {}  # nearly in order as it is, which a set is not: sorting takes a third of the time
    for mention in mentions:
        for argument in mention.arguments:
            heads[argument.head] = None
        attribution = mention.attribution
        if attribution is not None:
            heads[attribution.speaker] = None
            if attribution.relay is not None:
                heads[attribution.relay] = None
    return sorted(heads)


def _merged(single: Sequence[Event], ids: Iterable[EventId], names: Mapping[EntityId, str]) -> Iterator[Event]:
    groups: dict[EventId, list[Event]] = {}
    for event, id in zip(single, ids, strict=True):
        groups.setdefault(id, []).append(event)
    for id, group in groups.items():
        if len(group) == 1:
            yield group[0]
        else:
            event = merged_event(group, id=id, names={})
            yield event.called(label(event.lemma, event.participants, event.dating, names))


@dataclass(slots=True, kw_only=True, eq=False)
class _Stage:
    """What all records of a document are made from."""

    parsed: ParsedDocument
    who: Mapping[TokenRef, EntityId]
    rules: Mapping[TokenRef, str]
    datings: Mapping[TokenRef, Dating]
    ids: Mapping[TokenRef, tuple[EventId, ClaimId]]
    quote: Quote
    agency: Entity | None
    publisher: Entity | None
    place: Entity | None

    def entities(self, standing: Standing) -> dict[EntityId, Entity]:
        """Those who take part or speak with what they act for, the place of the dateline, agency and publisher."""
        found = dict(standing.entities)
        for other in (self.place, self.agency, self.publisher):
            if other is not None:
                found.setdefault(other.id, other)
        return found

    def event(self, mention: EventMention, names: Mapping[EntityId, str]) -> Event:
        """The event of one mention; its label does not yet tell what is said in it."""
        document, who, lemma = self.parsed.document, self.who, mention.lemma
        found = [make_participant(a.role, who[a.head], a.subrole) for a in mention.arguments]
        participants = sorted_participants(found) if len(found) > 1 else tuple(found)
        dating = self.datings.get(mention.trigger, _UNDATED)
        return make_event(
            self.ids[mention.trigger][0],
            document.id,
            mention.type,
            lemma,
            document.language,
            label(lemma, participants, dating, names),
            dating,
            participants,
        )

    def claim(self, mention: EventMention, event: EventId) -> Claim:
        document, who, confidence = self.parsed.document, self.who, mention.confidence
        factuality, trigger, text = mention.factuality, mention.span, document.text
        sentence = self.parsed.sentences[mention.trigger.sentence].span
        dating = self.datings.get(mention.trigger, _UNDATED)
        parts = mention.parts or (trigger,)
        taking: list[Participation] = []
        for argument in mention.arguments:
            span = argument.span
            words = text[span.begin : span.end]
            taking.append(make_participation(argument.role, who[argument.head], span, words, argument.subrole))
            if argument.confidence < confidence:
                confidence = argument.confidence
        speaker, relay, saying, cue = self._source(mention.attribution)
        return make_claim(
            self.ids[mention.trigger][1],
            event,
            document.id,
            factuality.polarity,
            factuality.certainty,
            trigger,
            parts,
            parts[0].of(text) if len(parts) == 1 else " … ".join([part.of(text) for part in parts]),
            sentence,
            mention.lemma,
            type=mention.type,
            dating=dating,
            participations=tuple(taking),
            speaker=speaker,
            relayed_by=relay,
            embedded_in=saying,
            cue=cue,
            quote=None if self.quote is NO_QUOTE else text[sentence.begin : sentence.end],
            confidence=confidence,
            evidence=claim_evidence(self.parsed, self.rules, mention, dating),
        )

    def _source(
        self, attribution: Attribution | None
    ) -> tuple[EntityId | None, EntityId | None, ClaimId | None, str | None]:
        """Who says it, who passed it on, the claim of the event that the words come from, and the word of saying."""
        agency = self.agency.id if self.agency else None  # passed on what no other medium was told
        if attribution is None:
            return None, agency, None, None
        event, relay, cue = attribution.event, attribution.relay, attribution.cue
        saying = self.ids[event][1] if event is not None and event in self.ids else None
        words = cue.of(self.parsed.document.text) if cue is not None else None
        return self.who[attribution.speaker], self.who[relay] if relay is not None else agency, saying, words

    def record(self) -> DocumentRecord:
        document = self.parsed.document
        return DocumentRecord(
            id=document.id,
            language=document.language,
            source=document.source,
            created=document.created,
            title=document.source.title or _headline(document),
            publisher=self.publisher.id if self.publisher else None,
            agency=self.agency.id if self.agency else None,
            place=self.place.id if self.place else None,
            length=len(document.text),
            text=document.text if self.quote is Quote.FULL else None,
        )


def _agency(document: Document) -> Entity | None:
    dateline = document.dateline
    return _organization(dateline.agency.of(document.text), document) if dateline and dateline.agency else None


def _publisher(document: Document) -> Entity | None:
    return _organization(document.source.publisher, document) if document.source.publisher else None


def _organization(name: str, document: Document) -> Entity:
    return Entity(
        id=entity_id(name_key(name, EntityType.ORGANIZATION), EntityType.ORGANIZATION),
        document=document.id,
        type=EntityType.ORGANIZATION,
        label=name,
        language=document.language,
    )


def _headline(document: Document) -> str | None:
    lines = (p.span.of(document.text).strip() for p in document.passages if p.section is Section.HEADLINE)
    return next((" ".join(line.split()) for line in lines if line), None)
