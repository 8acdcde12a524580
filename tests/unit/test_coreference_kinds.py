"""Things, groups and bodies that another word takes up, and names known by the noun beside them: a rule a test."""

from tests.unit.casts import chain, document, mention, together

from zeitgraph.model.mention import EntityType, MentionKind

FERRY = """
    A      a     DET  det   2
    ferry  ferry NOUN nsubj 3 Number=Sing
    sank   sink  VERB root  0 VerbForm=Fin|Tense=Past
"""
TUG = FERRY.replace("ferry", "tug-boat")


def acts(article: str, noun: str, adjective: str = "") -> str:
    """'The ADJECTIVE NOUN drifted.'"""
    number = 3 if adjective else 2
    words = [f"{article} the DET det {number}"]
    words += [f"{adjective} {adjective} ADJ amod 3"] if adjective else []
    return "\n".join(
        [*words, f"{noun} {noun} NOUN nsubj {number + 1} Number=Sing", "drifted drift VERB root 0 VerbForm=Fin"]
    )


def test_an_adjective_tells_more_about_the_only_thing_of_its_kind() -> None:
    assert together(document(FERRY, acts("The", "vessel", "old"), language="en"), "ferry", "vessel")


def test_of_two_ships_an_adjective_tells_which() -> None:
    text = document(FERRY, TUG, acts("The", "vessel", "old"), language="en")
    assert not together(text, "ferry", "vessel")
    assert not together(text, "tug-boat", "vessel")


def test_another_vessel_is_not_the_ferry() -> None:
    assert not together(document(FERRY, acts("The", "vessel", "second"), language="en"), "ferry", "vessel")


def test_the_last_part_of_a_compound_takes_it_up() -> None:
    text = document(
        """
        Eine       ein       DET  det   2
        Seilbrücke Seilbrücke NOUN nsubj 3 Gender=Fem|Number=Sing
        reißt      reißen    VERB root  0 VerbForm=Fin
        """,
        """
        Die    der     DET  det   2
        Brücke Brücke  NOUN nsubj 3 Gender=Fem|Number=Sing
        fällt  fallen  VERB root  0 VerbForm=Fin
        """,
    )
    assert together(text, "Seilbrücke", "Brücke")


def test_the_norwegian_is_the_person_named_last() -> None:
    text = document(
        """
        Otto  Otto   PROPN nsubj 3 PER
        Vogt  Vogt   PROPN flat  1 PER
        traf  treffen VERB root  0 VerbForm=Fin|Tense=Past
        Emil  Emil   PROPN obj   3 PER
        Kranz Kranz  PROPN flat  4 PER
        """,
        """
        Der      der      DET  det   2
        Norweger Norweger NOUN nsubj 3 Gender=Masc|Number=Sing
        lachte   lachen   VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert together(text, "Kranz", "Norweger")
    assert not together(text, "Vogt", "Norweger")


def test_where_is_the_place_that_its_clause_hangs_on() -> None:
    text = document("""
        Otto   Otto   PROPN nsubj 2 PER
        fuhr   fahren VERB  root  0 VerbForm=Fin|Tense=Past
        nach   nach   ADP   case  4
        Oslo   Oslo   PROPN obl   2 GPE
        ,      ,      PUNCT punct 8
        wo     wo     ADV   advmod 8
        er     er     PRON  nsubj 8 Gender=Masc|Number=Sing
        wohnt  wohnen VERB  acl:relcl 4 VerbForm=Fin|Tense=Pres
    """)
    assert together(text, "Oslo", "wo")


GOVERNMENT = """
    The        the        DET  det   2
    government government NOUN nsubj 3 Number=Sing
    paid       pay        VERB root  0 VerbForm=Fin|Tense=Past
"""


def state(name: str) -> str:
    """'NAME objected.'"""
    return f"{name} {name} PROPN nsubj 2 GPE\nobjected object VERB root 0 VerbForm=Fin|Tense=Past"


def test_the_government_is_that_of_the_only_state_spoken_of() -> None:
    assert together(document(state("Norway"), GOVERNMENT, language="en"), "Norway", "government")


def test_the_government_is_nobodys_where_two_states_act() -> None:
    text = document(state("Norway"), state("Sweden"), GOVERNMENT, language="en")
    assert not together(text, "Norway", "government")
    assert not together(text, "Sweden", "government")


def test_his_company_is_the_only_company_of_the_text() -> None:
    text = document(
        """
        A       a       DET  det   2
        company company NOUN nsubj 3 Number=Sing
        failed  fail    VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        His  his  PRON nmod:poss 2 Person=3|Poss=Yes
        firm firm NOUN nsubj 3 Number=Sing
        sued sue  VERB root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert together(text, "company", "firm")


def test_a_role_before_a_name_that_nobody_tagged_makes_a_person() -> None:
    text = document(
        """
        Mayor   mayor   NOUN  nmod:desc 2 Number=Sing
        Orvil   Orvil   PROPN nsubj 4 Number=Sing
        Quastly Quastly PROPN flat  2 Number=Sing
        smiled  smile   VERB  root  0 VerbForm=Fin
        """,
        "He he PRON nsubj 2 Gender=Masc\nleft leave VERB root 0 VerbForm=Fin",
        language="en",
    )
    assert mention(text, "Quastly").type is EntityType.PERSON
    assert together(text, "Mayor", "Quastly", "He")


def test_a_kind_of_company_before_a_name_outranks_the_tagger() -> None:
    text = document(
        """
        Airline   airline   NOUN  compound 2 Number=Sing
        Quarzo    Quarzo    PROPN nsubj 3 PER Number=Sing
        paid      pay       VERB  root  0 VerbForm=Fin
        """,
        "Quarzo Quarzo PROPN nsubj 2 PER\npaid pay VERB root 0 VerbForm=Fin",
        language="en",
    )
    assert chain(text, "Quarzo", 2).type is EntityType.ORGANIZATION


def test_a_plural_that_opens_the_sentence_is_no_person() -> None:
    text = document("Lanterns lantern PROPN nsubj 2 PER Number=Plur\nfell fall VERB root 0 VerbForm=Fin", language="en")
    assert mention(text, "Lanterns").kind is MentionKind.NOMINAL


def test_a_name_with_article_is_the_ship_that_has_none() -> None:
    text = document(
        FERRY,
        """
        The    the    DET   det   2
        Orvana Orvana PROPN nsubj 4 PER
        Belle  Belle  PROPN flat  2 PER
        left   leave  VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        language="en",
    )
    assert together(text, "ferry", "Belle")


def test_the_suspect_is_the_man_whom_the_sentence_before_introduced() -> None:
    text = document(
        """
        Police police NOUN nsubj 2 Number=Sing
        held   hold   VERB root  0 VerbForm=Fin|Tense=Past
        a      a      DET  det   4
        man    man    NOUN obj   2 Number=Sing
        """,
        acts("The", "suspect"),
        language="en",
    )
    assert together(text, "man", "suspect")


def test_the_owner_is_nobody_by_mere_nearness() -> None:
    man = "A a DET det 2\nman man NOUN nsubj 3 Number=Sing\nfell fall VERB root 0 VerbForm=Fin|Tense=Past"
    assert not together(document(man, acts("The", "owner"), language="en"), "man", "owner")


def test_a_union_that_its_phrase_names_is_no_body_of_another_kind() -> None:
    text = document(
        """
        Nordwerk Nordwerk PROPN nsubj 2 ORG
        schloss  schließen VERB root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Die           der           DET  det   2 Case=Nom
        Gewerkschaft  Gewerkschaft  NOUN nsubj 5 Gender=Fem|Number=Sing
        der           der           DET  det   4 Case=Gen
        Fahrer        Fahrer        NOUN nmod  2 Case=Gen|Number=Plur
        warnte        warnen        VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert not together(text, "Nordwerk", "Gewerkschaft")


def test_what_is_denied_is_no_place() -> None:
    crossed = """
        Rebels  rebel  NOUN  nsubj 2 Number=Plur
        crossed cross  VERB  root  0 VerbForm=Fin|Tense=Past
        the     the    DET   det   4
        border  border NOUN  obj   2 Number=Sing
    """
    it = """
        Troops  troop  NOUN  nsubj 2 Number=Plur
        {0}     {0}    VERB  root  0 VerbForm=Fin|Tense=Past
        it      it     PRON  obj   2 Gender=Neut|Number=Sing|Person=3|PronType=Prs
    """
    assert together(document(crossed, it.format("guard"), language="en"), "border", "it")
    assert not together(document(crossed, it.format("deny"), language="en"), "border", "it")


def test_a_neighbour_is_not_the_country_that_the_text_named() -> None:
    text = document(
        """
        Togo   Togo   PROPN nsubj 2 GPE
        wählte wählen VERB  root  0 VerbForm=Fin|Tense=Past
        """,
        """
        Das         der         DET  det   2
        Nachbarland Nachbarland NOUN nsubj 3 Gender=Neut|Number=Sing
        schwieg     schweigen   VERB root  0 VerbForm=Fin|Tense=Past
        """,
    )
    assert not together(text, "Togo", "Nachbarland")


def test_what_somebody_is_does_not_reach_back_to_him() -> None:
    text = document(
        """
        One  one  PRON nsubj 4
        was  be   AUX  cop   4 VerbForm=Fin|Tense=Past
        a    a    DET  det   4
        cook cook NOUN root  0 Number=Sing
        """,
        language="en",
    )
    phrase = mention(text, "cook").phrase
    assert phrase.of(text.document.text) == "a cook"


def test_people_are_taken_up_by_their_own_noun_past_another_of_its_kind() -> None:
    text = document(
        """
        Rebels rebel NOUN nsubj 2 Number=Plur
        fled   flee  VERB root  0 VerbForm=Fin
        """,
        """
        His      he      PRON nmod:poss 2 Poss=Yes
        fighters fighter NOUN nsubj     3 Number=Plur
        slept    sleep   VERB root      0 VerbForm=Fin
        """,
        """
        The    the   DET  det   2
        rebels rebel NOUN nsubj 3 Number=Plur
        rested rest  VERB root  0 VerbForm=Fin
        """,
        language="en",
    )
    assert together(text, "Rebels", "rebels")
    assert not together(text, "fighters", "rebels")
