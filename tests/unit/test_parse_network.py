"""The network in numpy, on a tiny model of random weights; and against PyTorch where that is installed."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from zeitgraph.errors import ParserError
from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.labels import NAME_TAGS
from zeitgraph.parse.network import load, name_tags
from zeitgraph.parse.ours import zeitgraph_parser
from zeitgraph.parse.threads import one_thread
from zeitgraph.parse.vectors import Surface

SENTENCES = [Surface(("Anna", "schläft", "."), (True, False, True)), Surface(("Regen",), (True,))]


def _trees() -> list[Tree]:
    words = (
        Word(form="Anna", upos="PROPN", head=1, relation="nsubj", features=(("Case", "Nom"),), misc={"NER": "B-PER"}),
        Word(form="schläft", upos="VERB", features=(("Case", "Acc"),), space_after=False, misc={"NER": "O"}),
        Word(form=".", upos="PUNCT", head=1, relation="punct", misc={"NER": "O"}),
    )
    return [Tree(id=str(k), document=str(k), words=words) for k in range(20)]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, object, object]:
    """A model file of a network that learnt one sentence by heart, with the network and its collator."""
    torch = pytest.importorskip("torch")
    import random

    from zeitgraph.parse.training import data, export, loop, network

    torch.manual_seed(1)
    examples = [data.example(tree, "news") for tree in _trees()]
    labels = data.labels_of(examples, None, "", "de", {"Peru": 1})
    forms = data.Forms(labels, None)
    samples = [data.sample(found, labels, forms, "de") for found in examples]
    sizes = network.Sizes(word=8, tag=4, lemma=4, treebank=4, place=4, hidden=12, arc=8, relation=8)
    made = network.Network(labels, sizes, network.Dropout(units=0.0, word=0.0))
    collator = loop.Collator(forms, labels.treebanks.number("news"), random.Random(1))
    schedule = loop.Schedule(epochs=30, rate=1e-2, batch_tokens=30)
    weights = loop.train(made, samples, collator, schedule, network.Weights(), lambda *_: "", lambda _: None)
    path = tmp_path_factory.mktemp("model") / "xx.npz"
    export.export(path, weights, labels, {"home": "news"})
    return path, weights, labels


def test_products_take_one_thread_and_leave_the_others_as_they_were() -> None:
    def threads() -> list[int]:
        return [found["num_threads"] for found in threadpool_info() if found["user_api"] == "blas"]

    if not threads():
        pytest.skip("numpy has no library of its own for products here")
    with threadpool_limits(limits=2, user_api="blas"):
        before = threads()
        with one_thread():
            inside = threads()
        assert (set(inside), threads()) == ({1}, before)


def test_a_network_analyses_in_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    entered: list[str] = []

    @contextmanager
    def told() -> Iterator[None]:
        entered.append("in")
        yield
        entered.append("out")

    monkeypatch.setattr("zeitgraph.parse.network.one_thread", told)
    zeitgraph_parser("en").network.analyse(SENTENCES)
    assert entered == ["in", "out"]


def test_a_network_learns_a_sentence_by_heart(trained: tuple[Path, object, object]) -> None:
    analysis = load(trained[0]).network.analyse(SENTENCES)[0]
    assert [(found.upos, found.head, found.relation) for found in analysis] == [
        ("PROPN", 1, "nsubj"),
        ("VERB", None, "root"),
        ("PUNCT", 1, "punct"),
    ]
    assert [found.name for found in analysis] == ["B-PER", "O", "O"]


def test_confidences_are_probabilities_of_four_places(trained: tuple[Path, object, object]) -> None:
    found = [word.confidence for sentence in load(trained[0]).network.analyse(SENTENCES) for word in sentence]
    assert all(0 <= value <= 1 and round(value, 4) == value for value in found)


def test_a_sentence_is_analysed_the_same_whatever_was_before_it(trained: tuple[Path, object, object]) -> None:
    network = load(trained[0]).network
    assert network.analyse(SENTENCES)[1] == network.analyse(SENTENCES[::-1])[0]


def test_the_same_weights_give_the_same_file(trained: tuple[Path, object, object], tmp_path: Path) -> None:
    from zeitgraph.parse.training.export import export

    path, weights, labels = trained
    export(tmp_path / "again.npz", weights, labels, {"home": "news"})  # type: ignore[arg-type]
    assert (tmp_path / "again.npz").read_bytes() == path.read_bytes()


def test_a_file_that_is_no_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.npz").write_bytes(b"no model")
    with pytest.raises(ParserError, match=r"x\.npz"):
        load(tmp_path / "x.npz")


def test_a_model_without_labels_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    np.savez(buffer, meta=np.frombuffer(json.dumps({}).encode(), np.uint8))
    (tmp_path / "x.npz").write_bytes(buffer.getvalue())
    with pytest.raises(ParserError, match=r"x\.npz"):
        load(tmp_path / "x.npz")


def test_an_inside_tag_never_follows_another_name() -> None:
    scores = np.full((2, len(NAME_TAGS)), -5.0, np.float32)
    scores[0, NAME_TAGS.index("B-PER")] = 0
    scores[1, NAME_TAGS.index("I-ORG")] = 0
    scores[1, NAME_TAGS.index("I-PER")] = -1
    assert [NAME_TAGS[k] for k in name_tags(scores)] == ["B-PER", "I-PER"]
