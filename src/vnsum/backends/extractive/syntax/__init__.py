"""What a sentence is made of: clauses, grounds, conditions, rolls of names, courtesies."""
