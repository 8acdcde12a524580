"""The type of an event from its lemma, its participants and what the article is about."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from zeitgraph.extract.arguments_kinds import ANIMATE, THING, Kinds, antecedent_of, conjuncts
from zeitgraph.extract.lemmas import noun_lemma
from zeitgraph.language.types import TypeRule, TypeTable
from zeitgraph.model.mention import Argument, EventType, Role
from zeitgraph.model.text import ParsedDocument, Sentence

SUBJECT_RULES = frozenset({"subject", "shared subject"})
SHORTEST_LAST_PART = 4  # letters of a word that compounds may end in


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a type is decided on."""

    sentence: Sentence
    lemma: str
    arguments: tuple[Argument, ...]
    prepositions: frozenset[str] = frozenset()
    beside: str = ""
    predicative: bool = False
    content: bool = False
    reflexive: bool = False
    modal: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Typing:
    """Types of events in one document: the table, and how often the words of each domain occur in the text."""

    table: TypeTable
    kinds: Kinds
    domains: Mapping[str, int]

    def verb_type(self, evidence: Evidence) -> tuple[EventType, str]:
        """The type, and the rule that gave it ('rule 3', 'verb', 'unknown verb')."""
        with_preposition = f"{evidence.lemma} {evidence.beside}"
        for lemma in (with_preposition, evidence.lemma) if evidence.beside else (evidence.lemma,):
            for position, rule in enumerate(self.table.rules.get(lemma, ())):
                if self._fits(rule, evidence):
                    return rule.type, f"rule {position + 1} of {lemma}"
            if found := self.table.verbs.get(lemma):
                happens = found in self.table.acts and self._happens(evidence)
                return (EventType.OTHER, "nobody acts") if happens else (found, "verb")
        return EventType.OTHER, "unknown verb"

    def noun_type(self, noun: str) -> EventType | None:
        """The type of an event noun, a compound's by its last part; None for a noun that is no event."""
        word = noun.lower()
        parts = [word[cut:] for cut in range(max(1, len(word) - SHORTEST_LAST_PART + 1))]
        return next((self.table.nouns[part] for part in parts if part in self.table.nouns), None)

    def _fits(self, rule: TypeRule, evidence: Evidence) -> bool:
        return (
            self._is_domain(rule)
            and (not rule.predicative or evidence.predicative)
            and (not rule.reflexive or evidence.reflexive)
            and (not rule.content or evidence.content)
            and (not rule.with_modal or evidence.modal)
            and (not rule.prepositions or bool(rule.prepositions & evidence.prepositions))
            and self._has(rule.subjects, evidence, Role.AGENT)
            and self._has(rule.objects, evidence, Role.PATIENT)
            and self._has(rule.recipients, evidence, Role.RECIPIENT)
            and self._has(rule.locations, evidence, Role.LOCATION)
            and (not rule.passive or evidence.passive)
        )

    def _happens(self, evidence: Evidence) -> bool:
        """Whether an active verb tells only what a thing does: 'der Wind lässt nach', 'the storm eases'."""
        fillers = [argument for argument in evidence.arguments if argument.role in {Role.AGENT, Role.PATIENT}]
        subjects = [argument for argument in fillers if argument.rule in SUBJECT_RULES]
        alone = bool(subjects) and len(subjects) == len(fillers) and not evidence.passive
        tokens = [evidence.sentence.tokens[argument.head.token] for argument in subjects]
        return alone and all(self.kinds.of(evidence.sentence, token) == (THING,) for token in tokens)

    def _is_domain(self, rule: TypeRule) -> bool:
        """Whether the article is about the rule's domain, more than about the other one."""
        if rule.domain is None:
            return True
        count = self.domains.get(rule.domain, 0)
        others = [self.domains.get(other, 0) for other in (rule.over, rule.without) if other]
        return count > max(others, default=0)

    def _has(self, wanted: frozenset[str], evidence: Evidence, role: Role) -> bool:
        """Whether a participant of this role is one of the wanted words or kinds."""
        if not wanted:
            return True
        fillers = [argument for argument in evidence.arguments if argument.role is role]
        if not fillers:
            return "none" in wanted
        return any(self._is_one(argument, wanted, evidence.sentence) for argument in fillers)

    def _is_one(self, argument: Argument, wanted: frozenset[str], sentence: Sentence) -> bool:
        token = sentence.tokens[argument.head.token]
        kinds = self.kinds.of(sentence, token)
        thing = THING in kinds and ANIMATE not in kinds and token.upos in {"NOUN", "PROPN"}
        if wanted & set(kinds) - {THING} or (THING in wanted and thing):
            return True
        antecedent = antecedent_of(sentence, token) if token.upos == "PRON" else None
        nouns = conjuncts(sentence, antecedent) if antecedent is not None else (token,)
        words = {word for noun in nouns for word in (noun_lemma(noun).lower(), noun.form.lower())}
        return any(
            word == end or (len(end) >= SHORTEST_LAST_PART and word.endswith(end)) for word in words for end in wanted
        )


def typing_of(parsed: ParsedDocument, table: TypeTable, kinds: Kinds) -> Typing:
    """What decides types in this document."""
    counts: Counter[str] = Counter()
    for sentence in parsed.sentences:
        for token in sentence.tokens:
            word = noun_lemma(token).lower()
            last = word.rpartition("-")[2]
            counts.update(name for name, words in table.domains.items() if word in words or last in words)
    return Typing(table=table, kinds=kinds, domains=dict(counts))
