"""The extract-and-compress engine: fast paths equal reference paths, forms are sound."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from vnsum.backends.extractive.body.features import body_features, title_features, title_words
from vnsum.backends.extractive.body.ties import ties
from vnsum.backends.extractive.body.tokens import MAX_TOKENS, tokenise
from vnsum.backends.extractive.candidates import lead_candidates
from vnsum.backends.extractive.engine import read_body
from vnsum.backends.extractive.headlines.faults import headline_faults
from vnsum.backends.extractive.networks.form import FormNetwork, form_inputs
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.networks.network import TokenNetwork
from vnsum.backends.extractive.networks.ranker import Ranker, describe
from vnsum.backends.extractive.pool import pair_up, pool_of
from vnsum.backends.extractive.sentences.forms import headline_forms, sentence_forms
from vnsum.backends.extractive.sentences.saying import says_nothing
from vnsum.backends.extractive.syntax.clauses import (
    clauses,
    opens_dangling,
    skip_connective,
    without_brackets,
)
from vnsum.backends.fake import FakeSeq2Seq, FakeSpans
from vnsum.backends.protocols import Decoding, Seq2SeqBackend, SpanBackend
from vnsum.text.syllables import count_syllables
from vnsum.weights import bundled_model, bundled_models, verify

BODY = [
    "Sáng 12/8, UBND phường Láng (Hà Nội) tổ chức hội nghị sơ kết, triển khai nhiệm vụ quý III.",
    "Trong 6 tháng đầu năm, phường đã giải quyết 1.250 hồ sơ, đạt 98,5%, tăng 3,2%.",
    "Ông Trần Văn Minh cho biết, nếu không có mưa lớn, tuyến đường sẽ hoàn thành trước ngày 30/9.",
]


def test_numpy_network_equals_torch() -> None:
    """The fast path gives what the PyTorch module gives, with and without a title."""
    torch = pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.network import (  # noqa: PLC0415 - imports torch
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
        chances = fast(body, title_features(body, title)).chances
        np.testing.assert_allclose(chances, torch.sigmoid(logits)[0].numpy(), atol=2e-6)


def test_numpy_form_network_equals_torch() -> None:
    """Texts in one row give what they give one by one in the PyTorch module."""
    torch = pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.form import FormModule  # noqa: PLC0415 - imports torch

    torch.manual_seed(2)
    vocabulary = load_extractor().vocabulary
    module = FormModule(len(vocabulary)).eval()
    fast = FormNetwork({name: value.numpy() for name, value in module.state_dict().items()})
    body = tokenise(BODY, vocabulary)
    texts = [np.arange(0, 9), np.arange(3, 20), np.array([1, 2, 3, 7, 8]), np.array([4])]
    for text, logit in zip(texts, fast(body, texts, headline=True), strict=True):
        ids, features, sizes = form_inputs(body, [text])
        with torch.no_grad():
            expected = module(
                torch.from_numpy(ids.astype(np.int64))[None],
                torch.from_numpy(features)[None],
                torch.from_numpy(sizes),
            )
        assert logit == pytest.approx(float(expected[0, 1]), abs=2e-5)
    assert len(fast(body, [], headline=False)) == 0


def test_numpy_ranker_equals_torch() -> None:
    """The fast path gives what the PyTorch module gives."""
    torch = pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.rank import RankModule  # noqa: PLC0415 - imports torch

    torch.manual_seed(3)
    rows = np.random.default_rng(0).normal(size=(50, 140)).astype(np.float16)
    module = RankModule(rows).eval()
    fast = Ranker({name: value.numpy() for name, value in module.state_dict().items()})
    with torch.no_grad():
        expected = module(torch.from_numpy(rows).float()).numpy()
    np.testing.assert_allclose(fast(rows.astype(np.float32)), expected, atol=1e-5)


def test_rankers_learn_to_pick_the_best() -> None:
    """Where one feature tells the quality, the ranker comes to follow it."""
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.rank import (  # noqa: PLC0415 - imports torch
        Ranking,
        RankSettings,
        train_ranker,
    )

    draw = np.random.default_rng(0)
    rows = draw.normal(size=(3000, 8)).astype(np.float16)
    ranking = Ranking(rows, 0.1 * rows[:, 2].astype(np.float32), np.full(300, 10))
    ranker = train_ranker(ranking, RankSettings(epochs=10, held=10))
    fast = Ranker({name: value.numpy() for name, value in ranker.state_dict().items()})
    picks = fast(rows.astype(np.float32)).reshape(300, 10).argmax(axis=1)
    best = rows[:, 2].reshape(300, 10).argmax(axis=1)
    assert (picks == best).mean() > 0.8


def test_pools_score_as_a_loop_would() -> None:
    """Expected F1 of all candidates at once equals the sum over one candidate's own tokens."""
    reading = read_body(load_extractor(), BODY, "Phường Láng sơ kết 6 tháng")
    forms = [form for s, text in enumerate(BODY) for form in sentence_forms(text, s)]
    singles = pool_of(reading, forms, headline=False)
    pairs = pair_up(reading, singles)
    assert len(pairs) > 3
    local = reading.body.local.tolist()
    for pool in (singles, pairs):
        for row, tokens in enumerate(pool.tokens):
            ours = tokens.tolist()
            assert ours == sorted(ours)
            seen = {local[token]: token for token in reversed(ours)}
            follows = [one for one, two in pairwise(ours) if two == one + 1]
            length = len(ours) + 35
            assert pool.single[row] == pytest.approx(
                2 * reading.chances[list(seen.values()), 0].sum() / length
            )
            assert pool.double[row] == pytest.approx(2 * reading.chances[follows, 1].sum() / length)
            texts = [form.text for form in pool.forms[row]]
            assert pool.syllables[row] == sum(count_syllables(text) for text in texts)


def test_candidates_do_not_see_each_other() -> None:
    """A candidate is described the same among others, but for what compares it with them."""
    model = load_extractor()
    reading = read_body(model, BODY, None)
    pool = lead_candidates(reading, model.shapes, 5, 60)
    rows = describe(reading, pool)
    turned = np.arange(len(pool))[::-1]
    np.testing.assert_allclose(describe(reading, pool.take(turned)), rows[turned], atol=1e-5)


def test_tokens_are_cut_at_the_limit_and_point_into_their_sentence() -> None:
    """Offsets slice back to the words, and a long body is cut at the limit."""
    vocabulary = load_extractor().vocabulary
    body = tokenise(BODY, vocabulary)
    for word, start, end, sentence in zip(
        body.words, body.starts, body.ends, body.sentence, strict=True
    ):
        assert BODY[sentence][start:end].lower() == word
    long = tokenise([BODY[0]] * 150, vocabulary)
    assert len(long.words) == MAX_TOKENS == long.bounds[-1]


def test_conditions_reports_and_denials_are_never_dropped() -> None:
    """A clause that qualifies the rest stays with it."""
    texts = [form.text for form in sentence_forms(BODY[2], 0)]
    assert any("hoàn thành" in text for text in texts)
    for text in texts:
        if "hoàn thành" in text:
            assert "nếu không có mưa lớn" in text
            assert "cho biết" in text


def test_a_ban_is_never_cut_from_what_it_bans() -> None:
    """Without its head the sentence would say the opposite: seen in a headline on 2026-11-25."""
    sentence = "Trong đó nghiêm cấm cán bộ, công chức phường uống rượu bia trong giờ làm việc."
    texts = [form.text for form in [*headline_forms(sentence, 0), *sentence_forms(sentence, 0)]]
    assert texts
    assert all("cấm" in text for text in texts)


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
    ("text", "tied"),
    [
        ("UBND xã cũng giao các thôn trực 24/24 giờ.", [0]),
        ("UBND xã cũng như các thôn trực 24/24 giờ.", []),
        ("Sau ba năm, chúng tôi đã tham vấn 12 chuyên gia.", [1]),
        ("Ông Lãm nói: “Chúng tôi đã tham vấn 12 chuyên gia”.", []),
        ("Như báo Suối Đôi đã phản ánh, bến đò bị sạt 65 m.", [2]),
        ("Phóng viên báo tỉnh đã có bài về bến đò.", [2]),
        ("Đề nghị tỉnh cho phép xã dời bến đò.", [3]),
        ("Xã đề nghị tỉnh cho phép dời bến đò.", []),
    ],
)
def test_ties_to_what_is_not_said(text: str, tied: list[int]) -> None:
    assert [at for at, one in enumerate(ties(text)) if one] == tied


def test_a_list_is_not_left_behind_its_first_item() -> None:
    text = (
        "Xã có hai mỏ đá được đề nghị gia hạn gồm: mỏ Đồng Lác rộng 45 ha, khai thác đến năm 2027; "
        "mỏ Núi Sẻ rộng 12 ha, khai thác đến năm 2026."
    )
    forms = [form.text for form in sentence_forms(text, 0)]
    assert all(("Đồng Lác" in form) == ("Núi Sẻ" in form) for form in forms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Liên quan đến việc 12 hộ nuôi cá lồng trên sông Lịm bị mất trắng sau trận lũ.", True),
        ("Liên quan đến vụ cháy chợ, UBND xã Suối Đôi hỗ trợ 12 hộ.", False),
        ("Về việc dời chợ, ông Lãm cho biết.", True),
        ("Chủ tịch xã Lê Văn Tứ (giữa) trao bằng khen cho 12 thôn.", True),
        ("Chủ tịch xã Lê Văn Tứ (thứ hai từ trái) thăm chợ.", True),
        ("Xã lát lại vỉa hè phía bắc (trái tuyến) và trồng 40 cây.", False),
        ("Xã trao bằng khen cho 12 thôn (có danh sách kèm theo).", False),
    ],
)
def test_a_topic_or_a_caption_is_no_sentence(text: str, expected: bool) -> None:  # noqa: FBT001
    assert says_nothing(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo đó, quận sẽ chi 3 tỷ đồng.", True),
        ("Ông này nói vậy.", True),
        ("Đây là dự án lớn.", True),
        ("Sau đó đoàn đi thăm.", True),
        ("Hậu quả, hai nhà bị tốc mái.", True),
        ("Đại diện đơn vị này cho biết sẽ sửa xong trong tháng.", True),
        ("Đại diện Công ty Sông Lịm cho biết sẽ sửa xong trong tháng.", False),
        ("Ba hộ khác được hỗ trợ 20 triệu đồng.", True),
        ("Sáng cùng ngày, đoàn đã đến xã Suối Đôi.", True),
        ("Chiều 5/3, xã họp dân; tối cùng ngày, xã chốt danh sách.", False),
        ("Hậu phương vững chắc giúp bộ đội yên tâm.", False),
        ("Ba hộ dân được hỗ trợ 20 triệu đồng.", False),
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


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Các tổ 3, 4, 5 và 9 mất điện, mong bà con thông cảm.", 2),
        ("Các lớp 1, 2, 3 nghỉ học.", 1),
        ("Tổ 3, 4 và 5 mất điện.", 1),
        ("Năm 2025, 4 tập thể được khen.", 2),
    ],
)
def test_numbers_one_by_one_are_not_parted(sentence: str, parts: int) -> None:
    assert len(clauses(sentence)) == parts


def test_a_headline_names_both_of_two_numbers() -> None:
    sentence = "UBND phường Kim Liên khánh thành nhà văn hóa của tổ dân phố số 9 và 10 tại ngõ 4."
    texts = {form.text for form in headline_forms(sentence, 0)}
    assert not any(text.endswith("số 9") for text in texts)
    assert any(text.endswith("số 9 và 10") for text in texts)


def test_the_day_that_a_word_means_is_kept() -> None:
    sentence = "Chiều qua (19/8), UBND phường (quận 5) họp"
    kept = "".join(sentence[a:b] for a, b in without_brackets(sentence, 0, len(sentence)))
    assert kept == "Chiều qua (19/8), UBND phường họp"


def test_a_headline_does_not_end_behind_a_not() -> None:
    sentence = (
        "UBND phường Phú Thượng không triển khai dự án bãi đỗ xe khi người dân chưa đồng thuận."
    )
    texts = {form.text for form in headline_forms(sentence, 0)}
    assert sentence[:-1] in texts
    assert not any(text.endswith("bãi đỗ xe") for text in texts)
    assert headline_faults("Phường ra mắt 6 điểm hỗ trợ dịch vụ công đặt")
    assert headline_faults("Nhân kỷ niệm 81 năm Quốc khánh 2/9, sáng nay")
    assert headline_faults("Nhân kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ, sáng 24/7")
    assert not headline_faults("Phường Kim Liên khánh thành nhà văn hóa sáng 2/9")


def test_a_pool_of_nothing_still_has_places() -> None:
    """A release whose sentences give no form at all: what is judged is indexed by no place."""
    reading = read_body(load_extractor(), BODY, None)
    assert pool_of(reading, [], headline=False).first.dtype.kind == "i"
