"""Texts as people paste them: from a social network, a mail, a text processor."""

from __future__ import annotations

import pytest

from vnsum.reading import read

FIRST = "Ngày 12/6, phường Hồ Bạch sửa xong 40 cột đèn trên đường Hoa Sen, hết 312 triệu đồng."
SECOND = "Từ đầu năm, tuyến đường này đã xảy ra 3 vụ va chạm vì thiếu ánh sáng."

POST = """🔥 THÔNG BÁO QUAN TRỌNG 🔥
📣📣 Phường Hồ Bạch khám sức khỏe miễn phí cho người cao tuổi!!!

👉 Sáng thứ Bảy, 14/6/2025, trạm y tế phường Hồ Bạch khám sức khỏe miễn phí cho 350 người 😍
✅ Thời gian: 7h30 - 11h30
✅ Được đo huyết áp tại chỗ

Bác sĩ Lê Mẫu cho biết ai cần khám thêm sẽ được chuyển lên bệnh viện quận trong tuần ❤️.
#hobach #suckhoe
Thích · Phản hồi · 3 giờ
125 lượt thích 14 bình luận 32 lượt chia sẻ
"""

MAIL = f"""---------- Forwarded message ---------
Từ: Văn phòng phường <vanphong@hobach.example>
Date: Th 5, 12 thg 6, 2025 lúc 09:15
Subject: Fwd: TCBC - Phường Hồ Bạch sửa 40 cột đèn
To: Tòa soạn <toasoan@bao.example>

Kính gửi Quý báo,

Phường Hồ Bạch xin gửi thông cáo báo chí với nội dung như sau:

> Ngày 12/6, phường Hồ Bạch sửa xong 40 cột đèn trên
> đường Hoa Sen, hết 312 triệu đồng.
>
> {SECOND}

Trân trọng,
--
Hà An
Văn phòng UBND phường Hồ Bạch
"""

LETTER = f"""ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG HỒ BẠCH\tĐộc lập – Tự do – Hạnh phúc
Số: 57/TCBC-UBND\tHồ Bạch, ngày 02 tháng 7 năm 2025

THÔNG CÁO BÁO CHÍ
Về kết quả sửa đèn đường trên tuyến Hoa Sen

\t{FIRST}
\t{SECOND}

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Các cơ quan báo chí;\tCHỦ TỊCH
- Lưu: VT.\t(đã ký)
\tLê Mẫu
"""


def test_a_post_is_read_without_its_pictures() -> None:
    release = read(POST)
    assert release.title is not None
    assert release.title.text.startswith("Phường Hồ Bạch khám sức khỏe")
    assert [(one.kind, one.normalised.split()[0]) for one in release.paragraphs] == [
        ("text", "Sáng"),
        ("item", "Thời"),
        ("item", "Được"),
        ("text", "Bác"),
    ]
    assert release.paragraphs[0].text.endswith("350 người")
    assert {one.kind for one in release.boilerplate} == {"letterhead", "share", "tags"}
    assert release.captions == ()


def test_a_forwarded_mail_gives_the_release_in_it() -> None:
    release = read(MAIL)
    assert release.title is not None
    assert release.title.text == "Phường Hồ Bạch sửa 40 cột đèn"
    assert [one.normalised for one in release.sentences] == [FIRST, SECOND]
    assert all(release.source[one.start : one.end] == one.text for one in release.sentences)
    assert {one.kind for one in release.boilerplate} == {"mail"}


def test_a_letter_pasted_with_its_columns_is_read() -> None:
    release = read(LETTER)
    assert release.agency is not None
    assert release.agency.text == "PHƯỜNG HỒ BẠCH"
    assert release.place is not None
    assert release.place.text == "Hồ Bạch"
    assert [one.normalised for one in release.sentences] == [FIRST, SECOND]
    assert {one.kind for one in release.boilerplate} == {"letterhead", "recipients", "rest"}
    assert [one.text for one in release.boilerplate if one.kind == "rest"] == ["Số"]


def test_one_sign_for_more_than_is_no_quotation() -> None:
    text = f"{FIRST}\n> 40 hộ đã lắp thêm đèn trước nhà bằng tiền của mình."
    assert read(text).sentences[1].text.startswith("> 40 hộ")


COLUMN = """Phường Hồ Bạch khánh thành cầu

Sáng 20/8, phường Hồ Bạch
khánh thành cầu dân sinh Lũng
Cát dài 36 m, rộng 3 m, tổng
vốn 2,8 tỷ đồng từ nguồn xã hội
hóa.
Ông Lê Mẫu, Chủ tịch phường,
cho biết cầu rút ngắn quãng
đường đi học từ 4 km xuống còn
700 m cho 180 em nhỏ."""


def test_a_narrow_column_is_joined() -> None:
    found = [one.normalised for one in read(COLUMN).sentences]
    assert found == [" ".join(part.split("\n")) for part in _sentences_of_the_column()]


def _sentences_of_the_column() -> list[str]:
    body = COLUMN.split("\n\n")[1]
    cut = body.index("Ông")
    return [body[:cut].strip(), body[cut:]]


def test_short_lines_with_capitals_are_no_column() -> None:
    lines = ["Phường Hồ Bạch mở chợ đêm mùa hè", "Cầu Lũng Cát thông xe từ tháng tám"] * 4
    assert len(read(f"{FIRST[:50]}.\n" + "\n".join(lines)).captions) >= 7


def test_columns_side_by_side_are_warned_of() -> None:
    lines = COLUMN.splitlines()[2:]
    mixed = "\n".join(f"{one:<40}{two}" for one, two in zip(lines, lines[::-1], strict=True))
    warning = "the text seems to stand in two columns whose lines are mixed"
    assert warning in read(mixed).warnings
    assert warning not in read(COLUMN).warnings
    assert warning not in read(LETTER.replace("\t", " " * 20)).warnings


@pytest.mark.parametrize(
    "head",
    [
        "Kính gửi: Các cơ quan thông tấn, báo chí",
        "Kính gửi:\n- Báo Ba Vang;\n- Đài truyền thanh phường.",
        "Kính gửi: Báo Ba Vang",
    ],
)
def test_the_addressed_leave_the_title_alone(head: str) -> None:
    release = read(f"{head}\n\nTHÔNG CÁO BÁO CHÍ\nPhường sửa 40 cột đèn\n\n{FIRST}\n{SECOND}\n###")
    assert release.title is not None
    assert release.title.text == "Phường sửa 40 cột đèn"
    assert [one.text for one in release.sentences] == [FIRST, SECOND]
    assert release.captions == ()


def test_a_caption_broken_in_two_is_a_caption() -> None:
    caption = "Ông Lê Mẫu - Chủ tịch UBND phường\nphát biểu tại buổi ra quân"
    release = read(f"{FIRST}\n{caption}\n{SECOND}")
    assert [one.text for one in release.captions] == [caption]
    assert len(release.sentences) == 2


def test_font_size_buttons_are_left_out() -> None:
    release = read(f"Phường sửa đèn\nCỡ chữ: A- A A+\n{FIRST}\n{SECOND}")
    assert [one.kind for one in release.boilerplate] == ["share"]


def test_a_day_that_the_body_repeats_is_not_doubtful() -> None:
    stamp = "12/06/2025 - 08:30 AM"
    assert read(f"Phường sửa đèn\n{stamp}\n{FIRST}\n{SECOND}").warnings == ()
    doubtful = read(f"Phường sửa đèn\n{stamp}\n{SECOND}").warnings
    assert doubtful == (f"day and month may be swapped in '{stamp}'",)


@pytest.mark.parametrize(
    "line",
    [
        "Gửi lúc mưa lớn: người dân cần ở trong nhà và tắt cầu dao điện.",
        "Đến: tổ 4. Từ: tổ 2. Ai đi qua đoạn này cũng phải đi chậm lại.",
    ],
)
def test_a_colon_alone_makes_no_mail(line: str) -> None:
    release = read(f"{FIRST}\n{line}\n{SECOND}")
    assert len(release.paragraphs) == 3
    assert release.boilerplate == ()


@pytest.mark.parametrize("end", ["./.", "/.", ". /.", "./"])
def test_the_end_mark_of_a_document_is_no_part_of_its_last_sentence(end: str) -> None:
    release = read(f"{FIRST}\n{SECOND[:-1]}{end}")
    assert release.sentences[-1].text in {SECOND, SECOND[:-1]}
    assert release.source.startswith(release.sentences[-1].text, release.sentences[-1].start)


def test_a_chat_is_read_without_its_stamps() -> None:
    said = "[09:13, 12/6/2025] Hà An: "
    release = read(f"{said}{FIRST}\n{said}{SECOND}")
    assert [one.text for one in release.sentences] == [FIRST, SECOND]
    alone = read(f"{said}{FIRST}\n{SECOND}")
    assert alone.sentences[0].text == said + FIRST


def test_marks_of_markdown_are_not_shown() -> None:
    release = read(
        f"# **Phường sửa đèn**\n\n{FIRST.replace('40 cột đèn', '**40 cột đèn**')}\n{SECOND}"
    )
    assert release.sentences[0].normalised == FIRST
    assert "**40 cột đèn**" in release.sentences[0].text
    assert release.title is not None
    assert release.title.text == "Phường sửa đèn"
    withheld = "Công an phường làm việc với ông Ng** V** T** về vụ việc trong sáng 12/6."
    assert read(withheld).sentences[0].normalised == withheld


def test_a_line_with_a_stop_inside_is_no_caption() -> None:
    line = "Kinh phí 145 triệu đồng do 9 doanh nghiệp tài trợ. Ai cần thêm ảnh thì gọi văn phòng"
    assert len(read(f"{FIRST}\n{line}\n{SECOND}").sentences) == 4
    caption = "Học sinh dự lễ. Các em vui"
    assert [one.text for one in read(f"{FIRST}\n{caption}\n{SECOND}").captions] == [caption]


def test_thanks_at_the_end_are_no_body() -> None:
    release = read(f"{FIRST}\n{SECOND}\nTrân trọng cảm ơn!")
    assert [one.text for one in release.sentences] == [FIRST, SECOND]


@pytest.mark.parametrize("end", [".", ";"])
def test_the_body_of_a_letter_does_not_belong_to_the_addressed(end: str) -> None:
    grounds = (
        f"Căn cứ Công văn số 34/CV-NS ngày 2/4/2026 của Công ty Nước sạch về việc sửa ống{end}"
    )
    head = "Số: 12/TB-UBND\n\nTHÔNG BÁO\nVề việc sửa 40 cột đèn\n\n"
    release = read(f"{head}Kính gửi: Các tổ dân phố và nhân dân\n\n{grounds}\n\n{FIRST}\n{SECOND}")
    assert release.title is not None
    assert release.title.text == "Về việc sửa 40 cột đèn"
    assert [one.text for one in release.sentences][1:] == [FIRST, SECOND]


def test_an_introduction_that_is_a_sentence_belongs_to_the_mail() -> None:
    sent = "UBND phường xin gửi tới Quý báo thông cáo như sau, rất mong Quý báo đăng tải."
    head = "Từ: vp@phuong.example\nChủ đề: TCBC: Sửa đèn\n\nKính gửi Quý báo,\n\n"
    release = read(f"{head}{sent}\n\nPhường sửa 40 cột đèn\n\n{FIRST}\n{SECOND}")
    assert release.title is not None
    assert release.title.text == "Phường sửa 40 cột đèn"
    assert [one.text for one in release.sentences] == [FIRST, SECOND]
    assert sent in [one.text for one in read(f"{FIRST}\n{sent}\n{SECOND}").sentences]


def test_who_to_ask_is_no_caption() -> None:
    release = read(f"Phường sửa đèn\n{FIRST}\n{SECOND}\nLiên hệ:\nLê Mẫu - Cán bộ truyền thông")
    assert [one.kind for one in release.boilerplate] == ["contact", "contact"]
    assert release.captions == ()


def test_the_copyright_of_a_page_is_no_sentence() -> None:
    owned = "Bản quyền thuộc UBND xã Đồi Chè. Ghi rõ nguồn khi phát hành lại thông tin."
    release = read(f"Phường sửa đèn\n{FIRST}\n{SECOND}\nHà An\n{owned}")
    assert release.byline is not None
    assert release.byline.text == "Hà An"
    assert [one.text for one in release.sentences] == [FIRST, SECOND]


def test_links_behind_arrows_are_no_captions() -> None:
    release = read(
        f"Phường sửa đèn\n{FIRST}\n{SECOND}\n>> Phường mở chợ\n>> Khai mạc giải cờ\nHà An"
    )
    assert [one.text for one in release.boilerplate] == ["Phường mở chợ", "Khai mạc giải cờ"]
    assert release.byline is not None
    assert release.captions == ()


def test_what_a_portal_puts_below_an_article_is_no_caption() -> None:
    below = [
        "Tác giả bài viết: Hà An",
        "Nguồn tin: Đoàn phường",
        "[Trở về]  [Đầu trang]",
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
        "Click để đánh giá bài viết",
    ]
    release = read("\n".join(["Phường sửa đèn", FIRST, SECOND, *below]))
    assert release.captions == ()
    assert release.byline is not None
    assert release.byline.text == "\n".join(below[:2])
    assert [one.kind for one in release.boilerplate] == ["navigation", "comments", "comments"]


@pytest.mark.parametrize("label", ["TÓM TẮT", "Nội dung", "Đáp"])
def test_a_label_before_a_day_is_no_place(label: str) -> None:
    said = "Sáng 12/6, phường Hồ Bạch sửa xong 40 cột đèn."
    release = read(f"Phường sửa đèn\n{label}: {said}")
    assert release.place is None
    assert (release.sentences[0].text == said) == (label != "Nội dung")


def test_the_office_that_signs_is_no_caption() -> None:
    office = "VĂN PHÒNG HĐND VÀ UBND PHƯỜNG HỒ BẠCH"
    release = read(f"Phường sửa đèn\n{FIRST}\n{SECOND}\n{office}")
    assert release.byline is not None
    assert release.byline.text == office
    assert release.captions == ()


def test_a_byline_does_not_reach_over_a_table() -> None:
    rows = "Hạng mục\tKinh phí\tNăm\nNền đường\t20 tỷ\t2026"
    release = read(f"Phường sửa đèn\n{FIRST}\n{SECOND}\nHà An\n{rows}\nLê Mẫu")
    assert release.byline is not None
    assert release.byline.text == "Lê Mẫu"


@pytest.mark.parametrize(
    ("line", "stamp", "value"),
    [
        ("16:47 - 08/06/2025     Nghe bài viết ▶", "16:47 - 08/06/2025", "2025-06-08T16:47:00"),
        ("Đăng lúc 16h20, thứ Hai 09/06/2025 | Chuyên mục: Bạn đọc", "16h20, thứ Hai 09/06/2025",
         "2025-06-09T16:20:00"),
        ("25/06/2025 06:30 GMT+7      Kinh tế      A- A A+", "25/06/2025 06:30 GMT+7",
         "2025-06-25T06:30:00"),
        ("Lan Chi  ·  27 tháng 6, 2025  ·  6 phút đọc", "27 tháng 6, 2025", "2025-06-27"),
        ("BẢN TIN XÃ HỒ BẠCH ~ Số 46 ~ Thứ Sáu, 13/06/2025", "13/06/2025", "2025-06-13"),
        ("Tổ đường dây nóng phường Hồ Bạch - 29/06/2025 10:22 SA", "29/06/2025 10:22 SA",
         "2025-06-29T10:22:00"),
        ("Đăng bởi: quantri, lúc 08:02, 14/06/2025     Chia sẻ: Facebook", "08:02, 14/06/2025",
         "2025-06-14T08:02:00"),
        ("(Ban Tổ chức cung cấp lúc 9h00 ngày 14/06/2025, được đăng ngay)", "9h00 ngày 14/06/2025",
         "2025-06-14T09:00:00"),
        ("BÁO CÁO NHANH SỐ 5 (phát lúc 16 giờ 30, thứ Hai, 16/6/2025)",
         "16 giờ 30, thứ Hai, 16/6/2025", "2025-06-16T16:30:00"),
    ],
)  # fmt: skip
def test_stamps_beside_the_furniture_of_a_portal_are_read(
    line: str, stamp: str, value: str
) -> None:
    release = read(f"Phường Hồ Bạch sửa 40 cột đèn\n{line}\n\n{FIRST}\n\n{SECOND}\n")
    assert release.published is not None
    assert release.published.isoformat() == value
    assert release.published_span is not None
    assert release.published_span.text == stamp
    assert [p.text for p in release.paragraphs] == [FIRST, SECOND]


def test_a_sentence_with_a_date_behind_a_dash_is_no_stamp() -> None:
    body = f"{FIRST}\n\nĐợt hai sửa tiếp 12 cột đèn - từ ngày 20/7/2025 đến ngày 30/7/2025.\n"
    assert read(f"Phường Hồ Bạch sửa 40 cột đèn\n\n{body}").published is None


def test_a_line_cut_behind_an_abbreviation_goes_on() -> None:
    release = read(
        "Thành phố mở đường mới\n\n"
        "Sáng 12/3, ông Lê Văn Bình, Phó Giám đốc Công an TP.\n"
        "Hà Tiên cho biết tuyến đường mới dài 3 km đã thông xe.\n"
        "Ngoài ra, đơn vị lắp 40 đèn ở trung tâm TX.\n"
        "Trong tháng 4, việc này xong."
    )
    assert [sentence.text.split()[0] for sentence in release.sentences] == [
        "Sáng",
        "Ngoài",
        "Trong",
    ]
    assert "Công an TP.\nHà Tiên" in release.sentences[0].text


@pytest.mark.parametrize(
    "caption",
    [
        "Ảnh: Cô Phong và các em nhỏ ở điểm trường Tà Rạch (ảnh nhân vật cung cấp)",
        "Cô Phong và các em nhỏ ở điểm trường Tà Rạch (Ảnh: Minh Sang)",
        "Trong ảnh: Cô Phong và các em nhỏ ở điểm trường Tà Rạch",
    ],
)
def test_a_caption_on_top_is_no_title(caption: str) -> None:
    body = (
        "Sáng 4/11, cô Phong dắt 12 em nhỏ qua suối đến điểm trường Tà Rạch, nơi cách trung tâm xã "
        "14 km đường đất và chưa có điện lưới.\n\nCô đã dạy ở đây chín năm, mỗi tuần về một lần."
    )
    release = read(f"{caption}\n\n{body}")
    assert release.title is None
    assert [one.text for one in release.captions] == [caption]
    assert len(release.paragraphs) == 2
