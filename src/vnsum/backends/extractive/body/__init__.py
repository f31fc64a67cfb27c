"""A body as the engine reads it: tokens, what is told of each sentence, what ties it to others."""
