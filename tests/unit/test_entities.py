"""Entity mentions by hand-made trees: heads, types, kinds and names."""

from tests.unit.casts import document, mention

from zeitgraph.model.mention import EntityType, MentionKind

ROLE = """
    Der            der            DET   det   2
    Verkehrsminister Verkehrsminister NOUN nsubj 5 Gender=Masc|Number=Sing
    Paul           Paul           PROPN appos 2 PER
    Brandt         Brandt         PROPN flat  3 PER
    schwieg        schweigen      VERB  root  0 VerbForm=Fin|Tense=Past
"""
QUOTED = """
    Der      der      DET   det   2
    Frachter Frachter NOUN  nsubj 6 Gender=Masc|Number=Sing
    „        „        PUNCT punct 4
    Aurora   Aurora   PROPN appos 2
    “        “        PUNCT punct 4
    sank     sinken   VERB  root  0 VerbForm=Fin|Tense=Past
"""
COUNTRY = """
    Die     der     DET   det   2
    Türkei  Türkei  PROPN nsubj 3
    zögert  zögern  VERB  root  0 VerbForm=Fin|Tense=Pres
"""
MISTAKEN = """
    London  London  PROPN nsubj 2 PER
    zögert  zögern  VERB  root  0 VerbForm=Fin|Tense=Pres
"""
FIRST_NAME = """
    Olivia  Olivia  PROPN nsubj 3
    Quast   quast   ADJ   flat  1
    lacht   lachen  VERB  root  0 VerbForm=Fin|Tense=Pres
"""
LATER = """
    Quast  quast  ADJ   nsubj 2
    weint  weinen VERB  root  0 VerbForm=Fin|Tense=Pres
"""
PLURAL = """
    Die     der     DET  det   2
    Forscher Forscher NOUN nsubj 3
    warnen  warnen  VERB root  0 VerbForm=Fin|Tense=Pres|Number=Plur
"""
SINGULAR = """
    Der     der     DET  det   2
    Forscher Forscher NOUN nsubj 3
    warnt   warnen  VERB root  0 VerbForm=Fin|Tense=Pres|Number=Sing
"""
WEEKDAY = """
    Sie    sie    PRON  nsubj 2
    ging   gehen  VERB  root  0 VerbForm=Fin|Tense=Past
    am     an     ADP   case  4
    Freitag Freitag PROPN obl  2 GPE
"""
AGE = """
    The         the         DET  det   2
    52-year-old 52-year-old ADJ  nsubj 3
    smiled      smile       VERB root  0 VerbForm=Fin|Tense=Past
"""
PRIME_MINISTER = """
    Prime    prime    ADJ  amod  2
    minister minister NOUN nsubj 3 Number=Sing
    resigns  resign   VERB root  0 VerbForm=Fin|Tense=Pres
"""
COORDINATED = """
    The     the    DET   det       2
    valley  valley NOUN  nsubj     7
    when    when   ADV   advmod    4
    lived   live   VERB  acl:relcl 2 VerbForm=Fin|Tense=Past
    or      or     CCONJ cc        6
    where   where  ADV   conj      4
    floods  flood  VERB  root      0 VerbForm=Fin|Tense=Pres
"""


def test_role_and_name_are_one_mention_with_the_surname_as_head() -> None:
    found = mention(document(ROLE), "Brandt")
    assert (found.type, found.kind, found.name) == (EntityType.PERSON, MentionKind.NAME, "Paul Brandt")


def test_the_phrase_holds_role_and_name() -> None:
    text = document(ROLE)
    assert mention(text, "Brandt").phrase.of(text.document.text) == "Der Verkehrsminister Paul Brandt"


def test_a_name_in_quotes_has_the_type_of_its_noun() -> None:
    found = mention(document(QUOTED), "Aurora")
    assert (found.type, found.name) == (EntityType.VEHICLE, "Aurora")


def test_the_noun_before_a_quoted_name_is_a_mention_of_its_own() -> None:
    assert mention(document(QUOTED), "Frachter").type is EntityType.VEHICLE


def test_a_country_needs_no_tagger() -> None:
    assert mention(document(COUNTRY), "Türkei").type is EntityType.COUNTRY


def test_a_capital_that_the_tagger_takes_for_a_person_is_a_city() -> None:
    assert mention(document(MISTAKEN), "London").type is EntityType.CITY


def test_a_first_name_opens_a_persons_name() -> None:
    found = next(mention(document(FIRST_NAME), form) for form in ("Quast", "Olivia"))
    assert (found.type, found.name) == (EntityType.PERSON, "Olivia Quast")


def test_a_surname_of_the_text_is_a_person_wherever_it_stands() -> None:
    text = document(FIRST_NAME, LATER)
    found = mention(document(FIRST_NAME.replace("lacht   lachen", "geht    gehen"), LATER), "Quast")
    assert found.type is EntityType.PERSON
    assert text.sentences[1].tokens[0].upos == "ADJ"


def test_people_with_the_article_of_the_plural_are_a_group() -> None:
    assert mention(document(PLURAL), "Forscher").type is EntityType.GROUP


def test_one_of_them_is_a_person() -> None:
    assert mention(document(SINGULAR), "Forscher").type is EntityType.PERSON


def test_a_weekday_is_no_place_whatever_the_tagger_says() -> None:
    assert mention(document(WEEKDAY), "Freitag").type is EntityType.OTHER


def test_an_age_names_a_person() -> None:
    assert mention(document(AGE, language="en"), "52-year-old").type is EntityType.PERSON


def test_two_words_can_be_one_role() -> None:
    found = mention(document(PRIME_MINISTER, language="en"), "minister")
    assert (found.type, found.kind) == (EntityType.PERSON, MentionKind.NOMINAL)


def test_the_first_person_is_a_person() -> None:
    text = document("I  I  PRON nsubj 2\nagree agree VERB root 0 VerbForm=Fin", language="en")
    found = mention(text, "I")
    assert (found.type, found.kind) == (EntityType.PERSON, MentionKind.PRONOUN)


def test_a_relative_adverb_stands_for_the_place_where_it_is_coordinated_too() -> None:
    assert mention(document(COORDINATED, language="en"), "where").kind is MentionKind.PRONOUN
