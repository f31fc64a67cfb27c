"""Train the fake corpus in a process of its own, so that a test can kill it.

python -m tests.training.train_killed CORPUS_FOLDER RUN_FOLDER [resume]
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.training.train_fakes import make_corpus, toy_run
from vnsum.training.loop.training import TrainOptions, train
from vnsum.training.seq2seq.learner import CorpusLearner

if __name__ == "__main__":
    corpus, run, *words = sys.argv[1:]
    options = TrainOptions(folder=Path(run), resume="resume" in words, device="cpu")
    made = toy_run()
    train(made, CorpusLearner(made, make_corpus(Path(corpus))), options)
