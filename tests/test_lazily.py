"""Patterns that are compiled late: all of them compile, and one behaves as `re.compile`'s."""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import vnsum
from vnsum.lazily import pattern


def test_every_pattern_compiles() -> None:
    for module in pkgutil.walk_packages(vnsum.__path__, "vnsum."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ImportError:  # an extra that is not installed here
                continue
    compiled = pattern("")
    assert compiled.flags
    kind = type(compiled)
    found = [one for one in gc.get_objects() if issubclass(type(one), kind)]
    assert len(found) > 1000
    for one in found:
        assert one.flags >= 0, one.pattern


def test_no_module_compiles_when_it_is_imported() -> None:
    for path in Path(vnsum.__file__).parent.rglob("*.py"):
        statements = ast.parse(path.read_text("utf-8")).body
        begun = [one for one in statements if isinstance(one, (ast.Assign, ast.AnnAssign))]
        calls = [one.func for each in begun for one in ast.walk(each) if isinstance(one, ast.Call)]
        assert "re.compile" not in map(ast.unparse, calls), path


def test_a_wrong_pattern_is_told_at_its_first_use() -> None:
    late = pattern("(")
    with pytest.raises(re.error, match="missing"):
        late.search("x")


def test_a_late_pattern_has_what_a_compiled_one_has() -> None:
    form = r"(?P<one>a)(b)?"
    late, made = pattern(form, re.IGNORECASE), re.compile(form, re.IGNORECASE)
    assert late.pattern == made.pattern
    assert (late.flags, late.groups, late.groupindex) == (made.flags, made.groups, made.groupindex)
    assert late.sub("x", "cAb") == "cx"
    assert [found.span() for found in late.finditer("aab")] == [(0, 1), (1, 3)]
    assert pattern(rb"\d").search(b"a1") is not None


def test_a_late_pattern_has_nothing_else() -> None:
    with pytest.raises(AttributeError, match="sought"):
        pattern("a").sought  # type: ignore[attr-defined] # noqa: B018
