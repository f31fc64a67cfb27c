"""Imports go one way, the public names are there, and `import vnsum` is light."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import vnsum

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(vnsum.__file__).parent
LAYERS = {
    "errors": 1,
    "extras": 1,
    "answers": 1,
    "documents": 1,
    "results": 1,
    "options": 1,
    "facts": 1,
    "plain": 1,
    "lazily": 1,
    "threads": 1,
    "rendering": 1,  # Draft.to_html calls it; it knows results by their types only
    "text": 2,
    "undoing": 2,
    "reading": 2,
    "weights": 2,
    "backends": 3,
    "metrics": 3,
    "systems": 3,
    "truth": 3,
    "answering": 4,
    "drafting": 4,
    "summarizer": 4,
    "archive": 5,
    "evaluation": 5,
    "training": 5,
    "": 6,  # vnsum/__init__.py, the public map
    "cli": 6,
    "__main__": 6,
}
"""A unit imports units of its own layer and of lower ones, never of a higher one."""
HEAVY = ("torch", "transformers", "datasets", "numpy", "scipy", "click", "rich", "trafilatura")
CALLS = ("Summarizer", "headline", "lead", "read", "summarize")
IMPORT_SECONDS = 0.2
MAX_LINES = 400
MAX_CHILDREN = 28
"""Files and folders in one folder: a table of contents is read at a glance."""


def _module_name(path: Path) -> str:
    parts = ["vnsum", *path.relative_to(PACKAGE).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {_module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}
FOLDERS = [name for name, path in MODULES.items() if path.name == "__init__.py"]


def _is_type_checking(node: ast.AST) -> bool:
    if not isinstance(node, ast.If):
        return False
    test = node.test
    return (test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", "")) == (
        "TYPE_CHECKING"
    )


def _runtime_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Walk a tree without the blocks only type checkers read."""
    yield node
    skipped = node.body if isinstance(node, ast.If) and _is_type_checking(node) else []
    for child in ast.iter_child_nodes(node):
        if child not in skipped:
            yield from _runtime_nodes(child)


def _imported(node: ast.AST, module: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{module}: imports are absolute"
        base = node.module or ""
        for alias in node.names:
            full = f"{base}.{alias.name}"
            yield full if full in MODULES else base


def _imports(module: str, source: str) -> set[str]:
    """Return the modules of vnsum that a module imports at run time, lazily or not."""
    nodes = _runtime_nodes(ast.parse(source))
    names = {name for node in nodes for name in _imported(node, module)}
    return {name for name in names if name.split(".")[0] == "vnsum"}


def _unit(module: str) -> str:
    return module.partition(".")[2].partition(".")[0]


def _graph() -> dict[str, set[str]]:
    return {name: _imports(name, path.read_text("utf-8")) for name, path in MODULES.items()}


def test_every_unit_has_a_layer() -> None:
    assert {_unit(module) for module in MODULES} <= LAYERS.keys()


def test_no_import_goes_up() -> None:
    upward = [
        f"{module} imports {imported}"
        for module, names in _graph().items()
        for imported in sorted(names)
        if LAYERS[_unit(imported)] > LAYERS[_unit(module)]
    ]
    assert upward == []


def test_no_import_goes_round() -> None:
    graph = {module: names - {module} for module, names in _graph().items()}
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("parent", FOLDERS)
def test_folders_import_one_way(parent: str) -> None:
    """Of the folders and files beside each other none imports what imports it, by any way round."""
    graph: dict[str, set[str]] = {}
    for module, names in _graph().items():
        for imported in names:
            one, other = (_child(parent, name) for name in (module, imported))
            if one and other and one != other:
                graph.setdefault(one, set()).add(other)
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def _child(parent: str, module: str) -> str:
    """Return the file or folder right below a folder that a module is or lies in."""
    inside = module.startswith(f"{parent}.")
    return module[len(parent) + 1 :].partition(".")[0] if inside else ""


@pytest.mark.parametrize("folder", FOLDERS)
def test_folders_stay_short(folder: str) -> None:
    inside = {_child(folder, module) for module in MODULES} - {""}
    assert len(inside) <= MAX_CHILDREN


def test_imports_are_found_lazy_or_not_but_for_type_checking() -> None:
    source = (
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import vnsum.cli\nelse:\n    import vnsum.text\n"
        "def lazy():\n    from vnsum import errors\n    from vnsum.options import ReadLimits\n"
    )
    assert _imports("vnsum.x", source) == {"vnsum.text", "vnsum.errors", "vnsum.options"}


@pytest.mark.parametrize("module", MODULES)
def test_files_stay_short(module: str) -> None:
    assert len(MODULES[module].read_text("utf-8").splitlines()) < MAX_LINES


def test_public_names_exist_and_are_sorted() -> None:
    assert vnsum.__all__
    assert len(set(vnsum.__all__)) == len(vnsum.__all__)
    assert [name for name in vnsum.__all__ if not hasattr(vnsum, name)] == []
    names = [name for name in vnsum.__all__ if not name.startswith("__")]
    groups = [name for name in names if name.isupper()], [n for n in names if not n.isupper()]
    for group in groups:  # ruff's order: constants, classes, functions
        assert group == sorted(group)


def test_nothing_public_is_missing_from_the_map() -> None:
    public = {
        name
        for name, value in vars(vnsum).items()
        if not name.startswith("_") and getattr(value, "__module__", "").startswith("vnsum.")
    }
    assert public <= set(vnsum.__all__)


@pytest.mark.parametrize("first", ["from vnsum import Summarizer", "import vnsum.summarizer"])
def test_no_module_hides_a_function_of_its_name(first: str) -> None:
    """Importing a module binds the module to the name; the function has to win."""
    code = f"{first}\nimport vnsum\nassert all(callable(getattr(vnsum, n)) for n in {CALLS})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _bound_names(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
    return names


def _exports(tree: ast.Module) -> list[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return list(ast.literal_eval(node.value))
    return []


@pytest.mark.parametrize("module", [name for name in MODULES if name != "vnsum"])
def test_every_module_binds_what_it_exports(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text("utf-8"))
    lazily = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    if "__getattr__" not in lazily:
        assert set(_exports(tree)) <= _bound_names(tree)


PROBE = """
import json, sys, time

class Recorder:
    asked = []

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        cls.asked.append(name.partition(".")[0])

sys.meta_path.insert(0, Recorder)
start = time.perf_counter()
import vnsum
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "asked": sorted(set(Recorder.asked))}))
"""


def _import_in_a_fresh_process() -> tuple[float, set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    answer = json.loads(done.stdout)
    return answer["seconds"], set(answer["asked"])


def test_import_asks_for_nothing_heavy() -> None:
    """Seen at the finder, so the test also holds where the heavy packages are not installed."""
    _, asked = _import_in_a_fresh_process()
    assert "vnsum" in asked
    assert asked.isdisjoint(HEAVY)


def test_import_is_fast() -> None:
    """The best of five, as a busy machine only ever adds."""
    assert min(_import_in_a_fresh_process()[0] for _ in range(5)) < IMPORT_SECONDS


def test_a_type_checker_finds_misspelt_names() -> None:
    """A module that answers to every name would let them pass."""
    tree = ast.parse(Path(vnsum.__file__).read_text("utf-8"))
    assert "__getattr__" not in {getattr(node, "name", "") for node in tree.body}
    with pytest.raises(AttributeError, match="sumarize"):
        _ = getattr(vnsum, "sumarize")  # noqa: B009 - a checker would find it
