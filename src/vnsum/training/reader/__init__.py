"""Training of the bundled reader; `scripts/train_reader.py` runs it."""
