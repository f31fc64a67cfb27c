"""Words that call off, move and take back, as parts of patterns: one place for what all share."""

from __future__ import annotations

__all__ = ["CANCEL", "MOVE", "PAPERS", "PUT_OFF"]

CANCEL = r"(?<!tiêu )(?<!phá )hủy"
"""Calls off; "tiêu hủy" and "phá hủy" destroy."""
MOVE = r"(?:(?<!di )dời|(?<!đẩy )(?<!thụt )lùi)"
"""Moves to another day; "di dời" moves people, "đẩy lùi" drives back."""
PUT_OFF = rf"(?:hoãn|{CANCEL}|{MOVE})"
"""Does one of them."""
PAPERS = (
    r"quyết định|thông báo|lệnh|công văn|văn bản|kế hoạch|(?<!du )(?<!lý )lịch|kết quả|quy định"
    r"|bản tin|số liệu"
)
"""What is issued and may be taken back; "du lịch" and "lý lịch" are no calendars."""
