import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { applyOperations } from "../../../store/patch";
import { show } from "../shared/testing";
import { Graph } from "./graph";
import { loadPlotly, type Plotly } from "./plotly";

vi.mock("./plotly", async (original) => ({ ...(await original<object>()), loadPlotly: vi.fn() }));

type Listeners = Record<string, (event: unknown) => void>;
let listeners: Listeners = {};
const calls: string[] = [];

/** Plotly without drawing: it says what it was asked for. */
const fake: Plotly = {
  register: () => undefined,
  react: async (element, { data }) => {
    calls.push(`react ${JSON.stringify(data)}`);
    Object.assign(element, {
      data,
      on: (event: string, listener: (event: unknown) => void) => {
        listeners[event] = listener;
      },
    });
  },
  animate: async () => void calls.push("animate"),
  extendTraces: async (_element, update, traces) => {
    calls.push(`extend ${JSON.stringify([update, traces])}`);
  },
  prependTraces: async () => void calls.push("prepend"),
  purge: () => void calls.push("purge"),
  Plots: { resize: async () => void calls.push("resize") },
};

beforeEach(() => {
  calls.length = 0;
  listeners = {};
  vi.mocked(loadPlotly).mockResolvedValue(fake);
});

const waiting = (element: HTMLElement) => element.querySelector(".nb-graph-waiting");
const drawn = (element: HTMLElement) => waitFor(() => expect(waiting(element)).toBeNull());
const figure = (x: number) => ({ data: [{ x: [x] }] });

test("holds the figure's place until it is drawn", async () => {
  const { element } = show(Graph, { id: "g", figure: { ...figure(1), layout: { height: 300 } } });
  expect(waiting(element)).not.toBeNull();
  expect(document.getElementById("g")?.style.height).toBe("300px");
  await drawn(element);
  expect(show(Graph, { id: "h" }).element.querySelector<HTMLElement>("#h")?.style.height).toBe("450px");
});

test("figures that come faster than they are drawn replace each other", async () => {
  const shown = show(Graph, { figure: figure(1) });
  await drawn(shown.element);
  shown.receive({ figure: figure(2) });
  shown.receive({ figure: figure(3) });
  await waitFor(() => expect(calls.at(-1)).toContain("[3]"));
  expect(calls.join()).not.toContain("[2]");
});

test("a patched figure is drawn anew, and what the Patch left alone is the same for Plotly", async () => {
  const react = vi.spyOn(fake, "react");
  const [x, other] = [Float64Array.of(1), Float64Array.of(7)];
  const before = { data: [{ x, y: [1] }, { x: other }] };
  const shown = show(Graph, { figure: before });
  await drawn(shown.element);
  const step = { operation: "Append", location: ["data", 0, "y"], params: { value: 2 } };
  shown.receive({ figure: applyOperations(before, [step]) as typeof before });
  await waitFor(() => expect(react).toHaveBeenCalledTimes(2));
  const { data } = react.mock.calls[1]?.[1] ?? { data: [] };
  expect(data).toEqual([{ x, y: [1, 2] }, { x: other }]);
  expect(data[0]?.x).toBe(x);
  expect(data[1]?.x).toBe(other);
});

test("no figure is drawn while the pointer is down on the plot", async () => {
  const shown = show(Graph, { figure: figure(1) });
  await drawn(shown.element);
  shown.element.querySelector(".nb-graph-plot")?.dispatchEvent(new Event("pointerdown"));
  shown.receive({ figure: figure(2) });
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(calls).toHaveLength(1);
  window.dispatchEvent(new Event("pointerup"));
  await waitFor(() => expect(calls).toHaveLength(2));
});

test("clicks become clickData; leaving clears hoverData only if asked to", async () => {
  const shown = show(Graph, { figure: figure(1) });
  await drawn(shown.element);
  act(() => listeners.plotly_click?.({ points: [{ x: 1, curveNumber: 0, data: {} }] }));
  expect(shown.props().clickData).toEqual({ points: [{ x: 1, curveNumber: 0 }] });
  act(() => listeners.plotly_unhover?.({}));
  expect(shown.sent).toHaveLength(1);
  shown.receive({ clear_on_unhover: true });
  act(() => listeners.plotly_unhover?.({}));
  expect(shown.sent[1]).toEqual({ hoverData: null });
});

test("extendData adds its points once and is empty again", async () => {
  const shown = show(Graph, { figure: figure(1) });
  await drawn(shown.element);
  shown.receive({ extendData: { x: [[2]] } });
  await waitFor(() => expect(calls.at(-1)).toBe('extend [{"x":[[2]]},[0]]'));
  expect(shown.props().extendData).toBeNull();
});

test("animates between figures with the same traces", async () => {
  const shown = show(Graph, { figure: figure(1), animate: true });
  await drawn(shown.element);
  shown.receive({ figure: figure(2) });
  await waitFor(() => expect(calls.at(-1)).toBe("animate"));
});

test("a figure that cannot be drawn says so, and the next one mends it", async () => {
  vi.mocked(loadPlotly).mockRejectedValueOnce(new Error("no network"));
  const shown = show(Graph, { figure: figure(1) });
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("no network"));
  shown.receive({ figure: figure(2) });
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("with another configuration Plotly begins anew, and its events are heard again", async () => {
  const shown = show(Graph, { figure: figure(1), config: { scrollZoom: true } });
  await drawn(shown.element);
  listeners = {};
  shown.receive({ figure: figure(2) });
  await waitFor(() => expect(calls.at(-1)).toContain("[2]"));
  expect(calls).not.toContain("purge");
  shown.receive({ config: { scrollZoom: false } });
  await waitFor(() => expect(calls).toContain("purge"));
  await waitFor(() => expect(listeners.plotly_click).toBeDefined());
});

test("leaving the page frees what Plotly holds", async () => {
  const shown = show(Graph, { figure: figure(1) });
  await drawn(shown.element);
  shown.unmount();
  expect(calls.at(-1)).toBe("purge");
});
