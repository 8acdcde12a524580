"""What people are called by what they did and what was done to them: the victim, the suspect, the strikers."""

from collections.abc import Iterator, Mapping

from zeitgraph.language.names import NounSense
from zeitgraph.model.members import AGENT, PATIENT
from zeitgraph.model.mention import EventMention, EventType, Role
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_views import View

NOTHING: frozenset[EventType] = frozenset()
CHARGES = frozenset({EventType.ACCUSE, EventType.COERCE})  # of whom the text tells only these, he is no victim


def became(sense: NounSense, chain: Chain, index: int) -> bool:
    """Whether an event before the mention with this index made the entity what the noun says."""
    if not (sense.agent_of or sense.patient_of or sense.does or sense.suffers):
        return False
    return any(
        (role is AGENT and (event.type in sense.agent_of or event.lemma in sense.does))
        or (role is PATIENT and (event.type in sense.patient_of or event.lemma in sense.suffers))
        for event, role in _told(chain, index)
    )


def opposed(sense: NounSense, chain: Chain, index: int) -> bool:
    """Whether the entity was on the other side of such an event, and never on this one: who attacks is no victim."""
    made = sense.agent_of or sense.patient_of or sense.does or sense.suffers
    if not made or became(sense, chain, index):
        return False
    untold = CHARGES if EventType.ASSAULT in sense.patient_of - sense.agent_of else NOTHING
    return any(
        (role is PATIENT and (event.type in sense.agent_of - sense.patient_of | untold or event.lemma in sense.does))
        or (role is AGENT and (event.type in sense.patient_of - sense.agent_of or event.lemma in sense.suffers))
        for event, role in _told(chain, index)
    )


def underwent(view: View, chain: Chain, participles: Mapping[str, str]) -> bool:
    """Whether an attribute tells again what happened to the entity before: 'the sunken ship' is the one that sank."""
    verbs = {participles[word] for word in view.attributes if word in participles}
    if not verbs:
        return False
    return any(
        event.lemma in verbs and (role is PATIENT or (role is AGENT and len(event.arguments) == 1))
        for event, role in _told(chain, view.index)
    )


def _told(chain: Chain, index: int) -> Iterator[tuple[EventMention, Role]]:
    for member in chain.views:
        if member.index < index:
            yield from member.roles
