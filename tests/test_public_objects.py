"""What the library gives: it stays as it is, travels, and says in short what it is."""

from __future__ import annotations

import copy
import json
import pickle
from dataclasses import asdict, replace
from datetime import date
from typing import Any, get_args

import pytest

import vnsum
from vnsum import errors
from vnsum.plain import FrozenMapping

TEXT = (
    "Xã Bãi Dừa mở bến đò mới\n\n"
    "Sáng 3/4/2025, UBND xã Bãi Dừa đưa vào dùng bến đò mới bên sông Rạch Nhỏ, phục vụ 450 hộ dân "
    "của hai ấp.\n\nBến đò có mái che và 24 áo phao, do người dân góp công xây dựng.\n"
)
DRAFT = vnsum.summarize(TEXT)


def test_the_settings_of_a_draft_stay_as_they_are() -> None:
    settings: Any = DRAFT.settings
    with pytest.raises(AttributeError):
        settings.update(lead_min=999)
    with pytest.raises(TypeError):
        settings["lead_min"] = 999
    with pytest.raises(AttributeError):
        settings["require"].append("đò")
    assert settings["lead_min"] == 25
    assert (
        settings
        == vnsum.SummaryOptions().to_dict()
        == dict(settings) | {"require": [], "forbid": []}
    )
    assert settings != {**settings, "lead_min": 1}


def test_drafts_are_kept_in_sets_and_equal_ones_once() -> None:
    other = vnsum.summarize(TEXT, vnsum.SummaryOptions(lead_min=5))
    assert {DRAFT, vnsum.summarize(TEXT)} == {DRAFT}
    assert len({DRAFT, other}) == 2
    assert {DRAFT: 1}[vnsum.summarize(TEXT)] == 1


@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one)), replace],  # noqa: S301 - our own
)
def test_a_draft_can_be_copied_and_pickled(again: Any) -> None:  # noqa: ANN401
    found = again(DRAFT)
    assert found == DRAFT
    assert hash(found) == hash(DRAFT)
    assert found.to_dict() == DRAFT.to_dict()
    assert asdict(found)["settings"] == DRAFT.settings


def test_a_draft_has_its_settings_in_json_as_before() -> None:
    options = vnsum.SummaryOptions(require=("bến đò",))
    draft = vnsum.summarize(TEXT, options)
    assert draft.to_dict()["settings"] == options.to_dict()
    assert json.loads(draft.to_json())["settings"]["require"] == ["bến đò"]
    assert vnsum.SummaryOptions(**draft.settings) == options


def test_a_frozen_mapping_is_no_dict() -> None:
    frozen = FrozenMapping({"a": [1], "b": None})
    assert frozen.to_dict() == {"a": [1], "b": None}
    assert (len(frozen), list(frozen), frozen == 5, "b" in frozen) == (2, ["a", "b"], False, True)
    assert hash(frozen) == hash(FrozenMapping({"b": None, "a": (1,)}))


def test_a_release_as_plain_values() -> None:
    release = vnsum.read(TEXT, published=date(2025, 4, 3), place="Bãi Dừa")
    values = json.loads(release.to_json())
    assert values == json.loads(json.dumps(release.to_dict()))
    assert values["published"] == values["metadata"]["published"] == "2025-04-03"
    for span in values["sentences"]:
        assert values["source"][span["start"] : span["end"]] == span["text"]
    assert values["source_sha256"] == release.source_sha256
    odd = vnsum.read("Ph?n n?y ?ã m?t ch?, không còn ??c ???c n?a, xin l?i b?n ??c\n" + TEXT)
    assert len(odd.notices) == len(odd.warnings) == len(odd.warning_codes)
    assert odd.to_dict()["warning_codes"] == list(odd.warning_codes)


def test_what_is_shown_of_an_object_is_short_and_says_what_it_is() -> None:
    release = vnsum.read("Tít rất dài " * 20 + "\n\n" + TEXT)
    for shown, holds in (
        (repr(DRAFT), ("Draft", "Xã Bãi Dừa mở bến đò mới", "summary of 2 sentences", "extractor")),
        (repr(vnsum.read(TEXT)), ("PressRelease", "Xã Bãi Dừa mở bến đò mới", "2 sentences")),
        (repr(release), ("PressRelease",)),
        (repr(vnsum.Summarizer()), ("Summarizer", "extractor")),
        (repr(vnsum.QuestionAnswerer()), ("QuestionAnswerer", "reader")),
    ):
        assert len(shown) < 200
        assert "\n" not in shown
        for words in holds:
            assert words in shown


def test_a_notebook_shows_the_page_in_a_frame() -> None:
    shown = DRAFT._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert "bến đò mới" in shown
    assert shown.count("<") == 2  # the frame and its end: the page is escaped


def test_every_public_name_is_there_and_no_result_is_forgotten() -> None:
    for name in vnsum.__all__:
        assert getattr(vnsum, name) is not None
        assert name in dir(vnsum)
    assert set(errors.__all__) <= set(vnsum.__all__)
    for kind in (DRAFT.headlines[0], DRAFT.coverage, DRAFT.confidence, DRAFT.facts, DRAFT.notices):
        named = type(kind[0] if isinstance(kind, tuple) and kind else kind).__name__
        assert named in {*vnsum.__all__, "tuple"}
    assert {str, bytes, vnsum.PressRelease} <= set(get_args(vnsum.Source))
