// What callbacks of Python are known to answer, in a page that has no Python.
import type { Failure, Op } from "../../protocol/messages";
import { deepEqual } from "../../store/equal";
import type { PythonCallback } from "./graph";
import { singlesOf } from "./graph";

/** What a callback returned; outputs that are not named stay as they are. */
export type Answer = { values: readonly Op[] } | { failure: Failure };

/** The values of inputs and states, in the shape of the dependencies; null where there is none. */
export type Arguments = readonly unknown[];

export interface Answers {
  /** What `callback` answers to `args`; undefined if nobody has asked it that. */
  find(
    key: string,
    callback: PythonCallback,
    args: Arguments,
  ): Answer | undefined | Promise<Answer | undefined>;
}

/** Reads a prop as it was when the page was made. */
export type ReadInitial = (id: string, prop: string) => unknown;

/** What every page knows: to the values that it was made with, the answer is what it was made with. */
export class InitialAnswers implements Answers {
  readonly #read: ReadInitial;

  constructor(read: ReadInitial) {
    this.#read = read;
  }

  find(_key: string, callback: PythonCallback, args: Arguments): Answer | undefined {
    if (!deepEqual(args, argumentsOf(callback, this.#read))) return undefined;
    const outputs = callback.outputs.flatMap(singlesOf);
    return { values: outputs.map(([id, prop]): Op => [id, prop, this.#read(id, prop) ?? null]) };
  }
}

export function argumentsOf({ inputs, states }: PythonCallback, read: ReadInitial): Arguments {
  return [...inputs, ...states].map((dependency) => {
    const values = singlesOf(dependency).map(([id, prop]) => read(id, prop) ?? null);
    return typeof dependency[0] === "string" ? values[0] : values;
  });
}
