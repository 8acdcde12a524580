"""Entity mentions with what decides who they are: gender, number, definiteness, titles, countries, the clause."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from zeitgraph.language import Language
from zeitgraph.language.countries import countries
from zeitgraph.language.names import ANY, SINGULAR, Gender, Names, NounSense, PronounKind, gender_of
from zeitgraph.model.lazy import lazy
from zeitgraph.model.members import (
    AGENT,
    CITY,
    COUNTRY,
    GROUP,
    NAME,
    NOMINAL,
    ORGANIZATION,
    OTHER,
    PATIENT,
    PERSON,
    PRONOUN,
)
from zeitgraph.model.mention import EntityMention, EntityType, EventMention, MentionKind, Mentions, Role
from zeitgraph.model.text import ParsedDocument, Section, Sentence, Span, Token, TokenRef
from zeitgraph.resolve.coreference_words import Definiteness, Words, attributes, words

AGE_RULE = "age"  # extraction's word for somebody who is called by his age
UNSURE_RULE = "unsure name"  # extraction's word for a name that may be a person's or a firm's
UD_GENDERS = {"Masc": Gender.MASCULINE, "Fem": Gender.FEMININE, "Neut": Gender.NEUTER}
PEOPLE = frozenset({Gender.MASCULINE, Gender.FEMININE})
OBJECTS = frozenset({"obj", "iobj", "obl", "nmod"})
SUBJECTS = frozenset({"nsubj", "csubj"})
INDEX = attrgetter("index")
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})


@dataclass(kw_only=True, eq=False)
class View:
    """A mention as coreference sees it; most of what its words say is read when somebody asks.

    `root` is the highest word of its nucleus, `first` the index of the nucleus' first word. `roles` are the events that
    it takes part in and as what, `events` those events.
    """

    index: int
    mention: EntityMention
    kind: MentionKind
    type: EntityType
    sentence: Sentence
    root: Token
    head: Token
    first: int
    roles: tuple[tuple[TokenRef, Role], ...]
    events: tuple[EventMention, ...]
    reader: "_Reader"

    @lazy
    def senses(self) -> tuple[NounSense, ...]:
        """What its noun stands for (the title beside a name)."""
        return self.reader.words.senses(self.sentence, self.mention, self.root, self.head)

    @lazy
    def sense(self) -> NounSense | None:
        """The first sense of the noun."""
        return self.senses[0] if self.senses else None

    @lazy
    def own_senses(self) -> tuple[NounSense, ...]:
        """Those that are of its own type; a person has also what the person leads or belongs to."""
        person = self.type is PERSON
        return self.senses if person else tuple(sense for sense in self.senses if sense.type is self.type)

    @lazy
    def anaphoric(self) -> tuple[NounSense, ...]:
        """Those by which a thing or a group is taken up again."""
        return tuple(sense for sense in self.senses if sense.anaphoric and sense.type is not PERSON)

    @lazy
    def titles(self) -> tuple[NounSense, ...]:
        """What a person is said to be."""
        person = self.type is PERSON
        return tuple(sense for sense in self.senses if sense.type is PERSON) if person else ()

    @lazy
    def concepts(self) -> tuple[str, ...]:
        """What its own senses mean."""
        return tuple(sense.concept for sense in self.own_senses)

    @lazy
    def known_concepts(self) -> tuple[str, ...]:
        """What the tables say of the body of its name."""
        known = self.reader.table.known(self.mention.name) if self.mention.name else None
        return (known.concept,) if known else ()

    @lazy
    def genders(self) -> frozenset[Gender]:
        """All that the words allow."""
        return self.reader.genders(self.sentence, self.mention, self.root, self.head, self.senses)

    @lazy
    def plural(self) -> bool:
        """Whether the words can only be plural."""
        return self.genders == {Gender.PLURAL}

    @lazy
    def definiteness(self) -> Definiteness:
        """What the determiner says."""
        counted = self.mention.rule != AGE_RULE
        return self.reader.words.definiteness(self.sentence, self.root, counted=counted)

    @lazy
    def subject(self) -> bool:
        """Whether it is the subject of its clause."""
        return _is_subject(self)

    @lazy
    def section(self) -> Section:
        """Where in the article it stands."""
        return self.reader.sections[self.sentence.index]

    @lazy
    def country(self) -> str | None:
        """The country that an attribute names ('irakisch', 'US-')."""
        return self.reader.words.country(self.sentence, self.mention, self.root, self.head)

    @lazy
    def countries(self) -> tuple[str, ...]:
        """That country, if there is one."""
        return (self.country,) if self.country else ()

    @lazy
    def affiliations(self) -> frozenset[str]:
        """Folded names of what a role belongs to."""
        return frozenset(self.reader.words.affiliations(self.sentence, self.root, self.head))

    @lazy
    def attributes(self) -> frozenset[str]:
        """The folded words that tell it from others of its kind."""
        return frozenset(attributes(self.sentence, self.root, self.head))

    @lazy
    def triggers(self) -> frozenset[TokenRef]:
        """The triggers of the events that it takes part in."""
        return frozenset(trigger for trigger, _ in self.roles)

    @lazy
    def speaker(self) -> TokenRef | None:
        """Who says the clause it stands in."""
        return next((event.attribution.speaker for event in self.events if event.attribution), None)

    @lazy
    def temporal(self) -> bool:
        """Whether its words say when."""
        times = self.reader.times.get(self.sentence.index, ())
        return self.type is not PERSON and any(span.covers(self.head.span) for span in times)


def views(parsed: ParsedDocument, mentions: Mentions, language: Language) -> tuple[View, ...]:
    """The document's entity mentions as views, in the order of the text."""
    reader = _Reader(parsed, mentions, words(language.code))
    return tuple(reader.view(index, mention) for index, mention in enumerate(mentions.entities))


@dataclass(frozen=True)
class _Reader:
    """What the views of a document are read from."""

    parsed: ParsedDocument
    mentions: Mentions
    words: Words

    def view(self, index: int, mention: EntityMention) -> View:
        """The view of one mention."""
        sentence = self.parsed.sentences[mention.head.sentence]
        head = root = sentence.tokens[mention.head.token]
        first = sentence.first_from(mention.span.begin)
        if first != head.index or mention.span.end != head.span.end:
            inside = sentence.inside(mention.span)
            root, first = _highest(inside, head), inside[0].index if inside else 0
        roles = self.roles.get(mention.head, ())
        return View(
            index=index,
            mention=mention,
            kind=mention.kind,
            type=mention.type,
            sentence=sentence,
            root=root,
            head=head,
            first=first,
            roles=tuple((event.trigger, role) for event, role in roles) if roles else (),
            events=tuple(event for event, _ in roles) if roles else (),
            reader=self,
        )

    @property
    def table(self) -> Names:
        """The names of the language."""
        return self.words.table

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Where in the article each sentence stands."""
        return tuple(self.parsed.section(sentence) for sentence in self.parsed.sentences)

    @cached_property
    def times(self) -> Mapping[int, list[Span]]:
        """The words that say when, by their sentence."""
        found: dict[int, list[Span]] = {}
        for timex in self.mentions.timexes:
            found.setdefault(timex.sentence, []).append(timex.span)
        return found

    @cached_property
    def roles(self) -> Mapping[TokenRef, list[tuple[EventMention, Role]]]:
        """The events that each head takes part in, and as what."""
        found: dict[TokenRef, list[tuple[EventMention, Role]]] = {}
        for event in self.mentions.events:
            for argument in event.arguments:
                found.setdefault(argument.head, []).append((event, argument.role))
        return found

    def genders(
        self, sentence: Sentence, mention: EntityMention, root: Token, head: Token, senses: tuple[NounSense, ...]
    ) -> frozenset[Gender]:
        if mention.kind is PRONOUN:
            return self._genders_of_pronoun(sentence, head)
        if mention.type is PERSON:
            return self._genders_of_person(sentence, mention, root, head, senses)
        if mention.kind is NAME and mention.rule == UNSURE_RULE and mention.type is OTHER:
            return SINGULAR
        known = self.table.known(mention.name) if mention.name else None
        if not self.table.compounds:
            return self._genders_in_english(sentence, mention, root, head)
        if mention.kind is NOMINAL and self._is_plural(sentence, root, head):
            return frozenset({Gender.PLURAL})
        genders = known.genders if known else ANY
        if mention.kind is NOMINAL and senses:
            genders = senses[0].genders
        elif mention.kind is NOMINAL:
            genders = self._of_features(head) & self.table.suffix_genders(head.lemma or head.form) or self._of_features(
                head
            )
        elif mention.type in {COUNTRY, CITY} and not self._determiner(sentence, root):
            genders = frozenset({Gender.NEUTER, Gender.PLURAL})
        return self._narrowed(genders, self._of_determiner(sentence, root), self._of_number(head))

    def _is_plural(self, sentence: Sentence, root: Token, head: Token) -> bool:
        """Whether number words, or features and article, say plural; 'Regierung' as its lemma cannot be one."""
        beside = [child for child in sentence.children(root) if child.base_relation in {"det", "nummod", "amod"}]
        if any(self.table.has("plural_words", word.form) for word in beside):
            return True
        if self.table.is_singular(head.form, head.lemma):
            return False
        joined = any(child.base_relation == "conj" for child in sentence.children(root))
        bare = self._determiner(sentence, root) is None and not joined
        if bare and self._number_of_verb(sentence, root) == {Gender.PLURAL}:
            return True
        return head.feature("Number") == "Plur" and Gender.PLURAL in self._of_determiner(sentence, root)

    def _genders_in_english(
        self, sentence: Sentence, mention: EntityMention, root: Token, head: Token
    ) -> frozenset[Gender]:
        nominal = mention.kind is NOMINAL
        if mention.type is GROUP or (nominal and self._is_plural(sentence, root, head)):
            return frozenset({Gender.PLURAL})
        bodies = {ORGANIZATION, COUNTRY}
        return frozenset({Gender.NEUTER, Gender.PLURAL} if mention.type in bodies else {Gender.NEUTER})

    def _genders_of_person(
        self, sentence: Sentence, mention: EntityMention, root: Token, head: Token, senses: tuple[NounSense, ...]
    ) -> frozenset[Gender]:
        genders = PEOPLE
        for word in (mention.name or "").split()[:-1]:
            if gender := gender_of(word):
                return frozenset({gender})
        before = sentence.tokens[min(root.index, head.index) - 1].form if min(root.index, head.index) else ""
        for word in (before, root.form):
            if self.table.has("male_honorifics", word) or self.table.has("female_honorifics", word):
                return frozenset({Gender.MASCULINE if self.table.has("male_honorifics", word) else Gender.FEMININE})
        if senses:
            alike = (sense.genders for sense in senses if sense.concept == senses[0].concept)
            genders = frozenset().union(*alike) - {Gender.PLURAL} or genders
        if not senses and mention.kind is NOMINAL:
            genders = self.table.suffix_genders(head.lemma or head.form) & PEOPLE or genders
        if genders == PEOPLE and self.table.compounds and countries(self.table.code).citizen(head.form):
            genders = frozenset({Gender.MASCULINE})  # a woman would be an 'Argentinierin'
        if (root is head and mention.kind is NAME) or genders == SINGULAR:
            return genders & PEOPLE
        article = self._determiner(sentence, root)
        if article is not None and genders >= PEOPLE:
            genders = genders & self.table.article(article.form, f"-{head.form[-1:]}") or genders
        allowed = self._of_determiner(sentence, root)
        if self._is_weak_plural(sense_type=mention.type, head=head):
            allowed = allowed - {Gender.PLURAL}
        return self._narrowed(genders, allowed, self._of_features(head))

    def _is_weak_plural(self, *, sense_type: EntityType, head: Token) -> bool:
        return sense_type is PERSON and head.feature("Number") != "Plur"

    def _genders_of_pronoun(self, sentence: Sentence, head: Token) -> frozenset[Gender]:
        pronouns = self.table.pronouns.get(head.form.casefold(), ())
        genders = frozenset().union(*(pronoun.genders for pronoun in pronouns)) or ANY
        if self._is_object(sentence, head) or (head.base_relation in OBJECTS and len(genders & SINGULAR) == 1):
            return genders
        number = self._number_of_verb(sentence, head) if len(genders & SINGULAR) and Gender.PLURAL in genders else ANY
        return self._narrowed(genders, number, ANY if len(genders) == 1 else self._of_features(head))

    def _is_object(self, sentence: Sentence, head: Token) -> bool:
        """Whether the clause made an object of what the tree calls a subject: 'Albanien nahm sie auf'."""
        if head.relation in PASSIVE_SUBJECTS:
            return False
        roles = {role for _, role in self.roles.get(sentence.ref(head), ())}
        return head.base_relation in SUBJECTS and PATIENT in roles and AGENT not in roles

    def _number_of_verb(self, sentence: Sentence, head: Token) -> frozenset[Gender]:
        """The number that the finite verb of a subject shows, by its ending where that decides, else by features."""
        governor = sentence.governor(head)
        if head.base_relation not in SUBJECTS or governor is None:
            return ANY
        for verb in [
            *(child for child in sentence.children(governor) if child.base_relation in {"aux", "cop"}),
            governor,
        ]:
            if verb.feature("VerbForm") == "Fin" and verb.feature("Number"):
                plural = verb.form.casefold().endswith(tuple(self.table.words["plural_verb_endings"]))
                return frozenset({Gender.PLURAL}) if plural or verb.feature("Number") == "Plur" else SINGULAR
        return ANY

    def _narrowed(self, genders: frozenset[Gender], *limits: frozenset[Gender]) -> frozenset[Gender]:
        for limit in limits:
            genders = genders & limit or genders
        return genders

    def _of_features(self, token: Token) -> frozenset[Gender]:
        if token.feature("Number") == "Plur":
            return frozenset({Gender.PLURAL})
        gender = UD_GENDERS.get(token.feature("Gender") or "")
        singular = SINGULAR if token.feature("Number") == "Sing" else ANY
        return frozenset({gender}) if gender else singular

    def _of_number(self, token: Token) -> frozenset[Gender]:
        number = token.feature("Number")
        return frozenset({Gender.PLURAL}) if number == "Plur" else SINGULAR if number == "Sing" else ANY

    def _determiner(self, sentence: Sentence, root: Token) -> Token | None:
        """The article, or the preposition that holds one ('im', 'zur')."""
        words = [child for child in sentence.children(root) if child.base_relation in {"det", "case"}]
        known = (w for w in words if w.base_relation == "det" or w.form.casefold() in self.table.determiners)
        return next(known, None)

    def _of_determiner(self, sentence: Sentence, root: Token) -> frozenset[Gender]:
        word = self._determiner(sentence, root)
        return ANY if word is None else self.table.article(word.form, root.feature("Case") or word.feature("Case"))


def _highest(inside: tuple[Token, ...], head: Token) -> Token:
    """The word of a mention's nucleus that governs its others."""
    indices = {token.index for token in inside}
    return next((token for token in inside if token.head not in indices), head)


def _is_subject(view: View) -> bool:
    """A subject in the tree, or an agent that is no object beside ('Kickl' of 'asked Kickl to go')."""
    top = view.root
    while top.base_relation == "conj" and (governor := view.sentence.governor(top)) is not None:
        top = governor
    agent = any(role is AGENT for _, role in view.roles)
    told = zip(view.events, view.roles, strict=True)
    undergone = [event for event, (_, role) in told if role is PATIENT and top.relation in SUBJECTS]
    if any(argument.role is AGENT for event in undergone for argument in event.arguments) and not agent:
        return False
    return top.base_relation in SUBJECTS or (agent and top.base_relation not in OBJECTS)


def kinds_of(view: View, table: Names) -> frozenset[PronounKind]:
    """What kinds of pronoun the view's word can be."""
    return frozenset(pronoun.kind for pronoun in table.pronouns.get(view.head.form.casefold(), ()))
