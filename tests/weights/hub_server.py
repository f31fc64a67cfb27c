"""A Hub on the loopback interface: enough of it for the real client."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["COMMIT", "FakeHub", "running"]

COMMIT = "c0ffee" + "0" * 34


@dataclass
class FakeHub:
    """One model, `owner/model`, and how its server behaves.

    `cut` sends that many bytes of a large file and breaks the connection, once; `wrong` states
    checksums that no file has. `asked` keeps method, path and Range of every request.
    """

    files: Mapping[str, bytes]
    cut: int = 0
    wrong: bool = False
    gated: bool = False
    asked: list[tuple[str, str, str]] = field(default_factory=list)

    def etag(self, name: str) -> str:
        data = self.files[name]
        if name.endswith(".safetensors"):
            found = hashlib.sha256(data).hexdigest()
        else:
            found = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()  # noqa: S324 - Git's
        return found[::-1] if self.wrong else found

    def tree(self) -> list[dict[str, object]]:
        return [
            {"type": "file", "path": name, "size": len(data), "oid": self.etag(name)}
            for name, data in self.files.items()
        ]


@contextmanager
def running(hub: FakeHub) -> Iterator[str]:
    class Handler(_Handler):
        served = hub

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    served: FakeHub

    def log_message(self, *_: object) -> None:
        """Stay quiet."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        hub = self.served
        hub.asked.append((self.command, self.path, self.headers.get("Range") or ""))
        path = self.path.split("?")[0]
        if hub.gated:
            self._error(403, "GatedRepo")
        elif path.startswith("/api/models/owner/model/revision/"):
            known = path.rsplit("/", 1)[1] in {"main", "v1", COMMIT}
            if known:
                names = [{"rfilename": name} for name in hub.files]
                self._json({"id": "owner/model", "sha": COMMIT, "siblings": names})
            else:
                self._error(404, "RevisionNotFound")
        elif path.startswith("/api/models/owner/model/tree/"):
            self._json(hub.tree())
        elif path == "/api/models/owner/model":
            names = [{"rfilename": name} for name in hub.files]
            self._json({"id": "owner/model", "sha": COMMIT, "siblings": names})
        elif path.startswith("/owner/model/resolve/"):
            self._file(path.split("/", 5)[5], body=body)
        else:
            self._error(404, "RepoNotFound")

    def _json(self, value: object) -> None:
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _error(self, status: int, code: str) -> None:
        self.send_response(status)
        self.send_header("X-Error-Code", code)
        self.send_header("X-Error-Message", code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _file(self, name: str, *, body: bool) -> None:
        hub = self.served
        if name not in hub.files:
            self._error(404, "EntryNotFound")
            return
        data = hub.files[name]
        wanted = self.headers.get("Range") or ""
        start = int(wanted.removeprefix("bytes=").split("-")[0]) if wanted else 0
        self.send_response(206 if wanted else 200)
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("ETag", f'"{hub.etag(name)}"')
        self.send_header("Content-Length", str(len(data) - start))
        if wanted:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.end_headers()
        if not body:
            return
        if hub.cut and name.endswith(".safetensors"):
            self.wfile.write(data[start : hub.cut])
            hub.cut = 0
            self.wfile.flush()
            self.connection.close()
        else:
            self.wfile.write(data[start:])
