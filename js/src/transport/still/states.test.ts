// Random small apps, played without Python: after each step the page shows what a live session comes to
// (tests/export/random_states.py).
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createRegistry } from "../../host/components";
import { View } from "../../host/view";
import { decode, fromFrame } from "../../protocol/codec";
import type { PythonCallback } from "./graph";
import type { Packed } from "./states";
import { StillTransport } from "./still";

interface Played {
  seed: number;
  /** Every callback's result follows from what it is given: all of them are known. */
  isExact: boolean;
  snapshot: string;
  callbacks: Record<string, PythonCallback>;
  calls: [string, string[]][];
  states: string;
  steps: { id: string; value: unknown; shown: Record<string, unknown>; failed: number }[];
}

const FILE =
  process.env.NBDASH_STATES ??
  join(dirname(fileURLToPath(import.meta.url)), "../../../../tests/golden/states.json");
const golden = JSON.parse(readFileSync(FILE, "utf8")) as Played[]; // written for both halves

function open(played: Played): { view: View; transport: StillTransport } {
  const snapshot = fromFrame(bytesOf(played.snapshot));
  const transport: StillTransport = new StillTransport({
    generation: "exported",
    snapshot,
    states: decode(fromFrame(bytesOf(played.states))) as unknown as Packed, // written so
    callbacks: played.callbacks,
    calls: played.calls,
    read: (id, prop) => view.store.value(id, prop),
    refusal: () => "",
  });
  const view: View = new View({
    transport,
    schema: createRegistry().schema,
    offer: { generation: "exported", snapshot },
  });
  view.open();
  return { view, transport };
}

function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
}

async function idle(view: View): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve));
  while (view.state.read() !== "live");
}

/** How many steps were as in the session before one could not be answered. */
async function play(played: Played): Promise<number> {
  const { view, transport } = open(played);
  await idle(view);
  let count = 0;
  for (const { id, value, shown, failed } of played.steps) {
    const node = view.store.get(id);
    if (node === undefined) throw new Error(`app ${played.seed} has no ${id}`);
    view.set(node, { value });
    await idle(view);
    if (transport.unanswered.read().length > 0) break;
    const found = Object.keys(shown).map((prop) => [prop, view.store.value(prop, "children") ?? null]);
    const at = { app: played.seed, step: count };
    expect({ ...at, ...Object.fromEntries(found) }).toEqual({ ...at, ...shown });
    expect(view.failures.read()).toHaveLength(failed);
    count += 1;
  }
  view.close();
  return count;
}

describe("a page with states", () => {
  it.each(golden.filter(({ isExact }) => isExact).map((one) => [one.seed, one] as const))(
    "shows in app %s what a session does, after each step",
    async (_seed, played) => {
      expect(await play(played)).toBe(played.steps.length);
    },
  );

  it("shows the same where callbacks leave what is there, or says that it does not know", async () => {
    const others = golden.filter(({ isExact }) => !isExact);
    let count = 0;
    for (const played of others) count += await play(played);
    expect(count).toBeGreaterThan(3 * others.length);
  });
});
