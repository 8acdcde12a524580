"""People, clubs and firms under several nouns: number, gender and what somebody became decide. A rule a test."""

import pytest
from tests.unit.casts import chain, document, mention, together

from zeitgraph.model.mention import EntityType, MentionKind


def test_article_and_ending_say_that_the_accused_is_a_man() -> None:
    text = document(
        """
        Der        der        DET  det   2 Case=Acc
        Angeklagte Angeklagte NOUN nsubj 3 Case=Acc|Gender=Fem|Number=Sing
        schwieg    schweigen  VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Er     er     PRON nsubj 2 Gender=Masc|Number=Sing
        lacht  lachen VERB root  0 VerbForm=Fin
        """,
    )
    assert together(text, "Angeklagte", "Er")


def test_a_noun_for_several_is_one_person_behind_an_indefinite_article() -> None:
    text = document(
        """
        Ein             ein             DET  det   2
        Krankenpfleger  Krankenpfleger  NOUN nsubj 3 Gender=Masc|Number=Sing
        schrie          schreien        VERB root  0 VerbForm=Fin|Tense=Past
        """
    )
    assert mention(text, "Krankenpfleger").type is EntityType.PERSON


def test_the_subject_of_a_passive_is_as_many_as_its_verb_says() -> None:
    text = document(
        """
        Die     der    DET  det   2
        Piloten Pilot  NOUN nsubj 3 Gender=Masc|Number=Plur
        fragen  fragen VERB root  0 VerbForm=Fin
        eine    ein    DET  det   5
        Bank    Bank   NOUN obj   3 Gender=Fem|Number=Sing
        """,
        """
        Sie       sie      PRON nsubj:pass 3
        wurden    werden   AUX  aux:pass   3 VerbForm=Fin|Number=Plur
        getäuscht täuschen VERB root       0 VerbForm=Part
        """,
    )
    assert together(text, "Piloten", "Sie")


def test_a_surname_that_is_a_noun_as_well_is_a_name() -> None:
    text = document(
        """
        Keisa  Keisa PROPN nsubj 3 PER
        Grant  Grant PROPN flat  1 PER
        sang   sing  VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Grant  grant NOUN nsubj 2
        bowed  bow   VERB root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert mention(text, "Grant").kind is MentionKind.NAME
    assert len(chain(text, "Grant").heads) == 2


def test_the_judges_are_not_the_court() -> None:
    text = document(
        """
        Das     der     DET  det   2
        Gericht Gericht NOUN nsubj 3 Gender=Neut|Number=Sing
        tagt    tagen   VERB root  0 VerbForm=Fin
        """,
        """
        Die     der     DET  det   2
        Richter Richter NOUN nsubj 3 Gender=Masc|Number=Plur
        zögern  zögern  VERB root  0 VerbForm=Fin
        """,
    )
    assert not together(text, "Gericht", "Richter")


def test_a_priest_is_no_bishop_but_a_cleric() -> None:
    text = document(
        """
        Bischof Bischof NOUN  nsubj 4
        Anton   Anton   PROPN appos 1 PER
        Reiser  Reiser  PROPN flat  2 PER
        rügte   rügen   VERB  root  0 VerbForm=Fin|Tense=Past
        einen   ein     DET   det   6
        Pfarrer Pfarrer NOUN  obj   4 Gender=Masc|Number=Sing
        """,
        """
        Der        der        DET  det   2
        Geistliche Geistliche NOUN nsubj 3 Gender=Masc|Number=Sing
        schwieg    schweigen  VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Der     der     DET  det   2
        Pfarrer Pfarrer NOUN nsubj 3 Gender=Masc|Number=Sing
        ging    gehen   VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert len(chain(text, "Pfarrer").heads) >= 2
    assert not together(text, "Reiser", "Pfarrer")


def test_who_was_questioned_is_the_witness() -> None:
    text = document(
        """
        Sie   sie  PRON nsubj 2 Gender=Fem|Number=Sing
        kam   kommen VERB root 0 VerbForm=Fin|Tense=Past
        """,
        """
        Der       der       DET   det   2
        Ausschuss Ausschuss NOUN  nsubj 3 Gender=Masc|Number=Sing
        vernahm   vernehmen VERB  root  0 VerbForm=Fin|Tense=Past
        Ministerin Ministerin NOUN obj  3 Gender=Fem|Number=Sing
        Ruth      Ruth      PROPN appos 4 PER
        Pagel     Pagel     PROPN flat  5 PER
        """,
        """
        Die    der    DET  det   2
        Zeugin Zeugin NOUN nsubj 3 Gender=Fem|Number=Sing
        lachte lachen VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Pagel", "Zeugin")


def test_the_historian_is_the_only_person_of_the_text() -> None:
    leader = """
        Direktorin Direktorin NOUN nsubj 4 Gender=Fem
        Helga   Helga   PROPN appos 1 PER
        Rook    Rook    PROPN flat  2 PER
        kam     kommen  VERB  root  0 VerbForm=Fin|Tense=Past
    """
    weather = """
        Es    es     PRON expl 2
        regnet regnen VERB root 0 VerbForm=Fin
    """
    historian = """
        Die         der         DET  det   2
        Historikerin Historikerin NOUN nsubj 3 Gender=Fem|Number=Sing
        lachte      lachen      VERB root  0 VerbForm=Fin|Tense=Past
    """
    assert together(document(leader, weather, historian), "Rook", "Historikerin")
    other = leader.replace("Direktorin", "Schauspielerin")
    assert not together(document(other, weather, historian), "Rook", "Historikerin")


def test_a_bare_subject_of_a_plural_verb_is_several() -> None:
    text = document(
        """
        Imker   Imker   NOUN nsubj 2 Gender=Masc|Number=Sing
        fordern fordern VERB root  0 VerbForm=Fin|Number=Plur
        Geld    Geld    NOUN obj   2 Gender=Neut|Number=Sing
        """,
        """
        Sie   sie    PRON nsubj 2 Number=Plur
        klagen klagen VERB root 0 VerbForm=Fin|Number=Plur
        """,
    )
    assert together(text, "Imker", "Sie")


def test_a_surname_that_the_tree_hangs_on_another_name_ends_the_name_before_it() -> None:
    text = document(
        """
        Jan    Jan    PROPN nsubj 7 PER
        Wilk   Wilk   PROPN flat  1 PER
        hat    haben  AUX   aux   7
        Lena   Lena   PROPN obj   7 PER
        Frick  Frick  PROPN flat  1 PER
        scharf scharf ADV   advmod 7
        gerügt rügen  VERB  root  0 VerbForm=Part
        """
    )
    assert mention(text, "Frick").name == "Lena Frick"


def test_a_town_that_plays_is_the_club_of_its_name() -> None:
    text = document(
        """
        Die      der      DET   det   2
        SG       SG       PROPN nsubj 4 ORG
        Reinbach Reinbach PROPN flat  2 ORG
        siegt    siegen   VERB  root  0 VerbForm=Fin
        """,
        """
        Reinbach Reinbach PROPN nsubj 2 GPE
        traf     treffen  VERB  root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert len(chain(text, "Reinbach").heads) == 2


def test_a_town_where_something_happens_is_not_the_club_of_its_name() -> None:
    text = document(
        """
        Die      der      DET   det   2
        SG       SG       PROPN nsubj 4 ORG
        Reinbach Reinbach PROPN flat  2 ORG
        siegt    siegen   VERB  root  0 VerbForm=Fin
        """,
        """
        In       in       ADP   case  2
        Reinbach Reinbach PROPN obl   3 GPE
        regnet   regnen   VERB  root  0 VerbForm=Fin
        """,
    )
    assert len(chain(text, "Reinbach").heads) == 1


def test_a_firm_under_its_owners_surname_is_not_the_owner() -> None:
    text = document(
        """
        Die      der      DET   det   2
        Reederei Reederei NOUN  nsubj 4 Gender=Fem
        Thorsen  Thorsen  PROPN appos 2 ORG
        klagt    klagen   VERB  root  0 VerbForm=Fin
        """,
        """
        Eigner   Eigner   NOUN  nsubj 4 Gender=Masc
        Knud     Knud     PROPN appos 1 PER
        Thorsen  Thorsen  PROPN flat  2 PER
        warnt    warnen   VERB  root  0 VerbForm=Fin
        """,
    )
    assert len(chain(text, "Thorsen").heads) == 1


def test_the_child_is_not_its_mother() -> None:
    text = document(
        """
        Seine  sein   DET  det:poss 2
        Mutter Mutter NOUN nsubj 3 Gender=Fem|Number=Sing
        rief   rufen  VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Das     das     DET  det   2
        Kind    Kind    NOUN nsubj 3 Gender=Neut|Number=Sing
        schwieg schweigen VERB root 0 VerbForm=Fin|Tense=Past
        """,
    )
    assert not together(text, "Mutter", "Kind")


def test_they_who_are_urged_are_the_workers_and_not_the_firm() -> None:
    text = document(
        """
        The     the     DET  det   2
        company company NOUN nsubj 3 Number=Sing
        urged   urge    VERB root  0 VerbForm=Fin|Tense=Past
        workers worker  NOUN obj   3 Number=Plur
        """,
        """
        They  they PRON nsubj 2 Number=Plur
        slept sleep VERB root 0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert together(text, "workers", "They")


def test_another_name_in_the_same_event_is_somebody_elses() -> None:
    text = document(
        """
        Lorbecks  Lorbecks PROPN nsubj:pass 6 PER
        wurde     werden   AUX   aux:pass   6 VerbForm=Fin|Tense=Past
        von       von      ADP   case       4
        Carl      Carl     PROPN obl        6 PER
        Lorbeck   Lorbeck  PROPN flat       4 PER
        gegründet gründen  VERB  root       0 VerbForm=Part
        """
    )
    assert not together(text, "Lorbecks", "Lorbeck")


def test_the_enemy_is_nobody_whom_the_text_named() -> None:
    text = document(
        """
        Keisa  Keisa PROPN nsubj 3 PER
        Grant  Grant PROPN flat  1 PER
        sang   sing  VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        The    the   DET   det   2
        enemy  enemy NOUN  nsubj 3 Number=Sing
        fled   flee  VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert not together(text, "Grant", "enemy")


@pytest.mark.parametrize(("word", "meant"), [("Norwegian", True), ("careful", False)])
def test_an_adjective_that_names_a_people_may_stand_for_a_person(word: str, meant: bool) -> None:
    named = """
        Ole    Ole   PROPN nsubj 3 PER
        Lund   Lund  PROPN flat  1 PER
        slept  sleep VERB  root  0 VerbForm=Fin|Tense=Past
    """
    told = f"""
        The    the    DET  det   2
        {word} {word} ADJ  nsubj 3 Degree=Pos|Number=Sing
        left   leave  VERB root  0 VerbForm=Fin|Tense=Past
    """
    assert together(document(named, told, language="en"), "Lund", word) is meant


def test_the_gender_that_a_tagger_gives_a_name_of_several_words_says_nothing() -> None:
    text = document(
        """
        Chefin   Chefin  NOUN  nsubj 6 Gender=Fem|Number=Sing
        Britta   Britta  PROPN appos 1 PER
        von      von     PROPN flat  2 PER
        der      der     PROPN flat  2 PER
        Weyhen   Weyhen  PROPN flat  2 PER
        sprach   sprechen VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Von      Von     PROPN nsubj 4 PER
        der      der     PROPN flat  1 PER
        Weyhen   Weyhen  PROPN flat  1 Gender=Masc|Number=Sing PER
        ging     gehen   VERB  root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert len(chain(text, "Weyhen").heads) == 2


def test_a_first_name_that_is_a_noun_as_well_is_no_role_of_its_bearer() -> None:
    text = document(
        """
        mayor mayor NOUN  nmod:desc 2
        Bill  Bill  PROPN nsubj 4 PER
        Hale  Hale  PROPN flat  2 PER
        spoke speak VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert mention(text, "Hale").type is EntityType.PERSON
