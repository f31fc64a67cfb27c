"""What is said in the street for what offices print; set by hand, rows as in `colloquial`."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """
túng túng_thiếu kẹt_tiền thiếu_tiền khó_khăn thiếu_vốn
gõ_cửa tìm_đến gặp liên_hệ đến vận_động
móc chi bỏ_ra xuất
hầu_bao túi ngân_sách tiền
hùn góp đóng_góp góp_vốn chung_tiền hùn_vốn
lĩnh lãnh nhận được_hưởng hưởng
ẵm rinh giành nhận đoạt giải_thưởng
ế ế_ẩm không_bán tồn_kho ít_người vắng
vắng thưa ít ế
đông đông_đúc nườm_nượp tấp_nập
nhanh sớm mau chóng nhanh_chóng mau_chóng
gấp khẩn khẩn_cấp khẩn_trương cấp_bách
vội gấp sớm ngay khẩn_trương
múc lấy dẫn hút
dồn tập_trung chuyển gom bố_trí
đuổi loại giải_tán truất xua
nốt còn_lại bổ_sung vét
khoái vui mừng thích phấn_khởi
lẹt_đẹt chậm thấp ì_ạch
đội_sổ thấp_nhất cuối chót bét
áp_đảo cao_nhất dẫn_đầu
gian_nan khó_khăn vất_vả gay_go
vất_vả cực khó_khăn nhọc_nhằn
gay_go khó_khăn khó_nhất
khó_xơi gay_go khó_khăn
đuối yếu thấp chậm
mạnh_tay nhiều_nhất cao_nhất
hào_phóng nhiều_nhất rộng_tay
tá_túc ở_nhờ tạm_trú ở
ở_nhờ học_nhờ tạm tá_túc
quấy_rầy gọi làm_phiền
tinh_ý phát_hiện nghi_ngờ nhanh_trí
nhanh_trí phát_hiện báo
nghi_ngờ nghi nghi_vấn đáng_ngờ
đáng_ngờ bất_thường nghi_vấn
lạ bất_thường khác_thường
kẹt_lại mắc_kẹt
bỏ_trống để_trống trống bỏ_không
bỏ_hoang hoang_hóa bỏ_không
dột thấm dột_nát
lún sụt nền
nghẹt tắc ùn_ứ
hôi mùi thối
thối hôi hư ươn
đói thiếu_ăn
no đủ_ăn
ốm bệnh đau_ốm
đau ốm bệnh
khỏe sức_khỏe
khuyên_răn nhắc khuyến_cáo
can can_ngăn khuyên khuyến_cáo
than_thở than phàn_nàn băn_khoăn
than_phiền phàn_nàn khiếu_nại phản_ánh
hỏi_thăm thăm thăm_hỏi
mách báo chỉ phản_ánh
chỉ_vẽ hướng_dẫn chỉ
chỉ_bảo hướng_dẫn
bày_cách hướng_dẫn
đỡ_đần hỗ_trợ giúp
cưu_mang giúp_đỡ nuôi
tiếp_tế cung_cấp chở hỗ_trợ cứu_trợ
cứu_đói hỗ_trợ gạo
phát phát_không cấp_phát tặng cấp
biếu tặng trao
cúng công_đức dâng
công_đức cúng quyên góp
chung_tiền góp hùn công_đức
bỏ_cọc mất_cọc bỏ
tháo_chạy bỏ_cọc rút bỏ
rút_lui rút bỏ
bỏ_cuộc rút nghỉ
chạy_làng bỏ không_nộp
chây_ì nợ chậm chậm_trả
quỵt nợ không_trả
vỡ_nợ nợ_xấu
trả_góp trả dần
ghi_sổ nợ
ngốn tốn chi hết tiêu_tốn
xài dùng chi sử_dụng tiêu
tiết_kiệm bớt_được dư dành_dụm
dư còn thừa tiết_kiệm
lời lãi có_lãi
thất_bát mất_mùa kém giảm
mất_mùa thất_bát giảm năng_suất
được_mùa trúng_mùa tăng
trúng trúng_mùa được trúng_thầu
trúng_giá được_giá giá_cao
rớt_giá mất_giá giảm_giá hạ
bán_tháo bán thu_vội
ép_giá giá_thấp
đắt mắc giá_cao
rẻ giá_thấp hạ
chợ_đen giá
gánh gánh_hàng hàng_rong chịu
quán_xá quán hàng_quán
lề_đường vỉa_hè hè
xế_chiều chiều buổi_chiều
nhá_nhem tối chiều
tờ_mờ rạng_sáng sáng
khuya đêm tối
giữa_trưa trưa
hôm_kia ngày
bữa ngày hôm buổi
dịp kỳ lễ đợt
hồi lúc khi thời
thuở thời ngày_đầu lúc
ngày_trước trước_đây cũ xưa
xưa trước cũ
bữa_nay hôm_nay nay
giờ_này hiện_nay
sang_năm năm_tới năm_sau
mai_mốt sắp_tới tới
lâu_lắc chậm lâu
mười_năm thập_kỷ
cả_năm năm tháng
nửa_đêm đêm
phiên buổi kỳ_họp
cuộc_họp hội_nghị buổi
tiếp_dân tiếp đối_thoại
đối_chất đối_thoại
trả_lời giải_đáp phúc_đáp giải_trình
giải_trình báo_cáo trả_lời
đáp trả_lời giải_quyết
làm_ngơ bỏ_qua
thất_hứa lỗi_hẹn
trễ_hẹn chậm lùi quá_hạn
nhận_lỗi xin_lỗi kiểm_điểm
đứng_tên sở_hữu chủ
chủ_nhân chủ người
làm_chứng nhân_chứng
ghi_hình camera
rao đăng bán
đồn tin_đồn
tin_đồn thông_tin bịa
bịa không_đúng
sai_lệch sai không_đúng
đính_chính cải_chính
kiện_cáo kiện khiếu_kiện
nhờ_vả nhờ
cầu_cứu báo
hiến_kế góp_ý sáng_kiến
mẹo cách
bí_quyết kinh_nghiệm
tay_nghề kỹ_thuật nghề
thợ_thuyền công_nhân
người_làm công_nhân lao_động
phụ_hồ thợ
bốc_vác khuân_vác
lơ_xe phụ_xe
giữ_trẻ trông_trẻ mầm_non
lũ_trẻ trẻ cháu học_sinh
bọn_trẻ trẻ học_sinh
đám_trẻ trẻ em
bọn_xấu đối_tượng kẻ_gian
kẻ_xấu đối_tượng
dân_tình người_dân bà_con
dân_đen người_dân
hàng_xóm láng_giềng người_dân
họ_hàng dòng_họ gia_đình
dòng_họ họ_tộc tộc
vợ_chồng gia_đình
con_cháu gia_đình
ông_bà cụ người_già
hưu_trí nghỉ_hưu hưu
thủ_trưởng giám_đốc trưởng
ông_trùm chủ trưởng
trưởng_xóm trưởng_thôn
trưởng_thôn trưởng_ấp trưởng_bản
cứu_hỏa chữa_cháy cảnh_sát
dân_phòng dân_quân bảo_vệ
phu công_nhân người_làm
thầy_cúng chủ_lễ
trụ_sở nhà_làm cơ_quan
công_sở trụ_sở cơ_quan
chỗ_cũ trụ_sở
chỗ_mới trụ_sở
cửa_khẩu biên_giới
đường_sá đường giao_thông
cống_rãnh cống thoát_nước
ổ_gà hư_hỏng đường
ngã_tư giao_lộ nút
giao_lộ nút_giao ngã_tư
cột_mốc mốc
chỗ_ngồi ghế
chỗ_đậu bãi_đỗ bãi_xe
bồn bồn_nước bể
sà_lan ghe tàu
thau chậu
đồ_đạc tài_sản đồ
đồ_nghề thiết_bị dụng_cụ
máy_móc thiết_bị máy
thuốc_men thuốc
cơm suất_ăn bữa_ăn
nước_uống nước
chăn_màn chăn áo_ấm
áo_ấm chăn quần_áo
quần_áo áo
sách_vở sách đồ_dùng
vở tập
bàn_ghế thiết_bị
học_phí tiền_học
tiền_điện điện
tiền_nước giá_nước
tiền_rác phí_rác
cước phí giá
vé_tàu giá_vé vé
"""
