"""Which blocks of a page are its article, and which are of others, hidden or struck out."""

from __future__ import annotations

import unicodedata
from datetime import datetime

import pytest

from vnsum.reading import read
from vnsum.reading.formats.articles import Article, main_box
from vnsum.reading.formats.markup import scan_page
from vnsum.reading.parts.closings import follows_us, names_others

TITLE = "Xã Nà Khoang khánh thành cầu treo qua suối Nậm Pục"
OPENING = "Sáng 9/4, UBND xã Nà Khoang khánh thành cầu treo dài 86 m qua suối Nậm Pục."
BODY = [
    "Cây cầu nối bản Pá Hu với trung tâm xã, giúp 214 hộ dân không còn phải đi bè qua suối.",
    "Ông Lường Văn Ún, Chủ tịch UBND xã, cho biết kinh phí xây cầu là 3,4 tỷ đồng.",
    "Trước mùa mưa, xã sẽ rải bê tông 700 m đường dẫn vào hai đầu cầu.",
]
WHOLE = [OPENING, *BODY]
DATE = "<div class=date>09/04/2026 15:20</div>"
DATED = datetime(2026, 4, 9, 15, 20)  # noqa: DTZ001 - no zone is named
OTHER = (
    "Bản Pá Hu có thêm 12 hộ thoát nghèo",
    "Năm qua, bản Pá Hu có 12 hộ làm đơn xin thoát nghèo.",
)
HIDDEN = "Bản thảo này ghi kinh phí xây cầu là 9,9 tỷ đồng và chưa ai duyệt."


def _paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _page(body: str, named: str = TITLE, head: str = "") -> str:
    menu = "<nav><a href=/>Trang chủ</a><a href=/t>Tin tức</a></nav>"
    return f"<html><head><title>{named}</title>{head}</head><body>{menu}{body}</body></html>"


def _article(body: str) -> str:
    return f"<div class=detail><h1>{TITLE}</h1>{DATE}<div class=text>{body}</div></div>"


def _told(page: str) -> list[str]:
    release = read(page)
    assert release.title_text == TITLE
    for part in (*release.paragraphs, *release.captions, *release.sentences):
        assert release.source[part.start : part.end] == part.text
    return [one.text for one in release.paragraphs]


TEASERS = [
    "<div><h3><a href=/1>{}</a></h3><p>{}</p></div>",
    "<div><a href=/1>{}</a><span>08/04/2026</span><p>{}</p></div>",
    "<article><h4><a href=/1>{}</a></h4><p>{}</p></article>",
    "<li><a href=/1>{}</a><div>{}</div></li>",
    "<a href=/1><b>{}</b><p>{}</p></a>",
]


@pytest.mark.parametrize("teaser", TEASERS)
@pytest.mark.parametrize("heading", ["", "<h4>Tin nổi bật</h4>"])
@pytest.mark.parametrize("count", [1, 4])
def test_what_is_said_of_other_articles_is_no_text(teaser: str, heading: str, count: int) -> None:
    box = f"<div class=side>{heading}{teaser.format(*OTHER) * 2}</div>"
    article = _article(_paragraphs(WHOLE[:count]))
    assert _told(_page(box + article)) == WHOLE[:count]
    assert _told(_page(article + box)) == WHOLE[:count]


def test_a_box_of_others_amid_an_article_ends_it_not() -> None:
    box = f"<div><h4>Tin liên quan</h4><ul><li><a href=/1>{OTHER[0]}</a></li></ul></div>"
    teaser = f"<div><a href=/1>{OTHER[0]}</a><p>{OTHER[1]}</p></div>"
    for between in (box, teaser, f"<p><a href=/1>{OTHER[0]}</a></p>"):
        assert _told(_page(_article(f"<p>{OPENING}</p>{between}{_paragraphs(BODY)}"))) == WHOLE


@pytest.mark.parametrize("label", ["Xem thêm:", "TIN LIÊN QUAN", "<b>Đọc thêm</b>"])
@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("around", ["<div class=top>{}{}</div>", "{}{}"])
def test_a_list_of_others_between_the_first_paragraph_and_the_text(
    label: str, count: int, around: str
) -> None:
    links = f"<li><a href=/1>{OTHER[0]}</a></li>" * count
    others = f"<div class=rel>{label}<ul>{links}</ul></div>"
    top = around.format(f"<div class=sapo>{OPENING}</div>", others)
    writer = "<p class=author><b>Tác giả:</b> Lường Thị Pín</p>"
    body = f"<div class=text>{_paragraphs(BODY)}</div>"
    page = _page(f"<div class=detail><h1>{TITLE}</h1>{DATE}{top}{body}{writer}</div>")
    assert _told(page) == WHOLE
    release = read(page)
    assert release.published == DATED
    assert release.byline is not None


def test_a_list_of_others_below_the_text_ends_it() -> None:
    teaser = f"<p><a href=/1>{OTHER[0]}</a></p><p>{OTHER[1]}</p>"
    others = f"<div class=rel><b>Xem thêm:</b>{teaser}</div><div>{OTHER[1]}</div>"
    top = f"<div class=sapo>{OPENING}</div>"
    body = f"<div class=text>{_paragraphs(BODY)}</div>"
    assert _told(_page(f"<div><h1>{TITLE}</h1>{DATE}{top}{body}{others}</div>")) == WHOLE


def test_paragraphs_below_links_of_their_own_stay() -> None:
    sections = "".join(
        f"<section><h3><a href='#{place}'>Cây cầu mơ ước của người dân</a></h3><p>{text}</p>"
        "</section>"
        for place, text in enumerate(BODY)
    )
    assert _told(_page(_article(f"<p>{OPENING}</p>{sections}"))) == WHOLE
    share = "<div><a href=/s>Chia sẻ bài viết này lên mạng xã hội</a></div>"
    assert _told(_page(_article(f"{share}<p>{OPENING}</p>"))) == [OPENING]
    led = "<a href=/x>UBND xã Nà Khoang</a> đã lập tổ quản lý cầu gồm 6 người dân trong bản."
    assert len(_told(_page(_article(_paragraphs([OPENING, led, *BODY]))))) == 5


def test_what_readers_say_is_no_text() -> None:
    said = "Đề nghị xã làm thêm đường dẫn vào cầu cho bà con đỡ khổ."
    for heading in ("Ý kiến bạn đọc", "Bình luận (2)", "Phản hồi"):
        box = f"<div><h4>{heading}</h4><div><b>Tám Sơn</b><p>{said}</p></div></div>"
        assert _told(_page(_article(_paragraphs(WHOLE)) + box)) == WHOLE


@pytest.mark.parametrize("box", ["<div class=sapo>{}</div>", "<h2>{}</h2>", "<p><b>{}</b></p>"])
@pytest.mark.parametrize("body", ["content", "entry-content", "article__body"])
def test_the_first_paragraph_in_a_box_of_its_own_is_kept(box: str, body: str) -> None:
    page = f"<h1>{TITLE}</h1>{DATE}{box.format(OPENING)}<div class={body}>{_paragraphs(BODY)}</div>"
    assert _told(_page(page)) == WHOLE
    assert _told(_page(f"<article>{page}</article>")) == WHOLE


def test_a_list_that_ends_an_article_is_kept() -> None:
    items = ["Hộ ông Lò Văn Pánh", "Hộ bà Quàng Thị Ín"]
    listed = "".join(f"<li>{item}</li>" for item in items)
    page = _page(_article(f"{_paragraphs(WHOLE)}<p>Hai hộ hiến đất:</p><ul>{listed}</ul>"))
    assert _told(page) == [*WHOLE, "Hai hộ hiến đất:", *items]


@pytest.mark.parametrize(
    "concealed",
    [
        "<p style='display: none'>{}</p>",
        "<div style='color:red;visibility:hidden'><p>{}</p></div>",
        "<p hidden>{}</p>",
        "<p aria-hidden=true>{}</p>",
        "<span class='x sr-only'>{}</span>",
        "<p><del>{}</del></p>",
        "<p style='text-decoration:line-through'>{}</p>",
        "<div style='mso-element:comment'><p>{}</p></div>",
        "<video src=a>{}</video>",
    ],
)
def test_what_a_page_does_not_show_is_no_text(concealed: str) -> None:
    shown = f"<p>{OPENING}</p>{concealed.format(HIDDEN)}{_paragraphs(BODY)}"
    release = read(_page(_article(shown)))
    assert HIDDEN not in release.source
    assert [one.text for one in release.paragraphs] == WHOLE


@pytest.mark.parametrize(
    "box", ["<div class='d-none d-md-block'>", "<div style='display:none'>", "<div class='hidden'>"]
)
def test_a_page_that_would_show_nothing_is_read_whole(box: str) -> None:
    page = _page(f"{box}{_article(_paragraphs(WHOLE))}</div><footer><p>{HIDDEN}</p></footer>")
    assert _told(page) == WHOLE


def test_a_struck_figure_is_left_out() -> None:
    page = _page(_article(f"<p>{OPENING.replace('86', '<s>68</s> 86')}</p>{_paragraphs(BODY)}"))
    assert _told(page) == WHOLE


CAPTION = "Người dân bản Pá Hu đi trên cây cầu mới."


@pytest.mark.parametrize(
    "shown",
    [
        "<p align=center><img src=a.jpg></p><p align=center>{}</p>",
        "<p><img src=a.jpg></p><p><em>{}</em></p>",
        "<figure><img src=a.jpg><p>{}</p></figure>",
        "<table><tr><td><img src=a.jpg></td></tr><tr><td>{}</td></tr></table>",
        "<div class=captioned-image><div><img src=a.jpg></div><p>{}</p></div>",
        "<img src=a.jpg><p class=Image>{}</p>",
    ],
)
def test_what_stands_below_a_picture_is_its_caption(shown: str) -> None:
    page = _page(_article(f"<p>{OPENING}</p>{shown.format(CAPTION)}{_paragraphs(BODY)}"))
    assert _told(page) == WHOLE
    assert [one.text for one in read(page).captions] == [CAPTION]


@pytest.mark.parametrize(
    "shown",
    [
        "<p align=center><img src=a.jpg></p><p align=justify>{}</p>",
        "<div><img src=a.jpg><p>{}</p></div>",
        "<table><tr><td><img src=a.jpg></td><td><p>{}</p></td></tr></table>",
        "<p align=center><img src=in.png width=16></p><p align=center>{}</p>",
    ],
)
def test_a_paragraph_below_a_picture_or_beside_one_stays(shown: str) -> None:
    page = _page(_article(f"<p>{OPENING}</p>{shown.format(BODY[0])}{_paragraphs(BODY[1:])}"))
    assert _told(page) == WHOLE
    assert read(page).captions == ()


@pytest.mark.parametrize(
    "page",
    [
        "<table align=center><tr><td>{}</td></tr></table>",
        "<center>{}</center>",
        "<div align=center>{}</div>",
        "<div style='text-align: center'>{}</div>",
    ],
)
@pytest.mark.parametrize(
    "picture",
    [
        "<p><img src=a.jpg></p>",
        "<p><img src=a.jpg></p><p><em>{}</em></p>",
        "<figure><img src=a.jpg><figcaption>{}</figcaption></figure>",
        "<table align=center><tr><td><img src=a.jpg></td></tr><tr><td>{}</td></tr></table>",
    ],
)
@pytest.mark.parametrize("between", [0, 1])
def test_text_behind_a_picture_of_a_centred_page_stays(
    page: str, picture: str, between: int
) -> None:
    above, below = BODY[:between], BODY[between:]
    shown = picture.format(CAPTION.rstrip(".")) + _paragraphs(below)
    text = _paragraphs([OPENING, *above]) + shown
    release = read(_page(page.format(_article(text))))
    assert [one.text for one in release.paragraphs] == WHOLE
    captions = [CAPTION.rstrip(".")] if "{}" in picture else []
    assert [one.text for one in release.captions] == captions


def test_text_between_the_pictures_of_a_centred_page_stays() -> None:
    picture = "<img src={}.jpg><br><small>Cây cầu mới của bản Pá Hu</small>"
    text = f"<p>{OPENING}</p>{picture}<p>{BODY[0]}</p>{picture}{_paragraphs(BODY[1:])}"
    assert _told(_page(f"<center>{_article(text)}</center>")) == WHOLE


def test_captions_in_a_row_of_centred_pictures_stay() -> None:
    scenes = [f"{place}. {CAPTION}" for place in ("Sáng", "Trưa", "Chiều", "Tối")]
    scenes = [one.replace(". Người", ", người") for one in scenes]
    pictures = "".join(f"<p><img src=a.jpg></p><p>{one}</p>" for one in scenes)
    page = _page(_article(f"{_paragraphs(WHOLE)}<div align=center>{pictures}</div>"))
    assert _told(page) == WHOLE
    assert [one.text for one in read(page).captions] == scenes


POLL = (
    "<{0} class=poll><h4>Bạn có hài lòng với cây cầu mới của xã không?</h4>"
    "<label><input type=radio> Có</label><label><input type=radio> Không</label>"
    "<p>{1}</p></{0}>"
)


@pytest.mark.parametrize("box", ["div", "section"])
@pytest.mark.parametrize(
    "votes", ["Tổng: 1.204 lượt bình chọn", "1.204 phiếu bầu chọn", "Đã có 86 người bình chọn"]
)
@pytest.mark.parametrize("inside", [True, False])
def test_a_poll_is_no_text(box: str, votes: str, *, inside: bool) -> None:
    poll = POLL.format(box, votes)
    text = _paragraphs(WHOLE)
    assert _told(_page(_article(text + poll) if inside else _article(text) + poll)) == WHOLE


def test_votes_that_a_text_tells_of_stay() -> None:
    told = [*WHOLE, "Bạn có hài lòng với cây cầu này không?", "Có 86 người bình chọn cho cây cầu."]
    assert _told(_page(_article(_paragraphs(told)))) == told


@pytest.mark.parametrize(
    "player",
    [
        "<div class=video-js><video></video><p class=vjs-no-js>{}</p></div>",
        "<div><video></video><p>{}</p><i>Current Time 0:00</i><i>Duration 2:05</i></div>",
    ],
)
@pytest.mark.parametrize(
    "shown",
    [
        "Để xem video này, vui lòng bật JavaScript và nâng cấp trình duyệt hỗ trợ HTML5.",
        "Trình duyệt của bạn không hỗ trợ thẻ video.",
    ],
)
def test_what_a_player_shows_is_no_text(player: str, shown: str) -> None:
    text = player.format(shown) + _paragraphs(WHOLE)
    assert _told(_page(_article(text))) == WHOLE
    assert not read(_page(_article(text))).captions


@pytest.mark.parametrize(
    "asked",
    [
        "Ghi rõ nguồn khi phát hành lại thông tin từ website này.",
        "® Ghi rõ nguồn “Cổng TTĐT xã Nà Khoang” khi sử dụng thông tin từ trang này",
        "Khi sử dụng lại thông tin, đề nghị ghi rõ nguồn Cổng thông tin điện tử xã Nà Khoang.",
    ],
)
def test_what_a_site_asks_of_those_who_use_it_is_no_text(asked: str) -> None:
    assert _told(_page(_article(_paragraphs([*WHOLE, asked])))) == WHOLE


def test_sources_of_goods_that_a_text_tells_of_stay() -> None:
    told = [*WHOLE, "Xã yêu cầu ghi rõ nguồn gốc sản phẩm khi đăng bán trên trang web của chợ."]
    assert _told(_page(_article(_paragraphs(told)))) == told


def test_a_number_in_a_side_column_is_no_text() -> None:
    side = (
        "<div class=col-md-4><div class=panel><div class=panel-heading>Lãnh đạo xã</div>"
        "<p>Chủ tịch: Ông Lường Văn Ún - 0913.000.111</p></div></div>"
    )
    article = f"<div class=col-md-8><h3>{TITLE}</h3>{DATE}<div>{_paragraphs(WHOLE)}</div></div>"
    page = _page(f"<div class=row>{article}{side}</div>")
    assert _told(page) == WHOLE
    blocks = scan_page(page).blocks
    title = next(place for place, block in enumerate(blocks) if block.text == TITLE)
    found = [place > title and block.text != "Lãnh đạo xã" for place, block in enumerate(blocks)]
    chosen = Article(blocks, title, found, main_box(blocks, found, title)).chosen()
    assert [block.text for block in chosen][-1] == WHOLE[-1]


def test_letters_and_marks_apart_are_found_all_the_same() -> None:
    page = unicodedata.normalize("NFD", _page(_article(_paragraphs(WHOLE))))
    release = read(page)
    assert release.published == DATED
    assert [one.normalised for one in release.paragraphs] == WHOLE


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("CÁC TIN KHÁC", True),
        ("Tin cùng chuyên mục:", True),
        ("Bài viết liên quan", True),
        ("Đọc nhiều nhất", True),
        ("Ý kiến bạn đọc (3)", True),
        ("Ý kiến của người dân về cây cầu", False),
        ("Tin vui của bản Pá Hu", False),
        ("Liên quan đến cây cầu, xã đã họp dân.", False),
        ("Bài học từ một cây cầu", False),
    ],
)
def test_headings_of_others(text: str, *, others: bool) -> None:
    assert names_others(text) is others


def test_papers_that_ask_to_be_followed() -> None:
    assert follows_us("Mời quý độc giả theo dõi Báo Nà Khoang trên YouTube.")
    assert follows_us("Đừng quên theo dõi Đài Nà Khoang trên Zalo để nhận tin nhanh nhất!")
    assert not follows_us("Mời bà con theo dõi thông báo lịch cấp nước trên loa của đài xã.")
    assert not follows_us("Hãy truy cập trang Dịch vụ công quốc gia để nộp hồ sơ.")


def test_a_place_that_a_style_sheet_parts_from_the_text() -> None:
    placed = f"<p><span class=location-stamp>Nà Khoang</span>{OPENING}</p>"
    page = _page(_article(placed + _paragraphs(BODY)))
    assert _told(page) == WHOLE
    assert read(page).place is not None


@pytest.mark.parametrize(
    "placed",
    [
        "<span class=location-stamp>Tà Mung</span>",
        "<span class=loc>TÀ MUNG</span>",
        "<strong class='dateline'>TP Điện Biên</strong> ",
        "<span class=location-stamp><b>Tà Mung</b></span>",
    ],
)
@pytest.mark.parametrize("box", ["<p>{}</p>", "<div class=sapo>{}</div>"])
def test_places_of_other_names_and_classes(placed: str, box: str) -> None:
    page = _page(_article(box.format(placed + OPENING) + _paragraphs(BODY)))
    assert _told(page) == WHOLE
    place = read(page).place
    assert place is not None
    assert place.text in placed
    untimed = _page(_article(box.format(placed + BODY[0]) + _paragraphs(BODY[1:])))
    assert _told(untimed) == BODY


def test_marked_words_that_open_no_text_as_a_place() -> None:
    last = "<span class=place>Nà Khoang</span> là xã vùng cao có 214 hộ dân."
    page = _page(_article(_paragraphs([*WHOLE, last])))
    assert _told(page)[-1] == "Nà Khoang là xã vùng cao có 214 hộ dân."


@pytest.mark.parametrize("source", ["TTXVN", "TTXVN 9/4", "TNK 9/4/2026"])
def test_a_place_and_a_source_below_the_first_paragraph(source: str) -> None:
    wire = f"Điện Biên ({source}) - {BODY[0]}"
    page = _page(_article(_paragraphs([OPENING, wire, *BODY[1:]])))
    release = read(page)
    assert [one.text for one in release.sentences] == WHOLE
    assert release.place is not None
    assert release.place.text == "Điện Biên"
    assert release.agency is not None
    assert release.agency.text == source.partition(" ")[0]
