// What crosses the wire, in the same shapes and under the same names as in nbdash/transport/view.py and live.py.
//
// A message is a JSON header with binary buffers beside it (codec.ts). Each side numbers the messages that
// matter with `n` (events upward, snapshots and patches downward) and says in every message `ack`, the last
// number that it has received without a gap (channel.ts).

import type { KindJson, SourceJson } from "../render/sources";
import type { Inspect } from "./inspection";

/** A component as it stands in a layout. `id` in `props` is in its original form, a string or an object. */
export interface ComponentJson {
  namespace: string;
  type: string;
  props: Record<string, unknown>;
}

/** What may stand where components may stand, `children` above all. */
export type NodeJson = ComponentJson | string | number | boolean | null | undefined | NodeJson[];

/** What a component set at once: its canonical id, and the new values by prop. */
export type Change = [id: string, props: Record<string, unknown>];

/**
 * What the person had set in a component before the kernel was restarted: its id, the values, the layout's own values of
 * these props, and the component's namespace and type with a period between.
 */
export type Restored = [
  id: string,
  props: Record<string, unknown>,
  originals: Record<string, unknown>,
  name: string,
];

/** Where the browser keeps something. */
export type StoreName = "local" | "session" | "memory";

/** What a person has set, and the value that it was set in the place of, if there was any. */
export type Entry = readonly [value: unknown, original?: unknown];

/** One step of a Patch: what is done, where in the prop's value, and with what. */
export interface Operation {
  operation: string;
  location: (string | number)[];
  params: Record<string, unknown>;
}

/** One prop's new value, or what is to be done to the value that it has. */
export type Op =
  | [id: string, prop: string, value: unknown]
  | [id: string, prop: string, value: null, operations: Operation[]];

/** One prop, or all those that a wildcard stands for. */
export type Dependency = Single | Single[];
export type Single = [id: string, prop: string];

/** A callback that the page runs: one call that could be made of the present layout. */
export interface Binding {
  function: { source: string } | { namespace: string; name: string };
  inputs: Dependency[];
  states: Dependency[];
  outputs: Dependency[];
  /** Prop ids from which a chain through the kernel leads to the inputs. */
  blockers: string[];
  /** Whether a single output stands in a list, so that the function returns a list of one. */
  listed?: boolean;
}

/** Which bindings are new or gone. */
export interface Clientside {
  set: Record<string, Binding>;
  gone: string[];
  /** Of the components that bindings name, the props that some callback in the kernel has as inputs; complete. */
  reported: string[];
}

/** The kernel asks the page to run a callback: number, key of the binding, the props that led to it. */
export type Call = [call: number, key: string, triggered: string[]];

/** What a callback in the page has come to. */
export type Outcome =
  | { values: Op[] }
  | { prevented: true }
  | { error: { message: string; stack: string | null } };

/** Forms of one displayed object by mime type; images in base64. */
export type MimeBundle = Record<string, string>;

/** What all that a callback printed or displayed has. */
interface OutputHead {
  callback: string;
  /** Tells the runs of one session apart. */
  run: number;
  /** When the run began, in milliseconds since 1970. */
  at: number;
}

/** What a callback printed, or an object that it displayed; another with the same `display` takes its place. */
export type Output = OutputHead & ({ stream: string; text: string } | { data: MimeBundle; display?: string });

/** A line of the author's code. Without `execution` it stands in a file, not in a cell. */
export interface Place {
  cell: string | null;
  execution: number | null;
  file: string | null;
  line: number;
  function: string;
}

/** A callback that raised, and the outputs that therefore kept their values. */
export interface Failure {
  id: string;
  title: string;
  message: string;
  outputs: string[];
  traceback: string | null;
  incident: string | null;
  /** The lines that the traceback names, in its order; the last is where it was raised. */
  places?: Place[];
  /** Somebody at a page has stopped it; "running": it does not hear of that, and goes on. */
  stopped?: "over" | "running";
  /** It was not run: the person at the page may not do this. */
  forbidden?: true;
}

export interface Hello {
  type: "hello";
  protocol: number;
  /** Of the nbdash that the page is of. */
  version: string;
  view: string;
  session: string | null;
  /** As the last welcome said it; null before the first. */
  generation: string | null;
  received: number;
  /** Path and query of a served page. */
  address: string | null;
  /** The page has kept the state of a session, sealed; or has just sent it. */
  state?: { session: string; sent: boolean };
  /** The path of the app in it, with a slash at its end. */
  root?: string;
  /** To be set again where the layout still says what it said then. */
  restore?: Restored[];
  /** What the browser has kept of earlier visits, by store and key: the value, and what it was set in the place of. */
  persisted?: Partial<Record<StoreName, Record<string, Entry>>>;
}

/** A piece of a frame of the state that the page has kept. */
export interface StatePiece {
  type: "state";
  frame: number;
  piece: Uint8Array;
}

/** What the page itself had set in that state, where frames name it. */
export interface StateOwn {
  type: "state";
  own: Op[];
}

/** The session is not known here: the page is to send the state that it has kept, unless it has more bytes. */
export interface StateWanted {
  type: "state";
  most: number;
}

export interface Event {
  type: "event";
  n: number;
  ack: number;
  changes: Change[];
  /** Callbacks that the page has run because of these changes, by key, in order. */
  ran?: [key: string, outcome: Outcome][];
  /** Answers to calls. */
  results?: [call: number, outcome: Outcome][];
  /** The changes count even if they change nothing. */
  forced?: true;
  /** Path, query and fragment of the page, where components with `url` live in them and they are others than before. */
  address?: string;
}

export interface Ack {
  type: "ack";
  ack: number;
}

export interface Resend {
  type: "resend";
  from: number;
  ack?: number;
}

/** The page shows this view no more, and will not say hello in its name again. */
export interface Bye {
  type: "bye";
}

/** Tell this view what the kernel does, or tell it no more. */
export interface InspectRequest {
  type: "inspect";
  on: boolean;
}

export interface AssetRequest {
  type: "asset";
  name: string;
}

export interface Welcome {
  type: "welcome";
  protocol: number;
  session: string;
  /** Names the numbering that both sides count in from here on. */
  generation: string;
  resumed: boolean;
  ack: number;
  /** Whether the view may ask what the kernel does. */
  inspectable?: true;
}

export interface Snapshot {
  type: "snapshot";
  n: number;
  ack: number;
  layout: NodeJson;
  pending: string[];
  failures: Failure[];
  title: string;
  /** The app's language; the browser's if it has none. */
  locale?: string;
  /** What the page is to know of kinds of components that it has not been built with, by `namespace.type`. */
  kinds?: Readonly<Record<string, KindJson>>;
  /** Where the code of these comes from. */
  sources?: Readonly<Record<string, SourceJson>>;
  clientside?: Clientside;
  /** What the person has set, with the layout's own values: `[id, {prop: original}]`. */
  edited?: Change[];
  /** The same of what callbacks have set, for components with `persistence`. */
  overruled?: Change[];
  /** The log so far. */
  output?: Output[];
  seal?: string;
}

export interface Patch {
  type: "patch";
  n: number;
  ack: number;
  /** As in a snapshot, of components that come with it, or whose code has changed. */
  kinds?: Readonly<Record<string, KindJson>>;
  sources?: Readonly<Record<string, SourceJson>>;
  ops?: Op[];
  /** What the page shows already, to be kept with the rest: what it has computed, and what the person has set. */
  kept?: Op[];
  own?: (Op | [id: string, prop: string])[];
  /** Frames that need not be kept any longer. */
  gone?: number[];
  /** There if what has been told so far is a whole state; only the kernel reads it. */
  seal?: string;
  /** As in a snapshot, of the components that come with it. */
  edited?: Change[];
  overruled?: Change[];
  clientside?: Clientside;
  calls?: Call[];
  done?: number[];
  pending?: string[];
  failures?: Failure[];
  output?: Output[];
}

export interface Ping {
  type: "ping";
}

/** The kernel does not know this view (any more): it must say hello again. */
export interface Restart {
  type: "restart";
}

export interface Refused {
  type: "refused";
  title: string;
  message: string;
  /** What to run, if that is the remedy. */
  command?: string | null;
  /** Where to go, if that is the remedy; an empty address is the page's own. */
  link?: { text: string; href: string };
}

/** End what these props wait for. Asked for like a service: neither numbered nor kept. */
export interface Stop {
  type: "stop";
  props: string[];
}

/** From page to kernel. */
export type Upward = Hello | StatePiece | Event | Ack | Resend | Bye | InspectRequest;

/** From kernel to page. */
export type Downward = Welcome | StateWanted | Snapshot | Patch | Ping | Resend | Restart | Refused | Inspect;
