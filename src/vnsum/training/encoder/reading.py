"""The reader as the training loop sees it: questions over windows of their texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from vnsum.errors import OptionsError, WeightsError
from vnsum.training.encoder.flops import encoder_flops
from vnsum.training.encoder.models import build_reader, encoder_config
from vnsum.training.encoder.scoring import best_span, score_answers
from vnsum.training.loop.devices import autocast
from vnsum.training.loop.learners import Sample, StepCost, TensorBatch, Verdict
from vnsum.training.loop.plans import EpochPlans
from vnsum.training.seq2seq.pieces import load_pieces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from torch import nn

    from vnsum.training.corpus.protocols import Vocabulary
    from vnsum.training.encoder.questions import Question, Questions, QuestionSet
    from vnsum.training.loop.checkpoints import Checkpoint
    from vnsum.training.loop.configuration import Run, Stage

__all__ = ["Asked", "ReaderExamples", "ReaderLearner", "SpanBatch", "ask", "collate"]

_EDGES = 3
"""The mark that opens a window, the one behind the question, the one behind the text."""
_ELSEWHERE = 0.1
"""Share of the windows of long texts that are taken anywhere, so that "not here" is learnt of
windows without the answer as well; set by hand."""
_LONGEST_QUESTION = 64
_ROWS, _SHOWN = 8, 4
"""Questions of a held-out batch, and answers shown in the journal; set by hand."""
_REFUSED = -1e4
"""Score of padding; far below any other, and no infinity, which a row of nothing would pass on."""


@dataclass(frozen=True, slots=True)
class SpanBatch(TensorBatch):
    """What one forward pass takes.

    Attributes:
        source: Ids, [rows, source].
        mask: 1 where there is no padding, [rows, source].
        starts: First token of each answer, 0 where there is none, [rows].
        ends: Its last token, [rows].
    """

    source: Tensor
    mask: Tensor
    starts: Tensor
    ends: Tensor

    @property
    def targets(self) -> int:
        """Number of questions."""
        return len(self.starts)


@dataclass(frozen=True, eq=False, slots=True)
class Asked:
    """A question over one window of its text.

    Attributes:
        ids: Marks, question and window, [n].
        offset: Where the window starts among them.
        start: First token of the answer among `ids`; 0 where the window has none.
        end: Its last token; 0 where there is none.
    """

    ids: NDArray[np.int64]
    offset: int
    start: int
    end: int


def ask(question: Question, vocabulary: Vocabulary, most: int, rng: np.random.Generator) -> Asked:
    """Put a question over a window of its text, as `vnsum.backends.spans.windows` does in use.

    Args:
        question: The question.
        vocabulary: Gives the marks.
        most: Most tokens.
        rng: Which window of a long text.

    Returns:
        The window; it holds the whole answer, or counts as one without.
    """
    asked = question.question[:_LONGEST_QUESTION].astype(np.int64)
    room = most - _EDGES - len(asked)
    first = _window(question, room, rng)
    text = question.context[first : first + room].astype(np.int64)
    cls, end = np.array([vocabulary.reading["cls"]]), np.array([vocabulary.eos_id])
    ids = np.concatenate([cls, asked, end, text, end])
    offset = len(asked) + 2
    if question.start is None or question.end is None:
        return Asked(ids, offset, 0, 0)
    if question.start < first or question.end > first + len(text):
        return Asked(ids, offset, 0, 0)
    shift = offset - first
    return Asked(ids, offset, question.start + shift, question.end - 1 + shift)


def collate(rows: Sequence[Asked], wide: int, pad: int) -> SpanBatch:
    """Pad windows to the same length.

    Args:
        rows: The windows.
        wide: Length to pad to.
        pad: Id of padding.

    Returns:
        The batch.
    """
    source = np.full((len(rows), wide), pad, dtype=np.int64)
    mask = np.zeros_like(source)
    for number, row in enumerate(rows):
        source[number, : len(row.ids)] = row.ids
        mask[number, : len(row.ids)] = 1
    starts, ends = (np.array([getattr(row, name) for row in rows]) for name in ("start", "end"))
    return SpanBatch(*(torch.from_numpy(part) for part in (source, mask, starts, ends)))


def _window(question: Question, room: int, rng: np.random.Generator) -> int:
    """Return the first token of the window."""
    last = max(0, len(question.context) - room)
    if not last:
        return 0
    if question.start is None or question.end is None or rng.random() < _ELSEWHERE:
        return int(rng.integers(last + 1))
    low = min(last, max(0, question.end - room))
    return int(rng.integers(low, min(last, max(low, question.start)) + 1))


class ReaderExamples:
    """The batches of a stage by number."""

    def __init__(self, questions: QuestionSet, stage: Stage, seed: int) -> None:
        """Plan the batches.

        Args:
            questions: Splits by task.
            stage: Its tasks and buckets.
            seed: Of the run and the stage.

        Raises:
            OptionsError: When a task has no question.
        """
        self._vocabulary, self._stage, self._seed = questions.vocabulary, stage, seed
        self._splits: list[Questions] = []
        for task in stage.tasks:
            if not len(questions.splits.get(task, ())):
                raise OptionsError(f"no question serves {task}", hint="prepare more")
            self._splits.append(questions.splits[task])
        self._lengths = [_measure(split) for split in self._splits]
        self.plans = EpochPlans(stage, self._rows, seed, partial=True)

    def __getitem__(self, number: int) -> SpanBatch:
        """Return the batch of a number."""
        plan = self.plans[number]
        splits = dict(zip(self._stage.tasks, self._splits, strict=True))
        rows = [
            ask(
                splits[task][item],
                self._vocabulary,
                plan.source,
                np.random.default_rng((self._seed, number, row)),
            )
            for row, (task, item) in enumerate(zip(plan.tasks, plan.items, strict=True))
        ]
        return collate(rows, plan.source, self._vocabulary.pad_id)

    def _rows(self, _: int, rng: np.random.Generator) -> NDArray[np.int64]:
        weights = list(self._stage.tasks.values())
        least = min(len(split) / share for split, share in zip(self._splits, weights, strict=True))
        rows = []
        for number, lengths in enumerate(self._lengths):
            wanted = max(1, round(least * weights[number]))
            chosen = rng.permutation(len(lengths))[:wanted]
            same = np.zeros_like(chosen)
            columns = [np.full_like(chosen, number), chosen, same, lengths[chosen], same]
            rows.append(np.stack(columns, axis=1))
        return np.concatenate(rows)


def _measure(questions: Questions) -> NDArray[np.int64]:
    found = (questions[number] for number in range(len(questions)))
    sizes = [min(len(one.question), _LONGEST_QUESTION) + len(one.context) for one in found]
    return np.array(sizes, dtype=np.int64) + _EDGES


class ReaderLearner:
    """A reader that learns from questions, its encoder trained before."""

    def __init__(self, run: Run, questions: QuestionSet, encoder: Checkpoint) -> None:
        """Take questions and an encoder.

        Args:
            run: What to learn; its shape is the encoder's.
            questions: From what.
            encoder: What a run of `train.py encoder` left.

        Raises:
            WeightsError: When the encoder was trained with another vocabulary.
        """
        if encoder.standing.vocabulary != questions.vocabulary.sha256:
            raise WeightsError(
                "the encoder was trained with another vocabulary than the questions have",
                hint="prepare the questions with the encoder's corpus",
            )
        self._run, self._questions = run, questions
        self._weights: Mapping[str, Tensor] = encoder.tensors.get(
            "average", encoder.tensors["model"]
        )
        self.identity = questions.vocabulary.sha256

    def build(self) -> nn.Module:
        """See `Learner.build`."""
        run = self._run
        config = encoder_config(run.encoder, self._questions.vocabulary, run.attention)
        return build_reader(config, self._weights, run.seed)

    def examples(self, number: int) -> ReaderExamples:
        """See `Learner.examples`."""
        seed = self._run.seed * 1000 + number
        return ReaderExamples(self._questions, self._run.stages[number], seed)

    def losses(self, model: Any, batch: SpanBatch, smoothing: float) -> Tensor:  # noqa: ANN401 - XLM-R
        """See `Learner.losses`: half for the first token, half for the last."""
        found = model(input_ids=batch.source, attention_mask=batch.mask)
        return self._summed(found, batch, smoothing)

    def _summed(self, found: Any, batch: SpanBatch, smoothing: float) -> Tensor:  # noqa: ANN401 - two rows of scores
        total = torch.zeros((), device=batch.source.device)
        ends = ((found.start_logits, batch.starts), (found.end_logits, batch.ends))
        for logits, wanted in ends:
            scores = logits.float().masked_fill(batch.mask == 0, _REFUSED)
            log = functional.log_softmax(scores, dim=-1)
            hit = -log.gather(1, wanted.unsqueeze(1)).squeeze(1)
            even = -(log * batch.mask).sum(dim=1) / batch.mask.sum(dim=1)
            total = total + ((1 - smoothing) * hit + smoothing * even).sum() / 2
        return total

    def cost(self, batch: SpanBatch) -> StepCost:
        """See `Learner.cost`."""
        rows, wide = batch.source.shape
        shape = self._run.encoder
        lengths = batch.mask.sum(dim=1).tolist()
        useful = 3 * sum(encoder_flops(shape, length) for length in lengths)
        done = 3 * rows * encoder_flops(shape, wide)
        return StepCost(sum(lengths), batch.targets, rows * wide, useful, done)

    @torch.no_grad()
    def judge(self, model: Any, stage: Stage, device: torch.device) -> Verdict:  # noqa: ANN401 - XLM-R
        """See `Learner.judge`: exact match and F1 on what was held out, by source."""
        held, wide = self._questions.splits["val"], stage.source_buckets[-1]
        count = min(len(held), self._run.validate_batches * _ROWS)
        numbers = np.linspace(0, len(held) - 1, count).astype(int).tolist()
        total, samples = 0.0, []
        model.eval()
        try:
            with autocast(device):
                for first in range(0, count, _ROWS):
                    chosen = [held[number] for number in numbers[first : first + _ROWS]]
                    loss, given = self._answer(model, chosen, wide, device)
                    total += loss
                    samples += [
                        (one.source, told, self._text(one.context[one.start : one.end], one.start))
                        for one, told in zip(chosen, given, strict=True)
                    ]
        finally:
            model.train()
        shown = tuple(Sample("answer", given, wanted) for _, given, wanted in samples[:_SHOWN])
        return Verdict({"val": total / count}, score_answers(samples), shown)

    def _answer(
        self,
        model: Any,  # noqa: ANN401 - XLM-R
        chosen: Sequence[Question],
        wide: int,
        device: torch.device,
    ) -> tuple[float, list[str]]:
        rng = np.random.default_rng(0)
        rows = [ask(one, self._questions.vocabulary, wide, rng) for one in chosen]
        longest = max(len(row.ids) for row in rows)
        batch = collate(rows, longest, self._questions.vocabulary.pad_id).to(device)
        found = model(input_ids=batch.source, attention_mask=batch.mask)
        loss = float(self._summed(found, batch, 0.0))
        starts, ends = (one.float().cpu().numpy() for one in (found.start_logits, found.end_logits))
        given = []
        for number, row in enumerate(rows):
            size = len(row.ids)
            span = best_span(starts[number, :size], ends[number, :size], row.offset)
            given.append(self._text(row.ids[span[0] : span[1] + 1], 0) if span else "")
        return loss, given

    def _text(self, ids: NDArray[Any], start: int | None) -> str:
        pieces = load_pieces(self._questions.vocabulary)
        return "" if start is None else str(pieces.decode(ids.tolist()))
