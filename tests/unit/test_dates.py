"""Anchoring and the dates of events, on small trees by hand."""

import datetime
from dataclasses import replace

from tests.unit.trees import parsed

from zeitgraph.extract.timexes import timexes
from zeitgraph.language import load
from zeitgraph.language.temporal import temporal_table
from zeitgraph.model.mention import Certainty, ClauseLink, EventMention, EventType, Factuality, Mentions, Tense
from zeitgraph.model.text import CreationTime, DateMethod, ParsedDocument, TokenRef
from zeitgraph.model.time import Dating, DatingBasis
from zeitgraph.resolve.dates import anchor, date_events
from zeitgraph.resolve.dates_tense import tense_of_clause

MONDAY = datetime.date(2014, 6, 16)
FINITE_PAST = "VerbForm=Fin|Tense=Past|Mood=Ind"
FINITE = "VerbForm=Fin|Tense=Pres|Mood=Ind"

CLOSED = f"""
    Die       der        DET   det    2
    Bank      Bank       NOUN  nsubj  5
    wurde     werden     AUX   aux:pass 5 {FINITE_PAST}
    heute     heute      ADV   advmod 5
    geschlossen schließen VERB root   0 VerbForm=Part
"""
RESIGNED = f"""
    Am        an         ADP   case   2
    Freitag   Freitag    NOUN  obl    4
    war       sein       AUX   aux    4 {FINITE_PAST}
    zurückgetreten zurücktreten VERB root 0 VerbForm=Part
    ,         ,          PUNCT punct  10
    nachdem   nachdem    SCONJ mark   10
    am        an         ADP   case   8
    Abend     Abend      NOUN  obl    10
    zuvor     zuvor      ADV   advmod 8
    gestritten streiten  VERB  advcl  4 VerbForm=Part
    worden    werden     AUX   aux:pass 10 VerbForm=Inf
    war       sein       AUX   aux    10 {FINITE_PAST}
"""
INTERVIEW = f"""
    Er        er         PRON  nsubj  2
    sagte     sagen      VERB  root   0 {FINITE_PAST}
    in        in         ADP   case   8
    einem     ein        DET   det    8
    am        an         ADP   case   6
    Montag    Montag     NOUN  obl    7
    gedruckten drucken   ADJ   amod   8 VerbForm=Part
    Gespräch  Gespräch   NOUN  obl    2
    nichts    nichts     PRON  obj    2
"""


def dated(document: ParsedDocument) -> ParsedDocument:
    """The document, published on Monday, 16 June 2014."""
    created = CreationTime(date=MONDAY, method=DateMethod.CALLER, confidence=1.0)
    return replace(document, document=replace(document.document, created=created))


def event(document: ParsedDocument, form: str, **fields: object) -> EventMention:
    """An event whose trigger is the first word of this form."""
    sentence, token = next((s, t) for s in document.sentences for t in s.tokens if t.form == form)
    return EventMention(
        trigger=TokenRef(sentence.index, token.index),
        span=token.span,
        parts=(token.span,),
        lemma=token.lemma,
        type=EventType.OTHER,
        **fields,  # type: ignore[arg-type]
    )


def datings(document: ParsedDocument, *events: EventMention, language: str = "de") -> list[Dating]:
    """The datings of events in a document."""
    words = load(language)
    mentions = Mentions(timexes=timexes(document, words), events=events)
    return [dating for _, dating in date_events(document, mentions, anchor(document, mentions, words), words)]


def days(dating: Dating) -> str:
    """A dating's interval as 'begin/end'."""
    found = dating.interval
    return f"{found.earliest or '..'}/{found.latest or '..'}" if found else "none"


def values(document: ParsedDocument, language: str = "de") -> list[str]:
    """The anchored values of a document whose events are not known."""
    words = load(language)
    return [timex.value for timex in anchor(document, Mentions(timexes=timexes(document, words)), words)]


def test_own_clause_dates_its_event() -> None:
    document = dated(parsed(CLOSED))
    (dating,) = datings(document, event(document, "geschlossen", tense=Tense.PAST))
    assert days(dating) == "2014-06-16/2014-06-16"
    assert (dating.basis, dating.rule) == (DatingBasis.TEXT, "clause")
    assert dating.span is not None
    assert dating.span.of(document.document.text) == "heute"


def test_evening_before_counts_from_the_main_clause() -> None:
    document = dated(parsed(RESIGNED))
    main = event(document, "zurückgetreten", tense=Tense.PAST)
    clause = event(
        document, "gestritten", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.ADVERBIAL, marker="nachdem"
    )
    assert [days(dating) for dating in datings(document, main, clause)] == [
        "2014-06-13/2014-06-13",
        "2014-06-12/2014-06-12",
    ]


def test_time_in_a_participle_does_not_date_the_verb() -> None:
    document = dated(parsed(INTERVIEW))
    said, printed = event(document, "sagte", tense=Tense.PAST), event(document, "gedruckten", tense=Tense.PAST)
    assert [days(dating) for dating in datings(document, said, printed)] == [
        "../2014-06-16",
        "2014-06-16/2014-06-16",
    ]


def test_conjunct_without_a_subject_shares_the_date() -> None:
    document = dated(
        parsed(
            f"""
            Gestern   gestern    ADV   advmod 2
            kam       kommen     VERB  root   0 {FINITE_PAST}
            er        er         PRON  nsubj  2
            und       und        CCONJ cc     5
            schwieg   schweigen  VERB  conj   2 {FINITE_PAST}
            """
        )
    )
    main = event(document, "kam", tense=Tense.PAST)
    conjunct = event(document, "schwieg", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.COORDINATION)
    dating = datings(document, main, conjunct)[1]
    assert days(dating) == "2014-06-15/2014-06-15"
    assert dating.basis is DatingBasis.INHERITED


def test_conjunct_with_its_own_subject_does_not_share_the_date() -> None:
    document = dated(
        parsed(
            f"""
            Gestern   gestern    ADV   advmod 2
            kam       kommen     VERB  root   0 {FINITE_PAST}
            er        er         PRON  nsubj  2
            ,         ,          PUNCT punct  6
            sie       sie        PRON  nsubj  6
            schwieg   schweigen  VERB  conj   2 {FINITE_PAST}
            """
        )
    )
    main = event(document, "kam", tense=Tense.PAST)
    conjunct = event(document, "schwieg", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.COORDINATION)
    assert days(datings(document, main, conjunct)[1]) == "../2014-06-16"


def test_what_runs_until_a_day_is_not_shared() -> None:
    document = dated(
        parsed(
            f"""
            Sie       sie        PRON  nsubj  2
            streiken  streiken   VERB  root   0 {FINITE}
            bis       bis        ADP   case   4
            Mittwoch  Mittwoch   NOUN  obl    2
            und       und        CCONJ cc     6
            fordern   fordern    VERB  conj   2 {FINITE}
            """
        )
    )
    main = event(document, "streiken", tense=Tense.PRESENT)
    conjunct = event(document, "fordern", tense=Tense.PRESENT, governor=main.trigger, link=ClauseLink.COORDINATION)
    assert [days(dating) for dating in datings(document, main, conjunct)] == [
        "2014-06-16/2014-06-18",
        "2014-06-16/2014-06-16",
    ]


def test_since_runs_up_to_the_document_date() -> None:
    document = dated(
        parsed(
            f"""
            Seit      seit       ADP   case   2
            Freitag   Freitag    NOUN  obl    3
            brennt    brennen    VERB  root   0 {FINITE}
            es        es         PRON  expl   3
            """
        )
    )
    (dating,) = datings(document, event(document, "brennt", tense=Tense.PRESENT))
    assert days(dating) == "2014-06-13/2014-06-16"
    assert dating.span is not None
    assert dating.span.of(document.document.text) == "Seit Freitag"


def test_two_years_ago_is_that_calendar_year() -> None:
    document = dated(
        parsed(
            f"""
            Vor       vor        ADP   case   3
            zwei      zwei       NUM   nummod 3
            Jahren    Jahr       NOUN  obl    4
            brannte   brennen    VERB  root   0 {FINITE_PAST}
            es        es         PRON  expl   4
            """
        )
    )
    assert days(datings(document, event(document, "brannte", tense=Tense.PAST))[0]) == "2012-01-01/2012-12-31"


def test_since_a_quake_of_friday_is_since_friday() -> None:
    document = dated(
        parsed(
            f"""
            Seit      seit       ADP   case   3
            dem       der        DET   det    3
            Beben     Beben      NOUN  obl    6
            vom       von        ADP   case   5
            Freitag   Freitag    NOUN  nmod   3
            suchen    suchen     VERB  root   0 {FINITE}
            sie       sie        PRON  nsubj  6
            """
        )
    )
    assert days(datings(document, event(document, "suchen", tense=Tense.PRESENT))[0]) == "2014-06-13/2014-06-16"


def test_days_after_an_event_count_from_the_main_clause() -> None:
    document = dated(
        parsed(
            f"""
            They      they       PRON  nsubj  2
            dug       dig        VERB  root   0 {FINITE_PAST}
            on        on         ADP   case   4
            Monday    Monday     PROPN obl    2
            two       two        NUM   nummod 6
            days      day        NOUN  obl    9
            after     after      SCONJ mark   9
            it        it         PRON  nsubj  9
            struck    strike     VERB  advcl  2 {FINITE_PAST}
            """,
            language="en",
        )
    )
    main = event(document, "dug", tense=Tense.PAST)
    clause = event(
        document, "struck", tense=Tense.PAST, governor=main.trigger, link=ClauseLink.ADVERBIAL, marker="after"
    )
    assert days(datings(document, main, clause, language="en")[1]) == "2014-06-14/2014-06-14"


def test_past_without_a_time_is_no_later_than_the_document() -> None:
    document = dated(parsed(f"Er er PRON nsubj 2\nschwieg schweigen VERB root 0 {FINITE_PAST}"))
    (dating,) = datings(document, event(document, "schwieg", tense=Tense.PAST))
    assert (days(dating), dating.basis) == ("../2014-06-16", DatingBasis.TENSE)


def test_past_by_form_beats_a_wrong_tense() -> None:
    document = dated(parsed(f"Sie sie PRON nsubj 2\ndemonstrierten demonstrieren VERB root 0 {FINITE}"))
    (dating,) = datings(document, event(document, "demonstrierten", tense=Tense.PRESENT))
    assert days(dating) == "../2014-06-16"


def test_possible_event_without_a_time_lies_ahead() -> None:
    document = dated(
        parsed("Er er PRON nsubj 3\nkönnte können AUX aux 3 VerbForm=Fin\ngehen gehen VERB root 0 VerbForm=Inf")
    )
    possible = Factuality(certainty=Certainty.POSSIBLE)
    assert (
        days(datings(document, event(document, "gehen", tense=Tense.PRESENT, factuality=possible))[0])
        == "2014-06-16/.."
    )


def test_without_a_document_date_nothing_is_claimed() -> None:
    document = parsed(f"Er er PRON nsubj 2\nschwieg schweigen VERB root 0 {FINITE_PAST}")
    (dating,) = datings(document, event(document, "schwieg", tense=Tense.PAST))
    assert (dating.interval, dating.basis) == (None, DatingBasis.NONE)


def test_weekday_follows_the_tense_of_the_parse_without_events() -> None:
    past = dated(parsed(f"Am an ADP case 2\nFreitag Freitag NOUN obl 3\nkam kommen VERB root 0 {FINITE_PAST}"))
    future = dated(
        parsed(
            f"""
            Am        an         ADP   case   2
            Freitag   Freitag    NOUN  obl    4
            wird      werden     AUX   aux    4 {FINITE}
            kommen    kommen     VERB  root   0 VerbForm=Inf
            """
        )
    )
    assert (values(past), values(future)) == (["2014-06-13"], ["2014-06-20"])


def test_planned_participle_looks_ahead() -> None:
    document = dated(
        parsed(
            f"""
            Die       der        DET   det    5
            für       für        ADP   case   3
            Sonntag   Sonntag    NOUN  obl    4
            geplante  planen     ADJ   amod   5 VerbForm=Part
            Wahl      Wahl       NOUN  nsubj:pass 7
            wurde     werden     AUX   aux:pass 7 {FINITE_PAST}
            abgesagt  absagen    VERB  root   0 VerbForm=Part
            """
        )
    )
    assert values(document) == ["2014-06-22"]


def test_game_before_lies_in_the_past_of_a_future_verb() -> None:
    document = dated(
        parsed(
            f"""
            Nach      nach       ADP   case   3
            dem       der        DET   det    3
            Spiel     Spiel      NOUN  obl    7
            am        an         ADP   case   5
            Sonntag   Sonntag    NOUN  nmod   3
            wird      werden     AUX   aux    7 {FINITE}
            beraten   beraten    VERB  root   0 VerbForm=Inf
            """
        )
    )
    assert values(document) == ["2014-06-15"]


def test_clock_time_takes_the_day_of_its_sentence() -> None:
    document = dated(
        parsed(
            f"""
            Um        um         ADP   case   3
            15        15         NUM   nummod 3
            Uhr       Uhr        NOUN  obl    6
            am        an         ADP   case   5
            Mittwoch  Mittwoch   NOUN  obl    6
            beginnt   beginnen   VERB  root   0 {FINITE}
            es        es         PRON  nsubj  6
            """
        )
    )
    assert values(document) == ["2014-06-18T15:00", "2014-06-18"]


def test_reported_perfect_is_past() -> None:
    document = parsed(
        """
        Er        er         PRON  nsubj  4
        habe      haben      AUX   aux    4 VerbForm=Fin|Tense=Pres|Mood=Sub
        nicht     nicht      PART  advmod 4
        verstoßen verstoßen  VERB  root   0 VerbForm=Inf
        """
    )
    sentence = document.sentences[0]
    assert tense_of_clause(sentence, sentence.tokens[3], temporal_table("de")) is Tense.PAST


def test_modal_looks_ahead() -> None:
    document = parsed(
        f"""
        Er        er         PRON  nsubj  3
        will      wollen     AUX   aux    3 {FINITE}
        gehen     gehen      VERB  root   0 VerbForm=Inf
        """
    )
    sentence = document.sentences[0]
    assert tense_of_clause(sentence, sentence.tokens[2], temporal_table("de")) is Tense.FUTURE
