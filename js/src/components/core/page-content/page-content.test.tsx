import { act } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { core, html } from "../../../test/layout";
import { Link } from "../link/link";
import { Location } from "../location/location";
import { showInView } from "../location/testing";
import { PageContent } from "./page-content";

const scrollTo = vi.fn();
const scrollIntoView = vi.fn();

beforeEach(() => {
  window.history.replaceState({}, "", "/start");
  scrollTo.mockReset();
  scrollIntoView.mockReset();
  Object.assign(window, { scrollTo });
  Object.assign(Element.prototype, { scrollIntoView });
});

const content = (props: Record<string, unknown>) => ({ namespace: "nbdash", type: "PageContent", props });
const heading = (text: string) => html("H1", { children: text });

async function showPages(isGuest = false, beside: ReturnType<typeof core>[] = []) {
  const shown = await showInView(
    [
      core("Location", { id: "url" }),
      core("Link", { id: "go", href: "/next#low", children: "go" }),
      ...beside,
      content({ id: "page", module: "start", path: "/start", title: "Start", children: heading("Start") }),
    ] as Parameters<typeof showInView>[0],
    { Link, Location, PageContent },
    { isGuest },
  );
  let n = 1;
  /** As the kernel does when it has heard of another address. */
  const arrive = (props: Record<string, unknown>) => {
    n += 1;
    const ops = Object.entries(props).map(([prop, value]) => ["page", prop, value]);
    return act(async () => shown.wire.say({ type: "patch", n, ack: 9, done: n === 2 ? [1] : [], ops }));
  };
  const next = {
    module: "next",
    path: "/next",
    title: "Next",
    children: [heading("Next"), html("P", { id: "low" })],
  };
  const click = () => act(async () => shown.container.querySelector("a")?.click());
  return { ...shown, arrive, next, click };
}

test("17.12 the first page leaves focus and scrolling to the browser", async () => {
  await showPages();
  expect(scrollTo).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(document.body);
});

test("17.12 the page that has come gives its heading the focus, for as long as that has it", async () => {
  const { arrive, next, click, container } = await showPages();
  await click();
  expect(scrollTo).not.toHaveBeenCalled(); // the old page stays as it is until then
  await arrive({ ...next });
  const found = container.querySelector("h1");
  expect([document.activeElement, found?.textContent, found?.tabIndex]).toEqual([found, "Next", -1]);
  act(() => found?.blur());
  expect(found?.hasAttribute("tabindex")).toBe(false);
});

test("17.12 what the fragment names is brought into view, else the top", async () => {
  const { arrive, next, click } = await showPages();
  await click();
  await arrive(next);
  expect(scrollIntoView.mock.contexts.map((one) => (one as Element).id)).toEqual(["low"]);
  window.history.replaceState({}, "", "/third");
  await arrive({ ...next, module: "third", path: "/third" });
  expect(scrollTo.mock.calls).toEqual([[0, 0]]);
});

test("17.12 back in the history, the page is where it was left", async () => {
  const { arrive, next, click } = await showPages();
  vi.spyOn(window, "scrollY", "get").mockReturnValue(300);
  act(() => void window.dispatchEvent(new Event("scroll")));
  await click();
  await arrive(next);
  scrollTo.mockClear();
  window.history.replaceState({}, "", "/start");
  act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
  await arrive({ module: "start", path: "/start", children: heading("Start") });
  expect(scrollTo.mock.calls).toEqual([[0, 300]]);
});

test("17.12 a page that another step has overtaken moves nothing", async () => {
  const { arrive, next, click } = await showPages();
  await click();
  window.history.replaceState({}, "", "/third");
  await arrive(next);
  expect(scrollTo).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(document.body);
});

test("17.12 another query of the same page moves nothing", async () => {
  const { arrive } = await showPages();
  await arrive({ search: "?q=1", children: heading("Again") });
  expect(scrollTo).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(document.body);
});

test("17.12 who is typing outside the page keeps the focus", async () => {
  const { arrive, next, click, container } = await showPages();
  await click();
  const input = container.appendChild(document.createElement("input"));
  input.focus();
  await arrive(next);
  expect(document.activeElement).toBe(input);
});

test("in a notebook the focus follows, and the notebook stays where it is", async () => {
  const { arrive, next, container, click } = await showPages(true);
  await click();
  await arrive({ ...next, path: "/next" });
  expect(document.activeElement).toBe(container.querySelector("h1"));
  expect(scrollTo).not.toHaveBeenCalled();
});

test("the title is the page's", async () => {
  const { arrive, next, view } = await showPages();
  expect(view.title.read()).toBe("Start");
  await arrive(next);
  expect(view.title.read()).toBe("Next");
});

test("where there is no page, that is said in the reader's language", async () => {
  const { arrive, container } = await showPages();
  await arrive({ module: null, path: "/no", is_missing: true, children: heading("404 in English") });
  expect(container.querySelector("h1")?.textContent).toBe("404 - Page not found");
  await arrive({ module: "not_found_404", path: "/no2", is_missing: true, children: heading("Lost") });
  expect(container.querySelector("h1")?.textContent).toBe("Lost");
});
