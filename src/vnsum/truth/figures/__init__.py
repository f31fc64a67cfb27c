"""Figures beside those of the source: what they count, are per, point at; said in other ways."""
