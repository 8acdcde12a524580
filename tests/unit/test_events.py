import pytest
from tests.unit.trees import found, parsed

from zeitgraph.extract.events import events
from zeitgraph.language import load
from zeitgraph.model.mention import ClauseLink, EventType, Role, Tense
from zeitgraph.model.text import Section

PREFIX = """
    Die     der     DET   det          2
    Armee   Armee   NOUN  nsubj        3
    rückt   rücken  VERB  root         0  VerbForm=Fin|Tense=Pres|Mood=Ind
    nach    nach    ADP   case         5
    Osten   Osten   NOUN  obl          3
    vor     vor     ADP   compound:prt 3
"""
BEGIN = """
    Die       der       DET   det    2
    Truppen   Truppe    NOUN  nsubj  3
    begannen  beginnen  VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    abzuziehen abziehen VERB  xcomp  3  VerbForm=Inf
"""
WANTS = """
    Sie     sie     PRON  nsubj  4
    will    wollen  AUX   aux    4  VerbForm=Fin|Tense=Pres|Mood=Ind
    morgen  morgen  ADV   advmod 4
    reisen  reisen  VERB  root   0  VerbForm=Inf
"""
LIGHT = """
    Beide     beide     DET   det    2
    Seiten    Seite     NOUN  nsubj  6
    haben     haben     AUX   aux    6  VerbForm=Fin|Tense=Pres|Mood=Ind
    lange     lange     ADV   advmod 6
    Gespräche Gespräch  NOUN  obj    6
    geführt   führen    VERB  root   0  VerbForm=Part
"""
COPULA = """
    Die     der   DET   det    2
    Lage    Lage  NOUN  nsubj  4
    ist     sein  AUX   cop    4  VerbForm=Fin
    ernst   ernst ADJ   root   0
"""
EXISTS = """
    Es      es     PRON  expl   2
    gibt    geben  VERB  root   0  VerbForm=Fin
    Streit  Streit NOUN  obj    2
"""
HEADLINE = """
    Erdbeben  Erdbeben  NOUN   root  0
    in        in        ADP    case  3
    Chile     Chile     PROPN  nmod  1  GPE
"""
CLAUSES = """
    Er        er       PRON  nsubj  2
    ging      gehen    VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    ,         ,        PUNCT punct  7
    nachdem   nachdem  SCONJ mark   7
    sie       sie      PRON  nsubj  7
    gesungen  singen   VERB  conj   7  VerbForm=Part
    gelacht   lachen   VERB  advcl  2  VerbForm=Part
    hatte     haben    AUX   aux    7  VerbForm=Fin|Tense=Past|Mood=Ind
"""
STEP = """
    The      the       DET   det          2
    minister minister  NOUN  nsubj        4
    will     will      AUX   aux          4  VerbForm=Fin
    step     step      VERB  root         0  VerbForm=Inf
    down     down      ADP   compound:prt 4
"""
TRY = """
    They     they   PRON  nsubj  2  PronType=Prs|Person=3
    tried    try    VERB  root   0  VerbForm=Fin|Tense=Past
    to       to     PART  mark   4
    escape   escape VERB  xcomp  2  VerbForm=Inf
"""
ACCORDING = """
    Prices    price   NOUN  nsubj 2
    rose      rise    VERB  root  0  VerbForm=Fin|Tense=Past
    according accord  VERB  case  5  VerbForm=Ger
    to        to      ADP   fixed 3
    traders   trader  NOUN  obl   2
"""
ATTRIBUTE = """
    Die         der         DET   det   6
    am          an          ADP   case  3
    Dienstag    Dienstag    NOUN  obl   5
    in          in          ADP   case  5
    entdeckte   entdeckt    ADJ   amod  6  VerbForm=Part
    Bombe       Bombe       NOUN  nsubj 7
    explodierte explodieren VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
"""


def test_a_separated_prefix_joins_its_verb() -> None:
    event = found(PREFIX)["vorrücken"]
    text = parsed(PREFIX).document.text
    assert [part.of(text) for part in event.parts] == ["rückt", "vor"]


def test_an_english_particle_belongs_to_the_lemma_and_the_trigger() -> None:
    event = found(STEP, language="en")["step down"]
    assert [part.of("The minister will step down") for part in event.parts] == ["step down"]


def test_a_verb_of_beginning_is_no_event_and_lends_its_tense() -> None:
    events = found(BEGIN)
    assert list(events) == ["abziehen"]
    assert events["abziehen"].tense is Tense.PAST


def test_trying_is_no_event_in_english() -> None:
    assert list(found(TRY, language="en")) == ["escape"]


def test_a_modal_is_no_event() -> None:
    assert list(found(WANTS)) == ["reisen"]


def test_a_light_verb_and_its_noun_are_one_event() -> None:
    event = found(LIGHT)["Gespräch führen"]
    assert event.type is EventType.CONSULT
    assert [part.of(parsed(LIGHT).document.text) for part in event.parts] == ["Gespräche geführt"]
    assert [argument.role.value for argument in event.arguments] == ["agent"]


def test_a_copula_tells_no_event() -> None:
    assert found(COPULA) == {}


def test_there_is_tells_no_event() -> None:
    assert found(EXISTS) == {}


def test_a_preposition_that_looks_like_a_verb_is_no_event() -> None:
    assert list(found(ACCORDING, language="en")) == ["rise"]


def test_an_event_noun_alone_in_a_headline_is_an_event() -> None:
    event = found(HEADLINE, section=Section.HEADLINE)["Erdbeben"]
    assert event.nominal
    assert [argument.role.value for argument in event.arguments] == ["location"]


def test_the_same_noun_in_the_body_is_none() -> None:
    assert found(HEADLINE) == {}


def test_nothing_in_boilerplate_is_an_event() -> None:
    assert found(PREFIX, section=Section.BOILERPLATE) == {}


def test_the_perfect_is_past() -> None:
    assert found(LIGHT)["Gespräch führen"].tense is Tense.PAST


TIPPED = """
    Am        an        ADP  case   2
    Montag    Montag    NOUN obl    5
    ist       sein      AUX  {seems}  5  VerbForm=Fin|Tense=Pres|Mood=Ind
    alles     alles     PRON nsubj  5
    {verb}
"""


@pytest.mark.parametrize("seems", ["cop", "aux:pass", "aux"])
def test_the_perfect_with_sein_is_past_whatever_its_auxiliary_seems(seems: str) -> None:
    tipped = TIPPED.format(seems=seems, verb="umgekippt umkippen VERB root 0 VerbForm=Part")
    assert found(tipped)["umkippen"].tense is Tense.PAST


def test_a_passive_that_tells_what_is_set_is_present() -> None:
    fixed = TIPPED.format(seems="aux:pass", verb="angesetzt ansetzen VERB root 0 VerbForm=Part")
    assert found(fixed)["ansetzen"].tense is Tense.PRESENT


def test_will_is_future_and_a_modal_present() -> None:
    assert found(STEP, language="en")["step down"].tense is Tense.FUTURE
    assert found(WANTS)["reisen"].tense is Tense.PRESENT


def test_a_clause_knows_its_conjunction_and_what_governs_it() -> None:
    events = found(CLAUSES)
    laughed = events["lachen"]
    assert (laughed.marker, laughed.link) == ("nachdem", ClauseLink.ADVERBIAL)
    assert laughed.governor == events["gehen"].trigger
    assert events["gehen"].governor is None


def test_a_conjunct_shares_the_auxiliary() -> None:
    events = found(CLAUSES)
    assert events["singen"].tense is Tense.PAST
    assert events["singen"].link is ClauseLink.COORDINATION


def test_an_attributive_participle_with_words_of_its_own_is_an_event() -> None:
    event = found(ATTRIBUTE)["entdecken"]
    assert event.link is ClauseLink.PARTICIPLE
    assert [argument.role.value for argument in event.arguments] == ["patient"]


def test_events_stand_in_the_order_of_the_text() -> None:
    found_events = events(parsed(CLAUSES, PREFIX), load("de"))
    assert list(found_events) == sorted(found_events, key=lambda event: event.trigger)


def test_a_tree_without_lemmas_and_features_still_gives_events() -> None:
    bare = "Polizisten _ NOUN nsubj 2\nverhafteten _ VERB root 0\nihn _ PRON obj 2"
    assert [event.lemma for event in events(parsed(bare), load("de"))] == ["verhafteten"]


DASH = """
    Erdbeben  Erdbeben  NOUN   nsubj  5
    in        in        ADP    case   3
    Chile     Chile     PROPN  nmod   1  GPE
    –         –         PUNCT  punct  5
    flieht    fliehen   VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
    Präsident Präsident NOUN   nsubj  5
"""
TOPIC = """
    Erdbeben  Erdbeben  NOUN   parataxis 3
    :         :         PUNCT  punct     1
    flieht    fliehen   VERB   root      0  VerbForm=Fin|Tense=Pres|Mood=Ind
    Präsident Präsident NOUN   nsubj     3
"""
SEPARATED_LIGHT = """
    Sie           sie           PRON nsubj        2
    gab           geben         VERB root         0  VerbForm=Fin|Tense=Past|Mood=Ind
    eine          ein           DET  det          4
    Stellungnahme Stellungnahme NOUN obj          2
    ab            ab            ADP  compound:prt 2
"""
FEELS = """
    Viele   viele    PRON nsubj 2
    fühlen  fühlen   VERB root  0  VerbForm=Fin|Tense=Pres|Mood=Ind
    sich    sich     PRON obj   2  Reflex=Yes
    bedroht bedrohen VERB xcomp 2  VerbForm=Part
"""


def test_the_noun_before_a_dash_in_a_headline_is_an_event_of_its_own() -> None:
    events = found(DASH, section=Section.HEADLINE)
    assert set(events) == {"Erdbeben", "fliehen"}
    assert [argument.head.token for argument in events["fliehen"].arguments] == [5]


def test_the_topic_before_a_colon_is_no_event() -> None:
    assert list(found(TOPIC, section=Section.HEADLINE)) == ["fliehen"]


def test_a_light_verb_may_lose_its_prefix() -> None:
    assert list(found(SEPARATED_LIGHT)) == ["Stellungnahme abgeben"]


def test_feeling_threatened_is_no_threat() -> None:
    assert list(found(FEELS)) == ["fühlen"]


AFTER = """
    Nach      nach      ADP   case  3
    dem       der       DET   det   3
    Anschlag  Anschlag  NOUN  obl   6
    in        in        ADP   case  5
    Lyon      Lyon      PROPN nmod  3  GPE
    schweigt  schweigen VERB  root  0  VerbForm=Fin|Tense=Pres|Mood=Ind
    Macron    Macron    PROPN nsubj 6  PER
"""


def test_what_came_before_is_an_event_if_something_is_said_of_it() -> None:
    events = found(AFTER)
    assert events["Anschlag"].type is EventType.ASSAULT
    assert events["Anschlag"].link is ClauseLink.NOMINAL
    assert events["Anschlag"].governor == events["schweigen"].trigger


def test_what_is_planned_is_no_event_by_its_noun() -> None:
    assert "Anschlag" not in found(AFTER.replace("Nach      nach", "Gegen     gegen"))


def test_a_cited_proposal_is_no_event() -> None:
    assert "Vorschlag" not in found(AFTER.replace("Anschlag  Anschlag", "Vorschlag Vorschlag"))


def test_a_particle_may_look_like_an_adverb() -> None:
    assert list(found(STEP.replace("compound:prt", "advmod"), language="en")) == ["step down"]


def test_an_adverb_of_place_is_no_particle() -> None:
    sleeps = "He he PRON nsubj 2\nslept sleep VERB root 0 VerbForm=Fin|Tense=Past\nin in ADP advmod 2"
    assert list(found(sleeps, language="en")) == ["sleep"]


def test_making_public_is_one_event_even_with_an_adverb() -> None:
    public = """
        Sie        sie        PRON nsubj  4
        hat        haben      AUX  aux    4  VerbForm=Fin|Tense=Pres|Mood=Ind
        öffentlich öffentlich ADJ  advmod 4
        gemacht    machen     VERB root   0  VerbForm=Part
    """
    assert found(public)["öffentlich machen"].type is EventType.STATEMENT


EMOJI = """
    Reed   Reed   PROPN nsubj 2
    left   leave  VERB  root  0  VerbForm=Fin|Tense=Past|Mood=Ind
    😀     😀     VERB  conj  2
    H.W.   h.w.   VERB  conj  2
"""


def test_emoji_and_abbreviations_are_no_events() -> None:
    assert set(found(EMOJI, language="en")) == {"leave"}


def test_an_infinitive_in_the_passive_below_a_passive_is_no_perfect() -> None:
    tree = """
        She   she   PRON nsubj:pass 3
        is    be    AUX  aux:pass   3 Mood=Ind|Tense=Pres|VerbForm=Fin
        set   set   VERB root       0 Tense=Past|VerbForm=Part
        to    to    PART mark       6
        be    be    AUX  aux:pass   6 VerbForm=Inf
        freed free  VERB xcomp      3 Tense=Past|VerbForm=Part
    """
    assert found(tree, language="en")["free"].tense is Tense.PRESENT


def test_what_it_came_to_happened() -> None:
    came = (
        "Es es PRON expl 2\nkam kommen VERB root 0 VerbForm=Fin|Tense=Past\nzu zu ADP case 4\n"
        "{0} {0} NOUN obl 2\nin in ADP case 6\nLyon Lyon PROPN {1} GPE"
    )
    clashes = found(came.format("Krawall", "obl 2"))["zu Krawall kommen"]
    assert clashes.type is EventType.PROTEST
    assert [argument.role for argument in clashes.arguments] == [Role.LOCATION]
    assert found(came.format("Engpass", "obl 2"))["zu Engpass kommen"].type is EventType.OTHER


def test_what_somebody_comes_to_think_did_not_happen() -> None:
    came = (
        "Es es PRON expl 2\nkam kommen VERB root 0 VerbForm=Fin|Tense=Past\nzu zu ADP case 4\n"
        "Schluss Schluss NOUN obl 2\ndass dass SCONJ mark 7\ner er PRON nsubj 7\n"
        "log lügen VERB {0} VerbForm=Fin|Tense=Past"
    )
    assert "zu Schluss kommen" not in found(came.format("acl 4"))
    assert "zu Schluss kommen" in found(came.format("advcl 2"))


def test_an_attack_named_after_a_town_is_not_the_town_s() -> None:
    attack = (
        "Nach nach ADP case 2\n{1} {1} NOUN obl 5\nvon von ADP case 4\n{0} {0} PROPN nmod 2 {2}\n"
        "floh fliehen VERB root 0 VerbForm=Fin|Tense=Past\ner er PRON nsubj 5"
    )
    named = {
        town: [a.role for a in found(attack.format(town, noun, label))[noun].arguments]
        for town, noun, label in (
            ("Hanau", "Anschlag", "GPE"),
            ("Israel", "Angriff", "GPE"),
            ("Adler", "Angriff", "PER"),
            ("Bachmut", "Einnahme", "GPE"),
        )
    }
    assert named == {
        "Hanau": [Role.LOCATION],
        "Israel": [Role.AGENT],
        "Adler": [Role.AGENT],
        "Bachmut": [Role.PATIENT],
    }
