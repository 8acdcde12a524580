"""The medium that somebody's words were told to is part of the chain of sources."""

from tests.unit.trees import parsed

from zeitgraph.extract import attribution, events, speech_scopes
from zeitgraph.language import load
from zeitgraph.model.text import ParsedDocument


def relay(document: ParsedDocument, form: str) -> str | None:
    """The word that names the medium of the event with this trigger."""
    language = load(document.document.language)
    told = events(document, language)
    found = attribution(document, told, speech_scopes(document, told, language))
    held = next(event for event in found if event.span.of(document.document.text) == form).attribution
    return document.token(held.relay).form if held and held.relay else None


TOLD = """
    Reed      Reed      PROPN nsubj 2
    told      tell      VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    the       the       DET   det   4
    paper     paper     NOUN  obj   2
    ships     ship      NOUN  nsubj 6
    sank      sink      VERB  ccomp 2  VerbForm=Fin|Tense=Past|Mood=Ind
"""
SAID = """
    Züge      Zug       NOUN  nsubj 2
    fahren    fahren    VERB  ccomp 4  VerbForm=Fin|Tense=Pres|Mood=Ind
    ,         ,         PUNCT punct 4
    sagte     sagen     VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    Lang      Lang      PROPN nsubj 4
    im        in        ADP   case  7
    Interview Interview NOUN  obl   4
    mit       mit       ADP   case  10
    dem       der       DET   det   10
    Sender    Sender    NOUN  nmod  7
"""


def test_who_is_told_and_passes_it_on_is_the_relay() -> None:
    assert relay(parsed(TOLD, language="en"), "sank") == "paper"


def test_a_body_that_is_told_is_no_relay() -> None:
    assert relay(parsed(TOLD.replace("paper", "court"), language="en"), "sank") is None


def test_an_interview_names_the_relay() -> None:
    assert relay(parsed(SAID), "fahren") == "Sender"


def test_the_saying_itself_has_no_relay() -> None:
    assert relay(parsed(SAID), "sagte") is None
