import { afterEach, expect, test } from "vitest";
import type { View } from "../host/view";
import { localeFor } from "../locale/locale";
import { pythonWords } from "../locale/python";
import { Signal } from "../store/signal";
import type { Progress } from "../transport/worker/messages";
import { showStarting } from "./starting";

afterEach(() => document.body.replaceChildren());

function shown(language = "en") {
  const progress = new Signal<Progress>({ step: "fetching", done: 0, total: 0 });
  const view = {
    state: new Signal("static"),
    isConnected: new Signal(false),
    locale: new Signal(localeFor(language)),
  };
  showStarting(document.body, view as unknown as View, progress); // what is used of it
  const card = () => document.querySelector<HTMLElement>(".nb-starting");
  return { progress, view, card };
}

test("how much has come is told in the app's language", () => {
  const { progress, card } = shown("de");
  progress.set({ step: "fetching", done: 5_000_000, total: 20_000_000 });
  expect(card()?.textContent).toContain("Python wird gestartet");
  expect(card()?.textContent).toContain("5,0");
  const bar = card()?.querySelector("[role=progressbar]");
  expect(bar?.getAttribute("aria-valuenow")).toBe("25");
  progress.set({ step: "running" });
  expect(bar?.hasAttribute("aria-valuenow")).toBe(false); // nobody knows how long the cells take
});

test("it goes when Python is there and the page hears it", () => {
  const { progress, view, card } = shown();
  progress.set({ step: "ready" });
  expect(card()?.dataset.step).not.toBe("gone");
  view.isConnected.set(true);
  expect(card()?.dataset.step).toBe("gone");
});

test("a failure stays, says why, and comes back if Python ends later", () => {
  const { progress, view, card } = shown();
  progress.set({ step: "failed", message: "Cell 2 failed <here>" });
  expect(card()?.getAttribute("role")).toBe("alert");
  expect(card()?.querySelector("pre")?.textContent).toBe("Cell 2 failed <here>");
  progress.set({ step: "ready" });
  view.isConnected.set(true);
  progress.set({ step: "failed", message: "out of memory" });
  expect(card()?.textContent).toContain("Python has stopped");
});

test("every language has its words", () => {
  for (const language of ["ar", "de", "es", "fr", "he", "ja", "pt", "zh", "pt-BR"]) {
    expect(pythonWords(language)).not.toEqual(pythonWords("en"));
  }
  expect(pythonWords("sv")).toEqual(pythonWords("en"));
});
