"""The language of an app."""

from __future__ import annotations

import pytest

from nbdash import App, html
from nbdash.exceptions import InvalidConfig
from nbdash.locale import attributes
from nbdash.notebook.face import face


def test_a_tag_is_taken_as_posix_writes_it_too() -> None:
    assert App(locale="pt_BR").locale == "pt-BR"
    assert App().locale is None


@pytest.mark.parametrize("tag", ["", "french!", "e", "en us", '"><script>'])
def test_what_is_no_tag_is_refused_where_it_is_written(tag: str) -> None:
    with pytest.raises(InvalidConfig, match=r"(?s)locale is .*language tag"):
        App(locale=tag)


@pytest.mark.parametrize(
    ("tag", "direction"),
    [("fr", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab-IR", "rtl"), ("ks-Deva", "ltr"), ("en-XA", "ltr")],
)
def test_the_direction_is_that_of_the_script(tag: str, direction: str) -> None:
    assert attributes(tag) == f' lang="{tag}" dir="{direction}"'


def test_a_face_runs_in_the_app_s_direction() -> None:
    assert ' lang="he" dir="rtl">' in face(html.P("x"), "App", "he")
    assert "dir=" not in face(html.P("x"), "App")
