"""Words that say the same or belong together; set by hand."""
