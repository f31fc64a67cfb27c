"""The data of `releases.py` as a file and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.evaluation.releases import write_lines
from vnsum.evaluation.data import load

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.evaluation.items import DataSet


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "releases.jsonl")


@pytest.fixture
def data(data_file: Path) -> DataSet:
    return load(str(data_file))
