"""Events that nouns and attributive participles tell: 'Explosion in Fukushima', 'der am Dienstag verhaftete Mann'."""

from collections.abc import Iterable, Iterator

from zeitgraph.extract.arguments import make, oblique_arguments
from zeitgraph.extract.arguments_kinds import NOUNS, PERSON, Kinds, conjuncts
from zeitgraph.extract.arguments_objects import Frame, make_frame
from zeitgraph.extract.arguments_subject import is_apart, mark_behind
from zeitgraph.extract.clauses import is_past_participle, make_clause
from zeitgraph.extract.lemmas import case_words, noun_lemma, verb_lemma
from zeitgraph.extract.rules import ArgumentRule, TriggerRule
from zeitgraph.extract.types import Typing
from zeitgraph.extract.types_evidence import make_evidence
from zeitgraph.language.countries import countries
from zeitgraph.language.verbs import VerbTable
from zeitgraph.model.mention import Argument, ClauseLink, EventMention, EventType, Role, Tense, make_event_mention
from zeitgraph.model.text import NameLabel, Sentence, Token, TokenRef

COLON = ":"  # what stands before it in a headline is a topic, no news
ATTRIBUTES = frozenset({"nmod", "nmod:poss", "det:poss"})
WORDS = frozenset({EventType.STATEMENT, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.AGREE})
TOLD = frozenset({"nsubj", "obj", "obl"})
BELOW = (*sorted(TOLD), "amod")
PARTICIPANTS = frozenset({"obl", "obl:agent", "obj", "obl:arg"})


def nominal_events(
    sentence: Sentence,
    kinds: Kinds,
    verbs: VerbTable,
    typing: Typing,
    verbal: Iterable[EventMention],
    *,
    headline: bool,
) -> list[EventMention]:
    """Participles before nouns that have words of their own, and event nouns.

    Of nouns only those that certainly name news: heads of headlines without verb, and what a preposition presupposes
    ('nach dem Anschlag in Kabul'), if something is said of it; and what a subject or object says of who did it to whom.
    Whether other nouns happen is up to their verbs.
    """
    found: list[EventMention] = []
    news = headline or not verbs.taken_for_facts.isdisjoint(sentence.forms)
    tokens = sentence.tokens if headline else _below(sentence) if news else sentence.by_relation.get("amod")
    if not tokens:
        return found
    known = list(verbal)
    for token in tokens:
        if token.base_relation == "amod" and _is_participle_clause(sentence, token, verbs):
            found.append(_participle(sentence, token, kinds, verbs, typing, known))
        elif news and token.upos == "NOUN" and (headline or not sentence.relations(token).isdisjoint(ATTRIBUTES)):
            kind = _type_of_news(sentence, token, verbs, typing, headline=headline)
            if kind is not None and not any(part.overlaps(token.span) for event in known for part in event.parts):
                found.append(_noun_event(sentence, token, kind, kinds, verbs, known))
    return found


def _below(sentence: Sentence) -> list[Token]:
    """The nouns below verbs, and the attributes."""
    words = sentence.by_relation
    return [token for relation in BELOW for token in words.get(relation, ())]


def _type_of_news(
    sentence: Sentence, token: Token, verbs: VerbTable, typing: Typing, *, headline: bool
) -> EventType | None:
    """The type of an event noun, if what it names certainly happens, and is not only what is said."""
    news = headline and _heads_headline(sentence, token)
    if not news and not _is_presupposed(sentence, token, verbs) and not _is_told(sentence, token, verbs):
        return None
    kind = typing.noun_type(noun_lemma(token))
    return kind if news or kind not in WORDS else None  # 'nach dem Vorschlag der Union' cites


def _is_presupposed(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """A noun with attributes behind a preposition that takes it for a fact."""
    if token.base_relation != "obl" or sentence.relations(token).isdisjoint(ATTRIBUTES):
        return False
    prepositions = {verbs.preposition(word.form) for word in case_words(sentence, token)}
    attributes = any(child.relation in ATTRIBUTES for child in sentence.children(token))
    return attributes and not prepositions.isdisjoint(verbs.presupposing)


def _is_told(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """'Die Einnahme der Stadt durch Rebellen löste Proteste aus': an argument that names who did it, and to whom."""
    if token.base_relation not in TOLD or "nmod" not in sentence.relations(token):
        return False
    owned = any(words <= verbs.genitives for child, words in _attributes(sentence, token, verbs) if child.upos in NOUNS)
    return owned and any(_doers(sentence, token, verbs))


def _doers(sentence: Sentence, token: Token, verbs: VerbTable) -> Iterator[Token]:
    """Who does what a noun names, also hung on those who undergo it: 'abduction of nuns by rebels'."""
    for child, words in _attributes(sentence, token, verbs):
        if words & verbs.passive_causes - verbs.genitives:
            yield child
        elif words <= verbs.genitives and "nmod" in sentence.relations(child):
            behind = _attributes(sentence, child, verbs)
            yield from (other for other, cases in behind if cases & verbs.passive_causes - verbs.genitives)


def _attributes(sentence: Sentence, token: Token, verbs: VerbTable) -> Iterator[tuple[Token, set[str]]]:
    """The nouns that hang on a noun, each with its prepositions."""
    for child in sentence.children(token):
        if child.base_relation == "nmod":
            yield child, {verbs.preposition(word.form) for word in case_words(sentence, child)}


def _is_participle_clause(sentence: Sentence, token: Token, verbs: VerbTable) -> bool:
    """A participle, also one that the parser takes for an adjective, with an oblique, object or agent of its own."""
    if sentence.dependent_relations[token.index].isdisjoint(PARTICIPANTS):
        return False
    verbal = token.feature("VerbForm") == "Part" or token.upos == "VERB" or token.lemma in verbs.participles
    return verbal and any(child.relation in PARTICIPANTS for child in sentence.children(token))


def _heads_headline(sentence: Sentence, token: Token) -> bool:
    """The noun of a headline (or of a part of it before a colon or dash) that has no verb."""
    if any(child.base_relation in {"cop", "aux"} for child in sentence.children(token)):
        return False
    if mark_behind(sentence, token) == COLON:
        return False
    return token.base_relation in {"root", "parataxis", "list", "dep"} or is_apart(sentence, token)


def _participle(
    sentence: Sentence, token: Token, kinds: Kinds, verbs: VerbTable, typing: Typing, known: list[EventMention]
) -> EventMention:
    past = is_past_participle(token, verbs)
    lemma = verbs.participles.get(token.lemma) or verb_lemma(sentence, token, verbs)
    frame = make_frame(make_clause(sentence, lemma, (token,), passive=past), kinds, verbs)
    noun = sentence.governor(token)
    found = [make(frame, noun, "patient" if past else "agent", ArgumentRule.DESCRIBED)] if noun else []
    agents = [child for child in sentence.children(token) if child.relation == "obl:agent"]
    found += [make(frame, agent, "agent", ArgumentRule.PARTICIPLE_AGENT) for agent in agents]
    found += oblique_arguments(frame, token, lemma)
    unique = tuple({argument.head: argument for argument in reversed(found)}.values())
    event_type, rule = typing.verb_type(make_evidence(frame, typing.table, lemma, unique, attributive=True))
    return make_event_mention(
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
        rule=TriggerRule.PARTICIPLE,
        confidence=token.confidence,
    )


def _noun_event(
    sentence: Sentence, token: Token, kind: EventType, kinds: Kinds, verbs: VerbTable, known: Iterable[EventMention]
) -> EventMention:
    lemma = noun_lemma(token)
    governor = _governor(sentence, token, known)
    frame = make_frame(make_clause(sentence, lemma, (token,)), kinds, verbs)
    key, agents = verbs.noun_key(lemma), list(_nominal_agents(frame, token))
    acts = not agents and not kinds.nouns.is_undergone(lemma)
    owners = _genitives(frame, token, acts=acts, harms=acts and kind is EventType.ASSAULT)
    found: dict[TokenRef, Argument] = {}
    for argument in (*agents, *owners, *oblique_arguments(frame, token, key), *_places(frame, token)):
        found.setdefault(argument.head, argument)
    return make_event_mention(
        trigger=sentence.ref(token),
        span=token.span,
        parts=(token.span,),
        lemma=lemma,
        type=kind,
        type_rule="event noun",
        arguments=tuple(found[head] for head in sorted(found)),
        nominal=True,
        governor=governor,
        link=ClauseLink.NOMINAL if governor else None,
        rule=TriggerRule.NOUN,
        confidence=token.confidence,
    )


def _places(frame: Frame, token: Token) -> Iterator[Argument]:
    """'Festnahme des Abgeordneten in Minsk': a place that the parser hangs on whom it is done to."""
    for owner in frame.sentence.children(token):
        prepositions = {frame.verbs.preposition(word.form) for word in case_words(frame.sentence, owner)}
        acts = owner.base_relation == "nmod" and prepositions <= frame.verbs.genitives
        if acts and PERSON in frame.kinds.of(frame.sentence, owner):
            for argument in oblique_arguments(frame, owner, frame.clause.lemma):
                if argument.role is Role.LOCATION and argument.subrole is None:
                    yield argument


def _nominal_agents(frame: Frame, token: Token) -> Iterator[Argument]:
    """'Einnahme der Stadt durch Rebellen', 'capture of the town by rebels': who does it."""
    for child in _doers(frame.sentence, token, frame.verbs):
        if frame.kinds.is_animate(frame.sentence, child):
            for noun in conjuncts(frame.sentence, child):
                yield make(frame, noun, Role.AGENT, ArgumentRule.NOUN_AGENT)


def _genitives(frame: Frame, token: Token, *, acts: bool, harms: bool) -> Iterator[Argument]:
    """'Rücktritt des Ministers', 'May's resignation': a person acts, a thing undergoes, and so does a person
    where somebody else acts or the noun says so ('Festnahme des Ministers'). What `harms` does so in a town."""
    for child in frame.sentence.children(token):
        words = {frame.verbs.preposition(word.form) for word in case_words(frame.sentence, child)}
        owner = child.base_relation == "nmod" and child.upos in NOUNS and words <= frame.verbs.genitives
        if (
            owner
            and not frame.kinds.is_circumstance(frame.sentence, child)
            and not (
                words
                and (frame.kinds.is_place(frame.sentence, child) or (harms and _is_town(frame, child)))
                and "place" in frame.verbs.prepositions.get(min(words), {})
            )
        ):
            for noun in conjuncts(frame.sentence, child):
                agent = acts and frame.kinds.is_animate(frame.sentence, noun)
                yield make(frame, noun, Role.AGENT if agent else Role.PATIENT, ArgumentRule.NOUN_GENITIVE)


def _is_town(frame: Frame, token: Token) -> bool:
    """'Anschlag von Hanau': a name of a place that is no state does nothing, things happen there."""
    names = frame.kinds.parsed.names_of(frame.sentence)
    place = any(name.first <= token.index <= name.last and name.label is NameLabel.GPE for name in names)
    return place and countries(frame.verbs.code).code(token.form) is None


def _governor(sentence: Sentence, token: Token, known: Iterable[EventMention]) -> TokenRef | None:
    triggers = {event.trigger.token: event.trigger for event in known}
    return next((triggers[t.index] for t in sentence.ancestors(token) if t.index in triggers), None)
