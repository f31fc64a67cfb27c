"""Words of questions and of releases: asking words, synonyms, how people write."""
