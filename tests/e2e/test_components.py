"""Every prop of every component reaches the page, and what a person does there reaches the kernel."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .component_events import PRODUCED, Subject, told
from .component_props import COMPONENTS, SCHEMA, TAKEN, given_attributes, given_props, instance_id
from .harness.browser import Pages
from .harness.figures import wait_equal
from .harness.notebooks import write_notebook
from .harness.served import Served, serve_command
from .harness.shown import shown_by

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def page_of(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Page]]:
    """The page of each app, by the name of its module, for all tests of this file."""
    pages, servers = Pages(browser), list[Served]()

    @cache
    def page_of(module: str) -> Page:
        folder = tmp_path_factory.mktemp(module)
        cell = (
            f"import sys\nsys.path.insert(0, {str(_ROOT)!r})\nfrom tests.e2e.{module} import make_app\napp = make_app()"
        )
        served = Served(serve_command(write_notebook(folder / "app.ipynb", [cell])), folder / "log", cwd=folder)
        servers.append(served)
        return shown_by(served, pages).page

    yield page_of
    pages.close()
    for served in servers:
        served.stop()


def test_every_prop_of_a_component_reaches_the_page(page_of: Callable[[str], Page]) -> None:
    page = page_of("component_props")
    given = {
        instance_id(component, prop): value
        for component in COMPONENTS
        for prop, value in given_props(component).items()
    }

    def different() -> dict[str, Any]:
        """What has arrived as another value than expected, and that value."""
        page.locator("#read").click()
        expect(page.locator("#reader")).not_to_be_empty()
        arrived = dict(zip(given, json.loads(page.locator("#reader").inner_text()), strict=True))
        return {prop: (arrived[prop], value) for prop, value in expected.items() if arrived[prop] != value}

    page.wait_for_url("**/sample?sample#sample")
    expected = given | TAKEN | {"Location-href": page.url}
    # In time: where it is, a page does not say at once.
    wait_equal(page, different, {})
    assert page.get_by_role("alert").all_inner_texts() == []


# What React sets as a property, or does at once, and no attribute shows.
_NO_ATTRIBUTES = {"autoFocus", "muted", "value", "selected"}


def test_every_attribute_of_html_reaches_its_element(page_of: Callable[[str], Page]) -> None:
    page = page_of("component_props")
    attributes = page.evaluate(
        """() => {
            const attributes = (element) =>
              Object.fromEntries(Array.from(element.attributes, (it) => [it.name.replace(/-/g, ""), it.value]));
            const elements = document.querySelectorAll("[data-sample]");
            return Object.fromEntries(Array.from(elements, (element) => [element.id, attributes(element)]));
        }"""
    )
    assert page.get_by_role("alert").all_inner_texts() == []
    missing: list[str] = []
    for element in SCHEMA.html:
        found = attributes.get(element.type, {})
        for prop, value in given_attributes(element).items():
            name = {"className": "class", "htmlFor": "for"}.get(prop, prop).replace("-", "").lower()
            if prop in _NO_ATTRIBUTES:
                continue
            if name not in found or (
                isinstance(value, str | int) and not isinstance(value, bool) and found[name] not in {str(value), ""}
            ):
                missing.append(f"{element.type}.{prop}: {value!r} {found.get(name)!r}")
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("row", PRODUCED)
def test_a_person_produces(row: str, page_of: Callable[[str], Page]) -> None:
    event = PRODUCED[row]
    page = page_of("component_events")
    event.act(Subject(page, page.locator(f'[id="{event.id}"]')))
    expect(page.locator(f'[id="{told(row)}"]')).to_have_text(re.compile(f"^{event.told}$"))


# A browser gives them no place on the page, or hands clicks on to a document of their own.
_NOT_TO_BE_HIT = {"Audio", "Br", "Embed", "Frameset", "Iframe", "Noscript", "ObjectEl", "Wbr"}


def test_a_click_on_any_element_is_counted(page_of: Callable[[str], Page]) -> None:
    page = page_of("component_events")
    page.evaluate("() => { scrollTo(0, 0); }")
    places = page.evaluate(
        """() => Object.fromEntries(Array.from(document.querySelectorAll("[data-box]"), (element) => {
            const box = element.getBoundingClientRect();
            const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
            return [element.id, document.elementFromPoint(x, y) === element ? [x, y] : null];
        }))"""
    )
    assert {type for type, place in places.items() if place is None} <= _NOT_TO_BE_HIT
    for type, place in places.items():
        if type in _NOT_TO_BE_HIT:
            page.locator(f'[id="{type}"]').dispatch_event("click")
        else:
            page.mouse.click(*place)
    for element in SCHEMA.html:
        expect(page.locator(f'[id="{told(element.type)}"]')).to_have_text(re.compile(r"^\[1, \d+\]$"))
