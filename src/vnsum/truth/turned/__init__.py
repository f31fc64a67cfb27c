"""Sentences turned round: negations, opposites, targets, and what excuses them."""
