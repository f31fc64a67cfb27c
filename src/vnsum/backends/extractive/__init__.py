"""The extract-and-compress engine, numpy at run time.

tokens      word tokens of a body as arrays
features    places, counts, case and the title
layers      what the networks are made of, in numpy
network     chances of each token
clauses     what may be left out of a sentence
forms       the ways to write a sentence or a headline
form        does it read like one
pool        candidates side by side, scored in one pass
candidates  which candidates there are for the lead
ranker      how good each is
edges       where titles start, end and have a verb, in tables
shortener   words left out of sentences, as headlines do
leaving_out what may be left out, and how the rest is written
headlining  which sentences are shortened, and what is known of each headline
faults      why a phrase would not stand as a headline
packed      weights in halves and bytes
engine      ranked leads and headlines, the summary
fallback    a lead where no candidate has the length wanted
writing     forms as sentences with their spans
model       the files of all this, loaded once
"""
