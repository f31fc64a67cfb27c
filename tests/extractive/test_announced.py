"""Which sentence tells what the title announces."""

from __future__ import annotations

import numpy as np

import vnsum
from vnsum.backends.extractive.body.announced import ANNOUNCED, announced
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions

TITLE = "Xã Đông Lạc kiến nghị cấm xe tải nặng qua cầu Rạch Gừa"
BODY = """Sáng 12/9, UBND xã Đông Lạc họp báo về giao thông qua cầu Rạch Gừa trong quý III.
Xã Đông Lạc kiến nghị cấm xe tải nặng qua cầu từ ngày 1/10 cho đến khi mố cầu được gia cố xong.
Cầu Rạch Gừa dài 48 m, được xây năm 1996, mỗi ngày có khoảng 2.300 lượt xe đi qua.
Bà con thu hoạch lúa hè thu được 5,4 tấn/ha, thương lái mua tại ruộng."""


def _features(title: str | None) -> np.ndarray:
    release = vnsum.read(BODY, title=title)
    options = SummaryOptions(use_title=title is not None)
    return announced(Extract(load_extractor(), Brief(release, options)).reading)


def test_the_sentence_the_title_was_made_from_is_ahead() -> None:
    found = _features(TITLE)
    assert found.shape == (4, ANNOUNCED)
    assert np.isfinite(found).all()
    for beside_best in range(0, 15, 3):  # scarce words, scarce pairs, rarity, pairs, longest run
        assert found[:, beside_best].argmax() == 1
        assert found[1, beside_best] == 1.0
        assert found[1, beside_best + 1] == 0.0
    assert not found[3, :15:3].any()


def test_words_that_few_sentences_hold_weigh_more() -> None:
    scarce = _features("Cầu Rạch Gừa: thương lái mua lúa tại ruộng")
    assert scarce[:, 0].argmax() == 3


def test_nothing_is_known_without_a_title_or_a_word_of_it() -> None:
    assert not _features(None).any()
    assert not _features("Hồ Ea Kung đầy").any()


def test_a_body_of_one_sentence_is_its_own_best() -> None:
    release = vnsum.read(BODY.splitlines()[1], title=TITLE)
    found = announced(Extract(load_extractor(), Brief(release, SummaryOptions())).reading)
    assert found.shape == (1, ANNOUNCED)
    assert np.isfinite(found).all()
