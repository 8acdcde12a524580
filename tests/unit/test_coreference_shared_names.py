"""Whom a possessive, a town, an office of old days and a party's other names leave over; a rule a test."""

import pytest
from tests.unit.casts import document, together

from zeitgraph.language.names import names
from zeitgraph.resolve.coreference_titles import titles_match

PARTIES = """
    ÖVP ÖVP PROPN nsubj 4 ORG
    und und CCONJ cc 3
    FDP FDP PROPN conj 1 ORG
    streiten streiten VERB root 0 VerbForm=Fin|Number=Plur
"""


def test_her_party_is_not_that_of_a_man() -> None:
    told = document(
        PARTIES,
        """
        FDP-Chefin FDP-Chefin NOUN nsubj 4 Gender=Fem|Number=Sing
        Lena Lena PROPN appos 1 PER
        Haub Haub PROPN flat 2 PER
        widersprach widersprechen VERB root 0 VerbForm=Fin|Number=Sing
        ÖVP-Chef ÖVP-Chef NOUN obl:arg 4 Gender=Masc|Number=Sing
        Max Max PROPN appos 5 PER
        Seidl Seidl PROPN flat 6 PER
        """,
        """
        Ihre ihr DET det:poss 2
        Partei Partei NOUN nsubj 3 Gender=Fem|Number=Sing
        zögert zögern VERB root 0 VerbForm=Fin|Number=Sing
        """,
    )
    assert together(told, "FDP", "Partei")


def liberals(number: str) -> str:
    return f"""
        {"Die" if number == "Plur" else "Den"} der DET det 2 Number={number}
        Liberalen Liberale NOUN nsubj 3 Gender=Masc|Number={number}
        klagten klagen VERB root 0 VerbForm=Fin|Number=Plur
    """


def test_the_people_of_a_party_are_the_party() -> None:
    assert together(document(PARTIES, liberals("Plur")), "FDP", "Liberalen")


def test_one_of_a_party_is_not_the_party() -> None:
    assert not together(document(PARTIES, liberals("Sing")), "FDP", "Liberalen")


def test_a_man_is_no_fireman_for_the_end_of_the_word() -> None:
    noun = names("de").noun
    assert not titles_match(noun("Mann")[0], noun("Feuerwehrmann")[0])
    assert titles_match(noun("Minister")[0], noun("Innenminister")[0])


def test_a_junta_is_who_was_called_so_and_no_other_government() -> None:
    told = document(
        """
        Die der DET det 2
        Militärregierung Militärregierung NOUN nsubj 3 Gender=Fem|Number=Sing
        zögert zögern VERB root 0 VerbForm=Fin|Number=Sing
        """,
        """
        Die der DET det 2
        Bundesregierung Bundesregierung NOUN nsubj 3 Gender=Fem|Number=Sing
        klagt klagen VERB root 0 VerbForm=Fin|Number=Sing
        """,
        """
        Die der DET det 2
        Junta Junta NOUN nsubj 3 Gender=Fem|Number=Sing
        schweigt schweigen VERB root 0 VerbForm=Fin|Number=Sing
        """,
    )
    assert together(told, "Militärregierung", "Junta")


def test_who_climbs_is_not_who_rescues_in_the_sentence_behind_the_headline() -> None:
    told = document(
        """
        Bergsteiger Bergsteiger NOUN nsubj:pass 2 Gender=Masc|Number=Plur
        gerettet retten VERB root 0 VerbForm=Part
        """,
        """
        Bergretter Bergretter NOUN nsubj 2 Gender=Masc|Number=Plur
        halfen helfen VERB root 0 VerbForm=Fin|Number=Plur
        """,
        headline=True,
    )
    assert not together(told, "Bergsteiger", "Bergretter")


@pytest.mark.parametrize(("kind", "expected"), [("ORG", False), ("PER", True)])
def test_the_rival_of_a_body_is_no_person(kind: str, expected: bool) -> None:
    told = document(
        """
        Max Max PROPN nsubj 3 PER
        Seidl Seidl PROPN flat 1 PER
        klagte klagen VERB root 0 VerbForm=Fin|Number=Sing
        """,
        f"""
        Ulm-Lena Ulm-Lena PROPN nsubj 3 {kind}
        Kolbex Kolbex PROPN flat 1 {kind}
        verklagte verklagen VERB root 0 VerbForm=Fin|Number=Sing
        ihren ihr DET det:poss 5
        Rivalen Rivale NOUN obj 3 Gender=Masc|Number=Sing|Case=Acc
        """,
    )
    assert together(told, "Seidl", "Rivalen") is expected


@pytest.mark.parametrize(("word", "expected"), [("Ex-Bürgermeister", True), ("Bürgermeister", False)])
def test_the_former_mayor_of_a_headline_is_the_one_person_named_below(word: str, expected: bool) -> None:
    told = document(
        f"""
        {word} {word} NOUN nsubj:pass 2 Gender=Masc|Number=Sing
        verurteilt verurteilen VERB root 0 VerbForm=Part
        """,
        """
        Max Max PROPN nsubj 3 PER
        Seidl Seidl PROPN flat 1 PER
        schwieg schweigen VERB root 0 VerbForm=Fin|Number=Sing
        """,
        headline=True,
    )
    assert together(told, word, "Seidl") is expected


@pytest.mark.parametrize(("word", "expected"), [("UN-Organisation", True), ("EU-Organisation", False)])
def test_an_organisation_of_a_body_is_the_one_whose_usual_name_opens_so(word: str, expected: bool) -> None:
    told = document(
        """
        UNHCR UNHCR PROPN nsubj 2 ORG
        half helfen VERB root 0 VerbForm=Fin|Number=Sing
        """,
        f"""
        Die der DET det 2
        {word} {word} NOUN nsubj 3 Gender=Fem|Number=Sing
        klagt klagen VERB root 0 VerbForm=Fin|Number=Sing
        """,
    )
    assert together(told, "UNHCR", word) is expected


@pytest.mark.parametrize(("name", "expected"), [("Bundesprüfwesen", True), ("Landesprüfwesen", False)])
def test_a_federal_body_is_also_called_without_the_federation(name: str, expected: bool) -> None:
    told = document(
        f"""
        {name} {name} PROPN nsubj 2 ORG
        zögert zögern VERB root 0 VerbForm=Fin|Number=Sing
        """,
        """
        Prüfwesen Prüfwesen PROPN nsubj 2 ORG
        klagt klagen VERB root 0 VerbForm=Fin|Number=Sing
        """,
    )
    assert together(told, name, "Prüfwesen") is expected


@pytest.mark.parametrize(("town", "expected"), [("Dresden", True), ("Köln", False)])
def test_who_is_called_by_a_town_is_the_one_said_to_be_from_there(town: str, expected: bool) -> None:
    told = document(
        f"""
        Ein ein DET det 2
        Lehrer Lehrer NOUN nsubj 5 Gender=Masc|Number=Sing
        aus aus ADP case 4
        {town} {town} PROPN nmod 2 LOC
        klagte klagen VERB root 0 VerbForm=Fin|Number=Sing
        """,
        """
        Ein ein DET det 2
        Fahrer Fahrer NOUN nsubj 3 Gender=Masc|Number=Sing
        schwieg schweigen VERB root 0 VerbForm=Fin|Number=Sing
        """,
        """
        Der der DET det 2
        Dresdner Dresdner NOUN nsubj 3 Gender=Masc|Number=Sing
        floh fliehen VERB root 0 VerbForm=Fin|Number=Sing
        """,
    )
    assert together(told, "Lehrer", "Dresdner") is expected


def test_the_firm_is_the_one_just_named_as_a_subject_however_often_another_was() -> None:
    often = """
        Varo Varo PROPN nsubj 2 ORG
        klagte klagen VERB root 0 VerbForm=Fin|Number=Sing
    """
    told = document(
        *[often] * 4,
        """
        Kolbex Kolbex PROPN nsubj 2 ORG
        zögerte zögern VERB root 0 VerbForm=Fin|Number=Sing
        """,
        """
        Die der DET det 2
        Firma Firma NOUN nsubj 3 Gender=Fem|Number=Sing
        schweigt schweigen VERB root 0 VerbForm=Fin|Number=Sing
        """,
    )
    assert together(told, "Kolbex", "Firma")


def test_who_says_it_behind_the_clause_tells_which_company_is_meant() -> None:
    rival = """
        Max Max PROPN nsubj 3 PER
        Seidl Seidl PROPN flat 1 PER
        meidet meiden VERB root 0 VerbForm=Fin|Number=Sing
        {0} {0} PROPN obj 3 ORG
    """
    told = document(
        """
        Kolbex-Managerin Kolbex-Managerin NOUN nsubj 4 Gender=Fem|Number=Sing
        Lena Lena PROPN appos 1 PER
        Haub Haub PROPN flat 2 PER
        zögert zögern VERB root 0 VerbForm=Fin|Number=Sing
        """,
        *[rival.format(name) for name in ("Kolbex", "Varo")],
        """
        Das der DET det 2
        Unternehmen Unternehmen NOUN nsubj 4 Gender=Neut|Number=Sing
        werde werden AUX aux 4 VerbForm=Fin|Mood=Sub|Number=Sing
        klagen klagen VERB ccomp 6 VerbForm=Inf
        , , PUNCT punct 4
        sagte sagen VERB root 0 VerbForm=Fin|Number=Sing
        die der DET det 8
        Managerin Managerin NOUN nsubj 6 Gender=Fem|Number=Sing
        """,
    )
    assert together(told, "Kolbex", "Unternehmen")
