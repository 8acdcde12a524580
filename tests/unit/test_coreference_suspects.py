"""People of whom the police speak: described, named by age, called 'the man' again."""

from tests.unit.casts import chain, document, together

SOUGHT = """
    Beamte  Beamte  NOUN nsubj 2 Number=Plur
    suchen  suchen  VERB root  0 VerbForm=Fin
    einen   ein     DET  det   4 Case=Acc
    Schotten Schotte NOUN obj  2 Case=Acc|Gender=Masc|Number=Sing
"""
PHOTO = """
    Ein       ein       DET   det  2
    Foto      Foto      NOUN  nsubj 7
    des       der       DET   det  5 Case=Gen
    {word}    {word}    ADJ   amod 5
    Karim     Karim     PROPN nmod 2 PER
    Sadiq     Sadiq     PROPN flat 5 PER
    hängt     hängen    VERB  root 0 VerbForm=Fin
"""
FREED = """
    Ein         ein         DET  det 2 Case=Nom
    Mann        Mann        NOUN nsubj:pass 8 Gender=Masc|Number=Sing
    ,           ,           PUNCT punct 6
    der         der         PRON nsubj:pass 6 PronType=Rel|Case=Nom
    gestern     gestern     ADV  advmod 6
    verhaftet   verhaften   VERB acl:relcl 2 VerbForm=Part
    wurde       werden      AUX  aux:pass 6 VerbForm=Fin
    freigelassen freilassen VERB root 0 VerbForm=Part
    worden      werden      AUX  aux:pass 8
"""
OTHER = """
    Otto Otto PROPN nsubj 3 PER
    Rahn Rahn PROPN flat 1 PER
    {verb} {verb} VERB root 0 VerbForm=Fin
"""
BY_AGE = """
    Der der DET det 2
    40-Jährige 40-Jährige NOUN nsubj 3 Gender=Masc|Number=Sing
    schweigt schweigen VERB root 0 VerbForm=Fin
"""
THE_MAN = """
    Der der DET det 2
    Mann Mann NOUN nsubj 3 Gender=Masc|Number=Sing
    schweigt schweigen VERB root 0 VerbForm=Fin
"""


def test_a_name_with_no_more_than_an_age_is_whom_the_sentence_before_described() -> None:
    assert together(document(SOUGHT, PHOTO.format(word="31-jährigen")), "Schotten", "Sadiq")
    assert not together(document(SOUGHT, PHOTO.format(word="berühmten")), "Schotten", "Sadiq")


def test_who_is_introduced_with_a_relative_clause_is_called_by_his_age_at_once() -> None:
    told = document(OTHER.format(verb="wartet"), FREED, BY_AGE)
    assert together(told, "Mann", "40-Jährige")


def test_the_man_is_whom_the_text_speaks_of_by_name_not_one_of_long_ago() -> None:
    told = document(FREED, *[OTHER.format(verb=verb) for verb in ("floh", "reiste", "wartet")], THE_MAN)
    assert chain(told, "Mann", 2) == chain(told, "Rahn", 1)


def test_the_man_is_the_one_of_long_ago_where_nobody_has_a_name() -> None:
    quiet = "Es es PRON expl 2\nregnet regnen VERB root 0 VerbForm=Fin"
    told = document(FREED, quiet, quiet, quiet, THE_MAN)
    assert chain(told, "Mann", 2) == chain(told, "Mann", 1)
