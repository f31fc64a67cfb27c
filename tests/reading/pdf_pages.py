"""PDF files made for tests."""

from __future__ import annotations

import io

import pypdf
from pypdf.generic import DecodedStreamObject, NameObject


def pdf_writer(*pages: str) -> pypdf.PdfWriter:
    """Write pages of ASCII lines in a standard font."""
    writer = pypdf.PdfWriter()
    for page_text in pages:
        page = writer.add_blank_page(595, 842)
        content = DecodedStreamObject()
        lines = "".join(f"({line}) Tj T* " for line in page_text.splitlines())
        content.set_data(f"BT /F1 12 Tf 14 TL 50 800 Td {lines}ET".encode("ascii"))
        page[NameObject("/Contents")] = writer._add_object(content)
        page[NameObject("/Resources")] = pypdf.generic.DictionaryObject(
            {NameObject("/Font"): _fonts()}
        )
    return writer


def _fonts() -> pypdf.generic.DictionaryObject:
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    return pypdf.generic.DictionaryObject(
        {
            NameObject("/F1"): pypdf.generic.DictionaryObject(
                {NameObject(key): NameObject(value) for key, value in font.items()}
            )
        }
    )


def saved(writer: pypdf.PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
