"""People's names that taggers cut: surnames that come first, particles inside a name."""

from dataclasses import replace

from tests.unit.casts import document, mention, together
from tests.unit.trees import parsed

from zeitgraph.extract.entity_people import surname_first
from zeitgraph.model.mention import EntityType, MentionKind
from zeitgraph.model.text import Sentence, Span

KOREAN = """
    {surname} {surname} NOUN  compound 4
    Gyeong    Gyeong    PROPN compound 4
    -         -         PUNCT punct    2
    {second}  {second}  NOUN  nsubj    5
    resigned  resign    VERB  root     0 VerbForm=Fin|Tense=Past
"""
CHINESE = """
    Gu      Gu      PROPN nsubj 3 PER
    Menglan Menglan PROPN flat  1 PER
    fled    flee    VERB  root  0 VerbForm=Fin|Tense=Past
"""
LATER = """
    Gu        Gu        NOUN nsubj 2
    confessed confess   VERB root  0 VerbForm=Fin|Tense=Past
"""
PORTUGUESE = """
    Carlos Carlos PROPN nsubj 5
    Brito  Brito  PROPN flat  1
    {inner} {inner} NOUN flat  1
    Moura  Moura  PROPN flat  1
    fled   flee   VERB  root  0 VerbForm=Fin|Tense=Past
"""


def glued(surname: str = "Park", second: str = "tae") -> Sentence:
    """The sentence with its words written as one."""
    sentence = parsed(KOREAN.format(surname=surname, second=second), language="en").sentences[0]
    tokens = tuple(replace(token, span=Span(token.index, token.index + 1)) for token in sentence.tokens)
    return replace(sentence, tokens=tokens, span=Span(0, len(tokens)))


def test_a_surname_that_comes_first_opens_a_name_of_two_syllables() -> None:
    assert [(one.first, one.last, one.type) for one in surname_first(glued())] == [(0, 3, EntityType.PERSON)]


def test_another_word_opens_no_such_name() -> None:
    assert list(surname_first(glued(surname="Nakamura"))) == []


def test_a_longer_word_behind_the_hyphen_is_no_syllable() -> None:
    assert list(surname_first(glued(second="backed"))) == []


def test_a_dash_is_no_hyphen() -> None:
    assert list(surname_first(parsed(KOREAN.format(surname="Park", second="who"), language="en").sentences[0])) == []


def test_a_surname_that_comes_first_stands_for_somebody_alone() -> None:
    assert together(document(CHINESE, LATER, language="en"), "Menglan", "Gu")


def test_a_particle_between_flat_parts_is_in_the_name() -> None:
    assert mention(document(PORTUGUESE.format(inner="da"), language="en"), "Moura").name == "Carlos Brito da Moura"


def test_another_word_between_flat_parts_ends_the_name() -> None:
    assert mention(document(PORTUGUESE.format(inner="of"), language="en"), "Moura").name != "Carlos Brito of Moura"


SOUTH_AFRICAN = """
    The     the     DET   det      3
    {first} {first} PROPN compound 3 ORG
    African African PROPN nsubj    4 ORG
    smiled  smile   VERB  root     0 VerbForm=Fin|Tense=Past
"""
COMPOUND = """
    Ann    Ann    PROPN compound 2 PER
    Botha  Botha  PROPN nsubj    3 PER
    laughed laugh VERB  root     0 VerbForm=Fin|Tense=Past
"""


def test_two_words_for_a_people_are_no_name() -> None:
    assert mention(document(SOUTH_AFRICAN.format(first="South"), language="en"), "African").kind is MentionKind.NOMINAL
    assert mention(document(SOUTH_AFRICAN.format(first="West"), language="en"), "African").kind is MentionKind.NAME


def test_somebody_by_the_people_is_who_was_named_whatever_the_tree_makes_of_the_first_name() -> None:
    assert together(document(COMPOUND, SOUTH_AFRICAN.format(first="South"), language="en"), "Botha", "African")
