"""Letters of thanks lead with who thanks whom."""

from __future__ import annotations

from vnsum import summarize

LETTER = """THƯ CẢM ƠN

Kính gửi: Các cơ quan, đơn vị, nhà hảo tâm và toàn thể nhân dân!

Cơn bão số 9 đổ bộ đêm 26/9/2026 đã gây thiệt hại nặng nề cho xã Lệ Sơn, tỉnh Quảng Trị: 2 người \
bị thương, 2.417 ngôi nhà tốc mái, 96 ha cây trồng gãy đổ.

Tính đến ngày 15/10/2026, Ban Vận động cứu trợ xã đã tiếp nhận 3 tỷ 286 triệu đồng tiền mặt, 42 \
tấn gạo, 5.300 thùng mì tôm.

Thay mặt Đảng bộ và nhân dân, Đảng ủy, HĐND, UBND xã Lệ Sơn xin trân trọng cảm ơn cán bộ, chiến sĩ \
Sư đoàn 968, Công an tỉnh, các nhà tài trợ và bà con đã chung tay giúp địa phương vượt qua bão lũ.

Chúng tôi xin chân thành cảm ơn tình cảm quý báu của mọi người.
"""


def test_a_letter_tells_who_thanks_whom() -> None:
    draft = summarize(LETTER)
    assert "UBND xã Lệ Sơn xin trân trọng cảm ơn cán bộ, chiến sĩ Sư đoàn 968" in draft.lead
    assert "xin trân trọng cảm ơn" in draft.summary


def test_other_texts_that_thank_are_no_letters() -> None:
    news = LETTER.replace("THƯ CẢM ƠN", "Xã Lệ Sơn khắc phục hậu quả bão số 9").replace(
        "Kính gửi: Các cơ quan, đơn vị, nhà hảo tâm và toàn thể nhân dân!\n\n", ""
    )
    assert "cảm ơn" not in summarize(news).lead


def test_thanks_of_nobody_named_are_no_lead() -> None:
    start = LETTER.index("Thay mặt")
    end = LETTER.index("Chúng tôi")
    assert "cảm ơn" not in summarize(LETTER[:start] + LETTER[end:]).lead


def test_short_thanks_are_told_with_what_they_are_for() -> None:
    letter = """THƯ CẢM ƠN

Trong tháng 2/2026, Bệnh viện Phú Lâm đã nhận được 210 triệu đồng và 15 giường bệnh do các nhà hảo \
tâm ủng hộ.
Số tiền đã được dùng để mua 2 máy thở và sửa chữa khoa Nhi.
Ban Giám đốc Bệnh viện xin chân thành cảm ơn các nhà hảo tâm đã giúp đỡ người bệnh nghèo.
Kính chúc quý vị sức khỏe, hạnh phúc, thành công. Trân trọng!
"""
    lead = summarize(letter).lead
    assert lead.startswith("Ban Giám đốc Bệnh viện xin chân thành cảm ơn các nhà hảo tâm")
    assert "210 triệu đồng và 15 giường bệnh" in lead
