"""Temporal expressions as TimeML."""

import datetime
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from tests.unit.temporal import flat

from zeitgraph.export.timeml import timeml
from zeitgraph.extract.timexes import timexes
from zeitgraph.language import LANGUAGES, load
from zeitgraph.model.mention import Mentions
from zeitgraph.model.text import Span
from zeitgraph.model.time import Timex, TimexType
from zeitgraph.resolve.dates import anchor

TEXT = "Bund & Land <tagen>\x0c jeden Freitag, gestern\r\nfiel es aus."
SET = Timex(
    span=Span(21, 34),
    sentence=0,
    type=TimexType.SET,
    value="XXXX-WXX-5",
    quant="EACH",
)
DAY = Timex(span=Span(36, 43), sentence=0, type=TimexType.DATE, value="2014-06-15", anchor="dct")


def tree(created: datetime.date | None = datetime.date(2014, 6, 16)) -> ElementTree.Element:
    return ElementTree.fromstring("".join(timeml("a & b", TEXT, created, [DAY, SET])).encode())


def test_timeml_holds_the_text_unchanged_but_for_what_xml_cannot_hold() -> None:
    assert "".join(tree().find("TEXT").itertext()) == TEXT.replace("\x0c", "")  # type: ignore[union-attr]
    assert tree().findtext("DOCID") == "a & b"


def test_timeml_marks_each_expression_with_its_attributes() -> None:
    each, day = tree().findall("TEXT/TIMEX3")
    assert (each.text, each.get("type"), each.get("value"), each.get("quant")) == (
        "jeden Freitag",
        "SET",
        "XXXX-WXX-5",
        "EACH",
    )
    assert (day.text, day.get("value"), day.get("anchorTimeID")) == ("gestern", "2014-06-15", "t0")


def test_identifiers_are_unique() -> None:
    found = [timex.get("tid") for timex in tree().iter("TIMEX3")]
    assert found == ["t0", "t1", "t2"]


def test_unknown_document_date_is_left_out() -> None:
    root = tree(None)
    assert root.find("DCT") is None
    assert all(timex.get("anchorTimeID") is None for timex in root.iter("TIMEX3"))


def test_expression_counted_from_another_points_at_it() -> None:
    counted = replace(SET, type=TimexType.DATE, quant=None, anchor=str(DAY.span.begin), value="2014-06-14")
    root = ElementTree.fromstring("".join(timeml("a", TEXT, datetime.date(2014, 6, 16), [DAY, counted])).encode())
    assert [timex.get("anchorTimeID") for timex in root.findall("TEXT/TIMEX3")] == ["t2", "t0"]


# TimeML 1.2.1, the part of its DTD that is about TIMEX3, and the values that its guideline has.
TYPES = {"DATE", "TIME", "DURATION", "SET"}
MODS = {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}
MODS |= {"START", "MID", "END", "APPROX"}
ATTRIBUTES = {"tid", "type", "value", "mod", "quant", "freq", "temporalFunction", "functionInDocument", "anchorTimeID"}
DAYTIME = r"T(MO|MI|AF|DT|EV|NI|([01]\d|2[0-4])(:[0-5]\d)?)"
YEAR_PART = r"SP|SU|FA|WI|Q[1-4X]|H[12X]|W(\d\d|XX)(-(WE|[1-7]))?|(\d\d|XX)(-(\d\d|XX))?"
DATE = rf"BC\d{{4}}|\d\d|\d\d\d|XXX?|(\d{{4}}|XXXX)(-({YEAR_PART}))?({DAYTIME})?|(PAST|PRESENT|FUTURE)_REF"
NUMBER = r"(\d+(\.\d+)?|X)"
LENGTH = rf"P{NUMBER}(Y|M|W|D|WE|Q|H|DE|CE)|P\d+Y{NUMBER}M|PT({NUMBER}H)?({NUMBER}M)?({NUMBER}S)?"
VALUES = re.compile(rf"({DATE}|{LENGTH})")


@pytest.mark.parametrize("created", [None, datetime.date(2016, 2, 29)])
@pytest.mark.parametrize("code", LANGUAGES)
def test_timeml_of_every_example_is_valid(code: str, created: datetime.date | None) -> None:
    for entry in load(code).table("time")["examples"]:
        parsed = flat(entry["text"], language=code, created=created.isoformat() if created else None)
        words = load(code)
        found = anchor(parsed, Mentions(timexes=timexes(parsed, words)), words)
        root = ElementTree.fromstring("".join(timeml("d", entry["text"], created, found)).encode())
        elements = list(root.iter("TIMEX3"))
        names = [element.attrib["tid"] for element in elements]
        assert len(set(names)) == len(names)
        for element in elements:
            assert set(element.attrib) <= ATTRIBUTES
            assert element.attrib["type"] in TYPES
            assert element.get("mod", "APPROX") in MODS
            assert element.attrib["temporalFunction"] in {"true", "false"}
            assert element.get("anchorTimeID", names[0]) in names
            assert VALUES.fullmatch(element.attrib["value"]), (entry["text"], element.attrib["value"])
