import pytest

from zeitgraph.errors import DocumentError
from zeitgraph.read.detect import language_of, supported


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Die Hafenarbeiter haben am Montag die Arbeit niedergelegt.", "de"),
        ("Dock workers walked out on Monday, leaving ferries idle.", "en"),
        ("Ministerin Vogt tritt zurück.", "de"),
        ("Vogt resigns over the bill", "en"),
        ("Home | News\nDie Regierung in Prag ist am Freitag über den Haushalt gestürzt.", "de"),
    ],
)
def test_language_of_a_text(text: str, code: str) -> None:
    assert language_of(text, "a.txt") == code


def test_another_language_is_refused_by_name() -> None:
    text = "Les dockers ont cessé le travail lundi. Plusieurs ferries sont restés à quai, selon le syndicat."
    with pytest.raises(DocumentError, match=r"a\.txt: French is not supported: de, en"):
        language_of(text, "a.txt")


def test_a_text_without_words_of_a_language_is_refused() -> None:
    with pytest.raises(DocumentError, match="its language is not clear: name it with --language"):
        language_of("3:2 (1:0) 4711", "a.txt")


def test_a_named_language_is_taken_without_its_region() -> None:
    assert supported("de-AT", "a.txt") == "de"


def test_a_named_language_without_tables_is_refused() -> None:
    with pytest.raises(DocumentError, match="Italian is not supported: de, en"):
        supported("it", "a.txt")
