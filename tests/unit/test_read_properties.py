import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeitgraph.model.text import Document, DocumentId, Source
from zeitgraph.read import creation_time, page
from zeitgraph.read.decode import decode

LINES = st.sampled_from(
    [
        "# Fähren stehen still",
        "**Die Gewerkschaft bleibt hart.**",
        "LISSABON dpa | Die Hafenarbeiter haben am Montag die Arbeit niedergelegt.",
        "Stand: 03.10.2016, 17:05 Uhr",
        "![Hafen](/2016/10/03/hafen.jpg)",
        "Lesen Sie auch",
        "12 Kommentare",
        "- ein Punkt",
        "Reederei droht",
        "",
        "\t",
        "© 2016 Blatt",
        "Die Reederei lehnte das am Sonntag ab. Ein Termin steht noch nicht fest.",
    ]
)
TEXTS = st.one_of(st.lists(LINES, max_size=12).map("\n".join), st.text(max_size=200), st.lists(LINES).map("\r\n".join))


@pytest.mark.fuzz
@settings(max_examples=150, deadline=None)
@given(text=TEXTS, language=st.sampled_from(["de", "en"]))
def test_every_sign_is_in_one_passage_and_none_in_two(text: str, language: str) -> None:
    parts = page(text, language)
    Document(id=DocumentId("a"), text=text, language=language, source=Source(name="a"), passages=parts.passages)
    covered = {place for passage in parts.passages for place in range(passage.span.begin, passage.span.end)}
    assert not [place for place, sign in enumerate(text) if not sign.isspace() and place not in covered]
    creation_time(text, parts, language)


@pytest.mark.fuzz
@settings(max_examples=100, deadline=None)
@given(text=st.text(alphabet="abcäöüßÄÖÜ „“–.\n", min_size=1, max_size=80).filter(lambda text: bool(text.strip())))
def test_utf8_is_read_as_it_was_written(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text
