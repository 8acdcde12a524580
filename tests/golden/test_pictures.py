"""The README's pictures are what its commands give for the seeds."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from zeitgraph.cli import app

PICTURES = Path(__file__).parent / "pictures"
SEEDS = Path(__file__).parents[2] / "seeds"
pytestmark = pytest.mark.golden


@pytest.mark.parametrize(
    ("name", "options"),
    [("timeline.svg", ["--only", "timeline"]), ("actors.svg", ["--view", "actors", "--only", "network"])],
)
def test_the_pictures_of_the_readme_are_drawn_from_the_seeds(name: str, options: list[str], tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["draw", str(SEEDS), "-o", str(tmp_path / name), *options])
    assert result.exit_code == 0, result.output
    assert (tmp_path / name).read_text(encoding="utf-8") == (PICTURES / name).read_text(encoding="utf-8")
