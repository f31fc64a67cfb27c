"""Help texts and what is said of a wrong command line, in English and in Vietnamese."""

from __future__ import annotations

__all__ = ["HELP"]

HELP: dict[str, tuple[str, str]] = {
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
    "help.app.statuses": (
        (
            "\b\nExit status:\n"
            "  0    all done; of check: nothing is wrong with the facts\n"
            "  1    at least one input failed, or nothing could be written;\n"
            "       of check: something is unsupported, misplaced or contradicted\n"
            "  2    the command line is wrong\n"
            "  3    ask, archive ask: a question has no answer\n"
            "  4    check: no verdict, as a file cannot be read or the report not be written\n"
            "  130  stopped by Ctrl-C"
        ),
        (
            "\b\nMã thoát:\n"
            "  0    xong cả; với check: không thấy dữ kiện nào sai\n"
            "  1    có tệp không làm được, hoặc không ghi được kết quả;\n"
            "       với check: có chỗ không có trong nguồn, đặt sai chỗ hoặc trái với nguồn\n"
            "  2    dòng lệnh sai\n"
            "  3    ask, archive ask: có câu hỏi không trả lời được\n"
            "  4    check: chưa có kết luận, vì không đọc được tệp hoặc không ghi được báo cáo\n"
            "  130  dừng bằng Ctrl-C"
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
        "One self-contained page, in Vietnamese: choose a sentence, see it in the source.",
        "Một trang HTML độc lập: chọn câu, xem câu đó trong văn bản gốc.",
    ),
    "help.markdown": ("Markdown, its headings in Vietnamese.", "Markdown."),
    "help.output": (
        "Write one file per input into DIR (Markdown, unless a format is given).",
        "Ghi mỗi văn bản thành một tệp trong DIR (Markdown, nếu không chọn định dạng khác).",
    ),
    "help.force": (
        "Overwrite files of an earlier run in DIR; they may have been edited.",
        "Ghi đè tệp của lần chạy trước trong DIR, dù tệp đó có thể đã được sửa.",
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
    "help.require": (
        "Words the lead must hold; may be repeated.",
        "Từ ngữ sa-pô phải có; dùng được nhiều lần.",
    ),
    "help.forbid": (
        "Words no part may hold; may be repeated.",
        "Từ ngữ không được dùng; dùng được nhiều lần.",
    ),
    "help.model": (
        (
            "What writes: extractor (bundled, the default), a folder with a checkpoint, or a Hub "
            "id (T5, mT5, ViT5, mBART, BARTpho)."
        ),
        (
            "Mô hình viết: extractor (kèm theo, mặc định), thư mục mô hình hoặc mã trên Hub (T5, "
            "mT5, ViT5, mBART, BARTpho)."
        ),
    ),
    "help.revision": (
        "Branch, tag or commit of a Hub model.",
        "Nhánh, nhãn hoặc commit của mô hình trên Hub.",
    ),
    "help.engine": (
        "What runs a seq2seq model; by default CTranslate2.",
        "Bộ chạy mô hình seq2seq; mặc định là CTranslate2.",
    ),
    "help.device": (
        "Where it runs; by default on a GPU where there is one.",
        "Nơi chạy; mặc định dùng GPU nếu có.",
    ),
    "help.compute_type": (
        "Numbers it computes with; by default the fastest that are safe.",
        "Kiểu số để tính; mặc định là kiểu nhanh nhất mà an toàn.",
    ),
    "help.threads": ("Threads of a seq2seq model.", "Số luồng của mô hình seq2seq."),
    "help.beam": (
        "Beams of a seq2seq model, 1 to 16.",
        "Số nhánh tìm kiếm của mô hình seq2seq, từ 1 đến 16.",
    ),
    "help.seed": (
        "Have a seq2seq model sample, with this seed, instead of searching for the best.",
        "Cho mô hình seq2seq lấy mẫu với hạt giống này thay vì tìm bản tốt nhất.",
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
            "contradicted, and 4 when a file cannot be read."
        ),
        (
            "Đối chiếu mọi con số, ngày tháng, tên riêng và trích dẫn của DRAFT với SOURCE (hai "
            "tệp; một trong hai có thể là -). Trả về 1 khi có chỗ không có trong nguồn, đặt sai "
            "chỗ hoặc trái với nguồn, 4 khi không đọc được tệp."
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
        "Một trang HTML để bấm xem và ký duyệt: từng dữ kiện và vị trí của nó trong văn bản gốc.",
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
        "Bundled models and those of the cache. Without a COMMAND the former are checked.",
        "Mô hình đi kèm và mô hình đã lưu. Không có COMMAND thì kiểm tra mô hình đi kèm.",
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
    "usage.stdin_twice": (
        "standard input (-) can be read once only",
        "đầu vào chuẩn (-) chỉ đọc được một lần",
    ),
    "usage.force": (
        "--force is about files of a folder: add -o DIR",
        "--force nói về tệp trong thư mục: thêm -o DIR",
    ),
    "usage.check_formats": ("--json and --html exclude each other", "chỉ chọn --json hoặc --html"),
    "usage.check_stdin": (
        "only one of DRAFT and SOURCE can be standard input",
        "chỉ một trong DRAFT và SOURCE được đọc từ đầu vào chuẩn",
    ),
}
