"""Events that nouns tell in sentences: who did it to whom."""

from tests.unit.trees import found

from zeitgraph.model.mention import EventType

ABDUCTION = """
    The        the        DET   det   2
    abduction  abduction  NOUN  nsubj 9
    of         of         ADP   case  5
    two        two        NUM   nummod 5
    nuns       nun        NOUN  nmod  2
    by         by         ADP   case  7
    rebels     rebel      NOUN  nmod  {above}
    has        have       AUX   aux   9
    caused     cause      VERB  root  0
    dismay     dismay     NOUN  obj   9
    """


def test_who_does_what_a_noun_names_may_hang_on_those_who_undergo_it() -> None:
    for above in (2, 5):
        event = found(ABDUCTION.format(above=above), language="en")["abduction"]
        assert event.type is EventType.ASSAULT
        assert [(argument.role.value, argument.head.token) for argument in event.arguments] == [
            ("patient", 4),
            ("agent", 6),
        ]


def test_a_noun_that_names_nobody_who_did_it_is_no_event() -> None:
    assert "abduction" not in found(ABDUCTION.replace("by ", "in ").format(above=2), language="en")
