"""Leads that point at what no reader of them has seen.

"Vị cán bộ này cho biết …", "Thời điểm đó, …", "Hội nghị nhằm …": they are true and may be all there
is, so that none is refused: they cost something, and another lead that is nearly as good is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.syntax.clauses import points_back
from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.text.verbs import opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["leaves_unsaid", "opens_then", "tells_proposed"]

_EVENT = r"(?:hội (?:nghị|thảo|thi|nghị này)|buổi (?:lễ|làm việc|họp|tọa đàm)|cuộc họp|kỳ họp|lễ)"
_BARE = pattern(
    rf"{_EVENT} (?:này )?(?:nhằm|là dịp|cũng|được tổ chức|có sự|thu hút)\b|"
    r"(?:vị |nữ |nam )?(?:đại biểu|cán bộ|lãnh đạo|chủ tịch|giám đốc|bí thư) (?:này |cũng )?"
    r"(?:lấy ví dụ|dẫn chứng|nêu ví dụ|phân tích|băn khoăn)\b|"
    r"(?:chỉ thị|quyết định|văn bản|công văn|nghị quyết|kết luận) (?:này |cũng )+|"
    r"ngoài (?:(?:số|khoản) tiền (?!phạt\b)|hình phạt |án phạt )"
)
"""A meeting, a speaker, a paper or a punishment that nobody has named."""
_THEN = pattern(r"(?:vào |tại |ở )?(?:thời (?:điểm|gian|kỳ)|giai đoạn) (?:đó|ấy|này)\b")
"""At a time that was told before."""
_THAT = pattern(
    r"\b(?:vị|người|nữ|nam|ông|bà) (?:\w+ ){1,3}này\b|"
    r"\b(?:cá nhân|đối tượng|người|nghi phạm|bị can|hành vi|trường hợp|đơn vị|vụ việc|sự việc|"
    r"sự cố|vụ án) (?:nói|nêu|kể) trên\b|"
    r"\b(?:phát ngôn|tuyên bố|câu nói|đề xuất|phương án|quy định|sự cố|vụ việc|sự việc) "
    r"(?:này|đó|ấy|trên)\b"
)
"""Somebody or something that was named before."""
_SCENE = pattern(
    r"(?:(?:trong )?(?:khi|lúc) (?:đang )?(?:anh|chị|ông|bà|em|cháu|bé|cô|chú) "
    r"[^,.;:]{2,60}?,? thì (?:thấy|bị|gặp|nghe|phát hiện)\b|"
    r"theo lời (?:kể|khai) của (?:gia đình|nạn nhân|người nhà|nhân chứng|người dân)\b)"
)
"""A scene of what happened to somebody: the story, not its news."""
_ORDER = pattern(
    r"(?:(?:trong|từ|đến|trước|sau) [^,.;:]{2,40}, )"
    r"(?:quán triệt|phân công|giao|yêu cầu|chỉ đạo|bố trí|tổ chức|rà soát|kiểm điểm) "
)
"""What somebody is to do by when, who orders it told before."""
_ORDERS_ON = pattern(r"(?:theo đó|trong đó|cụ thể),? (?:yêu cầu|giao|quán triệt|phân công) ")
"""The order that it goes on with."""
_BESIDES = pattern(r"(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó), ")
"""How a sentence opens that tells what else was done; with a verb behind it, not by whom."""
_PROPOSES = pattern(
    r"trước (?:đó|đây)\b.*\b(?:đề xuất|tư vấn|kiến nghị|dự thảo|phương án|đề án)\b|"
    r"theo (?:đề xuất|dự thảo|phương án|tư vấn|kiến nghị|đề án)\b"
)
"""What was proposed before."""
_PLANS = rare_pattern(r"\b(?:sẽ|cần có|phải có|dự kiến)\b", "cần kiến phải sẽ")
_SAID_BY = pattern(
    r"\b(?:đề (?:xuất|nghị)|kiến nghị|dự thảo|tư vấn|phương án|cho (?:biết|hay|rằng)|khẳng định|"
    r"quyết định|phê duyệt|chấp thuận|thống nhất|thông qua|tán đồng|đồng ý|bác|ký|ban hành|nói|"
    r"theo (?:ông|bà))\b"
)
"""What tells whose plan it is, or that it was decided on."""


def leaves_unsaid(forms: Sequence[Form], sentences: Sequence[str]) -> bool:
    """Tell whether a lead points at somebody or something that it does not name.

    Args:
        forms: Its parts, in the order of the body.
        sentences: All of the body.

    Returns:
        Whether a part does that does not stand right behind its own sentence, or the lead opens
        amid the story.
    """
    told = {form.sentence for form in forms}
    apart = (form for form in forms if form.sentence - 1 not in told)
    if forms[0].sentence and _SCENE.match(fold(forms[0].text)):
        return True
    return any(_points(form.text) or _goes_on(form, sentences) for form in apart)


def tells_proposed(text: str, before: str) -> bool:
    """Tell whether a sentence tells as decided what the one before it says was proposed.

    "Trước đó, Sở đã đề xuất xây 9 tượng đài. | Trong 5 năm tới, sẽ xây thêm 4 tượng đài."

    Args:
        text: The sentence.
        before: The one right before it.

    Returns:
        Whether it does.
    """
    folded = fold(text)
    if not _PLANS.search(folded) or _SAID_BY.search(folded):
        return False
    return _PROPOSES.match(fold(before)) is not None


def opens_then(text: str) -> bool:
    """Tell whether a text opens at a time that was told before it ("Thời điểm đó, …")."""
    return _THEN.match(fold(text)) is not None


@remembered
def _points(text: str) -> bool:
    folded = fold(text)
    if _BARE.match(folded) or _THEN.match(folded):
        return True
    return _THAT.search(folded) is not None and points_back(text)


def _goes_on(form: Form, sentences: Sequence[str]) -> bool:
    """Tell whether a text goes on with the deeds, orders or proposal of somebody unnamed."""
    if not form.sentence:
        return False
    whole, before = sentences[form.sentence], sentences[form.sentence - 1]
    orders = _ORDER.match(fold(form.text)) and _ORDERS_ON.match(fold(before))
    deeds = _BESIDES.match(fold(whole)) and opens_with_verb(fold(form.text))
    return bool(orders or deeds) or tells_proposed(form.text, before)
