"""Train a small encoder and the reader on top of it; `loop` carries it out.

    tokenisers      the corpus's vocabulary as a tokenizer of transformers
    masking         masked tokens: ids in, ids out
    models          the XLM-R form: with its masks' head, with the head for questions
    flops           the cost of a batch
    masks           the encoder as the loop sees it
    questions       questions in a pack that travels, made from news or written by people
    reading         the reader as the loop sees it
    scoring         exact match and F1 of what a reader marks
    exporting       a reader becomes a folder that `vnsum.QuestionAnswerer` loads

What it does not know: how questions are made from news; that is `vnsum.training.reader`.
"""
