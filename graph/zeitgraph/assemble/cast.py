"""Who is who in one document: heads of words to entities."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter

from zeitgraph.assemble.ids import entity_id
from zeitgraph.assemble.owners import OWNED, Attached, attached, second_country
from zeitgraph.assemble.owners import country as country_before
from zeitgraph.assemble.phrases import phrase_label
from zeitgraph.language.coding import OwnerWords, owner_words
from zeitgraph.model.graph import Entity, EntityId, make_entity
from zeitgraph.model.members import NAME, NOMINAL, PRONOUN
from zeitgraph.model.mention import EntityIdentity, EntityMention, EntityType, MentionKind, Mentions
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import ParsedDocument, Sentence, Span, Token, TokenRef
from zeitgraph.model.time import Timex

Owning = tuple[Entity | None, Entity | None, str | None, str | None]  # owner, partner, country and a second country
THINGS = frozenset({EntityType.OTHER, EntityType.EVENT})
SEATED = frozenset({EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PERSON})
OWNING = THINGS | SEATED
_HEAD, _KEY = attrgetter("head"), attrgetter("key")
SINGULAR, PLURAL, COMPOUND, COUNT = "Sing", "Plur", "compound", "nummod"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The entities of a document, by the heads of the words that stand for them."""

    parsed: ParsedDocument
    mentions: Mapping[TokenRef, EntityMention]
    timexes: Mapping[int, tuple[Span, ...]]
    chains: Mapping[TokenRef, EntityIdentity]
    keyed: Mapping[str, EntityIdentity]
    words: OwnerWords
    _entities: dict[str, Entity] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, parsed: ParsedDocument, mentions: Mentions, resolution: Resolution) -> "Cast":
        """The cast that resolution found."""
        return cls(
            parsed=parsed,
            mentions=dict(zip(map(_HEAD, mentions.entities), mentions.entities, strict=True)),
            timexes=_by_sentence(mentions.timexes),
            chains={head: chain for chain in resolution.entities for head in chain.heads},
            keyed=dict(zip(map(_KEY, resolution.entities), resolution.entities, strict=True)),
            words=owner_words(parsed.document.language),
        )

    def standing(self, heads: Iterable[TokenRef]) -> tuple[dict[TokenRef, Entity], dict[TokenRef, str]]:
        """Who the words at these heads stand for; and how they came to, of those that do not name it themselves.

        A head that is in no chain stands for something of its own.
        """
        entities: dict[TokenRef, Entity] = {}
        rules: dict[TokenRef, str] = {}
        sentences, chains, made = self.parsed.sentences, self.chains, self._entities
        for head in heads:
            place, token = head
            chain = chains.get(head) or self._alone(head)
            entity = made.get(chain.key)
            if entity is None:
                entity = made[chain.key] = self.made(chain)
            entities[head] = entity
            if sentences[place].tokens[token].form not in chain.label:
                rules[head] = chain.rules[chain.heads.index(head)]
        return entities, rules

    def known(self, chain: EntityIdentity) -> Entity:
        """The entity of a chain, made once."""
        found = self._entities.get(chain.key)
        if found is None:
            found = self._entities[chain.key] = self.made(chain)
        return found

    def made(self, chain: EntityIdentity) -> Entity:
        """The entity of a chain, under its name or the best of its phrases."""
        document = self.parsed.document
        named, nominal = self._named(chain)
        nouns, plural, counted = self._nouns(nominal) if nominal else ((), False, False)
        label, found = chain.label, None
        if nominal:
            first = nominal[0]
            if named is NOMINAL:
                times = self.timexes.get(first.head.sentence, ())
                label = phrase_label(self.parsed, first.head, first.phrase, times)
            found = self._attached(first.head) if chain.type in OWNING else None
        owner, partner, country, second = self._owning(chain, found) if found else (None, None, chain.country, None)
        entity = make_entity(  # without the rare fields: more than 15 names at once would be packed into a dictionary
            id=entity_id(chain.key, chain.type),
            document=document.id,
            type=chain.type,
            label=label,
            language=document.language,
            named=named,
            aliases=tuple(sorted({*chain.aliases} - {label})) if chain.aliases else (),
            links=tuple(sorted({*chain.links})) if chain.links else (),
            country=second or country,
            kinds=chain.kinds,
            nouns=nouns,
            plural=plural,
            counted=counted,
            owner=owner,
            partner=partner,
        )
        if chain.part_of:
            entity = replace(entity, part_of=self._part_of(chain.part_of))
        return replace(entity, country=country, partner=entity) if second else entity

    def whole(self, head: TokenRef) -> Entity | None:
        """What the entity of these words is a part of (the state that a government acts for), or None."""
        chain = self.chains.get(head)
        state = self.keyed.get(chain.part_of) if chain is not None and chain.part_of else None
        return self.known(state) if state is not None else None

    def _part_of(self, key: str) -> EntityId | None:
        """The id of the whole that a key names, where the document has it."""
        whole = self.keyed.get(key)
        return entity_id(whole.key, whole.type) if whole else None

    def _named(self, chain: EntityIdentity) -> tuple[MentionKind, list[EntityMention]]:
        """The best that a chain is named by, and its mentions by nouns.

        What is known elsewhere, or has no mention, has a name.
        """
        nominal: list[EntityMention] = []
        best, mentions = None, self.mentions
        for head in chain.heads:
            mention = mentions.get(head)
            if mention is None:
                continue
            kind = mention.kind
            if kind is NOMINAL:
                nominal.append(mention)
            elif best is not NAME:
                best = kind
        if best is NAME or chain.links or (best is None and not nominal):
            return NAME, nominal
        return NOMINAL if nominal else PRONOUN, nominal

    def _nouns(self, mentions: Iterable[EntityMention]) -> tuple[tuple[str, ...], bool, bool]:
        """The nouns of mentions, each once, and whether one is a plural, one counted."""
        nouns: list[str] = []
        plural = counted = False
        for mention in mentions:
            place, token = mention.head
            sentence = self.parsed.sentences[place]
            head = sentence.tokens[token]
            relations = sentence.relations(head)
            noun = head.lemma.casefold() if COMPOUND not in relations else _compound(sentence, head)
            if noun not in nouns:
                nouns.append(noun)
            if not plural and head.feature("Number") == PLURAL:
                plural = "det" not in relations or not _is_one(sentence, head)
            counted = counted or COUNT in relations
        return tuple(sorted(nouns)), plural, counted

    def _attached(self, head: TokenRef) -> Attached | None:
        """What hangs on a noun that may say whose it is, whom it is with, or where."""
        place, token = head
        sentence = self.parsed.sentences[place]
        noun = sentence.tokens[token]
        return attached(sentence, noun, self.words) if not sentence.relations(noun).isdisjoint(OWNED) else None

    def _owning(self, chain: EntityIdentity, found: Attached) -> Owning:
        """Whose a thing is, whom it is with, and of which country; of those who sit somewhere the countries alone."""
        if chain.type in THINGS:
            owner = self._known_of(found.sentence, found.owners)
            partner = self._known_of(found.sentence, found.partners)
            return owner, partner, country_before(found) if owner is None else None, None
        return None, None, chain.country or self._country_of(found), second_country(found)

    def _country_of(self, found: Attached) -> str | None:
        """The country where somebody sits, or of those whose he is: 'the court in Cairo', 'the mayor of Dakar'."""
        chains = (self._mentioned(found.sentence, token) for token in (*found.seats, *found.owners))
        return next((chain.country for chain in chains if chain is not None and chain.country), None)

    def _known_of(self, sentence: Sentence, words: Iterable[Token]) -> Entity | None:
        """The first of the words in a thing's phrase that stands for somebody, and for no thing: 'its effect'."""
        for token in words:
            chain = self._mentioned(sentence, token)
            if chain is not None and chain.type not in THINGS:
                return self.known(chain)
        return None

    def _mentioned(self, sentence: Sentence, word: Token) -> EntityIdentity | None:
        """Whom a word stands for, or the name that hangs on it: 'Kyi' of 'leader Aung San Suu Kyi'."""
        children = sentence.children(word)
        names = (part for child in children if child.base_relation == "appos" for part in sentence.children(child))
        heads = (sentence.ref(token) for tokens in ((word,), children, names) for token in tokens)
        return next((self.chains[head] for head in heads if head in self.mentions and head in self.chains), None)

    def _alone(self, head: TokenRef) -> EntityIdentity:
        """A chain of its own for a head that is in none."""
        key = f"mention:{self.parsed.document.id}:{head.sentence}:{head.token}"
        return EntityIdentity(
            key=key, type=EntityType.OTHER, label=self.parsed.token(head).form, heads=(head,), rules=("alone",)
        )


def _is_one(sentence: Sentence, head: Token) -> bool:
    """Whether the article says so of a noun that is the same in both numbers: 'das Beben', 'der Anleger'."""
    return any(c.base_relation == "det" and c.feature("Number") == SINGULAR for c in sentence.children(head))


def _compound(sentence: Sentence, head: Token) -> str:
    """The noun with what it is compounded with: 'fire brigade'."""
    words, last = [head.lemma], head.index
    while last > 0 and _compounded(sentence.tokens[last - 1], head.index):
        last -= 1
        words.insert(0, sentence.tokens[last].form)
    return " ".join(words).casefold()


def _compounded(token: Token, head: int) -> bool:
    return token.relation == COMPOUND and token.head == head


def _by_sentence(timexes: Iterable[Timex]) -> dict[int, tuple[Span, ...]]:
    spans: dict[int, tuple[Span, ...]] = {}
    for timex in timexes:
        spans[timex.sentence] = (*spans.get(timex.sentence, ()), timex.span)
    return spans
