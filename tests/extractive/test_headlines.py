"""What stands as a headline: where it starts and ends, and whether it says something."""

from __future__ import annotations

import numpy as np
import pytest

import vnsum
from vnsum.backends.extractive import candidates
from vnsum.backends.extractive.body.tokens import tokenise
from vnsum.backends.extractive.engine import rank_headlines, read_body
from vnsum.backends.extractive.headlines.faults import headline_faults
from vnsum.backends.extractive.networks.edges import (
    EDGE_ROWS,
    EdgeTable,
    Neighbours,
    end_rows,
    start_rows,
    verb_rows,
)
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.sentences.forms import headline_forms
from vnsum.backends.extractive.syntax.clauses import leans_back, links_back, points_back
from vnsum.training.extractor.edges import EdgeSettings, encode_edges, train_edges

MODEL = load_extractor()


def test_no_form_ends_inside_a_pair() -> None:
    sentences = (
        "Việc này được giao cho Sở Nông nghiệp và Môi trường từ ngày 1/3 đến ngày 15/4 năm nay.",
        "Quy định mới của phường áp dụng đối với mọi hộ kinh doanh kể từ ngày 7/5.",
        "Văn phòng HĐND tỉnh cho biết kỳ họp được dời sang tháng sau để chờ quyết định.",
    )
    texts = [form.text for sentence in sentences for form in headline_forms(sentence, 0)]
    assert texts
    ends = ("Nông nghiệp", "1/3", "đối", "kể", "HĐND tỉnh")
    assert not [text for text in texts if text.endswith(ends)]


def test_the_best_headline_has_a_predicate() -> None:
    body = [
        "Căn nhà lá ở ấp 3 nơi xảy ra vụ cháy, nằm cạnh kênh Năm Thước.",
        "UBND xã Tân Lập hỗ trợ 30 triệu đồng cho gia đình bị cháy nhà ở ấp 3 vào sáng 12/3.",
    ]
    best = rank_headlines(MODEL, read_body(MODEL, body, None), 120)[0].forms[0].text
    assert best.startswith("UBND xã Tân Lập hỗ trợ 30 triệu đồng")


@pytest.mark.parametrize(
    "text",
    [
        "Mọi thắc mắc xin liên hệ Văn phòng UBND phường để được giải đáp",
        'Không có chuyện ông "bán nhà giá rẻ" cho người quen ở phường',
        "Trên địa bàn xã vừa xảy ra vụ tai nạn làm một người bị thương",
        "Công văn nêu rõ các hộ phải di dời trước ngày 30/4",
        "Phường yêu cầu muốn mở quán thì hộ kinh doanh phải nộp",
        "Thành phố khai trương tuyến xe buýt số 7 nối phường Láng",
        "Trường tiểu học Bàu Tràm là điểm đầu tiên của huyện",
        "Đoàn đại biểu xã Bàu Tràm đến thăm",
        "Hòa chung không khí tưng bừng của ngày hội lớn",
    ],
)
def test_faults_of_form_are_seen(text: str) -> None:
    assert headline_faults(text)


def test_what_is_joined_at_both_ends_has_no_fault() -> None:
    assert not headline_faults("Thành phố mở tuyến xe buýt số 7 nối phường Láng với xã Bàu Tràm")
    assert not headline_faults("Xã Bàu Tràm là xã đầu tiên của huyện đạt chuẩn, sớm hai năm")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tại cơ quan công an, T. khai nhận đã lấy trộm xe.", True),
        ("Theo ông Quý, tỉnh đã giải quyết xong.", True),
        ("Mọi thắc mắc xin liên hệ Văn phòng UBND phường.", True),
        ("Nạn nhân được đưa đi cấp cứu.", True),
        ("Bị can Nguyễn Văn Quang bị khởi tố.", False),
        ("Kết quả xác minh cho thấy công ty đã sai phạm.", False),
        ("UBND phường Láng tổ chức hội nghị.", False),
    ],
)
def test_leads_that_lean_on_what_went_before(text: str, expected: bool) -> None:  # noqa: FBT001
    assert leans_back(text) is expected
    assert links_back("Trong đó, 12 hộ đã di dời.")


def test_this_is_no_pointer_where_it_was_named() -> None:
    assert not points_back("Xã Tân Lập họp dân; xã này có 12 ấp.")
    assert points_back("Trường này có 12 lớp.")
    assert points_back("Tỉnh họp bàn để xử lý số rác trên.")


def test_asking_until_enough_pass_is_asking_about_all(monkeypatch: pytest.MonkeyPatch) -> None:
    body = [
        f"Ngày {day}/3, UBND phường Láng {did}, với sự tham gia của {day * 7} hộ dân ở tổ số {day}."
        for day, did in enumerate(
            (
                "tổ chức hội nghị",
                "khánh thành nhà văn hóa",
                "trao quà Tết",
                "họp dân",
                "mở lớp dạy bơi",
            ),
            3,
        )
    ]
    reading = read_body(MODEL, body * 3, None)
    found = {}
    for spare in (1, 4, 1000):
        monkeypatch.setattr(candidates, "_SPARE", spare)
        leads = candidates.lead_candidates(reading, MODEL.shapes, 10, 60)
        found[spare] = [[form.text for form in forms] for forms in leads.forms]
    assert found[1] == found[4] == found[1000]
    assert found[4]


def test_further_headlines_say_something_else() -> None:
    text = (
        "Sáng 12/3, UBND phường Láng (quận Đống Đa) đã tổ chức lễ khánh thành nhà văn hóa tổ số 9. "
        "Kinh phí xây dựng là 3,2 tỷ đồng, do ngân sách phường chi trả. "
        "Nhà văn hóa đã mở cửa cho người dân từ 6 giờ đến 21 giờ hằng ngày."
    )
    texts = [item.text.replace(" đã", "") for item in vnsum.summarize(text).headlines]
    assert len(texts) > 1
    assert not [(one, two) for one in texts for two in texts if one is not two and one in two]


def test_rows_stay_in_the_table_and_in_the_sentence() -> None:
    """What stands in one sentence says nothing of another; steps and scale give the log-odds."""
    one = tokenise(["Phường Láng họp sáng nay.", "Quận Ba Đình cũng vậy."], MODEL.vocabulary)
    two = tokenise(["Phường Láng họp sáng nay."], MODEL.vocabulary)
    for rows in (start_rows, end_rows, verb_rows):
        found = rows(Neighbours(one))
        assert found.min() >= 0
        assert found.max() < EDGE_ROWS
        np.testing.assert_array_equal(found[:, : len(two.words)], rows(Neighbours(two)))
    tables = {name: np.full(EDGE_ROWS, 2, dtype=np.int8) for name in ("start", "end", "verb")}
    scale = np.array([0.5, 0.25, 1], dtype=np.float32)
    bias = np.array([0, 1, -1], dtype=np.float32)
    edges = EdgeTable({**tables, "scale": scale, "bias": bias})(two)
    assert edges.starts.tolist() == [len(start_rows(Neighbours(two))) * 1.0] * len(two.words)
    assert edges.ends.tolist() == [len(end_rows(Neighbours(two))) * 0.5 + 1] * len(two.words)


def test_tables_learn_where_titles_end() -> None:
    """An end that titles have is told from one they never have."""
    words = ("đường", "trường", "chợ", "cầu", "đê", "kè", "trạm", "bến")
    articles = [
        {
            "title": f"Phường xây {one} mới cạnh {two} cũ",
            "body": [
                f"Năm nay phường xây {one} mới cạnh {two} cũ với kinh phí 3 tỷ đồng, đã họp dân.",
                f"Dân sẽ góp đất trong tháng để mở {one} và {two} trước mùa mưa tới.",
            ],
        }
        for one in words
        for two in words
    ] * 6
    examples = encode_edges(articles, MODEL.vocabulary, verbed=100, workers=1)
    assert examples["end"].sum() == len(articles)
    table = EdgeTable(train_edges(examples, EdgeSettings(batch=64)))
    body = tokenise([articles[9]["body"][0]], MODEL.vocabulary)
    edges = table(body)
    assert body.words[int(edges.ends[:-1].argmax())] == "cũ"
    assert edges.verbs[body.words.index("họp")] > edges.verbs[body.words.index("kinh")]


def test_nothing_is_left_out_of_a_quotation() -> None:
    sentence = 'Chủ tịch xã viết: "Cầu (phía bắc) đã thông xe từ chiều qua, bà con yên tâm".'
    for form in headline_forms(sentence, 0):
        assert "Cầu thông" not in form.text
        assert "bắc) thông" not in form.text


def test_when_and_where_alone_is_no_headline() -> None:
    text = (
        "Hồi 19 giờ 40 phút ngày 14 tháng 10 năm 2026, tại nhà văn hóa tổ 9, phường Yên Lưu, đã "
        "tiến hành họp nhân dân. Tổ dân phố số 9 thống nhất lắp 6 camera ở ngõ 46, mỗi hộ góp "
        "120.000 đồng. Việc lắp đặt xong trước ngày 30/11."
    )
    assert not vnsum.summarize(text).headline.startswith("Hồi 19 giờ")
