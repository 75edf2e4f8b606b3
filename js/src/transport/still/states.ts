// The states that were computed when the page was made: what callbacks of Python came to, by what they were given.
//
// Mirrors nbdash/export/html/states/pack.py. A value is put together when it is first needed; what stands in several
// values is one object in all of them, so that whoever compares sees at once that it is the same.
import type { Binding, Dependency, Failure, Op, Operation } from "../../protocol/messages";
import { propId } from "../../store/ids";
import type { Answer, Answers, Arguments } from "./answers";
import { type PythonCallback, singlesOf, type Wiring } from "./graph";
import { canonical } from "./values";

/** A callback with the components that it deals with; one of wildcards has a form for each layout. */
export interface Form extends Wiring {
  key: string;
  /** Prop ids of what may be missing. */
  optional?: string[];
  /** It is not called when its outputs appear. */
  prevented?: true;
  /** The page runs it. */
  binding?: Binding;
}

/** What one call set: the numbers of values, or what is to be done to what is there. */
type Stored = [id: string, prop: string, value: number] | [id: string, prop: string, none: null, Operation[]];
type Entry = [given: string, updates: Stored[], aside?: Stored[], failure?: Failure];
/** A value with null in the places of its parts. */
type Placed = [value: unknown, parts?: [path: (string | number)[], part: number][]];

export interface Packed {
  forms: Form[];
  /** Of each form. */
  entries: Entry[][];
  /** The numbers of the values that callbacks are given. */
  arguments: number[];
  /** Prop ids whose lists mean the same in any order. */
  unordered: string[];
  parts: Placed[];
  values: Placed[];
}

export class States implements Answers {
  readonly forms: readonly Form[];
  readonly #packed: Packed;
  readonly #initial: Answers;
  readonly #unordered: ReadonlySet<string>;
  /** Entries by their arguments' numbers, of each form. */
  readonly #entries = new Map<string, ReadonlyMap<string, Entry>>();
  #numbers: Map<string, number> | undefined;
  readonly #values: unknown[] = [];
  readonly #parts: unknown[] = [];

  constructor(packed: Packed, initial: Answers) {
    this.forms = packed.forms;
    this.#packed = packed;
    this.#initial = initial;
    this.#unordered = new Set(packed.unordered);
    packed.forms.forEach((form, index) => {
      const entries = packed.entries[index] ?? [];
      this.#entries.set(nameOf(form.key, form), new Map(entries.map((entry) => [entry[0], entry])));
    });
  }

  find(
    key: string,
    callback: PythonCallback,
    args: Arguments,
  ): Answer | undefined | Promise<Answer | undefined> {
    const entry = this.#entries.get(nameOf(key, callback))?.get(this.#given(callback, args));
    if (entry === undefined) return this.#initial.find(key, callback, args);
    const [, updates, aside = [], failure] = entry;
    if (failure !== undefined) return { failure };
    return { values: [...updates, ...aside].map((stored) => this.#op(stored)) };
  }

  /** The arguments' numbers; one that nobody has given is not among those of any entry. */
  #given({ inputs, states }: Wiring, args: Arguments): string {
    const numbers = [...inputs, ...states].flatMap((dependency, index) => {
      const singles = singlesOf(dependency);
      const values = isList(dependency) ? (args[index] as unknown[]) : [args[index]];
      return singles.map(([id, prop], place) => this.#number(propId(id, prop), values[place]));
    });
    return numbers.join(",");
  }

  #number(prop: string, value: unknown): number | "unknown" {
    this.#numbers ??= new Map(
      this.#packed.arguments.map((number) => [canonical(this.#value(number)), number]),
    );
    return this.#numbers.get(this.#unordered.has(prop) ? ordered(value) : canonical(value)) ?? "unknown";
  }

  #op(stored: Stored): Op {
    if (stored.length === 4) return stored;
    const [id, prop, number] = stored;
    return [id, prop, this.#value(number)];
  }

  #value(number: number): unknown {
    if (!(number in this.#values)) this.#values[number] = this.#whole(this.#packed.values[number]);
    return this.#values[number];
  }

  #part(number: number): unknown {
    if (!(number in this.#parts)) this.#parts[number] = this.#whole(this.#packed.parts[number]);
    return this.#parts[number];
  }

  #whole(placed: Placed | undefined): unknown {
    if (placed === undefined) return null;
    const [value, parts = []] = placed;
    let whole = value;
    for (const [path, number] of parts) {
      const last = path.at(-1);
      if (last === undefined) {
        whole = this.#part(number);
        continue;
      }
      const holder = path.slice(0, -1).reduce((inner, step) => (inner as Holder)[step], whole);
      (holder as Holder)[last] = this.#part(number);
    }
    return whole;
  }
}

type Holder = Record<string | number, unknown>;

function isList(dependency: Dependency): boolean {
  return typeof dependency[0] !== "string";
}

function nameOf(key: string, { inputs, states, outputs }: Wiring): string {
  return JSON.stringify([key, inputs, states, outputs]);
}

/** As nbdash/export/html/states/table.py orders them. */
function ordered(value: unknown): string {
  if (!Array.isArray(value)) return canonical(value);
  return `[${value.map(canonical).sort(byCodePoint).join(",")}]`;
}

/** Python compares texts by code points, JavaScript by halves of them. */
function byCodePoint(one: string, other: string): number {
  const [left, right] = [Array.from(one), Array.from(other)];
  const place = left.findIndex((letter, index) => letter !== right[index]);
  if (place === -1) return left.length - right.length;
  return (left[place]?.codePointAt(0) ?? -1) - (right[place]?.codePointAt(0) ?? -1);
}
