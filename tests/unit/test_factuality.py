"""Whether events happen, and how surely: by hand-made trees, a rule a test."""

from tests.unit.trees import parsed
from tests.unit.triggers import mention

from zeitgraph.extract.attribution import speech_scopes
from zeitgraph.extract.factuality import factuality
from zeitgraph.language import load
from zeitgraph.model.mention import Factuality


def of(form: str, *trees: str, language: str = "de") -> Factuality:
    """The factuality of the event whose trigger has this form."""
    document = parsed(*trees, language=language)
    events, tables = (mention(document, form),), load(language)
    return factuality(document, events, tables, speech_scopes(document, events, tables))[0].factuality


LEAVES = """
    Sie   sie     PRON  nsubj  2
    geht  gehen   VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Pres
"""


def test_a_plain_assertion_is_certain() -> None:
    assert of("geht", LEAVES).code == "CT+"


NOT_PAID = """
    Er       er      PRON  nsubj   4
    hat      haben   AUX   aux     4  VerbForm=Fin|Mood=Ind|Tense=Pres
    nicht    nicht   PART  advmod  4
    gezahlt  zahlen  VERB  root    0  VerbForm=Part
"""


def test_nicht_negates_its_verb_and_is_the_cue() -> None:
    found = of("gezahlt", NOT_PAID)
    assert found.code == "CT-"
    assert found.span is not None
    assert found.span.of(parsed(NOT_PAID).document.text) == "nicht"


def test_nicht_nur_negates_nothing() -> None:
    tree = """
        Er       er      PRON  nsubj   5
        hat      haben   AUX   aux     5  VerbForm=Fin
        nicht    nicht   PART  advmod  5
        nur      nur     ADV   advmod  5
        gezahlt  zahlen  VERB  root    0  VerbForm=Part
    """
    assert of("gezahlt", tree).code == "CT+"


def test_a_negation_in_a_relative_clause_leaves_the_main_clause_alone() -> None:
    tree = """
        Er     er      PRON  nsubj      2
        traf   treffen VERB  root       0  VerbForm=Fin|Tense=Past|Mood=Ind
        Leute  Leute   NOUN  obj        2
        die    der     PRON  nsubj      6  PronType=Rel
        nicht  nicht   PART  advmod     6
        kamen  kommen  VERB  acl:relcl  3  VerbForm=Fin|Tense=Past|Mood=Ind
    """
    assert of("traf", tree).code == "CT+"
    assert of("kamen", tree).code == "CT-"


def test_kein_before_an_argument_negates_the_verb() -> None:
    tree = """
        Sie     sie      PRON  nsubj  2
        kauft   kaufen   VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Pres
        kein    kein     DET   det    4
        Haus    Haus     NOUN  obj    2
    """
    assert of("kauft", tree).code == "CT-"


def test_two_negations_cancel_each_other() -> None:
    tree = """
        Niemand  niemand  PRON  nsubj   4
        hat      haben    AUX   aux     4  VerbForm=Fin
        nicht    nicht    PART  advmod  4
        gelacht  lachen   VERB  root    0  VerbForm=Part
    """
    assert of("gelacht", tree).code == "CT+"


NEITHER = """
    Er     er     PRON   nsubj   4
    wird   werden AUX    aux     4  VerbForm=Fin|Mood=Ind|Tense=Pres
    weder  weder  CCONJ  cc      4
    essen  essen  VERB   root    0  VerbForm=Inf
    noch   noch   CCONJ  cc      6
    ruhen  ruhen  VERB   conj    4  VerbForm=Inf
"""


def test_weder_noch_negates_both_verbs_of_a_shared_modal() -> None:
    assert of("essen", NEITHER).code == "PR-"
    assert of("ruhen", NEITHER).code == "PR-"


def test_what_is_contrasted_is_not_denied() -> None:
    tree = """
        Er       er       PRON   nsubj   2
        kam      kommen   VERB   root    0  VerbForm=Fin|Tense=Past|Mood=Ind
        nicht    nicht    PART   advmod  2
        Montag   Montag   NOUN   obl     2
        sondern  sondern  CCONJ  cc      6
        Freitag  Freitag  NOUN   conj    4
    """
    assert of("kam", tree).code == "CT+"


def modal(form: str, lemma: str, *, negated: bool = False) -> str:
    word = "nicht nicht PART advmod 4" if negated else "heute heute ADV advmod 4"
    return f"""
        Sie     sie      PRON  nsubj  4
        {form}  {lemma}  AUX   aux    4  VerbForm=Fin
        {word}
        gehen   gehen    VERB  root   0  VerbForm=Inf
    """


def test_koennte_makes_it_possible() -> None:
    assert of("gehen", modal("könnte", "können")).code == "PS+"


def test_konnte_says_that_it_happened() -> None:
    assert of("gehen", modal("konnte", "können")).code == "CT+"
    assert of("gehen", modal("konnte", "können", negated=True)).code == "CT-"


def test_duerfte_makes_it_probable() -> None:
    assert of("gehen", modal("dürfte", "dürfen")).code == "PR+"


def test_will_is_a_plan_and_will_nicht_a_refusal() -> None:
    assert of("gehen", modal("will", "wollen")).code == "PR+"
    assert of("gehen", modal("will", "wollen", negated=True)).code == "CT-"


def test_musste_says_that_it_happened() -> None:
    assert of("gehen", modal("musste", "müssen")).code == "CT+"


def test_wuerde_outside_of_reported_speech_is_unreal() -> None:
    assert of("gehen", modal("würde", "werden")).code == "UU"


REPORTED_WOULD = """
    Er      er      PRON   nsubj  2
    sagte   sagen   VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    sie     sie     PRON   nsubj  5
    würden  werden  AUX    aux    5  VerbForm=Fin
    gehen   gehen   VERB   ccomp  2  VerbForm=Inf
"""


def test_wuerde_inside_reported_speech_is_a_plan() -> None:
    assert of("gehen", REPORTED_WOULD).code == "PR+"


def test_soll_with_a_perfect_infinitive_is_hearsay() -> None:
    tree = """
        Er        er       PRON  nsubj  3
        soll      sollen   AUX   aux    3  VerbForm=Fin
        gelogen   lügen    VERB  root   0  VerbForm=Part
        haben     haben    AUX   aux    3  VerbForm=Inf
    """
    assert of("gelogen", tree).code == "PR+"


def test_an_adverb_of_probability_lowers_the_certainty() -> None:
    tree = """
        Er          er          PRON  nsubj   4
        ist         sein        AUX   aux     4  VerbForm=Fin
        vermutlich  vermutlich  ADV   advmod  4
        geflohen    fliehen     VERB  root    0  VerbForm=Part
    """
    assert of("geflohen", tree).code == "PR+"


REFUSES = """
    Er       er        PRON  nsubj         2
    lehnt    lehnen    VERB  root          0  VerbForm=Fin|Mood=Ind|Tense=Pres
    es       es        PRON  expl          2
    ab       ab        ADP   compound:prt  2
    zu       zu        PART  mark          6
    zahlen   zahlen    VERB  xcomp         2  VerbForm=Inf
"""


def test_what_is_refused_is_not_done() -> None:
    assert of("zahlen", REFUSES).code == "CT-"
    assert of("lehnt", REFUSES).code == "CT+"


def governed(verb: str, lemma: str, *, negated: bool = False) -> str:
    word = "nicht nicht PART advmod 2" if negated else "heute heute ADV advmod 2"
    return f"""
        Er      er       PRON  nsubj  2
        {verb}  {lemma}  VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Past
        {word}
        zu      zu       PART  mark   5
        zahlen  zahlen   VERB  xcomp  2  VerbForm=Inf
    """


def test_what_is_tried_is_open() -> None:
    assert of("zahlen", governed("versuchte", "versuchen")).code == "UU"


def test_what_is_planned_is_probable() -> None:
    assert of("zahlen", governed("plante", "planen")).code == "PR+"


def test_what_is_demanded_is_open() -> None:
    assert of("zahlen", governed("forderte", "fordern")).code == "UU"


def test_what_is_managed_happens_and_with_a_negation_does_not() -> None:
    assert of("zahlen", governed("schaffte", "schaffen")).code == "CT+"
    assert of("zahlen", governed("schaffte", "schaffen", negated=True)).code == "CT-"


def test_what_is_forgotten_does_not_happen_and_with_a_negation_does() -> None:
    assert of("zahlen", governed("vergaß", "vergessen")).code == "CT-"
    assert of("zahlen", governed("vergaß", "vergessen", negated=True)).code == "CT+"


def clause(mark: str, form: str = "VerbForm=Fin|Mood=Ind|Tense=Pres") -> str:
    return f"""
        Sie     sie     PRON   nsubj  2
        wartet  warten  VERB   root   0  VerbForm=Fin|Mood=Ind|Tense=Pres
        {mark}  {mark}  SCONJ  mark   5
        er      er      PRON   nsubj  5
        kommt   kommen  VERB   advcl  2  {form}
    """


def test_a_condition_is_open_and_so_is_what_hangs_on_it() -> None:
    assert of("kommt", clause("falls")).code == "UU"
    assert of("wartet", clause("falls")).code == "UU"


def test_a_reason_is_asserted() -> None:
    assert of("kommt", clause("weil")).code == "CT+"
    assert of("wartet", clause("weil")).code == "CT+"


def test_what_is_awaited_with_bis_is_to_come() -> None:
    assert of("kommt", clause("bis")).code == "PR+"


def test_ohne_zu_is_left_undone() -> None:
    tree = """
        Er      er      PRON  nsubj  2
        ging    gehen   VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Past
        ohne    ohne    ADP   mark   5
        zu      zu      PART  mark   5
        zahlen  zahlen  VERB  advcl  2  VerbForm=Inf
    """
    assert of("zahlen", tree).code == "CT-"


def test_um_zu_is_a_purpose() -> None:
    tree = """
        Er      er      PRON  nsubj  2
        ging    gehen   VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Past
        um      um      ADP   mark   5
        zu      zu      PART  mark   5
        zahlen  zahlen  VERB  advcl  2  VerbForm=Inf
    """
    assert of("zahlen", tree).code == "UU"


def test_a_question_is_open() -> None:
    tree = """
        Kommt  kommen  VERB   root   0  VerbForm=Fin|Mood=Ind|Tense=Pres
        er     er      PRON   nsubj  1
        ?      ?       PUNCT  punct  1
    """
    assert of("Kommt", tree).code == "UU"


NOT_BELIEVED = """
    Er      er       PRON   nsubj   2
    glaubt  glauben  VERB   root    0  VerbForm=Fin|Mood=Ind|Tense=Pres
    nicht   nicht    PART   advmod  2
    dass    dass     SCONJ  mark    6
    sie     sie      PRON   nsubj   6
    kommt   kommen   VERB   ccomp   2  VerbForm=Fin|Mood=Ind|Tense=Pres
"""


def test_not_to_believe_is_to_believe_that_not() -> None:
    assert of("kommt", NOT_BELIEVED).code == "PR-"


def test_a_noun_that_is_demanded_is_open() -> None:
    tree = """
        Er        er       PRON  nsubj  2
        fordert   fordern  VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Pres
        Neuwahlen Neuwahl  NOUN  obj    2
    """
    assert of("Neuwahlen", tree).code == "UU"


def test_a_noun_that_is_seen_is_asserted() -> None:
    tree = """
        Er       er      PRON  nsubj  2
        sah      sehen   VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Past
        Neuwahlen Neuwahl NOUN obj    2
    """
    assert of("Neuwahlen", tree).code == "CT+"


FAILED_TO = """
    She      she      PRON  nsubj  2
    failed   fail     VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    to       to       PART  mark   4
    pay      pay      VERB  xcomp  2  VerbForm=Inf
"""


def test_failed_to_is_not_done() -> None:
    assert of("pay", FAILED_TO, language="en").code == "CT-"


def test_may_inside_a_sentence_is_a_name_in_capitals() -> None:
    tree = """
        We      we    PRON   nsubj  2
        said    say   VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        May     may   AUX    aux    4
        left    leave VERB   ccomp  2  VerbForm=Fin|Tense=Past|Mood=Ind
    """
    assert of("left", tree, language="en").code == "CT+"


def test_had_to_says_that_it_happened_and_would_have_to_does_not() -> None:
    past = """
        She    she    PRON  nsubj  2
        had    have   VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        to     to     PART  mark   4
        leave  leave  VERB  xcomp  2  VerbForm=Inf
    """
    future = """
        She    she    PRON  nsubj  3
        would  would  AUX   aux    3  VerbForm=Fin
        have   have   VERB  root   0  VerbForm=Inf
        to     to     PART  mark   5
        leave  leave  VERB  xcomp  3  VerbForm=Inf
    """
    assert of("leave", past, language="en").code == "CT+"
    assert of("leave", future, language="en").code == "UU"


def test_what_is_quoted_word_for_word_is_asserted_whatever_the_verb() -> None:
    tree = """
        „       „       PUNCT  punct  3
        Züge    Zug     NOUN   nsubj  3
        fahren  fahren  VERB   ccomp  6  VerbForm=Fin|Tense=Pres|Mood=Ind
        “       “       PUNCT  punct  3
        ,       ,       PUNCT  punct  3
        glaubt  glauben VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
        sie     sie     PRON   nsubj  6
    """
    assert of("fahren", tree).code == "CT+"


def test_a_threat_without_a_comma_is_a_risk_and_with_one_an_announcement() -> None:
    words = """
        Dämme    Damm     NOUN   nsubj  2
        drohen   drohen   VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
        {comma}  {comma}  PUNCT  punct  5
        zu       zu       PART   mark   5
        brechen  brechen  VERB   xcomp  2  VerbForm=Inf
    """
    assert of("brechen", words.format(comma="-")).code == "PS+"
    assert of("brechen", words.format(comma=",")).code == "PR+"


def test_no_evidence_that_leaves_it_open() -> None:
    tree = """
        Es        es       PRON   expl   2
        gibt      geben    VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
        keine     kein     DET    det    4
        Hinweise  Hinweis  NOUN   obj    2
        dass      dass     SCONJ  mark   7
        er        er       PRON   nsubj  7
        lebt      leben    VERB   ccomp  2  VerbForm=Fin|Tense=Pres|Mood=Ind
    """
    assert of("lebt", tree).code == "UU"
