import pytest

from zeitgraph.resolve.linking import capital, city, country, country_code, country_label


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("Norwegen", "de", "NO"),
        ("Norway", "en", "NO"),
        ("Großbritannien", "de", "GB"),
        ("UK", "en", "GB"),
        ("USA", "de", "US"),
        ("Elfenbeinküste", "de", "CI"),
        ("Tuvalu", "de", "TV"),
    ],
)
def test_countries_have_their_iso_codes(name: str, language: str, code: str) -> None:
    assert country_code(name, language) == code


def test_a_city_is_no_country() -> None:
    assert country_code("Oslo", "de") is None


def test_a_country_has_its_geonames_iri() -> None:
    place = country("DE")
    assert place is not None
    assert place.iri == "https://sws.geonames.org/2921044/"


@pytest.mark.parametrize(("german", "english"), [("Köln", "Cologne"), ("Kopenhagen", "Copenhagen"), ("Rom", "Rome")])
def test_german_and_english_names_of_a_city_are_one_place(german: str, english: str) -> None:
    assert city(german) == city(english) != None  # noqa: E711


def test_the_larger_city_of_a_name_wins() -> None:
    found = city("Paris")
    assert found is not None
    assert found.country == "FR"


def test_a_city_in_a_country_of_the_text_wins() -> None:
    found = city("London", frozenset({"CA"}), sure=True)
    plain = city("London")
    assert plain is not None
    assert plain.country == "GB"
    assert found is not None
    assert found.country == "CA"


def test_a_name_that_many_towns_share_is_left_alone() -> None:
    assert city("Springfield") is None


def test_an_unknown_name_is_no_city() -> None:
    assert city("Hintertupfingen am Walde") is None


def test_the_capital_is_named_in_the_language_of_the_text() -> None:
    assert (capital("AT", "de") or ("",))[0] == "Wien"
    assert (capital("AT", "en") or ("",))[0] == "Vienna"


def test_a_country_outside_the_table_has_cldrs_name() -> None:
    assert country_label("FO", "de") == "Färöer"
