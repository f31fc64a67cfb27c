"""Names that headlines write in their letters: "UBND", "GPMB"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.drafting.headlines.brief_places import SMALL, Edit
from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["brief_names", "short_names"]

_USUAL = (
    ("ủy ban nhân dân", "UBND"),
    ("hội đồng nhân dân", "HĐND"),
    ("mặt trận tổ quốc", "MTTQ"),
    ("liên hiệp phụ nữ", "LHPN"),
    ("trung học phổ thông", "THPT"),
    ("trung học cơ sở", "THCS"),
    ("bảo hiểm y tế", "BHYT"),
    ("bảo hiểm xã hội", "BHXH"),
)
"""Names that every headline of a portal writes short."""
_OTHER = (
    ("cựu chiến binh", "CCB"),
    ("bảo vệ thực vật", "BVTV"),
    ("viện kiểm sát nhân dân", "VKSND"),
    ("tòa án nhân dân", "TAND"),
    ("bộ đội biên phòng", "BĐBP"),
    ("chỉ huy quân sự", "CHQS"),
    ("nghĩa vụ quân sự", "NVQS"),
    ("giải phóng mặt bằng", "GPMB"),
    ("thủ tục hành chính", "TTHC"),
    ("kinh tế - xã hội", "KT-XH"),
    ("an toàn giao thông", "ATGT"),
    ("an toàn thực phẩm", "ATTP"),
    ("phòng cháy,? chữa cháy", "PCCC"),
    ("giáo dục và đào tạo", "GD&ĐT"),
    ("khoa học và công nghệ", "KH&CN"),
    ("nông thôn mới", "NTM"),
    ("hợp tác xã", "HTX"),
    ("khu công nghiệp", "KCN"),
    ("giấy phép lái xe", "GPLX"),
    ("phục vụ hành chính công", "PVHCC"),
    ("huy chương vàng", "HCV"),
    ("quản lý thị trường", "QLTT"),
    ("chữ thập đỏ", "CTĐ"),
    ("thể dục thể thao", "TDTT"),
    ("liên đoàn lao động", "LĐLĐ"),
    ("nông nghiệp và môi trường", "NN&MT"),
    ("khoa học kỹ thuật", "KHKT"),
    ("ủy ban (?:mặt trận tổ quốc|mttq)(?: việt nam)?", "MTTQ"),
    ("mẹ việt nam anh hùng", "Mẹ VNAH"),
)
"""Names that many headlines write short where the room is small."""
_FIRST, _SECOND = (
    tuple((pattern(rf"\b{name}\b"), short) for name, short in names) for names in (_USUAL, _OTHER)
)


def short_names(folded: str) -> Iterator[Edit]:
    """Yield the names of a folded headline that are always written short."""
    return _found(folded, _FIRST)


def brief_names(folded: str, written: str) -> Iterator[Edit]:
    """Yield the names of a folded headline that are written short where it has to be short.

    Args:
        folded: The headline.
        written: The text it is made of: only what that writes in letters is written so.

    Returns:
        The names, with their letters.
    """
    return (one for one in _found(folded, _SECOND) if _stands(one.put, written))


def _stands(short: str, written: str) -> bool:
    """Tell whether the letters of a name stand in a text."""
    return (
        re.search(rf"(?<!\w){re.escape(short.rsplit(maxsplit=1)[-1])}(?!\w)", written) is not None
    )


def _found(folded: str, names: Iterable[tuple[re.Pattern[str], str]]) -> Iterator[Edit]:
    for name, short in names:
        for match in name.finditer(folded):
            yield Edit(*match.span(), short, SMALL)
