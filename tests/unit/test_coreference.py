"""Who is who in one document, by hand-made trees: a rule a test."""

from tests.unit.casts import chain, chains, document, together

from zeitgraph.model.mention import EntityType
from zeitgraph.resolve.authority import Authority, AuthorityEntry

PAULA = """
    Verkehrsministerin Verkehrsministerin NOUN nsubj 4 Gender=Fem|Number=Sing
    Paula     Paula     PROPN appos 1 PER
    Brandt    Brandt    PROPN flat  2 PER
    reiste    reisen    VERB  root  0 VerbForm=Fin|Tense=Past
    nach      nach      ADP   case  6
    Oslo      Oslo      PROPN obl   4 GPE
"""
OTTO = """
    Otto      Otto      PROPN nsubj 3 PER
    Vogt      Vogt      PROPN flat  1 PER
    blieb     bleiben   VERB  root  0 VerbForm=Fin|Tense=Past
"""
KURT_BRANDT = """
    Kurt      Kurt      PROPN nsubj 3 PER
    Brandt    Brandt    PROPN flat  1 PER
    schwieg   schweigen VERB  root  0 VerbForm=Fin|Tense=Past
"""


def says(subject: str, features: str = "", article: str = "") -> str:
    """'SUBJECT lachte.', with an article before it if there is one."""
    if article:
        phrase = f"{article} der DET det 2\n{subject} {subject} NOUN nsubj 3 {features}\n"
        return f"{phrase}lachte lachen VERB root 0 VerbForm=Fin|Tense=Past"
    return f"{subject} {subject} PROPN nsubj 2 {features}\nlachte lachen VERB root 0 VerbForm=Fin|Tense=Past"


def test_a_surname_is_the_person_with_the_full_name() -> None:
    assert chain(document(OTTO, says("Vogt", "PER")), "Vogt", 2).label == "Otto Vogt"


def test_a_surname_is_never_joined_over_different_first_names() -> None:
    text = document(PAULA, KURT_BRANDT)
    assert chain(text, "Brandt", 1) != chain(text, "Brandt", 2)


def test_the_title_refers_to_the_person_who_bears_it() -> None:
    text = document(PAULA, OTTO, says("Ministerin", "Gender=Fem|Number=Sing", "Die"))
    assert together(text, "Brandt", "Ministerin")


def test_another_office_refers_to_nobody_known() -> None:
    text = document(PAULA, says("Außenministerin", "Gender=Fem|Number=Sing", "Die"))
    assert not together(text, "Brandt", "Außenministerin")


def test_a_description_of_the_other_gender_is_somebody_else() -> None:
    text = document(PAULA, says("Politiker", "Gender=Masc|Number=Sing", "Der"))
    assert not together(text, "Brandt", "Politiker")


def test_an_indefinite_description_is_somebody_new() -> None:
    text = document(PAULA, says("Ministerin", "Gender=Fem|Number=Sing", "Eine"))
    assert not together(text, "Brandt", "Ministerin")


def test_an_age_is_whoever_the_text_spoke_of() -> None:
    assert together(document(OTTO, says("61-Jährige", "", "Der")), "Vogt", "61-Jährige")


def test_he_is_the_man_and_she_is_the_woman() -> None:
    he = "Er er PRON nsubj 2 Gender=Masc|Number=Sing\nlacht lachen VERB root 0 VerbForm=Fin"
    she = "Sie sie PRON nsubj 2 Gender=Fem|Number=Sing\nlacht lachen VERB root 0 VerbForm=Fin|Number=Sing"
    text = document(PAULA, OTTO, he, she)
    assert together(text, "Vogt", "Er")
    assert together(text, "Brandt", "Sie")


def test_she_with_a_plural_verb_is_not_one_woman() -> None:
    they = "Sie sie PRON nsubj 2\nlachen lachen VERB root 0 VerbForm=Fin|Number=Plur"
    assert not together(document(PAULA, they), "Brandt", "Sie")


def test_a_pronoun_is_no_part_of_what_it_stands_for() -> None:
    text = document("""
        Wir      wir     PRON  nsubj   2 Person=1|Number=Plur
        sehen    sehen   VERB  root    0 VerbForm=Fin|Tense=Pres
        die      der     DET   det     4
        Pflicht  Pflicht NOUN  obj     2 Gender=Fem|Number=Sing
        ,        ,       PUNCT punct   8
        ihr      sie     PRON  obl:arg 8 Gender=Fem|Number=Sing|Person=3|PronType=Prs
        zu       zu      PART  mark    8
        helfen   helfen  VERB  acl     4 VerbForm=Inf
    """)
    assert not together(text, "Pflicht", "ihr")


def test_a_relative_pronoun_is_the_noun_that_its_clause_hangs_on() -> None:
    text = document("""
        Der    der    DET   det       2
        Bote   Bote   NOUN  nsubj     7 Gender=Masc|Number=Sing
        ,      ,      PUNCT punct     6
        der    der    PRON  nsubj     6 PronType=Rel
        Briefe Brief  NOUN  obj       6 Number=Plur
        bringt bringen VERB acl:relcl 2 VerbForm=Fin
        ruht   ruhen  VERB  root      0 VerbForm=Fin
    """)
    assert together(text, "Bote", "der")


def test_i_is_whoever_says_so() -> None:
    text = document("""
        „      „      PUNCT punct 3
        Ich    ich    PRON  nsubj 3 Person=1|Number=Sing
        zahle  zahlen VERB  ccomp 6 VerbForm=Fin|Tense=Pres
        “      “      PUNCT punct 3
        ,      ,      PUNCT punct 3
        sagte  sagen  VERB  root  0 VerbForm=Fin|Tense=Past
        Otto   Otto   PROPN nsubj 6 PER
        Vogt   Vogt   PROPN flat  7 PER
    """)
    assert together(text, "Ich", "Vogt")


def test_the_subject_of_reported_speech_is_the_speaker() -> None:
    text = document(
        OTTO,
        """
        Er     er     PRON  nsubj 3 Gender=Masc|Number=Sing
        habe   haben  AUX   aux   3 VerbForm=Fin|Mood=Sub|Tense=Pres
        bezahlt bezahlen VERB ccomp 5 VerbForm=Part
        ,      ,      PUNCT punct 3
        sagte  sagen  VERB  root  0 VerbForm=Fin|Tense=Past
        Emil   Emil   PROPN nsubj 5 PER
        Kranz  Kranz  PROPN flat  6 PER
        """,
    )
    assert together(text, "Er", "Kranz")


def test_an_acronym_in_brackets_is_the_name_before_it_everywhere() -> None:
    text = document(
        """
        Die       der       DET   det   2
        Bäckerinnung Bäckerinnung PROPN nsubj 7 ORG
        Nord      Nord      PROPN flat  2 ORG
        (         (         PUNCT punct 5
        BIN       BIN       PROPN appos 2 ORG
        )         )         PUNCT punct 5
        warnt     warnen    VERB  root  0 VerbForm=Fin
        """,
        says("BIN", "ORG"),
    )
    assert chain(text, "BIN", 1) == chain(text, "BIN", 2)
    assert together(text, "Nord", "BIN")


def test_a_party_in_brackets_is_not_the_person() -> None:
    text = document("""
        Otto      Otto      PROPN nsubj 6 PER
        Vogt      Vogt      PROPN flat  1 PER
        (         (         PUNCT punct 4
        SPD       SPD       PROPN appos 1 ORG
        )         )         PUNCT punct 4
        warnt     warnen    VERB  root  0 VerbForm=Fin
    """)
    assert not together(text, "Vogt", "SPD")


def test_a_capital_that_acts_is_its_state() -> None:
    text = document(
        "Oslo Oslo PROPN nsubj 2 GPE\nwarnt warnen VERB root 0 VerbForm=Fin|Tense=Pres",
        "Norwegen Norwegen PROPN nsubj 2 GPE\nzahlt zahlen VERB root 0 VerbForm=Fin|Tense=Pres",
    )
    found = chain(text, "Oslo")
    assert found == chain(text, "Norwegen")
    assert (found.type, found.country, found.label) == (EntityType.COUNTRY, "NO", "Norwegen")


def test_a_capital_that_something_happens_in_is_the_city() -> None:
    found = chain(document(PAULA), "Oslo")
    assert (found.type, found.country) == (EntityType.CITY, "NO")
    assert found.key == "iri:https://sws.geonames.org/3143244/"


def test_a_government_with_its_country_is_the_state() -> None:
    text = document(
        """
        Die         der         DET  det   3
        norwegische norwegisch  ADJ  amod  3
        Regierung   Regierung   NOUN nsubj 4 Gender=Fem|Number=Sing
        zahlt       zahlen      VERB root  0 VerbForm=Fin
        """,
        "Norwegen Norwegen PROPN nsubj 2 GPE\nwartet warten VERB root 0 VerbForm=Fin",
    )
    assert together(text, "Regierung", "Norwegen")


def test_the_firm_is_the_company_of_the_text() -> None:
    maker = """
        Der      der      DET   det   2
        Hersteller Hersteller NOUN nsubj 4 Gender=Masc|Number=Sing
        Quarzo   Quarzo   PROPN appos 2 ORG
        klagt    klagen   VERB  root  0 VerbForm=Fin
    """
    text = document(maker, OTTO, says("Firma", "Gender=Fem|Number=Sing", "Die"))
    assert chain(text, "Firma").label == "Quarzo"


def test_a_union_is_not_the_company() -> None:
    maker = """
        Der      der      DET   det   2
        Hersteller Hersteller NOUN nsubj 4 Gender=Masc|Number=Sing
        Quarzo   Quarzo   PROPN appos 2 ORG
        klagt    klagen   VERB  root  0 VerbForm=Fin
    """
    text = document(maker, says("Gewerkschaft", "Gender=Fem|Number=Sing", "Die"))
    assert chain(text, "Gewerkschaft").label == "Gewerkschaft"


def test_a_synonym_takes_up_the_thing_whatever_its_gender() -> None:
    strike = """
        Ein     ein      DET  det   2
        Streik  Streik   NOUN nsubj 3 Gender=Masc|Number=Sing
        beginnt beginnen VERB root  0 VerbForm=Fin
    """
    text = document(strike, says("Arbeitsniederlegung", "Gender=Fem|Number=Sing", "Die"))
    assert together(text, "Streik", "Arbeitsniederlegung")


def test_the_bill_of_the_headline_is_a_bill_in_the_text() -> None:
    text = document(
        """
        Mayor    mayor  NOUN nsubj 2 Number=Sing
        shelves  shelve VERB root  0 VerbForm=Fin
        bill     bill   NOUN obj   2 Number=Sing
        """,
        """
        He       he     PRON nsubj 2 Gender=Masc
        shelved  shelve VERB root  0 VerbForm=Fin
        a        a      DET  det   4
        bill     bill   NOUN obj   2 Number=Sing
        """,
        language="en",
        headline=True,
    )
    assert chain(text, "bill", 1) == chain(text, "bill", 2)


def test_the_leader_in_apposition_is_the_person() -> None:
    text = document(
        """
        The    the    DET   det   2
        mayor  mayor  NOUN  nsubj 7 Number=Sing
        ,      ,      PUNCT punct 4
        Olivia Olivia PROPN appos 2 PER
        Quast  Quast  PROPN flat  4 PER
        ,      ,      PUNCT punct 4
        smiled smile  VERB  root  0 VerbForm=Fin
        """,
        "She she PRON nsubj 2 Gender=Fem\nleft leave VERB root 0 VerbForm=Fin",
        language="en",
    )
    assert together(text, "mayor", "Quast", "She")


def test_it_after_a_capital_that_speaks_is_the_state() -> None:
    text = document(
        """
        Oslo   Oslo  PROPN nsubj 2 GPE
        said   say   VERB  root  0 VerbForm=Fin|Tense=Past
        it     it    PRON  nsubj 5 Gender=Neut|Number=Sing
        would  will  AUX   aux   5 VerbForm=Fin
        pay    pay   VERB  ccomp 2 VerbForm=Inf
        """,
        language="en",
    )
    assert together(text, "Oslo", "it")


def test_every_mention_is_in_one_chain_and_every_argument_in_some() -> None:
    text = document(PAULA, OTTO)
    heads = [head for found in chains(text) for head in found.heads]
    assert len(heads) == len(set(heads))


def test_the_users_authority_outranks_geonames_and_names() -> None:
    entry = AuthorityEntry(name="Stadt Oslo", type=EntityType.CITY, aliases=("Oslo",), iri="https://example.org/oslo")
    found = chain(document(PAULA), "Oslo", authority=Authority(entries=(entry,)))
    assert (found.key, found.label) == ("iri:https://example.org/oslo", "Stadt Oslo")


def test_a_person_without_first_name_is_known_in_this_document_only() -> None:
    assert chain(document(says("Zander", "PER")), "Zander").key.startswith("mention:d:")


def test_a_full_name_is_the_same_everywhere() -> None:
    assert chain(document(OTTO), "Vogt").key == "name:PERSON:otto vogt"


def test_their_country_is_the_country_that_they_belong_to() -> None:
    text = document(
        """
        Norwegens Norwegen PROPN nmod  2 GPE Case=Gen
        Königin   Königin  NOUN  nsubj 5 Gender=Fem|Number=Sing
        Ida       Ida      PROPN appos 2 PER
        Lund      Lund     PROPN flat  3 PER
        sagte     sagen    VERB  root  0 VerbForm=Fin|Tense=Past
        ,         ,        PUNCT punct 8
        ihr       ihr      DET   det:poss 8
        Land      Land     NOUN  nsubj 9 Gender=Neut|Number=Sing
        warte     warten   VERB  ccomp 5 VerbForm=Fin|Mood=Sub
        """
    )
    assert together(text, "Norwegens", "Land")


def test_two_countries_are_not_the_country_spoken_of() -> None:
    text = document(
        "Norwegen Norwegen PROPN nsubj 2 GPE\nzahlt zahlen VERB root 0 VerbForm=Fin",
        """
        Die    der   DET  det   3
        beiden beide DET  det   3
        Länder Land  NOUN nsubj 4 Gender=Neut|Number=Plur
        warten warten VERB root 0 VerbForm=Fin|Number=Plur
        """,
    )
    assert not together(text, "Norwegen", "Länder")


def test_a_quoted_name_is_the_ship_before_it() -> None:
    text = document("""
        Der      der      DET   det   2
        Frachter Frachter NOUN  nsubj 6 Gender=Masc|Number=Sing
        „        „        PUNCT punct 4
        Aurora   Aurora   PROPN nmod  2
        “        “        PUNCT punct 4
        sank     sinken   VERB  root  0 VerbForm=Fin
    """)
    assert together(text, "Frachter", "Aurora")


def test_a_surname_long_before_the_full_name_is_somebody_elses() -> None:
    filler = "Es es PRON nsubj 2\nregnet regnen VERB root 0 VerbForm=Fin"
    text = document(filler, filler, filler, says("Vogt", "PER"), filler, filler, OTTO)
    assert chain(text, "Vogt", 1) != chain(text, "Vogt", 2)


def test_a_person_may_be_called_like_a_capital() -> None:
    olivia = "Olivia Olivia PROPN nsubj 3 PER\nParis Paris PROPN flat 1 PER\nlacht lachen VERB root 0 VerbForm=Fin"
    text = document(olivia, "Paris Paris PROPN nsubj 2 GPE\nwarnt warnen VERB root 0 VerbForm=Fin")
    assert chain(text, "Paris", 2).label == "Olivia Paris"


def test_a_first_name_alone_is_the_person() -> None:
    text = document(OTTO, "Otto Otto PROPN nsubj 2 PER\nlacht lachen VERB root 0 VerbForm=Fin")
    assert chain(text, "Otto").label == "Otto Vogt"


def test_a_surname_with_another_office_is_not_the_person_with_the_full_name() -> None:
    mayor = """
        Bürgermeister Bürgermeister NOUN nsubj 4 Gender=Masc|Number=Sing
        Kurt      Kurt      PROPN appos 1 PER
        Brandt    Brandt    PROPN flat  2 PER
        schwieg   schweigen VERB  root  0 VerbForm=Fin|Tense=Past
    """
    minister = """
        Außenminister Außenminister NOUN nsubj 3 Gender=Masc|Number=Sing
        Brandt    Brandt    PROPN appos 1 PER
        reiste    reisen    VERB  root  0 VerbForm=Fin|Tense=Past
    """
    text = document(mayor, minister)
    assert chain(text, "Brandt", 1) != chain(text, "Brandt", 2)
    again = document(mayor, minister.replace("Außenminister", "Bürgermeister"))
    assert chain(again, "Brandt", 1) == chain(again, "Brandt", 2)


def test_the_number_of_an_age_counts_nobody() -> None:
    text = document(
        "Otto Otto PROPN nsubj 3 PER\nVogt Vogt PROPN flat 1 PER\nleft leave VERB root 0 VerbForm=Fin|Tense=Past",
        "The the DET det 6\n58 58 NUM nummod 6\n- - PUNCT punct 6\nyear year NOUN nmod 6\n- - PUNCT punct 6\n"
        "old old ADJ nsubj 7\nlaughed laugh VERB root 0 VerbForm=Fin|Tense=Past",
        language="en",
    )
    assert together(text, "Vogt", "old")


def test_the_adjective_of_a_town_has_no_ending_in_a_name() -> None:
    text = document("""
        Die          der          DET   det   3
        Heidenheimer heidenheimer ADJ   amod  3 ORG
        Zeitung      Zeitung      PROPN nsubj 4 ORG
        meldete      melden       VERB  root  0 VerbForm=Fin|Tense=Past
    """)
    assert [found.label for found in chains(text)] == ["Heidenheimer Zeitung"]
