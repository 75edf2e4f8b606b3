import { afterEach, beforeEach, expect, it } from "vitest";
import { keepPosition, WATCH, type WatchElement } from "./position";

let place: HTMLElement;
let root: HTMLElement;
let list: HTMLElement;
let field: HTMLInputElement;
let end: () => void;

beforeEach(() => {
  place = document.body.appendChild(document.createElement("section"));
  place.tabIndex = 0;
  root = place.appendChild(document.createElement("div"));
  list = root.appendChild(document.createElement("div"));
  field = root.appendChild(document.createElement("input"));
  const watch = root.appendChild(document.createElement(WATCH)) as WatchElement; // what the name stands for
  end = keepPosition(root, watch);
});

afterEach(() => {
  end();
  place.remove();
});

function scroll(top: number): void {
  list.scrollTop = top;
  list.dispatchEvent(new Event("scroll"));
}

/** As a browser does it: what is out of the document is not scrolled, and has no focus. */
function takeOut(): void {
  field.blur();
  root.remove();
  list.scrollTop = 0;
}

it("what was scrolled is scrolled again", () => {
  scroll(333);
  takeOut();
  list.dispatchEvent(new Event("scroll")); // late, and of what is out of the document
  place.append(root);
  expect(list.scrollTop).toBe(333);
  scroll(0);
  takeOut();
  place.append(root);
  expect(list.scrollTop).toBe(0);
});

it("what had the focus gets it again, from nobody or from what holds the view", async () => {
  field.focus();
  takeOut();
  await Promise.resolve();
  place.focus();
  place.append(root);
  expect(document.activeElement).toBe(field);
});

it("it is not taken from anybody else", async () => {
  const other = document.body.appendChild(document.createElement("input"));
  field.focus();
  takeOut();
  await Promise.resolve();
  other.focus();
  place.append(root);
  expect(document.activeElement).toBe(other);
  other.remove();
});

it("what the person has left stays left", async () => {
  field.focus();
  place.focus();
  await Promise.resolve();
  takeOut();
  place.append(root);
  expect(document.activeElement).not.toBe(field);
});
