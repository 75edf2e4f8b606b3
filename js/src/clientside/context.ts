// `dash_clientside.callback_context`, as a function finds it while it runs.
import type { Binding, Dependency, Single } from "../protocol/messages";
import { propId } from "../store/ids";

interface Entry {
  /** As in the layout: a text or a dict. */
  id: unknown;
  property: string;
  /** Absent when the prop has no value, and in outputs. */
  value?: unknown;
}

export interface CallbackContext {
  triggered: { prop_id: string; value: unknown }[];
  triggered_id: unknown;
  inputs: Record<string, unknown>;
  inputs_list: (Entry | Entry[])[];
  states: Record<string, unknown>;
  states_list: (Entry | Entry[])[];
  outputs_list: Entry | (Entry | Entry[])[];
}

/** The values of inputs and states, in the shape of the dependencies. */
export type Arguments = readonly unknown[];

export function contextOf(binding: Binding, args: Arguments, triggered: readonly string[]): CallbackContext {
  const inputs = args.slice(0, binding.inputs.length);
  const states = args.slice(binding.inputs.length);
  const values = new Map([...named(binding.inputs, inputs), ...named(binding.states, states)]);
  const outputs = binding.outputs.map((output) => mapSingles(output, undefined, (single) => entryOf(single)));
  const [first] = triggered;
  return {
    triggered: triggered.map((prop_id) => ({ prop_id, value: values.get(prop_id) })),
    triggered_id: first === undefined ? undefined : parsedId(first.slice(0, first.lastIndexOf("."))),
    inputs: Object.fromEntries(named(binding.inputs, inputs)),
    inputs_list: listed(binding.inputs, inputs),
    states: Object.fromEntries(named(binding.states, states)),
    states_list: listed(binding.states, states),
    outputs_list: isListed(binding) ? outputs : (outputs[0] ?? []),
  };
}

/** Whether the function returns a list with a value for each output, or the value of the one that there is. */
export function isListed(binding: Binding): boolean {
  return binding.outputs.length !== 1 || binding.listed === true;
}

export function isSingle(dependency: Dependency): dependency is Single {
  return typeof dependency[0] === "string";
}

/** The one prop, or all of them. */
export function singlesOf(dependency: Dependency): Single[] {
  return isSingle(dependency) ? [dependency] : dependency;
}

function named(dependencies: readonly Dependency[], values: readonly unknown[]): [string, unknown][] {
  return dependencies.flatMap((dependency, index) => {
    const found: [string, unknown][] = [];
    mapSingles(dependency, values[index], ([id, prop], value) => found.push([propId(id, prop), value]));
    return found;
  });
}

function listed(dependencies: readonly Dependency[], values: readonly unknown[]): (Entry | Entry[])[] {
  return dependencies.map((dependency, index) => mapSingles(dependency, values[index], entryOf));
}

function entryOf([id, property]: Single, value?: unknown): Entry {
  return { id: parsedId(id), property, ...(value === undefined ? {} : { value }) };
}

function mapSingles<T>(
  dependency: Dependency,
  value: unknown,
  map: (single: Single, value: unknown) => T,
): T | T[] {
  if (isSingle(dependency)) return map(dependency, value);
  return dependency.map((single, index) => map(single, Array.isArray(value) ? value[index] : undefined));
}

/** Texts can't begin with a brace: those that do are dict ids. */
function parsedId(id: string): unknown {
  return id.startsWith("{") ? JSON.parse(id) : id;
}
