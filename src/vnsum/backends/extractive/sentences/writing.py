"""From forms to sentences an editor can read, each with its place in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.forms import Form, sentence_forms
from vnsum.backends.extractive.syntax.clauses import skip_list_mark
from vnsum.documents import Span
from vnsum.text.normalise import NormalisedText, normalise
from vnsum.text.tones import new_tone_marks, old_tone_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.backends.extractive.syntax.clauses import Clause
    from vnsum.documents import PressRelease
    from vnsum.options import ToneMarks

__all__ = ["Page"]

_STOPS = (".", "!", "?", "…")


class Page:
    """The sentences of a release in the normalised view, with the way back to its source."""

    def __init__(self, release: PressRelease, tone_marks: ToneMarks) -> None:
        """Normalise each sentence.

        Args:
            release: The release.
            tone_marks: The style to write in.
        """
        self._release = release
        self._tone_marks = tone_marks
        self._views: list[NormalisedText] = [normalise(item.text) for item in release.sentences]
        self.sentences: Sequence[str] = [view.text for view in self._views]

    def sentence(self, form: Form, text: str) -> str:
        """Write a form as a sentence: capital first, a stop at the end.

        Args:
            form: Where it stands.
            text: Its text, completed or not.

        Returns:
            The sentence.
        """
        text = self._styled(text.strip(" ,;:-–"))
        after = self.sentences[form.sentence][form.pieces[-1][1] :].strip()
        stop = after if after in {"!", "?"} else "."
        inner = text.rstrip("\"”')’")
        return text if inner.endswith(_STOPS) else text + stop

    def headline(self, text: str) -> str:
        """Write a text as a headline: capital first, no stop."""
        return self._styled(text.strip(" .,;:-–"))

    def spans(self, form: Form, put: Iterable[tuple[int, int, int]] = ()) -> tuple[Span, ...]:
        """Return the pieces of the source a form was made from, and of what was put into it.

        Args:
            form: The form.
            put: What was put in: sentence, start and end in it.

        Returns:
            The pieces, each once.
        """
        own = (self.span(form.sentence, start, end) for start, end in form.pieces)
        return tuple(dict.fromkeys((*own, *(self.span(*place) for place in put))))

    def span(self, index: int, start: int, end: int) -> Span:
        """Return where a part of a normalised sentence stands in the source."""
        sentence = self._release.sentences[index]
        low, high = self._views[index].to_source(start, end)
        low, high = low + sentence.start, high + sentence.start
        return Span(low, high, self._release.source[low:high])

    def holds(self, index: int, place: int) -> bool:
        """Tell whether a place of the source stands in a sentence."""
        sentence = self._release.sentences[index]
        return sentence.start <= place < sentence.end

    def whole(
        self, index: int, *, keep_connective: bool, parts: Sequence[Clause] | None = None
    ) -> Form:
        """Return a sentence without its list mark, with or without its opening connective.

        Args:
            index: The sentence.
            keep_connective: Whether the connective stays.
            parts: Its `forms.trimmed_clauses`, where they are known.

        Returns:
            The sentence as a form.
        """
        text = self.sentences[index]
        if not keep_connective:
            forms = sentence_forms(text, index, whole_only=True, parts=parts)
            if forms:
                return forms[0]
        return self.item(index, stops=" .!?…")

    def item(self, index: int, stops: str = " .;") -> Form:
        """Return a sentence as it stands, without its list mark.

        Args:
            index: The sentence.
            stops: What is left out at its end.

        Returns:
            The sentence as a form.
        """
        text = self.sentences[index]
        start, end = skip_list_mark(text), len(text.rstrip(stops))
        if end <= start:
            return Form(index, ((0, max(end, 1)),), text[:end] or text, 0)
        return Form(index, ((start, end),), text[start:end], 0)

    def style(self, text: str) -> str:
        """Put tone marks where the options want them."""
        if self._tone_marks == "old":
            return old_tone_marks(text)
        return new_tone_marks(text) if self._tone_marks == "new" else text

    def _styled(self, text: str) -> str:
        text = self.style(text)
        lead = len(text) - len(text.lstrip("\"“'‘("))
        return text[:lead] + text[lead : lead + 1].upper() + text[lead + 1 :]
