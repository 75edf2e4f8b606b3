import { expect, it, vi } from "vitest";
import { PageTabs } from "./page-tabs";

function press(target: HTMLElement, key: string): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}

it("arrow keys, Home and End move between the tabs, and only the selected one is reached by Tab", () => {
  const onSelect = vi.fn();
  const tabs = new PageTabs(["App", "Developer", "More"], onSelect);
  document.body.append(tabs.element);
  const buttons = [...tabs.element.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const seen = () => [
    tabs.selected,
    tabs.pages.findIndex((page) => !page.hidden),
    buttons.findIndex((button) => button.tabIndex === 0),
    buttons.indexOf(document.activeElement as HTMLButtonElement),
  ];
  expect(seen()).toEqual([0, 0, 0, -1]);
  for (const [key, next] of [
    ["ArrowRight", 1],
    ["End", 2],
    ["ArrowRight", 0],
    ["ArrowLeft", 2],
    ["Home", 0],
  ] as const) {
    press(buttons[tabs.selected] as HTMLElement, key);
    expect(seen()).toEqual([next, next, next, next]);
  }
  expect(onSelect).toHaveBeenCalledTimes(5);
  press(buttons[0] as HTMLElement, "a");
  expect(onSelect).toHaveBeenCalledTimes(5);
});
