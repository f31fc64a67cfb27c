"""How the tags of a page make its text look: linked, hidden, struck out, centred, a caption."""

from __future__ import annotations

from functools import lru_cache
from html import unescape

from vnsum.lazily import pattern

__all__ = [
    "BOLD",
    "CAPTION",
    "CENTRED",
    "FRAMED",
    "HIDDEN",
    "LINK",
    "RIGHT",
    "SLANTED",
    "attributes",
    "is_icon",
    "looks_of",
    "unescaped",
]

LINK = 1
CAPTION = 2
SLANTED = 4
CENTRED = 8
RIGHT = 16
BOLD = 32
HIDDEN = 64
FRAMED = 128

_BY_NAME = {
    "a": LINK,
    "figcaption": CAPTION,
    "i": SLANTED,
    "em": SLANTED,
    "cite": SLANTED,
    "b": BOLD,
    "strong": BOLD,
    "center": CENTRED,
    "figure": FRAMED,
    "del": HIDDEN,
    "s": HIDDEN,
    "strike": HIDDEN,
    **dict.fromkeys(("audio", "canvas", "datalist", "iframe", "object", "svg", "video"), HIDDEN),
}
"""Struck text is no text, and what stands in a player is shown by browsers without it alone."""
_ATTRIBUTE = pattern(r"""([\w:.-]{1,40})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_MOST_CHARACTERS = 4_096
_NAME = pattern(r"<[^\s/>]*")
_HIDDEN_STYLE = pattern(
    r"display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all|line-through"
    r"|mso-element\s?:\s?comment|font-size\s?:\s?0(?:p[xt]|r?em|%)?\s?(?:[;!]|$)"
)
_HIDDEN_CLASSES = frozenset(
    """hidden hide d-none sr-only visually-hidden screen-reader-text screen-reader invisible
    msocommenttext msocommentreference vjs-no-js vjs-control-text""".split()  # noqa: SIM905 - 11 lines shorter
)
_SHOWN_CLASS = pattern(r"d-(?:sm|md|lg|xl|xxl|print)-(?!none)|\w+:(?!hidden)|visible|show\b")
"""A class that shows on some screens what another hides on the small ones."""
_NEVER_HIDDEN = frozenset({"html", "body"})
_MAY_BE_UNREAD = frozenset(
    "a b em h1 h2 h3 h4 h5 h6 i label li p small span strong td".split()  # noqa: SIM905 - 16 lines shorter
)
"""What `aria-hidden` hides here; boxes have it while a dialog is open before them."""
_CAPTION_CLASS = pattern(
    r"(?:^|[\s_-])(?:caption|chu-?thich|(?:image|img|photo|pic|picture)-?(?:desc|note|title))"
)
_CAPTION_TAGS = frozenset({"p", "div", "td", "span", "em", "i", "small", "dd"})
_FRAME_CLASS = pattern(
    r"(?:^|[\s_-])(?:image|img|photo|picture|pic|captioned)s?(?:[\s_-]|$)|photocms"
)
_FRAME_TAGS = frozenset({"div", "table", "p"})
_ALIGNED = pattern(r"text-align\s?:\s?(\w+)")
_PLACED = frozenset({"table", "img", "iframe", "hr"})
"""What `align` places on the page; the text in it stands as before."""
_ICON = pattern(r"icon|logo|avatar|emoji|button|sprite|spacer|loading|captcha")
_ICON_PIXELS = 60
_DIGITS = pattern(r"\d{1,5}")


@lru_cache(maxsize=2048)
def looks_of(name: str, tag: str) -> tuple[int, int]:
    """Tell how an element makes its text look.

    Args:
        name: Its tag.
        tag: The whole tag.

    Returns:
        The looks that it gives, and those that it takes away.
    """
    adds = _BY_NAME.get(name, 0)
    if len(tag) <= len(name) + 2:
        return adds, 0
    attrs = attributes(tag)
    style = attrs.get("style", "").lower()
    classes = attrs.get("class", "").lower()
    target = attrs.get("href", "")
    if name == "a" and (target[:1] == "#" != target or ("name" in attrs and not target)):
        adds &= ~LINK
    if name not in _NEVER_HIDDEN and _hides(name, attrs, style, classes):
        adds |= HIDDEN
    if name in _CAPTION_TAGS and _is_caption(name, classes):
        adds |= CAPTION
    if name in _FRAME_TAGS and _FRAME_CLASS.search(classes):
        adds |= FRAMED
    if "italic" in style:
        adds |= SLANTED
    aligned = _ALIGNED.search(style)
    align = aligned[1] if aligned else attrs.get("align", "").lower()
    if name in _PLACED and not aligned:
        return adds, 0
    side = {"center": CENTRED, "right": RIGHT}.get(align, 0)
    return adds | side, CENTRED | RIGHT if align else 0


def _hides(name: str, attrs: dict[str, str], style: str, classes: str) -> bool:
    if "hidden" in attrs or (style and _HIDDEN_STYLE.search(style)):
        return True
    if name in _MAY_BE_UNREAD and attrs.get("aria-hidden", "").lower() == "true":
        return True
    tokens = classes.split()
    return not _HIDDEN_CLASSES.isdisjoint(tokens) and not any(map(_SHOWN_CLASS.match, tokens))


def _is_caption(name: str, classes: str) -> bool:
    named = _CAPTION_CLASS.search(classes) is not None
    return named or (name == "p" and classes.split()[:1] == ["image"])


def is_icon(tag: str) -> bool:
    """Tell a sign of a page from a picture of an article.

    Args:
        tag: The tag of a picture.

    Returns:
        True for a small one, and for one whose file or class says so.
    """
    attrs = attributes(tag)
    sizes = [_DIGITS.match(attrs.get(side, "")) for side in ("width", "height")]
    small = any(size is not None and int(size[0]) <= _ICON_PIXELS for size in sizes)
    named = f"{attrs.get('class', '')} {attrs.get('src', '').rpartition('/')[2]}".lower()
    return small or _ICON.search(named) is not None


def attributes(tag: str) -> dict[str, str]:
    """Read the attributes of a tag.

    Args:
        tag: The tag, "<" and name included.

    Returns:
        Values by name in small letters; those without a value are empty.
    """
    named = _NAME.match(tag)
    found = _ATTRIBUTE.findall(tag[:_MOST_CHARACTERS], named.end() if named else 0)
    return {name.lower(): unescaped(one or two or bare) for name, one, two, bare in found}


def unescaped(text: str) -> str:
    """Write entities as what they stand for; broken ones stay.

    Args:
        text: Text of a page.

    Returns:
        The text.
    """
    if "&" not in text:
        return text
    try:
        return unescape(text)
    except ValueError:  # "&#" and more digits than Python reads as a number
        return text
