"""Measure speed and memory of the main job on this machine.

Run `make bench`, or `python scripts/bench.py --json` for one JSON object;
`python scripts/bench.py seq2seq --help` for the engines of seq2seq models. Every
figure is a median of repeats; what is compared is measured in turns, so a busy
moment hits both. Speed depends on the processor, so its capability is printed
beside the figures.
"""

from __future__ import annotations

import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from _running import make_parser, needs, run
from vnsum import Summarizer, read
from vnsum.backends.processors import capabilities, processor_name
from vnsum.text.normalise import _fold_short
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from sumy.models.dom import ObjectDocumentModel

RELEASE = """\
Phường Làng khai trương thư viện cộng đồng đầu tiên (09:30 14/03/2025)

HNP - Sáng 14/3, UBND phường Làng tổ chức lễ khai trương thư viện cộng đồng tại số 8 phố Làng, \
công trình chào mừng kỷ niệm ngày thành lập Đoàn Thanh niên Cộng sản Hồ Chí Minh.

Dự lễ khai trương có đại diện lãnh đạo phường, các đoàn thể, ban giám hiệu ba trường học trên \
địa bàn cùng hơn 200 học sinh và người dân.

Phát biểu tại buổi lễ, Chủ tịch UBND phường cho biết thư viện có 4.250 đầu sách, trong đó 1.800 \
cuốn dành cho thiếu nhi, 12 máy tính nối mạng và một phòng đọc dành riêng cho người khiếm thị. \
Toàn bộ kinh phí 2,4 tỷ đồng được huy động từ ngân sách phường và sự đóng góp của 36 doanh nghiệp. \
Thư viện mở cửa miễn phí từ 8 giờ đến 21 giờ hằng ngày, kể cả thứ bảy và chủ nhật. Người dân chỉ \
cần mang theo căn cước để làm thẻ trong vòng 5 phút.

Theo kế hoạch, trong quý II, phường sẽ phối hợp với các trường tổ chức mỗi tuần một buổi đọc \
sách chung, mời tác giả đến trò chuyện và hướng dẫn các em viết cảm nhận. Đoàn Thanh niên phường \
cử 40 tình nguyện viên thay nhau trực, giúp người cao tuổi sử dụng máy tính và tra cứu thủ tục \
hành chính.

Bà Lê Thị Hạnh, 67 tuổi, sống ở tổ dân phố số 5, chia sẻ: “Trước đây muốn mượn sách tôi phải đi \
xe buýt gần một giờ. Nay thư viện ở ngay đầu phố, chiều nào tôi cũng có thể đưa cháu ra đọc.” \
Em Trần Minh Khôi, học sinh lớp 5, vui vì tìm thấy bộ truyện lịch sử mà em đã chờ từ lâu.

Nhân dịp này, Hội Khuyến học phường trao 50 suất học bổng, mỗi suất trị giá 1 triệu đồng, cho \
học sinh có hoàn cảnh khó khăn vươn lên trong học tập. Các doanh nghiệp tặng thêm 600 cuốn sách \
khoa học và hai bộ máy chiếu phục vụ sinh hoạt câu lạc bộ.

Phường phấn đấu đến hết năm 2025 thu hút ít nhất 15.000 lượt bạn đọc, đồng thời mở hai tủ sách \
lưu động tại khu tập thể và chợ dân sinh. Kết quả sẽ được công bố hằng tháng trên trang thông tin \
điện tử của phường để người dân theo dõi và góp ý.

Ngọc Mai
"""
"""Written for this benchmark."""
TRAMPOLINE = """
import os, sys, time
quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""
"""Starts the command from a small process: a child's peak counts what its parent held at the fork.

It prints seconds, peak memory (KiB on Linux, bytes on macOS) and the exit status.
"""


@dataclass(frozen=True)
class Figure:
    """One measured value.

    Attributes:
        name: What was measured.
        value: The median.
        unit: Its unit; "x" for a ratio.
        target: The most it may be; None for a figure that is only told.
    """

    name: str
    value: float
    unit: str
    target: float | None = None


@dataclass(frozen=True)
class Usage:
    """What one run of a command took."""

    seconds: float
    megabytes: float


class SplitOnSpaces:
    """sumy's tokenizer for a text that is split already; sumy itself has no Vietnamese."""

    def to_words(self, text: str) -> list[str]:
        """Return the syllables of a sentence."""
        return re.findall(r"\w+", text)


def processor() -> dict[str, str | int | list[str]]:
    """Describe the processor as far as the system tells."""
    return {
        "model": processor_name(),
        "cores": os.cpu_count() or 1,
        "capability": capabilities(),
        "python": platform.python_version(),
        "load": f"{os.getloadavg()[0]:.1f}",
    }


def variant(number: int) -> str:
    """Return the release with another figure in it, so that no cache can answer."""
    return RELEASE.replace("4.250", f"4.{number % 1000:03d}")


def seconds_of(action: Callable[[], object]) -> tuple[float, float]:
    """Time one call: wall time, and processor time, which a busy machine disturbs less."""
    wall, processor_time = time.perf_counter(), time.process_time()
    action()
    return time.perf_counter() - wall, time.process_time() - processor_time


def run_command(command: Sequence[str], bytecode: Path | None = None) -> Usage:
    """Run a command by way of a small process and read what it took.

    Args:
        command: Program with its path, and arguments.
        bytecode: Where Python keeps compiled modules between starts, as it does wherever nobody
            forbids it (`PYTHONDONTWRITEBYTECODE`); None for what the environment says.

    Returns:
        Wall time and peak memory.

    Raises:
        SystemExit: When the command fails.
    """
    trampoline = [sys.executable, "-I", "-S", "-c", TRAMPOLINE, *command]
    environ = dict(os.environ)
    if bytecode is not None:
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        environ["PYTHONPYCACHEPREFIX"] = str(bytecode)
    done = subprocess.run(trampoline, capture_output=True, text=True, check=True, env=environ)
    seconds, peak, status = done.stdout.split()
    if status != "0":
        raise SystemExit(f"{' '.join(command[:4])} ended with status {status}")
    per_megabyte = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Usage(float(seconds), int(peak) / per_megabyte)


def vnsum_command() -> list[str]:
    """Find the installed command, else the same through this interpreter."""
    script = Path(sys.executable).with_name("vnsum")
    if script.exists():
        return [str(script)]
    return [sys.executable, "-c", "import sys; from vnsum.cli import main; sys.exit(main())"]


def sumy_document(sentences: Sequence[str]) -> ObjectDocumentModel:
    """Hand sentences to sumy, which splits words only when asked to."""
    from sumy.models import dom  # noqa: PLC0415 - extra eval; other benchmarks do without

    tokenizer = SplitOnSpaces()
    parts = [dom.Sentence(text, tokenizer) for text in sentences]
    return dom.ObjectDocumentModel([dom.Paragraph(parts)])


def _median_milliseconds(column: Sequence[tuple[float, float]], clock: int) -> float:
    return 1000 * statistics.median(times[clock] for times in column)


def _read_and_draft(summarizer: Summarizer, text: str) -> object:
    _fold_short.cache_clear()  # every round is a release not seen before
    return summarizer.summarize(read(text))


def against_sumy(rounds: int) -> list[Figure]:
    """Compare reading and drafting with sumy's LexRank alone, in turns.

    Args:
        rounds: How many times each is measured, after two rounds to warm up.

    Returns:
        Medians in milliseconds, and the ratio.
    """
    from sumy.summarizers.lex_rank import LexRankSummarizer  # noqa: PLC0415 - extra eval

    summarizer, lexrank = Summarizer(), LexRankSummarizer()
    times: list[list[tuple[float, float]]] = []
    for number in range(rounds + 2):
        text = variant(number)
        sentences = [sentence.normalised for sentence in read(text).sentences]
        actions = (
            partial(read, text),
            partial(_read_and_draft, summarizer, text),
            partial(lexrank, sumy_document(sentences), 1),
        )
        times.append([seconds_of(action) for action in actions])
    columns = list(zip(*times[2:], strict=True))
    reading, whole, sumy = (_median_milliseconds(column, 0) for column in columns)
    _, whole_cpu, sumy_cpu = (_median_milliseconds(column, 1) for column in columns)
    syllables = count_syllables(RELEASE)
    return [
        Figure(f"read a release of {syllables} syllables", reading, "ms"),
        Figure("read and draft it", whole, "ms"),
        Figure("sumy LexRank alone, 1 sentence", sumy, "ms"),
        Figure("read and draft / sumy LexRank", whole / sumy, "x", 3.0),
        Figure("the same in processor time", whole_cpu / sumy_cpu, "x"),
    ]


def cold_start(folder: Path, rounds: int) -> list[Figure]:
    """Start the command anew for one file, its modules compiled by an earlier start.

    Args:
        folder: Where to put the file and the compiled modules.
        rounds: How many times.

    Returns:
        Medians of wall time and peak memory; Python alone beside them.
    """
    path = folder / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    command = [*vnsum_command(), "summarize", str(path)]
    start = partial(run_command, bytecode=folder / "bytecode")
    start(command)
    pairs = [(start(command), start([sys.executable, "-c", ""])) for _ in range(rounds)]
    return [
        Figure("python alone", statistics.median(bare.seconds for _, bare in pairs), "s"),
        Figure(
            "vnsum summarize FILE, cold",
            statistics.median(ours.seconds for ours, _ in pairs),
            "s",
            0.7,
        ),
        Figure(
            "its peak memory", statistics.median(ours.megabytes for ours, _ in pairs), "MB", 250
        ),
    ]


def many_files(folder: Path, number: int) -> Usage:
    """Summarise many files with one command.

    Args:
        folder: Where to put the files and the drafts.
        number: How many.

    Returns:
        Wall time and peak memory.

    Raises:
        SystemExit: When drafts are missing.
    """
    sources, drafts = folder / f"sources-{number}", folder / f"drafts-{number}"
    sources.mkdir()
    paths = [sources / f"{index:04d}.txt" for index in range(number)]
    for index, path in enumerate(paths):
        path.write_text(variant(index), encoding="utf-8")
    usage = run_command([*vnsum_command(), "summarize", "-o", str(drafts), *map(str, paths)])
    written = sum(1 for _ in drafts.iterdir())
    if written < number:
        raise SystemExit(f"{number} releases gave {written} drafts")
    return usage


def constant_memory(folder: Path, few: int, many: int) -> list[Figure]:
    """Compare the memory of few files and of many.

    Args:
        folder: Where to put the files.
        few: A small number of files.
        many: A large one.

    Returns:
        Peaks and their ratio, and the speed.
    """
    small, large = many_files(folder, few), many_files(folder, many)
    return [
        Figure(f"{few} releases, peak memory", small.megabytes, "MB"),
        Figure(f"{many} releases, peak memory", large.megabytes, "MB", 250),
        Figure(f"memory of {many} / of {few}", large.megabytes / small.megabytes, "x", 1.1),
        Figure(f"{many} releases", many / large.seconds, "releases/s"),
    ]


def table(machine: dict[str, str | int | list[str]], figures: Sequence[Figure]) -> str:
    """Lay the figures out in columns."""
    lines = [f"{name}: {value}" for name, value in machine.items()]
    for figure in figures:
        target = "" if figure.target is None else f"  at most {figure.target:g}"
        lines.append(f"{figure.name:<40}{figure.value:>10.2f} {figure.unit}{target}")
    return "\n".join(lines)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = make_parser(__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--rounds", type=int, default=31, help="repeats in the process")
    parser.add_argument("--starts", type=int, default=7, help="cold starts")
    parser.add_argument("--few", type=int, default=100, help="files of the small batch")
    parser.add_argument("--many", type=int, default=1000, help="files of the large batch")
    return parser.parse_args()


def main() -> None:
    """Measure everything and print it."""
    if sys.argv[1:2] == ["seq2seq"]:
        needs("Measuring seq2seq engines", "hub", "ctranslate2", "torch", "transformers")
        import _bench_seq2seq  # noqa: PLC0415 - extra hub

        _bench_seq2seq.main(sys.argv[2:])
        return
    chosen, machine = arguments(), processor()
    needs("Comparing with LexRank", "eval", "sumy")
    with tempfile.TemporaryDirectory() as folder:
        figures = [
            *cold_start(Path(folder), chosen.starts),
            *against_sumy(chosen.rounds),
            *constant_memory(Path(folder), chosen.few, chosen.many),
        ]
    if chosen.json:
        values = {"machine": machine, "figures": [asdict(figure) for figure in figures]}
        print(json.dumps(values, ensure_ascii=False))
    else:
        print(table(machine, figures))


if __name__ == "__main__":
    run(main)
