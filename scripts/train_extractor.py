"""Train the extract-and-compress engine and write models/extractor.

    python scripts/train_extractor.py --data DIR/vietnews --minutes 25
    python scripts/train_extractor.py --data DIR/vietnews --only worth --version X
    python scripts/train_extractor.py --data DIR/vietnews --more DIR/baomoi2017 --only shortener

Steps: vocabulary and token arrays, network, form model, ranker of leads, edge tables, worth of
sentences, turns of stories, judge, shortener and choice of headlines, choices, export. Needs
the extra `train`. Every step is seeded; the network's length is a wall-clock budget, so weights
differ between machines. `--only` learns one part again.
"""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _running import make_parser, needs, run

needs("Training", "train", "torch", "zstandard")

import numpy as np
import torch
from safetensors.numpy import load_file

from vnsum.backends.extractive.networks.chooser import Chooser
from vnsum.backends.extractive.networks.edges import EdgeTable
from vnsum.backends.extractive.networks.form import FormNetwork
from vnsum.backends.extractive.networks.model import ExtractorModel, assemble
from vnsum.backends.extractive.networks.network import TokenNetwork
from vnsum.backends.extractive.networks.packed import unpacked
from vnsum.backends.extractive.networks.shortener import Shortener
from vnsum.backends.extractive.networks.worth import WorthModel
from vnsum.training.extractor.choice import (
    GRADES,
    ChoiceSettings,
    Offered,
    describe_news,
    describe_releases,
    joined,
    train_chooser,
)
from vnsum.training.extractor.choice import chosen as chosen_texts
from vnsum.training.extractor.data import build_vocabulary, encode_articles, read_articles
from vnsum.training.extractor.edges import EdgeSettings, encode_edges, train_edges
from vnsum.training.extractor.export import export_extractor
from vnsum.training.extractor.form import FormSettings, encode_forms, train_form
from vnsum.training.extractor.headlines import edited_examples, read_edited, shortened_titles
from vnsum.training.extractor.judge import (
    JudgeSettings,
    cross_validate,
    describe_judged,
    train_judge,
)
from vnsum.training.extractor.offered import (
    ChooseSettings,
    describe_choices,
    passed,
    train_choice,
)
from vnsum.training.extractor.rank import RankSettings, describe_articles, train_ranker
from vnsum.training.extractor.sentences import SentenceSettings
from vnsum.training.extractor.shorten import ShortenSettings, train_shortener
from vnsum.training.extractor.summaries import (
    SUMMARY_SETTINGS,
    describe_summaries,
    train_summaries,
)
from vnsum.training.extractor.train import TrainSettings, train_network
from vnsum.training.extractor.turns import (
    Story,
    TurnSettings,
    describe_stories,
    train_turns,
)
from vnsum.training.extractor.worth import (
    Told,
    areas,
    calibrated,
    describe_told,
    train_worth,
)

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[1]
JUDGED = ROOT / "configs" / "extractor" / "judged.jsonl"
TURNS = ROOT / "configs" / "extractor" / "turns.jsonl"
TOLD = ROOT / "configs" / "extractor" / "told.jsonl"
HEADLINES = ROOT / "configs" / "extractor" / "headlines.jsonl"
LEADS = ROOT / "configs" / "extractor" / "leads.jsonl"
SUMMARIES = ROOT / "configs" / "extractor" / "summaries.jsonl"
KEPT = ("network", "form", "rankers", "judge", "worth", "turns", "shortener", "chooser")
FOLDS = 3
"""Shorteners that describe the texts the others have learned from."""
CHECKED = 5
"""Parts of the texts that the choices of headlines and of leads are measured on in turn."""
BLIND = 4
"""Members of the networks of worth that describe releases they have not seen."""
ARTICLES = 2400
"""Articles by which a release is known from an article."""


def main() -> None:
    """Run every step."""
    parser = make_parser(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train and val files")
    parser.add_argument("--out", type=Path, default=Path("models/extractor"))
    parser.add_argument("--minutes", type=float, default=25.0, help="budget of the network")
    parser.add_argument("--limit", type=int, default=0, help="articles read; 0 for all")
    parser.add_argument("--ranked", type=int, default=24000, help="articles the rankers learn from")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--judged", type=Path, default=JUDGED, help="verdicts of readers")
    parser.add_argument("--told", type=Path, default=TOLD, help="sentences marked by readers")
    parser.add_argument("--turns", type=Path, default=TURNS, help="releases whose story turns")
    parser.add_argument("--headlines", type=Path, default=HEADLINES, help="headlines of editors")
    parser.add_argument("--leads", type=Path, default=LEADS, help="leads graded by readers")
    parser.add_argument("--summaries", type=Path, default=SUMMARIES, help="summaries likewise")
    parser.add_argument("--more", type=Path, help="folder with articles.jsonl.zst, for its titles")
    parser.add_argument(
        "--only",
        choices=("judge", "worth", "turns", "shortener", "chooser"),
        help="keep all other weights",
    )
    chosen = parser.parse_args()
    articles = list(read_articles(chosen.data / "train.jsonl.zst"))
    random.Random(0).shuffle(articles)  # noqa: S311 - the files are ordered by newspaper
    articles = articles[: chosen.limit or None]
    if chosen.only:
        learn_again(articles, chosen)
        return
    held = list(read_articles(chosen.data / "val.jsonl.zst"))
    random.Random(1).shuffle(held)  # noqa: S311
    vocabulary = build_vocabulary(articles[:30000], 8000)
    arrays = encode_articles(articles[chosen.ranked :], vocabulary, chosen.workers)
    validation = encode_articles(held[:1000], vocabulary, chosen.workers)
    network = train_network(arrays, validation, len(vocabulary), TrainSettings(chosen.minutes))
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    examples = encode_forms(articles[-50000:], vocabulary, workers=chosen.workers)
    judge = train_form(examples, len(vocabulary), FormSettings())
    shapes = {name: value.numpy() for name, value in judge.state_dict().items()}
    edges = train_edges(
        encode_edges(articles[:90000], vocabulary, workers=chosen.workers), EdgeSettings()
    )
    parts = (TokenNetwork(weights), FormNetwork(shapes), EdgeTable(edges), vocabulary)
    ranking = describe_articles(articles[: chosen.ranked], parts, workers=chosen.workers)
    ranker = train_ranker(ranking, RankSettings(held=min(1000, len(ranking.sizes) // 10)))
    rankers = {f"lead.{key}": value.numpy() for key, value in ranker.state_dict().items()}
    tensors = {"network": weights, "form": shapes, "rankers": rankers}
    for name, learn in (
        ("worth", learn_worth),
        ("turns", learn_turns),
        ("judge", learn_judge),
    ):
        model = assemble("untold", vocabulary, tensors, EdgeTable(edges))
        tensors[name] = learn(articles, model, chosen)
    learn_headlines(
        articles, tensors, assemble("untold", vocabulary, tensors, EdgeTable(edges)), chosen
    )
    model = assemble("untold", vocabulary, tensors, EdgeTable(edges))
    tensors["chooser"] = learn_chooser(articles, model, chosen)
    export_extractor(chosen.out, tensors, vocabulary, edges, version=chosen.version)


def learn_judge(
    articles: list[dict[str, Any]], model: ExtractorModel, chosen: argparse.Namespace
) -> dict[str, np.ndarray]:
    """Describe the leads that were read, and fit the judge."""
    by_id = {article["id"]: article for article in articles}
    judged = describe_judged(chosen.judged, by_id, model, workers=chosen.workers)
    for kind, area in cross_validate(judged, JudgeSettings()).items():
        print(
            f"judge, leads read {kind}: area under the curve {area:.3f}, cross-validated",
            flush=True,
        )
    return train_judge(judged, JudgeSettings())


def learn_worth(
    articles: list[dict[str, Any]], model: ExtractorModel, chosen: argparse.Namespace
) -> dict[str, np.ndarray]:
    """Describe the sentences that were marked, and fit their worth."""
    by_id = {article["id"]: article for article in articles}
    told = describe_told(chosen.told, by_id, ROOT, model)
    weights = calibrated(train_worth(told, SentenceSettings()), told)
    shown = ", ".join(f"{use} {area:.3f}" for use, area in areas(told, weights).items())
    print(f"worth, releases held out: area under the curve {shown}", flush=True)
    return weights


def learn_turns(
    articles: list[dict[str, Any]], model: ExtractorModel, chosen: argparse.Namespace
) -> dict[str, np.ndarray]:
    """Describe the releases whose story turns, and fit what says so."""
    by_id = {article["id"]: article for article in articles}
    stories = describe_stories(chosen.turns, chosen.told, by_id, model)
    weights, blind = train_turns(stories, len(model.vocabulary), TurnSettings())
    for least in (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5):
        print(f"turns, writers left out, odds over {least}: {show_turns(stories, blind, least)}")
    return weights


def show_turns(stories: Sequence[Story], blind: Sequence[np.ndarray], least: float) -> str:
    """Tell how many first sentences are known to be turned, and how many wrongly."""
    kinds = {"turned": [0, 0], "only look so": [0, 0], "others": [0, 0]}
    for story, odds in zip(stories, blind, strict=True):
        lead = int(story.reading.worth.lead.argmax())
        turned, asked = story.turned[lead].any(), odds[lead] > least
        kind = "turned" if turned else "only look so" if story.writer else "others"
        kinds[kind][0] += bool(asked[story.turned[lead]].any() if turned else asked.any())
        kinds[kind][1] += 1
    return ", ".join(f"{kind} {found} of {total}" for kind, (found, total) in kinds.items())


def learn_chooser(
    articles: list[dict[str, Any]], model: ExtractorModel, chosen: argparse.Namespace
) -> dict[str, np.ndarray]:
    """Describe what was graded by worths that have not seen it, and fit the choices."""
    by_id = {article["id"]: article for article in articles}
    told = describe_told(chosen.told, by_id, ROOT, model)
    lines = read_lines(chosen.told)
    texts = {line["name"]: line["text"] for line in lines if "name" in line}
    leads, summaries = read_lines(chosen.leads), read_lines(chosen.summaries)
    order = [name_of(one) for one in leads]
    random.Random(2).shuffle(order)  # noqa: S311
    folds = [frozenset(order[fold::FOLDS]) for fold in range(FOLDS)]
    blind = [without(model, told, names) for names in folds]
    news = describe_news(articles[:ARTICLES], model)
    found = [
        describe_releases(graded_of(leads, names), texts, ROOT, one)
        for one, names in zip(blind, folds, strict=True)
    ]
    combined = []  # summaries meet the leads that a chooser offers which has not seen them
    for fold, names in enumerate(folds):
        others = joined([*found[:fold], *found[fold + 1 :]])
        choose = Chooser(train_chooser(others, news, ChoiceSettings(members=BLIND)))
        graded = graded_of(summaries, names)
        one = replace(blind[fold], chooser=choose)
        combined.append(describe_summaries(graded, texts, ROOT, one))
    offered, sets = joined(found), joined(combined)
    settings = ChoiceSettings(members=2)
    show_choice("leads", offered, lambda part: train_chooser(part, news, settings))
    settings = replace(SUMMARY_SETTINGS, members=2)
    show_choice("summaries", sets, lambda part: train_summaries(part, settings))
    return train_chooser(offered, news, ChoiceSettings()) | train_summaries(sets)


def without(model: ExtractorModel, told: Told, names: frozenset[str]) -> ExtractorModel:
    """Return a model whose worth has not seen some releases."""
    unseen = told.without(names)
    weights = calibrated(train_worth(unseen, SentenceSettings(members=BLIND)), unseen)
    return replace(model, worth=WorthModel(weights))


def graded_of(lines: list[dict[str, Any]], names: frozenset[str]) -> list[dict[str, Any]]:
    """Return the lines about some releases."""
    return [line for line in lines if name_of(line) in names]


def show_choice(
    kind: str, offered: Offered, learn: Callable[[Offered], dict[str, np.ndarray]]
) -> None:
    """Print how what is chosen was graded, cross-validated over releases."""
    places = np.random.default_rng(0).integers(CHECKED, size=len(offered.documents))
    found = []
    for place in range(CHECKED):
        chooser = Chooser(learn(offered.part(places != place)))
        compare = chooser.scores if kind == "leads" else chooser.summary_scores
        found.append(chosen_texts(offered.part(places == place), compare))
    counted = np.bincount(np.concatenate(found), minlength=len(GRADES)) / len(places)
    shown = ", ".join(f"{name} {share:.3f}" for name, share in zip(GRADES, counted, strict=True))
    print(f"{kind} of {len(places)} releases chosen, cross-validated: {shown}", flush=True)


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Read a file of JSON objects."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def name_of(one: dict[str, Any]) -> str:
    """Return the name of the release that a line is about."""
    name: str = one.get("file") or one["name"]
    return name


def learn_headlines(
    articles: list[dict[str, Any]],
    tensors: dict[str, dict[str, np.ndarray]],
    model: ExtractorModel,
    chosen: argparse.Namespace,
) -> None:
    """Learn to shorten sentences, then which of the shortened to print."""
    more = read_articles(chosen.more / "articles.jsonl.zst") if chosen.more else ()
    network = tensors["network"]
    read = [*articles, *more]
    news = shortened_titles(read, model.vocabulary, model.network, workers=chosen.workers)
    random.Random(0).shuffle(news)  # noqa: S311
    by_id = {article["id"]: article for article in articles}
    marked = [json.loads(line) for line in chosen.told.read_text("utf-8").splitlines()]
    named = {one["name"]: one for one in marked if "name" in one}
    texts = [text for text in read_edited(chosen.headlines, named, by_id) if not text.held]
    print(f"headlines: {len(news)} titles, {len(texts)} texts of editors", flush=True)
    embeddings = torch.from_numpy(network["embed.weight"])
    settings = ShortenSettings()
    start = train_shortener(news, [], embeddings, settings)
    made = [edited_examples([text], model.vocabulary, model.network) for text in texts]
    shorteners = []
    for fold in range(FOLDS + 1):  # the last one has seen all
        edited = [one for at, part in enumerate(made) if at % FOLDS != fold for one in part]
        trained = train_shortener(news, edited, embeddings, settings, start).weights()
        shorteners.append(Shortener(trained, network["embed.weight"]))
    tensors["shortener"] = trained
    blind = [shorteners[at % FOLDS] for at in range(len(texts))]
    choices = describe_choices(texts, model, blind)
    parts = np.random.default_rng(0).integers(CHECKED, size=len(choices.sizes))
    found = []
    for part in range(CHECKED):
        learned = train_choice(choices, ChooseSettings(members=2), parts == part)
        found.append(passed(choices, learned, parts == part))
    good, like = np.mean(found, axis=0)
    print(f"headlines: best judged one printed {good:.3f}, likeness of the best {like:.3f}")
    choice = train_choice(choices, ChooseSettings())
    rankers = {key: value for key, value in tensors["rankers"].items() if "headline." not in key}
    tensors["rankers"] = rankers | {f"headline.{key}": value for key, value in choice.items()}


def learn_again(articles: list[dict[str, Any]], chosen: argparse.Namespace) -> None:
    """Train one part of the bundled extractor again."""
    folder: Path = chosen.out
    files = {name: folder / f"{name}.safetensors" for name in KEPT}
    floats = {name: unpacked(load_file(path)) for name, path in files.items() if path.exists()}
    words = (folder / "vocabulary.txt").read_text("utf-8").split("\n")
    vocabulary = {word: index for index, word in enumerate(words)}
    edges = load_file(folder / "edges.safetensors")
    model = assemble("untold", vocabulary, floats, EdgeTable(edges))
    if chosen.only == "shortener":
        learn_headlines(articles, floats, model, chosen)
    else:
        learners = {
            "judge": learn_judge,
            "worth": learn_worth,
            "turns": learn_turns,
            "chooser": learn_chooser,
        }
        learn = learners[chosen.only]
        floats[chosen.only] = learn(articles, model, chosen)
    export_extractor(folder, floats, vocabulary, edges, version=chosen.version)


if __name__ == "__main__":
    run(main)
