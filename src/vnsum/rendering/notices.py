"""Every warning of a reading or a draft: its code, its English sentence, its Vietnamese one.

`PressRelease.warnings` and `Draft.warnings` hold the English sentences. This table knows them
all and says them in Vietnamese, for editors; the codes are for programs and never change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vnsum.lazily import pattern

__all__ = ["NOTICES", "Notice", "NoticeForm", "notice_of", "warning_code"]


@dataclass(frozen=True, slots=True)
class NoticeForm:
    """One form of a warning, with its fields in braces.

    Attributes:
        code: Its name for programs; singular and plural share one.
        english: The sentence as it is raised.
        vietnamese: The sentence for editors; it holds fields of `english` only.
    """

    code: str
    english: str
    vietnamese: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning as an editor sees it.

    Attributes:
        code: Its name for programs; "other" for a sentence that the table lacks.
        text: The Vietnamese sentence, or the sentence as it came where the table lacks it.
        language: "vi", or "en" where the table lacks it.
    """

    code: str
    text: str
    language: str


NOTICES = (
    # vnsum.reading, vnsum.text
    NoticeForm(
        "not-vietnamese",
        "the text does not look Vietnamese",
        "Văn bản có vẻ không phải tiếng Việt.",
    ),
    NoticeForm(
        "encoded-twice",
        "the letters were encoded twice and have been repaired",
        "Chữ bị mã hóa hai lần và đã được sửa lại.",
    ),
    NoticeForm(
        "no-tone-marks",
        "the text is written without Vietnamese tone marks",
        "Văn bản viết không dấu.",
    ),
    NoticeForm(
        "mixed-columns",
        "the text seems to stand in two columns whose lines are mixed",
        "Văn bản có vẻ dàn hai cột, các dòng của hai cột có thể bị lẫn vào nhau.",
    ),
    NoticeForm(
        "ambiguous-date",
        "day and month may be swapped in {date}",
        "Ngày và tháng trong {date} có thể bị đảo chỗ.",
    ),
    NoticeForm(
        "lost-letters",
        "one line whose letters are lost was left out",
        "Đã bỏ 1 dòng bị mất chữ.",
    ),
    NoticeForm(
        "lost-letters",
        "{count} lines whose letters are lost were left out",
        "Đã bỏ {count} dòng bị mất chữ.",
    ),
    NoticeForm(
        "table-left-out",
        "a table of {count} rows was left out",
        "Đã bỏ 1 bảng gồm {count} dòng; số liệu trong bảng không có trong bản thảo.",
    ),
    NoticeForm(
        "table-left-out",
        "{tables} tables of {count} rows in all were left out",
        "Đã bỏ {tables} bảng gồm {count} dòng; số liệu trong các bảng không có trong bản thảo.",
    ),
    NoticeForm(
        "maybe-text",
        "a line that may be text was left out: {line}",
        "Đã bỏ 1 dòng có thể thuộc nội dung: {line}; hãy xem lại.",
    ),
    NoticeForm(
        "maybe-text",
        "{count} lines that may be text were left out, first {line}",
        "Đã bỏ {count} dòng có thể thuộc nội dung, dòng đầu tiên: {line}; hãy xem lại.",
    ),
    NoticeForm(
        "torn-sentence",
        "a sentence is torn by the break of a page: {line}",
        "Một câu bị ngắt ở chỗ sang trang: {line}; hãy nối lại trong văn bản.",
    ),
    NoticeForm(
        "letters-among-digits",
        "letters stand among the digits of {number}",
        "Số {number} có chữ cái lẫn vào chữ số (lỗi nhận dạng chữ); hãy đối chiếu bản gốc.",
    ),
    NoticeForm(
        "below-byline",
        "a line below the byline was taken for text: {line}",
        "Dòng dưới tên tác giả được coi là nội dung: {line}; hãy xem lại.",
    ),
    NoticeForm(
        "two-releases",
        "a second release seems to begin at {title}",
        "Có vẻ một thông cáo thứ hai bắt đầu từ {title}: nên tách hai thông cáo.",
    ),
    NoticeForm(
        "joined-numbers",
        "one number with blanks inside was put together: {written} as {shown}",
        "Đã ghép 1 số bị viết rời: {written} được đọc là {shown}.",
    ),
    NoticeForm(
        "joined-numbers",
        "{count} numbers with blanks inside were put together, first {written} as {shown}",
        "Đã ghép {count} số bị viết rời, số đầu tiên: {written} được đọc là {shown}.",
    ),
    NoticeForm(
        "converted-letters",
        "the letters were in the font encoding {name} and have been converted",
        "Chữ trong văn bản theo bảng mã {name}, đã chuyển sang Unicode.",
    ),
    NoticeForm(
        "guessed-encoding",
        "the encoding was guessed from the NUL bytes: utf-16",
        "Bảng mã của tệp được đoán theo các byte NUL: utf-16.",
    ),
    NoticeForm(
        "guessed-encoding",
        "the encoding was guessed from the letters: {name}, confidence {confidence}",
        "Bảng mã của tệp được đoán theo mặt chữ: {name}, độ tin cậy {confidence}.",
    ),
    NoticeForm(
        "damaged-file",
        "the file is damaged: some characters could not be read",
        "Tệp bị hỏng: có ký tự không đọc được.",
    ),
    NoticeForm(
        "damaged-file",
        "the file is cut off within its last character",
        "Tệp bị cắt giữa ký tự cuối cùng.",
    ),
    NoticeForm(
        "damaged-file",
        "the file is not clean UTF-8: one place could not be read and shows as \ufffd",
        "Tệp không hoàn toàn là UTF-8: 1 chỗ không đọc được, hiện thành \ufffd.",
    ),
    NoticeForm(
        "damaged-file",
        "the file is not clean UTF-8: {count} places could not be read and show as \ufffd",
        "Tệp không hoàn toàn là UTF-8: {count} chỗ không đọc được, hiện thành \ufffd.",
    ),
    NoticeForm(
        "control-characters",
        "the text holds control characters",
        "Văn bản có ký tự điều khiển.",
    ),
    NoticeForm(
        "page-limit",
        "only the first {count} of {total} pages were read",
        "Chỉ đọc {count} trang đầu trong {total} trang.",
    ),
    # vnsum.drafting and its engines
    NoticeForm(
        "dangling-lead",
        "the lead points at something said before it; read it with its source",
        "Sa-pô nhắc đến điều đã nói trước đó; hãy đọc cùng văn bản gốc.",
    ),
    NoticeForm(
        "long-lead",
        "no sentence has at most {count} syllables; the lead is the shortest sentence",
        "Không có câu nào từ {count} âm tiết trở xuống; sa-pô là câu ngắn nhất.",
    ),
    NoticeForm(
        "short-lead",
        "the release has no whole sentences of {low} to {high} syllables together; "
        "the lead is shorter",
        "Văn bản không có các câu trọn vẹn dài từ {low} đến {high} âm tiết; sa-pô ngắn hơn.",
    ),
    NoticeForm(
        "no-headline",
        "no headline could be made within the length wanted",
        "Không viết được tiêu đề trong độ dài yêu cầu.",
    ),
    NoticeForm(
        "no-headline",
        "no headline could be made from the text",
        "Không viết được tiêu đề từ văn bản này.",
    ),
    NoticeForm(
        "headline-forbidden",
        "no headline could be made without the words that were forbidden",
        "Không viết được tiêu đề nào tránh được từ ngữ không được dùng.",
    ),
    NoticeForm(
        "headline-not-vietnamese",
        "no headline could be made of a text that does not look Vietnamese",
        "Không viết được tiêu đề vì văn bản có vẻ không phải tiếng Việt.",
    ),
    NoticeForm(
        "title-unconfirmed",
        "the text does not bear out a fact of the title",
        "Văn bản không có hoặc nói khác một dữ kiện của tít.",
    ),
    NoticeForm(
        "headline-unconfirmed",
        "the text does not bear out a fact of the headline",
        "Văn bản không có hoặc nói khác một dữ kiện của tiêu đề.",
    ),
    NoticeForm(
        "doubtful-headline",
        "the headline was made from the text and may not stand as it is; read it first",
        "Tiêu đề do máy rút ra từ văn bản, có thể chưa dùng được ngay; cần đọc lại.",
    ),
    NoticeForm(
        "doubtful-lead",
        "the lead may not stand as it is; read it first",
        "Sa-pô có thể chưa dùng được ngay; cần đọc lại.",
    ),
    NoticeForm(
        "misleading-lead",
        "the lead does not tell sentence {number}, which takes back, settles or limits it",
        "Sa-pô chưa nói đến câu {number}, là câu rút lại, chốt lại hoặc giới hạn điều sa-pô nêu.",
    ),
    NoticeForm(
        "misleading-summary",
        "the summary does not tell sentence {number}, which takes back, settles or limits it",
        "Phần tóm tắt chưa nói đến câu {number}, là câu rút lại, chốt lại hoặc giới hạn điều đã "
        "nêu.",
    ),
    NoticeForm(
        "misleading-headline",
        "the headline does not tell sentence {number}, which takes back, settles or limits it",
        "Tiêu đề chưa nói đến câu {number}, là câu rút lại, chốt lại hoặc giới hạn điều tiêu đề "
        "nêu.",
    ),
    NoticeForm(
        "title-shortened",
        "the title is longer than {count} characters; it was shortened",
        "Tít của văn bản dài hơn {count} ký tự; đã rút ngắn.",
    ),
    NoticeForm(
        "title-too-long",
        "the title is longer than {count} characters; headlines are made from the text",
        "Tít của văn bản dài hơn {count} ký tự; tiêu đề lấy từ nội dung.",
    ),
    NoticeForm(
        "short-release",
        "the release is no longer than the summary wanted; it is given as it is",
        "Văn bản không dài hơn bản tóm tắt cần viết; giữ nguyên văn bản.",
    ),
    NoticeForm(
        "no-summary",
        "no sentence is short enough for the summary wanted",
        "Không có câu nào đủ ngắn cho bản tóm tắt cần viết.",
    ),
    NoticeForm(
        "summary-without-news",
        "the summary has no room for the sentence that the lead opens with",
        "Bản tóm tắt cần viết không đủ chỗ cho câu mở đầu sa-pô.",
    ),
    NoticeForm(
        "summary-forbidden",
        "every sentence holds what was forbidden; there is no summary",
        "Câu nào cũng có từ ngữ không được dùng nên không có phần tóm tắt.",
    ),
    NoticeForm(
        "lacks-required",
        "the lead lacks what was required: {terms}",
        "Sa-pô thiếu từ ngữ bắt buộc: {terms}.",
    ),
    NoticeForm(
        "holds-forbidden",
        "the lead holds what was forbidden: {terms}",
        "Sa-pô có từ ngữ không được dùng: {terms}.",
    ),
    NoticeForm(
        "partly-read",
        "the release is longer than the model reads; {chosen} of {count} sentences were chosen "
        "for it",
        "Văn bản dài hơn mức mô hình đọc được; đã chọn {chosen} trong {count} câu để đọc.",
    ),
    NoticeForm(
        "first-sentence-cut",
        "the first sentence is longer than the model reads; it was cut",
        "Câu đầu dài hơn mức mô hình đọc được; đã cắt bớt khi đọc.",
    ),
    NoticeForm(
        "no-model-lead",
        "the model wrote no lead of {low} to {high} syllables; another engine's is given",
        "Mô hình không viết được sa-pô dài từ {low} đến {high} âm tiết; đã dùng sa-pô trích lược.",
    ),
    NoticeForm(
        "about-model",
        "about the model: {text}",
        "Về mô hình: {text}",
    ),
    # vnsum.drafting.overseer
    NoticeForm(
        "model-lead-unconfirmed",
        "no lead of the model was free of unconfirmed facts; another engine's is given",
        "Không có sa-pô nào của mô hình đúng hết dữ kiện; đã dùng sa-pô trích lược.",
    ),
    NoticeForm(
        "lead-passed-over",
        "better ranked leads passed over for a fact the source does not bear out: {count}",
        "Đã bỏ qua {count} sa-pô xếp hạng cao hơn vì có dữ kiện không đúng với văn bản gốc.",
    ),
    NoticeForm(
        "lead-clause-left-out",
        "a clause of the lead was left out: the source does not bear out a fact in it",
        "Đã lược một vế của sa-pô vì có dữ kiện không đúng với văn bản gốc.",
    ),
    NoticeForm(
        "lead-verbatim",
        "no lead was free of unconfirmed facts; the source's own sentences are given",
        "Không có sa-pô nào đúng hết dữ kiện; đã lấy nguyên câu của văn bản gốc.",
    ),
    NoticeForm(
        "lead-unconfirmed",
        "the lead holds facts that the source does not bear out",
        "Sa-pô có dữ kiện không đúng với văn bản gốc.",
    ),
    NoticeForm(
        "summary-sentence-left-out",
        "a sentence of the summary was left out: the source does not bear it out",
        "Đã lược một câu của phần tóm tắt vì không đúng với văn bản gốc.",
    ),
    NoticeForm(
        "summary-unconfirmed",
        "the summary holds facts that the source does not bear out",
        "Phần tóm tắt có dữ kiện không đúng với văn bản gốc.",
    ),
)
_FIELD = pattern(r"\{(\w+)\}")


def notice_of(warning: str) -> Notice:
    """Say a warning in Vietnamese.

    Args:
        warning: A sentence of `PressRelease.warnings` or `Draft.warnings`.

    Returns:
        Its code and its Vietnamese sentence.
    """
    for form in NOTICES:
        if found := _pattern(form.english).fullmatch(warning):
            return Notice(form.code, form.vietnamese.format(**found.groupdict()), "vi")
    return Notice("other", warning, "en")


def warning_code(warning: str) -> str:
    """Return the code of a warning, "other" where the table lacks it."""
    return notice_of(warning).code


@cache
def _pattern(english: str) -> re.Pattern[str]:
    pieces = _FIELD.split(english)
    words = [
        f"(?P<{piece}>.+)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)
    ]
    return re.compile("".join(words), re.DOTALL)
