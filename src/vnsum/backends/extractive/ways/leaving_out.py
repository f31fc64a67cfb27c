"""What may be left out of a sentence, and how what is left of it is written."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.sentences.forms import Form
from vnsum.backends.extractive.syntax.conditions import bare_figure, breaks_list, drops_condition
from vnsum.backends.extractive.ways.cut import DASHES, SCENES
from vnsum.backends.extractive.ways.loose import JOINS, OF_ANOTHER, is_loose
from vnsum.backends.extractive.ways.openings import ADVERBIAL, LEADS_ON, OFFICES, bared
from vnsum.lazily import pattern
from vnsum.text.verbs import has_verb, opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["SAYS", "left_form", "spoils"]

_RULES = frozenset(
    {
        *("không", "chưa", "chẳng", "đừng", "cấm", "dừng", "ngừng", "hủy", "hoãn", "tránh", "nếu"),
        *("nghi", "bị", "được", "phải", "cần", "suýt", "trừ", "giả", "giao", "cử", "mời", "buộc"),
        *("sẽ", "sắp"),
    }
)
_RULES_OF_TWO = frozenset(
    {
        *(("dự", "kiến"), ("đề", "xuất"), ("đề", "nghị"), ("kiến", "nghị"), ("yêu", "cầu")),
        *(("kêu", "gọi"), ("phủ", "nhận"), ("bác", "bỏ"), ("cho", "rằng"), ("cáo", "buộc")),
        *(("phấn", "đấu"), ("mục", "tiêu"), ("xem", "xét"), ("cam", "kết"), ("vận", "động")),
        *(("khuyến", "cáo"), ("mong", "muốn"), ("lan", "truyền"), ("tin", "đồn"), ("tin", "giả")),
        *(("hạn", "chế"), ("ngăn", "chặn"), ("tạm", "dừng"), ("thu", "hồi"), ("chấm", "dứt")),
        *(("kế", "hoạch"), ("phương", "án"), ("dự", "thảo"), ("đề", "án"), ("chỉ", "đạo")),
        *(("họp", "bàn"), ("bàn", "việc"), ("thảo", "luận"), ("lấy", "ý"), ("góp", "ý")),
        *(("nghiên", "cứu"), ("khảo", "sát"), ("chuẩn", "bị"), ("xin", "phép"), ("chờ", "duyệt")),
        *(("phân", "công"), ("hướng", "dẫn"), ("cho", "phép"), ("ủy", "quyền"), ("đồng", "ý")),
        *(("kết", "quả"), ("thủ", "đoạn"), ("vị", "trí"), ("biện", "pháp"), ("nguy", "cơ")),
        *(("hình", "thức"), ("nhu", "cầu"), ("rà", "soát"), ("tiến", "độ")),
        *(("tố", "cáo"), ("tố", "giác"), ("khiếu", "nại"), ("phản", "ánh"), ("trình", "báo")),
    }
)
"""Words that turn, bound or ascribe what stands behind them in their clause."""
_RULES_NOTHING = frozenset({("không", "gian"), ("không", "khí"), ("cần", "thơ"), ("cần", "giờ")})
SAYS = frozenset(
    {
        *(("cho", "biết"), ("cho", "hay"), ("xác", "nhận"), ("khẳng", "định"), ("nhấn", "mạnh")),
        *(("nhận", "định"), ("cho", "thấy"), ("chia", "sẻ"), ("cho", "rằng"), ("nêu", "rõ")),
    }
)
"""Words that part who says something from what is said: with these left out between kept words
editors found 17 of 100 headlines wrong and 51 broken."""
_ORDERS = frozenset({("yêu", "cầu"), ("đề", "nghị"), ("chỉ", "đạo"), ("lưu", "ý"), ("chủ", "trì")})
"""What somebody with an office says or does in headlines, beside what he tells."""
_CALLED = frozenset(
    {
        *(("tư", "lệnh"), ("tổng", "giám"), ("thứ", "trưởng"), ("bộ", "trưởng"), ("cục", "trưởng")),
        *(("học", "sinh"), ("sinh", "viên"), ("cán", "bộ"), ("giáo", "viên"), ("nhân", "viên")),
        *(("công", "nhân"), ("chuyên", "viên"), ("kế", "toán"), ("công", "chức")),
    }
)
"""How it begins who somebody is, beside `OFFICES`."""
_OFTEN_NO_VERB = frozenset({"phòng", "chi", "cấp", "thi", "sang", "về", "đến", "thu", "tiếp"})
"""Words that a verb may begin with, and more often the name of a body."""
_SET_OFF = DASHES | {","}
"""Marks behind a name before who bears it."""
_WITHIN = frozenset({".", "&", "/"})
"""Marks inside the name of a body: "Sở NN & PTNT"."""
_TELLS = frozenset(
    {
        *(("thông", "tin"), ("thông", "báo"), ("thừa", "nhận"), ("trả", "lời"), ("phát", "biểu")),
        *(("giải", "thích"), ("đánh", "giá"), ("nói", "rằng"), ("kể", "lại"), ("cảnh", "báo")),
        *(("đã", "thông"), ("đã", "có"), ("vừa", "có"), ("cũng", "cho"), ("đã", "ký")),
    }
)
"""Other verbs of who tells something."""
_SAYS_BEFORE_COLON = frozenset(
    {("thông", "báo"), ("thông", "tin"), ("trả", "lời"), ("phát", "biểu"), ("báo", "cáo")}
)
_UNDONE = frozenset(
    {
        *(("trả", "lại"), ("hết", "hiệu"), ("bị", "hủy"), ("bị", "bác"), ("rút", "lại")),
        *(("không", "đúng"), ("sai", "sự"), ("tin", "giả"), ("bác", "bỏ"), ("hủy", "bỏ")),
        *(("bãi", "bỏ"), ("không", "còn"), ("bị", "dừng"), ("chưa", "được")),
    }
)
"""Words that take back what a sentence has told before them."""
_CLAIMS = frozenset({"rằng", "nghi", "nếu", "giả", "hỏi"})
_CLAIMS_OF_TWO = frozenset(
    {
        *(("lan", "truyền"), ("tin", "đồn"), ("phản", "ánh"), ("tố", "cáo"), ("khiếu", "nại")),
        *(("cáo", "buộc"), ("cho", "rằng"), ("đồn", "đoán"), ("ý", "kiến"), ("kiến", "nghị")),
        *(("trường", "hợp"), ("đề", "xuất"), ("dự", "kiến"), ("theo", "kế"), ("trước", "đó")),
        ("theo", "tờ"),
    }
)
"""Words before which stands who says it, or on what terms."""
_CROWDS = frozenset({"khán", "thính", "độc", "tác", "học"})
"""First words of "khán giả" and the like, which are no "giả"."""
_TURNS = frozenset({"nhưng", "song", "nếu", "trừ", "ngoại"})
"""Words that take back what stands before them."""
_DENIALS = frozenset({"không", "chưa", "cấm", "chẳng"})
_LIMITS = frozenset({"khi", "trước", "mà", "ngoài"})
"""Words behind a denial that say how far it goes."""
_MEASURES = frozenset(
    {"hơn", "gần", "trên", "dưới", "khoảng", "ngót", "chừng", "thiểu", "đa", "nhất", "ước", "chỉ"}
)
"""Words before a figure that say how it is meant."""
_LIGHT = frozenset({"đã", "đang", "vừa", "đồng", "thời", "cũng", "còn"})
"""Words that a headline leaves out behind a comma which it keeps."""
_BODIES = frozenset({"phòng", "chi"})
"""First words of names of bodies that are verbs as well."""
_STRONG = 2
"""The gap of a colon, see `Body`."""
_YEAR = 4
"""Digits of a year."""
_LIST_REACH = 14
"""Words behind a cut in which a list goes on; set by hand."""
_PAIRS = (("“", "”"), ('"', '"'), ("(", ")"), ("‘", "’"))
_BELONGS = "%‰²³"
_BLANK_BEFORE_MARK = pattern(r" ([,;:.])")


def spoils(body: Body, kept: Sequence[int], begin: int) -> bool:
    """Tell whether leaving words out may change or break what a sentence says.

    Args:
        body: The tokens.
        kept: Those of one sentence that are kept, rising, at least one.
        begin: The first of the sentence, or of its news behind a ritual opening.

    Returns:
        Whether a word that turns, bounds or ties a kept one is left out, a claim without who makes
        it is kept, a figure without what it counts or how it is meant, or part of a quotation.
    """
    stays = set(kept)
    left = [at for at in range(begin, kept[-1]) if at not in stays]
    return (
        any(_rules_kept(body, at, stays) for at in left)
        or any(_torn_figure(body, at, stays) for at in kept if body.digit[at])
        or is_loose(body, kept, begin)
        or any(_led(body, begin, at, stays) for at in kept)
        or any(body.nested[one : two + 1].all() for one, two in pairwise(kept) if two > one + 1)
        or any(_says(body, at, stays) for at in left if at > kept[0])
        or any(_parts(body, at) for at in kept if at + 1 not in stays)
        or any(_without_doer(body, one, two) for one, two in pairwise(kept) if two > one + 1)
        or bool(body.nested[kept].all())
        or _claimed(body, begin, kept[0])
        or bared(body, begin, kept[0], stays)
        or _limited(body, kept)
        or drops_condition(body, kept)
        or breaks_list(body, kept)
    )


def _says(body: Body, at: int, stays: set[int]) -> bool:
    """Tell whether who says something would do it: "cho biết" is left out between kept words."""
    said = tuple(body.words[at : at + 2])
    colon = said in _SAYS_BEFORE_COLON and at + 2 < len(body.words) and body.gap[at + 2] == _STRONG
    return (said in SAYS or bool(colon)) and at + 1 not in stays


def _parts(body: Body, at: int) -> bool:
    """Tell whether a cut leaves some of several names or figures ("khu phố 4, 5 [và 6]")."""
    words, size = body.words, len(body.words)
    kinds = [kind for kind in (body.digit, body.capital) if kind[at]]
    if at + 2 >= size or not kinds:
        return False
    kind = kinds[0]
    if words[at + 1] == "và":
        return bool(kind[at + 2])
    reach = range(at + 1, min(at + _LIST_REACH, size - 1))
    listed = body.gap[at + 1] == 1 and bool(kind[at + 1])
    return listed and any(words[place] == "và" and kind[place + 1] for place in reach)


def _without_doer(body: Body, one: int, two: int) -> bool:
    """Tell whether "do" and who does it are left out of one clause, but not what he does."""
    return body.words[one + 1] == "do" and not body.gap[one + 1 : two + 1].any()


def _claimed(body: Body, begin: int, first: int) -> bool:
    """Tell whether what is left out before a headline says that the rest is only claimed."""
    words = body.words
    head = [words[at] for at in range(begin, first) if words[max(begin, at - 1)] not in _CROWDS]
    return not _CLAIMS.isdisjoint(head) or not _CLAIMS_OF_TWO.isdisjoint(pairwise(head))


def _limited(body: Body, kept: Sequence[int]) -> bool:
    """Tell whether what is left out right behind a headline limits or turns it."""
    words, last = body.words, kept[-1]
    if last + 1 >= int(body.bounds[body.sentence[last] + 1]):
        return False
    behind = words[last + 1]
    denies = any(words[at] in _DENIALS for at in kept)
    rest = words[last + 1 : int(body.bounds[body.sentence[last] + 1])]
    undone = not _UNDONE.isdisjoint(pairwise(rest))
    return undone or behind in _TURNS or (denies and behind in _LIMITS)


def _rules_kept(body: Body, at: int, stays: set[int]) -> bool:
    """Tell whether a word left out rules one that is kept."""
    words = body.words
    if words[at] in _RULES and tuple(words[at : at + 2]) not in _RULES_NOTHING:
        end = at + 1
    elif tuple(words[at : at + 2]) in _RULES_OF_TWO and at + 1 not in stays:
        end = at + 2
    else:
        return False
    while end < len(words) and (not body.gap[end] or len(words[end - 1]) == 1):
        if end in stays:
            return True
        end += 1
    return False  # the point of an initial parts no clauses: "tố cáo việc em L. bị ép"


def _led(body: Body, begin: int, at: int, stays: set[int]) -> bool:
    """Tell whether a word begins "làm trưởng đoàn" and "do" before it is left out."""
    if tuple(body.words[at : at + 2]) not in OF_ANOTHER:
        return False
    doers = [place for place in range(begin, at) if body.words[place] == "do"]
    return bool(doers) and doers[-1] not in stays


def _torn_figure(body: Body, at: int, stays: set[int]) -> bool:
    """Tell whether a kept figure has lost what it counts or how it is meant."""
    words = body.words
    if at and not body.gap[at] and at - 1 not in stays and words[at - 1] in _MEASURES:
        return True
    return at + 1 not in stays and not bare_figure(body, at)


def left_form(body: Body, sentences: Sequence[str], kept: NDArray[np.int64]) -> Form:
    """Write what is left of a sentence.

    Args:
        body: The tokens.
        sentences: The sentences they stand in.
        kept: Tokens of one sentence, rising, at least one.

    Returns:
        A form of as many pieces as there are stretches of kept words; marks inside them stay.
    """
    index = int(body.sentence[kept[0]])
    sentence = sentences[index]
    cuts = np.flatnonzero((np.diff(kept) > 1) | (kept[1:] == _behind_office(body, sentence, kept)))
    firsts = kept[np.concatenate([[0], cuts + 1])]
    lasts = kept[np.concatenate([cuts, [len(kept) - 1]])]
    pieces = tuple(
        _piece(sentence, *_with_marks(body, sentence, kept, (int(first), int(last))))
        for first, last in zip(firsts, lasts, strict=True)
    )
    text = " ".join(sentence[start:end] for start, end in pieces)
    return Form(index, pieces, _BLANK_BEFORE_MARK.sub(r"\1", text).strip(" ,;:-–"), 0)


def _behind_office(body: Body, sentence: str, kept: NDArray[np.int64]) -> int:
    """Return the verb of who is called by an office alone, whose mark goes; -1 for none.

    "[Bà Mai,] Chủ tịch Hội Phụ nữ xã, cho biết" has no more two names to part, nor "[Bà Mai -]
    Chủ tịch Hội Phụ nữ xã - cho biết".
    """
    words, first = body.words, int(kept[0])
    called = words[first] in OFFICES or tuple(words[first : first + 2]) in _CALLED
    if not called or _mark(body, sentence, first) not in _SET_OFF:
        return -1
    marks = [(at, _mark(body, sentence, at)) for at in kept[1:].tolist() if body.gap[at]]
    said = SAYS | _ORDERS | _TELLS
    dashed = (at for at, mark in marks if mark in DASHES and tuple(words[at : at + 2]) in said)
    parted, mark = next(((at, mark) for at, mark in marks if mark not in _WITHIN), (-1, ""))
    ends = next(dashed, parted if mark in _SET_OFF else -1)
    if ends != parted or ends < 0:
        return ends
    bare = not any(_opens_verb(body, at) for at in range(first + 1, parted))
    told = tuple(words[parted : parted + 2]) in said
    return parted if told or (bare and _opens_verb(body, parted)) else -1


def _mark(body: Body, sentence: str, at: int) -> str:
    """Return the mark before a word that no sentence begins with; "" for none."""
    if not at or body.sentence[at - 1] != body.sentence[at]:
        return ""
    return sentence[int(body.ends[at - 1]) : int(body.starts[at])].strip()


def _opens_verb(body: Body, at: int) -> bool:
    """Tell whether a common verb begins with a word that no name is likely to hold."""
    if body.capital[at] or body.words[at] in _OFTEN_NO_VERB:
        return False
    return opens_with_verb(" ".join(body.words[at : at + 2]))


def _with_marks(
    body: Body, sentence: str, kept: NDArray[np.int64], stretch: tuple[int, int]
) -> tuple[int, int]:
    """Return where a stretch of kept words stands with the marks that part it from others.

    "… mở rộng ngõ 21 [từ 2 mét lên 4 mét]; góp 365 triệu đồng" keeps its semicolon, "… tiếp nhận
    612 hồ sơ, [đã] giải quyết 574 hồ sơ" its comma.
    """
    first, last = stretch
    start, end = int(body.starts[first]), int(body.ends[last])
    at = int(np.searchsorted(kept, first))
    before = int(kept[at - 1]) if at else first
    mark = sentence[start - 2 : start] if before < first - 1 else ""
    begin = int(kept[0])
    if mark in {"; ", ", "} and _parts_clauses(body, sentence, begin, before):
        start -= 2
    behind = int(np.searchsorted(kept, last)) + 1
    if behind < len(kept) and sentence[end : end + 1] == ",":
        left = body.words[last + 1 : int(kept[behind])]
        light = bool(left) and _LIGHT.issuperset(left)
        end += light and _told(body, sentence, begin, last)
    return start, end


def _told(body: Body, sentence: str, begin: int, last: int) -> bool:
    """Tell whether a clause that ends with a kept word has a common verb, or counts something."""
    opening = last
    while opening > begin and not body.gap[opening]:
        opening -= 1
    counts = any(body.digit[at] and not bare_figure(body, at) for at in range(opening, last))
    year = body.digit[last] and len(body.words[last]) == _YEAR
    opening += body.words[opening] in _BODIES and opening < last
    return bool(counts or year) or has_verb(
        sentence[int(body.starts[opening]) : int(body.ends[last])]
    )


def _parts_clauses(body: Body, sentence: str, begin: int, last: int) -> bool:
    """Tell whether the mark behind what is left out parts two clauses, or a scene and its news.

    A subject and its predicate, and a preposition and what it governs, it does not part.
    """
    words = body.words
    led = words[last + 1] == "do" and not body.gap[last + 1]
    if led or words[last] in ADVERBIAL | LEADS_ON | JOINS:
        return False
    marks = [at for at in range(begin + 1, last + 1) if body.gap[at]]
    ends = [at - 1 for at in marks if at > begin] + [last]
    openings = [begin, *marks]
    return words[openings[-1]] in SCENES or any(
        words[opening] not in SCENES and _told(body, sentence, begin, end)
        for opening, end in zip(openings, ends, strict=True)
    )


def _piece(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Take in what belongs to the last word, and the marks of what is quoted or bracketed whole."""
    while end < len(sentence) and sentence[end] in _BELONGS:
        end += 1
    for opened, closed in _PAIRS:
        inner = sentence[start:end]
        before = start > 0 and sentence[start - 1] == opened
        behind = sentence[end : end + 1] == closed
        lacks = inner.count(opened) - inner.count(closed)
        odd = opened == closed and inner.count(opened) % 2 == 1
        if before and (lacks < 0 or odd or behind):
            start -= 1
        if behind and (lacks > 0 or odd or sentence[start : start + 1] == opened):
            end += 1
    return start, end
