"""Events to events with their factuality: whether they happen, and how surely, according to whoever says so."""

from zeitgraph.extract.attribution import scope_of
from zeitgraph.extract.attribution_cues import cue_class
from zeitgraph.extract.attribution_scopes import Scopes, SpeechScope
from zeitgraph.extract.factuality_clause import Setting
from zeitgraph.extract.factuality_context import factuality_of
from zeitgraph.language import Language
from zeitgraph.language.factuality import FactualityTable, factuality_table
from zeitgraph.model.mention import EventMention
from zeitgraph.model.text import ParsedDocument

NARRATED, REPORTED = Setting(), Setting(speech=True)


def factuality(
    parsed: ParsedDocument, events: tuple[EventMention, ...], language: Language, scopes: Scopes
) -> tuple[EventMention, ...]:
    """The events, each with its factuality on FactBank's scale, the word that says so and the rule.

    `scopes` are those of `speech_scopes`: what others than the author say.
    """
    table = factuality_table(language.code)
    found = []
    for event in events:
        place, word = event.trigger
        sentence, setting = parsed.sentences[place], NARRATED
        if place in scopes and (scope := scope_of(event.trigger, scopes)) is not None:
            setting = _setting(parsed, scope, table)
        value = factuality_of(sentence, sentence.tokens[word], table, setting)
        found.append(event if value is event.factuality else event.told(value, event.attribution))
    return tuple(found)


def _setting(parsed: ParsedDocument, scope: SpeechScope, table: FactualityTable) -> Setting:
    if scope.verb is None:
        return REPORTED
    name = cue_class(parsed.sentences[scope.verb.sentence], parsed.token(scope.verb), table)
    return Setting(speech=True, demanded=name == "demand")
