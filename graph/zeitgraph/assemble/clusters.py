"""Clusters of mentions across documents against gold: who and what is the same, in B³.

A gold folder has `manifest.jsonl` with the texts and `clusters.yaml`: entities and events, each with the mentions that
quote the texts ('the nth occurrence of these characters').
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from zeitgraph.assemble.ids import entity_id
from zeitgraph.errors import InputError
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.identity import canonical_entities, canonical_events
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import ParsedDocument, Span

MANIFEST, CLUSTERS = "manifest.jsonl", "clusters.yaml"
ENTITIES, EVENTS = "entities", "events"

Place = tuple[str, Span]  # a document's name and characters of it


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMention:
    """Words that stand for a cluster; `optional` ones (event nouns) count where the system has them, and else not."""

    document: str
    span: Span
    cluster: str
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BCubed:
    """B³: of each mention's cluster how much is right (precision), of its gold cluster how much is there (recall).

    What only one side has is treated as in B³-0 of Stoyanov et al. (2009, 'Conundrums in noun phrase coreference
    resolution'): a gold mention that the system does not have counts 0 for recall, one of the system's that is not in
    gold counts for nothing, and precision is over the mentions that both have.
    """

    precision: float
    recall: float
    mentions: int
    found: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def row(self) -> dict[str, float | int]:
        """All figures, fractions with four places."""
        fractions = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        counts = {"mentions": self.mentions, "found": self.found}
        return {**{name: round(value, 4) for name, value in fractions.items()}, **counts}


def gold_clusters(folder: Path, texts: Mapping[str, str]) -> dict[str, tuple[GoldMention, ...]]:
    """The gold mentions of entities and of events; `texts` by the documents' names.

    Raises InputError for a file that is not there or that quotes what no text has.
    """
    path = folder / CLUSTERS
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        return {kind: tuple(_mentions(raw[kind], texts, str(path))) for kind in (ENTITIES, EVENTS)}
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not gold clusters ({' '.join(str(error).split())})") from None


def b_cubed(gold: Sequence[GoldMention], system: Mapping[Place, str]) -> BCubed:
    """The figures of a system's clusters: `system` says for the place of a mention's head which cluster it is in.

    A gold mention is found where a head lies inside it; of several the last, as names have their head there.
    """
    found = {mention: _cluster_at(mention, system) for mention in gold}
    wanted = [mention for mention in gold if not mention.optional or found[mention] is not None]
    given = [mention for mention in wanted if found[mention] is not None]
    own = _groups((mention.cluster, mention) for mention in wanted)
    theirs = _groups((str(found[mention]), mention) for mention in given)
    precision = recall = 0.0
    for mention in given:
        right = len(own[mention.cluster] & theirs[str(found[mention])])
        precision += right / len(theirs[str(found[mention])])
        recall += right / len(own[mention.cluster])
    return BCubed(
        precision=precision / len(given) if given else 0.0,
        recall=recall / len(wanted) if wanted else 0.0,
        mentions=len(wanted),
        found=len(given),
    )


def entity_places(document: ParsedDocument, resolution: Resolution, graph: EventGraph) -> Iterator[tuple[Place, str]]:
    """Where a document's mentions have their heads, with the cluster of each; a dateline's place is a mention, too."""
    canonical, name = canonical_entities(graph), document.document.source.name
    chains = [(chain, [document.token(head).span for head in chain.heads]) for chain in resolution.entities]
    dateline = document.document.dateline
    if resolution.dateline is not None and dateline is not None and dateline.place is not None:
        chains.append((resolution.dateline, [dateline.place]))
    for chain, spans in chains:
        entity = entity_id(chain.key, chain.type)
        yield from (((name, span), canonical.get(entity, entity)) for span in spans)


def event_places(graph: EventGraph) -> Iterator[tuple[Place, str]]:
    """Where the words of all claims stand, with the cluster of the event of each."""
    canonical = canonical_events(graph)
    names = {record.id: record.source.name for record in graph.documents}
    for claim in graph.claims:
        yield from (((names[claim.document], part), canonical.get(claim.event, claim.event)) for part in claim.parts)


def _mentions(rows: Iterable[Mapping[str, Any]], texts: Mapping[str, str], where: str) -> Iterator[GoldMention]:
    for row in rows:
        for mention in row["mentions"]:
            words, name = str(mention.get("text") or mention["trigger"]), str(mention["doc"])
            if name not in texts:
                raise InputError(f"{where}: {row['id']}: there is no document {name!r}")
            begin = -1
            for _ in range(int(mention["nth"])):
                begin = texts[name].find(words, begin + 1)
                if begin < 0:
                    raise InputError(f"{where}: {row['id']}: {name} has no {words!r} number {mention['nth']}")
            span = Span(begin, begin + len(words))
            optional = bool(mention.get("optional"))
            yield GoldMention(document=name, span=span, cluster=str(row["id"]), optional=optional)


def _cluster_at(mention: GoldMention, system: Mapping[Place, str]) -> str | None:
    inside = [
        (span, cluster)
        for (document, span), cluster in system.items()
        if document == mention.document and mention.span.covers(span)
    ]
    return max(inside, key=lambda pair: pair[0], default=(None, None))[1]


def _groups(pairs: Iterable[tuple[str, GoldMention]]) -> dict[str, set[GoldMention]]:
    groups: dict[str, set[GoldMention]] = {}
    for name, mention in pairs:
        groups.setdefault(name, set()).add(mention)
    return groups
