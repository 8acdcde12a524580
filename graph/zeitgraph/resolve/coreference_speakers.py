"""Whose words a text reported last: a description that says something is often of the one who just spoke."""

from bisect import bisect_left
from operator import attrgetter

from zeitgraph.model.members import AGENT, NOMINAL
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.text import Token
from zeitgraph.resolve.coreference_anaphors import SPEAKING_OFFICES
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import View

STATEMENT = EventType.STATEMENT
SPEAKING_FOR = frozenset({"spokesperson", "lawyer"})  # concepts of who speaks for somebody
OWNERS = frozenset({"nmod:poss", "nmod", "compound"})  # relations of whose somebody is
SPEECH = frozenset({STATEMENT, EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT})
GROWN_UP = 14  # years; nobody quotes a younger one
TOLD_IN = attrgetter("trigger.sentence")


def spoke_last(scene: Scene, view: View, chain: Chain) -> bool:
    """Whether the description says something and the person is the one whose words the sentences before reported."""
    speaks = any(event.type is STATEMENT for event, _ in view.roles)
    return speaks and is_last_speaker(scene, view, chain)


def is_last_speaker(scene: Scene, view: View, chain: Chain) -> bool:
    """Whether the sentences before reported the person's words last, or that he spoke."""
    events = scene.mentions.events
    end = bisect_left(events, view.sentence.index, key=TOLD_IN)
    speakers = (_speaker(scene, events[place]) for place in range(end - 1, -1, -1))
    last = next((speaker for speaker in speakers if speaker is not None), None)
    return last is not None and scene.chains.of(last) is chain


def has_as_speaker(scene: Scene, view: View, chain: Chain) -> bool:
    """Whether who says the description's clause speaks for the person: 'Putin's spokesman said the president …'."""
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    if speaker is None:
        return False
    told = [member for member in scene.chains.of(speaker).views if member.sentence is speaker.sentence]
    owners = {child.index for member in told for child in _owners(member)}
    return any(member.sentence is speaker.sentence and member.root.index in owners for member in chain.views)


def _owners(view: View) -> list[Token]:
    """Whose a spokesman or lawyer is."""
    speaks = view.kind is NOMINAL and any(title.concept in SPEAKING_FOR for title in view.titles)
    return [child for child in view.sentence.children(view.root) if child.relation in OWNERS] if speaks else []


def _speaker(scene: Scene, event: EventMention) -> View | None:
    """Whose words an event is from, or who says something by it: 'Braun nannte den Vorwurf absurd'."""
    if event.attribution is not None:
        return scene.by_head.get(event.attribution.speaker)
    if event.type not in SPEECH:
        return None
    return next((scene.by_head.get(argument.head) for argument in event.arguments if argument.role is AGENT), None)


def may_be_as_old(view: View, chain: Chain) -> bool:
    """Whether the years that one person is told to have may be another's.

    Who is known only by what he said in office ('a police spokesman said') is not the one whom news calls by age.
    """
    if chain.ages:
        return not view.ages.isdisjoint(chain.ages)
    if max(view.ages) < GROWN_UP:
        spoke = (event.type in SPEECH and role is AGENT for member in chain.views for event, role in member.roles)
        if any(title.office for title in chain.titles) or any(spoke):
            return False
    official = any(title.concept in SPEAKING_OFFICES for title in chain.titles)
    return not official or any(event.type not in SPEECH for member in chain.views for event, _ in member.roles)
