"""The engine's networks, in numpy, and the files their weights come from."""
