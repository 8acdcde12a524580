"""What gender and number the words of a mention allow: noun, article, features, the verb of a subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from zeitgraph.language.countries import Countries, countries
from zeitgraph.language.first_names import gender_of
from zeitgraph.language.names import ANY, SINGULAR, Gender, Names, NounSense, names
from zeitgraph.model.members import AGENT, CITY, COUNTRY, GROUP, NAME, NOMINAL, ORGANIZATION, OTHER, PATIENT, PERSON
from zeitgraph.model.mention import EntityMention, EventMention, Role
from zeitgraph.model.text import Sentence, Token

UNSURE_RULE = "unsure name"  # extraction's word for a name that may be a person's or a firm's
MASCULINE, FEMININE = frozenset({Gender.MASCULINE}), frozenset({Gender.FEMININE})
NEUTER, PLURAL = frozenset({Gender.NEUTER}), frozenset({Gender.PLURAL})
PEOPLE = MASCULINE | FEMININE
BODY = NEUTER | PLURAL
UD_GENDERS: dict[str | None, frozenset[Gender]] = {"Masc": MASCULINE, "Fem": FEMININE, "Neut": NEUTER}
UD_NUMBERS: dict[str | None, frozenset[Gender]] = {"Sing": SINGULAR, "Plur": PLURAL}
OBJECTS = frozenset({"obj", "iobj", "obl", "nmod"})
SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
FINITE = frozenset({"aux", "cop"})
COUNTING = frozenset({"det", "nummod", "amod"})
BEFORE_NOUNS = COUNTING | {"case"}
ARTICLES = frozenset({"det", "case"})
BODIES = frozenset({ORGANIZATION, COUNTRY})
TERRITORIES = frozenset({COUNTRY, CITY})
Genders = frozenset[Gender]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Agreement:
    """The tables of a language as gender and number are read by them; `pronouns` are the genders of each form.

    `honorifics` are those of folded titles ('Herr', 'Mrs'), `for_either` the ends of nouns for men and women alike.

    `root` is the highest word of a mention's nucleus, `head` its head word, `article` what stands for one before it.
    """

    table: Names
    countries: Countries
    pronouns: dict[str, Genders]
    honorifics: Mapping[str, Genders]
    for_either: tuple[str, ...]
    plural_endings: tuple[str, ...]
    plural_words: frozenset[str]

    def of_pronoun(self, sentence: Sentence, head: Token, roles: Sequence[tuple[EventMention, Role]]) -> Genders:
        """All that a pronoun allows, as what takes part in events with these roles."""
        genders = self.pronouns.get(head.form.casefold(), ANY)
        singular = genders & SINGULAR
        if _is_object(head, roles) or (head.base_relation in OBJECTS and len(singular) == 1):
            return genders
        if singular and not PLURAL.isdisjoint(genders):
            genders = genders & self._of_verb(sentence, head) or genders
        return genders if len(genders) == 1 else genders & _of_features(head) or genders

    def of_thing(
        self,
        sentence: Sentence,
        mention: EntityMention,
        root: Token,
        relations: frozenset[str],
        head: Token,
        senses: Sequence[NounSense],
    ) -> Genders:
        """All that the name or noun of what is no person allows; `relations` are those below `root`."""
        nominal, type_ = mention.kind is NOMINAL, mention.type
        if not nominal and type_ is OTHER and mention.rule == UNSURE_RULE:
            return SINGULAR
        with_gender = self.table.compounds  # where nouns have one
        if type_ is GROUP and not with_gender:
            return PLURAL
        if nominal:
            article, counted = self._article_and_count(sentence, root, relations)
            if counted or self._is_plural(sentence, root, head, article):
                return PLURAL
        if not with_gender:
            return BODY if type_ in BODIES else NEUTER
        if not nominal:
            article = self._article(sentence, root)
        genders = self._of_thing_alone(mention, head, senses, article)
        if article is not None:
            allowed = self._of_article(article, root)
            genders = genders & allowed or (genders if senses or not nominal else allowed)
        if len(genders) == 1:
            return genders
        return genders & UD_NUMBERS.get(head.feature("Number"), ANY) or genders

    def _of_thing_alone(
        self, mention: EntityMention, head: Token, senses: Sequence[NounSense], article: Token | None
    ) -> Genders:
        """What the noun or name says without its article."""
        if mention.kind is NOMINAL:
            if senses:
                return senses[0].genders
            genders = _of_features(head)
            return genders & self.table.suffix_genders(head.lemma or head.form) or genders
        if article is None and mention.type in TERRITORIES:
            return BODY
        known = self.table.known(mention.name) if mention.name else None
        return known.genders if known else ANY

    def of_person(
        self, sentence: Sentence, mention: EntityMention, root: Token, head: Token, senses: Sequence[NounSense]
    ) -> Genders:
        """All that first name, title, noun and article of a person allow."""
        told = self._of_honorific(sentence, root, head) or self._of_title(mention, senses) or _of_first_name(mention)
        if told is not None:
            return told
        genders = self._of_nouns(mention, head, senses)
        citizen = genders == PEOPLE and self.table.compounds and bool(self.countries.citizen(head.form))
        if citizen:
            genders = MASCULINE  # a woman would be an 'Argentinierin'
        bare = mention.kind is NAME and (root is head or root.upos == "PROPN")  # a tagger only guesses a name's gender
        if bare or genders == SINGULAR:
            return genders & PEOPLE
        article = self._article(sentence, root)
        if article is not None:
            if genders >= PEOPLE or citizen:  # but 'der Deutschen' is a woman
                told = self.table.article(article.form, f"-{head.form[-1:]}")
                genders = genders & told or (PEOPLE & told if citizen else genders)
            allowed = self._of_article(article, root)
            allowed = allowed if head.feature("Number") == "Plur" else allowed - PLURAL
            genders = genders & allowed or genders
        elif head.feature("Number") != "Plur":
            genders = genders & SINGULAR or genders
        return genders & _of_features(head) or genders

    def _of_honorific(self, sentence: Sentence, root: Token, head: Token) -> Genders | None:
        begin = min(root.index, head.index)
        before = self.honorifics.get(sentence.tokens[begin - 1].form.casefold()) if begin else None
        return before or self.honorifics.get(root.form.casefold())

    def _of_title(self, mention: EntityMention, senses: Sequence[NounSense]) -> Genders | None:
        """'Sein Rivale Nicola Conti': where nouns for people have a form for each, it tells more than a first name."""
        if not senses or mention.kind is not NAME or not self.table.compounds:
            return None
        titles = [sense for sense in senses if sense.type is PERSON]
        genders = frozenset().union(*(sense.genders for sense in titles)) & PEOPLE
        either_sex = any(sense.base.endswith(self.for_either) for sense in titles)
        return genders if len(genders) == 1 and not either_sex else None

    def _of_nouns(self, mention: EntityMention, head: Token, senses: Sequence[NounSense]) -> Genders:
        """What the nouns of one concept say that stand beside a name or for it."""
        if senses:
            alike = (sense.genders for sense in senses if sense.concept == senses[0].concept)
            return frozenset().union(*alike) - PLURAL or PEOPLE
        if mention.kind is NOMINAL:
            return self.table.suffix_genders(head.lemma or head.form) & PEOPLE or PEOPLE
        return PEOPLE

    def _article_and_count(
        self, sentence: Sentence, root: Token, relations: frozenset[str]
    ) -> tuple[Token | None, bool]:
        """The article of a noun (`_article`), and whether a number word says that there are several."""
        if relations.isdisjoint(BEFORE_NOUNS):
            return None, False
        article = None
        for child in sentence.dependents[root.index]:
            relation = child.base_relation
            if relation not in BEFORE_NOUNS:
                continue
            form = child.form.casefold()
            if relation != "case" and form in self.plural_words:
                return article, True
            if article is None and (relation == "det" or (relation == "case" and form in self.table.determiners)):
                article = child
        return article, False

    def _is_plural(self, sentence: Sentence, root: Token, head: Token, article: Token | None) -> bool:
        """Whether features and article say plural; 'Regierung' as its lemma cannot be one."""
        if head.feature("Number") == "Plur":
            plural = article is None or self._of_article(article, root) >= PLURAL
        elif article is None and root.base_relation in SUBJECTS and "conj" not in sentence.relations(root):
            plural = self._of_verb(sentence, root) == PLURAL
        else:
            return False
        return plural and not self.table.is_singular(head.form, head.lemma)

    def _of_verb(self, sentence: Sentence, head: Token) -> Genders:
        """The number that the finite verb of a subject shows, by its ending where that decides, else by features."""
        governor = sentence.governor(head)
        if head.base_relation not in SUBJECTS or governor is None:
            return ANY
        for verb in (*sentence.children(governor), governor):
            if verb is not governor and verb.base_relation not in FINITE:
                continue
            number = verb.feature("Number") if verb.feature("VerbForm") == "Fin" else None
            if number:
                plural = number == "Plur" or verb.form.casefold().endswith(self.plural_endings)
                return PLURAL if plural else SINGULAR
        return ANY

    def _article(self, sentence: Sentence, root: Token) -> Token | None:
        """The article, or the preposition that holds one ('im', 'zur')."""
        if sentence.relations(root).isdisjoint(ARTICLES):
            return None
        for child in sentence.children(root):
            relation = child.base_relation
            if relation == "det" or (relation == "case" and child.form.casefold() in self.table.determiners):
                return child
        return None

    def _of_article(self, article: Token, root: Token) -> Genders:
        return self.table.article(article.form, root.feature("Case") or article.feature("Case"))


@cache
def agreement(code: str) -> Agreement:
    """Gender and number in a language."""
    table = names(code)
    return Agreement(
        table=table,
        countries=countries(code),
        pronouns={
            form: frozenset().union(*(pronoun.genders for pronoun in pronouns))
            for form, pronouns in table.pronouns.items()
        },
        honorifics=dict.fromkeys(table.words["female_honorifics"], FEMININE)
        | dict.fromkeys(table.words["male_honorifics"], MASCULINE),
        for_either=tuple(table.words.get("for_either", ())),
        plural_endings=tuple(table.words["plural_verb_endings"]),
        plural_words=table.words["plural_words"],
    )


def _is_object(head: Token, roles: Sequence[tuple[EventMention, Role]]) -> bool:
    """Whether the clause made an object of what the tree calls a subject: 'Albanien nahm sie auf'."""
    if head.base_relation not in SUBJECTS or head.relation in PASSIVE_SUBJECTS:
        return False
    taken = [role for _, role in roles]
    return PATIENT in taken and AGENT not in taken


def _of_features(token: Token) -> Genders:
    number = token.feature("Number")
    if number == "Plur":
        return PLURAL
    return UD_GENDERS.get(token.feature("Gender")) or (SINGULAR if number == "Sing" else ANY)


def _of_first_name(mention: EntityMention) -> Genders | None:
    for word in mention.name.split()[:-1] if mention.name else ():
        if gender := gender_of(word):
            return frozenset({gender})
    return None
