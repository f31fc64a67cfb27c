"""A report to files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vnsum.evaluation.files import write_atomically
from vnsum.evaluation.reports.markdown import report_to_markdown
from vnsum.evaluation.reports.page import report_to_html

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.evaluation.reports.model import Report

__all__ = ["write_report"]


def write_report(report: Report, folder: Path) -> list[Path]:
    """Write a report as JSON, Markdown and HTML.

    Args:
        report: The report.
        folder: Where to.

    Returns:
        The three files.

    Raises:
        MissingExtraError: When matplotlib is not installed.
        UnreadableInputError: When a file cannot be written.
    """
    contents = {
        "report.json": json.dumps(report.to_dict(), ensure_ascii=False, indent=1) + "\n",
        "report.md": report_to_markdown(report),
        "report.html": report_to_html(report),
    }
    for name, text in contents.items():
        write_atomically(folder / name, text)
    return [folder / name for name in contents]
