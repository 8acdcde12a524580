"""What a clause has to agree on when its relations are chosen: one subject, passive in all its parts, and cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from zeitgraph.parse.labels import ABSENT, Labels

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

OBJECT_PENALTY = 5.0  # of an object beside a passive verb, where the language has none; German news-c
CASE_WEIGHT = 0.3  # of a case's logarithm beside a relation's; GSD test 1, flat from 0.3 to 1
_NEVER = -1e9
_DOUBT = 0.01  # what a case that cannot be is still worth

_SUBJECTS = {"nsubj": "nsubj:pass", "csubj": "csubj:pass"}
_AUXILIARIES, _PASSIVE = ("aux", "aux:pass", "cop"), "aux:pass"
_ONE_SUBJECT, _ONE_OBJECT = ("nsubj", "nsubj:pass"), ("obj",)


@dataclass(frozen=True)
class Agreement:
    """Chooses relations under the governors given. `cases` names the cases that a relation's words can have.

    `lone_auxiliaries` says whether AUX may stand without the verb that it helps, `passive_objects` whether a passive
    verb may have an object: where it may not, that tells 'Cottbus wird ein Werk versprochen'.
    """

    labels: Labels
    cases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    passive_objects: bool = True
    lone_auxiliaries: bool = True

    def upos(self, tag: str, relation: str) -> str:
        """The tag of a word with this relation: a helping verb is AUX, another is not where the language says so."""
        if relation in _AUXILIARIES:
            return "AUX"
        return "VERB" if tag == "AUX" and not self.lone_auxiliaries else tag

    def with_cases(self, scores: Floats, cases: Floats) -> Floats:
        """The scores, less where the case does not go with the relation; `cases` are the network's scores of cases."""
        if not self._allowed:
            return scores
        likely = np.exp(cases - cases.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        scores = scores.copy()
        for relation, columns in self._allowed:
            scores[:, relation] += CASE_WEIGHT * np.log(likely[:, columns].sum(1) + _DOUBT)
        return scores

    def choose(self, scores: Floats, heads: Ints) -> Ints:
        """The best relation of each word: one subject and one object a governor, active or passive throughout.

        `heads` names each governor by a number; words whose governor is below 0 are roots.
        """
        best = self._without_rivals(scores.copy(), heads)
        self._agree(scores, heads, best)
        if not self.passive_objects:
            self._without_passive_objects(scores, heads, best)
        return best

    def _without_passive_objects(self, scores: Floats, heads: Ints, best: Ints) -> None:
        """Where a passive has a subject and an object, in place: the object is the subject, unless that is unlikely."""
        subject, thing, person = (self.labels.relations.number(name) for name in ("nsubj:pass", "obj", "obl:arg"))
        passive = set(heads[best == self._passive].tolist())
        subjects = {int(heads[word]): int(word) for word in np.flatnonzero(best == subject)}
        for word in np.flatnonzero(best == thing).tolist():
            other = subjects.get(int(heads[word]))
            if other is None or int(heads[word]) not in passive:
                continue
            kept = scores[other, subject] + scores[word, thing]
            if scores[other, person] + scores[word, subject] > kept - OBJECT_PENALTY:
                best[other], best[word] = person, subject

    def _agree(self, scores: Floats, heads: Ints, best: Ints) -> None:
        """Subjects and auxiliaries of one governor, in place: all of an active clause or all of a passive one."""
        words = np.flatnonzero((self._is_subject[best] | self._is_auxiliary[best]) & (heads >= 0))
        clauses = np.unique(heads[words], return_inverse=True)[1]
        subjects = self._is_subject[best[words]]
        both = (np.bincount(clauses, subjects) > 0) & (np.bincount(clauses, ~subjects) > 0)
        kept = both[clauses]
        words, clauses, helpers = words[kept], clauses[kept], np.flatnonzero(~subjects[kept])
        if not len(words):
            return
        rows = scores[words[helpers]]
        active, passive = self._turned[:, best[words]]
        active[helpers] = self._plain[rows[:, self._plain].argmax(1)]
        passive[helpers] = self._some_passive(rows, clauses[helpers])
        gains = np.bincount(clauses, scores[words, passive] - scores[words, active])
        best[words] = np.where(gains[clauses] > 0, passive, active)

    def _without_rivals(self, scores: Floats, heads: Ints) -> Ints:
        """The best relation of each word, where no word governs two of one group: the less likely take another."""
        best: Ints = scores.argmax(1)
        for group, inside in self._single:
            members = np.flatnonzero(inside[best] & (heads >= 0))
            _, places, counts = np.unique(heads[members], return_inverse=True, return_counts=True)
            for index in np.flatnonzero(counts > 1):
                rivals = members[places == index]
                margins = _margin(scores[rivals], group)
                for word in np.delete(rivals, margins.argmax()):
                    scores[word, group] = _NEVER
                    best[word] = scores[word].argmax()
        return best

    def _some_passive(self, scores: Floats, clauses: Ints) -> Ints:
        """The best relations of auxiliaries, of which one at least is passive in each clause."""
        group = np.array(self._auxiliaries)
        found: Ints = group[scores[:, group].argmax(1)]
        losses = scores[np.arange(len(found)), found] - scores[:, self._passive]
        order = np.lexsort((losses, clauses))
        cheapest = order[np.unique(clauses[order], return_index=True)[1]]
        found[cheapest[~np.isin(clauses[cheapest], clauses[found == self._passive])]] = self._passive
        return found

    @cached_property
    def _turned(self) -> Ints:
        """Of each relation what it is in an active clause, and in a passive one."""
        turned = np.tile(np.arange(len(self.labels.relations)), (2, 1))
        for pair in self._voices:
            turned[:, pair] = np.array(pair)[:, None]
        return turned

    @cached_property
    def _plain(self) -> Ints:
        return np.array([k for k in self._auxiliaries if k != self._passive], np.int64)

    @cached_property
    def _voices(self) -> list[tuple[int, int]]:
        entries = self.labels.relations.entries
        pairs = [(a, b) for a, b in _SUBJECTS.items() if a in entries and b in entries]
        return [(entries.index(a), entries.index(b)) for a, b in pairs]

    @cached_property
    def _subjects(self) -> list[int]:
        return [number for pair in self._voices for number in pair]

    @cached_property
    def _is_subject(self) -> Flags:
        return self._flags(self._subjects)

    @cached_property
    def _is_auxiliary(self) -> Flags:
        return self._flags(self._auxiliaries)

    def _flags(self, relations: Sequence[int]) -> Flags:
        return np.isin(np.arange(len(self.labels.relations)), relations)

    @cached_property
    def _auxiliaries(self) -> list[int]:
        entries = self.labels.relations.entries
        return [entries.index(name) for name in _AUXILIARIES if name in entries]

    @cached_property
    def _passive(self) -> int:
        return self.labels.relations.number(_PASSIVE)

    @cached_property
    def _single(self) -> list[tuple[Ints, Flags]]:
        """The relations of which a word governs one at most: subjects of whatever kind, and objects."""
        entries = self.labels.relations.entries
        groups = [[k for k, entry in enumerate(entries) if entry in group] for group in (_ONE_SUBJECT, _ONE_OBJECT)]
        return [(np.array(group, np.int64), self._flags(group)) for group in groups]

    @cached_property
    def _allowed(self) -> list[tuple[int, list[int]]]:
        """Relations and the columns of the cases that go with them, no case at all among these."""
        values = self.labels.features.get("Case")
        if values is None:
            return []
        return [
            (self.labels.relations.number(relation), [values.number(case) for case in (ABSENT, *cases)])
            for relation, cases in self.cases.items()
            if relation in self.labels.relations.entries
        ]


def _margin(scores: Floats, group: Ints) -> Floats:
    """How much better the best relation of the group is than the best of the others."""
    inside = scores[:, group].max(1)
    others = np.delete(scores, group, axis=1).max(1)
    return np.asarray(inside - others, np.float32)
