"""Single words that the parser takes for something else though the tree around them says what they are.

A pronoun that only holds the place of a clause ('makes it easier to …'), a conjunction taken for an object ('told the
paper that …'), a participle taken for an adjective ('hat sich niemand bekannt'), a direction for a verb: '(left)', a
limit for a particle: 'up to forty'. And words that hang on another one than their form says: prefixes of verbs,
genitives; subjects by their number and voice; names behind what they are, and behind 'named'.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from zeitgraph.extract.arguments_kinds import ACTING
from zeitgraph.extract.arguments_subject import speaking_pronoun
from zeitgraph.extract.clauses import finite
from zeitgraph.extract.lemmas import case_words, verb_lemma
from zeitgraph.extract.relations import by_relation
from zeitgraph.language.nouns import NounKind, noun_table
from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.text import Sentence, Token

PARTICIPLE = (("Tense", "Past"), ("VerbForm", "Part"))
PAST = (("Mood", "Ind"), ("Number", "Plur"), ("Tense", "Past"), ("VerbForm", "Fin"))
PRESENT = (("Mood", "Ind"), ("Number", "Sing"), ("Person", "3"), ("Tense", "Pres"), ("VerbForm", "Fin"))
CLAUSES = frozenset({"root", "parataxis", "conj", "appos", "ccomp", "advcl"})  # what a whole clause may be, or seem
PREDICATE = frozenset({"cop", "aux"})  # what stands beside an adjective that is a predicate, or a participle
COUNTING = frozenset({"NUM", "SYM"})  # '40', '$ 40'
OTHERWISE = PREDICATE | {"obj", "ccomp"}  # what a participle in the passive has none of
HEADED = OTHERWISE | {"iobj"}  # a verb of a headline with one of these is active, or whole
HYPHEN = frozenset({"-"})
HYPHENED = 2  # how far before its last part a word with one hyphen begins
BESIDE = frozenset({"cc", "punct", "amod", "obl"})  # what a noun that is coordinated with another may have beside it
SURE = 0.9  # from here on a parser is believed, whatever it says of the number of articles
SUBORDINATE = frozenset({"advcl", "csubj", "ccomp", "xcomp", "acl"})
NOWHERE = frozenset[str]()  # the cues of what a language has none of


class _Mend(NamedTuple):
    """What looks at the words of one relation, given as the universal one and with its subtype.

    Where there are `cues`, it finds nothing in a sentence without one of these forms.
    """

    universal: str
    relation: str
    mend: Callable[[Sentence, Token, VerbTable], tuple[Token, ...]]
    cues: frozenset[str] | None = None


def with_words(sentence: Sentence, verbs: VerbTable) -> dict[int, Token]:
    """The words of a sentence that are something else than the parser says, as they should be, by index."""
    found: list[Token] = []
    words, forms = by_relation(sentence), sentence.forms
    for auxiliary in words.get("aux", ()):
        found += _auxiliary(sentence, auxiliary, verbs)
    for universal, relation, mend, cues in _mends_of(verbs):
        if universal in words and (cues is None or not cues.isdisjoint(forms)):
            for token in words[universal]:
                if token.relation == relation:
                    found += mend(sentence, token, verbs)
    if "(" in forms:
        bracketed = [word for word in sentence.tokens if word.upos == "VERB" and _is_bracketed(sentence, word)]
        found += [replace(verb, upos="ADJ", relation="dep", features=()) for verb in bracketed]
    return {token.index: token for token in found}


def _auxiliary(sentence: Sentence, auxiliary: Token, verbs: VerbTable) -> tuple[Token, ...]:
    token = sentence.governor(auxiliary)
    if token is None or token.upos != "ADJ" or not _is_participle(sentence, token, auxiliary, verbs):
        return ()
    return (replace(token, upos="VERB", lemma=verbs.participles[token.form.lower()], features=PARTICIPLE),)


def _subject(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    if subject.upos == "PRON":
        return (replace(subject, relation="expl"),) if _holds_a_place(sentence, subject, verbs) else ()
    thing = _subject_by_number(sentence, subject, verbs) if verbs.free_order and subject.upos == "NOUN" else None
    return (replace(subject, relation="obj"), replace(thing, relation="nsubj")) if thing is not None else ()


def _verb(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """The verb that was taken for an adjective before its object: 'Die USA verhängten Zölle'."""
    word = sentence.governor(subject)
    if word is None or word.upos != "ADJ" or not PREDICATE.isdisjoint(sentence.relations(word)):
        return ()
    form, known = word.form.lower(), verbs.known
    stems = [(form.removesuffix(end), ending) for end, ending in verbs.trees.plural_pasts if form.endswith(end)]
    lemmas = [lemma for stem, ending in stems for lemma in (stem + ending,) if lemma in known]
    return (replace(word, upos="VERB", lemma=lemmas[0], features=PAST),) if lemmas else ()


def _undergoer(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Two were killed and dozens injured': a participle without an auxiliary that shares that of a passive before."""
    word = sentence.governor(subject)
    above = sentence.governor(word) if word is not None and word.base_relation == "conj" else None
    if word is None or above is None or "aux:pass" not in sentence.relations(above):
        return ()
    if not OTHERWISE.isdisjoint(sentence.relations(word)) or word.feature("VerbForm") not in {None, "Part"}:
        return ()
    form = word.form.lower()
    lemma = verbs.forms.get(form)
    if lemma is None or form.endswith(verbs.present_participles) or word.upos not in {"VERB", "ADJ"}:
        return ()
    participle = replace(word, upos="VERB", lemma=lemma, features=PARTICIPLE)
    return (participle, replace(subject, relation="nsubj:pass"))


def _befallen(sentence: Sentence, copula: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'30 were injured': the participle of what is done to somebody, taken for an adjective."""
    word = sentence.governor(copula)
    lemma = verbs.forms.get(word.form.lower()) if word is not None and word.upos == "ADJ" else None
    if word is None or lemma is None or lemma not in verbs.trees.undergone or copula.feature("Tense") != "Past":
        return ()
    subjects = (child for child in sentence.children(word) if child.relation == "nsubj")
    passive = tuple(replace(subject, relation="nsubj:pass") for subject in subjects)
    participle = replace(word, upos="VERB", lemma=lemma, features=PARTICIPLE)
    return (participle, replace(copula, relation="aux:pass"), *passive)


def _of_headline(sentence: Sentence, subject: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Police chief sacked over riots': in a sentence without full stop what has no object is done to its subject."""
    word = sentence.governor(subject)
    if word is None or word.upos != "VERB" or word.index < subject.index or sentence.tokens[-1].upos == "PUNCT":
        return ()
    lemma = verbs.forms.get(word.form.lower()) if word.feature("Tense") == "Past" else None
    if lemma is None or lemma not in verbs.trees.undergone or not HEADED.isdisjoint(sentence.relations(word)):
        return ()
    return (replace(word, lemma=lemma, features=PARTICIPLE), replace(subject, relation="nsubj:pass"))


def _placeholder(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Es beschloss Hilfen': what stands for a body and not for a place, where nouns have genders."""
    verb = sentence.governor(word) if verbs.free_order else None
    meant = verb is not None and speaking_pronoun(sentence, verb, verbs) is word
    return (replace(word, relation="nsubj"),) if meant else ()


def _object(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    if word.lemma.lower() in verbs.trees.complementizers and _joins_a_clause(sentence, word):
        return (replace(word, relation="mark", upos="SCONJ", features=()),)
    return (replace(word, relation="expl"),) if word.upos == "PRON" and _holds_a_place(sentence, word, verbs) else ()


def _of_infinitive(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'A treaty that Iran refused to sign': what a verb that has no object refused is its infinitive's object."""
    verb = sentence.governor(pronoun) if pronoun.upos == "PRON" else None
    if verb is None or verb.relation != "acl:relcl" or verb.lemma not in verbs.trees.gapped:
        return ()
    plans = (child for child in sentence.children(verb) if child.relation == "xcomp" and child.index > verb.index)
    plan = next((child for child in plans if child.upos == "VERB" and "mark" in sentence.relations(child)), None)
    if plan is None or {"obj", "aux:pass"} & sentence.relations(plan):
        return ()
    stranded = any(child.upos == "ADP" and child.relation != "compound:prt" for child in sentence.children(plan))
    return () if stranded else (replace(pronoun, head=plan.index),)  # not 'a man that she refused to talk to'


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


def _no_verb(sentence: Sentence, word: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Pleaded guilty to assault', 'denied wrongdoing': words that are no verbs, whatever they look like."""
    tag = verbs.trees.no_verbs.get(word.form.lower())
    if tag is not None and "aux" not in sentence.relations(word):
        relation = "obj" if tag == "NOUN" and word.relation in {"xcomp", "ccomp"} else word.relation
        known = (word.upos, word.relation) == (tag, relation)
        return () if known else (replace(word, upos=tag, lemma=word.form, relation=relation, features=()),)
    mark = sentence.tokens[word.index - 1]
    return _noun_behind(sentence, word, mark, verbs) if word.upos == "VERB" and mark.head == word.index else ()


def _noun_behind(sentence: Sentence, word: Token, mark: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """The noun behind 'guilty to', taken for an infinitive; what else hangs on it is the verb's before."""
    before = sentence.tokens[mark.index - 1]
    written = f"{before.form} {mark.form}".lower()
    if written not in verbs.trees.before_nouns or word.form.lower().endswith(verbs.present_participles):
        return ()
    above = before.head if before.relation == "xcomp" else before.index
    rest = (child for child in sentence.children(word) if child.base_relation in {"obl", "advmod", "advcl"})
    moved = (replace(child, head=above) for child in rest if child.index > word.index)
    noun = replace(word, upos="NOUN", relation="obl", head=before.index, features=())
    joined = (child for child in sentence.children(word) if child.relation == "conj" and child.upos == "VERB")
    others = (replace(verb, upos="NOUN", features=()) for verb in joined if sentence.relations(verb) <= BESIDE)
    return (noun, replace(mark, upos="ADP", relation="case"), *moved, *others)


def _recipient(sentence: Sentence, token: Token, verbs: VerbTable) -> tuple[Token, ...]:
    noun = _noun_of_genitive(sentence, token, verbs)
    return (replace(token, relation="nmod", head=noun.index),) if noun is not None else ()


def _relative(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Ein Chef, der die Firma seit Mai führt': 'der' behind a masculine is the subject, and no dative."""
    verb = sentence.governor(pronoun) if pronoun.upos == "PRON" and pronoun.form in verbs.nominative else None
    noun = sentence.governor(verb) if verb is not None and verb.relation == "acl:relcl" else None
    if verb is None or noun is None or noun.feature("Gender") != "Masc":
        return ()
    word = finite(sentence, verb)
    if word is None or word.feature("Number") != "Sing" or case_words(sentence, pronoun):
        return ()
    others = [child for child in sentence.children(verb) if child.base_relation == "nsubj"]
    if any(child.relation != "nsubj" or _articles(sentence, child) & verbs.nominative for child in others):
        return ()
    return (replace(pronoun, relation="nsubj"), *(replace(child, relation="obj") for child in others))


def _relative_object(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Das Team, das die Studie leitet': who can act is the subject where the form leaves it open, not a mere thing.

    Of the two nouns that is the one before, if the parser is in doubt, or if the verb agrees with that one only.
    """
    verb = sentence.governor(pronoun) if pronoun.upos == "PRON" and pronoun.form not in verbs.oblique else None
    noun = sentence.governor(verb) if verb is not None and verb.relation == "acl:relcl" and verbs.free_order else None
    if verb is None or noun is None:
        return ()
    thing = next((child for child in sentence.children(verb) if child.relation == "nsubj"), None)
    word = finite(sentence, verb)
    if thing is None or word is None or thing.upos != "NOUN" or _articles(sentence, thing) & verbs.nominative:
        return ()
    doubtful = (
        min(pronoun.confidence, thing.confidence) <= SURE and _can_act(noun, verbs) and not _can_act(thing, verbs)
    )
    one = word.feature("Number") == "Sing" and noun.feature("Number") == "Sing" and _number(sentence, thing) == "Plur"
    return (replace(pronoun, relation="nsubj"), replace(thing, relation="obj")) if doubtful or one else ()


def _can_act(noun: Token, verbs: VerbTable) -> bool:
    """Whether a noun is a name or the table says that people or bodies are called so."""
    return noun.upos == "PROPN" or not ACTING.isdisjoint(noun_table(verbs.code).kinds(noun.lemma))


def _told(sentence: Sentence, medium: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Sagte die Ministerin der „Süddeutschen Zeitung“': behind who says it, a newspaper is no genitive."""
    subject = sentence.governor(medium) if verbs.trees.telling else None
    verb = sentence.governor(subject) if subject is not None and subject.base_relation == "nsubj" else None
    if subject is None or verb is None or subject.index < verb.index or "obl:arg" in sentence.relations(verb):
        return ()
    told = _is_told(sentence, medium, subject, verb, verbs)
    return (replace(medium, relation="obl:arg", head=verb.index),) if told else ()


def _is_told(sentence: Sentence, medium: Token, subject: Token, verb: Token, verbs: VerbTable) -> bool:
    """Whether a verb of saying has a newspaper or the like behind its subject, who does not work there."""
    words = verbs.trees
    if verb.lemma not in words.telling or subject.lemma in words.media_people:
        return False
    first, second, *_ = (*sentence.subtree(medium), medium)
    media = words.quoted_media if second.upos == "PUNCT" else words.media
    named = medium.lemma.lower() in media or medium.form.lower() in media
    return named and first.form.lower() in words.genitive_plurals


def _named(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    verb = sentence.governor(name) if name.upos == "PROPN" else None
    if verb is None or verb.upos != "VERB" or not verbs.is_class(verb.lemma, VerbClass.PREDICATIVE):
        return ()
    beside = sentence.relations(verb)
    return (replace(name, relation="obj"),) if "obj" not in beside and "aux:pass" not in beside else ()


def _kind(sentence: Sentence, name: Token, _: VerbTable) -> tuple[Token, ...]:
    noun = _kind_before(sentence, name) if name.upos == "PROPN" else None
    if noun is None:
        return ()
    moved = (replace(child, head=name.index) for child in sentence.children(noun) if child.index < noun.index)
    return (replace(noun, relation="compound", head=name.index), replace(name, relation=noun.relation), *moved)


def _titled(sentence: Sentence, name: Token, _: VerbTable) -> tuple[Token, ...]:
    """'Secretary of State Ann Hale, who …, said': a name right behind a subject that says who it is, and no comma."""
    verb = sentence.governor(name) if name.upos == "PROPN" else None
    if verb is None or name.index == 0:
        return ()
    before = sentence.tokens[name.index - 1]
    titles = (c for c in sentence.children(verb) if c.base_relation == "nsubj" and c.index < name.index)
    title = next((c for c in titles if before in (c, *sentence.subtree(c)) and before.upos in {"NOUN", "PROPN"}), None)
    if title is None:
        return ()
    return (replace(title, relation="nmod:desc", head=name.index), replace(name, relation=title.relation))


def _second_name(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Die Minister Ada Kern und Leo Rau kamen': each of the names that a noun for people is said of takes part."""
    first = sentence.governor(name) if name.upos == "PROPN" else None
    noun = sentence.governor(first) if first is not None and first.relation == "appos" else None
    if noun is None or first is None or first.upos != "PROPN" or noun.upos != "NOUN":
        return ()
    if NounKind.PERSON not in noun_table(verbs.code).kinds(noun.lemma) or name.index < noun.index:
        return ()
    between = (child for child in sentence.children(noun) if first.index < child.index < name.index)
    others = (replace(child, relation="conj") for child in between if child.relation == "appos")
    return (replace(name, head=noun.index), *others)


def _intending(sentence: Sentence, name: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """'Lavrov plans to visit Cuba': a name before what is taken for a plural, and an infinitive behind it."""
    named = name.upos == "PROPN" or (name.index > 0 and name.form[0].isupper())
    verb = sentence.governor(name) if named and not verbs.free_order else None
    if verb is None or verb.index != name.index + 1 or verb.feature("Number") != "Plur" or verb.upos != "NOUN":
        return ()
    lemma, children = verbs.forms.get(verb.form.lower()), sentence.children(verb)
    infinitives = [c for c in children if c.relation == "acl" and c.feature("VerbForm") == "Inf"]
    before = [child for child in children if child.index < verb.index and child.upos != "PUNCT"]
    first = infinitives[0] if infinitives and verb.base_relation in CLAUSES and before == [name] else None
    if lemma is None or first is None or sentence.subtree(first)[0].index != verb.index + 1:
        return ()
    present = replace(verb, upos="VERB", lemma=lemma, features=PRESENT)
    return (present, replace(name, relation="nsubj"), replace(first, relation="xcomp"))


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


@cache
def _mends_of(verbs: VerbTable) -> tuple[_Mend, ...]:
    """What may be mended in a language, in this order; what its word order or its tables rule out is left aside."""
    trees = verbs.trees
    fixed, free = (NOWHERE, None) if verbs.free_order else (None, NOWHERE)
    undergone = None if trees.undergone else NOWHERE
    no_verbs = frozenset({*trees.no_verbs, *(words.partition(" ")[0] for words in trees.before_nouns)})
    mends = (
        _Mend("nsubj", "nsubj", _subject),
        _Mend("nsubj", "nsubj", _verb, None if trees.plural_pasts else NOWHERE),
        _Mend("nsubj", "nsubj", _undergoer, fixed),
        _Mend("nsubj", "nsubj", _of_headline, undergone),
        _Mend("nsubj", "nsubj:pass", _undergoer, fixed),
        _Mend("cop", "cop", _befallen, undergone),
        _Mend("expl", "expl", _placeholder, free),
        _Mend("acl", "acl", _asked, fixed),
        *(_Mend(relation, relation, _joined, HYPHEN) for relation in ("nsubj", "obj", "obl")),
        _Mend("compound", "compound:prt", _joined, HYPHEN),
        _Mend("obj", "obj", _object),
        _Mend("obj", "obj", _relative_object, free),
        _Mend("obj", "obj", _of_infinitive, None if trees.gapped else NOWHERE),
        _Mend("compound", "compound", _intending, fixed),
        _Mend("compound", "compound:prt", _particle),
        _Mend("compound", "compound:prt", _limit, frozenset(words.partition(" ")[0] for words in trees.limits)),
        _Mend("vocative", "vocative", _titled, fixed),
        _Mend("mark", "mark", _content, None if trees.complementizers else NOWHERE),
        _Mend("conj", "conj", _second_name),
        _Mend("obl", "obl:arg", _recipient),
        _Mend("obl", "obl:arg", _relative, free),
        *(_Mend(relation, relation, _no_verb, no_verbs) for relation in ("xcomp", "ccomp", "advcl", "obj", "obl")),
        _Mend("xcomp", "xcomp", _named),
        _Mend("nmod", "nmod", _kind, fixed),
        _Mend("nmod", "nmod", _told, None if trees.telling else NOWHERE),
    )
    return tuple(mend for mend in mends if mend.cues != NOWHERE)


def _holds_a_place(sentence: Sentence, pronoun: Token, verbs: VerbTable) -> bool:
    """Whether the pronoun stands for a clause behind it: 'It cannot be fair to expect …', 'found it hard to sleep'."""
    verb = sentence.governor(pronoun)
    if verb is None or pronoun.feature("Gender") != "Neut" or pronoun.feature("PronType") != "Prs":
        return False
    children = sentence.children(verb)
    if pronoun.base_relation == "nsubj":
        return any(child.base_relation == "csubj" and child.index > verb.index for child in children)
    quality = next((c for c in children if c.relation == "xcomp" and c.upos == "ADJ" and c.index > pronoun.index), None)
    if quality is None or not verbs.is_class(verb.lemma, VerbClass.JUDGING):
        return False
    clauses = (*sentence.children(quality), *children)
    return any(
        child.base_relation in SUBORDINATE and child.index > quality.index and "mark" in sentence.relations(child)
        for child in clauses
    )


def _joins_a_clause(sentence: Sentence, word: Token) -> bool:
    """Whether a conjunction opens a clause that a verb of saying has, with a subject behind it."""
    verb = sentence.governor(word)
    if verb is None or verb.base_relation != "ccomp" or word.index > verb.index:
        return False
    children = sentence.children(verb)
    opens = all(child.index >= word.index or child.upos == "PUNCT" for child in children)
    return opens and any(child.base_relation == "nsubj" and child.index > word.index for child in children)


def _is_participle(sentence: Sentence, token: Token, auxiliary: Token, verbs: VerbTable) -> bool:
    """Whether an auxiliary of the perfect makes the word a verb's participle."""
    if token.form.lower() not in verbs.participles or "cop" in sentence.relations(token):
        return False
    return auxiliary.lemma in verbs.classes[VerbClass.PERFECT]


def _kind_before(sentence: Sentence, name: Token) -> Token | None:
    """'The head of airline Norfly': the noun right before a name that says what it is, both taken for attributes."""
    if name.index == 0 or "case" in sentence.relations(name):
        return None
    noun = sentence.tokens[name.index - 1]
    beside = noun.upos == "NOUN" and noun.relation == "nmod" and noun.head == name.head
    return noun if beside and "case" in sentence.relations(noun) else None


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
    if before.upos not in {"NOUN", "PROPN"} or _is_told(sentence, token, before, above, verbs):
        return None
    return before


def _subject_by_number(sentence: Sentence, subject: Token, verbs: VerbTable) -> Token | None:
    """'Verhandlungen lehnt der Konzern ab': the object that the verb agrees with in number, where its subject does not.

    Only where both are nouns with the verb between them, the parser is in doubt, and no article speaks against it.
    """
    verb = sentence.governor(subject)
    if verb is None or "obj" not in sentence.relations(verb):
        return None
    found = next(child for child in sentence.children(verb) if child.relation == "obj")
    if found.upos not in {"NOUN", "PROPN"} or min(subject.confidence, found.confidence) > SURE:
        return None
    word = finite(sentence, verb)
    if word is None or not subject.index < word.index < found.index or _is_several(sentence, subject):
        return None
    plural = word.feature("Number") == "Plur" or word.form.lower().endswith(verbs.trees.finite_plurals)
    number = "Plur" if plural else "Sing"
    if _number(sentence, found) != number or _number(sentence, subject) in {None, number}:
        return None
    masculine = subject.feature("Gender") == "Masc"
    shown = _articles(sentence, subject) & (verbs.nominative if masculine else verbs.nominative - verbs.oblique)
    return found if not shown and _articles(sentence, found).isdisjoint(verbs.oblique - verbs.nominative) else None


def _articles(sentence: Sentence, noun: Token) -> set[str]:
    return {child.form.lower() for child in sentence.children(noun) if child.base_relation == "det"}


def _number(sentence: Sentence, noun: Token) -> str | None:
    """Number as the article shows it, or the ending of a noun without one; None where nothing does ('Lehrer')."""
    if "conj" in sentence.relations(noun):
        return "Plur"
    article = next((child for child in sentence.children(noun) if child.base_relation == "det"), None)
    if article is not None:
        return article.feature("Number")
    return None if noun.upos == "NOUN" and noun.form == noun.lemma else noun.feature("Number")


def _is_several(sentence: Sentence, noun: Token) -> bool:
    """Whether number says little of the phrase: it is counted or joined to another."""
    return not sentence.relations(noun).isdisjoint({"conj", "nummod"})


def _is_bracketed(sentence: Sentence, token: Token) -> bool:
    """Whether the word is all that stands between two brackets."""
    before, behind = sentence.tokens[max(token.index - 1, 0)], sentence.tokens[token.index + 1 : token.index + 2]
    return before.form == "(" and [word.form for word in behind] == [")"]
