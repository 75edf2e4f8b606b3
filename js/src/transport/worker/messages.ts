// What a page and the worker in which its Python runs say to each other. Messages of the protocol are bare `ArrayBuffer`s,
// frames as over a WebSocket; these are all others.

/** What nbdash/export/site/manifest.py writes: what the worker loads. Addresses are relative to the file, or whole. */
export interface Manifest {
  pyodide: { base: string };
  /** In Pyodide's own format. */
  lock: object;
  packages: string[];
  files: { name: string } | null;
  notebook: { name: string };
  /** How large each file is that is fetched. */
  bytes: Record<string, number>;
}

/** From the page. */
export interface Start {
  type: "start";
  /** The address of the manifest. */
  manifest: string;
  origin: string;
}

/** How far Python has come: bytes of what is fetched, then the notebook's cells run. */
export type Progress =
  | { step: "fetching"; done: number; total: number }
  | { step: "running" }
  | { step: "ready" }
  | { step: "failed"; message: string };

/** From the worker. */
export interface Told {
  type: "progress";
  progress: Progress;
}
