"""Events of a system against gold annotation: how many are found, and what is right about those that are.

An event is found when its trigger overlaps a gold trigger, one to one. Over the pairs: arguments (role and head word),
entity identity (pairs of right arguments that stand for one entity), dates, factuality, source and type.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import NamedTuple

from zeitgraph.assemble.gold import GoldDocument, ScoredArgument, ScoredEvent, SystemDocument
from zeitgraph.language import load
from zeitgraph.model.text import Span

MEASURES = (
    "document date",
    "events",
    "arguments",
    "entity identity",
    "event dates",
    "event dates, closed",
    "event dates, compatible",
    "factuality",
    "source",
    "source, quoted",
    "type",
)

Pair = tuple[ScoredEvent, ScoredEvent]


class Link(NamedTuple):
    """The gold entity and the system's entity of an argument that both have, and the words that it is told by."""

    gold: str
    system: str
    words: str


@dataclass(slots=True)
class Figures:
    """How many are right, how many the system gives, how many gold wants."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, right: int, given: int = 1, wanted: int = 1) -> None:
        """Counts some more."""
        self.right += right
        self.given += given
        self.wanted += wanted

    @property
    def precision(self) -> float:
        """Right of given; 0 where nothing is given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Right of wanted; 0 where nothing is wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def row(self) -> dict[str, float | int]:
        """All figures, fractions with four places."""
        fractions = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        counts = {"right": self.right, "given": self.given, "wanted": self.wanted}
        return {**{name: round(value, 4) for name, value in fractions.items()}, **counts}


@dataclass(slots=True)
class _Scoring:
    figures: dict[str, Figures] = field(default_factory=lambda: {name: Figures() for name in MEASURES})
    differences: list[str] = field(default_factory=list)


def score_events(
    gold: Sequence[GoldDocument], system: dict[str, SystemDocument], differences: list[str] | None = None
) -> dict[str, Figures]:
    """The figures of each measure over all documents; every difference is appended to `differences` in words."""
    scoring = _Scoring(differences=differences if differences is not None else [])
    for document in gold:
        _score(document, system.get(document.name, SystemDocument(published=None, events=())), scoring)
    return scoring.figures


def _score(document: GoldDocument, system: SystemDocument, scoring: _Scoring) -> None:
    judged = [event for event in document.events if not _in(event, document.ignored)]
    given = [event for event in system.events if not _in(event, document.ignored)]
    pairs = _pairs(judged, given)
    excused = {index for (event, _), index in pairs if event.optional}
    hits = {index: event for (event, _), index in pairs if not event.optional}
    counted = [index for index in range(len(given)) if index not in excused]
    required = [event for event in judged if not event.optional]
    scoring.figures["events"].add(len(hits), len(counted), len(required))
    published = system.published
    scoring.figures["document date"].add(int(published == document.published), int(published is not None))
    _tell_events(document, required, hits, [given[index] for index in counted if index not in hits], scoring)
    trimmed = {index: _scored_arguments(document, judged, given[index], hits.get(index)) for index in counted}
    wanted = sum(not _is_content(argument, _clauses(document, judged, e)) for e in required for argument in e.arguments)
    ordered = [(event, trimmed[index]) for (event, _), index in pairs if not event.optional]
    right, links = _arguments(document, judged, ordered, scoring)
    scoring.figures["arguments"].add(right, sum(len(event.arguments) for event in trimmed.values()), wanted)
    _identity(links, scoring.figures["entity identity"])
    _tell_identity(document, links, scoring)
    for event, found in ordered:
        _dates(document, event, found, scoring)
        _features(document, event, found, links, scoring)


def _in(event: ScoredEvent, ignored: Iterable[Span]) -> bool:
    return any(span.begin <= event.span.begin < span.end for span in ignored)


def _pairs(gold: Sequence[ScoredEvent], system: Sequence[ScoredEvent]) -> list[tuple[Pair, int]]:
    """Each gold event with the system's best that overlaps it, and its number; required events choose first."""
    pairs: list[tuple[Pair, int]] = []
    used: set[int] = set()
    for event in sorted(gold, key=lambda event: event.optional):
        free = [i for i, found in enumerate(system) if i not in used and _overlap(event, found)]
        if free:
            best = max(free, key=lambda i: _closeness(event, system[i]))
            used.add(best)
            pairs.append(((event, system[best]), best))
    return pairs


def _overlap(one: ScoredEvent, other: ScoredEvent) -> bool:
    return any(a.overlaps(b) for a in one.parts for b in other.parts)


def _closeness(gold: ScoredEvent, found: ScoredEvent) -> tuple[bool, bool, int]:
    return found.label == gold.label, found.span.begin == gold.span.begin, found.span.begin - found.span.end


def _clauses(document: GoldDocument, events: Iterable[ScoredEvent], but: ScoredEvent | None) -> list[Span]:
    """The trigger words of the other verbal events: no noun has a small letter, or else event nouns are optional."""
    verbs_only = load(document.language).nouns_are_capitalised
    return [
        part
        for event in events
        if event is not but and event.label[0].islower() and (verbs_only or not event.optional)
        for part in event.parts
    ]


def _is_content(argument: ScoredArgument, clauses: Iterable[Span]) -> bool:
    """Whether an argument is a content clause, known by the verb that heads it; that is a link, no argument."""
    return argument.role == "patient" and any(argument.span.overlaps(clause) for clause in clauses)


def _scored_arguments(
    document: GoldDocument, judged: Sequence[ScoredEvent], found: ScoredEvent, gold: ScoredEvent | None
) -> ScoredEvent:
    """The system's event without content clauses, unless gold has a real argument just there."""
    clauses = _clauses(document, judged, gold)
    real = [a for a in gold.arguments if not _is_content(a, clauses)] if gold else []
    kept = (
        argument
        for argument in found.arguments
        if not _is_content(argument, clauses)
        or any(a.role == argument.role and argument.span.covers(a.span) for a in real)
    )
    return replace(found, arguments=tuple(kept))


def _arguments(
    document: GoldDocument, judged: Sequence[ScoredEvent], pairs: Iterable[Pair], scoring: _Scoring
) -> tuple[int, list[Link]]:
    """How many arguments are right, and the entities of those that have one in gold."""
    right, links = 0, []
    for event, found in pairs:
        clauses = _clauses(document, judged, event)
        free = list(found.arguments)
        for argument in (a for a in event.arguments if not _is_content(a, clauses)):
            match = next((a for a in free if a.role == argument.role and a.span.covers(argument.span)), None)
            if match is None:
                given = [(a.role, a.span.of(document.text)) for a in found.arguments]
                missed = f"missed {argument.role} {argument.span.of(document.text)!r}; given {given}"
                scoring.differences.append(f"{_place(document, event)}: {missed}")
                continue
            free.remove(match)
            right += 1
            if argument.entity:
                words = f"{argument.span.of(document.text)!r} at {argument.span.begin}"
                links.append(Link(document.same(argument.entity), match.entity or f"none@{argument.span.begin}", words))
    return right, links


def _identity(links: Sequence[Link], figures: Figures) -> None:
    for one, other in combinations(links, 2):
        same, found = one.gold == other.gold, one.system == other.system
        figures.add(int(same and found), int(found), int(same))


def _tell_identity(document: GoldDocument, links: Sequence[Link], scoring: _Scoring) -> None:
    """Which words of one entity the system keeps apart, and which of several it takes for one."""
    for gold, apart in _grouped((link.gold, link.system, link.words) for link in links):
        told = " | ".join(", ".join(words) for words in apart.values())
        scoring.differences.append(f"{document.name}: {gold!r} is not one: {told}")
    for _, mixed in _grouped((link.system, link.gold, link.words) for link in links):
        told = " | ".join(f"{gold!r}: {', '.join(words)}" for gold, words in mixed.items())
        scoring.differences.append(f"{document.name}: several are one: {told}")


def _grouped(links: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """What has more than one of the second in its links, with the words of each."""
    found: dict[str, dict[str, list[str]]] = {}
    for first, second, words in links:
        told = found.setdefault(first, {}).setdefault(second, [])
        if words not in told:
            told.append(words)
    return ((first, parts) for first, parts in found.items() if len(parts) > 1)


def _dates(document: GoldDocument, gold: ScoredEvent, found: ScoredEvent, scoring: _Scoring) -> None:
    exact = (gold.earliest, gold.latest) == (found.earliest, found.latest)
    scoring.figures["event dates"].add(int(exact))
    if gold.earliest is not None and gold.latest is not None:
        scoring.figures["event dates, closed"].add(int(exact))
    compatible = _contains(gold, found) or _contains(found, gold)
    scoring.figures["event dates, compatible"].add(int(compatible))
    if not exact:
        interval = f"date {found.earliest}/{found.latest}, gold {gold.earliest}/{gold.latest}"
        scoring.differences.append(f"{_place(document, gold)}: {interval}")


def _contains(outer: ScoredEvent, inner: ScoredEvent) -> bool:
    """Whether one interval lies in the other; ISO dates are in order as strings, an open side is far away."""
    return (outer.earliest or "0") <= (inner.earliest or "0") and (inner.latest or "9") <= (outer.latest or "9")


def _features(
    document: GoldDocument, gold: ScoredEvent, found: ScoredEvent, links: Sequence[Link], scoring: _Scoring
) -> None:
    for name, wanted, given in (
        ("factuality", gold.factuality, found.factuality),
        ("type", gold.type, found.type),
    ):
        scoring.figures[name].add(int(wanted == given))
        if wanted != given:
            scoring.differences.append(f"{_place(document, gold)}: {name} {given}, gold {wanted}")
    right = _right_source(document, gold, found, links)
    scoring.figures["source"].add(int(right))
    if gold.source is not None or found.source is not None:
        quoted = gold.source is not None
        scoring.figures["source, quoted"].add(int(right and quoted), int(found.source is not None), int(quoted))
    if not right:
        given = found.source_name or found.source
        scoring.differences.append(f"{_place(document, gold)}: source {given}, gold {gold.source}")


def _right_source(document: GoldDocument, gold: ScoredEvent, found: ScoredEvent, links: Sequence[Link]) -> bool:
    """Whether both name the author, or the same entity: by its arguments elsewhere, or by the last word of its name."""
    if gold.source is None:
        return found.source is None and found.source_name is None
    if found.source is None and found.source_name is None:
        return False
    entity = document.same(gold.source)
    name = str(document.entities[gold.source]["name"]).split()[-1].casefold()
    return (
        found.source in {link.system for link in links if link.gold == entity}
        or name in (found.source_name or "").casefold()
    )


def _tell_events(
    document: GoldDocument,
    required: Iterable[ScoredEvent],
    hits: dict[int, ScoredEvent],
    wrong: Iterable[ScoredEvent],
    scoring: _Scoring,
) -> None:
    found = {id(event) for event in hits.values()}
    for event in required:
        if id(event) not in found:
            scoring.differences.append(f"{_place(document, event)}: missed: {event.span.of(document.text)!r}")
    for event in wrong:
        around = document.text[max(0, event.span.begin - 30) : event.span.end + 20]
        scoring.differences.append(f"{_place(document, event)}: wrong: {around!r}")


def _place(document: GoldDocument, event: ScoredEvent) -> str:
    return f"{document.name}: {event.label!r} at {event.span.begin}"
