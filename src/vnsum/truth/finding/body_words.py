"""Words of two syllables in the names of bodies, of which only the first has a capital letter.

"Quỹ Bảo trợ", "Công ty Đấu giá": without them a name would end inside a word. Set by hand from
the names of bodies in releases; left out are pairs that a place's name and a verb make as well
("Hòa thông báo", "An tổ chức"). Data only, folded.
"""

from __future__ import annotations

__all__ = ["PAIRS", "VERBS"]

_PAIRS = """
an_ninh an_sinh an_toàn bao_bì biên_giới biên_phòng biên_tập bác_sĩ bách_khoa bán_trú báo_chí
bình_đẳng bóng_chuyền bóng_đá bưu_chính bưu_điện bản_quyền bảo_dưỡng bảo_hiểm bảo_hộ bảo_trì
bảo_trợ bảo_tàng bảo_tồn bảo_vệ bệnh_nghề bệnh_viện bồi_dưỡng bồi_thường bộ_đội ca_kịch cao_su
cao_tuổi cha_mẹ chi_cục chiếu_sáng chuyển_đổi chính_sách chính_trị chăm_sóc chăn_nuôi chấn_thương
chất_lượng chế_biến chỉ_huy chỉ_đạo chống_hạn chống_lụt chống_tham chủ_tịch chữa_cháy cung_cấp
cung_ứng cây_trồng cây_xanh công_chứng công_nghiệp công_nghệ công_trình công_tác công_viên công_vụ
công_ích công_đoàn cơ_giới cơ_khí cơ_sở cơ_yếu cơ_điện cải_cách cải_tạo cảng_cá cấp_cứu cấp_dưỡng
cấp_nước cấp_thoát cầu_lông cầu_đường cồng_chiêng cộng_đồng cứu_hộ cứu_nạn cứu_trợ da_liễu di_sản
di_tích dinh_dưỡng diễn_đàn doanh_nghiệp doanh_nhân du_kích du_lịch dân_phòng dân_quân dân_số
dân_tộc dân_vận dưỡng_lão dược_liệu dược_phẩm dạy_nghề dịch_thuật dịch_vụ dữ_liệu dự_báo dự_phòng
dự_án gia_công gia_cầm gia_súc gia_sư gia_đình giao_dịch giao_nhận giao_thông giá_cả giám_hiệu
giám_khảo giám_sát giám_định giám_đốc giáo_dục giáo_viên giáo_xứ giải_pháp giảm_nghèo giống_cây
giới_thiệu gìn_giữ hiến_máu huyết_học huấn_luyện hàng_hải hành_chính hành_nghề hành_pháp hình_sự
hóa_chất hướng_dẫn hướng_nghiệp hạt_giống hải_dương hậu_cần hậu_kiểm hồi_sức hỗ_trợ hộ_sinh hội_chợ
hội_nghị hợp_danh hợp_tác hữu_nghị khiếu_nại khoa_giáo khoa_học khoáng_sản khuyến_công khuyến_học
khuyến_ngư khuyến_nông khuyến_tài khuyến_đọc khuyết_tật khách_hàng khám_bệnh khí_tượng khảo_cổ
khảo_sát khảo_thí khắc_phục kinh_doanh kinh_tế kiến_thiết kiến_trúc kiều_bào kiểm_dịch kiểm_lâm
kiểm_nghiệm kiểm_ngư kiểm_soát kiểm_toán kiểm_định kế_hoạch kế_toán kỷ_luật kỹ_năng kỹ_thuật
lao_động linh_kiện liên_hiệp liên_lạc liên_minh liên_đoàn luật_gia luật_sư lâm_nghiệp lão_khoa
lý_luận lưu_trữ lương_thực lập_pháp lễ_hội lễ_tang lọc_nước lữ_hành miến_dong môi_giới môi_trường
mạng_lưới mẫu_giáo mỹ_nghệ mỹ_thuật nghiên_cứu nghiệp_vụ nghĩa_trang nghĩa_vụ nghề_cá nghệ_nhân
nghệ_sĩ nghệ_thuật ngoại_ngữ ngoại_thương ngoại_vụ ngư_dân nhi_khoa nhiếp_ảnh nhà_báo nhà_văn
nhà_đất nhân_lực nhân_sự nhân_ái nhân_đạo nuôi_dưỡng nuôi_dạy nuôi_ong nuôi_trồng nông_dân nông_lâm
nông_nghiệp nông_sản nông_thôn năng_lượng nước_sạch nội_chính nội_tiết nội_trú nội_vụ phong_trào
pháp_chế pháp_luật pháp_lý pháp_y phát_hành phát_thanh phát_triển phân_bón phân_phối phân_tích
phòng_cháy phòng_chống phòng_hộ phòng_thủ phúc_lợi phẫu_thuật phổ_biến phổ_thông phụ_huynh phụ_nữ
phụ_sản phục_hồi phục_vụ quan_hệ quan_trắc quy_hoạch quyết_toán quân_dân quân_sự quân_y quản_lý
quản_trị quảng_cáo quốc_phòng quốc_tế răng_hàm sinh_hóa sinh_học sinh_thái sinh_viên sinh_vật
soạn_thảo suất_ăn sáng_kiến sáng_tác sáng_tạo sân_khấu sĩ_quan sư_phạm sản_khoa sản_nhi sản_xuất
sổ_xố sở_hữu sức_khỏe sự_kiện thanh_niên thanh_tra thi_công thi_hành thi_tuyển thi_đua thi_đấu
thiên_tai thiết_bị thiết_kế thiếu_nhi thiếu_niên thiện_nguyện thuế_vụ thân_nhân thông_tin thú_y
thư_pháp thư_viện thương_binh thương_mại thương_nghiệp thường_trực thường_vụ thẩm_mỹ thẩm_định
thể_dục thể_thao thống_kê thủ_công thủy_lợi thủy_nông thủy_sản thức_ăn thực_hành thực_nghiệm
thực_phẩm thực_vật tim_mạch tin_học tiêu_chuẩn tiêu_dùng tiếp_dân tiếp_nhận tiếp_thị tiết_kiệm
trang_trí trang_trại triển_lãm truyền_hình truyền_máu truyền_nhiễm truyền_thanh truyền_thông
truyền_tải trẻ_em trị_sự tôn_giáo trồng_rừng
trồng_trọt trợ_giúp trợ_lực tuyên_giáo tuyên_huấn tuyên_truyền
tuyển_dụng tuyển_sinh tài_chính tài_nguyên tài_năng tàu_cá tâm_lý tâm_thần tình_nguyện tín_dụng
tín_ngưỡng tòa_soạn tư_liệu tư_pháp tư_tưởng tư_vấn tương_trợ tập_huấn tố_tụng tổng_hợp tội_phạm
từ_thiện tự_nhiên ung_bướu viễn_thông việc_làm võ_thuật vùng_cao văn_bút văn_công văn_hóa văn_học
văn_nghệ văn_thư vận_hành vận_tải vận_động vật_liệu vật_nuôi vật_tư vệ_sinh xe_khách xe_đạp xi_măng
xuất_bản xuất_khẩu xuất_nhập xây_dựng xây_lắp xã_hội xúc_tiến xổ_số y_học y_khoa y_tế ân_nhân ô_tô
đa_khoa điều_dưỡng điều_hành điều_khiển điều_phối điều_tra điều_độ điện_lạnh điện_lực điện_máy
điện_tử điện_ảnh đo_lường đo_đạc đoàn_kết đào_tạo đô_thị đăng_ký đường_bộ đường_sắt đường_thủy
đại_biểu đại_diện đại_hội đấu_giá đấu_thầu đầu_tư địa_chính địa_chất địa_ốc định_giá đối_ngoại
đối_thoại đờn_ca ươm_tạo ấn_phẩm ứng_cứu ứng_dụng ứng_phó
"""
PAIRS = frozenset(tuple(pair.split("_")) for pair in _PAIRS.split())
"""Words of which the first syllable is written with a capital letter inside a name."""

_VERBS = """
thông_báo thông_qua thông_tin thông_xe giải_quyết tổ_chức công_bố công_nhận công_khai tiếp_nhận
tiếp_tục tiếp_xúc tiếp_thu đăng_ký đăng_tải phát_động phát_hiện phát_thưởng phát_quà vận_động
dụng_công trợ_cấp động_viên động_thổ
"""
VERBS = frozenset(tuple(pair.split("_")) for pair in _VERBS.split())
"""Verbs whose first syllable ends a word above: "xã Xuân Giao thông báo"."""
