"""The table `inflection`: which forms of a verb are its past tense."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import load

REMEMBERED = 1 << 16  # forms whose tense is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class InflectionTable:
    """How a language builds the past tense of its weak verbs, and that of its strong ones."""

    infinitive_endings: tuple[str, ...]
    weak_endings: tuple[str, ...]
    dental: tuple[str, ...]
    strong_endings: tuple[str, ...]
    strong: Mapping[str, str]
    present: tuple[str, ...]
    unchanged: frozenset[str]
    by_length: tuple[str, ...]
    pasts: frozenset[str]
    doubling: bool
    progressive: str
    participles: Mapping[str, str]
    participle_prefix: str
    participle_ending: str
    unprefixed: tuple[str, ...]
    unprefixed_endings: tuple[str, ...]


@cache
def inflection_table(code: str) -> InflectionTable:
    """The table of a language. Raises LanguageError where a key is missing or of the wrong kind."""
    table = load(code).table("inflection")
    try:
        return InflectionTable(
            infinitive_endings=tuple(table["infinitive_endings"]),
            weak_endings=tuple(table["weak_endings"]),
            dental=tuple(table["dental"]),
            strong_endings=tuple(table["strong_endings"]),
            strong=dict(table["strong"]),
            present=tuple(table["present_endings"]),
            unchanged=frozenset(table["unchanged"]),
            by_length=tuple(sorted(table["strong"], key=lambda verb: (-len(verb), verb))),
            pasts=frozenset(past for pasts in table["strong"].values() for past in pasts.split())
            - set(table["strong"]),
            doubling=bool(table.get("doubling", False)),
            progressive=str(table.get("progressive", "")),
            participles=dict(table.get("participles", {})),
            participle_prefix=str(table.get("participle_prefix", "")),
            participle_ending=str(table.get("participle_ending", "")),
            unprefixed=tuple(table.get("unprefixed", ())),
            unprefixed_endings=tuple(table.get("unprefixed_endings", ())),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LanguageError(f"language/{code}/inflection.toml: {error}") from error


@lru_cache(REMEMBERED)
def form_tense(form: str, lemma: str, code: str) -> str | None:
    """'past' or 'present' where a finite form of a verb can be nothing else as far as the table knows, else None.

    >>> form_tense("demonstrierten", "demonstrieren", "de"), form_tense("prüfe", "prüfen", "de")
    ('past', 'present')
    """
    table, form, lemma = inflection_table(code), form.lower(), lemma.lower()
    if form in table.unchanged:
        return None
    base = next((lemma[cut:] for cut in range(len(lemma)) if lemma[cut:] in table.strong), None)
    if base is not None and _is_strong_past(form, lemma, base, table):
        return "past"
    if form in table.pasts:
        return "past"
    if form != lemma and any(form == stem + end for stem in _stems(lemma, table) for end in _weak(stem, table)):
        return "past"
    if base is not None and (lemma == base or lemma[: -len(base)] in form):
        return "present"
    if form == lemma and form.endswith(table.weak_endings):
        return None
    return "present" if any(form == stem + end for stem in _stems(lemma, table) for end in table.present) else None


def verb_forms(verbs: Iterable[str], code: str) -> Mapping[str, str]:
    """The verb that each inflected form belongs to; of languages whose forms are not built on the infinitive only the
    strong pasts.

    >>> verb_forms(["raid", "overrun"], "en")["raided"], verb_forms(["raid", "overrun"], "en")["overran"]
    ('raid', 'overrun')
    """
    table = inflection_table(code)
    found: dict[str, str] = {}
    for verb in sorted(verbs):
        forms = (*_irregular(verb, table), *_regular(verb, table)) if table.progressive else _strong_pasts(verb, table)
        for form in forms:
            found.setdefault(form, verb)
    return found


def participle_verbs(verbs: Iterable[str], prefixes: tuple[str, ...], code: str) -> Mapping[str, str]:
    """The verb that each participle belongs to, in languages that build it with a prefix; else nothing.

    Separable `prefixes` stand before it, the longest first.

    >>> participle_verbs(["absagen", "besetzen"], ("ab",), "de")["abgesagt"]
    'absagen'
    """
    table = inflection_table(code)
    found: dict[str, str] = {}
    for verb in sorted(verbs) if table.participle_prefix else ():
        first = next((prefix for prefix in prefixes if verb.startswith(prefix) and verb[len(prefix) :] in verbs), "")
        for form in _participles(verb[len(first) :], table):
            found.setdefault(first + form, verb)
    return found


def _participles(verb: str, table: InflectionTable) -> list[str]:
    """The past participle of a verb without separable prefix, and its present participle."""
    present = f"{verb}d"
    base = next((strong for strong in table.by_length if verb.endswith(strong) and strong in table.participles), None)
    if base is not None:
        before, past = verb[: -len(base)], table.participles[base]
        return [before + (past.removeprefix(table.participle_prefix) if before else past), present]
    stem = next(iter(_stems(verb, table)), verb)
    middle = "e" if stem.endswith(table.dental) else ""
    bare = verb.startswith(table.unprefixed) or verb.endswith(table.unprefixed_endings)
    return [("" if bare else table.participle_prefix) + stem + middle + table.participle_ending, present]


def _irregular(verb: str, table: InflectionTable) -> list[str]:
    """Strong pasts and participles, also behind a prefix: 'overran' as 'ran'."""
    base = next((strong for strong in table.by_length if verb.endswith(strong)), None)
    if base is None:
        return []
    forms = (*table.strong[base].split(), *table.participles.get(base, "").split())
    return [verb[: -len(base)] + form for form in forms]


def _strong_pasts(verb: str, table: InflectionTable) -> list[str]:
    """'log', 'logen' and 'belogst': the strong pasts in all persons."""
    base = next((strong for strong in table.by_length if verb.endswith(strong)), None)
    pasts = table.strong[base].split() if base is not None else []
    return [verb[: -len(base or "")] + past + ending for past in pasts for ending in table.strong_endings]


def _regular(verb: str, table: InflectionTable) -> list[str]:
    """Weak pasts, the third person and the progressive, with the last letter dropped or doubled before them."""
    stem = verb.removesuffix(table.infinitive_endings[0])
    endings = [*table.weak_endings, *(end for end in table.present if end), table.progressive]
    stems = {verb, stem, verb.removesuffix(table.infinitive_endings[1]), verb + verb[-1]}
    return sorted(part + ending for part in stems for ending in endings)


def unchanged_forms(code: str) -> frozenset[str]:
    """The verbs whose past looks like their present ('hit')."""
    return inflection_table(code).unchanged


def _is_strong_past(form: str, lemma: str, base: str, table: InflectionTable) -> bool:
    pasts = [lemma[: -len(base)] + past for past in table.strong[base].split()]
    return form != lemma and any(form == past + ending for past in pasts for ending in table.strong_endings)


def _stems(lemma: str, table: InflectionTable) -> list[str]:
    """The stems that an infinitive may have: without each of the endings that it ends in."""
    return [lemma.removesuffix(ending) for ending in table.infinitive_endings if lemma.endswith(ending)]


def _weak(stem: str, table: InflectionTable) -> list[str]:
    """The endings after a stem: after a dental with an 'e'; where that is done, after its last letter doubled too."""
    if table.doubling:
        return [*table.weak_endings, *(stem[-1:] + ending for ending in table.weak_endings)]
    dental = bool(table.dental) and stem.endswith(table.dental)
    return [f"e{ending}" for ending in table.weak_endings] if dental else list(table.weak_endings)
