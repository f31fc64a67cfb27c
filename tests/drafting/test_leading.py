"""What is told beside the best sentence of a release, and in which order leads are tried."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

import vnsum
from vnsum.backends.extractive.engine import Ranked
from vnsum.backends.extractive.networks.chooser import Chooser
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.sentences.forms import Form
from vnsum.drafting.extract import Extract
from vnsum.drafting.leads.pairing import Offer, paired_offers, ranked_offers
from vnsum.drafting.leads.weighing import PAGED, describe_offers
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.undoing.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

RELEASE = """Phường Tân Hạ sơ kết công tác y tế 6 tháng đầu năm

08:20 04/7/2025

Sáng 3/7, tại hội trường tầng 2, UBND phường Tân Hạ tổ chức hội nghị sơ kết công tác y tế 6 tháng \
đầu năm, bàn nhiệm vụ 6 tháng cuối năm 2025.

Dự hội nghị có bà Đỗ Thị Lan, Phó Chủ tịch UBND phường, cùng 42 cộng tác viên dân số.

Theo báo cáo, trong 6 tháng, Trạm Y tế phường khám bệnh cho 9.240 lượt người, tăng 8,5% so với \
cùng kỳ; tỷ lệ tiêm chủng đầy đủ đạt 96,4%.

Nguyên nhân chính là trạm được bổ sung hai bác sĩ.

Giao Trạm Y tế báo cáo trước ngày 15/7.

Bà Lan cảm ơn các cộng tác viên đã tận tình với bà con.
"""
NOTICE = """Công ty Cấp nước Hạ Lâm thông báo tạm ngừng cấp nước

Công ty Cấp nước Hạ Lâm thông báo tạm ngừng cấp nước để thay thế đường ống ở hai khu phố như sau:

1. Thời gian: từ 21 giờ ngày 12/5/2025 đến 5 giờ ngày 13/5/2025.

2. Phạm vi: khu phố 3 và khu phố 4, phường Hạ Lâm.

Công ty mong người dân dự trữ nước và thông cảm vì sự bất tiện này.
"""


class Favouring(Chooser):
    """Takes every text for a release and prefers leads with a word."""

    def __init__(self, offers: Sequence[Offer], word: str, ahead: float = 1.0) -> None:
        """Keep what to prefer, and by how much."""
        self.offers, self.ahead = offers, ahead
        self.liked = [word in offer.parts[-1][1] for offer in offers]

    def is_release(self, document: NDArray[np.float32]) -> bool:  # noqa: ARG002 - all are
        return True

    def scores(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        assert len(rows) == len(self.offers)
        return self.ahead * np.array(self.liked, np.float32)


def _extract(text: str, chooser: Chooser | None = None) -> Extract:
    model = load_extractor()
    model = replace(model, chooser=chooser or model.chooser)
    return Extract(model, Brief(vnsum.read(text), SummaryOptions()))


def test_the_event_is_told_with_its_figure() -> None:
    lead = vnsum.summarize(RELEASE).lead
    assert lead.startswith("Sáng 3/7, UBND phường Tân Hạ tổ chức hội nghị sơ kết công tác y tế")
    assert "9.240 lượt người" in lead


def test_nobody_is_told_beside_it_and_nothing_that_leans() -> None:
    leads = _extract(RELEASE).offered
    told = [offer.parts[-1][1] for offer in leads.offers if len(offer.forms) > 1]
    assert any("9.240" in text for text in told)
    paired = [offer.parts[-1][1] for offer in leads.offers if offer.rule == "paired"]
    assert not any(text.startswith(("Dự hội nghị", "Nguyên nhân", "Giao ")) for text in paired)
    assert all(text != "bàn" and not text.endswith(" bàn") for text in told)


def test_what_the_chooser_prefers_is_tried_first_then_all_ranked() -> None:
    leads = _extract(RELEASE).offered
    leads = _extract(RELEASE, Favouring(leads.offers, "9.240")).offered
    tried = list(leads.ordered())
    assert "9.240" in tried[0].parts[-1][1]
    assert tried[0].opening == leads.read.ranked[0].forms[0].sentence
    behind = tried[len(leads.offers) :]
    assert [offer.score for offer in behind] == [one.score for one in leads.read.ranked]


def test_another_opening_has_to_be_better_by_a_margin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vnsum.drafting.leads.leading.promised", lambda _: {})
    leads = _extract(RELEASE).offered
    best = leads.read.ranked[0].forms[0].sentence
    other = next(offer for offer in leads.offers if offer.opening != best)
    for ahead, opening in ((0.5, best), (0.7, other.opening)):
        favour = Favouring(leads.offers, "", ahead)
        favour.liked = [offer is other for offer in leads.offers]
        first = _extract(RELEASE, favour).offered.first
        assert first is not None
        assert first.opening == opening


def test_a_sentence_that_far_more_likely_stands_goes_before_what_the_chooser_likes() -> None:
    leads = _extract(RELEASE).offered
    best = leads.read.ranked[0].forms[0].sentence
    favour = Favouring(leads.offers, "", 9.0)
    favour.liked = [offer.opening != best for offer in leads.offers]
    first = _extract(RELEASE, favour).offered.first
    assert first is not None
    assert first.opening == best


def test_of_an_article_the_ranker_decides() -> None:
    leads = _extract(RELEASE, Chooser({})).offered
    tried = list(leads.ordered())
    assert not any(offer.rule == "paired" for offer in tried)
    assert leads.read.ranked[0].forms in [offer.forms for offer in tried[:3]]


def test_a_notice_comes_before_what_the_chooser_likes() -> None:
    draft = vnsum.summarize(NOTICE)
    assert draft.lead.startswith("Công ty Cấp nước Hạ Lâm thông báo tạm ngừng cấp nước")
    assert "từ 21 giờ ngày 12/5/2025" in draft.lead


def test_one_form_of_each_choice_and_the_whole_one() -> None:
    cut = Form(0, ((0, 9),), "UBND xã họp", 1)
    whole = Form(0, ((0, 20),), "UBND xã họp, bàn việc thu", 0)
    other = Form(2, ((0, 9),), "Xã thu 4 tỷ", 0)

    forms = (cut, whole, other, cut)
    found = ranked_offers([Ranked((form,), 1 - at / 10) for at, form in enumerate(forms)])
    assert [offer.forms[0] for offer in found] == [cut, other, whole]
    assert [offer.rank for offer in found] == [0, 2, 1]


def test_pairs_keep_the_length() -> None:
    extract = _extract(RELEASE)
    base = extract.offered.offers[0]
    for most in (30, 45, 60):
        for offer in paired_offers(extract.page, base, range(6), most):
            assert sum(len(text.split()) for _, text in offer.parts) <= most
            assert offer.opening == base.opening


def test_features_tell_the_page() -> None:
    paged = _extract(RELEASE).offered
    bare = _extract(RELEASE.replace("08:20 04/7/2025", "")).offered
    assert paged.ground.document()[PAGED] == 1
    assert bare.ground.document()[PAGED] == 0
    rows = describe_offers(paged.ground, paged.offers)
    assert rows.shape == (len(paged.offers), 90)
    assert np.isfinite(rows).all()


def test_every_offer_has_the_length_wanted() -> None:
    for low, high in ((25, 60), (40, 60), (20, 34)):
        options = SummaryOptions(lead_min=low, lead_max=high)
        leads = Extract(load_extractor(), Brief(vnsum.read(RELEASE), options)).offered
        assert leads.offers
        for offer in leads.offers:
            assert low <= sum(len(text.split()) for _, text in offer.parts) <= high


LISTED = """UBND xã Hòa Lạng kết luận về bến đò ngang

Cổng thông tin điện tử xã Hòa Lạng - 10:05 07/11/2025

Chiều 6/11, tại nhà văn hóa thôn Bến, ông Bế Quang Trực, Chủ tịch UBND xã Hòa Lạng, chủ trì cuộc \
họp về an toàn các bến đò ngang sông Cái.

Sau khi nghe Công an xã báo cáo, Chủ tịch UBND xã kết luận như sau:

1. Đình chỉ ba bến đò không phép từ ngày 10/11.
2. Giao Công an xã kiểm tra áo phao của 14 chủ đò mỗi tuần. Việc này kéo dài đến Tết.
3. Lắp 6 biển báo trước ngày 20/11.

Nơi nhận: lưu Văn phòng.
"""


def test_items_of_a_list_are_told_below_its_line() -> None:
    extract = _extract(LISTED)
    headed = [offer for offer in extract.offered.offers if offer.under is not None]
    texts = [" ".join(item.text for item in extract.write_offer(offer)) for offer in headed]
    told = "Chủ tịch UBND xã kết luận: Đình chỉ ba bến đò không phép từ ngày 10/11."
    assert any(text.endswith(told) for text in texts)
    assert any("kết luận: Lắp 6 biển báo" in text for text in texts)
    assert all(text.startswith("Chiều 6/11") and len(text.split()) <= 60 for text in texts)
    for offer, text in zip(headed, texts, strict=True):
        item = extract.write_offer(offer)[-1]
        assert offer.parts[-1][1].startswith("Chủ tịch UBND xã kết luận: ")
        assert all(LISTED[span.start : span.end] == span.text for span in item.spans)
        assert len(item.source_sentences) == 2, text


FINED = """Công an xã Tân Hạ kiểm tra quán karaoke

Cổng thông tin xã Tân Hạ - 09:10 12/3/2026

Tối 11/3, Công an xã Tân Hạ kiểm tra các cơ sở kinh doanh dịch vụ karaoke trên địa bàn, với sự \
tham gia của dân phòng.

Công an xã đã xử phạt 3 quán karaoke tổng số tiền 45 triệu đồng và yêu cầu các quán:
- Không hoạt động sau 23 giờ.
- Không bán rượu cho trẻ em dưới 18 tuổi.
- Lắp camera ở lối ra vào trước ngày 30/3.

Xã sẽ kiểm tra lại trong tháng 4.
"""


def test_what_is_whole_before_a_list_is_told_once_and_with_its_item() -> None:
    draft = vnsum.summarize(FINED)
    assert draft.lead.endswith("Công an xã đã xử phạt 3 quán karaoke tổng số tiền 45 triệu đồng.")
    assert draft.summary.count("45 triệu đồng") == 1
    assert "yêu cầu các quán: Không" in draft.summary


QUARRY = """Sáng 12/9, ông Trần Văn Lạc, Chủ tịch UBND huyện Lục Yên (Yên Bái) cho biết ở xã Tân \
Lĩnh vừa xảy ra vụ sập mỏ đá làm 3 người chết, một người bị thương.

{}

Công an huyện Lục Yên đang điều tra, làm rõ vụ việc.
"""
QUOTED = """"Công nhân đứng trên một tảng đá to ở vách núi, bất ngờ đá rơi kéo theo cả nhóm", ông \
Lạc nói và cho biết đây là mỏ đá đang được thăm dò."""
PLAIN = """Đoàn kiểm tra xác định công nhân đứng trên một tảng đá to ở vách núi, bất ngờ đá rơi \
kéo theo cả nhóm, và đây là mỏ đá đang được thăm dò."""


@pytest.mark.parametrize(("turn", "opening"), [(QUOTED, 0), (PLAIN, 1)])
def test_a_quotation_does_not_stand_for_the_news_that_it_may_turn(turn: str, opening: int) -> None:
    leads = _extract(QUARRY.format(turn)).offered
    turns = Turns({0: [(1, 3.0)]})
    leads.read = leads.read._replace(owing=replace(leads.read.owing, turns=turns))
    assert next(leads.ordered()).opening == opening
