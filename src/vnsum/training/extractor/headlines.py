"""Headlines that are what is left of a sentence: found in news, and made by editors.

News titles are now and then a subsequence of a sentence of their article. What editors made is
kept as places in texts of this project and of articles by id (`configs/extractor/headlines.jsonl`).
"""

from __future__ import annotations

import json
from collections import Counter
from multiprocessing import Pool
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np

from vnsum.backends.extractive.body.features import title_features
from vnsum.backends.extractive.body.tokens import WORD, tokenise
from vnsum.backends.extractive.networks.shortener import LONGEST, shortener_inputs
from vnsum.backends.extractive.sentences.writing import Page
from vnsum.reading import read
from vnsum.text.normalise import fold, normalise
from vnsum.text.sentences import split_sentences
from vnsum.training.extractor.shorten import ShortenedText

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from vnsum.backends.extractive.body.tokens import Body
    from vnsum.backends.extractive.networks.network import TokenNetwork
    from vnsum.documents import PressRelease

__all__ = ["SHORT", "Edited", "edited_examples", "kept_words", "read_edited", "shortened_titles"]

Pieces: TypeAlias = "Sequence[tuple[int, int]]"
"""What is kept of a source, as (start, end)."""

Parts = tuple["Mapping[str, int]", "TokenNetwork"]
_parts: list[Parts] = []

SHORT = 70
"""Characters up to which a headline is a short one (what a CMS takes)."""
_TITLE_WORDS = (5, 26)
_SENTENCE_WORDS = (6, 110)
_LEAST_SHARE = 0.9
"""Share of a title's words that a sentence must have in their order."""
_LIKELY = 0.6
"""Share of its words in any order below which a sentence is not looked at."""
_TRIED = 3
_MOST = (700, 40)
"""Tokens and sentences read of an article."""
_BODY_SENTENCES, _BODY_CHARS = 25, 6000


class Edited(NamedTuple):
    """A text and headlines made of it.

    Attributes:
        name: Of the text.
        release: The text, read.
        headlines: Pieces of the source that are kept, for each headline, the best first.
        judged: Pieces of the source that other headlines kept, each with whether an editor would
            print it.
        held: Whether it is not learned from.
    """

    name: str
    release: PressRelease
    headlines: Sequence[Pieces]
    judged: Sequence[tuple[Pieces, bool]]
    held: bool


def shortened_titles(
    articles: Sequence[Mapping[str, Any]],
    vocabulary: Mapping[str, int],
    network: TokenNetwork,
    *,
    workers: int,
) -> list[ShortenedText]:
    """Find titles that are left of a sentence of their article.

    Args:
        articles: Records with title and body (sentences or one text), and abstract or sapo.
        vocabulary: Ids of folded words.
        network: The token network.
        workers: Processes.

    Returns:
        One example for each such article, in their order.
    """
    with Pool(workers, _start, ((vocabulary, network),)) as pool:
        found = pool.imap(_title_example, articles, chunksize=200)
        return [example for example in found if example is not None]


def _start(parts: Parts) -> None:
    _parts[:] = [parts]


def _title_example(article: Mapping[str, Any]) -> ShortenedText | None:
    title = WORD.findall(fold(normalise(article["title"]).text))
    if not _TITLE_WORDS[0] <= len(title) <= _TITLE_WORDS[1]:
        return None
    sentences = list(_sentences(article))[: _MOST[1]]
    found = _best_sentence(title, [WORD.findall(fold(sentence)) for sentence in sentences])
    if found is None:
        return None
    at, kept = found
    vocabulary, network = _parts[0]
    body = tokenise(sentences, vocabulary, most=_MOST)
    if at >= len(body.bounds) - 1 or kept[-1] >= body.sizes[at]:
        return None
    scores = network(body, title_features(body, None))
    low = int(body.bounds[at])
    written = sum(len(body.words[low + place]) + 1 for place in kept)
    ids, rows = shortener_inputs(body, scores, at, short=written <= SHORT)
    return ShortenedText(ids, rows.astype(np.float16), np.array(kept))


def _sentences(article: Mapping[str, Any]) -> Iterator[str]:
    body = article["body"]
    if isinstance(body, str):
        parts = [article["sapo"], body[:_BODY_CHARS]]
    else:
        parts = [article["abstract"], *body[:_BODY_SENTENCES]]
    for part in parts:
        text = normalise(part).text
        yield from (text[start:end] for start, end in split_sentences(text))


def _best_sentence(
    title: Sequence[str], sentences: Sequence[Sequence[str]]
) -> tuple[int, list[int]] | None:
    """Return the sentence that has most of a title's words in their order, and their places."""
    counts = Counter(title)
    likely = []
    for at, words in enumerate(sentences):
        if _SENTENCE_WORDS[0] <= len(words) <= _SENTENCE_WORDS[1]:
            met = sum((counts & Counter(words)).values())
            if met >= _LIKELY * len(title):
                likely.append((met, -at))
    best: tuple[int, list[int]] | None = None
    for _, at in sorted(likely, reverse=True)[:_TRIED]:
        kept = _common(title, sentences[-at])
        if best is None or len(kept) > len(best[1]):
            best = -at, kept
    if best is None or len(best[1]) < _LEAST_SHARE * len(title):
        return None
    return best if len(best[1]) < len(sentences[best[0]]) else None


def _common(title: Sequence[str], sentence: Sequence[str]) -> list[int]:
    """Return the places in a sentence of a longest common subsequence with a title."""
    width = len(sentence)
    table = [[0] * (width + 1) for _ in range(len(title) + 1)]
    for row in range(len(title) - 1, -1, -1):
        here, below, word = table[row], table[row + 1], title[row]
        for column in range(width - 1, -1, -1):
            if word == sentence[column]:
                here[column] = below[column + 1] + 1
            else:
                here[column] = max(below[column], here[column + 1])
    kept = []
    row = column = 0
    while row < len(title) and column < width:
        if title[row] == sentence[column]:
            kept.append(column)
            row, column = row + 1, column + 1
        elif table[row + 1][column] >= table[row][column + 1]:
            row += 1
        else:
            column += 1
    return kept


def read_edited(
    path: Path, releases: Mapping[str, Mapping[str, Any]], articles: Mapping[str, Mapping[str, Any]]
) -> Iterator[Edited]:
    """Read the texts again of which editors made headlines.

    Args:
        path: The headlines.
        releases: Records of marked releases by name, with "text", and "held" where they are not
            learned from.
        articles: Articles by id; texts of others are left out.

    Yields:
        The texts, in the order of the file.
    """
    for line in path.read_text("utf-8").splitlines():
        told = json.loads(line)
        name = told.get("name") or told["article"]
        if "name" in told:
            record = releases[name]
            source, held = record["text"], record.get("held", False)
        elif name in articles:
            source, held = "\n".join(articles[name]["body"]), False
        else:
            continue
        headlines = [_pieces(pieces) for pieces in told["headlines"]]
        judged = [(_pieces(one), verdict == "y") for one, verdict in told.get("judged", ())]
        yield Edited(name, read(source), headlines, judged, held)


def _pieces(told: Sequence[Sequence[int]]) -> Pieces:
    return [(start, end) for start, end in told]


def edited_examples(
    edited: Sequence[Edited], vocabulary: Mapping[str, int], network: TokenNetwork
) -> list[ShortenedText]:
    """Make examples of the headlines that editors made.

    Args:
        edited: The texts.
        vocabulary: Ids of folded words.
        network: The token network.

    Returns:
        The examples, in the order of the texts.
    """
    found = []
    for text in edited:
        page = Page(text.release, "author")
        body = tokenise(page.sentences, vocabulary)
        scores = network(body, title_features(body, None))
        for pieces in text.headlines:
            kept = kept_words(page, body, pieces)
            if kept is None:
                continue
            at, places = kept
            written = sum(end - start + 1 for start, end in pieces)
            ids, rows = shortener_inputs(body, scores, at, short=written <= SHORT)
            found.append(ShortenedText(ids, rows, np.array(places)))
    return found


def kept_words(
    page: Page, body: Body, pieces: Pieces, told: Sequence[int] | None = None
) -> tuple[int, list[int]] | None:
    """Find the words that pieces of a source hold.

    Args:
        page: The release's sentences.
        body: Tokens of those that are read.
        pieces: What is kept of the source, all of one sentence.
        told: The sentences that are read; None for all from the first on.

    Returns:
        The sentence, as it is read, and the places of its words; None where it is not read.
    """
    read_as = told if told is not None else range(len(page.sentences))
    for at, index in enumerate(read_as[: len(body.sizes)]):
        if not page.holds(index, pieces[0][0]):
            continue
        low = int(body.bounds[at])
        firsts = body.starts[low : min(int(body.bounds[at + 1]), low + LONGEST)].tolist()
        starts = [page.span(index, start, start + 1).start for start in firsts]
        places = [
            place
            for place, start in enumerate(starts)
            if any(first <= start < last for first, last in pieces)
        ]
        return (at, places) if places else None
    return None
