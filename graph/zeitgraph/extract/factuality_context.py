"""A predicate's own factuality to that according to its source: what governs it, step by step up to the speaker."""

from dataclasses import dataclass

from zeitgraph.extract.arguments_subject import heads_plan
from zeitgraph.extract.attribution_content import (
    introducer,
    is_after_colon,
    is_quoted,
    is_resumed,
    marks,
    matrix_cue,
)
from zeitgraph.extract.attribution_cues import (
    AUTHOR,
    children,
    cue_class,
    finite,
    holds_view,
    is_bare,
    is_finite,
    is_passive,
    own_subject,
)
from zeitgraph.extract.attribution_speakers import inserted_speaker, speaker_of
from zeitgraph.extract.factuality_clause import (
    Setting,
    auxiliaries,
    future_word,
    is_headline_plan,
    is_past,
    own_value,
)
from zeitgraph.extract.factuality_negation import negation
from zeitgraph.extract.factuality_values import combine, negated, soften, value
from zeitgraph.extract.rules import FactualityRule
from zeitgraph.language.factuality import Effect, FactualityTable
from zeitgraph.model.mention import Factuality
from zeitgraph.model.record import often_made
from zeitgraph.model.text import Sentence, Token

OBJECTS = frozenset({"obj", "iobj", "nsubj:pass", "obl:arg"})
EXCESSES = frozenset({"advcl", "xcomp", "ccomp", "csubj"})  # how what is too much for it hangs on an adjective
CONDITIONS = frozenset({"advcl", "ccomp"})  # how a condition hangs on its main clause
# Members of enums are slow to read, and these are asked for whenever something governs a clause.
OWN, PLANNED, REVERSE = Effect.OWN, Effect.PLANNED, Effect.REVERSE
AS_HEAD = frozenset({Effect.SAME, REVERSE})  # effects of what happens as much, or as little, as the head does
EFFECTS = frozenset(Effect)
COMPLEMENT = FactualityRule.COMPLEMENT


@often_made
@dataclass(frozen=True, slots=True)
class _Step:
    """A value so far, and the word above the clause where that still bears on it."""

    factuality: Factuality
    above: Token | None = None


def factuality_of(sentence: Sentence, token: Token, table: FactualityTable, setting: Setting) -> Factuality:
    """How an event stands according to its source: its own clause, then all that governs it, up to the source's."""
    found = own_value(sentence, token, table, setting)
    if not CONDITIONS.isdisjoint(sentence.dependent_relations[token.index]):
        found = _main_clause(sentence, token, found, table)
    asks = "?" in sentence.forms
    node, asked = token, _question(sentence, token) if asks else None
    while node.head is not None:
        step = _step(sentence, node, sentence.tokens[node.head], found, table, setting)
        found = step.factuality
        if step.above is None:
            break
        node = step.above
        asked = asked or _question(sentence, node) if asks else None
    return value("UU", asked.span, FactualityRule.QUESTION) if asked is not None else found


def _question(sentence: Sentence, token: Token) -> Token | None:
    return next((child for child in sentence.children(token) if child.form == "?"), None)


def _step(
    sentence: Sentence, node: Token, head: Token, found: Factuality, table: FactualityTable, setting: Setting
) -> _Step:
    if inserted_speaker(sentence, node, table) is not None:
        return _Step(found)
    if _is_excess(sentence, node, head, table):
        return _Step(value("CT-", node.span, FactualityRule.EXCESS))
    if node.base_relation == "conj":
        return _Step(found) if matrix_cue(sentence, node, table) is not None else _Step(found, head)
    cue = introducer(sentence, node, table)
    if cue is not None and cue.upos in {"NOUN", "PROPN"} and node.base_relation in {"acl", "advcl"}:
        return _attribute(sentence, node, cue, found, table, setting)
    if cue is not None:
        return _complement(sentence, node, cue, found, table, setting)
    if node.base_relation in {"advcl", "ccomp", "xcomp"}:
        return _adverbial(sentence, node, head, found, table, setting)
    if node.relation in OBJECTS or _is_object_phrase(sentence, node, table):
        return _nominal(sentence, node, head, found, table)
    return _Step(found)


def _is_excess(sentence: Sentence, node: Token, head: Token, table: FactualityTable) -> bool:
    """'too weak to travel', 'zu schwach, um zu reisen'."""
    if head.upos not in {"ADJ", "ADV"} or node.base_relation not in EXCESSES:
        return False
    too = [c for c in children(sentence, head, "advmod", "mark") if c.form.lower() in table.negation.excess]
    return any(word.index < head.index for word in too) and _is_bare_infinitive(sentence, node, table)


def _complement(
    sentence: Sentence, node: Token, head: Token, found: Factuality, table: FactualityTable, setting: Setting
) -> _Step:
    marked = _marker(sentence, node, table)
    if marked is not None:
        return _marked(sentence, node, head, found, marked, table, own_value(sentence, head, table, setting))
    name = cue_class(sentence, head, table)
    if name is None and is_finite(sentence, node):
        opens = _is_verb_first(sentence, node)
        return _Step(value("UU", node.span, FactualityRule.CONDITION) if opens else found)
    if name is None and _is_purpose(sentence, node, head, table):
        return _Step(value("UU", node.span, FactualityRule.PURPOSE))
    if name is None:
        return _same(sentence, head, found, table, setting)
    return _of_class(sentence, node, head, name, found, table, setting)


def _is_purpose(sentence: Sentence, node: Token, head: Token, table: FactualityTable) -> bool:
    """'updated to prevent': an infinitive with its mark beside an object, or under a passive."""
    marked = any(child.form.lower() == table.infinitive_mark for child in children(sentence, node, "mark"))
    return marked and (is_passive(sentence, head) or bool(children(sentence, head, "obj")))


def _same(
    sentence: Sentence,
    head: Token,
    found: Factuality,
    table: FactualityTable,
    setting: Setting,
    *,
    reverse: bool = False,
) -> _Step:
    """As the governing predicate turns out: 'es gelang (nicht), zu …'; reversed for 'verhindern'."""
    own = own_value(sentence, head, table, setting)
    outer = negated(own) if reverse else own
    if reverse and outer.span is None:
        outer = value(outer.code, head.span, FactualityRule.REVERSE)
    return _Step(combine(found, outer), head)


def _of_class(
    sentence: Sentence, node: Token, head: Token, name: str, found: Factuality, table: FactualityTable, setting: Setting
) -> _Step:
    code = _code(sentence, node, head, name, table)
    if code in AS_HEAD:
        return _same(sentence, head, found, table, setting, reverse=code == REVERSE)
    if code == PLANNED:
        code = OWN if is_past(sentence, node, table) else "PR+"
    if code == OWN:
        return _Step(found)
    found = combine(found, value(code, head.span, f"{COMPLEMENT} {name}"))
    effect = table.effects[name]
    if effect.holder is not AUTHOR and holds_view(sentence, head, node, effect):
        return _Step(found)
    return _Step(soften(found, own_value(sentence, head, table, setting)), head)


def _code(sentence: Sentence, node: Token, head: Token, name: str, table: FactualityTable) -> str:
    effect = table.effects[name]
    if is_after_colon(sentence, head, node) or is_quoted(sentence, head, node):
        return effect.colon
    if is_bare(sentence, head, node, effect):
        return effect.bare
    if effect.code not in AS_HEAD and negation(sentence, head, table) is not None:
        return effect.negated
    if effect.code == "PR+" and _opposes(sentence, node, head, table):
        return "CT-"
    plain = _is_bare_infinitive(sentence, node, table) or (effect.gerund and not is_finite(sentence, node))
    if effect.infinitive != effect.code and plain:
        return effect.infinitive
    if effect.raised != effect.code and is_passive(sentence, head) and not is_finite(sentence, node):
        return effect.raised
    if effect.asked_past != effect.code and is_finite(sentence, node) and is_past(sentence, node, table):
        return effect.asked_past
    if effect.unsourced != effect.code and speaker_of(sentence, head, table.attribution) is None:
        return effect.unsourced
    if effect.past != effect.code and is_past(sentence, head, table):
        return effect.past
    return effect.code


def _opposes(sentence: Sentence, node: Token, head: Token, table: FactualityTable) -> bool:
    """'voted against closing', 'entschied sich dagegen, zu schließen', 'gegen den Plan, zu schließen'."""
    beside = {child.form.lower() for child in children(sentence, head, "advmod", "case")}
    return bool((marks(sentence, node) | beside) & table.negation.prepositions)


def _is_bare_infinitive(sentence: Sentence, node: Token, table: FactualityTable) -> bool:
    """Whether a clause is a bare infinitive with its mark: 'to leave', not 'to have left' or 'to leaving'."""
    form = node.feature("VerbForm")
    if form not in {None, "Inf"}:
        return False
    marked = form == "Inf" or any(child.form.lower() == table.infinitive_mark for child in sentence.children(node))
    bare = marked and not is_finite(sentence, node)
    return bare and not is_past(sentence, node, table) and not is_headline_plan(sentence, node, table)


def _adverbial(
    sentence: Sentence, node: Token, head: Token, found: Factuality, table: FactualityTable, setting: Setting
) -> _Step:
    if is_resumed(sentence, node, table):
        return _Step(found)
    marked = _marker(sentence, node, table)
    verb = sentence.governor(head) if marked is not None and head.relation == "advmod" else None
    head = verb or head  # 'as soon as'
    outer = own_value(sentence, head, table, setting)
    if marked is not None:
        return _marked(sentence, node, head, found, marked, table, outer)
    if _is_verb_first(sentence, node):
        return _Step(value("UU", node.span, FactualityRule.CONDITION))
    opened = children(sentence, node, "mark")
    full = any(mark.upos == "SCONJ" for mark in opened) or (bool(opened) and own_subject(sentence, node) is not None)
    if is_finite(sentence, node) or full:
        return _Step(found)
    if _is_bare_infinitive(sentence, node, table):
        return _Step(value("UU", node.span, FactualityRule.PURPOSE))
    return _Step(soften(found, outer), head)


def _marked(
    sentence: Sentence,
    node: Token,
    head: Token,
    found: Factuality,
    marked: tuple[Token, str, str],
    table: FactualityTable,
    outer: Factuality,
) -> _Step:
    word, code, rule = marked
    if rule == FactualityRule.CONDITION and future_word(sentence, head, table) is not None:
        return _Step(combine(found, value("PR+", word.span, FactualityRule.OCCASION)))
    if code == Effect.FUTURE:
        verb = finite(sentence, node)
        past = (
            verb is not None
            and verb.feature("Tense") == "Past"
            and not _is_future_of_past(sentence, head, outer, table)
        )
        if past or is_past(sentence, head, table):
            return _Step(found)
        return _Step(combine(found, value("PR+", word.span, rule)))
    if code == "UU":
        return _Step(value(code, word.span, rule))
    if code == Effect.OCCASION:
        to_come = not is_past(sentence, node, table) or _is_future_of_past(sentence, head, outer, table)
        return _Step(combine(found, outer) if outer.code == "PR+" and to_come else found)
    if code == Effect.OWN:
        return _Step(found)
    return _Step(soften(combine(found, value(code, word.span, rule)), outer), head)


def _is_future_of_past(sentence: Sentence, head: Token, outer: Factuality, table: FactualityTable) -> bool:
    """'said he would stay until a successor was found': the clause beside a future of the past is as much to come."""
    modals = (table.modals.get(word.form.lower()) for word in auxiliaries(sentence, head, table))
    shifted = any(modal is not None and modal.speech == "PR+" != modal.positive for modal in modals)
    return shifted and outer.code in {"PR+", "PR-"}


def _marker(sentence: Sentence, node: Token, table: FactualityTable) -> tuple[Token, str, str] | None:
    """The subordinator of a clause with what it does."""
    for child in children(sentence, node, "mark", "case", "advmod", "cc"):
        if child.index > node.index:
            continue
        for key in _spellings(sentence, node, child):
            if marker := table.markers.get(key):
                return child, marker.code, marker.rule
    return None


def _spellings(sentence: Sentence, node: Token, opener: Token) -> list[str]:
    """What a table may know the word that opens a clause as: with the head before it, with its fixed parts, alone."""
    form = opener.form.lower()
    found = [f"{sentence.tokens[node.head].form.lower()} {form}"] if node.head == opener.index - 1 else []
    if "fixed" in sentence.relations(opener):
        found.append(" ".join([form, *(part.form.lower() for part in children(sentence, opener, "fixed"))]))
    return [*found, form]


def _is_verb_first(sentence: Sentence, node: Token) -> bool:
    """'Sollte er kommen, …', 'Had he known, …': a condition without a conjunction."""
    words = [word for word in sentence.subtree(node) if word.upos != "PUNCT"]
    verb = finite(sentence, node)
    opens = verb is not None and words[0] is verb and node.index < (node.head or 0)
    return opens and own_subject(sentence, node) is not None


def _attribute(
    sentence: Sentence, node: Token, head: Token, found: Factuality, table: FactualityTable, setting: Setting
) -> _Step:
    """'der Plan, … zu', 'die Behauptung, dass', 'a bid to'."""
    marked = _marker(sentence, node, table)
    if marked is not None and marked[1] == "UU":
        return _Step(value("UU", marked[0].span, marked[2]))
    name = cue_class(sentence, head, table)
    outer = sentence.governor(head)
    phrase = cue_class(sentence, outer, table) if outer is not None and head.base_relation == "obl" else None
    if phrase is not None and outer is not None:  # 'im Verdacht stehen, … zu haben'
        return _of_class(sentence, node, outer, phrase, found, table, setting)
    opened = bool(marks(sentence, node) & table.attribution.complementizers)
    if name is not None and (opened or is_finite(sentence, node) or _is_bare_infinitive(sentence, node, table)):
        step = _of_class(sentence, node, head, name, found, table, setting)
        if name in {"plan", "try"} and outer is not None and _is_given_up(sentence, head, outer, table):
            return _Step(value("CT-", outer.span, FactualityRule.GIVEN_UP))
        held = speaker_of(sentence, head, table.attribution) is not None
        held = held and holds_view(sentence, head, node, table.effects[name])
        denied = outer is not None and head.relation in OBJECTS and cue_class(sentence, outer, table) == "deny"
        denied = denied and not (held and is_finite(sentence, node))
        return (
            _of_class(sentence, node, outer, "deny", found, table, setting)
            if denied and outer
            else _Step(step.factuality)
        )
    if _is_bare_infinitive(sentence, node, table) and heads_plan(sentence, node, head):
        return _Step(value("PR+", node.span, FactualityRule.HEADLINE_PLAN), head)
    if _is_bare_infinitive(sentence, node, table):
        return _Step(value("UU", head.span, FactualityRule.NOUN_INFINITIVE))
    return _Step(found)


def _is_given_up(sentence: Sentence, noun: Token, verb: Token, table: FactualityTable) -> bool:
    """'Der Versuch scheiterte', 'the plan was dropped'."""
    ended = cue_class(sentence, verb, table) in {"fail", "abandon"} and negation(sentence, verb, table) is None
    return (
        ended and noun.base_relation in {"nsubj", "obj"} and own_value(sentence, verb, table, Setting()).code == "CT+"
    )


def _nominal(sentence: Sentence, node: Token, head: Token, found: Factuality, table: FactualityTable) -> _Step:
    """An event named by a noun: 'lehnte den Rücktritt ab', 'fordert Neuwahlen'."""
    if node.upos != "NOUN" or cue_class(sentence, node, table) is not None:
        return _Step(found)
    name = cue_class(sentence, head, table)
    if name is None or name in {"say", "know", "accuse", "ask", "manage", "convinced"}:
        return _Step(found)
    code = _code(sentence, node, head, name, table)
    if code == Effect.REVERSE:
        code = "CT+" if negation(sentence, head, table) is not None else "CT-"
    if code in {Effect.PLANNED, Effect.FUTURE}:
        code = "PR+"
    if code in EFFECTS:
        return _Step(found)
    return _Step(combine(found, value(code, head.span, f"{FactualityRule.OBJECT} {name}")))


def _is_object_phrase(sentence: Sentence, node: Token, table: FactualityTable) -> bool:
    """'bat um die Auflösung', 'called for elections'."""
    cases = {child.form.lower() for child in children(sentence, node, "case")}
    return node.base_relation == "obl" and bool(cases & table.object_prepositions)


def _main_clause(sentence: Sentence, token: Token, found: Factuality, table: FactualityTable) -> Factuality:
    """The main clause of a condition is as open as the condition, unless it is past, a possibility or an utterance."""
    if found.code not in {"CT+", "PR+"}:
        return found
    name = cue_class(sentence, token, table)
    uttered = name is not None and table.effects[name].holder is not AUTHOR
    if uttered or is_past(sentence, token, table) or future_word(sentence, token, table):
        return found
    for clause in children(sentence, token, *CONDITIONS):
        if name is not None and clause.base_relation == "ccomp":
            continue
        marked = _marker(sentence, clause, table)
        opens = _is_verb_first(sentence, clause) if marked is None else marked[2] == FactualityRule.CONDITION
        if opens:
            return value("UU", (marked[0] if marked else clause).span, FactualityRule.CONDITIONAL)
    return found
