"""Who is who in one document: heads of words to entities."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from zeitgraph.assemble.ids import entity_id
from zeitgraph.assemble.phrases import phrase_label
from zeitgraph.model.graph import Entity, EntityId
from zeitgraph.model.mention import EntityIdentity, EntityMention, EntityType, MentionKind, Mentions
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import ParsedDocument, Span, Token, TokenRef
from zeitgraph.model.time import Timex

PLURAL, COMPOUND, COUNT = "Plur", "compound", "nummod"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The entities of a document, by the heads of the words that stand for them."""

    parsed: ParsedDocument
    mentions: Mapping[TokenRef, EntityMention]
    timexes: Mapping[int, tuple[Span, ...]]
    chains: Mapping[TokenRef, tuple[EntityIdentity, str]]
    ids: Mapping[str, EntityId]
    _entities: dict[str, Entity] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, parsed: ParsedDocument, mentions: Mentions, resolution: Resolution) -> "Cast":
        """The cast that resolution found."""
        chains = {
            head: (chain, rule)
            for chain in resolution.entities
            for head, rule in zip(chain.heads, chain.rules, strict=True)
        }
        return cls(
            parsed=parsed,
            mentions={mention.head: mention for mention in mentions.entities},
            timexes=_by_sentence(mentions.timexes),
            chains=chains,
            ids={chain.key: entity_id(chain.key, chain.type) for chain in resolution.entities},
        )

    def entity(self, head: TokenRef) -> Entity:
        """Who these words stand for; a head that is in no chain stands for something of its own."""
        chain, _ = self.chains.get(head) or (self._alone(head), "")
        if chain.key not in self._entities:
            self._entities[chain.key] = self.made(chain)
        return self._entities[chain.key]

    def made(self, chain: EntityIdentity) -> Entity:
        """The entity of a chain, under its name or the best of its phrases."""
        language = self.parsed.document.language
        named = self._named(chain)
        label = chain.label if named is MentionKind.NAME else self._phrase(chain, named)
        return Entity(
            id=entity_id(chain.key, chain.type),
            document=self.parsed.document.id,
            type=chain.type,
            label=label,
            language=language,
            named=named,
            aliases=tuple(sorted({*chain.aliases} - {label})),
            links=tuple(sorted({*chain.links})),
            part_of=self.ids.get(chain.part_of) if chain.part_of else None,
            country=chain.country,
            kinds=chain.kinds,
            nouns=tuple(sorted({self._noun(head) for head in self._nominal(chain)})),
            plural=any(self.parsed.token(head).feature("Number") == PLURAL for head in self._nominal(chain)),
            counted=any(self._is_counted(head) for head in self._nominal(chain)),
        )

    def whole(self, id: EntityId) -> TokenRef | None:
        """A head that stands for the entity with this id (the state that a government acts for), or None."""
        return min((head for head, (chain, _) in self.chains.items() if self.ids[chain.key] == id), default=None)

    def rule(self, head: TokenRef) -> str:
        """How the words at this head came to stand for their entity; empty where they name it themselves."""
        chain, rule = self.chains.get(head) or (None, "")
        return "" if chain is None or self.parsed.token(head).form in chain.label else rule

    def _nominal(self, chain: EntityIdentity) -> list[TokenRef]:
        return [head for head in chain.heads if self._is(head, MentionKind.NOMINAL)]

    def _noun(self, head: TokenRef) -> str:
        """The noun with what it is compounded with: 'fire brigade'."""
        sentence, last = self.parsed.sentences[head.sentence], head.token
        words = [sentence.tokens[last].lemma]
        while last > 0 and _compounded(sentence.tokens[last - 1], head.token):
            last -= 1
            words.insert(0, sentence.tokens[last].form)
        return " ".join(words).casefold()

    def _is_counted(self, head: TokenRef) -> bool:
        sentence = self.parsed.sentences[head.sentence]
        return any(child.base_relation == COUNT for child in sentence.children(sentence.tokens[head.token]))

    def _named(self, chain: EntityIdentity) -> MentionKind:
        """The best that a chain is named by; what is known elsewhere, or has no mention, has a name."""
        kinds = {self.mentions[head].kind for head in chain.heads if head in self.mentions}
        order = tuple(MentionKind)
        return MentionKind.NAME if chain.links or not kinds else min(kinds, key=order.index)

    def _phrase(self, chain: EntityIdentity, kind: MentionKind) -> str:
        """The phrase of the first mention of this kind; a pronoun that stands for nothing known stays as it is."""
        mention = next(self.mentions[head] for head in chain.heads if self._is(head, kind))
        if kind is MentionKind.PRONOUN:
            return chain.label
        return phrase_label(self.parsed, mention.head, mention.phrase, self.timexes.get(mention.head.sentence, ()))

    def _is(self, head: TokenRef, kind: MentionKind) -> bool:
        return head in self.mentions and self.mentions[head].kind is kind

    def _alone(self, head: TokenRef) -> EntityIdentity:
        key = f"mention:{self.parsed.document.id}:{head.sentence}:{head.token}"
        return EntityIdentity(
            key=key, type=EntityType.OTHER, label=self.parsed.token(head).form, heads=(head,), rules=("alone",)
        )


def _compounded(token: Token, head: int) -> bool:
    return token.relation == COMPOUND and token.head == head


def _by_sentence(timexes: Iterable[Timex]) -> dict[int, tuple[Span, ...]]:
    spans: dict[int, tuple[Span, ...]] = {}
    for timex in timexes:
        spans[timex.sentence] = (*spans.get(timex.sentence, ()), timex.span)
    return spans
