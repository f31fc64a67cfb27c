"""What may be left out of a sentence on the way to a headline, and how the rest is written."""

from __future__ import annotations

import numpy as np
import pytest

from vnsum.backends.extractive.leaving_out import left_form, spoils
from vnsum.backends.extractive.model import load_extractor
from vnsum.backends.extractive.tokens import Body, tokenise

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
    ],
)
def test_what_would_mislead_is_not_left_out(sentence: str, left: str) -> None:
    assert spoils(*kept_of(sentence, left))


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
    ],
)
def test_what_only_adds_may_be_left_out(sentence: str, left: str) -> None:
    assert not spoils(*kept_of(sentence, left))


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
