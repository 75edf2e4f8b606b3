// What the kernel tells of its own work to a view that inspects (devtools/), in the same shapes and under the same
// names as in nbdash/transport/inspection.py. Times are in milliseconds, unless they say otherwise.
import type { Place } from "./messages";

/** Id and name of a prop; the id of a pattern holds its wildcards, such as `["MATCH"]`. */
export type Target = [id: string, prop: string];

/** A prop, and what it was set to, in a few words. */
export type Told = [id: string, prop: string, text: string];

export interface Callback {
  key: string;
  name: string;
  /** Where it is defined: for people; and for links, where that is known. */
  where: string;
  place: Place | null;
  kind: "function" | "generator" | "async function" | "async generator" | "persistent" | "clientside";
  /** Its name and parameters, or its JavaScript. */
  signature: string;
  outputs: Target[];
  inputs: Target[];
  states: Target[];
  /** Whether it is called when its components appear. */
  initial: boolean;
}

export interface CallbackGraph {
  callbacks: Callback[];
  /** What is written and what is read, where these are written differently but may mean the same. */
  links: [written: Target, read: Target][];
  /** Callbacks beyond those that are told. */
  omitted?: number;
}

export interface Timing {
  count: number;
  failed: number;
  /** Calls whose result came too late to count. */
  superseded: number;
  /** Calls that pages made by themselves, which are not timed. */
  page: number;
  last: number | null;
  mean: number | null;
  max: number | null;
}

export interface LoggedCall {
  callback: string;
  instance: string;
  triggered: Target[];
  /** Since the entry began. */
  after: number;
  /** Null while it runs, or if a page made it by itself. */
  took: number | null;
  outcome: "running" | "updated" | "prevented" | "failed" | "superseded";
  updates: Told[];
  message: string;
}

export interface LogEntry {
  number: number;
  /** A person's event; a cell's `set_props`; another layout; what began before anyone looked. */
  kind: "event" | "set" | "layout" | "before";
  view: string | null;
  /** Seconds since 1970. */
  at: number;
  changes: Told[];
  calls: LoggedCall[];
  sent: [view: string, kind: string, bytes: number, props: number][];
  /** Parts beyond those that are told. */
  omitted?: number;
}

/** What is not there is as it was. */
export interface Inspect {
  type: "inspect";
  /** Counts from 1; a gap means that something was lost on the way. */
  serial?: number;
  graph?: CallbackGraph;
  /** The types of the components that callbacks name, by id. */
  components?: Record<string, string>;
  /** By the callback's key. */
  timings?: Record<string, Timing>;
  /** Entries that are new or have changed. */
  log?: LogEntry[];
  /** Why nothing is told. */
  refused?: string;
}
