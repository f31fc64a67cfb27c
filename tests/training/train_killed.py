"""Train on the fake corpus in a process of its own, so that a test can kill it.

python -m tests.training.train_killed KIND CORPUS_FOLDER RUN_FOLDER [resume]
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.training.train_fakes import encoder_run, make_corpus, toy_run
from vnsum.training.loop.journals import read_journal
from vnsum.training.loop.training import TrainOptions, train

if TYPE_CHECKING:
    from vnsum.training.loop.configuration import Run
    from vnsum.training.loop.learners import Learner

ROOT = Path(__file__).parents[2]


def start(kind: str, folder: Path, *words: str) -> subprocess.Popen[bytes]:
    """Start a run in a process of its own; the run lies in FOLDER/run."""
    command = [sys.executable, "-m", "tests.training.train_killed", kind, str(folder)]
    command += [str(folder / "run"), *words]
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | {"OMP_NUM_THREADS": "1"})


def wait_for_step(process: subprocess.Popen[bytes], run: Path, step: int) -> None:
    """Wait until a step was told, or the process is over."""
    while process.poll() is None:
        if any(record["step"] >= step for record in read_journal(run, "step")):
            return
        time.sleep(0.01)


def undisturbed(folder: Path, kind: str) -> Path:
    """Run to the end in a process like those that are killed, and return its folder.

    Within pytest the last digit of a loss may differ: other tests leave other threads behind.
    """
    assert start(kind, folder).wait() == 0
    return folder / "run"


def killed_and_resumed(folder: Path, kind: str, step: int) -> Path:
    """Kill a run after a step, resume it to its end, and return its folder."""
    process = start(kind, folder)
    wait_for_step(process, folder / "run", step)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL, f"the run ended before step {step}"
    assert start(kind, folder, "resume").wait() == 0
    return folder / "run"


def learner_of(kind: str, corpus: Path) -> tuple[Run, Learner]:
    """Return the run of a kind, and what learns in it."""
    from vnsum.training.encoder.masks import MaskLearner  # noqa: PLC0415 - seconds
    from vnsum.training.seq2seq.learner import CorpusLearner  # noqa: PLC0415 - the same

    if kind == "encoder":
        run = encoder_run()
        return run, MaskLearner(run, make_corpus(corpus))
    run = toy_run()
    return run, CorpusLearner(run, make_corpus(corpus))


if __name__ == "__main__":
    kind, corpus, place, *words = sys.argv[1:]
    made, learner = learner_of(kind, Path(corpus))
    options = TrainOptions(folder=Path(place), resume="resume" in words, device="cpu")
    train(made, learner, options)
