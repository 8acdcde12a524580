"""'Er', 'sie' behind a body that did something to somebody: who of the two."""

from tests.unit.casts import document, together

DISMISSED = """
    Der      der       DET   det   2
    Landtag  Landtag   NOUN  nsubj 3 Gender=Masc|Number=Sing
    entließ  entlassen VERB  root  0 VerbForm=Fin
    den      der       DET   det   5
    Minister Minister  NOUN  obj   3 Gender=Masc|Number=Sing|Case=Acc
    Karl     Karl      PROPN appos 5 PER
    Weber    Weber     PROPN flat  6 PER
"""
PROBED = """
    Der      der      DET   det   2
    Landtag  Landtag  NOUN  nsubj 3 Gender=Masc|Number=Sing
    ermittelt ermitteln VERB root 0 VerbForm=Fin
    gegen    gegen    ADP   case  5
    Minister Minister NOUN  obl   3 Gender=Masc|Number=Sing
    Karl     Karl     PROPN appos 5 PER
    Weber    Weber    PROPN flat  6 PER
"""
WAITED = """
    Er     er     PRON nsubj 2 Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    wartet warten VERB root  0 VerbForm=Fin
"""
DEMANDED = """
    Er      er     PRON nsubj 2 Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
    fordert fordern VERB root  0 VerbForm=Fin
    Geld    Geld   NOUN obj   2
"""


def test_he_is_sooner_somebody_than_the_body_that_dismissed_him() -> None:
    assert together(document(DISMISSED, WAITED), "Weber", "Er")


def test_of_whom_a_body_investigates_the_text_goes_on_to_tell() -> None:
    assert together(document(PROBED, WAITED), "Weber", "Er")


def test_a_body_goes_on_to_demand() -> None:
    assert together(document(DISMISSED, DEMANDED), "Landtag", "Er")


PARTY = """
    Die     der     DET  det   2 Case=Nom|PronType=Art
    KVX     KVX     NOUN nsubj 3 Gender=Neut|Number=Sing|Case=Nom
    wartete warten  VERB root  0 VerbForm=Fin|Number=Sing
"""
CLOSED = """
    Es     es      PRON nsubj 2 Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs
    sperrt sperren VERB root  0 VerbForm=Fin
    Wege   Weg     NOUN obj   2
"""


def test_an_article_knows_the_gender_of_an_unknown_word_better_than_the_tagger() -> None:
    assert not together(document(PARTY, CLOSED), "KVX", "Es")
    assert together(document(PARTY.replace("Die ", "Das "), CLOSED), "KVX", "Es")
