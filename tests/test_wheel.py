"""The wheel stands alone: installed by itself and cut off from the network, it writes a draft."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
MAX_BYTES = 10_000_000
HEAVY = ("torch", "transformers", "datasets", "lightgbm", "ctranslate2")
WEIGHTS = "vnsum/weights/bundled/extractor/"
RELEASE = """\
Phường Bến Đá trồng 1.200 cây xanh ven sông (15:20 06/05/2025)

Sáng 6/5, UBND phường Bến Đá phát động trồng 1.200 cây xanh dọc bờ sông dài 3 km. Gần 400 đoàn \
viên, học sinh và người dân của 18 tổ dân phố tham gia ngay trong buổi đầu tiên.

Theo lãnh đạo phường, cây giống do một hợp tác xã trên địa bàn tặng, kinh phí chăm sóc 180 triệu \
đồng lấy từ quỹ bảo vệ môi trường. Mỗi tổ dân phố nhận chăm sóc một đoạn bờ sông trong hai năm.

Phường dự kiến hoàn thành việc trồng cây trước ngày 30/5 và gắn biển tên cho từng hàng cây.
"""
SCRIPT = """
import json, socket, sys

class Blocked(socket.socket):
    def __init__(self, *args, **kwargs):
        raise RuntimeError("the network is blocked")

def blocked(*args, **kwargs):
    raise RuntimeError("the network is blocked")

socket.socket = Blocked
socket.create_connection = socket.getaddrinfo = blocked
try:
    socket.socket()
except RuntimeError:
    is_blocked = True

import vnsum

draft = vnsum.summarize(sys.stdin.buffer.read().decode("utf-8"))
print(json.dumps({
    "file": vnsum.__file__, "blocked": is_blocked, "headline": draft.headline, "lead": draft.lead,
    "heavy": sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[1:])),
}))
"""


def _run(*command: str | Path) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def _build(kind: str, folder: Path) -> Path:
    build = (sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir")
    _run(*build, folder, ROOT)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    install = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    _run(*install, "--target", target, wheel)
    return target


def test_wheel_holds_the_weights_and_little_else(wheel: Path) -> None:
    assert wheel.stat().st_size < MAX_BYTES
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    shipped = sorted(name.removeprefix(WEIGHTS) for name in names if name.startswith(WEIGHTS))
    folder = ROOT / "models" / "extractor"
    files = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    assert shipped
    assert shipped == files
    assert {"vnsum/py.typed", "vnsum/__init__.py"} <= set(names)
    assert {name.partition("/")[0] for name in names} == {"vnsum", "vnsum-0.1.0.dist-info"}


def test_wheel_needs_nothing_heavy(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        metadata = Parser().parsestr(archive.read("vnsum-0.1.0.dist-info/METADATA").decode())
    core = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert any(line.startswith("numpy") for line in core)
    assert [line for line in core if line.startswith(HEAVY)] == []


def test_source_archive_holds_the_weights_too(tmp_path: Path) -> None:
    with tarfile.open(_build("sdist", tmp_path)) as archive:
        names = archive.getnames()
    assert any(name.startswith("vnsum-0.1.0/models/extractor/") for name in names)
    assert "vnsum-0.1.0/constraints.txt" in names


def test_installed_wheel_summarises_without_network(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *HEAVY],
        input=RELEASE.encode(),
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
    )
    assert done.returncode == 0, done.stderr.decode()
    answer = json.loads(done.stdout)
    assert Path(answer["file"]).is_relative_to(installed)
    assert answer["blocked"]
    assert answer["heavy"] == []
    assert "Bến Đá" in answer["headline"]
    assert "1.200 cây xanh" in answer["lead"]
