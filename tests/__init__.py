"""Tests of vnsum: no network, no model outside the repository."""
