"""Measure the archive: adding, searching, asking, size on disk.

    python scripts/bench_archive.py --releases 100000

Releases are made up from a seed: places, dates, figures and topics vary, lengths are those of
short district news. They are written to files first, which is not timed. Prints one line a figure,
with the processor's capability and the machine's load beside it, as the figures are worth little
on a busy machine. With `--archive FILE` an archive of an earlier run is gone on with, so that it
need not be filled again.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from _running import make_parser, run
from bench import processor, seconds_of
from vnsum import Archive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_UNITS = ("xã", "phường", "thị trấn", "huyện", "quận")
_HEADS = tuple(
    "Hoa Tân An Phú Long Bình Vĩnh Đông Tây Nam Bắc Thượng Hạ Trung Sơn Thủy Lâm Hải".split()  # noqa: SIM905 - 18 lines shorter
)
_TAILS = tuple(
    "Sen Đồng Suối Láng Thạch Giang Hòa Thịnh Lợi Cường Khê Mỹ Xuân Lộc Châu Kiều".split()  # noqa: SIM905 - as above
)
_PEOPLE = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường", "Phạm Thu Dung", "Vũ Đức Giang")
_TOPICS = (
    ("tiêm chủng", "mũi vắc xin", "trẻ em", "trạm y tế"),
    ("trồng cây", "cây xanh", "đoàn viên", "công viên"),
    ("thu gom rác", "tấn rác", "hộ dân", "điểm tập kết"),
    ("đọc sách", "đầu sách", "học sinh", "thư viện"),
    ("phòng cháy", "bình chữa cháy", "hộ kinh doanh", "tổ liên gia"),
    ("giảm nghèo", "hộ nghèo", "nông dân", "ngân hàng chính sách"),
    ("sửa đường", "mét đường", "người dân", "ban quản lý dự án"),
    ("chợ đêm", "gian hàng", "tiểu thương", "ban quản lý chợ"),
)


def release(draw: random.Random) -> str:
    """Make one release up."""
    unit = f"{draw.choice(_UNITS)} {draw.choice(_HEADS)} {draw.choice(_TAILS)}"
    topic, counted, people, body = draw.choice(_TOPICS)
    day, month, year = draw.randint(1, 28), draw.randint(1, 12), draw.randint(2019, 2026)
    first, second, money = draw.randint(2, 999), draw.randint(20, 9999), draw.randint(50, 9900)
    return (
        f"{unit.capitalize()} đẩy mạnh {topic} cho {people}\n({day:02}/{month:02}/{year})\n\n"
        f"Ngày {day}/{month}, {unit} tổ chức đợt {topic} với {first} {counted}.\n"
        f"Theo {draw.choice(_PEOPLE)}, đại diện {body}, đợt này có {second:,} {people} tham gia, "
        f"kinh phí {money} triệu đồng từ ngân sách và xã hội hóa.\n"
        f"So với năm trước, số {counted} tăng {draw.randint(2, 60)}%. Khó khăn lớn nhất là thiếu "
        f"mặt bằng tại {draw.randint(2, 19)} khu dân cư.\n"
        f"{unit.capitalize()} sẽ tổng kết đợt {topic} trước ngày 30/{max(month, 4)} và khen "
        f"thưởng các tập thể tiêu biểu."
    )


def write_files(folder: Path, count: int, seed: int = 0) -> list[Path]:
    """Write releases to files, a thousand to a folder."""
    draw = random.Random(seed)  # noqa: S311 - made up, not secret
    files = []
    for number in range(count):
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(release(draw), "utf-8")
        files.append(path)
    return files


def queries(count: int) -> Iterator[str]:
    """Make queries up: names, topics, with and without marks, phrases."""
    draw = random.Random(1)  # noqa: S311 - made up, not secret
    for _ in range(count):
        unit = f"{draw.choice(_UNITS)} {draw.choice(_HEADS)} {draw.choice(_TAILS)}"
        topic, counted, people, _ = draw.choice(_TOPICS)
        asked = [
            unit,
            f"{topic} {unit}",
            f'"{unit}" {counted}',
            f"{draw.randint(2, 999)} {counted}",
            "thu gom rac phuong hoa sen",
            f"{topic} {people}",
            topic,
        ]
        yield draw.choice(asked)


def questions(count: int) -> Iterator[str]:
    """Make questions up."""
    draw = random.Random(2)  # noqa: S311 - made up, not secret
    for _ in range(count):
        unit = f"{draw.choice(_UNITS)} {draw.choice(_HEADS)} {draw.choice(_TAILS)}"
        topic, counted, people, _ = draw.choice(_TOPICS)
        yield draw.choice(
            [
                f"{unit.capitalize()} có bao nhiêu {counted} trong đợt {topic}?",
                f"Kinh phí đợt {topic} của {unit} là bao nhiêu?",
                f"Bao nhiêu {people} tham gia {topic} ở {unit}?",
            ]
        )


def timed(name: str, work: Callable[[str], object], given: Sequence[str]) -> None:
    """Print median and 95th percentile in milliseconds, by the clock and of the processor."""
    work(given[0])
    spent = [seconds_of(partial(work, one)) for one in given]
    for label, seconds in zip(("", " of processor"), zip(*spent, strict=True), strict=True):
        middle, late = 1000 * median(seconds), 1000 * quantiles(seconds, n=20)[-1]
        print(f"{name} p50 {middle:.1f} ms, p95 {late:.1f} ms{label}")


def main() -> None:
    """Add, search, ask."""
    parser = make_parser(__doc__)
    parser.add_argument("--releases", type=int, default=5000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--asked", type=int, default=200)
    parser.add_argument("--archive", type=Path, help="a file to go on with; a new one by default")
    chosen = parser.parse_args()
    print({**processor(), "workers": chosen.workers})
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.archive or Path(folder) / "archive.db"
        with Archive(path) as archive:
            add(archive, chosen.releases, chosen.workers, Path(folder))
            stats = archive.stats()
            size = stats.size / max(stats.releases, 1)
            print(f"{stats.releases:,} releases, {stats.size / 1e6:.0f} MB, {size:.0f} bytes each")
            timed("search", archive.search, list(queries(chosen.asked)))
            timed("ask", archive.ask, list(questions(chosen.asked)))
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def add(archive: Archive, count: int, workers: int, folder: Path) -> None:
    """Add so many new releases and print how fast that was."""
    files = write_files(folder, count, seed=len(archive))
    start = time.perf_counter()
    states = [item.state for item in archive.add_files(files, workers=workers)]
    seconds = time.perf_counter() - start
    rate = len(files) / seconds if files else 0.0
    print(f"added {states.count('added'):,} in {seconds:.0f} s: {rate:.0f}/s")


if __name__ == "__main__":
    run(main)
