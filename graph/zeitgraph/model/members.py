"""Members of closed sets by themselves: `PERSON` is `EntityType.PERSON`.

Stages compare with them at every mention, and Python 3.11 takes seven times as long to look a member up in its
enumeration as to look up a name.
"""

from zeitgraph.model.mention import Certainty, ClauseLink, EntityType, MentionKind, Role, Tense
from zeitgraph.model.text import Section
from zeitgraph.model.time import DatingBasis, TimexType

PERSON = EntityType.PERSON
ORGANIZATION = EntityType.ORGANIZATION
COUNTRY = EntityType.COUNTRY
CITY = EntityType.CITY
PLACE = EntityType.PLACE
VEHICLE = EntityType.VEHICLE
GROUP = EntityType.GROUP
EVENT = EntityType.EVENT
OTHER = EntityType.OTHER

NAME = MentionKind.NAME
NOMINAL = MentionKind.NOMINAL
PRONOUN = MentionKind.PRONOUN

AGENT = Role.AGENT
PATIENT = Role.PATIENT
RECIPIENT = Role.RECIPIENT
TOPIC = Role.TOPIC
LOCATION = Role.LOCATION

PAST = Tense.PAST
PRESENT = Tense.PRESENT
FUTURE = Tense.FUTURE
TENSELESS = Tense.NONE

CERTAIN = Certainty.CERTAIN

ADVERBIAL = ClauseLink.ADVERBIAL
COORDINATION = ClauseLink.COORDINATION
PARTICIPLE = ClauseLink.PARTICIPLE

DATE = TimexType.DATE
TIME = TimexType.TIME
DURATION = TimexType.DURATION

BY_TEXT = DatingBasis.TEXT
BY_TENSE = DatingBasis.TENSE
INHERITED = DatingBasis.INHERITED

HEADLINE = Section.HEADLINE
BODY = Section.BODY
