"""The same happening in several documents: events of one story that agree in kind, participants and time.

The lemma need not be the same: 'einstürzen' and 'collapse' tell of one kind of happening. Recurring events stay apart
by their days; utterances are one only where one document copies the other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from zeitgraph.language.happenings import Nature, nature
from zeitgraph.model.graph import Claim, Coreference, Event, EventGraph, EventId
from zeitgraph.model.identity import canonical_events
from zeitgraph.model.mention import EventType
from zeitgraph.model.text import DocumentId
from zeitgraph.resolve.across_dated import same_dated
from zeitgraph.resolve.across_stories import Story
from zeitgraph.resolve.across_told import HEADLINE, PARTIES, UTTERED, Told, all_told, at_odds, same_day
from zeitgraph.resolve.across_utterances import same_utterances

COPIED = "copy of the same words"
SAME_WORD, SAME_KIND, SAME_TYPE = "same verb", "same kind of happening", "same type"
VAGUE_TYPES = frozenset({EventType.OTHER, EventType.STATEMENT})
TOLL_DAYS = 7  # days between two reports in which the number of the dead may change
LEAD = 3  # sentences after the headline that may tell again what it said


@dataclass(slots=True)
class _Cluster:
    """Events that are one so far."""

    first: EventId
    members: list[Told] = field(default_factory=list)


def same_happenings(graph: EventGraph, stories: Iterable[Story]) -> frozenset[Coreference]:
    """The events of the documents of each story that are one; `graph` has its identities, coreferences and copies."""
    told = all_told(graph)
    copied = dict(_copied(graph))
    found, stories = set(graph.coreferences), tuple(stories)
    for story in stories:
        events = [one for document in story for one in told.get(document, ())]
        found.update(_of_story(events, copied))
    dated = (one for record in sorted(told) for one in told[record])
    found.update(same_dated(dated, canonical_events(replace(graph, coreferences=frozenset(found)))))
    happened = replace(graph, coreferences=frozenset(found))
    return frozenset(found - graph.coreferences) | same_utterances(happened, stories, told)


def _of_story(events: Sequence[Told], copied: Mapping[EventId, EventId]) -> Iterator[Coreference]:
    clusters: list[_Cluster] = []
    place: dict[EventId, _Cluster] = {}
    for told in events:
        rule, cluster = COPIED, place.get(copied.get(told.event.id, told.event.id))
        if cluster is None:
            rule, cluster = _best(told, clusters)
        if cluster is None:
            cluster = _Cluster(first=told.id)
            clusters.append(cluster)
        elif told.id != cluster.first:
            yield Coreference(event=told.id, canonical=cluster.first, rule=rule)
        cluster.members.append(told)
        place[told.event.id] = cluster


def _best(told: Told, clusters: Iterable[_Cluster]) -> tuple[str, _Cluster | None]:
    """The cluster whose events the event agrees with best, and by which rule; the first of equals."""
    best: tuple[float, str, _Cluster | None] = 0.0, "", None
    for cluster in clusters:
        if any(member.id == told.id for member in cluster.members):
            return SAME_WORD, cluster
        scores = [_agreement(told, member) for member in cluster.members]
        if all(score is not None for score in scores):
            score, rule = max((s for s in scores if s is not None), default=(0.0, ""))
            best = max(best, (score, rule, cluster), key=lambda row: row[0])
    return best[1], best[2]


def _agreement(one: Told, other: Told) -> tuple[float, str] | None:
    """How well two events agree and by which rule; 0 where nothing ties them, None where something parts them."""
    inside = one.event.document == other.event.document
    if at_odds(one, other) or (inside and one.sentences & other.sentences):
        return None
    meaning, rule = _meaning(one, other)
    if inside and rule == SAME_TYPE:
        return 0.0, ""
    if not meaning:
        return 0.0, ""
    shared = sum(bool(one.roles[role] & other.roles[role]) for role in PARTIES)
    dated = same_day(one.event, other.event)
    enough = shared == len(PARTIES) or (meaning > 1 and _tied(one, other, dated=dated))
    return (meaning + shared + dated, rule) if enough else (0.0, "")


def _tied(one: Told, other: Told, *, dated: bool) -> bool:
    """Whether two events of one kind are one by a party in common, by their day, or as headline and lead."""
    if one.event.document == other.event.document and (_is_headline_of(one, other) or _is_headline_of(other, one)):
        return True
    crossed = bool(one.parties & other.parties) or _nobody_else(one, other)
    natures = {nature(kind) for kind in one.kinds & other.kinds}
    if one.event.type in UTTERED or natures == {Nature.CONTENT}:
        return crossed and dated
    if Nature.OFTEN in natures and not dated:
        return crossed and _told_together(one.event, other.event)
    return crossed or (dated and (_bare(one, other) or bool(one.borne & other.borne)))


def _nobody_else(one: Told, other: Told) -> bool:
    """Whether each is all that a report of these days tells of its kind, and befell people of whom it says no more."""
    lonely = one.alone and other.alone and one.befell and other.befell
    return lonely and one.event.document != other.event.document and abs(one.day - other.day) <= TOLL_DAYS


def _is_headline_of(one: Told, other: Told) -> bool:
    """Whether the lead tells again what the headline said, and does not deny it."""
    return one.place == HEADLINE and HEADLINE < other.place <= LEAD and one.polarities == other.polarities


def _told_together(one: Event, other: Event) -> bool:
    """Whether neither can have happened days after the other was told."""
    first, second = one.dating.interval, other.dating.interval
    if first is None or second is None or first.latest is None or second.latest is None:
        return False
    return abs((first.latest - second.latest).days) <= 1


def _meaning(one: Told, other: Told) -> tuple[float, str]:
    """How near the two verbs are: the same, of one kind, of one type; utterances never are."""
    if EventType.STATEMENT in (one.event.type, other.event.type):
        return 0.0, ""
    if one.event.lemma == other.event.lemma and one.event.language == other.event.language:
        return 3.0, SAME_WORD
    if one.kinds & other.kinds:
        return 2.0, SAME_KIND
    same = one.event.type is other.event.type and one.event.type not in VAGUE_TYPES
    return (1.0, SAME_TYPE) if same else (0.0, "")


def _bare(one: Told, other: Told) -> bool:
    """Whether one of them tells no named party, so that only kind and day can tie them."""
    return not (one.parties & one.named and other.parties & other.named)


def _copied(graph: EventGraph) -> Iterator[tuple[EventId, EventId]]:
    """The events of a copy with those of its original: claims with the same lemmas in the same order."""
    claims: dict[DocumentId, list[Claim]] = {}
    for claim in sorted(graph.claims, key=lambda claim: (claim.document, claim.trigger.begin, claim.id)):
        claims.setdefault(claim.document, []).append(claim)
    for copy in sorted(graph.copies, key=lambda copy: copy.document):
        ours, theirs = claims.get(copy.document, []), claims.get(copy.original, [])
        matcher = SequenceMatcher(None, [c.lemma for c in ours], [c.lemma for c in theirs], autojunk=False)
        for block in matcher.get_matching_blocks():
            for step in range(block.size):
                yield ours[block.a + step].event, theirs[block.b + step].event
