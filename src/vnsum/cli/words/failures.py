"""What goes wrong most often, said in Vietnamese with what to do about it."""

from __future__ import annotations

import re

__all__ = ["say_failure"]

_SAVE_AGAIN = "hãy lưu lại thành .docx, .pdf hoặc .txt"
_RECOGNISE = "hãy nhận dạng chữ (OCR) trước"
_FAILURES = {
    r"there is no file .+": "không tìm thấy tệp",
    r".+ is a folder": "đây là thư mục (hãy nêu tên tệp bên trong)",
    r"the data is binary, not text": (
        "đây là dữ liệu nhị phân, không phải văn bản (dùng được tệp chữ, HTML, DOCX, PDF)"
    ),
    r"there is no text": "tệp không có chữ nào",
    r"the source is empty": "tệp không có chữ nào",
    r"the PDF file is damaged": "tệp PDF bị hỏng",
    r"the file is a damaged DOCX or ZIP": "tệp DOCX hoặc ZIP bị hỏng",
    r"the PDF file is encrypted": "tệp PDF có mật khẩu (hãy lưu lại không mật khẩu)",
    r"the document is protected by a password": "tệp có mật khẩu (hãy lưu lại không mật khẩu)",
    r"the PDF has no text, it may be scanned": (
        f"tệp PDF không có chữ, có lẽ là bản quét ({_RECOGNISE})"
    ),
    r"this is an image": f"đây là tệp ảnh ({_RECOGNISE})",
    r"this is an old Office file \(\.doc\)": f"đây là tệp Office đời cũ .doc ({_SAVE_AGAIN})",
    r"this is a rich text file \(\.rtf\)": f"đây là tệp .rtf ({_SAVE_AGAIN})",
    r"no sentence of a release was found": (
        "không tìm thấy câu nào trong thân bài (chỉ có đề mục hoặc các phần của trang)"
    ),
    r"the question has no letter or figure": "câu hỏi không có chữ nào",
    r"no bundled model is called '(.+)'": "không có mô hình kèm theo nào tên là {0}",
    r"there is no archive '(.+)'": "không có kho {0} (lệnh vnsum archive add sẽ tạo kho)",
    r"the archive has no release (\d+)": "kho không có thông cáo số {0}",
    r"the file is no archive": "tệp này không phải là kho",
    r"there is no word to look for": "chưa có từ nào để tìm",
}


def say_failure(message: str) -> str | None:
    """Say an error in Vietnamese.

    Args:
        message: The error's own words.

    Returns:
        What happened and what to do, or None for an error that is rare.
    """
    for pattern, said in _FAILURES.items():
        if found := re.fullmatch(pattern, message):
            return said.format(*found.groups())
    return None
