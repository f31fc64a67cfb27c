"""Rare patterns: every match of one holds one of its words, as the pattern itself shows."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.required_words import required_words
from vnsum.text.rare import rare_pattern

RARE = type(rare_pattern("a", "a"))


def _all_rare() -> list[tuple[str, frozenset[str]]]:
    for name in ("undoing", "drafting", "backends.extractive"):
        package = importlib.import_module(f"vnsum.{name}")
        for module in pkgutil.walk_packages(package.__path__, f"vnsum.{name}."):
            importlib.import_module(module.name)
    found = (vars(one) for one in gc.get_objects() if type(one) is RARE)
    known = {one["pattern"]: one["words"] for one in found if one["pattern"] != "a"}
    return sorted(known.items())


PATTERNS = _all_rare()


def test_there_are_rare_patterns() -> None:
    assert len(PATTERNS) > 40


@pytest.mark.parametrize(("form", "words"), PATTERNS)
def test_the_words_of_a_pattern_are_those_it_needs(form: str, words: frozenset[str]) -> None:
    needed = required_words(form)
    assert needed is not None
    assert " ".join(sorted(words)) == " ".join(sorted(needed))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_what_a_pattern_matches_holds_one_of_its_words(data: st.DataObject) -> None:
    form, words = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(st.from_regex(form, alphabet=st.characters(max_codepoint=0x1EFF)))
    found = re.search(form, text)
    assert found is None or not words.isdisjoint(re.findall(r"\w+", text))


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (r"\b(?:hoãn|dừng)\b", {"hoãn", "dừng"}),
        (r"\b(?:tạm )?hoãn\b", {"hoãn"}),
        (r"hoãn", None),  # "hoãnx"
        (r"\bhoãn", None),
        (r"\bhoãn(?: việc)? x", {"hoãn"}),
        (r"\bcó [^.]{0,9} nào\b", {"nào"}),
        (r"\bcó [^.]{0,9}nào\b", {"có"}),
        (r"(?:\bhoãn\b)?", None),
        (r"(?:\bhoãn\b)*x", None),
        (r"(?:\bhoãn\b)+x", {"hoãn"}),
        (r"\b(?:hoãn|\w+)\b", None),
        (r"(?i)\bhoãn\b", None),
        (r"\b(?i:hoãn)\b", None),
        (r"[\W_]hoãn[\W_]", None),  # "_hoãn_" is one word
        (r"\bhoãn\S", None),
        (r"\bhoãn\s", {"hoãn"}),
        (r"\Bhoãn\b", None),
        (r"(?<!\w)hoãn(?!\w)", {"hoãn"}),
        (r"\bhoãn(?: việc| lễ)* x", {"hoãn"}),
        (r"\bhoãn(?: việc|lễ)* x", None),  # "hoãnlễ x"
        (r"\bhoãn(?: việc)*x", None),
        (r"hoãn(?= )", None),
        (r"\bhoãn(?= |$)", {"hoãn"}),
        (r"\bhoãn(?=[,.x])", None),
        (r"\bhoãn(?<= )", None),
        (r"^hoãn$", {"hoãn"}),
    ],
)
def test_words_are_read_off_a_pattern(form: str, words: set[str] | None) -> None:
    assert required_words(form) == words


def test_a_rare_pattern_finds_what_another_finds() -> None:
    form, text = r"\b(?:hoãn|dời) (\w+)", "nay hoãn lễ, dời hội."
    rare, plain = rare_pattern(form, "hoãn dời"), re.compile(form)
    assert rare.findall(text) == plain.findall(text) == ["lễ", "hội"]
    assert [one.span() for one in rare.finditer(text)] == [(4, 11), (13, 20)]
    assert rare.search(text, 5) is not None
    assert rare.match(text, 4) is not None
    assert rare.search("nay mở hội") is None
    assert rare.match("nay mở hội") is None
    assert rare.findall("nay mở hội") == []
    assert list(rare.finditer("nay mở hội")) == []
    assert rare.search("mở " * 400 + "hoãn lễ") is not None
