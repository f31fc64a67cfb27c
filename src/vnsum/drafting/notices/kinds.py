"""The kind of a document in its headline: "Giấy mời dự …", "Tờ trình về việc …"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.drafting.notices.objects import going_on
from vnsum.lazily import pattern
from vnsum.reading.parts.kinds import names_kind, stays
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from vnsum.documents import PressRelease

__all__ = ["Proposal", "proposal", "told_on", "with_small_kind"]

_BRACKETED = pattern(r"\s*\([^()]*\)\s*$")
"""What a kind may have behind it in small letters: "THƯ MỜI BÁO GIÁ (lần 2)"."""
_SMALL = pattern(
    r"(?:(?:tham )?dự|gửi|của|nhân|tháng|quý|tuần|năm|tại|đối với|về|việc|gói|khai mạc|kết quả)\b"
)
"""Words that never open a name, though a name may follow: "Của Chủ tịch UBND xã"."""
_PROGRAMME = "chương trình"
_ADDRESSED = pattern(r"(?i:\bgửi)(?P<colon>\s?:) (?P<to>\S.*)$")
_REQUEST = pattern(r"tờ trình")
_DRAFTED = pattern(r"dự thảo(?: lần (?:thứ )?\w+)?")
_DRAFT_OF = pattern(
    r"(?:quyết định|nghị quyết|kế hoạch|quy (?:định|chế|ước)|thông báo|đề án|phương án|báo cáo"
    r"|chương trình|hướng dẫn|chỉ thị|tờ trình)"
)
"""What a draft may be of."""
_SAID = pattern(
    r"(?:tờ |kính )?trình\b"
    r"|.*\b(?:tờ trình|dự thảo|đề nghị|đề xuất|kiến nghị|góp ý|(?:xin|lấy|tham gia) ý kiến)\b"
)
"""A title that says of itself that nothing is decided."""
_ABOUT = "về việc "
_BRIEFLY = pattern(r"(?<=\w |\) )[Vv]/v:? ")
"""The same cut short, amid a title."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What stands before a title that only proposes.

    Attributes:
        text: "Tờ trình về việc ", "Dự thảo quyết định "; empty where the title may stand alone.
        spans: Where the source says so.
    """

    text: str = ""
    spans: tuple[Span, ...] = ()

    def joined(self, title: str) -> str:
        """Write it before a title."""
        return f"{self.text.rstrip()}: {title}" if title.isupper() else self.text + _small(title)


def with_small_kind(text: str, title: Span | None) -> str:
    """Write the kind in capitals that a title begins with in small letters.

    Args:
        text: The title as it is shown.
        title: The same in the source, with the line of the kind above its subject.

    Returns:
        "Giấy mời dự Hội nghị …" of "GIẤY MỜI Dự Hội nghị …", as long as before; other titles as
        they are.
    """
    kind = normalise(title.text.splitlines()[0]).text if title is not None else ""
    rest = text[len(kind) + 1 :]
    bare = _BRACKETED.sub("", kind)
    known = names_kind(fold(bare)) or stays(fold(bare)) or fold(bare) == _PROGRAMME
    apart = rest and not rest.isupper() and text.startswith(kind)
    if not (known and bare.isupper() and apart):
        return text
    return f"{bare[:1]}{bare[1:].lower()}{kind[len(bare) :]} {_small(rest)}"


def _small(text: str) -> str:
    """Write a text as the rest of a sentence."""
    return text[:1].lower() + text[1:] if _SMALL.match(fold(text)) else going_on(text)


def told_on(text: str) -> str:
    """Write what stands behind a kind as one phrase: "Thư khen gửi tập thể …", "… về việc …"."""
    text = _BRIEFLY.sub(_ABOUT, text)
    found = _ADDRESSED.search(text)
    if found is None or not found.start():
        return text
    return f"{text[: found.start('colon')]} {going_on(found['to'])}"


def proposal(release: PressRelease, *, about: bool, room: int) -> Proposal:
    """Tell a title below "TỜ TRÌNH" or "DỰ THẢO", which proposes and decides nothing.

    Args:
        release: The release.
        about: Whether the title lost its "về việc".
        room: Characters left beside the title; "về việc" takes some where there are enough.

    Returns:
        What has to stand before the title; empty where it says so itself, or nothing proposes.
    """
    title = release.title
    if title is None or _SAID.match(fold(normalise(title.text).text)):
        return Proposal()
    above = takewhile(lambda one: one.end <= title.start, release.boilerplate)
    named = [(fold(normalise(one.text).text).strip("()[]*: "), one) for one in above]
    marks = [one for one in named if _REQUEST.fullmatch(one[0]) or _DRAFTED.fullmatch(one[0])]
    if not marks:
        return Proposal()
    kind, mark = marks[0]
    spans = [Span(mark.start, mark.end, mark.text)]
    last, what = named[-1]
    if what is not mark and _DRAFTED.fullmatch(kind) and _DRAFT_OF.fullmatch(last):
        kind = f"{kind} {last}"
        spans.append(Span(what.start, what.end, what.text))
    text = f"{kind[:1].upper()}{kind[1:]} "
    longer = text + _ABOUT if about else text
    return Proposal(longer if len(longer) <= room else text, tuple(spans))
