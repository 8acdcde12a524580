"""`python -m zeitgraph.parse.training.average OLD NEW SHARE OUT`: the weights between two models that started alike."""

import sys
from collections.abc import Sequence
from pathlib import Path

from zeitgraph.errors import InputError
from zeitgraph.parse.training.export import export, facts_of_model, labels_of_model, mixed, tables_of_model, weights_of


def main(arguments: Sequence[str]) -> None:
    """Write the new model with weights `share` of the way from the old to the new one."""
    old, new, share, out = Path(arguments[0]), Path(arguments[1]), float(arguments[2]), Path(arguments[3])
    first, second = weights_of(old), weights_of(new)
    if {name: a.shape for name, a in first.items()} != {name: b.shape for name, b in second.items()}:
        raise InputError(f"{old}, {new}: these models have other labels: average only what started from one model")
    export(out, mixed(first, second, share), labels_of_model(new), facts_of_model(new), tables_of_model(new))


if __name__ == "__main__":
    main(sys.argv[1:])
