"""The span backend of a checkpoint: texts in, places in these texts out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.spans.recipes import SpanRecipe
from vnsum.backends.spans.searching import weigh
from vnsum.backends.spans.windows import cut_windows
from vnsum.errors import EmptyInputError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vnsum.backends.protocols import AnswerSpan
    from vnsum.backends.spans.engines import LogitsEngine
    from vnsum.backends.spans.searching import Evidence, Reading
    from vnsum.backends.spans.tokenising import TokenisedText, Tokeniser
    from vnsum.backends.spans.windows import Window

__all__ = ["CheckpointReader"]


class CheckpointReader:
    """An extractive-QA checkpoint as a `SpanBackend`.

    Attributes:
        name: Name of the checkpoint and of what runs it.
        folder: Where the checkpoint is.
        recipe: How it reads.
        fallback: Why the faster engine was not taken; empty where it was, or was not asked for.
    """

    def __init__(  # noqa: PLR0913 - four parts and two facts about the checkpoint
        self,
        folder: Path,
        tokeniser: Tokeniser,
        engine: LogitsEngine,
        recipe: SpanRecipe | None = None,
        *,
        max_tokens: int = 512,
        fallback: str = "",
    ) -> None:
        """Put a reader together; `load_spans` does it from a folder or a Hub id.

        Args:
            folder: Where the checkpoint is.
            tokeniser: Its tokenizer.
            engine: What runs it.
            recipe: How it reads; None for the defaults.
            max_tokens: Most tokens its position table has room for.
            fallback: Why the faster engine was not taken.
        """
        self.name = f"{folder.name} ({engine.name})"
        self.folder = folder
        self.recipe = recipe or SpanRecipe()
        self.fallback = fallback
        self._tokeniser = tokeniser
        self._engine = engine
        self._size = min(self.recipe.window, max_tokens, tokeniser.limit)

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Find answers; see `SpanBackend.answer`."""
        readings = self.read(pairs, top_k=top_k)
        return [list(reading.spans) if reading.answered else [] for reading in readings]

    def read(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[Reading]:
        """Find answers, and how sure the model is that there are none.

        Args:
            pairs: Questions with their contexts.
            top_k: Most spans for each.

        Returns:
            For each pair in order, what the model makes of it.

        Raises:
            EmptyInputError: When a question or a context has no letter.
            InputTooLargeError: When a question leaves no room for its context.
            OptionsError: When `top_k` is below 1.
        """
        if top_k < 1:
            raise OptionsError("top_k must be at least 1", hint="1 asks for the best answer alone")
        return [evidence.reading(self.recipe, top_k) for evidence in self.weigh(pairs)]

    def weigh(self, pairs: Sequence[tuple[str, str]]) -> list[Evidence]:
        """Score every span of every context.

        Args:
            pairs: Questions with their contexts.

        Returns:
            For each pair in order, its evidence.

        Raises:
            EmptyInputError: When a question or a context has no letter.
            InputTooLargeError: When a question leaves no room for its context.
        """
        for position, pair in enumerate(pairs):
            _require_text(pair, position)
        texts = {text: self._tokeniser.encode(text) for pair in pairs for text in pair}
        cut = [self._windows(texts[question], texts[context]) for question, context in pairs]
        logits = iter(self._engine.logits([window for windows in cut for window in windows]))
        widest = self.recipe.max_answer_tokens
        return [
            weigh(texts[context], [(window, next(logits)) for window in windows], widest)
            for (_, context), windows in zip(pairs, cut, strict=True)
        ]

    def _windows(self, question: TokenisedText, context: TokenisedText) -> list[Window]:
        layout, overlap = self._tokeniser.layout, self.recipe.overlap
        return [*cut_windows(question.ids, context.ids, layout, size=self._size, overlap=overlap)]


def _require_text(pair: tuple[str, str], position: int) -> None:
    for text, what in zip(pair, ("question", "context"), strict=True):
        if not any(map(str.isalnum, text)):
            raise EmptyInputError(
                f"the {what} of pair {position} has no letter or figure",
                hint=f"leave pairs without a {what} out",
            )
