"""The card of a release: who, what, when, where, how much."""
