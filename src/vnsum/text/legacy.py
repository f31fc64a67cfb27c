"""Tables of the encodings that Vietnamese offices used before Unicode.

All give other letters to the codes of Latin-1, so a text in them looks like
"Céng hßa x· héi" (TCVN3, the fonts .VnTime and .VnArial), "Coäng hoøa xaõ
hoäi" (VNI-Windows) or "Cµng hòa xã hµi" (VISCII, mail and the first web
pages). The tables take text read as Latin-1 or windows-1252 and
return the letters that were meant. They do not know whether it is such text:
`vnsum.text.encodings` decides that.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["LEGACY_TABLES", "from_tcvn3", "from_viscii", "from_vni"]

_TONES = {
    "grave": "\u0300",
    "acute": "\u0301",
    "tilde": "\u0303",
    "hook": "\u0309",
    "dot": "\u0323",
}

# TCVN 5712:1993 (VN3). Each letter stands at its code; capitals with a tone have none, the font
# .VnTimeH draws the small letters as capitals instead.
_TCVN3_FROM = (
    "\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae"
    "\xb5\xb6\xb7\xb8\xb9\xbb\xbc\xbd\xbe\xc6\xc7\xc8\xc9\xca\xcb"
    "\xcc\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde"
    "\xdf\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee"
    "\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe"
)
_TCVN3_TO = (
    "ĂÂÊÔƠƯĐăâêôơưđ"
    "àảãáạằẳẵắặầẩẫấậ"
    "èẻẽéẹềểễếệìỉĩíị"
    "òỏõóọồổỗốộờởỡớợ"
    "ùủũúụừửữứựỳỷỹýỵ"
)  # fmt: skip
_TCVN3 = str.maketrans(_TCVN3_FROM, _TCVN3_TO)
_CAPITAL = "[A-ZĂÂÊÔƠƯĐ]"
_CAPITALS_WORD = pattern(
    rf"(?<![^\W\d_])(?=[^\W\d_a-z]*{_CAPITAL}[^\W\d_a-z]*{_CAPITAL})[^\W\d_a-z]+(?![^\W\d_])"
)
_LINE = pattern(r"[^\r\n]+")
_WORD = pattern(r"[^\W\d_]+")
_NO_SMALL_WORD = pattern(r"(?<![^\W\d_])[^\W\d_a-z]+(?![^\W\d_])")
_CODE = pattern(r"(?<![\d.,])\d[\d.,]*(?:\s?[A-Za-z]{1,3}\d?\b|/\S*)|\b\w+-\w*[A-Z]{2}\w*")
"""What tells nothing of the words round it: "110 kV", "45/TB-UBND"."""

# VNI-Windows writes a letter and then a mark, or one code for a letter that has no room for it.
_VNI_TONES = {"ù": "acute", "ø": "grave", "û": "hook", "õ": "tilde", "ï": "dot"}
_VNI_CIRCUMFLEX = {"á": "acute", "à": "grave", "å": "hook", "ã": "tilde", "ä": "dot", "â": ""}
_VNI_BREVE = {"é": "acute", "è": "grave", "ú": "hook", "ü": "tilde", "ë": "dot", "ê": ""}
_VNI_SINGLE = {
    "ô": "ơ", "ö": "ư", "ñ": "đ", "î": "ỵ",
    "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị",
}  # fmt: skip

# VISCII (RFC 1456): one code for each of the 134 letters, six of them among the control codes.
_VISCII_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII |= dict(enumerate(_VISCII_HIGH, 0x80))
_VISCII |= {
    ord(char): _VISCII[code]
    for code in range(0x80, 0xA0)
    if (char := bytes([code]).decode("cp1252", "ignore"))
}


def _accented(letter: str, tone: str) -> str:
    return unicodedata.normalize("NFC", letter + _TONES[tone]) if tone else letter


def _vni_table() -> dict[str, str]:
    """Map what VNI writes for each letter to that letter, small letters only."""
    table = dict(_VNI_SINGLE)
    for written, letter in [(vowel, vowel) for vowel in "aeouy"] + [("ô", "ơ"), ("ö", "ư")]:
        table |= {written + mark: _accented(letter, tone) for mark, tone in _VNI_TONES.items()}
    for written, letter in ("aâ", "eê", "oô"):
        table |= {written + mark: _accented(letter, tone) for mark, tone in _VNI_CIRCUMFLEX.items()}
    return table | {"a" + mark: _accented("ă", tone) for mark, tone in _VNI_BREVE.items()}


_VNI = _vni_table()
_VNI_WRITTEN = pattern("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)), re.IGNORECASE)


def from_tcvn3(text: str) -> str:
    """Return the letters a TCVN3 text was meant to show.

    Args:
        text: The text as Latin-1 or windows-1252 gives it.

    Returns:
        Text of the same length. Words otherwise in capitals are all in capitals, and so are words
        like "Lễ" in a line of such words; text typed small for a font of capitals (.VnTimeH) stays
        small, as the font is not known.
    """
    return _LINE.sub(lambda line: _with_capitals(line[0]), text.translate(_TCVN3))


def _with_capitals(line: str) -> str:
    """Write the letters in capitals that TCVN3 has no capitals for, word by word or all."""
    told = _CODE.sub(" ", line)
    words = _WORD.findall(told)
    shouted = 2 * len(_CAPITALS_WORD.findall(told)) >= len(words)
    shouted = shouted and len(_NO_SMALL_WORD.findall(told)) == len(words)
    form = _NO_SMALL_WORD if words and shouted else _CAPITALS_WORD
    return form.sub(lambda found: found[0].upper(), line)


def from_vni(text: str) -> str:
    """Return the letters a VNI-Windows text was meant to show.

    Args:
        text: The text as Latin-1 or windows-1252 gives it.

    Returns:
        The text, shorter by one character for most accented letters.
    """
    return _VNI_WRITTEN.sub(_vni_letter, text)


def from_viscii(text: str) -> str:
    """Return the letters a VISCII text was meant to show.

    Args:
        text: The text as Latin-1 or windows-1252 gives it.

    Returns:
        Text of the same length.
    """
    return text.translate(_VISCII)


def _vni_letter(found: re.Match[str]) -> str:
    letter = _VNI.get(found[0].lower(), found[0])
    return letter.upper() if found[0][0].isupper() else letter


LEGACY_TABLES: dict[str, Callable[[str], str]] = {
    "tcvn3": from_tcvn3,
    "vni": from_vni,
    "viscii": from_viscii,
}
"""Each conversion under the name of its encoding."""
