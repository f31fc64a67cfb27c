"""A seq2seq checkpoint to be trained further: all of it, or LoRA matrices beside it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import torch
from transformers import AutoModelForSeq2SeqLM

from vnsum.errors import MissingExtraError, WeightsError

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.training.loop.shapes import Adapter

__all__ = ["load_model", "merged"]


def load_model(folder: Path, adapter: Adapter, seed: int) -> Any:  # noqa: ANN401 - of any architecture
    """Load a checkpoint to be trained.

    Args:
        folder: Safetensors as transformers saves them.
        adapter: What of it is trained.
        seed: Of the fresh matrices.

    Returns:
        The model in fp32 on the CPU.

    Raises:
        MissingExtraError: When peft is not installed and LoRA is asked for.
        WeightsError: When it cannot be loaded.
    """
    try:
        model = AutoModelForSeq2SeqLM.from_pretrained(
            folder,
            dtype=torch.float32,
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
        )
    except Exception as error:  # anything: the config decides which code runs
        raise WeightsError(
            f"{folder.name} cannot be loaded to be trained: {error}",
            hint="a folder with config.json and safetensors of T5, mT5, BARTpho or mBART",
        ) from error
    if not adapter.rank:
        return model.train()
    try:
        from peft import LoraConfig, get_peft_model  # noqa: PLC0415 - only where asked for
    except ImportError as error:
        raise MissingExtraError("Fine-tuning with LoRA", "train") from error
    torch.manual_seed(seed)
    settings = LoraConfig(
        task_type="SEQ_2_SEQ_LM",
        r=adapter.rank,
        lora_alpha=adapter.alpha,
        lora_dropout=0.0,
        target_modules="all-linear",
    )
    with warnings.catch_warnings():  # peft 0.21 asks transformers 5.23 by a name that will go
        warnings.simplefilter("ignore", FutureWarning)
        return get_peft_model(model, settings).train()


def merged(model: Any) -> Any:  # noqa: ANN401 - of any architecture
    """Put LoRA matrices into the weights they stand beside.

    Args:
        model: From `load_model`.

    Returns:
        A plain model of transformers.
    """
    return model.merge_and_unload() if hasattr(model, "merge_and_unload") else model
