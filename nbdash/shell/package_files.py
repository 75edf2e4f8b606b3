"""Files of a plugin's own package that pages load: what `hooks.script` and `hooks.stylesheet` name by path."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from importlib.util import find_spec
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import quote

from nbdash.errors import ResourceException, explain


@dataclass(frozen=True, slots=True)
class PackageFile:
    """One file.

    Parameters
    ----------
    package
        The name that the package is imported by.
    path
        From its folder, with slashes.
    """

    package: str
    path: str

    @property
    def file(self) -> Path:
        """Where it is.

        Raises
        ------
        ResourceException
            If there is no such package, or no such file in it.
        """
        return _file(self.package, self.path)

    @property
    def address(self) -> str:
        """What leads to it below the folder of all plugins' files, with its hash: a browser may keep what it gets."""
        digest = blake2b(self.file.read_bytes(), digest_size=6).hexdigest()
        return f"{quote(self.package)}/{quote(self.path)}?m={digest}"

    def beside(self, path: str) -> Path | None:
        """Another file of the package, in the folder of this one or below it; None if it is not for browsers.

        A style sheet names its fonts and pictures, a script its parts, by where they lie.
        """
        folder = self.file.parent
        found = (folder / path).resolve()
        is_inside = found.is_relative_to(folder.resolve())
        return found if is_inside and found.is_file() and found.suffix not in {".py", ".pyc", ".pyi"} else None


def data_url(file: PackageFile) -> str:
    """An address that holds the file, for pages without a server."""
    content = b64encode(file.file.read_bytes()).decode()
    return f"data:{guess_type(file.path)[0] or 'application/octet-stream'};base64,{content}"


@lru_cache(maxsize=256)
def _file(package: str, path: str) -> Path:
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        spec = None
    folders = [] if spec is None else list(spec.submodule_search_locations or ())
    for folder in folders:
        found = (Path(folder) / path).resolve()
        if found.is_relative_to(Path(folder).resolve()) and found.is_file():
            return found
    what = f"There is no file {path!r} in the package {package!r}." if folders else f"There is no package {package!r}."
    raise ResourceException(explain(what, remedy="Check the name, and that the file is in what is installed."))
