"""Whom a possessive, a town, an office of old days and a party's other names leave over; a rule a test."""

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
