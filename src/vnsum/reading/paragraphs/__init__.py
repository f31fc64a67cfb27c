"""Lines put together again: wrapped ones to paragraphs, items to lists."""
