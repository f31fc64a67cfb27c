"""Headlines: what is left of sentences, put right and chosen."""
