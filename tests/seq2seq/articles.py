"""Short invented articles, as many as a test wants, the same each time."""

from __future__ import annotations

import random
import re

__all__ = ["article", "articles", "first_sentence", "headline"]

_WHO = (
    "Phường Láng",
    "Sở Y tế",
    "Công an xã",
    "Hội Phụ nữ",
    "Trường Kim Liên",
    "Chợ Đồng Tâm",
    "Huyện Đức Hòa",
    "Thư viện tỉnh",
)
_DID = ("khai trương", "trao tặng", "kiểm tra", "sửa chữa", "bàn giao", "giới thiệu")
_MANY = (3, 5, 7, 12, 18, 20, 35, 60, 98, 150)
_TOGETHER = 0.2
_WHAT = ("suất quà", "điểm đọc", "ngôi nhà", "xe cứu thương", "máy lọc nước", "tuyến đường")


def _sentence(draw: random.Random) -> str:
    """Write a sentence; now and then two bodies act, which may be the same one."""
    who = draw.choice(_WHO)
    who += f" và {draw.choice((who, *_WHO))}" if draw.random() < _TOGETHER else ""
    return f"{who} {draw.choice(_DID)} {draw.choice(_MANY)} {draw.choice(_WHAT)}."


def article(seed: int, sentences: int = 2) -> str:
    """Return one article."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    return " ".join(_sentence(draw) for _ in range(sentences))


def articles(count: int, start: int = 0) -> list[str]:
    """Return articles of two and three sentences by turns."""
    return [article(start + number, 2 + number % 2) for number in range(count)]


def first_sentence(text: str) -> str:
    """Return the first sentence of an article."""
    return text.split(". ", maxsplit=1)[0].rstrip(".") + "."


def headline(text: str) -> str:
    """Return the headline of an article: its first sentence up to the figure, without it."""
    found = re.match(r"[^\d.]+", text)
    return found[0].strip() if found else ""
