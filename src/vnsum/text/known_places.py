"""Places of Việt Nam that every reader knows: provinces, towns, districts of the great cities."""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

__all__ = ["PROVINCES", "TOWNS", "names_known_place"]


def _names(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in listed.split(","))


PROVINCES = _names("""
an giang, bà rịa vũng tàu, bà rịa - vũng tàu, bạc liêu, bắc giang, bắc kạn, bắc ninh, bến tre,
bình dương, bình định, bình phước, bình thuận, cà mau, cao bằng, cần thơ, đà nẵng, đắk lắk, đắc
lắc, đắc lắk, đăk lăk, đắk nông, đắc nông, đăk nông, điện biên, đồng nai, đồng tháp, gia lai, hà
giang, hà nam, hà nội, hà tĩnh, hải dương, hải phòng, hậu giang, hòa bình, hưng yên, khánh hòa,
kiên giang, kon tum, lai châu, lạng sơn, lào cai, lâm đồng, long an, nam định, nghệ an, ninh bình,
ninh thuận, phú thọ, phú yên, quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sóc trăng,
sơn la, tây ninh, thái bình, thái nguyên, thanh hóa, thừa thiên huế, thừa thiên - huế, tiền giang,
trà vinh, tuyên quang, vĩnh long, vĩnh phúc, yên bái, tphcm, tp hcm, hcm
""")
"""Provinces before and since July 2025, as they are written, in the form to match."""
TOWNS = _names("""
huế, sài gòn, vinh, nha trang, đà lạt, vũng tàu, hạ long, phan thiết, quy nhơn, pleiku, phú quốc,
buôn ma thuột, biên hòa, mỹ tho, côn đảo, hội an, sa pa, tam kỳ, hoàng sa, trường sa, tây nguyên,
ba đình, hoàn kiếm, hai bà trưng, đống đa, cầu giấy, thanh xuân, hoàng mai, long biên, tây hồ, hà
đông, bắc từ liêm, nam từ liêm, thủ đức, gò vấp, bình thạnh, tân bình, tân phú, củ chi, hóc môn,
thủ dầu một, móng cái, cẩm phả, uông bí, việt trì, tam điệp, long xuyên, châu đốc, rạch giá, hoàng
liên sơn, lý sơn, cát bà, biển đông, điện biên phủ, hồ tây, hồ gươm, hồ hoàn kiếm, mỹ đình, nội
bài, tân sơn nhất, cam ranh, dung quất
""")
"""Towns, districts, islands and lakes."""
_CITY = "hồ chí minh"
"""The one city whose name is a person's too, where no head stands before it."""
_KNOWN = frozenset({*PROVINCES, *TOWNS, _CITY})
_HEAD = pattern(r"(?:tỉnh|thành phố|thị xã|quận|đặc khu|tp\b\.?) ?")


def names_known_place(text: str) -> bool:
    """Tell whether words are nothing but the name of a place that every reader knows.

    Args:
        text: Some words.

    Returns:
        True for "Cà Mau", "TP. Hồ Chí Minh" and "TP.HCM", False for "Bình An" and "Cà Mau mới".
    """
    folded = " ".join(fold(text).split())
    head = _HEAD.match(folded)
    return folded[head.end() if head else 0 :] in _KNOWN
