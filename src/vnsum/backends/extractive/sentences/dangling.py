"""Openings of a lead that take up what stood before them, and speak of it as known.

"Không riêng hộ ông Tài, …", "Ngay sau khi có kết quả của gia đình, …", "Cấm ô tô trên đoạn đường
trên …", "Hậu khai nhận …": right for who has read on, not for who begins here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.given_names import bearers, given_name
from vnsum.backends.extractive.names.pronouns import Pronouns, bare_mentions
from vnsum.backends.extractive.names.stretches import points_at_stretch, stretch_before
from vnsum.backends.extractive.sentences.also import without_beside
from vnsum.backends.extractive.sentences.hanging import hangs_on_news
from vnsum.backends.extractive.syntax.clauses import skip_connective
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["calls_unknown", "counts_among", "dangles"]

_BESIDE = pattern(
    r"không (?:chỉ )?riêng\b|"
    r"(?:không chỉ|ngoài)(?: có)? (?:hộ|gia đình|ông|bà|anh|chị|em|cháu|trường hợp)\b|"
    r"cũng (?:như|giống)\b|giống như (?:hộ|gia đình|ông|bà|anh|chị)\b"
)
"""Somebody told of before, beside whom there are others."""
_THEIRS = pattern(
    r"(?:ngay )?(?:sau )?khi (?:có|nhận|tiếp nhận)(?: được)? (?:kết quả|tin|tin báo|thông tin|"
    r"phản ánh|đơn|đề nghị)\b[^,]{0,60}\bcủa (?:gia đình|người nhà|nạn nhân|bị hại|chủ hộ)"
    r"(?=,| (?:nạn nhân|bị hại)\b)"
)
"""The family of somebody who is not named."""
_AMONG = pattern(
    r"trong (?:số )?[\d.]+ \w+(?: \w+)? (?:ấy|đó|này|trên)\b|"
    r"(?:[\d.]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những|số) (?:\w+ ){0,3}còn lại\b"
)
"""Those counted before: "Trong 31 lô ấy có …", "Ba khách sạn còn lại …"."""
_OUTCOME = pattern(
    r"(?:kết quả(?: (?:kiểm tra|bước đầu|cho thấy))?|(?:phát biểu |thay mặt )[^,;:]{2,40}), "
    r"(?!.*\b(?:không|chưa|hoãn|lùi|hủy|bác)\b)|(?:đợt|lần|dịp|kỳ|chuyến) này\b"
)
"""What came of an event, or who spoke at it: nothing where the event is not told.

What somebody refuses or puts off there is the truth of the text, and stays.
"""


def dangles(form: Form, sentences: Sequence[str]) -> bool:
    """Tell whether a text cannot open a lead, as it speaks of what was told before it.

    Args:
        form: What would open it.
        sentences: All of the body.

    Returns:
        Whether it does, and what it means cannot be put in.
    """
    folded = fold(form.text)
    if form.sentence and (_OUTCOME.match(folded) or _hangs(form, sentences)):
        return True
    beside = _BESIDE.match(folded) and without_beside(form) is form
    if beside or _THEIRS.match(folded) or counts_among(form.text):
        return True
    if points_at_stretch(form.text) and stretch_before(form.sentence, sentences) is None:
        return True
    name = given_name(form.text)
    return bool(name) and len(bearers(name, form.sentence, sentences)) > 1


def _hangs(form: Form, sentences: Sequence[str]) -> bool:
    """Tell whether a form, or the sentence it is cut from, hangs on news told above it."""
    whole = sentences[form.sentence]
    return hangs_on_news(form.text) or hangs_on_news(whole[skip_connective(whole) :])


def calls_unknown(form: Form, sentences: Sequence[str]) -> bool:
    """Tell whether a text opens with "Ông" alone, and it is not sure who that is.

    Args:
        form: What is told away from the sentence before it.
        sentences: All of the body.

    Returns:
        Whether no name can be put in.
    """
    found = next(bare_mentions(form.text), None)
    if found is None or found.start():
        return False
    return Pronouns(sentences).meant(found[1], form.sentence) is None


def counts_among(text: str) -> bool:
    """Tell whether a text counts some of those counted before it ("Trong 31 lô ấy có …")."""
    return _AMONG.match(fold(text)) is not None
