"""A clause to its own factuality: negation, modals, mood and adverbs of the predicate, whatever governs it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from zeitgraph.extract.attribution_content import matrix_cue
from zeitgraph.extract.attribution_cues import (
    VERBAL,
    children,
    clause_words,
    finite,
    is_finite,
    own_auxiliaries,
)
from zeitgraph.extract.factuality_negation import negation
from zeitgraph.extract.factuality_values import combine, value, weaken
from zeitgraph.extract.lemmas import is_infixed
from zeitgraph.extract.rules import FactualityRule
from zeitgraph.language.factuality import FactualityTable, Modal
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.mention import ASSERTED, Factuality, Polarity
from zeitgraph.model.text import Sentence, Token

ADVERBIAL = frozenset({"advmod", "discourse", "obl", "amod"})
DATED = frozenset({"advmod", "obl", "nmod"})  # how the words that date it hang on a predicate
PLAN = frozenset({"mark", "nsubj"})  # what hangs on the infinitive of a headline that tells of a plan
CONTINUED = frozenset({"parataxis", "ccomp"})  # how a main clause may hang on its condition
UNREAL = frozenset({"Imp", "Sub"})  # moods of what is no fact
SHARING = VERBAL | {"ADJ"}  # what may share the auxiliaries of the predicate before it
NEGATIVE = Polarity.NEGATIVE  # asked of all modals, and slow to read from its enum
POSITIVE = Polarity.POSITIVE
MODAL = FactualityRule.MODAL


class Setting(NamedTuple):
    """Where a clause stands: inside reported speech, and there inside a demand.

    A part of the key of what is known of a word, and so a named tuple, which is hashed much faster than a dataclass.
    """

    speech: bool = False
    demanded: bool = False


@once_a_word
def own_value(sentence: Sentence, token: Token, table: FactualityTable, setting: Setting) -> Factuality:
    """How a predicate stands by itself: CT+ unless its own words say otherwise."""
    negator, relations = negation(sentence, token, table), sentence.dependent_relations[token.index]
    if codes := _modal_codes(sentence, token, table, setting, negative=negator is not None):
        found = _modality(codes)
    else:
        found = ASSERTED if negator is None else value("CT-", negator.span, FactualityRule.NEGATION)
    for word, code in () if ADVERBIAL.isdisjoint(relations) else _adverbs(sentence, token, table):
        if code == "CT-":
            return value(code, word.span, FactualityRule.ADVERB)
        found = combine(found, value(code, word.span, FactualityRule.ADVERB))
    if found is not ASSERTED and found.code != "CT+":
        return found
    if table.infinitive_mark in sentence.forms and is_headline_plan(sentence, token, table):
        return value("PR+", token.span, FactualityRule.HEADLINE_PLAN)
    if not DATED.isdisjoint(relations) and (sign := _future(sentence, token, table)):
        return value("PR+", sign.span, FactualityRule.FUTURE)
    return found


def is_headline_plan(sentence: Sentence, token: Token, table: FactualityTable) -> bool:
    """'Acme to buy Globex': an infinitive with its mark that has a subject before it, and no other mark."""
    if not sentence.dependent_relations[token.index] >= PLAN:
        return False
    marks = [child for child in children(sentence, token, "mark") if child.index < token.index]
    if [mark.form.lower() for mark in marks] != [table.infinitive_mark] or finite(sentence, token) is not None:
        return False
    return any(child.index < marks[0].index for child in children(sentence, token, "nsubj"))


def auxiliaries(sentence: Sentence, token: Token, table: FactualityTable) -> list[Token]:
    """The auxiliaries of a predicate, those that a conjunct shares with the first included."""
    own = own_auxiliaries(sentence, token)
    return own if token.base_relation != "conj" else _with_shared(sentence, token, own, table)


def _with_shared(sentence: Sentence, token: Token, own: list[Token], table: FactualityTable) -> list[Token]:
    """The auxiliaries of a conjunct, with those of the predicate before it where it has no finite verb of its own."""
    head = sentence.governor(token) if token.upos in SHARING else None
    if head is None:
        return own
    trailing = bool(own) and all(word.index > token.index and word.form == word.lemma for word in own)
    bare = not is_finite(sentence, token) or (trailing and not children(sentence, token, "nsubj", "mark"))
    if not bare or matrix_cue(sentence, token, table) is not None:
        return own
    return [*auxiliaries(sentence, head, table), *own]


@once_a_word
def is_past(sentence: Sentence, token: Token, table: FactualityTable) -> bool:
    """Whether the predicate speaks of the past: past tense, perfect, perfect infinitive."""
    helpers = auxiliaries(sentence, token, table)
    if any(_is_perfect(sentence, token, helper, table) for helper in helpers):
        return True
    word = finite(sentence, token) or next(iter(helpers), None)
    if word is None or word.feature("Mood") == "Sub" or word.form.lower() in table.modals:
        return False
    return word.feature("Tense") == "Past" or _is_weak_past(word, table)


def _is_weak_past(word: Token, table: FactualityTable) -> bool:
    """'kaufte' by its form, since parsers often take it for a present: stem and ending of the past."""
    stems = [word.lemma.removesuffix(end) for end in table.infinitive_endings if word.lemma.endswith(end)]
    pasts = {stem + ending for stem in stems for ending in table.ambiguous_endings}
    return word.feature("VerbForm") == "Fin" and word.form.lower() in pasts


def _is_perfect(sentence: Sentence, token: Token, helper: Token, table: FactualityTable) -> bool:
    form = token.feature("VerbForm")
    if helper.relation != "aux" or form == "Inf" or (form is None and _has_infinitive_mark(sentence, token, table)):
        return False
    return helper.lemma in table.perfect or helper.form.lower() in table.perfect_forms


def _has_infinitive_mark(sentence: Sentence, token: Token, table: FactualityTable) -> bool:
    if is_infixed(token, table.infinitive_mark):
        return True
    if table.infinitive_mark not in sentence.forms:
        return False
    return any(child.form.lower() == table.infinitive_mark for child in sentence.children(token))


def _modality(codes: Iterable[tuple[Token, str]]) -> Factuality:
    """The modals' value; with several the weakest, negative where one of them makes it so."""
    first, *others = [value(code, word.span, f"{MODAL} {word.form.lower()}") for word, code in codes]
    for new in others:
        if new.polarity is NEGATIVE or first.polarity is POSITIVE:
            first = weaken(first, new)
    return first


def _modal_codes(
    sentence: Sentence, token: Token, table: FactualityTable, setting: Setting, *, negative: bool
) -> list[tuple[Token, str]]:
    """The modals of a clause and whatever else makes it none that is told of as a fact, with what they make of it."""
    own, forms = own_auxiliaries(sentence, token), sentence.forms
    helpers = own if token.base_relation != "conj" else _with_shared(sentence, token, own, table)
    found: list[tuple[Token, str]] = []
    if not table.modal_forms.isdisjoint(forms):
        found += _modals(sentence, token, helpers, table, setting, negative=negative)
    marked = helpers and (table.infinitive_mark in forms or table.infinitive_mark in token.form.lower())
    if marked or not table.scheduled.isdisjoint(forms):
        found += _necessity(sentence, token, helpers, table)
    if word := _unreal(sentence, token, own, table, setting):
        found.append((word, "UU"))
    return found


def _modals(
    sentence: Sentence,
    token: Token,
    helpers: list[Token],
    table: FactualityTable,
    setting: Setting,
    *,
    negative: bool,
) -> list[tuple[Token, str]]:
    found: list[tuple[Token, str]] = []
    main = token.form.lower() in table.modals and _is_main_verb(sentence, token, table)
    for helper in [*helpers, token] if main else helpers:
        modal = _modal(sentence, token, helper, helpers, table)
        if modal is not None and _applies(modal, token, helper, table):
            perfect = any(_is_perfect(sentence, token, other, table) for other in helpers if other is not helper)
            opens = modal.positive == "UU" and _is_verb_first(sentence, token, helper)
            found.append((helper, "UU" if opens else _code(modal, setting, negative=negative, perfect=perfect)))
    return found


def _modal(
    sentence: Sentence, token: Token, helper: Token, helpers: list[Token], table: FactualityTable
) -> Modal | None:
    """The modal in its mood; with an infinitive and the auxiliary of a perfect ('hat … räumen müssen') it is past."""
    modal = table.modals.get(helper.form.lower())
    if modal is None or _is_name(sentence, helper):
        return None
    if not modal.past or token.feature("VerbForm") != "Inf" or helper.feature("VerbForm") != "Inf":
        return modal
    perfect = any(other.relation == "aux" and other.lemma in table.perfect for other in helpers)
    return table.modals[modal.past] if perfect else modal


def _is_verb_first(sentence: Sentence, token: Token, helper: Token) -> bool:
    """'Hätte man das gewusst, …': a condition, in reported speech too."""
    words = [word for word in sentence.subtree(token) if word.upos != "PUNCT"]
    return words[0] is helper and token.base_relation != "root"


def _is_name(sentence: Sentence, helper: Token) -> bool:
    """'May' inside a sentence is somebody."""
    before = sentence.tokens[helper.index - 1].upos if helper.index else "PUNCT"
    return before != "PUNCT" and helper.form[:1].isupper()


def _is_bare(token: Token) -> bool:
    """Whether a verb is an infinitive: then its auxiliary makes no passive, whatever the parser says."""
    return token.feature("VerbForm") == "Inf" or (token.form == token.lemma and token.feature("VerbForm") is not None)


def _is_main_verb(sentence: Sentence, token: Token, table: FactualityTable) -> bool:
    """'hätte' and 'wäre' as full verbs, and modals that a parser takes as such."""
    if token.lemma in table.perfect or token.upos not in VERBAL:
        return token.lemma in table.perfect
    return any(c.feature("VerbForm") == "Inf" for c in children(sentence, token, "xcomp", "ccomp"))


def _applies(modal: Modal, token: Token, helper: Token, table: FactualityTable) -> bool:
    """Not where it makes a passive; and a future auxiliary that is an infinitive itself ('verkündet werden') says
    nothing."""
    if helper.relation == "aux:pass" and not _is_bare(token) and helper.form.lower() not in table.passive_future:
        return False
    return not (modal.infinitive_only and helper.feature("VerbForm") == "Inf" and helper.form == helper.lemma)


def _code(modal: Modal, setting: Setting, *, negative: bool, perfect: bool) -> str:
    if setting.demanded and modal.demanded != modal.positive:
        return modal.demanded
    shifted = setting.speech and not perfect  # 'said it would have burnt' is no future of the past
    if negative:
        return modal.speech_negative if shifted else modal.negative
    return modal.speech if shifted else modal.perfect if perfect else modal.positive


def _necessity(
    sentence: Sentence, token: Token, helpers: list[Token], table: FactualityTable
) -> Iterator[tuple[Token, str]]:
    """'ist zu zahlen', 'is to be held'."""
    words = [] if table.scheduled.isdisjoint(sentence.forms) else children(sentence, token, "mark", "advmod")
    scheduled = [word for word in words if word.form.lower() in table.scheduled]
    if not scheduled and not _has_infinitive_mark(sentence, token, table):
        return
    helpers = [*helpers, *(copula for word in scheduled for copula in children(sentence, word, "cop"))]
    helper = next((word for word in helpers if _may_oblige(word, table)), None)
    if helper is None:
        return
    passives = [word for word in children(sentence, token, "aux") if word.relation == "aux:pass"]
    if token.feature("VerbForm") != "Part" or any(word.feature("VerbForm") == "Inf" for word in passives):
        yield helper, table.necessity_past if helper.feature("Tense") == "Past" else table.necessity_code


def _may_oblige(helper: Token, table: FactualityTable) -> bool:
    known = helper.lemma in table.necessity and helper.relation in {"aux", "cop"}
    return known and helper.feature("VerbForm") == "Fin"


def _unreal(
    sentence: Sentence, token: Token, own: Sequence[Token], table: FactualityTable, setting: Setting
) -> Token | None:
    """A full verb in the second subjunctive, outside of reported speech; or an imperative ('Close the windows!')."""
    relations = sentence.dependent_relations[token.index]
    acted = "nsubj" in relations
    asking = acted and not table.polite_forms.isdisjoint(sentence.forms)
    opening = acted and token.base_relation == "root" and not relations.isdisjoint(CONTINUED)
    for word in clause_words(token, own) if own else (token,):
        if asking and _is_asked(sentence, token, word, table):
            return word
        if opening and word is not token and _opens_condition(sentence, token, word):
            return word
        mood = word.feature("Mood")
        if mood in UNREAL and (not acted if mood == "Imp" else not setting.speech and _is_second(word, table)):
            return word
    return None


def _is_second(word: Token, table: FactualityTable) -> bool:
    """Whether a subjunctive is the second one by its form too: no past of its own, no modal."""
    form = word.form.lower()
    plain = word.feature("Tense") == "Past" and not form.endswith(table.ambiguous_endings)
    return plain and form not in table.pasts and form not in table.modals


def _opens_condition(sentence: Sentence, token: Token, word: Token) -> bool:
    """'Had the guard slept, the bank would …' where the parser hangs the main clause on the condition."""
    if "?" in sentence.forms:
        return False
    for before in sentence.tokens[: word.index]:
        if before.upos != "PUNCT":
            return False
    named = [c for c in children(sentence, token, "nsubj") if word.index < c.index < token.index]
    later = [c for c in children(sentence, token, *CONTINUED) if c.index > token.index]
    return bool(named) and any(children(sentence, clause, "nsubj") for clause in later)


def _is_asked(sentence: Sentence, token: Token, word: Token, table: FactualityTable) -> bool:
    """'Schließen Sie die Fenster': the verb opens and the one spoken to follows at once."""
    after = sentence.tokens[min(word.index + 1, len(sentence.tokens) - 1)]
    if after.form not in table.polite or after.head != token.index or after.base_relation != "nsubj":
        return False
    before = [w for w in sentence.tokens[: word.index] if w.upos != "PUNCT" and w.base_relation != "discourse"]
    opens = not before and word.feature("VerbForm") == "Fin" and word.upos == "VERB"
    return opens and token.base_relation in {"root", "parataxis", "ccomp"} and word.feature("Tense") != "Past"


def _adverbs(sentence: Sentence, token: Token, table: FactualityTable) -> list[tuple[Token, str]]:
    known = table.adverbs
    found: list[tuple[Token, str]] = []
    for child in sentence.dependents[token.index]:
        if child.base_relation in ADVERBIAL:
            form, lemma = child.form, child.lemma
            code = known.get(form.lower())
            if code is None and lemma != form:
                code = known.get(lemma.lower())
            if code is not None:
                found.append((child, code))
    return found


def _future(sentence: Sentence, token: Token, table: FactualityTable) -> Token | None:
    """The word that makes a clause in the present a plan."""
    word = finite(sentence, token)
    if word is None or word.feature("Tense") != "Pres":
        return None
    sign = future_word(sentence, token, table)
    return None if sign is None or is_past(sentence, token, table) else sign


def future_word(sentence: Sentence, token: Token, table: FactualityTable) -> Token | None:
    """The word of a clause that names a time to come: 'morgen', 'kommenden'."""
    for child in children(sentence, token, *DATED):
        if child.form.lower() in table.future:
            return child
        for inner in children(sentence, child, "amod", "nmod", "obl", "det"):
            if inner.lemma.lower() in table.future_attributes or inner.form.lower() in table.future_attributes:
                return inner
    return None
