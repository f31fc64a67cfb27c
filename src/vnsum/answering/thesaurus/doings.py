"""What is done, in other words; set by hand, in the folded form, rows as in `colloquial`."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """
chôn vùi lấp chôn_lấp chôn_cất vùi_lấp tiêu_hủy
tiêu_hủy hủy hủy_bỏ đốt thiêu_hủy
vứt ném quăng bỏ đổ xả vứt_bỏ liệng
vớt kéo_lên trục_vớt vớt_lên trôi nổi lềnh_bềnh
trôi_dạt dạt trôi
đào đào_bới bới xới đục khoan
lắp lắp_đặt gắn đặt bố_trí cài_đặt
tháo tháo_dỡ dỡ dỡ_bỏ phá_dỡ đập phá_bỏ
phá phá_hủy tàn_phá hủy_hoại
đập đập_bỏ phá_dỡ phá
gãy gãy_đổ đổ bật_gốc bật quật_ngã
nhổ bứng đánh_gốc đào
chặt đốn đốn_hạ chặt_hạ cưa hạ
tỉa cắt_tỉa mé_nhánh tỉa_cành
rào chắn rào_chắn bịt chặn rào_lại quây
đắp đắp_đê gia_cố bồi_đắp be_bờ kè cứu_đê
lấp san_lấp san san_nền bồi
trải rải thảm trải_nhựa tráng_nhựa rải_nhựa đổ_nhựa
nới nới_rộng mở_rộng
nâng nâng_cấp nâng_cao tôn_cao
dẫn đưa nối kéo_về bắc
nối liên_thông kết_nối nối_liền thông
bắc xây dựng
kéo kéo_dài
chia phân chia_làm phân_chia tách
tách chia_tách tách_ra ra_riêng lập_mới tái_lập
gom gom_góp gộp thu_gom tập_trung
xếp sắp_xếp bố_trí bày
bày trưng_bày triển_lãm bày_bán
mang đem đưa chở vác
chở vận_chuyển chuyên_chở vận_tải chở_đi
đưa_đi di_dời sơ_tán chuyển
dọn dọn_đi dời_đi chuyển_đi di_dời bàn_giao
dọn_về chuyển_về dời_về
dời chuyển di_dời di_chuyển
trả_đất bàn_giao giao_đất nhường_đất
nhường hiến bàn_giao giao
giao bàn_giao trao chuyển_giao
giao_cho giao phân_công
nhận tiếp_nhận lấy đón
đem_tới nộp tiếp_nhận mang_tới
nộp_đơn nộp đăng_ký
đăng_ký ghi_danh ghi_tên xin_học nộp_đơn
xin đề_nghị xin_phép đề_xuất
đòi yêu_cầu đòi_hỏi muốn
muốn mong nguyện_vọng mong_muốn đề_nghị
đợi chờ chờ_đợi ngóng chờ_lâu
chờ_lâu phải_đợi đợi_lâu đợi
chê phàn_nàn kêu kêu_ca than than_phiền phản_ánh
than_phiền phản_ánh kêu_ca bức_xúc phàn_nàn
phản_đối chống bất_bình
mắng phê_bình nhắc_nhở khiển_trách rầy
phê_bình kiểm_điểm nhắc_nhở khiển_trách
khiển_trách kỷ_luật cảnh_cáo
cách_chức kỷ_luật cho_thôi
nhắc lưu_ý nhắc_nhở dặn dặn_dò căn_dặn
dặn lưu_ý căn_dặn nhắn khuyên khuyến_cáo
khuyên khuyến_cáo khuyên_nhủ
cảnh_báo khuyến_cáo báo_trước
báo thông_báo báo_tin thông_tin loan_báo
cho_biết nói kể cho_hay thông_tin nhận_định
nhận_định cho_rằng đánh_giá nghĩ nhìn_nhận
cho_rằng nhận_định nghĩ_rằng nói
thừa_nhận nhìn_nhận nhận thú_nhận
hứa cam_kết hứa_hẹn hẹn bảo_đảm
dự_báo dự_đoán đoán tiên_đoán tiên_liệu
lo lo_lắng lo_ngại băn_khoăn trăn_trở ngại e_ngại sợ
băn_khoăn lo trăn_trở e_ngại thắc_mắc
sợ lo_sợ ngại e_ngại e sợ_hãi
mừng vui vui_mừng phấn_khởi hài_lòng
hài_lòng ưng ưng_ý vừa_ý vừa_lòng bằng_lòng thỏa_mãn
buồn tiếc đau_lòng
thích ưa chuộng ưa_chuộng mê
khen khen_ngợi ca_ngợi biểu_dương tuyên_dương
cảm_ơn tri_ân tri_ơn biết_ơn
bỏ_tiền chi góp tài_trợ đầu_tư ủng_hộ
rót_vốn đầu_tư cấp_vốn rót
xuất_tiền chi trích xuất
bỏ_ra chi góp đầu_tư đóng_góp
bỏ_ống tiết_kiệm dành_dụm để_dành
gom_tiền quyên_góp quyên
cho_vay giải_ngân vay
giải_ngân cho_vay chi xuất_tiền
khất nợ chậm_đóng chây_ì nợ_đọng
nợ chậm_đóng thiếu_nợ khất
trốn né trốn_tránh lẩn_tránh
giấu che_giấu giấu_giếm giấu_dịch
khai kê_khai khai_báo trình_báo
khai_gian khai_man gian_dối gian_lận
gian_lận gian_dối ăn_gian tráo dối_trá
tráo đánh_tráo dán_nhãn đổi thay
dán_nhãn dán tráo_nhãn
làm_giả giả giả_mạo
lừa lừa_đảo lừa_gạt dụ dụ_dỗ
dụ rủ_rê dụ_dỗ lôi_kéo
ăn_cắp trộm trộm_cắp lấy_cắp
cướp cướp_giật giật
đánh hành_hung đánh_đập
đánh_nhau ẩu_đả xô_xát
bắt bắt_giữ tóm tạm_giữ
tịch_thu thu_giữ tạm_giữ bị_bắt
thu_giữ tịch_thu bắt phát_hiện
xử_phạt phạt
xử xử_lý xét_xử xử_phạt
soi kiểm_tra giám_sát soi_xét rà_soát
xem_xét xét rà_soát
kiểm đếm kiểm_đếm thống_kê
đo đo_đạc đo_được
quét số_hóa scan
số_hóa quét đưa_vào
tra tra_cứu tìm
nhập_liệu nhập
in in_ấn
ký ký_tên đặt_bút ký_kết ban_hành
công_nhận ghi_danh xếp_hạng
cấp_phép cho_phép giấy_phép
cho_phép được_phép cấp_phép đồng_ý
dẹp xóa_bỏ bỏ giải_tỏa
cấm không_được không_cho cấm_đoán
ngừng dừng tạm_dừng tạm_ngừng đóng_cửa nghỉ
cho_nghỉ tạm_dừng đình_chỉ
mở mở_cửa khai_trương mở_màn
khai_giảng bắt_đầu khai_mạc
khai_hội khai_mạc
rút rút_ngắn giảm cắt_ngắn
rút_ngắn bớt giảm ngắn_đi
bớt giảm cắt_giảm giảm_bớt
cắt cắt_giảm giảm bớt
vơi giảm bớt
hạ giảm hạ_xuống
rớt giảm tụt sụt
tăng nhích lên nâng tăng_thêm
nhích tăng nhích_lên
leo_thang tăng
thêm tăng_thêm bổ_sung
gấp gấp_đôi gấp_ba
vượt hơn cao_hơn quá
đạt được tới chạm
chiếm gánh đóng_góp
còn còn_lại sót vẫn_còn
sót sót_lại bỏ_sót còn
kéo_dài suốt trong liên_tục
diễn_ra tổ_chức có xảy_ra
xảy_ra bùng_lên bùng_phát xuất_hiện
bùng_phát xuất_hiện nổ_ra phát_sinh
xuất_hiện phát_hiện bùng_phát có
cháy phát_hỏa hỏa_hoạn bốc_cháy bùng_lên ngọn_lửa
cháy_rụi thiêu_rụi cháy
dập dập_tắt khống_chế chữa_cháy
khống_chế dập_tắt ngăn_chặn
cứu giải_cứu cứu_hộ cứu_nạn cứu_thoát
thoát thoát_nạn thoát_ra
thoát_chết sống_sót
chết tử_vong thiệt_mạng chết_cháy
hy_sinh mất ngã_xuống
bị_thương thương xây_xát
ngất xỉu ngất_xỉu bất_tỉnh
cấp_cứu đi_viện nhập_viện
chữa điều_trị chữa_trị chạy_chữa
điều_trị chữa chữa_bệnh
khám thăm_khám khám_bệnh kiểm_tra
sinh đẻ sinh_con sinh_nở thai_sản
nuôi chăn_nuôi nuôi_dưỡng thả_nuôi
thả thả_nuôi phóng_sinh
cho_ăn nuôi
trồng gieo gieo_trồng xuống_giống
hái thu_hái thu_hoạch
gặt thu_hoạch gặt_lúa
vụ_gặt thu_hoạch
tưới tưới_tiêu bơm_nước
bơm hút bơm_nước
phun xịt
bán tiêu_thụ bán_được bán_ra
tiêu_thụ bán mua giao bao_tiêu thu_mua
mua mua_sắm sắm tậu
sắm mua mua_sắm trang_bị
tiêu_xài sức_mua mua_sắm chi_tiêu
chi_tiêu tiêu tiêu_xài
tích_trữ dự_trữ trữ dành để_dành
dự_trữ trữ tích_trữ chuẩn_bị
ế ế_ẩm tồn tồn_đọng
tồn_đọng còn tồn
giải_quyết xử_lý gỡ tháo_gỡ
gỡ_vướng tháo_gỡ
vướng vướng_mắc kẹt trở_ngại
trễ chậm muộn trễ_hạn chậm_trễ quá_hạn
chậm trễ chậm_trễ lề_mề ì_ạch
muộn chậm trễ muộn_hơn
sớm trước_hạn nhanh
đúng_hạn kịp đúng_hẹn
kịp kịp_thời đúng_hạn
hoãn tạm_hoãn dời lùi
bãi_bỏ hủy hủy_bỏ bỏ
thay thay_thế đổi thay_đổi
đổi thay_đổi đổi_mới
đổi_tên mang_tên
đặt_tên mang_tên
dạy giảng_dạy dạy_học giảng hướng_dẫn
học theo_học học_tập
học_xong tốt_nghiệp ra_trường
nghỉ_ngang bỏ_học bỏ_dở giữa_chừng
bỏ_dở giữa_chừng dở_dang
dở_dang dang_dở
thi dự_thi thi_tài
đi_thi dự_thi tham_gia
đoạt_giải giải_thưởng đạt_giải
đoạt giành đạt thắng
thắng_cuộc giải_nhất thắng
thua thất_bại
đá thi_đấu
hát múa biểu_diễn múa_hát
biểu_diễn trình_diễn diễn
múa_hát diễn_viên nghệ_thuật biểu_diễn
rước rước_kiệu
cúng tế lễ
hóa_mã vàng_mã đốt
đốt hóa thắp
thắp đốt thắp_hương
viếng thăm dâng_hương
thăm ghé đến
ngắm xem triển_lãm
tham_quan thăm xem
chụp ghi_hình
đi_lại lưu_thông giao_thông đi
lưu_thông đi_lại chạy
chạy lưu_thông đi vận_hành hoạt_động
chạy_thử vận_hành thử_nghiệm
thử thử_nghiệm thí_điểm
dùng_thử thí_điểm
rẽ đi đường_vòng vòng
đi_vòng đường_tránh tránh
kẹt_xe ùn_tắc tắc_đường
ùn_tắc tắc kẹt_xe
chở_nặng quá_tải
đỗ dừng đậu
gửi_xe giữ_xe trông_xe
giữ_xe gửi_xe bãi_giữ
trông coi giữ
trông_coi phụ_trách quản_lý
cai_quản quản_lý
lo phụ_trách đảm_nhận
đứng_ra tổ_chức phối_hợp nhận
hợp_tác liên_kết phối_hợp bắt_tay
liên_kết hợp_tác kết_hợp
góp_sức tham_gia chung_tay
chung_tay góp_sức ủng_hộ
tham_gia dự góp_mặt có
tụ_họp tập_trung
huy_động điều_động sử_dụng
điều_động huy_động cử
cử điều phái
cắt_băng khánh_thành
bấm_nút khởi_công
trao trao_tặng tặng
gắn trao tặng
vinh_danh tặng khen
thưởng khen_thưởng khích_lệ
khích_lệ thưởng động_viên khuyến_khích
động_viên khích_lệ an_ủi thăm_hỏi
an_ủi động_viên chia_buồn
thăm_hỏi động_viên hỏi_thăm
bồi_dưỡng tập_huấn
đền đền_bù bồi_thường
hưởng được_hưởng thụ_hưởng hưởng_lợi
thụ_hưởng hưởng_lợi được
mất thiệt_hại thất_thoát
mất_trắng thiệt_hại
thiếu không_đủ hụt
đủ đầy_đủ
dư thừa
kiện khởi_kiện thưa kiện_tụng
thưa_kiện khiếu_nại
khiếu_nại khiếu_kiện
tố tố_cáo
hòa_giải giảng_hòa
tranh_chấp giành
giành tranh
tranh cạnh_tranh bốc_thăm
bỏ_phiếu biểu_quyết bầu
được_bầu trúng_cử
lên_chức bổ_nhiệm
nhậm_chức bổ_nhiệm
nghỉ_hưu hưu về_hưu
nghỉ_việc thôi_việc tạm_dừng mất_việc
cho_thôi buộc_thôi
tuyển tuyển_dụng cần
kiếm_sống mưu_sinh
mưu_sinh kiếm_ăn sinh_sống
sinh_sống sống ở
ở sinh_sống cư_trú
cư_trú ở thường_trú
về_quê hồi_hương
quay_lại trở_lại
có_lại trở_lại khôi_phục
khôi_phục phục_hồi trở_lại
sáng_đèn điện có_điện
mất_điện tối_om cúp_điện
nghiên_cứu tìm_hiểu khảo_sát
khảo_sát hỏi thăm_dò điều_tra
tuyên_truyền vận_động phổ_biến
vận_động thuyết_phục kêu_gọi
tẩy_chay từ_chối
dành ưu_tiên để
nhằm để mục_đích
chọn lựa lựa_chọn
trượt rớt hỏng
loại bị_loại gạt
gạt loại bác
"""
