"""Words put back into headlines that a cut may have broken."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.body.tokens import UNKNOWN, WORD, Body, tokenise
from vnsum.backends.extractive.headlines.restoring import (
    restored,
    without_joined,
    without_report,
)
from vnsum.text.normalise import fold

VOCABULARY = {word: index for index, word in enumerate(UNKNOWN)}


def body_of(sentence: str) -> Body:
    return tokenise([sentence], VOCABULARY)


def kept(body: Body, headline: str) -> list[int]:
    """Find the words of a headline in their order."""
    found: list[int] = []
    for word in WORD.findall(fold(headline)):
        found.append(body.words.index(word, found[-1] + 1 if found else 0))
    return found


def written(sentence: str, headline: str, limit: int | None = None) -> tuple[str, int]:
    body = body_of(sentence)
    best = next(restored(body, kept(body, headline), limit))
    return " ".join(body.words[at] for at in best.tokens), best.torn


@pytest.mark.parametrize(
    ("sentence", "headline", "whole"),
    [
        (
            "Phó Chủ tịch UBND tỉnh Bến Tre lý giải vì sao cầu Giồng Trôm chậm tiến độ.",
            "Phó Chủ tịch UBND tỉnh Bến Tre vì sao cầu Giồng Trôm chậm tiến độ",
            "phó chủ tịch ubnd tỉnh bến tre lý giải vì sao cầu giồng trôm chậm tiến độ",
        ),
        (
            "Tàu khách Lý Sơn tạo thuận lợi đi lại giữa đảo và đất liền.",
            "Tàu khách Lý Sơn tạo thuận lợi giữa đảo và đất liền",
            "tàu khách lý sơn tạo thuận lợi đi lại giữa đảo và đất liền",
        ),
        (
            "Phường Lái Thiêu trình việc đặt tên và đổi chiều dài một số tuyến đường trong quý.",
            "Phường Lái Thiêu trình việc đặt tên và đổi chiều dài",
            "phường lái thiêu trình việc đặt tên và đổi chiều dài một số tuyến đường",
        ),
        (
            "Bí thư trao quyết định cho bà Lê Thị Na (59 tuổi, ở Phú Lợi) nghỉ hưu theo chế độ.",
            "Bí thư trao quyết định cho bà Lê Thị Na",
            "bí thư trao quyết định cho bà lê thị na nghỉ hưu",
        ),
    ],
)
def test_what_a_cut_broke_is_put_back(sentence: str, headline: str, whole: str) -> None:
    assert written(sentence, headline) == (whole, 0)


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            "Xã Tam Hải (Núi Thành, Quảng Nam) khánh thành cầu Cửa Lở.",
            "Xã Tam Hải khánh thành cầu Cửa Lở",
        ),
        (
            "UBND xã Bà Điểm đã tổ chức lễ phát động Tết trồng cây.",
            "UBND xã Bà Điểm phát động Tết trồng cây",
        ),
        (
            "Công an xã Ea Kar, phối hợp dân quân, bắt hai người trộm cà phê.",
            "Công an xã Ea Kar bắt hai người trộm cà phê",
        ),
        (
            "Chủ tịch UBND xã Trần Văn Ba trao 20 xe đạp cho học sinh.",
            "Chủ tịch UBND xã trao 20 xe đạp cho học sinh",
        ),
        (
            "UBND phường Vĩnh Hải họp với Công ty Điện lực sửa lưới điện tại chợ Vĩnh Hải.",
            "UBND phường Vĩnh Hải họp sửa lưới điện",
        ),
        ("Ông Nam làm trưởng thôn này.", "Ông Nam làm trưởng thôn"),
        ("Xã kiểm tra bãi rác Khánh Sơn nơi dân kêu mùi hôi.", "Xã kiểm tra bãi rác Khánh Sơn"),
        ("Ông Nam gặp giám đốc sở tỉnh này.", "Ông Nam gặp giám đốc sở"),
        ("Xã tạm đình chỉ hai quán ăn kể từ ngày 12/3.", "Xã tạm đình chỉ hai quán ăn"),
        (
            "UBND tỉnh ban hành Quyết định số 27/QĐ-UBND phê duyệt kế hoạch.",
            "UBND tỉnh ban hành Quyết định phê duyệt kế hoạch",
        ),
    ],
)
def test_what_headlines_do_without_stays_out(sentence: str, headline: str) -> None:
    assert written(sentence, headline) == (fold(headline), 0)


def test_words_of_two_syllables_are_not_halved() -> None:
    sentence = "Huyện Cần Giờ bàn về giải phóng mặt bằng hai dự án."
    assert written(sentence, "Huyện Cần Giờ bàn về giải phóng mặt") == (
        fold(sentence.rstrip(".")),
        0,
    )


def test_what_is_discussed_keeps_its_verb() -> None:
    sentence = "Xã Yên Sơn họp để thông qua cách giữ đê trong mùa lũ."
    assert written(sentence, "Xã Yên Sơn họp cách giữ đê") == (
        "xã yên sơn họp để thông qua cách giữ đê",
        0,
    )


def test_no_headline_tells_the_number_of_a_file() -> None:
    sentence = "UBND tỉnh ban hành Quyết định số 27/QĐ-UBND phê duyệt kế hoạch."
    assert written(sentence, sentence.rstrip(".")) == (
        "ubnd tỉnh ban hành quyết định phê duyệt kế hoạch",
        0,
    )
    undone = "Thị xã hủy bỏ toàn bộ Thông báo số 64/TB-UBND kể từ ngày 11/3."
    assert written(undone, undone.rstrip("."))[0] == (
        "thị xã hủy bỏ toàn bộ thông báo số 64 tb ubnd kể từ ngày 11/3"
    )


def test_what_does_not_fit_is_counted() -> None:
    sentence = "Sở Y tế đề nghị đầu tư xây dựng trung tâm cấp cứu."
    assert written(sentence, "Sở Y tế đề nghị trung tâm cấp cứu", 40) == (
        "sở y tế đề nghị trung tâm cấp cứu",
        1,
    )


def test_a_clause_without_its_head_costs_most() -> None:
    sentence = "Quận chi trả 47 tỷ đồng, nâng số hộ nhận tiền lên 371 hộ."
    assert written(sentence, "Quận chi trả 47 tỷ đồng nhận tiền lên 371 hộ", 50)[1] > 1
    river = "Bờ sông Hậu đoạn qua ấp An Thới sạt lở thêm 6 m."
    assert written(river, "Bờ sông Hậu đoạn sạt lở thêm 6 m", 34)[1] > 1


def test_the_words_as_they_were_kept_come_last() -> None:
    body = body_of("Sở Y tế đề nghị đầu tư xây dựng trung tâm cấp cứu.")
    words = kept(body, "Sở Y tế đề nghị trung tâm cấp cứu")
    whole, bare = restored(body, words, None)
    assert len(whole.tokens) > len(words)
    assert (bare.tokens, bare.torn) == (words, 1)


def test_no_headline_ends_with_the_first_of_two_verbs() -> None:
    sentence = "Đoàn công tác xã Quế Phước thăm, tặng quà mẹ Trần Thị Đắc."
    assert written(sentence, "Đoàn công tác xã Quế Phước thăm")[1] == 1


def test_who_is_asked_gets_what_he_has_to_do() -> None:
    """Where those live who are asked may go, and what they have to do is put back."""
    sentence = (
        "UBND huyện Nam Giang yêu cầu 18 hộ dân tại tổ 7, thị trấn Thạnh Mỹ nằm giáp sông Cái phải "
        "sơ tán để tránh lũ."
    )
    whole = "ubnd huyện nam giang yêu cầu 18 hộ dân phải sơ tán"
    assert written(sentence, "UBND huyện Nam Giang yêu cầu 18 hộ dân")[0] == whole
    told = "UBND huyện Nam Giang yêu cầu hỗ trợ 18 hộ dân tại tổ 7 bị ngập, nhà thầu phải đền."
    kept_so = written(told, "UBND huyện Nam Giang yêu cầu hỗ trợ 18 hộ dân")[0]
    assert kept_so == "ubnd huyện nam giang yêu cầu hỗ trợ 18 hộ dân"


@pytest.mark.parametrize(
    ("headline", "fact", "left"),
    [
        ("xác nhận chợ Cợp vừa cháy", "chợ", "chợ cợp vừa cháy"),
        ("xác nhận thông tin chợ Cợp vừa cháy", "thông", "chợ cợp vừa cháy"),
        ("xác nhận chợ Cợp vừa cháy", "cháy", "xác nhận chợ cợp vừa cháy"),
        ("khẳng định chợ Cợp vừa cháy", "chợ", "khẳng định chợ cợp vừa cháy"),
    ],
)
def test_a_fact_goes_without_its_report(headline: str, fact: str, left: str) -> None:
    """Only where the fact begins right behind a verb of reporting one."""
    body = body_of(f"Chủ tịch xã {headline}.")
    words = kept(body, headline)
    found = without_report(body.words, words, {body.words.index(fact)})
    assert " ".join(body.words[at] for at in found) == left


def test_a_fact_that_has_lost_its_subject_keeps_its_report() -> None:
    body = body_of("Xác nhận thông tin chợ Cợp cháy rụi.")
    words = kept(body, "Xác nhận thông tin cháy rụi")
    assert without_report(body.words, words, {body.words.index("thông")}) == words


def test_another_duty_is_not_theirs_who_are_asked() -> None:
    sentence = "Phường Láng yêu cầu 18 hộ tại tổ 17 di dời và chủ đầu tư phải đền bù."
    assert "phải" not in written(sentence, "Phường Láng yêu cầu 18 hộ")[0].split()


@pytest.mark.parametrize(
    ("sentence", "headline", "left"),
    [
        (
            "Hội Nông dân xã Láng phối hợp với Trạm Thú y khu vực tổ chức tiêm phòng 300 con bò.",
            "Hội Nông dân xã Láng phối hợp tổ chức tiêm phòng 300 con bò",
            "hội nông dân xã láng tổ chức tiêm phòng 300 con bò",
        ),
        (
            "Hội Nông dân xã Láng phối hợp với Quỹ Vàng lên kế hoạch tổ chức tiêm phòng bò.",
            "Hội Nông dân xã Láng phối hợp tổ chức tiêm phòng bò",
            "hội nông dân xã láng phối hợp tổ chức tiêm phòng bò",
        ),
        (
            "Hội Nông dân xã Láng phối hợp với Quỹ Vàng bị đình chỉ trao quà cho 90 hộ.",
            "Hội Nông dân xã Láng phối hợp bị đình chỉ trao quà cho 90 hộ",
            "hội nông dân xã láng phối hợp bị đình chỉ trao quà cho 90 hộ",
        ),
    ],
)
def test_nobody_is_joined_without_partners(sentence: str, headline: str, left: str) -> None:
    body = body_of(sentence)
    told = without_joined(body, kept(body, headline))
    assert " ".join(body.words[at] for at in told) == left
