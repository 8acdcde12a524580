"""Words whose tree says that they are something else than the parser took them for; by hand."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.words_mended import with_words
from zeitgraph.language.verbs import verb_table
from zeitgraph.model.text import Token

IT = "PRON {relation} {head} Gender=Neut|PronType=Prs"


def mended(tree: str, language: str = "en") -> dict[str, tuple[str, str]]:
    """The tag and the relation of each word that is mended."""
    return {word.form: (word.upos, word.relation) for word in words_of(tree, language)}


def places(tree: str, confidence: float = 1.0) -> dict[str, tuple[str, int | None]]:
    """The relation and the governor of each German word that is mended."""
    return {word.form: (word.relation, word.head) for word in words_of(tree, "de", confidence)}


def words_of(tree: str, language: str, confidence: float = 1.0) -> Iterable[Token]:
    """The words of the sentence that are mended, where the parser is so sure of each."""
    sentence = parsed(tree, language=language).sentences[0]
    tokens = tuple(replace(token, confidence=confidence) for token in sentence.tokens)
    return with_words(replace(sentence, tokens=tokens), verb_table(language)).values()


@pytest.mark.parametrize(("relation", "expected"), [("csubj", {"It": ("PRON", "expl")}), ("advcl", {})])
def test_a_pronoun_holds_the_place_of_a_clause_that_is_the_subject(relation: str, expected: dict[str, object]) -> None:
    tree = f"""
        It     it     {IT.format(relation="nsubj", head=3)}
        is     be     AUX  cop   3
        fair   fair   ADJ  root  0
        to     to     PART mark  5
        expect expect VERB {relation} 3 VerbForm=Inf
    """
    assert mended(tree) == expected


@pytest.mark.parametrize(("verb", "expected"), [("make", {"it": ("PRON", "expl")}), ("paint", {})])
def test_a_pronoun_holds_the_place_of_a_clause_that_is_judged(verb: str, expected: dict[str, object]) -> None:
    tree = f"""
        They   they   PRON nsubj 2
        made   {verb} VERB root  0
        it     it     {IT.format(relation="obj", head=2)}
        hard   hard   ADJ  xcomp 2
        to     to     PART mark  6
        vote   vote   VERB advcl 4 VerbForm=Inf
    """
    assert mended(tree) == expected


ES = """
    Es     es     PRON expl 2 Gender=Neut|Number=Sing|Person=3|PronType=Prs
    {verb} {lemma} VERB root 0 VerbForm=Fin|Mood=Ind
    {rest}
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "rest", "expected"),
    [
        ("sperrt", "sperren", "Straßen Straße NOUN obj 2", {"Es": ("nsubj", 1)}),
        ("warnt", "warnen", "gestern gestern ADV advmod 2", {"Es": ("nsubj", 1)}),
        ("taut", "tauen", "gestern gestern ADV advmod 2", {}),
        ("gibt", "geben", "Streit Streit NOUN obj 2", {}),
        ("sperrt", "sperren", "Otto Otto PROPN nsubj 2", {}),
    ],
)
def test_a_pronoun_without_a_subject_beside_it_is_one_where_somebody_acts(
    verb: str, lemma: str, rest: str, expected: dict[str, object]
) -> None:
    assert places(ES.format(verb=verb, lemma=lemma, rest=rest)) == expected


def test_a_pronoun_that_is_only_called_something_stays_an_object() -> None:
    tree = f"""
        They   they   PRON nsubj 2
        made   make   VERB root  0
        it     it     {IT.format(relation="obj", head=2)}
        hard   hard   ADJ  xcomp 2
    """
    assert mended(tree) == {}


@pytest.mark.parametrize(("relation", "expected"), [("ccomp", {"that": ("SCONJ", "mark")}), ("acl:relcl", {})])
def test_a_conjunction_before_a_subject_is_no_object_of_what_is_said(
    relation: str, expected: dict[str, object]
) -> None:
    tree = f"""
        He     he     PRON  nsubj 2
        told   tell   VERB  root  0
        them   they   PRON  iobj  2
        that   that   PRON  obj   6
        he     he     PRON  nsubj 6
        left   leave  VERB  {relation} 2
    """
    assert mended(tree) == expected


@pytest.mark.parametrize(
    ("helper", "relation", "expected"), [("haben", "aux", {"bekannt": ("VERB", "root")}), ("sein", "cop", {})]
)
def test_a_participle_with_an_auxiliary_is_no_adjective(
    helper: str, relation: str, expected: dict[str, object]
) -> None:
    tree = f"""
        Niemand niemand  PRON nsubj 3
        hat     {helper} AUX  {relation} 3
        bekannt bekannt  ADJ  root  0
    """
    assert mended(tree, "de") == expected


@pytest.mark.parametrize(("behind", "expected"), [(")", {"left": ("ADJ", "dep")}), ("early", {})])
def test_a_word_alone_in_brackets_is_no_verb(behind: str, expected: dict[str, object]) -> None:
    tree = f"""
        Bell     bell     PROPN nsubj     5
        (        (        PUNCT punct     3
        left     leave    VERB  parataxis 1
        {behind} {behind} PUNCT punct     3
        spoke    speak    VERB  root      0
    """
    assert mended(tree) == expected


@pytest.mark.parametrize(("relation", "expected"), [("amod", {"aus": ("compound:prt", 1)}), ("acl:relcl", {})])
def test_a_prefix_behind_an_attribute_is_the_finite_verbs(relation: str, expected: dict[str, object]) -> None:
    tree = f"""
        Listen   Liste    NOUN nsubj        2
        wiesen   weisen   VERB root         0 VerbForm=Fin
        erfasste erfassen VERB {relation}   4 VerbForm=Part
        Orte     Ort      NOUN obj          2
        aus      aus      ADP  compound:prt 3
    """
    assert places(tree) == expected


@pytest.mark.parametrize(
    ("article", "features", "verb", "expected"),
    [
        ("des", "Case=Gen", "mitteilen", {"Landes": ("nmod", 2)}),
        ("der", "Case=Dat", "mitteilen", {"Landes": ("nmod", 2)}),
        ("den", "Case=Dat", "mitteilen", {}),
        ("des", "Case=Gen", "anklagen", {}),
    ],
)
def test_a_genitive_behind_a_noun_is_that_nouns(
    article: str, features: str, verb: str, expected: dict[str, object]
) -> None:
    tree = f"""
        Das       der    PRON nsubj   2
        teilt     {verb} VERB root    0 VerbForm=Fin
        Verbände  Verband NOUN obj    2
        {article} der    DET  det     5 {features}
        Landes    Land   NOUN obl:arg 2 Number=Plur
    """
    assert places(tree) == expected


@pytest.mark.parametrize(
    ("verb", "article", "sure", "expected"),
    [
        ("lehnt", "die", 0.5, {"Gespräche": ("obj", 1), "Firma": ("nsubj", 1)}),
        ("lehnt", "die", 1.0, {}),
        ("lehnen", "die", 0.5, {}),
        ("lehnt", "den", 0.5, {}),
    ],
)
def test_a_doubtful_subject_agrees_with_its_verb(
    verb: str, article: str, sure: float, expected: dict[str, object]
) -> None:
    tree = f"""
        Gespräche Gespräch NOUN nsubj 2 Number=Plur
        {verb}    lehnen   VERB root  0 VerbForm=Fin|Number=Sing
        {article} der      DET  det   4 Number=Sing
        Firma     Firma    NOUN obj   2 Number=Sing
    """
    assert places(tree, sure) == expected


def test_a_counted_subject_need_not_agree() -> None:
    tree = """
        Zwei    zwei    NUM  nummod 2
        Prozent Prozent NOUN nsubj  3 Number=Plur
        wählte  wählen  VERB root   0 VerbForm=Fin|Number=Sing
        die     der     DET  det    5 Number=Sing
        Partei  Partei  NOUN obj    3 Number=Sing
    """
    assert places(tree, 0.5) == {}


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("name", {"Bell": ("PROPN", "obj")}), ("become", {})],
)
def test_who_is_named_something_is_the_object(verb: str, expected: dict[str, object]) -> None:
    tree = f"""
        They    they    PRON  nsubj 2
        named   {verb}  VERB  root  0
        Bell    Bell    PROPN xcomp 2
        as      as      ADP   case  5
        manager manager NOUN  obl   2
    """
    assert mended(tree) == expected


@pytest.mark.parametrize(("form", "lemma"), [("verhängten", "verhängen"), ("forderten", "fordern"), ("bunten", None)])
def test_a_past_in_the_plural_is_no_adjective(form: str, lemma: str | None) -> None:
    tree = f"""
        Staaten Staat  NOUN nsubj 2 Number=Plur
        {form}  {form} ADJ  root  0
        Zölle   Zoll   NOUN obj   2 Number=Plur
    """
    assert [(word.upos, word.lemma) for word in words_of(tree, "de")] == ([("VERB", lemma)] if lemma else [])


def test_an_adjective_with_a_copula_stays_one() -> None:
    tree = """
        Staaten    Staat    NOUN nsubj 3 Number=Plur
        sind       sein     AUX  cop   3
        verhängten verhängt ADJ  root  0
    """
    assert not list(words_of(tree, "de"))


@pytest.mark.parametrize(("verb", "relation"), [("destroy", "obj"), ("rise", "obl"), ("add", None)])
def test_words_before_a_number_that_limit_it_are_no_particle(verb: str, relation: str | None) -> None:
    tree = f"""
        It    it     PRON nsubj        2
        does  {verb} VERB root         0
        up    up     ADP  compound:prt 2
        to    to     ADP  case         6
        forty forty  NUM  nummod       6
        homes home   NOUN obl          2
    """
    limited = {"up": ("ADV", "advmod"), "to": ("ADP", "fixed"), "homes": ("NOUN", relation)}
    assert mended(tree) == (limited if relation else {})


@pytest.mark.parametrize(("form", "upos"), [("the", "DET"), ("forty", "NUM")])
def test_a_particle_before_anything_but_a_number_stays_one(form: str, upos: str) -> None:
    tree = f"""
        They  they  PRON nsubj        2
        face  face  VERB root         0
        up    up    ADP  compound:prt 2
        to    to    ADP  case         6
        {form} {form} {upos} det      6
        facts fact  NOUN obl          2
    """
    assert bool(mended(tree)) == (upos == "NUM")


@pytest.mark.parametrize(
    ("word", "kind", "expected"),
    [
        ("injured injure VERB", "", True),
        ("injured injured ADJ", "Degree=Pos", True),
        ("injured injure VERB", "VerbForm=Fin", False),
        ("missing missing ADJ", "Degree=Pos", False),
        ("calm calm ADJ", "Degree=Pos", False),
    ],
)
def test_what_shares_the_auxiliary_of_a_passive_is_a_participle(word: str, kind: str, expected: bool) -> None:
    tree = f"""
        Two    two    NUM   nsubj:pass 3
        were   be     AUX   aux:pass   3
        killed kill   VERB  root       0 VerbForm=Part
        and    and    CCONJ cc         6
        dozens dozen  NOUN  nsubj      6
        {word} conj 3 {kind}
    """
    assert mended(tree) == ({"injured": ("VERB", "conj"), "dozens": ("NOUN", "nsubj:pass")} if expected else {})


def test_what_follows_an_active_verb_shares_no_passive() -> None:
    tree = """
        Two     two     NUM   nsubj 2
        died    die     VERB  root  0 VerbForm=Fin
        and     and     CCONJ cc    5
        dozens  dozen   NOUN  nsubj 5
        injured injured ADJ   conj  2
    """
    assert mended(tree) == {}


@pytest.mark.parametrize(("verb", "expected"), [("tell", {"backs": ("ccomp", 1)}), ("leave", {})])
def test_a_clause_with_conjunction_and_subject_is_what_is_told(verb: str, expected: dict[str, object]) -> None:
    tree = f"""
        He    he     PRON  nsubj     2
        told  {verb} VERB  root      0
        a     a      DET   det       4
        rally rally  NOUN  iobj      2
        that  that   PRON  mark      7
        Oslo  Oslo   PROPN nsubj     7
        backs back   VERB  acl:relcl 4
        them  they   PRON  obj       7
    """
    assert {word.form: (word.relation, word.head) for word in words_of(tree, "en")} == expected


GUILTY = """
    He      he      PRON  nsubj 2
    pleaded plead   VERB  root  0
    guilty  guilty  {guilty} xcomp 2
    to      to      PART  mark  5
    {crime} {crime} VERB  {relation} {head}
    in      in      ADP   case  7
    March   March   PROPN obl   5
"""


@pytest.mark.parametrize(("relation", "head"), [("xcomp", 3), ("xcomp", 2), ("advcl", 3)])
def test_behind_guilty_stands_a_noun_and_its_time_is_that_of_the_plea(relation: str, head: int) -> None:
    tree = GUILTY.format(guilty="ADJ", crime="assault", relation=relation, head=head)
    assert mended(tree) == {"assault": ("NOUN", "obl"), "to": ("ADP", "case"), "March": ("PROPN", "obl")}
    assert [word.head for word in words_of(tree, "en") if word.form in {"assault", "March"}] == [2, 1]


@pytest.mark.parametrize(("form", "expected"), [("murder", True), ("left", False)])
def test_what_is_joined_to_the_noun_behind_guilty_is_one_too(form: str, expected: bool) -> None:
    tree = GUILTY.format(guilty="ADJ", crime="assault", relation="advcl", head=3)
    tree += f"    and and CCONJ cc 9\n    {form} {form} VERB conj {5 if expected else 2}\n"
    assert mended(tree).get(form) == (("NOUN", "conj") if expected else None)


def test_guilty_is_no_verb_and_what_ends_like_a_verb_behind_it_stays_one() -> None:
    tree = GUILTY.format(guilty="VERB", crime="stealing", relation="advcl", head=3)
    assert mended(tree) == {"guilty": ("ADJ", "xcomp")}


@pytest.mark.parametrize("upos", ["VERB", "NOUN"])
@pytest.mark.parametrize(("form", "expected"), [("wrongdoing", {"wrongdoing": ("NOUN", "obj")}), ("leaving", {})])
def test_a_noun_that_ends_like_a_verb_is_an_object(upos: str, form: str, expected: dict[str, object]) -> None:
    tree = f"""
        She    she   PRON nsubj 2
        denied deny  VERB root  0
        {form} {form} {upos} xcomp 2 VerbForm=Ger
    """
    assert mended(tree) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("Minister", {"Leo": ("conj", 1), "Ida": ("conj", 1)}), ("Stadt", {})],
)
def test_each_name_that_a_noun_for_people_is_said_of_stands_for_itself(noun: str, expected: dict[str, object]) -> None:
    tree = f"""
        Die      der    DET   det   2
        {noun}   {noun} NOUN  nsubj 10 Number=Plur
        Ada      Ada    PROPN appos 2
        Kern     Kern   PROPN flat  3
        ,        ,      PUNCT punct 6
        Leo      Leo    PROPN appos 2
        und      und    CCONJ cc    8
        Ida      Ida    PROPN conj  3
        Rau      Rau    PROPN flat  8
        kamen    kommen VERB  root  0 VerbForm=Fin|Number=Plur
    """
    assert places(tree) == expected


TOLD = """
    Das     der     PRON  obj   2
    sagte   sagen   VERB  root  0 VerbForm=Fin|Tense=Past
    der     der     DET   det   4
    {who}   {who}   NOUN  nsubj 2
    der     der     DET   det   {place} Case=Gen
    {medium}
"""


@pytest.mark.parametrize(
    ("who", "medium", "expected"),
    [
        ("Minister", "ARD ARD PROPN nmod 4", {"ARD": ("obl:arg", 1)}),
        ("Minister", "Nachrichtenagentur Nachrichtenagentur NOUN nmod 4", {"Nachrichtenagentur": ("obl:arg", 1)}),
        ("Minister", "Post Post NOUN nmod 4", {}),
        ("Minister", "„ „ PUNCT punct 7\nPost Post NOUN nmod 4", {"Post": ("obl:arg", 1)}),
        ("Minister", "„ „ PUNCT punct 7\nWelt Welt NOUN obl:arg 2", {}),
        ("Minister", "Partei Partei NOUN nmod 4", {}),
        ("Intendant", "ARD ARD PROPN nmod 4", {}),
    ],
)
def test_a_newspaper_behind_who_speaks_is_told(who: str, medium: str, expected: dict[str, tuple[str, int]]) -> None:
    assert places(TOLD.format(who=who, medium=medium, place=7 if "„" in medium else 6)) == expected


def test_what_is_said_by_another_verb_is_no_newspapers() -> None:
    tree = TOLD.format(who="Minister", medium="ARD ARD PROPN nmod 4", place=6)
    assert places(tree.replace("sagte   sagen", "lobte   loben")) == {}


PLANS = """
    {name}
    {plans}    NOUN root     0 Number=Plur
    to    to   PART mark     4
    visit visit VERB {visit} 2 VerbForm=Inf
"""


@pytest.mark.parametrize(
    ("name", "plans", "visit", "expected"),
    [
        ("Zorn Zorn PROPN compound 2", "plans plan", "acl", True),
        ("zoo zoo NOUN compound 2", "plans plan", "acl", False),
        ("Zorn's Zorn PROPN nmod:poss 2", "plans plan", "acl", False),
        ("Zorn Zorn PROPN compound 2", "windows window", "acl", False),
        ("Zorn Zorn PROPN compound 2", "plans plan", "advcl", False),
    ],
)
def test_behind_a_name_what_looks_like_a_plural_is_the_verb_of_an_infinitive(
    name: str, plans: str, visit: str, expected: bool
) -> None:
    mends = {"Zorn": ("PROPN", "nsubj"), "plans": ("VERB", "root"), "visit": ("VERB", "xcomp")}
    assert mended(PLANS.format(name=name, plans=plans, visit=visit)) == (mends if expected else {})


@pytest.mark.parametrize(
    ("word", "tense", "expected"),
    [("injured", "Past", True), ("injured", "Pres", False), ("worried", "Past", False)],
    ids=["done to them", "how they are", "what they feel"],
)
def test_participle_of_what_is_done_to_somebody_is_no_adjective(word: str, tense: str, expected: bool) -> None:
    tree = f"""
        Forty   forty  NUM nsubj 3
        were    be     AUX cop   3 VerbForm=Fin|Tense={tense}
        {word}  {word} ADJ root  0
    """
    passive = {"injured": ("VERB", "root"), "were": ("AUX", "aux:pass"), "Forty": ("NUM", "nsubj:pass")}
    assert mended(tree) == (passive if expected else {})


@pytest.mark.parametrize(
    ("verb", "end", "expected"),
    [
        ("sacked sack", "", True),
        ("sacked sack", ". . PUNCT punct 2", False),
        ("sacked sack", "staff staff NOUN obj 2", False),
        ("waited wait", "", False),
    ],
    ids=["headline", "full stop", "whom he sacked", "no such verb"],
)
def test_what_has_no_object_in_a_headline_is_done_to_its_subject(verb: str, end: str, expected: bool) -> None:
    tree = f"""
        Coach     coach  NOUN  nsubj  2
        {verb}           VERB  root   0 VerbForm=Fin|Tense=Past
        yesterday yesterday NOUN obl  2
        {end}
    """
    passive = {"sacked": ("VERB", "root"), "Coach": ("NOUN", "nsubj:pass")}
    assert mended(tree) == (passive if expected else {})


@pytest.mark.parametrize(
    ("verb", "behind", "head"),
    [
        ("refused refuse", "", 5),
        ("needed need", "", None),
        ("refused refuse", "it it PRON obj 6", None),
        ("refused refuse", "with with ADP obl 6", None),
    ],
    ids=["nothing is refused", "the verb's own", "another object", "a preposition without noun"],
)
def test_a_relative_pronoun_on_a_verb_without_object_is_its_infinitives(
    verb: str, behind: str, head: int | None
) -> None:
    tree = f"""
        treaty treaty NOUN root      0
        that   that   PRON obj       4
        Oslo   Oslo   PROPN nsubj    4
        {verb}        VERB acl:relcl 1 VerbForm=Fin|Tense=Past
        to     to     PART mark      6
        sign   sign   VERB xcomp     4 VerbForm=Inf
        {behind}
    """
    assert {word.form: word.head for word in words_of(tree, "en")} == ({} if head is None else {"that": head})


@pytest.mark.parametrize(
    ("verb", "noun", "to", "expected"),
    [
        ("tell", "member member NOUN", "to to PART mark", True),
        ("tell", "story story NOUN", "to to PART mark", False),
        ("meet", "member member NOUN", "to to PART mark", False),
        ("tell", "member member NOUN", "would would AUX aux", False),
    ],
)
def test_what_somebody_is_told_to_do_is_governed_by_the_telling(verb: str, noun: str, to: str, expected: bool) -> None:
    tree = f"""
        They  they   PRON nsubj 2
        {verb} {verb} VERB root 0
        their their  PRON nmod:poss 4
        {noun} iobj 2
        {to}  6
        stay  stay   VERB acl   4 VerbForm=Inf
    """
    found = {word.form: (word.relation, word.head) for word in words_of(tree, "en")}
    assert found == ({"stay": ("xcomp", 1)} if expected else {})


@pytest.mark.parametrize(
    ("particle", "lemma"), [("in", "sit-in"), ("by", None)], ids=["particle", "no particle of verbs"]
)
def test_particle_that_a_hyphen_joins_to_the_word_before_is_a_noun_with_it(particle: str, lemma: str | None) -> None:
    tree = f"""
        They  they PRON  nsubj    2
        held  hold VERB  root     0
        a     a    DET   det      6
        sit   sit  NOUN  compound 6
        -     -    PUNCT punct    4
        {particle} {particle} ADP obj 2
    """
    assert {word.form: word.lemma for word in words_of(tree, "en")} == ({} if lemma is None else {particle: lemma})


@pytest.mark.parametrize(
    ("where", "comma", "expected"),
    [
        ("where", ", , PUNCT punct", True),
        ("when", ", , PUNCT punct", False),
        ("where", "today today ADV advmod", False),
    ],
)
def test_where_behind_a_comma_opens_a_relative_clause_of_the_noun_before_it(
    where: str, comma: str, expected: bool
) -> None:
    tree = f"""
        She     she     PRON  nsubj 2
        flew    fly     VERB  root  0
        to      to      ADP   case  4
        Lima    Lima    PROPN obl   2
        {comma} 8
        {where} {where} ADV   advmod 8
        he      he      PRON  nsubj 8
        died    die     VERB  advcl 2 VerbForm=Fin|Tense=Past
    """
    found = {word.form: (word.relation, word.head) for word in words_of(tree, "en")}
    assert found == ({"died": ("acl:relcl", 3)} if expected else {})


@pytest.mark.parametrize(
    ("word", "end", "expected"),
    [
        ("advanced", ". . PUNCT punct 2", True),
        ("advanced", "", False),
        ("ready", ". . PUNCT punct 2", False),
    ],
    ids=["a whole sentence", "a headline", "no verb"],
)
def test_a_past_without_copula_is_no_adjective_in_a_whole_sentence(word: str, end: str, expected: bool) -> None:
    tree = f"""
        Troops troops NOUN nsubj 2
        {word} {word} ADJ  root  0
        {end}
    """
    assert mended(tree) == ({"advanced": ("VERB", "root")} if expected else {})
