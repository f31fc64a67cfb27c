"""Speed and memory of the seq2seq engines on random weights of true shapes.

    python scripts/bench.py seq2seq --shape compact --repeats 3
    python scripts/bench.py seq2seq --shape vit5-base --case 8x4 --keep FOLDER

A source has 580 to 615 tokens, a target exactly 60. Every engine runs in a process of its own,
started anew for every case; the repeats go round the engines in turn, so that a busy moment hits
them alike. Printed are medians: the ratio to transformers (fp32 on a processor, bf16 on CUDA),
releases a second, the share of the processor's own limit for products of matrices in those
numbers, peak memory of the process, seconds to load; and of how many releases the tokens were
those of transformers. With `--keep` weights and measurements stay in a folder, what is there
already is not made again, and all that was ever measured there is printed, so that a long run can
be done in pieces. Random weights say nothing about quality; int8 soon writes other tokens.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from _shapes import SHAPES, Shape, save_random
from bench import processor
from vnsum.backends.devices import choose_threads
from vnsum.backends.protocols import Decoding
from vnsum.backends.seq2seq.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vnsum.backends.protocols import Seq2SeqBackend

LENGTHS = (580, 615)
WRITTEN = 60
WARMING = 8
"""Tokens written once before anything is timed."""
CASES = {"cpu": ("1x1", "1x4", "8x1", "8x4"), "cuda": ("64x1", "64x4")}
"""Sources at once x beams."""


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


VARIANTS = {
    "cpu": (
        Variant("transformers float32", "transformers", "float32"),
        Variant("ctranslate2 float32", "ctranslate2", "float32"),
        Variant("ctranslate2 int8, memory given back", "ctranslate2", "int8", keep=False),
        Variant("ctranslate2 int8", "ctranslate2", "int8"),
    ),
    "cuda": (
        Variant("transformers bfloat16", "transformers", "bfloat16"),
        Variant("ctranslate2 bfloat16", "ctranslate2", "bfloat16"),
        Variant("ctranslate2 int8", "ctranslate2", "int8_bfloat16"),
    ),
}
"""The first is what the others are measured by."""


@dataclass(frozen=True)
class Place:
    """Where a shape is measured.

    Attributes:
        shape: Its name.
        folder: Holds its weights, a folder for each engine and its numbers.
        device: "cpu" or "cuda".
        threads: Processors to use.
    """

    shape: str
    folder: Path
    device: str
    threads: int

    def weights(self, variant: Variant) -> Path:
        """Return the folder a variant loads."""
        numbers = "" if variant.engine == "transformers" else f"-{variant.numbers}"
        return self.folder / f"{variant.engine}{numbers}"


class Worker:
    """A process that holds one engine."""

    def __init__(self, variant: Variant, place: Place) -> None:
        """Start it and wait until the engine is loaded.

        Args:
            variant: What it runs.
            place: What of, and where.
        """
        environment = dict(os.environ, VNSUM_KEEP_MEMORY=str(int(variant.keep)))
        environment |= {"OMP_NUM_THREADS": str(place.threads)}
        command = [sys.executable, __file__, variant.engine, variant.numbers, place.shape]
        command += [str(place.weights(variant)), place.device, str(place.threads)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        self.load_seconds = float(self._read()["seconds"])

    def ask(self, rows: int, beams: int, written: int) -> dict[str, Any]:
        """Run one case once.

        Args:
            rows: Sources.
            beams: Beams.
            written: Tokens of a target.

        Returns:
            Seconds, peak megabytes and the tokens of each target.
        """
        print(rows, beams, written, file=self._process.stdin, flush=True)
        return self._read()

    def stop(self) -> None:
        """End the process."""
        self._process.communicate(timeout=60)

    def _read(self) -> dict[str, Any]:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise SystemExit("an engine ended; what it said stands above")
        return dict(json.loads(line))


def main(arguments: Sequence[str]) -> None:
    """Measure and print.

    Args:
        arguments: What follows `bench.py seq2seq` on the command line.
    """
    parser = argparse.ArgumentParser(
        "bench.py seq2seq", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--shape", choices=SHAPES, action="append", help="compact, vit5-base alone")
    parser.add_argument("--case", action="append", help="sources x beams, as 8x4; four left out")
    parser.add_argument("--device", choices=CASES, default="cpu")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--threads", type=int, default=choose_threads(None))
    parser.add_argument("--keep", type=Path, help="folder for weights and measurements")
    given = parser.parse_args(arguments)
    torch.set_num_threads(given.threads)
    limits = {"float32": _float_limit(), "int8": _int8_limit()} if given.device == "cpu" else {}
    _tell_machine(given.threads, limits)
    with tempfile.TemporaryDirectory() as own:
        folder = given.keep or Path(own)
        kept = folder / "measured.jsonl"
        folder.mkdir(parents=True, exist_ok=True)
        kept.touch()
        for name in given.shape or ("compact", "vit5-base"):
            place = Place(name, folder / name, given.device, given.threads)
            _prepare(place)
            for case in given.case or CASES[given.device]:
                _measure(place, case, given.repeats, kept, limits)
        _print([json.loads(line) for line in kept.read_text("utf-8").splitlines()])


def _prepare(place: Place) -> None:
    """Save random weights and convert them, unless that was done before."""
    reference, *others = VARIANTS[place.device]
    shape, source = SHAPES[place.shape], place.weights(reference)
    if not source.exists():
        save_random(shape, source)
    for variant in others:
        if not place.weights(variant).exists():
            begun = time.perf_counter()
            shape.convert(source, place.weights(variant), variant.numbers)
            seconds = time.perf_counter() - begun
            print(f"{place.shape}: converted to {variant.numbers} in {seconds:.1f} s", flush=True)


def _measure(place: Place, case: str, repeats: int, kept: Path, limits: dict[str, float]) -> None:
    """Run one case with all engines in turn and add what was measured to the file."""
    rows, beams = map(int, case.split("x"))
    workers = {variant: Worker(variant, place) for variant in VARIANTS[place.device]}
    for worker in workers.values():
        worker.ask(rows, beams, WARMING)
    work = SHAPES[place.shape].operations(
        list(map(len, _sources(place.shape, rows))), WRITTEN, beams
    )
    for _ in range(repeats):
        turn = [worker.ask(rows, beams, WRITTEN) for worker in workers.values()]
        wanted = turn[0]["tokens"]
        lines = [
            {
                "shape": place.shape,
                "case": case,
                "variant": variant.name,
                "load": worker.load_seconds,
                "same": sum(map(list.__eq__, found.pop("tokens"), wanted)) / rows,
                "rate": rows / found["seconds"],
                "operations": work / found["seconds"],
                "numbers": variant.numbers,
                "limit": limits.get(variant.numbers),
                **found,
            }
            for (variant, worker), found in zip(workers.items(), turn, strict=True)
        ]
        with kept.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in lines)
    for worker in workers.values():
        worker.stop()


def _print(lines: Sequence[dict[str, Any]]) -> None:
    """Lay medians out, a table for each shape; the limit is the best that was ever measured."""
    best = {line["numbers"]: 0.0 for line in lines}
    for line in lines:
        best[line["numbers"]] = max(best[line["numbers"]], line["limit"] or 0)
    lines = [line | {"limit": best[line["numbers"]]} for line in lines]
    for shape in dict.fromkeys(line["shape"] for line in lines):
        own = [line for line in lines if line["shape"] == shape]
        cases = list(dict.fromkeys(line["case"] for line in own))
        print(f"\n| {shape} | load s | " + " | ".join(map(_headed, cases)) + " |")
        print("|---|---|" + "---|" * len(cases))
        variants = list(dict.fromkeys(line["variant"] for line in own))
        for name in variants:
            mine = [line for line in own if line["variant"] == name]
            cells = [_cell(own, case, name, variants[0]) for case in cases]
            print(f"| {name} | {_median(mine, 'load'):.1f} | " + " | ".join(cells) + " |")
    print(
        "\neach cell: ratio to the first row (releases/s; share of the limit; peak MB; same tokens)"
    )


def _headed(case: str) -> str:
    rows, beams = case.split("x")
    return f"b{rows} greedy" if beams == "1" else f"b{rows} beam {beams}"


def _cell(lines: Iterable[dict[str, Any]], case: str, variant: str, reference: str) -> str:
    own = [line for line in lines if line["case"] == case]
    mine = [line for line in own if line["variant"] == variant]
    theirs = [line for line in own if line["variant"] == reference]
    pairs = zip(theirs, mine, strict=True)
    ratio = statistics.median(one["seconds"] / other["seconds"] for one, other in pairs)
    limit = mine[0]["limit"]
    share = f"{_median(mine, 'operations') / limit:.0%}" if limit else "-"
    same = statistics.fmean(line["same"] for line in mine)
    rate, peak = _median(mine, "rate"), _median(mine, "peak")
    return f"{ratio:.1f} ({rate:.2f}; {share}; {peak:,.0f}; {same:.0%})"


def _median(lines: Iterable[dict[str, Any]], name: str) -> float:
    return float(statistics.median(line[name] for line in lines))


def _tell_machine(threads: int, limits: dict[str, float]) -> None:
    import ctranslate2  # noqa: PLC0415 - the processes that measure need not load it
    import transformers  # noqa: PLC0415

    for name, value in {**processor(), "threads": threads}.items():
        print(f"{name}: {value}")
    types = " ".join(sorted(ctranslate2.get_supported_compute_types("cpu")))
    print(f"torch {torch.__version__}: {torch.backends.cpu.get_cpu_capability()}")
    print(f"ctranslate2 {ctranslate2.__version__}: {types}")
    print(f"transformers {transformers.__version__}")
    shown = ", ".join(f"{name} {value / 1e9:.0f} G/s" for name, value in limits.items())
    print(f"products of matrices: {shown or 'not measured'}", flush=True)


def _float_limit(side: int = 2048) -> float:
    """Measure the fastest product of matrices in float32, in operations a second."""
    left, right = torch.randn(side, side), torch.randn(side, side)
    return 2 * side**3 / _fastest(partial(torch.mm, left, right))


def _int8_limit(side: int = 2048) -> float:
    """Measure the same in int8, with the best of the libraries torch brings."""
    rows, found = torch.randn(side, side), 0.0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch means to drop these, one day
        weights = torch.quantize_per_tensor(torch.randn(side, side), 0.05, 0, torch.qint8)
    before = torch.backends.quantized.engine
    for name in {"fbgemm", "onednn"} & set(torch.backends.quantized.supported_engines):
        torch.backends.quantized.engine = name
        packed = torch.ops.quantized.linear_prepack(weights, None)
        seconds = _fastest(partial(torch.ops.quantized.linear_dynamic, rows, packed))
        found = max(found, 2 * side**3 / seconds)
    torch.backends.quantized.engine = before
    return found


def _fastest(run: Callable[[], object], times: int = 8) -> float:
    with torch.inference_mode():
        run()
        return min(_timed(run) for _ in range(times))


def _timed(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def _work(engine: str, numbers: str, shape: str, folder: str, device: str, threads: str) -> None:  # noqa: PLR0913, PLR0917 - a command line
    """Load an engine, then run a case for each line of the input."""
    begun = time.perf_counter()
    torch.set_num_threads(int(threads))
    variant = Variant("", engine, numbers)
    backend = _open(variant, SHAPES[shape], Path(folder), device, int(threads))
    _reply(seconds=time.perf_counter() - begun)
    for line in sys.stdin:
        rows, beams, written = map(int, line.split())
        decoding = Decoding(beam_size=beams, min_tokens=written, max_tokens=written)
        _reply(**_run(backend, _sources(shape, rows), decoding))


def _sources(shape: str, rows: int) -> list[list[int]]:
    """Draw sources."""
    draw = random.Random(0)  # noqa: S311 - no secret
    words, eos = SHAPES[shape].words, SHAPES[shape].tokens.eos
    return [
        [*(draw.randrange(4, words) for _ in range(draw.randint(*LENGTHS) - 1)), eos]
        for _ in range(rows)
    ]


def _run(
    backend: Seq2SeqBackend, sources: Sequence[Sequence[int]], decoding: Decoding
) -> dict[str, Any]:
    _forget_peak()
    begun = time.perf_counter()
    found = backend.generate(sources, decoding)
    seconds = time.perf_counter() - begun
    tokens = [list(row[0].tokens) for row in found]
    if any(len(row) != decoding.max_tokens for row in tokens):
        raise SystemExit("a target has another length than asked")
    return {"seconds": seconds, "peak": _peak(), "tokens": tokens}


def _open(
    variant: Variant, shape: Shape, folder: Path, device: str, threads: int
) -> Seq2SeqBackend:
    limits = Limits(source=1024, target=256, vocabulary=shape.words)
    if variant.engine == "transformers":
        from vnsum.backends.seq2seq.transformers_engine import (  # noqa: PLC0415 - one of the two
            TransformersEngine,
        )

        return TransformersEngine(
            folder, shape.tokens, limits, device=device, numbers=variant.numbers
        )
    from vnsum.backends.seq2seq.ctranslate2_engine import CTranslate2Engine  # noqa: PLC0415

    return CTranslate2Engine(
        folder, shape.tokens, limits, device=device, numbers=variant.numbers, threads=threads
    )


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


def _reply(**values: Any) -> None:  # noqa: ANN401 - what JSON knows
    print(json.dumps(values), flush=True)


if __name__ == "__main__":  # a worker; the command is `bench.py seq2seq`
    _work(*sys.argv[1:])
