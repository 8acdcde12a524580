"""Noun phrases to labels, on trees by hand."""

from tests.unit.trees import parsed

from zeitgraph.assemble.phrases import phrase_label, shortened
from zeitgraph.model.text import ParsedDocument, Span, TokenRef

MISSION = """
    Kurz      kurz     ADV   advmod 2
    den       der      DET   det    3 PronType=Art
    Einsatz   Einsatz  NOUN  root   0
    von       von      ADP   case   5
    Truppen   Truppe   NOUN  nmod   3
    am        am       ADP   case   7
    Freitag   Freitag  NOUN  nmod   3
    ,         ,        PUNCT punct  11
    der       der      PRON  nsubj  11
    lange     lange    ADV   advmod 11
    dauert    dauern   VERB  acl    3
"""
CHIEFS = """
    Die      der      DET   det  2 PronType=Art
    Staats-  Staat    NOUN  root 0
    und      und      CCONJ cc   4
    Chefs    Chef     NOUN  conj 2
    Europas  Europa   PROPN nmod 4
"""
CITIES = """
    mehrere  mehrere DET  det  2 PronType=Ind
    Städte   Stadt   NOUN root 0
    im       im      ADP  case 4
    Norden   Norden  NOUN nmod 2
"""


def whole(document: ParsedDocument) -> Span:
    return document.sentences[0].span


def test_a_label_has_no_article_no_preposition_no_clause() -> None:
    tree = parsed(MISSION)
    assert phrase_label(tree, TokenRef(0, 2), whole(tree)) == "Einsatz von Truppen am Freitag"


def test_a_label_ends_before_an_expression_of_time() -> None:
    tree = parsed(MISSION)
    friday = tree.sentences[0].tokens[6].span
    assert phrase_label(tree, TokenRef(0, 2), whole(tree), [friday]) == "Einsatz von Truppen"


def test_a_quantity_stays() -> None:
    tree = parsed(CITIES)
    assert phrase_label(tree, TokenRef(0, 1), whole(tree)) == "mehrere Städte im Norden"


def test_what_opens_a_quantity_or_a_quotation_stays() -> None:
    least = parsed(
        """
        at     at     ADP  case   2
        least  least  ADJ  nmod   3
        15     15     NUM  nummod 4
        people people NOUN root   0
        """,
        language="en",
    )
    assert phrase_label(least, TokenRef(0, 3), whole(least)) == "at least 15 people"
    quoted = parsed("„ „ PUNCT punct 2\nBild Bild PROPN compound 4\n“ “ PUNCT punct 2\n-Chef Chef NOUN root 0")
    assert phrase_label(quoted, TokenRef(0, 3), whole(quoted)) == "„ Bild “ -Chef"


def test_a_cut_off_compound_takes_the_word_that_completes_it() -> None:
    tree = parsed(CHIEFS)
    words = tree.sentences[0].tokens
    assert phrase_label(tree, TokenRef(0, 1), words[0].span.to(words[1].span)) == "Staats- und Chefs"


def test_a_genitive_is_called_by_its_base_form() -> None:
    tree = parsed("des der DET det 2 PronType=Art\nSchiffs Schiff NOUN root 0 Case=Gen|Number=Sing")
    assert phrase_label(tree, TokenRef(0, 1), whole(tree)) == "Schiff"


def test_a_genitive_plural_keeps_its_number() -> None:
    tree = parsed("der der DET det 2 PronType=Art\nSchiffe Schiff NOUN root 0 Case=Gen|Number=Plur")
    assert phrase_label(tree, TokenRef(0, 1), whole(tree)) == "Schiffe"


def test_a_phrase_that_is_too_long_ends_at_a_noun() -> None:
    line = "Wort{0} Wort NOUN {1} {2}"
    nouns = "\n".join(line.format(n, "nmod" if n else "root", n) for n in range(7))
    tree = parsed(nouns + "\nvon von ADP case 9\nallen alle NOUN nmod 1")
    assert phrase_label(tree, TokenRef(0, 0), whole(tree)) == "Wort0 Wort1 Wort2 Wort3 Wort4 Wort5 …"


def test_a_name_inside_a_phrase_is_not_cut_in_two() -> None:
    tree = parsed("""
        Besatzungsmitglieder Besatzungsmitglied NOUN  root  0
        der                  der                DET   det   4
        „                    „                  PUNCT punct 4
        Marianne             Marianne           PROPN nmod  1
        Klara                Klara              PROPN flat  4
        “                    “                  PUNCT punct 4
    """)
    assert phrase_label(tree, TokenRef(0, 0), whole(tree)) == "Besatzungsmitglieder …"


def test_a_name_that_is_too_long_is_cut_between_words() -> None:
    assert shortened("Gesellschaft zur Förderung des kleinen Verkehrs") == "Gesellschaft zur Förderung des kleinen …"
    assert shortened("a" * 60) == "a" * 40 + "…"
    assert shortened("Bund der Steuerzahler") == "Bund der Steuerzahler"


def test_a_preposition_that_is_tagged_as_a_verb_is_left_out() -> None:
    tree = parsed(
        """
        according accord   VERB case  4
        to        to       ADP  fixed 1
        local     local    ADJ  amod  4
        officials official NOUN root  0
        """,
        language="en",
    )
    assert phrase_label(tree, TokenRef(0, 3), whole(tree)) == "local officials"
