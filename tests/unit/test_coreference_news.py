"""Who is meant by a town's name, by 'dieser', by a profession, beside a state in the same event: a rule a test."""

from tests.unit.casts import chain, document, mention, together

from zeitgraph.model.mention import EntityType, MentionKind

SAILOR = """
    Segler  Segler  NOUN  nsubj 4 Gender=Masc
    Finn    Finn    PROPN appos 1 PER
    Harmsen Harmsen PROPN flat  2 PER
    gewann  gewinnen VERB root  0 VerbForm=Fin|Tense=Past
"""
FROM_KIEL = """
    Der    der    DET   det   2
    Kieler Kieler PROPN nsubj 3 ORG Gender=Masc|Number=Sing
    lachte lachen VERB  root  0 VerbForm=Fin|Tense=Past
"""


def test_der_kieler_is_somebody_from_kiel_and_no_body() -> None:
    text = document(SAILOR, FROM_KIEL)
    assert mention(text, "Kieler").kind is MentionKind.NOMINAL
    assert together(text, "Harmsen", "Kieler")


def test_a_name_with_an_ending_like_a_towns_stays_a_name_without_the_article() -> None:
    assert mention(document(FROM_KIEL.replace("Der    der    DET   det   2", "Da da ADV advmod 3")), "Kieler").kind is (
        MentionKind.NAME
    )


def test_dieser_is_who_was_named_last_and_not_whom_the_text_is_about() -> None:
    text = document(
        """
        Der      der      DET  det   2
        Polizist Polizist NOUN nsubj 3 Gender=Masc|Number=Sing
        rief     rufen    VERB root  0 VerbForm=Fin|Tense=Past
        den      der      DET  det   5
        Arzt     Arzt     NOUN obj   3 Gender=Masc|Number=Sing
        """,
        """
        Dieser dieser PRON nsubj 2 Gender=Masc|Number=Sing
        kam    kommen VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Arzt", "Dieser")
    assert not together(text, "Polizist", "Dieser")


def test_the_regime_is_not_the_state_that_talks_with_it() -> None:
    text = document(
        """
        Belarus    Belarus    PROPN nsubj 2 GPE
        verhandelt verhandeln VERB  root  0 VerbForm=Fin
        """,
        """
        Polen        Polen        PROPN nsubj 2 GPE
        verhandelte  verhandeln   VERB  root  0 VerbForm=Fin|Tense=Past
        mit          mit          ADP   case  5
        dem          der          DET   det   5
        Regime       Regime       NOUN  obl   2 Gender=Neut|Number=Sing|Case=Dat
        """,
    )
    assert not together(text, "Polen", "Regime")


def test_an_argentine_man_is_no_woman() -> None:
    text = document(
        """
        Der         der         DET  det   2
        Argentinier Argentinier NOUN nsubj 3 Gender=Fem|Number=Sing|Case=Dat
        sang        singen      VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Er     er     PRON nsubj 2 Gender=Masc|Number=Sing
        lachte lachen VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Argentinier", "Er")


def test_a_possessive_and_a_singular_verb_make_one_teacher() -> None:
    text = document(
        """
        Ihr    ihr    DET  det:poss 2
        Lehrer Lehrer NOUN nsubj 3 Gender=Masc|Number=Plur
        blieb  bleiben VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
        """
    )
    assert mention(text, "Lehrer").type is EntityType.PERSON


def test_the_jurist_is_the_lawyer() -> None:
    text = document(
        """
        Anwältin Anwältin NOUN  nsubj 4 Gender=Fem
        Rita     Rita     PROPN appos 1 PER
        Moll     Moll     PROPN flat  2 PER
        kam      kommen   VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Die      der      DET  det   2
        Juristin Juristin NOUN nsubj 3 Gender=Fem|Number=Sing
        lachte   lachen   VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert len(chain(text, "Juristin").heads) == 2


def test_the_pensioner_of_that_age_is_no_judge() -> None:
    text = document(
        """
        Die         der         DET  det   2
        50-Jährige  50-Jährige  NOUN nsubj 3 Gender=Fem|Number=Sing
        kam         kommen      VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Die       der       DET  det   2
        Richterin Richterin NOUN nsubj 3 Gender=Fem|Number=Sing
        lachte    lachen    VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert not together(text, "50-Jährige", "Richterin")


def test_a_firm_that_the_tagger_takes_for_a_person_stays_the_firm() -> None:
    text = document(
        """
        Der     der     DET   det   2
        Konzern Konzern NOUN  nsubj 4 Gender=Masc
        Kordel  Kordel  PROPN appos 2 ORG
        wächst  wachsen VERB  root  0 VerbForm=Fin
        """,
        """
        Kordel  Kordel  PROPN nsubj 2 PER
        klagt   klagen  VERB  root  0 VerbForm=Fin
        """,
    )
    assert len(chain(text, "Kordel").heads) == 2
