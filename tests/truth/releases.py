"""Releases written for the tests of the checker; every name and figure in them is made up."""

from __future__ import annotations

__all__ = ["RELEASES"]

_HARVEST = """\
Huyện Vân Trà công bố kết quả sản xuất vụ hè thu (09:10 18/9/2023)

Sáng 17/9, UBND huyện Vân Trà tổ chức hội nghị tổng kết sản xuất vụ hè thu năm 2023. Phó Chủ tịch \
UBND huyện Lê Quang Thiện chủ trì hội nghị; tham dự có ông Đoàn Văn Phúc, Giám đốc Trung tâm Dịch \
vụ nông nghiệp huyện, cùng đại diện 14 xã và 9 hợp tác xã.

Theo báo cáo của Phòng Nông nghiệp và Phát triển nông thôn huyện, vụ hè thu năm nay toàn huyện gieo \
cấy 6.420 ha lúa, tăng 3,5% so với năm 2022; năng suất bình quân đạt 58,7 tạ/ha, sản lượng đạt \
37.685 tấn. Diện tích rau màu là 1.150 ha, giảm 80 ha do ảnh hưởng của nắng hạn. Giá trị sản xuất \
toàn vụ đạt 412 tỷ đồng, trong đó lúa chiếm 72%.

Huyện đã hỗ trợ 1,25 tỷ đồng mua giống cho 2.316 hộ dân ở các xã Hải Lộc, Đông Thạnh và Phú Xuyên. \
Tuy nhiên, mới có 5/14 xã hoàn thành dồn điền đổi thửa, 4 hợp tác xã chưa ký được hợp đồng bao tiêu \
sản phẩm với doanh nghiệp.

Phát biểu tại hội nghị, ông Lê Quang Thiện đề nghị các xã không để nông dân bị ép giá và hoàn thành \
nạo vét 38 km kênh mương trước ngày 15/10. “Được mùa mà mất giá thì chưa thể gọi là thắng lợi”, ông \
Thiện nói.

Giám đốc Trung tâm Dịch vụ nông nghiệp Đoàn Văn Phúc cho biết vụ đông tới, huyện sẽ trồng khoảng \
900 ha khoai tây và dưa chuột, mở 26 lớp tập huấn cho hơn 1.300 nông dân. Dịp này, 12 tập thể và 31 \
cá nhân được Chủ tịch UBND huyện Trịnh Thị Hòa tặng giấy khen.
"""

_CLINIC = """\
Thành phố Đông Lĩnh khám sức khỏe miễn phí cho người cao tuổi

Chiều 3/10/2024, Sở Y tế thành phố Đông Lĩnh phối hợp với Hội Người cao tuổi tổ chức lễ phát động \
chương trình khám sức khỏe miễn phí cho người cao tuổi năm 2024. Phó Chủ tịch UBND thành phố Ngô \
Thanh Vĩnh và Giám đốc Sở Y tế Mai Thị Diệp dự lễ phát động.

Theo Kế hoạch số 215/KH-UBND ngày 20/8/2024, chương trình diễn ra từ ngày 5/10 đến ngày 30/11 tại 32 \
trạm y tế phường, xã. Dự kiến 48.600 người từ 60 tuổi trở lên được khám, trong đó có 7.250 người \
trên 80 tuổi được khám tại nhà. Kinh phí thực hiện là 9,6 tỷ đồng, ngân sách thành phố bảo đảm 70%, \
phần còn lại do các doanh nghiệp tài trợ.

Năm 2023, thành phố đã khám cho 41.900 người, phát hiện 5.870 trường hợp tăng huyết áp và 1.946 \
trường hợp đái tháo đường; 312 trường hợp được chuyển lên tuyến trên. Tỷ lệ người cao tuổi có thẻ \
bảo hiểm y tế đạt 98,2%, cao hơn 1,7 điểm phần trăm so với năm 2022.

Bà Mai Thị Diệp nhấn mạnh: “Mỗi hồ sơ sức khỏe phải theo người già đến suốt đời, không phải nằm trong \
tủ”. Bà yêu cầu các trạm y tế không thu bất kỳ khoản phí nào và cập nhật kết quả lên hệ thống trong \
vòng 48 giờ.

Ông Phùng Bá Khoa, Chủ tịch Hội Người cao tuổi thành phố, cho biết hiện còn 3 phường chưa có bác sĩ \
thường trực; hội đã vận động 120 y bác sĩ nghỉ hưu tham gia. Đường dây nóng của chương trình là \
0236.3888.115.
"""

_BRIDGE = """\
Khởi công cầu Bến Sậy nối hai bờ sông Lam Giang

Ngày 22 tháng 4 năm 2025, Ban Quản lý dự án giao thông tỉnh Tân Biên khởi công cầu Bến Sậy, nối \
phường An Trạch với xã Thới Sơn. Chủ tịch UBND tỉnh Hồ Minh Đạt, Bí thư Huyện ủy Cù Mông Nguyễn Thị \
Xuân cùng hơn 500 người dân dự lễ.

Cầu dài 742 m, rộng 16,5 m với 4 làn xe; đường dẫn hai đầu dài 3,8 km. Tổng mức đầu tư là 1.285 tỷ \
đồng, gồm 900 tỷ đồng vốn trung ương và 385 tỷ đồng ngân sách tỉnh. Dự án thu hồi 21,4 ha đất của \
167 hộ; đến nay 159 hộ đã nhận tiền bồi thường và bàn giao mặt bằng, 8 hộ chưa đồng ý phương án tái \
định cư.

Liên danh nhà thầu gồm Công ty Cổ phần Xây dựng Trường Thịnh Phát và Công ty TNHH Cầu đường Hải Vân \
Sơn cam kết hoàn thành cầu trong 26 tháng, sớm hơn 4 tháng so với hợp đồng. Theo thiết kế, cầu chịu \
được động đất cấp 7 và cho phép tàu dưới 1.000 tấn đi qua.

Hiện mỗi ngày có khoảng 6.000 lượt người qua phà Bến Sậy; thời gian chờ trung bình 35 phút. Khi cầu \
thông xe vào quý II năm 2027, quãng đường từ An Trạch đến trung tâm tỉnh giảm từ 31 km xuống còn \
14 km.

Chủ tịch UBND tỉnh Hồ Minh Đạt yêu cầu chủ đầu tư không điều chỉnh tổng mức đầu tư, bảo đảm an toàn \
lao động. “Cây cầu này người dân đã đợi ba mươi năm, chúng ta không được phép chậm thêm một ngày”, \
ông Đạt phát biểu. Đại diện Công ty Trường Thịnh Phát, Tổng Giám đốc Vũ Đình Lăng cho biết nhà thầu \
đã huy động 215 kỹ sư, công nhân và 64 thiết bị.
"""

_SCHOOLS = """\
Quận Thanh Hà sơ kết học kỳ I năm học 2024-2025 (14:25 16/01/2025)

TH - Sáng 16/1, Phòng Giáo dục và Đào tạo quận Thanh Hà tổ chức hội nghị sơ kết học kỳ I năm học \
2024-2025. Dự hội nghị có Phó Bí thư Thường trực Quận ủy Tạ Hồng Quân, Phó Chủ tịch UBND quận Đào \
Thu Trang.

Toàn quận có 67 trường với 52.340 học sinh, trong đó có 61 trường công lập. Học kỳ I, tỷ lệ học sinh \
tiểu học hoàn thành chương trình đạt 99,4%, học sinh giỏi cấp THCS đạt 46,8%, tăng 2,3% so với cùng \
kỳ năm trước. Quận có 3 trường được công nhận đạt chuẩn quốc gia mức độ 2, nâng tổng số trường đạt \
chuẩn lên 49/67 trường.

Tại kỳ thi học sinh giỏi cấp thành phố, học sinh của quận giành 118 giải, gồm 9 giải Nhất, 34 giải \
Nhì, 41 giải Ba và 34 giải Khuyến khích, xếp thứ hai toàn thành phố. Quận đã đầu tư 186 tỷ đồng xây \
mới 2 trường và sửa chữa 11 trường; 5 dự án trường học chậm tiến độ do vướng giải phóng mặt bằng.

Trưởng phòng Giáo dục và Đào tạo Bạch Ngọc Sơn thừa nhận toàn quận còn thiếu 143 giáo viên, nhiều \
nhất ở môn Tin học và Âm nhạc; sĩ số bình quân cấp tiểu học là 44 học sinh/lớp, cao hơn quy định.

Phó Chủ tịch UBND quận Đào Thu Trang đề nghị các trường không giao bài tập về nhà trong dịp nghỉ Tết \
từ ngày 25/1 đến 2/2/2025, không tổ chức dạy thêm trái quy định. “Học sinh cần một cái Tết trọn vẹn \
bên gia đình”, bà Trang nói. Từ học kỳ II, quận dạy thí điểm trí tuệ nhân tạo tại 15 trường cho trên \
4.000 học sinh lớp 6-8.
"""

RELEASES = {"harvest": _HARVEST, "clinic": _CLINIC, "bridge": _BRIDGE, "schools": _SCHOOLS}
"""The releases by name."""
