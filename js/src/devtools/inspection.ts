// What this page knows of the kernel's work: put together from its messages, for all who look at one view.
import type { View } from "../host/view";
import type { CallbackGraph, Inspect, LogEntry, Timing } from "../protocol/inspection";
import { Signal } from "../store/signal";

export interface Known {
  graph: CallbackGraph | null;
  components: Readonly<Record<string, string>>;
  timings: Readonly<Record<string, Timing>>;
  /** The newest last. */
  log: readonly LogEntry[];
  refused: string | null;
}

const NOTHING: Known = { graph: null, components: {}, timings: {}, log: [], refused: null };
/** As many entries as the kernel keeps. */
const MAX_ENTRIES = 200;

export class Inspection {
  readonly known = new Signal<Known>(NOTHING);
  readonly view: View;
  #serial = 0;
  #users = 0;

  constructor(view: View) {
    this.view = view;
  }

  /** Look until what is returned is called. */
  open(): () => void {
    this.#users += 1;
    if (this.#users === 1) this.#ask();
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#users -= 1;
      if (this.#users === 0) this.view.inspect(null);
    };
  }

  readonly #receive = (message: Inspect): void => {
    if (message.refused !== undefined) {
      this.known.set({ ...NOTHING, refused: message.refused });
      return;
    }
    const { serial = 0 } = message;
    if (serial !== 1 && serial !== this.#serial + 1) {
      // Jupyter drops messages under load. What else is on its way is of the old count, until a 1 comes.
      if (this.#serial !== -1) this.#ask();
      return;
    }
    this.#serial = serial;
    this.known.set(merged(serial === 1 ? NOTHING : this.known.read(), message));
  };

  #ask(): void {
    this.#serial = -1;
    this.view.inspect(this.#receive);
  }
}

function merged(before: Known, { graph, components, timings, log }: Inspect): Known {
  const keys = graph === undefined ? null : new Set(graph.callbacks.map(({ key }) => key));
  const kept = Object.entries(before.timings).filter(([key]) => keys === null || keys.has(key));
  return {
    graph: graph ?? before.graph,
    components: components ?? before.components,
    timings:
      timings === undefined && keys === null ? before.timings : { ...Object.fromEntries(kept), ...timings },
    log: log === undefined ? before.log : withEntries(before.log, log),
    refused: null,
  };
}

function withEntries(before: readonly LogEntry[], news: readonly LogEntry[]): LogEntry[] {
  const entries = new Map([...before, ...news].map((entry) => [entry.number, entry]));
  return [...entries.values()].sort((a, b) => a.number - b.number).slice(-MAX_ENTRIES);
}

const inspections = new WeakMap<View, Inspection>();

/** The one of this view, for all places where it is looked at. */
export function inspectionOf(view: View): Inspection {
  const known = inspections.get(view) ?? new Inspection(view);
  inspections.set(view, known);
  return known;
}
