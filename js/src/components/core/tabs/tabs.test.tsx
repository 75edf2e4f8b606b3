import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { View } from "../../../host/view";
import { RenderingContext } from "../../../render/context";
import { renderPosition } from "../../../render/node";
import { Registry } from "../../../render/registry";
import { core } from "../../../test/layout";
import { SCHEMA } from "../../schema.gen";
import { Tab } from "./tab";
import { Tabs } from "./tabs";

/** Tabs in a view, since they look at the nodes of their children. */
async function showTabs(props: Record<string, unknown>): Promise<View> {
  const registry = new Registry(SCHEMA, { basic: async () => ({ Tab, Tabs }) });
  const layout = core("Tabs", { id: "tabs", ...props });
  const silent = { isSilent: false, open() {}, send() {}, close() {} };
  const view = new View({ transport: silent, schema: SCHEMA });
  await registry.prepare(layout);
  view.store.load(layout, 0);
  render(
    <RenderingContext.Provider value={{ view, registry }}>
      {renderPosition(view.store.readLayout())}
    </RenderingContext.Provider>,
  );
  return view;
}

const value = (view: View) => view.store.get("tabs")?.props.value;
const selected = () => screen.getByRole("tab", { selected: true }).textContent;

const three = [
  core("Tab", { label: "One", children: "first" }),
  core("Tab", { label: "Two", disabled: true, children: "second" }),
  core("Tab", { label: "Three", value: "c", children: "third" }),
];

test("the value defaults to the first tab, tab-N where a tab has none", async () => {
  const view = await showTabs({ children: three });
  expect(value(view)).toBe("tab-1");
  expect(selected()).toBe("One");
});

test("only the selected tab's children are drawn", async () => {
  const view = await showTabs({ children: three, value: "c" });
  expect(screen.getByRole("tabpanel").textContent).toBe("third");
  fireEvent.click(screen.getByText("One"));
  expect(screen.getByRole("tabpanel").textContent).toBe("first");
  expect(value(view)).toBe("tab-1");
});

test("arrow keys pass over disabled tabs, and the ends meet", async () => {
  await showTabs({ children: three, value: "tab-1" });
  const list = screen.getByRole("tablist");
  fireEvent.keyDown(list, { key: "ArrowRight" });
  expect(selected()).toBe("Three");
  expect(document.activeElement?.textContent).toBe("Three");
  fireEvent.keyDown(list, { key: "ArrowRight" });
  expect(selected()).toBe("One");
  fireEvent.keyDown(list, { key: "End" });
  expect(selected()).toBe("Three");
});

test("a changed label shows without the tab being selected", async () => {
  const view = await showTabs({
    value: "a",
    children: [core("Tab", { id: "x", label: "Old", value: "a" }), core("Tab", { label: "B" })],
  });
  act(() => view.store.apply([["x", "label", "New"]], 0));
  expect(screen.getByText("New").id).toBe("x");
});

test("a single Tab is a child too", async () => {
  await showTabs({ children: core("Tab", { label: "Only", children: "text" }) });
  expect(screen.getByRole("tabpanel").textContent).toBe("text");
});
