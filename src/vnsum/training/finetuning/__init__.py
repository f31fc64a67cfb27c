"""Fine-tune any seq2seq checkpoint on the leads and headlines that an office accepted.

pairs           JSON lines of releases and what the office made of them
models          the checkpoint, all of it or LoRA beside it
examples        what the model reads and writes, as it will in use
learner         all of it as the loop sees it
exporting       a folder that `vnsum summarize --model` loads
"""
