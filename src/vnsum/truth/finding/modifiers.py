"""Words at a figure that bend it ("hơn 30", "30 trở lên", "tăng 5%") and words it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["Bend", "counted_words", "read_bend"]

_ROUGH = word_set("hơn gần khoảng trên dưới ngót chừng quá tầm ước cỡ ngoài non suýt độ")
_PAIRS = frozenset(
    {
        ("xấp", "xỉ"), ("ước", "tính"), ("ít", "nhất"), ("nhiều", "nhất"), ("tối", "đa"),
        ("tối", "thiểu"), ("không", "quá"), ("không", "dưới"), ("chưa", "đến"), ("chưa", "tới"),
        ("chưa", "bằng"),
        ("chưa", "đầy"), ("gần", "như"), ("ước", "đạt"), ("ước", "khoảng"), ("không", "đến"),
        ("không", "tới"),
    }
)  # fmt: skip
_DEGREES = word_set("tiến tốc mức cường mật nhiệt chế trình góc vận cao thái quang kinh vĩ")
"""Words that "độ" goes with: it bends no figure behind them."""
_COMPARED = word_set("cao thấp lớn nhỏ nhiều ít dài rộng kém")
"""Before "hơn" these compare: "nhỏ hơn 4 m" is no "hơn 4 m"."""
_TURNS = word_set("tăng giảm vượt không chưa hụt thiếu thêm bớt")
_PASSED = word_set("thêm lên xuống còn tới đến được hết mức đạt có thu là")
"""Words between a verb of direction and its figure: "giảm xuống còn 5%"."""
_MOST_PASSED = 3
_BEHIND = {("trở", "lên"): "trở lên", ("trở", "xuống"): "trở xuống", ("trở", "đi"): "trở đi"}
_STOPS = word_set(
    "và của là các những cho với được để trong ở tại từ đến về theo này đó khi có đã đang sẽ cũng "
    "như thì mà do bởi vì nên hay hoặc vào ra trên dưới mỗi còn lại rằng nhằm qua bị cùng hơn so "
    "sau trước tới nữa gồm đạt tăng giảm trở không chưa bằng thuộc tham nhận nhưng song tuy dù nếu "
    "vẫn"
)
_MOST_COUNTED = 3


class Bend(NamedTuple):
    """How a figure is bent: the words that do it, and whether they leave it exact."""

    words: str = ""
    exact: bool = True


def read_bend(tokens: Tokens, first: int, last: int) -> Bend:
    """Read what bends a figure.

    Args:
        tokens: The text.
        first: Its first token.
        last: One past its last.

    Returns:
        The approximation next to it, else the direction a little before it.
    """
    before, far = tokens.word(first - 1), tokens.word(first - 2)
    if (far, before) in _PAIRS:
        return Bend(f"{far} {before}", exact=False)
    if before == "hơn" and far in _COMPARED:
        return Bend(f"{far} hơn", exact=False)
    if before == "ngoài" and tokens.opens(first - 1):
        return Bend()  # "ngoài 412 ha mất trắng, còn …": besides these
    named = before == "độ" and far in _DEGREES  # "chậm tiến độ 5 tháng"
    if before in _ROUGH and not (named or (before == "trên" and tokens.is_number(first - 2))):
        return Bend(before, exact=False)
    behind = _BEHIND.get((tokens.word(last), tokens.word(last + 1)))
    return Bend(behind, exact=False) if behind else Bend(_turn(tokens, first - 1))


def _turn(tokens: Tokens, i: int) -> str:
    for position in range(i, max(i - _MOST_PASSED, 0) - 1, -1):
        word = tokens.word(position)
        if word in _TURNS:
            return word
        if word not in _PASSED:
            return ""
    return ""


def counted_words(tokens: Tokens, i: int) -> str:
    """Return up to three words at a token that say what is counted; "" where none do."""
    last = i
    while last < i + _MOST_COUNTED and tokens.is_lower(last) and tokens.word(last) not in _STOPS:
        last += 1
    return tokens.joined(i, last)
