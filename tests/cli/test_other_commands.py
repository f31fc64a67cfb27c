"""`vnsum read`, `models`, `completion`, both languages; real processes where it matters."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any, get_args

import pytest

import vnsum
from tests.cli.fakes import replace_module
from vnsum.cli.messages import CATALOGUE, Messages, choose_language
from vnsum.cli.report import describe
from vnsum.documents import BoilerplateKind
from vnsum.errors import VnsumError, WeightsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.fakes import Done

# --- read, models, completion -------------------------------------------------------------------


@pytest.mark.usefixtures("engine")
def test_read_as_json_has_typed_fields_with_spans(run: Callable[..., Done], source: Path) -> None:
    done = run("read", "--json", source)
    values: dict[str, Any] = json.loads(done.out)
    text = values["source"]
    assert values["published"] == "2025-09-12T16:35:00"
    assert values["title"] == {"start": 0, "end": 6, "text": "Phường"}
    assert values["byline"] is None
    assert values["boilerplate"][0]["kind"] == "comments"
    assert values["encoding"]["name"] == "unicode"
    for item in (*values["sentences"], *values["paragraphs"], *values["boilerplate"]):
        assert text[item["start"] : item["end"]] == item["text"]
    assert values["source_sha256"] == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.usefixtures("engine")
def test_read_for_people(run: Callable[..., Done], source: Path) -> None:
    done = run("read", source)
    assert "Title: Phường" in done.out
    assert "Published: 2025-09-12T16:35:00" in done.out
    assert "Body: 1 paragraph, 2 sentences, 11 syllables" in done.out
    assert "comment form: 1" in done.out
    assert "Byline" not in done.out


@dataclass(frozen=True)
class FakeFile:
    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class FakeModel:
    name: str
    path: Path
    files: tuple[FakeFile, ...]
    description: str


@pytest.mark.parametrize("whole", [True, False])
def test_models(run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch, *, whole: bool) -> None:
    def verify(model: FakeModel) -> None:
        if not whole:
            raise WeightsError(f"{model.name} is damaged", hint="reinstall vnsum")

    model = FakeModel("nhỏ", Path("models/nho"), (FakeFile("w.bin", 1234567, "ab" * 32),), "Thử.")
    replace_module(monkeypatch, "vnsum.weights", bundled_models=lambda: [model], verify=verify)
    done = run("models")
    assert done.status == (0 if whole else 1)
    assert "w.bin  1,234,567 bytes" in done.out
    assert "ab" * 32 in done.out
    assert ("SHA-256 verified" in done.out) is whole
    assert ("nhỏ is damaged (reinstall vnsum)" in done.err) is not whole


def test_no_models(run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch) -> None:
    replace_module(monkeypatch, "vnsum.weights", bundled_models=list, verify=None)
    done = run("models")
    assert (done.status, done.err) == (1, "vnsum: no model is bundled\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_asks_the_program(run: Callable[..., Done], shell: str) -> None:
    done = run("completion", shell)
    assert done.status == 0
    assert f"_VNSUM_COMPLETE={shell}_complete" in done.out


# --- languages ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN"}, "vi"),
        (["read", "--lang", "vi", "a.txt"], {}, "vi"),
        (["--lang=en", "read"], {"LANG": "vi_VN"}, "en"),
        (["read", "--", "--lang", "vi"], {}, "en"),
        (["--lang"], {}, "en"),
    ],
)
def test_language_is_chosen(args: list[str], environment: dict[str, str], language: str) -> None:
    assert choose_language(args, environment) == language


def fields_of(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", CATALOGUE)
def test_both_languages_say_the_same(key: str) -> None:
    english, vietnamese = CATALOGUE[key]
    assert english
    assert vietnamese
    if not key.startswith("error."):
        assert fields_of(english) == fields_of(vietnamese)


def test_every_kind_of_boilerplate_has_its_words() -> None:
    named = {key.removeprefix("kind.") for key in CATALOGUE if key.startswith("kind.")}
    assert named == set(get_args(BoilerplateKind))


def test_every_message_is_used() -> None:
    folder = Path(sys.modules["vnsum.cli"].__file__ or "").parent
    code = "".join(p.read_text("utf-8") for p in folder.glob("*.py") if p.name != "messages.py")
    asked = set(re.findall(r'messages\(f?["\']([\w.{}]+)["\']', code))
    patterns = [re.sub(r"\\\{\w+\\\}", r"\\w+", re.escape(name)) for name in asked]
    unused = [
        key
        for key in CATALOGUE
        if not key.startswith("error.") and not any(re.fullmatch(p, key) for p in patterns)
    ]
    assert unused == []


@pytest.mark.usefixtures("engine")
def test_vietnamese(run: Callable[..., Done], source: Path, tmp_path: Path) -> None:
    assert "Viết tiêu đề" in run("--lang", "vi", "--help").out
    assert "Sa-pô" in run("summarize", "--lang", "vi", source).out
    done = run("summarize", "--lang", "vi", tmp_path / "khong-co.txt")
    assert "không đọc được tệp (the file cannot be opened; check its name)" in done.err


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "tệp PDF bị hỏng"),
        ("a.docx", b"PK\x03\x04broken", "tệp DOCX hoặc ZIP bị hỏng"),
        ("b.docx", b"\x00\x01\x02", "tệp DOCX bị hỏng"),
        ("a.bin", b"\x00\x01\x02", "đây là dữ liệu nhị phân, không phải văn bản"),
        ("a.txt", b"", "tệp không có chữ nào"),
        (None, b"", "không tìm thấy tệp"),
    ],
)
def test_frequent_errors_are_vietnamese_and_nothing_else_is_told(
    run: Callable[..., Done], tmp_path: Path, name: str | None, data: bytes, said: str
) -> None:
    path = tmp_path / (name or "b.txt")
    if name:
        path.write_bytes(data)
    lines = run("read", "--lang", "vi", path).err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"vnsum: {path}: {said}")


def test_a_lead_of_more_than_its_most_is_told_in_the_words_of_the_option(
    run: Callable[..., Done], source: Path
) -> None:
    done = run("summarize", "--lead", "60-20", source)
    assert done.status == 2
    assert "'60-20' is not a range such as 25-60" in done.err
    done = run("summarize", "--summary-ratio", "0.2", "--summary-syllables", "50", source)
    assert "--summary-syllables and --summary-ratio exclude each other" in done.err
    assert "vnsum.SummaryOptions" not in done.err
    done = run("summarize", "--headline-max", "5", source)
    assert "--headline-max must be at least 10" in done.err


def test_a_title_is_shown_without_the_marks_of_markdown(
    run: Callable[..., Done], tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("**Phường sửa đèn**\n\nSáng 12/9, phường sửa xong 40 cột đèn.")
    assert "Title: Phường sửa đèn\n" in run("read", path).out


def test_days_are_written_as_in_vietnam(run: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Phường sửa đèn (16:05 12/09/2025)\n\nSáng 12/9, phường sửa xong 40 cột đèn.")
    assert "Ngày đăng: 16:05 12/09/2025\n" in run("read", "--lang", "vi", path).out
    assert "Published: 2025-09-12T16:05:00\n" in run("read", path).out


def test_version(run: Callable[..., Done]) -> None:
    assert run("--version").out == f"vnsum {vnsum.__version__}\n"


@pytest.mark.parametrize("command", [[], ["summarize"], ["read"], ["models"], ["completion"]])
def test_help_has_an_end(run: Callable[..., Done], command: list[str]) -> None:
    done = run(*command, "--help")
    assert done.status == 0
    assert done.out.startswith("Usage: vnsum")


# --- real processes -----------------------------------------------------------------------------


def start(code: str, *args: str, **more: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401
    return subprocess.Popen([sys.executable, "-c", code, *args], env=os.environ, **more)


def test_starting_up_loads_no_engine() -> None:
    code = (
        "import sys, vnsum.cli\n"
        "heavy = {'numpy', 'rich', 'torch', 'trafilatura', 'safetensors'}\n"
        "own = {'vnsum.summarizer', 'vnsum.reading', 'vnsum.backends', 'vnsum.weights'}\n"
        "sys.exit(', '.join(sorted((heavy | own) & set(sys.modules))) or 0)"
    )
    with start(code, stderr=subprocess.PIPE) as process:
        _, err = process.communicate(timeout=60)
    assert err.decode() == ""


def test_the_package_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "vnsum", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == f"vnsum {vnsum.__version__}\n"


def test_a_closed_pipe_ends_quietly() -> None:
    code = (
        "import sys\n"
        "from vnsum.cli import main\n"
        "from vnsum.cli import batch, outputs, summarize\n"
        "summarize._drafter = lambda *_: None\n"
        "summarize._to_screen = lambda *_: lambda name: outputs.write_out('x' * 100_000)\n"
        "main(['summarize', *['a.txt'] * 50])"
    )
    with start(code, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        err = process.stderr.read()
        process.wait(timeout=60)
    assert err == b""
    assert process.returncode == 1


@pytest.mark.parametrize(
    ("message", "hint", "said"),
    [
        ("Reading PDF needs an optional dependency that is not installed", "pip install 'x[y]'",
         "thiếu một gói cài thêm (hãy chạy: pip install 'x[y]')"),
        ("the file has 30,000,000 bytes, the limit is 20,971,520", "", "tệp có 30.000.000 byte"),
        ("kho.db exists already", "name a new file", "kho.db đã có sẵn"),
        ("the archive is of version 9; this vnsum knows up to 2", "", "kho do bản vnsum mới hơn"),
        ("in has no config.json", "", "thư mục in không phải là thư mục mô hình"),
        ("unknown device 'moon'", "device is auto, cpu or cuda", "không có thiết bị nào"),
        ("this is an Excel file", "", "chưa hỗ trợ loại tệp này"),
        ("this is an image", "", "đây là tệp ảnh"),
    ],
)  # fmt: skip
def test_errors_do_not_leak_english(message: str, hint: str, said: str) -> None:
    shown = describe(VnsumError(message, hint=hint), Messages("vi"))
    assert shown.startswith(said)
    assert not re.search(r"\b(?:needs|already|the|installed|new)\b", shown)


def test_a_rare_error_keeps_its_own_words() -> None:
    shown = describe(VnsumError("the moon is full"), Messages("vi"))
    assert shown == "có lỗi (the moon is full)"
