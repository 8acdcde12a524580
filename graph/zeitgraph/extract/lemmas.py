"""The words and the lemma of an event's trigger: verb, separated prefix or particle, light noun, resultative."""

from collections.abc import Mapping
from operator import attrgetter

from zeitgraph.language.verbs import VerbClass, VerbTable
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.text import Sentence, Span, Token

INDEX = attrgetter("index")
PARTICLE = "compound:prt"
ADVERBIAL = frozenset({"advmod", "obl", "dep", "xcomp"})  # what a parser may take a particle for
PREDICATES = frozenset({"xcomp", "advmod", "obl", "advcl"})  # how predicates hang on their verbs
PHRASAL = VerbClass.PHRASAL
MODAL = VerbClass.MODAL
RESULTATIVE = VerbClass.RESULTATIVE
PREDICATIVE = VerbClass.PREDICATIVE
NO_LEMMA = frozenset({"", "_"})
CASES = ("cases",)  # where a sentence keeps the prepositions of its noun phrases
NAMING = frozenset({"NOUN", "PROPN"})  # tags of nouns and names


def verb_lemma(sentence: Sentence, token: Token, verbs: VerbTable) -> str:
    """The infinitive with its prefix joined ('rückt … vor': 'vorrücken') or its particle added ('step down')."""
    return verb_words(sentence, token, verbs)[0]


@once_a_word
def verb_words(sentence: Sentence, token: Token, verbs: VerbTable) -> tuple[str, tuple[Token, ...]]:
    """A verb's lemma (see `verb_lemma`), and its separated prefixes or particles."""
    lemma, relations = _base_lemma(token, verbs), sentence.dependent_relations[token.index]
    particles = _particles(sentence, token, relations, lemma, verbs)
    for particle in particles:
        lemma = _joined(lemma, particle, verbs)
    if "obj" in relations and lemma in verbs.with_object and token.form.lower() in verbs.participles:
        return verbs.with_object[lemma], particles
    return _spelt(lemma, verbs) if "ss" in lemma else lemma, particles


def _particles(
    sentence: Sentence, token: Token, relations: frozenset[str], lemma: str, verbs: VerbTable
) -> tuple[Token, ...]:
    """The separated prefixes or particles of a verb of this lemma, by its dependents, which have these relations.

    Also those that the parser takes for adverbs of a verb we know.
    """
    if PARTICLE in relations:
        found = [child for child in sentence.children(token) if child.relation == PARTICLE]
        return tuple([child for child in found if not _is_adverb(child, lemma, verbs)])
    if not verbs.prefixes and lemma not in verbs.with_particle:
        return ()
    bare = () if relations.isdisjoint(ADVERBIAL) else _adverbial(sentence, token, verbs)
    if verbs.classes[PHRASAL]:
        bare += phrasal_words(sentence, token, lemma, verbs)
    if not bare:
        return ()
    return tuple([child for child in bare if _spelt(_joined(lemma, child, verbs), verbs) in verbs.known])


def _adverbial(sentence: Sentence, token: Token, verbs: VerbTable) -> tuple[Token, ...]:
    """The words behind a verb, bare and written like its particles, that the parser takes for adverbs and the like."""
    found = []
    place, tags, separable, dependents = token.index, verbs.particle_tags, verbs.separable, sentence.dependents
    children = dependents[place]
    for child in children:
        if child.index <= place or child.base_relation not in ADVERBIAL or dependents[child.index]:
            continue
        if child.upos in tags or (separable and child.form.lower() in separable):
            found.append(child)
    return tuple([child for child in found if not _is_of_infinitive(child, children)]) if found else ()


def _is_adverb(child: Token, lemma: str, verbs: VerbTable) -> bool:
    """Whether what the parser takes for a prefix is none, and no verb is known with it: 'lobten das dagegen'."""
    if child.upos != "ADV" or child.feature("PronType") is None or not verbs.prefixes:
        return False
    return lemma in verbs.known and _spelt(_joined(lemma, child, verbs), verbs) not in verbs.known


def phrasal_words(sentence: Sentence, token: Token, lemma: str, verbs: VerbTable) -> tuple[Token, ...]:
    """The particle behind a verb that the parser took for the preposition of its object: 'took over Kirkuk'."""
    place = token.index + 1
    following = sentence.tokens[place] if place < len(sentence.tokens) else None
    if following is None or following.base_relation != "case" or following.head is None:
        return ()
    if sentence.tokens[following.head].head != token.index:
        return ()
    pair = f"{lemma} {following.form.lower()}"
    return (following,) if verbs.is_class(pair, PHRASAL) else ()


def _joined(lemma: str, particle: Token, verbs: VerbTable) -> str:
    word = particle.form.lower()
    if not verbs.prefixes:
        return f"{lemma} {word}"
    return lemma if lemma.startswith(word) else word + lemma


def _spelt(lemma: str, verbs: VerbTable) -> str:
    """'ausschließen' for 'ausschliessen', where the tables know the verb so."""
    if lemma in verbs.known or "ss" not in lemma:
        return lemma
    other = lemma.replace("ss", "ß")
    return other if other in verbs.known else lemma


def resultative(sentence: Sentence, token: Token, verbs: VerbTable) -> Token | None:
    """The adjective that makes one event with its verb: 'öffentlich' of 'öffentlich machen'."""
    if sentence.relations(token).isdisjoint(PREDICATES):
        return None
    if not verbs.is_class(_base_lemma(token, verbs), RESULTATIVE):
        return None
    children = sentence.children(token)
    adjectives = (child for child in children if child.upos == "ADJ" and not _is_of_infinitive(child, children))
    return next((child for child in adjectives if child.relation == "xcomp" or _is_known(child, token, verbs)), None)


def _is_of_infinitive(adjective: Token, children: tuple[Token, ...]) -> bool:
    """'frei' of 'ließ den Kurs frei schwanken', not of 'ließ den Kurs frei'."""
    infinitives = (child for child in children if child.base_relation == "xcomp" and child.feature("VerbForm") == "Inf")
    return any(infinitive.index > adjective.index for infinitive in infinitives)


def _is_known(adjective: Token, token: Token, verbs: VerbTable) -> bool:
    """'öffentlich machen', where the parser takes the adjective for an adverb."""
    pair = f"{adjective.form.lower()} {_base_lemma(token, verbs)}"
    return adjective.relation == "advmod" and pair in verbs.known


def predicative(sentence: Sentence, token: Token, verbs: VerbTable) -> Token | None:
    """The predicate of 'hält X für möglich', 'described X as a mistake': a word of the trigger, not an event."""
    if sentence.relations(token).isdisjoint(PREDICATES):
        return None
    if not verbs.is_class(_base_lemma(token, verbs), PREDICATIVE):
        return None
    return next((child for child in sentence.children(token) if _is_predicate(sentence, child)), None)


def _is_predicate(sentence: Sentence, child: Token) -> bool:
    if child.base_relation == "xcomp":
        return child.upos not in {"VERB", "AUX"}
    return child.upos == "ADJ" and child.base_relation in {"obl", "advcl"} and bool(case_words(sentence, child))


def case_words(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The prepositions of a noun phrase."""
    cases: Mapping[int, tuple[Token, ...]] | None = sentence.known.get(CASES)  # type: ignore[assignment]
    if cases is None:
        cases = sentence.known[CASES] = _cases(sentence)
    return cases.get(token.index, ())


def _cases(sentence: Sentence) -> Mapping[int, tuple[Token, ...]]:
    """The prepositions of all noun phrases of a sentence, by the index of the noun."""
    found: dict[int, tuple[Token, ...]] = {}
    for word in sentence.by_relation.get("case", ()):
        head = word.head
        if head is not None:
            found[head] = (*found[head], word) if head in found else (word,)
    return found


def noun_lemma(token: Token) -> str:
    """A noun's lemma, or its form where the parser gives none."""
    return token.form if token.lemma in NO_LEMMA else token.lemma


def spans(tokens: tuple[Token, ...]) -> tuple[Span, ...]:
    """The tokens' characters in the order of the text; neighbours become one span."""
    if len(tokens) == 1:
        return (tokens[0].span,)
    found: list[Span] = []
    last = -2
    for token in sorted(tokens, key=INDEX):
        if token.index == last + 1 and found and token.span.begin - found[-1].end <= 1:
            found[-1] = found[-1].to(token.span)
        else:
            found.append(token.span)
        last = token.index
    return tuple(found)


def _base_lemma(token: Token, verbs: VerbTable) -> str:
    lemma, infix = token.lemma, verbs.infinitive_infix
    if lemma in verbs.known and not (infix and infix in lemma):  # as most are
        return lemma
    form = token.form.lower()
    lemma = form if lemma in NO_LEMMA else lemma.lower()
    if infix and lemma == form and infix in lemma[1:]:
        return next((p + lemma[len(p + infix) :] for p in verbs.prefixes if _is_infixed(lemma, p, infix)), lemma)
    if lemma in verbs.known:
        return lemma
    if form in verbs.classes[MODAL]:
        return form  # 'ought' has no other form
    return verbs.forms.get(form) or verbs.participles.get(form, lemma)  # 'geborgen' is no 'borgen'


def is_infixed(token: Token, infix: str) -> bool:
    """Whether a word is an infinitive with its mark inside: 'einzuhalten'."""
    form = token.form.lower()
    return bool(infix) and form != token.lemma and form.replace(infix, "", 1) == token.lemma


def _is_infixed(lemma: str, prefix: str, infix: str) -> bool:
    """'auszusetzen', with a stem that is long enough to be a verb."""
    return lemma.startswith(prefix + infix) and len(lemma) - len(prefix + infix) >= 4  # letters: 'sein' is the shortest
