"""Whom 'the CSU politician', 'the chancellor' and 'the referee' mean in whole articles."""

from tests.unit.casts import document, together

KERN_SAYS = """
    Kern  Kern  PROPN nsubj 2 PER
    sagte sagen VERB root 0 VerbForm=Fin
    ,     ,     PUNCT punct 5
    alles alles PRON nsubj 5
    stimme stimmen VERB ccomp 2 VerbForm=Fin
"""
MINISTER_RAU = """
    Minister Minister NOUN nsubj 4 Gender=Masc|Number=Sing
    Otto     Otto     PROPN appos 1 PER
    Rau      Rau      PROPN flat 2 PER
    zögerte  zögern   VERB root 0 VerbForm=Fin
"""
RUSSIAN_PRESIDENT = """
    Der        der        DET det 3
    russische  russisch   ADJ amod 3
    Präsident  Präsident  NOUN nsubj 6 Gender=Masc|Number=Sing
    Igor       Igor       PROPN appos 3 PER
    Panin      Panin      PROPN flat 4 PER
    kam        kommen     VERB root 0 VerbForm=Fin
"""
SPD_POLITICIAN = """
    Der der DET det 2
    SPD-Politiker SPD-Politiker NOUN nsubj 3 Gender=Masc|Number=Sing
    sagte sagen VERB root 0 VerbForm=Fin
    ,     ,     PUNCT punct 6
    alles alles PRON nsubj 6
    stimme stimmen VERB ccomp 3 VerbForm=Fin
"""


def test_whose_party_is_told_is_the_minister_who_has_just_come_rather_than_who_spoke_last() -> None:
    told = document(KERN_SAYS, MINISTER_RAU, SPD_POLITICIAN)
    assert together(told, "Rau", "SPD-Politiker")


def test_a_politician_of_a_german_party_is_no_russian_president() -> None:
    told = document(MINISTER_RAU, RUSSIAN_PRESIDENT, SPD_POLITICIAN)
    assert together(told, "Rau", "SPD-Politiker")
    assert not together(document(RUSSIAN_PRESIDENT, SPD_POLITICIAN), "Panin", "SPD-Politiker")


def test_a_minister_of_a_land_may_be_of_any_party() -> None:
    minister = """
        Ein       ein        DET det 2
        Passant   Passant    NOUN nsubj 3 Gender=Masc|Number=Sing
        half      helfen     VERB root 0 VerbForm=Fin
        Hessens   Hessen     PROPN nmod 5 LOC Case=Gen
        Minister  Minister   NOUN obl:arg 3 Case=Dat|Gender=Masc|Number=Sing
        Otto      Otto       PROPN appos 5 PER
        Rau       Rau        PROPN flat 6 PER
    """
    assert together(document(minister, SPD_POLITICIAN), "Rau", "SPD-Politiker")


def test_the_referee_with_whom_somebody_quarrels_is_not_the_player_named_last() -> None:
    player = """
        Jonas Jonas PROPN nsubj 3 PER
        Urban Urban PROPN flat 1 PER
        hielt halten VERB root 0 VerbForm=Fin
    """
    coach = """
        Trainer Trainer NOUN nsubj 4 Gender=Masc|Number=Sing
        Niko    Niko    PROPN appos 1 PER
        Kolar   Kolar   PROPN flat 2 PER
        haderte hadern  VERB root 0 VerbForm=Fin
        mit     mit     ADP case 7
        dem     der     DET det 7
        Schiedsrichter Schiedsrichter NOUN obl 4 Gender=Masc|Number=Sing
    """
    assert not together(document(player, coach), "Urban", "Schiedsrichter")


def test_a_chancellor_of_whom_only_the_powers_are_told_is_not_who_was_named_last() -> None:
    powers = """
        Die Die DET det 2
        Partei Partei NOUN nsubj 3 Gender=Fem|Number=Sing
        kritisierte kritisieren VERB root 0 VerbForm=Fin
        die die DET det 5
        Pläne Plan NOUN obj 3 Gender=Masc|Number=Plur
        des der DET det 7 Case=Gen
        Kanzlers Kanzler NOUN nmod 5 Case=Gen|Gender=Masc|Number=Sing
    """
    assert not together(document(KERN_SAYS, powers), "Kern", "Kanzlers")
    visit = """
        Macron Macron PROPN nsubj 2 PER
        empfing empfangen VERB root 0 VerbForm=Fin
        den der DET det 4
        Kanzler Kanzler NOUN obj 2 Case=Acc|Gender=Masc|Number=Sing
    """
    assert together(document(KERN_SAYS, visit), "Kern", "Kanzler")
