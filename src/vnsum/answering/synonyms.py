"""Words of questions and of releases that say the same; set by hand, in the folded form."""

from __future__ import annotations

__all__ = ["SYNONYMS"]

_GROUPS = (
    "kinh_phí chi_phí số_tiền tiền vốn ngân_sách tốn",
    "khởi_công bắt_đầu khai_trương khai_mạc khởi_động triển_khai",
    "hoàn_thành xong hoàn_tất kết_thúc",
    "tổ_chức diễn_ra tiến_hành",
    "làm giữ_chức đảm_nhiệm giữ phụ_trách giữ_vai",
    "hỗ_trợ trợ_giúp tài_trợ ủng_hộ đóng_góp tặng trao_tặng trao giúp",
    "chết tử_vong thiệt_mạng qua_đời mất",
    "bị_thương thương_tích",
    "xây xây_dựng dựng cất",
    "mua sắm mua_sắm",
    "thu thu_được thu_về",
    "chi cấp bố_trí dành",
    "nói cho_biết phát_biểu chia_sẻ khẳng_định nhấn_mạnh",
    "đứng_đầu lãnh_đạo chủ_trì điều_hành",
    "nhà căn_nhà ngôi_nhà",
    "học_sinh em học_trò",
    "trẻ trẻ_em cháu",
    "người_dân bà_con nhân_dân dân",
    "diện_tích rộng",
    "chiều_dài dài",
    "tăng tăng_lên cao_hơn",
    "giảm giảm_xuống thấp_hơn",
    "vượt cao_hơn",
    "địa_điểm nơi",
    "hạn_chót thời_hạn trước hết",
    "số_lượng tổng_số",
    "tỷ_lệ phần_trăm tỉ_lệ",
    "thành_lập ra_đời lập",
    "sinh ra_đời chào_đời",
    "ký ký_kết",
    "bắt bắt_giữ tạm_giữ",
    "phạt xử_phạt",
    "sửa sửa_chữa tu_sửa cải_tạo nâng_cấp",
    "tham_gia tham_dự dự có_mặt góp_mặt",
    "nghỉ_hưu về_hưu",
    "hoãn lùi dời",
    "thắng chiến_thắng vô_địch giành",
    "vợ phu_nhân",
    "cha bố ba",
    "mẹ má",
)


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _GROUPS:
        words = group.split()
        for word in words:
            found.setdefault(word, set()).update(words)
    return {word: frozenset(others) for word, others in found.items()}


SYNONYMS = _table()
"""For each unit the ones that can stand for it, itself among them."""
