"""Entity mentions with what decides who they are: gender, number, definiteness, titles, countries, the clause."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from zeitgraph.language import Language
from zeitgraph.language.countries import Countries, countries
from zeitgraph.language.names import ANY, SINGULAR, Gender, Names, NounSense, PronounKind, gender_of, names
from zeitgraph.model.mention import EntityMention, EntityType, EventMention, MentionKind, Mentions, Role
from zeitgraph.model.text import ParsedDocument, Section, Sentence, Span, Token, TokenRef

AGE_RULE = "age"  # extraction's word for somebody who is called by his age
UNSURE_RULE = "unsure name"  # extraction's word for a name that may be a person's or a firm's
UD_GENDERS = {"Masc": Gender.MASCULINE, "Fem": Gender.FEMININE, "Neut": Gender.NEUTER}
PEOPLE = frozenset({Gender.MASCULINE, Gender.FEMININE})
TELLING = frozenset({"amod", "nmod", "compound", "acl", "nummod"})
OBJECTS = frozenset({"obj", "iobj", "obl", "nmod"})
SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
ATTRIBUTES = frozenset({"nmod", "compound", "amod", "appos", "det", "flat"})


class Definiteness(StrEnum):
    """What the determiner says: known, new, somebody's, or nothing."""

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    POSSESSIVE = "possessive"
    BARE = "bare"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A mention as coreference sees it.

    `senses` is what its noun stands for (the title beside a name); `genders` all that the words allow; `country` the
    country that an attribute names ('irakisch', 'US-'); `affiliations` folded names of what a role belongs to;
    `attributes` the folded words that tell it from others of its kind. `speaker` is who says the clause it stands in;
    `temporal` words say when.
    """

    index: int
    mention: EntityMention
    sentence: Sentence
    root: Token
    head: Token
    senses: tuple[NounSense, ...]
    genders: frozenset[Gender]
    definiteness: Definiteness
    subject: bool
    section: Section
    country: str | None = None
    affiliations: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    roles: tuple[tuple[TokenRef, Role], ...] = ()
    events: tuple[EventMention, ...] = ()
    speaker: TokenRef | None = None
    temporal: bool = False

    @property
    def kind(self) -> MentionKind:
        """Name, nominal or pronoun."""
        return self.mention.kind

    @property
    def type(self) -> EntityType:
        """The mention's own type."""
        return self.mention.type

    @property
    def sense(self) -> NounSense | None:
        """The first sense of the noun."""
        return self.senses[0] if self.senses else None

    @property
    def plural(self) -> bool:
        """Whether the words can only be plural."""
        return self.genders == {Gender.PLURAL}


def views(parsed: ParsedDocument, mentions: Mentions, language: Language) -> tuple[View, ...]:
    """The document's entity mentions as views, in the order of the text."""
    builder = _Builder(parsed, mentions, names(language.code), countries(language.code))
    return tuple(builder.view(index, mention) for index, mention in enumerate(mentions.entities))


@dataclass(frozen=True)
class _Builder:
    parsed: ParsedDocument
    mentions: Mentions
    table: Names
    countries: Countries

    def view(self, index: int, mention: EntityMention) -> View:
        sentence = self.parsed.sentences[mention.head.sentence]
        head = sentence.tokens[mention.head.token]
        root = self._root(sentence, mention, head)
        senses = self._senses(sentence, mention, root, head)
        roles = self.roles.get(mention.head, ())
        events = tuple(event for event, _ in roles)
        return View(
            index=index,
            mention=mention,
            sentence=sentence,
            root=root,
            head=head,
            senses=senses,
            genders=self._genders(sentence, mention, root, head, senses),
            definiteness=self._definiteness(sentence, root, counted=mention.rule != AGE_RULE),
            subject=self._is_subject(sentence, root, roles),
            section=self.parsed.section(sentence),
            country=self._country(sentence, root, head, mention),
            affiliations=frozenset(self._affiliations(sentence, root, head)),
            attributes=frozenset(self._attributes(sentence, root, head)),
            roles=tuple((event.trigger, role) for event, role in roles),
            events=events,
            temporal=mention.type is not EntityType.PERSON
            and any(span.covers(head.span) for span in self.times.get(sentence.index, ())),
            speaker=next((event.attribution.speaker for event in events if event.attribution), None),
        )

    @cached_property
    def times(self) -> Mapping[int, list[Span]]:
        """The words that say when, by their sentence."""
        found: dict[int, list[Span]] = {}
        for timex in self.mentions.timexes:
            found.setdefault(timex.sentence, []).append(timex.span)
        return found

    @cached_property
    def roles(self) -> Mapping[TokenRef, tuple[tuple[EventMention, Role], ...]]:
        """The events that each head takes part in, and as what."""
        found: dict[TokenRef, tuple[tuple[EventMention, Role], ...]] = {}
        for event in self.mentions.events:
            for argument in event.arguments:
                found[argument.head] = (*found.get(argument.head, ()), (event, argument.role))
        return found

    def _root(self, sentence: Sentence, mention: EntityMention, head: Token) -> Token:
        """The highest word of the mention's nucleus."""
        inside = sentence.inside(mention.span) or (head,)
        indices = {other.index for other in inside}
        return next((token for token in inside if token.head not in indices), head)

    def _senses(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> tuple[NounSense, ...]:
        if mention.kind is MentionKind.PRONOUN:
            return ()
        if mention.kind is MentionKind.NAME:
            return tuple(self._titles(sentence, mention, root, head))
        before = [t.form for t in sentence.tokens[max(0, head.index - 2) : head.index] if t.form.isalpha()]
        for count in range(len(before), 0, -1):
            if senses := self.table.senses.get(" ".join([*before[-count:], head.form]).casefold()):
                return self._of_type(senses, mention.type)
        return self._of_type(self.table.noun(head.form, head.lemma or head.form), mention.type)

    def _of_type(self, senses: tuple[NounSense, ...], type_: EntityType) -> tuple[NounSense, ...]:
        return tuple(sorted(senses, key=lambda sense: sense.type is not type_))

    def _titles(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> Iterator[NounSense]:
        """What a name is said to be in its own phrase: 'Außenminister John Kerry', 'Landgericht München'."""
        words = [root] if root is not head else []
        words += [
            t for t in sentence.children(root) if t.index < head.index and t.base_relation in {"nmod", "compound"}
        ]
        for word in [*words, head] if mention.type is not EntityType.PERSON else words:
            before = sentence.tokens[word.index - 1].form if word.index else ""
            yield from self.table.senses.get(f"{before} {word.form}".casefold(), ())
            yield from self.table.noun(word.form, word.lemma or word.form)
        if mention.type is not EntityType.PERSON:
            yield from self.table.kinds_of_name(mention.name or "")

    def _genders(
        self, sentence: Sentence, mention: EntityMention, root: Token, head: Token, senses: tuple[NounSense, ...]
    ) -> frozenset[Gender]:
        if mention.kind is MentionKind.PRONOUN:
            return self._genders_of_pronoun(sentence, head)
        if mention.type is EntityType.PERSON:
            return self._genders_of_person(sentence, mention, root, head, senses)
        if mention.kind is MentionKind.NAME and mention.rule == UNSURE_RULE and mention.type is EntityType.OTHER:
            return SINGULAR
        known = self.table.known(mention.name) if mention.name else None
        if not self.table.compounds:
            return self._genders_in_english(sentence, mention, root, head)
        if mention.kind is MentionKind.NOMINAL and self._is_plural(sentence, root, head):
            return frozenset({Gender.PLURAL})
        genders = known.genders if known else ANY
        if mention.kind is MentionKind.NOMINAL and senses:
            genders = senses[0].genders
        elif mention.kind is MentionKind.NOMINAL:
            genders = self._of_features(head) & self.table.suffix_genders(head.lemma or head.form) or self._of_features(
                head
            )
        elif mention.type in {EntityType.COUNTRY, EntityType.CITY} and not self._determiner(sentence, root):
            genders = frozenset({Gender.NEUTER, Gender.PLURAL})
        return self._narrowed(genders, self._of_determiner(sentence, root), self._of_number(head))

    def _is_plural(self, sentence: Sentence, root: Token, head: Token) -> bool:
        """Whether number words, or features and article, say plural; 'Regierung' as its lemma cannot be one."""
        beside = [child for child in sentence.children(root) if child.base_relation in {"det", "nummod", "amod"}]
        if any(self.table.has("plural_words", word.form) for word in beside):
            return True
        if self.table.is_singular(head.form, head.lemma):
            return False
        return head.feature("Number") == "Plur" and Gender.PLURAL in self._of_determiner(sentence, root)

    def _genders_in_english(
        self, sentence: Sentence, mention: EntityMention, root: Token, head: Token
    ) -> frozenset[Gender]:
        nominal = mention.kind is MentionKind.NOMINAL
        if mention.type is EntityType.GROUP or (nominal and self._is_plural(sentence, root, head)):
            return frozenset({Gender.PLURAL})
        bodies = {EntityType.ORGANIZATION, EntityType.COUNTRY}
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
        if not senses and mention.kind is MentionKind.NOMINAL:
            genders = self.table.suffix_genders(head.lemma or head.form) & PEOPLE or genders
        if (root is head and mention.kind is MentionKind.NAME) or genders == SINGULAR:
            return genders & PEOPLE
        article = self._determiner(sentence, root)
        if article is not None and genders >= PEOPLE:
            genders = genders & self.table.article(article.form, f"-{head.form[-1:]}") or genders
        allowed = self._of_determiner(sentence, root)
        if self._is_weak_plural(sense_type=mention.type, head=head):
            allowed = allowed - {Gender.PLURAL}
        return self._narrowed(genders, allowed, self._of_features(head))

    def _is_weak_plural(self, *, sense_type: EntityType, head: Token) -> bool:
        return sense_type is EntityType.PERSON and head.feature("Number") != "Plur"

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
        return head.base_relation in SUBJECTS and Role.PATIENT in roles and Role.AGENT not in roles

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

    def _definiteness(self, sentence: Sentence, root: Token, *, counted: bool) -> Definiteness:
        """What the determiner says; the number of an age counts nobody ('the 58-year-old').

        A parser may hang it on a noun before the head ('des Düsseldorfer Konzerns').
        """
        found = Definiteness.BARE
        attributes = [c for c in sentence.children(root) if c.base_relation == "nmod" and c.index < root.index]
        for child in [*sentence.children(root), *(word for each in attributes for word in sentence.children(each))]:
            word = child.form.casefold()
            if child.index > root.index or child.base_relation not in {"det", "case", "nmod", "amod", "nummod"}:
                continue
            if self.table.has("articles_definite", word) and child.base_relation in {"det", "case"}:
                found = Definiteness.DEFINITE
            elif self.table.has("possessives", word) or child.relation == "det:poss":
                return Definiteness.POSSESSIVE
            elif self.table.has("articles_indefinite", word) or (counted and child.base_relation == "nummod"):
                found = Definiteness.INDEFINITE if found is Definiteness.BARE else found
        return found

    def _is_subject(self, sentence: Sentence, root: Token, roles: tuple[tuple[EventMention, Role], ...]) -> bool:
        """A subject in the tree, or an agent that is no object beside ('Kickl' of 'asked Kickl to go')."""
        top = root
        while top.base_relation == "conj" and (governor := sentence.governor(top)) is not None:
            top = governor
        agent = any(role is Role.AGENT for _, role in roles)
        undergone = [event for event, role in roles if role is Role.PATIENT and top.relation in SUBJECTS]
        if any(argument.role is Role.AGENT for event in undergone for argument in event.arguments) and not agent:
            return False
        return top.base_relation in SUBJECTS or (agent and top.base_relation not in OBJECTS)

    def _country(self, sentence: Sentence, root: Token, head: Token, mention: EntityMention) -> str | None:
        """The country that an attribute of the phrase names, or whose people it means; its own name is no attribute."""
        if mention.kind is MentionKind.NOMINAL and (code := self.countries.citizen(head.form)):
            return code
        prefix = self._prefix(root)
        if prefix and (code := self.countries.code(prefix)):
            return code
        roles = [c for c in sentence.children(root) if c.base_relation in {"compound", "nmod"} and c.upos == "NOUN"]
        for noun in (root, *roles):
            if noun.index < head.index and noun.upos == "NOUN" and (code := self.countries.citizen(noun.form)):
                return code
        of_role = [c for role in roles if role.index < head.index for c in sentence.children(role)]
        for child in [*sentence.children(root), *(c for c in of_role if c.base_relation == "amod")]:
            near = child.base_relation in ATTRIBUTES and child.index != head.index
            if near and not (mention.kind is MentionKind.NAME and child.index in _inside(sentence, mention)):
                word = child.form if self.countries.code(child.form) else child.lemma or child.form
                if code := self.countries.belonging(child.form) or self.countries.belonging(_bare(word)):
                    return code
                if code := self.countries.capitals.get(child.form) or self.countries.capitals.get(_bare(child.form)):
                    return code if self.table.has("governments", head.form) or prefix else None
        return None

    def _affiliations(self, sentence: Sentence, root: Token, head: Token) -> Iterator[str]:
        if prefix := self._prefix(root):
            yield prefix.casefold()
        for child in sentence.children(root):
            if child.index == head.index or child.base_relation not in {"nmod", "compound", "amod"}:
                continue
            if child.upos == "PROPN":
                words = [child, *(c for c in sentence.children(child) if c.base_relation in {"flat", "compound"})]
                yield " ".join(word.form for word in sorted(words, key=lambda word: word.index)).casefold()
            elif self.table.known(child.form):
                yield child.form.casefold()

    def _prefix(self, root: Token) -> str:
        """'FPÖ' of 'FPÖ-Chef', 'IG-Metall' of 'IG-Metall-Chef'."""
        first, hyphen, _ = root.form.rpartition("-")
        return first.replace("-", " ") if hyphen and first[:1].isupper() else ""

    def _attributes(self, sentence: Sentence, root: Token, head: Token) -> Iterator[str]:
        for child in sentence.children(root):
            telling = child.base_relation in TELLING and child.relation not in {"acl:relcl", "nmod:desc"}
            if telling and child.index != head.index and child.upos != "DET":
                yield (child.lemma or child.form).casefold()


def _inside(sentence: Sentence, mention: EntityMention) -> set[int]:
    return {token.index for token in sentence.inside(mention.span)}


def _bare(word: str) -> str:
    """A name without the genitive's s."""
    return word[:-1] if word.endswith("s") else word


def kinds_of(view: View, table: Names) -> frozenset[PronounKind]:
    """What kinds of pronoun the view's word can be."""
    return frozenset(pronoun.kind for pronoun in table.pronouns.get(view.head.form.casefold(), ()))
