"""Tests of the facts: how they are found, compared and looked up in a source."""
