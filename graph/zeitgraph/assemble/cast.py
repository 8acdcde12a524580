"""Who is who in one document: heads of words to entities."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from zeitgraph.assemble.ids import entity_id
from zeitgraph.assemble.owners import OWNED, Attached, attached, second_country
from zeitgraph.assemble.owners import country as country_before
from zeitgraph.assemble.phrases import phrase_label
from zeitgraph.language.coding import OwnerWords, owner_words
from zeitgraph.model.graph import Entity, EntityId, changed_entity, make_entity
from zeitgraph.model.members import NAME, NOMINAL, PRONOUN
from zeitgraph.model.mention import EntityIdentity, EntityMention, EntityType, MentionKind, Mentions
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import ParsedDocument, Sentence, Span, Token, TokenRef
from zeitgraph.model.time import Timex

_Named = tuple[MentionKind, EntityMention | None, tuple[str, ...], bool, bool]  # nouns; whether a plural, counted
Owning = tuple[Entity | None, Entity | None, str | None, str | None]  # owner, partner, country and a second country
THINGS = frozenset({EntityType.OTHER, EntityType.EVENT})
SEATED = frozenset({EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PERSON})
OWNING = THINGS | SEATED
_HEAD, _KEY = attrgetter("head"), attrgetter("key")
SINGULAR, PLURAL, COMPOUND, COUNT = "Sing", "Plur", "compound", "nummod"


class Standing(NamedTuple):
    """Those that words stand for with what they act for, by their ids; who that is at each head; and by which rule,
    where the words do not name it themselves."""

    entities: Mapping[EntityId, Entity]
    ids: Mapping[TokenRef, EntityId]
    rules: Mapping[TokenRef, str]


@dataclass(slots=True, kw_only=True, eq=False)
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

    def standing(self, heads: Iterable[TokenRef]) -> Standing:
        """Who the words at these heads stand for; and how they came to, of those that do not name it themselves.

        A head that is in no chain stands for something of its own.
        """
        entities: dict[EntityId, Entity] = {}
        ids: dict[TokenRef, EntityId] = {}
        rules: dict[TokenRef, str] = {}
        sentences, chains = self.parsed.sentences, self.chains
        known: dict[str, EntityId] = {}
        for head in heads:
            place, token = head
            chain = chains.get(head) or self._alone(head)
            id = known.get(chain.key)
            if id is None:
                id = known[chain.key] = self._stands(chain, entities)
            ids[head] = id
            if sentences[place].tokens[token].form not in chain.label:
                rules[head] = chain.rules[chain.heads.index(head)]
        return Standing(entities, ids, rules)

    def _stands(self, chain: EntityIdentity, entities: dict[EntityId, Entity]) -> EntityId:
        """The id of a chain's entity, which is now among the entities with what it acts for."""
        entity = self.known(chain)
        entities.setdefault(entity.id, entity)
        if entity.part_of is not None and entity.part_of not in entities:
            state = self.known(self.keyed[chain.part_of or ""])
            entities[state.id] = state if state.part_of is None else changed_entity(state, part_of=None)
        return entity.id

    def known(self, chain: EntityIdentity) -> Entity:
        """The entity of a chain, made once."""
        found = self._entities.get(chain.key)
        if found is None:
            found = self._entities[chain.key] = self.made(chain)
        return found

    def made(self, chain: EntityIdentity) -> Entity:
        """The entity of a chain, under its name or the best of its phrases."""
        document = self.parsed.document
        named, first, nouns, plural, counted = self._named(chain)
        label, country = chain.label, chain.country
        owner = partner = second = None
        if first is not None:
            head = first.head
            if named is NOMINAL:
                label = phrase_label(self.parsed, head, first.phrase, self.timexes.get(head.sentence, ()))
            if chain.type in OWNING and (found := self._attached(head)):
                owner, partner, country, second = self._owning(chain, found)
        entity = make_entity(
            entity_id(chain.key, chain.type),
            document.id,
            chain.type,
            label,
            document.language,
            named,
            tuple(sorted({*chain.aliases} - {label})) if chain.aliases else (),
            tuple(sorted({*chain.links})) if chain.links else (),
            self._part_of(chain.part_of) if chain.part_of else None,
            second or country,
            kinds=chain.kinds,
            nouns=nouns,
            plural=plural,
            counted=counted,
            owner=owner,
            partner=partner,
        )
        return changed_entity(entity, country=country, partner=entity) if second else entity

    def _part_of(self, key: str) -> EntityId | None:
        """The id of the whole that a key names, where the document has it."""
        whole = self.keyed.get(key)
        return entity_id(whole.key, whole.type) if whole else None

    def _named(self, chain: EntityIdentity) -> _Named:
        """The best that a chain is named by, its first mention by a noun, and what its nouns say.

        What is known elsewhere, or has no mention, has a name.
        """
        best = first = None
        nouns: list[str] = []
        plural = counted = False
        mentions, sentences = self.mentions, self.parsed.sentences
        for place in chain.heads:
            mention = mentions.get(place)
            if mention is None:
                continue
            if mention.kind is not NOMINAL:
                best = NAME if best is NAME else mention.kind
                continue
            first = first or mention
            sentence = sentences[place.sentence]
            head = sentence.tokens[place.token]
            relations = sentence.dependent_relations[place.token]
            noun = head.lemma.casefold() if COMPOUND not in relations else _compound(sentence, head)
            if noun not in nouns:
                nouns.append(noun)
            if not plural and head.feature("Number") == PLURAL:
                plural = "det" not in relations or not _is_one(sentence, head)
            counted = counted or COUNT in relations
        known = best is NAME or chain.links or (best is None and first is None)
        named = NAME if known else NOMINAL if first else PRONOUN
        return named, first, tuple(sorted(nouns) if len(nouns) > 1 else nouns), plural, counted

    def _attached(self, head: TokenRef) -> Attached | None:
        """What hangs on a noun that may say whose it is, whom it is with, or where."""
        place, token = head
        sentence = self.parsed.sentences[place]
        if sentence.dependent_relations[token].isdisjoint(OWNED):
            return None
        return attached(sentence, sentence.tokens[token], self.words)

    def _owning(self, chain: EntityIdentity, found: Attached) -> Owning:
        """Whose a thing is, whom it is with, and of which country; of those who sit somewhere the countries alone."""
        if chain.type in THINGS:
            owner = self._known_of(found.sentence, found.owners) if found.owners else None
            partner = self._known_of(found.sentence, found.partners) if found.partners else None
            return owner, partner, country_before(found) if owner is None else None, None
        second = second_country(found) if found.adjectives else None
        return None, None, chain.country or self._country_of(found), second

    def _country_of(self, found: Attached) -> str | None:
        """The country where somebody sits, or of those whose he is: 'the court in Cairo', 'the mayor of Dakar'."""
        for token in (*found.seats, *found.owners):
            chain = self._mentioned(found.sentence, token)
            if chain is not None and chain.country:
                return chain.country
        return None

    def _known_of(self, sentence: Sentence, words: Iterable[Token]) -> Entity | None:
        """The first of the words in a thing's phrase that stands for somebody, and for no thing: 'its effect'."""
        for token in words:
            chain = self._mentioned(sentence, token)
            if chain is not None and chain.type not in THINGS:
                return self.known(chain)
        return None

    def _mentioned(self, sentence: Sentence, word: Token) -> EntityIdentity | None:
        """Whom a word stands for, or the name that hangs on it: 'Kyi' of 'leader Aung San Suu Kyi'."""
        children = sentence.dependents[word.index]
        for token in (word, *children):
            if (chain := self._chain_at(sentence, token)) is not None:
                return chain
        for child in children if "appos" in sentence.dependent_relations[word.index] else ():
            for token in sentence.dependents[child.index] if child.base_relation == "appos" else ():
                if (chain := self._chain_at(sentence, token)) is not None:
                    return chain
        return None

    def _chain_at(self, sentence: Sentence, token: Token) -> EntityIdentity | None:
        """Whom a mention with this head stands for."""
        head = sentence.ref(token)
        return self.chains.get(head) if head in self.mentions else None

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
