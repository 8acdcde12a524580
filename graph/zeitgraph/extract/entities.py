"""Parsed documents to entity mentions: one for every name, noun or pronoun that can take part in an event."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from zeitgraph.extract.entity_names import UNSURE_RULE, names_in
from zeitgraph.extract.entity_nouns import is_plural, type_of_noun
from zeitgraph.extract.entity_types import BESIDE_RULE, Name, is_from_town
from zeitgraph.extract.heads import argument_span, composed_heads
from zeitgraph.extract.lemmas import NAMING
from zeitgraph.language import Language
from zeitgraph.language.countries import countries
from zeitgraph.language.first_names import opening_names
from zeitgraph.language.names import ONLY_PLURAL, Gender, Names, PronounKind, names
from zeitgraph.language.nouns import NounKind, noun_table
from zeitgraph.language.openings import age_ends
from zeitgraph.model.members import GROUP, NAME, NOMINAL, ORGANIZATION, OTHER, PERSON, PRONOUN
from zeitgraph.model.mention import EntityMention, EntityType, MentionKind, make_entity_mention
from zeitgraph.model.text import ParsedDocument, Sentence, Span, Token

TIME, PERSONS, PERSONAL = NounKind.TIME, NounKind.PERSON, PronounKind.PERSONAL
MAN_OR_WOMAN = frozenset({Gender.MASCULINE, Gender.FEMININE})
CITIZENS = NAMING | {"ADJ"}  # 'the Norwegian left'
# Tags that are arguments by nature, and relations that make an argument of any word ('the 49-year-old', '11 arrested').
NOMINAL_TAGS = frozenset({"NOUN", "PROPN", "PRON"})
ARGUMENT_RELATIONS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "appos"})
# Relations of words that are parts of a phrase, never its head.
INNER_RELATIONS = frozenset({"flat", "compound", "fixed", "goeswith", "case", "cc", "mark", "det", "punct", "expl"})
# What hangs on a noun and is no part of it: other phrases, clauses, and those words whose predicate it is.
OUTSIDE = frozenset({"acl", "appos", "conj", "parataxis", "cc", "punct"})
OUTSIDE |= {"nsubj", "csubj", "cop", "aux", "expl", "advcl"}
MAY_BE_OUTSIDE = OUTSIDE | {"nummod"}
UNSURE = frozenset({"name tag", "proper noun", UNSURE_RULE})  # rules whose types the rest of the text may outvote
HYPHEN = "-"
LONGEST_AGE = 5  # words: '54', '-', 'year', '-', 'old'
BODIES = frozenset({ORGANIZATION, GROUP})
TOLD = frozenset({BESIDE_RULE, "role"})  # rules whose types a noun beside the name tells
SUBSTANTIVES = frozenset({"ADJ", "NUM", "DET", "X", "VERB", "ADV", "SYM"})
MAY_ARGUE = ARGUMENT_RELATIONS | {"conj"}

Phrase = tuple[Token, Token, Name | None]


def entities(parsed: ParsedDocument, language: Language) -> tuple[EntityMention, ...]:
    """The document's entity mentions in the order of their heads.

    Heads are the gold guide's: a name's last word, after a role as well; else the noun. Types are what name tags,
    tables and context say; who is who is not asked here.
    """
    found: list[EntityMention] = []
    table = names(language.code)
    for sentence, spans in zip(parsed.sentences, names_in(parsed, language), strict=True):
        found += _mentions(parsed.document.text, sentence, spans, table)
    return _alike(found)


def _alike(found: Sequence[EntityMention]) -> tuple[EntityMention, ...]:
    """The mentions, where the name tagger wavers with the type that a noun beside the name told, else the usual one."""
    told: dict[str, EntityType] = {}
    unsure: dict[str, list[int]] = {}
    for place, mention in enumerate(found):
        if mention.name:
            if mention.rule in TOLD:
                told[mention.name] = mention.type
            elif mention.rule in UNSURE:
                unsure.setdefault(mention.name, []).append(place)
    alike = list(found)
    for name, places in unsure.items():
        if len(places) == 1 and name not in told:
            continue
        usual = told.get(name) or _majority([found[place].type for place in places])
        for place in places:
            if usual is not None and found[place].type is not usual:
                alike[place] = replace(found[place], type=usual)
    return tuple(alike)


def _majority(votes: Sequence[EntityType]) -> EntityType | None:
    """The type of more than half of the votes, those that have none left aside; None where there is no such type."""
    known = [type_ for type_ in votes if type_ is not OTHER] or votes
    usual = max(dict.fromkeys(known), key=known.count)
    return usual if known.count(usual) > len(known) / 2 else None


def _mentions(text: str, sentence: Sentence, spans: Sequence[Name], table: Names) -> list[EntityMention]:
    named: list[Name | None] = [None] * (len(sentence.tokens) + 1)  # nothing stands behind the last word
    for name in spans:
        named[name.first : name.last + 1] = [name] * (name.last + 1 - name.first)
    heads = composed_heads(sentence)
    phrases = _phrases(sentence, named, heads, table)
    return [_mention(text, sentence, heads, phrases[place], table) for place in sorted(phrases)]


def _phrases(
    sentence: Sentence, named: Sequence[Name | None], heads: Mapping[int, Token], table: Names
) -> dict[int, Phrase]:
    """The noun phrases by the index of their head word: their root in the tree, that word, the name that it belongs to.

    `named` has the name of each word. Of several roots with one head ('Außenminister', 'John') the highest.
    """
    found: dict[int, Phrase] = {}
    for token, name in zip(sentence.tokens, named, strict=False):
        if name is not None:
            if token.head is not None and named[token.head] is name:
                continue  # 'Lokomotivführer' in the name of their union
            if token.base_relation in INNER_RELATIONS and not _is_before_noun(token, name, named):
                continue
        elif token.upos in NOMINAL_TAGS:
            if token.base_relation in INNER_RELATIONS:
                continue
        elif (token.base_relation not in MAY_ARGUE or not _is_argument(sentence, token)) and (
            token.upos != "ADV" or not _is_relative_adverb(sentence, token, table)
        ):
            continue
        head = heads.get(token.index, token) if heads else token
        place = head.index
        if place not in found or _is_above(sentence, token, found[place][0]):
            name = named[place] or name
            if name is None and named[place + 1] is not None:
                name = _person_behind(sentence, head, named[place + 1])
            found[place] = token, head, name
    return found


def _is_above(sentence: Sentence, token: Token, word: Token) -> bool:
    """Whether a word governs another one, at whatever distance."""
    return token.index in [above.index for above in sentence.ancestors(word)]


def _is_before_noun(token: Token, name: Name, named: Sequence[Name | None]) -> bool:
    """Whether a word is the last one of a name before a noun that is no part of it: 'the Cologne bridge'."""
    head, last = token.head, token.index == name.last and token.relation == "compound"
    return last and head is not None and named[head] is None and head > token.index


def _person_behind(sentence: Sentence, head: Token, name: Name | None) -> Name | None:
    """The name of a person that the tree makes a part of the role before it: 'director Lorna Pym'."""
    if name is None or name.type is not PERSON or name.first != head.index + 1 or head.upos not in NAMING:
        return None
    parts = [sentence.tokens[index] for index in range(name.first, name.last + 1)]
    inside = {head.index, *(part.index for part in parts)}
    return name if all(part.base_relation in {"flat", "compound"} and part.head in inside for part in parts) else None


def _is_argument(sentence: Sentence, token: Token) -> bool:
    """Whether a word that is no noun stands for one: it has a noun's place, or is coordinated with what has one."""
    if token.upos not in SUBSTANTIVES:
        return False
    while token.base_relation == "conj" and token.head is not None:
        token = sentence.tokens[token.head]
    return token.base_relation in ARGUMENT_RELATIONS


def _is_relative_adverb(sentence: Sentence, token: Token, table: Names) -> bool:
    """'Wo' and 'where' in a relative clause stand for the place before it."""
    if token.head is None or sentence.tokens[token.head].base_relation != "acl":
        return False
    return any(p.kind is PronounKind.RELATIVE for p in table.pronouns.get(token.form.casefold(), ()))


def _mention(text: str, sentence: Sentence, heads: Mapping[int, Token], phrase: Phrase, table: Names) -> EntityMention:
    root, head, name = phrase
    span = argument_span(sentence, root) if root.index in heads else root.span
    if name is None:
        kind, written = _kind(sentence, head, table), None
        if kind is PRONOUN:
            type_, rule = _type_of_pronoun(head, table)
        else:
            type_, rule = _type(sentence, root, head, kind, table)
            written = span.of(text) if kind is NAME else None
    else:
        kind, type_, rule = NAME, name.type, name.rule
        if not name.certain and root is not head:
            type_, rule = _type_by_role(sentence, root, name, table)
        written = _name(span.of(text), name, table)
        if len(written) > span.end - span.begin and name.first <= head.index <= name.last:
            span = _around(span, sentence.tokens[name.first].span.to(sentence.tokens[name.last].span))
    extent = _extent(sentence, root, head, table)
    return make_entity_mention(sentence.ref(head), span, extent, type_, kind, written, rule)


def _around(span: Span, other: Span) -> Span:
    """The smallest span that holds both, the one before or inside the other."""
    return Span(min(span.begin, other.begin), max(span.end, other.end))


def _kind(sentence: Sentence, head: Token, table: Names) -> MentionKind:
    """What a word is that the parser saw no name in; only a proper noun can be one where all nouns have capitals."""
    upos = head.upos
    if upos == "PRON" or (upos in {"DET", "ADV"} and head.form.casefold() in table.pronouns):
        return PRONOUN
    if upos != "PROPN" if table.capitalized_nouns else head.form[:1].islower():
        return NOMINAL
    if table.noun(head.form, head.lemma) or _is_citizen(sentence, head, table):
        return NOMINAL
    if not table.capitalized_nouns:
        plural = head.feature("Number") == "Plur"
        if upos == "NOUN" and head.index and not plural:
            return NAME
        if plural and not head.index:
            return NOMINAL
    named = upos == "PROPN" and TIME not in noun_table(table.code).kinds(head.form)
    return NAME if named else NOMINAL


def _is_citizen(sentence: Sentence, head: Token, table: Names) -> bool:
    """'The Belgian', 'zwei Norwegerinnen', 'Belgians': people by their country, which is no name."""
    if is_from_town(sentence, head, table):
        return True
    if not _people_of(sentence, head, table):
        return False
    return head.feature("Number") == "Plur" or not sentence.relations(head).isdisjoint({"det", "nummod"})


def _people_of(sentence: Sentence, head: Token, table: Names) -> str | None:
    """The country whose people a noun names, alone or with the word before it: 'the South Korean'."""
    known, folded = countries(table.code), head.form.casefold()
    if folded not in known.ends or not head.index:
        return known.people.get(folded)
    return known.people.get(folded) or known.of_two_words(sentence.tokens[head.index - 1].form, head.form)


def _is_age(sentence: Sentence, head: Token, table: Names) -> bool:
    """'Der 49-Jährige', 'the 54-year-old', in one word or in several, where it ends as one."""
    if table.age(head.form):
        return True
    for start in range(max(0, head.index - LONGEST_AGE + 1), head.index):
        if sentence.tokens[start].form[0].isdigit() or sentence.tokens[start + 1].form == HYPHEN:
            joined = "".join(token.form for token in sentence.tokens[start : head.index + 1])
            if table.age(joined):
                return True
    return False


def _name(whole: str, name: Name, table: Names) -> str:
    """The name in its phrase; all of the phrase where that is a body that we know, and the name is no other one."""
    if whole == name.text or not (known := table.known(whole)):
        return name.text
    longer = table.known(name.text)
    return whole if longer is None or longer.label == known.label else name.text  # 'House' of 'White House'


def _extent(sentence: Sentence, root: Token, head: Token, table: Names) -> Span:
    """The whole noun phrase without clauses, appositions after a comma and coordinated phrases."""
    dependents = sentence.dependents
    below = dependents[root.index]
    first = last = end = head.index
    if root is not head:
        first, last = min(root.index, end), max(root.index, end)
    elif not below:
        return root.span
    open_ = [*below]
    for word in open_:
        if word.base_relation in MAY_BE_OUTSIDE and not _is_inside(sentence, word, end, table):
            continue
        index = word.index
        if index < first:
            first = index
        elif index > last:
            last = index
        if dependents[index]:
            open_ += dependents[index]
    tokens = sentence.tokens
    return Span(tokens[first].span.begin, tokens[last].span.end)


def _is_inside(sentence: Sentence, word: Token, end: int, table: Names) -> bool:
    """Whether a word that is mostly outside belongs to the phrase: an apposition up to its head, a number but for
    '2018' of 'am 4. April 2018 Soldaten': one right behind a word of time counts nobody."""
    if word.base_relation == "nummod":
        return not word.index or TIME not in noun_table(table.code).kinds(sentence.tokens[word.index - 1].form)
    return word.base_relation == "appos" and word.index <= end


def _type_by_role(sentence: Sentence, root: Token, name: Name, table: Names) -> tuple[EntityType, str]:
    """The type of a name behind a role, by the role where it tells one; 'Bill' of 'Bill Hale' is no role."""
    role = type_of_noun(sentence, root, table)
    if role and not ((role in BODIES or root.index == name.first) and _is_full_name(sentence, name)):
        return role, "role"
    return name.type, name.rule


def _type(sentence: Sentence, root: Token, head: Token, kind: MentionKind, table: Names) -> tuple[EntityType, str]:
    """The type of what is no pronoun and no name that the parser saw."""
    role = type_of_noun(sentence, root, table)
    if role and root is not head:
        return role, "role"
    folded = head.form.casefold()
    if folded.endswith(age_ends(table.code)) and _is_age(sentence, head, table):
        return PERSON, "age"
    if role:
        return role, "noun"
    if kind is NAME:
        return OTHER, "name"
    if head.upos == "NOUN":
        if PERSONS in noun_table(table.code).kinds(head.lemma or head.form):
            return _one_or_several(sentence, head, table), "person noun"
    elif is_from_town(sentence, head, table):
        return PERSON, "people"
    known = countries(table.code)
    people = (folded in known.people or folded in known.ends) and head.upos in CITIZENS
    if people and _people_of(sentence, head, table):
        return _one_or_several(sentence, head, table), "people"
    return OTHER, "noun"


def _one_or_several(sentence: Sentence, head: Token, table: Names) -> EntityType:
    senses = table.noun(head.form, head.lemma or head.form)
    return GROUP if is_plural(sentence, head, senses, table) else PERSON


def _is_full_name(sentence: Sentence, name: Name) -> bool:
    """'Titelverteidiger Ole Brandt': who has a first name is a person, though the noun is one for clubs as well."""
    person = name.type is PERSON and name.first < name.last
    return person and sentence.tokens[name.first].form in opening_names()


def _type_of_pronoun(head: Token, table: Names) -> tuple[EntityType, str]:
    """A pronoun of the first person is a person, 'they' a group; any other may be anything."""
    for pronoun in table.pronouns.get(head.form.casefold(), ()):
        if pronoun.kind is PERSONAL:
            plural = pronoun.genders == ONLY_PLURAL
            gendered = pronoun.genders <= MAN_OR_WOMAN and not table.compounds
            human = pronoun.person < 3 or gendered
            return GROUP if plural else PERSON if human else OTHER, "pronoun"
    return OTHER, "pronoun"
