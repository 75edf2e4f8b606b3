import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Place } from "../protocol/messages";
import { cellPlace, PlaceLink, Traceback } from "./places";
import { REVEAL, type RevealDetail } from "./reveal";

const IN_CELL: Place = { cell: "c3", execution: 3, file: null, line: 5, function: "draw" };
const IN_FILE: Place = { cell: null, execution: null, file: "sums.py", line: 12, function: "add" };
const TEXT = `Traceback (most recent call last):
  File "cell In[3]", line 5, in draw
  File "cell In[4]", line 1, in other
  File "sums.py", line 12, in add
ValueError: no`;

let asked: RevealDetail[];
let answers: boolean;

function answer(event: Event): void {
  asked.push((event as CustomEvent<RevealDetail>).detail);
  if (answers) event.preventDefault();
}

beforeEach(() => {
  asked = [];
  answers = true;
  document.addEventListener(REVEAL, answer);
});

afterEach(() => {
  document.removeEventListener(REVEAL, answer);
  document.body.replaceChildren();
});

it("a frame in a cell leads there, if the page can show it", () => {
  render(<Traceback text={TEXT} places={[IN_CELL, IN_FILE]} />);
  const [link, ...others] = screen.getAllByRole("button");
  expect(others).toEqual([]);
  expect(link?.textContent).toBe('"cell In[3]", line 5');
  expect(document.querySelector("pre")?.textContent).toBe(TEXT);
  link?.click();
  expect(asked.at(-1)).toEqual({ cell: "c3", execution: 3, line: 5, ask: false });
  expect(asked.slice(0, -1).every(({ ask }) => ask)).toBe(true);
});

it("where nobody can show it, it is text", () => {
  answers = false;
  render(<Traceback text={TEXT} places={[IN_CELL, IN_FILE]} />);
  expect(screen.queryAllByRole("button")).toEqual([]);
  expect(document.querySelector("pre")?.textContent).toBe(TEXT);
});

it("without the extension the cell is found by the number of its run", () => {
  answers = false;
  const notebook = document.body.appendChild(document.createElement("div"));
  notebook.className = "jp-Notebook";
  notebook.innerHTML =
    '<div class="jp-Cell jp-CodeCell"><div class="jp-InputArea-prompt">[13]:</div></div>' +
    '<div class="jp-Cell jp-CodeCell" id="third"><div class="jp-InputArea-prompt">[3]:</div></div>';
  const scroll = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => {});
  render(<PlaceLink place={IN_CELL} />, { container: notebook.appendChild(document.createElement("div")) });
  screen.getByRole("button", { name: "cell In[3], line 5" }).click();
  expect(scroll.mock.contexts).toEqual([document.getElementById("third")]);
});

it("of several the innermost line in a cell is told first", () => {
  expect(cellPlace([{ ...IN_CELL, line: 1 }, IN_CELL, IN_FILE])).toBe(IN_CELL);
  expect(cellPlace([IN_FILE])).toBeUndefined();
});
