"""The notebook on callbacks, under its cell in JupyterLab and served: what a person sees, and what is sent for it."""

from itertools import pairwise

from playwright.sync_api import expect

from .callbacks import NOTEBOOK, Colors, Countries, Tips, Todos
from .conftest import Show
from .harness.browser import Pages
from .harness.figures import wait_equal

FIRST = ("Read the data", "Look at it", "Doubt it")


def test_rows_are_added_ticked_and_deleted_each_by_itself(show: Show, pages: Pages) -> None:
    shown = show(NOTEBOOK)
    todos = Todos(shown)
    todos.wait_rows(*FIRST)
    expect(todos.count).to_have_text("0 of 3 done")
    todos.wait_struck()

    todos.box("Look at it").check()
    todos.wait_struck("Look at it")
    expect(todos.count).to_have_text("1 of 3 done")

    shown.watch_messages()
    todos.new.fill("Write it up")
    todos.new.press("Enter")
    todos.wait_rows(*FIRST, "Write it up")
    expect(todos.new).to_have_value("")
    expect(todos.count).to_have_text("1 of 4 done")
    assert shown.bytes_down() < 4_000, "a row is sent, not the list"
    todos.new.fill("Sleep")
    todos.add.click()
    todos.wait_rows(*FIRST, "Write it up", "Sleep")
    todos.wait_struck("Look at it")

    todos.box("Sleep").check()
    todos.wait_struck("Look at it", "Sleep")
    expect(todos.count).to_have_text("2 of 5 done")

    todos.delete("Look at it")
    todos.wait_rows("Read the data", "Doubt it", "Write it up", "Sleep")
    todos.wait_struck("Sleep")
    expect(todos.count).to_have_text("1 of 4 done")
    todos.box("Sleep").uncheck()
    todos.wait_struck()
    for text in ("Sleep", "Read the data", "Write it up", "Doubt it"):
        todos.delete(text)
        expect(todos.row(text)).to_have_count(0)
    expect(todos.count).to_have_text("0 of 0 done")

    todos.add.click()  # with nothing to add
    todos.new.fill("Begin again")
    todos.new.press("Enter")
    todos.wait_rows("Begin again")
    expect(todos.count).to_have_text("0 of 1 done")
    assert pages.errors == []


def test_a_chain_in_the_page_sends_nothing_until_the_kernel_is_asked(show: Show, pages: Pages) -> None:
    shown = show(NOTEBOOK)
    colors = Colors(shown)
    colors.wait_shown(210, 45)
    shown.page.wait_for_timeout(500)  # what the page had to say when it appeared

    shown.watch_messages()
    colors.hue.focus()
    for _ in range(5):
        shown.page.keyboard.press("ArrowRight")
    colors.wait_shown(215, 45)
    colors.lightness.focus()
    shown.page.keyboard.press("ArrowLeft")
    colors.wait_shown(215, 44)
    assert shown.messages() == ([], [])

    shown.watch_messages()
    colors.keep.click()
    colors.wait_kept((215, 44))
    up, down = shown.messages()
    assert up == ["event"]
    assert down in (["patch"], ["patch", "patch"])

    colors.hue.focus()
    shown.page.keyboard.press("Home")
    colors.wait_shown(0, 44)
    colors.keep.click()
    colors.wait_kept((215, 44), (0, 44))
    assert pages.errors == []


def test_what_nobody_reads_is_sent_after_a_while(show: Show) -> None:
    shown = show(NOTEBOOK)
    colors = Colors(shown)
    colors.wait_shown(210, 45)
    shown.page.wait_for_timeout(500)
    shown.watch_messages()
    colors.hue.focus()
    for _ in range(3):
        shown.page.keyboard.press("ArrowLeft")
    colors.wait_shown(207, 45)
    shown.page.wait_for_timeout(3_000)
    up, _ = shown.messages()
    assert up == ["event"]


def test_a_box_in_one_figure_dims_the_others(show: Show, pages: Pages) -> None:
    shown = show(NOTEBOOK)
    countries = Countries(shown)
    before, between, after = (countries.figures[year] for year in (1952, 1977, 2007))
    countries.wait_bright({1952: 142, 1977: 142, 2007: 142})

    shown.watch_messages()
    before.drag_box((0.45, 0.05), (0.95, 0.6))
    wait_equal(shown.page, before.boxes, 1)
    chosen = before.selected()
    assert 10 < chosen < 132
    countries.wait_bright({1952: 142, 1977: chosen, 2007: chosen})
    expect(countries.told).to_contain_text(f"{chosen} countries, with a life expectancy of")
    assert shown.bytes_down() < 8_500, "opacities are sent, not figures"

    after.drag_box((0.2, 0.3), (0.6, 0.95))
    wait_equal(shown.page, after.boxes, 1)
    others = after.selected()
    assert 10 < others < 132
    countries.wait_bright({1952: others, 1977: others, 2007: 142})
    # Another box takes the first one's place; no figure keeps two opinions.
    assert (before.boxes(), before.selected()) == (0, 0)
    assert (after.boxes(), after.selected()) == (1, others)
    expect(countries.told).to_contain_text(f"{others} countries")

    after.double_click()
    countries.wait_bright({1952: 142, 1977: 142, 2007: 142})
    wait_equal(shown.page, after.boxes, 0)
    expect(countries.told).to_contain_text("142 countries")
    assert (between.boxes(), between.points()) == (0, 142)
    assert pages.errors == []


def test_a_long_computation_shows_how_far_it_is_and_can_be_stopped_and_started_again(show: Show, pages: Pages) -> None:
    shown = show(NOTEBOOK)
    tips = Tips(shown)
    expect(tips.stop).to_be_disabled()
    tips.watch()
    tips.stop_at(10)
    tips.start.click()
    wait_equal(shown.page, lambda: tips.done() >= 10, True)
    expect(tips.stop).to_be_disabled()
    stopped = tips.done()
    assert 10 <= stopped < 100
    shown.page.wait_for_timeout(300)
    assert tips.done() == stopped
    assert len(tips.steps()) >= 5, "one after the other, not all at once"

    tips.start.click()
    wait_equal(shown.page, lambda: 10 <= tips.done() < 100, True)
    tips.start.click()  # in the middle: from the beginning
    expect(tips.told).to_contain_text("1,000,000 draws: 95 % of the means", timeout=60_000)
    expect(tips.stop).to_be_disabled()
    assert tips.done() == 100
    assert sum(tips.means.heights()) > 999_900  # nearly all have a place in the picture
    steps = tips.steps()
    turns = [step for previous, step in pairwise(steps) if step < previous]
    assert len(turns) == 2, "each start begins once, and no run goes on beside a newer one"
    assert pages.errors == []
