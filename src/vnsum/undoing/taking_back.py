"""What a release takes back: notices withdrawn or moved, rumours denied, what was only a drill.

A lead or a summary of what is taken back, without the sentence that does so, is a lie made of the
release's own words. So the sentence is told beside it, or what it undoes is not told.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.undoing.aside import is_aside
from vnsum.undoing.calling_off import MOVE, PAPERS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from vnsum.text.rare import RarePattern

__all__ = [
    "DENIED",
    "denies",
    "spreads",
    "surely_undoes",
    "undoes",
    "undoings_behind",
    "withdrawals",
    "withdraws",
]

_PAPER = (
    rf"(?:{PAPERS}|nội dung|chương trình|giấy phép|bài (?:viết|đăng)|khuyến cáo|cảnh báo|kết luận)"
)
_ANY_PAPER = "văn bản"
"""What any paper is called the second time."""
_WITHDRAWS = rare_pattern(
    r"\b(?:quyết định|thông báo|lệnh)\b[^.,;]{3,60}"
    r"\b(?:đã|được|bị|nay)(?: (?:đã|được|bị))* (?:hủy|thu hồi|bãi bỏ)\b|"
    rf"\b(?:quyết định|thống nhất|nay|cập nhật[^.]{{0,80}}) (?:tạm )?(?:hoãn|{MOVE})\b",
    "bãi dời hoãn hồi hủy lùi",
)
_TAKES_BACK = rare_pattern(
    r"(?<!sẽ )(?<!sẽ bị )(?<!phải )\b"
    r"(?:thu hồi|rút lại|hủy(?: bỏ)?|bãi bỏ|thay thế|thay cho|sửa đổi) (?:toàn bộ |các )?"
    rf"{_PAPER}\b"
    rf"|\b{_PAPER}\b[^.;]{{0,60}}\b(?:bị|được|đã) (?:bị |được )?"
    r"(?:hủy|thu hồi|bãi bỏ|thay thế|gỡ)\b"
    r"|\bkhông còn (?:hiệu lực|giá trị|áp dụng)\b|\bđính chính\b|\bsửa lại (?:như sau|là|thành)\b"
    rf"|(?<!đề nghị )(?<!xin )(?<!muốn )\b{MOVE} [^.;]{{3,60}} sang\b",
    "bãi chính dụng gỡ hiệu hồi hủy như rút sang sửa thay trị",
)
"""What takes back a paper, or what it said."""
DENIED = (
    r"sai sự thật|bịa đặt|thất thiệt|tin giả|bác bỏ|hoàn toàn sai|không (?:đúng|chính xác)"
    r"|không có (?:việc|chuyện)"
)
"""What a release says of a rumour, in any place."""
_DENIES = rare_pattern(
    rf"\b(?:{DENIED}|không có cơ sở|hoàn toàn bịa|tố cáo sai|giả mạo|"
    r"(?:chưa|không) có (?:bằng chứng|căn cứ))\b"
    r"|\b(?:không|chưa) (?:hề )?(?:có (?:việc|chuyện|chủ trương)|ban hành|phát hành|cử)\b"
    r"|\bkhẳng định[^.;]{0,60}\bkhông\b|\bchưa (?:chính xác|đúng)\b|\bnhầm lẫn\b"
    r"|\bkhông có (?:vụ|sự việc|trường hợp|dấu hiệu|cơ sở)[^.;,]{0,40}\b(?:nào|xảy ra)\b"
    r"|\b(?:đổi|chuyển) hướng\b|\bkhông đổ bộ\b|\bvẫn (?:còn sống|khỏe|mạnh khỏe|bình thường)\b",
    "bác bịa chuyển chuyện chính chứng cáo căn cơ cử giả hoàn hành khẳng khỏe nhầm nào "
    "sống thiệt thường thật trương việc xảy đúng đổ đổi",
)
"""What denies the words of others, or shows that they were wrong."""
_SHOWS = rare_pattern(
    r"\bkhông (?:hề )?có (?!quyền|nhu cầu|điều kiện|khả năng)(?:\w+ ){1,4}nào\b"
    r"|\bvẫn (?:\w+ ){1,3}bình thường\b|\b(?:trong|dưới) (?:giới hạn|ngưỡng|mức) cho phép\b"
    r"|\b(?:đều|đã|vẫn) (?:\w+ )?đạt (?:quy chuẩn|tiêu chuẩn|chuẩn)\b",
    "chuẩn giới hề không mức ngưỡng vẫn",
)
"""What shows of a rumour that it is not so, where no sentence says that."""
_DRILLS = rare_pattern(
    r"\b(?:tình huống|kịch bản|nội dung) (?:\w+ ){0,3}(?:giả định|diễn tập|thực tập)\b",
    "dung huống kịch",
)
"""What says that what was told did not happen."""
_DRILLED = rare_pattern(r"\b(?:diễn tập|thực tập|tập huấn|giả định)\b", "diễn giả huấn thực")
"""What a lead says that tells of a drill as one."""
_CLAIMS = pattern(
    r"\b(?:lan truyền|bài (?:đăng|viết)|tin (?:đồn|nhắn)|clip|đơn (?:thư|tố)|tố cáo|phản ánh"
    r"|nghe nói|cho rằng|nói rằng|truyền tai|loan tin|đăng (?:tin|bài)|(?:có|với) nội dung"
    r"|văn bản có dấu|theo bản tin|được dự báo)\b"
    r"|:\s*[\"“']|^[\"“]"
)
"""What a sentence says that gives the words of others."""
_SPREADS = rare_pattern(
    r"\b(?:lan truyền|truyền tai|tin (?:đồn|giả)|mạng xã hội (?:xuất hiện|rộ lên)|"
    r"(?:bài (?:đăng|viết)|clip|video|ghi âm|tin nhắn)\b[^.;]{0,80}"
    r"\b(?:nội dung|cho rằng|nói rằng|kể rằng|lời (?:bình|đọc)))\b",
    "bình dung giả hiện lên rằng truyền đọc đồn",
)
"""What a sentence says that tells a rumour: by itself it is no news."""
_CHANGES = rare_pattern(rf"\b(?:thay đổi|điều chỉnh) (?:\w+ )?{_PAPER}\b", "chỉnh thay")
"""What a sentence says that tells itself of another schedule or plan."""
_PAPERS = rare_pattern(
    rf"\b{_PAPER}\b",
    "bản chương công cảnh dung giấy hoạch khuyến liệu luận lệnh lịch quy quyết quả thông viết đăng",
)
_MATTER = (
    "(?:bổ nhiệm|miễn nhiệm|nghỉ hưu|điều động|luân chuyển|"
    "kỷ luật|cách chức|khởi tố|tạm giam|truy nã|xử phạt|cưỡng chế|giao đất|cho thuê|thu hồi đất|"
    "thành lập|giải thể|phê duyệt|công nhận|khen thưởng|phân công|trúng thầu|tuyển dụng)"
)
_ON_WHAT = pattern(
    rf"\bquyết định (?:về )?(?:việc )?(?P<all>{_MATTER}(?:(?:,| và|, và) {_MATTER})*)\b"
)
"""What a decision is on: that on another matter is not taken back with it."""
_MATTERS = pattern(_MATTER)
_REACH = 8
"""Sentences behind one in which it may be taken back; set by hand."""
_LEAST_BLANKS = 4
"""Blanks of a sentence that takes back something and says what; set by hand."""
_NAMED_CLAIM = pattern(
    r"\b(?:lan truyền|truyền tai|tin đồn|tố cáo|phản ánh|nghe nói|loan tin|cho rằng|nói rằng|"
    r"bài (?:đăng|viết)|với nội dung)\b"
)
_NAMED_DENIAL = pattern(
    r"\b(?:thông tin|nội dung|tin|bài (?:viết|đăng)|việc|phản ánh|khiếu nại|tố cáo|lời khai)\b"
    r"[^.;]{0,60}\b(?:sai|không đúng|không chính xác|bịa đặt|không có (?:cơ sở|căn cứ))\b|"
    r"\b(?:sai sự thật|bịa đặt|bác bỏ|không có (?:việc|chuyện|vụ))\b"
)
"""What is surely a claim, and what surely is its denial."""
_OWN_TERM = pattern(
    rf"^{_PAPER}[^.;,]{{0,60}}\b(?:có hiệu lực|thi hành)\b|"
    rf"^{_PAPER} này\b[^.;]{{0,60}}\b(?:thay thế|bãi bỏ|sửa đổi)\b"
)
"""The last article of an act, which takes back the one before it."""
_NUMBER = pattern(r"\bsố (\d+)")
_ANY_MATTER = frozenset({_ANY_PAPER, "nội dung", "kết luận"})
"""What any paper, told of or not, may be called."""
_WAS_A_DRILL = pattern(
    r"(?:đó|đây|trên đây|toàn bộ|tất cả)(?: đều| chỉ)? là\b|"
    r"(?:tình huống|kịch bản) (?:giả định|diễn tập)"
)
"""How a sentence begins that says of what was told that it was a drill."""


class _Signs(NamedTuple):
    """What a text says that bears on taking back.

    Attributes:
        takes_back: Whether it takes back a paper, or what one said.
        drills: Whether it tells of the scene of a drill.
        drilled: Whether it tells of a drill as one.
        denies: Whether it denies the words of others.
        claims: Whether it gives the words of others.
        spreads: Whether it tells a rumour.
        shows: Whether it shows of a rumour that it is not so.
        changes: Whether it tells itself of another schedule or plan.
        papers: The sorts of papers it names.
        was_drill: Whether it says of what was told that it was a drill.
        own_term: Whether it is the last article of an act.
        numbers: The numbers of papers.
        matters: What the decisions it names are on.
    """

    takes_back: bool
    drills: bool
    drilled: bool
    denies: bool
    claims: bool
    spreads: bool
    shows: bool
    changes: bool
    papers: frozenset[str]
    was_drill: bool
    own_term: bool
    numbers: frozenset[str]
    matters: frozenset[str]

    @property
    def says_so(self) -> bool:
        """Whether it denies, corrects or takes back something itself."""
        return self.denies or self.takes_back or self.drills


@remembered
def _signs(text: str) -> _Signs:
    folded = fold(text)

    def says(kind: re.Pattern[str] | RarePattern) -> bool:
        return kind.search(folded) is not None

    drills = says(_DRILLS)
    return _Signs(
        takes_back=says(_TAKES_BACK),
        drills=drills,
        drilled=says(_DRILLED),
        denies=says(_DENIES),
        claims=says(_CLAIMS),
        spreads=says(_SPREADS),
        shows=says(_SHOWS),
        changes=says(_CHANGES),
        papers=frozenset(_PAPERS.findall(folded)),
        was_drill=drills and _WAS_A_DRILL.match(folded) is not None,
        own_term=says(_OWN_TERM),
        numbers=frozenset(_NUMBER.findall(folded)),
        matters=frozenset(
            what for found in _ON_WHAT.finditer(folded) for what in _MATTERS.findall(found["all"])
        ),
    )


def withdrawals(sentences: Sequence[str], told: Sequence[int]) -> Iterator[int]:
    """Yield the sentences that take back or move what is told before them.

    Args:
        sentences: All of the body.
        told: Those that are read.

    Yields:
        Their indices; never the first.
    """
    for index in told[1:]:
        if withdraws(sentences[index]):
            yield index


def withdraws(text: str) -> bool:
    """Tell whether a sentence takes back or moves what is told before it, whatever that is."""
    return _WITHDRAWS.search(fold(text)) is not None


def surely_undoes(undoing: str, text: str) -> bool:
    """Tell whether what may take back a text surely does: by the paper, the claim or the drill.

    Args:
        undoing: A sentence that `undoings_behind` has found.
        text: What it may take back.

    Returns:
        Whether it names the same paper, denies what somebody claims, or says "đó là tình huống …".
    """
    signs, said = _signs(undoing), _signs(text)
    papers = signs.takes_back and bool(said.papers & signs.papers - _ANY_MATTER)
    claimed = _NAMED_CLAIM.search(fold(text)) and _NAMED_DENIAL.search(fold(undoing))
    return (
        papers
        or signs.was_drill
        or bool(claimed)
        or (said.spreads and (signs.shows or signs.denies))
    )


def denies(text: str) -> bool:
    """Tell whether a sentence denies, corrects or takes back something, and says so."""
    return _signs(text).says_so


def undoes(text: str) -> bool:
    """Tell whether a sentence denies, corrects or takes back something, or shows it is not so."""
    signs = _signs(text)
    return signs.shows or signs.says_so


def spreads(text: str) -> bool:
    """Tell whether a sentence tells a rumour, and does not deny it."""
    return _signs(text).spreads and not undoes(text)


def undoings_behind(
    sentences: Sequence[str], seen: Sequence[int], text: str, index: int
) -> Iterator[int]:
    """Find the sentences that take back what a text tells, where it does not say so itself.

    Args:
        sentences: All of the body.
        seen: Those that are looked at, rising.
        text: What is told.
        index: The sentence it was made from.

    Yields:
        Their indices: those that deny, where it gives the words of others, that take back the sort
        of paper it names, or that say it was a drill; where there is none, those that show that a
        rumour is not so.
    """
    said = _signs(text)
    if said.says_so or said.changes:
        return
    near = seen[bisect_right(seen, index) : bisect_right(seen, index + _REACH)]
    long = (at for at in near if sentences[at].count(" ") >= _LEAST_BLANKS)
    behind = [at for at in long if not is_aside(sentences[at])]
    taking = [at for at in behind if _takes_back(_signs(sentences[at]), said)]
    yield from taking
    if not taking and said.spreads and not said.shows:
        yield from (at for at in behind if _signs(sentences[at]).shows)


def _takes_back(signs: _Signs, said: _Signs) -> bool:
    """Tell whether a sentence takes back what a text before it says."""
    named = signs.papers
    same = not said.papers.isdisjoint(named) or bool(said.papers and _ANY_PAPER in named)
    numbers = signs.numbers and said.numbers
    other = signs.own_term or bool(numbers and signs.numbers.isdisjoint(said.numbers))
    matters = signs.matters and said.matters and not signs.numbers & said.numbers
    other = other or bool(matters and signs.matters.isdisjoint(said.matters))
    if (same and signs.takes_back and not other) or (signs.was_drill and not said.drilled):
        return True
    return said.claims and (signs.denies or signs.takes_back)
