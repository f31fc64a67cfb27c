"""Drafts shown as Markdown and as HTML, checked through an HTML parser."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnsum
from vnsum.documents import Boilerplate, PressRelease, Sentence, Span
from vnsum.rendering import check_to_html, draft_to_html, draft_to_markdown
from vnsum.rendering.escape import escape_html, escape_markdown, printable
from vnsum.rendering.marks import Mark, cut
from vnsum.results import Coverage, Draft, DraftSentence, Headline

SOURCE = (
    "Phường mở điểm tư vấn\n\n"
    "Sáng 5/9, phường mở điểm tư vấn cho 1 .250 hộ. Điểm này phục vụ cả thứ Bảy.\n\n"
    "Viết bình luận"
)


def span(text: str, source: str = SOURCE) -> Span:
    start = source.index(text)
    return Span(start, start + len(text), text)


def sentence(text: str, normalised: str) -> Sentence:
    found = span(text)
    return Sentence(found.start, found.end, text, normalised, 0)


def make_draft() -> Draft:
    first = sentence(
        "Sáng 5/9, phường mở điểm tư vấn cho 1 .250 hộ.",
        "Sáng 5/9, phường mở điểm tư vấn cho 1.250 hộ.",
    )
    second = sentence("Điểm này phục vụ cả thứ Bảy.", "Điểm này phục vụ cả thứ Bảy.")
    footer = span("Viết bình luận")
    release = PressRelease(
        SOURCE,
        boilerplate=(Boilerplate(footer.start, footer.end, footer.text, "comments"),),
        sentences=(first, second),
    )
    return Draft(
        headline="Phường mở điểm tư vấn cho 1.250 hộ",
        headlines=(
            Headline(
                "Phường mở điểm tư vấn cho 1.250 hộ",
                (span("phường mở điểm tư vấn cho 1 .250 hộ"),),
                0.9,
                "fake",
            ),
            Headline("Phường mở điểm tư vấn", (span("Phường mở điểm tư vấn"),), 0.5, "title"),
        ),
        lead=first.normalised,
        summary=second.normalised,
        sentences=(
            DraftSentence("lead", first.normalised, (first,), (0,), 0.8, "fake"),
            DraftSentence("summary", second.normalised, (second,), (1,), 0.7, "fake"),
        ),
        coverage=Coverage(2, (0, 1), (0,), (1,)),
        warnings=("the input is shorter than the summary asked for",),
        model="fake 1",
        settings={"lead_max": 60},
        source_sha256=release.source_sha256,
        release=release,
    )


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """The elements of a page, each with all the text inside it."""

    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Let the parser set itself up."""
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.elements.append(element)
        if tag != "meta":
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def by_id(self, identifier: str) -> Element:
        return next(item for item in self.elements if item.attributes.get("id") == identifier)


def parse(page: str) -> Page:
    parser = Page()
    parser.feed(page)
    parser.close()
    assert not parser.open, "every element is closed"
    return parser


def test_page_holds_the_draft_and_the_whole_source() -> None:
    draft = make_draft()
    page = parse(draft_to_html(draft))
    assert page.all("h1")[0].text == draft.headline
    assert page.by_id("source").text == SOURCE
    assert page.by_id("s1").text == draft.lead
    assert page.by_id("h2").text == "Phường mở điểm tư vấn"
    footer = page.all("footer")[0].text
    assert draft.source_sha256 in footer
    assert "fake 1" in footer
    assert "lead_max=60" in footer
    assert draft.warnings[0] in page.all("aside")[0].text


def test_marks_name_every_claim_and_cover_its_spans() -> None:
    page = parse(draft_to_html(make_draft()))
    marks = page.all("mark")
    covered = {
        owner: "".join(m.text for m in marks if owner in (m.attributes["data-of"] or "").split())
        for owner in ("h1", "h2", "s1", "s2")
    }
    assert covered == {
        "h1": "phường mở điểm tư vấn cho 1 .250 hộ",
        "h2": "Phường mở điểm tư vấn",
        "s1": "Sáng 5/9, phường mở điểm tư vấn cho 1 .250 hộ.",
        "s2": "Điểm này phục vụ cả thứ Bảy.",
    }
    buttons = [item for item in page.elements if item.attributes.get("class") == "unit"]
    assert [item.text for item in buttons] == [item.text for item in make_draft().release.sentences]
    assert [item.attributes["data-of"] for item in buttons] == ["s1 h1", "s2"]
    assert (buttons[1].attributes["aria-label"] or "").startswith("Câu nguồn 2: Điểm này")


def test_boilerplate_is_dimmed_and_not_a_mark() -> None:
    page = parse(draft_to_html(make_draft()))
    dimmed = [item.text for item in page.all("span") if item.attributes.get("class") == "aside"]
    assert dimmed == ["Viết bình luận"]


def test_policy_allows_exactly_the_inline_style_and_script() -> None:
    page = parse(draft_to_html(make_draft()))
    policy = page.all("meta")[1].attributes["content"] or ""
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (element,) = page.all(tag)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_page_loads_nothing_from_outside() -> None:
    html = draft_to_html(make_draft())
    assert not re.search(r"https?://|@import|url\(|<link|<img|<iframe", html)


def test_html_in_the_text_stays_text() -> None:
    hostile = '</div><script>alert("x")</script>&amp;'
    draft = make_draft()
    release = replace(draft.release, source=SOURCE + hostile)
    first = replace(draft.sentences[0], text=hostile)
    draft = replace(
        draft, headline=hostile, warnings=(hostile,), model=hostile, sentences=(first,),
        release=release, settings={hostile: hostile},
    )  # fmt: skip
    page = parse(draft_to_html(draft))
    assert len(page.all("script")) == 1
    assert page.all("h1")[0].text == hostile
    assert page.by_id("source").text == SOURCE + hostile
    assert page.by_id("s1").text == hostile


def test_lone_surrogates_and_nul_are_shown_as_replaced() -> None:
    draft = make_draft()
    release = replace(draft.release, source=SOURCE + "\ud800\x00")
    page = draft_to_html(replace(draft, release=release, headline="A\udfff"))
    assert parse(page).by_id("source").text == SOURCE + "\ufffd\ufffd"
    assert "A\ufffd" in page.encode("utf-8").decode("utf-8")


def test_empty_draft_says_so() -> None:
    draft = replace(
        make_draft(), headline="", headlines=(), lead="", summary="", sentences=(), warnings=()
    )
    page = parse(draft_to_html(draft))
    assert page.all("h1")[0].text == "Chưa có tiêu đề"
    assert not page.all("mark")
    assert draft_to_markdown(draft).startswith("# Chưa có tiêu đề\n\n---\n")


def test_markdown_in_full() -> None:
    draft = make_draft()
    assert draft_to_markdown(draft) == (
        "# Phường mở điểm tư vấn cho 1.250 hộ\n\n"
        "## Sa-pô\n\n"
        "Sáng 5/9, phường mở điểm tư vấn cho 1.250 hộ. \\[1\\]\n\n"
        "## Tóm tắt\n\n"
        "Điểm này phục vụ cả thứ Bảy. \\[2\\]\n\n"
        "## Tiêu đề đề xuất\n\n"
        "1. Phường mở điểm tư vấn cho 1.250 hộ\n2. Phường mở điểm tư vấn\n\n"
        "## Câu nguồn\n\n"
        "- \\[1\\] Sáng 5/9, phường mở điểm tư vấn cho 1.250 hộ.\n"
        "- \\[2\\] Điểm này phục vụ cả thứ Bảy.\n\n"
        "## Lưu ý trước khi duyệt\n\n"
        "- the input is shorter than the summary asked for\n\n"
        "---\n\n"
        "- Phạm vi: đã đọc 2/2 câu; sa-pô dùng câu 1; tóm tắt dùng câu 2\n"
        "- Mô hình: fake 1\n"
        "- Thiết lập: lead\\_max=60\n"
        f"- SHA-256 của văn bản gốc: {draft.source_sha256}\n"
    )


def test_draft_methods_are_the_functions() -> None:
    draft = make_draft()
    assert draft.to_html() == draft_to_html(draft)
    assert draft.to_markdown() == draft_to_markdown(draft)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# không phải tiêu đề", "\\# không phải tiêu đề"),
        ("1. Mục một", "1\\. Mục một"),
        ("1.250 hộ", "1.250 hộ"),
        ("- gạch đầu dòng", "\\- gạch đầu dòng"),
        ("-5 độ", "-5 độ"),
        ("---", "\\---"),
        ("*đậm* và _nghiêng_", "\\*đậm\\* và \\_nghiêng\\_"),
        ("<b>x</b> & y", "&lt;b&gt;x&lt;/b&gt; &amp; y"),
        ("[nhãn](http://vi.du)", "\\[nhãn\\](http://vi.du)"),
        ("hai\ndòng", "hai dòng"),
    ],
)
def test_markdown_escapes(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


@given(st.text(st.characters(codec=None)))
def test_escaped_html_reads_back_as_the_printable_text(text: str) -> None:
    page = parse(f"<div>{escape_html(text)}</div>")
    assert page.all("div")[0].text == printable(text)
    escape_html(text).encode("utf-8")


ANY_MARKS = st.lists(
    st.builds(Mark, st.integers(-5, 30), st.integers(-5, 30), st.sampled_from(["a", "b", "c"]))
)


@given(st.text("abcđ \n", max_size=25), ANY_MARKS)
def test_cut_loses_nothing_and_names_the_right_owners(source: str, marks: list[Mark]) -> None:
    segments = list(cut(source, marks))
    assert "".join(segment.text for segment in segments) == source
    position = 0
    for segment in segments:
        assert segment.text
        for _ in segment.text:
            inside = {mark.owner for mark in marks if mark.start <= position < mark.end}
            assert set(segment.owners) == inside
            position += 1


def test_a_fact_that_headline_lead_and_summary_repeat_is_listed_once() -> None:
    release = (
        "Phường Láng sửa đèn\n\nSáng 5/9, phường Láng sửa xong 40 cột đèn, hết 312 triệu đồng."
    )
    page = vnsum.summarize(release).to_html()
    listed = re.findall(r'id="f\d+"[^>]*>([^<]*)<', page)
    assert listed.count("312 triệu đồng") == 1
    assert listed.count("40") == 1


def test_settings_that_are_not_set_are_left_out() -> None:
    shown = vnsum.summarize(SOURCE).to_markdown()
    assert "lead\\_min=25" in shown
    assert "=None" not in shown
    assert "=\\[\\]" not in shown


SOLD = (
    "Xã Đồi Sim khánh thành nhà sinh hoạt cộng đồng\n\n"
    "Sáng 14/10/2025, xã Đồi Sim khánh thành nhà sinh hoạt cộng đồng rộng 480 m2, hết 3,2 tỷ đồng."
    "\n\nNhân dân trong xã đã hiến 120 m2 đất để mở rộng sân chơi cho trẻ em."
)


def test_a_misplaced_figure_leads_to_what_the_source_says_instead() -> None:
    report = vnsum.check("Nhân dân trong xã đã hiến 480 m2 đất.", SOLD)
    number, fact = next(
        (number, item)
        for number, item in enumerate(report.facts, start=1)
        if item.verdict == "misplaced"
    )
    assert fact.found
    page = parse(check_to_html(report, "Nhân dân trong xã đã hiến 480 m2 đất.", SOLD))
    marks = {
        item.attributes["data-of"]: (item.text, item.attributes["class"])
        for item in page.all("mark")
    }
    assert marks[f"f{number}"][0] == fact.found
    assert marks[f"e{number}"] == ("480 m2", "elsewhere")


def test_a_true_figure_leads_to_its_own_place() -> None:
    report = vnsum.check("Nhân dân trong xã đã hiến 120 m2 đất.", SOLD)
    page = parse(check_to_html(report, "Nhân dân trong xã đã hiến 120 m2 đất.", SOLD))
    assert "120 m2" in [item.text for item in page.all("mark")]
    assert not [item for item in page.all("mark") if item.attributes["class"] == "elsewhere"]


def test_the_list_says_which_part_states_a_fact_and_lights_it_there() -> None:
    draft = vnsum.summarize(SOLD)
    page = parse(draft.to_html())
    money = next(
        item.attributes["id"]
        for item in page.elements
        if re.fullmatch(r"f\d+", item.attributes.get("id") or "") and item.text == "3,2 tỷ đồng"
    )
    lit = [
        item for item in page.elements if money in (item.attributes.get("data-facts") or "").split()
    ]
    assert lit
    assert {item.text for item in lit} == {"3,2 tỷ đồng"}
    notes = [item.text for item in page.elements if item.attributes.get("class") == "note"]
    assert any(note.startswith("Sa-pô, tóm tắt: ") for note in notes)
    assert page.by_id("s1").text == draft.sentences[0].text
    assert page.all("h1")[0].text == draft.headline


def test_a_keyboard_finds_each_sentence_of_the_source_once() -> None:
    draft = vnsum.summarize(SOLD)
    page = parse(draft.to_html())
    stops = [item for item in page.elements if item.attributes.get("tabindex") == "0"]
    units = [item for item in stops if item.attributes.get("class") == "unit"]
    assert len(units) <= len(draft.release.sentences) + 1
    assert all(item.attributes["aria-label"] for item in units)
    assert not [item for item in page.all("mark") if "tabindex" in item.attributes]
    assert len({item.attributes["aria-label"] for item in units}) == len(units)
    assert page.by_id("source").text == SOLD


def test_a_phone_has_a_way_back() -> None:
    page = parse(draft_to_html(make_draft()))
    (link,) = page.all("a")
    assert (link.attributes["href"], link.text) == ("#draft", "↑ về bản nháp")
    assert page.by_id("draft").tag == "article"


def test_each_fact_of_a_checked_text_is_lit_where_it_stands() -> None:
    text = (
        "Sáng 15/10/2025, xã Đồi Sim khánh thành nhà sinh hoạt cộng đồng số 7, rộng 480 m2. "
        "Nhân dân trong xã hiến 480 m2 đất, hết 2,3 tỷ đồng."
    )
    page = parse(check_to_html(vnsum.check(text, SOLD), text, SOLD))
    listed = {
        item.attributes["id"]: item.text
        for item in page.elements
        if re.fullmatch(r"f\d+", item.attributes.get("id") or "")
    }
    said: dict[str, str] = {}
    for item in page.elements:
        for fact in (item.attributes.get("data-facts") or "").split():
            said[fact] = said.get(fact, "") + item.text
    assert said == listed
