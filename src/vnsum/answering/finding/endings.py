"""Where names of bodies and places end: before a verb, not within "Giống thủy sản Khánh Khơi"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.answering.finding.candidates import starts_with_body
from vnsum.answering.words.cues import ADDRESSES, BREAKS, terms
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answering.finding.candidates import Candidate

__all__ = ["DOING", "DONE", "NAMED", "ends_doing", "is_common", "is_shorn", "is_torn"]

NAMED = frozenset({"name", "organisation", "place"})
"""Kinds of candidates that may be names of bodies and places."""
DOING = word_set("""
    mở trao tặng làm góp cho giúp ký nhận lấy chở bị đã sẽ nấu khai giữ dẫn cử xin lo nói chi mua
    bán dạy thu hỏi báo đến về ra lên và tới đưa đón gửi chọn xây dừng nêu gọi chưa không gặp mất
    đòi thuê có phải kêu thăm tìm chịu chở đứng
    """)
_DOING_PAIRS = terms("""
tài trợ|tổ chức|phối hợp|hỗ trợ|thi công|ủng hộ|đóng góp|cam kết|bao tiêu|huy động|đấu giá
triển khai|thực hiện|đề nghị|yêu cầu|cho biết|chủ trì|thông báo|quyết định|tiếp nhận|kiểm tra
phát hiện|khởi công|bắt đầu|đầu tư|thu mua|ghi nhận|xác nhận|xử phạt|ban hành|công bố|tiếp tục
khẳng định|cung cấp|vận hành|sản xuất|tiến hành|mở cửa|hoạt động|quản lý
""")
"""Verbs no name of a body or place ends with."""
_WHEN = frozenset({"hồi", "lúc", "vào", "hôm"})
"""What tells when, behind a name: "Công ty Hansol hồi tháng 11/2025"."""
DONE = word_set("xem chê trôi chết đang còn được ở tại dự thi học chờ dùng đạt theo vì sẽ gồm")
_MOST_COMMON = 3
"""Common nouns within a body's name: "Quỹ Hỗ trợ phát triển HTX tỉnh"."""


def ends_doing(item: Candidate) -> bool:
    """Tell a name that a verb was taken into: "Quỹ Giếng Làng tài trợ"."""
    if item.kind not in NAMED or item.last - item.first < 2:  # noqa: PLR2004 - a name and a verb
        return False
    words, shown = item.words, item.text.split()
    tail = next((n for n, word in enumerate(reversed(shown)) if word[0].isupper()), len(shown))
    added = tuple(words[len(words) - tail :]) if tail < len(shown) else ()
    first, last = added[:1], added[-1:]
    verbs = {added[:2], added[-2:]} & _DOING_PAIRS
    return bool(verbs) or not DOING.isdisjoint(first + last) or not _WHEN.isdisjoint(first)


def is_torn(item: Candidate) -> bool:
    """Tell the start of a body's name that goes on in common nouns: "Công ty TNHH Giống".

    Of 1,256 written answers about releases 01 to 104 of the probes none was such a start.
    """
    if item.kind not in NAMED or not starts_with_body(item.words):
        return False
    words, last = item.passage.words, item.last
    if not _is_capital(item, last - 1) or starts_with_body(words[last : last + 3]):
        return False
    ends = range(last, min(last + _MOST_COMMON, len(words)))
    capital = next((place for place in ends if _is_capital(item, place)), None)
    if capital is None:
        return False
    clauses = item.passage.clauses
    return clauses[capital] == clauses[last - 1] and is_common(words[last:capital])


def is_shorn(item: Candidate) -> bool:
    """Tell "đền Đức" of "đền Đức Ông": what a person is called with may end a name."""
    passage, last = item.passage, item.last
    if item.kind not in NAMED or last >= len(passage.words) or passage.words[last] not in ADDRESSES:
        return False
    apart = passage.view.text[passage.ends[last - 1] : passage.starts[last]]
    return apart == " " and _is_capital(item, last) and _is_capital(item, last - 1)


def is_common(words: Sequence[str]) -> bool:
    """Tell nouns from the verbs and small words that follow a name; False of no words."""
    plain = (DOING | DONE | BREAKS).isdisjoint(words)
    return bool(words) and plain and _DOING_PAIRS.isdisjoint(pairwise(words))


def _is_capital(item: Candidate, word: int) -> bool:
    passage = item.passage
    return passage.view.text[passage.starts[word]].isupper()
