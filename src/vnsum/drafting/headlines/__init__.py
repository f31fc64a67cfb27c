"""Headlines: the own title, shortened where it is too long, and those made from the body."""
