"""What common nouns stand for, and whether they stand for one or several."""

from collections.abc import Sequence

from zeitgraph.language.names import ANY, ONLY_PLURAL, Gender, Names, NounSense
from zeitgraph.model.members import GROUP, PERSON
from zeitgraph.model.mention import EntityType
from zeitgraph.model.text import Sentence, Token

PLURAL = Gender.PLURAL
OBJECT_CASES = {"obj": "Acc", "obl:arg": "Dat", "iobj": "Dat"}  # where a language has cases
FINITE = frozenset({"aux", "cop"})  # relations of what may be the finite verb, beside the governor
COUNTING = frozenset({"det", "nummod", "amod"})
PEOPLE = frozenset({PERSON, GROUP})


def type_of_noun(sentence: Sentence, token: Token, table: Names) -> EntityType | None:
    """What a noun stands for: with the words before it where they make one ('Prime Minister'), then alone.

    A plural of people is a group ('die Außenminister'); of a noun's senses those of its number come first.
    """
    form = token.form
    alone = senses = table.noun(form, token.lemma or form)
    if form.casefold() in table.phrase_ends:
        senses = _senses_of_phrase(sentence, token, table) or alone
    if not senses:
        return None
    first = senses[0]
    if len(senses) == 1 and (first.type not in PEOPLE or first.genders == ANY):
        return first.type
    plural = is_plural(sentence, token, alone, table)
    if not plural and token.feature("Number") is None:
        return first.type
    for sense in senses:
        if (sense.type is GROUP) == plural or sense.genders == ANY:
            return sense.type
    if plural:
        return GROUP if first.type is PERSON else first.type
    several = first.type is GROUP and first.genders == ONLY_PLURAL
    return PERSON if several and _is_one(sentence, token, table) else first.type


def is_plural(sentence: Sentence, token: Token, senses: Sequence[NounSense], table: Names) -> bool:
    """Whether a noun is plural: by number words, ending or article where they decide, else by its features."""
    article = None
    if not COUNTING.isdisjoint(sentence.dependent_relations[token.index]):
        words = table.words["plural_words"]
        for child in sentence.dependents[token.index]:
            if child.base_relation in COUNTING and child.form.casefold() in words:
                return True
            if article is None and child.base_relation == "det":
                article = child
    people = False
    for sense in senses:
        people = people or sense.type in PEOPLE
    if people and token.form.casefold().endswith(table.affixes["plural_endings"]):
        return True
    if article is None:
        if table.is_singular(token.form, token.lemma):
            return False
        hidden = bool(table.determiners)  # where nouns hide their number, verbs tell it
        if people and ((hidden and _verb_shows("Plur", sentence, token)) or _has_plural_s(token, table)):
            return True
        return token.feature("Number") == "Plur"
    allowed = table.article(article.form, _case(token, article))
    if PLURAL not in allowed or table.is_singular(token.form, token.lemma):
        return False
    genders = senses[0].genders if len(senses) == 1 else frozenset().union(*[sense.genders for sense in senses])
    genders -= ONLY_PLURAL
    if genders and genders.isdisjoint(allowed):
        return True
    one = people and bool(table.determiners) and _verb_shows("Sing", sentence, token)
    return token.feature("Number") == "Plur" and not one


def _case(token: Token, article: Token) -> str | None:
    """The case that the place in the clause says ('den Zeugen' helped or heard), else that of the features."""
    return OBJECT_CASES.get(token.relation) or token.feature("Case") or article.feature("Case")


def _has_plural_s(token: Token, table: Names) -> bool:
    """'Regierungschefs' without an article and not in the genitive: what else the ending could be."""
    ending = bool(table.genitive) and token.form == token.lemma + table.genitive
    return ending and token.feature("Case") not in {"Gen", None}


def _verb_shows(number: str, sentence: Sentence, token: Token) -> bool:
    """Whether the finite verb of a subject shows a number: plural in 'Einbrecher haben … gestohlen'."""
    if token.base_relation != "nsubj" or token.head is None or "conj" in sentence.relations(token):
        return False
    verb = sentence.tokens[token.head]
    if verb.feature("Number") == number and verb.feature("VerbForm") == "Fin":
        return True
    for child in sentence.children(verb):
        if child.base_relation in FINITE and child.feature("Number") == number and child.feature("VerbForm") == "Fin":
            return True
    return False


def _is_one(sentence: Sentence, token: Token, table: Names) -> bool:
    """Whether the article before a noun says so ('eine', 'den' in the accusative), and no number does not.

    'Krankenpfleger', which the table has for several, is one then.
    """
    words = sentence.children(token)
    articles = [child for child in words if child.base_relation == "det"]
    if not articles or any(child.base_relation == "nummod" for child in words):
        return False
    singular = PLURAL not in table.article(articles[0].form, _case(token, articles[0]))
    return singular or table.has("articles_indefinite", articles[0].form)


def _senses_of_phrase(sentence: Sentence, token: Token, table: Names) -> tuple[NounSense, ...]:
    """Those of the longest of the table's phrases that ends here with the noun."""
    before = [word.form for word in sentence.tokens[max(0, token.index - 2) : token.index] if word.form.isalpha()]
    phrases = [" ".join([*before[-count:], token.form]) for count in range(len(before), 0, -1)]
    return next((found for words in phrases if (found := table.senses.get(words.casefold()))), ())
