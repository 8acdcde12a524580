"""How the code reads: short modules, short functions, no words of a language in code."""

import ast
from pathlib import Path

import pytest

import zeitgraph

MODULES = sorted(Path(zeitgraph.__file__).parent.rglob("*.py"))
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 40


@pytest.mark.parametrize("module", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_module_is_one_idea(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("module", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_functions_fit_on_a_screen(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION]
    assert long == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_language_is_a_special_case_in_code(module: Path) -> None:
    """Nothing compares with a language's code: what differs between languages stands in their tables."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    compared = [
        side.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Constant)
    ]
    assert not {"de", "en"} & {value for value in compared if isinstance(value, str)}
