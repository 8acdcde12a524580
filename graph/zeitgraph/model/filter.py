"""Which part of a graph is wanted: the same words at the command line, in the API and on the page."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from zeitgraph.model.mention import Certainty, EventType, Factuality, Polarity

FACTUALITY_CODES = tuple(
    dict.fromkeys(
        Factuality(polarity=polarity, certainty=certainty).code for certainty in Certainty for polarity in Polarity
    )
)


class View(StrEnum):
    """What of the events is looked at: they themselves, who acted on whom in them, or who is named together in them."""

    EVENTS = "events"
    ACTORS = "actors"
    COOCCURRENCE = "cooccurrence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What an event has to meet to stay; a part that is not given asks for nothing, those that are must all hold.

    - `since`, `until`: it may have happened between these days, both included. A bound that is open or rests on tense
      may reach into the range; an event of which no time is known stays out of any range.
    - `dated`: words give its date; a bound that rests on tense alone is none.
    - `actors`: each of these takes part, in any role. A name means everybody who has it as a part of a name, in any
      case and without regard to accents, or the one with this id.
    - `types`, `factuality`: it is of one of these types; one of its claims has one of these codes.
    - `source`: one of its claims is by a speaker or in a document of this name.
    - `min_sources`: so many documents tell it, copies of one text counted once.
    - `ego`, `steps`: it joins the actor to those that are so many steps away, or these to each other; a step leads from
      an actor to all that take part in the same event, places where it happens aside.

    An event stays whole, with all its claims: whoever asks for what is asserted also sees who denies it.
    """

    since: datetime.date | None = None
    until: datetime.date | None = None
    dated: bool = False
    actors: tuple[str, ...] = ()
    types: tuple[EventType, ...] = ()
    factuality: tuple[str, ...] = ()
    source: str | None = None
    min_sources: int = 1
    ego: str | None = None
    steps: int = 1

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise ValueError(f"since {self.since} is after until {self.until}")
        if unknown := sorted(set(self.factuality) - set(FACTUALITY_CODES)):
            raise ValueError(f"factuality {', '.join(unknown)}: there are {', '.join(FACTUALITY_CODES)}")
        if self.min_sources < 1 or self.steps < 1:
            raise ValueError("min_sources and steps are 1 or more")
        if not all(name.strip() for name in (*self.actors, self.source, self.ego) if name is not None):
            raise ValueError("a name is empty")


EVERYTHING = Filter()
