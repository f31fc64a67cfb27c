"""Tests of `vnsum.evaluation`."""
