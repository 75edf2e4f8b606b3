import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { show } from "../shared/testing";
import { Clipboard } from "./clipboard";

let written: Record<string, string>[];

class Item {
  readonly parts: Record<string, Promise<Blob>>;
  constructor(parts: Record<string, Promise<Blob>>) {
    this.parts = parts;
  }
}

const give = (clipboard: unknown) =>
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });

beforeEach(() => {
  written = [];
  vi.stubGlobal("ClipboardItem", Item);
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
  give({
    async write([item]: Item[]) {
      const texts: Record<string, string> = {};
      for (const [type, blob] of Object.entries(item?.parts ?? {})) texts[type] = await (await blob).text();
      written.push(texts);
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, "clipboard");
});

const said = () => screen.getByRole("status").textContent;

test("a click is counted, the text and its HTML are copied, and both are said", async () => {
  const shown = show(Clipboard, {
    id: "c",
    content: "a\tb",
    html_content: "<b>a</b>",
    copied_children: "done",
  });
  fireEvent.click(screen.getByRole("button", { name: "Copy" }));
  expect(shown.sent).toEqual([{ n_clicks: 1 }]);
  await waitFor(() => expect(said()).toBe("Copied"));
  expect(written).toEqual([{ "text/plain": "a\tb", "text/html": "<b>a</b>" }]);
  expect(screen.getByRole("button").textContent).toBe("done");
});

test("the text of a component, or the value of a field, is copied", async () => {
  document.body.insertAdjacentHTML("beforeend", '<p id="p">seen</p><textarea id="t">old</textarea>');
  const field = document.querySelector("textarea");
  if (field !== null) field.value = "written";
  const shown = show(Clipboard, { target_id: "p", content: "not this" });
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(written).toEqual([{ "text/plain": "seen" }]));
  shown.receive({ target_id: "t" });
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(written[1]).toEqual({ "text/plain": "written" }));
});

test("what can't be copied is said, with the reason", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const shown = show(Clipboard, { id: "c", target_id: "nobody" });
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(said()).toContain('no component with the id "nobody"'));
  expect(screen.getByRole("button").title).toContain("nobody");
  shown.receive({ target_id: null });
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(said()).toContain("nothing to copy"));
  expect(written).toEqual([]);
});

test("a callback that raises n_clicks has it copied; one that lowers it does not", async () => {
  const shown = show(Clipboard, { id: "c", content: "x", n_clicks: 3 });
  shown.receive({ n_clicks: 0 });
  shown.receive({ n_clicks: 1 });
  await waitFor(() => expect(written).toHaveLength(1));
});

test("a page that has come over plain HTTP copies as a person does", async () => {
  give(undefined);
  const copied: Record<string, string> = {};
  Object.assign(document, {
    execCommand: () => {
      const event = new Event("copy", { bubbles: true, cancelable: true });
      const clipboardData = {
        setData: (type: string, text: string) => Object.assign(copied, { [type]: text }),
      };
      document.querySelector("textarea[style]")?.dispatchEvent(Object.assign(event, { clipboardData }));
      return true;
    },
  });
  show(Clipboard, { id: "c", content: "x", html_content: "<i>x</i>" });
  await act(async () => void fireEvent.click(screen.getByRole("button")));
  await waitFor(() => expect(said()).toBe("Copied"));
  expect(copied).toEqual({ "text/plain": "x", "text/html": "<i>x</i>" });
  expect(document.querySelector("textarea[style]")).toBeNull();
});
