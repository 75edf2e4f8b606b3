// Node positions: the places in a component's props where components may stand.
//
// Paths are the schema's: `label`, `options[].label` (in every item of the list), `options{}` (every value of the
// map). Both the store (components into nodes) and the renderer (nodes into React elements) map over them.

type Step = "[]" | "{}" | `.${string}`;

/** Paths by the prop they begin in; each path is the steps that lead on from the prop's value. */
export type Positions = ReadonlyMap<string, readonly Step[][]>;

const known = new Map<readonly string[] | undefined, Positions>();

/** The positions of a component with these `nodeProps`, `children` included. */
export function positionsOf(nodeProps: readonly string[] | undefined): Positions {
  const cached = known.get(nodeProps);
  if (cached !== undefined) return cached;
  const positions = new Map<string, Step[][]>([["children", [[]]]]);
  for (const path of nodeProps ?? []) {
    if (path === "children") continue;
    const [prop, steps] = parse(path);
    positions.set(prop, [...(positions.get(prop) ?? []), steps]);
  }
  known.set(nodeProps, positions);
  return positions;
}

/** `value` with `change` applied at the end of every path; the same reference when nothing changed. */
export function mapPositions(
  value: unknown,
  paths: readonly Step[][],
  change: (value: unknown) => unknown,
): unknown {
  return paths.reduce((result, steps) => mapPath(result, steps, change), value);
}

function mapPath(value: unknown, steps: readonly Step[], change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(value);
  if (step === "[]") {
    return Array.isArray(value) ? mapItems(value, (item) => mapPath(item, rest, change)) : value;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) {
    return value;
  }
  if (step === "{}") return mapValues(value, Object.keys(value), (item) => mapPath(item, rest, change));
  const key = step.slice(1);
  return key in value ? mapValues(value, [key], (item) => mapPath(item, rest, change)) : value;
}

function mapItems(list: unknown[], change: (item: unknown) => unknown): unknown[] {
  let isChanged = false;
  const result = list.map((item) => {
    const next = change(item);
    if (next !== item) isChanged = true;
    return next;
  });
  return isChanged ? result : list;
}

function mapValues(map: object, keys: string[], change: (item: unknown) => unknown): object {
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(map)) {
    if (!keys.includes(key)) continue;
    const next = change(item);
    if (next === item) continue;
    copy ??= { ...map };
    copy[key] = next;
  }
  return copy ?? map;
}

function parse(path: string): [prop: string, steps: Step[]] {
  const [prop = path] = /^[^.[{]+/.exec(path) ?? [];
  const steps = path.slice(prop.length).match(/\[\]|\{\}|\.[^.[{]+/g) ?? [];
  return [prop, steps as Step[]]; // the pattern matches steps alone
}
