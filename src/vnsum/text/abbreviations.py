"""Words that end in a full stop without ending a sentence.

All are folded (lower case). This file is data only; `vnsum.text.sentences`
decides what to do with them.
"""

from __future__ import annotations

__all__ = ["ABBREVIATIONS", "STARTERS"]

_SHORTENED = """
    tp tx tt q p kp kđt kcn nxb
    ths th.s ts gs pgs bs bscki bsckii ths.bs ks kts cn gv hs sv ls ds nsnd nsưt ngnd ngưt
    đ/c đc gđ pgđ tgđ ct pct tbt bt tr tl kt tm tuq
    vd tr.cn nđ qđ stt mr mrs ms dr jr vs inc ltd corp
"""
_FIRST = """
    anh bà bên bị các chị chiều chính cho cô công cơ cùng cuối do dù đáng đây đến để đó đối
    đồng đơn em được gia hai hiện họ hôm kết khi không lãnh lực mặc mỗi một mới nạn năm nếu
    ngay ngày nghi ngoài người nhà nhiều nhờ những nhưng ông phát phía qua quá quận rồi
    riêng sau sáng số tại tất theo thời tòa toà tối tổng trên trong trưa trước trường tuy từ
    vào về vì việc với vụ vừa xác đã ở nhận nhóm nhân lúc hội chủ cả đại bộ sở
"""

ABBREVIATIONS = frozenset(_SHORTENED.split())
"""Abbreviations after which a capital letter goes on with the same sentence."""

STARTERS = frozenset(_FIRST.split())
"""First words of sentences: after initials ("bà N.T.H. Công an …") they start a new one."""
