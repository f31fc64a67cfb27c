"""Which sentences are told together in a summary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

import vnsum
from vnsum.backends.extractive.networks.chooser import Chooser
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief
from vnsum.drafting.summaries.choosing import choose_sentences
from vnsum.drafting.summaries.combining import describe_sets, possible_sets
from vnsum.options import SummaryOptions
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from numpy.typing import NDArray

RELEASE = """Huyện Vân Lũng tổng kết mùa tiêm phòng dại

14:05 20/6/2025

Sáng 20/6, UBND huyện Vân Lũng tổ chức hội nghị tổng kết tiêm phòng dại cho chó, mèo năm 2025.

Ông Hà Văn Toản, Phó Chủ tịch UBND huyện, chủ trì hội nghị.

Dự hội nghị có lãnh đạo 16 xã và đại diện Chi cục Thú y tỉnh.

Trong ba tháng, toàn huyện tiêm được 15.240 liều vắc xin, đạt 88% tổng đàn.

Xã Nà Rầm thấp nhất, chỉ đạt 51% kế hoạch được giao.

Kinh phí của đợt tiêm là 460 triệu đồng, do ngân sách huyện chi 300 triệu đồng.

Từ đầu năm, huyện có 4 ổ dịch dại trên chó và không có người tử vong.

Ông Toản yêu cầu các xã dưới 70% tiêm vét xong trước ngày 15/7 và lập sổ quản lý chó, mèo.

Đợt hai bắt đầu từ ngày 8/9.

Kết thúc hội nghị, ông Toản cảm ơn cán bộ thú y các xã.
"""
FIRE = """Cháy xưởng mộc ở xã Bình Khê

09:10 12/3/2025

Khoảng 2 giờ sáng 12/3, vụ cháy xảy ra tại xưởng mộc của ông Lê Quang Bách ở thôn Hạ, xã Bình Khê.

Xưởng rộng 600 m2, đang chứa nhiều bàn ghế chờ giao cho khách.

Công an huyện điều 5 xe chữa cháy và 34 chiến sĩ, đến 4 giờ 30 phút thì dập tắt ngọn lửa.

Hậu quả: tài xế xe tải (nam, 41 tuổi) ngủ tại xưởng tử vong, một công nhân bị bỏng nhẹ.

Thiệt hại ban đầu ước 2,3 tỷ đồng, trong đó máy móc 900 triệu đồng.

Nguyên nhân đang được Công an huyện điều tra làm rõ.
"""
RUMOUR = """Xã Tân Lễ thông tin về nước sinh hoạt

08:00 06/7/2025

Tối 4/7, trên mạng xã hội lan truyền bài viết cho rằng nước máy xã Tân Lễ nhiễm độc.

Bài viết có hơn 2.000 lượt chia sẻ chỉ trong một đêm.

Sáng 5/7, nhiều cửa hàng trong xã bán hết nước đóng chai.

UBND xã Tân Lễ khẳng định đó là thông tin sai sự thật, không có người nào nhập viện.

Trạm cấp nước đã lấy 6 mẫu kiểm nghiệm, tất cả đạt quy chuẩn.

Công an xã mời người đăng bài viết đến làm việc ngày 7/7.
"""
ASKED = """Xã Khe Lạnh đối thoại với thanh niên

09:00 26/3/2025

Sáng 26/3, UBND xã Khe Lạnh đối thoại với 120 thanh niên của chín bản.

Nhiều ý kiến đề nghị lắp 40 đèn năng lượng mặt trời trên đường vào bản Khe.

Phòng Kinh tế trả lời không đồng ý lắp đèn vì chưa có nguồn vốn trong năm nay.

Xã cho 26 thanh niên vay 1,3 tỷ đồng để nuôi dê và trồng gừng.

Đường vào bản Khe dài 2 km được đổ bê tông từ tháng 4 với kinh phí 1,9 tỷ đồng.

Chủ tịch UBND xã giao Đoàn xã mở ba lớp dạy nghề trước ngày 30/6.
"""
LISTED = """UBND xã Hòa Lạng kết luận về bến đò ngang

Cổng thông tin điện tử xã Hòa Lạng - 10:05 07/11/2025

Chiều 6/11, ông Bế Quang Trực, Chủ tịch UBND xã Hòa Lạng, chủ trì cuộc họp về an toàn bến đò.

Sau khi nghe Công an xã báo cáo, Chủ tịch UBND xã kết luận như sau:

1. Đình chỉ ba bến đò không phép từ ngày 10/11.
2. Giao Công an xã kiểm tra áo phao của 14 chủ đò mỗi tuần.
3. Lắp 6 biển báo trước ngày 20/11.
4. Hỗ trợ mỗi chủ đò 2 triệu đồng mua áo phao.
"""
FEATURES = 165


class Favouring(Chooser):
    """Takes every text for a release and prefers the summaries it is told to."""

    def __init__(self, best: int) -> None:
        """Keep the place of what is liked best."""
        self.best = best

    def is_release(self, document: NDArray[np.float32]) -> bool:  # noqa: ARG002 - all are
        return True

    def scores(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        return -np.arange(len(rows), dtype=np.float32)

    def summary_scores(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        scores = np.zeros(len(rows), dtype=np.float32)
        scores[self.best % len(rows)] = 1
        return scores


def _extract(
    text: str, chooser: Chooser | None = None, options: SummaryOptions | None = None
) -> Extract:
    model = load_extractor()
    model = replace(model, chooser=chooser or model.chooser)
    return Extract(model, Brief(vnsum.read(text), options or SummaryOptions()))


def _told(extract: Extract) -> list[int]:
    return [item.source_sentences[0] for item in extract.summary()]


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_every_set_is_described_alike(size: int) -> None:
    board = _extract(RELEASE, options=SummaryOptions(summary_sentences=size)).board
    sets = possible_sets(board, board.allowed[:size], frozenset())
    rows = describe_sets(board, sets)
    assert rows.shape == (len(sets), FEATURES)
    assert np.isfinite(rows).all()
    assert len(np.unique(rows, axis=0)) == len(sets)


def test_sets_hold_what_is_required_and_nothing_banned() -> None:
    options = SummaryOptions(forbid=("15/7",))
    board = _extract(RELEASE, options=options).board
    given = sorted(board.allowed[:3])
    needed = board.allowed[4]
    sets = possible_sets(board, given, {needed})
    assert (sets == needed).any(axis=1).all()
    assert board.terms.banned
    assert not np.isin(sets, list(board.terms.banned)).any()
    assert (np.diff(sets, axis=1) > 0).all()
    assert len(np.unique(sets, axis=0)) == len(sets)


def test_long_summaries_are_changed_in_one_sentence() -> None:
    text = RELEASE + "".join(
        f"\nThôn {number} tiêm {number * 37} liều vắc xin, đạt {60 + number}% kế hoạch.\n"
        for number in range(1, 31)
    )
    board = _extract(text, options=SummaryOptions(summary_sentences=8)).board
    given = sorted(board.allowed[:8])
    sets = possible_sets(board, given, frozenset())
    assert given in sets.tolist()
    assert len(sets) < 100
    assert (np.isin(sets, given).sum(axis=1) >= 7).all()


def test_no_set_is_longer_than_wanted() -> None:
    board = _extract(RELEASE, options=SummaryOptions(summary_syllables=60)).board
    sizes = np.diff(board.reading.body.bounds)
    sets = possible_sets(board, sorted(board.allowed, key=lambda at: sizes[at])[:3], frozenset())
    assert (sizes[sets].sum(axis=1) <= 60).all()
    for limit in range(15, 130, 5):
        told = _extract(RELEASE, options=SummaryOptions(summary_syllables=limit)).summary()
        assert sum(len(item.text.split()) for item in told) <= limit


def test_what_editors_would_rather_print_is_told() -> None:
    board = _extract(RELEASE).board
    sets = possible_sets(board, sorted(board.allowed)[:3], frozenset())
    found = {tuple(_told(_extract(RELEASE, Favouring(at)))) for at in range(0, len(sets), 7)}
    assert len(found) > 5
    assert all(len(told) == 3 for told in found)


def test_the_event_is_told_with_its_outcome() -> None:
    summary = vnsum.summarize(RELEASE).summary
    assert "15.240 liều" in summary
    assert "chủ trì hội nghị" not in summary
    assert "cảm ơn" not in summary


def test_who_died_is_told_whatever_is_preferred() -> None:
    for best in (0, 3, 7):
        summary = " ".join(item.text for item in _extract(FIRE, Favouring(best)).summary())
        assert "tài xế xe tải (nam, 41 tuổi) ngủ tại xưởng tử vong" in summary, summary


def test_a_rumour_is_told_with_its_denial() -> None:
    found = [_told(_extract(RUMOUR, Favouring(best))) for best in range(20)]
    assert sum(0 in told for told in found) > 4
    assert all(3 in told for told in found if 0 in told), found


def test_what_is_asked_is_told_with_its_answer() -> None:
    found = [_told(_extract(ASKED, Favouring(best))) for best in range(40)]
    assert _extract(ASKED).board.answered == {1}
    assert sum(1 in told for told in found) > 4
    assert all(2 in told for told in found if 1 in told), found


def test_every_chosen_sentence_is_told_within_the_limit() -> None:
    for limit in range(20, 80, 4):
        extract = _extract(LISTED, options=SummaryOptions(summary_syllables=limit))
        told = extract.summary()
        assert sum(count_syllables(item.text) for item in told) <= limit
        brief, compare = extract._brief, load_extractor().chooser.summary_scores
        chosen = choose_sentences(brief, extract.offered, extract.lead_sentences, compare)
        shown = {index for item in told for index in item.source_sentences}
        assert shown.issuperset(index for index, _ in chosen), limit


def test_of_an_article_the_worth_of_sentences_decides() -> None:
    kept = _told(_extract(RELEASE, Chooser({})))
    assert 0 in kept
    assert len(kept) == 3


FINED = """Liên đoàn Lao động tỉnh kết luận kiểm tra bữa ăn ca

21/11/2024 08:00

Ngày 20/11, Liên đoàn Lao động tỉnh Hải Thượng ban hành kết luận kiểm tra an toàn lao động.

Đoàn phát hiện 19/26 doanh nghiệp có vi phạm với tổng cộng 73 lỗi, chủ yếu:

- 11 doanh nghiệp không huấn luyện an toàn cho 1.326 lao động;
- 8 doanh nghiệp sử dụng nồi hơi quá hạn kiểm định;
- 5 doanh nghiệp chi bữa ăn ca dưới 15.000 đồng, thấp hơn mức thỏa ước là 22.000 đồng;
- 2 doanh nghiệp chậm nộp kinh phí công đoàn 1,84 tỷ đồng.

Các doanh nghiệp phải khắc phục xong trước ngày 31/12/2024.
"""


def test_no_later_item_passes_for_the_most() -> None:
    for best in range(30):
        summary = " ".join(item.text for item in _extract(FINED, Favouring(best)).summary())
        assert "chủ yếu: 8" not in summary
        assert "chủ yếu: 5" not in summary
        assert "chủ yếu: 2" not in summary
