"""Errors travel: between processes, copied, and each in its place among many sources."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import pytest

import vnsum
from vnsum.errors import (
    ArgumentTypeError,
    EmptyInputError,
    MissingExtraError,
    OptionsError,
    VnsumError,
)

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
        ArgumentTypeError, ArgumentTypeError, EmptyInputError, ArgumentTypeError
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


ENGINE = vnsum.Summarizer()
RELEASE = vnsum.read(TEXT)


def _wrong(value: Any) -> Any:  # noqa: ANN401 - whatever is given
    """Give a value as one of any type, 3 for None, which many arguments may be."""
    return 3 if value is None else value


@pytest.mark.parametrize(
    "call",
    [
        vnsum.read,
        lambda given: vnsum.read(TEXT, title=_wrong(given)),
        lambda _: vnsum.read(TEXT, published=_wrong("2025")),
        vnsum.summarize,
        lambda given: vnsum.summarize(TEXT, given),
        ENGINE.summarize_many,
        lambda _: ENGINE.summarize_many(_wrong(RELEASE)),
        lambda given: ENGINE.summarize_many([TEXT], progress=_wrong(given)),
        ENGINE.stream,
        ENGINE.map_batch,
        lambda given: vnsum.ask(RELEASE, given),
        lambda given: vnsum.QuestionAnswerer().ask_many(RELEASE, [given]),
        lambda given: vnsum.check(given, RELEASE),
        vnsum.Summarizer,
        vnsum.Archive,
        lambda given: vnsum.SummaryOptions(require=given),
    ],
)
@pytest.mark.parametrize("given", [None, 5])
def test_what_is_of_another_type_is_a_type_error_with_a_hint(call: Any, given: Any) -> None:  # noqa: ANN401
    with pytest.raises(ArgumentTypeError) as caught:
        call(given)
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, OptionsError)
    assert caught.value.hint


@pytest.mark.parametrize(
    "call",
    [
        lambda: ENGINE.summarize_many([TEXT], batch_size=0),
        lambda: ENGINE.map_batch({"text": [TEXT, TEXT], "title": [None]}, title="title"),
        lambda: ENGINE.map_batch({"text": [TEXT]}, text="body"),
        lambda: vnsum.Summarizer(device="banana"),
        lambda: vnsum.Summarizer(compute_type="int3"),
        lambda: vnsum.ReadLimits(max_pages=0),
        lambda: vnsum.AskOptions(top_k=0),
    ],
)
def test_a_value_no_call_can_use_is_told_at_once(call: Any) -> None:  # noqa: ANN401
    with pytest.raises(OptionsError) as caught:
        call()
    assert not isinstance(caught.value, TypeError)
    assert caught.value.hint


def test_a_hint_is_of_what_was_called() -> None:
    wrong: Any = "3"
    for call, said in (
        (lambda: vnsum.SummaryOptions(lead_min=wrong), "SummaryOptions"),
        (lambda: vnsum.AskOptions(top_k=wrong), "AskOptions"),
        (lambda: vnsum.ReadLimits(max_bytes=wrong), "ReadLimits"),
        (lambda: vnsum.read(TEXT, published=wrong), "datetime.date"),
    ):
        with pytest.raises(ArgumentTypeError) as caught:
            call()
        assert said in caught.value.hint


@pytest.mark.parametrize("name", ["auto", "bf16", "int8_float16", "float32"])
def test_types_that_some_machine_has_are_taken_by_the_extractor(name: str) -> None:
    assert vnsum.Summarizer(device="cuda", compute_type=name).model


def test_a_source_that_fails_in_a_stream_fails_where_it_is_asked_for() -> None:
    with pytest.raises(EmptyInputError):
        ENGINE.stream(" ")


@pytest.mark.parametrize(
    ("make", "name", "said"),
    [
        (vnsum.Summarizer, "reader", "answers questions and does nothing else"),
        (vnsum.Summarizer, "matcher", "serves the check of facts and does nothing else"),
        (vnsum.QuestionAnswerer, "extractor", "writes drafts and does nothing else"),
        (vnsum.Summarizer, "nope", "no bundled model"),
    ],
)
def test_a_bundled_model_is_asked_for_its_own_duty(make: Any, name: str, said: str) -> None:  # noqa: ANN401
    with pytest.raises(vnsum.WeightsError, match=said) as caught:
        make(name)
    assert "extractor, which writes drafts" in caught.value.hint
