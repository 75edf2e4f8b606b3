"""What an app says of the page around it: `App(meta_tags=..., external_stylesheets=..., assets_folder=...)`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import quote

from nbdash.errors import InvalidConfig, explain
from nbdash.shell.csp import check_allowed
from nbdash.shell.head import check_metas
from nbdash.shell.index import DEFAULT, check_template
from nbdash.shell.prefixes import Prefixes, read_prefixes
from nbdash.shell.resources import Resource, check_resources


@dataclass
class AppShell:
    """The options of `App` for the page around it, where it is served.

    In a notebook the page is Jupyter's: the app's style sheets and scripts are loaded in a frame that the app is drawn
    in, and the rest has no effect.

    Parameters
    ----------
    assets_folder
        The folder with the app's own files, beside the module that makes the app, or beside the notebook. What it
        holds of style sheets and scripts every page loads, in the order of their names; the rest is served.
    assets_url_path
        The folder's name in addresses.
    assets_ignore
        A regular expression: files whose name it finds are served, and not loaded.
    assets_path_ignore
        Regular expressions: the same for folders in the folder.
    assets_external_path
        An address before `assets_url_path` from which browsers get the files instead.
    include_assets_files
        False: nothing is loaded by itself.
    url_base_pathname
        The path that the app is below, such as "/sales/": both of the next two.
    routes_pathname_prefix, requests_pathname_prefix
        The path that the server answers below, and that path as browsers have it, where a proxy puts something before
        it. An app works behind a proxy without: only `get_asset_url` and `get_relative_path` use it.
    meta_tags
        The attributes of `<meta>` elements: `[{"name": "robots", "content": "noindex"}]`.
    index_string
        The page's HTML, with placeholders for what nbdash puts in: `{%metas%}`, `{%title%}`, `{%favicon%}`, `{%css%}`,
        `{%app_entry%}`, `{%config%}`, `{%scripts%}`, `{%renderer%}`.
    external_scripts, external_stylesheets
        Addresses, or dicts of attributes: `[{"src": "https://...", "integrity": "sha384-..."}]`.
    description
        What search engines show below the title.
    include_pages_meta
        False: pages have no meta elements for cards of shared links.
    csp_allow
        What pages may do that browsers refuse them otherwise: names such as "eval", and origins of scripts, styles and
        data. `docs/security.md` lists them.
    health_endpoint
        A path that answers "OK". `_nbdash/health` does always.

    Raises
    ------
    InvalidConfig
        For a prefix without its slashes, a pattern that is none, meta elements that are no dicts.
    InvalidIndexException
        If the template lacks a placeholder.
    InvalidResourceError
        For a script or style sheet without an address.
    """

    assets_folder: str = "assets"
    assets_url_path: str = "assets"
    assets_ignore: str = ""
    assets_path_ignore: list[str] | None = None
    assets_external_path: str | None = None
    include_assets_files: bool = True
    url_base_pathname: str | None = None
    routes_pathname_prefix: str | None = None
    requests_pathname_prefix: str | None = None
    meta_tags: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    index_string: str = DEFAULT
    external_scripts: list[Resource] = field(default_factory=list[Resource])
    external_stylesheets: list[Resource] = field(default_factory=list[Resource])
    description: str | None = None
    include_pages_meta: bool = True
    csp_allow: list[str] = field(default_factory=list[str])
    health_endpoint: str | None = None

    def __post_init__(self) -> None:
        """Check what was given, and complete it."""
        self.assets_url_path = self.assets_url_path.strip("/")
        if not self.assets_url_path or ".." in self.assets_url_path.split("/"):
            raise InvalidConfig(
                explain(f"assets_url_path is {self.assets_url_path!r}.", remedy='Give a name: "assets".')
            )
        for pattern in (self.assets_ignore, *(self.assets_path_ignore or ())):
            _check_pattern(pattern)
        self.meta_tags = check_metas(self.meta_tags)
        self.external_scripts = check_resources(self.external_scripts, "external_scripts", "src")
        self.external_stylesheets = check_resources(self.external_stylesheets, "external_stylesheets", "href")
        check_template(self.index_string)
        check_allowed(self.csp_allow)
        _ = self.prefixes

    @property
    def prefixes(self) -> Prefixes:
        """Where the app is."""
        return read_prefixes(self.url_base_pathname, self.routes_pathname_prefix, self.requests_pathname_prefix)

    def asset_url(self, path: str) -> str:
        """The address of a file in the folder.

        Without a prefix it is relative, so that it holds wherever a proxy puts the app: the server finds the folder
        below each of its addresses.
        """
        before = (self.assets_external_path or "").rstrip("/") + "/" if self.assets_external_path else ""
        if not before and self.prefixes.requests != "/":
            before = self.prefixes.requests
        return f"{before}{self.assets_url_path}/{quote(path.lstrip('/'))}"


OPTIONS = frozenset(each.name for each in fields(AppShell))


def read_shell(options: Mapping[str, Any]) -> AppShell:
    """The shell that an app's options ask for; None stands for the default, as in Dash."""
    return AppShell(**{name: value for name, value in options.items() if name in OPTIONS and value is not None})


def _check_pattern(pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        what = f"assets_ignore or assets_path_ignore has {pattern!r}, which is no regular expression: {error}."
        raise InvalidConfig(explain(what, remedy=f"Write the name as it is: {re.escape(pattern)!r}.")) from None
