import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepKeys } from "./keyboard";

let root: HTMLElement;
let button: HTMLElement;
let release: () => void;
/** Keys that a notebook would take: on the way down, and on the way up. */
let down: string[];
let up: string[];

const onDown = ({ key, target }: KeyboardEvent) => {
  if (target instanceof Element && !target.hasAttribute("data-lm-suppress-shortcuts")) down.push(key);
};
const onUp = ({ key }: KeyboardEvent) => up.push(key);

beforeEach(() => {
  root = document.body.appendChild(document.createElement("div"));
  button = root.appendChild(document.createElement("button"));
  release = keepKeys(root);
  down = [];
  up = [];
  document.addEventListener("keydown", onDown, true);
  document.addEventListener("keydown", onUp);
});

afterEach(() => {
  release();
  root.remove();
  document.removeEventListener("keydown", onDown, true);
  document.removeEventListener("keydown", onUp);
});

function press(target: Element, init: KeyboardEventInit): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
}

describe("keys pressed in a view", () => {
  it("reach no notebook, but the view's own components", () => {
    const own: string[] = [];
    root.addEventListener("keydown", ({ key }) => own.push(key));
    press(button, { key: "b" });
    expect([down, up, own]).toEqual([[], [], ["b"]]);
  });

  it("leave the elements as they are", () => {
    press(button, { key: "b" });
    expect(root.innerHTML).toBe("<button></button>");
  });

  it("that save are the notebook's", () => {
    press(button, { key: "s", ctrlKey: true });
    press(button, { key: "S", metaKey: true });
    expect([down, up]).toEqual([
      ["s", "S"],
      ["s", "S"],
    ]);
  });
});

it("keys pressed elsewhere are the notebook's", () => {
  press(document.body, { key: "b" });
  expect([down, up]).toEqual([["b"], ["b"]]);
});

it("keys are the notebook's again when the view is gone", () => {
  release();
  press(button, { key: "b" });
  expect([down, up]).toEqual([["b"], ["b"]]);
});
