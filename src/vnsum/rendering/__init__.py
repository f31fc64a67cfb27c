"""Drafts to be read by people: Markdown, and one self-contained HTML page.

What this folder knows: `results.Draft`, and how to show it. What it does not
know: how a draft is made.
"""

from __future__ import annotations

from vnsum.rendering.check_page import check_to_html
from vnsum.rendering.markdown import draft_to_markdown
from vnsum.rendering.notebook import draft_in_notebook
from vnsum.rendering.page import draft_to_html

__all__ = ["check_to_html", "draft_in_notebook", "draft_to_html", "draft_to_markdown"]
