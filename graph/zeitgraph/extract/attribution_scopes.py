"""Sentences to speech scopes: which words are whose, by complements, inserted cues, prepositions and mood."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, repeat
from operator import itemgetter

from zeitgraph.extract.attribution_content import (
    contents_by_cue,
    is_contrasted,
    is_resumed,
    matrix_cue,
    remarks,
)
from zeitgraph.extract.attribution_cues import (
    AUTHOR,
    CLAUSAL,
    VERBAL,
    children,
    cues,
    has_adverbial_mark,
    holds_view,
    is_finite,
    is_reported,
    own_subject,
    subject,
)
from zeitgraph.extract.attribution_speakers import (
    INSERTED,
    closes,
    impersonal,
    inserted_speaker,
    inverted,
    may_be_view,
    openers,
    speaker_of,
    view_holder,
)
from zeitgraph.extract.heads import argument_head
from zeitgraph.extract.rules import SourceRule
from zeitgraph.language.attribution import AttributionTable
from zeitgraph.language.factuality import FactualityTable
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.record import maker, often_made
from zeitgraph.model.text import Sentence, Span, Token, TokenRef

LOWER = frozenset({"advcl", "acl", "conj", "xcomp"})
CLAUSES = CLAUSAL | {"root"}
_REF = partial(tuple.__new__, TokenRef)  # a reference of its two numbers, quicker than by its fields
_SENTENCE = itemgetter(0)  # of a reference, quicker than by its name
OPENING = frozenset({"advmod", "case", "mark"})  # how 'so' hangs on who speaks
APPENDED = frozenset({"parataxis", "appos", "dep"})  # how 'so X' does
BESIDE = frozenset({"conj", "advcl"})  # how what else is said, or done, hangs on what is said
REPORTED = frozenset({"ccomp", "parataxis", "conj"})  # how a clause in the subjunctive hangs on another verb
LOOSE = INSERTED | {"appos"}  # how 'X said' and 'so X' hang on what is said, and what is said on a verb before it


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechScope:
    """Words that somebody says: `words` are theirs, `speaker` the head of who says so, `cue` the word that tells us.

    `relay` is the head of the medium that it is said to.
    """

    words: frozenset[TokenRef]
    speaker: TokenRef
    cue: Span | None
    verb: TokenRef | None
    rule: str
    relay: TokenRef | None = None


make_speech_scope = maker(SpeechScope)
Scopes = Mapping[int, Sequence[SpeechScope]]
"""Scopes by the indices of the sentences that their words stand in."""


def by_sentence(found: Iterable[SpeechScope]) -> Scopes:
    """The scopes where a word's are found without looking at all of a text."""
    scopes: dict[int, list[SpeechScope]] = {}
    for scope in found:
        for index in sorted(set(map(_SENTENCE, scope.words))):
            scopes.setdefault(index, []).append(scope)
    return scopes


def sentence_scopes(sentence: Sentence, table: FactualityTable) -> list[SpeechScope]:
    """The speech scopes that one sentence's tree shows by itself."""
    found: list[SpeechScope] = []
    words, tokens = table.attribution, sentence.tokens
    evidential = () if words.evidential.isdisjoint(sentence.forms) else _evidential_heads(sentence, words)
    classes, phrases = cues(sentence, table), _phrase_heads(sentence, words)
    if not (classes or phrases or evidential or words.subjunctive or not words.so.isdisjoint(sentence.forms)):
        return found
    told = contents_by_cue(sentence, table) if classes else {}
    inserted, reported = _loose(sentence, classes, words), _below_verbs(sentence) if words.subjunctive else ()
    for index in sorted({*told, *inserted, *phrases, *reported, *evidential}):
        token = tokens[index]
        if index in told and index in classes and table.effects[classes[index]].holder is not AUTHOR:
            found += _complements(sentence, token, classes[index], told[index], table)
        if index in inserted:
            found += _inserted(sentence, token, table)
        if index in phrases:
            found += _phrases(sentence, token, table)
        if index in evidential:
            found += _evidential(sentence, token, table)
        if index in reported:
            found += _reported(sentence, token, table)
    return found


def _loose(sentence: Sentence, cued: Iterable[int], table: AttributionTable) -> Collection[int]:
    """The indices of the words that hang as 'X said' and 'so X' do: of the cues, and with a 'so' of any."""
    tokens, by_relation = sentence.tokens, sentence.by_relation
    if not table.so.isdisjoint(sentence.forms):
        return {word.index for relation in LOOSE for word in by_relation.get(relation, ())}
    return [index for index in cued if tokens[index].base_relation in LOOSE]


def _below_verbs(sentence: Sentence) -> Collection[int]:
    """The indices of the words that hang on a verb as a clause in the subjunctive may."""
    tokens, by_relation = sentence.tokens, sentence.by_relation
    words = [word for relation in REPORTED for word in by_relation.get(relation, ())]
    return [word.index for word in words if word.head is not None and tokens[word.head].upos in VERBAL]


def _evidential_heads(sentence: Sentence, table: AttributionTable) -> Collection[int]:
    """The indices of the words that a verb such as 'will' of 'will gesehen haben' is an auxiliary of."""
    auxiliaries = sentence.by_relation.get("aux", ())
    return [word.head for word in auxiliaries if word.head is not None and word.form.lower() in table.evidential]


def _phrase_heads(sentence: Sentence, table: AttributionTable) -> Collection[int]:
    """The indices of the words that may, with the word before or behind them, name a source or point back at one."""
    if table.phrase_words.isdisjoint(sentence.forms):
        return ()
    if not table.postpositions.isdisjoint(sentence.forms):
        return range(len(sentence.tokens))  # whatever it hangs on in the tree
    cases = sentence.by_relation.get("case", ())
    heads = {word.head for word in cases if word.form.lower() in table.phrase_words and word.head is not None}
    if not table.anaphoric.isdisjoint(sentence.forms):
        heads |= {word.index for word in sentence.tokens if word.form.lower() in table.anaphoric}
    return heads


def make_scope(sentence: Sentence, heads: Iterable[Token], speaker: Token, cue: Token, rule: str) -> SpeechScope:
    """The scope over the subtrees of `heads`, less the cue's own words where it stands inside."""
    return _scope(sentence, _covered(sentence, heads) - {cue.index}, speaker, cue, rule)


def _scope(
    sentence: Sentence, words: Iterable[int], speaker: Token, cue: Token, rule: str, *, said: bool = True
) -> SpeechScope:
    """The scope over some words of the sentence that the cue is a word of, a verb where something is `said`."""
    return make_speech_scope(
        words=_refs(sentence, words),
        speaker=speaker_ref(sentence, speaker),
        cue=cue.span,
        verb=sentence.ref(cue) if said else None,
        rule=rule,
    )


def _refs(sentence: Sentence, words: Iterable[int]) -> frozenset[TokenRef]:
    return frozenset(map(_REF, zip(repeat(sentence.index), words, strict=False)))


def _covered(sentence: Sentence, heads: Iterable[Token]) -> set[int]:
    """The indices of the words in some subtrees."""
    return {word.index for word in chain.from_iterable(map(sentence.subtree, heads))}


def speaker_ref(sentence: Sentence, token: Token) -> TokenRef:
    """The reference of the head word of the phrase that names a speaker."""
    return sentence.ref(argument_head(sentence, token))


def _complements(
    sentence: Sentence, token: Token, name: str, clauses: Iterable[Token], table: FactualityTable
) -> Iterator[SpeechScope]:
    """'X sagte, dass …', 'die Behauptung von X, …', 'X ist überzeugt, dass …'."""
    effect = table.effects[name]
    heads = [c for c in clauses if holds_view(sentence, token, c, effect)]
    if not heads:
        return
    above = matrix_cue(sentence, token, table)
    speaker = speaker_of(sentence, above or token, table.attribution)
    if speaker is None and token.upos in VERBAL and all(head.index < token.index for head in heads):
        speaker = inverted(sentence, token)
    if speaker is not None and speaker.form.lower() not in table.attribution.nobody:
        heads = [head for head in heads if not _covers(sentence, head, speaker)]
        if heads:
            words = _covered(sentence, [*heads, *_misplaced_subject(sentence, token, heads)]) - {token.index}
            others = _parallel(sentence, heads, table) + _insertions(sentence, token, table)
            if others := others + remarks(sentence, heads, table):
                words -= _covered(sentence, others)
            if tail := _tail(sentence, token, heads):
                words |= _covered(sentence, tail)
            yield _scope(sentence, words, speaker, token, f"{SourceRule.COMPLEMENT} {name}")


def _covers(sentence: Sentence, head: Token, token: Token) -> bool:
    words = sentence.subtree(head)
    return words[0].index <= token.index <= words[-1].index and any(word is token for word in words)


def _misplaced_subject(sentence: Sentence, cue: Token, heads: Iterable[Token]) -> list[Token]:
    """'the storm, which hit' of 'says the storm, which hit, destroyed', where a parser takes it for an object."""
    if "obj" not in sentence.relations(cue):
        return []
    bare = [h for h in heads if h.index > cue.index and is_finite(sentence, h) and own_subject(sentence, h) is None]
    return [c for c in children(sentence, cue, "obj") if any(cue.index < c.index < head.index for head in bare)]


def _parallel(sentence: Sentence, heads: Iterable[Token], table: FactualityTable) -> list[Token]:
    """'warned that B' in 'X said that A and warned that B': no part of what X said."""
    found = []
    for clause in (child for head in heads for child in sentence.children(head) if child.base_relation in BESIDE):
        if clause.base_relation == "conj":
            apart = _is_main(sentence, clause) or matrix_cue(sentence, clause, table) is not None
        else:
            apart = is_resumed(sentence, clause, table) or is_contrasted(sentence, clause, table)
        if apart:
            found.append(clause)
    return found


def _is_main(sentence: Sentence, clause: Token) -> bool:
    """'and called' of 'said that wages had fallen and called': finite, without a subject, beside a participle."""
    head = sentence.governor(clause)
    unlike = head is not None and clause.feature("VerbForm") == "Fin" and head.feature("VerbForm") == "Part"
    plain = clause.upos == "VERB" and clause.feature("Tense") == "Past" and clause.feature("Mood") != "Sub"
    return unlike and plain and not children(sentence, clause, "nsubj", "aux", "cop", "mark", "csubj", "expl")


def _insertions(sentence: Sentence, cue: Token, table: FactualityTable) -> list[Token]:
    """Other cues that are inserted: 'said' of 'X believe that A, an official said'."""
    others = [sentence.tokens[index] for index in cues(sentence, table) if index != cue.index]
    return [verb for verb in others if inserted_speaker(sentence, verb, table) is not None]


def _tail(sentence: Sentence, cue: Token, heads: Iterable[Token]) -> list[Token]:
    """'and B' of 'A, X said, and B': what goes on after an inserted cue, which a parser hangs on the cue."""
    if "conj" not in sentence.relations(cue) or any(head.index > cue.index for head in heads):
        return []
    return [child for child in children(sentence, cue, "conj") if _goes_on(sentence, cue, child)]


def _goes_on(sentence: Sentence, cue: Token, clause: Token) -> bool:
    """Whether a comma, with nothing but the cue's subject before it, stands between the cue and the next clause."""
    first = sentence.subtree(clause)[0].index
    between = [word for word in sentence.tokens[cue.index + 1 : first + 1] if word.base_relation != "cc"]
    commas = [word for word in between if word.form in {",", ";"}]
    others = [w for w in between if w.upos in VERBAL and w is not clause]
    return clause.index > cue.index and bool(commas) and not others


def _inserted(sentence: Sentence, token: Token, table: FactualityTable) -> Iterable[SpeechScope]:
    """'…, wie X mitteilte', '…, X said', 'so X': the cue hangs on what is said."""
    if token.upos in VERBAL:
        speaker = inserted_speaker(sentence, token, table)
        return () if speaker is None else _inserted_verb(sentence, token, speaker, table)
    if token.base_relation not in APPENDED or not _has_so(sentence, token, table):
        return ()
    head = sentence.governor(token)
    clause = _clause_head(sentence, head) if head is not None else None
    return () if clause is None else (_without(sentence, clause, token, token, SourceRule.SO),)


def _inserted_verb(sentence: Sentence, token: Token, speaker: Token, table: FactualityTable) -> Iterator[SpeechScope]:
    head = sentence.governor(token)
    if head is None:
        return
    compared = bool(openers(sentence, token) & table.attribution.comparison)
    closing = closes(sentence, token)
    clause = _top_clause(sentence, head, table) if closing and not compared else _clause_head(sentence, head)
    if clause is not None:
        yield _without(sentence, clause, token, speaker, SourceRule.COMPARED if compared else SourceRule.INSERTED)


def _top_clause(sentence: Sentence, token: Token, table: FactualityTable) -> Token | None:
    """The main clause above a word, up from adverbial, relative and coordinated clauses."""
    clause, content_marks = _clause_head(sentence, token), table.attribution.complementizers
    while clause is not None and (clause.base_relation in LOWER or has_adverbial_mark(sentence, clause, content_marks)):
        above = sentence.governor(clause)
        clause = _clause_head(sentence, above) if above is not None else None
    return clause


def _has_so(sentence: Sentence, token: Token, table: FactualityTable) -> bool:
    so = table.attribution.so
    return not so.isdisjoint(sentence.forms) and any(w.form.lower() in so for w in children(sentence, token, *OPENING))


def _without(sentence: Sentence, clause: Token, cue: Token, speaker: Token, rule: str) -> SpeechScope:
    """The scope over a clause less the cue's words and what a semicolon separates."""
    words = {*_near(sentence, clause, cue), *_covered(sentence, _tail(sentence, cue, []))}
    return _scope(sentence, words, speaker, cue, rule, said=cue is not speaker)


def _near(sentence: Sentence, clause: Token, cue: Token) -> set[int]:
    """The words of a clause without the cue's and without what semicolons part from it."""
    found = _covered(sentence, [clause]) - _covered(sentence, [cue])
    if ";" not in sentence.forms:
        return found
    stops = [word.index for word in sentence.tokens if word.form == ";"]
    begin = max((stop for stop in stops if stop < cue.index), default=-1)
    end = min((stop for stop in stops if stop > cue.index), default=len(sentence.tokens))
    return {word for word in found if begin < word < end}


@once_a_word
def _clause_head(sentence: Sentence, token: Token) -> Token | None:
    """The predicate of the clause that a word stands in."""
    for word in (token, *sentence.ancestors(token)):
        if word.upos in VERBAL or word.base_relation in CLAUSES or children(sentence, word, "cop", "aux"):
            return word
    return None


def _phrases(sentence: Sentence, token: Token, table: FactualityTable) -> Iterator[SpeechScope]:
    """'laut X', 'X zufolge', 'nach Angaben von X', 'according to X'."""
    words = table.attribution
    cases = {child.form.lower(): child for child in children(sentence, token, "case")}
    if cases and not words.postpositions.isdisjoint(cases):
        cases = {word: case for word, case in cases.items() if word not in words.postpositions}
    if not words.postpositions.isdisjoint(sentence.forms):
        cases |= _after(sentence, token, words)
    anaphoric = token.form.lower() in words.anaphoric
    if not anaphoric and words.prepositions.isdisjoint(cases) and not may_be_view(token, cases, words):
        return
    head = sentence.governor(token)
    if head is None:
        return
    clause = _top_clause(sentence, head, table) if _is_last(sentence, token) else _clause_head(sentence, head)
    if clause is not None and anaphoric:
        yield _without_phrase(sentence, clause, token, token, token)
    if clause is None or not cases or token.base_relation in {"root", "conj"}:
        return
    cue = next((case for word, case in cases.items() if word in words.prepositions), None)
    view = view_holder(sentence, token, clause, cases.keys(), words)
    if view is not None:
        yield _without_phrase(sentence, clause, token, view, cases[min(cases)])
    elif cue is not None and token.lemma not in words.views | words.not_sources:
        yield _without_phrase(sentence, clause, token, token, cue)


def _is_last(sentence: Sentence, token: Token) -> bool:
    """Whether a phrase closes the sentence after a comma: then it is about all of it."""
    words = sentence.subtree(token)
    before = sentence.tokens[words[0].index - 1].form if words[0].index else ""
    after = sentence.tokens[words[-1].index + 1 :]
    return "," in {before, words[0].form} and all(word.upos == "PUNCT" for word in after[:1])


def _after(sentence: Sentence, token: Token, table: AttributionTable) -> dict[str, Token]:
    """The postposition that stands right after a noun phrase, whatever it hangs on in the tree."""
    end = max(
        (c.index for c in sentence.subtree(token) if c.form.lower() not in table.postpositions), default=token.index
    )
    near = [word for word in sentence.tokens[token.index + 1 : end + 2] if word.form.lower() in table.postpositions]
    nominal = token.upos in {"NOUN", "PROPN", "PRON"} and token.base_relation not in {"nmod", "flat", "appos", "det"}
    return {word.form.lower(): word for word in near[:1]} if nominal else {}


def _without_phrase(sentence: Sentence, clause: Token, phrase: Token, speaker: Token, cue: Token) -> SpeechScope:
    return make_speech_scope(
        words=_refs(sentence, _near(sentence, clause, phrase)),
        speaker=speaker_ref(sentence, speaker),
        cue=phrase.span.to(cue.span),
        verb=None,
        rule=SourceRule.PHRASE,
    )


def _evidential(sentence: Sentence, token: Token, table: FactualityTable) -> Iterator[SpeechScope]:
    """'will … gesehen haben': the subject's own account."""
    auxiliaries = children(sentence, token, "aux")
    modal = next((a for a in auxiliaries if a.form.lower() in table.attribution.evidential), None)
    perfect = any(a.form.lower() in table.perfect_forms and a is not modal for a in auxiliaries)
    speaker = own_subject(sentence, token)
    if modal is not None and perfect and speaker is not None and token.feature("VerbForm") != "Inf":
        yield make_scope(sentence, [token], speaker, modal, SourceRule.EVIDENTIAL)


def _reported(sentence: Sentence, token: Token, table: FactualityTable) -> Iterator[SpeechScope]:
    """A clause in the subjunctive that hangs on another verb: '… wies das zurück: Das sei nicht wahr'."""
    head = sentence.governor(token)
    if head is None or head.upos not in VERBAL or not is_reported(sentence, token, table.attribution):
        return
    if is_reported(sentence, head, table.attribution):
        return
    speaker = subject(sentence, head) or impersonal(sentence, head, table.attribution)
    if speaker is not None and not _covers(sentence, token, speaker):
        contrasts = [child for child in sentence.children(token) if is_contrasted(sentence, child, table)]
        words = _covered(sentence, [token]) - _covered(sentence, contrasts) - {head.index}
        yield _scope(sentence, words, speaker, head, SourceRule.SUBJUNCTIVE)
