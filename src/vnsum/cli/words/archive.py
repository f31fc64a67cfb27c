"""What `vnsum archive` says, in English and in Vietnamese."""

from __future__ import annotations

__all__ = ["ARCHIVE"]

ARCHIVE: dict[str, tuple[str, str]] = {
    "help.archive": (
        "Keep releases in one file, find them, and answer questions from all of them.",
        "Lưu thông cáo trong một tệp, tìm kiếm và trả lời câu hỏi từ toàn bộ kho.",
    ),
    "help.archive.add": (
        "Add files and the files of folders to ARCHIVE, which is made where there is none.",
        "Thêm tệp và tệp trong thư mục vào ARCHIVE; chưa có thì tạo mới.",
    ),
    "help.archive.search": (
        (
            'Find releases with all words of QUERY; "a phrase", prefix* and -word are known. '
            "Without tone marks it finds words with them as well."
        ),
        (
            'Tìm thông cáo có đủ các từ của QUERY; dùng được "cụm từ", đầu-từ* và -từ-bỏ. Gõ không '
            "dấu vẫn tìm được chữ có dấu."
        ),
    ),
    "help.archive.ask": (
        "Answer questions from the archive; exit status 3 where one has no answer.",
        "Trả lời câu hỏi từ kho; mã thoát 3 khi có câu không trả lời được.",
    ),
    "help.archive.show": (
        "Print the text of releases by number.",
        "In nguyên văn thông cáo theo số.",
    ),
    "help.archive.stats": ("Count what is in the archive.", "Thống kê kho."),
    "help.archive.verify": (
        "Check pages, index and the checksum of every release.",
        "Kiểm tra tệp, chỉ mục và SHA-256 của từng thông cáo.",
    ),
    "help.archive.backup": (
        "Copy the archive to FILE while it may be in use.",
        "Sao lưu kho vào FILE, kể cả khi đang dùng.",
    ),
    "help.archive.remove": ("Remove releases by number.", "Xóa thông cáo theo số."),
    "help.archive.add.examples": (
        (
            "\b\nExamples:\n"
            "  vnsum archive add kho.db release.txt --published 2025-09-12 --place 'Hà Nội'\n"
            "  vnsum archive add kho.db inbox/ --workers 2"
        ),
        (
            "\b\nVí dụ:\n"
            "  vnsum archive add kho.db thong-cao.txt --published 2025-09-12 --place 'Hà Nội'\n"
            "  vnsum archive add kho.db hop-thu/ --workers 2"
        ),
    ),
    "help.archive.list.examples": (
        ("\b\nExamples:\n  vnsum archive list kho.db\n  vnsum archive list kho.db --json"),
        ("\b\nVí dụ:\n  vnsum archive list kho.db\n  vnsum archive list kho.db --json"),
    ),
    "help.archive.search.examples": (
        (
            "\b\nExamples:\n"
            "  vnsum archive search kho.db 'duong Lang' --since 2025-07-01\n"
            "  vnsum archive search kho.db '\"hộ nghèo\" xây* -cháy' --place 'Hà Nội' --json"
        ),
        (
            "\b\nVí dụ:\n"
            "  vnsum archive search kho.db 'duong Lang' --since 2025-07-01\n"
            "  vnsum archive search kho.db '\"hộ nghèo\" xây* -cháy' --place 'Hà Nội' --json"
        ),
    ),
    "help.archive.ask.examples": (
        ("\b\nExample:\n  vnsum archive ask kho.db 'Kinh phí cầu Suối Đá là bao nhiêu?'"),
        ("\b\nVí dụ:\n  vnsum archive ask kho.db 'Kinh phí cầu Suối Đá là bao nhiêu?'"),
    ),
    "help.archive.show.examples": (
        ("\b\nExamples:\n  vnsum archive list kho.db\n  vnsum archive show kho.db 12"),
        ("\b\nVí dụ:\n  vnsum archive list kho.db\n  vnsum archive show kho.db 12"),
    ),
    "help.archive.stats.examples": (
        ("\b\nExample:\n  vnsum archive stats kho.db"),
        ("\b\nVí dụ:\n  vnsum archive stats kho.db"),
    ),
    "help.archive.verify.examples": (
        ("\b\nExample:\n  vnsum archive verify kho.db"),
        ("\b\nVí dụ:\n  vnsum archive verify kho.db"),
    ),
    "help.archive.backup.examples": (
        ("\b\nExample:\n  vnsum archive backup kho.db kho-2025-09-12.db"),
        ("\b\nVí dụ:\n  vnsum archive backup kho.db kho-2025-09-12.db"),
    ),
    "help.archive.remove.examples": (
        ("\b\nExamples:\n  vnsum archive list kho.db\n  vnsum archive remove kho.db 12 13"),
        ("\b\nVí dụ:\n  vnsum archive list kho.db\n  vnsum archive remove kho.db 12 13"),
    ),
    "help.archive.list": (
        "List every release: number, title, day, body and place.",
        "Liệt kê mọi thông cáo: số, tít, ngày, cơ quan, nơi ban hành.",
    ),
    "help.archive.title": (
        "Title, where the text does not hold it; of one FILE alone.",
        "Tít, khi văn bản không có; chỉ dùng với một FILE.",
    ),
    "help.archive.place_known": (
        "Where it was issued, where the text does not say.",
        "Nơi ban hành, khi văn bản không nêu.",
    ),
    "help.archive.since": ("First day.", "Từ ngày."),
    "help.archive.until": ("Last day.", "Đến ngày."),
    "help.archive.agency": ("Words in who issued it.", "Từ trong tên cơ quan ban hành."),
    "help.archive.place": (
        "Words in the place of issue; a release that names none is not found by it.",
        "Từ trong tên nơi ban hành; không tìm ra thông cáo không nêu nơi ban hành.",
    ),
    "help.archive.limit": ("Most hits shown.", "Số kết quả nhiều nhất."),
    "help.archive.offset": ("Hits to leave out.", "Số kết quả bỏ qua."),
    "help.archive.workers": ("Processes that read.", "Số tiến trình đọc."),
    "tell.archive.added": (
        "{added} added, {duplicate} there already, {failed} failed",
        "đã thêm {added}, đã có {duplicate}, lỗi {failed}",
    ),
    "tell.archive.similar": (
        "{name}: same body as release {release}",
        "{name}: trùng nội dung với thông cáo {release}",
    ),
    "tell.archive.filled": (
        "{name}: release {release} lacked {parts}, filled in now",
        "{name}: đã bổ sung {parts} cho thông cáo {release}",
    ),
    "tell.archive.kept": (
        "{name}: {parts} of release {release} is another one and stays; remove it to add it anew",
        "{name}: giữ nguyên {parts} đã có của thông cáo {release}; muốn đổi thì xóa rồi thêm lại",
    ),
    "archive.title": ("title", "tít"),
    "archive.published": ("date", "ngày"),
    "archive.place": ("place", "nơi ban hành"),
    "tell.archive.removed": ("release {release} removed", "đã xóa thông cáo {release}"),
    "tell.archive.written": ("written: {path}", "đã ghi: {path}"),
    "show.archive.none": ("nothing found", "không tìm thấy"),
    "show.archive.more": ("more: --offset {offset}", "còn nữa: --offset {offset}"),
    "show.archive.newest": (
        "Very many hits, the newest additions first:",
        "Rất nhiều kết quả, mới thêm xếp trước:",
    ),
    "show.archive.renamed": (
        "named otherwise, before or since July 2025: {name}",
        "dưới tên khác, trước hoặc sau tháng 7/2025: {name}",
    ),
    "show.archive.absent": ("not in the archive", "không có trong kho"),
    "show.archive.read": (
        "nearest releases, which do not say it: no. {numbers}",
        "các thông cáo sát câu hỏi nhất, không nêu điều này: số {numbers}",
    ),
    "show.archive.differ": (
        "Releases differ, the newest first:",
        "Các thông cáo nêu khác nhau, mới nhất trước:",
    ),
    "show.archive.release": ("release {release}", "thông cáo {release}"),
    "show.archive.undated": ("no date", "không rõ ngày"),
    "show.archive.release_one": ("{count} release", "{count} thông cáo"),
    "show.archive.release_many": ("{count} releases", "{count} thông cáo"),
    "show.archive.days": ("{first} to {last}", "từ {first} đến {last}"),
    "show.archive.no_days": ("{count} without a date", "{count} không rõ ngày"),
    "show.archive.no_places": (
        "{count} without a place of issue",
        "{count} không rõ nơi ban hành",
    ),
    "show.archive.size": ("{size} MB", "{size} MB"),
    "show.archive.sound": ("the archive is sound", "kho nguyên vẹn"),
    "error.ArchiveError": ("{message}", "kho lưu trữ gặp lỗi"),
}
