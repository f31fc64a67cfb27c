"""Errors travel: between processes, copied, and each in its place among many sources."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import pytest

import vnsum
from vnsum.errors import EmptyInputError, InputError, MissingExtraError, OptionsError, VnsumError

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = (
    "Phường Sen Trắng mở điểm đọc sách\n\n"
    "Sáng 12/9, UBND phường Sen Trắng mở 6 điểm đọc sách tại các khu dân cư, phục vụ người dân "
    "vào thứ Bảy hằng tuần.\n\nNgười dân không phải trả phí khi mượn sách mang về nhà."
)


def _kinds(kind: type[VnsumError]) -> Iterator[type[VnsumError]]:
    yield kind
    for other in kind.__subclasses__():
        yield from _kinds(other)


def _made(kind: type[VnsumError]) -> VnsumError:
    if issubclass(kind, MissingExtraError):
        return kind("Reading .docx files", "files")
    return kind("the file is gone", hint="look elsewhere")


@pytest.mark.parametrize("kind", [*_kinds(VnsumError)])
@pytest.mark.parametrize("again", [lambda one: pickle.loads(pickle.dumps(one)), copy.copy])  # noqa: S301 - our own
def test_every_error_can_be_pickled_and_copied(kind: type[VnsumError], again: Any) -> None:  # noqa: ANN401
    error = _made(kind)
    found = again(error)
    assert type(found) is kind
    assert (str(found), vars(found)) == (str(error), vars(error))


def _fail(_: object) -> None:
    raise MissingExtraError("Reading .docx files", "files")


def test_a_pool_hands_on_a_missing_extra_and_goes_on() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        with pytest.raises(MissingExtraError, match=r"vnsum\[files\]"):
            pool.submit(_fail, 1).result(timeout=60)
        assert pool.submit(len, "abc").result(timeout=60) == 3


def test_what_is_no_source_is_an_error_in_its_place() -> None:
    sources: list[Any] = [TEXT, None, 5, "", ["a"], TEXT.encode()]
    outcomes = list(vnsum.Summarizer().summarize_many(sources))
    assert [item.index for item in outcomes] == [0, 1, 2, 3, 4, 5]
    assert [item.draft is not None for item in outcomes] == [True, False, False, False, False, True]
    assert [type(item.error) for item in outcomes[1:5]] == [
        InputError, InputError, EmptyInputError, InputError
    ]  # fmt: skip
    assert "not NoneType" in str(outcomes[1].error)


def test_a_row_without_text_or_with_a_strange_title_has_its_error() -> None:
    columns: dict[str, list[Any]] = {"text": [TEXT, None, TEXT], "title": [None, None, 7]}
    made = vnsum.Summarizer().map_batch(columns, title="title")
    assert [lead is not None for lead in made["lead"]] == [True, False, False]
    assert [error is None for error in made["error"]] == [True, False, False]


@pytest.mark.parametrize("one", [TEXT, TEXT.encode(), bytearray(TEXT, "utf-8")])
def test_one_release_is_not_many(one: Any) -> None:  # noqa: ANN401
    with pytest.raises(OptionsError, match="several"):
        list(vnsum.Summarizer().summarize_many(one))
