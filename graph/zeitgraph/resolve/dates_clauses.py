"""Clauses that go on at the time of what governs them: 'while', 'since the revolt began', 'in 2019, when it closed'."""

from collections.abc import Iterable, Mapping

from zeitgraph.language.temporal import TemporalTable
from zeitgraph.model.members import ADVERBIAL, COORDINATION, PARTICIPLE, TENSELESS
from zeitgraph.model.mention import EventMention
from zeitgraph.model.text import ParsedDocument, Sentence, Token, TokenRef
from zeitgraph.resolve.dates_signals import Standing


def simultaneous(
    parsed: ParsedDocument, events: Iterable[EventMention], table: TemporalTable
) -> dict[TokenRef, list[EventMention]]:
    """The clauses that go on at the time of the event which governs them or since when it does, and its conjuncts."""
    found: dict[TokenRef, list[EventMention]] = {}
    for event in events:
        if event.governor is not None and _may_share(event, parsed, table):
            found.setdefault(event.governor, []).append(event)
    return found


def _may_share(event: EventMention, parsed: ParsedDocument, table: TemporalTable) -> bool:
    if event.link is COORDINATION:
        return not event.nominal
    if event.link is ADVERBIAL and (is_since(event, table) or is_simultaneous(event, parsed, table)):
        return True
    return _is_accompanying(event, parsed)


def is_since(event: EventMention, table: TemporalTable) -> bool:
    """Whether a clause says since when: 'has killed 300 people since the revolt began in May'."""
    return event.link is ADVERBIAL and event.marker is not None and table.signals.get(event.marker) == "since"


def is_simultaneous(event: EventMention, parsed: ParsedDocument, table: TemporalTable) -> bool:
    """Whether a conjunction, or an adverb that opens the clause as one ('when'), says that it went on at the time."""
    if event.link is not ADVERBIAL:
        return False
    words = table.markers["simultaneous"]
    if event.marker is not None:
        return event.marker in words
    sentence = parsed.sentences[event.trigger.sentence]
    verb = sentence.tokens[event.trigger.token]
    if "advmod" not in sentence.relations(verb):
        return False
    adverbs = (child for child in sentence.children(verb) if child.base_relation == "advmod" and child.upos != "ADJ")
    return any(child.form.casefold() in words for child in adverbs if child.index < verb.index)


def clause_of(
    sentence: Sentence, stands: Standing, events: Mapping[int, EventMention], table: TemporalTable
) -> EventMention | None:
    """The event of a clause that says which time it was: 'since 2019, when it closed', 'the day the firm failed'."""
    head = stands.head
    if "acl:relcl" in sentence.dependent_relations[head.index]:
        for child in sentence.dependents[head.index]:
            event = events.get(child.index) if child.relation == "acl:relcl" else None
            if event is not None and not any(_is_relative(word) for word in sentence.children(child)):
                return event
    tokens, place = sentence.tokens, sentence.first_from(stands.span.end)
    while place < len(tokens) and tokens[place].upos == "PUNCT":
        place += 1
    if place == len(tokens) or tokens[place].form.casefold() not in table.markers["pointing"]:
        return None
    verb = sentence.governor(tokens[place])
    return events.get(verb.index) if verb is not None and verb.index > place else None


def _is_relative(word: Token) -> bool:
    """Whether a word is a relative pronoun with a part in its clause: then that is about what it stands for."""
    return word.base_relation in ("nsubj", "obj", "iobj") and "Rel" in (word.feature("PronType") or "")


def _is_accompanying(event: EventMention, parsed: ParsedDocument) -> bool:
    """Whether a participle in the present tells what somebody is doing meanwhile: 'speaking in Oslo on Monday, …'."""
    if event.link not in (PARTICIPLE, ADVERBIAL):
        return False
    if event.marker is not None or event.tense is not TENSELESS:
        return False
    verb = parsed.token(event.trigger)
    form = verb.feature("VerbForm") if verb.upos == "VERB" else None
    return form == "Ger" or (form == "Part" and verb.feature("Tense") == "Pres")
