"""Whether words left out of a headline leave a kept one that belongs to nothing beside it.

"… công bố [chương trình triệu hồi 1.820 xe] để thay bộ sạc" publishes nothing, "xuống vịnh Nha
Trang, [một vịnh đẹp trên] thế giới" is no "vịnh Nha Trang thế giới".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.verbs import opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["JOINS", "OF_ANOTHER", "is_loose"]

OF_ANOTHER = (("làm", "trưởng"), ("là", "trưởng"))
"""What is said of a person left out before it ("do ông A làm trưởng đoàn")."""
JOINS = frozenset(
    {
        *("biết", "là", "đến", "để", "về", "rằng", "với", "hợp", "do", "và", "hoặc", "cho", "hay"),
        *("bằng", "từ", "của", "tới", "gồm", "như", "nhưng", "mà", "rồi"),
    }
)
"""Words that tie what stands behind them to what stands before: of headlines that lost one between
two kept words editors passed 6 of 66 (docs/log.md, thirteenth session)."""
_HANGS = frozenset(
    {
        *("đặt", "nằm", "đóng", "ra", "do", "và", "lần", "nối", "bị", "không", "chưa", "là"),
        *("đến", "tới", "từ", "của", "tại", "với", "theo", "mang"),
    }
)
"""Words that what follows them completes: none is kept before a cut inside its clause."""
_BEGINS = frozenset(
    {
        *("tại", "ở", "từ", "với", "để", "cho", "trong", "trên", "vào", "năm", "ngày", "tháng"),
        *("sáng", "trưa", "chiều", "tối", "đêm", "do", "về", "theo", "bằng", "qua", "sau", "trước"),
        *("đến", "tới", "và", "của", "nhân", "nhằm", "đã", "sẽ", "đang", "vừa", "được", "bị"),
        *("không", "chưa", "thuộc", "giữa", "gồm", "cùng", "nếu", "khi", "là", "có", "còn", "dịp"),
        *("vì", "hồi", "lúc", "rạng", "hôm", "ra", "vẫn", "phải", "cần", "đạt", "nhờ"),
    }
)
"""Words that a phrase begins with, beside verbs."""
_MORE_VERBS = pattern(
    r"(?:khám|dạy|nghỉ|nuôi|chúc|gây|lùi|rút|hoãn|hủy|bác|khởi|bế mạc|sơ tán|triệt|tuyên|bỏ|bốc|nổ|"
    r"sập|lật|đổ|chìm|đuối|rơi|tông|nối|phục vụ|chủ trì|tham dự|phạt|truy|xét xử|cưỡng chế|tháo|"
    r"quyên góp|ủng hộ|hiến|tập huấn|diễn tập|hợp tác|điều|vinh danh|tôn vinh|giám sát|thẩm|"
    r"rà soát|thống|thông báo|thông xe|mời|tuyển|cấm|hạn chế|sửa|xây|lắp|trồng|thả|nạo vét|dọn|"
    r"tiêu hủy|phun|ứng phó|góp|thảo luận|đặt|nâng|đền bù|bồi thường|thanh tra|thanh toán|"
    r"biểu diễn|biểu dương|sáp nhập|giải thể|học|phát|chạy|vận hành|khai|xuất khẩu|nhập|chăm|"
    r"thắp|viếng|bảo vệ|bảo đảm|đảm bảo|giữ|gìn giữ|xác|đăng ký|hoàn thiện|đối mặt|kết nối|dời|"
    r"di dời|chấm dứt|tạm ngừng|kê khai|trả lời)\b"
)
"""Verbs of headlines that `opens_with_verb` does not know."""
_CLOSED = frozenset({("định", "kỳ"), ("thường", "kỳ"), ("thường", "niên"), ("đột", "xuất")})
"""Words of two syllables, of which no headline ends with the first."""
_LONG = 3
"""Words left out behind which what is kept begins a phrase; set by hand."""
_MONEY = frozenset({"đồng", "nghìn", "triệu", "tỷ", "tỉ", "usd"})
_DENIES = frozenset({"không", "chưa"})
_REFUSES = frozenset({"chấp", "đồng", "thống", "tán", "cho", "để", "thể", "ai"})
"""First words of what is a deed though it is denied ("không chấp thuận"), beside verbs."""
_AIMS = frozenset({"để", "nhằm"})
"""Words before the aim of a deed."""
_TAKES = frozenset(
    {
        *(("công", "bố"), ("ban", "hành"), ("triển", "khai"), ("tổ", "chức"), ("phát", "động")),
        *(("ký", "kết"), ("phê", "duyệt"), ("thông", "qua"), ("trao", "tặng"), ("hỗ", "trợ")),
        *(("xây", "dựng"), ("thành", "lập"), ("huy", "động"), ("bố", "trí"), ("áp", "dụng")),
        *(("tiếp", "nhận"), ("khai", "trương"), ("ra", "mắt"), ("phát", "hiện"), ("thực", "hiện")),
    }
)
"""Verbs that say nothing without their object."""
_DATES = frozenset({"ngày", "tháng", "năm", "quý", "thứ", "số", "khóa", "lúc"})
"""Words before a figure that counts nothing."""
_NAME = 4
"""Words of the name of an event in which a capital stands."""
_FINDS = frozenset({("phát", "hiện"), ("thu", "giữ")})
"""Verbs behind which it may be left out where a thing was found."""
_MADE = frozenset({("sản", "xuất"), ("chế", "tạo"), ("lắp", "ráp"), ("nhập", "khẩu")})
"""Verbs that say of a thing when and where it was made."""
_WHEN = frozenset({"từ", "tại", "theo", "trong", "trước", "sau", "năm", "tháng", "ở", "vào"})
_REACHES = frozenset({"với", "và", "đến", "tới", "sang", "giữa", "lại"})
"""What says between what and what a road runs ("nối đất liền với các đảo")."""
_EVENTS = frozenset(
    {
        *(("ngày", "hội"), ("lễ", "hội"), ("hội", "thi"), ("hội", "thao"), ("liên", "hoan")),
        *(("cuộc", "thi"), ("giải", "chạy"), ("hội", "chợ"), ("tuần", "lễ"), ("phong", "trào")),
        *(("chiến", "dịch"), ("đề", "án"), ("dự", "án"), ("chương", "trình"), ("hội", "nghị")),
    }
)
"""What an event is, before its name."""
_PARTNERS = pattern(
    r"(?:với|cùng) (?:các |những |nhiều |một số )?(?:đơn vị|cơ quan|công ty|lực lượng|trung tâm|"
    r"ngành|ban|đội|tổ|phòng|chi nhánh|doanh nghiệp|nhà thầu|tổ chức|trường|hội)$"
)
"""Partners of whom only what kind they are stands before a cut ("với đơn vị [cấp nước]")."""


def is_loose(body: Body, kept: Sequence[int], begin: int) -> bool:
    """Tell whether a kept word has lost what it belongs to.

    Args:
        body: The tokens.
        kept: Those of one sentence that are kept, rising, at least one.
        begin: The first of the sentence, or of its news behind a ritual opening.

    Returns:
        Whether a word is kept without what ties it, completes it or is one name with it.
    """
    return (
        any(_untied(body, one, two) for one, two in pairwise(kept) if two > one + 1)
        or any(_hangs(body, one) for one, two in pairwise(kept) if two > one + 1)
        or _hangs(body, kept[-1])
        or _ends_open(body, kept)
        or _denies_alone(body, kept)
        or (kept[0] > begin and not body.apart[kept[0]])
    )


def _untied(body: Body, one: int, two: int) -> bool:
    """Tell whether a word kept behind a cut has lost what ties it to the words before."""
    words = body.words
    if tuple(words[two : two + 2]) in OF_ANOTHER or not body.apart[two]:
        return True
    if _joins_kind(words, one, two) or (words[two - 1] in JOINS and not body.gap[two]):
        return True
    if _tears_event(body, one, two) or _bare_date(body, two):
        return True
    return _runs_on(body, one, two) or _aims_at_nothing(body, one, two) or _undone(body, one, two)


def _tears_event(body: Body, one: int, two: int) -> bool:
    """Tell whether an event has lost what kind it is, or the end of its name.

    No "[Ngày hội] Toàn dân bảo vệ an ninh Tổ quốc", no "Ngày hội Toàn dân [bảo vệ an ninh Tổ quốc]
    năm 2026".
    """
    words = body.words
    for at in range(one + 1, two - 1):
        named = tuple(words[at : at + 2]) in _EVENTS and body.capital[at + 2]
        if named and not body.gap[at + 1 : two + 1].any():
            return _BEGINS.isdisjoint(words[at + 2 : two + 1])
    head = next((at for at in range(one, one - _NAME, -1) if body.capital[at]), 0)
    event = head > 1 and tuple(words[head - 2 : head]) in _EVENTS
    ends = bool(body.capital[one + 2 : two].any()) and not body.capital[one + 1]
    inside = not body.gap[one + 1 : two].any() and _BEGINS.isdisjoint(words[one + 1 : two])
    return event and ends and inside


def _bare_date(body: Body, two: int) -> bool:
    """Tell whether a date or a number has lost what says that it is one ("[tháng] 3/2026")."""
    return bool(body.digit[two]) and not body.gap[two] and body.words[two - 1] in _DATES


def _joins_kind(words: Sequence[str], one: int, two: int) -> bool:
    """Tell whether of partners what they are called is kept without what kind they are."""
    joined = tuple(words[one - 1 : one + 1]) == ("phối", "hợp")
    return joined and _PARTNERS.match(" ".join(words[one + 1 : two])) is not None


def _runs_on(body: Body, one: int, two: int) -> bool:
    """Tell whether a kept word goes on with a long phrase that is left out before it.

    A verb begins another one, what stands behind "về việc", and an amount of money.
    """
    words = body.words
    if two - one <= _LONG or words[two - 1] == "việc" or words[two] in _BEGINS:
        return False
    if tuple(words[one - 1 : one + 1]) in _FINDS:
        return False
    if body.gap[two - _LONG + 1 : two + 1].any():
        return False
    money = body.digit[two] and not _MONEY.isdisjoint(words[two + 1 : two + 3])
    return not (money or _opens_verb(words, two))


def _undone(body: Body, one: int, two: int) -> bool:
    """Tell whether what is done is left out, and to what is kept ("[xây dựng] quy chế")."""
    words = body.words
    if two - 2 <= one or tuple(words[two - 2 : two]) not in _TAKES or body.gap[one + 1 : two].any():
        return False
    opens = words[two] in _BEGINS or _opens_verb(words, two)
    takes = opens_with_verb(" ".join(words[one - 1 : one + 1])) or body.digit[two]
    return not (opens or takes or body.capital[two])


def _aims_at_nothing(body: Body, one: int, two: int) -> bool:
    """Tell whether a verb has lost what it is done to, and keeps its aim."""
    words = body.words
    takes = tuple(words[one - 1 : one + 1]) in _TAKES and not body.gap[one + 1]
    return takes and words[two] in _AIMS and words[one + 1] not in _BEGINS


def _hangs(body: Body, at: int) -> bool:
    """Tell whether a word kept before a cut lacks what completes it ("6 điểm đặt [tại …]")."""
    words, goes_on = body.words, at + 1 < len(body.words) and not body.gap[at + 1]
    half = tuple(words[at : at + 2]) in _CLOSED
    return goes_on and (half or words[at] in _HANGS) and not body.capital[at]


def _opens_verb(words: Sequence[str], at: int) -> bool:
    """Tell whether a verb begins with a word."""
    text = " ".join(words[at : at + 2])
    return opens_with_verb(text) or _MORE_VERBS.match(text) is not None


def _ends_open(body: Body, kept: Sequence[int]) -> bool:
    """Tell whether a headline ends before when a thing was made, or where a road leads."""
    words, last = body.words, kept[-1]
    if last + 1 >= len(words) or body.gap[last + 1]:
        return False
    if tuple(words[last - 1 : last + 1]) in _MADE:
        return words[last + 1] in _WHEN
    joins = [at for at in kept if words[at] == "nối" and words[at + 1] != "tiếp"]
    if not joins or words[last + 1] not in _REACHES:
        return False
    return _REACHES.isdisjoint(words[at] for at in kept if at > joins[-1])


def _denies_alone(body: Body, kept: Sequence[int]) -> bool:
    """Tell whether of what somebody did only what he did not do besides is kept.

    No "Tổ công tác 8 người [nằm phục bên lối mòn], không đốt lửa".
    """
    words = body.words
    for one, two in pairwise(kept):
        decided = words[two + 1 : two + 2] and (
            words[two + 1] in _REFUSES or _opens_verb(words, two + 1)
        )
        if two > one + 1 and words[two] in _DENIES and body.gap[two] and not decided:
            before = [at for at in kept if at < two and not body.capital[at]]
            return not any(words[at] != "phòng" and _opens_verb(words, at) for at in before)
    return False
