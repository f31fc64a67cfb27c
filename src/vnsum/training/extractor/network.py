"""The extractor's network in PyTorch; `extractive.networks.network` runs it in numpy.

Words and features go through gated convolutions; each sentence is pooled,
sentences attend to each other, and what they learn goes back to their tokens.
The title's features enter after the headline head has read, so that one pass
gives a headline score that has not seen the title and a lead score that has;
sentences then attend to each other once more, to see which meets the title best.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from vnsum.backends.extractive.body.features import BODY_FEATURES, TITLE_FEATURES
from vnsum.backends.extractive.body.tokens import TRAINED_SENTENCES

__all__ = ["ExtractorNetwork"]


class GatedConvolution(nn.Module):
    """A residual convolution over three tokens, `dilation` apart, with a gated linear unit."""

    def __init__(self, width: int, dilation: int) -> None:
        """Make the weights."""
        super().__init__()
        self.dilation = dilation
        self.norm = nn.RMSNorm(width, eps=1e-5)
        self.mix = nn.Linear(3 * width, 2 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Map [B, T, D] to [B, T, D]; `mask` is [B, T, 1] with 1 for tokens."""
        step = self.dilation
        y = functional.pad(self.norm(x) * mask, (0, 0, step, step))
        size = x.shape[1]
        y = torch.cat([y[:, :size], y[:, step : step + size], y[:, 2 * step :]], dim=-1)
        value, gate = self.mix(y).chunk(2, dim=-1)
        updated: Tensor = x + self.out(value * torch.sigmoid(gate))
        return updated


class SentenceAttention(nn.Module):
    """One pre-norm transformer layer over sentences."""

    def __init__(self, width: int, heads: int) -> None:
        """Make the weights."""
        super().__init__()
        self.heads = heads
        self.norm1 = nn.RMSNorm(width, eps=1e-5)
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)
        self.norm2 = nn.RMSNorm(width, eps=1e-5)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(2 * width, width)

    def forward(self, x: Tensor, present: Tensor) -> Tensor:
        """Map [B, S, D] to [B, S, D]; `present` is [B, S] bool."""
        batch, size, width = x.shape
        q, k, v = (
            part.view(batch, size, self.heads, -1).transpose(1, 2)
            for part in self.qkv(self.norm1(x)).chunk(3, dim=-1)
        )
        y = functional.scaled_dot_product_attention(q, k, v, attn_mask=present[:, None, None, :])
        x = x + self.proj(y.transpose(1, 2).reshape(batch, size, width))
        value, gate = self.up(self.norm2(x)).chunk(2, dim=-1)
        updated: Tensor = x + self.down(value * torch.sigmoid(gate))
        return updated


class SentenceContext(nn.Module):
    """Pools the tokens of each sentence, lets sentences attend to each other, and hands back."""

    def __init__(self, width: int, layers: int) -> None:
        """Make the weights; what is handed back starts at 0."""
        super().__init__()
        self.place = nn.Embedding(TRAINED_SENTENCES, width)
        nn.init.normal_(self.place.weight, std=0.02)
        self.pool = nn.Linear(2 * width, width)
        self.attend = nn.ModuleList([SentenceAttention(width, 4) for _ in range(layers)])
        self.back = nn.Linear(width, width)
        nn.init.zeros_(self.back.weight)

    def forward(self, x: Tensor, owner: Tensor) -> Tensor:
        """Map [B, T, D] to [B, T, D]; `owner` is [B, T, S], 1 where a token is of a sentence."""
        count = owner.sum(dim=1).unsqueeze(-1)
        mean = owner.transpose(1, 2) @ x / count.clamp(min=1)
        square = (owner.transpose(1, 2) @ x.square() / count.clamp(min=1) + 1e-6).sqrt()
        present = count.squeeze(-1) > 0
        present[:, 0] = True
        y = self.pool(torch.cat([mean, square], dim=-1)) + self.place.weight
        for layer in self.attend:
            y = layer(y, present)
        updated: Tensor = x + owner @ self.back(y)
        return updated


class ExtractorNetwork(nn.Module):
    """Logits per token: in the lead, pair in the lead, in the title, pair in the title."""

    def __init__(self, vocabulary: int, *, width: int = 96, embedding: int = 64) -> None:
        """Make the weights."""
        super().__init__()
        self.embed = nn.Embedding(vocabulary, embedding)
        nn.init.normal_(self.embed.weight, std=0.3)
        self.enter = nn.Linear(embedding + BODY_FEATURES, width)
        self.low = nn.ModuleList([GatedConvolution(width, step) for step in (1, 2, 4)])
        self.context = SentenceContext(width, 2)
        self.high = GatedConvolution(width, 1)
        self.headline_norm = nn.RMSNorm(width, eps=1e-5)
        self.headline = nn.Linear(width, 2)
        self.enter_title = nn.Linear(TITLE_FEATURES, width)
        self.titled = SentenceContext(width, 1)
        self.top = GatedConvolution(width, 2)
        self.lead_norm = nn.RMSNorm(width, eps=1e-5)
        self.lead = nn.Linear(width, 2)
        self.dropout = nn.Dropout(0.1)

    def forward(
        self, ids: Tensor, sentence: Tensor, length: Tensor, body: Tensor, title: Tensor
    ) -> Tensor:
        """Score a batch.

        Args:
            ids: [B, T] int64.
            sentence: [B, T] int64, index of each token's sentence.
            length: [B] int64, tokens in each row.
            body: [B, T, F] float, body features.
            title: [B, T, G] float, title features; all 0 where there is none.

        Returns:
            Logits [B, T, 4].
        """
        mask = (torch.arange(ids.shape[1]) < length[:, None]).unsqueeze(-1).float()
        x = self.enter(torch.cat([self.dropout(self.embed(ids)), body], dim=-1))
        owner = functional.one_hot(sentence, TRAINED_SENTENCES).to(x.dtype) * mask
        for block in self.low:
            x = block(x, mask)
        x = self.high(self.context(x, owner), mask)
        headline = self.headline(self.headline_norm(x))
        x = self.top(self.titled(x + self.enter_title(title), owner), mask)
        return torch.cat([self.lead(self.lead_norm(x)), headline], dim=-1)
