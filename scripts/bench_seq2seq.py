"""Speed and memory of the seq2seq engines on random weights of true shapes.

    python scripts/bench_seq2seq.py --repeats 3 --shape compact --shape vit5-base

Every engine runs in a process of its own; the repeats go round the engines in
turn, so that a busy moment hits them alike. A source has 580 to 615 tokens, a
target exactly 60. Printed are medians: releases per second, the ratio to
transformers in fp32, peak memory of the process, time to load, time to convert.
Random weights say nothing about quality.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.backends.protocols import Decoding
from vnsum.backends.seq2seq.devices import choose_threads
from vnsum.backends.seq2seq.limits import EngineTokens, Limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.protocols import Seq2SeqBackend

SHAPES: dict[str, dict[str, int]] = {
    "compact": {"vocab_size": 16_000, "d_model": 512, "d_ff": 2048, "num_heads": 8},
    "vit5-base": {"vocab_size": 36_096, "d_model": 768, "d_ff": 3072, "num_heads": 12},
}
LAYERS = {"compact": (8, 3), "vit5-base": (12, 12)}
CASES = list(product((1, 8), (1, 4)))
"""Sources at once, beams."""
LENGTHS = (580, 615)
WRITTEN = 60
TOKENS = EngineTokens(pad=0, eos=1, unk=2, start=(0,))


@dataclass(frozen=True)
class Variant:
    """One way to run a shape.

    Attributes:
        name: As it is printed.
        engine: "transformers" or "ctranslate2".
        numbers: What it calculates in.
        keep: Whether freed memory is kept while it writes.
    """

    name: str
    engine: str
    numbers: str
    keep: bool = True


REFERENCE = Variant("transformers float32", "transformers", "float32")
VARIANTS = (
    REFERENCE,
    Variant("ctranslate2 float32", "ctranslate2", "float32"),
    Variant("ctranslate2 int8, memory given back", "ctranslate2", "int8", keep=False),
    Variant("ctranslate2 int8", "ctranslate2", "int8"),
)


class Worker:
    """A process that holds one engine."""

    def __init__(self, variant: Variant, shape: str, folder: Path, threads: int) -> None:
        """Start it and wait until the engine is loaded.

        Args:
            variant: What it runs.
            shape: Name of the shape.
            folder: Where the weights are.
            threads: Processors it may use.
        """
        environment = dict(os.environ, VNSUM_KEEP_MEMORY=str(int(variant.keep)))
        environment |= {"OMP_NUM_THREADS": str(threads)}
        command = [sys.executable, __file__, "--worker", variant.engine, variant.numbers]
        command += [shape, str(folder), str(threads)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        self.load_seconds = float(self._read()["seconds"])

    def ask(self, rows: int, beams: int) -> dict[str, float]:
        """Run one case once.

        Args:
            rows: Sources.
            beams: Beams.

        Returns:
            Seconds and peak megabytes.
        """
        print(rows, beams, file=self._process.stdin, flush=True)
        return self._read()

    def stop(self) -> None:
        """End the process."""
        self._process.communicate(timeout=60)

    def _read(self) -> dict[str, float]:
        line = self._process.stdout.readline() if self._process.stdout else ""
        return dict(json.loads(line))


def main() -> None:
    """Measure and print."""
    if "--worker" in sys.argv:
        _work(*sys.argv[sys.argv.index("--worker") + 1 :])
        return
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--shape", choices=SHAPES, action="append", help="all where left out")
    parser.add_argument("--repeats", type=int, default=6)
    parser.add_argument("--threads", type=int, default=choose_threads(None))
    given = parser.parse_args()
    _tell_machine(given.threads)
    for shape in given.shape or SHAPES:
        with tempfile.TemporaryDirectory() as place:
            _measure(shape, Path(place), given.repeats, given.threads)


def _measure(shape: str, place: Path, repeats: int, threads: int) -> None:
    _save(shape, place / "transformers")
    for numbers in sorted({item.numbers for item in VARIANTS if item.engine == "ctranslate2"}):
        begun = time.perf_counter()
        _convert(place / "transformers", place / f"ctranslate2-{numbers}", numbers)
        print(f"{shape}: converted to {numbers} in {time.perf_counter() - begun:.1f} s")
    workers = {item: Worker(item, shape, _folder(place, item), threads) for item in VARIANTS}
    found: dict[tuple[Variant, int, int], list[dict[str, float]]] = {}
    for turn, (rows, beams) in product(range(repeats + 1), CASES):
        for variant, worker in workers.items():
            measured = worker.ask(rows, beams)
            if turn:  # the first is for warming up
                found.setdefault((variant, rows, beams), []).append(measured)
    for worker in workers.values():
        worker.stop()
    _print(shape, workers, found)


def _print(
    shape: str,
    workers: dict[Variant, Worker],
    found: dict[tuple[Variant, int, int], list[dict[str, float]]],
) -> None:
    heads = [f"b{rows} {'greedy' if beams == 1 else f'beam {beams}'}" for rows, beams in CASES]
    print(f"\n| {shape} | load s | " + " | ".join(heads) + " |")
    print("|---|---|" + "---|" * len(CASES))
    for variant, worker in workers.items():
        cells = [_cell(found, variant, rows, beams) for rows, beams in CASES]
        print(f"| {variant.name} | {worker.load_seconds:.1f} | " + " | ".join(cells) + " |")
    print("each cell: ratio to transformers float32 (releases/s; peak MB)\n", flush=True)


def _cell(
    found: dict[tuple[Variant, int, int], list[dict[str, float]]],
    variant: Variant,
    rows: int,
    beams: int,
) -> str:
    def median(item: Variant, name: str) -> float:
        return statistics.median(one[name] for one in found[item, rows, beams])

    seconds = median(variant, "seconds")
    ratio = median(REFERENCE, "seconds") / seconds
    return f"{ratio:.1f} ({rows / seconds:.2f}; {median(variant, 'peak'):,.0f})"


def _folder(place: Path, variant: Variant) -> Path:
    if variant.engine == "transformers":
        return place / "transformers"
    return place / f"ctranslate2-{variant.numbers}"


def _save(shape: str, folder: Path) -> None:
    """Save random weights."""
    import torch  # noqa: PLC0415 - after the worker's environment is set
    from transformers import T5Config, T5ForConditionalGeneration  # noqa: PLC0415

    torch.manual_seed(0)
    encoder, decoder = LAYERS[shape]
    config = T5Config(
        **SHAPES[shape],
        d_kv=64,
        num_layers=encoder,
        num_decoder_layers=decoder,
        decoder_start_token_id=0,
        pad_token_id=0,
        eos_token_id=1,
    )
    T5ForConditionalGeneration(config).save_pretrained(folder)


def _convert(folder: Path, out: Path, numbers: str) -> None:
    from vnsum.backends.seq2seq.conversion import convert  # noqa: PLC0415
    from vnsum.weights.checkpoints import Checkpoint  # noqa: PLC0415

    weights = folder / "model.safetensors"
    found = Checkpoint(folder, "T5ForConditionalGeneration", "t5", {}, (weights,), (weights,))
    convert(found, TOKENS, numbers, out)


def _work(engine: str, numbers: str, shape: str, folder: str, threads: str) -> None:
    """Load an engine, then run a case for each line of the input."""
    begun = time.perf_counter()
    backend = _open(engine, numbers, shape, Path(folder), int(threads))
    _reply(seconds=time.perf_counter() - begun)
    draw = random.Random(0)  # noqa: S311 - no secret
    size = SHAPES[shape]["vocab_size"]
    sources = [
        [*(draw.randrange(3, size) for _ in range(draw.randint(*LENGTHS) - 1)), 1] for _ in range(8)
    ]
    for line in sys.stdin:
        rows, beams = map(int, line.split())
        _reply(**_run(backend, sources[:rows], beams))


def _run(backend: Seq2SeqBackend, sources: Sequence[Sequence[int]], beams: int) -> dict[str, float]:
    decoding = Decoding(beam_size=beams, min_tokens=WRITTEN, max_tokens=WRITTEN)
    _forget_peak()
    begun = time.perf_counter()
    found = backend.generate(sources, decoding)
    seconds = time.perf_counter() - begun
    if any(len(row[0].tokens) != WRITTEN for row in found):
        raise SystemExit("a target has another length than asked")
    return {"seconds": seconds, "peak": _peak()}


def _open(engine: str, numbers: str, shape: str, folder: Path, threads: int) -> Seq2SeqBackend:
    limits = Limits(source=1024, target=256, vocabulary=SHAPES[shape]["vocab_size"])
    if engine == "transformers":
        import torch  # noqa: PLC0415

        from vnsum.backends.seq2seq.transformers_engine import (  # noqa: PLC0415
            TransformersEngine,
        )

        torch.set_num_threads(threads)
        return TransformersEngine(folder, TOKENS, limits, device="cpu", numbers=numbers)
    from vnsum.backends.seq2seq.ctranslate2_engine import CTranslate2Engine  # noqa: PLC0415

    return CTranslate2Engine(folder, TOKENS, limits, device="cpu", numbers=numbers, threads=threads)


def _forget_peak() -> None:
    """Have Linux count the peak from now on."""
    clear = Path("/proc/self/clear_refs")
    if clear.exists():
        clear.write_text("5", "ascii")


def _peak() -> float:
    """Peak memory in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(row for row in status.read_text("ascii").splitlines() if "VmHWM" in row)
        return int(line.split()[1]) / 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _reply(**values: float) -> None:
    print(json.dumps(values), flush=True)


def _tell_machine(threads: int) -> None:
    import ctranslate2  # noqa: PLC0415
    import torch  # noqa: PLC0415
    import transformers  # noqa: PLC0415

    flags: Any = Path("/proc/cpuinfo")
    flags = set(flags.read_text("utf-8").split()) if flags.exists() else set()
    known = sorted(flags & {"avx2", "avx512f", "avx512_vnni", "avx512_bf16", "amx_int8"})
    print(f"{platform.machine()}, {threads} threads, {' '.join(known)}")
    print(f"torch {torch.__version__}: {torch.backends.cpu.get_cpu_capability()}")
    types = " ".join(sorted(ctranslate2.get_supported_compute_types("cpu")))
    print(
        f"ctranslate2 {ctranslate2.__version__}: {types}; transformers {transformers.__version__}"
    )
    print(f"load average before: {' '.join(f'{one:.1f}' for one in os.getloadavg())}", flush=True)


if __name__ == "__main__":
    main()
