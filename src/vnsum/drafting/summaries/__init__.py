"""Summaries: which sentences go together."""
