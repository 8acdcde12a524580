"""Events to labels: short enough for a node, long enough to tell two events apart."""

from collections.abc import Mapping, Sequence

from zeitgraph.model.edtf import to_edtf
from zeitgraph.model.graph import EntityId, Participant
from zeitgraph.model.mention import Role
from zeitgraph.model.time import Dating, DatingBasis

STAMPED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})
TARGETS = (Role.PATIENT, Role.RECIPIENT, Role.TOPIC, Role.LOCATION)
NAME_LENGTH = 40


def event_label(lemma: str, dating: Dating, participants: Sequence[Participant], names: Mapping[EntityId, str]) -> str:
    """Who, what, whom and when: 'Barack Obama: ausschließen: Einsatz [2014-06-13]'.

    The third place takes the first role that is filled: patient, recipient, topic, location. A date that rests on tense
    alone is left out: it is a bound, and would read as a date.
    """
    agents = _names(Role.AGENT, participants, names)
    targets = (_names(role, participants, names) for role in TARGETS)
    target = next((words for words in targets if words), "")
    line = ": ".join(words for words in (agents, lemma, target) if words)
    return f"{line} [{to_edtf(dating.interval)}]" if dating.interval and dating.basis in STAMPED else line


def _names(role: Role, participants: Sequence[Participant], names: Mapping[EntityId, str]) -> str:
    found = [
        names.get(participant.entity, participant.entity) for participant in participants if participant.role is role
    ]
    words = ", ".join(dict.fromkeys(_short(name) for name in found[:2]))
    return f"{words} …" if len(found) > 2 else words


def _short(name: str) -> str:
    return name if len(name) <= NAME_LENGTH else name[: NAME_LENGTH - 1].rstrip() + "…"
