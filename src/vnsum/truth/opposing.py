"""Words and phrases that say the opposite of each other, compared by what stands around them.

Where a draft has one side of a pair and the passage it was made from has the other, with the same
words around, the sentence is turned round: "phải đóng phí" for "không thu phí". Phrases are
longer than single words, so that their neighbours need not be the very same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.passages import Passage

__all__ = ["Opposed", "find_opposed"]

_SIDES = """
trừ, ngoại trừ, trừ ra / kể cả, gồm cả, bao gồm cả
ở lại / rời, bỏ đi
từ chối, phản đối, khước từ, bác bỏ / đồng ý, nhất trí, tán thành, chấp thuận, ủng hộ
từ chối, khước từ / cam kết, ký cam kết, ký kết, chấp nhận
miễn, miễn phí, không thu, không mất tiền, không tính phí / phải đóng, phải nộp, phải trả
không phải đóng, không phải nộp, không phải trả / phải đóng, phải nộp, phải trả
miễn, miễn phí, không thu, không tính phí / đóng phí, nộp phí, có thu phí, mất phí
dừng, tạm dừng, ngừng, tạm ngừng, ngưng, tạm ngưng, chấm dứt / tiếp tục, duy trì, nối lại
giữ nguyên, ổn định, không đổi, như cũ, không tăng / tăng, tăng lên, tăng mạnh, nâng lên
chưa thay đổi, không thay đổi / tăng, tăng lên, tăng mạnh, nâng lên
giữ nguyên, ổn định, không đổi, như cũ, không giảm / giảm, giảm xuống, giảm mạnh, hạ xuống
chưa thay đổi, không thay đổi / giảm, giảm xuống, giảm mạnh, hạ xuống
tăng, tăng lên, tăng mạnh, tăng nhanh / giảm, giảm xuống, giảm mạnh, giảm nhanh
gấp đôi, gấp hai, gấp ba, tăng gấp, gấp / bằng một nửa, chỉ bằng, giảm một nửa
tăng gấp, tăng gần, tăng hơn, gấp gần, gấp hơn / giảm gần, giảm hơn, giảm
cho phép, được phép / cấm, nghiêm cấm, bị cấm, không được phép
gạch khỏi, đưa khỏi, ra khỏi, loại khỏi, rút khỏi, xóa khỏi / đưa vào, bổ sung vào, ghi vào
gạch khỏi, đưa khỏi, ra khỏi, loại khỏi / trở lại danh sách, đưa lại vào, trả lại
sớm, sớm hơn, trước hạn, trước thời hạn / chậm, muộn, trễ, muộn hơn, chậm hơn, trễ hạn
trước hợp đồng, trước kế hoạch, vượt tiến độ / chậm, muộn, trễ, muộn hơn, chậm hơn, trễ hạn
thừa, dư, dư thừa / thiếu, còn thiếu, thiếu hụt
mở cửa, mở lại / đóng cửa, đóng lại
thông qua, được duyệt, phê duyệt / chưa quyết định, chưa thông qua, hoãn lại, bác bỏ
báo trước, thông báo trước / đột xuất, bất ngờ, không báo trước
phá dỡ, tháo dỡ, dỡ bỏ / giữ lại, bảo tồn, giữ nguyên
thành công, đạt yêu cầu / thất bại, không đạt yêu cầu
khen thưởng, biểu dương / kỷ luật, phê bình, xử phạt
bổ nhiệm, bầu / miễn nhiệm, bãi nhiệm, cách chức
có mặt, tham dự / vắng mặt
nhập khẩu / xuất khẩu
có lãi / lỗ, thua lỗ
dễ, dễ dàng, thuận lợi / khó, khó khăn, vướng
công khai / giữ kín, bí mật
"""
"""Phrases on two sides of a stroke: one side in the place of the other turns a sentence round."""
_OTHERS = """
thừa nhận, thừa ủy, thừa kế, thừa phát, dư luận, dư nợ, dư địa, thiếu sót, thiếu nhi, thiếu niên
thiếu tá, thiếu tướng, thiếu úy, thiếu gia, chậm nhất, sớm nhất, muộn nhất, giảm nghèo, tăng cường
tăng tốc, ổn định đời, ngừng nghỉ, dừng chân, tăng trưởng, xử lý
"""
"""Longer phrases with one of these in them that have no opposite."""
_Around = tuple[set[str], set[str]]
_WINDOW = 9
"""Words on each side that are compared; set by hand."""
_SHARED = 3
"""Content words that have to be the same in both windows; set on probes 01 to 16."""
_CLEARLY = 0.5
"""How much better the opposite has to fit than the phrase itself elsewhere."""


class Opposed(NamedTuple):
    """A phrase of the draft where the source says the opposite.

    Attributes:
        first: Its first word in the draft's sentence.
        last: One past its last word.
        passage: The passage that says the opposite.
        there: First and one past the last word of that passage that say so.
    """

    first: int
    last: int
    passage: Passage
    there: tuple[int, int]


class _Sided(NamedTuple):
    """A phrase in a passage and which sides it is on, as (pair, side)."""

    first: int
    last: int
    sides: frozenset[tuple[int, bool]]


def _table() -> dict[str, list[tuple[tuple[str, ...], frozenset[tuple[int, bool]]]]]:
    sides: dict[tuple[str, ...], set[tuple[int, bool]]] = {}
    for number, row in enumerate(_SIDES.strip().splitlines()):
        for side, phrases in enumerate(row.split(" / ")):
            for phrase in phrases.split(", "):
                sides.setdefault(tuple(phrase.split()), set()).add((number, bool(side)))
    for phrase in _OTHERS.strip().replace("\n", ", ").split(", "):
        sides.setdefault(tuple(phrase.split()), set())
    table: dict[str, list[tuple[tuple[str, ...], frozenset[tuple[int, bool]]]]] = {}
    for words in sorted(sides, key=len, reverse=True):
        table.setdefault(words[0], []).append((words, frozenset(sides[words])))
    return table


_PHRASES = _table()
_FIRST = frozenset(_PHRASES)


def find_opposed(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Opposed]:
    """Find phrases in whose place the source has the opposite.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with.

    Yields:
        Phrases in the order of the sentence.
    """
    ours = _sided(sentence)
    if not ours:
        return
    theirs = [(item, phrase) for item in passages for phrase in _sided(item)]
    for phrase in ours:
        against = frozenset((pair, not side) for pair, side in phrase.sides)
        around = _around(sentence, phrase)
        best: tuple[float, Passage, _Sided] | None = None
        same = 0.0
        for item, other in theirs:
            if phrase.sides.isdisjoint(other.sides) and against.isdisjoint(other.sides):
                continue
            shared = _likeness(around, _around(item, other))
            if not against.isdisjoint(other.sides):
                if best is None or shared > best[0]:
                    best = (shared, item, other)
            else:
                same = max(same, shared)
        if best and best[0] >= _SHARED and best[0] > same + _CLEARLY:
            yield Opposed(phrase.first, phrase.last, best[1], (best[2].first, best[2].last))


def _sided(passage: Passage) -> list[_Sided]:
    if _FIRST.isdisjoint(passage.distinct):
        return []
    words, found, number = passage.words, [], 0
    while number < len(words):
        for phrase, sides in _PHRASES.get(words[number], ()):
            if tuple(words[number : number + len(phrase)]) == phrase:
                if sides and not _is_denied(words, number):
                    found.append(_Sided(number, number + len(phrase), sides))
                number += len(phrase) - 1
                break
        number += 1
    return found


def _is_denied(words: Sequence[str], number: int) -> bool:
    return not NEGATIONS.isdisjoint(words[max(0, number - 5) : number])


def _likeness(ours: _Around, theirs: _Around) -> float:
    """Count the words around two phrases that are the same; on the other side they count half."""
    straight = len(ours[0] & theirs[0]) + len(ours[1] & theirs[1])
    return straight + (len(ours[0] & theirs[1]) + len(ours[1] & theirs[0])) / 2


def _around(passage: Passage, phrase: _Sided) -> _Around:
    """Return the content words before and behind a phrase."""
    words = passage.words
    before = set(words[max(0, phrase.first - _WINDOW) : phrase.first])
    behind = set(words[phrase.last : phrase.last + _WINDOW])
    return before - FUNCTION_WORDS - NEGATIONS, behind - FUNCTION_WORDS - NEGATIONS
