"""Whether a stretch behind "phối hợp" names partners and tells nothing else.

What stands between who did something and the deed goes as a whole only where it is names: "… phối
hợp với Sở Tài chính lên kế hoạch khởi tố" is no "khởi tố".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["only_names"]

_JOINS = "phối hợp chặt chẽ chủ trì động với cùng và của các những một số nhiều hai ba bốn năm"
_LEVELS = (
    "tỉnh xã phường thị trấn huyện quận thành phố khu vực cấp cơ sở địa phương trung ương thôn"
)
_BODIES = (
    "công an ban bộ sở phòng hội đoàn thể đội tổ trạm chi cục viện trường bệnh quỹ ngân hàng nhà "
    "đơn vị lực lượng câu lạc cơ quan tổ chức ngành chính quyền nghiệp doanh đồn hạt tòa tập hiệp "
    "liên minh minh nhóm báo đài truyền hình thanh học thư bảo tàng văn hiệu chùa đình đền xóm ấp "
    "bản buôn khối hợp tác xưởng máy kho bạc thuế hải điện bưu nước gia hộ dân bộ tư lệnh khoa"
)
_KINDS = (
    "niên thiếu phụ nữ nông dân cựu chiến binh người cao tuổi khuyến nông học chữ thập đỏ mặt trận "
    "quốc dân quân sự chỉ huy cảnh sát kiểm nhân hình giao thông môi kinh an ninh trật tự mạng lý "
    "quản rừng lâm ngư phòng cháy chữa cứu nạn hộ ma túy tội phạm điều tra thi hành án biên cửa "
    "khẩu y tế giáo dục đào tạo hóa thao du lịch thông tin truyền tài nguyên tư pháp xây dựng đầu "
    "kế hoạch nội vụ chính sách hiểm xã thương mại tín dụng công viễn nghệ việc làm dịch sự đất "
    "phát triển dự án thầu chợ nuôi nhi sinh bác sĩ giả thuốc máu huyết tim mắt răng hàm mặt dân "
    "tộc tôn phật di tích vệ trang vũ đông tham gia ở mái ấm tình thiện nguyện hảo tâm tài trợ "
    "viên đại diện lãnh đạo ủy đảng đồng hương luật sư nghĩa trợ giúp hỗ chăm sóc trẻ em mồ côi "
    "khuyết tật cầu thủ bóng chống ứng đa thành phẩm trồng bảo thực vật thú liên quan chức năng "
    "đặc chủng cấp thoát vận tải cảng hàng không vận lữ trung tiểu mầm non thông chung cư nhánh "
    "rượu bia gốm sứ hưu trí giám định đăng kiểm sự biển đảo lợi thủy môi cao đẳng "
    "ty sản thường trực vi mạch kỹ thuật cổ phần chế biến quản trị đấu giá danh phía cụm bạn tử "
    "bổng cố kiện đá sử liệu miền bay đường tạm giữ tồn mẫu dạy dưỡng sức khỏe trọng nghiên "
    "sáng soát tật ngày trưa chiều tối mạnh kính lễ buổi nghị thảo áo vùng thiên "
    "nhiên vườn lạc tại dừa lúa gạo mía chè hồ tiêu rau tươi soạn"
)
_HOW = "đã vừa long trọng trang nghiêm thể đồng loạt tiến"
_WORDS = frozenset(f"{_JOINS} {_LEVELS} {_BODIES} {_KINDS} {_HOW}".split())
"""Syllables in small letters of which names of bodies are made, and what joins them."""
_TELLS = pattern(r"\b(?:cảnh báo|thông báo|bất thành|đề phòng|trước khi)\b")
"""What such syllables say together that is no name."""
_MARKS = " ,;.:()\"“”'-–"


def only_names(words: Iterable[str]) -> bool:
    """Tell whether words are names of bodies, and what joins them.

    Args:
        words: As they are written; capitals and figures are names.

    Returns:
        Whether every word in small letters is one of those that such names are made of.
    """
    text = " ".join(words).replace(" bất ngờ", "")
    if _TELLS.search(fold(text)):
        return False
    bare = (word.strip(_MARKS) for word in text.split(" "))
    return all(not one or not one[0].islower() or fold(one) in _WORDS for one in bare)
