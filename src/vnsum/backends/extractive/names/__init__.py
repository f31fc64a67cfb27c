"""Who and which: persons, bodies, communes and roads that a text calls by half a name."""
