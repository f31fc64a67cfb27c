"""A paragraph of a Word document: what of it is shown, and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.reading.formats.notes import is_note_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement

__all__ = ["HIDDEN", "W", "goes_on", "holds_picture", "looks_shown", "shown_text", "within"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
HIDDEN = frozenset({f"{W}del", f"{W}pPr", f"{W}rPr", f"{W}moveFrom", _MC_FALLBACK})
"""What holds no text that is shown."""
_CHARACTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off"})
_WRAPPERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}moveTo"})
"""What may stand round the rows of a table, its cells and the runs of a paragraph."""


def within(parent: BaseOxmlElement, tag: str) -> Iterator[BaseOxmlElement]:
    """Yield the rows of a table or the cells of a row, those in a content control too.

    Args:
        parent: The table or row.
        tag: What is looked for.

    Yields:
        The elements of that tag, in order.
    """
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from within(child, tag)


def shown_text(paragraph: BaseOxmlElement) -> tuple[str, list[BaseOxmlElement]]:
    """Return the text of a paragraph as it is shown, without the marks of notes.

    Args:
        paragraph: The paragraph.

    Returns:
        The text, and the text boxes that hang on the paragraph.
    """
    pieces: list[str] = []
    boxes: list[BaseOxmlElement] = []
    waiting = list(reversed(list(paragraph)))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}t":
            pieces.append(element.text or "")
        elif element.tag in _CHARACTERS:
            pieces.append(_CHARACTERS[element.tag])
        elif element.tag == f"{W}txbxContent":
            boxes.append(element)
        elif element.tag == f"{W}r" and _is_left_out(element, pieces):
            continue
        elif element.tag not in HIDDEN:
            waiting += reversed(list(element))
    return "".join(pieces), boxes


def _is_left_out(run: BaseOxmlElement, before: list[str]) -> bool:
    """Tell a run that is hidden, and one that is the mark of a note."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    if _is_on(properties, "vanish"):
        return True
    raised = properties.find(f"{W}vertAlign")
    if raised is None or raised.get(f"{W}val") != "superscript":
        return False
    text = "".join(one.text or "" for one in run.iterchildren(f"{W}t"))
    return is_note_mark("".join(before[-2:]), text)


def _is_on(properties: BaseOxmlElement, name: str) -> bool:
    found = properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in _OFF


def goes_on(paragraph: BaseOxmlElement) -> bool:
    """Tell a paragraph whose end was deleted in a tracked change, so that the next one goes on.

    Args:
        paragraph: The paragraph.

    Returns:
        True where it was.
    """
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and mark.find(f"{W}del") is not None


def holds_picture(paragraph: BaseOxmlElement) -> bool:
    """Tell a paragraph with a picture in it.

    Args:
        paragraph: The paragraph.

    Returns:
        True where it has one.
    """
    pictures = (f"{W}drawing", f"{W}pict")
    return any(next(paragraph.iter(tag), None) is not None for tag in pictures)


def looks_shown(paragraph: BaseOxmlElement) -> bool:
    """Tell a paragraph in the middle of its column, or in slanted letters, as captions are.

    Args:
        paragraph: The paragraph.

    Returns:
        True where it looks so.
    """
    aligned = paragraph.find(f"{W}pPr/{W}jc")
    if aligned is not None and aligned.get(f"{W}val") == "center":
        return True
    runs = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None]
    slanted = [run.find(f"{W}rPr") for run in runs]
    return bool(runs) and all(one is not None and _is_on(one, "i") for one in slanted)
