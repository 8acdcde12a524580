"""The words, offsets and rules behind each statement of an event, from the files alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from zeitgraph.errors import QueryError
from zeitgraph.store.store import Store

_PARTS = (
    "trigger",
    "type",
    "agent",
    "patient",
    "recipient",
    "topic",
    "location",
    "origin",
    "destination",
    "identity",
    "date",
    "factuality",
    "source",
)
_TELLINGS = """SELECT ?told ?label ?type ?lemma ?precision ?basis ?edtf ?id ?why WHERE {{
  <{event}> zg:canonical ?id . ?told zg:canonical ?id ; a sem:Event ; rdfs:label ?label ; sem:eventType ?type ;
    zg:lemma ?lemma ; zg:precision ?precision ; zg:datingBasis ?basis .
  OPTIONAL {{ ?told zg:edtf ?edtf }}
  OPTIONAL {{ ?told zg:canonicalRule ?why }}
}} ORDER BY (?told != ?id) ?told"""
_PARTICIPANTS = """SELECT ?role ?name ?entity WHERE {{
  VALUES ?role {{ zg:agent zg:patient zg:recipient zg:topic zg:location }}
  <{event}> ?role ?who . ?who zg:canonical ?entity . ?entity skos:prefLabel ?name .
}} ORDER BY ?role ?name ?entity"""
_CLAIMS = """SELECT ?claim ?document ?name ?published ?method ?sure ?polarity ?certainty ?confidence ?speaker ?relayed
?embedded ?begin ?end ?text ?original ?likeness WHERE {{
  ?claim zg:about <{event}> ; prov:hadPrimarySource ?document ; zg:polarity ?polarity ; zg:certainty ?certainty ;
    zg:confidence ?confidence ; zg:sentence ?sentence .
  ?document dct:identifier ?name . ?sentence nif:beginIndex ?begin ; nif:endIndex ?end .
  OPTIONAL {{ ?document nif:isString ?text }}
  OPTIONAL {{ ?document dct:issued ?published ; zg:dateMethod ?method ; zg:dateConfidence ?sure }}
  OPTIONAL {{ ?document zg:copyOf/dct:identifier ?original ; zg:likeness ?likeness }}
  OPTIONAL {{ ?claim prov:wasAttributedTo/zg:canonical/skos:prefLabel ?speaker }}
  OPTIONAL {{ ?claim zg:relayedBy/zg:canonical/skos:prefLabel ?relayed }}
  OPTIONAL {{ ?claim zg:embeddedIn ?embedded }}
}} ORDER BY ?begin ?claim"""
_OUTER = """SELECT ?label ?speaker ?embedded WHERE {{
  <{claim}> zg:about/rdfs:label ?label .
  OPTIONAL {{ <{claim}> prov:wasAttributedTo/zg:canonical/skos:prefLabel ?speaker }}
  OPTIONAL {{ <{claim}> zg:embeddedIn ?embedded }}
}} ORDER BY ?label"""
_SAME = """SELECT ?entity ?called ?why ?canonical ?name WHERE {{
  {{ VALUES ?role {{ zg:agent zg:patient zg:recipient zg:topic zg:location }} <{event}> ?role ?entity }}
  UNION {{ ?claim zg:about <{event}> . VALUES ?by {{ prov:wasAttributedTo zg:relayedBy }} ?claim ?by ?entity }}
  ?entity zg:canonical ?canonical ; rdfs:label ?called . ?canonical skos:prefLabel ?name .
  OPTIONAL {{ ?entity zg:canonicalRule ?why }}
  FILTER(?entity != ?canonical)
}} ORDER BY ?entity ?called"""
_EVIDENCE = "SELECT ?evidence WHERE {{ <{subject}> zg:evidence ?evidence }}"
_MENTIONS = """SELECT ?begin ?end ?words WHERE {{
  ?mention nif:referenceContext <{document}> ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?words .
}} ORDER BY ?begin ?end ?words"""

_Row = dict[str, str]


class _Because(NamedTuple):
    """One piece of evidence, a line in the files: 'agent:actor-anna-vogt-… 11 15 extract subject'."""

    about: str
    other: str
    begin: int
    end: int
    stage: str
    rule: str


@dataclass(slots=True)
class _Words:
    """The words at an offset, as far as the files quote the document."""

    text: str
    mentions: dict[tuple[int, int], str]

    def at(self, begin: int, end: int) -> str:
        if self.text:
            return self.text[begin:end]
        for (first, last), quoted in self.mentions.items():
            if first <= begin and end <= last and len(quoted) == last - first:
                return quoted[begin - first : end - first]
        return "(not quoted)"


def explain(store: Store, event: str) -> tuple[str, ...]:
    """The statements of an event, line by line: who, when, who says so, and for each part the words, offsets and rule.

    `event` is an id ('event-7f3a…', as a node 'event:7f3a…', or its beginning), an IRI, or words of the label that only
    one event has.
    Raises QueryError, with the nearest, where that is no event or more than one.
    """
    lines: list[str] = []
    for told in _rows(store, _TELLINGS.format(event=_find(store, event))):
        lines += _event(store, told)
        claims = _rows(store, _CLAIMS.format(event=told["told"]))
        for number, claim in enumerate(claims, 1):
            lines += ["", f"claim {number} of {len(claims)}: {_holder(store, claim)}", *_claim(store, claim)]
        lines.append("")
    return tuple(lines[:-1])


def _event(store: Store, told: _Row) -> Iterator[str]:
    yield told["label"]
    yield f"  id         {_local(told['told'])}"
    yield f"  type       {_local(told['type'])}, lemma {told['lemma']}"
    when = told["edtf"] or "unknown"
    yield f"  date       {when}, precision {_local(told['precision'])}, by {_local(told['basis'])}"
    for row in _rows(store, _PARTICIPANTS.format(event=told["told"])):
        yield f"  {_local(row['role']):10} {row['name']} ({_local(row['entity'])})"
    for link in _evidence(store, told["told"]):
        place = f"characters {link.begin}–{link.end}"
        yield f"  {link.about:10} {_label(store, link.other)} ({link.other}; {place})  [{link.stage}: {link.rule}]"
    if told["id"] != told["told"]:
        canonical = f"{_label(store, _local(told['id']))} ({_local(told['id'])})"
        yield f"  same as    {canonical}  [assemble: {told['why'] or 'through another event'}]"
    yield from _identities(store, told["told"])


def _identities(store: Store, event: str) -> Iterator[str]:
    """Who takes part, or says so, under another name than the one that stands for all documents, and by which rule."""
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for row in _rows(store, _SAME.format(event=event)):
        found.setdefault((row["entity"], row["canonical"], row["name"], row["why"]), []).append(row["called"])
    for (entity, canonical, name, why), called in found.items():
        names = ", ".join(dict.fromkeys(called))
        rule = why or "through another name"
        yield f"  identity   {names} ({_local(entity)}) = {name} ({_local(canonical)})  [resolve: {rule}]"


def _holder(store: Store, claim: _Row) -> str:
    sure = f"{_local(claim['polarity'])}, {_local(claim['certainty'])}"
    held = f"according to {claim['speaker']}" if claim["speaker"] else "by the author"
    outer = "".join(f" in “{label}”" for label in _chain(store, claim["embedded"]))
    relayed = f", relayed by {claim['relayed']}" if claim["relayed"] else ""
    published = f" of {claim['published']}" if claim["published"] else ""
    return f"{sure}, {held}{outer}{relayed}; {claim['name']}{published}, confidence {claim['confidence']}"


def _chain(store: Store, claim: str) -> Iterator[str]:
    """The saying events that a claim stands in, the innermost first, each with its own source where it has one."""
    seen: set[str] = set()
    while claim and claim not in seen:
        seen.add(claim)
        rows = _rows(store, _OUTER.format(claim=claim))
        if not rows:
            return
        yield rows[0]["label"] + (f" (according to {rows[0]['speaker']})" if rows[0]["speaker"] else "")
        claim = rows[0]["embedded"]


def _claim(store: Store, claim: _Row) -> Iterator[str]:
    mentions = {
        (int(row["begin"]), int(row["end"])): row["words"]
        for row in _rows(store, _MENTIONS.format(document=claim["document"]))
    }
    words = _Words(claim["text"], mentions)
    quoted = words.at(int(claim["begin"]), int(claim["end"]))
    yield from _document(store, claim)
    yield f"  sentence   {claim['begin']}–{claim['end']}  {_one_line(quoted)}"
    because = sorted(_evidence(store, claim["claim"]), key=_place)
    for part in because:
        place = f"{part.begin}–{part.end}"
        said = claim["relayed"] if part.about == "relay" else _one_line(words.at(part.begin, part.end))
        name = _name(store, part.other) if part.other else said
        meant = "" if said in name else f" = {name}"
        yield f"  {part.about:10} {place:11} {said}{meant}  [{part.stage}: {part.rule}]"
    if not any(part.about == "date" for part in because):
        yield "  date       unknown: no words date it, and its tense says nothing"


def _document(store: Store, claim: _Row) -> Iterator[str]:
    """How the day of publication was found, which relative dates and tenses rest on; and whether the text is a copy."""
    if claim["method"]:
        words = [part for part in _evidence(store, claim["document"]) if part.about == "published"]
        place = "".join(f"{part.begin}–{part.end}  [{part.stage}: {part.rule}], " for part in words)
        yield f"  published  {claim['published']}  {place}by {claim['method']}, confidence {claim['sure']}"
    if claim["original"]:
        yield f"  copy of    {claim['original']}, likeness {claim['likeness']}: both count as one source"


def _find(store: Store, wanted: str) -> str:
    """The IRI of the one event that is meant."""
    rows = _rows(store, "SELECT ?event ?label WHERE { ?event a sem:Event ; rdfs:label ?label } ORDER BY ?event")
    labels = {row["event"]: row["label"] for row in rows}
    name = wanted.removeprefix("id:").rpartition("/")[2].casefold().replace(":", "-")
    exact = [iri for iri in labels if iri == wanted or _local(iri) == name]
    begun = [iri for iri in labels if _local(iri).startswith((name, f"event-{name}"))]
    named = [iri for iri, label in labels.items() if wanted.casefold() in label.casefold()]
    found = exact or (begun if wanted and name not in ("", "event", "event-") else []) or (named if wanted else [])
    if len(found) == 1:
        return found[0]
    if found:
        shown = "; ".join(f"{_local(iri)} {labels[iri]}" for iri in found[:5])
        raise QueryError(f"{len(found)} events are {wanted!r}: {shown}{' …' if len(found) > 5 else ''}")
    near = get_close_matches(wanted, [*map(_local, labels), *labels.values()], n=3, cutoff=0.4)
    hint = (
        f"did you mean {' or '.join(near)}?" if near else "`zeitgraph query DIR --ask timeline-of-actor` lists events"
    )
    raise QueryError(f"no event {wanted!r}; {hint}")


def _rows(store: Store, sparql: str) -> Sequence[_Row]:
    result = store.query(sparql)
    return [
        {name: cell.value if cell else "" for name, cell in zip(result.columns, row, strict=True)}
        for row in result.rows
    ]


def _label(store: Store, event: str) -> str:
    rows = _rows(store, f"SELECT ?label WHERE {{ <{store.base}id/{event}> rdfs:label ?label }} ORDER BY ?label")
    return rows[0]["label"] if rows else event


def _name(store: Store, entity: str) -> str:
    rows = _rows(store, f"SELECT ?name WHERE {{ <{store.base}id/{entity}> zg:canonical/skos:prefLabel ?name }}")
    return rows[0]["name"] if rows else entity


def _evidence(store: Store, subject: str) -> list[_Because]:
    lines = [line for row in _rows(store, _EVIDENCE.format(subject=subject)) for line in row["evidence"].split("\n")]
    return sorted(map(_parsed, lines))


def _parsed(line: str) -> _Because:
    about, begin, end, stage, rule = line.split(" ", 4)
    name, _, other = about.partition(":")
    return _Because(name, other, int(begin), int(end), stage, rule)


def _place(part: _Because) -> tuple[int, _Because]:
    return _PARTS.index(part.about) if part.about in _PARTS else len(_PARTS), part


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


def _one_line(words: str) -> str:
    return " ".join(words.split())
