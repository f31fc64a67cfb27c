"""Many releases: in order, streamed, one bad one alone reported, in other threads and processes."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

import pytest

from tests.drafting.scripted import ScriptedModel
from vnsum.drafting.generative import GenerativeWriter
from vnsum.errors import BackendError, EmptyInputError, OptionsError
from vnsum.options import SummaryOptions
from vnsum.summarizer import Summarizer

if TYPE_CHECKING:
    from collections.abc import Iterator

OPTIONS = SummaryOptions(lead_min=5)


def release(number: int, extra: str = "") -> str:
    return (
        f"Sáng {number}/9, phường Sen Hồng khánh thành {number + 2} điểm đọc sách cho thiếu nhi.\n"
        f"Mỗi điểm có {number}00 đầu sách và mở cửa hằng ngày {extra}từ 8 giờ đến 20 giờ."
    )


@pytest.fixture(scope="module")
def engine() -> Summarizer:
    return Summarizer()


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Summarizer:
    """Return a summariser whose model copies a script and breaks on one word."""
    text = "Phường Sen Hồng khánh thành điểm đọc sách cho thiếu nhi."
    model = ScriptedModel({"lead": [text]}, breaks="HỎNG")
    summarizer = Summarizer()
    monkeypatch.setattr(summarizer, "_writer", GenerativeWriter(cast("Any", model)))
    return summarizer


def test_as_one_by_one_and_in_order(engine: Summarizer) -> None:
    texts = [release(number) for number in range(1, 8)]
    outcomes = list(engine.summarize_many(texts, OPTIONS, batch_size=3))
    assert [item.index for item in outcomes] == list(range(7))
    assert [item.draft for item in outcomes] == [engine.summarize(text, OPTIONS) for text in texts]


def test_a_bad_one_is_reported_and_the_rest_goes_on(engine: Summarizer) -> None:
    outcomes = list(engine.summarize_many([release(1), "  ", release(2)], OPTIONS))
    assert [item.draft is not None for item in outcomes] == [True, False, True]
    assert isinstance(outcomes[1].error, EmptyInputError)


def test_a_release_that_breaks_the_model_is_alone_reported(scripted: Summarizer) -> None:
    texts = [release(1), release(2, "HỎNG "), release(3)]
    outcomes = list(scripted.summarize_many(texts, OPTIONS))
    assert [item.draft is not None for item in outcomes] == [True, False, True]
    assert isinstance(outcomes[1].error, BackendError)
    whole = list(scripted.summarize_many([texts[0], texts[2]], OPTIONS))
    assert [outcomes[0].draft, outcomes[2].draft] == [item.draft for item in whole]


def test_sources_are_read_as_they_are_needed(engine: Summarizer) -> None:
    taken = []

    def sources() -> Iterator[str]:
        for number in range(1, 10):
            taken.append(number)
            yield release(number)

    outcomes = engine.summarize_many(sources(), OPTIONS, batch_size=2)
    next(outcomes)
    assert taken == [1, 2]
    next(engine.summarize_many(sources(), OPTIONS))
    assert taken == [1, 2, 1]


def test_progress_counts_what_is_done(engine: Summarizer) -> None:
    seen: list[int] = []
    list(engine.summarize_many([release(1), "", release(2)], OPTIONS, progress=seen.append))
    assert seen == [1, 2, 3]
    with pytest.raises(OptionsError, match="batch_size"):
        next(engine.summarize_many([release(1)], batch_size=0))


def test_columns_of_a_table(engine: Summarizer) -> None:
    columns: dict[str, list[str | None]] = {
        "noi_dung": [release(1), "", release(2)],
        "tieu_de": ["Sách mới", None, ""],
    }
    found = engine.map_batch(columns, OPTIONS, text="noi_dung", title="tieu_de")
    assert found["headline"][0] == "Sách mới"
    assert found["lead"][0] == engine.summarize(release(1), OPTIONS, title="Sách mới").lead
    assert [found[name][1] for name in ("headline", "lead", "summary")] == [None] * 3
    assert found["error"][0] is None
    assert found["error"][1]
    with pytest.raises(OptionsError, match="no column is called 'text'"):
        engine.map_batch(columns)


def test_a_dataset_is_mapped(engine: Summarizer) -> None:
    datasets = pytest.importorskip("datasets")
    rows = datasets.Dataset.from_dict({"text": [release(number) for number in range(1, 4)]})
    mapped = rows.map(engine.map_batch, batched=True, batch_size=2, new_fingerprint="t")
    assert mapped["lead"] == engine.map_batch({"text": rows["text"]})["lead"]


def test_another_process_loads_its_own(engine: Summarizer) -> None:
    packed = pickle.dumps(engine)
    assert len(packed) < 1000
    loaded = pickle.loads(packed)  # noqa: S301 - packed two lines above
    assert loaded.summarize(release(3)) == engine.summarize(release(3))


def test_threads_share_a_model(engine: Summarizer) -> None:
    texts = [release(number) for number in range(1, 9)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(engine.summarize, texts))
    assert found == [engine.summarize(text) for text in texts]


def test_the_extractor_streams_its_lead_in_one_piece(engine: Summarizer) -> None:
    assert list(engine.stream(release(4), OPTIONS)) == [engine.summarize(release(4), OPTIONS).lead]
