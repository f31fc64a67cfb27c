"""Made-up articles of district news, as JSON lines of the form that VietNews has."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["article", "write_articles"]

_HEADS = ("Suối", "Đồng", "Bến", "Núi", "Cồn", "Lũng", "Hòa", "An", "Vĩnh", "Tân")
_TAILS = ("Mây", "Lác", "Vàng", "Đất", "Sẻ", "Na", "Trung", "Khê", "Phúc", "Lộc")
_DEEDS = ("khánh thành cầu", "mở phiên chợ", "trồng cây xanh", "sửa trường học", "dọn kênh mương")


def article(number: int) -> dict[str, Any]:
    """Return the article of a number; no two below 100 have a place in common."""
    place = f"{_HEADS[number % 10]} {_TAILS[number // 10 % 10]}"
    deed, people, day = _DEEDS[number % 5], 20 + 7 * number, 1 + number % 28
    return {
        "id": number,
        "title": f"Xã {place} {deed} cùng {people} người dân",
        "abstract": f"Ngày {day}/3, xã {place} {deed} với {people} người tham gia.",
        "body": [
            f"Ngày {day}/3, xã {place} {deed} với sự tham gia của {people} người dân trong xã.",
            f"Chủ tịch xã {place} cho biết việc này đã được chờ đợi từ nhiều năm nay.",
            "Xã sẽ tiếp tục các hoạt động như vậy trong thời gian tới.",
        ],
    }


def write_articles(path: Path, articles: Sequence[dict[str, Any]]) -> None:
    """Write JSON lines."""
    lines = [json.dumps(one, ensure_ascii=False) for one in articles]
    path.write_text("\n".join(lines) + "\n", "utf-8")
