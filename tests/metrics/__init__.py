"""Tests of `vnsum.metrics`."""
