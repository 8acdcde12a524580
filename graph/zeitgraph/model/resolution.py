"""What resolution adds to the mentions of one document: dates that are anchored, and who is who."""

from dataclasses import dataclass

from zeitgraph.model.mention import EntityIdentity
from zeitgraph.model.record import often_made
from zeitgraph.model.text import TokenRef
from zeitgraph.model.time import Dating, Timex


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Anchored expressions, a dating for each event's trigger, and the chains of mentions that name one entity.

    Every event of the document has one dating; every entity mention is in exactly one chain. `dateline` is the place
    that the article was filed from, whether or not its text names it.
    """

    timexes: tuple[Timex, ...] = ()
    datings: tuple[tuple[TokenRef, Dating], ...] = ()
    entities: tuple[EntityIdentity, ...] = ()
    dateline: EntityIdentity | None = None
