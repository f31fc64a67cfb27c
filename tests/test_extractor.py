"""The extract-and-compress engine: fast paths equal reference paths, forms are sound."""

from __future__ import annotations

import numpy as np
import pytest

from vnsum.backends.extractive.clauses import clauses, opens_dangling, skip_connective
from vnsum.backends.extractive.features import body_features, title_features, title_words
from vnsum.backends.extractive.forms import headline_forms, sentence_forms
from vnsum.backends.extractive.model import load_extractor
from vnsum.backends.extractive.network import TokenNetwork
from vnsum.backends.extractive.tokens import MAX_TOKENS, tokenise
from vnsum.backends.extractive.trees import Trees
from vnsum.backends.fake import FakeSeq2Seq, FakeSpans
from vnsum.backends.protocols import Decoding, Seq2SeqBackend, SpanBackend
from vnsum.training.extractor_rank import tree_arrays
from vnsum.weights import bundled_model, bundled_models, verify

BODY = [
    "Sáng 12/8, UBND phường Láng (Hà Nội) tổ chức hội nghị sơ kết, triển khai nhiệm vụ quý III.",
    "Trong 6 tháng đầu năm, phường đã giải quyết 1.250 hồ sơ, đạt 98,5%, tăng 3,2%.",
    "Ông Trần Văn Minh cho biết, nếu không có mưa lớn, tuyến đường sẽ hoàn thành trước ngày 30/9.",
]


def test_numpy_network_equals_torch() -> None:
    """The fast path gives what the PyTorch module gives, with and without a title."""
    torch = pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor_network import (  # noqa: PLC0415 - imports torch
        ExtractorNetwork,
    )

    torch.manual_seed(1)
    vocabulary = load_extractor().vocabulary
    module = ExtractorNetwork(len(vocabulary)).eval()
    fast = TokenNetwork({name: value.numpy() for name, value in module.state_dict().items()})
    body = tokenise(BODY, vocabulary)
    for title in (None, title_words("Phường Láng sơ kết 6 tháng")):
        with torch.no_grad():
            logits = module(
                torch.from_numpy(body.ids.astype(np.int64))[None],
                torch.from_numpy(body.sentence.astype(np.int64))[None],
                torch.tensor([len(body.ids)]),
                torch.from_numpy(body_features(body))[None],
                torch.from_numpy(title_features(body, title))[None],
            )
        np.testing.assert_allclose(fast(body, title), torch.sigmoid(logits)[0].numpy(), atol=2e-6)


def test_numpy_trees_equal_lightgbm() -> None:
    """Flattened trees predict what LightGBM predicts."""
    lightgbm = pytest.importorskip("lightgbm", reason="needs the extra 'train'")

    draw = np.random.default_rng(0)
    rows = draw.normal(size=(600, 5)).astype(np.float32)
    target = rows[:, 0] * rows[:, 1] + np.sin(rows[:, 2])
    booster = lightgbm.train(
        {"objective": "regression", "num_leaves": 15, "verbose": -1, "num_threads": 1},
        lightgbm.Dataset(rows, target),
        25,
    )
    ours = Trees(tree_arrays(booster))(rows)
    np.testing.assert_allclose(ours, booster.predict(rows), atol=1e-5)


def test_tokens_are_cut_at_the_limit_and_point_into_their_sentence() -> None:
    """Offsets slice back to the words, and a long body is cut at the limit."""
    vocabulary = load_extractor().vocabulary
    body = tokenise(BODY, vocabulary)
    for word, start, end, sentence in zip(
        body.words, body.starts, body.ends, body.sentence, strict=True
    ):
        assert BODY[sentence][start:end].lower() == word
    long = tokenise([BODY[0]] * 60, vocabulary)
    assert len(long.words) == MAX_TOKENS == long.bounds[-1]


def test_conditions_reports_and_denials_are_never_dropped() -> None:
    """A clause that qualifies the rest stays with it."""
    texts = [form.text for form in sentence_forms(BODY[2], 0)]
    assert any("hoàn thành" in text for text in texts)
    for text in texts:
        if "hoàn thành" in text:
            assert "nếu không có mưa lớn" in text
            assert "cho biết" in text


def test_forms_are_pieces_of_their_sentence() -> None:
    """Every piece stands in the sentence, and no figure is cut in two."""
    for sentence in BODY:
        for form in [*sentence_forms(sentence, 0), *headline_forms(sentence, 0)]:
            assert all(sentence[start:end] in sentence for start, end in form.pieces)
            assert all(
                word in sentence.split() or word.strip(",;:.") in sentence
                for word in form.text.split()
            )
            assert form.text.count("(") == form.text.count(")")
    assert "98,5" not in [
        sentence_forms(BODY[1], 0)[0].text[c.start : c.end] for c in clauses(BODY[1])
    ]


def test_quotations_and_brackets_are_not_cut() -> None:
    """Commas inside quotation marks or brackets do not end a clause."""
    sentence = (
        "Hội nghị nêu phương châm “Kỷ cương, trách nhiệm, hiệu quả” (ba điểm, một mục), "
        "và kết thúc."
    )
    assert len(clauses(sentence)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo đó, quận sẽ chi 3 tỷ đồng.", True),
        ("Ông này nói vậy.", True),
        ("Đây là dự án lớn.", True),
        ("Sau đó đoàn đi thăm.", True),
        ("Ông Nguyễn Văn An phát biểu.", False),
        ("Quận Ba Đình tổ chức hội nghị.", False),
    ],
)
def test_dangling_openings_are_seen(text: str, expected: bool) -> None:  # noqa: FBT001
    """Openings that point at something unsaid are told from names."""
    assert opens_dangling(text) is expected


def test_opening_connectives_are_left_out() -> None:
    """The sentence starts after its connective, never after anything else."""
    assert "Tuy nhiên, phường"[skip_connective("Tuy nhiên, phường đã làm.") :] == "phường"
    assert skip_connective("Hà Nội, ngày 5") == 0


def test_bundled_extractor_is_whole() -> None:
    """The manifest's checksums hold, and the model stays under five megabytes."""
    info = bundled_model("extractor")
    verify(info)
    assert info in bundled_models()
    assert sum(file.size for file in info.files) < 5_000_000
    assert not [file.name for file in info.files if file.name.endswith((".pkl", ".bin", ".pt"))]


def test_fakes_follow_the_protocols() -> None:
    """The stand-ins can be used wherever a model can."""
    writer, reader = FakeSeq2Seq(), FakeSpans()
    assert isinstance(writer, Seq2SeqBackend)
    assert isinstance(reader, SpanBackend)
    found = writer.generate([[5, 6, 7, 1]], Decoding(num_hypotheses=2))
    assert [list(item.tokens) for item in found[0]] == [[5, 6, 7], [6, 7]]
    context = "Phường Láng có 1.250 hộ."
    (answer,) = reader.answer([("Phường nào?", context)])[0]
    assert context[answer.start : answer.end] == "Phường"
