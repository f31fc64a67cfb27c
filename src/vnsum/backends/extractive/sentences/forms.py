"""The forms a sentence can take, and the phrases headlines are cut from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.sentences.cuts import MAX_DROPPED, selections
from vnsum.backends.extractive.sentences.scenes import may_go
from vnsum.backends.extractive.syntax.clauses import (
    clauses,
    is_quoted,
    skip_connective,
    without_brackets,
)
from vnsum.backends.extractive.syntax.grounds import is_ritual
from vnsum.backends.extractive.syntax.rolls import roll_of
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.syntax.clauses import Clause

__all__ = [
    "NEVER_LAST",
    "PHRASE_OPENINGS",
    "REPORT_ENDINGS",
    "Form",
    "headline_forms",
    "is_balanced",
    "phrase_ends",
    "phrase_starts",
    "reported_starts",
    "sentence_forms",
    "trimmed_clauses",
]

_MAX_CLAUSES = 12
"""Clauses looked at in one sentence; longer ones are enumerations."""
_HEADLINE_WORDS = (5, 26)
"""Words of a headline. The 1st and 99th percentile of VietNews titles are 7 and 23 (4,000 of train,
2026-11-23); a little wider, since the character limit cuts too."""
_LEAST_WORDS = 6
"""Fewest words of a shortened sentence: below, it is a remark such as "Theo thông tin"."""

_DATE_ALONE = pattern(r"[\d/.\- ]+")
_OPENINGS = (
    "nhằm|để|tại|trên|trong|nhân|với|do|vì|bởi|sau|trước|khi|theo|về|từ|đến|ở|qua|"
    "thông qua|góp phần|kể từ|giúp|hướng tới|cho|và|cùng|mà|nên|thuộc|của|vào"
)
PHRASE_OPENINGS = frozenset({word.split()[0] for word in _OPENINGS.split("|")} | {"là"})
"""First syllables of what stands behind ends inside a clause that `edges` is taught to judge; a
headline never ends before the copula."""
REPORT_ENDINGS = frozenset({"biết", "hay", "tin", "báo", "nhận", "định", "rằng", "mạnh"})
"""Last syllables of what may stand before a headline's start inside a clause."""
_PHRASE = pattern(rf"\s(?=\(|(?!cho (?:biết|hay|rằng)\b)(?:{_OPENINGS})\s)")
"""Where a headline may end inside a clause."""
_PAIR = pattern(r"\d (?:và|hoặc|đến|tới) (?:ngày |hết ngày |tháng )?\d")
"""Two numbers, of which a headline names both or none ("tổ 9 và 10")."""
_PREDICATE = pattern(r"\b(?:được|bị|đã|đang|sẽ|có|là|phải|không|chưa|đạt|vượt|tăng|giảm)\b")
_JOINED = pattern(r" (?:và|hoặc) (?=[A-ZÀ-ỸĐ])")
NEVER_LAST = frozenset(
    {
        *("kể", "đối", "so", "do", "vì", "bởi", "và", "của", "với", "tại", "trong", "trên", "từ"),
        *("là", "để", "mà", "bị", "đã", "sẽ", "đang", "các", "những", "mỗi", "rất"),
        *("tổng", "hơn", "gần", "khoảng", "nhiều", "nơi"),
    }
)
"""No phrase ends with one of these."""
_DENIED = pattern(r"\b(?:không|chưa|chẳng|cấm|đừng)\b")
_PAST = " đã"
_REPORT = pattern(
    r"\b(?:cho biết|cho hay|(?<!trang )(?<!cổng )thông tin(?! điện tử)|thông báo|xác nhận)[,:]?\s"
    r"(?:rằng\s)?"
)
"""Behind which a fact stands. What somebody thinks, asks or complains of ("cho rằng") is none: the
headline would say it as its own."""
_OPINION = pattern(
    r"\b(?:ý kiến|phản ánh|kiến nghị|tố cáo|khiếu nại|tin đồn|thông tin (?:trên mạng|lan truyền)|"
    r"người dân|bà con|tiểu thương|cử tri|cư dân|phụ huynh|độc giả|bạn đọc|các hộ|hộ dân|bị cáo|"
    r"luật sư|không|chưa|bác bỏ|phủ nhận|đính chính|giả|giả danh|giả mạo|lừa đảo|đối tượng|"
    r"nghi phạm|kẻ|sai sự thật|về|theo|cung cấp|chia sẻ)\b[^.;]*$"
)
"""Who says so is no authority for it."""
_LONGEST, _SPOKEN = 2_000, 120
"""Characters of a sentence that is looked through for reports, and before one for who says so."""
_DATE_OPENING = pattern(
    r"(?:vào\s)?(?:(?:sáng|trưa|chiều|tối|đêm|rạng sáng|khuya)(?: qua| nay| ngày)?\s?|ngày\s|"
    r"hôm nay|hôm qua|"
    r"(?:vào )?(?:khoảng )?(?:lúc )?\d+\s?(?:h|giờ)\s?\d*\s?(?:phút)?\s?)"
    r"(?:ngày\s)?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?(?:\s?\([^)]{0,12}\))?,?\s"
)


class Form(NamedTuple):
    """One way to write a sentence.

    Attributes:
        sentence: Index of the sentence it comes from.
        pieces: What is kept, as (start, end) in the normalised sentence, in order.
        text: The kept words with their marks, without capital and full stop.
        dropped: How many clauses were left out.
    """

    sentence: int
    pieces: tuple[tuple[int, int], ...]
    text: str
    dropped: int


def sentence_forms(
    sentence: str,
    index: int,
    *,
    whole_only: bool = False,
    parts: Sequence[Clause] | None = None,
) -> list[Form]:
    """Return the whole sentence and the forms with clauses left out.

    Args:
        sentence: One normalised sentence.
        index: Its place in the body.
        whole_only: Leave out nothing but an opening connective.
        parts: Its `trimmed_clauses`, where they are known.

    Returns:
        The whole sentence first, then the shorter forms, none twice.
    """
    parts = trimmed_clauses(sentence) if parts is None else parts
    if not parts:
        return []
    forms = {tuple(range(len(parts))): None}
    if not whole_only and len(parts) <= _most_clauses(sentence):
        for kept in selections(sentence, parts):
            forms.setdefault(kept)
    written = [_form(sentence, index, parts, kept) for kept in forms]
    if "(" in sentence and not whole_only:
        written += [_form(sentence, index, parts, kept, brackets=False) for kept in forms]
    if not whole_only:
        written += _without_roll(sentence, index, parts)
    kept_forms = [form for form in written if form and (not form.dropped or _is_long(form))]
    return list({form.text: form for form in kept_forms}.values())


def _most_clauses(sentence: str) -> int:
    """Return up to how many clauses some are left out of a sentence: rituals are long."""
    return 2 * _MAX_CLAUSES if is_ritual(fold(sentence)) else _MAX_CLAUSES


def headline_forms(sentence: str, index: int, parts: Sequence[Clause] | None = None) -> list[Form]:
    """Return the phrases of a sentence that may stand as a headline.

    They start where the sentence, a clause or reported speech starts, after an
    opening date too, and end before a mark, a bracket or a function word.

    Args:
        sentence: One normalised sentence.
        index: Its place in the body.
        parts: Its `trimmed_clauses`, where they are known.

    Returns:
        Phrases of 5 to 26 words, at most a bracket and a "đã" left out.
    """
    parts = trimmed_clauses(sentence) if parts is None else parts
    found: dict[tuple[tuple[int, int], ...], Form] = {}
    ends = {clause.end for clause in parts} | set(phrase_ends(sentence, parts))
    few, many = _HEADLINE_WORDS
    for start in phrase_starts(sentence, parts):
        for end in ends:
            if end > start and few <= sentence.count(" ", start, end) + 1 <= many:
                for form in _phrases(sentence, index, start, end):
                    found[form.pieces] = form
    return list(found.values())


def phrase_ends(sentence: str, parts: Sequence[Clause]) -> Iterator[int]:
    """Yield where a phrase may end inside a clause: not behind a "not", which what follows limits.

    "Phường không triển khai dự án" is not what "… khi người dân chưa đồng thuận" says.

    Args:
        sentence: One normalised sentence.
        parts: Its `trimmed_clauses`.

    Yields:
        Places in the sentence.
    """
    folded = fold(sentence)
    denies = _DENIED.search(folded)
    for part in parts:
        denied = _DENIED.search(folded, part.start, part.end) if denies else None
        end = denied.start() if denied else part.end
        cuts = (cut.start() for cut in _PHRASE.finditer(folded, part.start, end))
        yield from (
            cut
            for cut in cuts
            if not _PAIR.match(folded, max(0, cut - 1))
            and not _parts_names(sentence, cut)
            and not _halves(folded, cut, part.end)
            and folded[folded.rfind(" ", 0, cut) + 1 : cut] not in NEVER_LAST
        )


def _parts_names(sentence: str, cut: int) -> bool:
    """Tell whether a cut would name the first of two alone ("Sở Nông nghiệp | và Phát triển")."""
    joined = _JOINED.match(sentence, cut)
    return bool(joined) and any(word[0].isupper() for word in sentence[:cut].split(" ")[-2:])


def _halves(folded: str, cut: int, end: int) -> bool:
    """Tell whether a cut would leave one of two things ("các bếp ăn | và cơ sở cung cấp suất ăn").

    What begins with a verb behind "và", or has a predicate of its own, is said besides.
    """
    if not folded.startswith(" và ", cut):
        return False
    behind = folded[cut + len(" và ") : end]
    return not (has_verb(" ".join(behind.split(" ", 2)[:2])) or _PREDICATE.search(behind))


def _phrases(sentence: str, index: int, start: int, end: int) -> Iterator[Form]:
    """Write a stretch as it is, without brackets, and without its first "đã", as headlines do."""
    whole: tuple[tuple[int, int], ...] = ((start, end),)
    bare = whole
    if sentence.find("(", start, end) >= 0:
        bare = tuple(without_brackets(sentence, start, end))
    for pieces in (whole,) if bare == whole else (whole, bare):
        for kept in (pieces, _without_past(sentence, pieces)):
            text = "".join([sentence[a:b] for a, b in kept]).strip(" ,;:-–")
            if kept and is_balanced(text):
                yield Form(index, kept, text, 0)


def _without_past(
    sentence: str, pieces: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """Cut the first " đã" out; nothing where there is none."""
    for place, (start, end) in enumerate(pieces):
        cut = sentence.find(_PAST + " ", start + 1, end)
        if cut >= 0 and not is_quoted(sentence, cut):
            return (*pieces[:place], (start, cut), (cut + len(_PAST), end), *pieces[place + 1 :])
    return ()


def _is_long(form: Form) -> bool:
    return form.text.count(" ") + 1 >= _LEAST_WORDS


def trimmed_clauses(sentence: str) -> list[Clause]:
    """Return the clauses after an opening connective."""
    start = skip_connective(sentence)
    parts = clauses(sentence[start:])
    if not start:
        return parts
    return [
        type(part)(part.start + start, part.end + start, part.separator, part.droppable)
        for part in parts
    ]


def _form(
    sentence: str,
    index: int,
    parts: Sequence[Clause],
    kept: Sequence[int],
    *,
    brackets: bool = True,
) -> Form | None:
    """Write clauses in a row as one text; None where quotes or brackets would be left open."""
    start, end = parts[kept[0]].start, parts[kept[-1]].end
    pieces = [(start, end)] if brackets else without_brackets(sentence, start, end)
    text = "".join(sentence[a:b] for a, b in pieces)
    if not text or not is_balanced(text):
        return None
    return Form(index, tuple(pieces), text, len(parts) - len(kept))


def _without_roll(sentence: str, index: int, parts: Sequence[Clause]) -> Iterator[Form]:
    """Yield a sentence without the names of those who did what it tells."""
    roll = roll_of(sentence)
    if roll is None:
        return
    pieces = ((parts[0].start, roll[0]), (roll[1], parts[-1].end))
    text = "".join(sentence[start:end] for start, end in pieces)
    if pieces[0][0] < pieces[0][1] and is_balanced(text):
        yield Form(index, pieces, text, 1)


def phrase_starts(sentence: str, parts: Sequence[Clause]) -> set[int]:
    """Return where a headline may start: with a clause, behind the day, with what is reported.

    Args:
        sentence: One normalised sentence.
        parts: Its `trimmed_clauses`.

    Returns:
        Places in the sentence.
    """
    starts = set()
    folded = fold(sentence)
    for part in parts[: MAX_DROPPED + 1]:
        if not _DATE_ALONE.fullmatch(sentence, part.start, part.end):
            starts.add(part.start)
        if not may_go(folded[part.start : part.end]):
            break
    if parts:
        first = parts[0].start
        opening = _DATE_OPENING.match(folded, first)
        if opening:
            starts.add(opening.end())
        starts |= set(reported_starts(folded))
    return starts


def reported_starts(folded: str) -> Iterator[int]:
    """Yield where a fact begins that somebody reports who is an authority for it.

    Args:
        folded: A sentence in lower case.

    Yields:
        Places in the sentence.
    """
    for found in () if len(folded) > _LONGEST else _REPORT.finditer(folded):
        if not _OPINION.search(folded, max(0, found.start() - _SPOKEN), found.start()):
            yield found.end()


def is_balanced(text: str) -> bool:
    """Tell whether quotes and brackets come in pairs, and none opens the text."""
    if not _closes_what_opens(text, "“", "”"):
        return False
    if "(" not in text and ")" not in text and '"' not in text:
        return True
    return (
        not text.startswith("(") and _closes_what_opens(text, "(", ")") and text.count('"') % 2 == 0
    )


def _closes_what_opens(text: str, opened: str, closed: str) -> bool:
    """Tell whether marks come in pairs, and none closes before one has opened."""
    if text.count(opened) != text.count(closed):
        return False
    first, last = text.find(closed), text.rfind(opened)
    return first < 0 or (text.find(opened) < first and last < text.rfind(closed))
