"""Names of states as sentences have them, behind an article."""

import pytest

from zeitgraph.language.countries import countries


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Vereinigten Staaten", "US"),
        ("Vereinigten Arabischen Emiraten", "AE"),
        ("Vereinigte Königreich", "GB"),
        ("Demokratischen Republik Kongo", "CD"),
        ("Tschechischen Republik", "CZ"),
    ],
)
def test_a_name_is_known_with_the_ending_that_an_article_gives(name: str, code: str) -> None:
    known = countries("de")
    assert known.code(name) == code
    assert known.labels[code] != name
