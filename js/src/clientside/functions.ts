// The function of a binding: compiled from its source, or found in `window.dash_clientside` when it is called, since
// scripts may come late and may be replaced.
import type { Binding } from "../protocol/messages";
import { evaluate } from "./evaluate";
import { dashClientside } from "./namespace";
import { nearest } from "./nearest";

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

/** One function for one source, however many callbacks and views have it: it may keep values in its closure. */
const compiled = new Map<string, AnyFunction>();

const OURS = new Set(["no_update", "PreventUpdate", "Patch", "set_props", "clean_url", "callback_context"]);

/** The function, and what `this` is in it. Throws an error with advice if there is none. */
export function functionOf(binding: Binding): [AnyFunction, unknown] {
  if ("source" in binding.function) return [compile(binding.function.source), undefined];
  const { namespace, name } = binding.function;
  const space = dashClientside();
  const holder = space[namespace];
  if (typeof holder !== "object" || holder === null) {
    const others = Object.keys(space).filter((key) => !OURS.has(key) && typeof space[key] === "object");
    const loaded = "Has the script that defines it been loaded?";
    throw new Error(
      `window.dash_clientside has no namespace "${namespace}". ${loaded}${nearest(namespace, others)}`,
    );
  }
  const found = (holder as Record<string, unknown>)[name];
  if (typeof found === "function") return [found as AnyFunction, holder];
  const others = Object.entries(holder).filter(([, value]) => typeof value === "function");
  const advice = nearest(
    name,
    others.map(([key]) => key),
  );
  throw new Error(`window.dash_clientside.${namespace} has no function "${name}".${advice}`);
}

function compile(source: string): AnyFunction {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  // The name is for stack traces and the browser's debugger.
  const text = `const callback = ${source}\n;return callback;\n//# sourceURL=nbdash-clientside-${compiled.size + 1}.js`;
  const result = evaluate(text);
  if (typeof result !== "function") {
    throw new Error(`the callback's source is no function, but ${JSON.stringify(result) ?? String(result)}`);
  }
  compiled.set(source, result as AnyFunction);
  return result as AnyFunction;
}
