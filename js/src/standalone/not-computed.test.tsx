import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { View } from "../host/view";
import { Signal } from "../store/signal";
import type { StillTransport } from "../transport/still/still";
import type { Unanswered } from "../transport/still/wave";
import { NotComputed } from "./not-computed";

let element: HTMLElement;
let root: Root;
let unanswered: Signal<readonly Unanswered[]>;
let set: [string, object][];

function about(causes: string[], outputs = ["figure.figure"]): Unanswered {
  return { key: "draw", name: "draw", outputs, causes: new Set(causes) };
}

async function tell(...all: Unanswered[]): Promise<void> {
  await act(async () => unanswered.set(all));
}

function lines(): string[] {
  return [...element.querySelectorAll(".nb-not-computed-line")].map((line) => line.textContent ?? "");
}

function veiled(): (string | undefined)[] {
  return [...element.querySelectorAll<HTMLElement>(".nb-not-updated")].map((veil) => veil.dataset.for);
}

beforeEach(async () => {
  vi.useFakeTimers();
  Object.defineProperty(navigator, "userActivation", { value: { hasBeenActive: true }, configurable: true });
  element = document.createElement("div");
  element.innerHTML = '<p id="year"></p><p id="figure"></p><button id="go"></button><div id="over"></div>';
  document.body.append(element);
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList); // as if laid out
  unanswered = new Signal<readonly Unanswered[]>([]);
  set = [];
  const transport = { unanswered, known: () => 2007 } as unknown as StillTransport; // what is used of it
  const view = {
    store: { get: (id: string) => ({ id }) },
    draw: (change: () => void) => change(),
    set: ({ id }: { id: string }, values: object) => set.push([id, values]),
  } as unknown as View; // what is used of it
  root = createRoot(element.querySelector("#over") as HTMLElement); // it is there
  await act(async () => root.render(<NotComputed view={view} element={element} transport={transport} />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  element.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("a value without an answer has a line at its control, and a veil over what does not follow", async () => {
  await tell(about(["year.value"]));
  expect(lines()).toEqual(["Not computed in this filePut back"]);
  expect(veiled()).toEqual(["figure"]);
  await act(async () => vi.advanceTimersByTime(60_000));
  expect(veiled()).toEqual(["figure"]);
  element.querySelector<HTMLElement>(".nb-put-back")?.click();
  expect(set).toEqual([["year", { value: 2007 }]]);
  await tell();
  expect([lines(), veiled()]).toEqual([[], []]);
});

it("a click without an answer has a line for a while, and no veil: nothing is of another value", async () => {
  await tell(about(["go.n_clicks"]));
  expect(lines()).toEqual(["This needs Python, which this file does without"]);
  expect(veiled()).toEqual([]);
  await act(async () => vi.advanceTimersByTime(6_000));
  expect(lines()).toEqual([]);
});

it("what components work out by themselves is nobody's touch", async () => {
  Object.defineProperty(navigator, "userActivation", { value: { hasBeenActive: false }, configurable: true });
  await tell(about(["go.n_clicks"]));
  expect(lines()).toEqual([]);
});
