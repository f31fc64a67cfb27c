"""What the words around a fact mean, where they are not the same words."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

import vnsum
from vnsum.truth.index.passages import split_passages
from vnsum.truth.index.places import place_facts
from vnsum.truth.index.source import SourceIndex
from vnsum.truth.moved.matching import (
    OTHERS,
    PLACES,
    SIDE,
    Matcher,
    Units,
    load_matcher,
    other_row,
    where_of,
    words_around,
)
from vnsum.truth.moved.rivalry import Rated, Rivalry

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.truth.index.places import Place


def _places(text: str) -> list[Place]:
    """Return the facts of all sentences of a text."""
    day = date(2026, 3, 14)
    return [place for part in split_passages(text) for place in place_facts(part, day)]


def test_words_before_and_behind_are_told_with_their_places() -> None:
    (place,) = _places("Cả xã, có 45 hộ thoát nghèo.")
    words, where = words_around(place)
    assert words == ["cả", "xã", "có", "hộ", "thoát", "nghèo"]
    assert where[:3] == [where_of(-3, 1), where_of(-2, 1), where_of(-1, 0)]
    assert where[3:] == [where_of(1, 0), where_of(2, 0), where_of(3, 0)]


def test_every_place_has_its_number() -> None:
    steps = [step for step in range(-SIDE, SIDE + 1) if step]
    numbers = {where_of(step, clauses) for step in steps for clauses in range(5)}
    assert numbers == set(range(PLACES))
    assert where_of(-3, 0) != where_of(3, 0)
    assert where_of(5, -1) == where_of(6, 1)


def test_a_pair_of_words_is_a_unit() -> None:
    units = Units(["đất", "đất_đai", "đai", "của"])
    single, joined = units.rows(["đất", "đai", "của", "xã"])
    assert single.tolist() == [0, 2, 3, units.unknown]
    assert joined.tolist() == [1, 1, 3, units.unknown]
    assert [rows.tolist() for rows in units.rows([])] == [[], []]


MEANT = """
Năm qua, 45 gia đình ra khỏi danh sách nghèo. | Toàn xã có 45 hộ thoát nghèo. | Ngân hàng cho 62 hộ vay vốn chăn nuôi.
Trận lũ cướp đi 12 sinh mạng. | Mưa lũ làm 12 người chết. | Có 31 người được đưa vào nhà văn hóa ở tạm.
Kinh phí làm đường là 12 tỷ đồng. | Tuyến đường có tổng mức đầu tư 12 tỷ đồng. | Xã thu ngân sách 31 tỷ đồng trong quý I.
Có 120 học trò được nhận học bổng. | Quỹ khuyến học trao 120 suất cho học sinh nghèo. | Trường có 640 chỗ ngồi trong nhà thi đấu.
Công trình phải xong trước ngày 30/9. | Nhà thầu hoàn thành dự án trước ngày 30/9. | Lễ hội khai mạc tối 12/8.
Đám cháy thiêu rụi 14 căn nhà. | Vụ hỏa hoạn làm 14 ngôi nhà bị cháy hoàn toàn. | Xã cấp đất cho 20 căn nhà tái định cư.
Vụ tai nạn cướp đi sinh mạng 3 người. | Tai nạn khiến 3 người tử vong. | Có 8 người bị thương nhẹ.
Nông dân bán được 40 tấn vải thiều. | Sản lượng vải tiêu thụ đạt 40 tấn. | Hợp tác xã mua 15 tấn phân bón.
Bệnh viện tiếp nhận 25 ca ngộ độc. | Có 25 bệnh nhân nhập viện do ngộ độc thực phẩm. | Bệnh viện có 60 bác sĩ.
Công an bắt giữ 7 đối tượng đánh bạc. | Lực lượng chức năng tạm giữ 7 người đang sát phạt nhau. | Có 12 người đến làm căn cước.
"""  # noqa: E501 - one case a line
"""A fact of a draft, the place it means, and another: written before the model was asked."""


def test_most_facts_fit_the_place_that_means_the_same() -> None:
    cases = [line.split(" | ") for line in MEANT.strip().splitlines()]
    right = 0
    for texts in cases:
        draft, meant, other = (_places(text)[0] for text in texts)
        sort = "date" if draft.fact.kind == "date" else "figure"
        good, bad = load_matcher().scores(sort, draft, [meant, other])
        right += good > bad
    assert right >= 0.7 * len(cases)


def test_the_checker_asks_what_is_meant() -> None:
    source = SourceIndex(vnsum.read("Xã họp\n\nCó 45 hộ thoát nghèo. Có 62 hộ vay vốn nuôi bò."))
    (draft,) = _places("Ở xã, 45 gia đình ra khỏi danh sách nghèo.")
    own, rival = (source.places(number)[0] for number in (0, 1))
    rivalry = Rivalry(draft, [draft], {0: 0.4, 1: 0.2}, source, ())
    (told,) = rivalry.features([Rated(own, 0.3)], [Rated(rival, 0.2)])
    ours, theirs = load_matcher().scores("figure", draft, [own, rival])
    assert told["meant own"] == pytest.approx(ours)
    assert told["meant closer"] == pytest.approx(theirs - ours)


def test_facts_without_words_around_them_are_rated() -> None:
    lone, other = _places("45."), _places("Có 45 hộ nghèo.")
    scores = load_matcher().scores("figure", lone[0], [other[0], lone[0]])
    assert scores == [0.0, 0.0]


def test_numpy_equals_torch(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.matcher import MatcherModule, export_matcher, lay  # noqa: PLC0415
    from vnsum.training.matcher_data import Case  # noqa: PLC0415 - imports torch
    from vnsum.weights import read_tensors  # noqa: PLC0415

    units = ["hộ", "thoát_nghèo", "vay", "vốn", "nghèo", "có", "gia_đình"]
    torch.manual_seed(0)
    draw = np.random.default_rng(0)
    module = MatcherModule(draw.normal(size=(len(units), 8)).astype(np.float32))
    with torch.no_grad():
        for value in module.parameters():
            value.add_(0.1 * torch.randn(value.shape))
    draft, *places = _places(
        "Xã có 45 gia đình thoát nghèo. Có 45 hộ thoát nghèo. Bản, cho 62 hộ vay vốn. 31."
    )
    around = [words_around(place) for place in places]
    case = Case(
        "figure", from_lead=True, draft=words_around(draft), own=around[:1], rivals=around[1:]
    )
    laid = lay([case], units)
    with torch.no_grad():
        wanted = module(
            torch.from_numpy(laid.draft.astype(np.int64)),
            torch.from_numpy(laid.choices.astype(np.int64)),
            torch.from_numpy(laid.sort),
        )[0, :2].numpy()
    weights = {name: value.numpy() for name, value in module.state_dict().items()}
    export_matcher(tmp_path, weights, units, "0.0.0")
    matcher = Matcher(units, read_tensors(tmp_path / "matcher.safetensors"))
    found = matcher.scores("figure", draft, places)
    np.testing.assert_allclose(found[:2], wanted, atol=0.02)
    assert found[2] == 0.0


def test_the_network_learns_which_words_mean_the_same() -> None:
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.matcher import MatcherSettings, lay, measure, train_matcher  # noqa: PLC0415
    from vnsum.training.matcher_data import Case  # noqa: PLC0415 - imports torch

    pairs = [("hộ", "nhà"), ("trâu", "bò"), ("lúa", "thóc"), ("xe", "ô tô"), ("cầu", "cống")]
    chance = random.Random(0)  # noqa: S311 - nothing secret

    def case() -> Case:
        (one, same), (other, _) = chance.sample(pairs, 2)
        where = [where_of(1, 0), where_of(2, 0)]
        told = [([word, "xã"], where) for word in (one, same, other)]
        return Case("figure", chance.random() < 0.5, told[0], [told[1]], [told[2]])

    units = [*(word for pair in pairs for word in pair), "xã"]
    vectors = np.random.default_rng(0).normal(size=(len(units), 8)).astype(np.float32)
    laid = lay([case() for _ in range(600)], units)
    settings = MatcherSettings(axes=8, epochs=8, batch=20, table=2e-2, held=100)
    lines: list[str] = []
    module = train_matcher(laid, vectors, settings, lines.append)
    assert "lead figure 100.0 %, within figure 100.0 %" in measure(module, laid, settings.held)
    assert lines


def test_cases_are_facts_told_twice() -> None:
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.matcher_data import cases_of  # noqa: PLC0415 - a part of training

    release = vnsum.read(
        "Xã Bàu Tràm tổng kết\n\nNăm qua, xã Bàu Tràm có 45 hộ thoát nghèo.\n"
        "Ngân hàng Chính sách cho 62 hộ vay vốn nuôi bò sinh sản.\n"
        "Trong số 45 hộ ấy, thôn Đông nhiều nhất. Bò giống được giao cho 31 hộ nghèo khác.\n"
    )
    lead = "Ngân hàng Chính sách đã cho 62 hộ của xã mượn tiền làm ăn."
    chance = random.Random(0)  # noqa: S311 - nothing secret
    found = cases_of(release, lead, chance)
    (led,) = (case for case in found if case.from_lead)
    assert led.sort == "figure"
    (words,) = (words for words, _ in led.own)
    assert words[:5] == ["ngân", "hàng", "chính", "sách", "cho"]
    assert led.rivals
    assert any(not case.from_lead and case.sort == "figure" for case in found)


def test_words_without_a_unit_share_rows() -> None:
    rows = [other_row(word) for word in ("bàu", "tràm", "\ud800")]
    assert all(0 <= row < OTHERS for row in rows)
    assert other_row("bàu") == rows[0]
