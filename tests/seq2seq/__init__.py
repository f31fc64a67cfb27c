"""Tests of the seq2seq engines."""
