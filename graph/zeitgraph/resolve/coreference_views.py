"""Entity mentions with what decides who they are: gender, number, definiteness, titles, countries, the clause."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, repeat
from operator import attrgetter

from zeitgraph.language import Language
from zeitgraph.language.actors import Actor, actors
from zeitgraph.language.names import Gender, NounSense
from zeitgraph.model.lazy import lazy
from zeitgraph.model.members import AGENT, NAME, NOMINAL, PATIENT, PERSON, PRONOUN
from zeitgraph.model.mention import EntityMention, EntityType, EventMention, Mentions, Role
from zeitgraph.model.text import ParsedDocument, Section, Sentence, Span, Token, TokenRef
from zeitgraph.model.time import Timex
from zeitgraph.resolve.coreference_ages import ages
from zeitgraph.resolve.coreference_genders import OBJECTS, PLURAL, SUBJECTS, Agreement, agreement
from zeitgraph.resolve.coreference_words import NOTHING as NO_WORDS
from zeitgraph.resolve.coreference_words import OF_BODIES, TELLING, Definiteness, Words, attributes, words

AGE_RULE = "age"  # extraction's word for somebody who is called by his age
INDEX = attrgetter("index")
NOTHING: frozenset[TokenRef] = frozenset()
NO_AGES: frozenset[int] = frozenset()
NO_COUNTRIES: frozenset[str] = frozenset()
Roles = Mapping[TokenRef, Sequence[tuple[EventMention, Role]]]  # the events that each head takes part in, and as what


class View:
    """A mention as coreference sees it; most of what its words say is read when somebody asks.

    `root` is the highest word of its nucleus, `relations` those of its dependents, `first` the index of the nucleus'
    first word. `roles` are the events that
    it takes part in and as what; `senses` are what its noun stands for (the title beside a
    name), `sense` the first of them; a person has also what the person leads or belongs to.
    """

    # What is read when asked for goes to `__dict__`: beside a dozen other values there it would be slow to add.
    __slots__ = (
        "__dict__",
        "first",
        "head",
        "index",
        "kind",
        "mention",
        "reader",
        "relations",
        "roles",
        "root",
        "sense",
        "senses",
        "sentence",
        "type",
    )

    def __init__(self, index: int, mention: EntityMention, reader: "_Reader") -> None:
        number, first = mention.head
        sentence = reader.sentences[number]
        head = root = sentence.tokens[first]
        if mention.span is not head.span:
            inside = sentence.inside(mention.span)
            root, first = _highest(inside, head), inside[0].index if inside else 0
        self.index = index
        self.mention = mention
        self.kind = kind = mention.kind
        self.type: EntityType = mention.type
        self.sentence = sentence
        self.root = root
        self.head = head
        self.first = first
        self.relations = relations = sentence.dependent_relations[root.index]
        self.roles = reader.roles.get(mention.head, ())
        self.reader = reader
        senses: tuple[NounSense, ...] = ()
        if kind is NOMINAL:
            counted = mention.rule != AGE_RULE
            senses = reader.words.of_noun(sentence, mention.type, head)
            self.definiteness = reader.words.definiteness(sentence, root, relations, counted=counted)
        elif kind is NAME:
            senses = reader.words.of_name(sentence, mention, root, relations, head)
        self.senses = senses
        self.sense: NounSense | None = senses[0] if senses else None

    @lazy
    def own_senses(self) -> tuple[NounSense, ...]:
        """Those of its own type; of a person all."""
        senses, type_ = self.senses, self.type
        return tuple([sense for sense in senses if sense.type is type_]) if type_ is not PERSON else senses

    @lazy
    def anaphoric(self) -> tuple[NounSense, ...]:
        """Those by which a thing or a group is taken up again."""
        return tuple([sense for sense in self.senses if sense.anaphoric and sense.type is not PERSON])

    @property
    def titles(self) -> tuple[NounSense, ...]:
        """What a person is said to be."""
        senses = self.senses
        return tuple([sense for sense in senses if sense.type is PERSON]) if senses and self.type is PERSON else ()

    @lazy
    def concepts(self) -> frozenset[str]:
        """What its own senses mean."""
        return frozenset([sense.concept for sense in self.own_senses])

    @lazy
    def known_concepts(self) -> frozenset[str]:
        """What the tables say of who or what bears its name."""
        if self.type is PERSON:
            actor = self.actor
            return frozenset({actor.concept}) if actor else frozenset()
        known = self.reader.words.table.known(self.mention.name) if self.mention.name else None
        return frozenset({known.concept}) if known else frozenset()

    @property
    def actor(self) -> Actor | None:
        """The one whom everybody knows by its name."""
        return actors().find(self.mention.name, self.reader.words.table.code) if self.mention.name else None

    @lazy
    def genders(self) -> frozenset[Gender]:
        """All that the words allow."""
        agreement = self.reader.agreement
        if self.kind is PRONOUN:
            return agreement.of_pronoun(self.sentence, self.head, self.roles)
        if self.type is PERSON:
            return agreement.of_person(self.sentence, self.mention, self.root, self.head, self.senses)
        return agreement.of_thing(self.sentence, self.mention, self.root, self.relations, self.head, self.senses)

    @property
    def plural(self) -> bool:
        """Whether the words can only be plural."""
        return self.genders == PLURAL

    @lazy
    def definiteness(self) -> Definiteness:
        """What the determiner says; of a noun it is known from the start, as every rule for nouns asks for it."""
        counted = self.mention.rule != AGE_RULE
        return self.reader.words.definiteness(self.sentence, self.root, self.relations, counted=counted)

    @lazy
    def subject(self) -> bool:
        """Whether it is the subject of its clause: in the tree, or an agent that is no object beside.

        The latter is 'Kickl' of 'asked Kickl to go'.
        """
        top = self.root
        while top.base_relation == "conj" and (governor := self.sentence.governor(top)) is not None:
            top = governor
        for _, role in self.roles:
            if role is AGENT:
                return top.base_relation not in OBJECTS
        if top.base_relation not in SUBJECTS:
            return False
        undergone = [event for event, role in self.roles if role is PATIENT] if top.relation in SUBJECTS else ()
        return not any(argument.role is AGENT for event in undergone for argument in event.arguments)

    @property
    def section(self) -> Section:
        """Where in the article it stands."""
        return self.reader.sections[self.sentence.index]

    @lazy
    def country(self) -> str | None:
        """The country that an attribute names ('irakisch', 'US-'), else the one that everybody knows it to be of."""
        told = self.reader.words.country(self.sentence, self.mention, self.root, self.relations, self.head)
        if told is not None or self.mention.name is None:
            return told
        actor = self.actor
        return actor.country if actor is not None else None

    @property
    def country_told(self) -> str | None:
        """The country that an attribute names."""
        return self.reader.words.country(self.sentence, self.mention, self.root, self.relations, self.head)

    @property
    def countries(self) -> frozenset[str]:
        """That country, if there is one."""
        country = self.country
        return frozenset({country}) if country is not None else NO_COUNTRIES

    @property
    def affiliations(self) -> frozenset[str]:
        """Folded names of what a role belongs to."""
        if self.relations.isdisjoint(OF_BODIES) and "-" not in self.root.form:
            return NO_WORDS
        return self._owners

    @lazy
    def _owners(self) -> frozenset[str]:
        return self.reader.words.affiliations(self.sentence, self.mention, self.root, self.head)

    @property
    def attributes(self) -> frozenset[str]:
        """The folded words that tell it from others of its kind."""
        return NO_WORDS if self.relations.isdisjoint(TELLING) else self._telling

    @lazy
    def _telling(self) -> frozenset[str]:
        return attributes(self.sentence, self.root, self.head)

    @lazy
    def ages(self) -> frozenset[int]:
        """How many years old a person is said to be."""
        return ages(self.sentence, self.root, self.head, self.reader.words.table) if self.type is PERSON else NO_AGES

    @property
    def triggers(self) -> frozenset[TokenRef]:
        """The triggers of the events that it takes part in: quicker made than kept."""
        roles = self.roles
        if len(roles) > 1:
            return frozenset([event.trigger for event, _ in roles])
        return frozenset({roles[0][0].trigger}) if roles else NOTHING

    @property
    def speaker(self) -> TokenRef | None:
        """Who says the clause it stands in."""
        for event, _ in self.roles:
            if event.attribution is not None:
                return event.attribution.speaker
        return None

    @property
    def temporal(self) -> bool:
        """Whether its words say when."""
        if self.type is PERSON:
            return False
        spans = self.reader.times.get(self.sentence.index)
        return spans is not None and _covers(spans, self.head.span)


def views(parsed: ParsedDocument, mentions: Mentions, language: Language, roles: Roles) -> tuple[View, ...]:
    """The document's entity mentions as views, in the order of the text; without words that only say when."""
    reader = _Reader(
        sentences=parsed.sentences,
        sections=_Sections(parsed),
        timexes=mentions.timexes,
        words=words(language.code),
        agreement=agreement(language.code),
        roles=roles,
    )
    times, found = reader.times, mentions.entities
    meant = [
        mention
        for mention in found
        if mention.kind is not NOMINAL or mention.head.sentence not in times or not _only_says_when(mention, reader)
    ]
    return tuple(map(View, count(), meant, repeat(reader)))


def _only_says_when(mention: EntityMention, reader: "_Reader") -> bool:
    """Whether a noun is one of an expression of time that takes part in nothing: nobody and nothing is meant."""
    head = mention.head
    spans = reader.times.get(head.sentence)
    if spans is None or mention.type is PERSON or head in reader.roles:
        return False
    return _covers(spans, reader.sentences[head.sentence].tokens[head.token].span)


def _covers(spans: Iterable[Span], word: Span) -> bool:
    for span in spans:  # noqa: SIM110 - a generator takes longer than these few
        if span.begin <= word.begin and word.end <= span.end:
            return True
    return False


class _Sections(dict[int, Section]):
    """Where in the article each sentence stands, by its index; looked up when somebody asks."""

    def __init__(self, parsed: ParsedDocument) -> None:
        self._parsed = parsed

    def __missing__(self, index: int) -> Section:
        found = self[index] = self._parsed.section(self._parsed.sentences[index])
        return found


@dataclass(kw_only=True, eq=False)
class _Reader:
    """What the views of a document are read from."""

    sentences: Sequence[Sentence]
    sections: Mapping[int, Section]
    timexes: Sequence[Timex]
    words: Words
    agreement: Agreement
    roles: Roles

    @lazy
    def times(self) -> Mapping[int, list[Span]]:
        """The words that say when, by their sentence."""
        found: dict[int, list[Span]] = {}
        for timex in self.timexes:
            found.setdefault(timex.sentence, []).append(timex.span)
        return found


def roles_of(events: Iterable[EventMention]) -> Roles:
    """The events that each head takes part in, and as what."""
    found: dict[TokenRef, list[tuple[EventMention, Role]]] = defaultdict(list)
    for event in events:
        for argument in event.arguments:
            found[argument.head].append((event, argument.role))
    return found


def _highest(inside: tuple[Token, ...], head: Token) -> Token:
    """The word of a mention's nucleus that governs its others."""
    indices = {token.index for token in inside}
    for token in inside:
        if token.head not in indices:
            return token
    return head
