"""Colours of nodes are told apart by people who do not see all colours."""

from itertools import combinations

import pytest

from zeitgraph.export import network

Color = tuple[int, int, int]
COLORS = {name: color for name, color in vars(network).items() if name.endswith("_COLOR")}
LEAST = 18.0  # CIE76; 2 is just visible side by side, 10 at a glance

# Machado, Oliveira and Fernandes 2009, full severity: what is seen, in linear RGB
SIGHT = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


@pytest.mark.parametrize("sight", SIGHT)
def test_no_two_kinds_of_nodes_look_alike(sight: str) -> None:
    seen = {name: _lab(color, sight) for name, color in COLORS.items()}
    alike = [
        (one, other)
        for one, other in combinations(sorted(seen), 2)
        if sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5 < LEAST
    ]
    assert not alike
    assert len(seen) == 7


def _lab(color: Color, sight: str) -> tuple[float, float, float]:
    linear = [_linear(channel / 255) for channel in color]
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * light for weight, light in zip(row, linear, strict=True))))
        for row in SIGHT[sight]
    )
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116
