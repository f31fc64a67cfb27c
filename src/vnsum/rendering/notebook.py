"""A draft in a notebook: its page in a frame, so that neither spoils the other's styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.rendering.escape import escape_html
from vnsum.rendering.page import draft_to_html

if TYPE_CHECKING:
    from vnsum.results import Draft

__all__ = ["draft_in_notebook"]

_FRAME = (
    '<iframe srcdoc="{page}" sandbox="allow-scripts" title="vnsum" '
    'style="width: 100%; height: 36em; border: 1px solid #ccc"></iframe>'
)


def draft_in_notebook(draft: Draft) -> str:
    """Write the page of a draft as a frame.

    Args:
        draft: The draft.

    Returns:
        One element; the page in it runs its own script and reaches nothing of the notebook.
    """
    return _FRAME.format(page=escape_html(draft_to_html(draft)))
