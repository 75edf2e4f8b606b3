import { act } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { core } from "../../../test/layout";
import { Link } from "../link/link";
import { Location } from "./location";
import { showInView } from "./testing";

const COMPONENTS = { Link, Location };
const ORIGIN = window.location.origin;

beforeEach(() => window.history.replaceState({}, "", "/start?q=1#top"));

const show = (layout: Parameters<typeof showInView>[0], isGuest = false, edited: unknown[] = []) =>
  showInView(layout, COMPONENTS, { isGuest, edited });

/** As a callback does: set a prop of the Location "url". */
const set = (wire: { say(message: object): void }, n: number, prop: string, value: string) =>
  act(async () => {
    wire.say({ type: "patch", n, ack: 9, done: [1] }); // what was told when it appeared
    await Promise.resolve();
    wire.say({ type: "patch", n: n + 1, ack: 9, ops: [["url", prop, value]] });
  });

test("it tells where the page is, all parts in one event", async () => {
  const shown = await show(core("Location", { id: "url" }));
  expect(shown.told()).toEqual([
    ["url", { pathname: "/start", search: "?q=1", hash: "#top", href: `${ORIGIN}/start?q=1#top` }],
  ]);
});

test("it tells of back and forward", async () => {
  const shown = await show(core("Location", { id: "url" }));
  window.history.replaceState({}, "", "/before");
  act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
  expect(shown.props("url")).toMatchObject({ pathname: "/before", search: "", hash: "" });
});

test("what the layout gives at first is gone to, and the page is not loaded anew", async () => {
  const assign = vi.spyOn(window.location, "assign").mockImplementation(() => {});
  const shown = await show(core("Location", { id: "url", pathname: "/first", search: "" }));
  expect(window.location.href).toBe(`${ORIGIN}/first#top`);
  expect(shown.props("url")).toMatchObject({ href: `${ORIGIN}/first#top` });
  expect(assign).not.toHaveBeenCalled();
});

test("what a page has told before gives way to where the page is now", async () => {
  const told = { pathname: "/elsewhere", search: "", hash: "", href: "http://proxy/elsewhere" };
  const authored = { pathname: null, search: null, hash: null, href: null };
  const shown = await show(core("Location", { id: "url", ...told }), false, [["url", authored]]);
  expect(window.location.pathname).toBe("/start");
  expect(shown.props("url")).toMatchObject({ pathname: "/start", search: "?q=1" });
});

test("a callback that sets the address loads the page anew, unless `refresh` says otherwise", async () => {
  const assign = vi.spyOn(window.location, "assign").mockImplementation(() => {});
  const shown = await show(core("Location", { id: "url" }));
  await set(shown.wire, 2, "pathname", "/next");
  expect(assign.mock.calls).toEqual([[`${ORIGIN}/next?q=1#top`]]);
  await set(shown.wire, 4, "href", "https://example.org/x");
  expect(assign).toHaveBeenLastCalledWith("https://example.org/x");
});

test.each([
  ["callback-nav", "/next"],
  [false, "/start"],
] as const)("refresh=%s goes there in place; the other Location hears: %s", async (refresh, other) => {
  const shown = await show([core("Location", { id: "url", refresh }), core("Location", { id: "other" })]);
  await set(shown.wire, 2, "href", "/next#top");
  expect(window.location.href).toBe(`${ORIGIN}/next#top`);
  expect(shown.props("url")).toMatchObject({ pathname: "/next", search: "", href: `${ORIGIN}/next#top` });
  expect(shown.props("other").pathname).toBe(other);
});

test("several parts that are set at once are one step", async () => {
  const length = window.history.length;
  const shown = await show(core("Location", { id: "url", refresh: false }));
  const ops = [
    ["url", "pathname", "/a b"],
    ["url", "search", "?x=1"],
  ];
  await act(async () => shown.wire.say({ type: "patch", n: 2, ack: 9, ops }));
  expect(window.history.length).toBe(length + 1);
  expect(shown.props("url")).toMatchObject({ pathname: "/a%20b", search: "?x=1", hash: "#top" });
});

test.each(["javascript:alert(1)", "http://"])("%s is not gone to", async (href) => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const assign = vi.spyOn(window.location, "assign").mockImplementation(() => {});
  const shown = await show(core("Location", { id: "url" }));
  await set(shown.wire, 2, "href", href);
  expect(assign).not.toHaveBeenCalled();
  expect(told.mock.lastCall?.[0]).toContain('Location "url"');
  expect(shown.props("url").href).toBe(`${ORIGIN}/start?q=1#top`);
});

test("a guest has an address of its own, and the browser's stays as it is", async () => {
  const shown = await show(
    [
      core("Location", { id: "url" }),
      core("Location", { id: "other" }),
      core("Link", { id: "go", href: "/a?b#c" }),
    ],
    true,
  );
  expect(shown.props("url")).toMatchObject({
    pathname: "/",
    search: "",
    hash: "",
    href: "nbdash://notebook/",
  });
  act(() => shown.container.querySelector("a")?.click());
  for (const id of ["url", "other"]) {
    expect(shown.props(id)).toMatchObject({ pathname: "/a", search: "?b", href: "nbdash://notebook/a?b#c" });
  }
  await set(shown.wire, 2, "pathname", "/set");
  expect(shown.props("other").pathname).toBe("/set");
  expect(window.location.href).toBe(`${ORIGIN}/start?q=1#top`);
});

test("a guest goes on where the kernel says that it was", async () => {
  const told = { pathname: "/kept", search: "", hash: "", href: "nbdash://notebook/kept" };
  const authored = { pathname: null, search: null, hash: null, href: null };
  const shown = await show(core("Location", { id: "url", ...told }), true, [["url", authored]]);
  expect(shown.props("url")).toMatchObject(told);
});
