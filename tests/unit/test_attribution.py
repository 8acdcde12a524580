"""Who says what, by hand-made trees: a construction a test."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.attribution import attribution, speech_scopes
from zeitgraph.language import load
from zeitgraph.model.mention import Attribution, EventMention, EventType
from zeitgraph.model.text import ParsedDocument


def mentions(document: ParsedDocument) -> tuple[EventMention, ...]:
    """All verbs as events."""
    return tuple(
        EventMention(
            trigger=sentence.ref(token),
            span=token.span,
            parts=(token.span,),
            lemma=token.lemma,
            type=EventType.OTHER,
        )
        for sentence in document.sentences
        for token in sentence.tokens
        if token.upos == "VERB"
    )


def found(form: str, *trees: str, language: str = "de") -> Attribution | None:
    document = parsed(*trees, language=language)
    scopes = speech_scopes(document, mentions(document), load(language))
    events = attribution(document, mentions(document), scopes)
    return next(event for event in events if event.span.of(document.document.text) == form).attribution


def source(form: str, *trees: str, language: str = "de") -> str | None:
    """The word that names the source of the event with this trigger; None for the author."""
    held = found(form, *trees, language=language)
    return parsed(*trees, language=language).token(held.speaker).form if held else None


SAID_THAT = """
    Lang    Lang     PROPN  nsubj  2
    sagte   sagen    VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    dass    dass     SCONJ  mark   5
    Züge    Zug      NOUN   nsubj  5
    fahren  fahren   VERB   ccomp  2  VerbForm=Fin|Tense=Pres|Mood=Ind
"""


def test_what_somebody_says_is_theirs() -> None:
    assert source("fahren", SAID_THAT) == "Lang"


def test_the_saying_itself_is_the_authors() -> None:
    assert source("sagte", SAID_THAT) is None


def test_the_cue_and_its_event_are_named() -> None:
    held = found("fahren", SAID_THAT)
    assert held is not None
    assert held.cue is not None
    assert held.cue.of(parsed(SAID_THAT).document.text) == "sagte"
    assert held.event is not None
    assert parsed(SAID_THAT).token(held.event).form == "sagte"


NESTED = """
    Lang    Lang     PROPN  nsubj  2
    sagte   sagen    VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    Beck    Beck     PROPN  nsubj  4
    meinte  meinen   VERB   ccomp  2  VerbForm=Fin|Tense=Past|Mood=Ind
    Züge    Zug      NOUN   nsubj  6
    führen  fahren   VERB   ccomp  4  VerbForm=Fin|Tense=Past|Mood=Sub
"""


def test_the_innermost_speaker_is_the_source() -> None:
    assert source("führen", NESTED) == "Beck"
    assert source("meinte", NESTED) == "Lang"


FREE = """
    Züge    Zug      NOUN   nsubj  3
    seien   sein     AUX    aux    3  VerbForm=Fin|Mood=Sub
    gefahren fahren  VERB   root   0  VerbForm=Part
"""


def test_the_subjunctive_goes_on_with_the_last_speaker() -> None:
    assert source("gefahren", SAID_THAT, FREE) == "Lang"


def test_the_subjunctive_without_a_speaker_before_is_nobodys() -> None:
    assert source("gefahren", FREE) is None


def test_the_indicative_ends_what_was_said() -> None:
    tree = """
        Züge     Zug     NOUN  nsubj  3
        sind     sein    AUX   aux    3  VerbForm=Fin|Mood=Ind|Tense=Pres
        gefahren fahren  VERB  root   0  VerbForm=Part
    """
    assert source("gefahren", SAID_THAT, tree) is None


@pytest.mark.parametrize("preposition", ["laut", "gemäß"])
def test_laut_makes_its_noun_the_source(preposition: str) -> None:
    tree = f"""
        {preposition}  {preposition}  ADP  case  2
        Polizei  Polizei  NOUN  obl    3
        flohen   fliehen  VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        Täter    Täter    NOUN  nsubj  3
    """
    assert source("flohen", tree) == "Polizei"


def test_laut_gesetz_is_no_source() -> None:
    tree = """
        laut     laut       ADP   case   2
        Gesetz   Gesetz     NOUN  obl    3
        verfällt verfallen  VERB  root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
        Geld     Geld       NOUN  nsubj  3
    """
    assert source("verfällt", tree) is None


def test_zufolge_takes_the_noun_before_it_wherever_it_hangs() -> None:
    tree = """
        Polizei  Polizei  NOUN  obl    4
        zufolge  zufolge  ADP   case   3
        gestern  gestern  ADV   advmod 4
        flohen   fliehen  VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        Täter    Täter    NOUN  nsubj  4
    """
    assert source("flohen", tree) == "Polizei"


def test_nach_angaben_takes_their_owner() -> None:
    tree = """
        Täter    Täter    NOUN  nsubj  2
        flohen   fliehen  VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        nach     nach     ADP   case   4
        Angaben  Angabe   NOUN  obl    2
        der      der      DET   det    6
        Polizei  Polizei  NOUN  nmod   4
    """
    assert source("flohen", tree) == "Polizei"


def test_a_possessive_owner_is_whoever_spoke_last() -> None:
    tree = """
        Seinen   sein     DET   det:poss  2
        Worten   Wort     NOUN  obl       4
        zufolge  zufolge  ADP   case      2
        flohen   fliehen  VERB  root      0  VerbForm=Fin|Tense=Past|Mood=Ind
        Täter    Täter    NOUN  nsubj     4
    """
    assert source("flohen", SAID_THAT, tree) == "Lang"


def test_wie_x_mitteilte_makes_x_the_source_of_the_main_clause() -> None:
    tree = """
        Täter      Täter      NOUN   nsubj  2
        flohen     fliehen    VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        wie        wie        SCONJ  mark   5
        Polizei    Polizei    NOUN   nsubj  5
        mitteilte  mitteilen  VERB   advcl  2  VerbForm=Fin|Tense=Past|Mood=Ind
    """
    assert source("flohen", tree) == "Polizei"
    assert source("mitteilte", tree) is None


def test_what_is_refused_stays_the_authors() -> None:
    tree = """
        Firma      Firma      NOUN  nsubj  2
        verweigert verweigern VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Pres
        zu         zu         PART  mark   4
        zahlen     zahlen     VERB  xcomp  2  VerbForm=Inf
    """
    assert source("zahlen", tree) is None


def test_what_is_demanded_is_the_demanders() -> None:
    tree = """
        Firma    Firma    NOUN  nsubj  2
        verlangt verlangen VERB root   0  VerbForm=Fin|Mood=Ind|Tense=Pres
        zu       zu       PART  mark   4
        zahlen   zahlen   VERB  xcomp  2  VerbForm=Inf
    """
    assert source("zahlen", tree) == "Firma"


def test_a_passive_report_names_no_source() -> None:
    tree = """
        Es         es         PRON   expl       3
        wurde      werden     AUX    aux:pass   3  VerbForm=Fin|Tense=Past
        berichtet  berichten  VERB   root       0  VerbForm=Part
        dass       dass       SCONJ  mark       6
        Züge       Zug        NOUN   nsubj      6
        fahren     fahren     VERB   csubj:pass 3  VerbForm=Fin|Tense=Pres
    """
    assert source("fahren", tree) is None


def test_a_claim_to_have_done_is_the_subjects_own() -> None:
    tree = """
        Zeuge    Zeuge    NOUN  nsubj  4
        will     wollen   AUX   aux    4  VerbForm=Fin
        Licht    Licht    NOUN  obj    4
        gesehen  sehen    VERB  root   0  VerbForm=Part
        haben    haben    AUX   aux    4  VerbForm=Inf
    """
    assert source("gesehen", tree) == "Zeuge"


def test_the_owner_of_a_claim_is_its_source() -> None:
    tree = """
        Behauptung  Behauptung   NOUN   nsubj  7
        des         der          DET    det    3
        Anwalts     Anwalt       NOUN   nmod   1
        dass        dass         SCONJ  mark   6
        Akten       Akte         NOUN   nsubj  6
        fehlen      fehlen       VERB   acl    1  VerbForm=Fin|Tense=Pres
        stimmt      stimmen      VERB   root   0  VerbForm=Fin|Tense=Pres
    """
    assert source("fehlen", tree) == "Anwalts"


MEDIAL = """
    Trains   train  NOUN   nsubj      2
    stopped  stop   VERB   ccomp      5  VerbForm=Fin|Tense=Past
    ,        ,      PUNCT  punct      2
    Moore    Moore  PROPN  nsubj      5
    said     say    VERB   root       0  VerbForm=Fin|Tense=Past
    ,        ,      PUNCT  punct      9
    and      and    CCONJ  cc         9
    buses    bus    NOUN   nsubj      9
    waited   wait   VERB   conj       5  VerbForm=Fin|Tense=Past
"""


def test_what_goes_on_after_an_inserted_cue_is_still_said() -> None:
    assert source("stopped", MEDIAL, language="en") == "Moore"
    assert source("waited", MEDIAL, language="en") == "Moore"


def test_a_second_statement_of_the_same_speaker_is_no_part_of_the_first() -> None:
    tree = """
        Moore    Moore  PROPN  nsubj  2
        said     say    VERB   root   0  VerbForm=Fin|Tense=Past
        trains   train  NOUN   nsubj  4
        stopped  stop   VERB   ccomp  2  VerbForm=Fin|Tense=Past
        and      and    CCONJ  cc     6
        warned   warn   VERB   conj   4  VerbForm=Fin|Tense=Past
        that     that   SCONJ  mark   9
        buses    bus    NOUN   nsubj  9
        wait     wait   VERB   ccomp  6  VerbForm=Fin|Tense=Pres
    """
    assert source("warned", tree, language="en") is None
    assert source("wait", tree, language="en") == "Moore"


def test_told_reporters_that_is_what_the_subject_says() -> None:
    tree = """
        Moore      Moore     PROPN  nsubj      2
        told       tell      VERB   root       0  VerbForm=Fin|Tense=Past
        reporters  reporter  NOUN   obj        2
        that       that      SCONJ  mark       6
        trains     train     NOUN   nsubj      6
        stopped    stop      VERB   acl:relcl  3  VerbForm=Fin|Tense=Past
    """
    assert source("stopped", tree, language="en") == "Moore"


def test_nach_eigenen_angaben_is_the_subjects_own_account() -> None:
    tree = """
        Nach     nach     ADP   case   3
        eigenen  eigen    ADJ   amod   3
        Angaben  Angabe   NOUN  obl    5
        Lang     Lang     PROPN nsubj  5
        floh     fliehen  VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
    """
    assert source("floh", tree) == "Lang"


def test_den_angaben_zufolge_points_back_at_the_last_speaker() -> None:
    tree = """
        Den      der      DET   det    2
        Angaben  Angabe   NOUN  obl    4
        zufolge  zufolge  ADP   case   2
        flohen   fliehen  VERB  root   0  VerbForm=Fin|Tense=Past|Mood=Ind
        Täter    Täter    NOUN  nsubj  4
    """
    assert source("flohen", SAID_THAT, tree) == "Lang"
    assert source("flohen", tree) is None


def test_heisst_es_in_dem_papier_makes_the_paper_the_source() -> None:
    tree = """
        Züge     Zug      NOUN   nsubj  2
        seien    sein     VERB   ccomp  4  VerbForm=Fin|Mood=Sub
        ,        ,        PUNCT  punct  2
        heißt    heißen   VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
        es       es       PRON   expl   4
        in       in       ADP    case   7
        Papier   Papier   NOUN   obl    4
    """
    assert source("seien", tree) == "Papier"


def test_a_threat_without_a_comma_threatens_nobody() -> None:
    tree = """
        Dämme    Damm     NOUN  nsubj  2
        drohen   drohen   VERB  root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
        zu       zu       PART  mark   4
        brechen  brechen  VERB  xcomp  2  VerbForm=Inf
    """
    assert source("brechen", tree) is None


@pytest.mark.parametrize(
    ("denies", "what", "who", "speaker"),
    [
        ("denies deny", "which which PRON obj 10", "he he PRON nsubj 10", None),
        ("loves love", "which which PRON obj 10", "he he PRON nsubj 10", "Hill"),
        ("denies deny", "which which PRON nsubj 10", "it it PRON obj 10", "Hill"),  # the club denies something
    ],
)
def test_that_somebody_denies_what_is_said_is_the_reporters(
    denies: str, what: str, who: str, speaker: str | None
) -> None:
    tree = f"""
        Hill    Hill  PROPN nsubj 2
        said    say   VERB  root  0 VerbForm=Fin|Tense=Past|Mood=Ind
        Lowe    Lowe  PROPN nsubj 4
        robbed  rob   VERB  ccomp 2 VerbForm=Fin|Tense=Past|Mood=Ind
        the     the   DET   det   6
        club    club  NOUN  obj   4
        ,       ,     PUNCT punct 10
        {what}
        {who}
        {denies} VERB acl:relcl 6 VerbForm=Fin|Tense=Pres|Mood=Ind
    """
    assert source(denies.split()[0], tree, language="en") == speaker


DECLARED = """
    Zwei    zwei     NUM    nummod 2
    Banken  Bank     NOUN   nsubj  3
    {form}  {lemma}  VERB   root   0  VerbForm=Fin|Tense=Past|Mood=Sub
    ,       ,        PUNCT  punct  7
    Geld    Geld     NOUN   nsubj  7
    sei     sein     AUX    aux    7  VerbForm=Fin|Tense=Pres|Mood=Sub
    verschwunden verschwinden VERB ccomp 3 VerbForm=Part
"""


def test_a_past_of_saying_is_not_told_by_who_spoke_before() -> None:
    assert source("erklärten", SAID_THAT, DECLARED.format(form="erklärten", lemma="erklären")) is None


def test_a_subjunctive_goes_on_with_what_was_said() -> None:
    assert source("kämen", SAID_THAT, DECLARED.format(form="kämen", lemma="kommen")) == "Lang"


ADDED_CLAUSE = """
    Züge    Zug      NOUN   nsubj  2
    stehen  stehen   VERB   root   0  VerbForm=Fin|Tense=Pres|Mood=Ind
    ,       ,        PUNCT  punct  {verb}
    {first}
    {second}
    .       .        PUNCT  punct  2
"""
BANK = "Lang    Lang     PROPN  nsubj  {verb}"
WARNS = "warnt   warnen   VERB   conj   2  VerbForm=Fin|Tense=Pres|Mood=Ind"


def test_a_clause_with_its_verb_first_says_what_stands_before_it() -> None:
    assert source("stehen", ADDED_CLAUSE.format(verb=4, first=WARNS, second=BANK.format(verb=4))) == "Lang"


def test_a_clause_with_its_subject_first_says_nothing_of_what_stands_before_it() -> None:
    assert source("stehen", ADDED_CLAUSE.format(verb=5, first=BANK.format(verb=5), second=WARNS)) is None
