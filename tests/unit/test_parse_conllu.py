"""CoNLL-U in and out."""

import pytest

from zeitgraph.errors import InputError, ParserError
from zeitgraph.model.text import Document, DocumentId, NameLabel, ParsedDocument, Source
from zeitgraph.parse import parser_for, read_conllu, write_conllu
from zeitgraph.parse.conllu import names_of

ZUM = """# newdoc id = a
# sent_id = a-1
1\tSie\tsie\tPRON\tPPER\tCase=Nom\t2\tnsubj\t_\tNER=O
2\tging\tgehen\tVERB\tVVFIN\t_\t0\troot\t_\tNER=O
3-4\tzum\t_\t_\t_\t_\t_\t_\t_\t_
3\tzu\tzu\tADP\tAPPR\t_\t5\tcase\t_\tNER=O
4\tdem\tder\tDET\tART\tCase=Dat|Gender=Masc|Number=Sing|PronType=Art\t5\tdet\t_\tNER=O
5\tRhein\tRhein\tPROPN\tNE\tCase=Dat\t2\tobl\t_\tNER=B-LOC|SpaceAfter=No
6\t.\t.\tPUNCT\t$.\t_\t2\tpunct\t_\tNER=O

"""

DONT = """1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
2.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
"""


def _parsed(text: str) -> tuple[str, ParsedDocument]:
    document = Document(id=DocumentId("d"), text=text, language="de", source=Source(name="d"))
    parsed = parser_for("de", "conllu").parse(document)
    return parsed.document.text, parsed


def test_zum_is_one_word_with_the_case_of_its_article() -> None:
    zum = next(read_conllu(ZUM)).words[2]
    assert (zum.form, zum.upos, zum.relation, zum.head) == ("zum", "ADP", "case", 3)
    assert dict(zum.features) == {"Case": "Dat", "Gender": "Masc", "Number": "Sing"}


def test_heads_are_renumbered_after_a_merger() -> None:
    words = next(read_conllu(ZUM)).words
    assert [word.head for word in words] == [1, None, 3, 1, 1]


def test_dont_stays_two_words_without_a_blank_between_them() -> None:
    words = next(read_conllu(DONT)).words
    assert [(word.form, word.space_after) for word in words] == [("do", False), ("n't", True), ("go", True)]


def test_empty_nodes_are_dropped() -> None:
    assert "ghost" not in [word.form for word in next(read_conllu(DONT)).words]


def test_a_missing_column_is_named_with_its_line() -> None:
    with pytest.raises(InputError, match=r"gold:2: .* 10 columns"):
        list(read_conllu("# text = x\n1\tx\n", "gold"))


def test_an_unknown_head_is_named_with_its_line() -> None:
    with pytest.raises(InputError, match=":1: head '7'"):
        list(read_conllu("1\tx\tx\tX\t_\t_\t7\tdep\t_\t_\n"))


def test_a_conllu_document_is_parsed_as_it_says() -> None:
    text, parsed = _parsed(ZUM)
    assert text == "Sie ging zum Rhein.\n"
    assert [token.span.of(text) for token in parsed.sentences[0].tokens] == ["Sie", "ging", "zum", "Rhein", "."]
    assert [(name.span.of(text), name.label) for name in parsed.names] == [("Rhein", NameLabel.LOC)]


def test_what_is_written_reads_the_same() -> None:
    _, parsed = _parsed(ZUM)
    _, again = _parsed(write_conllu(parsed))
    assert again.sentences == parsed.sentences
    assert again.names == parsed.names


def test_labels_that_are_not_ud_are_refused() -> None:
    with pytest.raises(ParserError, match="sb"):
        _parsed("1\tEr\ter\tPRON\t_\t_\t2\tsb\t_\t_\n2\tgeht\tgehen\tVERB\t_\t_\t0\troot\t_\t_\n")


def test_an_inside_tag_of_another_name_opens_a_new_one() -> None:
    assert list(names_of(["B-PER", "I-ORG", "O", "I-GPE"])) == [
        (0, 0, NameLabel.PER),
        (1, 1, NameLabel.ORG),
        (3, 3, NameLabel.GPE),
    ]


def test_two_names_side_by_side_stay_two() -> None:
    assert [found[:2] for found in names_of(["B-PER", "B-PER", "I-PER"])] == [(0, 0), (1, 2)]
