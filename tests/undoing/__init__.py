"""Tests of what a release takes back further on."""
