"""Words of `vnsum ask` and `vnsum card`, in English and in Vietnamese."""

from __future__ import annotations

__all__ = ["ASKING"]

ASKING: dict[str, tuple[str, str]] = {
    "help.ask": (
        (
            "Answer QUESTIONs about FILE with exact places of its text (- is standard input). "
            "Exit status 3: the release does not answer one of them."
        ),
        (
            "Trả lời từng QUESTION về FILE kèm vị trí trong văn bản (- là đầu vào chuẩn). "
            "Mã thoát 3: có câu hỏi mà văn bản không trả lời."
        ),
    ),
    "help.ask.short": (
        "Answer questions about FILE with exact places.",
        "Trả lời câu hỏi về FILE, kèm vị trí chính xác.",
    ),
    "help.ask.examples": (
        (
            "\b\nExamples:\n"
            "  vnsum ask release.txt 'Bao nhiêu hộ được hỗ trợ?'\n"
            "  vnsum ask --json release.txt 'Khi nào khởi công?' 'Ai ký quyết định?'\n"
            "  vnsum ask --interactive release.txt"
        ),
        (
            "\b\nVí dụ:\n"
            "  vnsum ask thong-cao.txt 'Bao nhiêu hộ được hỗ trợ?'\n"
            "  vnsum ask --json thong-cao.txt 'Khi nào khởi công?' 'Ai ký quyết định?'\n"
            "  vnsum ask --interactive thong-cao.txt"
        ),
    ),
    "help.ask.model": (
        "Reader: the bundled one, a folder with an extractive-QA checkpoint, or a Hub id.",
        "Bộ đọc: bộ kèm theo, thư mục mô hình hỏi đáp trích đoạn, hoặc mã trên Hub.",
    ),
    "help.ask.top": ("Places to show for each question.", "Số vị trí đưa ra cho mỗi câu hỏi."),
    "help.ask.interactive": (
        "Type questions one after another.",
        "Gõ lần lượt từng câu hỏi.",
    ),
    "help.card": (
        "Show who, what, when, where and how much of each FILE, each with its place.",
        "Cho biết ai, việc gì, khi nào, ở đâu, bao nhiêu của từng FILE, kèm vị trí.",
    ),
    "help.card.short": (
        "Who, what, when, where, how much of each FILE.",
        "Ai, việc gì, khi nào, ở đâu, bao nhiêu của từng FILE.",
    ),
    "help.card.examples": (
        "\b\nExamples:\n  vnsum card release.txt\n  vnsum card --json inbox/*.txt",
        "\b\nVí dụ:\n  vnsum card thong-cao.txt\n  vnsum card --json hop-thu/*.txt",
    ),
    "usage.ask.question": (
        "give a QUESTION, or --interactive",
        "cần có QUESTION, hoặc --interactive",
    ),
    "usage.ask.stdin": (
        "--interactive needs a file: standard input takes the questions",
        "--interactive cần một tệp: đầu vào chuẩn dành cho câu hỏi",
    ),
    "ask.none": ("not said in the release", "văn bản không nêu"),
    "ask.place": ("characters {start}-{end}", "ký tự {start}-{end}"),
    "ask.score": ("certainty {score:.0%}", "độ chắc {score:.0%}"),
    "ask.also": ("or", "hoặc"),
    "ask.prompt": ("Question (empty line to leave): ", "Câu hỏi (dòng trống để thoát): "),
    "card.who": ("Who", "Ai"),
    "card.what": ("What", "Việc gì"),
    "card.when": ("When", "Khi nào"),
    "card.where": ("Where", "Ở đâu"),
    "card.how_much": ("How much", "Bao nhiêu"),
    "card.missing": ("not said", "không nói"),
}
"""Help, wrong usage and what is shown."""
