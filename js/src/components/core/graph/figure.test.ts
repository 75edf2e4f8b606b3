import { expect, test } from "vitest";
import { withLayoutEdits, withTraceEdits } from "./edits";
import { annotationEvent, pointsEvent, relayoutEvent } from "./events";
import { toExtension } from "./extend";
import { titleOf, toPlotlyFigure } from "./figure";
import { familiesOf, type PlotElement, topologiesOf } from "./plotly";
import type { GraphTheme } from "./theme";

const theme: GraphTheme = {
  text: "rgb(1,1,1)",
  muted: "rgb(2,2,2)",
  grid: "rgb(3,3,3)",
  surface: "rgb(4,4,4)",
  accent: "rgb(5,5,5)",
  font: "sans",
};
const stock = {
  data: { bar: [{ marker: { line: { color: "#E5ECF6" } } }] },
  layout: { font: { color: "#2a3f5f" }, plot_bgcolor: "#E5ECF6", xaxis: { gridcolor: "white" } },
};

test("the default template gets the page's colours", () => {
  const { layout } = toPlotlyFigure({ data: [], layout: { template: stock } }, theme);
  expect(layout.template).toMatchObject({
    data: { bar: [{ marker: { line: { color: theme.surface } } }] },
    layout: { plot_bgcolor: "rgba(0,0,0,0)", font: { color: theme.text }, xaxis: { gridcolor: theme.grid } },
  });
});

test("a template that the author chose stays as it is", () => {
  const template = { layout: { plot_bgcolor: "rgb(17,17,17)", font: { color: "#f2f5fa" } } };
  expect(toPlotlyFigure({ layout: { template } }, theme).layout.template).toEqual(template);
  expect(toPlotlyFigure({ layout: { template: { layout: {} } } }, theme).layout.template).toEqual({
    layout: {},
  });
});

test("the person's zoom outlives updates, unless the author says otherwise", () => {
  expect(toPlotlyFigure({}, theme).layout.uirevision).toBe("nbdash");
  expect(toPlotlyFigure({ layout: { uirevision: 7 } }, theme).layout.uirevision).toBe(7);
});

test("Plotly gets a copy to write into, and the very same numbers", () => {
  const x = new Float64Array([1, 2]);
  const figure = { data: [{ x, marker: { size: 3 } }], layout: { shapes: [{ x0: 1 }] } };
  const { data, layout } = toPlotlyFigure(figure, theme);
  expect(data[0]?.x).toBe(x);
  expect(data[0]?.marker).not.toBe(figure.data[0]?.marker);
  expect(layout.shapes).not.toBe(figure.layout.shapes);
});

test("a figure fetches the families that it has traces of, and no others", () => {
  expect(familiesOf([{}, { type: "bar" }, { type: null }])).toEqual([]);
  expect(familiesOf([{ type: "scatter3d" }, { type: "surface" }])).toEqual(["space"]);
  expect(familiesOf([{ type: "sankey" }])).toEqual(["others"]);
  expect(familiesOf([{ xcalendar: "hebrew" }])).toEqual(["calendars"]);
  expect(familiesOf([{ xcalendar: "gregorian" }], { xaxis2: { calendar: "coptic" } })).toEqual(["calendars"]);
  expect(() => familiesOf([{ type: "scattermapbox" }])).toThrow(/Use "scattermap"/);
});

test("outlines are those of the scopes and resolutions that geo plots have", () => {
  expect(topologiesOf({})).toEqual(["world_110m"]);
  const layout = { geo: { scope: "north america", resolution: 50 }, geo2: {}, xaxis: {} };
  expect(topologiesOf(layout)).toEqual(["north-america_50m", "world_110m"]);
  expect(topologiesOf({ template: { layout: { geo: { scope: "usa" } } } })).toEqual(["usa_110m"]);
});

test("the figure is named by its title, without markup", () => {
  expect(titleOf({ layout: { title: { text: "<b>Life</b> expectancy" } } })).toBe("Life  expectancy");
  expect(titleOf({ layout: { title: "Plain" } })).toBe("Plain");
  expect(titleOf(null)).toBeUndefined();
});

test("points are told without Plotly's own objects, with the author's customdata", () => {
  const fullData = [{ customdata: [["a", 1], new Float64Array([2, 3])] }];
  // Only what the events read is there.
  const element = { _fullData: fullData } as unknown as PlotElement;
  const point = {
    curveNumber: 0,
    pointNumber: 1,
    x: 5,
    y: "cat",
    text: "t",
    data: {},
    fullData: {},
    xaxis: {},
  };
  const told = pointsEvent(element, { points: [point], event: {}, range: { x: [0, 1] } });
  expect(told).toEqual({
    points: [{ curveNumber: 0, pointNumber: 1, x: 5, y: "cat", text: "t", customdata: [2, 3] }],
    range: { x: [0, 1] },
  });
  expect(pointsEvent(element, undefined)).toBeNull();
});

test("a bin tells all its points", () => {
  const element = { _fullData: [{ customdata: ["a", "b", "c"] }] } as unknown as PlotElement; // see above
  const told = pointsEvent(element, { points: [{ curveNumber: 0, pointNumbers: [0, 2] }] });
  expect(told?.points).toEqual([{ curveNumber: 0, pointNumbers: [0, 2], customdata: ["a", "c"] }]);
});

test("empty relayouts tell nothing, annotations tell themselves", () => {
  expect(relayoutEvent({})).toBeNull();
  expect(relayoutEvent({ "xaxis.range[0]": 1 })).toEqual({ "xaxis.range[0]": 1 });
  expect(annotationEvent({ index: 0, annotation: { text: "a" }, fullAnnotation: {}, event: {} })).toEqual({
    index: 0,
    annotation: { text: "a" },
  });
});

test("extendData comes as a map, or with traces and a limit", () => {
  expect(toExtension({ x: [[1], [2]] })).toEqual({
    update: { x: [[1], [2]] },
    traces: [0, 1],
    maxPoints: undefined,
  });
  const typed = toExtension([{ y: [new Float64Array([1])] }, [3], 50]);
  expect(typed).toEqual({ update: { y: [[1]] }, traces: [3], maxPoints: 50 });
  expect(toExtension("no")).toBeNull();
});

test("what a person writes or draws becomes part of the figure, and where they look does not", () => {
  const x = Float64Array.of(1);
  const figure = {
    data: [{ x }, { x, name: "b" }],
    layout: { title: "Old", annotations: [{ x: 1 }, { x: 2 }] },
  };
  expect(withLayoutEdits(figure, { "xaxis.range[0]": 1, "scene.camera": {}, selections: [] })).toBeNull();
  expect(withLayoutEdits(figure, { "title.text": "New", "annotations[1].text": "here" })).toEqual({
    data: figure.data,
    layout: { title: { text: "New" }, annotations: [{ x: 1 }, { x: 2, text: "here" }] },
  });
  expect(withLayoutEdits({}, { shapes: [{ type: "line" }], "yaxis.title.text": "y" })).toEqual({
    layout: { shapes: [{ type: "line" }], yaxis: { title: { text: "y" } } },
  });
  expect(withTraceEdits(figure, [{ visible: ["legendonly"] }, [1]])).toBeNull();
  const named = withTraceEdits(figure, [{ name: "c" }, [1]]);
  expect(named?.data).toEqual([{ x }, { x, name: "c" }]);
  expect(named?.data?.[1]?.x).toBe(x);
});
