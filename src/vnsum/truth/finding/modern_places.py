"""Place names of before July 2025 in today's names, by underthesea's offline table.

On 1 July 2025 the districts were abolished and 63 provinces became 34. The table needs the whole
address of a ward ("phường Phúc Xá, quận Ba Đình, Hà Nội"): its name alone stands in many towns.
Without the extra `places` nothing is converted.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["modern_place"]


@lru_cache(maxsize=1)
def _converter() -> Callable[[str], Any] | None:
    """Return underthesea's converter; None where the extra is not installed."""
    try:
        from underthesea.address.converter import convert_address  # noqa: PLC0415 - the extra places
    except ImportError:
        return None
    found: Callable[[str], Any] = convert_address
    return found


@lru_cache(maxsize=4096)
def modern_place(address: str) -> str:
    """Return today's name of a place.

    Args:
        address: A province, or a ward with the larger places it lies in, parted by commas.

    Returns:
        The ward's or province's name, folded; "" where it is not known, not unique, a district,
        or the extra `places` is not installed.
    """
    convert = _converter()
    if convert is None:
        return ""
    result = convert(address)
    if result.new.ward:
        return fold(result.new.ward)
    return "" if result.old.district or result.old.ward else fold(result.new.province)
