"""A view of the graph to a CSV table: who did what to whom, when and where, according to whom, in the order of time."""

import csv
import io
from collections.abc import Iterator

from zeitgraph.export.index import Index, edtf, factuality, index, stamped
from zeitgraph.export.rdf_statements import precision
from zeitgraph.model.graph import Claim, EventGraph
from zeitgraph.model.mention import Role

COLUMNS = (
    *("date_start", "date_end", "date", "precision", "basis"),
    *("who", "what", "type", "whom", "recipient", "topic", "where"),
    *("factuality", "source", "document", "published", "sentence", "event"),
)
TABLE = ("date", "who", "what", "whom", "where", "factuality", "source")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet take a text for a formula


def timeline(view: EventGraph, *, base: str) -> Iterator[str]:
    """A row a claim, by date; what rests on tense alone says so in `basis`, what has no date comes last.

    Several names in a field are divided by '; '. A text that a spreadsheet would run as a formula gets an apostrophe.
    """
    known = index(view)
    claims = (claim for group in known.claims.values() for claim in group)
    yield _row(COLUMNS)
    for claim in sorted(claims, key=lambda claim: _order(known, claim)):
        yield _row(_fields(known, claim, base))


def timeline_table(view: EventGraph) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The timeline for a terminal: its columns and rows; a date that rests on tense alone stands in brackets."""
    known = index(view)
    claims = (claim for group in known.claims.values() for claim in group)
    return TABLE, [_short(known, claim) for claim in sorted(claims, key=lambda claim: _order(known, claim))]


def _short(known: Index, claim: Claim) -> tuple[str, ...]:
    date = edtf(claim.dating.interval)
    others = [_names(known, claim, role) for role in (Role.PATIENT, Role.RECIPIENT, Role.TOPIC)]
    return (
        date if stamped(claim.dating) or not date else f"({date})",
        _names(known, claim, Role.AGENT),
        claim.lemma,
        "; ".join(filter(None, others)),
        _names(known, claim, Role.LOCATION),
        factuality(claim),
        known.source(claim),
    )


def _order(known: Index, claim: Claim) -> tuple[str, str, str, str, int, str]:
    """By the first day that is known, what is undated last."""
    interval = claim.dating.interval
    days = [day.isoformat() for day in (interval.earliest, interval.latest) if day] if interval else ["9999", "9999"]
    name = known.documents[claim.document].source.name
    return days[0], days[-1], name, claim.document, claim.trigger.begin, claim.id


def _fields(known: Index, claim: Claim, base: str) -> tuple[str, ...]:
    interval, document = claim.dating.interval, known.documents[claim.document]
    return (
        interval.earliest.isoformat() if interval and interval.earliest else "",
        interval.latest.isoformat() if interval and interval.latest else "",
        edtf(interval),
        precision(claim.dating),
        claim.dating.basis,
        _names(known, claim, Role.AGENT),
        claim.lemma,
        claim.type,
        *(_names(known, claim, role) for role in (Role.PATIENT, Role.RECIPIENT, Role.TOPIC, Role.LOCATION)),
        factuality(claim),
        known.label(claim.speaker) if claim.speaker else "",
        document.source.name,
        document.created.date.isoformat() if document.created else "",
        " ".join((claim.quote or "").split()),
        f"{base}id/{claim.event}",
    )


def _names(known: Index, claim: Claim, role: Role) -> str:
    """The names of those that fill a role, each once, in the order of the text."""
    filled = sorted((item.head, item.entity) for item in claim.participations if item.role is role)
    return "; ".join(dict.fromkeys(known.label(entity) for _, entity in filled))


def _row(fields: tuple[str, ...]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow([_safe(field) for field in fields])
    return buffer.getvalue()


def _safe(field: str) -> str:
    field = field.replace("\x00", "")
    return "'" + field if field.startswith(FORMULA) else field
