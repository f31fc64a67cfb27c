"""Vietnamese text: characters, tone marks, syllables, sentences. Knows nothing of releases."""
