"""Tests of the normalised view, encodings and sentences."""
