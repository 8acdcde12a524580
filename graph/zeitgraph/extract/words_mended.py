"""Trees mended word by word: each mend looks at the words of one relation, and says how they should be.

Verbs, subjects and names have modules of their own. Here is what else a word is not: a direction for a verb '(left)',
a limit for a particle ('up to forty'), half a noun ('a sit-in'); and what hangs on another word than its form says:
prefixes of verbs, genitives, what somebody is told or asked to do.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from zeitgraph.extract.arguments_kinds import ACTING
from zeitgraph.extract.lemmas import verb_lemma
from zeitgraph.extract.names_mended import (
    appointed,
    behind_naming,
    inside_name,
    is_told,
    office,
    second_name,
    swallowed,
    titled,
    told_medium,
)
from zeitgraph.extract.subjects_mended import (
    conjunction,
    object_of_infinitive,
    placeholder,
    relative_actor,
    relative_subject,
    right_subject,
    subject_called,
)
from zeitgraph.extract.verbs_mended import (
    befallen,
    finite_passive,
    intending,
    no_verb,
    participle_of,
    passive_of_headline,
    past_before_noun,
    plain_past,
    undergoer,
)
from zeitgraph.language.nouns import noun_table
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.text import Sentence, Token

COUNTING = frozenset({"NUM", "SYM"})  # '40', '$ 40'
HYPHEN = frozenset({"-"})
BOTH = 2  # marks of a clause: that of its infinitive, and what may be a preposition
HYPHENED = 2  # how far before its last part a word with one hyphen begins
TITLED = ("vocative", "nmod", "obj", "iobj", "obl", "xcomp", "appos", "parataxis", "dep")  # as what names hang astray
NOUN, NAME, PRONOUN = frozenset({"NOUN"}), frozenset({"PROPN"}), frozenset({"PRON"})  # tags
VERB, ADJECTIVE = frozenset({"VERB"}), frozenset({"ADJ"})
NOWHERE = frozenset[str]()  # the cues of what a language has none of
_PLACE = itemgetter(0)


Mender = Callable[[Sentence, Token, VerbTable], tuple[Token, ...]]


class _Mend(NamedTuple):
    """What looks at the words of one relation, its subtype with it.

    It finds nothing for words of other tags than `tags`, under governors of other tags than `under`, or in a sentence
    without one of the `cues`; None is any.
    """

    relation: str
    mend: Mender
    cues: frozenset[str] | None = None
    tags: frozenset[str] | None = None
    under: frozenset[str] | None = None

    def may_change(self, tag: str, above: str | None) -> bool:
        """Whether words of a tag can be something else, under a governor of a tag."""
        return (self.tags is None or tag in self.tags) and (self.under is None or above in self.under)


class _Mends(dict[tuple[str, str, str | None], tuple[tuple[int, Mender], ...]]):
    """The mends of a word by its relation, its tag and its governor's, each with its place among all mends."""

    def __init__(self, mends: Sequence[tuple[int, _Mend]]) -> None:
        super().__init__()
        self._by_relation: dict[str, list[tuple[int, _Mend]]] = {}
        for place, mend in mends:
            self._by_relation.setdefault(mend.relation, []).append((place, mend))
        self.relations = frozenset(relation.partition(":")[0] for relation in self._by_relation)

    def __missing__(self, word: tuple[str, str, str | None]) -> tuple[tuple[int, Mender], ...]:
        relation, tag, above = word
        mends = self._by_relation.get(relation, ())
        found = self[word] = tuple([(place, mend.mend) for place, mend in mends if mend.may_change(tag, above)])
        return found

    def of(self, sentence: Sentence, verbs: VerbTable) -> list[tuple[int, tuple[Token, ...]]]:
        """What is changed in a sentence, with the place of the mend that changes it."""
        found: list[tuple[int, tuple[Token, ...]]] = []
        words, tokens = sentence.by_relation, sentence.tokens
        for relation in self.relations.intersection(words):
            for token in words[relation]:
                above = None if token.head is None else tokens[token.head].upos
                for place, mend in self[token.relation, token.upos, above]:
                    changed = mend(sentence, token, verbs)
                    if changed:
                        found.append((place, changed))
        return found


def with_words(sentence: Sentence, verbs: VerbTable) -> dict[int, Token]:
    """The words of a sentence that are something else than the parser says, as they should be, by index."""
    (always, cued, all_cues), forms = _mends_of(verbs), sentence.forms
    found = always.of(sentence, verbs)
    for cues, mends in () if all_cues.isdisjoint(forms) else cued:
        if not cues.isdisjoint(forms):
            found += mends.of(sentence, verbs)
    found.sort(key=_PLACE)
    if "(" in forms:
        bracketed = [word for word in sentence.tokens if word.upos == "VERB" and _is_bracketed(sentence, word)]
        found += [(0, (replace(verb, upos="ADJ", relation="dep", features=()),)) for verb in bracketed]
    return {token.index: token for _, changed in found for token in changed}


def _joined(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'A sit-in': the particle that a hyphen joins to the word before is a noun with it."""
    if word.index < HYPHENED or sentence.tokens[word.index - 1].form != "-":
        return ()
    first, behind = sentence.tokens[word.index - HYPHENED], f" {word.lemma.lower()}"
    if first.head != word.index or not any(verb.endswith(behind) for verb in verbs.classes[VerbClass.PHRASAL]):
        return ()
    relation = "obj" if word.relation == "compound:prt" else word.relation
    lemma = f"{first.lemma}-{word.lemma}".lower()
    return (replace(word, upos="NOUN", lemma=lemma, relation=relation, features=()),)


def _particle(sentence: Sentence, particle: Token, _: VerbTable) -> tuple[Token, ...]:
    verb = _verb_of_particle(sentence, particle)
    return (replace(particle, head=verb.index),) if verb is not None else ()


def _limit(sentence: Sentence, particle: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'destroyed up to 40 homes': two words that say how many at most are no particle and no preposition."""
    verb, behind = sentence.governor(particle), sentence.tokens[particle.index + 1 : particle.index + 3]
    if verb is None or verb.index + 1 != particle.index or len(behind) < 2 or behind[1].upos not in COUNTING:
        return ()
    case, number = behind
    noun = sentence.governor(case) if case.relation == "case" else None
    written = f"{particle.form} {case.form}".lower()
    if noun is None or noun.head != verb.index or written not in verbs.trees.limits:
        return ()
    if verb.lemma in verbs.trees.reaching:
        return ()
    counted = noun.relation if verbs.is_class(verb.lemma, VerbClass.UNACCUSATIVE) else "obj"
    fixed = replace(case, relation="fixed", head=particle.index)
    return (replace(particle, upos="ADV", relation="advmod", head=number.index), fixed, replace(noun, relation=counted))


def _recipient(sentence: Sentence, token: Token, verbs: VerbTable) -> tuple[Token, ...]:
    noun = _noun_of_genitive(sentence, token, verbs)
    return (replace(token, relation="nmod", head=noun.index),) if noun is not None else ()


def _thing(sentence: Sentence, noun: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Wirft ihm Untreue vor': of two who seem to be told the bare noun is what they are told of."""
    verb = sentence.governor(noun) if noun.upos == "NOUN" and not sentence.children(noun) else None
    if verb is None or "obj" in sentence.relations(verb):
        return ()
    told = [child for child in sentence.children(verb) if child.relation == noun.relation]
    thing_object = verbs.is_class(verb_lemma(sentence, verb, verbs), VerbClass.THING_OBJECT)
    return (replace(noun, relation="obj"),) if thing_object and len(told) > 1 and told[-1] is noun else ()


def _asked(sentence: Sentence, clause: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'told its members to stay': what somebody is asked to do is governed by the asking, it is nothing of theirs."""
    noun = sentence.governor(clause) if clause.feature("VerbForm") == "Inf" and not verbs.free_order else None
    verb = sentence.governor(noun) if noun is not None and noun.relation in {"obj", "iobj"} else None
    first = sentence.subtree(clause)[0]
    if noun is None or verb is None or verb.upos != "VERB" or (first.index, first.upos) != (noun.index + 1, "PART"):
        return ()
    asks = verbs.is_class(verb_lemma(sentence, verb, verbs), VerbClass.OBJECT_CONTROL)
    acts = noun.upos != "NOUN" or not ACTING.isdisjoint(noun_table(verbs.code).kinds(noun.lemma))
    return (replace(clause, relation="xcomp", head=verb.index),) if asks and acts else ()


def _where(sentence: Sentence, adverb: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'was jailed in Kober, where he wrote': what such an adverb opens behind a comma tells of the noun before it."""
    clause = sentence.governor(adverb) if adverb.form.lower() in verbs.relative_places else None
    if clause is None or clause.relation != "advcl" or clause.head is None or clause.head > adverb.index:
        return ()
    words = [word for word in sentence.subtree(clause) if word.upos != "PUNCT"]
    if words[0] is not adverb or adverb.index < 2 or sentence.tokens[adverb.index - 1].form != ",":
        return ()
    noun = sentence.tokens[adverb.index - 2]
    above = sentence.governor(noun) if noun.base_relation == "flat" else noun
    nominal = above is not None and above.upos in {"NOUN", "PROPN"} and above.index > clause.head
    return (replace(clause, relation="acl:relcl", head=above.index),) if above is not None and nominal else ()


def _content(sentence: Sentence, mark: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'told a briefing that Oslo opposed it': a conjunction and a subject open what is told, nothing of its hearers."""
    clause = sentence.governor(mark) if mark.lemma.lower() in verbs.trees.complementizers else None
    hearers = sentence.governor(clause) if clause is not None and clause.relation == "acl:relcl" else None
    verb = sentence.governor(hearers) if hearers is not None and hearers.relation in {"obj", "iobj"} else None
    if clause is None or verb is None or not verbs.is_class(verb_lemma(sentence, verb, verbs), VerbClass.ADDRESSED):
        return ()
    subjects = (c for c in sentence.children(clause) if c.base_relation == "nsubj")
    told = any(mark.index < subject.index < clause.index for subject in subjects)
    return (replace(clause, relation="ccomp", head=verb.index),) if told else ()


def _preposition(sentence: Sentence, mark: Token, _: VerbTable) -> tuple[Token, ...]:
    """'called on Congress to act': before a noun that has none a preposition is its, beside the infinitive's mark."""
    clause = sentence.governor(mark)
    verb = sentence.governor(clause) if clause is not None and mark.index + 1 < clause.index else None
    if clause is None or verb is None or [c.base_relation for c in sentence.children(clause)].count("mark") < BOTH:
        return ()
    nouns = [c for c in sentence.children(verb) if c.base_relation == "obl" and mark.index < c.index < clause.index]
    noun = nouns[0] if nouns and "case" not in sentence.relations(nouns[0]) else None
    opens = noun is not None and sentence.subtree(noun)[0].index == mark.index + 1
    return (replace(mark, relation="case", head=noun.index),) if noun is not None and opens else ()


@cache
def _mends_of(verbs: VerbTable) -> tuple[_Mends, Sequence[tuple[frozenset[str], _Mends]], frozenset[str]]:
    """What may be mended in a language: in any sentence, and in one with some cues; all these cues."""
    by_cues: dict[frozenset[str] | None, list[tuple[int, _Mend]]] = {}
    for place, mend in enumerate(_mends(verbs)):
        by_cues.setdefault(mend.cues, []).append((place, mend))
    cued = [(cues, _Mends(mends)) for cues, mends in by_cues.items() if cues]
    return _Mends(by_cues.get(None, [])), cued, frozenset(chain.from_iterable(cues for cues, _ in cued))


def _mends(verbs: VerbTable) -> tuple[_Mend, ...]:
    """All mends, of two of one word the later counts; what a language's word order or tables rule out has no cues."""
    trees = verbs.trees
    fixed, free = (NOWHERE, None) if verbs.free_order else (None, NOWHERE)
    undergone, appointing = None if trees.undergone else NOWHERE, None if trees.appointing else NOWHERE
    return (
        *(_Mend(relation, participle_of, under=ADJECTIVE) for relation in ("aux", "aux:pass")),
        _Mend("nsubj", right_subject, tags=NOUN | PRONOUN if verbs.free_order else PRONOUN),
        _Mend("nsubj", plain_past, under=ADJECTIVE),
        _Mend("nsubj", past_before_noun, None if trees.plural_pasts else NOWHERE, under=ADJECTIVE | NOUN | NAME),
        *(_Mend(relation, undergoer, fixed, under=ADJECTIVE | VERB) for relation in ("nsubj", "nsubj:pass")),
        _Mend("nsubj", passive_of_headline, undergone, under=VERB),
        _Mend("aux:pass", finite_passive, verbs.classes[VerbClass.FUTURE] if verbs.free_order else NOWHERE),
        _Mend("cop", befallen, undergone, under=ADJECTIVE),
        _Mend("expl", placeholder, free),
        _Mend("acl", _asked, fixed),
        *(_Mend(relation, _joined, HYPHEN) for relation in ("nsubj", "obj", "obl", "compound:prt")),
        _Mend("advmod", _where, verbs.relative_places),
        _Mend("obj", conjunction),
        _Mend("obj", relative_actor, free, PRONOUN),
        _Mend("obj", object_of_infinitive, None if trees.gapped else NOWHERE, PRONOUN),
        _Mend("compound", intending, fixed, under=NOUN),
        _Mend("compound", appointed, appointing, NAME),
        _Mend("obj", office, appointing, under=VERB),
        _Mend("compound:prt", _particle),
        _Mend("compound:prt", _limit, _first_words(trees.limits)),
        *(_Mend(relation, titled, fixed, NAME) for relation in TITLED),
        _Mend("mark", _preposition, fixed, frozenset({"ADP"})),
        _Mend("mark", _content, None if trees.complementizers else NOWHERE),
        _Mend("conj", second_name, tags=NAME, under=NAME),
        _Mend("flat", swallowed, free),
        _Mend("obl:arg", _thing, free, NOUN),
        _Mend("obl:arg", _recipient, tags=NOUN),
        _Mend("obl:arg", relative_subject, free, PRONOUN),
        *(_Mend(relation, no_verb, _no_verbs(verbs)) for relation in ("xcomp", "ccomp", "advcl", "obj", "obl")),
        _Mend("xcomp", behind_naming, tags=NAME, under=VERB),
        *(_Mend(relation, inside_name, trees.inside_names) for relation in ("advmod", "aux", "cop", "case", "mark")),
        *(_Mend(relation, subject_called, trees.callers) for relation in ("advcl", "xcomp")),
        _Mend("nmod", told_medium, None if trees.telling else NOWHERE),
    )


def _no_verbs(verbs: VerbTable) -> frozenset[str]:
    """Words that stand for verbs nowhere, or not before some nouns."""
    return frozenset(verbs.trees.no_verbs) | _first_words(verbs.trees.before_nouns)


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in phrases)


def _verb_of_particle(sentence: Sentence, particle: Token) -> Token | None:
    """'Weise … erfasste Fälle aus': the finite verb whose prefix it is, not that of an attribute beside it."""
    above = sentence.governor(particle)
    if above is None or above.base_relation != "amod":
        return None
    verbs = (word for word in sentence.ancestors(above) if word.feature("VerbForm") == "Fin")
    return next((verb for verb in verbs if verb.index < particle.index), None)


def _noun_of_genitive(sentence: Sentence, token: Token, verbs: VerbTable) -> Token | None:
    """'Teilte die Gewerkschaft der Fahrer des Landes mit': a genitive behind a noun is that noun's, no recipient."""
    above = sentence.governor(token)
    if above is None or verbs.is_class(verb_lemma(sentence, above, verbs), VerbClass.GENITIVE):
        return None  # 'klagte den Mann des Mordes an'
    first = sentence.subtree(token)[0]
    owned = token.feature("Number") == "Plur" and first.form.lower() in verbs.trees.genitive_plurals
    article = first.base_relation == "det" and first.head == token.index and (owned or first.feature("Case") == "Gen")
    if token.upos != "NOUN" or not article or first.index == 0:
        return None
    before = sentence.tokens[first.index - 1]
    if before.upos not in {"NOUN", "PROPN"} or is_told(sentence, token, before, above, verbs):
        return None
    return before


def _is_bracketed(sentence: Sentence, token: Token) -> bool:
    """Whether the word is all that stands between two brackets."""
    before, behind = sentence.tokens[max(token.index - 1, 0)], sentence.tokens[token.index + 1 : token.index + 2]
    return before.form == "(" and [word.form for word in behind] == [")"]
