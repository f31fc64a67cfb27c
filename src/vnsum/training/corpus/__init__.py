"""From raw articles to shards that travel: read, clean, told apart, checked, tokenised, packed.

`sources` reads and cleans, `screening` drops copies and leaks and checks targets against their
source, `vocabulary` trains SentencePiece, `shards` writes and opens, `preparing` runs it all.
"""
