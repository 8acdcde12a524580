"""What one document says, before it is known who is who: mentions of times, entities and events.

Mentions point at words by `TokenRef`: an entity mention is known by its head token, an event mention by its trigger's
main token.
"""

from dataclasses import dataclass
from enum import StrEnum

from zeitgraph.model.record import copier, maker, often_made
from zeitgraph.model.text import Span, TokenRef
from zeitgraph.model.time import Timex


class EntityType(StrEnum):
    """What an entity is."""

    PERSON = "PERSON"
    ORGANIZATION = "ORGANIZATION"
    COUNTRY = "COUNTRY"
    CITY = "CITY"
    PLACE = "PLACE"
    VEHICLE = "VEHICLE"
    GROUP = "GROUP"
    EVENT = "EVENT"
    OTHER = "OTHER"


class MentionKind(StrEnum):
    """How an entity is named: by its name, by a role or a common noun, by a pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Role(StrEnum):
    """The five roles; origin and destination are subroles of location."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    TOPIC = "topic"
    LOCATION = "location"


class Subrole(StrEnum):
    """From where and to where."""

    ORIGIN = "origin"
    DESTINATION = "destination"


class EventType(StrEnum):
    """PLOVER's event types, plus STATEMENT (a plain utterance) and OTHER."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    STATEMENT = "STATEMENT"
    OTHER = "OTHER"


class Polarity(StrEnum):
    """Whether the event is said to happen or not to happen."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(StrEnum):
    """How sure its source is (FactBank: CT, PR, PS, U)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNSPECIFIED = "unspecified"


_LETTERS = {Certainty.CERTAIN: "CT", Certainty.PROBABLE: "PR", Certainty.POSSIBLE: "PS"}
_SIGNS = {Polarity.POSITIVE: "+", Polarity.NEGATIVE: "-"}


class Tense(StrEnum):
    """The time that the verb's form speaks of, the perfect being past; NONE for infinitives without a finite verb and
    for nouns."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """How an event stands to the world according to its source; `span` is the cue word, `rule` why."""

    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    span: Span | None = None
    rule: str = "assertion"

    @property
    def code(self) -> str:
        """FactBank's code: CT+, CT-, PR+, PR-, PS+, PS- or UU."""
        letters = _LETTERS.get(self.certainty)
        return "UU" if letters is None else letters + _SIGNS[self.polarity]


make_factuality = maker(Factuality)
ASSERTED = Factuality()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who asserts an event, where it is not the author.

    `speaker` is the head of the words that name the source (an entity mention's head); `cue` the word of saying
    ('sagte', 'laut');
    `event` the STATEMENT event that the words come from, where there is one (its own attribution is the outer source);
    `relay` is the medium that the speaker told it to or said it in, and that passed it on ('told the Times').
    """

    speaker: TokenRef
    cue: Span | None = None
    event: TokenRef | None = None
    relay: TokenRef | None = None
    rule: str = ""


make_attribution = maker(Attribution)


@often_made
@dataclass(frozen=True, slots=True)
class EntityMention:
    """Words that stand for an entity. `head` is the gold guide's head word: the surname of a person with title and
    name, else the noun.

    `name` is the name as written, without title, where `kind` is NAME; `phrase` covers all of the noun phrase.
    """

    head: TokenRef
    span: Span
    phrase: Span
    type: EntityType
    kind: MentionKind
    name: str | None = None
    rule: str = ""


make_entity_mention = maker(EntityMention)


@often_made
@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of an event: its role and the head word that fills it (the same head as its entity mention's)."""

    role: Role
    head: TokenRef
    span: Span
    subrole: Subrole | None = None
    rule: str = ""
    confidence: float = 1.0


make_argument = maker(Argument)


class ClauseLink(StrEnum):
    """How an event's clause hangs on the event that governs it."""

    COMPLEMENT = "complement"
    ADVERBIAL = "adverbial"
    RELATIVE = "relative"
    COORDINATION = "coordination"
    PURPOSE = "purpose"
    WITHOUT = "without"
    PARTICIPLE = "participle"
    NOMINAL = "nominal"
    PARATAXIS = "parataxis"


@often_made
@dataclass(frozen=True, slots=True)
class EventMention:
    """An event as one clause (or noun) tells it.

    `trigger` is the main word's reference and the mention's identity in the document; `span` its characters; `parts`
    all of its words (verb and separated prefix, verb and noun of a light-verb construction); `arguments` are in the
    order of the text, each head once. `governor` is the trigger of the event whose clause this one depends on, `link`
    how, `marker` the lemma of the conjunction ('nachdem').
    """

    trigger: TokenRef
    span: Span
    parts: tuple[Span, ...]
    lemma: str
    type: EventType
    arguments: tuple[Argument, ...] = ()
    tense: Tense = Tense.NONE
    governor: TokenRef | None = None
    link: ClauseLink | None = None
    marker: str | None = None
    type_rule: str = ""
    rule: str = ""
    confidence: float = 1.0
    nominal: bool = False
    factuality: Factuality = ASSERTED
    attribution: Attribution | None = None

    def told(
        self, factuality: Factuality, attribution: Attribution | None, tense: Tense | None = None
    ) -> "EventMention":
        """The event as sure as its source has it, or in another tense."""
        return _told(self, factuality, attribution, self.tense if tense is None else tense)


make_event_mention = maker(EventMention)
_told = copier(EventMention, "factuality", "attribution", "tense")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All that extraction found in a document, each tuple in the order of the text."""

    timexes: tuple[Timex, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    events: tuple[EventMention, ...] = ()


@often_made
@dataclass(frozen=True, slots=True)
class EntityIdentity:
    """A chain of mentions that name the same entity, with what is known about it.

    `label` is its best name; `aliases` other names in the text; `links` IRIs of the same thing elsewhere (GeoNames,
    Wikidata, authority file);
    `key` is what the entity's id is hashed from: an IRI or code where linked, else type and folded full name, else
    document and head mention;
    `heads` the mentions, `rules` one a head: how the mention came into the chain. `part_of` is the key of the state
    that a government or capital acts for; `kinds` are the concepts of its nouns ('union', 'plant'). Fields may be given
    by their place: names take twice as long.
    """

    key: str
    type: EntityType
    label: str
    heads: tuple[TokenRef, ...]
    rules: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    part_of: str | None = None
    country: str | None = None
    kinds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.heads) != len(self.rules):
            raise ValueError(f"entity {self.label!r}: {len(self.heads)} mentions, {len(self.rules)} rules")


make_identity = maker(EntityIdentity)
