"""Whose words a text reported last: a description that says something is often of the one who just spoke."""

from bisect import bisect_left
from operator import attrgetter

from zeitgraph.model.members import AGENT
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import View

STATEMENT = EventType.STATEMENT
SPEECH = frozenset({STATEMENT, EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT})
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


def _speaker(scene: Scene, event: EventMention) -> View | None:
    """Whose words an event is from, or who says something by it: 'Braun nannte den Vorwurf absurd'."""
    if event.attribution is not None:
        return scene.by_head.get(event.attribution.speaker)
    if event.type not in SPEECH:
        return None
    return next((scene.by_head.get(argument.head) for argument in event.arguments if argument.role is AGENT), None)
