"""Device, precision, several processes, and what the machine can do at most."""

from __future__ import annotations

import os
import time
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import distributed

from vnsum.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

__all__ = ["Processes", "autocast", "choose_device", "matrix_limit", "processes", "takes_bf16"]


@dataclass(frozen=True, slots=True)
class Processes:
    """The place of this process among those that train together.

    Attributes:
        rank: Its number; 0 writes files.
        world: How many there are.
        local: Its number on this machine, which is its GPU's.
    """

    rank: int = 0
    world: int = 1
    local: int = 0

    @property
    def first(self) -> bool:
        """Whether this one writes files."""
        return self.rank == 0

    def sum(self, value: float, device: torch.device) -> float:
        """Add a number over all processes.

        Args:
            value: This process's.
            device: Where the exchange runs.

        Returns:
            The sum.
        """
        if self.world == 1:
            return value
        cell = torch.tensor([value], dtype=torch.float64, device=device)
        distributed.all_reduce(cell)
        return float(cell)

    def agree(self, value: int, device: torch.device) -> int:
        """Return what the first process decided.

        Args:
            value: This process's own.
            device: Where the exchange runs.

        Returns:
            The first process's.
        """
        if self.world == 1:
            return value
        cell = torch.tensor([value], dtype=torch.int64, device=device)
        distributed.broadcast(cell, src=0)
        return int(cell)

    def wait(self) -> None:
        """Wait for all processes."""
        if self.world > 1:
            distributed.barrier()

    def leave(self) -> None:
        """End the exchange with the others."""
        if self.world > 1:
            distributed.destroy_process_group()


def processes(device: torch.device) -> Processes:
    """Join the other processes `torchrun` started, if it did.

    Args:
        device: Decides between NCCL and Gloo.

    Returns:
        The place of this one.
    """
    world = int(os.environ.get("WORLD_SIZE", "1"))
    if world == 1:
        return Processes()
    if not distributed.is_initialized():
        distributed.init_process_group("nccl" if device.type == "cuda" else "gloo")
    return Processes(distributed.get_rank(), world, int(os.environ.get("LOCAL_RANK", "0")))


def choose_device(name: str) -> torch.device:
    """Return the device of a name.

    Args:
        name: "auto", "cpu" or "cuda".

    Returns:
        The device; with `torchrun` the GPU of this process.

    Raises:
        OptionsError: When it is not there.
    """
    if name not in {"auto", "cpu", "cuda"}:
        raise OptionsError(f"no device {name!r}", hint="auto, cpu or cuda")
    there = torch.cuda.is_available()
    if name == "cuda" and not there:
        raise OptionsError(
            "there is no CUDA device here, or this torch was built without CUDA",
            hint="--device cpu, or install a CUDA build of torch",
        )
    if name == "cpu" or not there:
        return torch.device("cpu")
    device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
    torch.cuda.set_device(device)
    return device


def takes_bf16(device: torch.device) -> bool:
    """Say whether bf16 is faster than fp32 there.

    Without AVX-512 BF16 a processor is many times slower with it.

    Args:
        device: The device.

    Returns:
        Whether autocast is worth it.
    """
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return bool(torch.cpu._is_avx512_bf16_supported())  # noqa: SLF001 - the only way to ask


def autocast(device: torch.device) -> AbstractContextManager[Any]:
    """Return bf16 autocast where the device takes it; never fp16, in which T5 overflows.

    Args:
        device: The device.

    Returns:
        A context.
    """
    if not takes_bf16(device):
        return nullcontext()
    context: AbstractContextManager[Any] = torch.autocast(device.type, torch.bfloat16)
    return context


def matrix_limit(device: torch.device, size: int = 0) -> float:
    """Measure the fastest matrix product, in operations a second.

    Args:
        device: The device.
        size: Side of the square matrices; 0 for 8192 on a GPU and 1024 elsewhere, as
            larger ones are no faster there and take a second.

    Returns:
        Operations a second in the precision training uses: the best of five products.
    """
    side = size or (8192 if device.type == "cuda" else 1024)
    kind = torch.bfloat16 if takes_bf16(device) else torch.float32
    left, right = (torch.randn(side, side, device=device, dtype=kind) for _ in range(2))
    return 2 * side**3 / min(_product_seconds(left, right, 6))


def _product_seconds(left: torch.Tensor, right: torch.Tensor, times: int) -> Iterator[float]:
    for attempt in range(times):
        begun = time.perf_counter()
        torch.mm(left, right)
        if left.is_cuda:
            torch.cuda.synchronize()
        if attempt:  # the first one loads kernels
            yield time.perf_counter() - begun
