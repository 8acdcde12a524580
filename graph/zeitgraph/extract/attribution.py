"""Events to events with their source: who, other than the author, asserts that they happen."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from zeitgraph.extract.attribution_content import speaks
from zeitgraph.extract.attribution_cues import is_reported, subject
from zeitgraph.extract.attribution_quotes import quote_scopes
from zeitgraph.extract.attribution_relays import relay_of
from zeitgraph.extract.attribution_scopes import (
    Scopes,
    SpeechScope,
    by_sentence,
    make_scope,
    sentence_scopes,
    speaker_ref,
)
from zeitgraph.extract.quotes import quotations
from zeitgraph.extract.rules import SourceRule
from zeitgraph.language import Language
from zeitgraph.language.factuality import FactualityTable, factuality_table
from zeitgraph.model.mention import Attribution, EventMention, EventType, Role, make_attribution
from zeitgraph.model.text import NameLabel, NameSpan, ParsedDocument, Sentence, Token, TokenRef

PERSON = NameLabel.PER  # asked of all names, and slow to read from its enum
QUOTE = "quote"  # how the rules begin that rest on quotation marks
# Events whose agent may go on speaking in the next sentence.
UTTERANCES = frozenset({EventType.STATEMENT, EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.THREATEN})


def attribution(parsed: ParsedDocument, events: tuple[EventMention, ...], scopes: Scopes) -> tuple[EventMention, ...]:
    """The events, each with the innermost speaker whose words it is told in; events of the author's have none."""
    verbs = _verbs(parsed, events, scopes)
    found = []
    for event in events:
        source = _attribution(parsed, event, scopes, verbs) if event.trigger.sentence in scopes else None
        found.append(event if source is None else event.told(event.factuality, source))
    return tuple(found)


def speech_scopes(parsed: ParsedDocument, events: tuple[EventMention, ...], language: Language) -> Scopes:
    """All stretches of words that somebody other than the author says, by the sentences they stand in."""
    table = factuality_table(language.code)
    inside = [scope for sentence in parsed.sentences for scope in sentence_scopes(sentence, table)]
    persons = [name for name in parsed.names if name.first < 2 and name.label is PERSON]
    inside = [*_with_owners(parsed, inside, table), *_labelled(parsed, persons), *_by_persons(parsed, persons, table)]
    found = [*inside, *quote_scopes(parsed, quotations(parsed), inside, table)]
    found = [_relayed(parsed, scope, table) for scope in found]
    scopes = by_sentence(found)
    continued = _continued(parsed, events, scopes, table)
    return by_sentence([*found, *continued]) if continued else scopes


def _relayed(parsed: ParsedDocument, scope: SpeechScope, table: FactualityTable) -> SpeechScope:
    """The scope with the medium that its verb of saying names, unless that is the speaker."""
    relay = relay_of(parsed, scope.verb, table.attribution) if scope.verb is not None else None
    return scope if relay is None or relay == scope.speaker else replace(scope, relay=relay)


def _labelled(parsed: ParsedDocument, persons: Iterable[NameSpan]) -> list[SpeechScope]:
    """'Lang: Züge müssen fahren': a person's name and a colon at the beginning, as headlines have it."""
    found: list[SpeechScope] = []
    for name in persons:
        if name.first != 0:
            continue
        sentence = parsed.sentences[name.sentence]
        after = sentence.tokens[name.last + 1 :]
        if len(after) > 2 and after[0].form == ":":
            speaker = speaker_ref(sentence, sentence.tokens[name.first])
            words = frozenset(map(sentence.ref, after[1:]))
            found.append(
                SpeechScope(words=words, speaker=speaker, cue=after[0].span, verb=None, rule=SourceRule.NAME_AND_COLON)
            )
    return found


def _by_persons(parsed: ParsedDocument, persons: Iterable[NameSpan], table: FactualityTable) -> list[SpeechScope]:
    """'Nach Habeck soll …': a preposition and a person's name at the beginning."""
    found: list[SpeechScope] = []
    for name in persons:
        if name.first != 1:
            continue
        sentence = parsed.sentences[name.sentence]
        if len(sentence.tokens) > name.last + 2 and sentence.tokens[0].form.lower() in table.attribution.persons:
            words = frozenset(map(sentence.ref, sentence.tokens[name.last + 1 :]))
            speaker = speaker_ref(sentence, sentence.tokens[1])
            cue = sentence.tokens[0].span
            found.append(SpeechScope(words=words, speaker=speaker, cue=cue, verb=None, rule=SourceRule.PERSON))
    return found


def _with_owners(parsed: ParsedDocument, scopes: Sequence[SpeechScope], table: FactualityTable) -> list[SpeechScope]:
    """'nach seinen Worten', 'den Angaben zufolge', 'demnach': whoever spoke last in the sentences before; or nobody."""
    found: list[SpeechScope] = []
    for scope in scopes:
        if _is_anaphoric(parsed.token(scope.speaker), scope, table):
            owner = _owner_before(parsed, scope, found)
            if owner is not None:
                found.append(replace(scope, speaker=owner))
        else:
            found.append(scope)
    return found


def _owner_before(parsed: ParsedDocument, scope: SpeechScope, found: Sequence[SpeechScope]) -> TokenRef | None:
    """Who spoke last; where the sentence before reports nothing and 'seinen' or 'their' asks for one, its subject."""
    here = scope.speaker.sentence
    last = next((other.speaker for other in reversed(found) if other.speaker.sentence < here), None)
    possessive = parsed.token(scope.speaker).relation in {"det:poss", "nmod:poss"}
    silent = not any(ref.sentence == here - 1 for other in found for ref in (*other.words, other.speaker))
    if not possessive or not silent or not here:
        return last
    before = parsed.sentences[here - 1]
    holder = subject(before, before.root)
    return last if holder is None else speaker_ref(before, holder)


def _is_anaphoric(token: Token, scope: SpeechScope, table: FactualityTable) -> bool:
    """Whether words that stand for a source only point back at it."""
    if token.relation in {"det:poss", "nmod:poss"}:
        return token.upos in {"PRON", "DET"}
    words = table.attribution
    if token.form.lower() in words.anaphoric:
        return True
    if scope.verb is not None or token.base_relation != "obl":
        return False
    return token.lemma in words.views and token.lemma not in words.documents


def scope_of(ref: TokenRef, scopes: Scopes, without: Callable[[SpeechScope], bool] | None = None) -> SpeechScope | None:
    """The innermost scope that a word stands in; a verb of saying does not stand in its own."""
    found: SpeechScope | None = None
    for scope in scopes.get(ref.sentence, ()):
        if ref not in scope.words or scope.verb == ref or (without is not None and without(scope)):
            continue
        if found is None or (len(scope.words), scope.speaker) < (len(found.words), found.speaker):
            found = scope
    return found


def _attribution(
    parsed: ParsedDocument, event: EventMention, scopes: Scopes, verbs: Mapping[TokenRef, TokenRef]
) -> Attribution | None:
    def is_own(scope: SpeechScope) -> bool:
        return scope.verb is not None and verbs.get(scope.verb) == event.trigger

    scope = scope_of(event.trigger, scopes, is_own)
    if scope is None:
        return None
    if _is_first_person(parsed.token(scope.speaker)) and (outer := scope_of(scope.speaker, scopes, is_own)) is not None:
        scope = replace(scope, speaker=outer.speaker)
    rule = scope.rule
    for other in scopes[event.trigger.sentence]:
        quoted = other.rule.startswith(QUOTE) and other.speaker == scope.speaker and other.verb == scope.verb
        if quoted and event.trigger in other.words:
            rule = other.rule
            break
    verb = verbs.get(scope.verb) if scope.verb is not None else None
    return make_attribution(speaker=scope.speaker, cue=scope.cue, event=verb, relay=scope.relay, rule=rule)


def _is_first_person(token: Token) -> bool:
    """'ich', 'I': whoever is quoted."""
    return token.feature("Person") == "1" and token.feature("Number") != "Plur"


def _verbs(parsed: ParsedDocument, events: Iterable[EventMention], scopes: Scopes) -> dict[TokenRef, TokenRef]:
    """From each word of a trigger to the trigger's main word, in the sentences that a scope's verb stands in."""
    speaking = {scope.verb.sentence for here in scopes.values() for scope in here if scope.verb is not None}
    found = {}
    for event in events:
        trigger = event.trigger
        if trigger.sentence not in speaking:
            continue
        sentence = parsed.sentences[trigger.sentence]
        if event.parts != (sentence.tokens[trigger.token].span,):
            for token in (token for part in event.parts for token in sentence.touching(part)):
                found[sentence.ref(token)] = trigger
        found[trigger] = trigger
    return found


def _continued(
    parsed: ParsedDocument, events: tuple[EventMention, ...], scopes: Scopes, table: FactualityTable
) -> list[SpeechScope]:
    """Sentences in the subjunctive of reported speech that name no speaker: the last one goes on."""
    if not table.attribution.subjunctive:
        return []
    found: list[SpeechScope] = []
    last: SpeechScope | None = None
    recent = -2
    told = defaultdict(list)
    for event in events:
        told[event.trigger.sentence].append(event)
    for sentence in parsed.sentences:
        root, near = sentence.root, sentence.index - recent <= 1
        if last is not None and _goes_on(sentence, root, scopes, table, near=near):
            words = frozenset(map(sentence.ref, sentence.tokens))
            scope = replace(last, words=words, rule=SourceRule.CONTINUES)
            found.append(scope)
            recent = sentence.index
            continue
        speech = _main_speech(scopes.get(sentence.index, ()))
        if speech is None:
            speech = _utterance(sentence, root, told.get(sentence.index, ()), table)
        if speech is not None:
            last, recent = speech, sentence.index
    return found


def _goes_on(sentence: Sentence, root: Token, scopes: Scopes, table: FactualityTable, *, near: bool) -> bool:
    """Whether the main clause is in the subjunctive of reported speech, and nobody's words yet.

    'Zwei Banken erklärten, die Papiere seien gefälscht': a past of saying is no subjunctive, whatever a parser says.
    """
    if not is_reported(sentence, root, table.attribution, second=near):
        return False
    if near and root.feature("VerbForm") == "Fin" and speaks(sentence, root, table):
        return is_reported(sentence, root, table.attribution) and scope_of(sentence.ref(root), scopes) is None
    return scope_of(sentence.ref(root), scopes) is None


def _main_speech(here: Sequence[SpeechScope]) -> SpeechScope | None:
    """The widest of the scopes that reach into a sentence."""
    if len(here) == 1:
        return here[0]
    return max(here, key=lambda scope: (len(scope.words), scope.speaker)) if here else None


def _utterance(
    sentence: Sentence, root: Token, events: Iterable[EventMention], table: FactualityTable
) -> SpeechScope | None:
    """The speaker of an utterance whose content is no clause: 'X wies die Vorwürfe zurück.'"""
    speaker = subject(sentence, root) if speaks(sentence, root, table) else None
    if speaker is not None:
        return make_scope(sentence, [], speaker, root, SourceRule.CONTINUES)
    for event in events:
        if event.type not in UTTERANCES or event.nominal:
            continue
        agent = next((argument for argument in event.arguments if argument.role is Role.AGENT), None)
        if agent is not None:
            return SpeechScope(
                words=frozenset(), speaker=agent.head, cue=event.span, verb=event.trigger, rule=SourceRule.CONTINUES
            )
    return None
