"""Where an app can be shown, and what Dash calls it."""

from typing import Any

import pytest

from nbdash import App, html
from nbdash.exceptions import InvalidConfig
from nbdash.places import check_where, where_of_mode


def test_each_mode_of_dash_has_its_place() -> None:
    modes = (None, "inline", "tab", "external", "jupyterlab")
    assert [where_of_mode(mode) for mode in modes] == ["inline", "inline", "browser", "browser", "tab"]


def test_what_is_no_place_is_refused_with_the_nearest() -> None:
    app = App()
    app.layout = html.P("here")
    panel: Any = "pannel"
    for give, named in ((lambda: app.show(panel), "'panel'"), (lambda: where_of_mode("inlin"), "'inline'")):
        with pytest.raises(InvalidConfig, match=f"Did you mean {named}"):
            give()
    with pytest.raises(InvalidConfig, match="'inline', 'panel', 'tab' or 'browser'"):
        check_where("")
