"""Reports of a run: numbers, a page of Markdown, and a self-contained page of HTML."""

from __future__ import annotations

from vnsum.evaluation.reports.building import build_report
from vnsum.evaluation.reports.writing import write_report

__all__ = ["build_report", "write_report"]
