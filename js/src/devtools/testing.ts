// An app of three callbacks, as the kernel tells of it, for the tests of the developer's view.
import type { Callback, Inspect, LogEntry, LoggedCall, Timing } from "../protocol/inspection";

export function callback(name: string, fields: Partial<Callback> = {}): Callback {
  return {
    key: `${name}->${name}.children`,
    name,
    where: "cell In[3], line 5",
    place: { cell: "c-3", execution: 3, file: null, line: 5, function: name },
    kind: "function",
    signature: `${name}(value)`,
    outputs: [[name, "children"]],
    inputs: [["year", "value"]],
    states: [],
    initial: true,
    ...fields,
  };
}

export function timing(count: number, fields: Partial<Timing> = {}): Timing {
  return { count, failed: 0, superseded: 0, page: 0, last: 2, mean: 3, max: 4, ...fields };
}

export const CALLBACKS = [
  callback("rows"),
  callback("table", { inputs: [["rows", "children"]], states: [["limit", "value"]] }),
  callback("total", { inputs: [['{"index":["ALL"],"type":"cell"}', "value"]], kind: "async function" }),
];

export const EVERYTHING: Inspect = {
  type: "inspect",
  serial: 1,
  graph: {
    callbacks: CALLBACKS,
    links: [
      [
        ['{"index":1,"type":"cell"}', "value"],
        ['{"index":["ALL"],"type":"cell"}', "value"],
      ],
    ],
  },
  components: { year: "Slider", rows: "P", table: "P", total: "P", limit: "Input" },
  timings: { "rows->rows.children": timing(2), "total->total.children": timing(1, { mean: null, page: 1 }) },
};

export function call(name: string, fields: Partial<LoggedCall> = {}): LoggedCall {
  const key = `${name}->${name}.children`;
  const made = {
    callback: key,
    instance: key,
    triggered: [["year", "value"]] as [string, string][],
    after: 0,
  };
  return {
    ...made,
    took: 4,
    outcome: "updated",
    updates: [[name, "children", "'a'"]],
    message: "",
    ...fields,
  };
}

export function entry(number: number, fields: Partial<LogEntry> = {}): LogEntry {
  return {
    number,
    kind: "event",
    view: "v",
    at: 1_700_000_000 + number,
    changes: [["year", "value", String(number)]],
    calls: [call("rows"), call("table", { after: 4, took: 12 })],
    sent: [["v", "patch", 250, 2]],
    ...fields,
  };
}
