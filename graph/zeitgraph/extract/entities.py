"""Parsed documents to entity mentions: one for every name, noun or pronoun that can take part in an event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zeitgraph.extract.entity_names import UNSURE_RULE, names_in
from zeitgraph.extract.entity_types import BESIDE_RULE, Name, is_from_town
from zeitgraph.extract.heads import argument_head, argument_span
from zeitgraph.language import Language
from zeitgraph.language.countries import countries
from zeitgraph.language.first_names import first_names
from zeitgraph.language.names import ANY, Gender, Names, NounSense, PronounKind, names
from zeitgraph.language.nouns import NounKind, NounTable, noun_table
from zeitgraph.language.openings import age_ends, phrase_ends
from zeitgraph.model.mention import EntityMention, EntityType, MentionKind
from zeitgraph.model.text import ParsedDocument, Sentence, Span, Token

# Members at hand: in Python 3.11 looking one up in its enumeration takes as long as a call.
PERSON, GROUP, OTHER = EntityType.PERSON, EntityType.GROUP, EntityType.OTHER
NAME, NOMINAL, PRONOUN = MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN
TIME, PLURAL = NounKind.TIME, Gender.PLURAL
ONLY_PLURAL = frozenset({PLURAL})
# Tags that are arguments by nature, and relations that make an argument of any word ('the 49-year-old', '11 arrested').
NOMINAL_TAGS = frozenset({"NOUN", "PROPN", "PRON"})
ARGUMENT_RELATIONS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "appos"})
# Relations of words that are parts of a phrase, never its head.
INNER_RELATIONS = frozenset({"flat", "compound", "fixed", "goeswith", "case", "cc", "mark", "det", "punct", "expl"})
# What hangs on a noun and is no part of it: other phrases, clauses, and those words whose predicate it is.
OUTSIDE = frozenset({"acl", "appos", "conj", "parataxis", "cc", "punct"})
OUTSIDE |= {"nsubj", "csubj", "cop", "aux", "expl", "advcl"}
UNSURE = frozenset({"name tag", "proper noun", UNSURE_RULE})  # rules whose types the rest of the text may outvote
HYPHEN = "-"
LONGEST_AGE = 5  # words: '54', '-', 'year', '-', 'old'
OBJECT_CASES = {"obj": "Acc", "obl:arg": "Dat", "iobj": "Dat"}  # where a language has cases
COUNTING = frozenset({"det", "nummod", "amod"})
BODIES = frozenset({EntityType.ORGANIZATION, GROUP})
PEOPLE = frozenset({PERSON, GROUP})
TOLD = frozenset({BESIDE_RULE, "role"})  # rules whose types a noun beside the name tells
SUBSTANTIVES = frozenset({"ADJ", "NUM", "DET", "X", "VERB", "ADV", "SYM"})


def entities(parsed: ParsedDocument, language: Language) -> tuple[EntityMention, ...]:
    """The document's entity mentions in the order of their heads.

    Heads are the gold guide's: a name's last word, after a role as well; else the noun. Types are what name tags,
    tables and context say; who is who is not asked here.
    """
    found: list[EntityMention] = []
    table = names(language.code)
    for sentence, spans in zip(parsed.sentences, names_in(parsed, language), strict=True):
        found += _mentions(parsed.document.text, sentence, spans, table)
    return tuple(_alike(found))


def _alike(found: Sequence[EntityMention]) -> Iterator[EntityMention]:
    """The mentions, where the name tagger wavers with the type that a noun beside the name told, else the usual one."""
    told = {mention.name: mention.type for mention in found if mention.name and mention.rule in TOLD}
    types: dict[str, list[EntityType]] = {}
    for mention in found:
        if mention.name and mention.rule in UNSURE:
            types.setdefault(mention.name, []).append(mention.type)
    usual = {name: told.get(name) or _majority(votes) for name, votes in types.items()}
    for mention in found:
        type_ = usual.get(mention.name) if mention.name and mention.rule in UNSURE else None
        yield mention if type_ is None or type_ is mention.type else replace(mention, type=type_)


def _majority(votes: Sequence[EntityType]) -> EntityType | None:
    """The type of more than half of the votes, those that have none left aside; None where there is no such type."""
    if len(votes) == 1:
        return votes[0]
    known = [type_ for type_ in votes if type_ is not OTHER] or votes
    usual = max(dict.fromkeys(known), key=known.count)
    return usual if known.count(usual) > len(known) / 2 else None


def _mentions(text: str, sentence: Sentence, spans: Sequence[Name], table: Names) -> Iterator[EntityMention]:
    by_token = {index: name for name in spans for index in range(name.first, name.last + 1)}
    for _, (root, head, name) in sorted(_phrases(sentence, by_token, table).items()):
        yield _mention(text, sentence, root, head, name, table)


def _phrases(
    sentence: Sentence, by_token: Mapping[int, Name], table: Names
) -> dict[int, tuple[Token, Token, Name | None]]:
    """The noun phrases by the index of their head word: their root in the tree, that word, the name that it belongs to.

    Of several roots with one head ('Außenminister', 'John') the highest.
    """
    found: dict[int, tuple[Token, Token, Name | None]] = {}
    for token in sentence.tokens:
        name = by_token.get(token.index)
        if name is None:
            stands = token.base_relation not in INNER_RELATIONS and _can_be_argument(sentence, token)
        elif token.head is not None and by_token.get(token.head) is name:
            continue  # inside a name whose head is another word: 'Lokomotivführer' in the name of their union
        else:
            stands = token.base_relation not in INNER_RELATIONS or _is_name_beside(sentence, token, by_token)
        if not stands and not (token.upos == "ADV" and _is_relative_adverb(sentence, token, table)):
            continue
        head = argument_head(sentence, token)
        if head.index not in found or token in sentence.ancestors(found[head.index][0]):
            name = by_token.get(head.index) or name
            if name is None and head.index + 1 in by_token:
                name = _person_behind(sentence, head, by_token)
            found[head.index] = token, head, name
    return found


def _is_name_beside(sentence: Sentence, token: Token, by_token: Mapping[int, Name]) -> bool:
    """Whether a name stands before a noun that is no part of it: 'the Cologne bridge'."""
    name, governor = by_token[token.index], sentence.governor(token)
    last = token.index == name.last and token.relation == "compound" and governor is not None
    return last and governor is not None and governor.index not in by_token and governor.index > token.index


def _person_behind(sentence: Sentence, head: Token, by_token: Mapping[int, Name]) -> Name | None:
    """The name of a person that the tree makes a part of the role before it: 'director Lorna Pym'."""
    name = by_token[head.index + 1]
    if name.type is not PERSON or name.first != head.index + 1 or head.upos not in {"NOUN", "PROPN"}:
        return None
    parts = [sentence.tokens[index] for index in range(name.first, name.last + 1)]
    inside = {head.index, *(part.index for part in parts)}
    return name if all(part.base_relation in {"flat", "compound"} and part.head in inside for part in parts) else None


def _can_be_argument(sentence: Sentence, token: Token) -> bool:
    if token.upos in NOMINAL_TAGS:
        return True
    if token.upos not in SUBSTANTIVES:
        return False
    top = token
    while top.base_relation == "conj" and (governor := sentence.governor(top)) is not None:
        top = governor
    return top.base_relation in ARGUMENT_RELATIONS


def _is_relative_adverb(sentence: Sentence, token: Token, table: Names) -> bool:
    """'Wo' and 'where' in a relative clause stand for the place before it."""
    relative = any(p.kind is PronounKind.RELATIVE for p in table.pronouns.get(token.form.casefold(), ()))
    governor = sentence.governor(token)
    return relative and governor is not None and governor.relation.startswith("acl")


def _mention(text: str, sentence: Sentence, root: Token, head: Token, name: Name | None, table: Names) -> EntityMention:
    kind = NAME if name is not None else _kind(sentence, head, table)
    type_, rule = _type(sentence, root, head, name, kind, table)
    span = argument_span(sentence, root)
    return EntityMention(
        head=sentence.ref(head),
        span=span,
        phrase=_extent(sentence, root, head, noun_table(table.code)),
        type=type_,
        kind=kind,
        name=_name(span.of(text), name, table) if kind is NAME else None,
        rule=rule,
    )


def _kind(sentence: Sentence, head: Token, table: Names) -> MentionKind:
    """What a word is that the parser saw no name in."""
    if head.upos == "PRON" or (head.upos in {"DET", "ADV"} and head.form.casefold() in table.pronouns):
        return PRONOUN
    if not _may_be_name(head, table) or table.noun(head.form, head.lemma):
        return NOMINAL
    if _is_citizen(sentence, head, table):
        return NOMINAL
    if not table.capitalized_nouns:
        plural = head.feature("Number") == "Plur"
        if head.upos == "NOUN" and head.index and head.form[:1].isupper() and not plural:
            return NAME
        if plural and not head.index:
            return NOMINAL
    named = head.upos == "PROPN" and not noun_table(table.code).is_kind(head.form, TIME)
    return NAME if named else NOMINAL


def _may_be_name(head: Token, table: Names) -> bool:
    """Whether a noun can be a name at all: only a proper noun is where all nouns have capitals."""
    return head.upos == "PROPN" or (not table.capitalized_nouns and head.form[:1].isupper())


def _is_citizen(sentence: Sentence, head: Token, table: Names) -> bool:
    """'The Belgian', 'zwei Norwegerinnen', 'Belgians': people by their country, which is no name."""
    if is_from_town(sentence, head, table):
        return True
    if not countries(table.code).citizen(head.form):
        return False
    return head.feature("Number") == "Plur" or not sentence.relations(head).isdisjoint({"det", "nummod"})


def _is_age(sentence: Sentence, head: Token, table: Names) -> bool:
    """'Der 49-Jährige', 'the 54-year-old', in one word or in several."""
    if not head.form.casefold().endswith(age_ends(table.code)):
        return False
    if table.age(head.form):
        return True
    for start in range(max(0, head.index - LONGEST_AGE + 1), head.index):
        if sentence.tokens[start].form[0].isdigit() or sentence.tokens[start + 1].form == HYPHEN:
            joined = "".join(token.form for token in sentence.tokens[start : head.index + 1])
            if table.age(joined):
                return True
    return False


def _name(whole: str, name: Name | None, table: Names) -> str:
    """The name in its phrase; all of the phrase where the parser saw no name, or where it is a body that we know."""
    return whole if name is None or whole == name.text or table.known(whole) else name.text


def _extent(sentence: Sentence, root: Token, head: Token, table: NounTable) -> Span:
    """The whole noun phrase without clauses, appositions after a comma and coordinated phrases."""
    children = sentence.children(root)
    if root is head and not children:
        return root.span
    first, last = (root, head) if root.index <= head.index else (head, root)
    open_ = list(children)
    while open_:
        word = open_.pop()
        relation = word.base_relation
        if relation in OUTSIDE and not (relation == "appos" and word.index <= head.index):
            continue
        if relation == "nummod" and _is_of_date(sentence, word, table):
            continue
        if word.index < first.index:
            first = word
        elif word.index > last.index:
            last = word
        open_ += sentence.children(word)
    return first.span.to(last.span)


def _is_of_date(sentence: Sentence, number: Token, table: NounTable) -> bool:
    """'2018' of 'am 4. April 2018 Soldaten': a number right behind a word of time counts nobody."""
    return number.index > 0 and table.is_kind(sentence.tokens[number.index - 1].form, TIME)


def _type(
    sentence: Sentence, root: Token, head: Token, name: Name | None, kind: MentionKind, table: Names
) -> tuple[EntityType, str]:
    if kind is PRONOUN:
        return _type_of_pronoun(head, table), "pronoun"
    if name is not None and (name.certain or root is head):
        return name.type, name.rule
    role = _type_of_noun(sentence, root, table)
    if role and root is not head and not (role in BODIES and name is not None and _is_full_name(sentence, name)):
        return role, "role"
    if name is not None:
        return name.type, name.rule
    if _is_age(sentence, head, table):
        return PERSON, "age"
    if role:
        return role, "noun"
    if kind is NAME:
        return OTHER, "name"
    if _is_person_noun(head, table):
        return _one_or_several(sentence, head, table), "person noun"
    if is_from_town(sentence, head, table):
        return PERSON, "people"
    if head.upos in {"NOUN", "PROPN"} and countries(table.code).citizen(head.form):
        return _one_or_several(sentence, head, table), "people"
    return OTHER, "noun"


def _one_or_several(sentence: Sentence, head: Token, table: Names) -> EntityType:
    return GROUP if is_plural(sentence, head, table) else PERSON


def _is_full_name(sentence: Sentence, name: Name) -> bool:
    """'Titelverteidiger Ole Brandt': who has a first name is a person, though the noun is one for clubs as well."""
    person = name.type is PERSON and name.first < name.last
    return person and sentence.tokens[name.first].form in first_names()


def _is_person_noun(head: Token, table: Names) -> bool:
    return head.upos == "NOUN" and noun_table(table.code).is_kind(head.lemma or head.form, NounKind.PERSON)


def _type_of_pronoun(head: Token, table: Names) -> EntityType:
    """A pronoun of the first person is a person, 'they' a group; any other may be anything."""
    for pronoun in table.pronouns.get(head.form.casefold(), ()):
        if pronoun.kind is PronounKind.PERSONAL:
            plural = pronoun.genders == ONLY_PLURAL
            gendered = pronoun.genders <= {Gender.MASCULINE, Gender.FEMININE} and not table.compounds
            human = pronoun.person < 3 or gendered
            return GROUP if plural else PERSON if human else OTHER
    return OTHER


def is_plural(sentence: Sentence, token: Token, table: Names) -> bool:
    """Whether a noun is plural: by number words, ending or article where they decide, else by its features."""
    article = None
    for child in () if COUNTING.isdisjoint(sentence.relations(token)) else sentence.children(token):
        if child.base_relation in COUNTING and table.has("plural_words", child.form):
            return True
        if article is None and child.base_relation == "det":
            article = child
    senses = table.noun(token.form, token.lemma or token.form)
    people = any(sense.type in PEOPLE for sense in senses)
    if people and token.form.casefold().endswith(tuple(table.words["plural_endings"])):
        return True
    allowed = table.article(article.form, _case(token, article)) if article is not None else None
    if (allowed is not None and PLURAL not in allowed) or table.is_singular(token.form, token.lemma):
        return False
    if allowed is not None:
        genders = frozenset().union(*(sense.genders for sense in senses)) - ONLY_PLURAL
        if genders and genders.isdisjoint(allowed):
            return True
    if people and article is None and _has_plural_s(token, table):
        return True
    if people and article is None and "Plur" in _numbers_of_verb(sentence, token):
        return True
    one = article is not None and bool(table.determiners) and people and "Sing" in _numbers_of_verb(sentence, token)
    return token.feature("Number") == "Plur" and not one


def _case(token: Token, article: Token) -> str | None:
    """The case that the place in the clause says ('den Zeugen' helped or heard), else that of the features."""
    return OBJECT_CASES.get(token.relation) or token.feature("Case") or article.feature("Case")


def _has_plural_s(token: Token, table: Names) -> bool:
    """'Regierungschefs' without an article and not in the genitive: what else the ending could be."""
    ending = bool(table.genitive) and token.form == token.lemma + table.genitive
    return ending and token.feature("Case") not in {"Gen", None}


def _numbers_of_verb(sentence: Sentence, token: Token) -> set[str]:
    """The number that the finite verb of a subject shows: plural in 'Einbrecher haben … gestohlen'."""
    governor = sentence.governor(token)
    if token.base_relation != "nsubj" or governor is None or "conj" in sentence.relations(token):
        return set()
    verbs = [governor, *(c for c in sentence.children(governor) if c.base_relation in {"aux", "cop"})]
    return {verb.feature("Number") or "" for verb in verbs if verb.feature("VerbForm") == "Fin"}


def _type_of_noun(sentence: Sentence, token: Token, table: Names) -> EntityType | None:
    """What a noun stands for: with the words before it where they make one ('Prime Minister'), then alone.

    A plural of people is a group ('die Außenminister'); of a noun's senses those of its number come first.
    """
    senses = _senses_of_phrase(sentence, token, table) or table.noun(token.form, token.lemma or token.form)
    if not senses:
        return None
    first = senses[0]
    if len(senses) == 1 and (first.type not in PEOPLE or first.genders == ANY):
        return first.type
    plural = is_plural(sentence, token, table)
    if not plural and token.feature("Number") is None:
        return first.type
    for sense in senses:
        if (sense.type is GROUP) == plural or sense.genders == ANY:
            return sense.type
    if plural:
        return GROUP if first.type is PERSON else first.type
    several = first.type is GROUP and first.genders == ONLY_PLURAL
    return PERSON if several and _is_one(sentence, token, table) else first.type


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
    """Those of the longest of the table's phrases that ends with the noun; none where no phrase has it as its end."""
    if token.form.casefold() not in phrase_ends(table.code):
        return ()
    before = [word.form for word in sentence.tokens[max(0, token.index - 2) : token.index] if word.form.isalpha()]
    phrases = [" ".join([*before[-count:], token.form]) for count in range(len(before), 0, -1)]
    return next((found for words in phrases if (found := table.senses.get(words.casefold()))), ())
