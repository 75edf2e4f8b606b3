"""Wheels, an environment and a Pyodide distribution that tests make: small ones, in the formats of the real ones."""

from __future__ import annotations

import base64
import functools
import hashlib
import http.server
import json
import threading
import zipfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbdash.export.site.pyodide import CORE

PURE = "py3-none-any"
BROWSER = "cp314-cp314-pyemscripten_2026_0_wasm32"
LINUX = "cp311-cp311-manylinux_2_17_x86_64"


def make_wheel(
    folder: Path,
    name: str,
    version: str = "1.0",
    *,
    tag: str = PURE,
    requires: Sequence[str] = (),
    files: Mapping[str, str] | None = None,
    metadata: str = "",
) -> Path:
    """Make a wheel of a package with one module."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-{version}.dist-info"
    content = {f"{name}/__init__.py": f"VERSION = {version!r}\n", **(files or {})}
    needed = "".join(f"Requires-Dist: {one}\n" for one in requires)
    content[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{metadata}{needed}"
    pure = str(tag == PURE).lower()
    content[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: {pure}\nTag: {tag}\n"
    record = "".join(f'"{path}",sha256={_digest(text)},{len(text.encode())}\n' for path, text in content.items())
    content[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n"
    wheel = folder / f"{name}-{version}-{tag}.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in content.items():
            archive.writestr(path, text)
    return wheel


def install(wheel: Path, site: Path) -> None:
    """Do what an installer does, into a folder."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    info = next(site.glob(f"{wheel.name.split('-')[0]}-*.dist-info"))
    (info / "INSTALLER").write_text("test\n")


def make_pyodide(folder: Path, *packages: tuple[Path, Sequence[str]], core: Path | None = None) -> Path:
    """Make a distribution of wheels, or zip files of libraries, and what each depends on.

    Parameters
    ----------
    core
        The folder of a real one, whose Python is taken; None: files that only have the names.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in CORE:
        text = b'var Y="314.0.7";' if name == "pyodide.mjs" else b"core"
        (folder / name).write_bytes((core / name).read_bytes() if core else text)
    info = {"abi_version": "2026_0", "arch": "wasm32", "platform": "emscripten_5_0_3", "python": "3.14.2"}
    entries: dict[str, Any] = {}
    for file, depends in packages:
        name, version = file.name.removesuffix(".zip").split("-")[:2]
        data = file.read_bytes()
        (folder / file.name).write_bytes(data)
        entries[name] = {
            "name": name,
            "version": version,
            "file_name": file.name,
            "sha256": hashlib.sha256(data).hexdigest(),
            "depends": list(depends),
            "imports": [name],
            "install_dir": "dynlib" if file.suffix == ".zip" else "site",
            "package_type": "shared_library" if file.suffix == ".zip" else "package",
            "unvendored_tests": False,
        }
    (folder / "pyodide-lock.json").write_text(json.dumps({"info": info, "packages": entries}))
    return folder


@contextmanager
def serve(folder: Path, *, is_shared: bool = False) -> Generator[str]:
    """Serve a folder, and give its address; pages of other addresses may use it if it is shared."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            if is_shared:
                self.send_header("Access-Control-Allow-Origin", "*")
            super().end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
