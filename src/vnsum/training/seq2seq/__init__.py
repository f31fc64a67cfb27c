"""Train a small encoder-decoder that writes headlines and leads.

In the order a run meets them:

    configuration   what one run is: shape, stages, optimiser; read from a YAML file
    protocols       what training asks of a corpus of token ids
    pieces          the SentencePiece model, and how a product is asked for
    objectives      span corruption, gap sentences, headline and lead: ids in, ids out
    plans           which examples make which batch of which step
    batches         the arrays of a batch, made ahead by worker processes
    models          the transformers model of a shape
    flops           the cost of a batch
    devices         device, precision, several processes
    schedules       learning rate, and how many steps still fit into the time
    checkpoints     save whole or not at all; resume
    averages        the mean of the last weights
    journals        run.jsonl, status.json, the progress bar
    validation      losses, ROUGE and samples on held-out articles
    stepping        one optimiser step
    loop            the training loop
    curves          a plot of a run
    bench           tokens a second against the machine's limit
    exporting       a checkpoint becomes a folder `vnsum` writes with
    comparing       what int8 costs against fp32
    cards           the model card
    parts           weights in files of at most 16 MiB
"""
