"""What whole English articles call people and bodies: acronyms, first names, spellings. A rule a test."""

import pytest
from tests.unit.casts import chain, document, mention, together

from zeitgraph.model.mention import EntityType, MentionKind
from zeitgraph.resolve.coreference_words import words

ASSOCIATION = """
    The     the     DET   det      3
    Steel   steel   PROPN compound 3 ORG
    Bridge  bridge  PROPN compound 4 ORG
    Society society PROPN nsubj    5 ORG
    met     meet    VERB  root     0 VerbForm=Fin|Tense=Past
    """


def says(subject: str) -> str:
    return f"""
        The        the        DET   det   2
        {subject}  {subject}  PROPN nsubj 3 ORG
        refused    refuse     VERB  root  0 VerbForm=Fin|Tense=Past
        """


def test_capitals_are_the_body_whose_words_begin_with_them() -> None:
    text = document(ASSOCIATION, says("SBS"), language="en")
    assert together(text, "Society", "SBS")


def test_capitals_that_two_bodies_begin_with_are_neither() -> None:
    other = ASSOCIATION.replace("Steel", "Stone").replace("steel", "stone")
    text = document(ASSOCIATION, other, says("SBS"), language="en")
    assert not together(text, "Society", "SBS")


def test_capitals_in_another_order_are_another_body() -> None:
    text = document(ASSOCIATION, says("BSS"), language="en")
    assert not together(text, "Society", "BSS")


def test_a_name_with_stops_between_its_letters_is_the_same() -> None:
    text = document(
        """
        The      the      DET   det      4
        U.S.     U.S.     PROPN compound 4 ORG
        Wool     Wool     PROPN compound 4 ORG
        Court    Court    PROPN nsubj    5 ORG
        refused  refuse   VERB  root     0 VerbForm=Fin|Tense=Past
        """,
        """
        The      the      DET   det      4
        US       US       PROPN compound 4 ORG
        Wool     Wool     PROPN compound 4 ORG
        Court    Court    PROPN nsubj    5 ORG
        agreed   agree    VERB  root     0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert len(chain(text, "Court").heads) == 2


def test_a_first_name_alone_is_nobody_who_is_named_in_full_only_later() -> None:
    text = document(
        *["It it PRON nsubj 2\nrained rain VERB root 0 VerbForm=Fin|Tense=Past\n"] * 3,
        """
        Her      her      PRON  nmod:poss 2
        husband  husband  NOUN  nsubj     4
        Joe      Joe      PROPN appos     2 PER
        died     die      VERB  root      0 VerbForm=Fin|Tense=Past
        """,
        "It it PRON nsubj 2\nrained rain VERB root 0 VerbForm=Fin|Tense=Past\n",
        """
        Joe      Joe      PROPN nsubj 3 PER
        Marlowe  Marlowe  PROPN flat  1 PER
        spoke    speak    VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert not together(text, "Joe", "Marlowe")


def test_what_a_name_is_said_to_be_is_nobody_else() -> None:
    text = document(
        """
        Ann     Ann     PROPN nsubj 3 PER
        Marlowe Marlowe PROPN flat  1 PER
        spoke   speak   VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Lanak   Lanak   PROPN nsubj 4 ORG
        is      be      AUX   cop   4 VerbForm=Fin|Tense=Pres
        the     the     DET   det   4
        ruler   ruler   NOUN  root  0
        """,
        language="en",
    )
    assert not together(text, "Marlowe", "ruler")


def naming(verb: str, relation: str) -> str:
    return f"""
        Police  police  NOUN  nsubj      2
        {verb}  {verb}  VERB  root       0 VerbForm=Fin|Tense=Past
        the     the     DET   det        4
        driver  driver  NOUN  obj        2
        as      as      ADP   case       6
        Dale    Dale    PROPN {relation} PER
        Corey   Corey   PROPN flat       6 PER
        """


@pytest.mark.parametrize("relation", ["obl 2", "nmod 4"])
def test_who_is_identified_as_somebody_is_he(relation: str) -> None:
    assert together(document(naming("identify", relation), language="en"), "driver", "Corey")


def test_who_is_compared_to_somebody_is_not() -> None:
    assert not together(document(naming("describe", "obl 2"), language="en"), "driver", "Corey")


def test_he_who_is_identified_brings_his_description_along() -> None:
    text = document(
        """
        A       a       DET  det        2
        cyclist cyclist NOUN nsubj      3
        died    die     VERB root       0 VerbForm=Fin|Tense=Past
        """,
        """
        He         he       PRON  nsubj:pass 3 Gender=Masc|Number=Sing
        was        be       AUX   aux:pass   3 VerbForm=Fin|Tense=Past
        identified identify VERB  root       0 VerbForm=Part|Tense=Past
        as         as       ADP   case       5
        Dale       Dale     PROPN obl        3 PER
        Corey      Corey    PROPN flat       5 PER
        """,
        language="en",
    )
    assert together(text, "cyclist", "He", "Corey")


def test_a_surname_with_a_particle_opens_a_sentence_with_a_capital() -> None:
    full = """
        Erik    Erik    PROPN nsubj 4 PER
        ten     ten     NUM   flat  1 PER
        Brink   Brink   PROPN flat  1 PER
        spoke   speak   VERB  root  0 VerbForm=Fin|Tense=Past
        """
    opening = """
        Ten     Ten     NUM   nummod 2 ORG
        Brink   Brink   PROPN nsubj  3 ORG
        left    leave   VERB  root   0 VerbForm=Fin|Tense=Past
        """
    found = chain(document(full, opening, opening, opening, language="en"), "Brink")
    assert (found.type, len(found.heads)) == (EntityType.PERSON, 4)


def spoke(first: str, last: str) -> str:
    return f"""
        {first} {first} PROPN nsubj 3 PER
        {last}  {last}  PROPN flat  1 PER
        spoke   speak   VERB  root  0 VerbForm=Fin|Tense=Past
        """


def left(*words: str) -> str:
    *before, noun = words
    rows = [f"{word} {word.lower()} ADJ amod {len(words) + 1}" for word in before]
    end = len(words) + 1
    return "\n".join(
        [
            f"The the DET det {end}",
            *rows,
            f"{noun} {noun} NOUN nsubj {end + 1}",
            "left leave VERB root 0 VerbForm=Fin|Tense=Past\n",
        ]
    )


def test_everybody_knows_who_holds_an_office() -> None:
    text = document(spoke("Angela", "Merkel"), spoke("Ann", "Marlowe"), left("chancellor"), language="en")
    assert together(text, "Merkel", "chancellor")


def test_the_president_of_another_country_is_another() -> None:
    text = document(spoke("Emmanuel", "Macron"), left("Russian", "president"), language="en")
    assert not together(text, "Macron", "president")


def test_everybody_knows_where_a_firm_sits() -> None:
    firm = "{0} {0} PROPN nsubj 2 ORG\ngrew grow VERB root 0 VerbForm=Fin|Tense=Past\n"
    text = document(firm.format("Renault"), firm.format("Nissan"), left("French", "carmaker"), language="en")
    assert together(text, "Renault", "carmaker")


def test_an_adjective_with_a_capital_is_part_of_the_body_that_a_role_belongs_to() -> None:
    text = document(
        """
        The        the        DET   det      4
        Northern   northern   ADJ   amod     3
        Commission Commission PROPN compound 4
        president  president  NOUN  nsubj    5
        left       leave      VERB  root     0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    president, found = text.sentences[0].tokens[3], mention(text, "president")
    told = words("en").affiliations(text.sentences[0], found, president, president)
    assert told == {"northern commission"}


def test_a_word_in_small_letters_is_no_name() -> None:
    text = document(
        """
        The    the    DET   det      3
        crown  crown  NOUN  compound 3
        prince prince PROPN nsubj    4
        left   leave  VERB  root     0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    found = mention(text, "prince")
    assert (found.kind, found.type) == (MentionKind.NOMINAL, EntityType.PERSON)


GIVEN = """
    Ann     Ann     PROPN nsubj 4 PER
    Marlowe Marlowe PROPN flat  1 PER
    will    will    AUX   aux   4 VerbForm=Fin
    stay    stay    VERB  root  0 VerbForm=Inf
    as      as      ADP   case  6
    mayor   mayor   NOUN  obl   4
    """


def test_who_was_given_a_role_is_meant_by_it_and_not_the_word_for_it() -> None:
    before = GIVEN.replace("Ann    ", "Dale   ").replace("Marlowe", "Corey  ").replace("stay", "quit")
    found = chain(document(spoke("Lena", "Burke"), before, GIVEN, left("mayor"), language="en"), "mayor", 3)
    assert {head.sentence for head in found.heads} == {2, 3}


def test_a_role_in_a_relative_clause_is_the_antecedents() -> None:
    text = document(
        """
        Mayor   mayor   NOUN  nsubj 4
        Dale    Dale    PROPN flat  1 PER
        Corey   Corey   PROPN flat  2 PER
        wept    weep    VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Ann     Ann     PROPN nsubj     7 PER
        Marlowe Marlowe PROPN flat      1 PER
        who     who     PRON  nsubj     4 PronType=Rel
        quit    quit    VERB  acl:relcl 1 VerbForm=Fin|Tense=Past
        as      as      ADP   case      6
        mayor   mayor   NOUN  obl       4
        smiled  smile   VERB  root      0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert not together(text, "Corey", "mayor")


def test_the_last_word_of_a_bodys_name_says_what_it_is() -> None:
    text = document(
        """
        The      the      DET   det   2
        Duchess  Duchess  PROPN nsubj 6 ORG
        of       of       ADP   case  5 ORG
        Harrow   Harrow   PROPN compound 5 ORG
        Hospital Hospital PROPN nmod  2 ORG
        closed   close    VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        left("hospital"),
        language="en",
    )
    assert together(text, "Duchess", "hospital")


def test_who_speaks_of_the_company_by_another_word_is_no_company() -> None:
    grew = "{0} {0} PROPN nsubj 2 ORG\ngrew grow VERB root 0 VerbForm=Fin|Tense=Past\n"
    says = """
        The         the         DET   det   2
        carmaker    carmaker    NOUN  nsubj 3
        said        say         VERB  root  0 VerbForm=Fin|Tense=Past
        the         the         DET   det   5
        retailer    retailer    NOUN  nsubj 6
        lied        lie         VERB  ccomp 3 VerbForm=Fin|Tense=Past
        """
    text = document(grew.format("Norda"), says, language="en")
    assert together(text, "Norda", "carmaker")
    assert not together(text, "Norda", "retailer")


def test_police_without_an_article_are_the_police_of_before() -> None:
    said = """
        Police police NOUN nsubj 2 Number=Plur
        spoke  speak  VERB root  0 VerbForm=Fin|Tense=Past
        """
    assert len(chain(document(said, said, language="en"), "Police").heads) == 2


def test_people_whom_everybody_knows_are_people_whatever_a_tagger_says() -> None:
    text = document(
        """
        Xi      xi      PROPN compound 2 ORG
        Jinping jinping PROPN nsubj    3 ORG
        spoke   speak   VERB  root     0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert mention(text, "Jinping").type is EntityType.PERSON


def test_people_of_a_region_are_of_its_country() -> None:
    text = document(spoke("Barack", "Obama"), spoke("Emmanuel", "Macron"), left("Texan"), language="en")
    assert together(text, "Obama", "Texan")
