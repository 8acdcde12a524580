"""The training loop: batches of like length, Adam with linear decay, an average of the weights at the end."""

# mypy: allow-subclassing-any, allow-untyped-calls, no-warn-return-any, no-warn-unused-ignores

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from zeitgraph.parse.training.data import Forms, Sample
from zeitgraph.parse.training.network import Batch, Network, Weights, loss


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """How long and how fast to learn. `names_share` of the names-only sentences are seen in each epoch.

    With `bfloat16` products are computed at that precision: twice as fast where the processor knows it.
    """

    epochs: int = 30
    rate: float = 2e-3
    flat: float = 0.35  # share of the steps before the rate decays
    warm_up: int = 60
    batch_tokens: int = 1000
    names_share: float = 0.7
    average: float = 0.997
    treebank_dropout: float = 0.15
    seed: int = 1
    bfloat16: bool = False


Report = Callable[[str], None]


class Collator:
    """Samples to batches; keeps what is known of each word form."""

    def __init__(self, forms: Forms, home: int, generator: random.Random) -> None:
        self._words = torch.tensor(forms.words)
        self._grams = torch.from_numpy(forms.gram_table())
        self._lemmas = torch.tensor(forms.lemmas)
        self._places = torch.tensor(forms.places)
        self._clusters = torch.from_numpy(forms.cluster_table())
        self._weights = torch.from_numpy(np.stack(forms.weights))
        self._home, self._generator = home, generator

    def batch(self, samples: Sequence[Sample], treebank_dropout: float = 0.0) -> Batch:
        """One batch; with `treebank_dropout` a sentence now and then claims to be of the home treebank."""
        length = max(len(sample.forms) for sample in samples)
        forms, rows = np.unique(_padded([s.forms for s in samples], length), return_inverse=True)
        unique = torch.from_numpy(forms)
        lengths = torch.tensor([len(sample.forms) for sample in samples])
        home = [self._generator.random() < treebank_dropout for _ in samples]
        return Batch(
            forms=torch.from_numpy(rows.reshape(len(samples), length)),
            words=self._words[unique],
            grams=self._grams[unique],
            lemmas=self._lemmas[unique],
            places=self._places[unique],
            clusters=self._clusters[unique],
            weights=self._weights[unique],
            treebanks=torch.tensor([self._home if h else s.treebank for h, s in zip(home, samples, strict=True)]),
            lengths=lengths,
            mask=torch.arange(length)[None, :] < lengths[:, None],
            has_tree=samples[0].has_tree,
            heads=torch.from_numpy(_padded([s.heads for s in samples], length)),
            relations=torch.from_numpy(_padded([s.relations for s in samples], length)),
            upos=torch.from_numpy(_padded([s.upos for s in samples], length)),
            xpos=torch.from_numpy(_padded([s.xpos for s in samples], length)),
            features=torch.from_numpy(_padded([s.features for s in samples], length)),
            names=torch.from_numpy(_padded([_names(s) for s in samples], length)),
            has_names=torch.tensor([sample.names is not None for sample in samples]),
        )


def _names(sample: Sample) -> np.ndarray:
    from zeitgraph.parse.labels import NAME_TAGS

    return sample.names if sample.names is not None else np.zeros((len(sample.forms), len(NAME_TAGS)), np.bool_)


def _padded(rows: Sequence[np.ndarray], length: int) -> np.ndarray:
    table = np.zeros((len(rows), length, *rows[0].shape[1:]), rows[0].dtype)
    for index, row in enumerate(rows):
        table[index, : len(row)] = row
    return table


def train(
    network: Network,
    samples: Sequence[Sample],
    collator: Collator,
    schedule: Schedule,
    weights: Weights,
    check: Callable[[Network, int], str],
    report: Report,
) -> dict[str, Tensor]:
    """Train the network in place; returns the averaged weights. `check` says how good an epoch's average is."""
    generator = random.Random(schedule.seed)
    optimizer = torch.optim.Adam(network.parameters(), lr=schedule.rate, betas=(0.9, 0.95), fused=True)
    steps = len(_batches(samples, schedule, random.Random(schedule.seed))) * schedule.epochs
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    step, started = 0, time.process_time()
    for epoch in range(schedule.epochs):
        network.train()
        total, batches = 0.0, _batches(samples, schedule, generator)
        for chosen in batches:
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = _rate(schedule, step, steps)
            batch = collator.batch([samples[k] for k in chosen], schedule.treebank_dropout)
            total += _step(network, optimizer, batch, weights, bfloat16=schedule.bfloat16)
            _update(average, network, schedule.average if step > 300 else 0.9)
        if epoch % 5 == 4 or epoch == schedule.epochs - 1:
            line = _with_weights(network, average, check, epoch)
            report(f"epoch {epoch + 1} loss {total / len(batches):.3f} cpu {time.process_time() - started:.0f}s {line}")
    return average


def _step(
    network: Network, optimizer: torch.optim.Optimizer, batch: Batch, weights: Weights, *, bfloat16: bool
) -> float:
    optimizer.zero_grad()
    with torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
        value = loss(network, batch, weights)
    value.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimizer.step()
    return float(value.detach())


def _rate(schedule: Schedule, step: int, steps: int) -> float:
    done = min(1.0, step / steps)
    decay = 1.0 if done < schedule.flat else max(0.01, (1 - done) / (1 - schedule.flat))
    return schedule.rate * min(1.0, step / schedule.warm_up) * decay


def _update(average: dict[str, Tensor], network: Network, keep: float) -> None:
    with torch.no_grad():
        torch._foreach_lerp_(list(average.values()), list(network.state_dict().values()), 1 - keep)


def _with_weights(
    network: Network, average: dict[str, Tensor], check: Callable[[Network, int], str], epoch: int
) -> str:
    own = {name: value.clone() for name, value in network.state_dict().items()}
    network.load_state_dict(average)
    network.eval()
    with torch.no_grad():
        line = check(network, epoch)
    network.load_state_dict(own)
    return line


def _batches(samples: Sequence[Sample], schedule: Schedule, generator: random.Random) -> list[list[int]]:
    """All trees and a share of the names-only sentences, in batches of like length, in random order."""
    trees = [index for index, sample in enumerate(samples) if sample.has_tree]
    names = [index for index, sample in enumerate(samples) if not sample.has_tree]
    chosen = generator.sample(names, int(len(names) * schedule.names_share))
    batches = [
        batch for pool in (trees, chosen) for batch in _bucketed(pool, samples, schedule.batch_tokens, generator)
    ]
    generator.shuffle(batches)
    return batches


def _bucketed(pool: Sequence[int], samples: Sequence[Sample], tokens: int, generator: random.Random) -> list[list[int]]:
    order = generator.sample(list(pool), len(pool))
    batches: list[list[int]] = []
    for begin in range(0, len(order), 400):
        current: list[int] = []
        for index in sorted(order[begin : begin + 400], key=lambda k: len(samples[k].forms)):
            if current and len(samples[index].forms) * (len(current) + 1) > tokens:
                batches.append(current)
                current = []
            current.append(index)
        batches.append(current)
    return batches
