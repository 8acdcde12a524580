"""Two people and numbers of them: who of the described is who of the named; a rule a test."""

from tests.unit.casts import document, together


def test_counted_officers_are_not_the_police() -> None:
    text = document(
        """
        Police police NOUN  nsubj 2 Number=Plur
        came   come   VERB  root  0 Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        .      .      PUNCT punct 2
        """,
        """
        Mayor    mayor   NOUN  nmod:desc 2 Number=Sing
        Tom      Tom     PROPN nsubj     4 PER
        Hale     Hale    PROPN flat      2 PER
        said     say     VERB  root      0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        14       14      NUM   nummod    6
        officers officer NOUN  nsubj     7 Number=Plur
        fell     fall    VERB  ccomp     4 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .        .       PUNCT punct     4
        """,
        """
        Protesters protester NOUN  nsubj 2 Number=Plur
        attacked   attack    VERB  root  0 Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        the        the       DET   det   4
        police     police    NOUN  obj   2 Number=Plur
        .          .         PUNCT punct 2
        """,
        language="en",
    )
    assert not together(text, "officers", "police")


def test_as_many_people_are_the_same_where_one_word_is_said_of_any() -> None:
    text = document(
        """
        Rebels rebel NOUN  nsubj  2 Number=Plur
        freed  free  VERB  root   0 Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        three  three NUM   nummod 4
        men    man   NOUN  obj    2 Number=Plur
        .      .     PUNCT punct  2
        """,
        """
        The      the     DET   det   2
        soldiers soldier NOUN  nsubj 3 Number=Plur
        fled     flee    VERB  root  0 Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        .        .       PUNCT punct 3
        """,
        """
        The      the     DET   det    3
        three    three   NUM   nummod 3
        hostages hostage NOUN  nsubj  4 Number=Plur
        wept     weep    VERB  root   0 Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        .        .       PUNCT punct  4
        """,
        language="en",
    )
    assert together(text, "men", "hostages")


def test_two_described_side_by_side_are_the_two_named_next() -> None:
    text = document(
        """
        An        a         DET   det       2
        engineer  engineer  NOUN  nsubj     6 Number=Sing
        and       and       CCONJ cc        5
        his       his       PRON  nmod:poss 5 Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs
        colleague colleague NOUN  conj      2 Number=Sing
        fled      flee      VERB  root      0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .         .         PUNCT punct     6
        """,
        """
        Gunmen gunman NOUN  nsubj 2 Number=Plur
        seized seize  VERB  root  0 Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        Ian    Ian    PROPN obj   2 PER
        Marsh  Marsh  PROPN flat  3 PER
        and    and    CCONJ cc    6
        Karim  Karim  PROPN conj  3 PER
        Haddad Haddad PROPN flat  6 PER
        .      .      PUNCT punct 2
        """,
        language="en",
    )
    assert together(text, "engineer", "Marsh")
    assert together(text, "colleague", "Haddad")


def test_one_described_is_neither_of_two_named_together() -> None:
    text = document(
        """
        A        a        DET   det   2
        prisoner prisoner NOUN  nsubj 3 Number=Sing
        wept     weep     VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .        .        PUNCT punct 3
        """,
        """
        Ryan    Ryan    PROPN nsubj 6 PER
        Colter  Colter  PROPN flat  1 PER
        and     and     CCONJ cc    4
        William William PROPN conj  1 PER
        Mays    Mays    PROPN flat  4 PER
        fled    flee    VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        .       .       PUNCT punct 6
        """,
        language="en",
    )
    assert not together(text, "prisoner", "Colter")


def test_who_killed_and_who_was_killed_are_named_in_the_next_sentence() -> None:
    text = document(
        """
        A         a         DET   det        2
        sailor    sailor    NOUN  nsubj:pass 4 Number=Sing
        was       be        AUX   aux:pass   4 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        jailed    jail      VERB  root       0 Tense=Past|VerbForm=Part
        for       for       SCONJ mark       6
        murdering murder    VERB  advcl      4 Tense=Pres|VerbForm=Part
        a         a         DET   det        8
        pensioner pensioner NOUN  obj        6 Number=Sing
        .         .         PUNCT punct      4
        """,
        """
        Kyle    Kyle   PROPN nsubj 3 PER
        Dobson  Dobson PROPN flat  1 PER
        stabbed stab   VERB  root  0 Number=Sing|Person=3|Tense=Past|VerbForm=Fin
        Arthur  Arthur PROPN obj   3 PER
        Venn    Venn   PROPN flat  4 PER
        .       .      PUNCT punct 3
        """,
        language="en",
    )
    assert together(text, "sailor", "Dobson")
    assert together(text, "pensioner", "Venn")


def test_how_old_two_are_in_more_words_says_no_more_of_who_they_are() -> None:
    text = document(
        """
        Ein        ein        DET   det   2 Case=Nom|Gender=Masc|Number=Sing|PronType=Art
        Heimleiter Heimleiter NOUN  nsubj 6 Case=Nom|Gender=Masc|Number=Sing
        und        und        CCONJ cc    5
        eine       ein        DET   det   5 Case=Nom|Gender=Fem|Number=Sing|PronType=Art
        Pflegerin  Pflegerin  NOUN  conj  2 Case=Nom|Gender=Fem|Number=Sing
        flohen     fliehen    VERB  root  0 Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin
        .          .          PUNCT punct 6
        """,
        """
        Der        der       DET   det    3  Case=Nom|Gender=Masc|Number=Sing|PronType=Art
        52-jährige 52-jährig ADJ   amod   3  Case=Nom|Gender=Masc|Number=Sing
        Rainer     Rainer    PROPN nsubj  12 PER
        Voss       Voss      PROPN flat   3  PER
        und        und       CCONJ cc     10
        die        der       DET   det    10 Case=Nom|Gender=Fem|Number=Sing|PronType=Art
        34         34        NUM   nummod 8
        Jahre      Jahr      NOUN  obl    9  Case=Acc|Gender=Neut|Number=Plur
        alte       alt       ADJ   amod   10 Case=Acc|Gender=Masc|Number=Sing
        Nadja      Nadja     PROPN conj   3  PER
        Kern       Kern      PROPN flat   10 PER
        schwiegen  schweigen VERB  root   0  Mood=Ind|Tense=Past|VerbForm=Fin
        .          .         PUNCT punct  12
        """,
    )
    assert together(text, "Pflegerin", "Kern")
