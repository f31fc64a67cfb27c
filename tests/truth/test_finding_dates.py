"""Dates, times, ordinals, documents and phone numbers in sentences written for this test."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from vnsum.truth.index.finder import find_facts

CASES = (
    # Days.
    ("Chiều 21/1, quận tổ chức hội nghị.", "date Chiều 21/1 = ????-01-21"),
    ("Sáng ngày 21/1, quận họp.", "date Sáng ngày 21/1 = ????-01-21"),
    ("Sáng nay (8-7), quận họp.", "date Sáng nay (8-7 = ????-07-08"),
    ("Ngày 5/9/2024, trường khai giảng.", "date Ngày 5/9/2024 = 2024-09-05"),
    ("Ngày 05/09/2024, trường khai giảng.", "date Ngày 05/09/2024 = 2024-09-05"),
    ("Ngày 5-9-2024, trường khai giảng.", "date Ngày 5-9-2024 = 2024-09-05"),
    ("Ngày 5.9.2024, trường khai giảng.", "date Ngày 5.9.2024 = 2024-09-05"),
    ("Ngày 5/9/24, trường khai giảng.", "date Ngày 5/9/24 = 2024-09-05"),
    ("Ngày 1-7, quy định có hiệu lực.", "date Ngày 1-7 = ????-07-01"),
    ("Ngày 1.7, quy định có hiệu lực.", "date Ngày 1.7 = ????-07-01"),
    ("Từ 1/7, quy định có hiệu lực.", "date 1/7 = ????-07-01"),
    ("Từ 21 / 1, quy định có hiệu lực.", "date 21 / 1 = ????-01-21"),
    ("Kể từ 31-12, quy định hết hiệu lực.", "date 31-12 = ????-12-31"),
    ("Vụ việc hôm 12/5 đã rõ.", "date hôm 12/5 = ????-05-12"),
    ("Vụ việc (17-6) đã rõ.", "date 17-6 = ????-06-17"),
    ("Ngày 02 tháng 9 năm 2024 là ngày nghỉ.", "date Ngày 02 tháng 9 năm 2024 = 2024-09-02"),
    ("Ngày 2 tháng 9 là ngày nghỉ.", "date Ngày 2 tháng 9 = ????-09-02"),
    ("Ký 2 tháng 9 năm 2024.", "date 2 tháng 9 năm 2024 = 2024-09-02"),
    ("Ngày 2/9 năm 2024 là ngày nghỉ.", "date Ngày 2/9 năm 2024 = 2024-09-02"),
    ("Mùng 5 là ngày hội.", "date Mùng 5 = ????-??-05"),
    ("Ngày 15, đoàn trở về.", "date Ngày 15 = ????-??-15"),
    ("Ngày 15 hộ dân ký đơn.", "quantity 15 hộ dân = 15"),
    ("Hạn trước 10-8 phải xong.", "date 10-8 = ????-08-10"),
    ("Họp ngày 13/10,6 em dự.", "date ngày 13/10 = ????-10-13; quantity 6 em = 6"),
    ("Phân loại rác từ 1-7, chia ba nhóm.", "date 1-7 = ????-07-01; quantity ba nhóm = 3"),
    ("Xuống giống 25-5 đến 5-6 trên đồng.", "date 25-5 = ????-05-25; date 5-6 = ????-06-05"),
    ("Trẻ từ 1-7 tuổi đi tiêm.", "range 1-7 tuổi = 1-7"),
    ("Giảm từ 5-10%.", "range 5-10% = 5-10"),
    ("Dời sang chủ nhật 7-12, vẫn từ sáng.", "date 7-12 = ????-12-07"),
    ("Đến 25-4 trời vẫn chưa mưa.", "date 25-4 = ????-04-25"),
    ("Mở cửa từ 24 tháng Chạp.", "date 24 tháng Chạp = ????-12-24"),
    ("Trẻ uống thuốc từ 8 đến 11-11.", "date 8 = ????-11-08; date 11-11 = ????-11-11"),
    ("Cây đổ do bão số 3 năm 2024.", "ordinal số 3 = 3; date năm 2024 = 2024-??-??"),
    ("Hỗ trợ mỗi tháng 10 triệu đồng.", "money 10 triệu đồng = 10000000"),
    ("Nền đất từ thế kỷ 14.", "ordinal thế kỷ 14 = 14"),
    (
        "Tuần 12 - 18/8 có 96 ca.",
        "date 12 = ????-08-12; date 18/8 = ????-08-18; quantity 96 ca = 96",
    ),
    # Days that share a month.
    (
        "Họp ngày 5, 6 và 7/3.",
        "date ngày 5 = ????-03-05; date 6 = ????-03-06; date 7/3 = ????-03-07",
    ),
    ("Họp từ 21-23/1.", "date 21 = ????-01-21; date 23/1 = ????-01-23"),
    ("Họp ngày 5-7/3.", "date ngày 5 = ????-03-05; date 7/3 = ????-03-07"),
    ("Họp từ ngày 5 đến ngày 7/3.", "date ngày 5 = ????-03-05; date ngày 7/3 = ????-03-07"),
    ("Họp từ 11 đến 13-7.", "date 11 = ????-07-11; date 13-7 = ????-07-13"),
    # Months and years.
    ("Trong tháng 8, quận họp.", "date tháng 8 = ????-08-??"),
    ("Trong tháng Tám, quận họp.", "date tháng Tám = ????-08-??"),
    ("Trong tháng tư, quận họp.", "date tháng tư = ????-04-??"),
    ("Trong tháng mười hai, quận họp.", "date tháng mười hai = ????-12-??"),
    ("Trong tháng 8/2021, quận họp.", "date tháng 8/2021 = 2021-08-??"),
    ("Trong tháng 8-2021, quận họp.", "date tháng 8-2021 = 2021-08-??"),
    ("Trong tháng 8.2021, quận họp.", "date tháng 8.2021 = 2021-08-??"),
    ("Trong tháng 8 năm 2021, quận họp.", "date tháng 8 năm 2021 = 2021-08-??"),
    ("Từ 8/2021, quận họp.", "date 8/2021 = 2021-08-??"),
    ("Năm 2021 đầy thử thách.", "date Năm 2021 = 2021-??-??"),
    ("So với năm 2020 thì tăng.", "date năm 2020 = 2020-??-??"),
    ("Anh sinh (2001) ở quê.", "date 2001 = 2001-??-??"),
    ("Trong 6 tháng đầu năm 2021.", "duration 6 tháng = 6; date năm 2021 = 2021-??-??"),
    ("Cách Mạng Tháng Tám.", ""),
    ("Những ngày tháng năm ấy.", ""),
    # Times of day.
    ("Lúc 7h30, lễ bắt đầu.", "time 7h30 = 07:30"),
    ("Lúc 7g30, lễ bắt đầu.", "time 7g30 = 07:30"),
    ("Lúc 7:30, lễ bắt đầu.", "time 7:30 = 07:30"),
    ("Lúc 8 giờ 15 phút, lễ bắt đầu.", "time 8 giờ 15 phút = 08:15"),
    ("Lúc 8 giờ 15, lễ bắt đầu.", "time 8 giờ 15 = 08:15"),
    ("Lúc 8 giờ rưỡi, lễ bắt đầu.", "time 8 giờ rưỡi = 08:30"),
    ("Lúc 8 giờ, lễ bắt đầu.", "time 8 giờ = 08:00"),
    ("Lúc 3 giờ chiều, lễ bắt đầu.", "time 3 giờ chiều = 15:00"),
    ("Lúc 8 giờ tối, lễ bắt đầu.", "time 8 giờ tối = 20:00"),
    ("Lúc 2h sáng, lễ bắt đầu.", "time 2h sáng = 02:00"),
    ("Khoảng 11g trưa, lễ bắt đầu.", "time 11g trưa = 11:00"),
    ("Từ 19h-22h ngày 21/1.", "time 19h = 19:00; time 22h = 22:00; date ngày 21/1 = ????-01-21"),
    ("Lúc 10h sáng 21/1.", "time 10h = 10:00; date sáng 21/1 = ????-01-21"),
    ("Lúc 0h30, mưa to.", "time 0h30 = 00:30"),
    ("Từ 08 giờ 00 đến 11 giờ 15 phút.", "time 08 giờ 00 = 08:00; time 11 giờ 15 phút = 11:15"),
    ("Thu từ 7g15 đến 17g.", "time 7g15 = 07:15; time 17g = 17:00"),
    ("Phát 8g-10g30.", "time 8g = 08:00; time 10g30 = 10:30"),
    ("Pha từ 5g đến 10g muối.", "range 5g đến 10g = 5-10"),
    ("Phải báo trước 8 giờ qua loa.", "duration 8 giờ = 8"),
    ("Phải có mặt trước 8 giờ.", "time 8 giờ = 08:00"),
    ("Đến 2035 trồng 40 ha rừng.", "date 2035 = 2035-??-??; quantity 40 ha = 40"),
    ("Đàn ong tăng lên đến 2035 thùng.", "quantity 2035 thùng = 2035"),
    # Ordinals.
    ("Đại hội lần thứ XIII thành công.", "ordinal lần thứ XIII = 13"),
    ("Thưởng 3 lần thứ hai.", "quantity 3 lần = 3"),
    ("Đại hội lần thứ 13 thành công.", "ordinal lần thứ 13 = 13"),
    ("Thu ngân sách quý II tăng.", "ordinal quý II = 2"),
    ("Thu ngân sách quí 2 tăng.", "ordinal quí 2 = 2"),
    ("Thu ngân sách quý 2 tăng.", "ordinal quý 2 = 2"),
    ("Thu quý I/2021 tăng.", "ordinal quý I = 1; date 2021 = 2021-??-??"),
    ("Kỳ họp thứ ba khai mạc.", "ordinal thứ ba = 3"),
    ("Kỳ họp thứ nhất khai mạc.", "ordinal thứ nhất = 1"),
    ("Quốc hội khóa XV họp.", "organisation Quốc hội = quốc hội; ordinal khóa XV = 15"),
    ("Thế kỷ XXI mở ra.", "ordinal Thế kỷ XXI = 21"),
    ("Dự án giai đoạn II chậm.", "ordinal giai đoạn II = 2"),
    ("Xét thăng hạng III cho viên chức.", "ordinal hạng III = 3"),
    ("Học sinh lớp 5 dự thi.", "ordinal lớp 5 = 5"),
    ("Học sinh khối 6 và 7 diễn.", "ordinal khối 6 = 6; ordinal 7 = 7"),
    ("Lớp 8, 9 nghỉ học.", "ordinal Lớp 8 = 8; ordinal 9 = 9"),
    ("Lớp 9 và 12 em dự thi.", "ordinal Lớp 9 = 9; quantity 12 em = 12"),
    ("Điểm thi vào 10 tăng.", "ordinal 10 = 10"),
    ("Mưa kéo dài vào 10 giờ.", "time 10 giờ = 10:00"),
    ("Theo Điều 25 của luật.", "ordinal Điều 25 = 25"),
    ("Mở lớp 5 ngày cho nông dân.", "duration 5 ngày = 5"),
    # Documents and phones.
    ("Theo Nghị định 13/2023/NĐ-CP.", "document 13/2023/NĐ-CP = 13/2023/nđ-cp"),
    (
        "Theo các công văn 214, 216 và 219 của sở.",
        "document 214 = 214; document 216 = 216; document 219 = 219",
    ),
    ("Có các thông báo 30 hộ phải dời.", "quantity 30 hộ = 30"),
    ("Theo Kế hoạch số 45/KH-UBND.", "document 45/KH-UBND = 45/kh-ubnd"),
    ("Theo Chỉ thị 16/CT-TTg.", "document 16/CT-TTg = 16/ct-ttg"),
    ("Theo Chỉ thị 05-CT/TW.", "document 05-CT/TW = 5-ct/tw"),
    ("Theo Nghị định 100/2014/NĐ - CP.", "document 100/2014/NĐ - CP = 100/2014/nđ-cp"),
    ("Theo Nghị quyết 35.", "document 35 = 35"),
    ("Theo Nghị định số 161/2018.", "document 161/2018 = 161/2018"),
    ("Gọi số 024.3733.1234.", "phone 024.3733.1234 = 02437331234"),
    ("Gọi 0912 345 678.", "phone 0912 345 678 = 0912345678"),
    ("Gọi +84 912 345 678.", "phone +84 912 345 678 = 0912345678"),
    ("Gọi 1900 6132.", "phone 1900 6132 = 19006132"),
)


def _found(text: str, published: date | None = None) -> str:
    facts = find_facts(text, published=published)
    return "; ".join(f"{fact.kind} {fact.text} = {fact.value}" for fact in facts)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_days_times_and_references(text: str, expected: str) -> None:
    assert _found(text) == expected


RELATIVE = (
    ("Hôm nay, quận họp.", "date Hôm nay = 2022-01-21"),
    ("Sáng nay, quận họp.", "date Sáng nay = 2022-01-21"),
    ("Chiều qua, quận họp.", "date Chiều qua = 2022-01-20"),
    ("Sáng mai, quận họp.", "date Sáng mai = 2022-01-22"),
    ("Năm ngoái, quận họp.", "date Năm ngoái = 2021-??-??"),
    ("Năm nay, quận họp.", "date Năm nay = 2022-??-??"),
    ("Sáng nay 21/1, quận họp.", "date Sáng nay 21/1 = ????-01-21"),
    ("Những ngày qua, quận họp.", ""),
)


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_days_counted_from_publication(text: str, expected: str) -> None:
    assert _found(text, date(2022, 1, 21)) == expected
    assert _found(text, datetime(2022, 1, 21, 20, 47, tzinfo=timezone.utc)) == expected


def test_days_counted_from_nowhere_are_no_facts() -> None:
    assert find_facts("Hôm nay, năm ngoái, chiều qua.") == ()


def test_the_first_and_the_last_day_there_is() -> None:
    assert _found("Hôm qua họp.", date.min) == "date Hôm qua = 0001-01-01"
    assert _found("Sáng mai họp.", date.max) == "date Sáng mai = 9999-12-31"


def test_a_part_of_the_day_is_kept() -> None:
    assert find_facts("Chiều 21/1, quận họp.")[0].modifier == "chiều"


def test_the_class_of_the_disabled_is_no_day() -> None:
    assert [fact.kind for fact in find_facts("thương binh hạng 2/4, bệnh binh 2/3")] == [
        "ratio",
        "ratio",
    ]


def test_a_span_of_hours_is_two_times_of_day() -> None:
    told = find_facts("xe chạy trong khung 18 giờ đến 21 giờ 30 mỗi ngày")
    assert [(fact.kind, fact.value) for fact in told] == [("time", "18:00"), ("time", "21:30")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("nhận hồ sơ từ 21 đến hết 25/6", ["????-06-21", "????-06-25"]),
        ("từ ngày 3 đến hết ngày 9/11", ["????-11-03", "????-11-09"]),
        ("mưa lớn đêm 12, rạng sáng 13/4", ["????-04-12", "????-04-13"]),
        ("mưa lớn đêm 12 rạng sáng 13/4", ["????-04-12", "????-04-13"]),
        ("nợ của Thuế cơ sở 4 đến 30/9 còn 43,6 tỷ đồng", ["????-09-30"]),
        ("còn 12, chiều 13/4 nhận thêm 5 hồ sơ", ["????-04-13"]),
    ],
)
def test_days_share_a_month_across_words_of_time(text: str, values: list[str]) -> None:
    assert [fact.value for fact in find_facts(text) if fact.kind == "date"] == values


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("về nhất sau 38 phút 16 giây", 2296),
        ("về nhất: 38:16", 2296),
        ("mất 1 giờ 11 phút 48 giây", 4308),
        ("21,1 km | Bàn Văn Chài 1:11:48", 4308),
    ],
)
def test_results_of_races_are_lengths_of_time(text: str, seconds: int) -> None:
    [fact] = [fact for fact in find_facts(text) if fact.kind == "duration"]
    assert (int(fact.number or 0), fact.unit) == (seconds, "giây")


@pytest.mark.parametrize(
    "text",
    [
        "lúc 7:30",
        "20:47 21/01/2022",
        "10:05:33",
        "họp lúc 7 giờ 30",
        "thắng với tỷ số 25:20",
        "góp vốn theo tỷ lệ 50:50",
        "12:12:12:12:12",
    ],
)
def test_hours_of_the_clock_are_no_lengths(text: str) -> None:
    assert "duration" not in [fact.kind for fact in find_facts(text)]
