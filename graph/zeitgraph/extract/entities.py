"""Parsed documents to entity mentions: one for every name, noun or pronoun that can take part in an event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zeitgraph.extract.entity_names import UNSURE_RULE, names_in
from zeitgraph.extract.entity_types import BESIDE_RULE, Name, is_from_town
from zeitgraph.extract.heads import argument_head, argument_span
from zeitgraph.language import Language
from zeitgraph.language.countries import countries
from zeitgraph.language.names import ANY, Gender, Names, NounSense, PronounKind, first_names, names
from zeitgraph.language.nouns import NounKind, NounTable, noun_table
from zeitgraph.language.openings import phrase_ends
from zeitgraph.model.mention import EntityMention, EntityType, MentionKind
from zeitgraph.model.text import ParsedDocument, Sentence, Span, Token

# Tags that are arguments by nature, and relations that make an argument of any word ('the 49-year-old', '11 arrested').
NOMINAL_TAGS = frozenset({"NOUN", "PROPN", "PRON"})
ARGUMENT_RELATIONS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "appos"})
# Relations of words that are parts of a phrase, never its head.
INNER_RELATIONS = frozenset({"flat", "compound", "fixed", "goeswith", "case", "cc", "mark", "det", "punct", "expl"})
OUTSIDE = frozenset({"acl", "appos", "conj", "parataxis", "cc", "punct"})  # what hangs on a noun and is no part of it
UNSURE = frozenset({"name tag", "proper noun", UNSURE_RULE})  # rules whose types the rest of the text may outvote
LONGEST_AGE = 5  # words: '54', '-', 'year', '-', 'old'
OBJECT_CASES = {"obj": "Acc", "obl:arg": "Dat", "iobj": "Dat"}  # where a language has cases
COUNTING = frozenset({"det", "nummod", "amod"})
BODIES = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})
PEOPLE = frozenset({EntityType.PERSON, EntityType.GROUP})
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
        type_ = usual.get(mention.name or "") if mention.rule in UNSURE else None
        yield mention if type_ in {None, mention.type} else replace(mention, type=type_)


def _majority(votes: Sequence[EntityType]) -> EntityType | None:
    """The type of more than half of the votes, those that have none left aside; None where there is no such type."""
    known = [type_ for type_ in votes if type_ is not EntityType.OTHER] or votes
    usual = max(dict.fromkeys(known), key=known.count)
    return usual if known.count(usual) > len(known) / 2 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    """A noun phrase: its root in the tree, the head word that stands for it, the name that the head belongs to."""

    sentence: Sentence
    root: Token
    head: Token
    name: Name | None


def _mentions(text: str, sentence: Sentence, spans: Sequence[Name], table: Names) -> Iterator[EntityMention]:
    by_token = {index: name for name in spans for index in range(name.first, name.last + 1)}
    phrases = _phrases(sentence, by_token, table)
    for index in sorted(phrases):
        yield _mention(text, phrases[index], table)


def _phrases(sentence: Sentence, by_token: Mapping[int, Name], table: Names) -> dict[int, _Phrase]:
    """The phrases by the index of their head; of several roots with one head ('Außenminister', 'John') the highest."""
    found: dict[int, _Phrase] = {}
    for token in sentence.tokens:
        if token.base_relation in INNER_RELATIONS:
            stands = token.index in by_token and _is_name_beside(sentence, token, by_token)
        else:
            stands = token.index in by_token or _can_be_argument(sentence, token)
        if not (stands or _is_relative_adverb(sentence, token, table)) or _is_inner(token, by_token):
            continue
        head = argument_head(sentence, token)
        old = found.get(head.index)
        if old is None or token.index in {ancestor.index for ancestor in sentence.ancestors(old.root)}:
            name = by_token.get(head.index) or by_token.get(token.index) or _person_behind(sentence, head, by_token)
            found[head.index] = _Phrase(sentence=sentence, root=token, head=head, name=name)
    return found


def _is_name_beside(sentence: Sentence, token: Token, by_token: Mapping[int, Name]) -> bool:
    """Whether a name stands before a noun that is no part of it: 'the Cologne bridge'."""
    name, governor = by_token[token.index], sentence.governor(token)
    last = token.index == name.last and token.relation == "compound" and governor is not None
    return last and governor is not None and governor.index not in by_token and governor.index > token.index


def _person_behind(sentence: Sentence, head: Token, by_token: Mapping[int, Name]) -> Name | None:
    """The name of a person that the tree makes a part of the role before it: 'director Lorna Pym'."""
    name = by_token.get(head.index + 1)
    person = name is not None and name.type is EntityType.PERSON and name.first == head.index + 1
    if name is None or not person or head.upos not in {"NOUN", "PROPN"}:
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
    if token.upos != "ADV":
        return False
    relative = any(p.kind is PronounKind.RELATIVE for p in table.pronouns.get(token.form.casefold(), ()))
    governor = sentence.governor(token)
    return relative and governor is not None and governor.relation.startswith("acl")


def _is_inner(token: Token, by_token: Mapping[int, Name]) -> bool:
    """Whether a word stands inside a name whose head is another word: 'Lokomotivführer' in the name of their union."""
    name = by_token.get(token.index)
    return name is not None and token.head is not None and by_token.get(token.head) is name


def _mention(text: str, phrase: _Phrase, table: Names) -> EntityMention:
    sentence, head = phrase.sentence, phrase.head
    kind = _kind(phrase, table)
    type_, rule = _type(phrase, kind, table)
    return EntityMention(
        head=sentence.ref(head),
        span=argument_span(sentence, phrase.root),
        phrase=_extent(sentence, phrase.root, head, noun_table(table.code)),
        type=type_,
        kind=kind,
        name=_name(text, phrase, table) if kind is MentionKind.NAME else None,
        rule=rule,
    )


def _kind(phrase: _Phrase, table: Names) -> MentionKind:
    head = phrase.head
    if phrase.name is not None:
        return MentionKind.NAME
    if head.upos == "PRON" or (head.upos in {"DET", "ADV"} and head.form.casefold() in table.pronouns):
        return MentionKind.PRONOUN
    if table.noun(head.form, head.lemma) or not _may_be_name(head, table):
        return MentionKind.NOMINAL
    opening = head.index == 0 and head.feature("Number") == "Plur"
    capital = head.upos == "NOUN" and head.index > 0 and head.form[:1].isupper() and head.feature("Number") != "Plur"
    if _is_citizen(phrase.sentence, head, table):
        return MentionKind.NOMINAL
    if not table.capitalized_nouns and (opening or capital):
        return MentionKind.NAME if capital else MentionKind.NOMINAL
    time = NounKind.TIME in noun_table(table.code).kinds(head.form)
    return MentionKind.NAME if head.upos == "PROPN" and not time else MentionKind.NOMINAL


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
    before = sentence.tokens[max(0, head.index - LONGEST_AGE + 1) : head.index + 1]
    starts = [place for place, token in enumerate(before) if token.form[:1].isdigit()]
    joined = ("".join(token.form for token in before[start:]) for start in starts)
    return any(table.age(word) for word in joined)


def _name(text: str, phrase: _Phrase, table: Names) -> str:
    whole = argument_span(phrase.sentence, phrase.root).of(text)
    if phrase.name is None or table.known(whole):
        return whole
    return phrase.name.text


def _is_of_date(sentence: Sentence, token: Token, table: NounTable) -> bool:
    """'2018' of 'am 4. April 2018 Soldaten': a number right behind a word of time counts nobody."""
    if token.base_relation != "nummod" or not token.index:
        return False
    return table.is_kind(sentence.tokens[token.index - 1].form, NounKind.TIME)


def _extent(sentence: Sentence, root: Token, head: Token, table: NounTable) -> Span:
    """The whole noun phrase without clauses, appositions after a comma and coordinated phrases."""
    first, last, open_ = min(root.index, head.index), max(root.index, head.index), [root]
    while open_:
        for child in sentence.children(open_.pop()):
            named = child.base_relation == "appos" and child.index <= head.index
            if (child.base_relation in OUTSIDE and not named) or _is_of_date(sentence, child, table):
                continue
            first, last = min(first, child.index), max(last, child.index)
            open_.append(child)
    return sentence.tokens[first].span.to(sentence.tokens[last].span)


def _type(phrase: _Phrase, kind: MentionKind, table: Names) -> tuple[EntityType, str]:
    if kind is MentionKind.PRONOUN:
        return _type_of_pronoun(phrase.head, table), "pronoun"
    if phrase.name is not None and (phrase.name.certain or phrase.root is phrase.head):
        return phrase.name.type, phrase.name.rule
    role = phrase_senses(phrase.sentence, phrase.root, table)
    if phrase.root is not phrase.head and role and not (role[0].type in BODIES and _is_full_name(phrase)):
        return role[0].type, "role"
    if phrase.name is not None:
        return phrase.name.type, phrase.name.rule
    if _is_age(phrase.sentence, phrase.head, table):
        return EntityType.PERSON, "age"
    if role:
        return role[0].type, "noun"
    if kind is not MentionKind.NAME and _is_person_noun(phrase.head, table):
        return (
            EntityType.GROUP if is_plural(phrase.sentence, phrase.head, table) else EntityType.PERSON
        ), "person noun"
    country = countries(table.code)
    if kind is MentionKind.NOMINAL and is_from_town(phrase.sentence, phrase.head, table):
        return EntityType.PERSON, "people"
    if country.citizen(phrase.head.form) and kind is MentionKind.NOMINAL and phrase.head.upos in {"NOUN", "PROPN"}:
        return (EntityType.GROUP if is_plural(phrase.sentence, phrase.head, table) else EntityType.PERSON), "people"
    return EntityType.OTHER, "name" if kind is MentionKind.NAME else "noun"


def _is_full_name(phrase: _Phrase) -> bool:
    """'Titelverteidiger Ole Brandt': who has a first name is a person, though the noun is one for clubs as well."""
    name = phrase.name
    person = name is not None and name.type is EntityType.PERSON and name.first < name.last
    return name is not None and person and phrase.sentence.tokens[name.first].form in first_names()


def _is_person_noun(head: Token, table: Names) -> bool:
    word = head.lemma or head.form
    listed = NounKind.PERSON in noun_table(table.code).kinds(word)
    return head.upos == "NOUN" and (listed or word.casefold().endswith(tuple(table.words["person_endings"])))


def _type_of_pronoun(head: Token, table: Names) -> EntityType:
    """A pronoun of the first person is a person, 'they' a group; any other may be anything."""
    for pronoun in table.pronouns.get(head.form.casefold(), ()):
        if pronoun.kind is PronounKind.PERSONAL:
            plural = pronoun.genders == {Gender.PLURAL}
            gendered = pronoun.genders <= {Gender.MASCULINE, Gender.FEMININE} and not table.compounds
            human = pronoun.person < 3 or gendered
            return EntityType.GROUP if plural else EntityType.PERSON if human else EntityType.OTHER
    return EntityType.OTHER


def is_plural(sentence: Sentence, token: Token, table: Names) -> bool:
    """Whether a noun is plural: by number words, ending or article where they decide, else by its features."""
    beside = [child for child in sentence.children(token) if child.base_relation in COUNTING]
    if any(table.has("plural_words", word.form) for word in beside):
        return True
    senses = table.noun(token.form, token.lemma or token.form)
    people = any(sense.type in PEOPLE for sense in senses)
    if people and token.form.casefold().endswith(tuple(table.words["plural_endings"])):
        return True
    article = next((word for word in beside if word.base_relation == "det"), None)
    allowed = table.article(article.form, _case(token, article)) if article is not None else None
    if (allowed is not None and Gender.PLURAL not in allowed) or table.is_singular(token.form, token.lemma):
        return False
    if allowed is not None:
        genders = frozenset().union(*(sense.genders for sense in senses)) - {Gender.PLURAL}
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


def phrase_senses(sentence: Sentence, token: Token, table: Names) -> tuple[NounSense, ...]:
    """What a noun stands for: with the words before it where they make one ('Prime Minister'), then alone.

    A plural of people is a group ('die Außenminister'); of a noun's senses those of its number come first.
    """
    senses = _senses_of_phrase(sentence, token, table) or table.noun(token.form, token.lemma or token.form)
    if not senses:
        return ()
    plural = is_plural(sentence, token, table)
    if not plural and token.feature("Number") is None:
        return senses
    fitting = tuple(sense for sense in senses if (sense.type is EntityType.GROUP) == plural or sense.genders == ANY)
    if not fitting and not plural and _is_one(sentence, token, table):
        return tuple(_one_of(sense) for sense in senses)
    return fitting or tuple(_grouped(sense) if plural else sense for sense in senses)


def _is_one(sentence: Sentence, token: Token, table: Names) -> bool:
    """Whether the article before a noun says so ('eine', 'den' in the accusative), and no number does not."""
    words = sentence.children(token)
    articles = [child for child in words if child.base_relation == "det"]
    if not articles or any(child.base_relation == "nummod" for child in words):
        return False
    singular = Gender.PLURAL not in table.article(articles[0].form, _case(token, articles[0]))
    return singular or table.has("articles_indefinite", articles[0].form)


def _one_of(sense: NounSense) -> NounSense:
    """'Krankenpfleger', which the table has for several, where it is one."""
    if sense.type is not EntityType.GROUP or sense.genders != {Gender.PLURAL}:
        return sense
    return NounSense(type=EntityType.PERSON, concept="person", base=sense.base, genders=ANY - {Gender.PLURAL})


def _grouped(sense: NounSense) -> NounSense:
    if sense.type is not EntityType.PERSON:
        return sense
    return NounSense(
        type=EntityType.GROUP,
        concept=sense.concept,
        base=sense.base,
        genders=frozenset({Gender.PLURAL}),
        anaphoric=False,
    )


def _senses_of_phrase(sentence: Sentence, token: Token, table: Names) -> tuple[NounSense, ...]:
    """Those of the longest of the table's phrases that ends with the noun; none where no phrase has it as its end."""
    if token.form.casefold() not in phrase_ends(table.code):
        return ()
    before = [word.form for word in sentence.tokens[max(0, token.index - 2) : token.index] if word.form.isalpha()]
    phrases = [" ".join([*before[-count:], token.form]) for count in range(len(before), 0, -1)]
    return next((found for words in phrases if (found := table.senses.get(words.casefold()))), ())
