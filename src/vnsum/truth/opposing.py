"""Words and phrases that say the opposite of each other, compared by what stands around them.

Where a draft has one side of a pair and the passage it was made from has the other, with the same
words around, the sentence is turned round: "phải đóng phí" for "không thu phí". Phrases are
longer than single words, so that their neighbours need not be the very same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.passages import Passage

__all__ = ["Opposed", "agree", "find_opposed"]

_SIDES = """
đồng ý, nhất trí, tán thành, chấp thuận, ủng hộ, đồng tình, chấp nhận, ưng thuận, sẵn sàng, phê
  duyệt, thông qua, được duyệt, cho phép / từ chối, phản đối, khước từ, bác bỏ, bác, bác đơn, gạt
  bỏ, hoãn lại, chưa quyết định
cam kết, ký cam kết, ký kết, nhận, đã nhận / từ chối, khước từ, trả lại
sẵn sàng, chịu / không muốn, ngại, ngần ngại
được lưu thông, được phép, cho phép, được đi, được chạy, được xuống, được vào / cấm, nghiêm cấm,
  bị cấm, tạm cấm
giữ, vẫn giữ, giữ lại, giữ nguyên, duy trì, để lại, bảo tồn / bỏ, bỏ hẳn, bãi bỏ, xóa bỏ, loại bỏ,
  cắt bỏ, phá dỡ, tháo dỡ, dỡ bỏ, hủy bỏ, hủy, dẹp bỏ
giữ nguyên, không đổi, như cũ, nguyên như cũ / thay đổi, sửa, sửa đổi, sửa lại, điều chỉnh
dừng, tạm dừng, ngừng, tạm ngừng, ngưng, tạm ngưng, chấm dứt, đình chỉ / tiếp tục, duy trì, nối
  lại, vẫn hoạt động
trừ, ngoại trừ, trừ ra, miễn trừ / kể cả, gồm cả, bao gồm cả, tính cả
ở lại, bám trụ / rời, bỏ đi, rời đi
miễn, miễn phí, không thu, không mất tiền, không tính phí, khỏi đóng, khỏi trả / phải đóng, phải
  nộp, phải trả, đóng phí, nộp phí, có thu phí, mất phí, thu phí
ổn định, không tăng / tăng, tăng lên, tăng mạnh, nâng lên
giữ nguyên, không đổi, không thay đổi, chưa thay đổi, như cũ, đứng yên / tăng, tăng lên, tăng
  mạnh, nâng lên, giảm, giảm xuống, giảm mạnh, hạ xuống
ổn định, không giảm / giảm, giảm xuống, giảm mạnh, hạ xuống
tăng, tăng lên, tăng mạnh, tăng nhanh, đi lên / giảm, giảm xuống, giảm mạnh, giảm nhanh, đi xuống
gấp đôi, gấp hai, gấp ba, gấp bốn, tăng gấp, gấp, gấp rưỡi / bằng một nửa, chỉ bằng, giảm một nửa,
  còn một nửa
tăng gấp, tăng gần, tăng hơn, gấp gần, gấp hơn / giảm gần, giảm hơn, giảm
hơn một nửa, quá nửa, hơn phân nửa, quá bán / chưa bằng một nửa, chưa đến một nửa, chưa tới một
  nửa, chưa được một nửa, chưa đầy một nửa, gần một nửa, dưới một nửa
gạch khỏi, đưa khỏi, ra khỏi, loại khỏi, rút khỏi, xóa khỏi / đưa vào, bổ sung vào, ghi vào, trở
  lại danh sách, đưa lại vào
sớm, sớm hơn, trước hạn, trước thời hạn, trước hợp đồng, trước kế hoạch, vượt tiến độ / chậm,
  muộn, trễ, muộn hơn, chậm hơn, trễ hạn, chậm tiến độ, quá hạn
đúng hạn, đúng tiến độ, kịp tiến độ / trễ hạn, chậm tiến độ, quá hạn, trễ tiến độ
thừa, dư, dư thừa, dôi dư / thiếu, còn thiếu, thiếu hụt
mở cửa, mở lại / đóng cửa, đóng lại
báo trước, thông báo trước / đột xuất, bất ngờ, không báo trước
thành công, đạt yêu cầu, đạt chuẩn / thất bại, không đạt
khen thưởng, biểu dương, khen / kỷ luật, phê bình, xử phạt, chê, nhắc nhở
bổ nhiệm, bầu / miễn nhiệm, bãi nhiệm, cách chức
có mặt, tham dự / vắng mặt
nhập khẩu / xuất khẩu
có lãi / lỗ, thua lỗ
dễ, dễ dàng, thuận lợi / khó, khó khăn, vướng
công khai / giữ kín, bí mật
trúng, trúng suất, đỗ, trúng tuyển / trượt, rớt, hỏng
bị bắt, bắt được, bắt giữ, đầu thú, ra đầu thú / bỏ trốn, còn bỏ trốn, đang bị truy nã, lẩn trốn
thuộc diện, nằm trong diện, nằm trong, thuộc, nằm trong số / ngoài diện, nằm ngoài
được trả lời, đã trả lời, có hồi âm, hồi âm, đã phúc đáp / chưa có hồi âm, không trả lời, im lặng
bắt buộc, bắt, yêu cầu, buộc, ép / tự nguyện, khuyến khích, tùy ý
mở rộng, nới rộng, tăng thêm / thu hẹp, cắt giảm, thu nhỏ
nới lỏng / siết, siết chặt, thắt chặt
kéo dài, gia hạn / rút ngắn
lùi, lùi lại, dời lại, hoãn / đẩy sớm, đưa lên sớm, rút lên
bị thương / thiệt mạng, tử vong, chết, không qua khỏi
cứu sống, cứu được, thoát nạn, sống sót / tử vong, thiệt mạng
tìm thấy / mất tích
âm tính / dương tính
khỏi bệnh, xuất viện / nguy kịch, nhập viện
thừa nhận, nhìn nhận, nhận tội / phủ nhận, chối, kêu oan
tạm thời / vĩnh viễn, lâu dài
một phần / toàn bộ, hoàn toàn
trực tiếp / trực tuyến
công lập / ngoài công lập, tư thục
được mùa / mất mùa
được giá / mất giá, rớt giá
dẫn đầu, đứng đầu, xếp đầu / xếp cuối, đứng cuối, chót bảng, cuối bảng
khai mạc / bế mạc
hợp nhất, sáp nhập, nhập / chia tách, tách
khởi tố / không khởi tố, đình chỉ vụ án
thu hồi / cấp mới, cấp lại
xong, hoàn thành, hoàn tất / dở dang, chưa xong, đang làm
nhận lời, đã nhận lời / chưa nhận lời, khước từ, từ chối, chưa trả lời, hứa trả lời
khai trương, mở cửa, vẫn mở cửa, mở cửa trở lại, vẫn đón khách, đón khách, hoạt động trở lại, tiếp
  tục hoạt động, tiếp tục mở cửa / đóng
  cửa, tạm đóng cửa, ngừng đón khách, ngừng hoạt động, dừng hoạt động, tạm dừng hoạt động
nằm trong mức cho phép, trong mức cho phép, trong ngưỡng cho phép, trong ngưỡng an toàn, dưới
  ngưỡng, trong giới hạn / vượt chuẩn, vượt ngưỡng, vượt mức cho phép, vượt quy chuẩn, quá ngưỡng,
  vượt giới hạn, cao hơn mức cho phép
đúng quy định, đúng luật, hợp pháp, đúng phép / bất hợp pháp, trái quy định, sai quy
  định, trái luật, trái phép, không phép, vi phạm quy định
trả nợ, phải trả nợ, vẫn phải trả, đòi nợ / xóa nợ, xóa luôn nợ, xóa hết nợ, miễn trả, khỏi trả
tạm giam, bị tạm giam, bắt tạm giam / tại ngoại, được tại ngoại, cho tại ngoại
tù giam, án giam / án treo, hưởng án treo
có tội, phạm tội / vô tội, trắng án
kháng cáo, nộp đơn kháng cáo, đã kháng cáo / chấp nhận bản án, bằng lòng với bản án
thắng trận, giành chiến thắng, thắng kiện, thắng cuộc / thua trận, để thua, thua kiện, thua cuộc
bị thương nặng, chấn thương nặng / bị thương nhẹ, xây xát nhẹ, trầy xước
bình phục, đã khỏe, hồi phục / trở nặng, nguy kịch, chuyển nặng
thông xe, thông suốt, thông đường / chia cắt, ách tắc, tê liệt, ùn tắc
có điện, có điện lại / mất điện, cúp điện
có nước, có nước lại / mất nước, cúp nước
đi học, đến lớp, học bình thường, đi học trở lại / nghỉ học, được nghỉ học, phải nghỉ học
nhanh hơn, sớm hơn / chậm hơn, lâu hơn, muộn hơn, trễ hơn
kể cả, gồm cả, bao gồm cả, tính cả / không nhận, không kể, không gồm, không tính, trừ
tham gia, nhập cuộc / rút khỏi, rút lui, bỏ cuộc
trong giờ hành chính, trong giờ / ngoài giờ hành chính, ngoài giờ
trong nước, nội địa / nước ngoài, ngoại quốc
nội tỉnh, trong tỉnh / ngoài tỉnh, ngoại tỉnh
có hiệu lực, còn hiệu lực / hết hiệu lực, mất hiệu lực
còn hạn, còn thời hạn / hết hạn, quá hạn
giảm nhẹ, xin giảm nhẹ / tăng nặng, tăng hình phạt
tự nguyện giao, tự giác giao / cưỡng chế, bị cưỡng chế
tuyển thêm, tuyển dụng, nhận thêm / cắt giảm, sa thải, cho thôi việc
bán chạy, đắt hàng, đông khách / ế, ế ẩm, vắng khách
ban ngày / ban đêm
trả lại, hoàn trả / giữ lại, không trả
thu tiền, thu học phí, tính tiền / miễn phí, miễn học phí, không thu tiền
bắt đầu nhận, mở nhận / ngừng nhận, thôi nhận
có mưa, mưa to, mưa lớn / không mưa, tạnh ráo, khô ráo
đủ điều kiện, hợp lệ / không đủ điều kiện, không hợp lệ
"""
"""Phrases on two sides of a stroke: one side in the place of the other turns a sentence round.
A phrase that is denied ("không đồng ý") stands on the other side."""
_DENIALS = (("không",), ("chưa",), ("chẳng",), ("từ", "chối"), ("thôi", "không"))
_OTHERS = """
nhận lại, thừa nhận, thừa ủy, thừa kế, thừa phát, dư luận, dư nợ, dư địa, thiếu sót, thiếu nhi,
thiếu niên, thiếu tá, thiếu tướng, thiếu úy, thiếu gia, chậm nhất, sớm nhất, muộn nhất,
giảm nghèo, tăng cường, tăng tốc, ổn định đời, ngừng nghỉ, dừng chân, tăng trưởng, xử lý,
bác sĩ, chú bác, cô bác, bác cháu, mua bán, mong muốn, cảm nhận, xác nhận, ghi nhận, chứng nhận,
công nhận, đón nhận, nhận định, nhận thức, giữ gìn, giữ chức, nhận xét, nhập học, nhập ngũ,
tách rời, bắt đầu, bắt tay, bắt nguồn, nắm bắt, yêu cầu của, tiếp nhận, bỏ phiếu, bỏ qua, bỏ ra,
bỏ tiền, buộc tội, sửa chữa, trúng đích, vay vốn, hết hạn, xong xuôi, thu nhập, nhập viện phí,
chịu trách nhiệm, chịu ảnh hưởng, chịu khó, gấp rút, tăng gần gấp, không dừng lại
"""
"""Longer phrases with one of these in them that have no opposite."""
_Around = tuple[set[str], set[str]]
_WINDOW = 9
"""Words on each side that are compared; set by hand."""
_SHARED = 3.0
"""Content words that have to be the same in both windows; set on probes 01 to 16."""
_MANY, _MOSTLY = 7, 0.5
"""Words that are the same, and their share of the shorter text, from which on one was made from
the other; set on probes 01 to 72."""
_OFTEN = frozenset({"tăng", "giảm"})
"""Words that stand in a sentence more than once: what they are said of has to be beside them."""
_BOTH = 0.9
_IF = frozenset({"nếu", "để", "nhằm", "liệu"})
_PROPOSED = frozenset(
    {("đề", "nghị"), ("kiến", "nghị"), ("đề", "xuất"), ("án", "là"), ("thông", "tin")}
)
_NOT = ["đâu", "có"]
"""Denies as well: "phường đâu có cấm"."""
_DENIED = 5
"""Words before a phrase in which a negation denies it; set by hand."""
_CROSSED = 0.8
"""Worth of a word on the other side: what is approved stands before or behind; set by hand."""
_CLEARLY = 0.5
"""How much better the opposite has to fit than the phrase itself elsewhere."""


class Opposed(NamedTuple):
    """A phrase of the draft where the source says the opposite.

    Attributes:
        first: Its first word in the draft's sentence.
        last: One past its last word.
        passage: The passage that says the opposite.
        there: First and one past the last word of that passage that say so.
    """

    first: int
    last: int
    passage: Passage
    there: tuple[int, int]


class _Sided(NamedTuple):
    """A phrase in a passage and which sides it is on, as (pair, side)."""

    first: int
    last: int
    sides: frozenset[tuple[int, bool]]


_Phrases = dict[str, list[tuple[tuple[str, ...], frozenset[tuple[int, bool]]]]]


def _table() -> dict[str, _Phrases]:
    """Return the phrases by their first word and their second, "" where they have none."""
    sides: dict[tuple[str, ...], set[tuple[int, bool]]] = {}
    for number, row in enumerate(_SIDES.replace("\n  ", " ").strip().splitlines()):
        for side, phrases in enumerate(row.split(" / ")):
            for phrase in phrases.split(", "):
                sides.setdefault(tuple(phrase.split()), set()).add((number, bool(side)))
    for told, known in list(sides.items()):
        denied = {(number, not side) for number, side in known}
        for denial in _DENIALS if (told[0],) not in _DENIALS else ():
            sides.setdefault((*denial, *told), set()).update(denied)
    for phrase in _OTHERS.strip().replace("\n", " ").split(", "):
        sides.setdefault(tuple(phrase.split()), set())
    table: dict[str, _Phrases] = {}
    for words in sorted(sides, key=len, reverse=True):
        seconds = table.setdefault(words[0], {})
        seconds.setdefault("".join(words[1:2]), []).append((words, frozenset(sides[words])))
    return table


_PHRASES = _table()
_FIRST = frozenset(_PHRASES)


def find_opposed(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Opposed]:
    """Find phrases in whose place the source has the opposite.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with.

    Yields:
        Phrases in the order of the sentence.
    """
    ours = _sided(sentence)
    if not ours:
        return
    listed = frozenset(side for phrase in ours for side in phrase.sides)  # "2 chết, 3 bị thương"
    theirs = [(item, phrase) for item in passages for phrase in _sided(item)]
    for phrase in ours:
        against = frozenset((pair, not side) for pair, side in phrase.sides) - listed
        turned = _rated(sentence, phrase, against, theirs)
        if not turned or turned[0].rating < _SHARED:
            continue
        best = turned[0]
        same = [one.rating for one in _rated(sentence, phrase, phrase.sides, theirs)]
        if any(item is best.passage and phrase.sides & other.sides for item, other in theirs):
            same.append(best.rating * _BOTH)  # it tells both: "phiếu hợp lệ …, không hợp lệ …"
        if best.rating > max(same, default=0.0) + _CLEARLY:
            place = (best.phrase.first, best.phrase.last)
            yield Opposed(phrase.first, phrase.last, best.passage, place)


def agree(sentence: Passage, number: int, passage: Passage) -> bool:
    """Tell whether a passage says in another phrase what stands at a word of a sentence.

    "Không bị tạm giam" of "được tại ngoại".

    Args:
        sentence: A sentence of the draft.
        number: A word of it.
        passage: A passage of the source.

    Returns:
        True where a phrase around the word is on the side of one of the passage's.
    """
    sides = {
        side
        for phrase in _sided(sentence)
        if phrase.first - 1 <= number < phrase.last
        for side in phrase.sides
    }
    return any(sides & phrase.sides for phrase in _sided(passage)) if sides else False


class _Rated(NamedTuple):
    """A phrase of a passage and how many words around it stand around the draft's."""

    rating: float
    passage: Passage
    phrase: _Sided


def _rated(
    sentence: Passage,
    phrase: _Sided,
    sides: frozenset[tuple[int, bool]],
    theirs: Sequence[tuple[Passage, _Sided]],
) -> list[_Rated]:
    """Rate the phrases on some sides by what stands around them, the likest first."""
    around = _around(sentence, phrase)
    rare = sentence.words[phrase.first] not in _OFTEN
    found = []
    for item, other in theirs:
        if not sides.isdisjoint(other.sides):
            shared = _likeness(around, _around(item, other))
            made = rare and _is_made_from(sentence, item)
            found.append(_Rated(max(shared, _SHARED) if made else shared, item, other))
    return sorted(found, key=lambda one: -one.rating)


def _is_made_from(sentence: Passage, item: Passage) -> bool:
    """Tell whether a sentence says most of what a passage says, wherever its words stand."""
    ours, theirs = sentence.distinct - FUNCTION_WORDS, item.distinct - FUNCTION_WORDS
    shared = len(ours & theirs)
    return shared >= _MANY and shared >= _MOSTLY * min(len(ours), len(theirs))


def _sided(passage: Passage) -> list[_Sided]:
    if _FIRST.isdisjoint(passage.distinct):
        return []
    words, found, after = passage.words, [], 0
    for number, word in enumerate(words):
        seconds = _PHRASES.get(word) if number >= after else None
        if seconds is None:
            continue
        following = words[number + 1] if number + 1 < len(words) else ""
        for phrase, sides in (*seconds.get(following, ()), *seconds.get("", ())):
            if tuple(words[number : number + len(phrase)]) == phrase:
                if sides and not _is_denied(passage, number) and not _is_wished(words, number):
                    found.append(_Sided(number, number + len(phrase), sides))
                after = number + len(phrase)
                break
    return found


def _is_wished(words: Sequence[str], number: int) -> bool:
    """Tell whether a phrase is a condition, an aim or a proposal, and says nothing that is so."""
    before = words[max(0, number - 2) : number]
    return not _IF.isdisjoint(before) or tuple(before) in _PROPOSED


def _is_denied(passage: Passage, number: int) -> bool:
    """Tell whether a negation stands before a phrase, or governs it from farther in its clause."""
    words, clauses = passage.words, passage.clauses
    start = max(0, number - _DENIED)
    right_before = words[max(0, number - 2) : number]
    if not NEGATIONS.isdisjoint(words[start:number]) or right_before == _NOT:
        return True
    return any(
        words[place] in NEGATIONS and clauses[place] == clauses[number]
        for place in range(max(0, number - 2 * _DENIED), start)
    )


def _likeness(ours: _Around, theirs: _Around) -> float:
    """Count the words around two phrases that are the same; on the other side they count half."""
    straight = len(ours[0] & theirs[0]) + len(ours[1] & theirs[1])
    return straight + _CROSSED * (len(ours[0] & theirs[1]) + len(ours[1] & theirs[0]))


def _around(passage: Passage, phrase: _Sided) -> _Around:
    """Return the content words before and behind a phrase."""
    words = passage.words
    before = set(words[max(0, phrase.first - _WINDOW) : phrase.first])
    behind = set(words[phrase.last : phrase.last + _WINDOW])
    return before - FUNCTION_WORDS - NEGATIONS, behind - FUNCTION_WORDS - NEGATIONS
