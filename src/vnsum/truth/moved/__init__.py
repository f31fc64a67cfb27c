"""Facts that the source has of something else: the odds that one was moved."""
