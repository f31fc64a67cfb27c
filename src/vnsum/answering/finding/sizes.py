"""What figures measure or count.

A question for hectares is not answered in kilometres, one for people not in classrooms.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.finding.tokens import word_set
from vnsum.truth.finding.units import UNITS
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact

__all__ = [
    "AGE",
    "COUNTED",
    "EITHER",
    "PEOPLE",
    "THINGS",
    "least_sum",
    "size_asked",
    "size_of",
    "sizes_for",
]

PEOPLE = "people"
"""Size of people, who are counted and not measured."""
COUNTED = "counted"
"""Size of anything else that is: cars, cases."""
POPULATION = "population"
"""Size of inhabitants, which no households are told for."""
EITHER = "either"
"""Size of what may stand for people and for things: households, turns, cases."""
THINGS = "things"
"""Size of a noun that may be counted or measured: rice, land, waste."""
AGE = "tuổi"
_MEASURED = {unit.name: unit.dimension for unit in UNITS.values() if unit.kind == "quantity"}
_ALSO_CALLED = {
    "thước": "length", "cây số": "length", "ki lô mét": "length", "công đất": "area",
    "mẫu tây": "area", "thước vuông": "area", "mét vuông": "area", "khối nước": "volume",
    "mét khối": "volume", "ký lô": "mass", "cân": "mass", "tạ": "mass", "tấn": "mass",
    "héc ta": "area", "ki lô mét vuông": "area", "ki lô gam": "mass", "tuổi": AGE,
}  # fmt: skip
_ADJECTIVES = {
    "dài": frozenset({"length", "time", "month", "day"}), "xa": frozenset({"length"}),
    "rộng": frozenset({"area", "length", "plot"}), "sâu": frozenset({"length"}),
    "nặng": frozenset({"mass"}),
}  # fmt: skip
_PEOPLE = frozenset("""
người|cháu|em|trẻ|trẻ em|học sinh|sinh viên|giáo viên|thầy cô|thầy|cô|cán bộ|công chức|viên chức
chiến sĩ|chiến sỹ|đại biểu|đảng viên|đoàn viên|hội viên|thanh niên|phụ nữ|công nhân|lao động|cụ
người lao động|nông dân|nạn nhân|bệnh nhân|bị can|bị cáo|nghi phạm|hành khách|khách|du khách|thợ
khách hàng|cử tri|người dân|thí sinh|vận động viên|cầu thủ|nghệ sĩ|diễn viên|tình nguyện viên|bé
bác sĩ|y bác sĩ|nhân viên|chuyên gia|phóng viên|liệt sĩ|thương binh|cựu chiến binh|tân binh|chị
công dân|thành viên|ủy viên|đồng chí|người có công|tài xế|thuyền viên|ngư dân|dân|dân số|lính|anh
phạm nhân|cảnh sát|dân quân|điều dưỡng|ca sĩ|nghệ nhân|giám khảo|trọng tài|nhà báo|bảo vệ
hộ lý|hộ sinh|y tá|đứa|cô gái|phụ huynh|ứng viên|nhân khẩu|khẩu|tiểu thương|bà mẹ|mẹ
tay chèo|chàng trai|mạng
""".strip().replace("\n", "|").split("|"))  # fmt: skip
_EITHER = frozenset("""
hộ|hộ dân|hộ nghèo|hộ gia đình|hộ cận nghèo|gia đình|lượt|lượt người|lượt khách|lượt hộ|ca|ca mắc
ca nhiễm|ca bệnh|ca tử vong|trường hợp|đối tượng|suất|cặp|đôi|đội|đoàn|nhóm|tổ|cá nhân|tập thể|nhà
đơn vị|vụ|chỗ|nơi|con|cái|lần|phần|đơn|hồ sơ|giọt|điểm|chỉ tiêu|đại diện|phiếu|ý kiến|lá phiếu
""".strip().replace("\n", "|").split("|"))  # fmt: skip
_NOUNS = frozenset("""
chiếc|nhà mạng|sạp|cuốn|quyển|hồ|nấm|đám|hợp đồng|kiến nghị|bận|mồ|tiệm|quán|máy
""".strip().replace("\n", "|").split("|"))  # fmt: skip
_NOUNS_BEFORE = {
    ("diện", "tích"): "area", ("dân", "số"): POPULATION, ("nhân", "khẩu"): POPULATION,
    ("lượng", "mưa"): "length", ("chiều", "dài"): "length", ("chiều", "cao"): "length",
    ("chiều", "rộng"): "length", ("cân", "nặng"): "mass", ("trọng", "lượng"): "mass",
    ("năng", "suất"): "mass", ("độ", "tuổi"): AGE,
}  # fmt: skip
_NO_NOUNS = FUNCTION_WORDS | word_set(
    "là thì vậy rồi làm để đi mua trả xây nữa thôi cho nhờ nếu lúc mà mỗi bên"
)
"""What stands behind "bao nhiêu" and is no noun that is counted."""
_LONGEST = 4
_MANY = frozenset({"nhiêu", "nhiu", "mấy"})
_ANSWERED_BY = {
    PEOPLE: frozenset({PEOPLE, EITHER, ""}),
    POPULATION: frozenset({PEOPLE, ""}),
    COUNTED: frozenset({COUNTED, EITHER, ""}),
    EITHER: frozenset({PEOPLE, COUNTED, EITHER, ""}),
    THINGS: frozenset({*_MEASURED.values(), PEOPLE, COUNTED, EITHER, ""}),
}
_SUMS = {"tỷ": 300_000_000, "tỉ": 300_000_000, "triệu": 300_000}
"""Least sum, in đồng, that is told where so many tỷ or triệu are asked for; set by hand."""


def size_of(fact: Fact | None) -> str:
    """Return what a figure measures.

    Args:
        fact: The fact a candidate was made from, if any.

    Returns:
        A dimension, `AGE`, `PEOPLE`, `COUNTED` or `EITHER`; "" where that is unknown.
    """
    if fact is None or fact.unit is None:
        return ""
    unit = fact.unit.split("/")[0]
    if unit == AGE:
        return AGE
    if unit not in _MEASURED:
        return ""
    return _MEASURED[unit] or _counted(unit)


def _counted(noun: str) -> str:
    return PEOPLE if noun in _PEOPLE else EITHER if noun in _EITHER else COUNTED


def size_asked(words: Sequence[str], span: tuple[int, int]) -> str:
    """Return what a question for a number asks to be measured.

    Args:
        words: Its folded words.
        span: The asking words.

    Returns:
        Dimensions with "|" between; `PEOPLE`, `COUNTED` or `EITHER` for what is counted; `THINGS`
        where another noun is asked about; "" where it may be anything, money too.
    """
    start = next(
        (n + 1 for n in range(*span) if words[n] in {"nhiêu", "mấy", "nhiu", "many"}), span[1]
    )
    names = (" ".join(words[start : start + size]) for size in range(_LONGEST, 0, -1))
    found = next(filter(None, map(_size_named, names)), "")
    if found:
        return found
    if words[start : start + 1] and words[start] not in _NO_NOUNS:
        return THINGS
    named = [_NOUNS_BEFORE[pair] for pair in pairwise(words[:start]) if pair in _NOUNS_BEFORE]
    before = [word for word in words[max(start - 5, 0) : start] if word in _ADJECTIVES]
    if named or not before or start < len(words) - 1:
        return named[-1] if named else ""
    return "|".join(sorted(_ADJECTIVES[before[-1]]))


def _size_named(name: str) -> str:
    """Return the size a noun behind "bao nhiêu" asks for; "" for an unknown one."""
    if name in {"dân", "nhân khẩu"}:
        return POPULATION
    if name == "nước":
        return THINGS  # water more often than countries
    if name in _ALSO_CALLED:
        return _ALSO_CALLED[name]
    unit = UNITS.get(name)
    if unit is not None and unit.kind == "quantity" and unit.dimension:
        return unit.dimension
    known = name in _PEOPLE | _EITHER | _NOUNS or (unit is not None and unit.kind == "quantity")
    return _counted(name) if known else ""


def sizes_for(asked: str) -> frozenset[str]:
    """Return the sizes that may answer, see `size_asked`; all of them where it is empty."""
    return _ANSWERED_BY.get(asked) or (frozenset({*asked.split("|"), ""}) if asked else frozenset())


def least_sum(words: Sequence[str]) -> int:
    """Return the least sum a question for money can mean: "mấy tỷ" is no 5 million."""
    pairs = pairwise(words)
    return next((_SUMS[two] for one, two in pairs if one in _MANY and two in _SUMS), 0)
