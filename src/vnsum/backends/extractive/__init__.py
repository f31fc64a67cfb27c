"""The extract-and-compress engine, numpy at run time.

tokens      word tokens of a body as arrays
features    places, counts, case and the title
network     chances of each token, numpy
clauses     what may be left out of a sentence
forms       the ways to write a sentence or a headline
form        does it read like one
candidates  forms and pairs, described for the ranker
trees       boosted trees, numpy
engine      ranked leads and headlines, the summary
fallback    a lead where no candidate has the length wanted
writing     forms as sentences with their spans
model       the files of all this, loaded once
"""
