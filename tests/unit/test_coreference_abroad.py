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
}


@pytest.mark.parametrize(("text", "wanted"), ENGLISH.values(), ids=ENGLISH)
def test_in_english(text: str, wanted: str) -> None:
    assert reads("en", text, wanted)
