"""What is left of a sentence beside what is left out of it, asked by the rules of what goes.

A seam is where words are left out: between two kept words, before the first or behind the last.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.syntax.grounds import news_behind
from vnsum.lazily import pattern
from vnsum.text.verbs import is_verb, opens_with_verb

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["AIMS", "BODIES", "DASHES", "LIGHT", "REPORTS", "SCENES", "Cut", "Frame", "Seam"]

_PARTS = pattern(r"[,;:.…]|\s[-–—]")
"""Marks between two words that part clauses."""
_SURE, _SURER = 0.0, 1.0
"""Log-odds from which a word opens a predicate, and one that is seldom a verb; set by hand."""
_SELDOM = frozenset(
    {*("về", "đến", "vào", "phòng", "cấp", "sang", "thu", "chi", "ký", "lên", "xuống")}
)
"""Verbs that are something else more often."""
_NOUNS = frozenset(
    {
        *(("kỳ", "họp"), ("cuộc", "họp"), ("phiên", "họp"), ("cuộc", "thi"), ("công", "lập")),
        *(("dân", "lập"), ("độc", "lập")),
    }
)
"""Nouns that end with a verb."""
_DESK = pattern(r"\btiếp nhận(?: hồ sơ)? và trả kết quả\b")
"""The name of a desk."""
_AIR = frozenset({("không", "khí"), ("không", "gian")})
"""Nouns that begin with one."""
_MEDAL = ("kỷ", "niệm", "chương")
"""A noun that begins with two words of a verb."""
_MORE = frozenset(
    {
        *("đánh giá", "diễn tập", "báo cáo", "trả lời", "chấp thuận", "bế mạc", "niêm yết"),
        *("ủng hộ", "tuyên dương", "tôn vinh", "biểu dương", "xét xử", "tuyên phạt", "triệt phá"),
        *("khắc phục", "rà soát", "khởi động", "tịch thu", "khơi thông", "biểu quyết"),
        *("tuyển dụng", "tuyển sinh", "công khai", "quyên góp", "ghi nhận", "ghi sổ"),
        *("giới thiệu", "chia sẻ", "đăng ký", "lắng nghe", "cho vay", "chăm sóc", "bảo vệ"),
        *("thống nhất", "khám bệnh", "cập nhật", "thuộc về", "tạm ngừng", "thông báo", "hòa giải"),
        *("lý giải", "giải thích", "triệu tập", "kiểm điểm", "lấy cắp", "lấy trộm", "tố cáo"),
        *("đăng tải", "gõ cửa", "đồng tình"),
    }
)
"""Verbs of headlines that `text.verbs` does not know."""
BODIES = frozenset(
    {
        *(("đồng", "đánh"), ("đồng", "thẩm"), ("đồng", "giám"), ("đồng", "coi"), ("phận", "tiếp")),
        *(("đồng", "tuyển"), ("đồng", "bồi"), ("đồng", "thi"), ("đồng", "xét"), ("đoàn", "kiểm")),
        *(
            ("đoàn", "giám"),
            ("đoàn", "thanh"),
            ("tổ", "kiểm"),
            ("ban", "chỉ"),
            ("ban", "vận"),
            ("đạo", "vận"),
        ),
    }
)
"""How names of bodies begin that have a verb in them."""
LIGHT = frozenset({"đã", "vừa", "đang", "sẽ", "là", "có", "còn"})
"""Words of a predicate that tell nothing by themselves."""
AIMS = frozenset({"để", "nhằm"})
"""Words behind which stands what something is done for."""
DASHES = frozenset({"-", "–", "—"})
"""Marks between a name and who bears it, and between the halves of a name."""
REPORTS = frozenset({("xác", "nhận"), ("cho", "biết"), ("cho", "hay")})
"""Verbs of reporting a fact."""
SCENES = frozenset(
    {
        *("theo", "tại", "trong", "sau", "với", "về", "từ", "ở", "do", "bởi", "để", "nhằm", "khi"),
        *("qua", "trên", "trước", "nhân", "cùng", "vào", "dưới", "đến", "sáng", "trưa", "chiều"),
        *("tối", "đêm", "ngày", "hôm", "năm", "tháng", "quý", "lúc", "khoảng", "ngay", "tính"),
        *("hiện", "mới", "rạng", "cuối", "đầu", "tuần", "thực", "hưởng", "chào", "kỷ", "căn"),
        *("bên", "thông", "kết", "tiếp", "nếu", "dù", "hồi", "đúng", "lũy", "thời", "thay"),
    }
)
"""First words of clauses that say when, where, why or for whom."""


class Seam(NamedTuple):
    """Words left out in a row.

    Attributes:
        before: The kept word before them; -1 for none.
        first: The first that is left out.
        end: One past the last.
        behind: The kept word behind them; -1 for none.
    """

    before: int
    first: int
    end: int
    behind: int

    @property
    def inner(self) -> bool:
        """Whether kept words stand on both sides."""
        return self.before >= 0 and self.behind >= 0


class Frame:
    """A sentence with its clauses and verbs; places are those of the body's tokens."""

    def __init__(self, reading: Reading, index: int) -> None:
        """Look at a sentence of a body.

        Args:
            reading: The body.
            index: The sentence, one that has words.
        """
        self.body: Body = reading.body
        self.sentence = reading.sentences[index]
        self.low, self.high = self.body.bounds[index : index + 2].tolist()
        self.words = self.body.words
        low, high = self.low, self.high
        starts, ends = (places[low:high].tolist() for places in (self.body.starts, self.body.ends))
        self._spans = [*zip(starts, ends, strict=True)]
        self._gaps = [
            self.sentence[end:start] for end, start in zip(ends[:-1], starts[1:], strict=True)
        ]
        self.bounds = [low, *(low + 1 + at for at, gap in enumerate(self._gaps) if _parts(gap))]
        self._parted = set(self.bounds)
        self.capital: dict[int, bool] = dict(enumerate(self.body.capital[low:high].tolist(), low))
        self.digit: dict[int, bool] = dict(enumerate(self.body.digit[low:high].tolist(), low))
        self.nested: dict[int, bool] = dict(enumerate(self.body.nested[low:high].tolist(), low))
        odds = reading.edges.verbs[low:high].tolist()
        self._found: dict[re.Pattern[str], Sequence[tuple[int, int]]] = {}
        named = {at for first, end in self.find(_DESK) for at in range(first, end)}
        verbs = {at for at in range(low, high) if self._is_verb(at, odds[at - low])} - named
        self._verbs = {at for at in verbs if not self._names_body(at, verbs)}

    def _names_body(self, at: int, verbs: set[int]) -> bool:
        """Tell whether a verb says what a body is for: another one of its clause says what it does.

        "Hội đồng tuyển dụng ban hành", "Đoàn kiểm tra phát hiện".
        """
        pair = tuple(self.words[max(self.low, at - 1) : at + 1])
        if pair not in BODIES or self.parted(at):
            return False
        end = self.closing(at)
        if end <= at + 2 and end < self.high:  # "Hội đồng đánh giá, phân hạng sản phẩm đã họp"
            end = self.closing(end)
        return any(one in verbs for one in range(at + 2, end))

    def _is_verb(self, at: int, odds: float) -> bool:
        if self.capital[at] or self.digit[at]:
            return False
        if self.words[at] in _SELDOM:
            return odds > _SURER
        pair = tuple(self.words[max(self.low, at - 1) : at + 1])
        if pair in _NOUNS or tuple(self.words[at : at + 2]) in _AIR:
            return False
        if tuple(self.words[at : at + 3]) == _MEDAL:
            return False
        two = " ".join(self.words[at : min(at + 2, self.high)])
        return odds > _SURE or two in _MORE or opens_with_verb(two)

    def find(self, form: re.Pattern[str]) -> Sequence[tuple[int, int]]:
        """Return the first word and one past the last of what a pattern finds.

        Args:
            form: Of folded words with a blank between two, and " | " where a clause begins.

        Returns:
            The places; they are looked for once a sentence.
        """
        if form not in self._found:
            self._found[form] = list(self._places(form))
        return self._found[form]

    def _places(self, form: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        text, starts = self._spelled
        for match in form.finditer(text):
            yield (
                self.low + bisect_left(starts, match.start()),
                (self.low + bisect_left(starts, match.end())),
            )

    @cached_property
    def _spelled(self) -> tuple[str, Sequence[int]]:
        """The words with marks between clauses, and where each begins."""
        text, starts = "", []
        for at in range(self.low, self.high):
            text += " | " if self.parted(at) and at > self.low else " " * (at > self.low)
            starts.append(len(text))
            text += self.words[at]
        return text, starts

    @cached_property
    def news(self) -> int:
        """The word with which the news begins behind a ritual opening; the first where none is."""
        last = [*(bound - 1 for bound in self.bounds[1:]), self.high - 1]
        spans = [
            (self._spans[first - self.low][0], self._spans[end - self.low][1])
            for first, end in zip(self.bounds, last, strict=True)
        ]
        behind = news_behind([self.sentence[start:end] for start, end in spans])
        first: int = self.low if behind is None else self.bounds[behind]
        return first

    def gap(self, at: int) -> str:
        """Return what stands before a word of the sentence; "" before the first."""
        return self._gaps[at - self.low - 1] if self.low < at < self.high else ""

    def parted(self, at: int) -> bool:
        """Tell whether a clause begins with a word, or the sentence ends before it."""
        return at >= self.high or at in self._parted

    def verb(self, at: int) -> bool:
        """Tell whether a word opens a predicate."""
        return at in self._verbs

    def ends_verb(self, at: int) -> bool:
        """Tell whether a verb of one or two syllables ends with a word."""
        if self.capital[at] or self.digit[at]:
            return False
        return self.verb(at) or (at > self.low and self.verb(at - 1) and not self.parted(at))

    def two_in_one(self, at: int) -> bool:
        """Tell whether a word and the next one are one verb, and neither is one alone."""
        one, other = self.word(at), self.word(at + 1)
        both = f"{one} {other}"
        return (both in _MORE or is_verb(both)) and not (is_verb(one) or is_verb(other))

    def word(self, at: int) -> str:
        """Return a word; "" outside the sentence."""
        return self.words[at] if self.low <= at < self.high else ""

    def opening(self, at: int) -> int:
        """Return the first word of the clause that a word stands in."""
        while at not in self._parted:
            at -= 1
        return at

    def closing(self, at: int) -> int:
        """Return one past the last word of the clause that a word stands in."""
        at += 1
        while not self.parted(at):
            at += 1
        return at

    def tells(self, start: int, end: int) -> bool:
        """Tell whether any of some words opens a predicate of weight."""
        return any(at in self._verbs and self.words[at] not in LIGHT for at in range(start, end))

    def counts(self, start: int, end: int) -> bool:
        """Tell whether any of some words is a figure outside brackets."""
        return any(self.digit[at] and not self.nested[at] for at in range(start, end))


@dataclass(frozen=True)
class Cut:
    """What is kept of a sentence.

    Attributes:
        frame: The sentence.
        kept: The tokens that are kept, rising, at least one.
    """

    frame: Frame
    kept: Sequence[int]

    @cached_property
    def stays(self) -> frozenset[int]:
        """The tokens that are kept."""
        return frozenset(self.kept)

    @cached_property
    def seams(self) -> Sequence[Seam]:
        """Where words are left out."""
        low, high = self.frame.low, self.frame.high
        places = [-1, *self.kept, -1]
        found = []
        for before, behind in pairwise(places):
            first = before + 1 if before >= 0 else low
            end = behind if behind >= 0 else high
            if first < end:
                found.append(Seam(before, first, end, behind))
        return found

    @cached_property
    def inner(self) -> Sequence[Seam]:
        """Those between kept words."""
        return [seam for seam in self.seams if seam.inner]

    @property
    def head(self) -> int:
        """The first word that is kept."""
        return self.kept[0]

    @property
    def tail(self) -> int:
        """The first word behind the last one kept."""
        return self.kept[-1] + 1

    @property
    def torn_tail(self) -> bool:
        """Whether the last clause goes on behind the last word kept."""
        return not self.frame.parted(self.tail)

    def keeps(self, form: re.Pattern[str]) -> bool:
        """Tell whether the first word of what a pattern finds is kept anywhere."""
        return any(at in self.stays for at, _ in self.frame.find(form))

    def drops(self, form: re.Pattern[str]) -> bool:
        """Tell whether the first word of what a pattern finds goes anywhere."""
        return any(at not in self.stays for at, _ in self.frame.find(form))

    def tears(self, form: re.Pattern[str]) -> bool:
        """Tell whether what a pattern finds begins with a kept word, and is not kept whole."""
        return any(
            first in self.stays and not self.stays.issuperset(range(first, end))
            for first, end in self.frame.find(form)
        )

    def clause_start(self, at: int) -> int:
        """Return the first kept word of the source's clause that a kept word stands in."""
        opening = self.frame.opening(at)
        return next(place for place in self.kept if place >= opening)

    def has_predicate(self, at: int) -> bool:
        """Tell whether a predicate is kept up to a kept word in its clause."""
        start = self.frame.opening(at)
        return any(self.frame.verb(place) and place in self.stays for place in range(start, at + 1))

    def is_subject(self, at: int) -> bool:
        """Tell whether a clause up to a kept word may be the subject of what follows."""
        opening = self.frame.opening(at)
        return not self.has_predicate(at) and self.frame.words[opening] not in SCENES


def _parts(gap: str) -> bool:
    return gap != " " and _PARTS.search(gap) is not None
