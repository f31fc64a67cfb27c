"""Every error vnsum raises on purpose.

    VnsumError
    ├── InputError                 the source cannot be used
    │   ├── EmptyInputError        nothing but white space
    │   ├── InputTooLargeError     over a size limit
    │   ├── UnreadableInputError   binary, damaged, encrypted, missing
    │   ├── UnsupportedFormatError no reader for this kind of file
    │   └── NoBodyTextError        read, but there is no sentence to work on
    ├── OptionsError               an argument or option that cannot be used
    │   └── ArgumentTypeError      it is of another type; a TypeError too
    ├── MissingExtraError          an optional dependency is not installed
    ├── WeightsError               model files missing, damaged or of another version
    ├── BackendError               a model failed while running
    └── ArchiveError               an archive's file fails, is damaged or of another version

Which of them it is follows from what is wrong, whatever is called:

    an argument of another type    ArgumentTypeError: read(None), ask(release, None)
    a value no call can use        OptionsError: lead_max=0, device="banana", unequal columns
    a source that does not do      InputError and those below it: no file, no sentence
    of many sources, one           the same errors, in its `Outcome` or `Added`

Each carries a `hint`: what the caller can do about it. Errors of foreign
libraries are translated where they are called, with the cause chained.
"""

from __future__ import annotations

__all__ = [
    "ArchiveError",
    "ArgumentTypeError",
    "BackendError",
    "EmptyInputError",
    "InputError",
    "InputTooLargeError",
    "MissingExtraError",
    "NoBodyTextError",
    "OptionsError",
    "UnreadableInputError",
    "UnsupportedFormatError",
    "VnsumError",
    "WeightsError",
]


class VnsumError(Exception):
    """Base of all errors raised on purpose by vnsum."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Keep the message and the hint.

        Args:
            message: What is wrong, in one sentence.
            hint: What the caller can do about it; may be empty.
        """
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Return the message, followed by the hint where there is one."""
        return f"{self.message} ({self.hint})" if self.hint else self.message


class InputError(VnsumError):
    """The source given cannot be used."""


class EmptyInputError(InputError):
    """The source is empty or holds nothing but white space."""


class InputTooLargeError(InputError):
    """The source is over a size limit."""


class UnreadableInputError(InputError):
    """The source is missing, binary, damaged or encrypted."""


class UnsupportedFormatError(InputError):
    """No reader exists for this kind of file."""


class NoBodyTextError(InputError):
    """The source was read, but holds no sentence to work on."""


class OptionsError(VnsumError):
    """An argument or option cannot be used: out of range, unknown, or against another one."""


class ArgumentTypeError(OptionsError, TypeError):
    """An argument is of another type than the call takes; Python's own TypeError as well."""


class MissingExtraError(VnsumError):
    """An optional dependency is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        """Name the exact command that installs what is missing.

        Args:
            feature: What was asked for, as the start of a sentence ("Reading .docx files").
            extra: The extra that brings it ("files").
        """
        super().__init__(
            f"{feature} needs an optional dependency that is not installed",
            hint=f"pip install 'vnsum[{extra}]'",
        )
        self.feature = feature
        self.extra = extra

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str, str]]:
        """Let another process make it anew from what it was made of, not from its words."""
        return type(self), (self.feature, self.extra)


class WeightsError(VnsumError):
    """Model files are missing, damaged or of another version."""


class BackendError(VnsumError):
    """A model failed while running."""


class ArchiveError(VnsumError):
    """The file of an archive fails, is damaged, or is of another version."""
