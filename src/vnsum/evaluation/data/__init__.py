"""Every format evaluation data comes in, read into `Item`."""

from __future__ import annotations

from vnsum.evaluation.data.loading import DataOptions, load

__all__ = ["DataOptions", "load"]
