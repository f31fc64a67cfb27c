"""Which sentence turns the story: the networks, what they are told, and what drafts do with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from vnsum import SummaryOptions, read, summarize
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.networks.turning import LEAST_ASKED, describe_pairs
from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.results import Draft

MODEL = load_extractor()

TURNED = {
    "closed": (
        "Từ ngày 1/8, bến xe khách phía Bắc thành phố Lạng Khê đón khách lại sau sáu tháng sửa.",
        "Bến có 24 khoang đỗ, nhà chờ 600 m2, tổng kinh phí 41 tỷ đồng.",
        "Mỗi ngày dự kiến có 310 chuyến xe xuất bến.",
        "Sang ngày thứ ba, trần nhà chờ sập một mảng, bến lại đóng cửa chờ kết luận kiểm định.",
        "Các tuyến tạm thời đón khách tại sân vận động.",
    ),
    "another cause": (
        "Trường Tiểu học Hạ Lũng có 41 em nhập viện vì ăn sữa chua phát tại lớp ngày 9/9.",
        "Các em đau bụng, nôn, được chuyển lên bệnh viện huyện trong buổi chiều.",
        "Nhà trường dừng phát sữa từ ngày 10/9.",
        "Kết quả nuôi cấy cho thấy các em nhiễm vi rút từ bể nước mưa, mẫu sữa không có gì lạ.",
        "Hiện 41 em đã về nhà.",
    ),
}
DOUBTFUL = {
    "back": (
        "Sáng 3/3, phà Bến Sỏi đưa chuyến đầu tiên qua sông, người dân ba xã khỏi phải đi vòng.",
        "Phà chở được 12 ô tô con và 80 khách mỗi chuyến.",
        "Vé xe máy 5.000 đồng, học sinh được miễn vé.",
        "Chiều cùng ngày, dây cáp đứt, phà trôi xa 600 m và từ đó nằm im ở bãi sửa chữa.",
        "Xã lắp thêm 14 bóng đèn ở hai đầu bến.",
    ),
    "drill": (
        "Lúc 8 giờ ngày 12/6, cháy lớn tại kho gỗ của Công ty Minh Phát, bốn công nhân mắc kẹt.",
        "Mười hai xe chữa cháy và 60 chiến sĩ có mặt sau chín phút.",
        "Bốn người được đưa xuống bằng xe thang, hai người bị bỏng nhẹ.",
        "Tình huống do Phòng Cảnh sát phòng cháy dựng lên, các nạn nhân do sinh viên đóng.",
        "Công ty đã trang bị thêm 24 bình bột.",
    ),
    "sold": (
        "Hợp tác xã chè Suối Hồng ký hợp đồng bán 30 tấn chè sang Đài Loan, trị giá 9,6 tỷ đồng.",
        "Chuyến hàng đầu tiên dự kiến rời cảng Hải Phòng ngày 15/7.",
        "Hợp tác xã có 118 thành viên, 92 ha chè, trong đó 40 ha đạt chuẩn hữu cơ.",
        "Nhà nhập khẩu sau đó xin rút khỏi hợp đồng do mẫu thử có dư lượng thuốc.",
        "UBND huyện hỗ trợ hợp tác xã 200 triệu đồng làm nhãn hàng.",
    ),
}
STRAIGHT = (
    *DOUBTFUL["back"][:3],
    "Năm 2019, một con phà khác từng đứt cáp, trôi xa 600 m.",
    DOUBTFUL["back"][4],
)


def _reading(sentences: tuple[str, ...]) -> Reading:
    return Extract(MODEL, Brief(read("\n\n".join(sentences)), SummaryOptions())).reading


@pytest.mark.parametrize("sentences", [*TURNED.values(), *DOUBTFUL.values()])
def test_what_turns_the_story_is_likelier_than_anything_else(sentences: tuple[str, ...]) -> None:
    assert MODEL.turns is not None
    odds = MODEL.turns(_reading(sentences))
    assert divmod(int(odds.argmax()), len(odds)) == (0, 3)


@pytest.mark.parametrize("kind", TURNED)
def test_a_lead_is_told_with_what_turns_it(kind: str) -> None:
    draft = summarize("\n\n".join(TURNED[kind]))
    assert _tells(draft, "lead", 0)
    assert _tells(draft, "lead", 3)
    assert _tells(draft, "summary", 3)


def test_there_is_no_room_so_the_editor_is_told() -> None:
    draft = summarize("\n\n".join(TURNED["closed"]), SummaryOptions(lead_min=10, lead_max=24))
    assert _tells(draft, "lead", 3) or "misleading-lead" in draft.warning_codes


def _tells(draft: Draft, product: str, sentence: int) -> bool:
    parts = [one for one in draft.sentences if one.product == product]
    return any(sentence in one.source_sentences for one in parts)


def test_what_stands_behind_the_sentences_read_is_not_owed() -> None:
    lines = [
        f"Ngày {at % 28 + 1}/9, UBND xã Tân Bình {at} tổ chức lễ khánh thành cầu số {at} bắc qua "
        f"sông Lô, tổng vốn {at + 3} tỷ đồng, phục vụ hơn {at * 37 + 200} lượt người mỗi ngày."
        for at in range(44)
    ]
    lines += ["Tuy nhiên, tất cả các lễ khánh thành trên đã bị hủy, cầu không được xây."] * 8
    for count in range(36, 50):
        text = lines[:count] + lines[44:]
        groups = [" ".join(text[at : at + 4]) for at in range(0, len(text), 4)]
        assert summarize("\n\n".join(["Khánh thành cầu", *groups])).summary


def test_what_happened_before_turns_nothing() -> None:
    assert not [odds for _, odds in _reading(STRAIGHT).turns.get(0, ()) if odds > -1]


def test_a_title_that_is_turned_is_told_to_the_editor() -> None:
    title = "Bến xe khách phía Bắc Lạng Khê đón khách trở lại"
    draft = summarize("\n\n".join([title, *TURNED["closed"]]))
    assert draft.headline == title
    assert "misleading-headline" in draft.warning_codes
    title = "Phà Bến Sỏi đưa chuyến đầu tiên qua sông"
    straight = summarize("\n\n".join([title, *STRAIGHT]))
    assert "misleading-headline" not in straight.warning_codes


def test_pairs_are_of_different_sentences_and_of_likely_turns() -> None:
    reading = _reading(DOUBTFUL["back"])
    odds = np.array([-9, LEAST_ASKED, -9, 1, -9], dtype=np.float32)
    pairs = describe_pairs(reading, odds, LEAST_ASKED)
    assert set(pairs.turns.tolist()) == {1, 3}
    assert len(pairs.rows) == 8
    assert (pairs.claims != pairs.turns).all()
    assert np.isfinite(pairs.rows).all()
    assert len(describe_pairs(reading, odds).rows) == 20


def test_one_sentence_has_no_pairs() -> None:
    reading = _reading(DOUBTFUL["back"][:1])
    assert reading.turns == {}
    assert MODEL.turns is not None
    assert MODEL.turns(reading).shape == (1, 1)


def test_networks_learn_what_turns_what(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.backends.extractive.networks.turning import TurnModel  # noqa: PLC0415 - beside torch
    from vnsum.training.extractor.sentences import (  # noqa: PLC0415 - imports torch
        SentenceSettings,
    )
    from vnsum.training.extractor.turns import (  # noqa: PLC0415 - imports torch
        TurnSettings,
        describe_stories,
        train_turns,
    )

    lines, straight = [], []
    for number in range(24):
        place = f"Bến {['Sỏi', 'Đá', 'Cát', 'Gạo'][number % 4]} {number}"
        body = [one.replace("Bến Sỏi", place) for one in DOUBTFUL["back"]]
        text = "\n\n".join(body)
        turn = {"claims": [0], "turn": [text.index(body[3])], "weight": "false"}
        lines.append({"name": f"w{number % 4}-{number}", "text": text, "turns": [turn]})
        other = "\n\n".join(one.replace("Bến Sỏi", place) for one in STRAIGHT)
        lines.append({"name": f"w{number % 4}-s{number}", "text": other, "turns": []})
        straight.append({"text": other})
    marks, told = tmp_path / "turns.jsonl", tmp_path / "told.jsonl"
    for path, rows in ((marks, lines), (told, straight)):
        path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    stories = describe_stories(marks, told, {}, MODEL)
    assert len(stories) == 72
    settings = TurnSettings(SentenceSettings(members=1, epochs=12), blind=1, folds=2, epochs=40)
    weights, blind = train_turns(stories, len(MODEL.vocabulary), settings)
    found = TurnModel(weights)(stories[0].reading)
    assert divmod(int(found.argmax()), len(found)) == (0, 3)
    assert found[0, 3] > 0 > TurnModel(weights)(stories[1].reading)[0].max()
    assert np.mean([odds[0, 3] for odds in blind[:48:2]]) > np.mean(
        [odds[0, 3] for odds in blind[1:48:2]]
    )
