"""Releases written for these tests, with what an editor might write about them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["RECORDS", "write_lines"]

_POOL = (
    "Sáng 4/3, UBND phường Bến Sỏi khai trương bể bơi công cộng sau tám tháng xây dựng. "
    "Công trình có tổng mức đầu tư 6,2 tỷ đồng, trong đó người dân đóng góp 450 triệu đồng. "
    "Mỗi ngày bể bơi đón khoảng 180 lượt trẻ em đến học bơi miễn phí. "
    "Ông Phan Văn Lộc, Chủ tịch UBND phường, đề nghị phụ huynh nhắc con giữ vệ sinh chung."
)
_BRIDGE = (
    "Ngày 19/6, huyện Cẩm Điền thông xe cầu dân sinh bắc qua suối Nà Hin. "
    "Cây cầu dài 36 m, rộng 3,5 m, thay cho chiếc cầu treo bị lũ cuốn năm ngoái. "
    "Hơn 120 hộ dân hai bản không còn phải đi vòng 9 km để đến trường và trạm y tế. "
    "Huyện giao xã Nà Hin trông coi và cấm xe trên 2,5 tấn qua cầu."
)
_DOGS = (
    "Trạm thú y quận Hòa An tiêm phòng dại miễn phí cho chó, mèo từ ngày 2 đến ngày 12/10. "
    "Có 14 điểm tiêm đặt tại nhà sinh hoạt các khu phố, mở cửa từ 7 giờ 30 phút. "
    "Năm ngoái quận tiêm được 3.420 con, đạt 91% tổng đàn. "
    "Chủ nuôi không đưa vật nuôi đi tiêm có thể bị phạt đến 2 triệu đồng."
)
_BOOKS = (
    "Thư viện tỉnh Lam Giang mở phòng đọc ban đêm từ thứ hai đến thứ sáu hằng tuần. "
    "Phòng có 60 chỗ ngồi, điều hòa và mạng không dây. "
    "Bạn đọc chỉ cần xuất trình thẻ thư viện còn hạn, không phải trả thêm tiền. "
    "Sau một tháng chạy thử, phòng đón trung bình 45 người mỗi tối."
)

RECORDS: Sequence[dict[str, Any]] = (
    {
        "id": "be-boi",
        "text": _POOL,
        "title": "Phường Bến Sỏi có bể bơi công cộng",
        "headlines": ["Phường Bến Sỏi khai trương bể bơi", "Trẻ Bến Sỏi được học bơi miễn phí"],
        "lead": "Bể bơi công cộng 6,2 tỷ đồng của phường Bến Sỏi mở cửa sáng 4/3.",
        "summary": "Phường Bến Sỏi khai trương bể bơi 6,2 tỷ đồng. Mỗi ngày 180 trẻ học bơi.",
        "key_figures": [{"text": "6,2 tỷ đồng", "start": 113, "end": 124, "counts": "đầu tư"}],
        "questions": [
            {
                "question": "Tổng mức đầu tư là bao nhiêu?",
                "answer": "6,2 tỷ đồng",
                "kind": "number",
            },
            {"question": "Ai là Chủ tịch phường?", "answer": "Phan Văn Lộc", "kind": "person"},
            {"question": "Nhà thầu nào thi công?", "answer": None, "kind": "organisation"},
        ],
        "era": "before-2025-07",
    },
    {
        "id": "cau",
        "text": _BRIDGE,
        "title": "Thông xe cầu Nà Hin",
        "headlines": ["Cẩm Điền thông xe cầu dân sinh Nà Hin"],
        "lead": "Cầu dân sinh dài 36 m qua suối Nà Hin thông xe ngày 19/6.",
        "summary": "Huyện Cẩm Điền thông xe cầu Nà Hin dài 36 m. Hơn 120 hộ dân đỡ phải đi vòng.",
        "questions": [
            {"question": "Cây cầu dài bao nhiêu mét?", "answer": "36 m", "kind": "number"},
            {"question": "Ai thiết kế cây cầu?", "answer": None, "kind": "person"},
        ],
        "tags": ["government"],
    },
    {
        "id": "tiem-phong",
        "text": _DOGS,
        "title": "Tiêm phòng dại miễn phí cho chó, mèo ở quận Hòa An",
        "headlines": ["Quận Hòa An tiêm phòng dại miễn phí"],
        "lead": "Chó, mèo ở quận Hòa An được tiêm phòng dại miễn phí từ ngày 2 đến ngày 12/10.",
        "summary": "Trạm thú y quận Hòa An tiêm phòng dại tại 14 điểm. Không tiêm có thể bị phạt.",
        "questions": [
            {"question": "Có bao nhiêu điểm tiêm?", "answer": "14 điểm", "kind": "number"},
        ],
        "tags": ["government"],
    },
    {
        "id": "thu-vien",
        "text": _BOOKS,
        "title": "Thư viện Lam Giang mở cửa ban đêm",
        "headlines": ["Thư viện tỉnh Lam Giang mở phòng đọc đêm"],
        "lead": "Thư viện tỉnh Lam Giang mở phòng đọc ban đêm, miễn phí cho người có thẻ.",
        "summary": "Thư viện Lam Giang mở phòng đọc đêm 60 chỗ. Mỗi tối có 45 người đến đọc.",
        "questions": [
            {"question": "Phòng có bao nhiêu chỗ ngồi?", "answer": "60 chỗ ngồi", "kind": "number"},
        ],
    },
)


def write_lines(path: Path, records: Sequence[dict[str, Any]] = RECORDS) -> Path:
    """Write records as JSON lines."""
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
