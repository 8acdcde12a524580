"""People, states and bodies of the news from abroad: who is who where names and words are foreign. A rule a test."""

from tests.unit.casts import chain, document, together

from zeitgraph.model.mention import EntityType
from zeitgraph.model.text import ParsedDocument

CAME = """
    {} {} {} nsubj 2 {}
    kam kommen VERB root 0 VerbForm=Fin|Tense=Past
"""
SHE_CAME = CAME.format("Sie", "sie", "PRON", "Gender=Fem|Number=Sing")
HE_CAME = CAME.format("Er", "er", "PRON", "Gender=Masc|Number=Sing")
RIVAL = """
    {} {}    NOUN  nsubj 4 Gender=Masc|Number=Sing
    Andrea Andrea PROPN appos 1 PER
    Bonetto Bonetto PROPN flat 2 PER
    verlor verlieren VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
"""


def test_a_noun_for_a_man_tells_more_than_a_first_name() -> None:
    assert together(document(RIVAL.format("Rivale", "Rivale"), HE_CAME), "Bonetto", "Er")
    assert not together(document(RIVAL.format("Rivale", "Rivale"), SHE_CAME), "Bonetto", "Sie")


def test_a_noun_that_is_said_of_men_and_women_leaves_it_to_the_first_name() -> None:
    assert together(document(RIVAL.format("Popstar", "Popstar"), SHE_CAME), "Bonetto", "Sie")


def test_a_surname_that_stands_first_is_his_who_was_named_before() -> None:
    text = document(
        """
        Bae     Bae     PROPN nsubj 4 PER
        Jun     Jun     PROPN flat  1 PER
        Ho      Ho      PROPN flat  1 PER
        siegte  siegen  VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Baes      Bae       PROPN nmod  2 PER
        Schwester Schwester NOUN  nsubj 6 Gender=Fem|Number=Sing
        Bae       Bae       PROPN appos 2 PER
        So        So        PROPN flat  3 PER
        Yun       Yun       PROPN flat  3 PER
        schwieg   schweigen VERB  root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Ho", "Baes")
    assert not together(text, "Baes", "Yun")


def test_the_briton_is_who_speaks_and_not_of_whom_he_speaks() -> None:
    text = document(
        """
        Tom        Tom        PROPN nsubj 3  PER
        Hale       Hale       PROPN flat  1  PER
        sagte      sagen      VERB  root  0  VerbForm=Fin|Tense=Past|Number=Sing
        ,          ,          PUNCT punct 10
        er         er         PRON  nsubj 10 Gender=Masc|Number=Sing
        habe       haben      AUX   aux   10 VerbForm=Fin|Tense=Pres|Number=Sing
        mit        mit        ADP   case  8
        Omar       Omar       PROPN obl   10 PER
        Baran      Baran      PROPN flat  8  PER
        gesprochen sprechen   VERB  ccomp 3  VerbForm=Part
        """,
        """
        Der   der    DET  det   2 Case=Nom|Gender=Masc|Number=Sing
        Brite Brite  NOUN nsubj 3 Gender=Masc|Number=Sing
        kam   kommen VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Hale", "Brite")


def test_who_rejected_something_is_who_spoke_last() -> None:
    spoke = """
        {} {} {} nsubj 2 {}
        sagte sagen VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
        etwas etwas PRON obj 2
        """
    text = document(
        """
        Botschafter Botschafter NOUN  nsubj 4 Gender=Masc|Number=Sing
        Jan         Jan         PROPN appos 1 PER
        Lutz        Lutz        PROPN flat  2 PER
        kam         kommen      VERB  root  0 VerbForm=Fin|Tense=Past|Number=Sing
        """,
        *[spoke.format("Lutz", "Lutz", "PROPN", "PER")] * 3,
        """
        Vermittler Vermittler NOUN  nsubj 4 Gender=Masc|Number=Sing
        Udo        Udo        PROPN appos 1 PER
        Kranz      Kranz      PROPN flat  2 PER
        dementierte dementieren VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
        """,
        """
        Der      der      DET  det   2 Case=Nom|Gender=Masc|Number=Sing
        Diplomat Diplomat NOUN nsubj 3 Gender=Masc|Number=Sing
        sagte    sagen    VERB root  0 VerbForm=Fin|Tense=Past|Number=Sing
        nichts   nichts   PRON obj   3
        """,
    )
    assert together(text, "Kranz", "Diplomat")


SUMMIT = """
    Gipfel   Gipfel    NOUN nsubj 2 Case=Nom|Gender=Masc|Number=Sing
    scheitert scheitern VERB root 0 VerbForm=Fin|Tense=Pres
"""
AT_SUMMIT = """
    Beim     bei       ADP  case  2
    Gipfel   Gipfel    NOUN obl   5 Case=Dat|Gender=Masc|Number=Sing
    in       in        ADP  case  4
    Wien     Wien      PROPN nmod 2 GPE
    redete   reden     VERB root  0 VerbForm=Fin|Tense=Past
    man      man       PRON nsubj 5
"""


def test_the_text_says_more_of_what_the_headline_names() -> None:
    text = document(SUMMIT, AT_SUMMIT, headline=True)
    assert len(chain(text, "Gipfel").heads) == 2
    elsewhere = document(SUMMIT, AT_SUMMIT)
    assert len(chain(elsewhere, "Gipfel").heads) == 1


def test_soldiers_without_article_behind_a_verb_are_others() -> None:
    army = """
        Die     der    DET  det   2
        Truppen Truppe NOUN nsubj 3 Gender=Fem|Number=Plur
        siegten siegen VERB root  0 VerbForm=Fin|Tense=Past
        """
    before = """
        Er       er     PRON nsubj 2 Gender=Masc|Number=Sing
        sprach   reden  VERB root  0 VerbForm=Fin|Tense=Past
        vor      vor    ADP  case  4
        Soldaten Soldat NOUN obl   2 Gender=Masc|Number=Plur
        """
    assert not together(document(army, before), "Truppen", "Soldaten")


def oust(lost: str) -> str:
    return f"""
        Minister Minister NOUN  nsubj 4 Gender=Masc|Number=Sing
        Paul     Paul     PROPN appos 1 PER
        Berger   Berger   PROPN flat  2 PER
        {lost}   {lost}   VERB  root  0 VerbForm=Fin|Tense=Past
        """


def test_a_former_minister_is_who_resigned_in_the_text() -> None:
    former = """
        Der      der    DET  det   3 Case=Nom
        frühere  früh   ADJ  amod  3
        Minister Minister NOUN nsubj 4 Gender=Masc|Number=Sing
        schwieg  schweigen VERB root 0 VerbForm=Fin|Tense=Past
        """
    assert together(document(oust("zurücktreten"), former), "Berger", "Minister")
    assert not together(document(oust("reden"), former), "Berger", "Minister")


def test_who_was_somebody_before_may_have_another_office_now() -> None:
    former = """
        Der      der    DET  det   3 Case=Nom
        frühere  früh   ADJ  amod  3
        Gouverneur Gouverneur NOUN nsubj 4 Gender=Masc|Number=Sing
        schwieg  schweigen VERB root 0 VerbForm=Fin|Tense=Past
        """
    assert together(document(oust("reden"), former), "Berger", "Gouverneur")


def leader_and_politician(body: str) -> ParsedDocument:
    """Who leads a body, and two sentences later a politician of a party."""
    rain = """
        Es      es     PRON nsubj 2
        regnete regnen VERB root  0 VerbForm=Fin|Tense=Past
        """
    return document(
        f"""
        Man         man       PRON  nsubj 2
        traf        treffen   VERB  root  0 VerbForm=Fin|Tense=Past
        den         der       DET   det   4 Case=Acc
        Präsidenten Präsident NOUN  obj   2 Case=Acc|Gender=Masc|Number=Sing
        der         der       DET   det   6
        {body}      {body}    PROPN nmod  4 ORG
        ,           ,         PUNCT punct 8
        Paul        Paul      PROPN appos 4 PER
        Berger      Berger    PROPN flat  8 PER
        """,
        rain,
        rain,
        """
        Der           der           DET  det   2 Case=Nom
        CSU-Politiker CSU-Politiker NOUN nsubj 3 Gender=Masc|Number=Sing
        kam           kommen        VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )


def test_who_leads_a_house_has_a_party_too() -> None:
    assert together(leader_and_politician("Bundesrat"), "Berger", "CSU-Politiker")
    assert not together(leader_and_politician("SPD"), "Berger", "CSU-Politiker")


def test_the_name_behind_a_role_is_its_bearers_whatever_the_first_name() -> None:
    text = document(
        """
        Die       der       DET   det   2
        Chefin    Chefin    NOUN  nsubj 9 Gender=Fem|Number=Sing
        der       der       DET   det   4
        Bank      Bank      NOUN  nmod  2 Gender=Fem|Number=Sing
        ,         ,         PUNCT punct 6
        Terry     Terry     PROPN appos 2 PER
        Kohn      Kohn      PROPN flat  6 PER
        ,         ,         PUNCT punct 6
        schwieg   schweigen VERB  root  0 VerbForm=Fin|Tense=Past
        """
    )
    assert together(text, "Chefin", "Kohn")


def test_a_name_in_the_nominative_keeps_its_last_letter() -> None:
    text = document(
        """
        Max    Max    PROPN nsubj 3 PER Case=Nom
        Lucks  Luck   PROPN flat  1 PER Case=Nom
        kam    kommen VERB  root  0 VerbForm=Fin|Tense=Past
        """
    )
    assert chain(text, "Lucks").label == "Max Lucks"


def test_a_dissident_is_not_taken_up_as_the_ambassador() -> None:
    freed = """
        {}    {}     NOUN  nsubj 4 Gender=Masc|Number=Sing
        Paul   Paul   PROPN appos 1 PER
        Berger Berger PROPN flat  2 PER
        kam    kommen VERB  root  0 VerbForm=Fin|Tense=Past
        """
    later = """
        Der        der        DET  det   2 Case=Nom
        Botschafter Botschafter NOUN nsubj 3 Gender=Masc|Number=Sing
        schwieg    schweigen  VERB root  0 VerbForm=Fin|Tense=Past
        """
    assert not together(document(freed.format("Dissident", "Dissident"), later), "Berger", "Botschafter")


def test_the_name_behind_namens_is_the_nouns() -> None:
    text = document(
        """
        Ein      ein      DET   det   2
        Tunesier Tunesier NOUN  nsubj 6 Gender=Masc|Number=Sing
        namens   namens   ADP   case  4
        Karim    Karim    PROPN nmod  2 PER
        Masri    Masri    PROPN flat  4 PER
        kam      kommen   VERB  root  0 VerbForm=Fin|Tense=Past
        """
    )
    assert together(text, "Tunesier", "Masri")


def test_the_challenger_is_not_the_president() -> None:
    text = document(
        """
        Präsident Präsident NOUN  nsubj 4 Gender=Masc|Number=Sing
        Paul      Paul      PROPN appos 1 PER
        Berger    Berger    PROPN flat  2 PER
        siegte    siegen    VERB  root  0 VerbForm=Fin|Tense=Past
        gegen     gegen     ADP   case  6
        Udo       Udo       PROPN obl   4 PER
        Kranz     Kranz     PROPN flat  6 PER
        """,
        """
        Der            der            DET  det   2 Case=Nom
        Herausforderer Herausforderer NOUN nsubj 3 Gender=Masc|Number=Sing
        schwieg        schweigen      VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Kranz", "Herausforderer")


def test_a_capital_is_helped_as_its_state_and_spoken_of_as_a_town() -> None:
    text = document(
        """
        Polen       Polen        PROPN nsubj 2 GPE
        unterstützt unterstützen VERB  root  0 VerbForm=Fin|Tense=Pres
        Kiew        Kiew         PROPN obj   2 GPE
        """,
        """
        Die     der     DET   det   2 Case=Nom
        Ukraine Ukraine PROPN nsubj 3 GPE
        wartet  warten  VERB  root  0 VerbForm=Fin|Tense=Pres
        """,
    )
    assert together(text, "Kiew", "Ukraine")


def test_brussels_acts_for_the_eu_of_a_compound_and_not_for_belgium() -> None:
    text = document(
        """
        Der       der       DET   det   2 Case=Nom
        EU-Gipfel EU-Gipfel NOUN  nsubj 3 Gender=Masc|Number=Sing
        endete    enden     VERB  root  0 VerbForm=Fin|Tense=Past
        in        in        ADP   case  5
        Brüssel   Brüssel   PROPN obl   3 GPE
        """,
        """
        Brüssel warnt  PROPN nsubj 2 GPE
        warnt   warnen VERB  root  0 VerbForm=Fin|Tense=Pres
        """,
    )
    assert chain(text, "Brüssel", 2).type is EntityType.ORGANIZATION
    assert chain(text, "Brüssel", 1).type is EntityType.CITY


def test_the_attacker_is_who_was_called_a_hostage_taker() -> None:
    text = document(
        """
        Der           der           DET  det   2 Case=Nom
        Geiselnehmer  Geiselnehmer  NOUN nsubj 3 Gender=Masc|Number=Sing
        floh          fliehen       VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Das       der       DET  det   2
        Motiv     Motiv     NOUN nsubj 5 Gender=Neut|Number=Sing
        des       der       DET  det   4 Case=Gen
        Angreifers Angreifer NOUN nmod 2 Gender=Masc|Number=Sing|Case=Gen
        fehlt     fehlen    VERB root  0 VerbForm=Fin|Tense=Pres
        """,
    )
    assert together(text, "Geiselnehmer", "Angreifers")
