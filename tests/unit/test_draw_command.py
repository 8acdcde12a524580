"""`zeitgraph draw`: from what was built to a picture in a file."""

import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.graphs import newsroom

from zeitgraph.assemble import view
from zeitgraph.cli import main
from zeitgraph.cli.draw import _write
from zeitgraph.errors import OptionError
from zeitgraph.export import draw_svg
from zeitgraph.export.draw_image import image
from zeitgraph.model.options import Options
from zeitgraph.pipeline import write

Run = Callable[..., tuple[int, str]]
PNG, PDF = b"\x89PNG\r\n", b"%PDF-"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `zeitgraph draw room ARGUMENTS` where `room` is what was built of the newsroom."""
    monkeypatch.chdir(tmp_path)
    write(newsroom(), tmp_path / "room", options=Options(formats=("nq", "jsonl")))

    def call(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["zeitgraph", "draw", "room", *arguments])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        return code, capsys.readouterr().err

    return call


def test_the_picture_of_a_folder_is_that_of_its_graph(run: Run) -> None:
    assert run("-o", "new/picture.svg") == (0, "")
    assert Path("new/picture.svg").read_text(encoding="utf-8") == draw_svg(view(newsroom()))


def test_the_file_that_was_drawn_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(draw_svg(view(newsroom())), tmp_path / "picture.svg")
    assert capsys.readouterr().out == f"drawn: {tmp_path / 'picture.svg'}\n"


def test_filters_hold_for_pictures(run: Run) -> None:
    run("-o", "picture.svg", "--actor", "Opposition", "--only", "network")
    drawn = Path("picture.svg").read_text(encoding="utf-8")
    assert "kritisieren" in drawn
    assert "ablehnen" not in drawn


@pytest.mark.parametrize(("name", "begin"), [("p.png", PNG), ("p.pdf", PDF)])
def test_matplotlib_draws_png_and_pdf(run: Run, name: str, begin: bytes) -> None:
    assert run("-o", name, "--width", "column") == (0, "")
    assert Path(name).read_bytes().startswith(begin)


def test_the_same_picture_is_the_same_image() -> None:
    svg = draw_svg(view(newsroom()))
    assert image(svg, "png") == image(svg, "png")
    assert image(svg, "pdf") == image(svg, "pdf")


@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_letters_that_the_first_font_lacks_are_no_boxes(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def drawn(name: str) -> bytes:
        return image(draw_svg(view(newsroom())).replace("Opposition", name), kind)

    monkeypatch.setattr("zeitgraph.export.draw_image.FONTS", ("cmr10", "DejaVu Sans"))  # matplotlib ships both
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert drawn("Nguyễn") != drawn("Nguyệt")
        drawn("\U00013000")  # no font has it: a box, but no warning
    assert not told


def test_without_matplotlib_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(OptionError, match=r"zeitgraph\[draw\]"):
        image(draw_svg(view(newsroom())), "png")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "picture.gif"), ".svg"),
        (("-o", "picture.svg", "--rows", "0"), "--rows"),
        (("-o", "picture.svg", "--actor", "nobody at all"), "no event"),
    ],
)
def test_what_cannot_be_drawn_is_one_line_and_exit_2(run: Run, arguments: tuple[str, ...], words: str) -> None:
    code, error = run(*arguments)
    assert (code, error.count("\n")) == (2, 1)
    assert words in error
    assert not Path("picture.svg").exists()
