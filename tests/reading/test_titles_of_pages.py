"""Pages whose title is no article's, and what stands between the title and the text."""

from __future__ import annotations

from datetime import datetime

from vnsum.reading import read

TITLE = "Phường Đồng Lau thay 64 bóng đèn hỏng trên đường Bờ Đê"
FIRST = "Chiều 6/5, phường Đồng Lau thay xong 64 bóng đèn hỏng trên đường Bờ Đê, hết 91 triệu đồng."
SECOND = "Từ đầu năm, đoạn đường này có 5 vụ va chạm vì thiếu ánh sáng, không có người bị thương."
DATED = datetime(2026, 5, 7, 8, 15)  # noqa: DTZ001 - no zone is named


def _page(named: str, *above: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, FIRST))
    head = f"<html><head><title>{named}</title></head><body>"
    return f"{head}{''.join(above)}{body}</body></html>"


def test_the_way_to_a_page_is_no_title() -> None:
    release = read(
        _page(
            "UBND phường Đồng Lau",
            "<div>Bạn đang ở: Trang chủ › Hạ tầng đô thị</div><div>07/05/2026 08:15</div>",
        )
    )
    assert release.title is None
    assert release.published == DATED


def test_the_name_of_a_portal_is_no_title() -> None:
    release = read(
        _page(
            "Cổng TTĐT phường Đồng Lau",
            f"<h2>{TITLE}</h2><span>(07/05/2026 08:15)</span>",
        )
    )
    assert release.title_text == TITLE
    assert not release.captions
    assert release.published == DATED


def test_who_wrote_a_page_stands_below_its_date() -> None:
    release = read(
        _page(
            f"{TITLE} | phường Đồng Lau",
            f"<h1>{TITLE}</h1><div>07/05/2026 08:15</div><div>Mạc Thị Dung</div>",
        )
    )
    assert release.byline is not None
    assert release.byline.text == "Mạc Thị Dung"
