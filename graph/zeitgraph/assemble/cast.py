"""Who is who in one document: heads of words to entities."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeitgraph.assemble.ids import entity_id
from zeitgraph.model.graph import Entity, EntityId
from zeitgraph.model.mention import EntityIdentity, EntityType
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import ParsedDocument, TokenRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The entities of a document, by the heads of the words that stand for them."""

    parsed: ParsedDocument
    chains: Mapping[TokenRef, tuple[EntityIdentity, str]]
    ids: Mapping[str, EntityId]

    @classmethod
    def of(cls, parsed: ParsedDocument, resolution: Resolution) -> "Cast":
        """The cast that resolution found."""
        chains = {
            head: (chain, rule)
            for chain in resolution.entities
            for head, rule in zip(chain.heads, chain.rules, strict=True)
        }
        return cls(parsed=parsed, chains=chains, ids={c.key: entity_id(c.key, c.type) for c in resolution.entities})

    def entity(self, head: TokenRef) -> Entity:
        """Who these words stand for; a head that is in no chain stands for something of its own."""
        chain, _ = self.chains.get(head) or (self._alone(head), "")
        language = self.parsed.document.language
        return Entity(
            id=entity_id(chain.key, chain.type),
            document=self.parsed.document.id,
            type=chain.type,
            label=chain.label,
            language=language,
            aliases=tuple(sorted({*chain.aliases} - {chain.label})),
            links=tuple(sorted({*chain.links})),
            part_of=self.ids.get(chain.part_of) if chain.part_of else None,
            country=chain.country,
        )

    def whole(self, id: EntityId) -> TokenRef | None:
        """A head that stands for the entity with this id (the state that a government acts for), or None."""
        return min((head for head, (chain, _) in self.chains.items() if self.ids[chain.key] == id), default=None)

    def rule(self, head: TokenRef) -> str:
        """How the words at this head came to stand for their entity; empty where they name it themselves."""
        chain, rule = self.chains.get(head) or (None, "")
        return "" if chain is None or self.parsed.token(head).form in chain.label else rule

    def _alone(self, head: TokenRef) -> EntityIdentity:
        key = f"mention:{self.parsed.document.id}:{head.sentence}:{head.token}"
        return EntityIdentity(
            key=key, type=EntityType.OTHER, label=self.parsed.token(head).form, heads=(head,), rules=("alone",)
        )
