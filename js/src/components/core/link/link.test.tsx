import { act, fireEvent } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { core } from "../../../test/layout";
import { showInView } from "../location/testing";
import { Link } from "./link";

beforeEach(() => {
  window.history.replaceState({}, "", "/start");
  vi.spyOn(window, "scrollTo").mockImplementation(() => {});
});

async function link(props: Record<string, unknown>, isGuest = false): Promise<HTMLAnchorElement> {
  const layout = core("Link", { id: "link", href: "/next", children: "Next", ...props });
  const { container } = await showInView(layout, { Link }, { isGuest });
  const found = container.querySelector("a");
  if (found === null) throw new Error("no link");
  return found;
}

/** True if the browser is left to follow the link. */
const click = (element: Element, how: MouseEventInit = {}) => {
  let isLeft = true;
  const stop = (event: Event) => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener("click", stop);
  act(() => void fireEvent.click(element, how));
  window.removeEventListener("click", stop);
  return isLeft;
};

test("a click goes there in place, and the link to where the page is says so", async () => {
  const element = await link({});
  expect(element.getAttribute("aria-current")).toBeNull();
  expect(click(element)).toBe(false);
  expect(window.location.pathname).toBe("/next");
  expect(element.getAttribute("aria-current")).toBe("page");
});

test("of two links to parts of a page, the one to the part where it is says so", async () => {
  const element = await link({ href: "/start#end" });
  expect(element.getAttribute("aria-current")).toBeNull();
  click(element);
  expect(element.getAttribute("aria-current")).toBe("page");
});

test.each([
  ["another tab", {}, { ctrlKey: true }],
  ["another window", {}, { shiftKey: true }],
  ["a target", { target: "_blank" }, {}],
  ["refresh", { refresh: true }, {}],
  ["another site", { href: "https://example.org/" }, {}],
  ["no page at all", { href: "mailto:a@example.org" }, {}],
])("%s is the browser's business", async (_, props, how) => {
  expect(click(await link(props), how)).toBe(true);
  expect(window.location.pathname).toBe("/start");
});

test("without children it shows its address; the root carries id, class and style", async () => {
  const element = await link({ children: null, className: "mine", style: { color: "red" }, title: "t" });
  expect(element.textContent).toBe("/next");
  expect(element.outerHTML).toContain('id="link"');
  expect(element.classList.contains("mine")).toBe(true);
  expect(element.style.color).toBe("red");
});

test("an address that would run a script leads nowhere", async () => {
  const element = await link({ href: " java\nscript:alert(1)" });
  expect(element.hasAttribute("href")).toBe(false);
});

test("as a guest every click on a page of the app stays in place, and other sites get a tab of their own", async () => {
  expect(click(await link({ target: "_blank" }, true), { ctrlKey: true })).toBe(false);
  expect(window.location.pathname).toBe("/start");
  const elsewhere = await link({ href: "https://example.org/" }, true);
  expect(elsewhere.target).toBe("_blank");
  expect(click(elsewhere)).toBe(true);
});
