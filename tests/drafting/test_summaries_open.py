"""What a summary opens with."""

from __future__ import annotations

from vnsum.drafting.summaries.choosing import news_first

NEWS = "Phường Hải Châu chấp thuận bắn pháo hoa mừng năm mới tại cầu Rồng tối 31/12."
THIS = "Theo UBND phường, đây là lần đầu pháo hoa được bắn từ mặt cầu."
MORE = "Xe máy không được qua cầu từ 22 giờ."


def test_the_news_goes_before_what_points_at_it() -> None:
    chosen = [(0, 0.4), (1, 0.9), (2, 0.3)]
    assert news_first(chosen, [THIS, NEWS, MORE], [1]) == [(1, 0.9), (0, 0.4), (2, 0.3)]


def test_the_order_stays_where_nothing_points_or_there_is_no_better() -> None:
    chosen = [(0, 0.4), (1, 0.9), (2, 0.3)]
    assert news_first(chosen, [MORE, NEWS, THIS], [1]) == chosen
    assert news_first(chosen, [THIS, MORE, NEWS], []) == chosen
    assert news_first([], [], [0]) == []
