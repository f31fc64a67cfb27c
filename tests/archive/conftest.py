"""Releases of one's own, a reader that needs no model, an archive."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from vnsum.answers import Answer
from vnsum.archive import Archive
from vnsum.documents import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vnsum.documents import PressRelease

BRIDGE = (
    "Khánh thành cầu Suối Đá\n(08:15 12/03/2025)\n\n"
    "Sáng 12/3, huyện Hoa Lư Thượng khánh thành cầu Suối Đá dài 36 m.\n"
    "Công trình có kinh phí 4,2 tỷ đồng, do ngân sách huyện chi trả.\n"
    "Người dân thôn Đồng Láng không còn phải đi đường vòng."
)
BRIDGE_LATER = (
    "Cầu Suối Đá: quyết toán xong\n(09:00 20/06/2025)\n\n"
    "Huyện Hoa Lư Thượng vừa quyết toán cầu Suối Đá với kinh phí 4,5 tỷ đồng.\n"
    "Phần tăng thêm dùng để kè hai bên bờ suối."
)
BOOKS = (
    "Phường Đường Láng mở thư viện\n\n"
    "Ngày 5/9/2025, phường Đường Láng mở thư viện số tại Quận 1 với 1.200 đầu sách.\n"
    "Thư viện mở cửa hằng ngày và không thu phí của bạn đọc."
)


def figures(release: PressRelease, question: str) -> Answer:
    """Answer with the first amount of money of the release."""
    found = re.search(r"\d+,\d tỷ đồng", release.source)
    start, end = found.span() if found else (None, None)
    text = found[0] if found else None
    sentence = next((s for s in release.sentences if text and text in s.text), None)
    span = Span(sentence.start, sentence.end, sentence.text) if sentence else None
    value = text.split()[0].replace(",", ".") if text else None
    return Answer(
        question,
        text,
        start,
        end,
        0.8,
        "money",
        value,
        "tỷ",
        span,
        (),
        "fake",
        release.source_sha256,
    )


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "kho.db", reader=figures) as opened:
        yield opened


@pytest.fixture
def filled(archive: Archive) -> Archive:
    for name, text in (("cau", BRIDGE), ("cau-2", BRIDGE_LATER), ("sach", BOOKS)):
        archive.add(text, name=name)
    return archive
