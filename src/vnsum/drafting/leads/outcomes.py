"""What came of a trial, a rescue, a chase or a change of office: no draft stops before it.

"Tòa án … mở phiên tòa xét xử bị cáo A" without "tuyên phạt A 8 năm tù" leaves out the news. What
counts as an outcome is listed for each kind of event, and it is that of the same event: nothing of
another case, of another year, nor what is only demanded, planned or denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.body.earlier import earlier_sentences
from vnsum.backends.extractive.names.people import UPPER
from vnsum.drafting.leads.casualties import DEAD
from vnsum.drafting.leads.events import HUNT, KINDS, TERM
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.drafting.leads.events import Kind

__all__ = ["Outcome", "outcome_of"]


_SAME_DAY = pattern(r"\b(?:cùng ngày|hôm đó|ngày hôm sau|sau đó)\b")
_DAY = pattern(r"\d{1,2}[/.-]\d{1,2}|\bngày \d|\bhôm (?:nay|qua)\b")
_WORD = pattern(r"\w+")
_PUNISHED = pattern(rf"\b(?:phạt|[Bb]ị cáo) ([{UPPER}]\w*)(?!\w| [{UPPER}])")
"""Whom a court punishes, by half a name."""
_EASES = ("án treo", "cải tạo không giam giữ", "một phần", "tổng hợp hình phạt")
"""What a shortened verdict may not lose."""


class Outcome(NamedTuple):
    """A sentence that says what came of an event.

    Attributes:
        sentence: Its index.
        says: What it says, folded.
        goes_on: Whether the next sentence says what came of it for others, or what limits it.
    """

    sentence: int
    says: re.Pattern[str]
    goes_on: bool = False

    def follows(self, text: str, event: str, whole: str) -> bool:
        """Tell whether the sentence holds behind what is left of the event.

        Args:
            text: The sentence, or what is left of it.
            event: What is left of the sentence of the event.
            whole: That sentence.

        Returns:
            Whether "the same day" follows a day, and "the accused", or one called by half a name,
            a name that is not left out.
        """
        folded, before = fold(text), fold(event)
        dated = not _SAME_DAY.search(folded) or _DAY.search(before) is not None
        accused = "bị cáo" in folded and "bị cáo" in fold(whole)
        given = [one[1] for one in _PUNISHED.finditer(text)]
        known = set(_WORD.findall(event)).issuperset(given)
        return dated and known and (not accused or "bị cáo" in before)

    def is_kept(self, text: str, whole: str) -> bool:
        """Tell whether a shortened form of the sentence still says it, and what eases it."""
        folded, said = fold(text), fold(whole)
        eased = all(word in folded for word in _EASES if word in said)
        return eased and self.says.search(folded) is not None


_GOES_ON = pattern(
    rf"(?:tuy nhiên|nhưng|song|riêng|còn|(?:\d+|một|hai|ba|bốn|năm) [^,.;]{{0,30}}còn lại|"
    rf"(?:những|các|số) [^,.;]{{0,20}}còn lại)\b|[^;]*?{TERM}"
)
"""How the sentence behind an outcome opens that limits it, or tells that of others."""
_UNREAL = pattern(
    r"\b(?:diễn tập|thực tập|tập huấn|hội thao|kịch bản|giả định|tin đồn|tin giả|sai sự thật|"
    r"bịa đặt|lan truyền|đăng (?:tải|lại|bài|tin)|tài khoản facebook|không đúng sự thật)\b"
)
"""What is only played, or said by somebody."""
_PREVENTS = pattern(
    r"\b(?:phòng,? (?:chống|ngừa|tránh)|tuyên truyền|cảnh (?:giác|báo)|khuyến cáo|hướng dẫn|"
    r"kỹ năng|tăng cường|lưu ý|những điều|cách (?:phòng|xử|nhận))\b"
)
"""A title, or an opening, on what might happen."""
_STATISTICS = pattern(r"\b\d+ (?:vụ|ca|trường hợp)\b")
"""What an opening tells that counts many events."""
_SEVERAL = pattern(
    r"\b(?:\d+ (?:công chức|viên chức|cán bộ|đồng chí|lãnh đạo|vụ án|phiên tòa|vụ, (?:bắt|xử))|"
    r"các phiên tòa|tổng kết|sơ kết|kế hoạch|báo cáo)\b"
)
"""What tells of many events at once."""
_ANOTHER = pattern(
    r"(?:(?:cũng |vẫn )?(?:trong|ở|tại|với|liên quan) (?:một |những )?(?:vụ(?: án| việc)?|"
    r"phiên tòa|trường hợp|diễn biến|địa bàn)[^,.;]{0,20} khác|một (?:vụ|trường hợp|bị cáo|"
    r"đối tượng|bệnh nhân|phiên tòa|ca|ngư dân|nhóm)[^,.;]{0,20} khác|"
    r"(?:cũng )?(?:cùng|trong) ngày,? |"
    r"cũng (?:trong|tại|vào|với)|(?:vụ|trường hợp|phiên tòa|ca)(?: án| việc)? (?:thứ )?"
    r"(?:hai|ba|2|3)\b|tương tự|ngoài ra|bên cạnh đó)"
)
"""How a sentence opens that tells of another event."""
_HEADLESS = pattern(r"(?:\W|\d+[.)])*(?:bổ nhiệm|điều động|luân chuyển|chỉ định|phân công|giao) ")
"""An item of a list: whoever decided it is told above."""
_CALLED = pattern(
    rf"(?<!\w)(?i:bị cáo|phạt|bệnh nhân|sản phụ|nạn nhân|ngư dân|cụ|ông|bà|anh|chị|em|bé|cháu) "
    rf"((?:[{UPPER}][\w’']*\.? ?)+)"
)
"""Whom a sentence names."""
_ALIVE = pattern(r"\b(?:nguy cơ|tỷ lệ|có thể|nếu|không (?:có|ai|để)|giảm|tránh|suýt)\b")
"""What is said of deaths that were none."""
_UNIT = pattern(
    r"\b(?:công an|biên phòng|bệnh viện|trạm|tòa án nhân dân|trung tâm y tế)"
    r"(?: [^\W\d]+){0,4}? (?:xã|phường|thị trấn|khu vực|cửa khẩu|huyện) "
)
_WITHIN = 14
"""Sentences behind an event among which what came of it is looked for; set by hand."""


def outcome_of(
    title: str, told: Mapping[int, str], sentences: Sequence[str], places: Sequence[int]
) -> Outcome | None:
    """Find the sentence that says what came of the event that a text tells of.

    Args:
        title: The title; "" for none.
        told: Sentence and text of what is told.
        sentences: All of the body.
        places: Those to choose from.

    Returns:
        The sentence; None where there was no such event, the text says so, or none does.
    """
    if not told or any(_UNREAL.search(fold(text)) for text in (title, *told.values())):
        return None
    text, heading = fold(" ".join(told.values())), fold(title)
    opening = fold(told[min(told)])
    if _PREVENTS.search(heading) or _STATISTICS.search(opening):
        return None
    for kind in () if any(map(_SEVERAL.search, (heading, opening))) else KINDS:
        alone = kind.event is HUNT or (kind.grave and _PREVENTS.search(opening))
        named = kind.event.search(heading) or (not alone and kind.event.search(opening))
        if named and not _is_told(kind, text):
            found = _find(kind, title, told, sentences, places)
            if found is not None:
                return found
    return None


def _is_told(kind: Kind, text: str) -> bool:
    """Tell whether a text says what came of it; what is demanded or planned does not."""
    return any(kind.told.search(part) and not kind.never.search(part) for part in text.split(". "))


def _find(
    kind: Kind,
    title: str,
    told: Mapping[int, str],
    sentences: Sequence[str],
    places: Sequence[int],
) -> Outcome | None:
    """Find the best outcome of a kind behind the first sentence that is told."""
    first = min(told)
    near = list(_of_the_same(title, first, sentences))
    if kind.grave:
        died = [at for at in near if _tells_death(sentences[at])]
        if died:
            free = died[0] in places and not any(at in told for at in died)
            return Outcome(died[0], DEAD) if free else None
    if any(kind.failed.search(fold(sentences[at])) for at in near):
        return None
    for form in kind.outcomes:
        found = [
            at
            for at in near
            if at not in told
            and at in places
            and _says(form, kind.never, sentences[at])
            and (not kind.known or _names_known(sentences[at], title, sentences[first:at]))
        ]
        if found:
            index = found[-1] if kind.last else found[0]
            behind = fold(" ".join(sentences[index + 1 : index + 2]))
            return Outcome(index, form, goes_on=_GOES_ON.match(behind) is not None)
    return None


def _says(form: re.Pattern[str], never: re.Pattern[str], sentence: str) -> bool:
    folded = fold(sentence)
    if _UNREAL.search(folded) or _HEADLESS.match(folded):
        return False
    return form.search(folded) is not None and never.search(folded) is None


def _tells_death(sentence: str) -> bool:
    return _says(DEAD, _ALIVE, sentence)


def _of_the_same(title: str, first: int, sentences: Sequence[str]) -> Iterator[int]:
    """Yield the sentences behind the first that is told, up to one on another event."""
    apart = earlier_sentences(sentences)
    for at in range(first, min(first + _WITHIN, len(sentences))):
        if at > first and _ANOTHER.match(fold(sentences[at])):
            return
        if at not in apart and _same_unit(sentences[at], title, sentences[first:at]):
            yield at


def _same_unit(sentence: str, title: str, before: Sequence[str]) -> bool:
    """Tell whether the police, court or hospital of a place that a sentence names is known."""
    folded, known = fold(sentence), fold(" ".join((title, *before)))
    named = [folded[one.end() :].split(" ", 1)[0].strip(",.;()") for one in _UNIT.finditer(folded)]
    return not before or set(known.split()).issuperset(named)


def _names_known(sentence: str, title: str, before: Sequence[str]) -> bool:
    """Tell whether a sentence names nobody, or somebody who is named before."""
    named = [_WORD.findall(one[1])[-1] for one in _CALLED.finditer(sentence)]
    known = set(_WORD.findall(" ".join((title, *before))))
    return not named or not known.isdisjoint(named)
