import { act, fireEvent, render, screen } from "@testing-library/react";
import { type ReactElement, type ReactNode, useEffect } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { View } from "../host/view";
import type { ComponentJson, NodeJson } from "../protocol/messages";
import { RenderingContext } from "../render/context";
import { renderPosition } from "../render/node";
import { Registry, type Schema } from "../render/registry";
import { ManualClock } from "../test/clock";
import { html, schema as ours } from "../test/layout";
import { TestWire } from "../test/wire";
import type { DashContextValue } from "./api";
import { COMPONENTS, type ForeignComponent } from "./component";
import { provideGlobals } from "./globals";
import type { Path } from "./paths";

const NAMESPACE = "dash_test_components";

const schema: Schema = {
  ...ours,
  [`${NAMESPACE}.Tabs`]: { chunk: NAMESPACE, nodeProps: ["children"], sets: ["active"] },
  [`${NAMESPACE}.Tab`]: { chunk: NAMESPACE, nodeProps: ["children", "label"], sets: [] },
  [`${NAMESPACE}.Field`]: { chunk: NAMESPACE, nodeProps: ["options[].label"], sets: ["value"] },
  [`${NAMESPACE}.Adding`]: { chunk: NAMESPACE, nodeProps: ["children"], sets: [] },
  [`${NAMESPACE}.Spinner`]: { chunk: NAMESPACE, nodeProps: ["children"], sets: [] },
};

interface Api {
  getLayout(pathOrId: unknown): { type: string; props: Record<string, unknown> };
  useDashContext(): DashContextValue;
  stringifyId(id: unknown): unknown;
  ExternalWrapper: ForeignComponent;
}

const api = () => (window as unknown as { dash_component_api: Api }).dash_component_api;

let drawn: Record<string, unknown>[];
let clock: ManualClock;
let wire: TestWire;
let view: View;
let lastN = 1;

type Child = ReactElement<{ componentPath: Path }>;

/** Reads its children's props from where they stand, as tabs do. */
function Tabs({ children, setProps }: { children: Child[]; setProps(props: object): void }) {
  const list = ([] as Child[]).concat(children);
  return (
    <div>
      {list.map((child) => {
        const { props } = api().getLayout(child.props.componentPath);
        const copy = structuredClone(props);
        const at = [...child.props.componentPath, "props", "label"];
        return (
          <button type="button" key={String(child.key)} onClick={() => setProps({ active: copy.name })}>
            {typeof copy.label === "string" ? (
              copy.label
            ) : (
              <Wrapped component={copy.label as ComponentJson} path={at} />
            )}
          </button>
        );
      })}
      {list}
    </div>
  );
}
Tabs.dashChildrenUpdate = true;

function Wrapped({ component, path }: { component: ComponentJson; path: Path }) {
  const { ExternalWrapper } = api();
  return <ExternalWrapper component={component} componentPath={path} />;
}

function Tab({ children }: { children?: ReactNode }) {
  return <section>{children}</section>;
}

function Field(props: Record<string, unknown> & { setProps(props: object): void; added?: string }) {
  drawn.push(props);
  const { id, value, setProps, options, data, added } = props;
  const list = options as { label: ReactNode; value: string }[] | undefined;
  return (
    <div data-testid="field" data-added={added}>
      <button
        type="button"
        onClick={() => setProps({ value: Number(value) + 1 })}
      >{`${id}: ${value}`}</button>
      {list?.map((option) => (
        <i key={option.value}>{option.label}</i>
      ))}
      {data === undefined ? null : <Wrapped component={data as ComponentJson} path={[]} />}
    </div>
  );
}
Field.dashRenderType = true;

function Spinner({ children }: { children?: ReactNode }) {
  const { useSelector, componentPath, useLoading } = api().useDashContext();
  const prefix = JSON.stringify(componentPath).slice(0, -1);
  const found = useSelector(
    ({ loading }) => Object.entries(loading).filter(([key]) => key.startsWith(`${prefix},`)),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  const inner = found.flatMap(([, waiting]) => waiting.map(({ id, property }) => `${id}.${property}`));
  return (
    <div data-testid="spinner" data-inner={inner.join(" ") || "nothing"} data-own={String(useLoading())}>
      {children}
    </div>
  );
}

function Failing({ setProps }: { setProps(props: object): void }) {
  useEffect(() => setProps({ _dash_error: new Error("too much") }), [setProps]);
  return null;
}

function Adding({ children }: { children: Child }) {
  const { cloneElement } = (window as unknown as { React: typeof import("react") }).React;
  return cloneElement(children, { added: "by its parent" } as object);
}

function foreign(type: string, props: Record<string, unknown> = {}): ComponentJson {
  return { namespace: NAMESPACE, type, props };
}

async function show(layout: NodeJson): Promise<void> {
  clock = new ManualClock();
  wire = new TestWire();
  const registry = new Registry(schema, { [NAMESPACE]: async () => COMPONENTS });
  view = new View({ transport: wire, schema: registry.schema, scheduler: clock });
  view.open();
  wire.say({ type: "welcome", protocol: 4, session: "s", generation: "g", resumed: false, ack: 0 });
  wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "" });
  const tree = renderPosition(view.store.readLayout());
  render(<RenderingContext.Provider value={{ view, registry }}>{tree}</RenderingContext.Provider>);
  await act(async () => {
    await registry.prepare(foreign("Field"));
  });
}

function patch(message: object): void {
  act(() => wire.say({ type: "patch", n: ++lastN, ack: 0, ...message }));
}

beforeEach(() => {
  drawn = [];
  lastN = 1;
  provideGlobals();
  Object.assign(window, { [NAMESPACE]: { Tabs, Tab, Field, Spinner, Adding } });
});

describe("a component of a package", () => {
  it("sets props, which the kernel hears of, and knows who has changed them", async () => {
    await show(foreign("Field", { id: { b: 1, a: "x" }, value: 1 }));
    fireEvent.click(screen.getByText('{"a":"x","b":1}: 1'));
    await act(async () => {});
    expect(wire.of("event")).toMatchObject([{ changes: [['{"a":"x","b":1}', { value: 2 }]] }]);
    patch({ ack: 1, ops: [['{"a":"x","b":1}', "value", 7]] });
    patch({ ops: [['{"a":"x","b":1}', "value", 2]] });
    expect(drawn.map(({ value, dashRenderType }) => [value, dashRenderType])).toEqual([
      [1, "parent"],
      [2, "internal"],
      [7, "callback"],
      [2, "callback"],
    ]);
  });

  it("gets lists for arrays of numbers, the same ones each time", async () => {
    const layout = foreign("Field", { id: "a", value: 1, rows: [{ x: new Float64Array([1, 2]) }] });
    await show(layout);
    patch({ ops: [["a", "value", 2]] });
    expect(drawn[0]?.rows).toEqual([{ x: [1, 2] }]);
    expect(drawn[1]?.rows).toBe(drawn[0]?.rows);
  });

  it("that its scripts do not have says which it is, and what there is", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    Object.assign(window, { [NAMESPACE]: { Fields: Field } });
    await show(foreign("Field", { id: "a" }));
    expect(screen.getByRole("alert").textContent).toContain('no component Field. Did you mean "Fields"?');
  });

  it("may say that it has failed", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    Object.assign(window, { [NAMESPACE]: { Field: Failing } });
    await show(foreign("Field", { id: "a" }));
    expect(error.mock.calls[0]?.join(" ")).toContain("too much");
    expect(view.store.get("a")?.props).toEqual({ id: "a" });
  });
});

describe("children", () => {
  const tabs = () =>
    foreign("Tabs", {
      id: "tabs",
      children: [
        foreign("Tab", { id: "one", name: "one", label: "First", children: html("P", { children: "a" }) }),
        foreign("Tab", { name: "two", label: html("P", { id: "label", children: "Second" }) }),
      ],
    });

  it("are found where they stand, with components in their props", async () => {
    await show(html("Div", { children: [tabs()] }));
    const buttons = () => screen.getAllByRole("button").map((button) => button.textContent);
    expect(buttons()).toEqual(["First", "Second"]);
    expect(screen.getByText("a").tagName).toBe("P");
    patch({ ops: [["label", "children", "Other"]] });
    patch({ ops: [["one", "label", "Begin"]] });
    expect(buttons()).toEqual(["Begin", "Other"]);
    expect(api().getLayout("one").props.label).toBe("Begin");
  });

  it("are found when they have been moved", async () => {
    await show(html("Div", { children: [tabs()] }));
    const step = { operation: "Reverse", location: [], params: {} };
    patch({ ops: [["tabs", "children", null, [step]]] });
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Second", "First"]);
  });

  it("of ours stand in any prop, and a parent may add to what they get", async () => {
    await show([
      foreign("Field", { options: [{ label: html("P", { children: "in a label" }), value: "1" }] }),
      foreign("Adding", { children: foreign("Field", { id: "a" }) }),
    ]);
    expect(screen.getByText("in a label").tagName).toBe("P");
    expect(drawn.map(({ added }) => added)).toEqual([undefined, "by its parent"]);
  });

  it("that stand in plain data are drawn, and keep what they have set", async () => {
    await show(
      foreign("Field", { id: "a", value: 0, data: foreign("Field", { value: 5, label: "in data" }) }),
    );
    fireEvent.click(screen.getByText("undefined: 5"));
    patch({ ops: [["a", "value", 1]] });
    expect(screen.getByText("a: 1")).toBeTruthy();
    expect(screen.getByText("undefined: 6")).toBeTruthy();
  });
});

describe("loading", () => {
  it("is seen below a component's path, and at it", async () => {
    await show([
      foreign("Spinner", { id: "s", children: html("Div", { children: foreign("Field", { id: "a" }) }) }),
      foreign("Field", { id: "b" }),
    ]);
    patch({ pending: ["a.value", "b.value"] });
    act(() => clock.advance(200));
    expect({ ...screen.getByTestId("spinner").dataset }).toMatchObject({ inner: "a.value", own: "false" });
    patch({ pending: ["s.children"] });
    act(() => clock.advance(500));
    expect({ ...screen.getByTestId("spinner").dataset }).toMatchObject({ inner: "nothing", own: "true" });
  });
});

it("ids are texts in the form of elements' ids", () => {
  expect(api().stringifyId({ type: "x", index: 1 })).toBe('{"index":1,"type":"x"}');
  expect(api().stringifyId("x")).toBe("x");
});
