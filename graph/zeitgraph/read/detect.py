"""Which language a text is written in, by the share of its words that a language's dictionary knows (simplemma)."""

import re
from functools import cache

from babel import Locale
from simplemma import LanguageDetector, RegexTokenizer
from simplemma.strategies import DefaultStrategy
from simplemma.token_sampler import RelaxedMostCommonTokenSampler

from zeitgraph.errors import DocumentError
from zeitgraph.language import LANGUAGES
from zeitgraph.read.lines import lines_of

SAMPLE = 2000  # characters; more do not change the answer
KNOWN = 0.6  # share of words; German and English news has 0.85 and more, Dutch read as German 0.3, French 0.4
SURE = 0.85  # a share of words that ends the search among the others
# Languages that are told from ours to refuse them by name. They are asked one by one, the frequent ones first,
# and only when neither of ours fits: reading a dictionary takes from 0.3 seconds (French) to 4 (Polish).
OTHERS = ("fr", "nl", "it", "es", "da", "sv", "nb", "pt", "cs", "lb", "tr", "ru", "pl")

_WORDS = RegexTokenizer(re.compile(r"[^\W\d_]{2,}"))


def language_of(text: str, label: str) -> str:
    """The ISO 639-1 code of a text's language.

    Raises DocumentError for one without tables, by its name, and where it is not clear.
    """
    sample = _sample(text)
    shares = _shares(sample, LANGUAGES)
    best, second = sorted(shares, key=lambda code: (-shares[code], code))[:2]
    if shares[best] >= KNOWN and shares[best] > shares[second]:
        return best
    other, share = _other(sample)
    if share >= KNOWN and share > shares[best]:
        raise DocumentError(f"{label}: {unsupported(other)}")
    if shares[best] > max(shares[second], share) and shares[best] >= KNOWN / 2:
        return best
    raise DocumentError(f"{label}: its language is not clear: name it with --language ({', '.join(LANGUAGES)})")


def supported(code: str, label: str) -> str:
    """The plain code of a language that was named ('de-AT' is 'de'). Raises DocumentError for one without tables."""
    plain = code.strip().lower().replace("_", "-").partition("-")[0]
    if plain not in LANGUAGES:
        raise DocumentError(f"{label}: {unsupported(plain)}")
    return plain


def unsupported(code: str) -> str:
    """'French is not supported: de, en'."""
    name = Locale.parse("en").languages.get(code, f"language {code!r}")
    return f"{name} is not supported: {', '.join(LANGUAGES)}"


def _sample(text: str) -> str:
    """Running text where there is some: menus and names say little about a language."""
    prose = "\n".join(line.text for line in lines_of(text) if line.prose)
    return (prose or text)[:SAMPLE]


def _other(sample: str) -> tuple[str, float]:
    """The other language that knows most of the words, and the share that it knows."""
    best, most = OTHERS[0], 0.0
    for code in OTHERS:
        share = _shares(sample, (code,))[code]
        if share > most:
            best, most = code, share
        if most >= SURE:
            break
    return best, most


def _shares(sample: str, codes: tuple[str, ...]) -> dict[str, float]:
    shares = _detector(codes).proportion_in_each_language(sample)
    return {code: round(float(shares.get(code, 0.0)), 4) for code in codes}


@cache
def _detector(codes: tuple[str, ...]) -> LanguageDetector:
    """Our own languages' dictionaries stay in memory, the others' are only streamed through."""
    strategy = DefaultStrategy(greedy=False, low_memory=codes != LANGUAGES)
    return LanguageDetector(codes, RelaxedMostCommonTokenSampler(_WORDS, sample_size=150), strategy)
