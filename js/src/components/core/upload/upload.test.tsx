import { act, createEvent, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { View } from "../../../host/view";
import { RenderingContext } from "../../../render/context";
import { core, schema } from "../../../test/layout";
import { TestWire } from "../../../test/wire";
import { show } from "../shared/testing";
import { Upload } from "./upload";

const csv = (name = "a.csv", size = 3) => new File(["x".repeat(size)], name, { type: "text/csv" });
const zone = () => document.querySelector(".nb-upload-zone") as HTMLElement;
const input = () => document.querySelector("input[type=file]") as HTMLInputElement;

async function drag(kind: "dragEnter" | "drop", files: File[]): Promise<void> {
  const items = files.map((file) => ({ kind: "file", type: file.type, getAsFile: () => file }));
  const event = createEvent[kind](zone());
  Object.defineProperty(event, "dataTransfer", { value: { files, items, types: ["Files"] } });
  await act(async () => {
    fireEvent(zone(), event);
    await Promise.resolve();
  });
}

test("it is a button with a few words, that a key reaches", () => {
  show(Upload, { id: "up" });
  const button = screen.getByRole("button", { name: "Drop a file here, or choose one" });
  expect(button.tabIndex).toBe(0);
  expect(button.className).toContain("nb-upload-box");
  expect(input().multiple).toBe(false);
  const opened = vi.spyOn(input(), "click");
  fireEvent.keyDown(button, { key: "Enter" });
  fireEvent.click(button);
  expect(opened).toHaveBeenCalledTimes(2);
});

test("a control in it is the button then, and what the author styles is the author's", () => {
  const shown = show(Upload, { id: "up", children: <button type="button">Choose</button> });
  expect(screen.getAllByRole("button")).toHaveLength(1);
  expect(zone().getAttribute("tabindex")).toBeNull();
  expect(zone().className).not.toContain("nb-upload-box");
  shown.unmount();
  show(Upload, { id: "up", children: "Here", className: "mine", style: { height: 60 } });
  expect(zone().className).toBe("nb-upload-zone mine");
  expect(zone().style.height).toBe("60px");
  expect(screen.getByRole("button", { name: "Here" }).parentElement?.id).toBe("up");
});

test("what is held over it is taken or not, and it shows which", async () => {
  const given = { style_active: { color: "green" }, className_reject: "no", style_reject: { color: "red" } };
  show(Upload, { id: "up", accept: "text/csv", ...given });
  await drag("dragEnter", [csv()]);
  await waitFor(() => expect(zone().style.color).toBe("green"));
  expect(zone().className).toContain("nb-upload-active");
  await act(async () => {
    fireEvent.dragLeave(zone());
  });
  expect(zone().style.color).toBe("");
  await drag("dragEnter", [new File(["x"], "a.png", { type: "image/png" })]);
  await waitFor(() => expect(zone().style.color).toBe("red"));
  expect(zone().className).toContain("no");
});

test("what may not be uploaded is refused, and it says why", async () => {
  const shown = show(Upload, { id: "up", accept: ".csv", max_size: 2_000, min_size: 2, multiple: true });
  await drag("drop", [csv("big.csv", 3_400), csv("small.csv", 1), new File(["xx"], "a.txt")]);
  await waitFor(() => expect(shown.sent).toHaveLength(1));
  expect(shown.props().refused).toEqual([
    {
      filename: "big.csv",
      size: 3400,
      reason: "too_large",
      message: "It has 3.4 kB; at most 2 kB are taken.",
    },
    {
      filename: "small.csv",
      size: 1,
      reason: "too_small",
      message: "It has 1 byte; at least 2 bytes are needed.",
    },
    { filename: "a.txt", size: 2, reason: "type", message: "Only .csv is taken here." },
  ]);
  expect(screen.getByRole("alert").textContent).toContain("big.csv It has 3.4 kB");
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(shown.props().refused).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("several files are too many where one is asked for", async () => {
  const shown = show(Upload, { id: "up" });
  await drag("drop", [csv("a.csv"), csv("b.csv")]);
  await waitFor(() => expect(shown.sent).toHaveLength(1));
  expect(Array.from(shown.props().refused ?? []).map(({ reason }) => reason)).toEqual([
    "one_only",
    "one_only",
  ]);
});

test("disabled it takes nothing, and no key reaches it; without clicks it is no button", async () => {
  const shown = show(Upload, { id: "up", disabled: true, style_disabled: { opacity: 0.2 } });
  expect(screen.getByRole("button").tabIndex).toBe(-1);
  expect(screen.getByRole("button").getAttribute("aria-disabled")).toBe("true");
  expect(zone().style.opacity).toBe("0.2");
  await drag("drop", [csv()]);
  expect(shown.sent).toEqual([]);
  shown.receive({ disabled: false, disable_click: true });
  expect(screen.queryByRole("button")).toBeNull();
  expect(zone().textContent).toBe("Drop files here");
});

test("a folder is chosen where several files may be", () => {
  const shown = show(Upload, { id: "up", enable_folder_selection: true, accept: ".csv" });
  expect(input().hasAttribute("webkitdirectory")).toBe(false);
  expect(input().accept).toBe(".csv");
  shown.receive({ multiple: true });
  expect(input().hasAttribute("webkitdirectory")).toBe(true);
  expect(input().multiple).toBe(true);
});

test("when all has arrived the props are set in one event, whose names stand for the files", async () => {
  const wire = new TestWire();
  const view = new View({ transport: wire, schema, session: "s" });
  view.open();
  wire.events.onOpen();
  wire.say({ type: "welcome", protocol: 6, session: "s", generation: "g", resumed: false, ack: 0 });
  const layout = core("Field", { id: "up" });
  wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "" });
  const registry = {} as never; // an Upload draws no other components
  render(
    <RenderingContext.Provider value={{ view, registry }}>
      <Upload id="up" multiple setProps={() => {}} />
    </RenderingContext.Provider>,
  );
  await drag("drop", [csv("a.csv"), csv("b.csv", 0)]);
  await waitFor(() => expect(wire.of("upload")).toHaveLength(2));
  const uploads = wire.of("upload").map(({ upload }) => ({ upload }));
  act(() => {
    for (const { upload, size } of wire.of("upload")) wire.say({ type: "upload", upload, received: size });
  });
  expect(screen.getByRole("status").textContent).toBe("2 files: uploaded");
  await waitFor(() => expect(view.store.get("up")?.props.filename).toEqual(["a.csv", "b.csv"]));
  const { contents, file, refused } = view.store.get("up")?.props ?? {};
  expect([contents, file, refused]).toEqual([uploads, uploads, null]);
});
