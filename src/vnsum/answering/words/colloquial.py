"""Words people ask with beside those of office and press; set by hand, in the folded form.

A row is a group that can stand for one another, `synonyms` reads them. The first words of a row are
mostly the press's, the others what is said at home, in the north or in the south.
"""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """
tiêm chích tiêm_phòng chích_ngừa tiêm_chủng chủng_ngừa
phun xịt phun_thuốc
xem coi ngó theo_dõi
sử_dụng xài dùng
tìm kiếm tìm_kiếm lùng
lớn to bự khổng_lồ quy_mô
thuê mướn thuê_mướn
vay mượn vay_vốn vay_mượn vay_tiền
chậm trễ muộn trễ_hẹn chậm_trễ trễ_hạn quá_hạn
thiếu hụt thiếu_hụt
giảm vơi sụt rớt tụt hụt giảm_sút sa_sút kém
tăng nhích tăng_lên nhiều_lên đông_lên nhảy_vọt
bốc_thăm rút_thăm bắt_thăm
nhận lãnh lĩnh tiếp_nhận thu_nhận
quầy sạp gian_hàng ki_ốt hàng_quán quán
tiểu_thương bạn_hàng người_bán hàng_rong bán_hàng buôn_bán
nhà_sư sư hòa_thượng thượng_tọa đại_đức tăng_ni
xuống_cấp xập_xệ hư_hỏng cũ_nát già_cỗi hư dột_nát cũ
nội_trú chỗ_ở
cải_tạo tu_bổ sửa tu_sửa sửa_chữa duy_tu nâng_cấp
xuất_khẩu bán_ra nước_ngoài xuất
lừa_đảo lừa gạt lừa_gạt chiếm_đoạt mất
đối_tượng kẻ_gian kẻ_xấu thủ_phạm nghi_phạm kẻ_lừa
tố_giác báo_tin mách trình_báo báo tố_cáo
thu_gom dọn gom hốt quét_dọn dọn_dẹp
cao_tuổi cụ người_già các_cụ cao_niên bô_lão lão_thành cụ_già ông_bà
người_dân bà_con dân cư_dân dân_chúng quần_chúng nhân_dân
phụ_huynh cha_mẹ bố_mẹ ba_mẹ
trẻ_em bé cháu em con_nít thiếu_nhi nhóc
học_sinh học_trò em trò
giáo_viên thầy_cô thầy cô nhà_giáo
hiệu_trưởng thầy cô đứng_đầu trường
bác_sĩ thầy_thuốc
khám khám_bệnh thăm_khám tầm_soát
mổ phẫu_thuật
tử_vong chết thiệt_mạng mất_mạng bỏ_mạng cướp_đi
mất_tích biệt_tăm
cuốn_trôi trôi cuốn cuốn_mất cuốn_phăng
sạt_lở lở sạt sụt_lún
ngập nước_ngập lụt úng ngập_úng ngập_nước
sơ_tán di_dời chạy_lũ lánh
cô_lập chia_cắt mắc_kẹt kẹt kẹt_lại
chặn cấm phong_tỏa ngăn
hỗ_trợ giúp cho tặng đỡ đỡ_đầu giúp_sức chu_cấp đùm_bọc
ủng_hộ quyên_góp góp đóng_góp quyên tài_trợ hảo_tâm
khen_thưởng khen thưởng biểu_dương tuyên_dương vinh_danh
bằng_khen giấy_khen khen
bế_mạc kết_thúc khép_lại xong
khai_mạc mở_màn bắt_đầu khởi_tranh đêm_đầu ngày_đầu
khởi_công động_thổ bắt_tay làm
khánh_thành mở_cửa thông_xe xong
hoàn_thành xong về_đích đạt
dự_kiến dự_tính tính định sẽ hẹn
lùi hoãn dời dời_lịch rời
trước chậm_nhất muộn_nhất hạn_cuối hạn_chót hạn trễ_nhất
kiến_nghị đề_nghị đề_xuất xin nguyện_vọng mong
từ_chối bác trả_lại gạt loại
chấp_thuận đồng_ý gật_đầu thông_qua tán_thành đồng_tình ưng nhất_trí phê_duyệt duyệt
phạt xử_phạt nộp_phạt phạt_tiền xử_lý
thu_hồi đòi_lại lấy_lại lấy_về truy_thu
hoàn_trả trả_lại hoàn_lại trả
đền_bù bồi_thường đền bồi_hoàn
tiền_lương lương trả_lương thu_nhập tiền_công
tuyển tuyển_dụng nhận_người tuyển_người xin_việc
việc_làm chỗ_làm việc công_việc
thất_nghiệp mất_việc nghỉ_việc
công_nhân thợ người_làm lao_động nhân_lực nhân_công
doanh_nghiệp công_ty hãng xưởng cơ_sở
nhà_máy xưởng xí_nghiệp
nông_dân bà_con nhà_nông người_trồng
gặt thu_hoạch gặt_hái hái thu_hái
gieo_sạ xuống_giống gieo_trồng gieo cấy trồng
thương_lái lái_buôn người_mua bạn_hàng
bao_tiêu thu_mua mua_hết
giá_bán bán_ra giá
lãi lời lợi_nhuận lãi_suất bỏ_túi
lỗ thua_lỗ lỗ_vốn
nợ_xấu nợ trễ_nợ
ngân_hàng nhà_băng
tỷ_lệ phần_trăm mức tỉ_lệ
đúng_hạn đúng_hẹn đúng_ngày
trực_tuyến internet online mạng
hồ_sơ giấy_tờ đơn thủ_tục
cấp_giấy giấy_tờ
chứng_thực công_chứng sao_y
đất_đai nhà_đất địa_chính
nền lô thửa miếng_đất mảnh_đất
đấu_giá bán_đất người_mua
đặt_cọc tiền_cọc cọc đặt_trước
mồ_mả mộ ngôi_mộ nấm_mồ mồ phần_mộ
nghĩa_trang nghĩa_địa
liệt_sĩ tử_sĩ
bà_mẹ mẹ
xe_máy xe mô_tô
ô_tô xe_hơi xế_hộp xe
tàu ghe thuyền đò phà
bến bến_tàu cầu_tàu cầu_cảng
hành_khách khách
vé giá_vé tiền_vé
du_khách khách
khách_sạn nhà_nghỉ nhà_trọ
nhà_trọ phòng_trọ dãy_trọ khu_trọ
cháy hỏa_hoạn đám_cháy bén_lửa phát_hỏa
chữa_cháy dập_lửa dập_tắt chữa_lửa cứu_hỏa
diễn_tập thực_tập tập_dượt
báo_động chuông chuông_báo còi
tai_nạn va_chạm đụng_xe tông
điện lưới_điện dòng_điện mất_điện
cắt_điện mất_điện cúp_điện
cắt_nước mất_nước cúp_nước
nước_sạch nước_máy
đường_ống ống ống_nước
cống thoát_nước
hồ_chứa trữ_nước hồ
kênh mương rạch con_kênh
nạo_vét vét khơi_thông
đê kè con_đê bờ_kè
hẻm ngõ con_hẻm đường_hẻm kiệt
mở_rộng nới nới_rộng
đường con_đường lộ tuyến_đường con_lộ đường_sá
cầu cây_cầu chiếc_cầu
vỉa_hè lề_đường hè_phố
lòng_đường mặt_đường
đỗ_xe đậu_xe gửi_xe giữ_xe bãi_xe
chợ_cóc chợ_tạm họp_chợ
hàng_rong bán_dạo gánh_hàng
rác rác_thải xả_rác đổ_rác
ve_chai phế_liệu nhặt_rác lượm
bãi_rác bãi_đổ
phân_loại tách_rác phân_chia
ô_nhiễm dơ bẩn nhiễm_bẩn
giếng nước_giếng
dịch dịch_bệnh ổ_dịch ca_bệnh
muỗi lăng_quăng bọ_gậy
bữa_ăn suất_ăn cơm bữa phần_cơm đồ_ăn
bếp_ăn bếp nấu_nướng nhà_bếp nấu
ngộ_độc trúng_thực đau_bụng
mẫu xét_nghiệm kiểm_nghiệm
truy_xuất gốc_gác nguồn_gốc xuất_xứ
đình_chỉ đóng_cửa ngừng dừng
đột_xuất bất_ngờ
họp buổi_họp cuộc_họp hội_nghị kỳ_họp nhóm_họp
chủ_trì điều_khiển chủ_tọa cầm_trịch điều_hành ngồi_ghế
phát_biểu nói nói_chuyện lên_tiếng bày_tỏ chia_sẻ khẳng_định
hứa cam_kết hứa_hẹn bảo_đảm
xin_lỗi áy_náy cáo_lỗi nhận_lỗi thừa_nhận
giải_thích lý_giải phân_trần
phụ_trách lo đảm_trách đảm_nhận
phân_công giao cử giao_việc cắt_cử
bổ_sung thêm bù tăng_thêm
miễn_nhiệm thôi_chức bãi_chức nghỉ
bầu bầu_cử bỏ_phiếu chọn
trúng_cử đắc_cử tín_nhiệm
cử_tri dân_bầu
phiếu lá_phiếu thùng_phiếu
thành_viên người nhân_sự
biên_chế cán_bộ công_chức quân_số
dôi_dư thừa tinh_giản sắp_xếp bớt
sáp_nhập nhập gộp gom_lại nhập_lại
trụ_sở tòa_nhà
đoàn đội phái_đoàn
trưởng_đoàn dẫn_đầu cầm_đầu
tay_chèo tuyển_thủ cầu_thủ đấu_thủ tay_bóng người_chơi tranh_tài thi_đấu
huy_chương giải vàng bạc đồng
vô_địch quán_quân nhất giải_nhất đứng_đầu
á_quân nhì về_nhì giải_nhì xếp_nhì
kỷ_lục thành_tích
đăng_cai tổ_chức chủ_nhà
thi_đấu tranh_tài đua so_tài
trọng_tài cầm_còi
khán_đài chỗ_ngồi
lễ_hội hội hội_hè ngày_hội
rước kiệu đám_rước
nghệ_nhân thợ người_thợ
làng_nghề nghề
nón nón_lá mũ
di_sản di_tích
thư_viện phòng_đọc sách
bạn_đọc độc_giả người_đọc
cuốn quyển đầu_sách
điện_tử số số_hóa
tập_huấn dạy hướng_dẫn huấn_luyện đào_tạo chỉ
học_viên người_học theo_học
khóa_học lớp lớp_học
khai_giảng tựu_trường
bỏ_học nghỉ_học nghỉ_ngang thôi_học
học_bổng tiền_học
thí_sinh người_thi em
thi kỳ_thi
trúng_tuyển đỗ đậu
nhập_ngũ tòng_quân lên_đường tân_binh
tự_nguyện xin_đi tình_nguyện
biên_phòng đồn
trồng_cây cây_xanh trồng
hiến_máu lấy_máu
thẻ bảo_hiểm
nghèo khó_khăn nhà_nghèo hộ_nghèo khốn_khó
thoát_nghèo hết_nghèo
xây_mới cất dựng dựng_lên mọc_lên xây
xóa dẹp xóa_bỏ giải_tán bỏ
di_chuyển dời chuyển
trông chăm_sóc nuôi chăm
đầu_tiên trước_tiên sớm_nhất lần_đầu mở_đầu
cuối_cùng chót sau_chót sau_cùng chót_cùng
lớn_nhất to_nhất nặng_nhất đông_nhất nhiều_nhất cao_nhất
tối_đa nhiều_nhất cao_nhất
tối_thiểu ít_nhất
trung_bình bình_quân
tổng_cộng cả_thảy tất_cả hết_thảy tổng toàn_bộ
năm_ngoái năm_trước
năm_nay năm_này
năm_tới sang_năm năm_sau
hiện_nay bây_giờ giờ hiện_giờ
kế_tiếp tiếp_theo lần_tới sắp_tới tới
ước_tính ước khoảng chừng áng_chừng
quá_tải đông quá_đông
vi_phạm phạm_lỗi sai sai_phạm
xài_sai dùng_sai
giả_mạo mạo_danh giả_danh
điện_thoại gọi gọi_điện số_máy
chuyển_khoản chuyển_tiền gửi_tiền
tiền_mặt tiền
đóng_phí phí thu_phí
mặt_trận mttq
phụ_nữ chị_em nữ
thanh_niên đoàn_viên bạn_trẻ tuổi_trẻ
đèo dốc
khởi_tố truy_tố bắt
tạm_giữ bắt_giữ bắt
ma_túy heroin hàng_trắng
vũ_khí súng
tụ_điểm điểm_nóng
sạc sạc_điện cắm_sạc
máy thiết_bị máy_móc
trạm ki_ốt
tự_phát cóc
cụ cao_tuổi người_già
y_tế sức_khỏe thầy_thuốc bệnh_viện
hải_sản cá tôm
viên_chức cán_bộ
trung_học cấp_ba thpt
tiểu_học cấp_một
hội_đồng hđnd
mặt_bằng giải_tỏa đất
biên_giới đường_biên
buồng phòng
tiêu_độc khử_trùng
ca buổi kíp
đơn đơn_hàng
công_điện lệnh
kiểm_lâm rừng
thân_nhân người_nhà gia_đình
đối_thoại gặp trao_đổi bàn
trình nộp gửi
tái_chế phế_liệu
thi_công làm xây
nhà_thầu đơn_vị bên
"""
