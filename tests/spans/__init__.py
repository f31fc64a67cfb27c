"""Tests of the readers made from checkpoints."""
