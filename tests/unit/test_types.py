from collections.abc import Iterator
from functools import cache

import pytest
from tests.unit.trees import found

from zeitgraph.errors import LanguageError
from zeitgraph.extract.events import events
from zeitgraph.extract.events_order import ordered
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.types import light_verbs, type_table
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.text import Document, DocumentId, Source
from zeitgraph.parse import Parser, parser_for


def active(subject: str, verb: str, thing: str, *, tag: str = "") -> str:
    return (
        f"{subject} {subject} NOUN nsubj 2 {tag}\n{verb} {verb} VERB root 0 VerbForm=Fin|Mood=Ind|Tense=Past\n"
        f"{thing} {thing} NOUN obj 2"
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_has_hundreds_of_verbs(code: str) -> None:
    assert len(type_table(code).verbs) >= 400


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_type_has_verbs(code: str) -> None:
    assert set(type_table(code).verbs.values()) | {EventType.OTHER} == set(EventType)


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_light_verbs_are_in_the_table(code: str) -> None:
    lights = {entry.words: entry.type for entries in light_verbs(code).values() for entry in entries}
    for example in load(code).table("light")["examples"]:
        known = [kind for words, kind in lights.items() if example["text"].casefold().endswith(words.casefold())]
        assert EventType(example["type"]) in known, example


@pytest.mark.parametrize("code", LANGUAGES)
def test_counterexamples_of_light_verbs_are_not(code: str) -> None:
    lights = {entry.words for entries in light_verbs(code).values() for entry in entries}
    assert not lights & {example["text"] for example in load(code).table("light")["counterexamples"]}


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_types_hold(code: str) -> None:
    for example in load(code).table("types")["examples"]:
        event = found(active(*example["clause"]), language=code)[example["clause"][1]]
        assert event.type is EventType(example["type"]), example


@pytest.mark.parametrize("code", LANGUAGES)
def test_counterexamples_of_types_hold(code: str) -> None:
    for example in load(code).table("types")["counterexamples"]:
        event = found(active(*example["clause"]), language=code)[example["clause"][1]]
        assert event.type is not EventType(example["type"]), example


def test_an_unknown_verb_is_other() -> None:
    event = found(active("Gärtner", "gießen", "Blume"))["gießen"]
    assert (event.type, event.type_rule) == (EventType.OTHER, "unknown verb")


def test_a_resignation_in_business_is_other() -> None:
    news = active("Aktionär", "kaufen", "Aktie")
    resigns = "Chef Chef NOUN nsubj 2\nzurücktreten zurücktreten VERB root 0 VerbForm=Fin"
    assert found(news, resigns)["zurücktreten"].type is EventType.OTHER
    assert found(resigns)["zurücktreten"].type is EventType.CONCEDE


def test_a_word_in_two_lists_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {"verbs": {"AGREE": ["nicken"], "REJECT": ["nicken"]}}
    monkeypatch.setattr("zeitgraph.language.tables._table", lambda code, name: broken)
    with pytest.raises(LanguageError, match=r"types\.toml: 'nicken' is in AGREE and in REJECT"):
        type_table.__wrapped__("de")


def test_an_unknown_type_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zeitgraph.language.tables._table", lambda code, name: {"verbs": {"AGREES": ["nicken"]}})
    with pytest.raises(LanguageError, match="'AGREES' is no event type"):
        type_table.__wrapped__("de")


def test_who_gets_away_is_not_deposed() -> None:
    flees = "Täter Täter NOUN nsubj 2\nabsetzen absetzen VERB root 0 VerbForm=Fin\nsich sich PRON obj 2 Reflex=Yes"
    assert found(flees)["absetzen"].type is EventType.OTHER
    assert found(active("Parlament", "absetzen", "Präsident"))["absetzen"].type is EventType.COERCE


def test_intensifying_the_shelling_is_an_assault() -> None:
    event = found(active("Armee", "intensivieren", "Beschuss"))["intensivieren"]
    assert (event.type, event.type_rule) == (EventType.ASSAULT, "what is done")
    assert found(active("Firma", "intensivieren", "Werbung"))["intensivieren"].type is EventType.OTHER


def test_a_noun_has_the_type_of_its_verb() -> None:
    table = type_table("de")
    assert table.noun_type("Massenverhaftung") is EventType.COERCE
    assert table.noun_type("Währung") is None
    assert type_table("en").noun_type("abduction") is EventType.ASSAULT


def test_a_noun_that_only_ends_like_an_event_is_none() -> None:
    table = type_table("de")
    assert table.noun_type("Untersuchungshaft") is EventType.COERCE
    assert table.noun_type("Mannschaft") is None
    assert table.noun_type("Verfassung") is None


def test_a_compound_with_a_last_part_that_says_little_has_the_type_of_what_is_before_it() -> None:
    assert type_table("de").noun_type("Fluchtversuch") is EventType.OTHER
    assert type_table("de").noun_type("Entführungsserie") is EventType.ASSAULT
    assert type_table("de").noun_type("Wärmewelle") is None


def test_a_word_of_a_rule_is_found_inflected_and_in_compounds_but_not_in_every_word_that_ends_so() -> None:
    table, prison = type_table("de"), frozenset({"haft"})
    assert table.is_one("untersuchungshaft", prison)
    assert table.is_one("angeklagten", frozenset({"angeklagte"}))
    assert not table.is_one("wirtschaft", prison)


def test_an_english_compound_needs_a_first_part_that_joins() -> None:
    table, ports = type_table("en"), frozenset({"port", "seeker", "crew"})
    assert table.is_one("seaport", ports)
    assert table.is_one("asylum-seeker", ports)
    assert not table.is_one("report", ports)


def test_a_light_noun_is_not_found_at_the_end_of_another_word() -> None:
    assert found(active("judge", "take", "position"), language="en")["take position"].type is EventType.MOBILIZE
    assert found(active("judge", "take", "deposition"), language="en")["take"].type is EventType.OTHER


def test_where_somebody_is_brought_decides() -> None:
    clause = "Polizei Polizei NOUN nsubj 2\nbringen bringen VERB root 0 VerbForm=Fin\nMann Mann NOUN obj 2\n"
    jail = clause + "ins in ADP case 5\nGefängnis Gefängnis NOUN obl 2"
    cinema = clause + "ins in ADP case 5\nKino Kino NOUN obl 2"
    assert found(jail)["bringen"].type is EventType.COERCE
    assert found(cinema)["bringen"].type is EventType.OTHER


def test_what_something_is_an_amount_of_counts() -> None:
    tree = (
        "Army Army NOUN nsubj 2\ndelivered deliver VERB root 0 VerbForm=Fin\ntonnes tonne NOUN obj 2\n"
        "of of ADP case 5\n{0} {0} NOUN nmod 3"
    )
    assert found(tree.format("food"), language="en")["deliver"].type is EventType.AID
    assert found(tree.format("gravel"), language="en")["deliver"].type is EventType.OTHER


def test_what_is_counted_without_a_preposition_counts_but_not_whose_it_is() -> None:
    tree = (
        "Oslo Oslo PROPN nsubj 2\nliefert liefern VERB root 0 VerbForm=Fin\nTonnen Tonne NOUN obj 2\n"
        "{0}Nothilfe Nothilfe NOUN nmod 3"
    )
    assert found(tree.format(""))["liefern"].type is EventType.AID
    assert found(tree.format("der der DET det 5\n"))["liefern"].type is EventType.OTHER


def test_telling_somebody_to_do_something_is_a_request() -> None:
    told_to = (
        "Coach coach NOUN nsubj 2\ntold tell VERB root 0 VerbForm=Fin\nplayers player NOUN obj 2\n"
        "to to PART mark 5\nrest rest VERB xcomp 2 VerbForm=Inf"
    )
    assert found(told_to, language="en")["tell"].type is EventType.REQUEST
    assert found(active("Coach", "tell", "secret"), language="en")["tell"].type is EventType.STATEMENT


def test_a_prefix_that_adds_nothing_leaves_the_type() -> None:
    event = found(active("Sender", "weiterverbieten", "Werbung"))["weiterverbieten"]
    assert event.type is EventType.COERCE


def test_the_subject_of_a_verb_that_happens_to_it_is_no_object() -> None:
    falls = "{0} {0} NOUN nsubj 2\neinschlagen einschlagen VERB root 0 VerbForm=Fin"
    assert found(falls.format("Rakete"))["einschlagen"].type is EventType.ASSAULT
    assert found(falls.format("Blitz"))["einschlagen"].type is EventType.OTHER


def test_what_an_article_is_about_decides_on_verbs_of_many_uses() -> None:
    politics = active("Regierung", "nennen", "Abkommen")
    assert found(politics, active("Minister", "freigeben", "Akte"))["freigeben"].type is EventType.CONCEDE
    assert found(active("Gärtner", "freigeben", "Beet"))["freigeben"].type is EventType.OTHER


@cache
def parser(code: str) -> Parser:
    return parser_for(code)


def told(text: str, code: str) -> dict[str, EventMention]:
    """The events of a sentence by each word of their triggers, as the parser that is shipped reads it."""
    document = Document(id=DocumentId("d"), text=text, language=code, source=Source(name="d"))
    parsed = ordered(parser(code).parse(document), load(code))
    return {word: e for e in events(parsed, load(code)) for part in e.parts for word in part.of(text).split()}


def mistyped(code: str) -> Iterator[str]:
    for sentence in load(code).table("type_sentences")["sentences"]:
        by_word = told(sentence["text"], code)
        wrong = [word for word, kind in sentence["types"].items() if word not in by_word or by_word[word].type != kind]
        yield from (f"{word}: {sentence['text']}" for word in wrong)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_sentences_of_the_table_have_events_of_these_types(code: str) -> None:
    assert list(mistyped(code)) == []


def test_a_pronoun_for_a_thing_may_stand_for_who_acts() -> None:
    it = "{0} {0} {1} nsubj 2\nretreat retreat VERB root 0 VerbForm=Fin"
    assert found(it.format("it", "PRON"), language="en")["retreat"].type is EventType.RETREAT
    assert found(it.format("heat", "NOUN"), language="en")["retreat"].type is EventType.OTHER


def test_part_of_something_is_that_for_the_rules() -> None:
    assert told("Poland pulled some of its troops out of Iraq.", "en")["pulled"].type is EventType.RETREAT
    assert told("Poland pulled pictures of its troops out of Iraq.", "en")["pulled"].type is EventType.OTHER
    assert told("Die Hälfte der Soldaten rückte nach.", "de")["rückte"].type is EventType.MOBILIZE


def test_a_noun_is_also_the_compound_that_the_word_before_makes_of_it() -> None:
    assert told("Sweden ended its military mission in Mali.", "en")["ended"].type is EventType.RETREAT
    assert told("Sweden ended its space mission in Mali.", "en")["ended"].type is EventType.OTHER


def test_the_title_before_a_name_says_who_acts() -> None:
    quits = "{0} {0} NOUN compound 2\nBerg Berg PROPN nsubj 3\nquit quit VERB root 0 VerbForm=Fin"
    assert found(quits.format("coach"), language="en")["quit"].type is EventType.OTHER
    assert found(quits.format("senator"), language="en")["quit"].type is EventType.CONCEDE


def test_a_title_belongs_to_all_words_of_a_name() -> None:
    quits = (
        "{0} {0} NOUN nmod:desc 2\nAnna Anna PROPN nsubj 4\nBerg Berg PROPN flat 2\nquit quit VERB root 0 VerbForm=Fin"
    )
    assert found(quits.format("coach"), language="en")["quit"].type is EventType.OTHER
    assert found(quits.format("senator"), language="en")["quit"].type is EventType.CONCEDE


def test_the_title_that_governs_a_name_says_who_acts() -> None:
    quits = "{0} {0} NOUN nsubj 3\nBerg Berg PROPN appos 1\ntritt zurücktreten VERB root 0 VerbForm=Fin"
    assert found(quits.format("Trainer"))["zurücktreten"].type is EventType.OTHER
    assert found(quits.format("Senator"))["zurücktreten"].type is EventType.CONCEDE


def test_it_may_be_a_firm_where_a_rule_asks_for_who_acts() -> None:
    challenges = (
        "{0} {0} {1} nsubj 2 PronType=Prs\nchallenge challenge VERB root 0 VerbForm=Fin\nruling ruling NOUN obj 2"
    )
    assert found(challenges.format("it", "PRON"), language="en")["challenge"].type is EventType.REJECT
    assert found(challenges.format("storm", "NOUN"), language="en")["challenge"].type is EventType.OTHER


def test_a_preposition_that_opens_a_clause_belongs_to_its_verb() -> None:
    calls = (
        "Critics critic NOUN nsubj 2\ncall call VERB root 0 VerbForm=Fin\nfor for SCONJ mark 6\n"
        "her she PRON nsubj 6\nto to PART mark 6\ngo go VERB advcl 2 VerbForm=Inf"
    )
    assert found(calls, language="en")["call"].type is EventType.REQUEST


def test_who_says_something_by_a_verb_that_no_table_has_states_it() -> None:
    gurgles = (
        "{0} {0} NOUN nsubj 2\ngurgled gurgle VERB root 0 VerbForm=Fin\nit it PRON nsubj 4\n"
        "rains rain VERB ccomp 2 VerbForm=Fin"
    )
    assert found(gurgles.format("minister"), language="en")["gurgle"].type is EventType.STATEMENT
    assert found(gurgles.format("pipe"), language="en")["gurgle"].type is EventType.OTHER


def test_the_noun_behind_a_relative_pronoun_says_who_acts() -> None:
    retreats = (
        "{0} {0} NOUN root 0\nthat that PRON nsubj 3 PronType=Rel\nretreats retreat VERB acl:relcl 1 VerbForm=Fin"
    )
    assert found(retreats.format("army"), language="en")["retreat"].type is EventType.RETREAT
    assert found(retreats.format("storm"), language="en")["retreat"].type is EventType.OTHER


def test_a_bare_noun_behind_the_object_makes_a_construction_with_the_verb() -> None:
    files = (
        "Firma Firma NOUN nsubj 2\nlegte legen VERB root 0 VerbForm=Fin\ngegen gegen ADP case 4\n"
        "Urteil Urteil NOUN obl 2\n{0} {0} NOUN nmod 4\nein ein ADP compound:prt 2"
    )
    assert found(files.format("Revision"))["Revision einlegen"].type is EventType.REJECT
    assert found(files.format("Gurke"))["einlegen"].type is EventType.OTHER


def test_a_noun_with_a_preposition_behind_the_object_makes_a_construction_with_the_verb() -> None:
    takes = (
        "Amt Amt NOUN nsubj 2\nnahm nehmen VERB root 0 VerbForm=Fin\nAkten Akte NOUN {1} 2\n"
        "unter unter ADP case 6\ndie die DET det 6\n{0} {0} NOUN nmod 3"
    )
    assert found(takes.format("Lupe", "obj"))["unter die Lupe nehmen"].type is EventType.ACCUSE
    assert found(takes.format("Bank", "obj"))["nehmen"].type is EventType.OTHER
    assert found(takes.format("Lupe", "obl"))["nehmen"].type is EventType.OTHER


def test_a_participle_shares_the_phrases_before_the_one_that_it_is_joined_to() -> None:
    harmed = (
        "Bei bei ADP case 2\n{0} {0} NOUN obl 5\nwurde werden AUX aux:pass 5\nMann Mann NOUN nsubj:pass 5\n"
        "getötet töten VERB root 0 VerbForm=Part\nFrau Frau NOUN nsubj:pass 7\n"
        "verletzt verletzen VERB conj 5 VerbForm=Part"
    )
    assert found(harmed.format("Schießerei"))["verletzen"].type is EventType.ASSAULT
    assert found(harmed.format("Lawine"))["verletzen"].type is EventType.OTHER


def test_a_demonstrative_for_a_thing_does_not_act() -> None:
    denies = (
        "{0} {0} PRON nsubj 2 PronType={1}\nwidersprechen widersprechen VERB root 0 VerbForm=Fin\n"
        "Gesetz Gesetz NOUN obl:arg 2"
    )
    assert found(denies.format("das", "Dem"))["widersprechen"].type is EventType.OTHER
    assert found(denies.format("er", "Prs"))["widersprechen"].type is EventType.REJECT


def test_a_reflexive_verb_is_no_passive_whatever_its_auxiliary() -> None:
    deals = (
        "Ausschuss Ausschuss NOUN nsubj:pass 3\nsich sich PRON obj 3 Reflex=Yes\n"
        "befassen befassen VERB root 0 VerbForm=Inf\nwird werden AUX aux:pass 3\nmit mit ADP case 6\n"
        "Fall Fall NOUN obl 3"
    )
    assert found(deals)["befassen"].type is EventType.CONSULT


def test_an_adverb_may_hold_the_preposition_that_decides() -> None:
    votes = "Grüne Grüne NOUN nsubj 2\nstimmen stimmen VERB root 0 VerbForm=Fin\n{0} {0} ADV advmod 2"
    assert found(votes.format("dagegen"))["stimmen"].type is EventType.REJECT
    assert found(votes.format("gern"))["stimmen"].type is EventType.OTHER


def test_an_adverb_behind_a_conjunct_says_nothing_of_the_verb_that_both_share() -> None:
    votes = (
        "Grüne Grüne NOUN nsubj 2\nstimmten stimmen VERB root 0 VerbForm=Fin\nfür für ADP case 4\n"
        "Antrag Antrag NOUN obl 2\n48 48 NUM conj 2\ndagegen dagegen ADV advmod 2"
    )
    assert found(votes)["stimmen"].type is EventType.OTHER
    assert found(votes.replace("NUM conj", "NUM nummod"))["stimmen"].type is EventType.REJECT


def test_a_part_of_the_world_may_stand_for_its_states() -> None:
    stops = "{0} {0} NOUN nsubj 2\neinstellen einstellen VERB root 0 VerbForm=Fin\nHilfe Hilfe NOUN obj 2"
    assert found(stops.format("Westen"))["einstellen"].type is EventType.SANCTION
    assert found(stops.format("Frost"))["einstellen"].type is EventType.OTHER
