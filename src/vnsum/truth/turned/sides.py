"""Phrases that say the opposite of each other, side by side.

All are set by hand, in the folded form. What stands around them is compared in `opposing`.
"""

from __future__ import annotations

__all__ = ["BROAD", "PHRASES", "Phrases"]

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
miễn, miễn phí, không thu, không mất tiền, không lấy tiền, không tốn, không tính phí, khỏi đóng,
  khỏi trả / phải đóng, phải nộp, phải trả, đóng phí, nộp phí, có thu phí, mất phí, thu phí
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
thượng lưu, thượng nguồn / hạ lưu, hạ nguồn
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
thông xe, thông suốt, thông đường / cô lập, bị cô lập, chia cắt, bị chia cắt, ách tắc, tê liệt,
  ùn tắc
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
_BROAD = """
sớm, sớm hơn, đẩy sớm, đẩy lên sớm, lên sớm, trước dự kiến, trước dự tính, trước hẹn, kịp hẹn / lùi,
  lùi lại, dời, dời lại, hoãn, muộn, muộn hơn, trễ, trễ hẹn, trễ hơn, chậm, chậm hơn
nhiều hơn, cao hơn, lớn hơn, đông hơn, nặng hơn, dài hơn, rộng hơn, vượt, dôi, thừa / ít hơn, thấp
  hơn, nhỏ hơn, kém, kém hơn, thua, khuyết, thiếu, hụt, nhẹ hơn, ngắn hơn, hẹp hơn, vắng hơn
cao nhất, nhiều nhất, lớn nhất, dài nhất, nặng nhất, đông nhất, nhanh nhất, tốt nhất, mạnh nhất, rẻ
  nhất, đầu bảng, dẫn đầu, nhiều tuổi nhất, cao tuổi nhất / thấp nhất, nhỏ nhất, ngắn nhất, nhẹ
  nhất, vắng nhất, thưa nhất, kém nhất, yếu nhất, đắt nhất, cuối bảng, ít tuổi nhất, trẻ tuổi nhất,
  trẻ nhất
gồm, bao gồm, tính, kể cả, gồm cả, tính cả, tính luôn / ngoài, trừ, chưa kể, không kể, tách riêng
phải, vẫn phải, buộc phải, bắt buộc, có trách nhiệm, cần / khỏi, khỏi phải, khỏi cần, miễn, được
  miễn, tùy ý, tự nguyện
giữ, vẫn giữ, giữ lại, giữ đủ, giữ nguyên, duy trì, thêm, mở thêm, bổ sung, tăng thêm, lập thêm, như
  cũ / bỏ, bớt, cắt, cắt bớt, thu gọn, giải thể, xóa, dẹp, bãi bỏ, bỏ hẳn, giảm bớt, rút
cho, cho phép, được phép, vẫn cho, vẫn được, tiếp tục, vẫn, được qua, được vào, mở lại / cấm, tạm
  dừng, dừng, ngừng, tạm ngừng, đình chỉ, hoãn, thôi, hạn chế, đóng
chấp thuận, đồng ý, thông qua, phê duyệt, duyệt, tán thành, nhất trí, ủng hộ, nhận lời / chưa trả
  lời, chưa có ý kiến, chưa có văn bản, chưa phản hồi, chờ trả lời, còn chờ, đang chờ, chưa hồi âm,
  bác, từ chối, phản đối, bác bỏ, phủ nhận
đạt, đạt chuẩn, trong ngưỡng, nằm trong ngưỡng, trong giới hạn, dưới ngưỡng / vượt ngưỡng, vượt giới
  hạn, vượt mức, quá ngưỡng, cao hơn ngưỡng, vi phạm, vượt
thắng, hạ, đánh bại, vượt qua, giành, đoạt / thua, để thua, nhường, chịu thua, mất
đủ, đầy đủ, có, đã có, có đủ / thiếu, hụt, khuyết, hết, mất, vắng
bắt đầu, mở, mở cửa, khởi động, khai trương, mở lại / kết thúc, đóng, đóng cửa, chấm dứt, khép lại,
  ngừng, dừng
trước khi, trước / sau khi, sau
nên, khuyến khích, khuyên, cổ vũ, ủng hộ / chớ, đừng, tránh, hạn chế, thôi
bồi thường, đền, đền bù, hỗ trợ, trả / từ chối, giữ lại, thu, thu hồi
xong, hoàn thành, hoàn tất, đã, kịp, thông / dở dang, còn dở, đang, chưa, chậm, tắc, kẹt
công khai, thông báo, báo / giấu, giữ kín, im lặng
đúng, hợp lệ, chính xác / sai, nhầm, lệch, trái
tự, tự nguyện, tự giác / bị, buộc, cưỡng chế
giảm, giảm nhẹ, nhẹ / tăng, tăng nặng, nặng
dùng, ăn, uống, bán / cấm, tiêu hủy, thu hồi
"""
"""The same with more words on each side that seldom are opposites: only by their odds."""
_DENIALS = (
    ("không",), ("chưa",), ("chẳng",), ("từ", "chối"), ("thôi", "không"), ("không", "được"),
    ("chưa", "được"),
)  # fmt: skip
_OTHERS = """
nhận lại, thừa nhận, thừa ủy, thừa kế, thừa phát, dư luận, dư nợ, dư địa, thiếu sót, thiếu nhi,
thiếu niên, thiếu tá, thiếu tướng, thiếu úy, thiếu gia, chậm nhất, sớm nhất, muộn nhất,
giảm nghèo, tăng cường, tăng tốc, ổn định đời, ngừng nghỉ, dừng chân, tăng trưởng, xử lý,
bác sĩ, chú bác, cô bác, bác cháu, mua bán, mong muốn, cảm nhận, xác nhận, ghi nhận, chứng nhận,
công nhận, đón nhận, nhận định, nhận thức, giữ gìn, giữ chức, nhận xét, nhập học, nhập ngũ,
tách rời, bắt đầu, bắt tay, bắt nguồn, nắm bắt, yêu cầu của, tiếp nhận, bỏ phiếu, bỏ qua, bỏ ra,
bỏ tiền, buộc tội, sửa chữa, trúng đích, vay vốn, hết hạn, xong xuôi, thu nhập, nhập viện phí,
chịu trách nhiệm, chịu ảnh hưởng, chịu khó, gấp rút, tăng gần gấp, không dừng lại,
trông giữ, tạm giữ, giữ xe, giữ trẻ, giữ chỗ
"""
"""Longer phrases with one of these in them that have no opposite."""

Phrases = dict[str, list[tuple[tuple[str, ...], frozenset[tuple[int, bool]]]]]


def _table(rows: str) -> dict[str, Phrases]:
    """Return the phrases by their first word and their second, "" where they have none.

    Behind those with a second word stand those that have none: "giữ" behind "giữ lại".
    """
    sides: dict[tuple[str, ...], set[tuple[int, bool]]] = {}
    for number, row in enumerate(rows.replace("\n  ", " ").strip().splitlines()):
        for side, phrases in enumerate(row.split(" / ")):
            for phrase in phrases.split(", "):
                sides.setdefault(tuple(phrase.split()), set()).add((number, bool(side)))
    for told, known in list(sides.items()):
        denied = {(number, not side) for number, side in known}
        for denial in _DENIALS if (told[0],) not in _DENIALS else ():
            sides.setdefault((*denial, *told), set()).update(denied)
    for phrase in _OTHERS.strip().replace("\n", " ").split(", "):
        sides.setdefault(tuple(phrase.split()), set())
    table: dict[str, Phrases] = {}
    for words in sorted(sides, key=len, reverse=True):
        seconds = table.setdefault(words[0], {})
        seconds.setdefault("".join(words[1:2]), []).append((words, frozenset(sides[words])))
    for seconds in table.values():
        alone = seconds.get("", [])
        seconds.update({second: [*rows, *alone] for second, rows in seconds.items() if second})
    return table


PHRASES = _table(_SIDES)
BROAD = _table(_BROAD)
"""The phrases by their first word and their second."""
