"""Train a small encoder-decoder that writes headlines and leads; `loop` carries it out.

pieces          the SentencePiece model, and how a product is asked for
objectives      span corruption, gap sentences, headline and lead: ids in, ids out
rows            what one pass over a corpus consists of
batches         the arrays of a batch
models          the transformers model of a shape
flops           the cost of a batch
validation      losses, ROUGE and samples on held-out articles
learner         all of it as the loop sees it
bench           tokens a second against the machine's limit
exporting       a checkpoint becomes a folder `vnsum` writes with
comparing       what int8 costs against fp32
cards           the model card
"""
