// What is known of where the notebook can go: from the last check of it as it is saved.
import type { Checked, Failed, Finding, Line } from "./lines";

export type Verdict = "unknown" | "checking" | "allowed" | "refused";

type Of = Checked["targets"][number];

export class Checks {
  #targets: Map<string, Of> | null = null;
  #failed: Failed | null = null;
  #isRunning = false;
  /** What it does now. */
  step = "";

  begin(): void {
    this.clear();
    this.#isRunning = true;
  }

  take(line: Line): void {
    if (line.type === "step" || line.type === "progress") this.step = line.text;
    else if (line.type === "check")
      this.#targets = new Map(line.targets.map((target) => [target.name, target]));
    else if (line.type === "failed") this.#failed = line;
  }

  end(): void {
    this.#isRunning = false;
  }

  /** The notebook is another than it was. */
  clear(): void {
    this.#targets = null;
    this.#failed = null;
    this.#isRunning = false;
    this.step = "";
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Whether there is an answer. */
  get isDone(): boolean {
    return this.#targets !== null || this.#failed !== null;
  }

  /** Why there is none for any target; findings say more, where there are some. */
  get failed(): Failed | null {
    return this.#failed;
  }

  /** Whether the kernel's nbdash has such a target, as far as is known. */
  has(target: string): boolean {
    return this.#targets?.has(target) ?? true;
  }

  of(target: string): readonly Finding[] {
    return this.#failed?.findings ?? this.#targets?.get(target)?.findings ?? [];
  }

  verdict(target: string): Verdict {
    if (this.#isRunning) return "checking";
    if (this.#failed !== null) return "refused";
    const of = this.#targets?.get(target);
    return of === undefined ? "unknown" : of.ok ? "allowed" : "refused";
  }
}
