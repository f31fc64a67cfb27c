"""Every encoding Vietnamese offices use, from bytes and from text read wrongly.

The tables of `vnsum.text.legacy` are checked against codes written out here a
second time, ordered by vowel and tone instead of by code.
"""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnsum.documents import Encoding
from vnsum.errors import VnsumError
from vnsum.text.encodings import decode, repair_legacy_text
from vnsum.text.legacy import from_tcvn3, from_viscii, from_vni
from vnsum.text.spelling import is_vietnamese_syllable, spelling_score

VOWELS = "aăâeêioôơuưy"
TONES = "\u0301\u0300\u0309\u0303\u0323"  # acute, grave, hook above, tilde, dot below
TONED = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
LETTERS = [*TONED, *"ăâêôơưđ"]  # the 67 accented letters; 134 with the capitals

TCVN3_CODES = bytes.fromhex(
    "b8b5b6b7b9 bebbbcbdc6 cac7c8c9cb d0cccecfd1 d5d2d3d4d6 ddd7d8dcde"
    "e3dfe1e2e4 e8e5e6e7e9 edeaebecee f3eff1f2f4 f8f5f6f7f9 fdfafbfcfe"
    "a8a9aaabacadae"
).decode("latin-1")
VISCII_CODES = bytes.fromhex(
    "e1e0e4e3d5 a1a2c6c7a3 a4a5a6e7a7 e9e8eba8a9 aaabacadae edecefeeb8 "
    "f3f2f6f5f7 afb0b1b2b5 beb6b7defe faf9fcfbf8 d1d7d8e6f1 fdcfd6dbdc e5e2eaf4bddff0"
).decode("latin-1")
VISCII_CAPITALS = bytes.fromhex(
    "c1c0c4c380 8182020583 8485860687 c9c8cb8889 8a8b8c8d8e cdcc9bce98 "
    "d3d299a09a 8f90919293 959697b394 dad99c9d9e babbbcffb9 dd9f14191e c5c2cad4b4bfd0"
).decode("latin-1")
VNI_WRITINGS = re.findall(
    r"\S+",
    "aù aø aû aõ aï aé aè aú aü aë aá aà aå aã aä eù eø eû eõ eï eá eà eå eã eä í ì æ ó ò "
    "où oø oû oõ oï oá oà oå oã oä ôù ôø ôû ôõ ôï uù uø uû uõ uï öù öø öû öõ öï yù yø yû yõ î "
    "aê aâ eâ oâ ô ö ñ",
)

PARAGRAPH = (
    "Sáng 12/6, Ủy ban nhân dân phường Hồ Bạch đã mở lớp dạy nghề thêu cho bốn mươi hộ nghèo. "
    "Ông Đỗ Khẩn, người phụ trách lớp, cho biết học viên được hỗ trợ vải, chỉ và tiền ăn trưa. "
    "“Chúng tôi sẽ mở thêm hai lớp nữa trước Tết”, ông nói. Mỗi buổi học kéo dài ba giờ, từ bảy "
    "giờ rưỡi sáng; ai đi xa được ở lại nhà khách của xã và không phải trả tiền phòng."
)
SAMPLE = PARAGRAPH.replace("“", '"').replace("”", '"')


def to_cp1258(text: str) -> bytes:
    pieces = []
    for char in text:
        apart = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in apart if mark in TONES)
        base = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES))
        try:
            pieces.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            pieces.append((base + tone).encode("cp1258"))
    return b"".join(pieces)


def to_vni(text: str) -> str:
    table = dict(zip(LETTERS, VNI_WRITINGS, strict=True))
    table |= {letter.upper(): writing.upper() for letter, writing in table.items()}
    return "".join(table.get(char, char) for char in text)


def to_tcvn3(text: str) -> str:
    table = dict(zip(LETTERS, TCVN3_CODES, strict=True))
    table |= dict(zip("ĂÂÊÔƠƯĐ", "\xa1\xa2\xa3\xa4\xa5\xa6\xa7", strict=True))
    return "".join(table.get(char) or table.get(char.lower(), char) for char in text)


def to_viscii(text: str) -> str:
    table = dict(zip(LETTERS, VISCII_CODES, strict=True))
    table |= dict(zip(map(str.upper, LETTERS), VISCII_CAPITALS, strict=True))
    return "".join(table.get(char, char) for char in text)


def small_toned_capitals(text: str) -> str:
    """Write what TCVN3 has no capitals for in small letters."""
    return "".join(char.lower() if char.lower() in TONED else char for char in text)


def test_letters_are_all_67() -> None:
    assert len(set(LETTERS)) == 67


def test_tcvn3_table_gives_every_small_letter() -> None:
    assert [from_tcvn3(code) for code in TCVN3_CODES] == LETTERS


def test_viscii_table_gives_every_letter_in_both_cases() -> None:
    assert [from_viscii(code) for code in VISCII_CODES] == LETTERS
    assert [from_viscii(code) for code in VISCII_CAPITALS] == [one.upper() for one in LETTERS]


def test_viscii_is_known_through_windows_1252_too() -> None:
    data = to_viscii(SAMPLE).encode("latin-1")
    pasted = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in data)
    assert pasted != data.decode("latin-1")
    text, encoding = repair_legacy_text(pasted)
    assert text == SAMPLE
    assert encoding is not None
    assert encoding.name == "viscii"


def test_viscii_capitals_among_the_control_codes_are_no_binary() -> None:
    text = SAMPLE.upper() + " KỸ THUẬT, LÝ LẼ, SỢ HÃI, CÁI CHẴN, CÁI LẪN, KỶ LUẬT, HY HỮU, MỸ LỆ."
    assert decode(to_viscii(text).encode("latin-1"))[0] == text


def test_vni_table_gives_every_letter_in_both_cases() -> None:
    assert [from_vni(writing) for writing in VNI_WRITINGS] == LETTERS
    capitals = [from_vni(writing.upper()) for writing in VNI_WRITINGS]
    assert capitals == [letter.upper() for letter in LETTERS]


def test_vni_capital_with_small_mark_is_a_capital() -> None:
    assert from_vni("Aán Ñoä") == "Ấn Độ"


@pytest.mark.parametrize(
    "line",
    [
        "CẢNH BÁO THỦ ĐOẠN MỚI ĐỂ LỪA ĐẢO",
        "ĐỂ LỪA ĐẢO",
        "LỄ KHÁNH THÀNH NHÀ VĂN HÓA THÔN",
        "TIN BÃO (CƠN BÃO SỐ 4), Ở CẤP 8",
        "CẤP ĐIỆN CHO LỘ 110 kV VÀ 4,5 ha Ở HẢI LÝ",
    ],
)
def test_tcvn3_line_in_capitals_is_all_capitals(line: str) -> None:
    written = to_tcvn3(small_toned_capitals(line))
    assert from_tcvn3(written) == line
    assert from_tcvn3(f"{written}\n{to_tcvn3('Sẽ họp ở Hải Lý.')}").startswith(f"{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "Số: 45/TB-UBND",
        "Số 12/QĐ-SYT",
        "Lễ HỘI đền Bà",
        "Tổ chức HÁI LỘC",
        "Số 4, tổ 9",
        "Kỳ họp HĐND",
    ],
)
def test_tcvn3_line_of_other_words_keeps_its_small_letters(line: str) -> None:
    assert from_tcvn3(to_tcvn3(small_toned_capitals(line))) == line


def test_tcvn3_word_in_capitals_is_all_capitals() -> None:
    assert from_tcvn3("Céng HßA x· THµNH phè Hµ Néi") == "Cộng HÒA xã THÀNH phố Hà Nội"


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_survives_every_encoding(letter: str) -> None:
    text = f"{SAMPLE} Chữ {letter}."
    composed = unicodedata.normalize("NFC", decode(to_cp1258(text))[0])
    assert composed == text
    assert decode(to_vni(text).encode("latin-1"))[0] == text
    assert decode(to_viscii(text).encode("latin-1"))[0] == text
    assert decode(to_tcvn3(text).encode("latin-1"))[0] == small_toned_capitals(text)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PARAGRAPH.encode(), "utf-8"),
        (PARAGRAPH.encode("utf-8-sig"), "utf-8"),
        (b"plain ASCII", "utf-8"),
        (PARAGRAPH.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + PARAGRAPH.encode("utf-16-be"), "utf-16"),
    ],
)
def test_unicode_files_are_no_guess(data: bytes, name: str) -> None:
    text, encoding, warnings = decode(data)
    assert text in {PARAGRAPH, "plain ASCII"}
    assert encoding == Encoding(name)
    assert warnings == []


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark_is_seen_by_its_nuls(codec: str) -> None:
    text, encoding, warnings = decode(PARAGRAPH.encode(codec))
    assert text == PARAGRAPH
    assert "guessed" in warnings[0]
    assert (encoding.name, encoding.guessed) == ("utf-16", True)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (to_cp1258(PARAGRAPH), "windows-1258"),
        (to_vni(SAMPLE).encode("latin-1"), "vni"),
        (to_tcvn3(SAMPLE).encode("latin-1"), "tcvn3"),
        (to_viscii(SAMPLE).encode("latin-1"), "viscii"),
    ],
)
def test_guess_is_told(data: bytes, name: str) -> None:
    _, encoding, warnings = decode(data)
    assert (encoding.name, encoding.guessed) == (name, True)
    assert encoding.confidence > 0.9
    assert len(warnings) == 1
    assert name in warnings[0]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam".encode("latin-1"), "tcvn3"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam".encode("latin-1"), "vni"),
        (to_cp1258("Cộng hòa xã hội chủ nghĩa Việt Nam"), "windows-1258"),
        (to_viscii("Cộng hòa xã hội chủ nghĩa Việt Nam").encode("latin-1"), "viscii"),
    ],
)
def test_one_line_is_enough(data: bytes, name: str) -> None:
    text, encoding, _ = decode(data)
    assert unicodedata.normalize("NFC", text) == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert encoding.name == name


def test_declared_windows_1258_is_no_guess() -> None:
    _, encoding, warnings = decode(to_cp1258("Phố cổ"), "Windows-1258")
    assert encoding == Encoding("windows-1258")
    assert warnings == []


def test_cut_last_character_is_dropped_with_a_warning() -> None:
    text, encoding, warnings = decode("Chào buổi sáng Hà Nội phố".encode()[:-1])
    assert text == "Chào buổi sáng Hà Nội ph"
    assert encoding.name == "utf-8"
    assert "cut off" in warnings[0]


def test_few_bad_bytes_are_replaced_with_a_warning() -> None:
    data = PARAGRAPH.encode()
    text, encoding, warnings = decode(data[:5] + b"\xff" + data[5:])
    assert text.count("\ufffd") >= 1
    assert text.endswith(PARAGRAPH[-300:])
    assert (encoding.name, encoding.guessed) == ("utf-8", True)
    assert "not clean UTF-8" in warnings[0]


def test_stray_nul_is_kept_with_a_warning() -> None:
    text, encoding, warnings = decode(f"{PARAGRAPH}\0".encode())
    assert text == f"{PARAGRAPH}\0"
    assert encoding.name == "utf-8"
    assert warnings == ["the text holds control characters"]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"a" * 99,
        b"PK\x03\x04" + b"a" * 99,
        b"\x7fELF\x02\x01\x01" + b"a" * 99,
        bytes(range(256)) * 4,
        b"\x00" * 64,
        b"text\x00\x01\x02\x03\x04\x05" * 9,
        bytes(range(128, 256)) * 4,
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(VnsumError, match="binary"):
        decode(data)


@pytest.mark.parametrize(
    ("wrong", "name", "right"),
    [
        (to_tcvn3(SAMPLE), "tcvn3", small_toned_capitals(SAMPLE)),
        (to_vni(SAMPLE), "vni", SAMPLE),
        (to_viscii(SAMPLE), "viscii", SAMPLE),
    ],
)
def test_text_read_as_latin1_is_repaired(wrong: str, name: str, right: str) -> None:
    text, encoding = repair_legacy_text(wrong)
    assert text == right
    assert encoding is not None
    assert encoding.name == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        PARAGRAPH,
        unicodedata.normalize("NFD", PARAGRAPH),
        "Les élèves ont été reçus à l'école où la fête a déjà commencé très tôt près du château",
        "Größe, Äpfel, Öl, über, für, müssen, Straße, schön, Tür, hören, früh, grün, Bäume",
        "© 2024 · 25° · §5",
        "\x00\udc80",
        "Ì\rÎ\ra²0µ0Ì0Ì",
    ],
)
def test_good_text_is_left_alone(text: str) -> None:
    assert repair_legacy_text(text) == (text, None)


def test_unicode_lines_among_legacy_ones_stay() -> None:
    text, encoding = repair_legacy_text(f"Phường Hồ Bạch mở lớp\n{to_vni(SAMPLE)}")
    assert text == f"Phường Hồ Bạch mở lớp\n{SAMPLE}"
    assert encoding is not None


@pytest.mark.parametrize("word", ["nghiêng", "hòa", "hoà", "Quốc", "GIỜ", "khuỷu", "gì", "đường"])
def test_syllables_are_known(word: str) -> None:
    assert is_vietnamese_syllable(word)


@pytest.mark.parametrize("word", ["viöt", "école", "cắn̉", "sac", "fó", "ngà̀", "héllo"])
def test_other_words_are_no_syllables(word: str) -> None:
    assert not is_vietnamese_syllable(word)


def test_score_of_own_sentences_is_full() -> None:
    score, seen = spelling_score(PARAGRAPH)
    assert score == 1.0
    assert seen > 40


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_vnsum_error(data: bytes) -> None:
    try:
        text, encoding, _ = decode(data)
    except VnsumError:
        return
    assert 0 <= encoding.confidence <= 1
    assert len(text) <= max(1, len(data))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode())[0] == text
