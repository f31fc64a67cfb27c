"""Place, date and source that open the first sentence."""

from __future__ import annotations

from datetime import date

import pytest

from vnsum.reading import read

SENTENCE = "Sáng 5/9, phường Hoa Sen khai giảng năm học mới cho 500 học sinh."
PLAIN = "Phường Hoa Sen khai giảng năm học mới cho 500 học sinh."
REST = "Hơn 500 học sinh dự lễ tại sân trường."


@pytest.mark.parametrize("sentence", [SENTENCE, PLAIN])
@pytest.mark.parametrize(
    ("opening", "agency", "place", "published"),
    [
        ("HNP - ", "HNP", None, None),
        ("(TTXVN) ", "TTXVN", None, None),
        ("Hà Nội (TTXVN) - ", "TTXVN", "Hà Nội", None),
        ("Hà Nội, 5/9 (TTXVN) – ", "TTXVN", "Hà Nội", None),
        ("TP.HCM (PV): ", None, "TP.HCM", None),
        ("(Cổng TTĐT quận Ba Vang) - ", "Cổng TTĐT quận Ba Vang", None, None),
        (
            "(Cổng thông tin điện tử phường Hoa Sen, thành phố Ba Vang) - ",
            "Cổng thông tin điện tử phường Hoa Sen, thành phố Ba Vang",
            None,
            None,
        ),
        ("Theo Cổng TTĐT phường Hoa Sen - ", "Cổng TTĐT phường Hoa Sen", None, None),
        ("Quận Ba Vang, ngày 5/9/2024 - ", None, "Quận Ba Vang", date(2024, 9, 5)),
        ("[Ba Vang, 05/09/2024] - ", None, "Ba Vang", date(2024, 9, 5)),
        ("(Ba Vang, ngày 5/9/2024) – ", None, "Ba Vang", date(2024, 9, 5)),
        ("(Ba Vang, 05/09/2024) ", None, "Ba Vang", date(2024, 9, 5)),
        ("BA VANG, ngày 5 tháng 9 năm 2024 -- ", None, "BA VANG", date(2024, 9, 5)),
        ("BA VANG (5/9/2024) – ", None, "BA VANG", date(2024, 9, 5)),
        ("Nha Trang (5/9) – ", None, "Nha Trang", None),
        (
            "Ba Vang, Việt Nam – Ngày 5 tháng 9 năm 2024 – ",
            None,
            "Ba Vang, Việt Nam",
            date(2024, 9, 5),
        ),
        ("Ba Vang – 5/9/2024: ", None, "Ba Vang", date(2024, 9, 5)),
        ("Ba Vang, tháng 9/2024 – ", None, "Ba Vang", None),
        ("Ngày 5/9/2024, Nha Trang - ", None, "Nha Trang", date(2024, 9, 5)),
        ("Ngày 5 tháng 9 năm 2024 – TP. Huế – ", None, "TP. Huế", date(2024, 9, 5)),
        ("(BVP) TP. Ba Vang, 5/9 - ", "BVP", "TP. Ba Vang", None),
        ("BVP - Ba Vang, ngày 5/9/2024 - ", "BVP", "Ba Vang", date(2024, 9, 5)),
        ("Ba Vang, ngày 5/9/2024 - (TTXVN) - ", "TTXVN", "Ba Vang", date(2024, 9, 5)),
        ("(Lâm Đồng) – ", None, "Lâm Đồng", None),
        ("(TP.HCM) - ", None, "TP.HCM", None),
        ("(Quy Nhơn) ", None, "Quy Nhơn", None),
        ("TP. Ba Vang, 5/9 - ", None, "TP. Ba Vang", None),
        ("Phường Hoa Sen, Ba Vang, 5.9 — ", None, "Phường Hoa Sen, Ba Vang", None),
        ("UBND phường Hoa Sen, ngày 5/9/2024 - ", "UBND phường Hoa Sen", None, date(2024, 9, 5)),
    ],
)
def test_a_dateline_is_kept_beside_the_sentence(
    opening: str, agency: str | None, place: str | None, published: date | None, sentence: str
) -> None:
    release = read(f"{opening}{sentence}\n{REST}")
    assert [one.text for one in release.sentences] == [sentence, REST]
    assert (release.agency and release.agency.text) == agency
    assert (release.place and release.place.text) == place
    assert release.published == published
    for span in (release.agency, release.place, release.published_span):
        assert span is None or release.source[span.start : span.end] == span.text


@pytest.mark.parametrize("opening", ["Ba Vang - ", "Quận 1 – ", "Q.1 (TP.HCM): "])
def test_a_place_alone_needs_a_time_of_day(opening: str) -> None:
    release = read(f"{opening}{SENTENCE}\n{REST}")
    assert release.sentences[0].text == SENTENCE
    assert release.place is not None
    assert read(f"{opening}{PLAIN}\n{REST}").place is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ba Vang - thành phố bên sông đón 500 khách trong ngày đầu năm mới.",
        "Ba Vang - Hoa Sen - Hồ Bạch là ba chặng của tuyến xe buýt mới.",
        "Phường Hoa Sen (Ba Vang) - Đơn vị dẫn đầu phong trào đọc sách được khen.",
        "Ba Vang, 5/9 - 10/9 diễn ra lễ hội đèn lồng của bốn phường.",
        "UBND - HĐND phường Hoa Sen họp phiên cuối năm vào sáng nay.",
        "Báo Ba Vang đưa tin, ngày 7/10, ông Lê Mẫu - Chủ tịch phường dự lễ.",
        "Báo của phường cho biết lớp học có tên gọi là Sen - Hồng.",
        "Theo Bộ TT - Truyền thông, ba phường đã có mạng mới.",
        "Ông Lê Mẫu - Sáng 5/9 còn làm việc - nay đã nghỉ hưu tại quê.",
        "Chiều 21/1, HNP - Đơn vị tổ chức - trao quà cho bốn mươi hộ.",
        "Ngày 5/9/2024, Vinamart - Chi nhánh Ba Vang mở cửa hàng thứ tư.",
        "Ngày 5/9/2024, Nha Trang - Quy Nhơn có thêm ba chuyến tàu khách.",
        "Ngày 5/9/2024, Nha Trang - thành phố biển đón bốn mươi đoàn khách.",
        "Nha Trang (5/9), Quy Nhơn (6/9) - Hai chặng của giải xe đạp có 90 tay đua.",
        "Nha Trang (5/9) - Quy Nhơn (6/9) là hai chặng của giải xe đạp.",
        "Festival Hoa Sen (5/9) - Sự kiện thường niên đón hơn 500 khách.",
        "(Lễ hội) Ngày mai phường Hoa Sen đón 500 khách.",
    ],
)
def test_a_dash_inside_a_sentence_is_no_dateline(sentence: str) -> None:
    release = read(f"{sentence}\n{REST}")
    assert release.sentences[0].text == sentence
    assert release.place is release.agency is None


def test_a_dateline_in_a_wrapped_text_is_no_header() -> None:
    wrapped = (
        "Ba Vang, ngày 18/4/2026 - Thư viện phường Hoa Sen mở phòng\n"
        "đọc đêm cho học sinh ôn thi từ 18 giờ 30 đến 22 giờ, các\n"
        "ngày trong tuần, bắt đầu từ đầu tháng 5 và kéo dài đến hết\n"
        "kỳ thi. Phòng đọc có 180 chỗ ngồi và mở cửa miễn phí."
    )
    release = read(wrapped)
    opening = release.sentences[0].normalised
    assert opening.startswith("Thư viện phường Hoa Sen mở phòng đọc đêm")
    assert release.published == date(2026, 4, 18)
    assert release.place is not None
    assert release.place.text == "Ba Vang"


def test_what_stands_above_wins_over_the_dateline() -> None:
    head = "UBND PHƯỜNG HOA SEN\nSố: 4/TB-UBND\nBa Vang, ngày 6 tháng 9 năm 2024\n"
    release = read(f"{head}\nHồ Bạch, ngày 5/9/2024 - {SENTENCE}\n{REST}")
    assert release.place is not None
    assert release.place.text == "Ba Vang"
    assert release.published == date(2024, 9, 6)
    assert release.sentences[0].text == SENTENCE


@pytest.mark.parametrize("letters", ["BTV", "UBND"])
def test_letters_of_a_body_are_the_source_where_a_time_follows(letters: str) -> None:
    release = read(f"Mở thư viện\n\n{letters} - Ngày 21/8, xã Bàu Tràm mở thư viện thiếu nhi.")
    assert release.agency is not None
    assert release.agency.text == letters
    assert release.sentences[0].text.startswith("Ngày 21/8")
    release = read(f"Mở thư viện\n\n{letters} - Đảng ủy xã Bàu Tràm họp bàn việc mở thư viện.")
    assert release.agency is None


@pytest.mark.parametrize(
    ("opening", "agency", "place"),
    [
        ("BVO-", "BVO", None),
        ("BVO -", "BVO", None),
        ("BVO–", "BVO", None),
        ("Hoa Sen-", None, "Hoa Sen"),
        ("(TTXVN)-", "TTXVN", None),
        ("Hoa Sen (TTXVN)-", "TTXVN", "Hoa Sen"),
    ],
)
def test_a_dash_may_touch_the_first_word(
    opening: str, agency: str | None, place: str | None
) -> None:
    release = read(f"{opening}{SENTENCE}\n{REST}")
    assert [one.text for one in release.sentences] == [SENTENCE, REST]
    assert (release.agency and release.agency.text) == agency
    assert (release.place and release.place.text) == place


@pytest.mark.parametrize(
    "name", ["ASEAN-Trung Quốc", "Mỹ-Trung Quốc", "Hải An-Bình Lâm", "MTTQ-Hội Phụ nữ"]
)
def test_a_dash_inside_a_name_opens_no_sentence(name: str) -> None:
    release = read(f"{name} ký kết thỏa thuận trồng rừng cho giai đoạn tới.\n{REST}")
    assert release.sentences[0].text.startswith(name)
    assert release.agency is None


@pytest.mark.parametrize(("letters", "writer"), [("PV", "PV"), ("LTS", None)])
def test_a_reporter_and_a_word_of_the_editors_are_no_agency(
    letters: str, writer: str | None
) -> None:
    release = read(f"Mở thư viện\n\n{letters}: Ngày 21/8, xã Bàu Tràm mở thư viện thiếu nhi.")
    assert release.agency is None
    assert (release.byline and release.byline.text) == writer
    assert release.sentences[0].text.startswith("Ngày 21/8")


_LETTER = "Phường Hoa Sen trân trọng gửi tới quý báo thông tin về năm học mới."


@pytest.mark.parametrize("opening", ["BA VANG, 5/9/2024 – ", "(Ba Vang, ngày 5/9/2024) - "])
def test_a_letter_may_stand_above_the_dateline(opening: str) -> None:
    release = read(f"{_LETTER}\n\n{opening}{PLAIN}\n\n{REST}")
    assert [one.text for one in release.sentences] == [_LETTER, PLAIN, REST]
    assert release.place is not None
    assert release.published == date(2024, 9, 5)


def test_places_listed_with_their_days_are_no_dateline() -> None:
    second = f"Ba Vang, 5/9/2024 – {PLAIN}"
    third = f"Hồ Bạch, 7/9/2024 – {REST}"
    release = read(f"{_LETTER}\n\n{second}\n\n{third}\n\n{REST}")
    assert release.place is None
    assert [one.text for one in release.paragraphs[1:3]] == [second, third]


def test_what_a_day_is_stays_with_it() -> None:
    sentence = "Ngày 5/9/2024 – Ngày khai trường của 500 học sinh trời mưa to."
    assert read(f"Ba Vang – {sentence}\n{REST}").sentences[0].text == sentence


def test_a_sentence_below_the_first_may_begin_with_place_and_day() -> None:
    second = "Ba Vang - thành phố bên sông, ngày 5/9/2024 - đón 500 khách."
    assert read(f"{_LETTER}\n\n{second}\n\n{REST}").paragraphs[1].text == second
