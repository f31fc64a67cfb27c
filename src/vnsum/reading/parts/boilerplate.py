"""Lines that are not the release's own text, by kind.

A line that ends like a sentence is never taken, except behind a label that no
sentence begins with. Headings of related links, comment forms and recipients
open a section that lasts until a line that can only be body text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from vnsum.lazily import pattern
from vnsum.reading.layout.figures import mark_figures
from vnsum.reading.layout.labels import labelled_cells, own_labels
from vnsum.reading.parts.buttons import BUTTONS, FIELD, PLAYER
from vnsum.reading.parts.bylines import is_name
from vnsum.reading.parts.closings import VOTES
from vnsum.reading.parts.contacts import CONTACT, CONTACT_LABEL, LINKED, REUSE, WIRE
from vnsum.reading.parts.polls import CHOICES, POLL
from vnsum.text.normalise import fold, normalise
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import BoilerplateKind
    from vnsum.reading.layout.lines import Line

__all__ = ["BODY_SYLLABLES", "mark_boilerplate", "names_buttons", "names_furniture"]

BODY_SYLLABLES = 12
"""Least syllables of a line with a stop that ends a section: links and labels have no stop."""

_TO = r"(?:(?:kính|trân trọng|thân(?: ái| mến)?)(?: kính)? gửi(?: tới| đến)?)"
"""What stands before those a letter is addressed to."""
_SENT_TO = r"n[ơo]i nh[ậâa]n"
"""Also as text recognition reads it."""
_ALWAYS: tuple[tuple[BoilerplateKind, re.Pattern[str]], ...] = (
    (
        "letterhead",
        pattern(
            r".*(?:cộng hòa xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc"
            r"|đảng cộng sản việt nam$)"
        ),
    ),
    (
        "tags",
        pattern(
            r"(?:từ khóa|tags?|thẻ|chủ đề)\s*:.*|#\w+(?:[\s,]+#\w+)*(?:$|\s*\| (?:thích|like)\b.*)"
        ),
    ),
    (
        "recipients",
        pattern(
            rf"(?:{_SENT_TO}|{_TO})\s*:.*|{_SENT_TO}(?:$| (?:t/?m|k/?t|t/?l)\b.*)|{WIRE.pattern}"
        ),
    ),
    ("comments", POLL),
    ("contact", CONTACT),
    ("share", PLAYER),
)
_MOTTOS = ("việt nam", "hạnh phúc")
"""What every line that the first pattern matches holds; it is the only slow one."""
_ANY_ALWAYS = pattern("|".join(pattern.pattern for _, pattern in _ALWAYS[1:]))
"""All others in one: most lines match none of them."""
_UNSTOPPED: tuple[tuple[BoilerplateKind, re.Pattern[str]], ...] = (
    (
        "related",
        pattern(
            r"(?:các |những )?(?:tin(?: tức)?|bài(?: viết)?|thông (?P<told>tin))(?: \w+)?"
            r" (?:liên quan|khác|"
            r"mới(?: đăng| nhất| hơn)?|đã đăng|đã đưa|cùng chuyên mục|cùng mục|cũ hơn|nổi bật|"
            r"xem nhiều|đọc nhiều)\s*(?::|(?(told)(?!)|[:»].{0,200}))?|"
            r"(?:tin|bài) (?:cũ|mới) hơn\s*:?.{0,200}|bài (?:trước|sau)\s*:.{0,200}|"
            r"bài viết xem|(?:xem|đọc) thêm\s*:?.{0,150}|"
            r"(?:có thể bạn quan tâm|cùng chuyên mục|tin nóng"
            r"|(?:đọc|xem) nhiều(?: nhất)?)\s*(?:[:»].{0,200})?"
        ),
    ),
    (
        "comments",
        pattern(
            r"(?:viết |gửi |ý kiến )?bình luận(?: của bạn)?(?: \(\d+\))?\s*:?|"
            r"leave a (?:reply|comment)|\[?(?:post comment|gửi bình luận)\]?|"
            r"(?:(?:name|email|website|họ (?:và )?tên|nội dung)\s*(?:\*|\.{3}|…)?\s*){2,}|"
            r"ý kiến bạn đọc(?:.{0,20}| \(\d+\).{0,80}|\s*:\s*(?:hãy )?nhập\b.{0,60})|"
            r"(?:nhập|để lại) bình luận\b.{0,60}|"
            r"(?:[\d,.]+/5 )?\(?\d+ lượt đánh giá\)?|"
            r"(?:họ (?:và )?tên|số điện thoại|tiêu đề|nội dung|email|mã xác nhận|captcha)\s*"
            r"(?::?\s*\(\*\).{0,60}|:\s*(?:\*|[(\[].{0,50}|nhập\b.{0,50}|[._…]{3,})?)"
            r"|gửi (?:phản hồi|ý kiến|đi)|"
            r"tổng số điểm của bài viết là\s*:.*|click để đánh giá bài viết|"
            r"(?:đánh giá(?: bài viết)?|xếp hạng)\s*:(?:.{0,40}|.*\bhài lòng\b.{0,60})|"
            r"quét (?:mã )?qr (?:để )?(?:đánh giá|chia sẻ|theo dõi)\b.{0,40}|"
            r"đánh giá câu trả lời\s*:.*|"
            r"báo cáo (?:nội dung|bài viết|vi phạm)(?: (?:không phù hợp|xấu|vi phạm))?|"
            f"{VOTES.pattern}|{CHOICES.pattern}"
        ),
    ),
    ("share", BUTTONS),
    (
        "navigation",
        pattern(
            r"trang chủ\b.*|(?:home|trang nhất)(?:\s*(?:[>\"/|›-]|→).*)?|"
            r"[^.!?>›]{2,60}(?:[>›](?!\s*\d)[^.!?>›]{2,80})+|"
            r"(?:\[\s?(?:trở về|quay lại|về trước|đầu trang|lên đầu trang|gửi email|in trang)\s?\]"
            r"[\s|]*)+|"
            r"(?:[<>«»|\s\[]*(?:quay lại(?: trang trước)?|(?:về |lên )?đầu trang|"
            r"(?:trang|tin|bài|câu) (?:trước|sau)|bản (?:để )?in|in (?:bài(?: viết)?|trang|tin)"
            r"|gửi cho bạn bè|về trang trước|gửi email|\d{1,2}\b)\]?){2,}[<>«»|\s\]]*|"
            r"(?:\[[^\[\]:\d]{1,30}\][\s|]*){2,}|"
            r"(?:quay lại|quảng cáo|về đầu trang|đầu trang|lên đầu trang|trang trước|trang sau|"
            r"giới thiệu|tin tức(?: - sự kiện)?|tin tức sự kiện|liên hệ|đăng nhập|đăng ký|"
            r"sơ đồ (?:cổng|trang)|"
            r"tìm kiếm|menu|english|rss|văn bản|dịch vụ công(?: trực tuyến)?|thư viện ảnh)"
            r"(?:\s*\|.*)?|(?:tệp|file|tài liệu|văn bản) đính kèm\s*:?.{0,80}"
            r"|tải (?:về|toàn văn|tệp|file|văn bản)\b[^.!?]{0,60}|trang \d{1,3}(?: ?/ ?\d{1,3})?"
            rf"|chuyên mục\s*:[^.!?]{{2,60}}|trở về|{FIELD.pattern}"
        ),
    ),
    (
        "letterhead",
        pattern(
            r"(?:(?:tm|kt|tl|tuq|q)\.|[tk]/[ml]|thay mặt )\s?.{3,60}|"
            r"(?:[^\W\d_]+:? ){2,14}\(đã ký\)|\((?:đã )?ký\b[^()]*\)|đã ký|"
            r"[^\W\d_][^\d,:;.]{1,40}, (?:ngày[\s._…]*)?tháng\s?[\d._…]*\s?năm\s?[\d._…]+|"
            r"(?:[-_*=#~+·•]\s*)+|(?:[-–—*/]\s*)+(?:hết|end)(?:\s*[-–—*/.])*|(?:[-_*=#~+·•]\s*)*o0o(?:\s*[-_*=#~+·•])*"
        ),
    ),
    ("contact", LINKED),
    ("table", pattern(r"[^|]+(?:\|[^|]*){2,}|\|.*\|")),
)
_CELL_GAP = pattern(r"(?<=\S)[^\S\t\r\n]*[\t|]\s*(?=\S)")
_WIDE_GAP = pattern(r" {3,}")
_GAPPED_COLUMNS = 3
"""Fewest columns of a table laid out with blanks; letterheads have two."""
_BARE_BUTTONS = frozenset({"in", "lưu", "phản hồi", "gửi"})
"""Buttons that are words like any other where none stands beside them."""
_KINDS_OF_BUTTONS = frozenset({"related", "comments", "share", "navigation"})
"""What may stand side by side in one line of buttons."""
_BUTTONS_APART = pattern(r"\s{2,}|\s*[\t|•·]\s*|\]\s*\[")
"""What parts the buttons of a page that stand side by side, each of another kind."""
_POINT = pattern(r"(?:[-+*•·–—▪◦●✓➢]|\(?\w{1,3}[.)])\s*\t")
_SECTIONS = frozenset({"related", "comments", "recipients", "contact"})
_FRAMED = pattern(r"[|=*~ ]{2,}([^|]+?)[|=*~ ]{2,}")
"""A heading between bars ("|| Tin liên quan ||")."""
_FORM = pattern(r"(?:họ (?:và )?tên|số điện thoại|tiêu đề|nội dung|email)\s*:")
"""A label without a value: of a form where others stand beside it, else of a list below."""
_SHORT_SYLLABLES = 4
_SMALL_SHARE = 0.6
"""Fewest syllables of a short sentence, and share of those without a capital; set by hand."""
_ENTRY = pattern(r"(?:các|quý|toàn thể|lưu|như trên|mọi)\b")
"""How an entry begins among those a letter is sent to."""
_CONTACT_SYLLABLES = 14
"""Most syllables of a line below "Liên hệ:"; set by hand."""
_LOST = pattern(r"\ufffd|[^\W\d_]\?[^\W\d_]")
_SIGNED = pattern(r"(?:tm|kt|tl|tuq|q)\.|\(?(?:đã ký|ký tên)")
_PREFIXED = pattern(
    rf"(?:{_SENT_TO}|{_TO}\s?:(?!.*[.!?] )|từ khóa|tags?|hotline|email|©|copyright"
    rf"|bản quyền thuộc)|{REUSE.pattern}|{PLAYER.pattern}|(?:{POLL.pattern})$"
)
_DECREES = pattern(r"(?:quyết (?:định|nghị)|nghị quyết|chỉ thị)\s?:")
"""What stands in capitals between the grounds of a decision and its articles."""
_GROUNDS = pattern(r"(?:căn cứ|thực hiện|theo|để|nhằm|xét|ngày)\b")
"""How the body of a letter begins below those it is addressed to."""
_OFFICE = pattern(r"(?:phó )?(?:chủ tịch|giám đốc|chánh văn phòng|trưởng (?:ban|phòng)|thủ trưởng)")


def mark_boilerplate(lines: Sequence[Line], source: str) -> None:
    """Give every boilerplate line its kind as role.

    Args:
        lines: All lines; those that have a role keep it.
        source: The source, for tabs and lost letters.
    """
    mark_figures(lines)
    marker = _Marker(source)
    own = own_labels(lines) | _lone_forms(lines)
    columns = [_columns(line, source[line.start : line.end]) for line in lines]
    for place, line in enumerate(lines):
        count = columns[place]
        in_table = line.row or (
            count > 1
            and count in columns[max(0, place - 1) : place] + columns[place + 1 : place + 2]
        )
        dated = place + 1 < len(lines) and lines[place + 1].role == "published"
        marker.mark(line, in_table=in_table, own=place in own, dated=dated)


def _lone_forms(lines: Sequence[Line]) -> frozenset[int]:
    """Find labels without a value that have no other one beside them: a list follows."""
    found = {place for place, line in enumerate(lines) if line.text[-1] == ":" and _is_form(line)}
    return frozenset(place for place in found if found.isdisjoint((place - 1, place + 1)))


def _is_form(line: Line) -> bool:
    return _FORM.fullmatch(line.folded) is not None


@dataclass(slots=True)
class _Marker:
    """Goes over the lines and knows which section it is in.

    Attributes:
        source: The source.
        section: The section that is open.
        addressed: Whether it lists those a letter is addressed to.
        signed: Whether a signature has begun.
        begun: Whether a line of the body was seen.
    """

    source: str
    section: BoilerplateKind | Literal[""] = ""
    addressed: bool = False
    signed: bool = False
    begun: bool = False

    def mark(self, line: Line, *, in_table: bool, own: bool, dated: bool) -> None:
        """Give a line its role; one with a label of the release's own has no kind by itself.

        What stands above its date is no entry of a list of links but what the page shows.
        """
        if dated and self.section == "related" and not self.begun:
            self.section = ""
        raw = self.source[line.start : line.end]
        kind = None if own and self.section != "comments" else _kind(line, raw, in_table=in_table)
        if not kind and (not line.stopped or line.text[-1] in "?!") and self._is_link(line):
            line.role = line.role or "related"
            return
        if kind == "table" and self.section == "recipients":
            kind = self.section
        self._enter(line, kind, own=own)
        short = line.syllables < BODY_SYLLABLES
        self.signed = short and (self.signed or _SIGNED.match(line.folded) is not None)
        self.begun = self.begun or (line.stopped and not short)
        line.role = line.role or kind or self.section or self._signature(line)

    def _is_link(self, line: Line) -> bool:
        above = self.source[max(0, line.start - 4) : line.start]
        return above.rstrip().endswith(">>") or (self.begun and line.text.startswith((">>", "»")))

    def _enter(self, line: Line, kind: BoilerplateKind | None, *, own: bool) -> None:
        """Open or close a section."""
        if (
            not kind
            and (own or _ends(self.section, line, addressed=self.addressed))
            and not (own and self.section == "comments")
        ):
            self.section = ""
        if kind in _SECTIONS and (kind != "contact" or CONTACT_LABEL.fullmatch(line.folded)):
            self.section = kind
            self.addressed = re.match(_SENT_TO, line.folded) is None
        elif kind and kind != "mojibake":
            self.section = self.section if self.section == "comments" else ""

    def _signature(self, line: Line) -> str:
        """Tell the office in capitals that stands above a signature, and the name below it."""
        if self.signed and is_name(line):
            return "letterhead"
        office = line.text.isupper() and _OFFICE.match(line.folded)
        if not office or line.syllables >= BODY_SYLLABLES:
            return ""
        says = has_verb(line.folded[office.end() :]) or any(map(str.isdigit, line.text))
        return "letterhead" if self.begun or not says else ""


def names_buttons(folded: str) -> bool:
    """Tell whether words are nothing but the buttons and counts of a portal.

    Args:
        folded: The words in the form to match.

    Returns:
        True for "in bài", "cỡ chữ", "lượt xem: 30" and the like.
    """
    return any(kind == "share" and form.fullmatch(folded) for kind, form in _UNSTOPPED)


def names_furniture(line: Line) -> bool:
    """Tell whether a line by itself is a part of a page or a letter and no text.

    Args:
        line: Any line.

    Returns:
        True for buttons, links, labels of a footer and the like.
    """
    return _kind(line, line.text, in_table=False) is not None


def _ends(section: str, line: Line, *, addressed: bool) -> bool:
    """Tell whether a line ends a section; those addressed at the top stand in a list."""
    sentence = line.stopped and line.syllables >= BODY_SYLLABLES
    if section in {"contact", "related", "recipients"} and not line.bullet:
        sentence = sentence or _is_short_sentence(line)
    if section == "recipients" and addressed:
        listed = line.text[-1] in ";,." and not sentence and not _GROUNDS.match(line.folded)
        return not (line.bullet or listed)
    return sentence or (section == "contact" and line.syllables > _CONTACT_SYLLABLES)


def _is_short_sentence(line: Line) -> bool:
    """Tell a short sentence ("Hội chợ tạm hoãn.") from an entry of a list that ends in a stop."""
    words = line.text.split()
    if not line.text.endswith(".") or len(words) < _SHORT_SYLLABLES or "@" in line.text:
        return False
    small = sum(not word[0].isupper() for word in words)
    return small >= _SMALL_SHARE * len(words) and not _ENTRY.match(line.folded)


def _columns(line: Line, raw: str) -> int:
    """Count the columns that tabs, bars or wide gaps make; 1 for what reads like a sentence."""
    if "\t" not in raw and "|" not in raw:
        return _gapped(line, raw) if "   " in raw else 1
    cells = _CELL_GAP.split(_POINT.sub("", raw, count=1))
    prose = line.stopped and len(cells[-1].split()) >= BODY_SYLLABLES
    return 1 if prose else len(cells)


def _gapped(line: Line, raw: str) -> int:
    """Count three columns or more apart by wide gaps, one of them with a figure."""
    cells = _WIDE_GAP.split(raw)
    many = len(cells) >= _GAPPED_COLUMNS and not cells[0].endswith(":")
    return len(cells) if many and not line.stopped else 1


def _kind(line: Line, raw: str, *, in_table: bool) -> BoilerplateKind | None:
    always = _always_kind(line.folded)
    in_table = in_table or (line.text[0] == line.text[-1] == "|" and len(line.text) > 1)
    if in_table and (heading := _FRAMED.fullmatch(line.folded)):
        return _kind_of_button(heading[1]) or "table"
    told = always is None and not line.row and _is_told_in_cells(line, raw)
    if in_table and always is None and not told:
        return "table"
    if len(line.text) > 400:  # noqa: PLR2004 - only body text is that long
        return None
    lossy = "?" in line.folded or "\ufffd" in line.folded
    if lossy and len(_LOST.findall(line.folded)) >= max(2, line.syllables // 4):
        return "mojibake"
    sentence = line.stopped and line.syllables >= BODY_SYLLABLES
    if always is not None and (not sentence or _PREFIXED.match(line.folded)):
        return always
    return None if told else _unstopped_kind(line, raw)


def _is_told_in_cells(line: Line, raw: str) -> bool:
    """Tell the items of an invitation on one line; cells apart by tabs show in the source only."""
    if ":" not in raw or ("|" not in raw and "\t" not in raw):
        return False
    return ("|" in raw and labelled_cells(line.folded)) or (
        "\t" in raw and labelled_cells(fold(raw))
    )


def _always_kind(folded: str) -> BoilerplateKind | None:
    mottos = any(motto in folded for motto in _MOTTOS)
    if not mottos and _ANY_ALWAYS.match(folded) is None:
        return None
    found = (kind for kind, form in _ALWAYS[not mottos :] if form.match(folded))
    return next(found, None)


def _unstopped_kind(line: Line, raw: str) -> BoilerplateKind | None:
    if line.stopped and not line.folded.endswith(("...", "…", ")")):
        return None
    if raw.count("\t") > 1:
        return "table"
    if line.text.isupper() and _DECREES.fullmatch(line.folded):
        return "letterhead"
    if kind := _kind_of_buttons(raw):
        return kind
    return next((kind for kind, form in _UNSTOPPED if form.fullmatch(line.folded)), None)


def _kind_of_buttons(raw: str) -> BoilerplateKind | None:
    """Tell buttons, links and counts of several kinds side by side."""
    cells = [normalise(cell).folded for cell in _BUTTONS_APART.split(raw.strip("[] "))]
    kinds = {_kind_of_button(cell) for cell in cells if cell}
    if len(cells) == 1 or None in kinds or not kinds:
        return None
    return kinds.pop() if len(kinds) == 1 else "share" if "share" in kinds else "navigation"


def _kind_of_button(folded: str) -> BoilerplateKind | None:
    if folded in _BARE_BUTTONS:
        return "share"
    forms = ((kind, form) for kind, form in _UNSTOPPED if kind in _KINDS_OF_BUTTONS)
    return next((kind for kind, form in forms if form.fullmatch(folded)), None)
