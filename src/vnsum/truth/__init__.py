"""Facts found in a text, compared with a source, and judged."""
