"""When a page was published, as its head and its data for machines say it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from vnsum.lazily import pattern

__all__ = ["TIME_NAMES", "local_time", "time_in_data"]

TIME_NAMES = frozenset(
    {"article:published_time", "datepublished", "date", "dc.date", "pubdate", "publish-date"}
)
"""What the head of a page calls it."""
_AHEAD = timedelta(hours=7)
_VIETNAM = timezone(_AHEAD)
_ZONED = pattern(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(?:\.\d{1,9})?\s?(?:Z|([+-])(\d\d):?(\d\d))"
)
_IN_DATA = pattern(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"]{8,60})\"")


def local_time(text: str) -> str:
    """Write a time with a zone as the time in Vietnam.

    Args:
        text: A time as a page writes it.

    Returns:
        "2025-11-21 01:15" for "2025-11-20T18:15:00+00:00"; the same where no zone is named.
    """
    found = _ZONED.fullmatch(text.strip())
    if found is None:
        return text
    ahead = timedelta(hours=int(found[4] or 0), minutes=int(found[5] or 0))
    if found[3] == "+" and ahead == _AHEAD:
        return text
    try:
        moment = datetime.fromisoformat(f"{found[1]} {found[2]}").replace(
            tzinfo=timezone(-ahead if found[3] == "-" else ahead)
        )
        return moment.astimezone(_VIETNAM).strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError):
        return text


def time_in_data(data: str) -> str | None:
    """Find the time of publication in the data that a page has for machines.

    Args:
        data: JSON-LD, well formed or not.

    Returns:
        The time, or None.
    """
    found = _IN_DATA.search(data)
    return local_time(found[1]) if found else None
