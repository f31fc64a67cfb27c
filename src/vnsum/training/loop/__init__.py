"""How a run goes on, whatever it learns: stages, steps, time, checkpoints, records.

In the order a run meets them:

    configuration   what one run is: kind, shape, stages, optimiser; read from a YAML file
    learners        what the loop asks of the thing that learns
    plans           which examples make which batch of which step
    batches         the batches in order, made ahead by worker processes
    devices         device, precision, several processes, the machine's limit
    schedules       learning rate, and how many steps still fit into the time
    checkpoints     save whole or not at all; resume
    averages        the mean of the last weights
    journals        run.jsonl, status.json, the progress bar
    stepping        one optimiser step
    stages          one stage: the plan fitted to the time left, validation, the end
    training        the stages in order
    curves          a plot of a run
    parts           weights in files of at most 16 MiB

What it does not know: texts, tokens, objectives; those are `seq2seq`, `encoder`, `finetuning`.
"""
