"""Whose client somebody is, and who else is not meant by a noun or pronoun; a rule a test."""

from tests.unit.casts import document, together


def test_the_lawyers_client_is_whose_lawyer_she_is() -> None:
    text = document(
        """
        Tom  Tom  PROPN nsubj 3 PER
        Hale Hale PROPN flat  1 PER
        fled flee VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .    .    PUNCT punct 3
        """,
        """
        Ian   Ian   PROPN nsubj 3 PER
        Marsh Marsh PROPN flat  1 PER
        wept  weep  VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .     .     PUNCT punct 3
        """,
        """
        Hale   Hale   PROPN nmod:poss 3  PER
        's     's     PART  case      1
        lawyer lawyer NOUN  nsubj     8  Number=Sing
        ,      ,      PUNCT punct     5
        Anna   Anna   PROPN appos     3  PER
        Reed   Reed   PROPN flat      5  PER
        ,      ,      PUNCT punct     3
        said   say    VERB  root      0  Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        her    her    PRON  nmod:poss 10 Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs
        client client NOUN  nsubj     11 Number=Sing
        slept  sleep  VERB  ccomp     8  Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .      .      PUNCT punct     8
        """,
        language="en",
    )
    assert together(text, "Hale", "client")


def test_who_comes_in_the_same_sentence_under_a_subject_is_not_he_by_an_unknown_noun() -> None:
    text = document(
        """
        Tom     Tom     PROPN nsubj 3 PER
        Hale    Hale    PROPN flat  1 PER
        waited  wait    VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        as      as      SCONJ mark  7
        the     the     DET   det   6
        foreman foreman NOUN  nsubj 7 Number=Sing
        read    read    VERB  advcl 3 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        the     the     DET   det   9
        verdict verdict NOUN  obj   7 Number=Sing
        .       .       PUNCT punct 3
        """,
        language="en",
    )
    assert not together(text, "Hale", "foreman")


def test_who_was_convicted_is_no_victim() -> None:
    text = document(
        """
        Tom       Tom     PROPN nsubj:pass 4 PER
        Hale      Hale    PROPN flat       1 PER
        was       be      AUX   aux:pass   4 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        convicted convict VERB  root       0 Tense=Past|VerbForm=Part
        .         .       PUNCT punct      4
        """,
        """
        The    the    DET   det   2
        victim victim NOUN  nsubj 3 Number=Sing
        wept   weep   VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .      .      PUNCT punct 3
        """,
        language="en",
    )
    assert not together(text, "Hale", "victim")


def test_whom_the_speaker_tells_of_is_she_in_a_clause_below() -> None:
    text = document(
        """
        Editor editor NOUN  nmod:desc 2  Number=Sing
        Julia  Julia  PROPN nsubj     4  PER
        Crane  Crane  PROPN flat      2  PER
        said   say    VERB  root      0  Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        Vera   Vera   PROPN nsubj     7  PER
        Hale   Hale   PROPN flat      5  PER
        wrote  write  VERB  ccomp     4  Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        until  until  SCONJ mark      10
        she    she    PRON  nsubj     10 Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs
        slept  sleep  VERB  advcl     7  Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .      .      PUNCT punct     4
        """,
        language="en",
    )
    assert together(text, "Hale", "she")


def test_a_body_that_is_told_something_is_not_they() -> None:
    text = document(
        """
        Miners miner NOUN  nsubj 2 Number=Plur
        came   come  VERB  root  0 Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        .      .     PUNCT punct 2
        """,
        """
        The  the  DET   det   2
        sun  sun  NOUN  nsubj 3 Number=Sing
        rose rise VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .    .    PUNCT punct 3
        """,
        """
        A     a     DET   det   2
        storm storm NOUN  nsubj 3 Number=Sing
        came  come  VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .     .     PUNCT punct 3
        """,
        """
        Haddad      Haddad      PROPN nsubj 2 PER
        told        tell        VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        a           a           DET   det   4
        broadcaster broadcaster NOUN  iobj  2 Number=Sing
        that        that        SCONJ mark  8
        pirates     pirate      NOUN  nsubj 8 Number=Plur
        had         have        AUX   aux   8 Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        moved       move        VERB  acl   4 Tense=Past|VerbForm=Part
        them        they        PRON  obj   8 Case=Acc|Number=Plur|Person=3|PronType=Prs
        .           .           PUNCT punct 2
        """,
        language="en",
    )
    assert not together(text, "broadcaster", "them")


def test_a_coach_is_no_midfielder() -> None:
    text = document(
        """
        Coach  coach NOUN  nmod:desc 2 Number=Sing
        Tom    Tom   PROPN nsubj     4 PER
        Hale   Hale  PROPN flat      2 PER
        misses miss  VERB  root      0 Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
        Ian    Ian   PROPN obj       4 PER
        Marsh  Marsh PROPN flat      5 PER
        .      .     PUNCT punct     4
        """,
        """
        Hale   Hale PROPN nsubj 2 PER
        waited wait VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .      .    PUNCT punct 2
        """,
        """
        The        the        DET   det   2
        midfielder midfielder PROPN nsubj 3 ORG
        left       leave      VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .          .          PUNCT punct 3
        """,
        language="en",
    )
    assert not together(text, "Hale", "midfielder")


def test_a_group_from_a_country_is_no_body_of_many_lands() -> None:
    text = document(
        """
        The        the        DET   det   3
        European   European   ADJ   amod  3 ORG
        Commission Commission PROPN nsubj 4 ORG
        refused    refuse     VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .          .          PUNCT punct 4
        """,
        """
        The   the   DET   det   3
        Swiss Swiss ADJ   amod  3
        group group NOUN  nsubj 4 Number=Sing
        wept  weep  VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .     .     PUNCT punct 4
        """,
        language="en",
    )
    assert not together(text, "Commission", "group")


def test_a_body_whose_name_ends_as_a_government_does_is_none() -> None:
    text = document(
        """
        The            the            DET   det      4
        Federal        federal        ADJ   amod     3 ORG
        Aviation       Aviation       PROPN compound 4 ORG
        Administration Administration PROPN nsubj    5 ORG
        refused        refuse         VERB  root     0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .              .              PUNCT punct    5
        """,
        """
        The    the   DET   det   2
        US     US    PROPN nsubj 3 GPE
        agreed agree VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .      .     PUNCT punct 3
        """,
        language="en",
    )
    assert not together(text, "Administration", "US")


def test_his_lawyers_client_is_of_whom_the_sentence_before_tells() -> None:
    text = document(
        """
        Nadja   Nadja    PROPN nsubj 3 PER
        Kern    Kern     PROPN flat  1 PER
        schlief schlafen VERB  root  0 Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .       .        PUNCT punct 3
        """,
        """
        Rainer Rainer  PROPN nsubj 3 PER
        Voss   Voss    PROPN flat  1 PER
        schlug schlagen VERB root  0 Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        Oskar  Oskar   PROPN obj   3 PER
        Lenz   Lenz    PROPN flat  4 PER
        .      .       PUNCT punct 3
        """,
        """
        Sein        sein        DET   det:poss 2  Case=Nom|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs
        Verteidiger Verteidiger NOUN  nsubj    7  Case=Nom|Gender=Masc|Number=Sing
        ,           ,           PUNCT punct    4
        Jens        Jens        PROPN appos    2  PER
        Brandau     Brandau     PROPN flat     4  PER
        ,           ,           PUNCT punct    4
        sagte       sagen       VERB  root     0  Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        ,           ,           PUNCT punct    11
        sein        sein        DET   det:poss 10 Case=Nom|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs
        Mandant     Mandant     NOUN  nsubj    11 Case=Nom|Gender=Masc|Number=Sing
        schlafe     schlafen    VERB  ccomp    7  Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
        .           .           PUNCT punct    7
        """,
    )
    assert together(text, "Voss", "Mandant")


def test_what_happens_denies_nothing() -> None:
    text = document(
        """
        Der         der       DET   det        2 Case=Dat|Gender=Fem|Number=Sing|PronType=Art
        Wirtin      Wirtin    NOUN  obl:arg    6 Case=Dat|Gender=Fem|Number=Sing
        wird        werden    AUX   aux:pass   6 Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Pass
        eine        ein       DET   det        5 Case=Nom|Gender=Fem|Number=Sing|PronType=Art
        Tötung      Tötung    NOUN  nsubj:pass 6 Case=Nom|Gender=Fem|Number=Sing
        vorgeworfen vorwerfen VERB  root       0 VerbForm=Part
        .           .         PUNCT punct      6
        """,
        """
        Sie        sie        PRON  nsubj 2 Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs
        bestreitet bestreiten VERB  root  0 Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
        die        der        DET   det   4 Case=Acc|Number=Plur|PronType=Art
        Vorwürfe   Vorwurf    NOUN  obj   2 Case=Acc|Gender=Masc|Number=Plur
        .          .          PUNCT punct 2
        """,
    )
    assert not together(text, "Tötung", "Sie")
