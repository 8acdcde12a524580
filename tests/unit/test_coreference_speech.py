"""Who is who where somebody speaks, is freed, has a role or a ship's name, by hand-made trees."""

from tests.unit.casts import chain, document, mention, together
from tests.unit.trees import found

from zeitgraph.model.mention import EntityType

BAUER = """
    Jan     Jan     PROPN nsubj 3 PER
    Bauer   Bauer   PROPN flat  1 PER
    leugnete leugnen VERB root  0 VerbForm=Fin|Tense=Past
"""
CLIENT = """
    Er      er      PRON  nsubj 3 Gender=Masc|Number=Sing|Person=3|PronType=Prs
    habe    haben   AUX   aux   3 Mood=Sub|VerbForm=Fin|Tense=Pres|Number=Sing
    geholfen helfen VERB  ccomp 5 VerbForm=Part
    ,       ,       PUNCT punct 3
    sagte   sagen   VERB  root  0 VerbForm=Fin|Tense=Past
    sein    sein    DET   det:poss 7
    {role}  {role}  NOUN  nsubj 5 Gender=Masc|Number=Sing
    Kurt    Kurt    PROPN appos 7 PER
    Schaub  Schaub  PROPN flat  8 PER
"""
AIDE = """
    Ein       ein       DET   det   2
    Vertrauter Vertrauter NOUN nsubj 3 Gender=Masc|Number=Sing
    schwieg   schweigen VERB  root  0 VerbForm=Fin|Tense=Past
"""
QUOTED = """
    „         „         PUNCT punct 3
    Er        er        PRON  nsubj 3 Gender=Masc|Number=Sing|Person=3|PronType=Prs
    schläft   schlafen  VERB  ccomp 6 VerbForm=Fin|Tense=Pres|Number=Sing
    “         “         PUNCT punct 3
    ,         ,         PUNCT punct 3
    sagte     sagen     VERB  root  0 VerbForm=Fin|Tense=Past
    der       der       DET   det   8
    Vertraute Vertrauter NOUN nsubj 6 Gender=Masc|Number=Sing
"""
HELD = """
    Rebellen   Rebell     NOUN nsubj 2 Gender=Masc|Number=Plur
    entführten entführen  VERB root  0 VerbForm=Fin|Tense=Past|Number=Plur
    Touristen  Tourist    NOUN obj   2 Gender=Masc|Number=Plur
"""
FREED = """
    Polizisten Polizist   NOUN nsubj 2 Gender=Masc|Number=Plur
    befreiten  befreien   VERB root  0 VerbForm=Fin|Tense=Past|Number=Plur
    sie        sie        PRON obj   2 Person=3|PronType=Prs
"""
BLAMED = """
    Brandt      Brandt       PROPN nsubj 2 PER
    beschuldigte beschuldigen VERB root  0 VerbForm=Fin|Tense=Past|Number=Sing
    Vogt        Vogt         PROPN obj   2 PER
"""
ANSWER = """
    Er         er         PRON nsubj 2 Gender=Masc|Number=Sing|Person=3|PronType=Prs
    bestritt   bestreiten VERB root  0 VerbForm=Fin|Tense=Past|Number=Sing
    die        der        DET  det   4
    {noun}     {noun}     NOUN obj   2 Gender={gender}|Number=Sing
"""
SPOKESMAN = """
    Ein       ein       DET   det   2
    Sprecher  Sprecher  NOUN  nsubj 5 Gender=Masc|Number=Sing
    der       der       DET   det   4
    Feuerwehr Feuerwehr NOUN  nmod  2 Gender=Fem|Number=Sing
    kam       kommen    VERB  root  0 VerbForm=Fin|Tense=Past
"""
MAYOR = """
    The      the     DET   det   2
    mayor    mayor   NOUN  nsubj 8
    of       of      ADP   case  4
    Elmsford Elmsford PROPN nmod 2 GPE
    ,        ,       PUNCT punct 6
    Judith   Judith  PROPN appos 4 PER
    Crane    Crane   PROPN flat  6 PER
    resigned resign  VERB  root  0 VerbForm=Fin|Tense=Past
"""
ISLAND = """
    Troops   troops  NOUN  nsubj 2 Number=Plur
    left     leave   VERB  root  0 VerbForm=Fin|Tense=Past
    the      the     DET   det   4
    island   island  NOUN  obj   2 Number=Sing
    of       of      ADP   case  6
    Merra    Merra   PROPN nmod  4 LOC
"""
SUCCESSOR = """
    Nachfolger Nachfolger NOUN root  0 Gender=Masc|Number=Sing
    wird       werden     AUX  cop   1 VerbForm=Fin|Tense=Pres
    Dejan      Dejan      PROPN nsubj 1 PER
    Kovac      Kovac      PROPN flat  3 PER
"""
NO_SUCCESSOR = """
    Nachfolger Nachfolger NOUN root  0 Gender=Masc|Number=Sing
    wird       werden     AUX  cop   1 VerbForm=Fin|Tense=Pres
    nicht      nicht      PART advmod 1
    Dejan      Dejan      PROPN nsubj 1 PER
    Kovac      Kovac      PROPN flat  4 PER
"""
FOUNDER = """
    Gründer   Gründer    NOUN nsubj:pass 2 Gender=Masc|Number=Sing
    verurteilt verurteilen VERB root 0 VerbForm=Part
"""
BUSINESSMAN = """
    Unternehmer Unternehmer NOUN nsubj 4 Gender=Masc|Number=Sing
    Bernd       Bernd       PROPN appos 1 PER
    Roloff      Roloff      PROPN flat  2 PER
    floh        fliehen     VERB  root  0 VerbForm=Fin|Tense=Past
"""
SHIP = """
    The      the     DET   det   4
    carrier  carrier NOUN  compound 4
    USS      USS     PROPN compound 4
    George   George  PROPN nsubj 7 PER
    H.W.     H.W.    PROPN flat  4 PER
    Kellner  Kellner NOUN  flat  5
    sailed   sail    VERB  root  0 VerbForm=Fin|Tense=Past
"""
LAND = """
    Bayern   Bayern  PROPN nsubj 2 GPE
    protestiert protestieren VERB root 0 VerbForm=Fin|Tense=Pres
"""
SPORT = """
    Der      der     DET   det   2
    Trainer  Trainer NOUN  nsubj 3 Gender=Masc|Number=Sing
    schwieg  schweigen VERB root 0 VerbForm=Fin|Tense=Past
"""
TITLED = """
    Archbishop Archbishop PROPN compound 3 ORG
    Leon       Leon       PROPN compound 3 ORG
    Marek      Marek      PROPN nsubj 4 ORG
    resigned   resign     VERB  root  0 VerbForm=Fin|Tense=Past
"""
GIVEN = """
    Jan      Jan     NOUN  nsubj 2
    schlief  schlafen VERB root 0 VerbForm=Fin|Tense=Past
"""
DATED = """
    Am       an      ADP   case  2
    April    April   NOUN  obl   5 Gender=Masc|Number=Sing
    2018     2018    NUM   nummod 4
    Soldaten Soldat  NOUN  nsubj 5 Gender=Masc|Number=Plur
    flohen   fliehen VERB  root  0 VerbForm=Fin|Tense=Past
"""
CAPTURE = """
    Die       der      DET   det   2
    Einnahme  Einnahme NOUN  nsubj 7 Gender=Fem|Number=Sing
    der       der      DET   det   4
    Stadt     Stadt    NOUN  nmod  2 Gender=Fem|Number=Sing|Case=Gen
    durch     durch    ADP   case  6
    Rebellen  Rebell   NOUN  nmod  2 Gender=Masc|Number=Plur
    erschütterte erschüttern VERB root 0 VerbForm=Fin|Tense=Past
    Europa    Europa   PROPN obj   7 LOC
"""
LEADER = """
    Der        der        DET   det   2
    Portugiese Portugiese NOUN  nsubj 5 Gender=Masc|Number=Sing
    Rui        Rui        PROPN appos 2 PER
    Valente    Valente    PROPN flat  3 PER
    siegte     siegen     VERB  root  0 VerbForm=Fin|Tense=Past
"""
HOLDER = """
    Titelverteidiger Titelverteidiger NOUN nsubj 4 Gender=Masc|Number=Sing
    Arne             Arne             PROPN appos 1 PER
    Lind             Lind             PROPN flat  2 PER
    stürzte          stürzen          VERB  root  0 VerbForm=Fin|Tense=Past
"""
SWEDE = """
    Der      der      DET   det   2
    Schwede  Schwede  NOUN  nsubj 3 Gender=Masc|Number=Sing
    weinte   weinen   VERB  root  0 VerbForm=Fin|Tense=Past
"""


def test_a_lawyer_speaks_for_his_client() -> None:
    text = document(BAUER, CLIENT.format(role="Verteidiger"))
    assert together(text, "Bauer", "Er")


def test_a_brother_speaks_of_himself() -> None:
    text = document(BAUER, CLIENT.format(role="Bruder"))
    assert together(text, "Schaub", "Er")


def test_nobody_is_he_in_his_own_quotation_also_where_he_came_before() -> None:
    text = document(BAUER, AIDE, QUOTED)
    assert together(text, "Bauer", "Er")
    assert not together(text, "Vertrauter", "Er")


def test_who_was_taken_away_is_freed() -> None:
    assert together(document(HELD, FREED), "Touristen", "sie")


def test_who_is_accused_denies_it() -> None:
    assert together(document(BLAMED, ANSWER.format(noun="Anschuldigung", gender="Fem")), "Vogt", "Er")


def test_who_denies_something_else_is_the_subject() -> None:
    assert together(document(BLAMED, ANSWER.format(noun="Reise", gender="Fem")), "Brandt", "Er")


def test_a_spokesman_without_a_name_is_taken_up_by_his_noun() -> None:
    again = "Der der DET det 2\nSprecher Sprecher NOUN nsubj 3 Gender=Masc|Number=Sing\nging gehen VERB root 0"
    text = document(SPOKESMAN, again)
    assert chain(text, "Sprecher", 1) == chain(text, "Sprecher", 2)


def test_a_name_behind_a_comma_is_the_mayors_and_not_the_towns() -> None:
    assert together(document(MAYOR, language="en"), "mayor", "Crane")


def test_the_name_behind_of_is_the_places_own() -> None:
    assert together(document(ISLAND, language="en"), "island", "Merra")


def test_the_role_that_a_name_is_said_to_have_is_his() -> None:
    assert together(document(SUCCESSOR), "Nachfolger", "Kovac")
    assert not together(document(NO_SUCCESSOR), "Nachfolger", "Kovac")


def test_a_bare_role_of_the_headline_is_the_only_person_named_behind_it() -> None:
    assert together(document(FOUNDER, BUSINESSMAN, headline=True), "Gründer", "Roloff")
    assert not together(document(FOUNDER, BUSINESSMAN, BAUER, headline=True), "Gründer", "Bauer")


def test_a_ship_has_all_the_words_behind_its_prefix() -> None:
    found_ = mention(document(SHIP, language="en"), "Kellner")
    assert found_.type is EntityType.VEHICLE
    assert found_.name == "USS George H.W. Kellner"


def test_a_land_is_a_club_only_where_it_is_about_sport() -> None:
    assert mention(document(LAND), "Bayern").type is EntityType.PLACE
    assert mention(document(LAND, SPORT), "Bayern").type is EntityType.ORGANIZATION


def test_a_title_that_the_tagger_took_for_a_part_of_the_name_is_none() -> None:
    found_ = mention(document(TITLED, language="en"), "Marek")
    assert (found_.type, found_.name) == (EntityType.PERSON, "Leon Marek")


def test_somebody_of_the_text_may_be_called_by_the_first_name() -> None:
    text = document(BAUER, GIVEN)
    assert chain(text, "Bauer") == chain(text, "Jan")


def test_the_year_of_a_date_counts_nobody() -> None:
    text = document(DATED)
    assert mention(text, "Soldaten").phrase.of(text.document.text) == "Soldaten"


def test_an_event_noun_that_names_who_did_it_to_whom_is_an_event() -> None:
    assert {"Einnahme", "erschüttern"} <= set(found(CAPTURE))
    without = CAPTURE.replace("durch     durch    ADP   case  6", "für       für      ADP   case  6")
    assert "Einnahme" not in found(without)


def test_who_belongs_to_one_people_is_not_called_by_another() -> None:
    text = document(LEADER, HOLDER, SWEDE)
    assert together(text, "Lind", "Schwede")
    assert not together(text, "Valente", "Schwede")


def test_who_has_a_first_name_is_a_person_beside_a_noun_for_clubs() -> None:
    assert mention(document(HOLDER), "Lind").type is EntityType.PERSON


BUSES = """
    Die     der     DET   det   2
    Busse   Bus     NOUN  nsubj 3 Gender=Masc|Number=Plur
    stehen  stehen  VERB  root  0 VerbForm=Fin|Tense=Pres|Number=Plur
"""
USE = """
    Nutzen  nutzen  VERB  root  0 VerbForm=Fin|Tense=Pres|Number=Plur
    {who}   sie     PRON  nsubj 1 Case=Nom|Person=3|{polite}PronType=Prs|Number=Plur
    Züge    Zug     NOUN  obj   1 Gender=Masc|Number=Plur
"""


def test_who_is_spoken_to_is_nobody_named_before() -> None:
    text = document(BUSES, USE.format(who="Sie", polite="Polite=Form|"))
    assert not together(text, "Busse", "Sie")
    assert together(document(BUSES, USE.format(who="sie", polite="")), "Busse", "sie")


SAYS = """
    „       „       PUNCT punct 3
    Ich     ich     PRON  nsubj 3 Person=1|Number=Sing|PronType=Prs
    warnte  warnen  VERB  ccomp 6 VerbForm=Fin|Tense=Past
    “       “       PUNCT punct 3
    ,       ,       PUNCT punct 3
    sagt    sagen   VERB  root  0 VerbForm=Fin|Tense=Pres
    der     der     DET   det   8
    {who}   {who}   NOUN  nsubj 6 Gender=Masc|Number=Sing
"""


def test_no_thing_says_i() -> None:
    assert together(document(SAYS.format(who="Minister")), "Ich", "Minister")
    assert not together(document(SAYS.format(who="Brief")), "Ich", "Brief")


def test_she_who_believes_something_is_the_woman_who_says_so() -> None:
    text = document("""
        Die     der     DET   det   2 Case=Nom
        Frau    Frau    NOUN  nsubj 3 Gender=Fem|Number=Sing
        sagte   sagen   VERB  root  0 VerbForm=Fin|Tense=Past|Number=Sing
        ,       ,       PUNCT punct 6
        sie     sie     PRON  nsubj 6 Gender=Fem|Number=Sing|Person=3|PronType=Prs
        glaube  glauben VERB  ccomp 3 Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
    """)
    assert together(text, "Frau", "sie")


LOSER = """
    Kanzler Kanzler NOUN  nsubj 4 Gender=Masc|Number=Sing
    Otto    Otto    PROPN appos 1 PER
    Brandt  Brandt  PROPN flat  2 PER
    verlor  verlieren VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
"""
AGAIN = """
    Brandt  Brandt  PROPN nsubj 2 PER
    schwieg schweigen VERB root 0 VerbForm=Fin|Tense=Past|Number=Sing
"""
AS_HE_SAID = """
    Richter  Richter  NOUN  nsubj 4 Gender=Masc|Number=Sing
    Karl     Karl     PROPN appos 1 PER
    Vogt     Vogt     PROPN flat  2 PER
    verließ  verlassen VERB root  0 VerbForm=Fin|Tense=Past|Number=Sing
    den      der      DET   det   6
    Saal     Saal     NOUN  obj   4 Gender=Masc|Number=Sing
    ,        ,        PUNCT punct 10
    wie      wie      SCONJ mark  10
    er       er       PRON  nsubj 10 Gender=Masc|Number=Sing|Person=3|PronType=Prs
    sagte    sagen    VERB  advcl 4 VerbForm=Fin|Tense=Past|Number=Sing
"""
BLAMING = """
    Sprecher  Sprecher  NOUN  nsubj 4 Gender=Masc|Number=Sing
    Otto      Otto      PROPN appos 1 PER
    Brandt    Brandt    PROPN flat  2 PER
    sagte     sagen     VERB  root  0 VerbForm=Fin|Tense=Past|Number=Sing
    ,         ,         PUNCT punct 8
    Firmen    Firma     NOUN  nsubj 8 Gender=Fem|Number=Plur
    hätten    haben     AUX   aux   8 Mood=Sub|VerbForm=Fin|Tense=Past|Number=Plur
    betrogen  betrügen  VERB  ccomp 4 VerbForm=Part
"""
ANNOUNCING = """
    Minister  Minister  NOUN  nsubj 4 Gender=Masc|Number=Sing
    Karl      Karl      PROPN appos 1 PER
    Vogt      Vogt      PROPN flat  2 PER
    {said}    VERB  root  0 VerbForm=Fin|Tense=Past|Number=Sing
    ein       ein       DET   det   6
    Register  Register  NOUN  obj   4 Gender=Neut|Number=Sing
"""
POLITICIAN = """
    Das       der       DET   det   2
    Gesetz    Gesetz    NOUN  nsubj 3 Gender=Neut|Number=Sing
    schade    schaden   VERB  ccomp 5 Mood=Sub|VerbForm=Fin|Tense=Pres|Number=Sing
    ,         ,         PUNCT punct 3
    sagte     sagen     VERB  root  0 VerbForm=Fin|Tense=Past|Number=Sing
    der       der       DET   det   7
    Politiker Politiker NOUN  nsubj 5 Gender=Masc|Number=Sing
"""


def test_who_is_named_may_be_he_in_the_clause_that_says_who_said_so() -> None:
    assert together(document(LOSER, AGAIN, AS_HE_SAID), "Vogt", "er")


def test_who_announced_something_spoke_after_him_whose_words_were_told() -> None:
    text = document(BLAMING, ANNOUNCING.format(said="erwähnte erwähnen"), POLITICIAN)
    assert together(text, "Vogt", "Politiker")


def test_who_bought_something_did_not_speak() -> None:
    text = document(BLAMING, ANNOUNCING.format(said="kaufte kaufen"), POLITICIAN)
    assert together(text, "Brandt", "Politiker")
