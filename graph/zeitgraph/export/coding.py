"""A view of the graph as event data: what coders by CAMEO are asked for, a row for each pair of source and target."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from zeitgraph.export.coding_actors import code_of, pairs, patients
from zeitgraph.export.index import Index, factuality, index
from zeitgraph.export.rdf_statements import STAMPED
from zeitgraph.language import load
from zeitgraph.language.coding import Code, cameo, is_visit, of_actor
from zeitgraph.model.edtf import to_edtf
from zeitgraph.model.graph import Claim, DocumentRecord, Entity, Event, EventGraph, EventId, LinkRelation
from zeitgraph.model.mention import Certainty, Polarity

COLUMNS = (
    *("date", "date_basis", "source", "source_code", "source_type", "source_country"),
    *("target", "target_code", "target_type", "target_country"),
    *("root", "code", "quad", "root_name", "event_type", "lemma", "factuality", "according_to"),
    *("sentence", "document", "published", "event"),
)
PUBLISHED = "published"  # the basis of a date that is the day of publication, as no words date the event


class Coding(StrEnum):
    """The codings that events are written in."""

    CAMEO = "cameo"


def coded_rows(view: EventGraph) -> Iterator[Mapping[str, str]]:
    """A row for each claim of an event that has a code and somebody who acts or is acted on, and each pair of these; by
    document and place in the text. Source or target are empty where the words do not name them.

    The date is what the words say, as EDTF, else the day of publication; `date_basis` says which. Denied, planned and
    possible events have their `factuality` (CT- …): coders who want what happened keep CT+. Things are no actors.
    """
    known, contents = index(view), _contents(view)
    claims = [claim for group in known.claims.values() for claim in group]
    for claim in sorted(claims, key=lambda c: (known.documents[c.document].source.name, c.document, c.trigger, c.id)):
        record = known.documents[claim.document]
        about = [event.type for event in contents.get(claim.event, ())]
        language, ahead = load(record.language), _is_ahead(claim, record)
        if code := cameo(language, claim.type, claim.lemma, about, patients(known, claim), ahead=ahead):
            for source, target in pairs(known, claim, contents):
                if is_visit(claim.type, source=code_of(source), target=code_of(target)):
                    done = of_actor(code, code_of(source), source.type) if source else code
                    yield _row(known, claim, done, source, target)


def coded_csv(view: EventGraph) -> Iterator[str]:
    """The rows as CSV under a line of column names."""
    for row in (dict(zip(COLUMNS, COLUMNS, strict=True)), *coded_rows(view)):
        buffer = io.StringIO()
        csv.writer(buffer, lineterminator="\n").writerow([_safe(row[name]) for name in COLUMNS])
        yield buffer.getvalue()


def coded_jsonl(view: EventGraph) -> Iterator[str]:
    """The rows as JSON Lines; what is not known is null."""
    for row in coded_rows(view):
        yield json.dumps({name: row[name] or None for name in COLUMNS}, ensure_ascii=False) + "\n"


def _contents(view: EventGraph) -> Mapping[EventId, Sequence[Event]]:
    """What is said, planned or refused in an event."""
    events = {event.id: event for event in view.events}
    found: dict[EventId, list[Event]] = {}
    for link in sorted(view.links, key=lambda link: (link.evidence.span, link.subject)):
        if link.relation is LinkRelation.CONTENT_OF and link.subject in events:
            found.setdefault(link.object, []).append(events[link.subject])
    return found


def _is_ahead(claim: Claim, record: DocumentRecord) -> bool:
    """Whether an event is planned: probable, and not over on the day of publication."""
    likely = claim.polarity is Polarity.POSITIVE and claim.certainty is Certainty.PROBABLE
    first = claim.dating.interval.earliest if claim.dating.interval else None
    return likely and first is not None and record.created is not None and first >= record.created.date


def _row(known: Index, claim: Claim, code: Code, source: Entity | None, target: Entity | None) -> Mapping[str, str]:
    document = known.documents[claim.document]
    date, basis = _date(claim, published := document.created.date.isoformat() if document.created else "")
    return {
        "date": date,
        "date_basis": basis,
        **_actor("source", source),
        **_actor("target", target),
        "root": code.root,
        "code": code.code,
        "quad": str(code.quad),
        "root_name": code.name,
        "event_type": claim.type,
        "lemma": claim.lemma,
        "factuality": factuality(claim),
        "according_to": known.source(claim),
        "sentence": " ".join((claim.quote or "").split()),
        "document": document.source.name,
        "published": published,
        "event": claim.event,
    }


def _date(claim: Claim, published: str) -> tuple[str, str]:
    """What words date it to; else the day of publication."""
    if claim.dating.interval and claim.dating.basis in STAMPED:
        return to_edtf(claim.dating.interval), claim.dating.basis
    return (published, PUBLISHED) if published else ("", "")


def _actor(part: str, entity: Entity | None) -> Mapping[str, str]:
    """The cells of one who acts or is acted on; empty for nobody."""
    if entity is None:
        return dict.fromkeys((part, f"{part}_code", f"{part}_type", f"{part}_country"), "")
    return {
        part: entity.label,
        f"{part}_code": code_of(entity),
        f"{part}_type": entity.type,
        f"{part}_country": entity.country or "",
    }


def _safe(field: str) -> str:
    """A text that a spreadsheet would run as a formula gets an apostrophe."""
    field = field.replace("\x00", "")
    return "'" + field if field.startswith(("=", "+", "-", "@", "\t", "\r")) else field
