"""How the extract-and-compress engine is trained, part by part."""
