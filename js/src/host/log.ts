// The log of an app: what its callbacks printed and displayed, the end of it.
import type { Output } from "../protocol/messages";

const MAX_ENTRIES = 500;
const MAX_TEXT = 100_000;

/** The log with what has come since. Text that goes on where the last ended is joined to it. */
export function addToLog(log: readonly Output[], entries: readonly Output[]): readonly Output[] {
  const longer = [...log];
  for (const entry of entries) {
    const last = longer[longer.length - 1];
    if ("text" in entry) {
      if (last !== undefined && "text" in last && last.run === entry.run && last.stream === entry.stream) {
        longer[longer.length - 1] = { ...last, text: (last.text + entry.text).slice(-MAX_TEXT) };
      } else longer.push(entry);
      continue;
    }
    const known = longer.findIndex(
      (other) => "data" in other && entry.display !== undefined && other.display === entry.display,
    );
    if (known >= 0) longer[known] = entry;
    else longer.push(entry);
  }
  return longer.slice(-MAX_ENTRIES);
}

export interface Group {
  /** Stays the same while entries are added to its run and others are dropped before it. */
  key: string;
  callback: string;
  at: Date;
  entries: Output[];
}

/** What came from one run of a callback, as long as no other spoke in between. */
export function groupByRun(log: readonly Output[]): Group[] {
  const groups: Group[] = [];
  const seen = new Map<number, number>();
  for (const entry of log) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.entries[0]?.run === entry.run) {
      last.entries.push(entry);
      continue;
    }
    const times = (seen.get(entry.run) ?? 0) + 1;
    seen.set(entry.run, times);
    groups.push({
      key: `${entry.run}.${times}`,
      callback: entry.callback,
      at: new Date(entry.at),
      entries: [entry],
    });
  }
  return groups;
}
