"""Mentions and their resolution to the event graph: claims, ids, order in time; and the view over all documents."""

from zeitgraph.assemble.coreference import corefer
from zeitgraph.assemble.document import assemble
from zeitgraph.assemble.filter import filtered
from zeitgraph.assemble.ids import claim_id, entity_id, event_id, name_key
from zeitgraph.assemble.view import view

__all__ = ["assemble", "claim_id", "corefer", "entity_id", "event_id", "filtered", "name_key", "view"]
