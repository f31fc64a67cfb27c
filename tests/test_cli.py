"""The command line, in process and with a fake engine; real processes where it matters."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from string import Formatter
from types import ModuleType
from typing import TYPE_CHECKING, Any

import click
import pytest

from vnsum.cli import main
from vnsum.cli.messages import CATALOGUE, choose_language
from vnsum.cli.outputs import OutputFolder
from vnsum.documents import Boilerplate, Paragraph, PressRelease, Sentence, Span
from vnsum.errors import EmptyInputError, UnreadableInputError, WeightsError
from vnsum.options import ReadLimits, SummaryOptions
from vnsum.results import Coverage, Draft, DraftSentence, Headline

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST = "Phường mở 6 điểm hỗ trợ."
SECOND = "Người dân không mất phí."


def make_release(source: str) -> PressRelease:
    first = Sentence(0, len(FIRST), FIRST, FIRST, 0)
    start = len(FIRST) + 1
    second = Sentence(start, start + len(SECOND), SECOND, SECOND, 0)
    end = second.end
    return PressRelease(
        source,
        title=Span(0, 6, "Phường"),
        published=datetime(2025, 9, 12, 16, 35),  # noqa: DTZ001 - releases name no zone
        paragraphs=(Paragraph(0, end, source[:end], source[:end]),),
        boilerplate=(Boilerplate(end, len(source), source[end:], "comments"),),
        sentences=(first, second),
    )


def make_draft(source: str, options: SummaryOptions, title: str | None) -> Draft:
    release = make_release(source)
    first, second = release.sentences
    text = title or "Phường mở 6 điểm hỗ trợ"
    return Draft(
        headline=text,
        headlines=(
            Headline(text, (first,), 0.9, "fake"),
            Headline("Không mất phí", (second,), 0.5, "fake"),
        ),
        lead=FIRST,
        summary=SECOND,
        sentences=(
            DraftSentence("lead", FIRST, (first,), (0,), 0.8, "fake"),
            DraftSentence("summary", SECOND, (second,), (1,), 0.7, "fake"),
        ),
        coverage=Coverage(2, (0, 1), (0,), (1,)),
        warnings=("short",),
        model="fake 1",
        settings=options.to_dict(),
        source_sha256=release.source_sha256,
        release=release,
    )


@dataclass
class FakeEngine:
    """Stands for `Summarizer` and `read`: reads the file, writes a fixed draft."""

    made: int = 0
    options: list[SummaryOptions] = field(default_factory=list)

    def __call__(self) -> FakeEngine:
        self.made += 1
        return self

    def summarize(
        self, source: Path | bytes, *, options: SummaryOptions, title: str | None
    ) -> Draft:
        self.options.append(options)
        return make_draft(load_text(source), options, title)


def load_text(source: Path | bytes) -> str:
    try:
        data = source if isinstance(source, bytes) else source.read_bytes()
    except OSError as error:
        raise UnreadableInputError("the file cannot be opened", hint="check its name") from error
    if not data.strip():
        raise EmptyInputError("the source is empty", hint="give it some text")
    return data.decode("utf-8", "surrogateescape")


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    fake = FakeEngine()
    replace_module(monkeypatch, "vnsum.summarize", Summarizer=fake)
    replace_module(
        monkeypatch, "vnsum.reading", read=lambda source: make_release(load_text(source))
    )
    return fake


def replace_module(monkeypatch: pytest.MonkeyPatch, name: str, **names: object) -> None:
    module = ModuleType(name)
    vars(module).update(names)
    monkeypatch.setitem(sys.modules, name, module)


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")

    def call(*args: str | Path) -> Done:
        with pytest.raises(SystemExit) as left:
            main([str(arg) for arg in args])
        captured = capsys.readouterr()
        return Done(int(left.value.code or 0), captured.out, captured.err)

    return call


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "tin.txt"
    path.write_text(f"{FIRST} {SECOND}\nViết bình luận", "utf-8")
    return path


def give_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))


# --- summarize ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("engine")
def test_pretty_shows_everything(run: Callable[..., Done], source: Path) -> None:
    done = run("summarize", source)
    assert (done.status, done.err) == (0, "")
    assert "\x1b" not in done.out, "no colours into a pipe"
    lines = [line.strip() for line in done.out.splitlines()]
    for line in (
        "Phường mở 6 điểm hỗ trợ",
        "Lead",
        f"{FIRST} [1]",
        "Summary",
        f"{SECOND} [2]",
        "2. Không mất phí  13 characters",
        "! short",
    ):
        assert line in lines


@pytest.mark.usefixtures("engine")
def test_json_is_one_object_a_line(run: Callable[..., Done], source: Path) -> None:
    done = run("summarize", "--json", source, source)
    objects = [json.loads(line) for line in done.out.splitlines()]
    assert [item["file"] for item in objects] == [str(source)] * 2
    assert objects[0]["lead"] == FIRST
    assert objects[0]["sentences"][1]["source_sentences"] == [1]
    assert FIRST in done.out, "Vietnamese letters are not escaped"


@pytest.mark.usefixtures("engine")
def test_html_and_markdown(run: Callable[..., Done], source: Path) -> None:
    assert run("summarize", "--html", source).out.startswith("<!doctype html>")
    assert run("summarize", "--markdown", source).out.startswith("# Phường mở 6 điểm hỗ trợ\n")


def test_every_option_arrives(run: Callable[..., Done], source: Path, engine: FakeEngine) -> None:
    run(
        "summarize", "--json", "--headline-max", "cms", "--lead", "10-40", "--tone-marks", "new",
        "--summary-sentences", "2", "--summary-ratio", "0.5", "--candidates", "7", source,
    )  # fmt: skip
    assert engine.options == [
        SummaryOptions(
            lead_min=10,
            lead_max=40,
            summary_sentences=2,
            summary_ratio=0.5,
            headline_max_chars=70,
            headline_candidates=7,
            tone_marks="new",
        )
    ]


@pytest.mark.parametrize(
    ("given", "limit"), [("cms", 70), ("push", 120), ("free", None), ("55", 55)]
)
def test_headline_limits(
    run: Callable[..., Done], source: Path, engine: FakeEngine, given: str, limit: int | None
) -> None:
    run("summarize", "--json", "--headline-max", given, source)
    assert engine.options[0].headline_max_chars == limit


def test_defaults_are_those_of_the_library(
    run: Callable[..., Done], source: Path, engine: FakeEngine
) -> None:
    run("summarize", "--json", source)
    assert engine.options == [SummaryOptions()]


def test_the_engine_is_made_once(
    run: Callable[..., Done], source: Path, engine: FakeEngine
) -> None:
    run("summarize", "--json", source, source, source)
    assert engine.made == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--headline-max", "0"], "'0' is not a number above 0"),
        (["--headline-max", "²"], "'²' is not a number above 0"),
        (["--headline-max", "5"], "headline_max_chars must be at least 10"),
        (["--lead", "many"], "'many' is not a range such as 25-60"),
        (["--lead", "60-25"], "lead_max must be at least lead_min"),
        (["--summary-ratio", "1.5"], "1.5 is not in the range"),
        (["--summary-ratio", "0.5", "--summary-syllables", "9"], "exclude each other"),
        (["--candidates", "21"], "21 is not in the range"),
        (["--json", "--html"], "exclude each other"),
        (["--html", "khac.txt"], "add -o DIR"),
        (["--title", "T", "khac.txt"], "--title belongs to one file"),
    ],
)
@pytest.mark.usefixtures("engine")
def test_wrong_command_lines(
    run: Callable[..., Done], source: Path, args: list[str], said: str
) -> None:
    done = run("summarize", *args, source)
    assert done.status == 2
    assert done.out == ""
    assert said in " ".join(done.err.split())


@pytest.mark.usefixtures("engine")
def test_title_is_handed_on(run: Callable[..., Done], source: Path) -> None:
    done = run("summarize", "--json", "--title", "Tiêu đề", source)
    assert json.loads(done.out)["headline"] == "Tiêu đề"


@pytest.mark.usefixtures("engine")
def test_standard_input(run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch) -> None:
    give_stdin(monkeypatch, f"{FIRST} {SECOND}".encode())
    done = run("summarize", "--json", "-")
    assert json.loads(done.out)["file"] == "-"


def test_standard_input_is_never_read_without_end(
    run: Callable[..., Done], monkeypatch: pytest.MonkeyPatch, engine: FakeEngine
) -> None:
    seen: list[int] = []

    def summarize(source: bytes, **_: object) -> Draft:
        seen.append(len(source))
        raise EmptyInputError("stop")

    monkeypatch.setattr(engine, "summarize", summarize)
    limit = ReadLimits().max_bytes
    give_stdin(monkeypatch, b"a" * (limit + 100))
    assert run("summarize", "-").status == 1
    assert seen == [limit + 1]


@pytest.mark.usefixtures("engine")
def test_a_bad_file_is_told_and_the_rest_goes_on(
    run: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "trong.txt"
    empty.write_bytes(b" \n")
    missing = tmp_path / "khong-co.txt"
    done = run("summarize", "--json", source, missing, empty, source)
    assert done.status == 1
    assert len(done.out.splitlines()) == 2
    assert done.err.splitlines() == [
        f"vnsum: {missing}: the file cannot be opened (check its name)",
        f"vnsum: {empty}: the source is empty (give it some text)",
        "vnsum: 2 of 4 failed",
    ]


@pytest.mark.usefixtures("engine")
def test_errors_and_drafts_cannot_drive_the_terminal(
    run: Callable[..., Done], tmp_path: Path
) -> None:
    hostile = tmp_path / "a\x1b[2J.txt"
    assert "\x1b" not in run("summarize", hostile).err
    hostile.write_text(f"{FIRST} {SECOND}", "utf-8")
    done = run("summarize", "--title", "A\x1b[31mB", hostile)
    assert "A\ufffd[31mB" in done.out
    assert "\x1b" not in done.out


@pytest.mark.usefixtures("engine")
def test_lone_surrogates_get_through_every_format(run: Callable[..., Done], tmp_path: Path) -> None:
    path = tmp_path / "la.txt"
    path.write_bytes(f"{FIRST} {SECOND}".encode() + b"\xff")
    for form in ("--json", "--html", "--markdown"):
        done = run("summarize", "--title", "A\udcff", form, path)
        assert (done.status, done.err) == (0, "")
        done.out.encode("utf-8")
    assert run("summarize", path).status == 0


def test_damaged_weights_end_the_program(
    run: Callable[..., Done], source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise WeightsError("model.safetensors is damaged", hint="reinstall vnsum")

    replace_module(monkeypatch, "vnsum.summarize", Summarizer=broken)
    done = run("summarize", source)
    assert (done.status, done.out) == (1, "")
    assert done.err == "vnsum: model.safetensors is damaged (reinstall vnsum)\n"


# --- -o DIR -------------------------------------------------------------------------------------


@pytest.mark.usefixtures("engine")
def test_a_folder_gets_one_file_per_input(
    run: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "x" / "nhap"
    twin = tmp_path / "b" / "TIN.html"
    twin.parent.mkdir()
    twin.write_bytes(source.read_bytes())
    done = run("summarize", "-o", folder, source, twin)
    assert (done.status, done.out) == (0, "")
    assert done.err == f"vnsum: 2 written to {folder}\n"
    assert sorted(path.name for path in folder.iterdir()) == ["TIN-2.md", "tin.md"]
    assert (folder / "tin.md").read_text("utf-8").startswith("# Phường")


@pytest.mark.parametrize(("form", "suffix"), [("json", "json"), ("html", "html")])
@pytest.mark.usefixtures("engine")
def test_files_are_named_by_their_format(
    run: Callable[..., Done], source: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    run("summarize", f"--{form}", "-o", tmp_path / "nhap", source)
    assert [path.name for path in (tmp_path / "nhap").iterdir()] == [f"tin.{suffix}"]


@pytest.mark.usefixtures("engine")
def test_an_input_is_never_overwritten(run: Callable[..., Done], tmp_path: Path) -> None:
    page = tmp_path / "tin.html"
    page.write_text(f"{FIRST} {SECOND}", "utf-8")
    run("summarize", "--html", "-o", tmp_path, page)
    assert page.read_text("utf-8") == f"{FIRST} {SECOND}"
    assert (tmp_path / "tin-2.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.usefixtures("engine")
def test_a_failed_file_leaves_nothing_and_moves_no_name(
    run: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    done = run("summarize", "-o", tmp_path / "nhap", tmp_path / "x" / "tin.txt", source)
    assert done.status == 1
    assert [path.name for path in (tmp_path / "nhap").iterdir()] == ["tin-2.md"]


def test_writing_is_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    output = OutputFolder(str(tmp_path / "nhap"), [str(source)], ".md")
    path = output.reserve(str(source))
    output.write(path, "cũ")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(click.FileError, match="No space left"):
        output.write(path, "mới")
    assert path.read_text("utf-8") == "cũ"
    assert [item.name for item in path.parent.iterdir()] == ["tin.md"]


@pytest.mark.usefixtures("engine")
def test_a_folder_that_cannot_be_made(run: Callable[..., Done], source: Path) -> None:
    done = run("summarize", "-o", source / "nhap", source)
    assert done.status == 1
    assert "Could not open file" in done.err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("engine")
def test_a_bar_only_on_a_terminal_and_over_many_files(
    run: Callable[..., Done], source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {}
    for count in (1, 2):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        run("summarize", "-o", tmp_path / "nhap", *[source] * count)
        told[count] = terminal.getvalue()
    assert "Drafting" not in told[1]
    assert "Drafting" in told[2]
    assert "2/2" in told[2]


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
    assert "Body: 1 paragraphs, 2 sentences, 11 syllables" in done.out
    assert "comments: 1" in done.out
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
        "own = {'vnsum.summarize', 'vnsum.reading', 'vnsum.backends', 'vnsum.weights'}\n"
        "sys.exit(', '.join(sorted((heavy | own) & set(sys.modules))) or 0)"
    )
    with start(code, stderr=subprocess.PIPE) as process:
        _, err = process.communicate(timeout=60)
    assert err.decode() == ""


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
