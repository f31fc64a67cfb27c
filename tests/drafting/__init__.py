"""Tests of what stands between the engines and a draft."""
