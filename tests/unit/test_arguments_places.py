from tests.unit.trees import roles

IN_HOUSE = """
    Anna    Anna    PROPN nsubj 2 PER
    lobte   loben   VERB  root  0 VerbForm=Fin|Tense=Past|Mood=Ind
    in      in      ADP   case  4
    {house} {house} PROPN obl   2 ORG
    den     der     DET   det   6
    Plan    Plan    NOUN  obj   2
"""
APPEAL = """
    Anna    Anna    PROPN nsubj 2 PER
    appellierte appellieren VERB root 0 VerbForm=Fin|Tense=Past|Mood=Ind
    an      an      ADP   case  4
    {place} {place} PROPN obl   2 LOC
"""
MOVES = """
    Spanien Spanien PROPN nsubj 2 GPE
    {verb}  {lemma} VERB  root  0 VerbForm=Fin|Tense=Past|Mood=Ind
    Gelder  Geld    NOUN  obj   2
    aus     aus     ADP   case  5
    Chile   Chile   PROPN nmod  3 GPE
"""


def test_a_house_that_acts_is_where_somebody_speaks() -> None:
    assert roles(IN_HOUSE.format(house="Bundestag"), lemma="loben")["location"] == ["Bundestag"]


def test_a_body_that_is_no_house_is_no_place() -> None:
    assert "location" not in roles(IN_HOUSE.format(house="Bundeswehr"), lemma="loben")


def test_a_house_that_acts_is_appealed_to_though_the_tagger_takes_it_for_a_place() -> None:
    assert roles(APPEAL.format(place="Kreml"), lemma="appellieren")["recipient"] == ["Kreml"]
    assert "recipient" not in roles(APPEAL.format(place="Harz"), lemma="appellieren")


def test_what_is_moved_from_a_place_hangs_on_it_in_vain() -> None:
    assert roles(MOVES.format(verb="verlegte", lemma="verlegen"), lemma="verlegen")["location"] == ["Chile"]


def test_what_is_only_spent_comes_from_where_its_noun_says() -> None:
    assert "location" not in roles(MOVES.format(verb="nutzte", lemma="nutzen"), lemma="nutzen")
