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
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Outcome", "outcome_of"]


_SAME_DAY = pattern(r"\b(?:cùng ngày|hôm đó|ngày hôm sau|sau đó)\b")
_DAY = pattern(r"\d{1,2}[/.-]\d{1,2}|\bngày \d|\bhôm (?:nay|qua)\b")
_EASES = ("án treo", "cải tạo không giam giữ", "một phần", "tổng hợp hình phạt")
"""What a shortened verdict may not lose."""


class _Kind(NamedTuple):
    """A kind of event.

    Attributes:
        event: What a title or a text says of it, folded.
        outcomes: What came of it, folded, the best first.
        told: What says so already in a text.
        never: What no such sentence holds.
        last: Whether the last that is said holds, and not the first.
        grave: Whether a death that is told of counts before all others.
        known: Whether it names somebody, if anybody, who is named before.
    """

    event: re.Pattern[str]
    outcomes: tuple[re.Pattern[str], ...]
    told: re.Pattern[str]
    never: re.Pattern[str]
    last: bool = False
    grave: bool = False
    known: bool = False


class Outcome(NamedTuple):
    """A sentence that says what came of an event.

    Attributes:
        sentence: Its index.
        says: What it says, folded.
    """

    sentence: int
    says: re.Pattern[str]

    def follows(self, text: str, event: str, whole: str) -> bool:
        """Tell whether the sentence holds behind what is left of the event.

        Args:
            text: The sentence, or what is left of it.
            event: What is left of the sentence of the event.
            whole: That sentence.

        Returns:
            Whether "the same day" follows a day, and "the accused" a name that is not left out.
        """
        folded, before = fold(text), fold(event)
        dated = not _SAME_DAY.search(folded) or _DAY.search(before) is not None
        accused = "bị cáo" in folded and "bị cáo" in fold(whole)
        return dated and (not accused or "bị cáo" in before)

    def is_kept(self, text: str, whole: str) -> bool:
        """Tell whether a shortened form of the sentence still says it, and what eases it."""
        folded, said = fold(text), fold(whole)
        eased = all(word in folded for word in _EASES if word in said)
        return eased and self.says.search(folded) is not None


_TERM = (
    r"(?:\b(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:năm|tháng)\b[^.;]{0,60}?"
    r"\b(?:tù|cải tạo không giam giữ|án treo)\b|\btù chung thân\b|\btử hình\b|"
    r"\bbác (?:toàn bộ )?(?:nội dung )?(?:đơn )?kháng cáo|\by án sơ thẩm|"
    r"\b(?:hủy|giữ nguyên|hủy toàn bộ) bản án sơ thẩm|\bkhông phạm tội)"
)
_VERDICT = pattern(
    r"\b(?:hội đồng xét xử|hđxx|tòa|tòa án|tand|thẩm phán)\b[^.]*"
    rf"\b(?:tuyên|phạt|kết án|chấp nhận|quyết định|không chấp nhận)\b[^.]*?{_TERM}|"
    rf"\bbị cáo\b[^.;]{{0,60}}\b(?:lĩnh|nhận|lãnh|bị (?:tòa )?(?:tuyên )?(?:phạt|kết án))"
    rf"(?: (?:mức )?(?:án|hình phạt))? {_TERM}"
)
"""What a court has decided of somebody."""
_NO_VERDICT = pattern(
    r"\b(?:đề nghị|đề xuất|kiểm sát viên|luật sư|xin|hoãn|dự kiến|sẽ|có thể|đối diện|đối mặt|"
    r"khung|cao nhất|trước (?:đó|đây)|từng|tiền án|chưa|không tuyên|nếu|theo quy định|"
    r"(?<!hủy )(?<!hủy toàn bộ )(?<!giữ nguyên )(?<!sửa )bản án sơ thẩm|(?:tòa|cấp) sơ thẩm|"
    r"(?:vụ|vụ án|phiên tòa) khác|tương tự|giả định|cho rằng|chấp hành xong(?! hình phạt)|"
    r"mãn hạn|ra tù|trong (?:năm|tháng|quý)|tổng cộng|\d+ vụ)\b"
)
_TRIAL = pattern(r"\b(?:phiên tòa|xét xử|xử (?:sơ|phúc) thẩm|hầu tòa|tuyên (?:án|phạt)|bị cáo)\b")
_ASHORE = (
    r"được (?:cứu (?:sống|thoát|nạn an toàn)|giải cứu|lai dắt|đưa\b[^.;,]{0,40}\b(?:vào bờ|lên bờ|"
    r"về bờ|ra ngoài|ra khỏi|xuống núi|về đất liền|lên (?:tàu|ca nô|xuồng|thuyền)|về nhà|"
    r"nơi an toàn|ra an toàn))|(?:vào bờ|về bờ|lên bờ) an toàn|"
    r"(?:cứu sống|cứu thành công|đưa an toàn|giải cứu (?:được |thành công )?)\b"
)
_WELL = (
    r"(?:được )?(?:ra viện|xuất viện)|qua (?:khỏi )?cơn nguy kịch|sức khỏe\b[^.;]{0,60}\bổn định"
)
_ALIVE_AGAIN = r"tim\b[^.;,]{0,30}\bđập (?:trở )?lại|đã tỉnh(?: lại| táo)?\b|tự thở\b"
_SAFE = (_ASHORE, _WELL, _ALIVE_AGAIN)
"""What became of people in danger, the surest first."""
_SAVED = tuple(pattern(rf"\b(?:{form})") for form in _SAFE)
_SURELY_SAVED = pattern(rf"\b(?:{_ASHORE}|{_WELL})")
_NOT_SAVED = pattern(
    r"\b(?:chưa|không (?:được|kịp|thể)|nếu|có thể|sẽ|dự kiến|tiên lượng|cần|trước (?:đó|đây)|"
    r"từng|năm 20\d\d|từ khi|mỗi năm|\d+ (?:ca|vụ|trường hợp)|mong|hy vọng|khuyến cáo|khác|"
    r"tháng trước|từ đầu năm|giả định|diễn tập|thực tập|kỹ thuật|tỷ lệ|nguy cơ|tưởng)\b"
)
_DANGER = pattern(
    r"\b(?:cứu (?:sống|nạn|hộ|được|kịp|thành công|người|sản phụ|bệnh nhân|(?:cụ |em |bé |hơn )?\d+)"
    r"|ngừng (?:tim|tuần hoàn)|nguy kịch|mắc kẹt|(?:bị|gặp) nạn|thả trôi|trôi dạt|đuối nước|"
    r"lạc (?:trong rừng|rừng|trên núi)|sốc (?:phản vệ|mất máu|điện)|thuyên tắc ối|vỡ tử cung|"
    r"(?:lao|rơi|ngã) xuống (?:\w+ ){0,2}(?:kênh|sông|vực|biển|hồ|suối|giếng|ao|mương|đập))\b"
)
_ADDRESSEE = r"(?:đối tượng|nghi phạm|thủ phạm|kẻ trộm|bị can|tên trộm)"
_NAMED = pattern(
    rf"\b{_ADDRESSEE}\b(?: [^\W\d]+){{0,3}}? (?:khai (?:nhận )?(?:tên )?(?:là )?|tên(?: là)? |"
    r"được xác định là |gồm:? |là )[^.;]{3,40}(?:\(|, )(?:sinh năm|sn|\d\d tuổi)"
)
"""Who they were that were caught."""
_CAUGHT = pattern(
    r"\b(?:bắt (?:giữ|được|quả tang|khẩn cấp|tạm giam|gọn|người)|khống chế"
    r"(?! (?:được |thành công )*(?:đám|ngọn|lửa|dịch|ổ))|"
    r"tạm giữ (?:hình sự|\d+ (?:đối tượng|người|thanh niên))|tạm giam|"
    r"khởi tố (?:vụ án, (?:khởi tố )?)?(?:\d+ )?bị can)\b"
)
_ANY_CATCH = pattern(
    rf"{_CAUGHT.pattern}|{_NAMED.pattern}|\b(?:phát hiện[^,.;]{{0,30}}\bđối tượng|chặn bắt|bị bắt|"
    r"bắt \d+|triệt (?:phá|xóa)|đầu thú)\b"
)
_NO_CATCH = pattern(
    r"\b(?:phương án|kế hoạch|xây dựng|đề nghị|trước (?:đó|đây)|từng|tiền án|tiền sự|chưa|sẽ|"
    r"không (?:bắt|khởi tố|có căn cứ)|"
    r"dự kiến|nếu|truy nã|trốn thoát|(?<!sinh )năm 20\d\d|quý [ivx]+|từ đầu năm|tháng qua|"
    r"tương tự|giả danh|có thể|theo quy định|khuyến cáo|tin đồn|xe bị bắt|diễn tập|giả định)\b"
)
_HUNT = pattern(
    r"\b(?:bắt (?!đầu|buộc|nguồn|tay|kịp|mạch|nhịp)|triệt (?:phá|xóa)|phá (?:án|chuyên án|đường "
    r"dây|nhóm|ổ)|tóm gọn|làm rõ (?:vụ|đối tượng|nhóm|nghi)|khởi tố|tạm giữ|tạm giam)"
)
"""What a title says of who was caught."""
_POST = pattern(
    r"\b(?:ông|bà|đồng chí|đ/c|thầy|cô|anh|chị|(?:bác|thạc|tiến|kỹ) sĩ|(?:đại|thượng|trung|thiếu) "
    r"(?:tá|úy))\b[^.;]*\b(?:giữ chức|làm (?:chủ tịch|phó|bí thư|giám đốc|hiệu trưởng|viện trưởng|"
    r"chánh|trưởng|tổng)|chức danh)\b"
)
"""Who holds which office."""
_NO_POST = pattern(
    r"\b(?:từng|đề nghị|dự kiến|giới thiệu|sẽ|chưa|không|nếu|trước (?:đây|đó|khi)|sinh năm|nguyên|"
    r"quy (?:hoạch|trình)|tờ trình|xem xét|sinh ngày|miễn nhiệm|giai đoạn|\d+ (?:cán bộ|đồng chí|"
    r"công chức|lượt))\b"
)
_STAFF = pattern(
    r"\b(?:(?:công tác|về|quản lý) cán bộ|công tác nhân sự|(?:quyết định|lễ|nghị quyết)\b"
    r"[^.;]{0,60}\b(?:bổ nhiệm|điều động|chỉ định|luân chuyển|phê chuẩn)|bổ nhiệm "
    r"(?:hiệu trưởng|viện trưởng|chánh|giám đốc|phó|chủ tịch|cán bộ)|bầu (?:bổ sung|chủ tịch|phó)|"
    r"(?:có|ra mắt) (?:hiệu trưởng|giám đốc|chủ tịch|viện trưởng|bí thư)(?: \w+){0,4} mới)\b"
)
_KINDS = (
    _Kind(_TRIAL, (_VERDICT,), _VERDICT, _NO_VERDICT, known=True),
    _Kind(_DANGER, _SAVED, _SURELY_SAVED, _NOT_SAVED, last=True, grave=True, known=True),
    _Kind(_HUNT, (_NAMED, _CAUGHT), _ANY_CATCH, _NO_CATCH),
    _Kind(_STAFF, (_POST,), _POST, _NO_POST),
)
_UNREAL = pattern(
    r"\b(?:diễn tập|thực tập|tập huấn|hội thao|kịch bản|giả định|tin đồn|tin giả|sai sự thật|"
    r"bịa đặt|lan truyền|đăng (?:tải|lại|bài|tin)|tài khoản facebook|không đúng sự thật)\b"
)
"""What is only played, or said by somebody."""
_PREVENTS = pattern(
    r"\b(?:phòng,? (?:chống|ngừa|tránh)|tuyên truyền|cảnh (?:giác|báo)|khuyến cáo|hướng dẫn|"
    r"kỹ năng|tăng cường|lưu ý|những điều|cách (?:phòng|xử|nhận))\b"
)
"""A title on what might happen."""
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
_WORD = pattern(r"\w+")
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
    for kind in () if any(map(_SEVERAL.search, (heading, opening))) else _KINDS:
        named = kind.event.search(heading) or (
            kind.event is not _HUNT and kind.event.search(opening)
        )
        if named and not _is_told(kind, text):
            found = _find(kind, title, told, sentences, places)
            if found is not None:
                return found
    return None


def _is_told(kind: _Kind, text: str) -> bool:
    """Tell whether a text says what came of it; what is demanded or planned does not."""
    return any(kind.told.search(part) and not kind.never.search(part) for part in text.split(". "))


def _find(
    kind: _Kind,
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
            return Outcome(found[-1] if kind.last else found[0], form)
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
