import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NodeContext } from "../../../render/context";
import { StoreNode } from "../../../store/node";
import type { DownloadData, DownloadProps } from "../../schema.gen";
import { show } from "../shared/testing";
import { Download } from "./download";

/** What the browser was given to save: name, type and text of each file. */
let saved: { name: string; type: string; text: Promise<string> }[];

beforeEach(() => {
  saved = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.push({ name: this.download, type: blob.type, text: blob.text() });
  });
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const files = () => Promise.all(saved.map(async ({ name, type, text }) => [name, type, await text]));

test("what a callback sets is saved, each time, also if it is the same", async () => {
  const shown = show<DownloadProps>(Download, { id: "d" });
  const data = { filename: "a.txt", content: "ä\n" };
  shown.receive({ data });
  shown.receive({ data: { ...data } });
  shown.receive({ data: null });
  expect(await files()).toEqual([
    ["a.txt", "text/plain", "ä\n"],
    ["a.txt", "text/plain", "ä\n"],
  ]);
  expect(shown.element.textContent).toBe("");
});

test("what the layout begins with, or a page is told that is told everything, is not", async () => {
  const layout = () =>
    new StoreNode({ namespace: "dash_core_components", type: "Download", props: { id: "d" } }, null);
  const draw = (node: StoreNode, data: DownloadData) => (
    <NodeContext.Provider value={node}>
      <Download id="d" data={data} />
    </NodeContext.Provider>
  );
  const first = layout();
  const { rerender } = render(draw(first, { filename: "a", content: "first" }));
  rerender(draw(layout(), { filename: "a", content: "second" }));
  expect(saved).toEqual([]);
  const anew = layout();
  rerender(draw(anew, { filename: "a", content: "third" }));
  rerender(draw(anew, { filename: "a", content: "fourth" }));
  expect(await files()).toEqual([["a", "text/plain", "fourth"]]);
});

test.each<[Partial<DownloadProps>, string, string]>([
  [{ data: { filename: "f", content: "YQ==", base64: true } }, "text/plain", "a"],
  [{ data: { filename: "f", content: "YQ==", type: "a/b" }, base64: true, type: "c/d" }, "a/b", "a"],
  [{ data: { filename: "f", content: "YQ==", base64: false }, base64: true, type: "c/d" }, "c/d", "YQ=="],
])("type and base64 are those of the data, else of the component: %j", async (props, type, text) => {
  const { data, ...rest } = props;
  const shown = show<DownloadProps>(Download, { ...rest, id: "d" });
  shown.receive({ data: data as DownloadData });
  expect(await files()).toEqual([["f", type, text]]);
});

test.each([
  [{ filename: "f" }, "f was not downloaded"],
  ["text", "File was not downloaded"],
  [{ filename: "f", content: { download: "x", size: 9 } }, "f was not downloaded"],
])("what can't be saved is told, until it is put away: %j", (data, title) => {
  const shown = show<DownloadProps>(Download, { id: "d" });
  shown.receive({ data: data as DownloadData });
  expect(saved).toEqual([]);
  expect(screen.getByRole("status").textContent).toBe(title);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining('Download "d"'), data);
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("status")).toBeNull();
  act(() => shown.unmount());
});
