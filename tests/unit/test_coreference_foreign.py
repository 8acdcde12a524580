"""Who is who in news from abroad: surnames that come first, people whom nothing explains, names behind descriptions."""

import pytest
from tests.unit.test_names_shown import reads

ENGLISH = {
    "a surname that comes first": (
        "Mayor Park Gyeong-tae resigned. Park Mi-rae will follow. Park apologised.",
        "tae | Park; rae = Park",
    ),
    "a name inside the full one": (
        "Carlos Brito da Moura was jailed. Brito denied the charge.",
        "Moura = Brito",
    ),
    "nobody is described before a name in one sentence": (
        "Gordon Platt came to court. The businessman was sued by Platt's wife.",
        "Platt | businessman",
    ),
    "whom nothing explained is described sooner than who holds an office": (
        "Mayor Paul Tamba offered a reward for Musa Jallow. The former teacher has fled.",
        "Jallow = teacher",
    ),
    "a word with an age is whoever was named": (
        "Dina Palme was sworn in on Monday. The 60-year-old lawyer thanked voters.",
        "Palme = lawyer",
    ),
    "a critic of something is no relation of a person": (
        "Anton Belov was arrested. The Kremlin critic denied guilt.",
        "Belov = critic",
    ),
    "an adjective in capitals makes no other country": (
        "Peru closed its border. The Andean nation banned flights.",
        "Peru = nation",
    ),
    "who is known by age is not named in the next sentence": (
        "Gordon Tamba was ousted on Sunday. The party also expelled the 93-year-old. Ed Moyo will follow.",
        "old | Moyo",
    ),
    "parliament needs no article": (
        "The Bundestag met on Friday. Members left before parliament passed the bill.",
        "Bundestag = parliament",
    ),
    "people before a group are no other body": (
        "The Taliban claimed the attack. The Islamist group threatened others.",
        "Taliban = group",
    ),
    "who is enumerated is not the one before": (
        "They killed reporter Sardar Amin, his wife and two children.",
        "Amin | wife",
    ),
    "a surname is no end of a body's name": (
        """
            Muslim  Muslim  ADJ   amod     3 ORG
            Reform  Reform  PROPN compound 3 ORG
            League  League  PROPN compound 4 ORG
            Nawaz   Nawaz   PROPN nsubj    5 ORG
            lost    lose    VERB  root     0 VerbForm=Fin
            because because SCONJ mark     8
            Nawaz   Nawaz   PROPN nsubj    8 PER
            left    leave   VERB  advcl    5 VerbForm=Fin
            """,
        "Nawaz | Nawaz",
    ),
    "whom somebody sees done to is somebody else": (
        "One man was wounded. A reporter saw him being carried away.",
        "man = him; reporter | him",
    ),
    "an official whose gender nobody knows tells of somebody else": (
        "Yulia Palme was jailed. Judge Orodin Kest said she had abused her office.",
        "Palme = she; Kest | she",
    ),
    "a relative's name is a person's, whatever was tagged": (
        """
            Her       her     PRON  nmod:poss 2
            husband   husband NOUN  nsubj     6
            ,         ,       PUNCT punct     4
            Orodin    Orodin  PROPN appos     2 ORG
            ,         ,       PUNCT punct     2
            protested protest VERB  root      0 VerbForm=Fin|Tense=Past
            """,
        "Orodin PERSON",
    ),
    "one word behind a channel is no person, whatever was tagged": (
        """
            The      the     DET   det   2
            channel  channel NOUN  nsubj 5
            ,        ,       PUNCT punct 4
            Manar    Manar   PROPN appos 2 PER
            closed   close   VERB  root  0 VerbForm=Fin|Tense=Past
            """,
        "Manar ORGANIZATION",
    ),
    "Brussels is the union where the text speaks of it": (
        "The European Union protested. Brussels had imposed sanctions.",
        "Union = Brussels",
    ),
    "the Jewish state": (
        "Israel bombed Syria. The Jewish state said so.",
        "Israel = state",
    ),
    "the speaker of a parliament has an office": (
        "Speaker Paul Moreno met Mayor Rafael Ortiz. The speaker left.",
        "Moreno = speaker",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), ENGLISH.values(), ids=ENGLISH)
def test_in_english(text: str, wanted: str) -> None:
    assert reads("en", text, wanted)
