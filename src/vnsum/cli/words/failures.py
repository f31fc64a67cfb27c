"""What goes wrong most often, said in Vietnamese with what to do about it."""

from __future__ import annotations

import re

from vnsum.lazily import pattern

__all__ = ["say_failure"]

_SAVE_AGAIN = "hãy lưu lại thành .docx, .pdf hoặc .txt"
_SAVE_ANEW = "hãy mở bằng Word rồi lưu lại"
_RECOGNISE = "hãy nhận dạng chữ (OCR) trước"
_DAMAGED_MODEL = "hãy tải lại hoặc cài lại"
_FAILURES = {
    r"there is no file .+": "không tìm thấy tệp (hãy kiểm tra tên tệp và thư mục)",
    r".+ is a folder": "đây là thư mục (hãy nêu tên tệp bên trong)",
    r"the data is binary, not text": (
        "đây là dữ liệu nhị phân, không phải văn bản (dùng được tệp chữ, HTML, DOCX, PDF)"
    ),
    r"there is no text": "tệp không có chữ nào",
    r"the source is empty": "tệp không có chữ nào",
    r"the PDF file is damaged": "tệp PDF bị hỏng (hãy in ra tệp PDF mới)",
    r"the file is a damaged DOCX or ZIP": "tệp DOCX hoặc ZIP bị hỏng (hãy chép hoặc tải lại tệp)",
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
    r"the bundled model '(.+)' .+ and does nothing else": (
        "mô hình kèm theo {0} làm việc khác (extractor viết, reader trả lời câu hỏi)"
    ),
    r"there is no archive '(.+)'": "không có kho {0} (lệnh vnsum archive add sẽ tạo kho)",
    r"the archive has no release (\d+)": "kho không có thông cáo số {0}",
    r"the file is no archive": "tệp này không phải là kho",
    r"there is no word to look for": "chưa có từ nào để tìm",
    r".+ needs an optional dependency that is not installed": (
        "thiếu một gói cài thêm (hãy chạy: {hint})"
    ),
    r"the file has ([\d,]+) bytes, the limit is ([\d,]+)": (
        "tệp có {0} byte, giới hạn là {1} (hãy chia nhỏ tệp)"
    ),
    r"the text has ([\d,]+) characters, the limit is ([\d,]+)": (
        "văn bản có {0} ký tự, giới hạn là {1} (hãy chia nhỏ văn bản)"
    ),
    r"the PDF holds more than ([\d,]+) characters": ("tệp PDF có hơn {0} ký tự (hãy chia nhỏ tệp)"),
    r"the DOCX file is damaged": f"tệp DOCX bị hỏng ({_SAVE_ANEW})",
    r"the DOCX file declares XML entities, which Word never does": (
        f"tệp DOCX không do Word tạo ra nên không mở ({_SAVE_ANEW})"
    ),
    r"the DOCX file would unpack to ([\d,]+) bytes": (
        "tệp DOCX giải nén ra {0} byte, quá lớn nên không mở"
    ),
    r"this is .+": f"chưa hỗ trợ loại tệp này ({_SAVE_AGAIN})",
    r"the release has no sentence with words": "không tìm thấy câu nào trong thân bài",
    r"standard input is closed": "đầu vào chuẩn đã bị đóng (hãy nêu tên tệp)",
    r"standard input cannot be read": "không đọc được đầu vào chuẩn",
    r"(.+) exists already": "{0} đã có sẵn (hãy chọn tên khác)",
    r"(.+) is there already": "{0} đã có từ trước, có thể đã được sửa (thêm --force để ghi đè)",
    r"(.+) cannot be read": "không đọc được {0}",
    r"(.+) cannot be read: .+": "không đọc được {0} (hãy xem bạn có quyền mở tệp không)",
    r"(.+) cannot be written": "không ghi được {0}",
    r"the disk is full": "đĩa đã đầy",
    r"the archive is damaged": "kho bị hỏng (hãy dùng bản sao lưu gần nhất)",
    r"a release of the archive is damaged": (
        "một thông cáo trong kho bị hỏng (hãy dùng bản sao lưu gần nhất)"
    ),
    r"release (\d+) has another checksum": (
        "thông cáo số {0} bị hỏng (hãy dùng bản sao lưu gần nhất)"
    ),
    r"the index does not match the releases": (
        "chỉ mục của kho không khớp (hãy dùng bản sao lưu gần nhất)"
    ),
    r"the archive is of version \d+; this vnsum knows up to \d+": (
        "kho do bản vnsum mới hơn tạo ra (hãy chạy: pip install --upgrade vnsum)"
    ),
    r"the archive may not be written": "kho đang mở ở chế độ chỉ đọc",
    r"nothing was ever added to the archive": "kho chưa có thông cáo nào",
    r"the file is a database of another program": (
        "tệp này là cơ sở dữ liệu của chương trình khác"
    ),
    r"a process that reads died": "một tiến trình đọc bị dừng (hãy giảm --workers)",
    r"the question is empty": "câu hỏi trống",
    r"the question has ([\d,]+) words": "câu hỏi dài quá: {0} chữ",
    r"the query has ([\d,]+) words": "có quá nhiều từ để tìm: {0}",
    r"there is no folder '(.+)'": "không có thư mục {0}",
    r"no model is called '(.+)'": "không có mô hình nào tên là {0}",
    r"the Hub has no model '(.+)'": "trên Hub không có mô hình nào tên là {0}",
    r"(.+) has no config\.json": "thư mục {0} không phải là thư mục mô hình",
    r"(.+) is damaged": f"{{0}} bị hỏng ({_DAMAGED_MODEL})",
    r".+: (.+) has another checksum": f"{{0}} không khớp SHA-256 ({_DAMAGED_MODEL})",
    r"the download of (.+) broke off: .+": "tải {0} bị gián đoạn (chạy lại sẽ tải tiếp)",
    r"(.+) is not on this machine, and the Hub cannot be reached": (
        "{0} chưa có trên máy này và không kết nối được với Hub"
    ),
    r"unknown device '(.+)'": "không có thiết bị nào tên là {0} (dùng cpu, cuda hoặc auto)",
    r"CUDA was asked for, .+": "máy này không dùng được CUDA",
}

_FIGURE = pattern(r"\d{1,3}(?:,\d{3})+")


def say_failure(message: str, hint: str = "") -> str | None:
    """Say an error in Vietnamese.

    Args:
        message: The error's own words.
        hint: What it says can be done; told where it is a command.

    Returns:
        What happened and what to do, or None for an error that is rare.
    """
    for form, said in _FAILURES.items():
        if found := re.fullmatch(form, message):
            return said.format(*map(_written, found.groups()), hint=hint)
    return None


def _written(part: str) -> str:
    """Write the figure of a message the Vietnamese way: "52.428.800"."""
    return part.replace(",", ".") if _FIGURE.fullmatch(part) else part
