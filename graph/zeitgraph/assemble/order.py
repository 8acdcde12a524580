"""Words to the order of events: 'nachdem', 'bevor', 'nach dem Angriff', 'daraufhin', 'before the vote', 'afterwards'.

Order by dates alone is left to queries; here is only what a word says, which holds without any date.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from zeitgraph.language import load
from zeitgraph.language.order import Order, WordOrder, order
from zeitgraph.model.graph import EventId, Link
from zeitgraph.model.members import ADVERBIAL, COORDINATION, PAST
from zeitgraph.model.mention import Certainty, EventMention, EventType, Polarity
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import ParsedDocument, Span, Token, TokenRef
from zeitgraph.model.time import Timex

STATEMENT = EventType.STATEMENT
_CERTAIN, _POSITIVE = Certainty.CERTAIN, Polarity.POSITIVE
_TRIGGER = attrgetter("trigger")
_ADVERB, _PREPOSITION, _CONJUNCTION = 0, 1, 2  # how much a kind of word is trusted, the surest last


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """A link that a word gives between two events, how far it is trusted, and whether both are asserted to happen."""

    link: Link
    strength: tuple[int, float]
    asserted: bool


def ordered(
    parsed: ParsedDocument,
    mentions: Sequence[EventMention],
    timexes: Sequence[Timex],
    events: Mapping[TokenRef, EventId],
) -> Sequence[Ordered]:
    """The order that the words of a document give its events; words that lie in a temporal expression give none."""
    work = _Work(
        parsed=parsed,
        order=order(load(parsed.document.language)),
        told=mentions,
        mentions=dict(zip(map(_TRIGGER, mentions), mentions, strict=True)),
        events=events,
        timexes=timexes,
    )
    found: list[Ordered | None] = []
    for mention in mentions:
        if mention.link is ADVERBIAL:
            found.append(work.by_conjunction(mention))
        if mention.nominal:
            found.append(work.by_preposition(mention))
        if mention.tense is PAST:
            place, token = mention.trigger
            if "advmod" in parsed.sentences[place].dependent_relations[token]:
                found.append(work.by_adverb(mention))
    return [one for one in found if one is not None and one.link.subject != one.link.object]


@dataclass(slots=True, kw_only=True, eq=False)
class _Work:
    """What the order of one document's events is read off."""

    parsed: ParsedDocument
    order: Order
    told: Sequence[EventMention]
    mentions: Mapping[TokenRef, EventMention]
    events: Mapping[TokenRef, EventId]
    timexes: Sequence[Timex]

    def by_conjunction(self, mention: EventMention) -> Ordered | None:
        """'Nachdem er gegangen war, …': the event of the clause and the one that governs it."""
        if mention.governor is None:
            return None
        said, governor = self.order.conjunctions.get(mention.marker or ""), self.mentions.get(mention.governor)
        if said is None or governor is None:
            return None
        words = f"conjunction {mention.marker}"
        return self._ordered(mention, governor, said, self._marker(mention), words, _CONJUNCTION)

    def by_preposition(self, mention: EventMention) -> Ordered | None:
        """'Nach dem Angriff …': the event of a noun that is an adverbial of the other's verb."""
        if mention.governor is None:
            return None
        governor, token = self.mentions.get(mention.governor), self.parsed.token(mention.trigger)
        if governor is None or governor.nominal or token.head != governor.trigger.token or token.relation != "obl":
            return None
        for word in self._children(mention, "case"):
            said = self.order.prepositions.get(word.form.lower())
            if said is not None and not self._in_timex(mention, word):
                rule = f"preposition {word.form.lower()}"
                return self._ordered(mention, governor, said, word.span, rule, _PREPOSITION)
        return None

    def by_adverb(self, mention: EventMention) -> Ordered | None:
        """'Daraufhin …': the event of the clause and the one told right before, both in the past."""
        coordinated = mention.link is COORDINATION
        for word in self._children(mention, "advmod"):
            form = word.form.lower()
            said = self.order.adverbs.get(form) or (self.order.linking.get(form) if coordinated else None)
            if said is not None and not self._in_timex(mention, word):
                before = self._told_before(mention)
                words = f"adverb {form}"
                return None if before is None else self._ordered(before, mention, said, word.span, words, _ADVERB)
        return None

    def _told_before(self, mention: EventMention) -> EventMention | None:
        """The event that a clause is coordinated with, else that of the main clause before its own; in the past."""
        governor = mention.governor if mention.link is COORDINATION else None
        before = None if governor is None else self.mentions.get(governor)
        if before is None and self._main_event(mention.trigger.sentence) is mention:
            before = self._main_event(mention.trigger.sentence - 1)
        return before if before is not None and before.tense is PAST else None

    def _main_event(self, sentence: int) -> EventMention | None:
        """The event that a sentence tells in its main clause; what a statement tells is not the sentence's own."""
        for mention in self.told:
            main = mention.trigger.sentence == sentence and self.parsed.token(mention.trigger).head is None
            if main and not mention.nominal and mention.type is not STATEMENT:
                return mention
        return None

    def _children(self, mention: EventMention, relation: str) -> Sequence[Token]:
        """The words that hang on a trigger in a relation."""
        sentence = self.parsed.sentences[mention.trigger.sentence]
        trigger = sentence.tokens[mention.trigger.token]
        if relation not in sentence.relations(trigger):
            return ()
        return [word for word in sentence.children(trigger) if word.base_relation == relation]

    def _in_timex(self, mention: EventMention, word: Token) -> bool:
        """Whether a word is part of an expression of its own ('am Tag zuvor', 'drei Jahre danach')."""
        place = mention.trigger.sentence
        return any(timex.sentence == place and timex.span.overlaps(word.span) for timex in self.timexes)

    def _ordered(
        self, first: EventMention, second: EventMention, said: WordOrder, words: Span, rule: str, kind: int
    ) -> Ordered | None:
        if first.trigger not in self.events or second.trigger not in self.events:
            return None
        one, other = (second, first) if said.swapped else (first, second)
        document = self.parsed.document.id
        evidence = Evidence(document=document, span=words, stage=Stage.ASSEMBLE, rule=rule, about="order")
        link = Link(
            subject=self.events[one.trigger],
            relation=said.relation,
            object=self.events[other.trigger],
            evidence=evidence,
        )
        confidence = min(first.confidence, second.confidence)
        return Ordered(link=link, strength=(kind, confidence), asserted=_asserted(first) and _asserted(second))

    def _marker(self, mention: EventMention) -> Span:
        """The conjunction's characters: the nearest word before the trigger that is the marker; else the trigger's."""
        words = self.parsed.sentences[mention.trigger.sentence].tokens[: mention.trigger.token]
        found = (token for token in reversed(words) if mention.marker in (token.lemma, token.form.lower()))
        token = next(found, None)
        return token.span if token else mention.span


def _asserted(mention: EventMention) -> bool:
    factuality = mention.factuality
    return factuality.certainty is _CERTAIN and factuality.polarity is _POSITIVE
