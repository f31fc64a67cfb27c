"""Who died or was hurt: how texts say it."""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

__all__ = ["DEAD", "DEATHS", "HURT", "tells_death", "tells_harm"]

DEATHS = pattern(r"\b(?:tử vong|thiệt mạng|chết|qua đời|mất tích|tử nạn|thương vong)\b")
"""Words for a death, whoever died: a headline may lose none of them."""
DEAD = pattern(
    r"\b(?:tử vong|thiệt mạng|tử nạn|không qua khỏi|mất tích|thi thể|(?:bị |người |em |cháu )chết|"
    r"chết (?:người|đuối|cháy|tại chỗ))\b"
)
"""What says in folded text that people died or are missing: no fish, no rice."""
HURT = pattern(
    r"\b(?:bị (?:đa |trọng )?thương|trọng thương|thương (?:tích|vong|nặng|nhẹ)|bị (?:bỏng|gãy)|"
    r"nguy kịch|nhập viện|ngộ độc)\b"
)
"""Who was hurt, in folded text."""


def tells_death(text: str) -> bool:
    """Tell whether a text says that somebody died or is missing."""
    return DEATHS.search(fold(text)) is not None


def tells_harm(text: str) -> bool:
    """Tell whether a text says that somebody died or was hurt."""
    folded = fold(text)
    return any(pattern.search(folded) for pattern in (DEAD, HURT))
