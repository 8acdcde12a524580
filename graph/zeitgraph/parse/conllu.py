"""CoNLL-U to surface trees and back; a parsed document as CoNLL-U, and CoNLL-U as a parsed document."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from zeitgraph.errors import InputError
from zeitgraph.model.text import Document, NameLabel, NameSpan, ParsedDocument, Sentence, Span, Token

_COLUMNS = 10
_CONTENT = frozenset({"VERB", "AUX", "NOUN", "PROPN"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A surface token of a treebank: `head` counts from 0, None is the root; the file's underscores are empty here."""

    form: str
    lemma: str = ""
    upos: str = ""
    xpos: str = ""
    features: tuple[tuple[str, str], ...] = ()
    head: int | None = None
    relation: str = "root"
    space_after: bool = True
    misc: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A sentence of a treebank; `document` is the id of the last '# newdoc'."""

    id: str
    document: str
    words: tuple[Word, ...]


def read_conllu(text: str, name: str = "CoNLL-U") -> Iterator[Tree]:
    """The trees of a CoNLL-U text over surface tokens.

    A multiword token stays split where its words are its characters ("don't" = "do" + "n't") and is one word
    where they are not ('zum' = 'zu' + 'dem'); empty nodes are dropped. Raises InputError with the line's number.
    """
    document, identifier, rows = "", "", []
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            document = value.strip() if key.strip() == "newdoc id" else document
            identifier = value.strip() if key.strip() == "sent_id" else identifier
        elif line.strip():
            rows.append((number, _columns(line, number, name)))
        elif rows:
            yield Tree(id=identifier, document=document, words=_surface(rows, name))
            identifier, rows = "", []
    if rows:
        yield Tree(id=identifier, document=document, words=_surface(rows, name))


def write_conllu(parsed: ParsedDocument) -> str:
    """A parsed document as CoNLL-U: names and the confidence of each arc stand in the column MISC."""
    labels = {
        (name.sentence, index): f"{'B' if index == name.first else 'I'}-{name.label}"
        for name in parsed.names
        for index in range(name.first, name.last + 1)
    }
    blocks = [f"# newdoc id = {parsed.document.source.name}\n"]
    for sentence in parsed.sentences:
        text = " ".join(sentence.span.of(parsed.document.text).split())
        blocks.append(f"# sent_id = {sentence.index + 1}\n# text = {text}\n")
        blocks.extend(_row(sentence, token, labels.get((sentence.index, token.index))) for token in sentence.tokens)
        blocks.append("\n")
    return "".join(blocks)


def document_of(document: Document, trees: Iterable[Tree], parser: str = "conllu") -> ParsedDocument:
    """Trees as a parsed document. Its text is put together from the trees, and the offsets count in that text."""
    parts: list[str] = []
    sentences: list[Sentence] = []
    names: list[NameSpan] = []
    begin = 0
    for index, tree in enumerate(trees):
        spans = list(_spans(tree.words, begin))
        parts.extend(_written(tree.words))
        begin = sum(map(len, parts[-len(tree.words) :]), begin)
        sentences.append(_sentence(index, tree.words, spans))
        names.extend(_names(index, tree.words, spans))
    text = "".join(parts)
    parsed = replace(document, text=text, passages=(), dateline=None)
    return ParsedDocument(document=parsed, sentences=tuple(sentences), names=tuple(names), parser=parser)


def names_of(tags: Sequence[str]) -> Iterator[tuple[int, int, NameLabel]]:
    """First word, last word and label of each name in a sequence of BIO tags; a broken sequence opens a new name."""
    first, label = -1, ""
    for index, tag in enumerate([*tags, "O"]):
        prefix, _, kind = tag.partition("-")
        if first >= 0 and not (prefix == "I" and kind == label):
            yield first, index - 1, NameLabel(label)
            first = -1
        if prefix in ("B", "I") and first < 0 and kind in NameLabel.__members__:
            first, label = index, kind


def _columns(line: str, number: int, name: str) -> list[str]:
    columns = line.split("\t")
    if len(columns) != _COLUMNS:
        raise InputError(f"{name}:{number}: a CoNLL-U line has {_COLUMNS} columns, this one has {len(columns)}")
    return columns


def _surface(rows: list[tuple[int, list[str]]], name: str) -> tuple[Word, ...]:
    ranges = {row[0].partition("-")[0]: row for _, row in rows if "-" in row[0]}
    nodes = [(number, row) for number, row in rows if row[0].isdigit()]
    groups: list[list[int]] = []
    covered = 0
    for position, (_, row) in enumerate(nodes):
        whole = ranges.get(row[0])
        if position < covered:
            continue
        covered = position + 1
        if whole is not None:
            covered = position + int(whole[0].partition("-")[2]) - int(row[0]) + 1
        for group in _grouped(whole, [r for _, r in nodes[position:covered]], position):
            groups.append(group)
    return tuple(_words(groups, nodes, ranges, name))


def _grouped(whole: list[str] | None, rows: list[list[str]], first: int) -> list[list[int]]:
    members = list(range(first, first + len(rows)))
    if whole is None or "".join(row[1] for row in rows) == whole[1]:
        return [[member] for member in members]
    return [members]


def _words(
    groups: list[list[int]], nodes: list[tuple[int, list[str]]], ranges: Mapping[str, list[str]], name: str
) -> Iterator[Word]:
    place = {member: index for index, group in enumerate(groups) for member in group}
    numbers = {row[0]: position for position, (_, row) in enumerate(nodes)}
    ends = {str(row[0].partition("-")[2]): row for row in ranges.values()}
    for index, group in enumerate(groups):
        rows = [nodes[member][1] for member in group]
        heads = [_head(nodes[member], numbers, place, name) for member in group]
        outside = [k for k, head in enumerate(heads) if head != index] or [0]
        chosen = next((k for k in outside if len(group) > 1 and rows[k][3] in _CONTENT), outside[0])
        row, head = rows[chosen], heads[chosen]
        whole = ranges.get(rows[0][0]) if len(group) > 1 else None
        last = ends.get(rows[-1][0]) or rows[-1]
        inner = rows[-1][0] not in ends and any(_between(rows[-1][0], row) for row in ranges.values())
        yield Word(
            form=whole[1] if whole else row[1],
            lemma=_value(row[2]) if row[1] != "_" else row[2],
            upos=_value(row[3]),
            xpos="APPRART" if whole and rows[0][3] == "ADP" and rows[-1][3] == "DET" else _value(row[4]),
            features=_merged_features(rows, row),
            head=head,
            relation=row[7] if head is not None else "root",
            space_after=not inner and "SpaceAfter=No" not in last[9].split("|"),
            misc=_pairs(row[9]),
        )


def _between(number: str, whole: list[str]) -> bool:
    first, _, last = whole[0].partition("-")
    return int(first) <= int(number) < int(last)


def _merged_features(rows: list[list[str]], row: list[str]) -> tuple[tuple[str, str], ...]:
    """'zum' has the case, gender and number of its article."""
    if len(rows) > 1 and rows[0][3] == "ADP" and rows[-1][3] == "DET":
        kept = {"Case", "Gender", "Number"}
        return tuple((key, value) for key, value in sorted(_pairs(rows[-1][5]).items()) if key in kept)
    return tuple(sorted(_pairs(row[5]).items()))


def _head(node: tuple[int, list[str]], numbers: Mapping[str, int], place: Mapping[int, int], name: str) -> int | None:
    line, row = node
    if row[6] == "0":
        return None
    if row[6] not in numbers:
        raise InputError(f"{name}:{line}: head {row[6]!r} is no word of the sentence")
    return place[numbers[row[6]]]


def _value(column: str) -> str:
    return "" if column == "_" else column


def _pairs(column: str) -> dict[str, str]:
    if column == "_":
        return {}
    return dict(part.partition("=")[::2] for part in column.split("|"))


def _row(sentence: Sentence, token: Token, label: str | None) -> str:
    misc = f"Confidence={token.confidence:.4f}" + (f"|NER={label}" if label else "")
    follower = token.index + 1
    if follower < len(sentence.tokens) and sentence.tokens[follower].span.begin == token.span.end:
        misc += "|SpaceAfter=No"
    features = "|".join([f"{key}={value}" for key, value in token.features]) or "_"
    head = 0 if token.head is None else token.head + 1
    tags = f"{token.lemma or '_'}\t{token.upos or '_'}\t{token.xpos or '_'}\t{features}"
    return f"{follower}\t{token.form}\t{tags}\t{head}\t{token.relation or '_'}\t_\t{misc}\n"


def _written(words: Sequence[Word]) -> Iterator[str]:
    for index, word in enumerate(words):
        last = index == len(words) - 1
        yield word.form + ("\n" if last else " " if word.space_after else "")


def _spans(words: Sequence[Word], begin: int) -> Iterator[Span]:
    for word, written in zip(words, _written(words), strict=True):
        yield Span(begin, begin + len(word.form))
        begin += len(written)


def _sentence(index: int, words: Sequence[Word], spans: Sequence[Span]) -> Sentence:
    tokens = tuple(
        Token(
            index=position,
            span=span,
            form=word.form,
            lemma=word.lemma or word.form,
            upos=word.upos or "X",
            xpos=word.xpos,
            features=word.features,
            head=word.head,
            relation=word.relation,
            confidence=_confidence(word.misc),
        )
        for position, (word, span) in enumerate(zip(words, spans, strict=True))
    )
    return Sentence(index=index, span=spans[0].to(spans[-1]), tokens=tokens)


def _confidence(misc: Mapping[str, str]) -> float:
    try:
        return min(1.0, max(0.0, round(float(misc.get("Confidence", "1")), 4)))
    except ValueError:
        return 1.0


def _names(sentence: int, words: Sequence[Word], spans: Sequence[Span]) -> Iterator[NameSpan]:
    for first, last, label in names_of([word.misc.get("NER", "O") for word in words]):
        yield NameSpan(sentence=sentence, first=first, last=last, span=spans[first].to(spans[last]), label=label)
