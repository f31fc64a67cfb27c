"""How each kind of fact is found: one file per kind, all reading the same tokens."""
