import { act, fireEvent, render, screen } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { View } from "../host/view";
import type { NodeJson } from "../protocol/messages";
import { ManualClock } from "../test/clock";
import { core, html, schema } from "../test/layout";
import { TestWire } from "../test/wire";
import { type Rendering, RenderingContext } from "./context";
import { useIsLoading, useSubtreeLoading } from "./loading";
import { renderPosition } from "./node";
import { Registry } from "./registry";

interface FieldProps {
  id?: string;
  value?: unknown;
  label?: ReactNode;
  setProps(changes: Record<string, unknown>): void;
}

let draws: string[];

function Field({ id, value, setProps }: FieldProps) {
  const [own, setOwn] = useState(0);
  const isLoading = useIsLoading();
  draws.push(id ?? "?");
  if (value === "bad") throw new Error("cannot draw bad");
  return (
    <div id={id} data-loading={isLoading}>
      <button type="button" onClick={() => setProps({ value: Number(value) + 1 })}>{`set ${id}`}</button>
      <button type="button" onClick={() => setOwn(own + 1)}>{`own ${id}`}</button>
      <span>{`${id}: ${value} own ${own}`}</span>
    </div>
  );
}

function Choice({ label, options }: { label?: ReactNode; options?: { label: ReactNode; value: string }[] }) {
  const isLoading = useSubtreeLoading((_, prop) => prop !== "ignored") !== "";
  return (
    <div data-testid="choice" data-loading={isLoading}>
      {label}
      {options?.map((option) => (
        <i key={option.value}>{option.label}</i>
      ))}
    </div>
  );
}

let clock: ManualClock;
let wire: TestWire;
let rendering: Rendering;

function show(layout: NodeJson, chunks = { fields: async () => ({ Field, Choice }) }): void {
  clock = new ManualClock();
  wire = new TestWire();
  const registry = new Registry(schema, chunks);
  const view = new View({ transport: wire, schema, scheduler: clock });
  rendering = { view, registry };
  view.open();
  wire.say({ type: "welcome", protocol: 4, session: "s", generation: "g", resumed: false, ack: 0 });
  wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "" });
  const tree = renderPosition(view.store.readLayout());
  render(<RenderingContext.Provider value={rendering}>{tree}</RenderingContext.Provider>);
}

async function ready(): Promise<void> {
  await act(async () => {
    await rendering.registry.prepare([core("Field")]);
  });
  draws = [];
}

let lastN = 1;

function patch(message: object): void {
  act(() => wire.say({ type: "patch", n: ++lastN, ack: 0, ...message }));
}

beforeEach(() => {
  draws = [];
  lastN = 1;
});

describe("a tree", () => {
  it("draws everything that may stand in a node position", () => {
    show(html("Div", { id: "a", children: ["text", 3, null, true, [html("P", { children: "deep" })]] }));
    expect(document.getElementById("a")?.innerHTML).toBe("text3<p>deep</p>");
  });

  it("draws components in other props than children", async () => {
    show(
      core("Choice", {
        label: html("P", { children: "label" }),
        options: [
          { label: html("P", { children: "one" }), value: "1" },
          { label: "two", value: "2" },
        ],
      }),
    );
    await ready();
    expect(screen.getByTestId("choice").innerHTML).toBe("<p>label</p><i><p>one</p></i><i>two</i>");
  });

  it("redraws exactly the component whose prop changed", async () => {
    show(html("Div", { id: "out", children: ["a", "b", "c"].map((id) => core("Field", { id, value: 0 })) }));
    await ready();
    patch({ ops: [["b", "value", 7]] });
    expect(screen.getByText("b: 7 own 0")).toBeTruthy();
    expect(draws).toEqual(["b"]);
  });

  it("keeps what components hold themselves when children are replaced, by id or by place", async () => {
    show(
      html("Div", {
        id: "out",
        children: [core("Field", { id: "a", value: 0 }), core("Field", { value: 0 })],
      }),
    );
    await ready();
    fireEvent.click(screen.getByText("own a"));
    fireEvent.click(screen.getByText("own undefined"));
    patch({
      ops: [
        ["out", "children", [html("P"), core("Field", { value: 5 }), core("Field", { id: "a", value: 6 })]],
      ],
    });
    expect(screen.getByText("a: 6 own 1")).toBeTruthy();
    expect(screen.getByText("undefined: 5 own 1")).toBeTruthy();
  });

  it("keeps what components hold themselves wherever a Patch moves them", async () => {
    const field = (value: string) => core("Field", { value });
    show(html("Div", { id: "out", children: [field("first"), field("second")] }));
    await ready();
    fireEvent.click(screen.getAllByText("own undefined")[0] as HTMLElement); // there are two
    const step = (operation: string, params = {}) => ({ operation, location: [], params });
    const texts = () => screen.getAllByText(/: /).map((span) => span.textContent?.replace("undefined: ", ""));
    patch({ ops: [["out", "children", null, [step("Prepend", { value: field("new") })]]] });
    expect(texts()).toEqual(["new own 0", "first own 1", "second own 0"]);
    expect(draws).toEqual(["?", "?"]); // own state, and the new one
    patch({ ops: [["out", "children", null, [step("Reverse"), step("Append", { value: field("last") })]]] });
    expect(texts()).toEqual(["second own 0", "first own 1", "new own 0", "last own 0"]);
    const into = { operation: "Assign", location: [1, "props", "value"], params: { value: "changed" } };
    patch({ ops: [["out", "children", null, [{ ...step("Delete"), location: [0] }, into, into]]] });
    expect(texts()).toEqual(["first own 1", "changed own 0", "last own 0"]);
  });

  it("draws two components with one id, as wrong as that is", () => {
    show(html("Div", { id: "out", children: [html("P", { id: "x" }), html("P", { id: "x" })] }));
    expect(document.querySelectorAll("p")).toHaveLength(2);
  });
});

describe("setProps", () => {
  it("shows the new value at once and tells the kernel", async () => {
    show(core("Field", { id: "a", value: 0 }));
    await ready();
    await act(async () => fireEvent.click(screen.getByText("set a")));
    expect(screen.getByText("a: 1 own 0")).toBeTruthy();
    expect(wire.of("event")).toMatchObject([{ changes: [["a", { value: 1 }]] }]);
  });

  it("of a component without an id stays with it", async () => {
    show(core("Field", { value: 0 }));
    await ready();
    await act(async () => fireEvent.click(screen.getByText("set undefined")));
    expect(screen.getByText("undefined: 1 own 0")).toBeTruthy();
    expect(wire.of("event")).toEqual([]);
  });
});

describe("a component that cannot be there", () => {
  it("of an unknown type says so in its place", () => {
    show([core("Nonesuch", { id: "n" }), html("P", { id: "p", children: "fine" })]);
    expect(screen.getByRole("alert").textContent).toContain('Nonesuch "n" is not a component');
    expect(screen.getByText("fine")).toBeTruthy();
  });

  it("that fails says so in its place, and gets a new chance with new props", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    show([core("Field", { id: "a", value: 0 }), core("Field", { id: "b", value: 0 })]);
    await ready();
    patch({ ops: [["a", "value", "bad"]] });
    expect(screen.getByRole("alert").textContent).toContain('Field "a" could not be drawn');
    expect(screen.getByRole("alert").textContent).toContain("cannot draw bad");
    expect(screen.getByText("b: 0 own 0")).toBeTruthy();
    patch({ ops: [["a", "value", 3]] });
    expect(screen.getByText("a: 3 own 0")).toBeTruthy();
  });

  it("whose chunk cannot be fetched says so in its place", async () => {
    show(core("Field", { id: "a" }), { fields: () => Promise.reject(new Error("offline")) });
    await act(async () => {
      await Promise.resolve();
    });
    expect(screen.getByRole("alert").textContent).toContain("offline");
  });
});

describe("loading", () => {
  it("is told to the component and to those around it", async () => {
    show(core("Choice", { label: core("Field", { id: "a", value: 0 }) }));
    await ready();
    const states = () => [
      document.getElementById("a")?.dataset.loading,
      screen.getByTestId("choice").dataset.loading,
    ];
    patch({ pending: ["a.value"] });
    act(() => clock.advance(199));
    expect(states()).toEqual(["false", "false"]);
    act(() => clock.advance(1));
    expect(states()).toEqual(["true", "true"]);
    patch({ pending: [] });
    act(() => clock.advance(300));
    expect(states()).toEqual(["false", "false"]);
  });

  it("of props that are not meant is not told", async () => {
    show(core("Choice", { label: core("Field", { id: "a", value: 0 }) }));
    await ready();
    patch({ pending: ["a.ignored"] });
    act(() => clock.advance(200));
    expect(screen.getByTestId("choice").dataset.loading).toBe("false");
  });

  it("is marked on html elements", () => {
    show(html("P", { id: "p" }));
    patch({ pending: ["p.children"] });
    act(() => clock.advance(200));
    expect(document.getElementById("p")?.getAttribute("data-dash-is-loading")).toBe("true");
  });
});

describe("prepare", () => {
  it("waits for the chunks of a layout, wherever their components stand, once", async () => {
    const fields = vi.fn(async () => ({ Field, Choice }));
    const registry = new Registry(schema, { fields });
    await registry.prepare(html("Div", { children: [[core("Choice", { label: core("Field") })]] }));
    expect(fields).toHaveBeenCalledTimes(1);
    expect(registry.prepare(core("Field"))).toBeUndefined();
  });

  it("does not wait for ever on a chunk that fails, and the next layout is a new chance", async () => {
    const fields = vi.fn(() => Promise.reject(new Error("offline")));
    const registry = new Registry(schema, { fields });
    await registry.prepare(core("Field"));
    await registry.prepare(core("Field"));
    expect(fields).toHaveBeenCalledTimes(2);
  });
});
