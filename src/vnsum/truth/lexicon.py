"""Words the checker has to know: which say little, which turn a sentence round, which are alike.

All lists are set by hand, in the folded form: lower case, old tone marks.
"""

from __future__ import annotations

__all__ = [
    "ALIKE",
    "ANTONYMS",
    "ANYONE",
    "COUNTING_WORDS",
    "FALSE_NEGATIONS",
    "FLIGHT",
    "FUNCTION_WORDS",
    "NEGATIONS",
    "NUMBERED",
    "PEOPLE",
    "RANKS",
    "TITLES",
    "opposites",
]

_FUNCTION_WORDS_TEXT = """
    và của là các những cho với được để trong ở tại từ đến về theo này đó khi có đã đang sẽ
    cũng như thì mà do bởi vì nên hay hoặc vào ra trên dưới một mỗi cả còn lại rằng nhằm qua
    bị cùng hơn gần khoảng so sau trước tới việc sự nhiều gồm trong đó đạt là ngày tháng năm
    % đồng tỷ triệu nghìn ngàn hiện nay không chưa đây kia ấy nào thêm đều vẫn mới chỉ rất tổng cộng
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_TEXT.split())
"""Words that say little about what a fact is about."""

NEGATIONS = frozenset({"không", "chưa", "chẳng", "chả", "đừng", "chớ"})
FALSE_NEGATIONS = frozenset(
    {
        "không chỉ", "không những", "không ngừng", "không gian", "không khí", "không quân",
        "không ít", "không riêng", "không đơn", "chưa kể", "không tặc", "không lưu",
        "không phận", "không chuyên",
    }
)  # fmt: skip
"""Words with a negation in them that deny nothing, as the negation and the next word."""
FLIGHT = frozenset(
    {
        "hãng", "ngành", "cảng", "cục", "công", "đường", "tải", "thông", "vụ", "viên", "thác",
        "luật", "nam", "quốc", "xưởng",
    }
)  # fmt: skip
"""Words before "hàng không" where that means flying: "hãng hàng không công bố lịch bay"."""

_PAIRS = (
    "tăng/giảm", "tăng/hạ", "tăng/sụt", "tăng/rớt", "nâng/hạ", "nâng/giảm", "lên/xuống",
    "trên/dưới", "hơn/gần", "hơn/dưới", "trên/gần", "vượt/dưới", "vượt/hụt", "vượt/đạt", "cao/thấp",
    "nhiều/ít", "sớm/muộn", "sớm/chậm", "nhanh/chậm", "trước/sau", "đã/chưa",
    "đã/không", "được/không", "có/không", "lớn/nhỏ", "mở/đóng", "thắng/thua", "lãi/lỗ",
    "xuất/nhập", "thu/chi", "tốt/xấu", "tốt/kém", "trong/ngoài", "nam/nữ", "đầu/cuối",
    "đầu/giữa", "giữa/cuối",
    "mạnh/yếu", "rộng/hẹp", "thừa/thiếu",
    "hơn/kém", "tăng/nguyên", "giảm/nguyên", "tăng/xuống", "giảm/lên",
    "đúng/sai", "đúng/trễ", "trước/trễ", "miễn/thu",
    "sáng/chiều", "sáng/tối", "sáng/trưa", "sáng/đêm", "chiều/tối", "chiều/trưa", "chiều/đêm",
    "trưa/tối", "nội/ngoại", "đông/tây", "đông/nam", "đông/bắc", "tây/nam", "tây/bắc", "nam/bắc",
    "sẽ/không", "sẽ/chưa", "đang/chưa",
    "đủ/thiếu", "cũng/không", "âm/dương",
    "dài/ngắn", "nặng/nhẹ",
)  # fmt: skip
"""Words that cannot stand for each other in the same place."""


def _antonyms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _PAIRS:
        one, other = pair.split("/")
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(words) for word, words in found.items()}


ANTONYMS = _antonyms()
"""For each word those that turn its sentence round when put in its place."""


def opposites(word: str) -> frozenset[str]:
    """Return the words that say the opposite of a word in the same place; mostly none."""
    return ANTONYMS.get(word, frozenset())


ANYONE = frozenset(
    {
        "người",
        "em",
        "cháu",
        "cụ",
        "bé",
        "trẻ",
        "đối tượng",
        "cá nhân",
        "trường hợp",
        "công dân",
        "đồng chí",
        "bạn",
        "đứa",
        "đứa trẻ",
        "vị",
        "thành viên",
        "chị em",
        "bà con",
    }
)
"""Words that may stand for any of the people below."""
_PEOPLE_TEXT = """
    người em cháu cụ bé trẻ đảng_viên học_sinh sinh_viên đại_biểu cán_bộ công_chức viên_chức
    đối_tượng lao_động công_nhân người_dân nạn_nhân bệnh_nhân hành_khách chiến_sĩ chiến_sỹ
    hội_viên đoàn_viên
    thành_viên giáo_viên thầy_cô thí_sinh vận_động chuyên_gia bác_sĩ du_khách phụ_nữ thanh_niên
    thiếu_nhi tình_nguyện tân_binh nghệ_nhân nghệ_sĩ nông_dân nhân_viên cá_nhân kỹ_sư thầy cô dân
    khách công_dân trẻ_em phụ_huynh y_bác y_sĩ đồng_chí cảnh_sát tuyển_thủ cầu_thủ bạn ông bà vị
    ứng_viên cử_tri hộ_lý y_tá dân_quân bộ_đội công_an thợ nhân_công nhân_sự tài_xế giám_khảo
    tiểu_thương đứa đứa_trẻ xã_viên nhà_vườn nhà_giáo chị_em chị anh_em bà_con
"""
PEOPLE = frozenset(noun.replace("_", " ") for noun in _PEOPLE_TEXT.split())
"""Words for those who are counted as people: "125 em" may be "125 học sinh" and "125 người"."""

_GROUPS = (
    "ca trường_hợp bệnh_nhân người",
    "người khẩu nhân_khẩu",
    "hộ gia_đình hộ_dân hộ_gia_đình nhà căn ngôi",
    "xe phương_tiện chiếc ô_tô xe_máy",
    "công_trình dự_án",
    "vụ vụ_việc trường_hợp sự_việc",
    "suất phần gói",
    "suất chỉ_tiêu chỗ vị_trí việc_làm chỗ_làm",
    "chỉ_tiêu học_sinh",
    "chỉ_tiêu giáo_viên",
    "chỉ_tiêu viên_chức",
    "căn ngôi nhà",
    "trường trường_học cơ_sở nhà_trường",
    "lần đợt kỳ lượt",
    "tập_thể đơn_vị cơ_quan",
    "điểm địa_điểm nơi chỗ đơn_vị cơ_sở",
    "doanh_nghiệp công_ty đơn_vị",
    "tàu chiếc",
    "hồ_sơ trường_hợp",
    "hộ trường_hợp",
    "cây gốc",
    "con chú cá_thể xác",
    "giải giải_thưởng",
    "tỉnh địa_phương tỉnh_thành thành_phố",
    "xã địa_phương phường đơn_vị",
    "nước quốc_gia",
    "cuốn quyển",
    "sổ giấy giấy_chứng",
    "giáo_viên thầy_cô thầy_giáo cô_giáo nhà_giáo thầy cô",
    "bài tác_phẩm",
    "vận_động_viên vận_động tuyển_thủ cầu_thủ đấu_thủ",
    "chiến_sĩ chiến_sỹ cảnh_sát công_an bộ_đội",
    "sản_phẩm mỹ_phẩm mặt_hàng món hàng hộp lọ chai gói",
)


def _alike() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _GROUPS:
        nouns = [noun.replace("_", " ") for noun in group.split()]
        for noun in nouns:
            found.setdefault(noun, set()).update(nouns)
    return {noun: frozenset(nouns) for noun, nouns in found.items()}


ALIKE = _alike()
"""Counted nouns that stand for each other in a paraphrase."""

_COUNTING_WORDS_TEXT = """
    nghìn ngàn triệu tỷ vạn trăm chục mươi % phần lượt loại kiểu dạng suất cái chiếc
    bộ tấm tờ bức vị
"""
COUNTING_WORDS = frozenset(_COUNTING_WORDS_TEXT.split())
"""What may stand between a figure and the noun it counts."""

_NUMBERED_TEXT = """
    ngày tháng năm quý quận phường tổ khu phố ấp thôn xóm lộ lớp cấp khối khóa kỳ điều khoản mục
    chương tầng hạng vòng đường đợt động vụ vực cụm phi
"""
NUMBERED = frozenset(_NUMBERED_TEXT.split())
"""Words whose number is a name: "quận 3", "lớp 10", "tháng 8"."""

RANKS = (
    "phó tổng giám đốc", "tổng giám đốc", "phó giám đốc", "giám đốc", "phó chủ tịch nước",
    "chủ tịch nước", "phó chủ tịch", "chủ tịch", "phó bí thư", "bí thư", "ủy viên", "phó thủ tướng",
    "thủ tướng", "thứ trưởng", "bộ trưởng", "phó chủ nhiệm", "chủ nhiệm", "phó trưởng ban",
    "trưởng ban", "phó ban", "phó trưởng phòng", "trưởng phòng", "phó phòng", "phó cục trưởng",
    "cục trưởng", "phó chi cục trưởng", "chi cục trưởng", "tổng cục trưởng", "vụ trưởng",
    "phó vụ trưởng", "phó hiệu trưởng", "hiệu trưởng", "phó viện trưởng", "viện trưởng",
    "phó chánh văn phòng", "chánh văn phòng", "phó chánh án", "chánh án", "chánh thanh tra",
    "phó chánh thanh tra", "phó tổng biên tập", "tổng biên tập", "phó trưởng công an",
    "trưởng công an", "phó chỉ huy trưởng", "chỉ huy trưởng", "phó tư lệnh", "tư lệnh",
    "phó tổng bí thư", "tổng bí thư", "phó trưởng đoàn", "trưởng đoàn", "phó tổng thư ký",
    "tổng thư ký", "phó khoa", "trưởng khoa", "phó trưởng khoa", "đội trưởng", "phó đội trưởng",
    "tổ trưởng", "phó tổ trưởng", "trưởng thôn", "người phát ngôn", "đại sứ", "tổng thống",
    "phó trạm trưởng", "trạm trưởng", "phó đồn trưởng", "đồn trưởng", "phó hạt trưởng",
    "hạt trưởng", "trưởng trạm", "trưởng ấp", "trưởng bản", "trưởng khu phố", "đội phó", "tổ phó",
    "trưởng đài", "trưởng ga", "thuyền trưởng", "chính ủy", "chính trị viên",
    "kế toán trưởng", "quản đốc", "thư ký", "thẩm phán", "luật sư", "phó trưởng thuế",
    "trưởng thuế", "phó trưởng tiểu ban", "trưởng tiểu ban", "trưởng bộ môn", "trưởng chi nhánh",
    "phó trưởng trạm", "phó trạm", "phó trưởng thôn", "phó thôn", "trưởng buôn", "trưởng làng",
    "hiệu phó", "viện phó", "chi hội trưởng", "chi hội phó", "hội trưởng",
    "trưởng nhóm", "phó trưởng nhóm", "tiểu đoàn trưởng", "trung đội trưởng", "chi cục phó",
    "điều dưỡng trưởng", "kiểm sát viên", "thủ quỹ", "thủ kho", "phó tỉnh trưởng", "tỉnh trưởng",
    "phó thị trưởng", "thị trưởng", "phó thống đốc", "thống đốc",
    "phó trưởng nhà tạm giữ", "trưởng nhà tạm giữ",
)  # fmt: skip
"""Offices by rank, the longer of two that share words first."""

_TITLES_TEXT = """
    ông bà anh chị em đồng chí đ/c cô thầy chú bác cháu pgs gs ts ths tiến sĩ thạc giáo sư phó
    bác đại tá thượng trung thiếu tướng úy
"""
TITLES = frozenset(_TITLES_TEXT.split())
"""What stands before a name and is no office."""
