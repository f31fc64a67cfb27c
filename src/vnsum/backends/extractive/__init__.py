"""The extract-and-compress engine, numpy at run time.

tokens      word tokens of a body as arrays
features    places, counts, case and the title
layers      what the networks are made of, in numpy
network     chances of each token
clauses     what may be left out of a sentence
forms       the ways to write a sentence or a headline
form        does it read like one
pool        candidates side by side, scored in one pass
candidates  which candidates there are
ranker      how good each is
edges       where titles start, end and have a verb, in tables
faults      why a phrase would not stand as a headline
costs       what a headline loses by its edges and for saying nothing
engine      ranked leads and headlines, the summary
fallback    a lead where no candidate has the length wanted
writing     forms as sentences with their spans
model       the files of all this, loaded once
"""
