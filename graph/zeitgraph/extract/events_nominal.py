"""Events that nouns and attributive participles tell: 'Explosion in Fukushima', 'der am Dienstag verhaftete Mann'."""

from collections.abc import Iterable, Iterator

from zeitgraph.extract.arguments import Frame, make, oblique_arguments
from zeitgraph.extract.arguments_kinds import NOUNS, Kinds, conjuncts
from zeitgraph.extract.arguments_subject import is_apart, mark_behind
from zeitgraph.extract.clauses import Clause, is_past_participle
from zeitgraph.extract.lemmas import case_words, noun_lemma, verb_lemma
from zeitgraph.extract.types import Evidence, Typing
from zeitgraph.language.verbs import VerbTable
from zeitgraph.model.mention import Argument, ClauseLink, EventMention, Role, Tense
from zeitgraph.model.text import Sentence, Token, TokenRef

COLON = ":"  # what stands before it in a headline is a topic, no news
PARTICIPANTS = frozenset({"obl", "obl:agent", "obj", "obl:arg", "advmod"})


def nominal_events(
    sentence: Sentence,
    kinds: Kinds,
    verbs: VerbTable,
    typing: Typing,
    verbal: Iterable[EventMention],
    *,
    headline: bool,
) -> Iterator[EventMention]:
    """Participles before nouns that have words of their own, and event nouns that head a headline without verb."""
    known = list(verbal)
    taken = {part for event in known for part in event.parts}
    for token in sentence.tokens:
        if token.base_relation == "amod" and _is_participle_clause(sentence, token):
            yield _participle(sentence, token, kinds, verbs, typing, known)
        elif headline and _heads_headline(sentence, token) and not any(p.overlaps(token.span) for p in taken):
            yield from _noun_events(sentence, token, kinds, verbs, typing)


def _is_participle_clause(sentence: Sentence, token: Token) -> bool:
    """A participle with an oblique, object or agent of its own."""
    verbal = token.feature("VerbForm") == "Part" or token.upos == "VERB"
    return verbal and any(c.relation in PARTICIPANTS - {"advmod"} for c in sentence.children(token))


def _heads_headline(sentence: Sentence, token: Token) -> bool:
    """The noun of a headline (or of a part of it before a colon or dash) that has no verb."""
    if token.upos != "NOUN" or any(child.base_relation in {"cop", "aux"} for child in sentence.children(token)):
        return False
    if mark_behind(sentence, token) == COLON:
        return False
    return token.base_relation in {"root", "parataxis", "list", "dep"} or is_apart(sentence, token)


def _participle(
    sentence: Sentence, token: Token, kinds: Kinds, verbs: VerbTable, typing: Typing, known: list[EventMention]
) -> EventMention:
    past = is_past_participle(token, verbs)
    lemma = verb_lemma(sentence, token, verbs)
    clause = Clause(sentence=sentence, lemma=lemma, chain=(token,), passive=past)
    frame = Frame(clause=clause, kinds=kinds, verbs=verbs)
    noun = sentence.governor(token)
    found = [make(frame, noun, "patient" if past else "agent", "the noun that it describes")] if noun else []
    agents = [child for child in sentence.children(token) if child.relation == "obl:agent"]
    found += [make(frame, agent, "agent", "agent of a participle") for agent in agents]
    found += oblique_arguments(frame, token, lemma)
    unique = tuple({argument.head: argument for argument in reversed(found)}.values())
    event_type, rule = typing.verb_type(Evidence(sentence=sentence, lemma=lemma, arguments=unique, passive=past))
    return EventMention(
        trigger=sentence.ref(token),
        span=token.span,
        parts=(token.span,),
        lemma=lemma,
        type=event_type,
        type_rule=rule,
        arguments=tuple(sorted(unique, key=lambda argument: argument.head)),
        tense=Tense.PAST if past else Tense.PRESENT,
        governor=_governor(sentence, token, known),
        link=ClauseLink.PARTICIPLE,
        rule="attributive participle",
        confidence=token.confidence,
    )


def _noun_events(
    sentence: Sentence, token: Token, kinds: Kinds, verbs: VerbTable, typing: Typing
) -> Iterator[EventMention]:
    event_type = typing.noun_type(noun_lemma(token))
    if event_type is None:
        return
    lemma = noun_lemma(token)
    frame = Frame(clause=Clause(sentence=sentence, lemma=lemma, chain=(token,)), kinds=kinds, verbs=verbs)
    found = {
        argument.head: argument for argument in (*oblique_arguments(frame, token, lemma), *_genitives(frame, token))
    }
    yield EventMention(
        trigger=sentence.ref(token),
        span=token.span,
        parts=(token.span,),
        lemma=lemma,
        type=event_type,
        type_rule="event noun",
        arguments=tuple(found[head] for head in sorted(found)),
        nominal=True,
        rule="event noun",
        confidence=token.confidence,
    )


def _genitives(frame: Frame, token: Token) -> Iterator[Argument]:
    """'Rücktritt des Ministers', 'May's resignation': a person acts, a thing undergoes."""
    for child in frame.sentence.children(token):
        owner = child.base_relation == "nmod" and child.upos in NOUNS and not case_words(frame.sentence, child)
        if owner and not frame.kinds.is_time(frame.sentence, child):
            for noun in conjuncts(frame.sentence, child):
                role = Role.AGENT if frame.kinds.is_animate(frame.sentence, noun) else Role.PATIENT
                yield make(frame, noun, role, "genitive")


def _governor(sentence: Sentence, token: Token, known: Iterable[EventMention]) -> TokenRef | None:
    triggers = {event.trigger.token: event.trigger for event in known}
    return next((triggers[t.index] for t in sentence.ancestors(token) if t.index in triggers), None)
