"""Sentences that open a story and tell no news: the weather, who sits where, a voice, the past.

"Mưa phùn phủ kín dãy núi suốt ba ngày", "“Cô ơi, con viết được tên con rồi!”.", "Những năm trước,
… Năm nay thì khác." No lead and no summary begins so where another sentence tells the news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import UPPER
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["scenery"]

_OPENING = 3
"""Sentences at the beginning of a body that may set its scene; set by hand."""
_WEATHER = pattern(
    r"(?:(?:(?:từ )?(?:sáng|trưa|chiều|tối|đêm)|giữa|suốt|mùa|trong|dưới|khi|lúc) [^,.;:]{0,50}?"
    r",? ?)?"
    r"\b(?:trời|mưa|nắng|gió|sương|mây|sóng|biển động|nhiệt độ|cái (?:rét|nắng|lạnh)|rét|"
    r"vùng biển\b[^,.;:]{0,40} có (?:gió|sóng))\b"
)
"""How a sentence opens that tells what the weather was like."""
_ACTS = pattern(
    r"\b(?:ubnd|hđnd|công an|đồn|trạm|hội|sở|bộ|ban|đoàn|bệnh viện|trường|công ty|tổ công tác|"
    r"tổ chức|làm|khiến|gây|thiệt hại|ngập|sập|tốc mái|sạt|vùi|cuốn|dự báo|cảnh báo|cấm|"
    r"yêu cầu|khuyến cáo|đo được|lượng mưa|độ ẩm|(?:cao|thấp|lớn|nhiều) nhất|liên tiếp|ghi nhận|"
    r"tử vong|hộ|nhà|xe|tàu|thuyền|ha|tấn|đồng|nông dân|học sinh|đề nghị|phát hiện|bắt|trao|"
    r"khánh thành|khởi công|ra quân|sẽ)\b"
)
"""What tells that somebody did or suffered something."""
_OF_WEATHER = pattern(
    r"\b(?:bão|mưa|lũ|nắng|rét|gió|thời tiết|thiên tai|ngập|áp thấp|dông|lốc|sương muối|hạn hán|"
    r"khô hạn|mặn|triều|sạt lở|cháy|thực bì|vào rừng|không khí lạnh|nhiệt độ)\b"
)
"""A title that the weather is the news of."""
_SITS = pattern(
    r"(?:[^,.;:]{0,30}, )?(?:cụ|bà|ông|anh|chị|em|cô|chú|bác|già) [^,.;:]{0,40}?\b"
    r"(?:(?:ngồi|đứng) (?:bên|trước|lặng|tựa|cạnh|nép|thẫn thờ|trong (?:căn|gian)|ở góc|"
    r"trên (?:chiếc )?(?:ghế|thềm|võng))|(?:còn|vẫn) nhớ|nhớ (?:như in|lại))\b"
)
"""Who sits where, or remembers something."""
_SOUNDS = pattern(
    r"tiếng (?:cười|khóc|trống|loa|máy|chuông|hát|nói|reo|ve|gà|khèn|cồng|chiêng|đàn)\b[^.;:]*"
    r"\b(?:vang|rộn|râm ran|vọng|ngân|giòn giã|cất lên)\b"
)
_BEFORE = pattern(
    r"(?:trước (?:đây|kia)|những năm (?:trước|về trước)|(?:\w+ ){0,2}(?:năm|vụ|mùa) trước|"
    r"mấy năm trước|thời gian trước|cách đây (?:\w+ ){1,3}?(?:năm|tháng)),? "
)
"""How a sentence opens that tells how it was before."""
_TURNS = pattern(
    r"(?:(?:vụ|năm|mùa|lần) (?:này|nay)|nay|giờ(?: đây)?|bây giờ|hiện nay|đến nay|thế nhưng|"
    r"nhưng (?:nay|giờ|năm nay|vụ này)),? (?:[^.;:]{0,40}\b(?:khác|đổi khác|đổi thay|thay đổi|"
    r"không còn|đã hết)\b|[^.;:]*\d)"
)
"""How the one behind it opens that tells how it is now."""
_SPEAKER = pattern(r"(?:đó|đây) là (?:những |một )?(?:lời|câu)|(?:những )?(?:lời|câu nói)\b")
"""How the sentence behind a quotation opens that says whose it is."""
_COMMUNE = pattern(rf"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|đặc khu) ((?:[{UPPER}]\w* ?)+)")
"""Where it was: no draft may lose that."""
_QUOTES, _CLOSES = '“"', '”"'


def scenery(title: str, sentences: Sequence[str]) -> frozenset[int]:
    """Find the sentences that set the scene of a body, or quote somebody who is not named.

    Args:
        title: The title; "" for none.
        sentences: All of the body.

    Returns:
        Their indices; none where too little is left beside them.
    """
    found = {*_scenes(title, sentences), *_before(title, sentences), *_unspoken(sentences)}
    return frozenset(found) if 2 * len(found) < len(sentences) else frozenset()


def _scenes(title: str, sentences: Sequence[str]) -> Iterator[int]:
    """Yield what only tells of the weather, of a sound, or of somebody who sits or remembers."""
    of_weather = _OF_WEATHER.search(fold(title))
    for at, folded in enumerate(map(fold, sentences[:_OPENING])):
        if _ACTS.search(folded):
            continue
        weather = _WEATHER.match(folded) and not of_weather
        sets = weather or _SITS.match(folded) or _SOUNDS.match(folded)
        if sets and not any(map(_leans, sentences[at + 1 : at + 2])):
            yield at


def _leans(sentence: str) -> bool:
    """Tell whether a sentence says "the same day" or "there" of what the one before it tells."""
    folded = fold(sentence)
    return any(word in folded for word in ("cùng ngày", "hôm ấy", "hôm đó", "lúc ấy", "lúc đó"))


def _before(title: str, sentences: Sequence[str]) -> Iterator[int]:
    """Yield a first sentence on what was before, where the next but one says how it is now."""
    if not sentences or not _BEFORE.match(fold(sentences[0])):
        return
    known = " ".join((title, *sentences[1:]))
    named = all(one[1].rstrip() in known for one in _COMMUNE.finditer(sentences[0]))
    if named and any(_TURNS.match(fold(text)) for text in sentences[1:_OPENING]):
        yield 0


def _unspoken(sentences: Sequence[str]) -> Iterator[int]:
    """Yield the sentences of quotations whose speaker they do not tell."""
    begun: list[int] = []
    for at, text in enumerate(sentences):
        opens = text.startswith(tuple(_QUOTES))
        if opens and not (at and sentences[at - 1].rstrip().endswith(":")):
            begun = [at]
        elif begun:
            begun.append(at)
        if not begun:
            continue
        inner = text[1:] if opens else text
        last = max(inner.rfind(mark) for mark in _CLOSES)
        if last >= 0:
            behind = fold(" ".join(sentences[at + 1 : at + 2]))
            if not (inner[last + 1 :].strip(" .!?…,") or _SPEAKER.match(behind)):
                yield from begun
            begun = []
