"""Every word the command line says, in English and in Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["CATALOGUE", "LANGUAGES", "Messages", "choose_language"]

LANGUAGES = ("en", "vi")

CATALOGUE: dict[str, tuple[str, str]] = {
    # Help of the program.
    "help.app": (
        "Headline, lead and summary of Vietnamese press releases, offline.",
        "Viết tiêu đề, sa-pô và tóm tắt cho thông cáo báo chí, không cần mạng.",
    ),
    "help.app.examples": (
        (
            "\b\nExamples:\n"
            "  vnsum summarize release.txt\n"
            "  vnsum summarize --html -o drafts inbox/*.docx\n"
            "  curl -s https://example.vn/tin | vnsum summarize --json -\n"
            "  vnsum read release.txt --json"
        ),
        (
            "\b\nVí dụ:\n"
            "  vnsum summarize thong-cao.txt\n"
            "  vnsum summarize --html -o ban-nhap hop-thu/*.docx\n"
            "  curl -s https://example.vn/tin | vnsum summarize --json -\n"
            "  vnsum read thong-cao.txt --json"
        ),
    ),
    "help.version": ("Show the version and leave.", "In số phiên bản rồi thoát."),
    "help.lang": (
        "Language of messages; by default that of the locale.",
        "Ngôn ngữ của thông báo; mặc định theo máy.",
    ),
    # Help of `summarize`.
    "help.summarize": (
        (
            "Write a headline, a lead and a summary of each FILE (.txt, .html, .docx, .pdf; - is "
            "standard input)."
        ),
        (
            "Viết tiêu đề, sa-pô và tóm tắt cho từng FILE (.txt, .html, .docx, .pdf; - là đầu vào "
            "chuẩn)."
        ),
    ),
    "help.summarize.short": (
        "Write a headline, a lead and a summary of each FILE.",
        "Viết tiêu đề, sa-pô và tóm tắt cho từng FILE.",
    ),
    "help.summarize.examples": (
        (
            "\b\nExamples:\n"
            "  vnsum summarize release.txt\n"
            "  vnsum summarize --headline-max cms --lead 20-40 release.txt\n"
            "  vnsum summarize --summary-ratio 0.2 --markdown release.docx\n"
            "  vnsum summarize --html -o drafts inbox/*.html\n"
            "  pbpaste | vnsum summarize --title 'Lễ khai giảng' -"
        ),
        (
            "\b\nVí dụ:\n"
            "  vnsum summarize thong-cao.txt\n"
            "  vnsum summarize --headline-max cms --lead 20-40 thong-cao.txt\n"
            "  vnsum summarize --summary-ratio 0.2 --markdown thong-cao.docx\n"
            "  vnsum summarize --html -o ban-nhap hop-thu/*.html\n"
            "  pbpaste | vnsum summarize --title 'Lễ khai giảng' -"
        ),
    ),
    "help.json": ("One JSON object a line.", "Mỗi dòng một đối tượng JSON."),
    "help.html": (
        "One self-contained page: choose a sentence, see it in the source.",
        "Một trang HTML độc lập: chọn câu, xem câu đó trong văn bản gốc.",
    ),
    "help.markdown": ("Markdown.", "Markdown."),
    "help.output": (
        "Write one file per input into DIR (Markdown, unless a format is given).",
        "Ghi mỗi văn bản thành một tệp trong DIR (Markdown, nếu không chọn định dạng khác).",
    ),
    "help.title": (
        "Headline the release was published under; one FILE only.",
        "Tiêu đề đã công bố của văn bản; chỉ dùng với một FILE.",
    ),
    "help.headline_max": (
        "Most characters of a headline: a number, cms (70), push (120, the default) or free.",
        "Số ký tự tối đa của tiêu đề: một số, cms (70), push (120, mặc định) hoặc free (tự do).",
    ),
    "help.lead": (
        "Length of the lead in syllables; 25-60 by default.",
        "Độ dài sa-pô tính bằng âm tiết; mặc định 25-60.",
    ),
    "help.summary_sentences": (
        "Length of the summary in sentences; 3 by default.",
        "Số câu của phần tóm tắt; mặc định 3.",
    ),
    "help.summary_syllables": (
        "Most syllables of the summary.",
        "Số âm tiết tối đa của phần tóm tắt.",
    ),
    "help.summary_ratio": (
        "Most syllables of the summary as a share of the body, above 0 and at most 1.",
        "Độ dài tối đa của phần tóm tắt so với thân bài, trên 0 và không quá 1.",
    ),
    "help.tone_marks": (
        "Where tone marks stand: as the author has them, old (hòa) or new (hoà).",
        "Vị trí dấu thanh: theo tác giả (author), kiểu cũ (old: hòa) hoặc kiểu mới (new: hoà).",
    ),
    "help.candidates": (
        "How many headlines to propose, 1 to 20; 5 by default.",
        "Số tiêu đề đề xuất, từ 1 đến 20; mặc định 5.",
    ),
    # Help of the other commands.
    "help.read": (
        "Show how each FILE is read: title, date, agency, body, captions, what is left out.",
        (
            "Cho xem từng FILE được đọc ra sao: tiêu đề, ngày, cơ quan, thân bài, chú thích ảnh, "
            "phần bỏ ra."
        ),
    ),
    "help.read.short": (
        "Show how each FILE is read, without drafting.",
        "Cho xem từng FILE được đọc ra sao.",
    ),
    "help.read.examples": (
        "\b\nExamples:\n  vnsum read release.txt\n  vnsum read --json inbox/*.html",
        "\b\nVí dụ:\n  vnsum read thong-cao.txt\n  vnsum read --json hop-thu/*.html",
    ),
    "help.facts": (
        "List the figures, dates, names and quotations of each FILE with their places.",
        "Liệt kê số liệu, ngày tháng, tên riêng và lời trích của từng FILE kèm vị trí.",
    ),
    "help.facts.short": (
        "List the figures, dates and names of each FILE.",
        "Liệt kê số liệu, ngày tháng, tên riêng của từng FILE.",
    ),
    "help.facts.examples": (
        "\b\nExamples:\n  vnsum facts release.txt\n  vnsum facts --json inbox/*.html",
        "\b\nVí dụ:\n  vnsum facts thong-cao.txt\n  vnsum facts --json hop-thu/*.html",
    ),
    "help.check": (
        (
            "Look up every figure, date, name and quotation of DRAFT in SOURCE (files; one of them "
            "may be -). The exit status is 1 when something is unsupported, misplaced or "
            "contradicted."
        ),
        (
            "Đối chiếu mọi con số, ngày tháng, tên riêng và trích dẫn của DRAFT với SOURCE (hai "
            "tệp; một trong hai có thể là -). Trả về 1 khi có chỗ không có trong nguồn, đặt sai "
            "chỗ hoặc trái với nguồn."
        ),
    ),
    "help.check.short": (
        "Look up every fact of a draft in its source.",
        "Đối chiếu dữ kiện của bản nháp với văn bản gốc.",
    ),
    "help.check.examples": (
        (
            "\b\nExamples:\n"
            "  vnsum check lead.txt release.txt\n"
            "  vnsum check --html lead.txt release.docx > sign-off.html\n"
            "  pbpaste | vnsum check - release.txt"
        ),
        (
            "\b\nVí dụ:\n"
            "  vnsum check sapo.txt thong-cao.txt\n"
            "  vnsum check --html sapo.txt thong-cao.docx > duyet.html\n"
            "  pbpaste | vnsum check - thong-cao.txt"
        ),
    ),
    "help.check.html": (
        "One page to click through and to sign: each fact and its place in the source.",
        "Một trang HTML để bấm xem và ký duyệt: từng dữ kiện và chỗ của nó trong văn bản gốc.",
    ),
    "help.check.title": (
        "Title of the source, where its text lacks it.",
        "Tiêu đề của văn bản gốc, nếu trong văn bản không có.",
    ),
    "help.check.published": (
        "Day the source was published, where its text lacks it.",
        "Ngày đăng văn bản gốc, nếu trong văn bản không có.",
    ),
    "help.check.place": (
        "Where the source was issued, where its text lacks it.",
        "Nơi ban hành văn bản gốc, nếu trong văn bản không có.",
    ),
    "help.models": (
        "List the models that come with vnsum and check their SHA-256.",
        "Liệt kê các mô hình đi kèm và kiểm tra mã SHA-256.",
    ),
    "help.completion": (
        "Print the completion script of a shell.",
        "In đoạn mã tự hoàn thành lệnh cho shell.",
    ),
    "help.completion.examples": (
        (
            "\b\nExamples:\n"
            '  eval "$(vnsum completion bash)"      # in ~/.bashrc\n'
            '  eval "$(vnsum completion zsh)"       # in ~/.zshrc\n'
            "  vnsum completion fish > ~/.config/fish/completions/vnsum.fish"
        ),
        (
            "\b\nVí dụ:\n"
            '  eval "$(vnsum completion bash)"      # trong ~/.bashrc\n'
            '  eval "$(vnsum completion zsh)"       # trong ~/.zshrc\n'
            "  vnsum completion fish > ~/.config/fish/completions/vnsum.fish"
        ),
    ),
    # Wrong command lines.
    "usage.headline_max": (
        "{value!r} is not a number above 0, cms, push or free",
        "{value!r} không phải là số lớn hơn 0, cms, push hay free",
    ),
    "usage.lead": (
        "{value!r} is not a range such as 25-60",
        "{value!r} không phải là khoảng kiểu 25-60",
    ),
    "usage.formats": (
        "--json, --html and --markdown exclude each other",
        "chỉ chọn một trong --json, --html và --markdown",
    ),
    "usage.html_many": (
        "several pages need a folder to stand in: add -o DIR",
        "nhiều trang HTML cần một thư mục để ghi: thêm -o DIR",
    ),
    "usage.title_many": (
        "--title belongs to one file, and several were given",
        "--title chỉ dùng cho một tệp, mà ở đây có nhiều tệp",
    ),
    "usage.check_formats": ("--json and --html exclude each other", "chỉ chọn --json hoặc --html"),
    "usage.check_stdin": (
        "only one of DRAFT and SOURCE can be standard input",
        "chỉ một trong DRAFT và SOURCE được đọc từ đầu vào chuẩn",
    ),
    # What a check says.
    "show.check.total": ("{count} facts.", "{count} dữ kiện."),
    "show.check.found": ("the source says", "văn bản gốc:"),
    "show.check.source": ("Source", "Văn bản gốc"),
    "verdict.supported": ("supported", "đúng với nguồn"),
    "verdict.misplaced": ("misplaced", "đặt sai chỗ"),
    "verdict.unsupported": ("unsupported", "không có trong nguồn"),
    "verdict.contradicted": ("contradicted", "trái với nguồn"),
    "verdict.unclear": ("unclear", "chưa rõ"),
    "reason.other_context": ("another value stands there", "chỗ này trong nguồn là giá trị khác"),
    "reason.other_noun": ("it counts something else", "số này đếm thứ khác"),
    "reason.other_value": ("the source has another value", "nguồn ghi khác"),
    "reason.other_office": ("another office", "chức vụ khác"),
    "reason.office_not_in_source": ("no such office in the source", "nguồn không ghi chức vụ này"),
    "reason.direction": ("the other way round", "ngược chiều"),
    "reason.opposite": ("it says the opposite", "nói ngược lại"),
    "reason.negation": ("a negation was added or lost", "phủ định bị thêm hoặc mất"),
    "reason.bound": ("another bound", "giới hạn khác"),
    "reason.rounded": ("rounded", "làm tròn"),
    "reason.metadata": ("given with the source", "theo thông tin kèm theo"),
    "reason.altered": ("the quotation was changed", "trích dẫn bị sửa"),
    "reason.invented": ("nobody says so in the source", "không ai nói câu này trong nguồn"),
    "reason.counted": ("may be counted from a list", "có thể đếm từ danh sách"),
    "reason.words_apart": ("its words stand apart", "các từ không đứng liền nhau"),
    "reason.year_from_published": ("year from the date of publication", "năm lấy theo ngày đăng"),
    # What is shown.
    "show.lead": ("Lead", "Sa-pô"),
    "show.summary": ("Summary", "Tóm tắt"),
    "show.headlines": ("Other headlines", "Tiêu đề khác"),
    "show.no_headline": ("(no headline)", "(chưa có tiêu đề)"),
    "show.characters": ("{count} characters", "{count} ký tự"),
    "show.warnings": ("Warnings", "Lưu ý"),
    "show.coverage": (
        "[n] is the number of the source sentence; {read} of {total} sentences read",
        "[n] là số thứ tự câu trong văn bản gốc; đã đọc {read}/{total} câu",
    ),
    "show.title": ("Title", "Tiêu đề"),
    "show.published": ("Published", "Ngày đăng"),
    "show.place": ("Place", "Nơi ban hành"),
    "show.agency": ("Agency", "Cơ quan"),
    "show.byline": ("Byline", "Tác giả"),
    "show.doc_number": ("Number", "Số văn bản"),
    "show.format": ("Format", "Định dạng"),
    "show.encoding": ("Encoding", "Bảng mã"),
    "show.guessed": ("{name} (guessed, {percent}%)", "{name} (đoán, {percent}%)"),
    "show.body": ("Body", "Thân bài"),
    "show.paragraph": ("{count} paragraph", "{count} đoạn"),
    "show.paragraphs": ("{count} paragraphs", "{count} đoạn"),
    "show.sentence": ("{count} sentence", "{count} câu"),
    "show.sentences": ("{count} sentences", "{count} câu"),
    "show.syllable": ("{count} syllable", "{count} âm tiết"),
    "show.syllables": ("{count} syllables", "{count} âm tiết"),
    "show.captions": ("Captions", "Chú thích ảnh"),
    "show.left_out": ("Left out", "Phần bỏ ra"),
    "kind.navigation": ("navigation: {count}", "thanh điều hướng: {count}"),
    "kind.related": ("related links: {count}", "tin liên quan: {count}"),
    "kind.comments": ("comment form: {count}", "khung bình luận: {count}"),
    "kind.share": ("share buttons: {count}", "nút chia sẻ: {count}"),
    "kind.tags": ("tags: {count}", "từ khóa: {count}"),
    "kind.recipients": ("recipients: {count}", "nơi nhận: {count}"),
    "kind.letterhead": ("letterhead: {count}", "quốc hiệu, chữ ký: {count}"),
    "kind.table": ("rows of tables: {count}", "dòng của bảng: {count}"),
    "kind.mojibake": ("letters lost: {count}", "dòng mất chữ: {count}"),
    "kind.contact": ("contact: {count}", "liên hệ: {count}"),
    "kind.mail": ("mail headers: {count}", "phần đầu và cuối thư: {count}"),
    "show.verified": ("SHA-256 verified", "SHA-256 khớp"),
    "show.no_models": ("no model is bundled", "không có mô hình nào đi kèm"),
    "show.bytes": ("{count} bytes", "{count} byte"),
    # The table of facts.
    "facts.kind": ("kind", "loại"),
    "facts.text": ("text", "nguyên văn"),
    "facts.value": ("value", "giá trị"),
    "facts.unit": ("unit", "đơn vị"),
    "facts.counts": ("counts / office", "đếm gì / chức vụ"),
    "facts.sentence": ("sentence", "câu"),
    "facts.span": ("span", "vị trí"),
    "facts.none": ("no fact found", "không thấy dữ kiện nào"),
    "fact.number": ("number", "số"),
    "fact.money": ("money", "tiền"),
    "fact.percent": ("percentage", "tỷ lệ %"),
    "fact.quantity": ("quantity", "số lượng"),
    "fact.ratio": ("ratio", "tỷ số"),
    "fact.range": ("range", "khoảng"),
    "fact.ordinal": ("ordinal", "thứ tự"),
    "fact.date": ("date", "ngày tháng"),
    "fact.time": ("time", "giờ"),
    "fact.duration": ("duration", "thời lượng"),
    "fact.document": ("document", "văn bản"),
    "fact.phone": ("phone", "điện thoại"),
    "fact.person": ("person", "người"),
    "fact.organisation": ("organisation", "tổ chức"),
    "fact.place": ("place", "địa danh"),
    "fact.quotation": ("quotation", "trích dẫn"),
    # What is told on standard error.
    "tell.working": ("Drafting", "Đang viết"),
    "tell.stdin": ("standard input", "đầu vào chuẩn"),
    "tell.written": ("{count} written to {folder}", "đã ghi {count} tệp vào {folder}"),
    "tell.failed": ("{count} of {total} failed", "{count}/{total} tệp không làm được"),
    # Errors by class; English keeps the error's own words.
    "error.EmptyInputError": ("{message}", "văn bản trống"),
    "error.InputTooLargeError": ("{message}", "văn bản vượt giới hạn kích thước"),
    "error.UnreadableInputError": ("{message}", "không đọc được tệp"),
    "error.UnsupportedFormatError": ("{message}", "chưa hỗ trợ loại tệp này"),
    "error.NoBodyTextError": ("{message}", "không tìm thấy câu nào trong thân bài"),
    "error.InputError": ("{message}", "không dùng được văn bản này"),
    "error.OptionsError": ("{message}", "tùy chọn không hợp lệ"),
    "error.MissingExtraError": ("{message}", "thiếu một gói cài thêm"),
    "error.WeightsError": ("{message}", "tệp mô hình thiếu, hỏng hoặc khác phiên bản"),
    "error.BackendError": ("{message}", "mô hình gặp lỗi khi chạy"),
    "error.VnsumError": ("{message}", "có lỗi"),
}


class Messages:
    """The catalogue in one language."""

    def __init__(self, language: str) -> None:
        """Choose the language.

        Args:
            language: "en" or "vi".
        """
        self.language = language
        self._column = LANGUAGES.index(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a message with its values filled in."""
        text = CATALOGUE[key][self._column]
        return text.format(**values) if values else text


def choose_language(args: Sequence[str], environment: Mapping[str, str]) -> str:
    """Choose the language before the command line is parsed: help texts depend on it.

    Args:
        args: The command line; `--lang vi` or `--lang=vi` decides wherever it stands.
        environment: LC_ALL, LC_MESSAGES and LANG, the first one set decides.

    Returns:
        "vi" or "en".
    """
    options = list(args[: args.index("--")] if "--" in args else args)
    for place, word in enumerate(options):
        name, _, value = word.partition("=")
        if name == "--lang":
            value = value or next(iter(options[place + 1 :]), "")
            return value if value in LANGUAGES else "en"
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"
