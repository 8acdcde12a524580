import pytest
from tests.unit.raw_tables import reading_with, twice

from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.countries import countries
from zeitgraph.language.first_names import first_names
from zeitgraph.language.names import Gender, names
from zeitgraph.model.mention import EntityType


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_the_table_hold(code: str) -> None:
    for example in load(code).table("names")["examples"]:
        senses = names(code).noun(example["noun"])
        found = {(sense.type, sense.concept) for sense in senses}
        by_age = names(code).age(example["noun"]) and example["type"] == EntityType.PERSON
        assert (example["type"], example["concept"]) in found or by_age, example


@pytest.mark.parametrize("code", LANGUAGES)
def test_counterexamples_of_the_table_do_not_match(code: str) -> None:
    for example in load(code).table("names")["counterexamples"]:
        assert example["type"] not in {sense.type for sense in names(code).noun(example["noun"])}, example


def country_of(code: str, word: str, kind: str) -> str | None:
    """The country that a word points at, read as one kind of word."""
    table = countries(code)
    if kind == "capital":
        return table.capitals.get(word)
    return {"name": table.code, "adjective": table.adjective, "people": table.citizen}[kind](word)


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_countries_hold(code: str) -> None:
    table = load(code).table("countries")
    for example in table["examples"]:
        assert country_of(code, example["word"], example["as"]) == example["country"], example
    for example in table["counterexamples"]:
        assert country_of(code, example["word"], example["as"]) is None, example


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_countries_has_an_example_that_fails_without_it(code: str) -> None:
    table, unseen = load(code).table("countries"), []
    for kind in ("names", "adjectives", "people", "capitals"):
        bare = ["-"] if kind == "names" else []  # a country has to have a name
        rows = {country: {**row, kind: bare} for country, row in table["countries"].items()}
        with reading_with(code, "countries", {**table, "countries": rows}, countries.cache_clear):
            if all(country_of(code, e["word"], e["as"]) == e["country"] for e in table["examples"]):
                unseen.append(kind)
    assert unseen == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ["names", "adjectives", "people", "capitals"])
def test_no_list_of_countries_holds_a_word_twice(code: str, kind: str) -> None:
    rows = load(code).table("countries")["countries"].values()
    assert twice([word for row in rows for word in row.get(kind, ())]) == []


def test_both_languages_know_the_same_countries() -> None:
    assert countries("de").labels.keys() == countries("en").labels.keys()


def test_an_inflected_adjective_points_at_its_country() -> None:
    assert countries("de").adjective("norwegischen") == "NO"


def test_the_first_part_of_a_compound_points_at_its_country() -> None:
    assert countries("de").belonging("US-Senator") == "US"


def test_a_word_that_only_begins_like_a_country_points_nowhere() -> None:
    assert countries("de").belonging("Finnlandisierung") is None


def test_the_feminine_of_a_title_is_feminine() -> None:
    assert names("de").noun("Senatorin")[0].genders == {Gender.FEMININE}


def test_a_vice_chancellor_is_not_of_the_chancellors_kind() -> None:
    assert names("de").noun("Vizekanzler")[0].concept != names("de").noun("Kanzler")[0].concept


def test_a_compound_keeps_its_own_word() -> None:
    assert names("de").noun("Verkehrsminister")[0].base == "verkehrsminister"


def test_no_first_name_has_two_genders() -> None:
    assert first_names()["Ursula"] is Gender.FEMININE
    assert first_names()["Olaf"] is Gender.MASCULINE


@pytest.mark.parametrize("name", ["Keir", "Kylian", "Ketanji", "Yoav", "Vinícius", "Sanna"])
def test_first_names_of_the_news_are_known(name: str) -> None:
    assert name in first_names()


def takes_up(code: str, later: str, earlier: str) -> bool:
    return any(one.takes_up(two) for one in names(code).noun(later) for two in names(code).noun(earlier))


@pytest.mark.parametrize("code", LANGUAGES)
def test_nouns_take_up_what_the_table_says(code: str) -> None:
    table = load(code).table("kinds")
    for row in table["examples"]:
        assert takes_up(code, row["later"], row["earlier"]), row
    for row in table["counterexamples"]:
        assert not takes_up(code, row["later"], row["earlier"]), row


def test_two_compounds_of_one_noun_are_two_things() -> None:
    assert takes_up("de", "Ministerium", "Innenministerium")
    assert not takes_up("de", "Justizministerium", "Innenministerium")


def test_a_maker_of_anything_is_a_company() -> None:
    assert names("en").noun("gearmaker")[0].concept == "company"
    assert names("en").noun("lawmaker")[0].concept == "politician"
