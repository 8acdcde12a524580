"""A view of the graph to JSON Lines: one event mention a line, with its words, offsets and evidence."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from zeitgraph.export.index import Index, factuality, index
from zeitgraph.model.graph import Claim, EventGraph, Participation
from zeitgraph.model.provenance import Evidence
from zeitgraph.model.text import Span
from zeitgraph.model.time import Dating


def jsonl(view: EventGraph, *, base: str) -> Iterator[str]:
    """The lines of the file, with their ends."""
    return (f"{text}\n" for text in jsonl_lines(view, base=base))


def jsonl_lines(view: EventGraph, *, base: str) -> Iterator[str]:
    """An object a claim, by document and place in the text. Offsets are characters of the document, end exclusive.

    `event` is the event after coreference; `source` is null for the author; a bound of `time` is null where it is open.
    Each piece of evidence is [what for, begin, end, stage, rule].
    """
    known = index(view)
    claims = (claim for group in known.claims.values() for claim in group)
    for claim in sorted(claims, key=lambda claim: _order(known, claim)):
        yield json.dumps(_line(known, claim, base), ensure_ascii=False, separators=(",", ":"))


def _order(known: Index, claim: Claim) -> tuple[str, str, Span, str]:
    return known.documents[claim.document].source.name, claim.document, claim.trigger, claim.id


def _line(known: Index, claim: Claim, base: str) -> dict[str, Any]:
    document = known.documents[claim.document]
    parts = {"parts": [[part.begin, part.end] for part in claim.parts]} if len(claim.parts) > 1 else {}
    return {
        "doc": document.source.name,
        "language": document.language,
        "published": document.created.date.isoformat() if document.created else None,
        "event": _iri(base, claim.event),
        "label": known.events[claim.event].label,
        "claim": _iri(base, claim.id),
        "trigger": {**_span(claim.trigger), "text": claim.text_of(claim.trigger), **parts},
        "lemma": claim.lemma,
        "type": claim.type,
        "args": [_argument(known, item, base) for item in sorted(claim.participations, key=_place)],
        "time": _time(claim.dating),
        "factuality": factuality(claim),
        "source": _iri(base, claim.speaker) if claim.speaker else None,
        "source_name": known.label(claim.speaker) if claim.speaker else None,
        "sentence": {**_span(claim.sentence), "text": claim.quote},
        "confidence": round(claim.confidence, 3),
        "evidence": [_evidence(item) for item in _sorted(claim.evidence)],
    }


def _argument(known: Index, item: Participation, base: str) -> dict[str, Any]:
    subrole = {"subrole": item.subrole} if item.subrole else {}
    name = known.label(item.entity)
    return {"role": item.role, **subrole, **_span(item.head), "text": item.text, **_named(base, item.entity, name)}


def _named(base: str, entity: str, name: str) -> dict[str, str]:
    return {"entity": _iri(base, entity), "name": name}


def _time(dating: Dating) -> dict[str, str | None]:
    interval = dating.interval
    earliest, latest = (interval.earliest, interval.latest) if interval else (None, None)
    return {
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "basis": dating.basis,
    }


def _evidence(item: Evidence) -> tuple[str, int, int, str, str]:
    return item.about, item.span.begin, item.span.end, item.stage, item.rule


def _sorted(evidence: Sequence[Evidence]) -> list[Evidence]:
    return sorted(evidence, key=lambda e: (e.about, e.span, e.stage, e.rule))


def _place(item: Participation) -> tuple[Span, str, str]:
    return item.head, item.role, item.entity


def _span(span: Span) -> dict[str, int]:
    return {"begin": span.begin, "end": span.end}


def _iri(base: str, id: str) -> str:
    return f"{base}id/{id}"
