"""A text as passages and facts, ready to be asked."""
