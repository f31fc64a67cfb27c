"""Abbreviations of the State's bodies and trades, and what they stand for. Set by hand, folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.finding.tokens import split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ABBREVIATIONS", "BODIES", "FIELDS", "HEADS", "LOOSE_HEADS", "TRAILING", "expand"]

_BODIES = """
ubnd=ủy ban nhân dân|hđnd=hội đồng nhân dân|mttq=mặt trận tổ quốc|ubmttq=ủy ban mặt trận tổ quốc
mttqvn=mặt trận tổ quốc việt nam|ub=ủy ban|vksnd=viện kiểm sát nhân dân
vksndtc=viện kiểm sát nhân dân tối cao|vks=viện kiểm sát|tand=tòa án nhân dân
tandtc=tòa án nhân dân tối cao|lđlđ=liên đoàn lao động|lhpn=liên hiệp phụ nữ
hlhpn=hội liên hiệp phụ nữ|ccb=cựu chiến binh|bhxh=bảo hiểm xã hội|csđt=cảnh sát điều tra
cqđt=cơ quan điều tra|csgt=cảnh sát giao thông|cshs=cảnh sát hình sự|cskt=cảnh sát kinh tế
bđbp=bộ đội biên phòng|qlđt=quản lý đô thị|qltt=quản lý thị trường|bcđ=ban chỉ đạo
bch=ban chấp hành|btv=ban thường vụ|btc=ban tổ chức|bql=ban quản lý|bqlda=ban quản lý dự án
ubtvqh=ủy ban thường vụ quốc hội|đbqh=đại biểu quốc hội|evn=tập đoàn điện lực việt nam
nhnn=ngân hàng nhà nước|pc=phòng cảnh sát|chqs=chỉ huy quân sự|bchqs=bộ chỉ huy quân sự
cdc=trung tâm kiểm soát bệnh tật|ttyt=trung tâm y tế|bvđk=bệnh viện đa khoa|ttvh=trung tâm văn hóa
"""
_TRADES = """
antt=an ninh trật tự|gpmb=giải phóng mặt bằng|pccc=phòng cháy chữa cháy
pcccvàcnch=phòng cháy chữa cháy cứu nạn cứu hộ|cnch=cứu nạn cứu hộ|atgt=an toàn giao thông
ttatgt=trật tự an toàn giao thông|attp=an toàn thực phẩm|vsattp=vệ sinh an toàn thực phẩm
ttđt=trật tự đô thị|vsmt=vệ sinh môi trường|bvmt=bảo vệ môi trường|ktxh=kinh tế xã hội
xhcn=xã hội chủ nghĩa|qpan=quốc phòng an ninh|cchc=cải cách hành chính|tthc=thủ tục hành chính
ntm=nông thôn mới|thpt=trung học phổ thông|thcs=trung học cơ sở|gd=giáo dục|đt=đào tạo
gdđt=giáo dục đào tạo|gtvt=giao thông vận tải|tnmt=tài nguyên môi trường|tn=tài nguyên
mt=môi trường|ldtbxh=lao động thương binh xã hội|lđtbxh=lao động thương binh xã hội|lđ=lao động
tb=thương binh|tbxh=thương binh xã hội|xh=xã hội|nn=nông nghiệp
nnptnt=nông nghiệp phát triển nông thôn|ptnt=phát triển nông thôn
vhttdl=văn hóa thể thao du lịch|vhtt=văn hóa thể thao|vh=văn hóa|ttdl=thể thao du lịch
dl=du lịch|khđt=kế hoạch đầu tư|kh=kế hoạch|khcn=khoa học công nghệ|cn=công nghệ
tttt=thông tin truyền thông|qhkt=quy hoạch kiến trúc|xd=xây dựng|ct=công thương
tnhh=trách nhiệm hữu hạn|cp=cổ phần|mtv=một thành viên|tmcp=thương mại cổ phần
qsdđ=quyền sử dụng đất|gcn=giấy chứng nhận|bhyt=bảo hiểm y tế|tncs=thanh niên cộng sản
tntp=thiếu niên tiền phong|tdtt=thể dục thể thao|cntt=công nghệ thông tin|tw=trung ương
vn=việt nam|hcm=hồ chí minh|hn=hà nội|đh=đại học|cđ=cao đẳng|bv=bệnh viện|ca=công an
tnxp=thanh niên xung phong|vpcp=văn phòng chính phủ|clb=câu lạc bộ|htx=hợp tác xã
qđnd=quân đội nhân dân|cand=công an nhân dân|tphcm=thành phố hồ chí minh|tp=thành phố|tx=thị xã
dn=doanh nghiệp|cbcs=cán bộ chiến sĩ|nlđ=người lao động|vđv=vận động viên|hcv=huy chương vàng
hcb=huy chương bạc|hcđ=huy chương đồng|ktht=kinh tế hạ tầng|nơxh=nhà ở xã hội|tgđ=tổng giám đốc
gv=giáo viên|sv=sinh viên|bn=bệnh nhân|đvtn=đoàn viên thanh niên|kt=kinh tế|ht=hạ tầng
cty=công ty|csxh=chính sách xã hội|qlda=quản lý dự án
"""
_FIELDS = """
y tế|giáo dục và đào tạo|giáo dục - đào tạo|giáo dục đào tạo|giáo dục|tài nguyên và môi trường
tài nguyên - môi trường|tài nguyên môi trường|nông nghiệp và môi trường
nông nghiệp và phát triển nông thôn|nông nghiệp - phát triển nông thôn
nông nghiệp & phát triển nông thôn|nông nghiệp|giao thông vận tải|giao thông - vận tải
giao thông công chánh|xây dựng|công thương|lao động - thương binh và xã hội
lao động thương binh và xã hội|lao động , thương binh và xã hội|lao động - thương binh - xã hội
văn hóa , thể thao và du lịch|văn hóa - thể thao và du lịch|văn hóa thể thao và du lịch
văn hóa và thể thao|văn hóa - thể thao|văn hóa và thông tin|văn hóa thông tin|văn hóa
kế hoạch và đầu tư|kế hoạch - đầu tư|kế hoạch đầu tư|tài chính - kế hoạch|tài chính|tư pháp
nội vụ|ngoại giao|ngoại vụ|quốc phòng|công an|khoa học và công nghệ|khoa học - công nghệ
thông tin và truyền thông|thông tin - truyền thông|thông tin truyền thông|quy hoạch - kiến trúc
quy hoạch và kiến trúc|du lịch|dân tộc|chính trị|tuyên giáo|tuyên giáo và dân vận|dân vận
tổ chức|nội chính|kiểm tra|thanh tra|cảnh sát giao thông|cảnh sát điều tra tội phạm về ma túy
cảnh sát hình sự|cảnh sát điều tra|cảnh sát kinh tế|cảnh sát|quản lý đô thị
cảnh sát quản lý hành chính về trật tự xã hội|quản lý dự án|quản lý thị trường|quản lý|chỉ đạo
chỉ huy quân sự|chỉ huy|chấp hành|chấp hành đảng bộ|thường vụ|chỉ đạo phòng , chống dịch
phòng chống dịch|phòng , chống dịch|phòng cháy chữa cháy|an toàn giao thông|liên hiệp phụ nữ
phụ nữ|nông dân|cựu chiến binh|chữ thập đỏ|khuyến học|người cao tuổi|luật gia|nhà báo|nhà văn
thanh niên|lao động|thống kê|thuế|hải quan|kho bạc nhà nước|bảo hiểm xã hội|dự trữ|đường bộ
đường sắt|hàng không|hàng hải|đăng kiểm|y tế dự phòng|kiểm soát bệnh tật|khí tượng thủy văn
thủy lợi|thú y|kiểm lâm|chăn nuôi|trồng trọt|bảo vệ thực vật|thể thao|thể dục thể thao
biên phòng|quân sự|tiểu học|trung học cơ sở|trung học phổ thông|mầm non|đại học|cao đẳng|đa khoa
nhi|phụ sản|quốc gia|nhân dân|nhà nước|chính phủ|quốc hội|trung ương|thành phố|cộng sản|cổ phần
đầu tư|xây lắp|địa ốc|bất động sản|nước sạch|cấp nước|dịch vụ|sản xuất|một thành viên|tư vấn|vận tải
thủy sản|xăng dầu|viễn thông|nhiệt điện|thủy điện|thủ đô|trách nhiệm hữu hạn|thương mại|điện lực
môi trường đô thị|bí thư|bí thư thành ủy
thực phẩm|lâm sản|nông sản|hải sản|khoáng sản|dược phẩm|thiết bị|vật tư|vật liệu xây dựng
vật liệu|cơ khí|may mặc|dệt may|giày da|chế biến|xuất nhập khẩu|khai thác|kỹ thuật|công nghệ
hạ tầng|phát triển|kinh doanh|cấp thoát nước|thoát nước|vệ sinh môi trường|dịch vụ công ích
công ích|khuyến nông|giống cây trồng|bưu điện|bưu chính|truyền hình|truyền thanh|phát thanh
phục vụ hành chính công|hành chính công|dịch vụ việc làm|phát triển quỹ đất|bảo trợ xã hội
giáo dục thường xuyên|giáo dục nghề nghiệp|văn hóa nghệ thuật|sư phạm|ngoại ngữ|kinh tế|luật
bách khoa|quốc dân|nông lâm|y dược|y học cổ truyền|chuyên khoa|đa khoa trung tâm|đa khoa khu vực
đa khoa tư nhân|sản nhi|mắt|ung bướu|tim mạch|huyết học|tâm thần|da liễu|lao và bệnh phổi
phục hồi chức năng|đăng ký đất đai|kỹ thuật số|chuyển đổi số|lâm nghiệp|thể dục|môi trường xanh
chính sách xã hội|vì người nghèo|người khuyết tật|người mù|tiếp công dân|thừa phát lại
đền ơn đáp nghĩa|thanh thiếu nhi|cựu giáo chức|cựu thanh niên xung phong|cựu học sinh
khu kinh tế|khu công nghiệp|phòng thủ dân sự|phòng chống thiên tai
phòng , chống thiên tai|phòng , chống thiên tai và tìm kiếm cứu nạn|đầu tư phát triển
phòng chống thiên tai và tìm kiếm cứu nạn|khoa học và kỹ thuật|khoa học kỹ thuật
doanh nghiệp nhỏ và vừa|an toàn vệ sinh thực phẩm|kinh tế , hạ tầng và đô thị
cung ứng dịch vụ công|quân dân y|công tác xã hội|an ninh mạng
"""
_HEADS = """
ủy ban nhân dân|hội đồng nhân dân|ủy ban mặt trận tổ quốc|mặt trận tổ quốc|ủy ban|hội đồng|sở|bộ
bộ chỉ huy|bộ tư lệnh|cục|chi cục|tổng cục|vụ|ban|phòng|văn phòng|công an|viện kiểm sát nhân dân
viện kiểm sát|tòa án nhân dân|tòa án|viện|hội|liên đoàn|liên hiệp|tổng liên đoàn|đoàn|đảng bộ
đảng ủy|quận ủy|huyện ủy|thành ủy|tỉnh ủy|thị ủy|công ty|tổng công ty|tập đoàn|ngân hàng|trường
đại học|học viện|bệnh viện|trung tâm|kho bạc|bảo hiểm xã hội|hạt kiểm lâm|đồn|trạm|câu lạc bộ
tổ chức|hiệp hội|quỹ|thanh tra|chính phủ|quốc hội|đảng cộng sản|nhà máy|hợp tác xã|xí nghiệp
cơ quan|trung ương đảng|bộ chính trị|ban bí thư|mặt trận|báo|đài|tạp chí|cổng thông tin điện tử
đội|thuế
"""

_TRAILING = """
an toàn|biên phòng|bán trú|bảo trợ|bệnh nhân|bệnh nhân nghèo|bệnh tật|chuyên biệt|chuyên trách
cây trồng|công dân|công lập|công nghiệp|công nghệ|công ích|cứu nạn|doanh nghiệp|du lịch|dân sự
dân tộc|dịch vụ|dịch vụ công|dịch vụ công ích|dữ liệu|dự án|giao thông|hàng hóa|hành chính
hóa chất|hạ tầng|học sinh|học đường|hợp danh|khoa học|khách hàng|kinh tế|kỹ thuật|ma túy
môi trường|mạng|mầm non|nghề|nghề nghiệp|nghệ thuật|ngành|người cao tuổi|người khuyết tật
nhỏ và vừa|nông dân|nông nghiệp|nông sản|nông thôn|nông thôn mới|năng khiếu|nội trú|pháp luật
pháp lý|phát triển nông thôn|quân sự|quốc gia|quốc tế|rừng|sinh viên|sức khỏe|tham nhũng
thanh niên|thi đấu|thiên tai|thiếu nhi|thương mại|thể thao|thủy sản|thực phẩm|thực vật|trẻ|trẻ em
trẻ khuyết tật|trực tuyến|tài nguyên|tài năng|tài sản|tư nhân|tư pháp|tội phạm|việc làm|văn hóa
vật nuôi|vật tư|vệ sinh lao động|vệ sinh thực phẩm|xã hội|y tế|đô thị|đường bộ|đường sắt
đường thủy|đất đai
"""
_LOOSE_HEADS = """
công an|công ty|tổng công ty|trường|đại học|bệnh viện|tập đoàn|ngân hàng|trung tâm|tòa án
tòa án nhân dân|viện kiểm sát|viện kiểm sát nhân dân|ủy ban nhân dân|hội đồng nhân dân|nhà máy
hợp tác xã|câu lạc bộ|học viện|báo
"""


def _pairs(table: str) -> dict[str, tuple[str, ...]]:
    rows = (row.split("=") for row in table.replace("\n", "|").split("|") if row)
    return {short: tuple(split_words(long)) for short, long in rows}


def _phrases(table: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in table.replace("\n", "|").split("|"):
        words = tuple(split_words(row.strip()))
        if words:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(rows, key=len, reverse=True)) for first, rows in found.items()}


BODIES = _pairs(_BODIES)
"""Abbreviations of bodies."""
ABBREVIATIONS = BODIES | _pairs(_TRADES)
"""Abbreviations of bodies and trades."""
_PARTS = frozenset({*ABBREVIATIONS, "tt"})
FIELDS = _phrases(_FIELDS)
"""What ministries, departments and unions are for, by the first word."""
TRAILING = _phrases(_TRAILING)
"""What goes on in small letters behind a field or a word of a name: "Chính sách | xã hội"."""
HEADS = _phrases(_HEADS)
"""First words of the names of bodies."""
LOOSE_HEADS = _phrases(_LOOSE_HEADS)
"""Heads that are written without a capital letter too."""


def expand(words: Sequence[str]) -> list[str]:
    """Write out abbreviations among folded words and leave out what only joins.

    Args:
        words: Folded tokens ("sở", "gd", "&", "đt").

    Returns:
        Words ("sở", "giáo", "dục", "đào", "tạo").
    """
    found: list[str] = []
    position = 0
    while position < len(words):
        last = position + 1
        while last + 1 < len(words) and words[last] in "&-" and words[last + 1] in _PARTS:
            last += 2
        joined = "".join(word for word in words[position:last] if word not in "&-")
        if joined not in ABBREVIATIONS:
            joined, last = words[position], position + 1
        if joined[:1].isalnum() and joined != "và":
            found.extend(ABBREVIATIONS.get(joined, (joined,)))
        position = last
    return found
