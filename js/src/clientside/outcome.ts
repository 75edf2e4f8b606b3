// From what a function returned or threw to what the kernel is told.
import { encode } from "../protocol/codec";
import type { Binding, Dependency, Op, Outcome } from "../protocol/messages";
import { propId } from "../store/ids";
import { operationsOf } from "./builder";
import { isListed, isSingle } from "./context";
import { isNoUpdate, isPreventUpdate } from "./namespace";

/** What `result` means for the outputs. */
export function outcomeOf(binding: Binding, result: unknown): Outcome {
  if (binding.outputs.length === 0 || isNoUpdate(result)) return { values: [] };
  try {
    const parts = isListed(binding) ? partsOf(result, binding.outputs.length, binding) : [result];
    const values = binding.outputs.flatMap((output, index) => valuesOf(output, parts[index]));
    encode({ values });
    return { values };
  } catch (error) {
    return failureOf(error);
  }
}

export function failureOf(error: unknown): Outcome {
  if (isPreventUpdate(error)) return { prevented: true };
  if (error instanceof Error) {
    return { error: { message: `${error.name}: ${error.message}`, stack: error.stack ?? null } };
  }
  return { error: { message: String(error), stack: null } };
}

function valuesOf(output: Dependency, value: unknown): Op[] {
  if (isNoUpdate(value)) return [];
  if (!isSingle(output)) {
    const parts = Array.isArray(value) && value.length === output.length ? value : undefined;
    if (parts === undefined)
      throw new TypeError(
        mismatch(
          value,
          output.length,
          output.map(([id, prop]) => propId(id, prop)),
        ),
      );
    return output.flatMap((single, index) => valuesOf(single, parts[index]));
  }
  const operations = operationsOf(value);
  return operations === undefined ? [[...output, value]] : [[...output, null, operations]];
}

function partsOf(result: unknown, length: number, { outputs }: Binding): unknown[] {
  if (Array.isArray(result) && result.length === length) return result;
  const names = outputs.map((output) =>
    isSingle(output) ? propId(...output) : `${output.length} props of a wildcard`,
  );
  throw new TypeError(mismatch(result, length, names));
}

function mismatch(value: unknown, length: number, names: string[]): string {
  const got = Array.isArray(value) ? `a list of ${value.length}` : describe(value);
  return `the function must return a list of ${length} (${names.join(", ")}), but returned ${got}`;
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
