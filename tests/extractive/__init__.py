"""Tests of the extract-and-compress engine."""
