// What the last event that called anything was about: the nodes of the props that it changed and of what ran.
import type { LogEntry } from "../protocol/inspection";
import { callbackKey, propKey } from "./model";

export function latestOf(log: readonly LogEntry[]): ReadonlySet<string> {
  const entry = log.findLast(({ calls }) => calls.length > 0) ?? log.at(-1);
  const found = new Set<string>();
  if (entry === undefined) return found;
  for (const [id, prop] of entry.changes) found.add(propKey([id, prop]));
  for (const { callback, triggered, updates } of entry.calls) {
    found.add(callbackKey(callback));
    for (const target of triggered) found.add(propKey(target));
    for (const [id, prop] of updates) found.add(propKey([id, prop]));
  }
  return found;
}
