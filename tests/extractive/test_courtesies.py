"""What letters and acts say because all do, and what they ask for that others do not."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.sentences.saying import is_furniture, tells_news
from vnsum.backends.extractive.syntax.courtesies import is_courtesy


@pytest.mark.parametrize("text", [
    "Rất mong bà con phối hợp thực hiện.",
    "Công ty rất mong quý khách hàng thông cảm và dự trữ nước sử dụng.",
    "Rất mong nhận được sự quan tâm của quý Sở./.",
    "Kính mong quý cư dân thông cảm.",
    "Trân trọng cảm ơn sự phối hợp của quý Viện./.",
    "Chúc các đồng chí mạnh khỏe, hạnh phúc, tiếp tục lập nhiều thành tích xuất sắc.",
    "Yêu cầu UBND xã Phú Lâm nghiêm túc thực hiện kết luận này.",
    "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện công điện này./.",
    "Đề nghị các thôn thông báo đến từng hộ được biết và thực hiện.",
    "Nhận được văn bản này, đề nghị các đơn vị nghiêm túc thực hiện./.",
    "Sự có mặt của quý vị góp phần vào thành công của Hội nghị./.",
    "Quyết định này có hiệu lực kể từ ngày ký.",
    "Điều 3. Chánh Văn phòng Bộ, các cá nhân có tên chịu trách nhiệm thi hành Quyết định này./.",
])  # fmt: skip
def test_courtesies_are_no_news(text: str) -> None:
    assert is_courtesy(text)
    assert not tells_news(text)


@pytest.mark.parametrize("text", [
    "Người dân rất mong chính quyền quan tâm sửa đường.",
    "Đề nghị người dân không đốt rác ngoài đồng.",
    "Yêu cầu các hộ dân tháo dỡ lều quán trước ngày 5/4.",
    "Đề nghị các hộ dân tháo dỡ lều quán và thực hiện theo quy định.",
    "Đề nghị người dân chấp hành hiệu lệnh của người điều khiển giao thông.",
    "Bà Lan mong các cấp quan tâm hỗ trợ.",
    "Quyết định này có hiệu lực từ ngày 10/3/2026.",
])  # fmt: skip
def test_what_is_asked_of_somebody_is_news(text: str) -> None:
    assert not is_courtesy(text)
    assert tells_news(text)


def test_the_number_of_an_article_is_furniture() -> None:
    assert is_furniture("Điều 2.")
    assert not is_furniture("Điều 2 dự án chậm tiến độ.")


@pytest.mark.parametrize("text", [
    "Trường Cao đẳng Suối Mây xin gửi đến Quý cơ quan báo chí thông tin về tuyển sinh năm 2026.",
    "Công ty Nước sạch Gò Bông trân trọng gửi tới Quý báo thông cáo về lễ khởi công.",
    "Buổi lễ kết thúc trong không khí phấn khởi, trang trọng./.",
    "Hội thi đã thành công tốt đẹp.",
])  # fmt: skip
def test_that_news_is_sent_and_how_people_parted_is_none(text: str) -> None:
    assert is_courtesy(text)
    assert not tells_news(text)


@pytest.mark.parametrize("text", [
    "UBND xã xin gửi đến Quý báo thông tin về vụ cháy, làm hai người bị thương.",
    "Công an tỉnh cung cấp cho phóng viên thông tin về vụ án.",
    "Hội nghị diễn ra trong không khí sôi nổi với 200 đại biểu.",
    "Chương trình kết thúc sau khi mưa lớn.",
])  # fmt: skip
def test_what_is_told_besides_is_news(text: str) -> None:
    assert not is_courtesy(text)
