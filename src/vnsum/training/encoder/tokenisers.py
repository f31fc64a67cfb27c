"""The corpus's vocabulary as a tokenizer of transformers.

SentencePiece cuts the corpus; readers are loaded by `AutoTokenizer`, which wants a
`tokenizer.json`. Both have the same pieces and scores, so they give the same ids (5,562 of 5,562
sentences, leads and titles of VietNews), and offsets besides; `write_tokeniser` sees to it on a
sentence. But "</s>" or "<mask>" in a text is text here: nothing is matched across a "<".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnsum.errors import WeightsError
from vnsum.training.seq2seq.pieces import load_pieces

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.training.corpus.protocols import Vocabulary

__all__ = ["write_tokeniser"]

_TRIED = "Sáng 12/9, UBND phường Ải Vân (thành phố Huế) chi 1.250,5 triệu đồng – “đúng hạn” 😀."
"""Has digits, marks, capitals, two-storey letters and something no vocabulary knows."""


def write_tokeniser(vocabulary: Vocabulary, folder: Path) -> None:
    """Write tokenizer.json and tokenizer_config.json.

    A window is "<cls> question </s> context </s>"; masks and marks of products are special.

    Args:
        vocabulary: Of the corpus.
        folder: Where to; it exists.

    Raises:
        WeightsError: When they cannot be written, or give other ids than SentencePiece.
    """
    from transformers import PreTrainedTokenizerFast  # noqa: PLC0415 - seconds

    made = PreTrainedTokenizerFast(
        tokenizer_object=_tokeniser(vocabulary),
        cls_token="<cls>",  # noqa: S106 - a mark of the text
        mask_token="<mask>",  # noqa: S106 - the same
        pad_token="<pad>",  # noqa: S106 - the same
        unk_token="<unk>",  # noqa: S106 - the same
        eos_token="</s>",  # noqa: S106 - the same
        sep_token="</s>",  # noqa: S106 - the same
        model_max_length=1_000_000_000,
    )
    try:
        made.save_pretrained(folder)
    except OSError as error:
        raise WeightsError("the tokenizer cannot be written", hint=str(error)) from error
    given = made(_TRIED, add_special_tokens=False)["input_ids"]
    if given != load_pieces(vocabulary).encode(_TRIED):
        raise WeightsError(
            "the tokenizer gives other ids than the vocabulary", hint="prepare the corpus again"
        )


def _tokeniser(vocabulary: Vocabulary) -> Any:  # noqa: ANN401 - no types
    from tokenizers import (  # noqa: PLC0415 - comes with transformers
        Tokenizer,
        decoders,
        models,
        pre_tokenizers,
        processors,
    )

    pieces = load_pieces(vocabulary)
    scored = [(pieces.id_to_piece(one), pieces.get_score(one)) for one in range(len(pieces))]
    made = Tokenizer(models.Unigram(scored, unk_id=vocabulary.unk_id, byte_fallback=True))
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Metaspace(), pre_tokenizers.Split("<", "isolated")]
    )
    made.decoder = decoders.Sequence(
        [decoders.ByteFallback(), decoders.Fuse(), decoders.Metaspace()]
    )
    cls, end = vocabulary.reading["cls"], vocabulary.eos_id
    made.post_processor = processors.TemplateProcessing(
        single="<cls> $A </s>",
        pair="<cls> $A </s> $B </s>",
        special_tokens=[("<cls>", cls), ("</s>", end)],
    )
    return made
