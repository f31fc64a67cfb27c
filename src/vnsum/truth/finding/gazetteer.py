"""Words that names are known by: family names, titles, heads of place names, places. Data only.

All are folded and written for this project from general knowledge.
"""

from __future__ import annotations

from vnsum.text.known_places import PROVINCES, TOWNS
from vnsum.truth.finding.tokens import split_words, word_set

__all__ = [
    "ADDRESSES",
    "ADMIN_HEADS",
    "ALIASES",
    "COUNTRIES",
    "KNOWN_PLACES",
    "NUMBERED_HEADS",
    "PLACE_HEADS",
    "RARE_SURNAMES",
    "SURNAMES",
    "TITLES",
]

SURNAMES = word_set(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đào trương "
    "phùng lương đoàn"
)
"""Family names common enough to tell a person without a title."""
RARE_SURNAMES = word_set(
    "lâm mai tô hà tạ tăng vương quách thái cao chu châu la lưu tống kiều triệu thạch nông vi lò "
    "giàng sùng hứa khuất nghiêm ninh bạch tôn âu mạc doãn đàm quản lục thân sầm hầu lại bế cù "
    "diệp kim từ mã đậu phí khổng ông an văn thân ngụy nhữ ngân lữ giang hàn danh sơn tiêu "
    "lường chảo bồ giáp mẫn ung biện khúc ma chử ứng đồng sử tòng quàng cà cầm vàng thào hạng mùa "
    "lầu tráng phàn tẩn chẻo lù lèng siu ksor trà kha quế viên khương nhan tiết đổng cung nhâm dư "
    "mạch bàng thiều lã vừ sằn cấn trượng hạ hán ngọ ong mông đàng quảng thập tường chế chiêm "
    "cát cái bành bàn diêm đan điêu điền đới giản hình hoắc khiếu khâu khưu kỷ lạc lăng liễu lô "
    "lỗ lộc luyện lư mang ngũ nghị nhạc phù quyền sái thang thẩm thi thiệu thôi trác trang trầm "
    "tưởng uông viêm tào tán đèo lộ tiền chung thích"
)
"""Family names that are as often other words: they need a title or a middle name."""
ADDRESSES = word_set("ông bà anh chị em cháu cô chú bác cụ bé thầy chí đ/c vợ chồng tên")
"""Last words of a form of address: a given name alone may follow."""
TITLES = ADDRESSES | word_set(
    "sĩ sỹ sư tá úy tướng lý gs ts ths pgs ls bs ks nsnd nsưt trưởng thư tịch đốc thống hậu "
    "vương thuẫn soái"
)
"""Last words of what stands before a person's name."""

PLACE_HEADS = {
    "tỉnh": "tỉnh", "thành phố": "thành phố", "tp": "thành phố", "t . p": "thành phố",
    "quận": "quận", "q": "quận", "huyện": "huyện", "h": "huyện", "thị xã": "thị xã",
    "tx": "thị xã", "t x": "thị xã", "thị trấn": "thị trấn", "tt": "thị trấn", "xã": "xã",
    "phường": "phường", "p": "phường", "thôn": "thôn", "ấp": "ấp", "bản": "bản", "làng": "làng",
    "xóm": "xóm", "khóm": "khóm", "buôn": "buôn", "tổ dân phố": "tổ dân phố",
    "tdp": "tổ dân phố", "ngã ba": "ngã ba", "ngã tư": "ngã tư", "tổ": "tổ",
    "khu phố": "khu phố", "khu": "khu", "đặc khu": "đặc khu", "đường": "đường", "phố": "phố",
    "đại lộ": "đại lộ", "ngõ": "ngõ", "ngách": "ngách", "hẻm": "hẻm", "kiệt": "kiệt",
    "quốc lộ": "quốc lộ", "ql": "quốc lộ", "tỉnh lộ": "tỉnh lộ", "cao tốc": "cao tốc",
    "cầu": "cầu", "sông": "sông", "hồ": "hồ", "núi": "núi", "đảo": "đảo", "đèo": "đèo",
    "vịnh": "vịnh", "cảng": "cảng", "sân bay": "sân bay", "ga": "ga",
    "chợ": "chợ", "chùa": "chùa", "đền": "đền", "bến xe": "bến xe", "kcn": "khu công nghiệp",
    "khu công nghiệp": "khu công nghiệp", "kđt": "khu đô thị", "khu đô thị": "khu đô thị",
    "khu dân cư": "khu dân cư", "quảng trường": "quảng trường", "công viên": "công viên",
    "cửa khẩu": "cửa khẩu", "quần đảo": "quần đảo", "bán đảo": "bán đảo",
}  # fmt: skip
"""Heads of place names and their canonical form."""
ADMIN_HEADS = frozenset(
    {"tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "xã", "phường", "đặc khu"}
)
"""Heads that name a level of the State, also without a name: "UBND tỉnh"."""
NUMBERED_HEADS = frozenset(
    {
        "quận", "phường", "thôn", "ấp", "xóm", "khóm", "tổ dân phố", "tổ", "khu phố", "khu",
        "quốc lộ", "tỉnh lộ", "ngõ", "ngách", "hẻm", "kiệt", "bản", "buôn", "làng",
    }
)  # fmt: skip
"""Heads whose name may be a number."""
ALIASES = {
    "hcm": "hồ chí minh",
    "tphcm": "hồ chí minh",
    "hn": "hà nội",
    "tphn": "hà nội",
    "sài gòn": "hồ chí minh",
    "brvt": "bà rịa vũng tàu",
    "thừa thiên huế": "huế",
    "đắc lắc": "đắk lắk",
    "đắc lắk": "đắk lắk",
    "đăk lăk": "đắk lắk",
    "đắc nông": "đắk nông",
    "đăk nông": "đắk nông",
    "mỹ": "hoa kỳ",
    "trung hoa": "trung quốc",
    "hàn": "hàn quốc",
    "nhật": "nhật bản",
}
"""Other names of the same place."""

_COUNTRIES = """
việt nam, trung quốc, hoa kỳ, mỹ, nga, liên bang nga, nhật bản, hàn quốc, triều tiên, lào,
campuchia, thái lan, singapore, malaysia, indonesia, philippines, myanmar, brunei, ấn độ,
pakistan, anh, pháp, đức, italy, italia, tây ban nha, bồ đào nha, hà lan, bỉ, thụy sĩ, thụy điển,
na uy, phần lan, đan mạch, ba lan, ukraine, belarus, thổ nhĩ kỳ, iran, iraq, israel, syria, ai
cập, úc, australia, new zealand, canada, mexico, brazil, argentina, cuba, venezuela, nam phi, đài
loan, hồng kông, hong kong, châu âu, châu á, châu phi, châu mỹ, đông nam á, bắc kinh, thượng hải,
vũ hán, tokyo, seoul, bangkok, washington, moscow, mátxcơva, london, paris, berlin, new york,
viêng chăn
"""
_WORDS_TOO = frozenset({"anh", "đức", "pháp", "úc", "mỹ", "nga", "bỉ", "lào", "vinh", "huế"})
"""Places whose one syllable is another word or a given name: only behind a head or "nước"."""


def _known() -> dict[str, frozenset[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in (*PROVINCES, *TOWNS, *_COUNTRIES.split(",")):
        words = tuple(split_words(name.strip()))
        if words[0] not in _WORDS_TOO or len(words) > 1:
            found.setdefault(words[0], set()).add(words)
    return {first: frozenset(names) for first, names in found.items()}


COUNTRIES = frozenset(tuple(split_words(name)) for name in (*_COUNTRIES.split(","), "nhật"))
"""Countries, and cities abroad."""
KNOWN_PLACES = _known()
"""Names of provinces, towns and countries by their first word."""
