// `dash_clientside.Patch`: records what is to be done to a prop's value, as `Patch` does in Python.
import type { Operation } from "../protocol/messages";

type Path = readonly (string | number)[];

const MARKER = "__dash_patch_update";

/** What `build()` gives, and Python's `Patch` becomes on its way. */
interface BuiltPatch {
  [MARKER]: typeof MARKER;
  operations: Operation[];
}

export class PatchBuilder {
  readonly #operations: Operation[] = [];

  assign = (path: Path, value: unknown) => this.#record("Assign", path, { value });
  delete = (path: Path) => this.#record("Delete", path);
  append = (path: Path, value: unknown) => this.#record("Append", path, { value });
  prepend = (path: Path, value: unknown) => this.#record("Prepend", path, { value });
  extend = (path: Path, value: unknown) => this.#record("Extend", path, { value });
  merge = (path: Path, value: unknown) => this.#record("Merge", path, { value });
  remove = (path: Path, value: unknown) => this.#record("Remove", path, { value });
  clear = (path: Path) => this.#record("Clear", path);
  reverse = (path: Path) => this.#record("Reverse", path);
  add = (path: Path, value: unknown) => this.#record("Add", path, { value });
  sub = (path: Path, value: unknown) => this.#record("Sub", path, { value });
  mul = (path: Path, value: unknown) => this.#record("Mul", path, { value });
  div = (path: Path, value: unknown) => this.#record("Div", path, { value });

  /** The index comes first, as in Python; in the other order it is understood where only one can be the index. */
  insert = (path: Path, index: unknown, value: unknown) =>
    Number.isInteger(index)
      ? this.#record("Insert", path, { index, value })
      : this.#record("Insert", path, { index: value, value: index });

  build(): BuiltPatch {
    return { [MARKER]: MARKER, operations: [...this.#operations] };
  }

  #record(operation: string, path: Path, params: Record<string, unknown> = {}): this {
    if (!Array.isArray(path)) {
      throw new TypeError(
        `Patch: a path is a list of keys and indexes, such as ["data", 0], not ${JSON.stringify(path)}`,
      );
    }
    this.#operations.push({ operation, location: [...path], params });
    return this;
  }
}

/** What a value does to the prop, if it is a Patch. */
export function operationsOf(value: unknown): Operation[] | undefined {
  if (value instanceof PatchBuilder) return value.build().operations;
  if (typeof value !== "object" || value === null || !(MARKER in value)) return undefined;
  // Nobody else writes the marker.
  return (value as BuiltPatch).operations;
}
