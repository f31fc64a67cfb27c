"""What may answer: the facts, names, clauses and phrases of a page, and what each of them is."""
