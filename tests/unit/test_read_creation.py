import datetime

import pytest

from zeitgraph.model.text import CreationTime, DateMethod
from zeitgraph.read import creation_time, page

BODY = (
    "Die Hafenarbeiter haben am Montag die Arbeit niedergelegt. Mehrere Fähren blieben liegen.\n"
    "Die Gewerkschaft fordert acht Prozent mehr Lohn. Die Reederei lehnte das am 1. Oktober 2016 ab.\n"
    "Ein Termin für Gespräche steht noch nicht fest. Das sagte ein Sprecher in Lissabon."
)
ENGLISH_BODY = (
    "Dock workers walked out on Monday, leaving ferries idle. Two ships were turned away.\n"
    "The union wants an 8 percent raise. The operator refused on 1 October 2016."
)


def _created(text: str, language: str = "de", **known: object) -> CreationTime | None:
    return creation_time(text, page(text, language), language, **known)  # type: ignore[arg-type]


def _day(found: CreationTime | None) -> datetime.date:
    assert found is not None
    return found.date


def test_nothing_said_is_unknown() -> None:
    assert _created(f"Fähren stehen still\n{BODY}") is None


def test_the_callers_day_beats_all() -> None:
    found = _created(f"Fähren stehen still\nStand: 03.10.2016\n{BODY}", caller=datetime.date(2016, 10, 9))
    assert found is not None
    assert (found.date.day, found.method, found.confidence) == (9, DateMethod.CALLER, 1.0)


def test_metadata_beat_the_text() -> None:
    found = _created(f"Fähren stehen still\nStand: 03.10.2016\n{BODY}", metadata=datetime.date(2016, 10, 4))
    assert found is not None
    assert (found.date.day, found.method) == (4, DateMethod.METADATA)


def test_stand_with_its_words() -> None:
    text = f"Fähren stehen still\nStand: 03.10.2016, 17:05 Uhr\n{BODY}"
    found = _created(text)
    assert found is not None
    assert found.span is not None
    assert (found.date.isoformat(), found.method, found.rule) == ("2016-10-03", DateMethod.TEXT, "updated")
    assert found.span.of(text) == "03.10.2016"


def test_published_beats_updated() -> None:
    text = f"Fähren stehen still\nAktualisiert am 5. Oktober 2016\nVeröffentlicht am 3. Oktober 2016\n{BODY}"
    assert _day(_created(text)) == datetime.date(2016, 10, 3)


def test_both_on_one_line() -> None:
    text = f"Fähren stehen still\nVeröffentlicht am 3. Oktober 2016, aktualisiert am 5. Oktober 2016\n{BODY}"
    assert _day(_created(text)) == datetime.date(2016, 10, 3)


def test_date_in_a_short_line_at_the_head_is_better_than_none() -> None:
    found = _created(f"Fähren stehen still\nMitteilung 44/16 (03.10.2016)\n{BODY}")
    assert found is not None
    assert (found.date, found.rule) == (datetime.date(2016, 10, 3), "short line")


def test_bare_date_line_at_the_head() -> None:
    assert _day(_created(f"Fähren stehen still\nMontag, 03.10.2016   10:22 Uhr\n{BODY}")) == datetime.date(2016, 10, 3)


def test_byline_with_a_date() -> None:
    text = f"Fähren stehen still\nVon Martha Beispiel, Lissabon | 03.10.2016\n{BODY}"
    assert _day(_created(text)) == datetime.date(2016, 10, 3)


def test_dateline_with_a_date() -> None:
    found = _created(f"Ferries halted\nLISBON, Oct. 3, 2016 (AP) — {ENGLISH_BODY}", "en")
    assert found is not None
    assert (found.date, found.rule) == (datetime.date(2016, 10, 3), "dateline")


def test_dateline_takes_its_year_from_the_copyright_line() -> None:
    found = _created(f"Fähren stehen still\nLISSABON, 3. Oktober (Reuters) - {BODY}\n© 2016 Beispielblatt")
    assert found is not None
    assert (found.date, found.confidence) == (datetime.date(2016, 10, 3), 0.6)


def test_dateline_without_any_year_tells_nothing() -> None:
    assert _created(f"Fähren stehen still\nLISSABON, 3. Oktober (Reuters) - {BODY}") is None


def test_copyright_year_alone_tells_nothing() -> None:
    assert _created(f"Fähren stehen still\n{BODY}\n© 2016 Beispielblatt. Alle Rechte vorbehalten.") is None


def test_a_date_in_the_report_tells_nothing() -> None:
    assert _created(f"Fähren stehen still\n{BODY}\nSeit dem 2. Oktober 2016 ruht der Verkehr.") is None


def test_dates_of_related_articles_tell_nothing() -> None:
    assert (
        _created(f"Fähren stehen still\n{BODY}\nMehr zum Thema\nReederei droht\n02.10.2015\nStreik\n03.10.2015") is None
    )


def test_dates_of_comments_tell_nothing() -> None:
    text = f"Fähren stehen still\n{BODY}\n12 Kommentare\nErna P.\n04.10.2016, 10:22 Uhr\nDas wurde aber auch Zeit."
    assert _created(text) is None


def test_image_path_with_a_serial_number() -> None:
    text = f"Fähren stehen still\n![](https://blatt.example/bild/8812/16/16100304_hafen.jpg)\n{BODY}"
    found = _created(text)
    assert found is not None
    assert found.span is not None
    assert (found.date, found.method) == (datetime.date(2016, 10, 3), DateMethod.URL)
    assert found.span.of(text) == "16100304"


def test_the_youngest_picture_counts() -> None:
    text = f"Fähren stehen still\n![](/2012/03/01/hafen.jpg)\n![](/2016/10/03/streik.jpg)\n{BODY}"
    assert _day(_created(text)) == datetime.date(2016, 10, 3)


def test_pictures_of_related_articles_tell_nothing() -> None:
    assert _created(f"Fähren stehen still\n{BODY}\nMeistgelesen\n![](/2016/10/09/anderes.jpg)\nAnderes") is None


def test_the_text_beats_a_picture() -> None:
    text = f"Fähren stehen still\nStand: 03.10.2016\n![](/2015/01/01/archiv.jpg)\n{BODY}"
    assert _day(_created(text)) == datetime.date(2016, 10, 3)


def test_own_address() -> None:
    found = _created(f"Fähren stehen still\n{BODY}", url="https://blatt.example/2016/10/03/streik")
    assert found is not None
    assert (found.date, found.method, found.span) == (datetime.date(2016, 10, 3), DateMethod.URL, None)


def test_file_name() -> None:
    found = _created(f"Fähren stehen still\n{BODY}", name="2016-10-03-streik")
    assert found is not None
    assert (found.date, found.method) == (datetime.date(2016, 10, 3), DateMethod.FILE_NAME)


def test_a_second_clue_makes_surer() -> None:
    text = f"Fähren stehen still\nStand: 03.10.2016\n{BODY}"
    alone, confirmed = _created(text), _created(text, name="2016-10-03-streik")
    assert alone is not None
    assert confirmed is not None
    assert confirmed.confidence > alone.confidence


def test_a_wrong_weekday_makes_a_clue_weaker_than_the_address() -> None:
    text = f"Fähren stehen still\nDienstag, 03.10.2016\n{BODY}"
    assert _day(_created(text, url="https://blatt.example/2016/10/04/streik")) == datetime.date(2016, 10, 4)


def test_english_weekday_decides_the_order_of_day_and_month() -> None:
    assert _day(_created(f"Ferries halted\nMonday 03/10/2016\n{ENGLISH_BODY}", "en")) == datetime.date(2016, 10, 3)


def test_date_at_the_foot_of_the_article() -> None:
    found = _created(f"Fähren stehen still\n{BODY}\nQuelle: dpa, 03.10.2016")
    assert found is not None
    assert (found.date, found.confidence) == (datetime.date(2016, 10, 3), 0.7)


def test_when_the_article_appeared_is_said_under_it() -> None:
    text = f"Fähren stehen still\n{BODY}\nDieser Artikel wurde am 3. Oktober 2016 veröffentlicht."
    assert _day(_created(text)) == datetime.date(2016, 10, 3)


def test_an_update_on_the_same_line_makes_the_first_day_the_publication() -> None:
    text = f"Ferries halted\nMon 3 Oct 2016 10.22 BST Last modified on Tue 4 Oct 2016 11.00 BST\n{ENGLISH_BODY}"
    assert _day(_created(text, "en")) == datetime.date(2016, 10, 3)


def test_date_line_without_a_year_takes_it_from_the_address() -> None:
    text = f"Fähren stehen still\nMontag, 3. Oktober, 17:05 Uhr\n![](/2016/10/03/hafen.jpg)\n{BODY}"
    found = _created(text)
    assert found is not None
    assert (found.date, found.method) == (datetime.date(2016, 10, 3), DateMethod.TEXT)


def test_number_of_an_agency_report() -> None:
    found = _created(f"Fähren stehen still\n{BODY}\n© dpa-infocom, dpa:161003-99-04711/2")
    assert found is not None
    assert (found.date, found.rule) == (datetime.date(2016, 10, 3), "agency number")


def test_weekday_and_date_in_brackets_are_the_last_resort() -> None:
    text = f"Fähren stehen still\n{BODY}\nAm Montag (03.10.2016) sprach ein Vermittler mit beiden Seiten."
    found = _created(text)
    assert found is not None
    assert (found.date, found.confidence) == (datetime.date(2016, 10, 3), 0.4)
    assert _day(_created(text, name="2016-10-05-streik")) == datetime.date(2016, 10, 5)


def test_date_between_two_bars_of_a_dateline() -> None:
    assert _day(_created(f"Ferries halted\nLISBON | 3 October 2016 | {ENGLISH_BODY}", "en")) == datetime.date(
        2016, 10, 3
    )


def test_address_line_under_the_article() -> None:
    text = f"Fähren stehen still\n{BODY}\nURL: https://blatt.example/2016/10/03/streik.html"
    assert _day(_created(text)) == datetime.date(2016, 10, 3)


@pytest.mark.parametrize(
    "foot",
    [
        "Article amended on 4 October 2016. First published 3 October 2016.",
        "This story first appeared on 3.10.2016",
        "Copyright 2016. Monday 3 October",
        "© 2016 The Herald | 3 October",
    ],
)
def test_feet_of_english_pages(foot: str) -> None:
    assert _day(_created(f"Ferries halted\n{ENGLISH_BODY}\n{foot}", "en")) == datetime.date(2016, 10, 3)


@pytest.mark.parametrize(
    "foot",
    [
        "Der Artikel wurde am 4. Oktober 2016 geändert. Zuerst veröffentlicht am 3. Oktober 2016.",
        "Diese Reportage erschien am 3.10.2016",
        "Copyright 2016. Montag, 3. Oktober",
        "© 2016 Beispielblatt | 3. Oktober",
    ],
)
def test_feet_of_german_pages(foot: str) -> None:
    assert _day(_created(f"Fähren stehen still\n{BODY}\n{foot}")) == datetime.date(2016, 10, 3)


def test_a_weekday_finds_its_year_on_the_page() -> None:
    found = _created(f"Fähren stehen still\nMontag, 3. Oktober\n{BODY}")
    assert found is not None
    assert (found.date, found.rule, found.confidence) == (datetime.date(2016, 10, 3), "date line and weekday", 0.5)


def test_a_weekday_that_is_wrong_in_every_year_of_the_page_finds_none() -> None:
    assert _created(f"Fähren stehen still\nDienstag, 3. Oktober\n{BODY}") is None


def test_a_day_without_a_year_takes_none_from_the_events() -> None:
    assert _created(f"Fähren stehen still\n3. Oktober\n{BODY}") is None


@pytest.mark.parametrize(
    "foot",
    [
        "© 2016 Beispielblatt",
        "Archiv: abgerufen am 3. Mai 2019",
        "Mehr zum Thema\nStreik verlängert (10.09.2016)\nStreit um Lohn, 12.09.2016",
        "Kommentare\nHeinz, 16.10.2016, 10:12 Uhr: Na endlich.",
    ],
)
def test_what_is_no_day_of_publication(foot: str) -> None:
    assert _created(f"Fähren stehen still\n{BODY}\n{foot}") is None


@pytest.mark.parametrize(
    "line",
    [
        "Termin: 3. Oktober 2016, 19 Uhr",
        "Abgerufen am 03.10.2016",
        "Ausgedruckt am 03.10.2016",
        "Montag, 3. Oktober 2016 · 14 °C, heiter",
        "Korrektur vom 03.10.2016",
        "Urteil vom 3. Oktober 2016",
        "Datenschutz (Stand: 03.10.2016)",
    ],
)
def test_lines_that_tell_another_day_than_the_publication(line: str) -> None:
    assert _created(f"Fähren stehen still\n{line}\n{BODY}") is None


@pytest.mark.parametrize(
    "line",
    ["Event date: 3 October 2016", "Retrieved 3 October 2016", "Correction, 3 October 2016", "When: 3 October 2016"],
)
def test_english_lines_that_tell_another_day(line: str) -> None:
    assert _created(f"Ferries stand still\n{line}\n{ENGLISH_BODY}", "en") is None


@pytest.mark.parametrize(
    "line",
    [
        "Zuletzt aktualisiert: 05.10.2016, 09:00 Uhr – Erstveröffentlichung: 03.10.2016, 18:21 Uhr",
        "2016-10-03T06:42:00+02:00",
        "<meta date> 2016-10-03",
        "Sperrfrist: 3. Oktober 2016, 10 Uhr",
        "Heft 40 -- Montag, 03.10.16",
    ],
)
def test_heads_of_german_pages(line: str) -> None:
    assert _day(_created(f"Fähren stehen still\n{line}\n{BODY}")) == datetime.date(2016, 10, 3)


@pytest.mark.parametrize("line", ["By Staff Writer on Oct. 3, 2016", "Embargoed until 00:01 GMT 3 October 2016"])
def test_heads_of_english_pages(line: str) -> None:
    assert _day(_created(f"Ferries stand still\n{line}\n{ENGLISH_BODY}", "en")) == datetime.date(2016, 10, 3)


def test_the_zone_of_a_country_tells_the_order_of_day_and_month() -> None:
    british = _created(f"Ferries stand still\n03/10/2016 10:21 BST\n{ENGLISH_BODY}", "en")
    american = _created(f"Ferries stand still\n03/10/2016 10:21 ET\n{ENGLISH_BODY}", "en")
    assert (_day(british), _day(american)) == (datetime.date(2016, 10, 3), datetime.date(2016, 3, 10))
    assert british is not None
    assert british.confidence == 0.85


def test_a_date_at_the_top_of_the_page_is_weaker_than_the_one_at_the_headline() -> None:
    top = "Mittwoch, 5. Oktober 2016\nAbo | E-Paper | Anzeigen\nLokales"
    found = _created(f"{top}\nFähren stehen wegen Streik seit Montag still\n03. Oktober 2016 - 19:20\n{BODY}")
    assert _day(found) == datetime.date(2016, 10, 3)
