"""Which of them a question cannot have."""
