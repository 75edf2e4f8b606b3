// From a component's name to the React component that draws it, and the chunks that are fetched for it.
import type { ComponentType } from "react";
import type { NodeJson } from "../protocol/messages";
import { deepEqual } from "../store/equal";
import { mapPositions, positionsOf } from "../store/positions";
import { Signal } from "../store/signal";
import { isComponent } from "../store/store";
import type { KindJson, Source, SourceContext, SourceJson } from "./sources";

/** What the page knows of a component type; the table is generated (components/schema.gen.ts), and may be learned. */
export interface SchemaEntry {
  chunk: string;
  nodeProps: readonly string[];
  sets: readonly string[];
  persisted?: readonly string[];
  /** The element of an html component. */
  tag?: string;
}

export type Schema = Readonly<Record<string, SchemaEntry>>;

// Components differ in their props; what they get comes from the wire and is checked by none of these types.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyComponent = ComponentType<any>;
export type ChunkModule = Readonly<Record<string, AnyComponent>>;
export type Chunks = Readonly<Record<string, () => Promise<ChunkModule>>>;

/** A chunk on its way, here, or impossible to get. */
export type ChunkState =
  | { status: "loading" }
  | { status: "loaded"; components: ChunkModule }
  | { status: "failed"; reason: string };

const HTML = "html";

export class Registry {
  /** What it has learned goes into the same object: the store reads it too. */
  readonly schema: Schema;
  /** How many chunks are being fetched. */
  readonly loading = new Signal(0);
  readonly #chunks: Chunks;
  readonly #states = new Map<string, Signal<ChunkState>>();
  readonly #learned: Record<string, SchemaEntry>;
  readonly #sources = new Map<string, Source>();
  readonly #context: SourceContext | undefined;

  /** `context`: without it, no kinds can be learned whose code is not in `chunks`. */
  constructor(schema: Schema, chunks: Chunks, context?: SourceContext) {
    this.#learned = { ...schema };
    this.schema = this.#learned;
    this.#chunks = chunks;
    this.#context = context;
  }

  /**
   * Take in what the kernel tells of kinds, and of the sources of their code, before it is told of components of these
   * kinds. Code that has changed takes the place of the old as soon as it is here. False if what is shown was built
   * by what is no longer right, and must be told anew.
   */
  learn(
    kinds: Readonly<Record<string, KindJson>> = {},
    sources: Readonly<Record<string, SourceJson>> = {},
  ): boolean {
    let isRight = true;
    for (const [name, kind] of Object.entries(kinds)) {
      const known = this.#learned[name];
      if (known !== undefined && !deepEqual(known.nodeProps, kind.nodeProps)) isRight = false;
      this.#learned[name] = kind;
    }
    for (const [name, told] of Object.entries(sources)) {
      const source = { ...told, name };
      if (deepEqual(this.#sources.get(name), source)) continue;
      this.#sources.set(name, source);
      const state = this.#states.get(name);
      if (state !== undefined) void this.#load(name, state);
    }
    return isRight;
  }

  /** The state of a chunk, which begins to load when it is asked for first. */
  chunk(name: string): Signal<ChunkState> {
    const known = this.#states.get(name);
    if (known !== undefined) return known;
    const state = new Signal<ChunkState>({ status: "loading" });
    this.#states.set(name, state);
    void this.#load(name, state);
    return state;
  }

  /** Wait for every chunk that `layout` needs; undefined when all are here. One that fails says so in place. */
  prepare(layout: NodeJson): Promise<void> | undefined {
    const names = new Set<string>();
    this.#collect(layout, names);
    for (const name of names) this.#retry(name);
    const missing = [...names].filter((name) => this.chunk(name).read().status === "loading");
    if (missing.length === 0) return undefined;
    return Promise.all(missing.map((name) => this.#settled(name))).then(() => undefined);
  }

  /** A new layout is a new chance for what could not be fetched. */
  #retry(name: string): void {
    const state = this.#states.get(name);
    if (state?.read().status !== "failed") return;
    state.set({ status: "loading" });
    void this.#load(name, state);
  }

  async #load(name: string, state: Signal<ChunkState>): Promise<void> {
    const source = this.#sources.get(name);
    const load = source === undefined ? this.#chunks[name] : () => this.#loadSource(source);
    if (load === undefined) {
      state.set({ status: "failed", reason: `nbdash has no part named "${name}"` });
      return;
    }
    this.loading.set(this.loading.read() + 1);
    const isPresent = () => this.#sources.get(name) === source; // else newer code is on its way
    try {
      const components = await load();
      if (isPresent()) state.set({ status: "loaded", components });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (isPresent()) state.set({ status: "failed", reason });
    } finally {
      this.loading.set(this.loading.read() - 1);
    }
  }

  async #loadSource(source: Source): Promise<ChunkModule> {
    if (this.#context === undefined) throw new Error(`nothing says where the files of ${source.name} are`);
    const { loadSource } = await import("./sources");
    return loadSource(source, this.#context);
  }

  #settled(name: string): Promise<void> {
    const state = this.chunk(name);
    return new Promise((resolve) => {
      const check = () => {
        if (state.read().status === "loading") return;
        unsubscribe();
        resolve();
      };
      const unsubscribe = state.subscribe(check);
      check();
    });
  }

  #collect(position: unknown, names: Set<string>): unknown {
    if (Array.isArray(position)) for (const item of position) this.#collect(item, names);
    if (!isComponent(position)) return position;
    const entry = this.schema[`${position.namespace}.${position.type}`];
    if (entry !== undefined && entry.chunk !== HTML) names.add(entry.chunk);
    for (const [prop, paths] of positionsOf(entry?.nodeProps)) {
      mapPositions(position.props[prop], paths, (inner) => this.#collect(inner, names));
    }
    return position;
  }
}
