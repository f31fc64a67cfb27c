"""The Vietnamese words of the page and of the Markdown, and figures in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnsum.results import Draft

__all__ = [
    "COVERAGE",
    "HEADLINES",
    "HINT",
    "LEAD",
    "MODEL",
    "NO_HEADLINE",
    "SETTINGS",
    "SOURCE",
    "SOURCES",
    "SOURCE_HASH",
    "SUMMARY",
    "WARNINGS",
    "coverage_line",
    "numbers",
    "settings_line",
]

HEADLINES = "Tiêu đề đề xuất"
NO_HEADLINE = "Chưa có tiêu đề"
LEAD = "Sa-pô"
SUMMARY = "Tóm tắt"
WARNINGS = "Lưu ý trước khi duyệt"
SOURCE = "Văn bản gốc"
HINT = "Bấm vào một câu (hoặc Tab, Enter) để thấy câu đó ở bên kia; Esc để bỏ chọn."
SOURCES = "Câu nguồn"
COVERAGE = "Phạm vi"
MODEL = "Mô hình"
SETTINGS = "Thiết lập"
SOURCE_HASH = "SHA-256 của văn bản gốc"


def numbers(indices: Iterable[int]) -> str:
    """Write indices from 0 as the numbers people count with: "1, 4, 5"."""
    return ", ".join(str(index + 1) for index in indices)


def coverage_line(draft: Draft) -> str:
    """Say what of the release was read and used."""
    coverage = draft.coverage
    parts = [f"đã đọc {len(coverage.read)}/{coverage.total} câu"]
    if coverage.lead:
        parts.append(f"sa-pô dùng câu {numbers(coverage.lead)}")
    if coverage.summary:
        parts.append(f"tóm tắt dùng câu {numbers(coverage.summary)}")
    return "; ".join(parts)


def settings_line(draft: Draft) -> str:
    """Write the settings as "name=value" pairs."""
    return ", ".join(f"{name}={value}" for name, value in draft.settings.items())
