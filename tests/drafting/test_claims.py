"""What others claim, what holds only below its head, and what is withdrawn is not told as news."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.drafting.notices.claims import claimed_sentences

RUMOUR = """Công an xã Ea Mây vừa mời làm việc một người đăng tin sai sự thật trên mạng. Tin \
giả có nội dung: trên địa bàn xã có ba vụ trộm chó trong đêm 20/11. Một người dân đã bị đánh trọng \
thương. Công an xã đã bắt giữ năm đối tượng.

Người này thừa nhận tự nghĩ ra câu chuyện. Công an xã lập hồ sơ xử phạt 7,5 triệu đồng và yêu cầu gỡ
bài.
"""
ACCUSED = """UBND tỉnh kết luận nội dung tố cáo tại xã Đồng Cói

1. Nội dung tố cáo

Chủ tịch UBND xã Đồng Cói đã bán trái phép 2,3 ha đất công cho 14 hộ, thu 6,8 tỷ đồng.

2. Kết quả xác minh

Nội dung tố cáo là sai. Toàn bộ 2,3 ha đất được giao theo quyết định năm 2004 của UBND huyện.

3. Kết luận

UBND tỉnh chấm dứt việc giải quyết tố cáo và công khai kết luận tại trụ sở xã trong 30 ngày. Người
tố cáo được thông báo bằng văn bản. Hồ sơ được lưu tại Thanh tra tỉnh.
"""
REPEALED = """UBND tỉnh Phú Lương ban hành quy định mới về dạy thêm

Ngày 24/11, UBND tỉnh Phú Lương ban hành Quyết định số 61 về quản lý dạy thêm, học thêm.

Bãi bỏ các nội dung sau:
- Giáo viên được thu tiền dạy thêm đối với học sinh chính khóa, tối đa 35.000 đồng một buổi.
- Nhà trường được dạy thêm buổi tối cho học sinh từ lớp 3 trở lên.

Các trường niêm yết quy định trước ngày 5/12. Sở Giáo dục kiểm tra việc thực hiện. Phụ huynh có thể
góp ý qua cổng dịch vụ công.
"""
MOVED = """Giải chạy Hồ Sen 2026

Giải chạy Hồ Sen diễn ra ngày 29/11 tại quảng trường Hồ Sen với 4.500 vận động viên. Giải thưởng
cao nhất là 50 triệu đồng. Đường quanh hồ cấm xe từ 3 giờ đến 11 giờ.

Do ảnh hưởng của bão số 15, Ban Tổ chức quyết định hoãn giải sang ngày 13/12. Vé đã bán vẫn có giá
trị.
"""


@pytest.mark.parametrize("text", [RUMOUR, "Công an xã Ea Mây xử phạt người đăng tin\n\n" + RUMOUR])
def test_what_a_rumour_says_is_nowhere_told(text: str) -> None:
    draft = vnsum.summarize(text)
    for printed in (draft.headline, draft.lead, draft.summary):
        assert "đánh trọng" not in printed
        assert "bắt giữ" not in printed
        assert "trộm chó" not in printed


def test_a_rumour_nobody_denies_is_a_report() -> None:
    release = vnsum.read(
        "Theo một bài đăng trên mạng xã hội, cầu Bà Lụa bị nứt. Công an xã đang kiểm tra cầu."
    )
    assert not claimed_sentences(release)


def test_accusations_are_not_told_as_facts() -> None:
    draft = vnsum.summarize(ACCUSED)
    assert "bán trái phép" not in draft.lead + draft.summary + draft.headline
    bare = vnsum.summarize(ACCUSED.split("\n", 2)[2])
    assert "bán trái phép" not in bare.lead + bare.summary + bare.headline


def test_what_is_repealed_is_told_with_its_head_alone() -> None:
    for text in (REPEALED, REPEALED.split("\n", 2)[2]):
        draft = vnsum.summarize(text)
        assert "thu tiền" not in draft.headline + draft.lead
        for sentence in draft.sentences:
            if "thu tiền" in sentence.text or "buổi tối" in sentence.text:
                assert sentence.text.startswith("Bãi bỏ các nội dung sau: ")


def test_two_items_below_one_head_share_it() -> None:
    text = REPEALED.replace("Các trường niêm yết quy định trước ngày 5/12. ", "")
    told = vnsum.summarize(text, vnsum.SummaryOptions(summary_sentences=4)).sentences
    both = [one for one in told if one.product == "summary" and "Bãi bỏ" in one.text]
    assert len(both) == 1
    if "buổi tối" in both[0].text:
        assert "; Nhà trường" in both[0].text
        assert len(both[0].source_sentences) == len(both[0].spans) == 3


def test_what_is_put_off_is_told_with_it() -> None:
    draft = vnsum.summarize(MOVED)
    for printed in (draft.lead, draft.summary):
        assert "29/11" not in printed or "hoãn giải sang ngày 13/12" in printed
    assert draft.facts.lead.supported


def test_what_is_put_off_behind_all_that_is_read_breaks_nothing() -> None:
    text = "\n".join(
        f"Ngày {at % 28 + 1}/3, xã Lộc Hà trồng {at + 20} cây xanh trên đường làng số {at}."
        for at in range(170)
    )
    draft = vnsum.summarize(f"{text}\nBan Tổ chức quyết định hoãn lễ hội sang ngày 13/12.")
    assert draft.lead
    assert "13/12" not in draft.lead + draft.summary


def test_what_a_speaker_says_of_himself_is_no_news() -> None:
    text = (
        "Kính thưa bà con ấp 5! Hôm nay tôi rất vui được về dự ngày hội của ấp. Năm qua ấp 5 đã "
        "trồng 400 cây dừa dọc rạch Vồn. Ông Sáu Dân nói: “Chúng tôi góp 90 ngày công”. Chúng ta "
        "còn 2 km đường chưa có đèn. Xin chúc bà con mạnh khỏe."
    )
    release = vnsum.read(text)
    spoken = [release.sentences[at].normalised[:12] for at in sorted(claimed_sentences(release))]
    assert spoken == ["Hôm nay tôi ", "Chúng ta còn"]
    assert not claimed_sentences(
        vnsum.read(
            text.replace("Kính thưa bà con ấp 5!", "").replace(
                "Xin chúc bà con mạnh khỏe.", "Ấp có 210 hộ."
            )
        )
    )


def test_letters_and_interviews_do_not_speak_of_i_and_we() -> None:
    letter = (
        "THƯ CHÚC MỪNG\nNhân ngày 27/2, tôi gửi tới y bác sĩ trong huyện lời chúc tốt đẹp. "
        "Năm qua trạm y tế các xã khám cho 41.000 lượt người. Tôi mong các bạn giữ vững y đức."
    )
    interview = (
        "* Thưa ông, vì sao phải dời chợ?\n- Ông LÊ VĂN ÚT: Chợ cũ ngập 9 lần trong năm nay.\n"
        "Chợ mới có 120 quầy. Chúng tôi đã hỏi 90 tiểu thương.\n- Xin cảm ơn ông!"
    )
    for text, wanted in (
        (letter, ["Nhân ngày 27", "Tôi mong các"]),
        (interview, ["Chúng tôi đã"]),
    ):
        release = vnsum.read(text)
        claims = sorted(claimed_sentences(release))
        assert [release.sentences[at].normalised[:12] for at in claims] == wanted


LETTER = """Phí chợ có giảm không?

Bạn đọc Hà Thị Nụ (chợ Bến Gỗ) hỏi: Tôi thuê sạp số 12, mỗi tháng nộp 450.000 đồng.

Từ tháng 3 chợ vắng, nhiều sạp đã đóng.

Xin hỏi phí có được giảm không?

Ban Quản lý chợ Bến Gỗ trả lời:

Từ ngày 01/6 phí thuê sạp giảm 20%, áp dụng cho cả 140 sạp. Ban Quản lý trả lại phần nộp thừa \
trước ngày 15/6.
"""


def test_what_a_reader_writes_who_asks_is_no_news() -> None:
    release = vnsum.summarize(LETTER).release
    told = [sentence.normalised for sentence in release.sentences]
    claimed = {told[index] for index in claimed_sentences(release)}
    assert {text for text in told if text.startswith(("Bạn đọc", "Từ tháng 3", "Xin hỏi"))} == (
        claimed
    )


ANSWERS = """Hỏi đáp pháp luật đất đai

{asks}

Trả lời: Về trường hợp của bà, Văn phòng Đăng ký đất đai trả lời như sau. Đất nhận chuyển nhượng \
bằng giấy tay trước ngày 01/7/2014 được cấp giấy chứng nhận nếu sử dụng ổn định, không tranh chấp. \
Bà cần nộp đơn, giấy mua bán và bản trích đo. Thời hạn giải quyết là 20 ngày làm việc, lệ phí \
100.000 đồng. Bà liên hệ bộ phận một cửa của xã.
"""
ASKS = "hỏi: Tôi mua đất bằng giấy tay năm 2003, nay muốn làm sổ thì cần gì, mất bao nhiêu tiền?"


def _of_answer(asks: str) -> set[str]:
    release = vnsum.read(ANSWERS.format(asks=asks))
    claimed = {release.sentences[index].normalised for index in claimed_sentences(release)}
    return {text[:9] for text in claimed if not text.endswith("?")}


@pytest.mark.parametrize("who", ["Bạn đọc Nguyễn Thị M. (xã Hòa Thắng)", "Bạn đọc xã Hòa Thắng"])
def test_answers_do_not_speak_to_somebody_who_is_not_named(who: str) -> None:
    assert {"Bà cần nộ", "Bà liên h"} <= _of_answer(f"{who} {ASKS}")


def test_answers_to_somebody_named_are_told() -> None:
    assert not _of_answer(f"Bà Nguyễn Thị Mận (xã Hòa Thắng) {ASKS}") & {"Bà cần nộ", "Bà liên h"}


def test_an_answer_that_says_bac_names_who_asked() -> None:
    text = (
        "Hỏi đáp bảo hiểm\n\nHỏi: Tôi là Hoàng Thị Nhình, 56 tuổi, ở thôn Bản Vèn. Tôi đóng được "
        "9 năm, vậy tôi có được đóng một lần không?\n\nTrả lời: Người đủ 15 năm đóng trở lên được "
        "hưởng lương hưu hằng tháng. Đối chiếu trường hợp của bác, bác còn thiếu 5 năm 6 tháng nên "
        "chưa được đóng một lần. Mức đóng là 330.000 đồng một tháng."
    )
    summary = vnsum.summarize(text).summary
    assert "của bác," not in summary
    assert "bác còn thiếu" not in summary or "bác Hoàng Thị Nhình" in summary


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            (
                "Câu hỏi 1: Mức hỗ trợ là bao nhiêu?\nMỗi hộ được hỗ trợ 20 triệu đồng sửa nhà.\n"
                "Hộ cận nghèo được 10 triệu đồng.\nCòn hộ khác thì sao?\nHộ khác không được hỗ trợ."
            ),
            ["Mỗi hộ được", "Hộ cận nghè", "Hộ khác khô"],
        ),
        (
            (
                "Bạn đọc Hà Thị Nụ (chợ Gỗ) hỏi: Phí sạp có giảm không?\nGia đình tôi có 3 sạp.\n"
                "Bao giờ thì giảm?\nPhí giảm 20% từ ngày 1/6.\nChợ có 140 sạp."
            ),
            ["Phí giảm 20", "Chợ có 140 "],
        ),
        (
            (
                "Bạn đọc Hà Thị Nụ hỏi: Tôi thuê sạp số 12.\nBan Quản lý chợ cho hay phí sẽ giảm.\n"
                "Vì sao giảm?\nChợ có 140 sạp."
            ),
            ["Ban Quản lý", "Chợ có 140 "],
        ),
        (
            (
                "Bà Lê Thị Vân, Chủ tịch HĐND xã, hỏi: Từ tháng 3 chợ vắng, nhiều sạp đã đóng.\n"
                "Vì sao chợ vắng?\nChợ có 140 sạp.\n"
                "Phí giảm 20% từ ngày 1/6."
            ),
            ["Bà Lê Thị V", "Chợ có 140 ", "Phí giảm 20"],
        ),
    ],
)
def test_answers_are_no_part_of_a_letter(text: str, kept: list[str]) -> None:
    release = vnsum.read(text)
    claimed = claimed_sentences(release)
    told = {one.normalised[:11] for at, one in enumerate(release.sentences) if at not in claimed}
    assert set(kept) <= told
