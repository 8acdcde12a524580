"""`zeitgraph check` finds what SHACL finds, and says it in plain words with the line."""

import random
import warnings
from pathlib import Path

import pytest
import rdflib
from tests.unit.graphs import newsroom
from typer.testing import CliRunner

from zeitgraph import pipeline
from zeitgraph.cli.main import app
from zeitgraph.errors import InputError
from zeitgraph.export.rdf import jsonld, nquads, trig, turtle
from zeitgraph.export.vocabulary import shapes

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import pyshacl

TURTLE = "".join(turtle(newsroom()))
SHAPES = rdflib.Graph().parse(data="".join(shapes()), format="turtle")


def wrong(folder: Path, text: str, name: str = "graph.ttl") -> list[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return [line.removeprefix(str(path)) for line in pipeline.check(path, most=9).wrong]


def changed(old: str, new: str) -> str:
    assert old in TURTLE
    return TURTLE.replace(old, new, 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("graph.ttl", TURTLE),
        ("graph.nq", "".join(nquads(newsroom()))),
        ("graph.trig", "".join(trig(newsroom()))),
        ("graph.jsonld", "".join(jsonld(newsroom()))),
        ("other.ttl", "".join(turtle(newsroom(), base="https://example.org/news/"))),
    ],
)
def test_what_we_write_conforms_in_every_format_and_under_every_base(tmp_path: Path, name: str, text: str) -> None:
    assert wrong(tmp_path, text, name) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "zg:polarity zg:positive",
            "zg:polarity zg:certain",
            "zg:polarity zg:certain is none of zg:positive, zg:negative",
        ),
        ("zg:polarity zg:positive", "zg:polarity zg:maybe", "zg:maybe is no term of the vocabulary"),
        ("zg:polarity zg:positive ;", "", "zg:polarity is missing"),
        ("zg:polarity zg:positive", "zg:polarity zg:positive, zg:negative", "zg:polarity is there 2 times"),
        ("zg:confidence", "zg:confidense", "zg:confidense is no term of the vocabulary; did you mean zg:confidence?"),
        (
            'sem:hasTimeStamp "2014-06-13"^^xsd:date',
            'sem:hasTimeStamp "2014-06-13T00:00:00"^^xsd:dateTime',
            "“2014-06-13T00:00:00” has to be a valid xsd:date",
        ),
        (
            'sem:hasEarliestBeginTimeStamp "2014-06-13"',
            'sem:hasEarliestBeginTimeStamp "2014-06-15"',
            "“2014-06-15” has to be before or at sem:hasLatestBeginTimeStamp “2014-06-13”",
        ),
        ('nif:beginIndex "0"', 'nif:beginIndex "900"', "“900” has to be before nif:endIndex"),
        ("zg:precision zg:interval", "zg:precision zg:unknown", "is neither without a date: "),
        ("zg:about id:event-a4", "zg:about id:event-a3", "no claim is about this event"),
        ("type:REJECT", "type:DANCE", "type:DANCE is no term of the vocabulary"),
        ('zg:confidence "0.9"', 'zg:confidence "1.9"', "has to be 1 or less"),
        ("prov:wasAttributedTo id:actor-vogt", "prov:wasAttributedTo id:nobody", "has to be a sem:Actor"),
        ('zg:evidence """trigger 54 63', 'zg:evidence """trigger 54', "is not written as it should be"),
    ],
)
def test_each_kind_of_mistake_in_plain_words(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert any(words in line for line in wrong(tmp_path, changed(old, new)))


def test_the_line_is_that_of_the_property_else_of_the_subject(tmp_path: Path) -> None:
    text = changed("zg:polarity zg:negative", "zg:polarity zg:certain")
    number = text[: text.index("zg:polarity zg:certain")].count("\n") + 1
    assert wrong(tmp_path, text)[0].startswith(f", line {number}: claim-b3: ")
    gone = changed("zg:polarity zg:negative ;\n", "\n").replace("\n    \n", "\n")
    number = gone[: gone.index("id:claim-b3 a ")].count("\n") + 1
    assert wrong(tmp_path, gone)[0] == f", line {number}: claim-b3: zg:polarity is missing"


@pytest.mark.parametrize(("write", "name"), [(nquads, "graph.nq"), (trig, "graph.trig"), (jsonld, "graph.jsonld")])
def test_the_line_is_found_in_every_format(tmp_path: Path, write: object, name: str) -> None:
    text = "".join(write(newsroom()))  # type: ignore[operator]
    begin = text.index("negative")
    number = text[:begin].count("\n") + 1
    found = wrong(tmp_path, text[:begin] + "negatife" + text[begin + 8 :], name)
    assert all(line.startswith(f", line {number}: claim-b3: ") for line in found)
    assert len(found) == 2


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("seed", range(12))
def test_a_file_with_a_statement_lost_or_moved_is_wrong_where_pyshacl_says_so(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    triples = sorted(rdflib.Graph().parse(data=TURTLE, format="turtle"))
    subject, predicate, value = draw.choice(triples)
    graph = rdflib.Graph()
    graph += [triple for triple in triples if triple != (subject, predicate, value)]
    if seed % 2:
        graph.add((draw.choice(triples)[0], predicate, value))
    expected = bool(pyshacl.validate(graph, shacl_graph=SHAPES)[0])
    assert (not wrong(tmp_path, graph.serialize(format="turtle"))) == expected


def test_rdf_without_anything_of_ours_is_not_said_to_conform(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing to check"):
        wrong(tmp_path, "<a:b> <a:c> <a:d> .")
    with pytest.raises(InputError, match="not an RDF file"):
        wrong(tmp_path, "", "notes.txt")


def test_the_command_says_what_it_looked_at_or_exits_with_2(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    fine = CliRunner().invoke(app, ["check", str(path)])
    assert fine.exit_code == 0
    assert "conforms: 8 zg:Claim, 2 zg:Document" in fine.stdout
    path.write_text(TURTLE.replace("zg:positive", "zg:certain"), encoding="utf-8")
    bad = CliRunner().invoke(app, ["check", str(path), "--most", "2"])
    assert bad.exit_code == 2
    assert len(bad.stdout.splitlines()) == 2
    assert "7 statements are wrong or missing, 5 more are not shown" in bad.stderr
