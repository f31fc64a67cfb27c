"""Which paragraphs are items of a list: bullets, and labels with a colon.

"- Sửa 12 cột đèn", "Thời gian: 8 giờ ngày 5/9", "Khu vực bị ảnh hưởng: tổ 3 và tổ 4". They say
what, when and where in pieces, and seldom stand alone as a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.captions import heads_part, is_credit, names_chapter, opens_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["find_items"]

_BULLET = r"(?:(?:[-+*•·–—▪◦●✓➢]|\(?\w{1,3}[.)])\s+)?"
_LABEL = pattern(
    rf"\[?{_BULLET}(?P<label>[^\W\d_][^:.!?;,\"'“”()]{{1,50}}(?:\([^()]{{1,20}}\))?)\s?:\s+[^\s\"'“]"
)
_LABEL_SYLLABLES = 7
_SENTENCE_SYLLABLES = 15
"""Syllables of a posted line with a stop that is no item; set by hand."""
_KNOWN = pattern(
    r"(?:thời (?:gian|điểm|hạn|lượng)|địa (?:điểm|bàn|chỉ)|khu vực|phạm vi|đối tượng|thành phần"
    r"|nội dung|chủ đề|hình thức|cách thức|phương thức|lý do|nguyên nhân|mục đích|kinh phí"
    r"|số lượng|mức (?:hỗ trợ|thu|phí|phạt|đầu tư)|tổng (?:mức|vốn|kinh phí|số)|hạn (?:chót|nộp)"
    r"|đơn vị|ban tổ chức|chủ (?:trì|đầu tư)|khách mời|diễn giả|quy mô|điều kiện|hồ sơ|lệ phí"
    r"|giá vé|vé|lịch|lộ trình|tuyến|các tuyến|nơi|giờ|ngày|số (?:hộ|người) (?:bị )?ảnh hưởng)\b"
)
_SUM = pattern(
    r"(?:tổng(?! thống| giám| bí)|cộng|trong đó|kết quả|tỷ số|tỉ số|số tài khoản|stk|sđt|cú pháp)\b"
)
_WHO = pattern(r"(?:ông|bà|anh|chị|cháu|em|cụ)\s?:\s+\S")
"""Who is sought or mourned, in a line without a stop; whoever speaks ends with one."""
_SPEECH = pattern(
    r"\b(?:nói|biết|chia sẻ|khẳng định|nhấn mạnh|phát biểu|rằng|đề nghị|trả lời|hỏi|là|gồm|sau"
    r"|như|thấy|kết luận|bày tỏ|kể|đáp|viết|chỉ đạo|lưu ý|cụ thể|tin vui)$"
    r"|^(?:ông|bà|anh|chị|đồng chí|đ/c|thưa|pv|phóng viên|mc|theo|vì|do|tuy|nhưng)\b"
)


def find_items(groups: Sequence[Sequence[Line]], *, formal: bool = False) -> list[bool]:
    """Tell for each paragraph whether it is an item of a list.

    A known label is enough, or the number of a section; another label, or a bullet, needs a like
    paragraph beside it, or for bullets a colon at the end of the paragraph before. Behind such a
    colon lines without a stop are a list too, as far as no blank line stands between them.

    Args:
        groups: The lines of each paragraph, captions among them.
        formal: Whether the text is a document with a number, whose parts have one too.

    Returns:
        As many answers as there are paragraphs.
    """
    bullets = [_is_bullet(group[0]) for group in groups]
    labels = [_label(group[0]) for group in groups]
    formal = formal or any(opens_section(group[0]) for group in groups)
    parts = _parts(groups) if formal else frozenset()
    items = []
    told = False
    for index, group in enumerate(groups):
        beside = [near for near in (index - 1, index + 1) if 0 <= near < len(groups)]
        announced = index > 0 and groups[index - 1][-1].text.endswith(":")
        told = (announced and _runs_on(groups, index)) or (told and not group[0].gap)
        told = told and not _closes(group)
        bullet = bullets[index] and (announced or any(bullets[near] for near in beside))
        label = bool(labels[index]) and any(labels[near] for near in beside)
        known = _KNOWN.match(labels[index]) is not None or _sums_up(group[0], labels[index])
        listed = bullet or label or known or told
        heads = index in parts or opens_section(group[0]) or _names_part(groups, index)
        items.append((listed or heads) and not _is_shown(group[0]))
    return items


def _parts(groups: Sequence[Sequence[Line]]) -> frozenset[int]:
    """Find the numbered headings of a text that has several."""
    found = frozenset(place for place, group in enumerate(groups) if heads_part(group))
    return found if len(found) > 1 else frozenset()


def _names_part(groups: Sequence[Sequence[Line]], index: int) -> bool:
    """Tell the name of a chapter in capitals right below its number."""
    line = groups[index][0]
    return index > 0 and line.text.isupper() and names_chapter(groups[index - 1][0])


def _sums_up(line: Line, label: str) -> bool:
    """Tell a figure that stands by itself, without a stop: "Tổng cộng: 47 triệu đồng"."""
    told = _SUM.match(label) if label else _WHO.match(line.folded)
    return told is not None and not line.stopped


def _is_shown(line: Line) -> bool:
    """Tell the words below a picture."""
    return line.captioned or is_credit(line)


def _runs_on(groups: Sequence[Sequence[Line]], index: int) -> bool:
    """Tell whether a line without a stop is followed at once by another one."""
    pair = groups[index : index + 2]
    return len(pair) > 1 and not pair[1][0].gap and not any(map(_closes, pair))


def _closes(group: Sequence[Line]) -> bool:
    """Tell whether a paragraph ends like a sentence or announces something itself."""
    return group[-1].stopped or group[-1].text[-1] == ":"


def _is_bullet(line: Line) -> bool:
    """Tell a bullet; a picture before a whole sentence only calls for attention."""
    sentence = line.stopped and line.syllables >= _SENTENCE_SYLLABLES
    return line.bullet or (line.marked and not sentence)


def _label(line: Line) -> str:
    """Return the label that opens a line, folded; empty where there is none."""
    found = _LABEL.match(line.text) if ":" in line.text else None
    if found is None or found["label"].isupper():
        return ""
    label = line.folded[found.start("label") : found.end("label")].strip()
    return "" if _SPEECH.search(label) or len(label.split()) > _LABEL_SYLLABLES else label
