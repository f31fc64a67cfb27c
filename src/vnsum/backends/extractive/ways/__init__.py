"""Ways to leave words out of a sentence: where to begin, who did what, what may go."""
