"""Seq2seq models: T5, mT5, ViT5, BARTpho and mBART, from the Hub or a folder.

    load("VietAI/vit5-base-vietnews-summarization")
      weights     where the checkpoint is and whether it is whole   vnsum.weights
      recipes     how it wants to be asked
      codec       text to token ids and back
      devices     which processor, which numbers
      conversion  once, into the user's cache                       CTranslate2 only
      engine      ctranslate2_engine or transformers_engine
      repetition  what the model repeats and the source does not

Both engines are given the same ids and return ids; nothing below `models`
knows text.
"""

from vnsum.backends.seq2seq.codec import Codec
from vnsum.backends.seq2seq.models import Seq2SeqModel, Wording, load, open_wording
from vnsum.backends.seq2seq.recipes import Recipe
from vnsum.backends.seq2seq.repetition import Unrepetitive

__all__ = ["Codec", "Recipe", "Seq2SeqModel", "Unrepetitive", "Wording", "load", "open_wording"]
