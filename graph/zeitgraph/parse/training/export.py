"""A trained network as the file that the package ships."""

# mypy: allow-subclassing-any, allow-untyped-calls, no-warn-return-any, no-warn-unused-ignores

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from zeitgraph.parse.labels import Labels
from zeitgraph.parse.training.network import Network
from zeitgraph.parse.vectors import TABLES

Arrays = Mapping[str, npt.NDArray[Any]]

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the archive's time stamps: same weights, same bytes


def export(
    path: Path, weights: dict[str, Tensor], labels: Labels, facts: dict[str, object], tables: Arrays | None = None
) -> None:
    """Write weights at half precision, labels, facts on the training and tables of words as a compressed npz."""
    arrays: dict[str, npt.NDArray[Any]] = {
        name: value.detach().numpy().astype(np.float16) for name, value in sorted(weights.items())
    }
    arrays |= dict(sorted((tables or {}).items()))
    meta = json.dumps({"labels": labels.to_json(), **facts}, ensure_ascii=False, sort_keys=True)
    arrays["meta"] = np.frombuffer(meta.encode(), np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", _EPOCH), buffer.getvalue(), zipfile.ZIP_DEFLATED)


def weights_of(path: Path) -> dict[str, Tensor]:
    """The weights that a model file holds."""
    with np.load(path) as archive:
        return {
            name: torch.from_numpy(archive[name].astype(np.float32))
            for name in archive.files
            if name not in ("meta", *TABLES)
        }


def tables_of_model(path: Path) -> Arrays:
    """The tables of words that a model file holds."""
    with np.load(path) as archive:
        return {name: archive[name] for name in TABLES if name in archive.files}


def widened(old: dict[str, Tensor], network: Network) -> dict[str, Tensor]:
    """The weights of a model that knew no clusters, for a network that reads them too: they count nothing at first."""
    new = {name: value.detach().clone() for name, value in network.state_dict().items()}
    for name, value in old.items():
        if value.shape == new[name].shape:
            new[name] = value
            continue
        extra = new[name].shape[1] - value.shape[1]
        begin = network.before_clusters + (2 * network.sizes.hidden if name == "output.weight" else 0)
        gap = value.new_zeros(value.shape[0], extra)
        new[name] = torch.cat([value[:, :begin], gap, value[:, begin:]], 1)
    return new


def labels_of_model(path: Path) -> Labels:
    """The labels that a model file holds: whoever goes on from its weights needs the same."""
    with np.load(path) as archive:
        return Labels.from_json(json.loads(archive["meta"].tobytes().decode())["labels"])


def facts_of_model(path: Path) -> dict[str, object]:
    """What a model file says of its training, beside its labels."""
    with np.load(path) as archive:
        facts: dict[str, object] = json.loads(archive["meta"].tobytes().decode())
    return {name: value for name, value in facts.items() if name != "labels"}


def mixed(old: dict[str, Tensor], new: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Weights between two models, `share` of the way from old to new: better than either where both start alike."""
    return {name: torch.lerp(old[name], value, share) if old else value for name, value in new.items()}
