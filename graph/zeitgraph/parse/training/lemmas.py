"""Lemmas of treebanks to the rules that a model ships with."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.lemmas import MAX_SUFFIX

CLOSED = frozenset({"DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "NUM"})
_LEAST, _SHARE = 2, 0.6


def learn_lemmas(trees: Iterable[Tree], *, only_closed: bool) -> dict[str, dict[str, str]]:
    """Words and endings for `LemmaRules`; with `only_closed` (a lexicon knows the rest) function words alone."""
    words = [word for tree in trees for word in tree.words if word.lemma and word.upos]
    if only_closed:
        words = [word for word in words if word.upos in CLOSED]
    return {"words": _by_word(words), "endings": {} if only_closed else _by_ending(words)}


def _by_word(words: Iterable[Word]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        if word.upos not in ("PROPN", "X", "SYM", "PUNCT"):
            counts[f"{word.form.lower()}|{word.upos}"][word.lemma] += 1
    return {key: lemma for key, found in sorted(counts.items()) if (lemma := _clear(found)) is not None}


def _clear(found: Counter[str]) -> str | None:
    lemma, count = min(found.items(), key=lambda item: (-item[1], item[0]))
    return lemma if count >= _LEAST and count / found.total() >= _SHARE else None


def _by_ending(words: Iterable[Word]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word in set(words_of(words)):
        form, lemma, upos, xpos = word
        edit = _edit(form, lemma)
        for tag in (f"{upos}:{xpos}", upos):
            for size in range(min(MAX_SUFFIX, len(form) - 1) + 1):
                counts[f"{tag}|{form[len(form) - size :].lower()}"][edit] += 1
    best = {
        key: min(found.items(), key=lambda item: (-item[1], item[0]))[0]
        for key, found in counts.items()
        if found.total() >= _LEAST
    }
    return {key: edit for key, edit in sorted(best.items()) if not _inherited(key, edit, best)}


def words_of(words: Iterable[Word]) -> Iterable[tuple[str, str, str, str]]:
    """Form, lemma and tags of each word that endings can be learnt from, the form in small letters but for names."""
    for word in words:
        if word.form.isalpha():
            form = word.form if word.upos == "PROPN" else word.form.lower()
            yield form, word.lemma, word.upos, word.xpos


def _edit(form: str, lemma: str) -> str:
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same}|{lemma[same:]}"


def _inherited(key: str, edit: str, best: dict[str, str]) -> bool:
    """Whether the next shorter ending says the same."""
    tag, _, ending = key.partition("|")
    for begin in range(1, len(ending) + 1):
        shorter = best.get(f"{tag}|{ending[begin:]}")
        if shorter is not None:
            return shorter == edit
    return False
