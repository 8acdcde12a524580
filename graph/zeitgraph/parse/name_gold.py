"""Name corpora as sentences with BIO tags: CoNLL-U with `NER=` in MISC, and GermEval's TSV."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zeitgraph.errors import InputError
from zeitgraph.model.text import NameLabel
from zeitgraph.parse.conllu import Word, read_conllu

_GERMEVAL = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": "MISC"}
_GERMEVAL_COLUMNS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSentence:
    """A sentence whose names are known. Where `has_states` is false, LOC stands for LOC and for GPE."""

    words: tuple[Word, ...]
    tags: tuple[str, ...]
    has_states: bool = True


def read_name_gold(path: Path) -> list[NamedSentence]:
    """The sentences of a file whose names are annotated. Raises InputError for a file that has none of them."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text: {error}") from None
    found = list(_germeval(text)) if _is_germeval(text) else list(_conllu(text, str(path)))
    if not found:
        raise InputError(f"{path}: no names: CoNLL-U with NER= in the column MISC, or GermEval's TSV, is needed")
    return found


def germeval_rows(text: str) -> Iterator[list[list[str]]]:
    """The rows of each sentence of a corpus in columns, comments left out."""
    for block in re.split(r"\n\s*\n", text):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if rows:
            yield rows


def germeval_tag(tag: str) -> str:
    """GermEval's tag as ours: derivations ('deutsch') and parts ('US-Präsident') are no names."""
    prefix, _, kind = tag.partition("-")
    return f"{prefix}-{_GERMEVAL[kind]}" if kind in _GERMEVAL else "O"


def printed_words(forms: Sequence[str]) -> tuple[Word, ...]:
    """Words with blanks as a printer would set them: quotes need that to be told apart."""
    words, opened = [], False
    for index, form in enumerate(forms):
        follower = forms[index + 1] if index + 1 < len(forms) else ""
        space = follower not in {".", ",", ";", ":", "!", "?", ")", "“", "”"} and form not in {"(", "„"}
        if form == '"':
            opened = not opened
            space = space and not opened
        elif follower == '"' and opened:
            space = False
        words.append(Word(form=form, space_after=space))
    return tuple(words)


def _is_germeval(text: str) -> bool:
    first = next((line for line in text.splitlines() if line[:1].isdigit()), "")
    return len(first.split("\t")) == _GERMEVAL_COLUMNS


def _germeval(text: str) -> Iterator[NamedSentence]:
    for rows in germeval_rows(text):
        tags = tuple(germeval_tag(row[2]) for row in rows)
        yield NamedSentence(words=printed_words([row[1] for row in rows]), tags=tags, has_states=False)


def _conllu(text: str, name: str) -> Iterator[NamedSentence]:
    known = {"O", *(f"{prefix}-{label}" for label in NameLabel for prefix in "BI")}
    for tree in read_conllu(text, name):
        tags = tuple(word.misc.get("NER", "") for word in tree.words)
        if all(tag in known for tag in tags):
            yield NamedSentence(words=tree.words, tags=tags)
