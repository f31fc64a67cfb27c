"""Measure the checker on drafts tampered with by chance: detection by kind, and false alarms.

    python scripts/measure_truth.py --data DIR/vietnews/val.jsonl.zst --articles 500

A clean draft is one or two sentences of an article's body, with clauses dropped and figures,
dates and abbreviations written another way. A tampered draft is the same with one thing changed:
a digit, two digits swapped, the unit, a figure of another noun, a date, a person, an office, a
direction or negation, a quotation nobody said. Everything is drawn with a seed; no text is kept.
With --show N the first N errors of each kind are printed, to be looked at and not kept.
"""

from __future__ import annotations

import random
import re
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from _running import make_parser, run
from vnsum.reading import read
from vnsum.training.extractor.data import read_articles
from vnsum.truth import Checker, find_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NUMBER = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)*(?![\w/:-]|[.,]\d)")
DATE = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})(/\d{4})?(?![\d/])")
SCALED = re.compile(r"(?<![\d.,])(\d{1,3}),(\d{1,3}) tỷ\b")
ABBREVIATIONS = (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("hóa", "hoá"))
UNITS = (
    ("tỷ đồng", "triệu đồng"), ("triệu đồng", "tỷ đồng"), ("km", "m"), ("ha", "m2"), ("tấn", "kg"),
    ("USD", "đồng"), ("%", " người"), ("hộ", "xã"), ("người", "hộ"), ("năm", "tháng"),
    ("tháng", "năm"), ("ngày", "tuần"), ("giờ", "ngày"), ("kg", "tấn"), ("m", "km"),
)  # fmt: skip
RANKS = (
    ("Phó Chủ tịch", "Chủ tịch"), ("Chủ tịch", "Phó Chủ tịch"), ("Phó Giám đốc", "Giám đốc"),
    ("Giám đốc", "Phó Giám đốc"), ("Phó Bí thư", "Bí thư"), ("Bí thư", "Chủ tịch"),
    ("Bộ trưởng", "Thứ trưởng"), ("Thứ trưởng", "Bộ trưởng"), ("Hiệu trưởng", "Phó Hiệu trưởng"),
    ("Thủ tướng", "Phó Thủ tướng"), ("Trưởng phòng", "Phó phòng"), ("Cục trưởng", "Vụ trưởng"),
)  # fmt: skip
TURNS = (
    ("tăng", "giảm"), ("giảm", "tăng"), ("trên", "dưới"), ("dưới", "trên"), ("hơn", "gần"),
    ("gần", "hơn"), ("không", ""), ("chưa", "đã"), ("đã", "chưa"), ("được", "không được"),
    ("đạt", "không đạt"), ("vượt", "chưa đạt"), ("cao", "thấp"), ("có", "không có"),
)  # fmt: skip
SAYINGS = (
    "Chúng tôi sẽ làm đến cùng vì lợi ích của người dân",
    "Đây là bước ngoặt lớn nhất trong mười năm qua",
    "Ai làm sai thì người đó phải chịu trách nhiệm",
)
SHORTEST, LONGEST = 60, 400
"""Characters of a sentence that is taken."""
FIRST = 12
"""Sentences from the start among which one with a figure is looked for."""


@dataclass(frozen=True)
class Case:
    """A draft to be checked.

    Attributes:
        kind: "clean", or what was tampered with.
        text: The draft.
        before: The clean draft.
    """

    kind: str
    text: str
    before: str


class Tamperer:
    """Makes drafts of one article."""

    def __init__(self, body: Sequence[str], seed: int) -> None:
        """Choose sentences.

        Args:
            body: The sentences of the article.
            seed: Decides every choice.
        """
        self._random = random.Random(seed)  # noqa: S311 - sampling
        self._body = body
        self._text = " ".join(body)
        self.clean = self._draft()

    def _draft(self) -> str:
        fit = [sentence for sentence in self._body if SHORTEST <= len(sentence) <= LONGEST]
        rich = [sentence for sentence in fit[:FIRST] if NUMBER.search(sentence)] or fit
        if not rich:
            return ""
        chosen = self._random.sample(rich, min(len(rich), self._random.choice((1, 1, 2))))
        return " ".join(self._rewritten(sentence) for sentence in chosen)

    def _rewritten(self, sentence: str) -> str:
        """Drop a last clause, write figures, dates and abbreviations another way."""
        text = sentence.rstrip(" .")
        if "“" not in text and '"' not in text:
            head, comma, _ = text.rpartition(", ")
            if comma and len(head) > SHORTEST and not head[-1:].isdigit() and self._chance():
                text = head
            if self._chance():
                text = re.sub(r" \([^)]*\)", "", text)
        for style in (self._scaled, self._dated, self._spelt):
            if self._chance():
                text = style(text)
        return text + "."

    def _chance(self) -> bool:
        return self._random.random() < 0.5  # noqa: PLR2004 - even odds

    def _scaled(self, text: str) -> str:
        return SCALED.sub(lambda m: f"{m[1]}.{m[2].ljust(3, '0')} triệu", text)

    def _dated(self, text: str) -> str:
        return re.sub(
            r"ngày (\d{1,2})/(\d{1,2})(?![\d/])", lambda m: f"ngày {m[1]} tháng {m[2]}", text
        )

    def _spelt(self, text: str) -> str:
        for short, long in ABBREVIATIONS:
            text = text.replace(short, long)
        return text

    def cases(self) -> list[Case]:
        """Return the clean draft and every tampered one that can be made."""
        makers: dict[str, Callable[[], str]] = {
            "number": self._number, "transposed": self._transposed, "unit": self._unit,
            "noun": self._noun, "date": self._date, "person": self._person,
            "office": self._office, "turned": self._turned, "quotation": self._quotation,
        }  # fmt: skip
        found = [Case("clean", self.clean, self.clean)]
        for kind, make in makers.items():
            text = make()
            if text and text != self.clean:
                found.append(Case(kind, text, self.clean))
        return found

    def _put(self, start: int, end: int, text: str) -> str:
        return self.clean[:start] + text + self.clean[end:]

    def _pick(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = list(pattern.finditer(self.clean))
        return self._random.choice(found) if found else None

    def _number(self) -> str:
        found = self._pick(NUMBER)
        if not found:
            return ""
        place = self._random.randrange(len(found[0]))
        digit = found[0][place]
        if not digit.isdigit():
            return ""
        other = self._random.choice([d for d in "123456789" if d != digit])
        return self._put(found.start() + place, found.start() + place + 1, other)

    def _transposed(self) -> str:
        found = [m for m in NUMBER.finditer(self.clean) if len(set(re.sub(r"\D", "", m[0]))) > 1]
        if not found:
            return ""
        number = self._random.choice(found)
        digits = [i for i in range(number.start(), number.end()) if self.clean[i].isdigit()]
        pairs = [(a, b) for a, b in pairwise(digits) if self.clean[a] != self.clean[b]]
        if not pairs:
            return ""
        a, b = self._random.choice(pairs)
        swapped = list(self.clean)
        swapped[a], swapped[b] = swapped[b], swapped[a]
        return "".join(swapped)

    def _unit(self) -> str:
        for one, other in self._random.sample(UNITS, len(UNITS)):
            found = re.search(rf"\d ?{re.escape(one)}(?!\w)", self.clean)
            if found:
                return self._put(found.start() + 1, found.end(), f" {other}")
        return ""

    def _noun(self) -> str:
        """Put a figure of the body behind which another word stands."""
        found = self._pick(NUMBER)
        if not found:
            return ""
        after = self.clean[found.end() :].split()[:1]
        others = [
            m[0]
            for m in NUMBER.finditer(self._text)
            if m[0] not in self.clean and self._text[m.end() :].split()[:1] != after
        ]
        return self._put(*found.span(), self._random.choice(others)) if others else ""

    def _date(self) -> str:
        found = self._pick(DATE)
        if not found:
            return ""
        others = [m[0] for m in DATE.finditer(self._text) if m[0] not in self.clean]
        day = f"{int(found[1]) % 28 + 1}/{found[2]}{found[3] or ''}"
        return self._put(*found.span(), self._random.choice(others) if others else day)

    def _person(self) -> str:
        ours = [fact for fact in find_facts(self.clean) if fact.kind == "person"]
        theirs = [fact for fact in find_facts(self._text) if fact.kind == "person"]
        if not ours:
            return ""
        one = self._random.choice(ours)
        last = one.text.split()[-1]
        others = [f.text for f in theirs if len(f.text.split()) > 1 and f.text not in self.clean
                  and f.text.split()[-1] != last]  # fmt: skip
        return self._put(one.start, one.end, self._random.choice(others)) if others else ""

    def _office(self) -> str:
        for one, other in RANKS:
            found = re.search(rf"(?<!Phó )\b{one}\b", self.clean, re.IGNORECASE)
            persons = [f for f in find_facts(self.clean) if f.kind == "person"]
            if found and any(0 < f.start - found.end() < SHORTEST for f in persons):
                return self._put(*found.span(), other)
        return ""

    def _turned(self) -> str:
        for one, other in self._random.sample(TURNS, len(TURNS)):
            found = re.search(rf"(?<= ){one}(?= )", self.clean)
            if found:
                return re.sub(" +", " ", self._put(*found.span(), other))
        return ""

    def _quotation(self) -> str:
        saying = self._random.choice(SAYINGS)
        return f"{self.clean.rstrip('.')}, với khẳng định “{saying}”."


def main() -> None:
    """Draw, tamper, check, count."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--government", action="store_true", help="government articles only")
    parser.add_argument("--show", type=int, default=0)
    chosen = parser.parse_args()
    articles = [a for a in read_articles(chosen.data) if a["government"] or not chosen.government]
    articles = random.Random(chosen.seed).sample(articles, chosen.articles)  # noqa: S311
    alarms: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    errors: dict[str, list[str]] = defaultdict(list)
    seconds = 0.0
    for number, article in enumerate(articles):
        tamperer = Tamperer(article["body"], chosen.seed * 100_000 + number)
        if not tamperer.clean:
            continue
        checker = Checker(read("\n".join(article["body"]), title=article["title"]))
        clean_flags = _flags(checker, tamperer.clean)
        for case in tamperer.cases():
            start = time.perf_counter()
            flags = _flags(checker, case.text)
            seconds += time.perf_counter() - start
            alarm = bool(flags) if case.kind == "clean" else flags != clean_flags and bool(flags)
            totals[case.kind] += 1
            alarms[case.kind] += alarm
            if alarm == (case.kind == "clean"):
                errors[case.kind].append(f"{article['id']} {case.text}\n    {flags or case.before}")
    for kind, total in totals.items():
        print(f"{kind:<12}{alarms[kind]:>6} of {total:<6}{100 * alarms[kind] / total:6.1f} %")
        print("".join(f"  {line}\n" for line in errors[kind][: chosen.show]), end="")
    tampered = sum(totals.values()) - totals["clean"]
    print(
        f"detection {100 * (sum(alarms.values()) - alarms['clean']) / tampered:.1f} % of {tampered}"
    )
    print(f"{1000 * seconds / sum(totals.values()):.2f} ms a check")


def _flags(checker: Checker, text: str) -> list[tuple[str, str, str]]:
    report = checker.check(text)
    if report.supported:
        return []
    return [
        (fact.fact.text, fact.verdict, f"{fact.reason} {fact.found}")
        for fact in report.facts
        if fact.verdict not in {"supported", "unclear"}
    ] + [("sentence", item.reason, "") for item in report.sentences if item.reason]


if __name__ == "__main__":
    run(main)
