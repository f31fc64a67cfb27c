"""What may be left out of a sentence on the way to a headline, and how the rest is written."""

from __future__ import annotations

import numpy as np
import pytest

from vnsum.backends.extractive.body.tokens import Body, tokenise
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.sentences.forms import is_balanced
from vnsum.backends.extractive.ways.leaving_out import left_form, spoils

VOCABULARY = load_extractor().vocabulary


def kept_of(sentence: str, left: str) -> tuple[Body, list[int]]:
    """Return the tokens of a sentence, and the places of those of a text made by leaving out."""
    body = tokenise([sentence], VOCABULARY)
    wanted = tokenise([left], VOCABULARY).words
    kept: list[int] = []
    for word in wanted:
        kept.append(body.words.index(word, kept[-1] + 1 if kept else 0))
    return body, kept


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("UBND phường Láng không thu phí giữ xe.", "UBND phường Láng thu phí giữ xe"),
        ("Quận dự kiến mở ba tuyến xe buýt.", "Quận mở ba tuyến xe buýt"),
        ("Phường đề nghị công ty lắp 12 vòi nước.", "Phường công ty lắp 12 vòi nước"),
        ("Nghiêm cấm cán bộ phường uống rượu bia.", "Cán bộ phường uống rượu bia"),
        ("Có tin đồn chợ Láng bị cháy trong đêm.", "Chợ Láng bị cháy trong đêm"),
        ("Bà Lan cho rằng phường thu sai tiền nước.", "Phường thu sai tiền nước"),
        ("Phường trao quà cho gần 300 hộ nghèo.", "Phường trao quà cho 300 hộ nghèo"),
        ("Xã trồng 500 cây bàng trên đê.", "Xã trồng 500 trên đê"),
        ("Hội Phụ nữ phối hợp với Đoàn xã trồng cây.", "Hội Phụ nữ Đoàn xã trồng cây"),
        ("Đoàn do ông Tư làm trưởng đoàn thăm trạm.", "Đoàn làm trưởng đoàn thăm trạm"),
        ("Ông Tư, Chủ tịch xã, cho biết đội 3 bắt trộm.", "Chủ tịch xã bắt trộm"),
        (
            "Đoàn của Sở do bà Hiền, Chủ tịch ngành làm trưởng đoàn đến thăm trạm.",
            "Đoàn Chủ tịch ngành làm trưởng đoàn đến thăm trạm",
        ),
        ("Phường mở 6 điểm đặt tại chợ, giúp dân nộp hồ sơ.", "Phường mở 6 điểm đặt giúp dân nộp"),
        ("Tổ gặp cử tri khu phố 4, 5 và 6 trước kỳ họp.", "Tổ gặp cử tri khu phố 4 5"),
        ("Công an bắt Lê Tý, Trần Phong và Hồ Lợi vì trộm.", "Công an bắt Lê Tý vì trộm"),
        ("Chủ tịch xã thông báo: tỉnh hủy dự án Gò Sậy.", "Chủ tịch xã hủy dự án Gò Sậy"),
        ("Tỉnh cấm tách thửa; công văn này đã hết hiệu lực.", "Tỉnh cấm tách thửa"),
        ("Đội 4 do ông Lộc chỉ huy tấn công đài phát thanh.", "Đội 4 chỉ huy tấn công đài"),
        ("“Hồ nứt rồi, bà con xã chạy lên đồi ngay”, tin ấy là giả.", "Hồ nứt rồi bà con xã chạy"),
        ("UBND xã họp bàn việc dời nhà khỏi bờ kênh.", "UBND xã dời nhà khỏi bờ kênh"),
        ("Trường sẽ mở thêm ba lớp dạy bơi.", "Trường mở thêm ba lớp dạy bơi"),
        ("UBND phường giao công an phạt 9 quán.", "UBND phường phạt 9 quán"),
        ("Theo kế hoạch cũ, hội mở ngày 5/3.", "hội mở ngày 5/3"),
        ("Theo UBND quận, tỷ lệ nộp đạt 61,3%.", "UBND quận tỷ lệ nộp đạt 61,3"),
        ("Chợ Láng mở cửa nếu đủ 40 quầy hàng.", "Chợ Láng mở cửa"),
        ("Trạm không tiêm vắc xin khi trời mưa.", "Trạm không tiêm vắc xin"),
        ("Ông viết “Phường sẽ sửa hết đường” trên báo.", "Ông viết phường sửa hết đường"),
        (
            "Hộ có đất ven kênh, làm đơn xin thì được xã cấp 3 cây dừa.",
            "Hộ làm đơn xin thì được xã",
        ),
        ("Hộ có đất ven kênh, làm đơn xin thì được xã cấp 3 cây dừa.", "Hộ có đất ven kênh"),
        ("Người từ đủ 70 tuổi nhận 2 suất quà Tết.", "Người nhận 2 suất quà Tết"),
        (
            "Hộ nghèo, không có đất ở, được hỗ trợ 60 triệu đồng.",
            "Hộ nghèo được hỗ trợ 60 triệu đồng",
        ),
        ("Sáng 5/9, 6 lớp mẫu giáo, lớp nhô, lớp lá mở cửa.", "6 lớp mẫu giáo mở cửa"),
        ("Đội phạt 9 cơ sở sửa xe, rửa xe và trông xe.", "Đội phạt 9 cơ sở sửa xe"),
        ("Đội phạt 9 cơ sở sửa xe và quầy thuốc lá trong chợ.", "Đội phạt 9 cơ sở sửa xe"),
        ("Phường hút bùn ở tổ 2, 5, 8 trong tháng.", "Phường hút bùn ở tổ 2, 5"),
        ("Đoàn tiến hành kiểm tra đột xuất 7 quán ăn.", "Đoàn đột xuất 7 quán ăn"),
        ("Xã trân trọng kính mời bà con dự hội vật.", "Xã trọng kính mời bà con dự hội vật"),
        ("Theo ông Tư, Chủ tịch xã Gò Me, đập vẫn an toàn.", "Chủ tịch xã Gò Me, đập vẫn an toàn"),
        ("Theo ông Tư, Chủ tịch xã Gò Me, đập vẫn an toàn.", "xã Gò Me, đập vẫn an toàn"),
        ("Có 9 lớp trên địa bàn xã Gò Me hân hoan dự lễ.", "xã Gò Me hân hoan dự lễ"),
        ("Nhà em N. tố cáo việc em N. bị thầy ép học thêm.", "Nhà em N. bị thầy ép học thêm"),
        ("Bà Tư khiếu nại việc xã thu đất vườn.", "Bà Tư việc xã thu đất vườn"),
    ],
)
def test_what_would_mislead_is_not_left_out(sentence: str, left: str) -> None:
    assert spoils(*kept_of(sentence, left), 0)


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Sáng 12/3, UBND phường Láng (quận Đống Đa) đã khánh thành nhà văn hóa tổ 9.",
            "UBND phường Láng khánh thành nhà văn hóa tổ 9",
        ),
        (
            "UBND xã Tân Lập, sau hai tháng vận động, đã khởi công đường Kênh Bảy dài 2 km.",
            "UBND xã Tân Lập khởi công đường Kênh Bảy dài 2 km",
        ),
        (
            "Năm 2025, phường không thu phí giữ xe ở chợ Láng.",
            "Phường không thu phí giữ xe ở chợ Láng",
        ),
        ("Xã vừa có Thông báo số 8 lùi hội làng sang tháng 3.", "Xã lùi hội làng sang tháng 3"),
        ("Thực hiện kế hoạch số 12, xã trồng 500 cây bàng.", "Xã trồng 500 cây bàng"),
        ("Xe vừa rời bến thì cầu treo sập.", "Xe rời bến thì cầu treo sập"),
        ("Sáng 5/9, 6 lớp mẫu giáo, lớp nhô, lớp lá mở cửa.", "6 lớp mẫu giáo, lớp nhô, lớp lá mở"),
        ("Đội phạt 9 cơ sở sửa xe và thu 5 biển hiệu.", "Đội phạt 9 cơ sở sửa xe"),
        ("Có 9 lớp trên địa bàn xã Gò Me hiện có 3 lớp vẽ.", "xã Gò Me hiện có 3 lớp vẽ"),
    ],
)
def test_what_only_adds_may_be_left_out(sentence: str, left: str) -> None:
    assert not spoils(*kept_of(sentence, left), 0)


@pytest.mark.parametrize(
    ("sentence", "left", "written"),
    [
        (
            "Chiều qua, xã (huyện Bát Tràm) đã đạt 72,5% chỉ tiêu, vượt 3%.",
            "xã đạt 72,5 chỉ tiêu vượt 3",
            "xã đạt 72,5% chỉ tiêu, vượt 3%",
        ),
        (
            "Phường vừa mở phiên chợ “Quà quê” ở Láng.",
            "Phường mở phiên chợ Quà quê ở Láng",
            "Phường mở phiên chợ “Quà quê” ở Láng",
        ),
        (
            "Lớp học (khóa 3) của phường, quận đã khai giảng.",
            "Lớp học khóa 3 khai giảng",
            "Lớp học (khóa 3) khai giảng",
        ),
    ],
)
def test_marks_stay_with_what_they_mark(sentence: str, left: str, written: str) -> None:
    body, kept = kept_of(sentence, left)
    form = left_form(body, [sentence], np.array(kept))
    assert form.text == written
    pieces = [sentence[start:end] for start, end in form.pieces]
    assert " ".join(pieces) == written


@pytest.mark.parametrize(
    ("sentence", "left", "written"),
    [
        (
            "Ấp sửa chữa cầu qua rạch từ tháng 3 đến tháng 5; trồng 40 cây bàng.",
            "Ấp sửa chữa cầu qua rạch trồng 40 cây bàng",
            "Ấp sửa chữa cầu qua rạch; trồng 40 cây bàng",
        ),
        (
            "Xã tiếp nhận 61 đơn, đã giải quyết 52 đơn.",
            "Xã tiếp nhận 61 đơn giải quyết 52 đơn",
            "Xã tiếp nhận 61 đơn, giải quyết 52 đơn",
        ),
        (
            "Đoàn do ông Tư dẫn đầu, thăm trạm bơm.",
            "Đoàn thăm trạm bơm",
            "Đoàn thăm trạm bơm",
        ),
        (
            "Bà Mai - Chủ tịch Hội Phụ nữ xã Nậm Cắn - cho biết hội có 5 chi hội.",
            "Chủ tịch Hội Phụ nữ xã Nậm Cắn cho biết hội có 5 chi hội",
            "Chủ tịch Hội Phụ nữ xã Nậm Cắn cho biết hội có 5 chi hội",
        ),
        (
            "Ông Tý - Giám đốc Sở NN & PTNT Lào Cai - đã thông tin về vụ vỡ đê.",
            "Giám đốc Sở NN PTNT Lào Cai đã thông tin về vụ vỡ đê",
            "Giám đốc Sở NN & PTNT Lào Cai đã thông tin về vụ vỡ đê",
        ),
        (
            "Ông Tý - Giám đốc Sở Khoa học - công nghệ Bạc Liêu - xác nhận đã nhận đơn.",
            "Giám đốc Sở Khoa học công nghệ Bạc Liêu xác nhận đã nhận đơn",
            "Giám đốc Sở Khoa học - công nghệ Bạc Liêu xác nhận đã nhận đơn",
        ),
        (
            "Ông Tý - Phó Chủ tịch huyện - đã thăm ga Bỉm Sơn - Đồng Giao.",
            "Ông Tý - Phó Chủ tịch huyện đã thăm ga Bỉm Sơn Đồng Giao",
            "Ông Tý - Phó Chủ tịch huyện - đã thăm ga Bỉm Sơn - Đồng Giao",
        ),
        (
            "Bà Mai, Chủ tịch Hội Phụ nữ xã, cho biết hội có 5 chi hội.",
            "Chủ tịch Hội Phụ nữ xã, cho biết hội có 5 chi hội",
            "Chủ tịch Hội Phụ nữ xã cho biết hội có 5 chi hội",
        ),
        (
            "Ông Lý Gặp, Chủ tịch xã Rạch Chèo, bị đề nghị cách chức.",
            "Chủ tịch xã Rạch Chèo, bị đề nghị cách chức",
            "Chủ tịch xã Rạch Chèo bị đề nghị cách chức",
        ),
        (
            "Thiếu tướng Lê An - Tư lệnh Bộ Tư lệnh TP. Huế, triển khai kế hoạch huấn luyện.",
            "Tư lệnh Bộ Tư lệnh TP. Huế, triển khai kế hoạch huấn luyện",
            "Tư lệnh Bộ Tư lệnh TP. Huế triển khai kế hoạch huấn luyện",
        ),
        (
            "Em Thạch Sô Na, học sinh lớp 9, nhận chìa khóa nhà mới.",
            "học sinh lớp 9, nhận chìa khóa nhà mới",
            "học sinh lớp 9 nhận chìa khóa nhà mới",
        ),
        (
            "Bà Mai, Chủ tịch xã Gò Me kiểm tra đập Láng, trao quà cho bà con.",
            "Chủ tịch xã Gò Me kiểm tra đập Láng, trao quà cho bà con",
            "Chủ tịch xã Gò Me kiểm tra đập Láng, trao quà cho bà con",
        ),
    ],
)
def test_marks_between_what_is_told_stay(sentence: str, left: str, written: str) -> None:
    body, kept = kept_of(sentence, left)
    assert left_form(body, [sentence], np.array(kept)).text == written


def test_brackets_open_before_they_close() -> None:
    """A headline that begins inside a bracket is not whole, however many there are."""
    assert is_balanced("Ông Lê Tý (46 tuổi) về làng (huyện Phú Lộc)")
    assert not is_balanced("Phó chủ tịch xã Lộc Điền) về làng (huyện Phú Lộc")
    assert not is_balanced("mở cửa” là tin của “Đài xã")
