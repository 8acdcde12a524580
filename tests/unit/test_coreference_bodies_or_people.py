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


LEFT = """
    Anna  Anna   PROPN nsubj 3 PER
    Weiß  Weiß   PROPN flat  1 PER
    ging  gehen  VERB  root  0 VerbForm=Fin
"""
RULED = """
    Otto        Otto        PROPN nsubj 2 PER
    {verb}      {lemma}     VERB  root  0 VerbForm=Fin
    die         der         DET   det   4 Case=Acc
    Opposition  Opposition  NOUN  obj   2 Case=Acc|Gender=Fem|Number=Sing
"""
SHE_SAID_HE = """
    Sie     sie    PRON nsubj 3 Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs
    habe    haben  AUX  aux   3 Mood=Sub|Number=Sing|Person=3|VerbForm=Fin
    gelogen lügen  VERB ccomp 5 VerbForm=Part
    ,       ,      PUNCT punct 3
    sagte   sagen  VERB root  0 Mood=Ind|VerbForm=Fin
    er      er     PRON nsubj 5 Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
"""


def test_what_an_accuser_says_is_about_whom_he_accused() -> None:
    accused = document(LEFT, RULED.format(verb="kritisierte", lemma="kritisieren"), SHE_SAID_HE)
    assert together(accused, "Opposition", "Sie")


def test_whom_the_speaker_did_not_accuse_is_not_sooner_meant() -> None:
    assert together(document(LEFT, RULED.format(verb="sah", lemma="sehen"), SHE_SAID_HE), "Weiß", "Sie")
