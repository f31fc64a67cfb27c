"""From bytes to text: which of six encodings a Vietnamese file is in.

UTF-8 is tried first and is nearly always right. What is not UTF-8 or UTF-16
is read as windows-1258, TCVN3, VNI and VISCII, and the reading whose accented words
are Vietnamese syllables wins. The same judgement finds text that somebody
else has decoded wrongly.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import TYPE_CHECKING

from vnsum.documents import Encoding
from vnsum.errors import UnreadableInputError
from vnsum.lazily import pattern
from vnsum.text.legacy import LEGACY_TABLES
from vnsum.text.spelling import spelling_score

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["decode", "repair_legacy_text"]

_MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"PK\x05\x06", b"\x7fELF", b"%PDF-",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x1f\x8b\x08", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a",
    b"BZh9", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"II*\x00", b"MM\x00*", b"SQLite format 3\x00",
)  # fmt: skip
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1b"))
_MAX_CONTROLS = 0.02
"""Share of control bytes a text may hold; a stray NUL is no binary, an ELF file has 87 %."""
_HIGH_BYTES = frozenset(b"\x00\x01\x03\x1e\x20")
"""High bytes of UTF-16 Vietnamese: Latin, ă đ ơ ư, combining marks, ạ to ỹ, quotes and dashes."""
_GOOD_PER_BAD = 2
"""Whole UTF-8 characters wanted for each broken one;
300 news articles in each legacy encoding had none at all."""
_SURE_SCORE = 0.75
"""300 news articles written in each legacy encoding score 0.91 to 1 (median 1) in the right table
and at most 0.63 (95 % under 0.57) in a wrong one; good Unicode scores 0.91 and more."""
_REPAIR_WORDS = 6
"""Accented words needed before text given as characters is changed; a lone letter is none."""
_REPAIR_GAIN = 0.3
"""How much better the repaired text must score than the text as it stands."""
_NOISE = 0.4
"""Share of bytes above 127 that no reading explains; 300 articles in any table had 0.28 at most."""
_NO_LEGACY_LETTERS = bytes(range(0xA1))
_UNICODE_LETTER = pattern("[ăđơưĂĐƠƯ\u0300-\u036f\u1ea0-\u1ef9]")
_LONE_LETTER = pattern(r"(?<![^\W\d_])[^\W\d_](?![^\W\d_])")
"""A vowel by itself is a syllable in any table, as in junk: "Ì0Ì" would be "è0è"."""
_UNICODE_SHARE = 0.5
"""Letters no legacy text has, for each accented one of Latin-1;
300 news articles have at least 1.2."""
_C1 = dict.fromkeys(range(0x80, 0xA0), "ß")
"""Control codes that are letters in VISCII alone: as they stand they spoil their word."""
_DECLARED = {"windows-1258": "cp1258", "cp1258": "cp1258", "x-cp1258": "cp1258"}


def decode(data: bytes, declared: str | None = None) -> tuple[str, Encoding, list[str]]:
    """Turn the bytes of a file into text.

    Args:
        data: Everything in the file.
        declared: The encoding the file or its server names; believed for windows-1258 only,
            as pages in the others declare whatever their editor put there.

    Returns:
        The text without byte order mark, how it was found, and warnings in English sentences.

    Raises:
        UnreadableInputError: When the bytes are not text.
    """
    if data.startswith(_MAGIC):
        raise _binary()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_utf16(data, "utf-16", guessed=False)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _decode_other(data, error, declared)
    if data.translate(None, _CONTROLS) == data:
        return text, Encoding("utf-8"), []
    return _decode_with_controls(data, text)


def repair_legacy_text(text: str) -> tuple[str, Encoding | None]:
    """Give back the letters of TCVN3, VNI or VISCII text that was read as Latin-1.

    Such text is pasted from old documents: "ViÖt Nam", "Vieät Nam". It is changed
    only on clear evidence; good Vietnamese, French and German stay as they are.

    Args:
        text: Any text.

    Returns:
        The text and None when nothing was changed, else the repaired text and its encoding.
    """
    latin = len(text.encode("latin-1", "ignore").translate(None, _NO_LEGACY_LETTERS))
    if not latin or _has_unicode_letters(text, _UNICODE_SHARE * latin):
        return text, None
    before, _ = _score(text)
    if before >= _SURE_SCORE:
        return text, None
    score, seen, name, repaired = _best(
        {name: _by_line(text, table) for name, table in LEGACY_TABLES.items()}
    )
    _, words = _score(_LONE_LETTER.sub("", repaired))
    if score < max(_SURE_SCORE, before + _REPAIR_GAIN) or words < _REPAIR_WORDS:
        return text, None
    return repaired, Encoding(name, guessed=True, confidence=_confidence(score, seen))


def _has_unicode_letters(text: str, enough: float) -> bool:
    """Tell whether a text has so many letters that no legacy text has; half of it mostly has."""
    half = len(text) // 2
    found = len(_UNICODE_LETTER.findall(text, 0, half))
    return found >= enough or found + len(_UNICODE_LETTER.findall(text, half)) >= enough


def _by_line(text: str, table: Callable[[str], str]) -> str:
    """Convert the lines that can be legacy text; one with a Unicode letter cannot."""
    return "".join(
        line if _UNICODE_LETTER.search(line) else table(line)
        for line in text.splitlines(keepends=True)
    )


def _binary() -> UnreadableInputError:
    return UnreadableInputError(
        "the data is binary, not text", hint="give plain text, HTML, DOCX or PDF"
    )


def _decode_with_controls(data: bytes, text: str) -> tuple[str, Encoding, list[str]]:
    """Decide about bytes that are UTF-8 but hold control characters."""
    name = _utf16_order(data)
    if name is not None:
        return _decode_utf16(data, name, guessed=True)
    _refuse_controls(data)
    return text, Encoding("utf-8"), ["the text holds control characters"]


def _decode_other(
    data: bytes, error: UnicodeDecodeError, declared: str | None
) -> tuple[str, Encoding, list[str]]:
    """Decide about bytes that are not UTF-8."""
    name = _utf16_order(data)
    if name is not None:
        return _decode_utf16(data, name, guessed=True)
    _refuse_controls(data)
    codec = _DECLARED.get((declared or "").strip().lower())
    if codec is not None:
        return data.decode(codec, "replace"), Encoding("windows-1258"), []
    damaged = _decode_damaged_utf8(data, error)
    return damaged if damaged is not None else _decode_legacy(data)


def _refuse_controls(data: bytes) -> None:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > 1 + _MAX_CONTROLS * len(data) or controls == len(data):
        raise _binary()


def _utf16_order(data: bytes) -> str | None:
    """Name the UTF-16 byte order that the NUL bytes show, if any."""
    sample = data[:4096]
    for name, high, low in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        plain = sum(byte in _HIGH_BYTES for byte in high)
        if (
            high
            and plain >= 0.9 * len(high)
            and 0.3 * len(high) <= high.count(0) > 8 * low.count(0)
        ):
            return name
    return None


def _decode_utf16(data: bytes, codec: str, *, guessed: bool) -> tuple[str, Encoding, list[str]]:
    text = data.decode(codec, "replace")
    warnings = []
    if guessed:
        warnings.append("the encoding was guessed from the NUL bytes: utf-16")
    if "\ufffd" in text:
        warnings.append("the file is damaged: some characters could not be read")
    _refuse_controls(text[: 1 << 20].encode("utf-8"))
    return text, Encoding("utf-16", guessed=guessed, confidence=0.9 if guessed else 1.0), warnings


def _decode_damaged_utf8(
    data: bytes, error: UnicodeDecodeError
) -> tuple[str, Encoding, list[str]] | None:
    """Read UTF-8 with a cut last character or a few bad bytes; None when it is not UTF-8."""
    if error.end == len(data) and error.reason == "unexpected end of data":
        text = data[: error.start].decode("utf-8-sig")
        if not text.isascii() or error.end - error.start > 1:
            return text, Encoding("utf-8"), ["the file is cut off within its last character"]
    text = data.decode("utf-8-sig", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    if good < _GOOD_PER_BAD * bad:
        return None
    confidence = round(good / (good + bad), 2)
    warning = "the file is not clean UTF-8: one place could not be read and shows as \ufffd"
    if bad > 1:
        warning = f"the file is not clean UTF-8: {bad} places could not be read and show as \ufffd"
    return text, Encoding("utf-8", guessed=True, confidence=confidence), [warning]


def _decode_legacy(data: bytes) -> tuple[str, Encoding, list[str]]:
    """Choose among windows-1258, TCVN3, VNI and VISCII by the syllables each reading gives."""
    latin = _from_cp1252(data)
    score, seen, name, text = _best(
        {
            "windows-1258": data.decode("cp1258", "replace"),
            **{name: table(latin) for name, table in LEGACY_TABLES.items()},
        }
    )
    high = sum(1 for char in latin if char > "\x7f")
    if score < _SURE_SCORE / 2 and high > _NOISE * len(data):
        raise _binary()
    confidence = _confidence(score, seen)
    warning = f"the encoding was guessed from the letters: {name}, confidence {confidence:.0%}"
    return text, Encoding(name, guessed=True, confidence=confidence), [warning]


def _from_cp1252(data: bytes) -> str:
    """Decode windows-1252, its five unused codes as in Latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _best(readings: dict[str, str]) -> tuple[float, int, str, str]:
    """Return score, words looked at, name and text of the reading that explains most best."""
    rated = [(*_score(text), name, text) for name, text in readings.items()]
    return max(rated, key=lambda item: item[:2])


def _score(text: str) -> tuple[float, int]:
    return spelling_score(unicodedata.normalize("NFC", text).translate(_C1))


def _confidence(score: float, seen: int) -> float:
    """Shrink a score that rests on few words."""
    return round(score * seen / (seen + 1), 2)
