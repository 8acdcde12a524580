"""Quotations to speech scopes: who says what stands between the marks, in every position and over several sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeitgraph.extract.attribution_content import speaks
from zeitgraph.extract.attribution_cues import VERBAL, children, cue_class, own_subject, subject
from zeitgraph.extract.attribution_scopes import SpeechScope, speaker_ref
from zeitgraph.extract.quotes import Quotation
from zeitgraph.extract.rules import SourceRule
from zeitgraph.language.factuality import FactualityTable, Holder
from zeitgraph.model.text import ParsedDocument, Sentence, Token, TokenRef

SENTENCE_ENDS = frozenset(".!?…,")
MIN_FRAGMENT = 4  # words; what is shorter and no sentence is a name or a distanced word, as in „Spiegel“


@dataclass(frozen=True, slots=True)
class _Place:
    """A quotation with the words inside it and the sentences that it touches."""

    quotation: Quotation
    words: frozenset[TokenRef]
    sentences: tuple[Sentence, ...]


def quote_scopes(
    parsed: ParsedDocument, found: Sequence[Quotation], inside: Sequence[SpeechScope], table: FactualityTable
) -> list[SpeechScope]:
    """A scope for each quotation that is speech and has a speaker; `inside` are the scopes that the trees show."""
    scopes: list[SpeechScope] = []
    last: SpeechScope | None = None
    for quotation in found:
        place = _place(parsed, quotation)
        if not _is_speech(parsed, place):
            continue
        scope = _by_tree(place, inside) or _by_neighbour(place, table) or _by_colon(parsed, place)
        scope = scope or _by_label(place) or _by_speech_before(parsed, place, inside, table)
        if scope is None and last is not None and _follows(last, place):
            scope = _scope(place, last.speaker, last, SourceRule.QUOTE_CONTINUES)
        if scope is not None:
            scopes.append(scope)
            last = scope
    return scopes


def _place(parsed: ParsedDocument, quotation: Quotation) -> _Place:
    touched = tuple(s for s in parsed.sentences if s.span.overlaps(quotation.span))
    words = frozenset(s.ref(t) for s in touched for t in s.inside(quotation.inner))
    return _Place(quotation, words, touched)


def _is_speech(parsed: ParsedDocument, place: _Place) -> bool:
    """Whether a quotation holds a clause of its own, rather than a name or a part of somebody else's clause."""
    words = [parsed.token(ref) for ref in sorted(place.words)]
    verbs = [word for word in words if word.upos in VERBAL]
    if not words or not verbs:
        return False
    inner = place.quotation.inner.of(parsed.document.text).rstrip()
    before = parsed.document.text[: place.quotation.span.begin].rstrip()[-1:]
    after = parsed.document.text[place.quotation.span.end :].lstrip()[:1]
    whole = inner[-1:] in SENTENCE_ENDS or before in {":", ""} or after == ","
    opens = any(
        sentence.ref(sentence.tokens[0]) in place.words or _opens(sentence, place) for sentence in place.sentences
    )
    return whole and (opens or before == ":") and (len(words) >= MIN_FRAGMENT or inner[-1:] in SENTENCE_ENDS or opens)


def _opens(sentence: Sentence, place: _Place) -> bool:
    """Whether the quotation begins with the sentence, its mark being the first token."""
    return sentence.tokens[0].span.overlaps(place.quotation.span)


def _by_tree(place: _Place, inside: Sequence[SpeechScope]) -> SpeechScope | None:
    """The speaker of the scope that covers most of the quotation and whose cue stands outside it."""
    best, most = None, 0
    for scope in inside:
        shared = len(scope.words & place.words)
        outside = (
            scope.cue is not None and not place.quotation.span.covers(scope.cue) and scope.speaker not in place.words
        )
        if outside and shared > most:
            best, most = scope, shared
    return _scope(place, best.speaker, best, f"{SourceRule.QUOTE} {best.rule}") if best else None


def _by_neighbour(place: _Place, table: FactualityTable) -> SpeechScope | None:
    """'„…“, sagte X' and 'X sagt: „…“' where the tree does not show it: the nearest verb outside that has a subject."""
    candidates = [
        (abs(token.span.begin - place.quotation.span.end), sentence, token)
        for sentence in place.sentences
        for token in sentence.tokens
        if _is_predicate(sentence, token)
        and not place.quotation.span.overlaps(token.span)
        and _may_report(sentence, token, table)
    ]
    for _, sentence, token in sorted(candidates, key=lambda c: (c[0], c[2].index)):
        speaker = subject(sentence, token)
        if speaker is not None and sentence.ref(speaker) not in place.words:
            return _named(place, sentence, speaker, token, SourceRule.QUOTE_BESIDE)
    return None


def _is_predicate(sentence: Sentence, token: Token) -> bool:
    return token.upos in VERBAL or bool(children(sentence, token, "cop"))


def _may_report(sentence: Sentence, token: Token, table: FactualityTable) -> bool:
    """A verb of saying, or any verb with its subject that stands right after the marks."""
    name = cue_class(sentence, token, table)
    if name is not None and table.effects[name].holder is Holder.SPEAKER:
        return True
    after = sentence.tokens[token.index + 1 :]
    if any(word.form == ":" for word in after) and token.base_relation in {"root", "parataxis", "conj"}:
        return own_subject(sentence, token) is not None
    before = sentence.tokens[max(0, token.index - 2) : token.index]
    near = [word for word in before if word.upos != "PUNCT"]
    return len(before) == 2 and not near and own_subject(sentence, token) is not None


def _by_colon(parsed: ParsedDocument, place: _Place) -> SpeechScope | None:
    """'X blieb gelassen: „…“': the subject of the sentence that ends with the colon."""
    if not place.sentences or not place.sentences[0].index:
        return None
    sentence = parsed.sentences[place.sentences[0].index - 1]
    if sentence.tokens[-1].form != ":":
        return None
    speaker = subject(sentence, sentence.root)
    return (
        _named(place, sentence, speaker, sentence.root, SourceRule.QUOTE_AFTER_COLON) if speaker is not None else None
    )


def _by_speech_before(
    parsed: ParsedDocument, place: _Place, inside: Sequence[SpeechScope], table: FactualityTable
) -> SpeechScope | None:
    """A quotation that is all of its sentence, after a sentence that reports speech: the same speaker."""
    first = place.sentences[0]
    alone = all(t.span.overlaps(place.quotation.span) or t.upos == "PUNCT" for s in place.sentences for t in s.tokens)
    if not alone or not first.index:
        return None
    before = parsed.sentences[first.index - 1]
    near = [scope for scope in inside if any(ref.sentence == before.index for ref in scope.words)]
    if near:
        widest = max(near, key=lambda scope: len(scope.words))
        return _scope(place, widest.speaker, widest, SourceRule.QUOTE_AFTER_SPEECH)
    speaker = subject(before, before.root) if speaks(before, before.root, table) else None
    return _named(place, before, speaker, before.root, SourceRule.QUOTE_AFTER_SPEECH) if speaker is not None else None


def _by_label(place: _Place) -> SpeechScope | None:
    """'Lang: „…“': the name before the colon, where there is no verb."""
    first = place.sentences[0]
    before = [word for word in first.tokens if word.span.end <= place.quotation.span.begin]
    names = [word for word in before if word.upos in {"PROPN", "NOUN"}]
    if not names or before[-1].form != ":" or any(word.upos in VERBAL for word in before):
        return None
    name = next((word for word in names if word.upos == "PROPN"), names[0])
    return SpeechScope(
        words=place.words, speaker=speaker_ref(first, name), cue=before[-1].span, verb=None, rule="quote after a name"
    )


def _follows(last: SpeechScope, place: _Place) -> bool:
    """Whether the last quotation, or its cue, ends in the sentence before or in this one."""
    before = max(ref.sentence for ref in {*last.words, last.speaker})
    return bool(place.sentences) and place.sentences[0].index - before <= 1


def _named(place: _Place, sentence: Sentence, speaker: Token, verb: Token, rule: str) -> SpeechScope:
    return SpeechScope(
        words=place.words, speaker=speaker_ref(sentence, speaker), cue=verb.span, verb=sentence.ref(verb), rule=rule
    )


def _scope(place: _Place, speaker: TokenRef, like: SpeechScope, rule: str) -> SpeechScope:
    return SpeechScope(words=place.words, speaker=speaker, cue=like.cue, verb=like.verb, rule=rule)
