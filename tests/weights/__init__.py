"""Tests of what keeps, checks and fetches weights."""
