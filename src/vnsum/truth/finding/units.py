"""Units of measure, money, time and the nouns the State counts: a table, and how to match it.

A unit of measure has a dimension and a factor to its base, so that 5 ha and 50,000 m² can be
compared. A counted noun has neither: whether "21 điểm" and "21 trường" are the same is a question
of context, asked elsewhere. All spellings are folded; the table is set by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.finding.tokens import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.facts import FactKind
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["COMPOUNDS", "UNITS", "Match", "Unit", "match_unit", "stem_of"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit.

    Attributes:
        name: Canonical name.
        kind: Kind of the facts it makes.
        dimension: What it measures; "" for counted nouns.
        factor: How much of the base unit one of it is.
    """

    name: str
    kind: FactKind
    dimension: str = ""
    factor: Decimal = Decimal(1)


class Match(NamedTuple):
    """A unit found in a text, and the token behind it."""

    unit: Unit
    next: int


_MEASURES = """
length 0.001 mm = mi-li-mét milimét ly
length 0.01 cm = xen-ti-mét centimét xăng-ti-mét phân_mét phân
length 0.1 tấc
length 1 m = mét mét_dài md
length 1000 km = ki-lô-mét kilômét kilomet kilômet cây_số
length 1852 hải_lý
length 0.0254 inch
area 1 m² = m2 mét_vuông
area 1000000 km² = km2 ki-lô-mét_vuông kilômét_vuông cây_số_vuông
area 10000 ha = héc_ta hécta hecta héc-ta hec-ta
area 0.0001 cm² = cm2
volume 1 m³ = m3 mét_khối khối
volume 0.001 lít = l lit
volume 0.000001 ml = mi-li-lít
mass 0.000001 mg = mi-li-gam
mass 0.001 g = gam gram
mass 0.1 lạng
mass 1 kg = ki-lô-gam kilôgam kilogam kilogram ký cân
mass 10 yến
mass 100 tạ
mass 1000 tấn
mass_gold 1 lượng_vàng = cây_vàng
mass_gold 0.1 chỉ_vàng
power 1 W = oát
power 1000 kW
power 1000000 MW
energy 1 kWh
energy 1000 MWh
volts 1 V = vôn
volts 1000 kV
apparent 1 kVA
apparent 1000 MVA
loudness 1 dB = dba đề-xi-ben
heat 1 °C = độ_c oc
degree 1 độ = °
data 1 KB
data 1000 MB
data 1000000 GB
data 1000000000 TB
rate 1 Mbps
percent_point 1 điểm_% = điểm_phần_trăm
plot 1 sào
plot 10 mẫu
beaufort 1 cấp_độ
"""
_DURATIONS = """
time 1 giây
time 60 phút
time 3600 giờ = tiếng tiếng_đồng_hồ giờ_đồng_hồ
day 1 ngày = ngày_đêm
night 1 đêm
day 7 tuần = tuần_lễ
month 1 tháng
month 12 năm
month 120 thập_kỷ = thập_niên
month 1200 thế_kỷ
"""
_MONEY = """
vnd 1 đồng = vnd vnđ đ việt_nam_đồng đồng_việt_nam
usd 1 USD = usd đô_la đô_la_mỹ đôla đô đô_mỹ
aud 1 AUD = aud đô_la_úc đô_la_australia đô_úc
sgd 1 SGD = sgd đô_la_singapore
cad 1 CAD = cad đô_la_canada
hkd 1 HKD = hkd đô_la_hồng_kông
twd 1 TWD = twd đài_tệ đô_la_đài_loan
eur 1 EUR = eur euro ơ-rô €
jpy 1 JPY = jpy yên yên_nhật
cny 1 CNY = cny nhân_dân_tệ ndt tệ
gbp 1 GBP = gbp bảng_anh
krw 1 KRW = krw won
thb 1 THB = thb baht
"""
_COUNTED = """
người lượt lượt_người lượt_khách lượt_hộ ca ca_mắc ca_nhiễm ca_bệnh ca_tử_vong hộ hộ_dân hộ_nghèo
hộ_gia_đình hộ_cận_nghèo gia_đình nhân_khẩu khẩu cháu em trẻ trẻ_em học_sinh sinh_viên giáo_viên
thầy_cô cán_bộ công_chức viên_chức chiến_sĩ chiến_sỹ đại_biểu đảng_viên đoàn_viên hội_viên
thanh_niên phụ_nữ công_nhân lao_động người_lao_động nông_dân nạn_nhân bệnh_nhân đối_tượng bị_can
bị_cáo nghi_phạm hành_khách khách du_khách khách_hàng cử_tri người_dân thí_sinh vận_động_viên
cầu_thủ nghệ_sĩ diễn_viên tình_nguyện_viên bác_sĩ y_bác_sĩ nhân_viên chuyên_gia phóng_viên
liệt_sĩ thương_binh cựu_chiến_binh tân_binh công_dân thành_viên ủy_viên đồng_chí người_có_công
tài_xế thuyền_viên ngư_dân dân dân_số cổ_phiếu cổ_phần lượt_xem bản_ghi giao_dịch
lính bộ_đội công_an cảnh_sát dân_quân con con_người phạm_nhân tử_sĩ đứa cô_gái phụ_huynh ứng_viên
trường_hợp vụ vụ_việc vụ_án vụ_cháy vụ_tai_nạn tin_báo mũi mũi_tiêm liều liều_vắc_xin lần suất
suất_quà suất_học_bổng phần phần_quà học_bổng chiếc cái cây căn căn_nhà căn_hộ ngôi_nhà ngôi nhà
phòng phòng_học lớp trường trường_học cơ_sở điểm điểm_tiêm điểm_trường chốt trạm chỉ_tiêu tiêu_chí
nhiệm_vụ giải_pháp mục_tiêu nội_dung đề_án dự_án công_trình kế_hoạch mô_hình chương_trình
nghị_quyết quyết_định văn_bản hồ_sơ thủ_tục thủ_tục_hành_chính ý_kiến kiến_nghị đơn đơn_thư phiếu
tỉnh thành thành_phố tỉnh_thành quận huyện xã phường thị_trấn thị_xã thôn bản làng ấp tổ
tổ_dân_phố khu khu_vực khu_phố khu_dân_cư địa_phương đơn_vị tập_thể cá_nhân doanh_nghiệp công_ty
hợp_tác_xã hội câu_lạc_bộ đội nhóm đoàn tổ_chức cơ_quan ban ngành sở bộ_ngành chi_bộ đảng_bộ chi_hội
xe ô_tô xe_ô_tô xe_máy mô_tô xe_mô_tô phương_tiện tàu tàu_cá thuyền máy_bay chuyến chuyến_bay máy
thiết_bị giường giường_bệnh bộ cuốn quyển bài bài_viết bài_thơ bài_hát tác_phẩm giải huy_chương hcv
bằng_khen giấy_khen cờ_thi_đua bàn bàn_thắng trận trận_đấu môn môn_thi vòng vòng_đấu tầng làn_xe
tuyến tuyến_đường đường đoạn thùng gói viên tuổi bước mặt_hàng sản_phẩm loại lĩnh_vực nước
quốc_gia ngôn_ngữ thửa thửa_đất lô lô_đất trang kỳ phiên phiên_họp cuộc cuộc_họp buổi hội_nghị
đợt gian_hàng tiết_mục mẫu_xét_nghiệm kết_quả lỗi hành_vi khoản hạng_mục cửa_hàng chợ siêu_thị
cầu hồ hầm đập trạm_y_tế bệnh_viện nghề bộ_phim phim ảnh bức_ảnh tác_giả ngọn_nến ngân_hàng
hoạt_động sự_kiện cặp đôi nhà_máy khu_công_nghiệp tài_khoản thẻ giấy_phép chữ nhánh cổng kênh
phát giọt bao hộp chai lon đàn đầu_sách con_bò con_lợn con_gà trâu bò lợn mạng đảng_bộ_cơ_sở
giờ_học tiết tín_chỉ ngày_công hecta_lúa luật dự_luật chương điều câu câu_hỏi đề_tài sáng_kiến
phân_hiệu phân_khu phân_xưởng phân_đội phân_loại phân_bón phân_trường phân_cấp cân_điện_tử cân_bàn
"""
_COMPOUNDS = """
đồng_hồ đồng_nghiệp đồng_phạm đồng_bọn đồng_bào đồng_đội đồng_tác_giả đồng_hương đồng_môn đồng_cỏ
hộ_lý hộ_chiếu hộ_sinh hộ_khẩu hộ_lan điều_dưỡng điều_dưỡng_viên điều_tra_viên điều_phối_viên
điều_khoản điều_hòa điều_kiện điều_ước khối_phố khối_xóm khối_thi_đua khối_lớp tiếng_nói tiếng_súng
tiếng_nổ tiếng_chuông tiếng_trống nhà_báo nhà_khoa_học nhà_giáo nhà_văn nhà_thơ nhà_đầu_tư nhà_thầu
nhà_mạng nhà_hàng nhà_nghỉ nhà_xe nhà_trường nhà_vệ_sinh nhà_văn_hóa nhà_trọ nhà_xưởng nhà_kho
nhà_ga nhà_tài_trợ nhà_sản_xuất nhà_nghiên_cứu nhà_phân_phối nhà_cung_cấp nhà_lãnh_đạo nhà_hảo_tâm
nhà_vườn nhà_màng nhà_lưới nhà_thuốc nhà_thờ nhà_rông nhà_sư nhà_bè nhà_ngoại_giao nhà_quản_lý
mẫu_giáo mẫu_mã mẫu_biểu ca_sĩ ca_sỹ ca_nô ca_khúc con_đường con_số con_giống con_dấu con_tàu
phần_mềm phần_thi phần_thưởng phần_việc giải_thưởng giải_đấu bộ_trưởng bộ_môn đơn_hàng đoàn_thể
hội_đồng hội_thảo hội_thi hội_trường hội_diễn tổ_hợp_tác tổ_máy câu_chuyện chữ_ký trang_trại
trang_thiết_bị kỳ_thi kỳ_họp khách_sạn khách_mời phòng_khám ngày_hội đô_thị đô_vật ký_túc_xá ký_hiệu
ly_cà_phê ly_nước ly_trà ly_sữa khối_lượng
"""
"""Words that begin with a unit and are none of it: "12 đồng hồ" is no money."""
COMPOUNDS = frozenset(compound.replace("_", " ") for compound in _COMPOUNDS.split())
"""The same with blanks: nobody counts "22 hộ lý" by "22 hộ nghèo"."""
_CASED = frozenset("mlgđ")
"""Single letters that are units in lower case only: "5g" but not "5G"."""


def _rows(table: str, kind: FactKind) -> Iterator[tuple[str, Unit]]:
    for line in table.strip().splitlines():
        dimension, factor, names = line.split(maxsplit=2)
        spellings = names.replace(" = ", " ").split()
        unit = Unit(spellings[0].replace("_", " "), kind, dimension, Decimal(factor))
        yield from ((spelling.replace("_", " ").lower(), unit) for spelling in spellings)


def _table() -> dict[str, Unit]:
    units = dict(_rows(_MEASURES, "quantity"))
    units.update(_rows(_DURATIONS, "duration"))
    units.update(_rows(_MONEY, "money"))
    units.update((name, Unit("%", "percent", "percent")) for name in ("%", "phần trăm"))
    units["‰"] = units["phần nghìn"] = Unit("‰", "percent", "per_mille")
    for spelling in (*_COUNTED.split(), *_COMPOUNDS.split()):
        name = spelling.replace("_", " ")
        units.setdefault(name, Unit(name, "quantity"))
    for unit in tuple(units.values()):  # "USD", "kV": names are asked for too
        units.setdefault(unit.name, unit)
    return units


UNITS = _table()
"""Every spelling and its unit."""


_SPLIT = {tuple(split_words(spelling)): unit for spelling, unit in UNITS.items()}
_LONGEST: dict[str, int] = {}
for _spelling in _SPLIT:
    _LONGEST[_spelling[0]] = max(len(_spelling), _LONGEST.get(_spelling[0], 0))


_SAMPLE = Unit("mẫu thử", "quantity")
_PLOTS = frozenset({"ruộng", "lúa", "đất", "vườn", "ao", "bắc", "trung", "rưỡi", "ta"})
"""Words behind "mẫu" where it is a plot of land and no sample."""


_NO_UNIT = {
    "đồng": frozenset({"ý", "tình", "thuận", "lòng", "loạt"}),
    "lần": frozenset({"đầu"}),
}
"""Units, and words behind them that make no unit with them."""
_NO_WORKING_DAY = frozenset(
    {("ngày", "khai"), ("ngày", "bố"), ("ngày", "tác"), ("ngày", "chứng"), ("ngày", "an")}
)
"""First word of "ngày công" and a word behind it that "công" goes with."""


def stem_of(unit: str | None) -> str:
    """Return a unit without what it is per; "" for none."""
    return (unit or "").partition("/")[0]


def match_unit(tokens: Tokens, i: int) -> Match | None:
    """Match the longest unit at a token.

    Args:
        tokens: The text.
        i: The token behind the figure.

    Returns:
        The unit; None where the words are none.
    """
    if tokens.word(i + 1) in _NO_UNIT.get(tokens.word(i), ()):
        return None  # "17/17 đồng ý", "tổ dân phố 3 lần đầu"
    longest = min(_LONGEST.get(tokens.word(i), 0), tokens.size - i)
    for length in range(longest, 0, -1):
        if length > 1 and (tokens.word(i), tokens.word(i + length)) in _NO_WORKING_DAY:
            continue  # "15 ngày công khai"
        if (tokens.word(i), tokens.word(i + 1)) == ("năm", "ngoái"):
            return None  # "vụ 2 năm ngoái"
        unit = _SPLIT.get(tuple(tokens.words[i : i + length]))
        if unit and not (unit.dimension and _is_name(tokens, i)):
            is_sample = unit.name == "mẫu" and tokens.word(i + length) not in _PLOTS
            return Match(_SAMPLE if is_sample else unit, i + length)
    return None


def _is_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a capital letter says that this is no unit of measure."""
    word = tokens.surface(i)
    if len(word) == 1:
        return word.lower() in _CASED and word.isupper()
    return word[0].isupper() and word[1:].islower()
