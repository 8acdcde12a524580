"""Words of saying to who speaks: subjects, owners, impersonal sources, subjects of inserted verbs."""

from collections.abc import Collection

from zeitgraph.extract.arguments_subject import closing_subject
from zeitgraph.extract.attribution_content import first_word, is_trailing, speaks
from zeitgraph.extract.attribution_cues import (
    VERBAL,
    children,
    cue_class,
    finite,
    is_passive,
    is_reported,
    own_subject,
    subject,
)
from zeitgraph.language.attribution import AttributionTable, CueKind
from zeitgraph.language.factuality import Effect, FactualityTable
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.text import Sentence, Token

INSERTED = frozenset({"advcl", "ccomp", "csubj", "parataxis", "acl", "conj", "dep"})  # as parsers hang 'X said'


def speaker_of(sentence: Sentence, token: Token, table: AttributionTable) -> Token | None:
    """Who holds the view that a cue gives: a verb's subject, a noun's owner, a predicate's subject."""
    if token.lemma in table.quoted and token.upos in VERBAL:
        return next(iter(children(sentence, token, "obj")), None) or own_subject(sentence, token)
    if is_passive(sentence, token) and (CueKind.ADJECTIVE, token.form.lower()) in table.cues:
        return own_subject(sentence, token)
    placed = "expl" in sentence.relations(token) and token.feature("VerbForm") == "Fin"
    if placed and (it := _pronoun(sentence, token, table)):
        return it
    if token.upos in VERBAL or children(sentence, token, "cop"):
        return _no_expletive(subject(sentence, token)) or impersonal(sentence, token, table)
    if owner := owner_of(sentence, token, table.owners):
        return owner
    if token.upos == "ADJ" and token.base_relation == "amod":
        return None
    head = sentence.governor(token)
    if token.upos == "ADJ":
        return _no_expletive(own_subject(sentence, token))
    if head is not None and token.base_relation in {"obj", "obl"} and head.upos in VERBAL:
        return _no_expletive(subject(sentence, head))
    return None


def _pronoun(sentence: Sentence, verb: Token, table: AttributionTable) -> Token | None:
    """'It added that …': a pronoun that a parser takes for a placeholder."""
    found = (c for c in children(sentence, verb, "expl") if c.form.lower() in table.speaking_pronouns)
    return next(found, None) if not is_passive(sentence, verb) else None


def _no_expletive(token: Token | None) -> Token | None:
    """A subject that can speak: 'es', 'it' as placeholders cannot."""
    return None if token is None or token.base_relation == "expl" else token


def impersonal(sentence: Sentence, token: Token, table: AttributionTable) -> Token | None:
    """'Papier' of 'heißt es in dem Papier', 'Bank' of 'heißt es in einem Bericht der Bank'."""
    particles = [child.form.lower() for child in children(sentence, token, "compound")]
    if "".join([*particles, token.lemma]) not in table.impersonal:
        return None
    for child in children(sentence, token, "obl"):
        if any(case.form.lower() in table.impersonal_prepositions for case in children(sentence, child, "case")):
            written = child.lemma in table.views or child.lemma in table.documents or _is_compound(child, table)
            return (owner_of(sentence, child, table.owners) if written else None) or child
    return None


def may_be_view(token: Token, cases: Collection[str], table: AttributionTable) -> bool:
    """Whether a noun is one such as 'Angaben', or ends in it, and has a preposition that makes it a source."""
    named = not table.prepositions.isdisjoint(cases)
    if not named and table.view_prepositions.isdisjoint(cases):
        return False
    return token.lemma in table.views or (named and token.lemma in table.documents) or _is_compound(token, table)


def _is_compound(token: Token, table: AttributionTable) -> bool:
    """'Medienbericht' is a report."""
    return token.lemma.lower().endswith(table.compounds)


def view_holder(
    sentence: Sentence, token: Token, clause: Token, cases: Collection[str], table: AttributionTable
) -> Token | None:
    """The source that a noun such as 'Angaben' stands for: its owner, or the compound itself ('Medienberichten')."""
    words = set(cases)
    told = clause.lemma in table.impersonal and bool(words & table.impersonal_prepositions)
    if told or not may_be_view(token, words, table):
        return None
    if token.lemma in table.views:
        if any(child.lemma in table.own for child in children(sentence, token, "amod", "det")):
            return subject(sentence, clause)
        owner = owner_of(sentence, token, table.owners | table.origins)
        alone = words & table.postpositions or (words & table.prepositions and token.lemma in table.documents)
        if owner is None and alone:
            return token
        return owner if token.base_relation == "obl" or words & table.prepositions else None
    strong = words & (table.prepositions | table.view_prepositions) - table.weak_prepositions
    return (owner_of(sentence, token, table.owners | table.origins) or token) if strong else None


def owner_of(sentence: Sentence, token: Token, prepositions: frozenset[str]) -> Token | None:
    """The owner of what a noun names: genitive, possessive, phrase with one of these prepositions."""
    for relation in ("nmod:poss", "det:poss", "nmod", "obl:agent", "appos"):
        for child in sentence.children(token):
            cases = children(sentence, child, "case")
            if child.relation == relation and (not cases or any(c.form.lower() in prepositions for c in cases)):
                return child
    return None


def inverted(sentence: Sentence, cue: Token) -> Token | None:
    """'„…“, said X', where a parser takes X for an object: it follows the verb without a preposition."""
    after = (c for c in children(sentence, cue, "obj", "iobj", "obl") if c.index > cue.index)
    bare = (c for c in after if c.relation != "obl:unmarked" and not children(sentence, c, "case"))
    return next(bare, None)


def inserted_speaker(sentence: Sentence, token: Token, table: FactualityTable) -> Token | None:
    """The subject of a verb of saying that is inserted in, or added to, what is said; None for other verbs."""
    if token.upos not in VERBAL or token.base_relation not in INSERTED or not speaks(sentence, token, table):
        return None
    return _speaker_of_insertion(sentence, token, table)


@once_a_word
def _speaker_of_insertion(sentence: Sentence, token: Token, table: FactualityTable) -> Token | None:
    quoted = token.lemma in table.attribution.quoted
    speaker = own_subject(sentence, token) if quoted or not is_passive(sentence, token) else None
    speaker = speaker or impersonal(sentence, token, table.attribution) or _beside(sentence, token)
    speaker = speaker or closing_subject(sentence, token)
    if speaker is None or _is_place(sentence, token) or not _is_silent(sentence, token, table):
        return None
    if token.base_relation in {"ccomp", "acl"} and is_reported(sentence, token, table.attribution):
        return None
    compared = bool(openers(sentence, token) & table.attribution.comparison)
    if table.attribution.verb_first and not compared and _is_behind(sentence, token, speaker):
        return None
    joined = token.base_relation == "conj" and bool(children(sentence, token, "cc"))
    closing = closes(sentence, token) and not joined
    inserted = compared or closing or token.base_relation == "parataxis" or _is_enclosed(sentence, token)
    inserted = inserted or closing_subject(sentence, token) is not None
    return speaker if inserted else None


def _is_behind(sentence: Sentence, token: Token, subject: Token) -> bool:
    """Whether the finite verb of a clause stands behind its subject."""
    word = finite(sentence, token)
    return word is not None and subject.index < word.index


def _is_enclosed(sentence: Sentence, token: Token) -> bool:
    """', the mayor said,': subject and verb between two commas, which a parser takes for a relative clause."""
    words = [word for word in sentence.subtree(token) if word.upos != "PUNCT"]
    before, after = sentence.tokens[: words[0].index][-1:], sentence.tokens[words[-1].index + 1 :][:1]
    commas = all(mark and mark[0].form == "," for mark in (before, after))
    bare = not any(w.feature("PronType") == "Rel" or w.base_relation in {"mark", "case"} for w in words)
    return commas and bare and (token.relation == "acl:relcl" or token.base_relation == "advcl")


def _beside(sentence: Sentence, verb: Token) -> Token | None:
    """Who stands right before or after an inserted verb at the end, whatever the parser hangs the words on."""
    if verb.base_relation != "parataxis" or verb.feature("VerbForm") != "Fin" or not _closes_bare(sentence, verb):
        return None
    before = [word for word in sentence.tokens[max(0, verb.index - 2) : verb.index] if word.form != ","]
    name = before[-1] if before and before[-1].upos in {"NOUN", "PROPN"} else None
    while name is not None and name.base_relation in {"flat", "compound"}:
        name = sentence.governor(name)
    return inverted(sentence, verb) or name


def _closes_bare(sentence: Sentence, verb: Token) -> bool:
    """Whether nothing but a date or place follows a verb."""
    after = sentence.tokens[verb.index + 1 :]
    return not any(word.upos in VERBAL or word.base_relation == "ccomp" for word in after)


def _is_place(sentence: Sentence, clause: Token) -> bool:
    """'Genf, wo sie sprechen will': a relative clause opened by an adverb tells of a place."""
    if clause.relation not in {"acl:relcl", "acl"}:
        return False
    first = first_word(sentence, clause)
    return first.upos == "ADV" and first.base_relation == "advmod"


def openers(sentence: Sentence, clause: Token) -> frozenset[str]:
    """The words that open a clause, in lower case."""
    return frozenset(child.form.lower() for child in children(sentence, clause, "mark", "advmod", "case"))


def _is_silent(sentence: Sentence, token: Token, table: FactualityTable) -> bool:
    """Whether a verb of saying tells nothing itself, neither in a clause nor in an object, and asks for nothing."""
    told = [c for c in children(sentence, token, "ccomp", "xcomp", "obj") if c.upos != "ADJ"]
    told = [c for c in told if not is_trailing(sentence, c, token)]
    if token.lemma in table.attribution.addressed:
        told = [c for c in told if c.base_relation != "obj"]
    told = [] if own_subject(sentence, token) is None and token.base_relation == "parataxis" else told
    name = cue_class(sentence, token, table)
    return not told and name is not None and table.effects[name].code in {Effect.OWN, Effect.PLANNED, "PR+", "PS+"}


def closes(sentence: Sentence, token: Token) -> bool:
    """'…, an official said.': subject and verb after a comma at the end, but no relative clause."""
    words = sentence.subtree(token)
    before = sentence.tokens[words[0].index - 1].form if words[0].index else ""
    after = sentence.tokens[words[-1].index + 1 :]
    opens = words[0].form == "," or before == ","
    bare = not any(w.feature("PronType") == "Rel" or w.base_relation == "mark" for w in words)
    return opens and bare and all(word.upos == "PUNCT" for word in after)
