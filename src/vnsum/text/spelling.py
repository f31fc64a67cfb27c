"""Which syllables Vietnamese spelling allows: the evidence an encoding is judged by.

A wrong table turns accented letters into other letters, and those hardly ever
make a syllable that can be Vietnamese. This file knows onsets, rhymes and
which tones a rhyme may carry; it knows no words.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from vnsum.lazily import pattern

__all__ = ["is_vietnamese_syllable", "spelling_score"]

_ONSETS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x"
_RHYMES = (
    "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây|"
    "e|ec|em|en|eng|eo|ep|et|ê|êc|êch|êm|ên|êng|ênh|êp|êt|êu|"
    "i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu|"
    "o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|"
    "oi|om|on|ong|ooc|oong|op|ot|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt|"
    "u|ua|uân|uâng|uât|uây|uc|uê|uêch|uênh|ui|um|un|ung|uô|uôc|uôi|uôm|uôn|uông|uôt|uơ|up|ut|"
    "uy|uya|uych|uyên|uyêt|uynh|uyt|uyu|ư|ưa|ưc|ưi|ưm|ưn|ưng|ưt|ưu|"
    "ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu|y|ych|yêm|yên|yêng|yêt|yêu|ynh|yt"
)
_SYLLABLE = pattern(f"(?:{_ONSETS})?(?:{_RHYMES})")
_TONE = pattern("[\u0300\u0301\u0303\u0309\u0323]")
_ACCENTED_WORD = pattern(r"(?<![^\W\d_])[^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*")
_STOPS = ("c", "ch", "p", "t")
_STOP_TONES = {"\u0301", "\u0323"}  # a syllable ending in a stop takes acute or dot below only
_SAMPLE = 2_000
"""Accented words looked at; the score of a real text settles within a hundred."""


@lru_cache(maxsize=20_000)
def is_vietnamese_syllable(word: str) -> bool:
    """Tell whether a word is spelled as a Vietnamese syllable can be.

    Args:
        word: One word, in any letter case and normal form.

    Returns:
        True for "nghiêng" and "hòa", False for "Öt" and "école".
    """
    apart = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(apart)
    plain = unicodedata.normalize("NFC", _TONE.sub("", apart))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(plain):
        return False
    return not plain.endswith(_STOPS) or (bool(tones) and tones[0] in _STOP_TONES)


def spelling_score(text: str) -> tuple[float, int]:
    """Rate how far the accented words of a text are Vietnamese.

    Args:
        text: Any text, composed (NFC).

    Returns:
        The share of accented words that are Vietnamese syllables, and how many were looked at;
        (0.0, 0) when no word is accented.
    """
    good = seen = 0
    for found in _ACCENTED_WORD.finditer(text):
        good += is_vietnamese_syllable(found[0])
        seen += 1
        if seen == _SAMPLE:
            break
    return (good / seen if seen else 0.0), seen
