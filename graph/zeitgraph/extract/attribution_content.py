"""Clauses to the words that introduce them: 'said' for what is said, 'Plan' for what is planned."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zeitgraph.extract.attribution_cues import (
    SPEAKER,
    VERBAL,
    children,
    cue_class,
    cues,
    has_adverbial_mark,
    is_finite,
    is_reported,
    own_subject,
)
from zeitgraph.extract.clauses import FULL
from zeitgraph.language.factuality import ClassEffect, FactualityTable, Holder
from zeitgraph.model.memory import once_a_sentence, once_a_word
from zeitgraph.model.text import Sentence, Token

# How contents hang in a tree: on their cue,
INTRODUCED = frozenset({"ccomp", "xcomp", "csubj", "conj", "acl", "advcl", "parataxis"})
INNER = frozenset({"acl", "advcl"})  # on a companion of it,
BESIDE_NOUN = frozenset({"ccomp", "xcomp", "advcl"})  # or on the verb of which it is the object.
OPENERS = frozenset({"mark", "case"})
NONE = frozenset[str]()
REMARKS = frozenset({"acl:relcl", "advcl:relcl"})
DENIED = "CT-"  # what a cue of denial makes of what is said
QUOTE_MARKS = frozenset({"„", "“", "”", '"', "»", "«", "``", "''"})


def introducer(sentence: Sentence, clause: Token, table: FactualityTable) -> Token | None:
    """The word whose content a clause gives, or None for adverbial and relative clauses."""
    return _introducer(sentence, clause, table) if clause.base_relation in INTRODUCED else None


@once_a_word
def _introducer(sentence: Sentence, clause: Token, table: FactualityTable) -> Token | None:
    head, relation = sentence.governor(clause), clause.base_relation
    if head is None or (relation == "conj" and not speaks(sentence, head, table)):
        return None
    if _is_comparison(sentence, clause, table):
        return None
    if has_adverbial_mark(sentence, clause, table.attribution.complementizers):
        return None
    if relation == "ccomp" and _is_mistaken(sentence, clause, head, table):
        return None
    if relation == "xcomp" and marks(sentence, clause) & table.markers.keys():
        return None
    if noun := _noun_before(sentence, clause, head, table):
        return noun
    if relation in {"ccomp", "xcomp", "csubj"}:
        return _light_noun(sentence, head, table) or head
    if relation == "conj" and is_finite(sentence, clause):
        return head if marks(sentence, clause) & table.attribution.complementizers else None
    if relation == "acl" and (inner := _inserted_before(sentence, clause, table)):
        return inner
    if relation == "acl":
        return _of_noun(sentence, clause, head, table)
    if relation == "advcl":
        return next((cue for cue in _cues_above(sentence, head) if _completes(sentence, clause, cue, table)), None)
    return head if relation == "parataxis" and is_after_colon(sentence, head, clause) else None


def _inserted_before(sentence: Sentence, clause: Token, table: FactualityTable) -> Token | None:
    """'say' of 'the man, who officials say ordered the raid': a verb of saying right before the rest of the clause."""
    first = sentence.subtree(clause)[0].index
    before = sentence.tokens[first - 1] if first else None
    if before is None or before.base_relation != "acl" or before.head != clause.head:
        return None
    return before if speaks(sentence, before, table) else None


def _noun_before(sentence: Sentence, clause: Token, head: Token, table: FactualityTable) -> Token | None:
    """'plans' of 'announced plans to cut jobs', 'Gedanken' of 'spielt mit dem Gedanken, zu gehen': a cue right before
    an infinitive that hangs on the same verb."""
    if clause.base_relation not in BESIDE_NOUN or clause.feature("VerbForm") != "Inf":
        return None
    if not marks(sentence, clause) <= {table.infinitive_mark} or is_finite(sentence, clause):
        return None
    before = sentence.tokens[: first_word(sentence, clause).index]
    noun = next((word for word in reversed(before) if word.form != ","), None)
    if noun is None or noun.upos != "NOUN" or noun.head != head.index or noun.base_relation not in {"obj", "obl"}:
        return None
    companion = noun.base_relation == "obl" and cue_class(sentence, head, table) is not None  # 'in Verdacht geraten'
    return noun if cue_class(sentence, noun, table) is not None and not companion else None


def contents(sentence: Sentence, cue: Token, table: FactualityTable) -> Sequence[Token]:
    """The clauses that a word introduces."""
    return contents_by_cue(sentence, table).get(cue.index, ())


@once_a_sentence
def contents_by_cue(sentence: Sentence, table: FactualityTable) -> Mapping[int, Sequence[Token]]:
    """The clauses of a sentence that some word introduces, by the index of that word."""
    found: dict[int, list[Token]] = {}
    words, cued = sentence.by_relation, cues(sentence, table)
    for relation in filter(INTRODUCED.__contains__, words):
        for clause in words[relation]:
            if relation == "conj" and clause.head not in cued:
                continue  # as most conjuncts
            cue = _introducer(sentence, clause, table)
            if cue is not None and _may_hang(sentence, clause, cue):
                found.setdefault(cue.index, []).append(clause)
    return found


def _may_hang(sentence: Sentence, clause: Token, cue: Token) -> bool:
    """Whether a clause hangs on its cue, on a companion of it, or beside it."""
    if clause.head == cue.index:
        return True
    relation = clause.base_relation
    if clause.head == cue.head:
        return cue.base_relation == relation == "acl" or (cue.upos == "NOUN" and relation in BESIDE_NOUN)
    above = sentence.governor(clause)
    return relation in INNER and above is not None and above.head == cue.index


def matrix_cue(sentence: Sentence, cue: Token, table: FactualityTable) -> Token | None:
    """'said' for 'warned' in 'X said that A and warned that B', where a parser takes 'warned' as a part of A."""
    head = sentence.governor(cue) if cue.base_relation == "conj" else None
    if head is None or own_subject(sentence, cue) is not None:
        return None
    if cue.feature("VerbForm") == "Inf" or not speaks(sentence, cue, table) or not contents(sentence, cue, table):
        return None
    above = introducer(sentence, head, table)
    return above if above is not None and speaks(sentence, above, table) else None


def speaks(sentence: Sentence, token: Token, table: FactualityTable) -> bool:
    """Whether a word is a cue that makes its subject a source."""
    name = cues(sentence, table).get(token.index)
    return name is not None and table.effects[name].holder is SPEAKER


def marks(sentence: Sentence, clause: Token) -> frozenset[str]:
    """The words that open a clause, in lower case."""
    place = clause.index
    if OPENERS.isdisjoint(sentence.dependent_relations[place]):
        return NONE
    below = sentence.dependents[place]
    return frozenset([child.form.lower() for child in below if child.base_relation in OPENERS and child.index < place])


def _is_mistaken(sentence: Sentence, clause: Token, cue: Token, table: FactualityTable) -> bool:
    """Whether a clause is no content, whatever the parser says: a relative clause, a participle, the next clause."""
    parted = ";" in sentence.forms and any(word.form == ";" for word in sentence.tokens[cue.index : clause.index])
    if parted and not is_reported(sentence, clause, table.attribution, second=True):
        return True
    inside = cue.base_relation == "acl" and sentence.subtree(clause)[0].index < cue.index  # 'who police said had fled'
    if not inside and _is_relative(sentence, clause):
        return True
    if clause.index < cue.index:
        return _is_opener(sentence, clause, cue)
    return _is_gapped(sentence, clause, cue) or _is_opened(sentence, clause, cue) or is_trailing(sentence, clause, cue)


def is_trailing(sentence: Sentence, clause: Token, cue: Token) -> bool:
    """'he said, promising to come': a participle after a comma tells what the speaker does besides."""
    if clause.index <= cue.index + 1 or sentence.tokens[clause.index - 1].form != ",":
        return False
    participle = clause.feature("VerbForm") in {"Part", "Ger"} and FULL.isdisjoint(sentence.relations(clause))
    return participle and not is_quoted(sentence, cue, clause)


def _is_opened(sentence: Sentence, clause: Token, cue: Token) -> bool:
    """'the leader said' of 'Asked whether he would come, the leader said': the main clause behind a participle."""
    if cue.index or own_subject(sentence, cue) is not None or cue.feature("Mood") == "Imp":
        return False
    first = sentence.subtree(clause)[0].index
    return first > 1 and own_subject(sentence, clause) is not None and sentence.tokens[first - 1].form == ","


def is_resumed(sentence: Sentence, clause: Token, table: FactualityTable) -> bool:
    """'arguing' of 'said they would appeal, arguing that …': what the speaker says besides, hung on what is said."""
    head = sentence.governor(clause) if clause.base_relation == "advcl" else None
    if head is None or not speaks(sentence, clause, table):
        return False
    cue = introducer(sentence, head, table)
    said = cue is not None and cue.index < head.index and speaks(sentence, cue, table)
    first = sentence.subtree(clause)[0].index
    apart = first > 0 and "," in {sentence.tokens[first].form, sentence.tokens[first - 1].form}
    bare = FULL.isdisjoint(sentence.relations(clause))
    return said and apart and bare and clause.index > head.index and clause.feature("VerbForm") in {"Part", "Ger"}


def is_contrasted(sentence: Sentence, clause: Token, table: FactualityTable) -> bool:
    """'while the ministry declined to comment' of 'said two men had been held, while …': what another says or refuses.

    In a past without auxiliary behind a comma, where what is said has an auxiliary: then the reporter tells it.
    """
    if clause.base_relation != "advcl" or marks(sentence, clause).isdisjoint(table.attribution.contrast):
        return False
    head = sentence.governor(clause)
    told = head is not None and head.index < clause.index and "aux" in sentence.relations(head)
    plain = clause.feature("Tense") == "Past" and clause.feature("Mood") == "Ind"
    first = sentence.subtree(clause)[0].index
    parted = "," in {sentence.tokens[first].form, sentence.tokens[first - 1].form}
    own = plain and parted and own_subject(sentence, clause) is not None
    return told and own and cue_class(sentence, clause, table) is not None


def _is_gapped(sentence: Sentence, clause: Token, cue: Token) -> bool:
    """'hatte A ausgeschlossen, B aber offen gelassen': a second participle under the same auxiliary."""
    if "aux" not in sentence.relations(cue) or not {"aux", "mark", "cop"}.isdisjoint(sentence.relations(clause)):
        return False
    parts = clause.feature("VerbForm") == cue.feature("VerbForm") == "Part"
    return parts and clause.index > cue.index and not is_quoted(sentence, cue, clause)


def _cues_above(sentence: Sentence, head: Token) -> Iterator[Token]:
    """A word and the verb whose fixed companion it is: 'short' and 'stopped'."""
    yield head
    verb = sentence.governor(head)
    if verb is not None and head.upos in {"ADJ", "ADV"} and head.base_relation in {"xcomp", "advmod", "obj"}:
        yield verb


def _is_relative(sentence: Sentence, clause: Token) -> bool:
    """'…, who met him' right after a noun, whatever a parser hangs it on."""
    first = first_word(sentence, clause)
    if first.feature("PronType") != "Rel" or first.base_relation == "mark":
        return False
    before = next((word for word in reversed(sentence.tokens[: first.index]) if word.upos != "PUNCT"), None)
    return before is not None and before.upos in {"NOUN", "PROPN"}


def _is_opener(sentence: Sentence, clause: Token, cue: Token) -> bool:
    """'Asked about it, X said …': a participle without a subject before the cue, outside of quote marks."""
    relations = sentence.relations(clause)
    if clause.index >= cue.index or not FULL.isdisjoint(relations) or "xcomp" in relations:
        return False
    verbal = clause.upos in {"VERB", "AUX"} and clause.feature("Mood") not in {"Imp", "Sub"}
    verbal = verbal and (clause.feature("VerbForm") != "Fin" or not clause.index)
    return verbal and not is_quoted(sentence, cue, clause)


def _light_noun(sentence: Sentence, verb: Token, table: FactualityTable) -> Token | None:
    """'Hinweise' of 'es gibt keine Hinweise darauf, dass': the object that a clause is the content of."""
    if "obj" not in sentence.relations(verb) or cue_class(sentence, verb, table) not in {None, "say"}:
        return None
    objects = (child for child in children(sentence, verb, "obj") if child.upos == "NOUN")
    return next((noun for noun in objects if cue_class(sentence, noun, table) is not None), None)


def first_word(sentence: Sentence, clause: Token) -> Token:
    """The first word of a clause, punctuation left out."""
    for word in sentence.subtree(clause):
        if word.upos != "PUNCT":
            return word
    return clause


def is_after_colon(sentence: Sentence, token: Token, clause: Token) -> bool:
    """Whether a colon stands between a word and the clause that it introduces."""
    if ":" not in sentence.forms:
        return False
    first = sentence.subtree(clause)[0].index
    between = sentence.tokens[token.index + 1 : first + 1]
    return first > token.index and any(word.form == ":" for word in between)


def is_quoted(sentence: Sentence, cue: Token, clause: Token) -> bool:
    """Whether quote marks stand between a cue and a clause: then the clause is what was said, word for word."""
    if QUOTE_MARKS.isdisjoint(sentence.forms):
        return False
    first, last = sorted((cue.index, clause.index))
    return sum(word.form in QUOTE_MARKS for word in sentence.tokens[first:last]) % 2 == 1


def _is_comparison(sentence: Sentence, clause: Token, table: FactualityTable) -> bool:
    """'wie X sagte', 'as X said'."""
    if clause.base_relation in {"xcomp", "csubj"} or table.attribution.comparison.isdisjoint(sentence.forms):
        return False
    opening = {child.form.lower() for child in children(sentence, clause, "mark", "advmod", "case")}
    if not opening & table.attribution.comparison:
        return False
    head = sentence.governor(clause)
    told = clause.base_relation == "ccomp" and head is not None and head.index < clause.index
    return not (told and head is not None and speaks(sentence, head, table) and not speaks(sentence, clause, table))


def _of_noun(sentence: Sentence, clause: Token, noun: Token, table: FactualityTable) -> Token | None:
    verb = sentence.governor(noun)
    gerund = not is_finite(sentence, clause) and table.infinitive_mark not in marks(sentence, clause)
    plain = gerund or cue_class(sentence, noun, table) is None
    objects = noun.base_relation in {"obj", "iobj", "obl"} and plain
    if verb is not None and objects and _addresses(sentence, clause, verb, table):
        return verb
    if verb is not None and noun.base_relation == "obl" and _is_told(sentence, clause, verb, table):
        return verb
    opening = marks(sentence, clause) | {child.form.lower() for child in children(sentence, clause, "advmod", "obl")}
    owned = noun.base_relation == "nmod" and bool(marks(sentence, clause) & table.attribution.complementizers)
    if verb is not None and owned and verb.upos == "NOUN" and cue_class(sentence, verb, table) is not None:
        return verb
    if gerund and _is_attribute(sentence, clause, noun):
        return None
    direct = clause.relation != "acl:relcl" or bool(opening & table.attribution.complementizers)
    direct = direct or _is_content(sentence, clause, noun, table)
    return noun if direct or is_reported(sentence, clause, table.attribution) else None


def _is_attribute(sentence: Sentence, clause: Token, noun: Token) -> bool:
    """'a report leaked to the press': a bare participle behind a noun says what was done to it, not what it says."""
    participle = clause.feature("VerbForm") in {"Part", "Ger"} and clause.index == noun.index + 1
    return participle and FULL.isdisjoint(sentence.relations(clause)) and "case" not in sentence.relations(clause)


def _is_content(sentence: Sentence, clause: Token, noun: Token, table: FactualityTable) -> bool:
    """'the claim that the files vanished', where a parser takes 'that' for a relative pronoun."""
    if noun.lemma not in table.attribution.content_nouns or own_subject(sentence, clause) is None:
        return False
    first = first_word(sentence, clause)
    return first.form.lower() in table.attribution.complementizers and first.base_relation != "nsubj"


def _addresses(sentence: Sentence, clause: Token, verb: Token, table: FactualityTable) -> bool:
    """'told reporters that …', 'ordered a team to …', 'accused the firm of …': the clause hangs on the addressee."""
    name = cue_class(sentence, verb, table)
    if name is None:
        return False
    effect, opening = table.effects[name], _opening(sentence, clause, verb, table)
    if is_finite(sentence, clause):
        if opening & table.attribution.complementizers:
            return effect.holder is not Holder.AUTHOR
        return not opening and verb.lemma in table.attribution.addressed and _is_complete(sentence, clause)
    return effect.addressed if table.infinitive_mark in opening else _is_gerund(effect, opening, table)


def _opening(sentence: Sentence, clause: Token, verb: Token, table: FactualityTable) -> frozenset[str]:
    """The words that open a clause: its marks, the one that an infinitive has inside ('herauszugeben'), and 'that'
    after somebody spoken to where a parser takes it for a pronoun."""
    found = marks(sentence, clause)
    form, mark = clause.form.lower(), table.infinitive_mark
    if mark in form[1:] and form.replace(mark, "", 1) == clause.lemma:
        found |= {mark}
    subject = own_subject(sentence, clause) if verb.lemma in table.attribution.addressed else None
    first = first_word(sentence, clause)
    content = subject is not None and subject is not first
    opens = first.form.lower() in table.attribution.complementizers and first.base_relation in {"obj", "advmod"}
    return found | {first.form.lower()} if content and opens else found


def _is_told(sentence: Sentence, clause: Token, verb: Token, table: FactualityTable) -> bool:
    """'said in a statement it was working': the clause hangs on where it is said."""
    hangs = clause.relation == "acl:relcl" or is_reported(sentence, clause, table.attribution)
    silent = not children(sentence, verb, "ccomp") and hangs
    return silent and speaks(sentence, verb, table) and not marks(sentence, clause) and _is_complete(sentence, clause)


def _is_complete(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause has a subject of its own and no relative pronoun."""
    words = sentence.subtree(clause)
    return own_subject(sentence, clause) is not None and not any(word.feature("PronType") == "Rel" for word in words)


def _is_gerund(effect: ClassEffect, opening: frozenset[str], table: FactualityTable) -> bool:
    return effect.gerund and bool(opening & table.attribution.complementizers - {table.infinitive_mark})


def _completes(sentence: Sentence, clause: Token, head: Token, table: FactualityTable) -> bool:
    """Whether an adverbial clause is none: 'es ist möglich, dass', 'appealed to them to', 'stopped short of'."""
    name = cue_class(sentence, head, table)
    opening = marks(sentence, clause)
    if name is None or opening & table.markers.keys():
        return False
    if is_finite(sentence, clause):
        first = first_word(sentence, clause)
        asks = {first.form.lower()} if head.upos == "ADJ" else {first.form.lower()} & table.attribution.questions
        return bool((opening | asks) & table.attribution.complementizers)
    if table.infinitive_mark not in opening:
        return _is_gerund(table.effects[name], opening, table)
    return table.effects[name].addressed or not children(sentence, head, "obj", "xcomp", "ccomp")


def remarks(sentence: Sentence, heads: Iterable[Token], table: FactualityTable) -> list[Token]:
    """'was der Kreml zurückwies', 'which he denies': relative clauses on all that is said are the reporter's.

    Nobody tells of himself that another one denies it; so one with such a verb is, whatever noun it hangs on.
    """
    verbs = [head for head in heads if head.upos in VERBAL and not REMARKS.isdisjoint(sentence.relations(head))]
    found = [child for head in verbs for child in sentence.children(head) if child.relation in REMARKS]
    clauses = sentence.by_relation.get("acl", ())
    return [*found, *(c for c in clauses if c.relation in REMARKS and _is_denial(sentence, c, table))]


def _is_denial(sentence: Sentence, clause: Token, table: FactualityTable) -> bool:
    """Whether a relative clause says who denies what it is about, not who denies something else."""
    name = cue_class(sentence, clause, table)
    effect = table.effects[name] if name is not None else None
    if effect is None or effect.code != DENIED or effect.holder is not SPEAKER:
        return False
    who, what = own_subject(sentence, clause), children(sentence, clause, "obj")
    if who is None or not what:
        return who is not None and (sentence.governor(clause) or clause).base_relation == "appos"
    return what[0].index < who.index < clause.index
