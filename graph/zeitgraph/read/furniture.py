"""What a line says of itself: an image, a caption, a byline, a date, a menu, an appeal, or nothing of the kind."""

import re
from dataclasses import dataclass

from zeitgraph.language.pages import PagesTable, Scope, pages_table
from zeitgraph.read.days import days_in
from zeitgraph.read.lines import Line

_IMAGE = re.compile(
    r"(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*)+|<img\b[^>]*>|\S+\.(?:jpe?g|png|gif|webp|svg)(?:\?\S*)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:[\w-]+\s){0,3}(?:[\w-]+:\s*)?<?(?:https?://|www\.)\S+>?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINKS = re.compile(r"(?:\[[^\]]+\]\([^)]*\)[\s|,•·/–-]*)+")
_HANDLE = re.compile(r"(?<!\w)@\w{3,}")
_RULE = re.compile(r"[\W_]+")
_SEPARATOR = re.compile(r"\s+[|•·›»>/–]\s+|\s*[|›»]\s*")
_BAR = re.compile(r"[|•·]")
_CRUMB = re.compile(r"\s*[›»>]\s*")
_QUOTED = re.compile(r"„[^“”\"]*[“”\"]|“[^”]*”|\"[^\"]*\"|«[^»]*»|»[^«]*«")
_CLOCK = re.compile(
    r"(?:\bT)?(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\b(?:\s?[ap]\.?m\.?|Z\b|[+-]\d\d:?\d\d\b)?", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_][\w.'’&-]*")
_NUMBER = re.compile(r"\d+")

_CAPTION_WORDS = 60
_HANDLE_WORDS = 8
_BYLINE_WORDS = 16
_PIECE_WORDS = 4
_CALL_WORDS = 20
_OFFER_WORDS = 12
_ORDER_WORDS = 8


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a line is furniture, and how far that reaches."""

    rule: str
    scope: Scope = Scope.LINE
    inside_text: bool = False


def judge(line: Line, language: str) -> Verdict | None:
    """What kind of furniture a line is, seen alone; None where it may be part of the article."""
    table = pages_table(language)
    if rule := _shape(line):
        return Verdict(rule)
    if line.heading == 1:
        return None
    if is_caption(line, table):
        return Verdict("caption")
    if is_date_line(line, language):
        return Verdict("date line")
    if (cue := table.cue(line.text)) and (cue.prose or not line.prose):
        return Verdict(cue.rule, cue.scope, cue.inside_text)
    if found := _pieces(line, table):
        return found
    if is_byline(line, table):
        return Verdict("byline")
    if is_signature(line.text, table):
        return Verdict("signature")
    return Verdict("appeal") if is_appeal(line, table) else None


def _shape(line: Line) -> str | None:
    if _IMAGE.fullmatch(line.text):
        return "image"
    if _ADDRESS.fullmatch(line.text):
        return "address"
    if not line.heading and _LINKS.fullmatch(line.text) and not line.prose:
        return "links"
    if _HANDLE.search(line.text) and not line.closed and line.words <= _HANDLE_WORDS:
        return "sharing"
    return "rule" if _RULE.fullmatch(line.text) else None


def is_caption(line: Line, table: PagesTable) -> bool:
    """Whether a line is a picture's caption: it names who took it, or says that it is one."""
    if line.words > _CAPTION_WORDS:
        return False
    if table.credit.search(line.text.rstrip(" .)]")) or table.caption.match(line.text.lower()):
        return True
    return not line.closed and line.text.rpartition(" / ")[2].lower() in table.agencies


def is_date_line(line: Line, language: str) -> bool:
    """Whether a line tells a day and nothing else but the clock, who wrote it, and what day that is."""
    table = pages_table(language)
    days = days_in(line.text, language)
    if not days or line.words > 2 * _BYLINE_WORDS:
        return False
    rest = line.text
    for day in reversed(days):
        rest = rest[: day.span.begin] + " | " + rest[day.span.end :]
    rest = table.updated.sub(" ", table.published.sub(" ", _CLOCK.sub(" ", rest)))
    return all(_beside(piece, table) for piece in re.split(r"[|,;:•·–()/]|\s-\s", rest))


def _beside(piece: str, table: PagesTable) -> bool:
    """Whether words beside a date are nothing more: 'Uhr', a byline, an agency, a section."""
    words = _WORD.findall(piece)
    kept = [word for word in words if word.lower().rstrip(".") not in table.beside_dates and len(word) > 1]
    if not kept or piece.strip().lower() in table.agencies:
        return True
    return _names_only(piece, table) or (table.cue(piece) is not None and len(words) <= 3)


def _names_only(piece: str, table: PagesTable) -> bool:
    """Whether a piece is 'Von Anna Muster' or a bare name of at most four words."""
    opening = table.byline.match(piece.strip().lower())
    rest = piece.strip()[opening.end() :] if opening else piece
    words = _WORD.findall(rest)
    small = table.byline_words | table.agencies
    named = all(word[0].isupper() or word.lower() in small for word in words)
    return bool(words) and named and len(words) <= (_BYLINE_WORDS if opening else 4) and not _NUMBER.search(rest)


def is_byline(line: Line, table: PagesTable) -> bool:
    """Whether a line says who wrote the article: 'Von Anna Muster und Jan Beispiel, Lissabon'."""
    opening = table.byline.match(line.text.lower())
    if opening is None or line.closed or line.words > _BYLINE_WORDS or _NUMBER.search(line.text):
        return False
    words = _WORD.findall(line.text[opening.end() :])
    named = [word for word in words if word[0].isupper()]
    plain = [word for word in words if not word[0].isupper() and word.lower() not in table.agencies]
    return len(named) >= 1 and all(word.lower().rstrip(".") in table.byline_words for word in plain)


def is_signature(text: str, table: PagesTable) -> bool:
    """Whether a line is only agencies and authors' signs: 'mbe/dpa/AFP', '(dpa)'."""
    parts = [part for part in re.split(r"[/,;\s]+", text.strip("()[] .").lower()) if part]
    return (
        0 < len(parts) <= 5
        and any(p in table.agencies for p in parts)
        and all(p in table.agencies or (len(p) <= 4 and p.isalpha()) for p in parts)
    )


def _pieces(line: Line, table: PagesTable) -> Verdict | None:
    """A menu: short pieces between signs; the cue of one of the pieces where there is one."""
    pieces = [piece for piece in _SEPARATOR.split(line.text) if piece.strip()]
    if len(pieces) < 2 or line.prose:
        return None
    short = all(len(piece.split()) <= _PIECE_WORDS for piece in pieces)
    cues = [cue for piece in pieces if len(piece.split()) <= _PIECE_WORDS and (cue := table.cue(piece))]
    if cues and (short or len(cues) > 1):
        return Verdict(cues[0].rule, max((cue.scope for cue in cues), key=lambda scope: scope is Scope.END))
    tiny = all(len(piece.split()) <= 2 for piece in pieces) and bool(_BAR.search(line.text))
    if short and (len(pieces) > 2 or tiny or _CRUMB.search(line.text)):
        return Verdict("menu")
    return None


def is_appeal(line: Line, table: PagesTable) -> bool:
    """Whether a line speaks for the paper to its readers: of us, to you, about subscriptions, support, newsletters."""
    words = _QUOTED.sub(" ", line.text)
    us, you = bool(table.appeal_us.search(words)), bool(table.appeal_you.search(words))
    strong = bool(table.appeal_strong.search(words))
    about = len({found.group().lower() for found in table.appeal_about.finditer(words)})
    if us and you and (strong or about > 1 or (about and line.words <= _CALL_WORDS)):
        return True
    if strong and (us or you) and (about > 1 or line.words <= _CALL_WORDS):
        return True
    if strong and about > 1 and not line.closed and line.words <= _OFFER_WORDS:
        return True
    urged = not line.closed or line.text.endswith("!") or line.words <= _ORDER_WORDS
    return strong and urged and line.words <= _CALL_WORDS and bool(table.appeal_go.search(words))


def half_appeal(line: Line, table: PagesTable) -> bool:
    """Whether a line speaks of us or to the reader at all: enough for a line beside an appeal."""
    words = _QUOTED.sub(" ", line.text)
    return bool(table.appeal_us.search(words) or table.appeal_you.search(words) or table.appeal_strong.search(words))
