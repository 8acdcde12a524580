"""Temporal expressions as TimeML."""

import datetime
import xml.etree.ElementTree as ElementTree

from zeitgraph.export.timeml import timeml
from zeitgraph.model.text import Span
from zeitgraph.model.time import Timex, TimexType

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
