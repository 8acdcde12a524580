"""The type of an event from its lemma, its participants and what the article is about."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from zeitgraph.extract.arguments_kinds import THING, Kinds, antecedent_of
from zeitgraph.extract.lemmas import NO_LEMMA, noun_lemma
from zeitgraph.extract.types_evidence import SUBJECT_RULES, Evidence, is_thing
from zeitgraph.language.types import NOTHING, TypeRule, TypeTable
from zeitgraph.model.lazy import lazy
from zeitgraph.model.members import AGENT, PATIENT
from zeitgraph.model.mention import EventType, Role
from zeitgraph.model.text import ParsedDocument, Sentence, Token

OTHER = EventType.OTHER
STATEMENT = EventType.STATEMENT
TELLING = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "NUM", "X"})  # words that may say what a text is about
SAYS_LITTLE = frozenset({OTHER, STATEMENT, None})


@dataclass(kw_only=True, eq=False)
class Typing:
    """Types of events in one document: the table, and what the document is about."""

    parsed: ParsedDocument
    table: TypeTable
    kinds: Kinds

    @lazy
    def domains(self) -> Mapping[str, int]:
        """How often the words of each domain occur in the text."""
        telling = self.table.telling
        told = [token for sentence in self.parsed.sentences for token in sentence.tokens if token.upos in TELLING]
        lemmas = [token.lemma for token in told]
        if not NO_LEMMA.isdisjoint(lemmas):
            lemmas = [noun_lemma(token) for token in told]
        counts: Counter[str] = Counter()
        for word in map(str.lower, lemmas):
            if word in telling or "-" in word:
                for name in telling.get(word, NOTHING) | telling.get(word.rpartition("-")[2], NOTHING):
                    counts[name] += 1
        return counts

    def verb_type(self, evidence: Evidence) -> tuple[EventType, str]:
        """The type, and the rule that gave it ('rule 3', 'verb', 'unknown verb')."""
        table = self.table
        for lemma in self._lemmas(evidence):
            for position, rule in enumerate(table.rules.get(lemma, ()), 1):
                if self._fits(rule, evidence):
                    return rule.type, f"rule {position} of {lemma}"
            if evidence.light is not None and lemma == evidence.lemma:
                return evidence.light, "light verb"
            found = table.verbs.get(lemma)
            if found is None or found is OTHER:
                continue
            if found is STATEMENT and (done := self._done(evidence)):
                return done, "what is done"
            happens = found in table.happening and self._happens(evidence, found)
            return (OTHER, "nobody acts") if happens else (found, "verb")
        if done := self._done(evidence):
            return done, "what is done"
        if evidence.lemma in table.verbs:
            return OTHER, "verb"
        return (STATEMENT, "content") if self._says(evidence) else (OTHER, "unknown verb")

    def noun_type(self, noun: str) -> EventType | None:
        """The type of an event noun, a compound's by its last part; None for a noun that is no event."""
        return self.table.noun_type(noun)

    def _lemmas(self, evidence: Evidence) -> list[str]:
        """What to look a verb up by: with the preposition behind it, as it is, and without what is joined to it."""
        lemma, table = evidence.lemma, self.table
        found = [lemma]
        if lemma in table.with_word and (beside := evidence.beside):
            found.insert(0, f"{lemma} {beside}")
        if lemma not in table.verbs and lemma not in table.rules:
            found += table.simpler(lemma)
        if " " in lemma and evidence.predicative:
            found.append(lemma.split()[0 if table.verb_first else -1])
        return found

    def _done(self, evidence: Evidence) -> EventType | None:
        """What a verb that says little does, by an event noun beside it: 'start an offensive', 'engage in talks'."""
        if evidence.lemma not in self.table.supporting:
            return None
        verbs = {word: f"{evidence.lemma} {word}".strip() for word in ("", *evidence.prepositions)}
        if self.table.support.isdisjoint(verbs.values()):
            return None
        objects = (noun for word, noun in evidence.phrases if verbs.get(word) in self.table.support)
        types = (self.noun_type(noun) for noun in sorted(objects))
        return next((found for found in types if found not in SAYS_LITTLE), None)

    def _says(self, evidence: Evidence) -> bool:
        """Whether somebody says what the clause below an unknown verb says: 'he gurgled that it was late'."""
        if not evidence.content:
            return False
        return any(self.kinds.is_animate(evidence.sentence, token) for token in evidence.acting)

    def _fits(self, rule: TypeRule, evidence: Evidence) -> bool:
        for mark in rule.marks:
            if not getattr(evidence, mark):
                return False
        subjects = rule.subjects
        if (
            subjects
            and subjects.isdisjoint(evidence.subjects)
            and not (THING in subjects and evidence.have_thing(evidence.acting))
        ):
            return False
        objects = rule.objects
        if (
            objects
            and objects.isdisjoint(evidence.objects)
            and not (THING in objects and evidence.have_thing(evidence.undergoing))
        ):
            return False
        if rule.recipients and not _fills(Role.RECIPIENT, rule.recipients, evidence):
            return False
        if rule.locations and not _fills(Role.LOCATION, rule.locations, evidence):
            return False
        if (rule.nouns or rule.prepositions) and not self._is_with(rule, evidence):
            return False
        return not rule.domain or self._is_domain(rule)

    def _is_with(self, rule: TypeRule, evidence: Evidence) -> bool:
        """Whether one of the rule's nouns is in the clause, behind one of its prepositions if it names some."""
        if not rule.nouns:
            return not rule.prepositions.isdisjoint(evidence.prepositions)
        for preposition, noun in evidence.phrases:
            if (not rule.prepositions or preposition in rule.prepositions) and self.table.is_one(noun, rule.nouns):
                return True
        return False

    def _happens(self, evidence: Evidence, found: EventType) -> bool:
        """Whether an active verb tells only what a thing does: 'der Wind lässt nach', 'the storm eases'."""
        if evidence.frame.clause.passive:
            return False
        subjects: list[int] = []
        for argument in evidence.arguments:
            if argument.role is AGENT or argument.role is PATIENT:
                if argument.rule in SUBJECT_RULES:
                    subjects.append(argument.head.token)
                elif found not in self.table.inert:
                    return False
        if not subjects:
            return False
        sentence = evidence.frame.sentence
        for place in subjects:
            noun = _named(sentence, sentence.tokens[place])
            if not _is_common(noun) or not is_thing(sentence, noun, self.kinds, self.table):
                return False
        return True

    def _is_domain(self, rule: TypeRule) -> bool:
        """Whether the article is about the rule's domain, more than about the other one."""
        count = self.domains.get(rule.domain or "", 0)
        others = [self.domains.get(other, 0) for other in (rule.over, rule.without) if other]
        return count > max(others, default=0)


def _fills(role: Role, wanted: frozenset[str], evidence: Evidence) -> bool:
    """Whether a participant of this role can be taken for one of these."""
    fillers = evidence.fillers(role)
    return not wanted.isdisjoint(evidence.names(fillers)) or (THING in wanted and evidence.have_thing(fillers))


def _named(sentence: Sentence, token: Token) -> Token:
    """The noun that a relative pronoun stands for, else the word itself."""
    return (antecedent_of(sentence, token) or token) if token.upos == "PRON" else token


def _is_common(token: Token) -> bool:
    """Whether it is no name and no pronoun for somebody, as 'das' in 'das widerspricht dem Recht'."""
    return token.upos == "NOUN" or (token.upos == "PRON" and "Dem" in (token.feature("PronType") or ""))
