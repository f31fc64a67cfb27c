"""The extract-and-compress engine, numpy at run time; lower folders never import higher ones.

syntax      what a sentence is made of: clauses, grounds, conditions, rolls of names
names       who and which: persons, bodies, communes and roads called by half a name
sentences   what a sentence says, what it needs beside it, the forms it can take
body        tokens, features, what networks are told of each sentence
networks    chances of tokens, form, worth, turns, odds of the judge; the files of all this
ways        what may be left out of a sentence, and how the rest is written
seams       what may not be parted: the rules, one file for each way to break or to falsify
headlines   what is left of sentences, put right and chosen

pool        candidates side by side, scored in one pass
candidates  which there are for the lead
engine      ranked leads and headlines
summary     which sentences tell the news
fallback    a lead where no candidate has the length wanted
"""
