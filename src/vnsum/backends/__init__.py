"""Engines and the protocols they follow. They know sentences and token ids, not files."""
