"""From files of articles to what a run learns from.

plans           how a corpus is made; read from a YAML file
sources         articles of any known form, cleaned
screening       copies and leaks out; titles and leads that the body does not bear out
vocabulary      the SentencePiece model
packs           arrays that travel: small files, hashes, mapped when opened
shards          a corpus of tokenised articles
packing         all articles in a row, so that windows are full
preparing       the whole way
protocols       what training asks of a corpus
"""
