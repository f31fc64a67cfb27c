"""What ties a text to what it does not hold: a lead it was taken from, a speaker, a newspaper."""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

__all__ = ["speaks", "ties"]

_AS_WELL = pattern(r"[^,.;:]{0,90}\bcũng\b(?! như)")
"""What was said before as well."""
_SPEAKER = pattern(r"\b(?:chúng tôi|chúng ta|tôi|bọn tôi)\b")
"""Somebody who speaks and is not named."""
_NEWSPAPER = pattern(
    r"\bnhư [^,.;]{0,50}(?:đã|đưa) (?:đưa|tin|phản ánh|thông tin)|"
    r"\b(?:báo|online|phóng viên|pv)\b[^,.;]{0,60}\bđã (?:có|đưa|phản ánh|thông tin|đăng)"
)
"""A newspaper about itself."""
_PUBLISHED = pattern(r"(?:đã|đưa) (?:đưa|tin|phản ánh|thông tin|có|đăng)")
_HEADLESS = pattern(
    r"(?:kiến nghị|đề nghị|yêu cầu|cho (?:thôi|phép|nghỉ)|giao|cách chức|kỷ luật|phê bình|"
    r"kiểm điểm|chỉ đạo|xử lý|khi|sau khi|trong khi)\b"
)
"""A predicate or a clause of time in the place of a subject."""
_QUOTED = pattern(r"[\"“][^\"”]*[\"”]")
_REPORTED = pattern(
    r"\b(?:cho biết|cho hay|chia sẻ|tâm sự|bộc bạch|bày tỏ|khẳng định|nhấn mạnh|nói|kể)"
    r"(?:[:,]| rằng\b)|\bcho rằng\b|\btheo (?:ông|bà|anh|chị|đồng chí) [^,.;]{2,40},"
)
"""Behind which somebody speaks who is named before it."""
_NO_SPEAKER = pattern(r"\b(?:vôi|bề|cái) tôi\b|\btôi (?:luyện|thép|vôi)\b")


def speaks(text: str) -> bool:
    """Tell whether somebody speaks who is not named ("Con trai tôi …"), quotations aside."""
    folded = fold(text)
    if "tôi" not in folded and "chúng ta" not in folded:
        return False
    told = _NO_SPEAKER.sub(" ", _QUOTED.sub("", folded))
    found = _SPEAKER.search(told)
    return found is not None and _REPORTED.search(told, 0, found.start()) is None


def ties(text: str) -> list[bool]:
    """Tell what ties a text to what it does not hold, quotations aside.

    Args:
        text: A lead, or a sentence of one.

    Returns:
        For each kind of tie whether it has it: "cũng" near its start, a first person who is not
        named, a newspaper that speaks of itself, a start without a subject.
    """
    quoting = '"' in text or "“" in text
    folded = fold(_QUOTED.sub("", text) if quoting else text)
    speaks = "tôi" in folded or "chúng ta" in folded
    return [
        "cũng" in folded and _AS_WELL.match(folded) is not None,
        speaks and _SPEAKER.search(folded) is not None,
        _PUBLISHED.search(folded) is not None and _NEWSPAPER.search(folded) is not None,
        _HEADLESS.match(folded) is not None,
    ]
