"""The universal tag chosen with the finer one."""

import numpy as np

from zeitgraph.language.treebank import treebank_table
from zeitgraph.parse.features import Vocabulary
from zeitgraph.parse.labels import PADDING, Labels
from zeitgraph.parse.tagsets import Tagsets, shares_of

UPOS, XPOS = (*PADDING, "AUX", "NOUN", "PROPN"), (*PADDING, "NE", "NN", "XY")
SHARES = {"NE": {"PROPN": 1.0}, "NN": {"NOUN": 0.9, "PROPN": 0.1}}


def _labels() -> Labels:
    empty = Vocabulary(PADDING)
    return Labels(
        words=empty,
        lemmas=empty,
        tags=empty,
        treebanks=empty,
        relations=empty,
        upos=Vocabulary(UPOS),
        xpos=Vocabulary(XPOS),
        features={},
    )


def _chosen(universal: dict[str, float], finer: dict[str, float], treebank: str = "gsd") -> str:
    tagsets = Tagsets.of(SHARES, _labels(), {"gsd": 0.7})
    scores = [_row(universal, UPOS), _row(finer, XPOS)]
    return UPOS[int(tagsets.weighed(scores[0], scores[1], treebank)[0, 2:].argmax()) + 2]


def _row(found: dict[str, float], tags: tuple[str, ...]) -> np.ndarray:
    return np.array([[found.get(tag, -9.0) for tag in tags]], np.float32)


def test_a_likely_finer_tag_decides_between_tags_that_are_nearly_as_good() -> None:
    assert _chosen({"NOUN": 0.1, "PROPN": 0.0}, {"NE": 2.0, "NN": 0.0}) == "PROPN"


def test_a_sure_universal_tag_stays_whatever_the_finer_one_says() -> None:
    assert _chosen({"NOUN": 9.0, "PROPN": 0.0}, {"NE": 1.0, "NN": 0.0}) == "NOUN"


def test_a_finer_tag_that_was_never_seen_says_nothing() -> None:
    assert _chosen({"NOUN": 0.1, "PROPN": 0.0, "AUX": 0.2}, {"XY": 9.0, "NE": 0.0}) == "AUX"


def test_treebanks_without_a_weight_keep_their_universal_tags() -> None:
    assert _chosen({"NOUN": 0.1, "PROPN": 0.0}, {"NE": 2.0, "NN": 0.0}, "news") == "NOUN"


def test_shares_are_of_the_words_with_a_finer_tag() -> None:
    pairs = [("VAFIN", "AUX"), ("VAFIN", "AUX"), ("VAFIN", "VERB"), ("VAFIN", "AUX"), ("NE", "PROPN")]
    assert shares_of(pairs) == {"NE": {"PROPN": 1.0}, "VAFIN": {"AUX": 0.75, "VERB": 0.25}}


def test_gsd_weighs_its_finer_tags() -> None:
    assert treebank_table("de").finer_tags["gsd"] > 0
