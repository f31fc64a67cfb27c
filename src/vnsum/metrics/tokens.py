"""What a unit is on each scale.

Syllables are the scale to judge by. Words joins them into the words of underthesea ("thành
phố" is one), which is slower and follows its mistakes.

The ASCII scale is the one papers on Vietnamese print, mostly without knowing:
rouge_score's default tokenizer keeps [a-z0-9] only, so "được" is counted as
"c" and "đã" not at all. Two sentences of an *unrelated* article score 43.0
ROUGE-1 on it and 6.4 on syllables (VietNews test, 1,200 articles). It is here
to compare with published figures, not to judge by.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal

from vnsum.errors import MissingExtraError
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.text.sentences import split_sentences
from vnsum.text.tones import old_tone_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "SCALES",
    "Scale",
    "sentence_per_line",
    "tokenise_ascii",
    "tokenise_syllables",
    "tokenise_words",
]

Scale = Literal["syllables", "words", "ascii"]

_SYLLABLE = pattern(r"\w+")
_ASCII = pattern(r"[a-z0-9]+")
_KEPT = 100_000
"""Syllables kept, about 10 MB; set by hand. Vietnamese has some 7,000, the rest are names."""


class _OldMarks(dict[str, str]):
    """Each syllable met in lower case, with its tone mark in the old style.

    A syllable is looked at once, not once a text: folding whole texts took half of the time of
    ROUGE over 10,000 pairs (2026-11-24).
    """

    def __missing__(self, syllable: str) -> str:
        """Fold a syllable that was not met before."""
        if len(self) >= _KEPT:
            self.clear()
        return self.setdefault(syllable, old_tone_marks(syllable))


_OLD_MARKS = _OldMarks()


def tokenise_syllables(text: str) -> list[str]:
    """Split into syllables: NFC, lower case, tone marks in the old style.

    Args:
        text: Any text.

    Returns:
        Runs of letters, digits and underscores, in order.
    """
    composed = unicodedata.normalize("NFC", text)
    lowered = composed.lower()
    if len(lowered) != len(composed):  # "İ": `fold` knows what to do
        lowered = fold(composed)
    return list(map(_OLD_MARKS.__getitem__, _SYLLABLE.findall(lowered)))


def tokenise_ascii(text: str) -> list[str]:
    """Split as rouge_score 0.1.2 does by default, without stemming.

    Args:
        text: Any text.

    Returns:
        Runs of [a-z0-9] of the text in lower case, in order.
    """
    return _ASCII.findall(text.lower())


def tokenise_words(text: str) -> list[str]:
    """Split into words by underthesea's model; punctuation is left out.

    Args:
        text: Any text.

    Returns:
        Words as `tokenise_syllables` writes them, syllables joined by "_".

    Raises:
        MissingExtraError: When underthesea is not installed.
    """
    try:
        from underthesea import word_tokenize  # noqa: PLC0415 - optional, loads a model
    except ImportError as error:
        raise MissingExtraError("ROUGE on words", "words") from error
    words = word_tokenize(unicodedata.normalize("NFC", text))
    joined = ("_".join(tokenise_syllables(word)) for word in words)
    return [word for word in joined if word]


def sentence_per_line(text: str) -> str:
    """Lay a text out as ROUGE-Lsum wants it.

    Args:
        text: Any text.

    Returns:
        The text in the normalised view, each sentence on a line.
    """
    lines = normalise(text, keep_lines=True).text.splitlines()
    return "\n".join(line[start:end] for line in lines for start, end in split_sentences(line))


SCALES: Mapping[Scale, Callable[[str], list[str]]] = {
    "syllables": tokenise_syllables,
    "words": tokenise_words,
    "ascii": tokenise_ascii,
}
"""Tokenizers by the name of their scale."""
