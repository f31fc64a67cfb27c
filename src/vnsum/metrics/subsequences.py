"""Longest common subsequences, counted and read out, with integers as bit vectors.

Hyyrö (2004), "Bit-parallel LCS-length computation revisited": one step for each token of the
second list instead of one for each pair of tokens. A 0 at bit i of a row says that the length
grows at token i of the first list.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["lcs_length", "lcs_places", "token_places", "union_lcs_hits"]


def token_places(tokens: Sequence[str]) -> dict[str, int]:
    """Map each token to the bits of its places.

    Args:
        tokens: Tokens.

    Returns:
        Bit i of a token's value is set when it stands at i.
    """
    places: dict[str, int] = {}
    bit = 1
    for token in tokens:
        places[token] = places.get(token, 0) | bit
        bit <<= 1
    return places


def lcs_length(places: Mapping[str, int], size: int, second: Sequence[str]) -> int:
    """Count the longest common subsequence of two token lists.

    Args:
        places: Places of the first list's tokens, see `token_places`.
        size: Length of the first list.
        second: The second list.

    Returns:
        Its length in tokens.
    """
    full = (1 << size) - 1
    row = full
    for token in second:
        if token in places:
            common = row & places[token]
            row = (row + common | row - common) & full
    return size - row.bit_count()


def lcs_places(first: Sequence[str], second: Sequence[str]) -> set[int]:
    """Find where one longest common subsequence stands.

    Of several it is the one rouge_score reads from its table: a step back goes to the shorter
    first list unless that would lose a token.

    Args:
        first: Tokens.
        second: Tokens.

    Returns:
        Indices into `first`.
    """
    rows = _rows(first, second)
    found = set()
    i, j = len(first) - 1, len(second) - 1
    while i >= 0 and j >= 0:
        if first[i] == second[j]:
            found.add(i)
            i, j = i - 1, j - 1
        elif rows[j] >> i & 1:
            i -= 1
        else:
            j -= 1
    return found


def union_lcs_hits(reference: Sequence[Sequence[str]], candidate: Sequence[Sequence[str]]) -> int:
    """Count the tokens of the reference that are in its union LCS with the candidate.

    Lin (2004), section 3.2; as in ROUGE 1.5.5, no token counts more often than either text has it.

    Args:
        reference: Tokens of each sentence.
        candidate: Tokens of each sentence.

    Returns:
        The hits over all sentences.
    """
    left = _counted(reference) & _counted(candidate)
    hits = 0
    for sentence in reference:
        union = set[int]().union(*(lcs_places(sentence, other) for other in candidate))
        for index in sorted(union):
            if left[sentence[index]] > 0:
                left[sentence[index]] -= 1
                hits += 1
    return hits


def _counted(sentences: Sequence[Sequence[str]]) -> Counter[str]:
    return Counter(token for sentence in sentences for token in sentence)


def _rows(first: Sequence[str], second: Sequence[str]) -> list[int]:
    """Return the row after each token of the second list."""
    places, full = token_places(first), (1 << len(first)) - 1
    rows, row = [], full
    for token in second:
        common = row & places.get(token, 0)
        row = (row + common | row - common) & full
        rows.append(row)
    return rows
