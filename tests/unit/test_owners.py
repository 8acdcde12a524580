"""Whose things are, and of which country somebody is."""

from tests.unit.casts import chain, document
from tests.unit.trees import parsed

from zeitgraph.assemble.cast import Cast
from zeitgraph.assemble.owners import Attached, attached, country, second_country
from zeitgraph.language.coding import owner_words
from zeitgraph.model.mention import EntityIdentity, EntityMention, EntityType, MentionKind
from zeitgraph.model.text import TokenRef

OFFER = """
    an         an         DET   det   2
    {first}    {first}    {tag} {of}  3
    {thing}    {thing}    NOUN  root  0
    {case}     {case}     ADP   case  5
    Kabul      Kabul      PROPN nmod  3
    """


def noun(tree: str, place: int) -> Attached:
    """What hangs on a word of an English sentence."""
    (sentence,) = parsed(tree, language="en").sentences
    return attached(sentence, sentence.tokens[place], owner_words("en"))


def whose(thing: str, case: str, first: str = "secret", tag: str = "ADJ", of: str = "amod") -> list[str]:
    found = noun(OFFER.format(thing=thing, case=case, first=first, tag=tag, of=of), 2)
    return [token.form for token in found.owners]


def test_a_thing_is_whose_it_is_and_whom_it_comes_from() -> None:
    assert whose("flag", "of") == ["Kabul"]
    assert whose("flag", "from") == ["Kabul"]
    assert whose("flag", "to") == []


def test_an_event_is_of_those_who_do_it_and_not_of_those_whom_it_is_done_to() -> None:
    assert whose("attack", "by") == ["Kabul"]
    assert whose("attack", "of") == []
    assert whose("attack", "on") == []


def test_a_name_before_a_thing_says_whose_it_is() -> None:
    assert whose("attack", "on", first="Hezbollah", tag="PROPN", of="compound") == ["Hezbollah"]


def test_a_country_before_a_thing_is_the_one_that_it_is_of() -> None:
    tree = OFFER.format(thing="sanctions", case="on", first="American", tag="ADJ", of="amod")
    assert country(noun(tree, 2)) == "US"


def test_a_country_of_two_words_is_one() -> None:
    tree = """
        South     South     PROPN compound 2
        Korean    Korean    ADJ   amod  3
        sanctions sanction  NOUN  root  0
        """
    assert country(noun(tree, 2)) == "KR"


def test_two_nations_of_one_noun_are_two_countries() -> None:
    tree = """
        Chinese   Chinese   ADJ   amod  4
        and       and       CCONJ cc    3
        Indian    Indian    ADJ   conj  1
        diplomats diplomat  NOUN  root  0
        """
    assert second_country(noun(tree, 3)) == "IN"


def test_soldiers_of_a_country_are_that_countrys() -> None:
    text = document(
        """
        Kenyan  kenyan  ADJ   amod  2
        troops  troops  NOUN  nsubj 3
        left    leave   VERB  root  0
        Somalia Somalia PROPN obj   3  GPE
        """,
        language="en",
    )
    assert chain(text, "troops").country == "KE"


def test_an_armed_group_that_everybody_knows_is_of_its_country() -> None:
    text = document(
        """
        Hezbollah Hezbollah PROPN nsubj 2 ORG
        retreated retreat   VERB  root  0
        """,
        language="en",
    )
    assert chain(text, "Hezbollah").country == "LB"


def test_a_thing_is_not_its_own() -> None:
    text = parsed(
        """
        Its    its    PRON  nmod:poss 2
        effect effect NOUN  nsubj     3
        faded  fade   VERB  root      0
        """,
        language="en",
    )
    heads = (TokenRef(0, 0), TokenRef(0, 1))
    effect = EntityIdentity(key="k", type=EntityType.OTHER, label="effect", heads=heads, rules=("", ""))
    mentions = {
        head: EntityMention(
            kind=kind,
            type=EntityType.OTHER,
            span=text.token(head).span,
            head=head,
            phrase=text.token(head).span,
        )
        for head, kind in zip(heads, (MentionKind.PRONOUN, MentionKind.NOMINAL), strict=True)
    }
    cast = Cast(
        parsed=text,
        mentions=mentions,
        timexes={},
        chains=dict.fromkeys(heads, effect),
        keyed={},
        words=owner_words("en"),
    )
    standing = cast.standing(heads)
    assert standing.entities[standing.ids[heads[1]]].owner is None
