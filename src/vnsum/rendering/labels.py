"""The Vietnamese words of the page and of the Markdown, and figures in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnsum.facts import Verdict
    from vnsum.rendering.tracing import Part
    from vnsum.results import Draft, Product

__all__ = [
    "BACK",
    "COVERAGE",
    "FACTS",
    "HEADLINES",
    "HINT",
    "LEAD",
    "MODEL",
    "NO_HEADLINE",
    "SENTENCE",
    "SETTINGS",
    "SIGNATURE",
    "SOURCE",
    "SOURCES",
    "SOURCE_HASH",
    "SUMMARY",
    "THE_SOURCE_SAYS",
    "TITLE_OF_SOURCE",
    "UNSEEN",
    "UNTOLD",
    "WARNINGS",
    "coverage_line",
    "model_line",
    "numbers",
    "parts_line",
    "settings_line",
    "verdict_label",
]

HEADLINE = "Tiêu đề"
HEADLINES = "Tiêu đề đề xuất"
NO_HEADLINE = "Chưa có tiêu đề"
LEAD = "Sa-pô"
SUMMARY = "Tóm tắt"
WARNINGS = "Lưu ý trước khi duyệt"
SOURCE = "Văn bản gốc"
HINT = "Bấm vào một câu (hoặc Tab, Enter) để thấy câu đó ở bên kia; Esc để quay lại."
BACK = "↑ về bản nháp"
SENTENCE = "Câu nguồn"
TITLE_OF_SOURCE = "Tiêu đề của văn bản gốc"
UNSEEN = "Không thấy trong văn bản gốc, cần đọc lại"
UNTOLD = "Có thể làm khác đi điều bản viết nêu, cần đọc"
SOURCES = "Câu nguồn"
COVERAGE = "Phạm vi"
MODEL = "Mô hình"
SETTINGS = "Thiết lập"
SOURCE_HASH = "SHA-256 của văn bản gốc"

FACTS = "Dữ kiện và vị trí trong văn bản gốc"
SIGNATURE = "Người duyệt: ……………………………… Ngày: ………………"
THE_SOURCE_SAYS = "Văn bản gốc:"
_VERDICTS: dict[Verdict, str] = {
    "supported": "đúng với văn bản gốc",
    "misplaced": "có trong văn bản gốc nhưng ở chỗ khác",
    "unsupported": "không có trong văn bản gốc",
    "contradicted": "trái với văn bản gốc",
    "unclear": "chưa rõ",
}
_REASONS = {
    "other-context": "văn bản gốc đặt giá trị khác vào chỗ này",
    "other-noun": "số này đếm thứ khác",
    "other-value": "văn bản gốc ghi khác",
    "other-office": "chức vụ khác",
    "other-speaker": "người khác nói điều này",
    "office-not-in-source": "văn bản gốc không ghi chức vụ này",
    "direction": "ngược chiều",
    "opposite": "nói ngược",
    "negation": "phủ định bị thêm hoặc mất",
    "taken-back": "văn bản gốc về sau rút lại, chốt lại hoặc giới hạn điều này, bản nháp chưa nói",
    "unreal": "văn bản gốc bác bỏ điều này, hoặc chỉ nêu kèm điều kiện",
    "bound": "giới hạn khác",
    "rounded": "làm tròn",
    "metadata": "theo thông tin kèm theo văn bản",
    "altered": "trích dẫn bị sửa",
    "invented": "không ai nói câu này trong văn bản gốc",
    "counted": "có thể là số đếm từ danh sách",
    "worked-out": "suy ra từ các số trong văn bản gốc",
    "other-word": "văn bản gốc gọi bằng từ khác",
    "outside-body": "chỉ có ngoài phần thân bài",
    "otherwise": "văn bản gốc viết cách khác",
    "article": "trong văn bản gốc không phải số đếm",
    "words-apart": "các từ có trong văn bản gốc nhưng không liền nhau",
    "year-from-published": "năm lấy theo ngày đăng",
    "per": "khác đơn vị hoặc khác mức tính",
    "weekday": "khác thứ trong tuần",
}


def verdict_label(verdict: Verdict, reason: str = "") -> str:
    """Say a verdict in Vietnamese, with its reason where it has one.

    Args:
        verdict: Of a fact or a sentence.
        reason: Its code; "" for none.

    Returns:
        A phrase without a full stop.
    """
    why = _REASONS.get(reason)
    return f"{_VERDICTS[verdict]} ({why})" if why else _VERDICTS[verdict]


def numbers(indices: Iterable[int]) -> str:
    """Write indices from 0 as the numbers people count with: "1, 4, 5"."""
    return ", ".join(str(index + 1) for index in indices)


def parts_line(parts: Iterable[Part]) -> str:
    """Say which parts of a draft state a fact; "" for a text that is no draft."""
    names = {"headline": HEADLINE, "lead": LEAD, "summary": SUMMARY}
    said = [names[part] for part in dict.fromkeys(parts) if part in names]
    return f"{', '.join(said)}: ".capitalize() if said else ""


def model_line(draft: Draft, names: Mapping[Product, str] | None = None) -> str:
    """Name the model, and what another engine wrote in its place.

    Args:
        draft: The draft.
        names: What headline, lead and summary are called; None for the Vietnamese words.

    Returns:
        "vit5@1a2b3c4d; Sa-pô: extractor"; the release's own title is nobody's writing.
    """
    called = names or {"headline": HEADLINE, "lead": LEAD, "summary": SUMMARY}
    others = [
        f"{called[product]}: {engine}"
        for product, engine in draft.written_by.items()
        if engine not in {draft.model, draft.model.partition(" ")[0], "title"}
    ]
    return "; ".join((draft.model, *others))


def coverage_line(draft: Draft) -> str:
    """Say what of the release was read and used."""
    coverage = draft.coverage
    parts = [f"đã đọc {len(coverage.read)}/{coverage.total} câu"]
    if coverage.lead:
        parts.append(f"sa-pô dùng câu {numbers(coverage.lead)}")
    if coverage.summary:
        parts.append(f"tóm tắt dùng câu {numbers(coverage.summary)}")
    return "; ".join(parts)


def settings_line(draft: Draft) -> str:
    """Write the settings as "name=value" pairs, those that are not set left out."""
    chosen = {name: value for name, value in draft.settings.items() if value not in (None, [])}
    return ", ".join(f"{name}={value}" for name, value in chosen.items())
