from tests.unit.casts import document, together

CHANCELLOR = """
    Kanzler Kanzler NOUN nsubj 4 Gender=Masc|Number=Sing
    Karl    Karl    PROPN appos 1 PER
    Lamm    Lamm    PROPN flat 2 PER
    kam     kommen  VERB root 0 VerbForm=Fin
"""
MINISTER = """
    Minister Minister NOUN nsubj 4 Gender=Masc|Number=Sing
    Otto     Otto     PROPN appos 1 PER
    Wies     Wies     PROPN flat 2 PER
    ging     gehen    VERB root 0 VerbForm=Fin
"""


def of_party(party: str, verb: str) -> str:
    """'Der … Politiker VERB.'"""
    return f"""
        Der der DET det 2
        {party}-Politiker {party}-Politiker NOUN nsubj 3 Gender=Masc|Number=Sing
        {verb} {verb} VERB root 0 VerbForm=Fin
    """


def test_a_politician_of_one_party_is_none_of_another() -> None:
    told = document(CHANCELLOR, of_party("SPÖ", "lachte"), MINISTER, of_party("CSU", "rief"))
    assert together(told, "Lamm", "SPÖ-Politiker")
    assert together(told, "Wies", "CSU-Politiker")


def test_a_politician_of_the_same_party_is_meant_again() -> None:
    told = document(CHANCELLOR, of_party("SPÖ", "lachte"), MINISTER, of_party("SPÖ", "rief"))
    assert not together(told, "Wies", "SPÖ-Politiker")
