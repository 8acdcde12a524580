"""Each cue does to a complement what its class says, and each valency gives its role, in sentences made for them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.arguments import arguments, oblique_arguments
from zeitgraph.extract.arguments_kinds import kinds_of
from zeitgraph.extract.arguments_objects import Frame
from zeitgraph.extract.clauses import Clause
from zeitgraph.extract.factuality_clause import Setting
from zeitgraph.extract.factuality_context import factuality_of
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.attribution import CueKind
from zeitgraph.language.factuality import ClassEffect, FactualityTable, Holder, factuality_table
from zeitgraph.language.verbs import VerbTable, verb_table

MEANT = {"own": "CT+", "same": "CT+", "reverse": "CT-", "planned": "PR+"}
NEGATED = {"own": "CT+", "same": "CT-", "reverse": "CT+", "planned": "PR+"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a language that the sentences are made of: nouns by what they stand for."""

    nouns: tuple[str, ...]
    negation: str
    that: str
    mark: str
    be: str
    complement: str


WORDS = {
    "de": Words(
        nouns=("Vertrag", "Lehrer", "Hafen"), negation="nicht", that="dass", mark="zu", be="sein", complement="zahlen"
    ),
    "en": Words(
        nouns=("treaty", "teacher", "harbor"), negation="not", that="that", mark="to", be="be", complement="pay"
    ),
}


def cue_sentences(words: Words, kind: CueKind, cue: str, particle_first: bool) -> Iterator[tuple[str, str]]:
    """Sentences with a cue and a complement, a finite clause or an infinitive, each alone and with the cue negated."""
    *beside, last = cue.split() if particle_first else reversed(cue.split())
    upos = {CueKind.VERB: "VERB", CueKind.NOUN: "NOUN", CueKind.ADJECTIVE: "ADJ"}[kind]
    relation, link = ("nsubj", "acl") if kind is CueKind.NOUN else ("root", "ccomp")
    for clause in ("finite", "infinitive"):
        for negated in ("", "negated"):
            lines = [f"Weber Weber PROPN nsubj {7 if kind is CueKind.NOUN else 2} PER"]
            head = 7 if kind is CueKind.NOUN else 0
            lines.append(f"{last} {last} {upos} {relation} {head} {'VerbForm=Fin|Mood=Ind' if upos == 'VERB' else ''}")
            lines.append(", , PUNCT punct 5")
            mark = f"{words.that} {words.that} SCONJ" if clause == "finite" else f"{words.mark} {words.mark} PART"
            lines.append(f"{mark} mark 5")
            form = "VerbForm=Fin|Mood=Ind|Tense=Pres" if clause == "finite" else "VerbForm=Inf"
            joined = link if clause == "finite" or kind is CueKind.NOUN else "xcomp"
            lines.append(f"{words.complement} {words.complement} VERB {joined} 2 {form}")
            lines.append(", , PUNCT punct 5")
            if kind is CueKind.NOUN:
                lines.append("wachsen wachsen VERB root 0 VerbForm=Fin|Mood=Ind|Tense=Pres")
            if kind is CueKind.ADJECTIVE:
                lines.append(f"{words.be} {words.be} AUX cop 2 VerbForm=Fin|Mood=Ind|Tense=Pres")
            if negated:
                lines.append(f"{words.negation} {words.negation} PART advmod 2")
            lines += _beside(beside, len(lines))
            yield f"{clause} {negated}".strip(), "\n".join(lines)


def _beside(words: list[str], before: int) -> list[str]:
    """The other words of a cue: an adverb, or a noun with its preposition and article."""
    if len(words) < 2:
        return [f"{word} {word} ADV advmod 2" for word in words]
    noun = before + len(words)
    opened = [f"{word} {word} {'DET det' if index else 'ADP case'} {noun}" for index, word in enumerate(words[:-1])]
    return [*opened, f"{words[-1]} {words[-1]} NOUN obl 2"]


def told(code: str, tree: str, table: FactualityTable) -> str:
    """The factuality of the complement."""
    sentence = parsed(tree, language=code).sentences[0]
    return factuality_of(sentence, sentence.tokens[4], table, Setting()).code


def meant(effect: ClassEffect, form: str) -> str:
    """What the definition of the class makes of a complement."""
    if form.endswith("negated"):
        return NEGATED.get(effect.code if effect.code in {"same", "reverse"} else effect.negated, effect.negated)
    code = effect.infinitive if form == "infinitive" else effect.code
    return MEANT.get(code, code)


def is_cue(code: str, key: tuple[CueKind, str], table: FactualityTable) -> bool:
    """Whether the cue does what its class says somewhere where it would not be so without it; sources are elsewhere."""
    kind, cue = key
    effect = table.effects[table.cues[key]]
    if effect.holder is not Holder.AUTHOR:
        return True
    less = replace(table, cues={other: name for other, name in table.cues.items() if other != key})
    for form, tree in cue_sentences(WORDS[code], kind, cue, table.particle_first):
        if told(code, tree, table) == meant(effect, form) != told(code, tree, less):
            return True
    return False


def valency_sentences(words: Words, key: str, word: str) -> Iterator[tuple[str, bool]]:
    """Sentences with a verb or noun and a phrase of its valency, and whether it is a noun's."""
    name = key.replace(" ", "_")
    verb = f"{name} {name} VERB root 0 VerbForm=Fin|Mood=Ind"
    agent = "Weber Weber PROPN nsubj 2 PER"
    preposition = word.split()[0]
    for noun in words.nouns:
        if word in {"object", "dative", "genitive"}:
            relation = "obj" if word == "object" else "obl:arg"
            case = {"object": "", "dative": "Case=Dat", "genitive": "Case=Gen"}[word]
            yield f"{agent}\n{verb}\n{noun} {noun} NOUN {relation} 2 {case}", False
            continue
        case = f"{preposition} {preposition} ADP case"
        yield f"{agent}\n{verb}\n{case} 4\n{noun} {noun} NOUN obl 2", False
        yield (
            f"{agent}\n{verb}\nin in ADP case 4\n{words.nouns[2]} x NOUN obl 2\n{case} 6\n{noun} {noun} NOUN nmod 4",
            False,
        )
        yield f"{agent}\n{verb}\n{words.nouns[0]} x NOUN obj 2\n{case} 5\n{noun} {noun} NOUN nmod 3", False
        yield f"x x X dep 2\n{name} {name} NOUN root 0\n{case} 4\n{noun} {noun} NOUN nmod 2", True


def role(code: str, tree: str, key: str, table: VerbTable, *, nominal: bool) -> str | None:
    """The role of the last noun of a sentence."""
    document = parsed(tree, language=code)
    sentence = document.sentences[0]
    token = sentence.tokens[1]
    clause = Clause(sentence=sentence, lemma=key, chain=(token,))
    frame = Frame(clause=clause, kinds=kinds_of(document, load(code)), verbs=table)
    found = oblique_arguments(frame, token, key) if nominal else arguments(frame)
    last = len(sentence.tokens) - 1
    return next((str(a.subrole or a.role) for a in found if a.head.token == last), None)


def gives_its_role(code: str, key: str, word: str, table: VerbTable) -> bool:
    """Whether a valency gives its role somewhere where it would not be so without it."""
    own: Mapping[str, str] = table.valency[key]
    wanted = None if own[word] == "none" else own[word]
    less = replace(table, valency={**table.valency, key: {k: v for k, v in own.items() if k != word}})
    for tree, nominal in valency_sentences(WORDS[code], key, word):
        if role(code, tree, key, table, nominal=nominal) == wanted != role(code, tree, key, less, nominal=nominal):
            return True
    return False


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_cue_does_what_its_class_says_and_nothing_does_without_it(code: str) -> None:
    table = factuality_table(code)
    assert [f"{table.cues[key]}: {key[1]}" for key in table.cues if not is_cue(code, key, table)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_valency_gives_a_role_that_nothing_gives_without_it(code: str) -> None:
    table = verb_table(code)
    pairs = [(key, word) for key, own in table.valency.items() for word in own]
    assert [f"{key}: {word}" for key, word in pairs if not gives_its_role(code, key, word, table)] == []
