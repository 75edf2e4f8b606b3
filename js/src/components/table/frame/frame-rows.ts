/**
 * The rows of a data frame in the kernel, fetched as they come into view.
 *
 * Of a frame the page has the rows in view and a margin, which is wider in the direction of the scrolling. One request is
 * under way at a time; what has been scrolled past meanwhile is not asked for. While the kernel filters or sorts anew,
 * the rows that were there are shown.
 */
import type { FrameColumn, FrameData, List, TableEdit } from "../../schema.gen";
import type { CellEdit } from "../edit/changes";
import type { Row, RowSource } from "../rows";
import { rowsOf } from "./decode";

/** Which rows, and in which order. The kernel reads the same: nbdash/frames/order.py. */
export interface FrameQuery {
  filter_query?: string;
  sort_by?: { column_id: string; direction: "asc" | "desc" }[];
  sort_as_null?: Record<string, unknown[]>;
  /** The columns in whose filters capital and small letters are the same. */
  insensitive?: string[];
  search?: string;
  /** The columns in which `search` looks. */
  search_in?: string[];
}

export interface RowsRequest {
  type: "rows";
  request: number;
  /** Its id; empty for a table without one, of which the kernel finds the frame by its number. */
  component: string;
  frame: number;
  first: number;
  count: number;
  query: FrameQuery;
}

/** What there is to be said to the kernel. */
export interface Kernel {
  ask(request: RowsRequest): void;
  /** Whether it has done all that follows from the edits that it was told. */
  isDone(): boolean;
  /** Tell it what has been set and not been told yet. */
  flush(): void;
}

interface RowsAnswer {
  request: number;
  component: string;
  frame: number;
  first: number;
  rows: number;
  columns: unknown[];
  index?: List<number>;
  refused?: string;
}

interface Window {
  query: string;
  rows: Map<number, Row>;
  /** Rows' places in the frame, where these are not their positions. */
  index: Map<number, number> | null;
  length: number;
  /** The state of the frame that the rows are of; another number when it has changed. */
  state: number;
}

interface Asked extends RowsRequest {
  queryKey: string;
  state: number;
}

/** So many rows are kept; then those that are far away are forgotten. */
const MAX_KEPT = 3_000;
/** More than the kernel tells at once is not asked for. */
const MAX_ASKED = 1_000;
/** An answer may have been lost: ask again. */
const FIRST_SILENCE_MS = 5_000;
const LONGEST_SILENCE_MS = 60_000;

export class FrameRows implements RowSource {
  readonly #component: string;
  readonly #kernel: Kernel;
  readonly #frame: number;
  readonly #columns: readonly FrameColumn[];
  readonly #listeners = new Set<() => void>();
  #version = 0;
  /** Which state of the frame this is, edits of others and this page's own counted. */
  #state = 0;
  #told: number;
  #query: FrameQuery = {};
  #queryKey = "{}";
  #window: Window;
  /** What has been edited here, by the rows' places in the frame: the kernel may not have heard of it. */
  #edits = new Map<number, Record<string, unknown>>();
  #unseen: TableEdit[] = [];
  #wanted = { first: 0, last: 0 };
  #isForward = true;
  #asked: Asked | null = null;
  #number = 0;
  #isDue = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #refused: string | undefined;
  #isClosed = false;

  constructor(component: string, frame: FrameData, kernel: Kernel) {
    this.#component = component;
    this.#kernel = kernel;
    this.#frame = frame.frame;
    this.#columns = frame.columns;
    this.#told = frame.version;
    const { window } = frame;
    this.#window = { query: "{}", rows: new Map(), index: null, length: frame.rows, state: 0 };
    this.#put(window.first, window.columns, window.index);
  }

  get length(): number {
    return this.#window.length;
  }

  get version(): number {
    return this.#version;
  }

  /** Why there are no rows. */
  get refused(): string | undefined {
    return this.#refused;
  }

  row(position: number): Row | undefined {
    return this.#window.rows.get(position);
  }

  index(position: number): number {
    const { index } = this.#window;
    return index === null ? position : (index.get(position) ?? -1);
  }

  want(first: number, last: number): void {
    if (first !== this.#wanted.first) this.#isForward = first > this.#wanted.first;
    this.#wanted = { first, last };
    this.#soon();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The frame as it is told now: others may have edited it. */
  update(frame: FrameData): void {
    if (frame.version === this.#told) return;
    this.#told = frame.version;
    this.#edits.clear();
    this.#state++;
    this.#soon();
  }

  order(query: FrameQuery): void {
    const key = JSON.stringify(query);
    if (key === this.#queryKey) return;
    this.#query = query;
    this.#queryKey = key;
    this.#soon();
  }

  /**
   * Show cells as they were edited. Returns what `data_edits` is to be: with these, the edits before them that a callback
   * may not have seen, since it is called with the last value only.
   */
  edit(edits: readonly CellEdit[]): TableEdit[] {
    this.#tell(edits);
    for (const { row, column_id, value } of edits) {
      this.#edits.set(row, { ...this.#edits.get(row), [column_id]: value });
    }
    for (const [position, row] of this.#window.rows) {
      const edited = this.#edits.get(this.index(position));
      if (edited !== undefined) this.#window.rows.set(position, { ...row, ...edited });
    }
    if (this.#depends(edits)) {
      this.#state++;
      this.#soon();
    }
    this.#changed();
    return this.#unseen;
  }

  /** Delete a row, by its place in the frame: the kernel says what is shown then. Returns the same. */
  remove(row: number): TableEdit[] {
    this.#tell([{ row, deleted: true }]);
    this.#state++;
    this.#soon();
    return this.#unseen;
  }

  #tell(edits: readonly TableEdit[]): void {
    const timestamp = Date.now(); // the same edit, made once more, is another one
    if (this.#kernel.isDone()) this.#unseen = [];
    this.#unseen = [...this.#unseen, ...edits.map((edit) => ({ ...edit, timestamp }))];
  }

  /** What was asked may have been lost. */
  askAgain(): void {
    this.#asked = null;
    this.#soon();
  }

  receive(told: Record<string, unknown>): void {
    const answer = told as unknown as RowsAnswer; // of a kernel of the same protocol
    const asked = this.#asked;
    if (answer.component !== this.#component || answer.frame !== this.#frame) return;
    if (answer.request !== asked?.request) return;
    this.#asked = null;
    clearTimeout(this.#silence);
    if (answer.refused !== undefined) {
      this.#refused = answer.refused;
      this.#window.query = asked.queryKey; // what is shown stays, and is not asked for again
      this.#window.state = asked.state;
      this.#changed();
      return;
    }
    this.#refused = undefined;
    const { query, state } = this.#window;
    if (query !== asked.queryKey || state !== asked.state) {
      this.#window = {
        query: asked.queryKey,
        rows: new Map(),
        index: answer.index === undefined ? null : new Map(),
        length: answer.rows,
        state: asked.state,
      };
    }
    this.#window.length = answer.rows;
    this.#put(answer.first, answer.columns, answer.index);
    this.#forget();
    this.#changed();
    this.#soon();
  }

  open(): void {
    this.#isClosed = false;
    this.askAgain();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#silence);
  }

  /** Whether edits change which rows there are, or their order. */
  #depends(edits: readonly CellEdit[]): boolean {
    const { filter_query, search, sort_by } = this.#query;
    if (filter_query || search) return true;
    return edits.some(({ column_id }) => sort_by?.some((it) => it.column_id === column_id));
  }

  #put(first: number, columns: readonly unknown[], index: List<number> | undefined): void {
    const { rows } = this.#window;
    if (index !== undefined) this.#window.index ??= new Map();
    rowsOf(this.#columns, columns).forEach((row, place) => {
      const position = first + place;
      const at = index?.[place] ?? position;
      this.#window.index?.set(position, at);
      const edited = this.#edits.get(at);
      rows.set(position, edited === undefined ? row : { ...row, ...edited });
    });
  }

  /** Not at once: rows are wanted while they are drawn, and those of one task belong together. */
  #soon(): void {
    if (this.#isDue || this.#isClosed) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      this.#fetch(FIRST_SILENCE_MS);
    });
  }

  #fetch(silenceMs: number): void {
    if (this.#asked !== null || this.#isClosed) return;
    const missing = this.#missing();
    if (missing === undefined) return;
    this.#asked = {
      type: "rows",
      request: ++this.#number,
      component: this.#component,
      frame: this.#frame,
      first: missing.first,
      count: Math.min(missing.end - missing.first, MAX_ASKED),
      query: this.#query,
      queryKey: this.#queryKey,
      state: this.#state,
    };
    const { queryKey: _, state: __, ...request } = this.#asked;
    if (this.#unseen.length > 0) this.#kernel.flush(); // what is asked is asked of the edited frame
    this.#kernel.ask(request);
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#asked = null;
      this.#fetch(Math.min(2 * silenceMs, LONGEST_SILENCE_MS));
    }, silenceMs);
  }

  /** The rows to ask for: those in view that are not here, and with them a margin; or what comes next. */
  #missing(): { first: number; end: number } | undefined {
    const { first, last } = this.#wanted;
    const shown = Math.max(1, last - first + 1);
    const [ahead, behind] = [shown, Math.ceil(shown / 4)];
    const from = Math.max(0, first - (this.#isForward ? behind : ahead));
    const to = last + 1 + (this.#isForward ? ahead : behind);
    const isOld = this.#window.query !== this.#queryKey || this.#window.state !== this.#state;
    if (isOld) return { first: from, end: Math.max(to, from + 1) };
    const end = Math.min(to, this.length);
    const isHere = (position: number) => this.#window.rows.has(position);
    // The margin is fetched when half of it is used up, so that a slow wheel does not ask row by row.
    const half = Math.floor(ahead / 2);
    const near = this.#isForward ? [first, last + half] : [first - half, last];
    if (every(Math.max(0, near[0] ?? 0), Math.min(near[1] ?? 0, this.length - 1), isHere)) return undefined;
    let begin = from;
    while (begin < end && isHere(begin)) begin++;
    let stop = end;
    while (stop > begin && isHere(stop - 1)) stop--;
    return stop > begin ? { first: begin, end: stop } : undefined;
  }

  #forget(): void {
    const { rows, index } = this.#window;
    if (rows.size <= MAX_KEPT) return;
    const middle = (this.#wanted.first + this.#wanted.last) / 2;
    for (const position of rows.keys()) {
      if (Math.abs(position - middle) < MAX_KEPT / 4) continue;
      rows.delete(position);
      index?.delete(position);
    }
  }

  #changed(): void {
    this.#version++;
    for (const listener of [...this.#listeners]) listener();
  }
}

function every(first: number, last: number, holds: (position: number) => boolean): boolean {
  for (let position = first; position <= last; position++) if (!holds(position)) return false;
  return true;
}
