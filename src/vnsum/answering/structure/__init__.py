"""Answers that stand where a form, a label or a table says what they are."""
