"""Drafts of the releases in `releases.py`, each with what the checker has to say about it.

Clean drafts are said in other words than the release: clauses left out and put elsewhere, figures
and names written another way. A tampered draft has one thing wrong, named by its kind.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["CASES", "Case"]


class Case(NamedTuple):
    """A draft and what is wrong with it.

    Attributes:
        release: Name of its release.
        kind: "clean", or what was tampered with.
        draft: The draft.
    """

    release: str
    kind: str
    draft: str


_TABLE = """
harvest
clean | Vụ hè thu 2023, huyện Vân Trà gieo cấy 6.420 ha lúa, sản lượng 37.685 tấn.
clean | Giá trị sản xuất vụ hè thu của huyện Vân Trà đạt 412 tỷ đồng, lúa chiếm 72%.
clean | Năng suất lúa bình quân đạt 58,7 tạ/ha, tổng sản lượng 37.685 tấn.
clean | Ngày 17/9, Ủy ban nhân dân huyện Vân Trà tổng kết sản xuất vụ hè thu năm 2023.
clean | Huyện hỗ trợ 1.250 triệu đồng mua giống cho 2.316 hộ ở ba xã Hải Lộc, Đông Thạnh và Phú Xuyên.
clean | Diện tích rau màu giảm 80 ha do nắng hạn, còn 1.150 ha.
clean | Năm trong số 14 xã của huyện đã hoàn thành dồn điền đổi thửa.
clean | Bốn hợp tác xã chưa ký được hợp đồng bao tiêu sản phẩm.
clean | Ông Lê Quang Thiện yêu cầu hoàn thành nạo vét 38 km kênh mương trước 15/10.
clean | “Được mùa mà mất giá thì chưa thể gọi là thắng lợi”, ông Thiện nói tại hội nghị.
clean | Vụ đông tới, Vân Trà dự kiến trồng khoảng 900 ha khoai tây và dưa chuột.
clean | Huyện sẽ mở 26 lớp tập huấn cho hơn 1.300 nông dân trong vụ đông.
clean | Chủ tịch UBND huyện Trịnh Thị Hoà tặng giấy khen 12 tập thể và 31 cá nhân.
clean | Phó Chủ tịch huyện Lê Quang Thiện chủ trì hội nghị tổng kết vụ hè thu sáng 17/9.
clean | Diện tích lúa hè thu tăng 3,5% so với năm 2022.
clean | Giám đốc Trung tâm Dịch vụ nông nghiệp Đoàn Văn Phúc cho biết vụ đông sẽ có khoảng 900 ha khoai tây, dưa chuột.
clean | Đại diện 14 xã và 9 hợp tác xã dự hội nghị tổng kết sản xuất.
clean | Huyện Vân Trà được mùa lúa hè thu
clean | Vân Trà gieo cấy 6.420 ha lúa hè thu, tăng 3,5%
clean | Ông Đoàn Văn Phúc, Giám đốc Trung tâm Dịch vụ nông nghiệp huyện, tham dự hội nghị.
number | Vụ hè thu 2023, huyện Vân Trà gieo cấy 6.240 ha lúa, sản lượng 37.685 tấn.
number | Giá trị sản xuất vụ hè thu của huyện Vân Trà đạt 421 tỷ đồng, lúa chiếm 72%.
number | Năng suất lúa bình quân đạt 57,8 tạ/ha, tổng sản lượng 37.685 tấn.
number | Huyện sẽ mở 62 lớp tập huấn cho hơn 1.300 nông dân trong vụ đông.
number | Huyện hỗ trợ 1,52 tỷ đồng mua giống cho 2.316 hộ dân.
unit | Giá trị sản xuất vụ hè thu của huyện Vân Trà đạt 412 triệu đồng, lúa chiếm 72%.
unit | Vụ hè thu 2023, huyện Vân Trà gieo cấy 6.420 ha lúa, sản lượng 37.685 tạ.
unit | Huyện yêu cầu nạo vét 38 m kênh mương trước ngày 15/10.
noun | Huyện hỗ trợ 1,25 tỷ đồng mua giống cho 2.316 xã.
noun | Đại diện 14 hợp tác xã và 9 xã dự hội nghị.
noun | Diện tích lúa hè thu là 1.150 ha.
noun | Chủ tịch UBND huyện tặng giấy khen 31 tập thể và 12 cá nhân.
date | Ngày 15/10, UBND huyện Vân Trà tổng kết sản xuất vụ hè thu năm 2023.
date | Ông Lê Quang Thiện yêu cầu nạo vét 38 km kênh mương trước ngày 17/9.
person | Phó Chủ tịch UBND huyện Đoàn Văn Phúc chủ trì hội nghị tổng kết vụ hè thu.
person | “Được mùa mà mất giá thì chưa thể gọi là thắng lợi”, ông Trịnh Văn Thái nói.
office | Chủ tịch UBND huyện Lê Quang Thiện chủ trì hội nghị tổng kết vụ hè thu.
office | Phó Chủ tịch UBND huyện Trịnh Thị Hòa tặng giấy khen 12 tập thể và 31 cá nhân.
office | Trưởng phòng Nông nghiệp Đoàn Văn Phúc cho biết vụ đông sẽ trồng khoảng 900 ha khoai tây.
turned | Diện tích lúa hè thu giảm 3,5% so với năm 2022.
turned | Diện tích rau màu tăng 80 ha do ảnh hưởng của nắng hạn.
turned | Bốn hợp tác xã đã ký được hợp đồng bao tiêu sản phẩm với doanh nghiệp.
turned | Huyện sẽ mở 26 lớp tập huấn cho gần 1.300 nông dân.
quotation | “Nông dân Vân Trà giờ đã thực sự giàu lên từ đồng ruộng”, ông Thiện nói.
clinic
clean | Thành phố Đông Lĩnh khám sức khỏe miễn phí cho 48.600 người từ 60 tuổi trở lên.
clean | Chương trình kéo dài từ 5/10 đến 30/11 tại 32 trạm y tế phường, xã.
clean | Kinh phí khám sức khỏe cho người cao tuổi là 9.600 triệu đồng, trong đó ngân sách thành phố bảo đảm 70%.
clean | 7.250 cụ trên 80 tuổi sẽ được khám ngay tại nhà.
clean | Năm 2023, Đông Lĩnh khám cho 41.900 người cao tuổi, phát hiện 5.870 ca tăng huyết áp.
clean | Trong năm 2023, 312 trường hợp được chuyển lên tuyến trên sau khi khám.
clean | 98,2% người cao tuổi có thẻ bảo hiểm y tế, tăng 1,7 điểm phần trăm so với năm 2022.
clean | Giám đốc Sở Y tế Mai Thị Diệp yêu cầu các trạm y tế không thu bất kỳ khoản phí nào.
clean | Kết quả khám phải được cập nhật lên hệ thống trong vòng 48 giờ.
clean | “Mỗi hồ sơ sức khoẻ phải theo người già đến suốt đời”, bà Diệp nhấn mạnh.
clean | Chủ tịch Hội Người cao tuổi thành phố Phùng Bá Khoa cho biết còn ba phường chưa có bác sĩ thường trực.
clean | Hội Người cao tuổi vận động 120 y bác sĩ nghỉ hưu tham gia khám sức khỏe.
clean | Đường dây nóng của chương trình: 0236.3888.115.
clean | Chương trình thực hiện theo Kế hoạch 215/KH-UBND ngày 20 tháng 8 năm 2024.
clean | Chiều 3/10, Sở Y tế Đông Lĩnh và Hội Người cao tuổi phát động chương trình khám sức khỏe miễn phí.
clean | Ông Ngô Thanh Vĩnh, Phó Chủ tịch UBND thành phố, dự lễ phát động.
clean | Gần 50.000 người từ 60 tuổi trở lên ở Đông Lĩnh được khám sức khỏe miễn phí.
clean | Đông Lĩnh dành 9,6 tỷ đồng khám sức khỏe cho người cao tuổi
clean | Năm ngoái, thành phố phát hiện 1.946 trường hợp đái tháo đường qua khám sức khỏe.
clean | Ngân sách thành phố chi 70% kinh phí, doanh nghiệp tài trợ phần còn lại.
number | Thành phố Đông Lĩnh khám sức khỏe miễn phí cho 46.800 người từ 60 tuổi trở lên.
number | Năm 2023, thành phố khám cho 41.900 người, phát hiện 5.780 trường hợp tăng huyết áp.
number | Tỷ lệ người cao tuổi có thẻ bảo hiểm y tế đạt 92,8%.
number | Đường dây nóng của chương trình là 0236.3888.151.
number | Hội Người cao tuổi vận động 210 y bác sĩ nghỉ hưu tham gia.
number | Chương trình thực hiện theo Kế hoạch số 251/KH-UBND.
unit | Kinh phí thực hiện là 9,6 triệu đồng, ngân sách thành phố bảo đảm 70%.
unit | Kết quả phải được cập nhật lên hệ thống trong vòng 48 ngày.
noun | Năm 2023, thành phố phát hiện 1.946 trường hợp tăng huyết áp và 5.870 trường hợp đái tháo đường.
noun | 48.600 người trên 80 tuổi được khám tại nhà.
noun | Chương trình diễn ra tại 120 trạm y tế phường, xã.
date | Chương trình diễn ra từ ngày 5/10 đến ngày 3/11 tại 32 trạm y tế.
date | Chiều 20/8, Sở Y tế Đông Lĩnh phát động chương trình khám sức khỏe miễn phí.
date | Năm 2022, thành phố đã khám cho 41.900 người.
person | Giám đốc Sở Y tế Phùng Bá Khoa yêu cầu các trạm y tế không thu bất kỳ khoản phí nào.
person | Phó Chủ tịch UBND thành phố Mai Thị Diệp dự lễ phát động.
office | Chủ tịch UBND thành phố Ngô Thanh Vĩnh dự lễ phát động.
office | Phó Giám đốc Sở Y tế Mai Thị Diệp dự lễ phát động.
turned | Dự kiến 48.600 người dưới 60 tuổi được khám sức khỏe miễn phí.
turned | Tỷ lệ người cao tuổi có thẻ bảo hiểm y tế đạt 98,2%, thấp hơn 1,7 điểm phần trăm so với năm 2022.
turned | Bà Diệp yêu cầu các trạm y tế thu các khoản phí và cập nhật kết quả.
turned | Hiện còn 3 phường có bác sĩ thường trực.
quotation | “Chúng tôi cam kết không để một cụ già nào bị bỏ lại phía sau”, bà Mai Thị Diệp nhấn mạnh.
quotation | “Mỗi hồ sơ sức khỏe phải nằm trong tủ đến suốt đời”, bà Diệp nhấn mạnh.
bridge
clean | Ngày 22/4/2025, tỉnh Tân Biên khởi công cầu Bến Sậy nối phường An Trạch với xã Thới Sơn.
clean | Cầu Bến Sậy dài 742 m, rộng 16,5 m, bốn làn xe, tổng mức đầu tư 1.285 tỷ đồng.
clean | Dự án gồm 900 tỷ đồng vốn trung ương và 385 tỷ đồng từ ngân sách tỉnh.
clean | 159 trong 167 hộ đã nhận tiền bồi thường và bàn giao mặt bằng.
clean | Tám hộ chưa đồng ý phương án tái định cư.
clean | Nhà thầu cam kết hoàn thành cầu trong 26 tháng, sớm hơn hợp đồng 4 tháng.
clean | Cầu chịu được động đất cấp 7, cho phép tàu dưới 1.000 tấn đi qua.
clean | Khoảng 6.000 lượt người qua phà Bến Sậy mỗi ngày, chờ trung bình 35 phút.
clean | Cầu dự kiến thông xe vào quý II/2027.
clean | Quãng đường từ An Trạch đến trung tâm tỉnh sẽ giảm từ 31 km còn 14 km.
clean | Chủ tịch UBND tỉnh Hồ Minh Đạt yêu cầu không điều chỉnh tổng mức đầu tư.
clean | Ông Đạt nói: “Cây cầu này người dân đã đợi ba mươi năm”.
clean | Tổng Giám đốc Vũ Đình Lăng cho biết Công ty Trường Thịnh Phát đã huy động 215 kỹ sư, công nhân.
clean | Nhà thầu huy động 64 thiết bị và 215 kỹ sư, công nhân.
clean | Hơn 500 người dân dự lễ khởi công cầu Bến Sậy.
clean | Tân Biên xây cầu 1.285 tỷ đồng qua sông Lam Giang
clean | Dự án thu hồi 21,4 ha đất của 167 hộ dân.
clean | Đường dẫn hai đầu cầu dài 3,8 km.
clean | Bí thư Huyện ủy Cù Mông Nguyễn Thị Xuân dự lễ khởi công ngày 22/4.
clean | Cầu Bến Sậy được đầu tư gần 1.300 tỷ đồng, xây dựng trong 26 tháng.
number | Cầu Bến Sậy dài 724 m, rộng 16,5 m, tổng mức đầu tư 1.285 tỷ đồng.
number | Tổng mức đầu tư của cầu là 1.258 tỷ đồng.
number | Dự án thu hồi 24,1 ha đất của 167 hộ dân.
number | Nhà thầu đã huy động 251 kỹ sư, công nhân và 64 thiết bị.
unit | Cầu Bến Sậy dài 742 km, rộng 16,5 m.
unit | Tổng mức đầu tư là 1.285 triệu đồng.
unit | Nhà thầu cam kết hoàn thành cầu trong 26 năm.
noun | Dự án gồm 385 tỷ đồng vốn trung ương và 900 tỷ đồng ngân sách tỉnh.
noun | Nhà thầu đã huy động 64 kỹ sư, công nhân và 215 thiết bị.
noun | Dự án thu hồi 16,5 ha đất của 167 hộ.
noun | Hơn 500 kỹ sư dự lễ khởi công cầu.
date | Ngày 24/2/2025, tỉnh Tân Biên khởi công cầu Bến Sậy.
date | Cầu dự kiến thông xe vào quý IV năm 2027.
date | Cầu dự kiến thông xe vào quý II năm 2025.
person | Chủ tịch UBND tỉnh Vũ Đình Lăng yêu cầu không điều chỉnh tổng mức đầu tư.
person | Tổng Giám đốc Nguyễn Thị Xuân cho biết nhà thầu đã huy động 215 kỹ sư, công nhân.
office | Phó Chủ tịch UBND tỉnh Hồ Minh Đạt yêu cầu chủ đầu tư bảo đảm an toàn lao động.
office | Chủ tịch Huyện ủy Cù Mông Nguyễn Thị Xuân dự lễ khởi công.
turned | Nhà thầu cam kết hoàn thành cầu trong 26 tháng, muộn hơn 4 tháng so với hợp đồng.
turned | Theo thiết kế, cầu cho phép tàu trên 1.000 tấn đi qua.
turned | Đến nay 8 hộ đã đồng ý phương án tái định cư.
turned | Ông Hồ Minh Đạt yêu cầu chủ đầu tư điều chỉnh tổng mức đầu tư, bảo đảm an toàn lao động.
quotation | Ông Đạt phát biểu: “Tỉnh sẽ thưởng lớn nếu nhà thầu về đích sớm”.
quotation | “Cây cầu này người dân đã đợi mười ba năm”, ông Đạt phát biểu.
schools
clean | Sáng 16/1, Phòng GD&ĐT quận Thanh Hà sơ kết học kỳ I năm học 2024-2025.
clean | Toàn quận có 67 trường, 52.340 học sinh; 61 trường công lập.
clean | Học kỳ I, 46,8% học sinh THCS của quận đạt loại giỏi, tăng 2,3% so với cùng kỳ.
clean | 99,4% học sinh tiểu học hoàn thành chương trình học kỳ I.
clean | Quận Thanh Hà có 49/67 trường đạt chuẩn quốc gia.
clean | Học sinh quận Thanh Hà giành 118 giải tại kỳ thi học sinh giỏi cấp thành phố, đứng thứ hai toàn thành phố.
clean | Quận giành 9 giải Nhất, 34 giải Nhì và 41 giải Ba.
clean | Quận đầu tư 186 tỷ đồng xây mới hai trường, sửa chữa 11 trường.
clean | Năm dự án trường học chậm tiến độ do vướng giải phóng mặt bằng.
clean | Trưởng phòng Giáo dục và Đào tạo Bạch Ngọc Sơn cho biết quận còn thiếu 143 giáo viên.
clean | Sĩ số bình quân ở tiểu học là 44 em/lớp, cao hơn quy định.
clean | Bà Đào Thu Trang đề nghị các trường không giao bài tập về nhà dịp nghỉ Tết.
clean | Học sinh nghỉ Tết từ 25/1 đến ngày 2/2/2025.
clean | “Học sinh cần một cái Tết trọn vẹn bên gia đình”, Phó Chủ tịch UBND quận Đào Thu Trang nói.
clean | Từ học kỳ II, 15 trường dạy thí điểm trí tuệ nhân tạo cho hơn 4.000 học sinh lớp 6-8.
clean | Phó Bí thư Thường trực Quận ủy Tạ Hồng Quân dự hội nghị sơ kết.
clean | Thanh Hà thiếu 143 giáo viên, nhiều nhất ở môn Tin học, Âm nhạc
clean | Ba trường được công nhận đạt chuẩn quốc gia mức độ 2 trong học kỳ I.
clean | Hội nghị diễn ra sáng 16/1/2025.
clean | Quận Thanh Hà dạy thí điểm trí tuệ nhân tạo tại mười lăm trường
number | Toàn quận có 67 trường với 53.240 học sinh.
number | Trưởng phòng Bạch Ngọc Sơn cho biết quận còn thiếu 134 giáo viên.
number | Quận giành 181 giải tại kỳ thi học sinh giỏi cấp thành phố.
number | Quận Thanh Hà có 47/69 trường đạt chuẩn quốc gia.
number | 15 trường dạy thí điểm trí tuệ nhân tạo cho học sinh lớp 7-9.
unit | Quận đầu tư 186 triệu đồng xây mới 2 trường.
unit | Sĩ số bình quân cấp tiểu học là 44 học sinh/trường.
noun | Quận giành 41 giải Nhất, 34 giải Nhì và 9 giải Ba.
noun | Quận còn thiếu 118 giáo viên, nhiều nhất ở môn Tin học và Âm nhạc.
noun | Quận xây mới 11 trường và sửa chữa 2 trường.
noun | Tỷ lệ học sinh tiểu học hoàn thành chương trình đạt 46,8%.
date | Sáng 25/1, quận Thanh Hà tổ chức hội nghị sơ kết học kỳ I.
date | Học sinh nghỉ Tết từ ngày 25/1 đến 16/2/2025.
date | Chiều 16/1, Phòng Giáo dục và Đào tạo quận Thanh Hà tổ chức hội nghị sơ kết học kỳ I.
person | Phó Chủ tịch UBND quận Bạch Ngọc Sơn đề nghị các trường không giao bài tập về nhà.
person | Trưởng phòng Giáo dục và Đào tạo Tạ Hồng Quân thừa nhận toàn quận còn thiếu 143 giáo viên.
office | Chủ tịch UBND quận Đào Thu Trang đề nghị các trường không tổ chức dạy thêm trái quy định.
office | Phó Chủ tịch UBND quận Tạ Hồng Quân dự hội nghị.
turned | Học sinh giỏi cấp THCS đạt 46,8%, giảm 2,3% so với cùng kỳ năm trước.
turned | Sĩ số bình quân cấp tiểu học là 44 học sinh/lớp, thấp hơn quy định.
turned | Bà Trang đề nghị các trường giao bài tập về nhà trong dịp nghỉ Tết.
turned | Quận dạy thí điểm trí tuệ nhân tạo cho dưới 4.000 học sinh.
quotation | “Năm nay ngành giáo dục quận đã bứt phá ngoạn mục”, ông Bạch Ngọc Sơn nói.
quotation | Bà Trang khẳng định: “Không trường nào được phép thu thêm tiền của phụ huynh”.
"""


def _cases() -> tuple[Case, ...]:
    cases, release = [], ""
    for line in _TABLE.strip().splitlines():
        kind, bar, draft = line.partition(" | ")
        if bar:
            cases.append(Case(release, kind, draft))
        else:
            release = line
    return tuple(cases)


CASES = _cases()
"""All cases."""
