"""How fast the parsers are from raw text to CoNLL-U, and how fast HanTa alone tags the same sentences.

A text of 300 kB without any full stop shows that time grows with the text only.

Run it by hand: `python -m tests.bench.bench_parse [LANGUAGE=TEXT…]`; without files it reads tests/gold/treebank.
CPU seconds are those of the whole process, so OMP_NUM_THREADS=1 is the fair setting.
Loading is timed by itself, HanTa's too.
"""

import resource
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Source
from zeitgraph.parse import parser_for
from zeitgraph.parse.conllu import read_conllu, write_conllu
from zeitgraph.parse.parser import Parser

TREEBANKS = Path(__file__).parents[1] / "gold" / "treebank"
LANGUAGES = ("de", "en")
ENDLESS = {"de": "der Rat sah einen Hund in (dem Haus) und ", "en": "the council saw a dog in (the house) and "}
HANTA_MODELS = {"de": "morphmodel_ger.pgz"}

T = TypeVar("T")


def main(arguments: Sequence[str]) -> None:
    """Print a line a language and run: the second run has met all words before."""
    given = [argument.partition("=")[::2] for argument in arguments]
    for language in LANGUAGES:
        texts = [Path(path).read_text(encoding="utf-8") for code, path in given if code == language]
        _measure(language, texts or _news(language))
    _say(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _measure(language: str, texts: Sequence[str]) -> None:
    parser, loaded = _timed(lambda: parser_for(language))
    parser.parse(_document(language, "Xyloprant."))  # has HanTa loaded where it is used
    documents = [_document(language, text) for text in texts]
    _say(f"{language}: loaded in {loaded:.2f} CPU seconds")
    parsed: list[ParsedDocument] = []
    for run in ("first", "second"):
        parsed.clear()
        seconds = 0.0
        for document in documents:
            found, spent = _timed(partial(parser.parse, document))
            _, written = _timed(partial(write_conllu, found))
            parsed.append(found)
            seconds += spent + written
        words = sum(len(sentence.tokens) for found in parsed for sentence in found.sentences)
        _say(f"{language} {run} run: {words} words, {words / seconds:.0f} words a CPU second")
    _say(f"{language} 300 kB without a full stop: {_endless(parser, language):.0f} words a CPU second")
    if language in HANTA_MODELS:
        _say(f"{language} HanTa alone: {_hanta(parsed, HANTA_MODELS[language]):.0f} words a CPU second")


def _endless(parser: Parser, language: str) -> float:
    text = ENDLESS[language] * (300_000 // len(ENDLESS[language]))
    found, seconds = _timed(lambda: parser.parse(_document(language, text)))
    _, written = _timed(lambda: write_conllu(found))
    return sum(len(sentence.tokens) for sentence in found.sentences) / (seconds + written)


def _hanta(parsed: Sequence[ParsedDocument], model: str) -> float:
    from HanTa.HanoverTagger import HanoverTagger

    tagger = HanoverTagger(model)
    sentences = [[token.form for token in sentence.tokens] for found in parsed for sentence in found.sentences]
    _, seconds = _timed(lambda: [tagger.tag_sent(sentence) for sentence in sentences])
    return sum(len(sentence) for sentence in sentences) / seconds


def _news(language: str) -> list[str]:
    """The texts of the treebanks of a language, a document of theirs a text."""
    texts: dict[str, list[str]] = {}
    for path in sorted(TREEBANKS.glob(f"{language}-*.conllu")):
        for tree in read_conllu(path.read_text(encoding="utf-8"), path.name):
            line = "".join(word.form + (" " if word.space_after else "") for word in tree.words)
            texts.setdefault(f"{path.stem} {tree.document}", []).append(line.strip())
    return ["\n".join(lines) + "\n" for lines in texts.values()]


def _document(language: str, text: str) -> Document:
    return Document(id=DocumentId("bench"), text=text, language=language, source=Source(name="bench"))


def _timed(call: Callable[[], T]) -> tuple[T, float]:
    begin = time.process_time()
    found = call()
    return found, time.process_time() - begin


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
