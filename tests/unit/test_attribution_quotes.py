"""Who says what stands between quotation marks or behind a colon, by hand-made trees: a construction a test."""

from tests.unit.test_attribution import source

QUOTED_FIRST = """
    „        „         PUNCT  punct  3
    Züge     Zug       NOUN   nsubj  3
    fahren   fahren    VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
    .        .         PUNCT  punct  3
"""
QUOTED_LAST = """
    Busse    Bus       NOUN   nsubj  2
    halten   halten    VERB   ccomp  5  VerbForm=Fin|Tense=Pres|Mood=Ind
    “        “         PUNCT  punct  2
    ,        ,         PUNCT  punct  2
    sagte    sagen     VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    Lang     Lang      PROPN  nsubj  5
"""


def test_a_quotation_over_two_sentences_has_one_speaker() -> None:
    assert source("fahren", QUOTED_FIRST, QUOTED_LAST) == "Lang"
    assert source("halten", QUOTED_FIRST, QUOTED_LAST) == "Lang"
    assert source("sagte", QUOTED_FIRST, QUOTED_LAST) is None


def test_a_quotation_right_after_another_has_the_same_speaker() -> None:
    tree = """
        „       „       PUNCT  punct  3
        Alles   alles   PRON   nsubj  3
        läuft   laufen  VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
        .       .       PUNCT  punct  3
        “       “       PUNCT  punct  3
    """
    assert source("läuft", QUOTED_FIRST, QUOTED_LAST, tree) == "Lang"


def test_a_quotation_after_a_colon_belongs_to_the_subject_before() -> None:
    before = """
        Lang     Lang    PROPN  nsubj  2
        blieb    bleiben VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        ruhig    ruhig   ADJ    xcomp  2
        :        :       PUNCT  punct  2
    """
    after = """
        „       „       PUNCT  punct  3
        Alles   alles   PRON   nsubj  3
        läuft   laufen  VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
        .       .       PUNCT  punct  3
        “       “       PUNCT  punct  3
    """
    assert source("läuft", before, after) == "Lang"


def test_a_title_in_quotes_is_no_speech() -> None:
    tree = """
        Lang    Lang    PROPN  nsubj  2
        sah     sehen   VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        „       „       PUNCT  punct  5
        Lola    Lola    PROPN  nsubj  5
        rennt   rennen  VERB   obj    2
        “       “       PUNCT  punct  5
    """
    assert source("rennt", tree) is None


def test_who_speaks_of_himself_in_a_quotation_is_the_quoted() -> None:
    tree = """
        „       „        PUNCT  punct  3
        Ich     ich      PRON   nsubj  3  Person=1|Number=Sing
        denke   denken   VERB   ccomp  9  VerbForm=Fin|Tense=Pres|Mood=Ind|Person=1
        dass    dass     SCONJ  mark   6
        Züge    Zug      NOUN   nsubj  6
        fahren  fahren   VERB   ccomp  3  VerbForm=Fin|Tense=Pres|Mood=Ind
        “       “        PUNCT  punct  3
        ,       ,        PUNCT  punct  3
        sagte   sagen    VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        Lang    Lang     PROPN  nsubj  9
    """
    assert source("fahren", tree) == "Lang"


def test_according_to_ends_at_a_semicolon() -> None:
    tree = """
        Trains     train      NOUN   nsubj      2
        stopped    stop       VERB   root       0  VerbForm=Fin|Tense=Past
        ,          ,          PUNCT  punct      6
        according  accord     VERB   case       6
        to         to         ADP    fixed      4
        police     police     NOUN   obl        2
        ;          ;          PUNCT  punct      9
        buses      bus        NOUN   nsubj      9
        waited     wait       VERB   conj       2  VerbForm=Fin|Tense=Past
    """
    assert source("stopped", tree, language="en") == "police"
    assert source("waited", tree, language="en") is None


def test_a_name_and_a_colon_open_what_the_person_says() -> None:
    tree = """
        Lang    Lang    PROPN  parataxis  5  PER
        :       :       PUNCT  punct      1
        Züge    Zug     NOUN   nsubj      5
        müssen  müssen  AUX    aux        5  VerbForm=Fin
        fahren  fahren  VERB   root       0  VerbForm=Inf
    """
    assert source("fahren", tree) == "Lang"


def test_a_topic_and_a_colon_do_not() -> None:
    tree = """
        Bahn    Bahn    NOUN   parataxis  5
        :       :       PUNCT  punct      1
        Züge    Zug     NOUN   nsubj      5
        müssen  müssen  AUX    aux        5  VerbForm=Fin
        fahren  fahren  VERB   root       0  VerbForm=Inf
    """
    assert source("fahren", tree) is None


def test_the_indicative_after_a_semicolon_is_the_authors() -> None:
    tree = """
        Lang    Lang    PROPN  nsubj  2
        sagte   sagen   VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        Züge    Zug     NOUN   nsubj  4
        seien   sein    VERB   ccomp  2  VerbForm=Fin|Mood=Sub
        ;       ;       PUNCT  punct  7
        er      er      PRON   nsubj  7
        ging    gehen   VERB   ccomp  2  VerbForm=Fin|Tense=Past|Mood=Ind
    """
    assert source("ging", tree) is None
