// The targets one below the other, each with what it is for and what the check says of it.
import { element, setText } from "../dom";
import type { Checks, Verdict } from "./checks";
import { TARGETS, type Target } from "./targets";

interface Row {
  target: Target;
  line: HTMLElement;
  radio: HTMLInputElement;
  status: HTMLElement;
}

let made = 0;

export class TargetList {
  readonly element: HTMLFieldSetElement;
  readonly #rows: Row[];

  constructor(choose: (target: Target) => void) {
    made += 1;
    this.#rows = TARGETS.map((target) => {
      const radio = element("input", "");
      radio.type = "radio";
      radio.name = `nbdash-export-target-${made}`;
      radio.value = target.name;
      radio.addEventListener("change", () => choose(target));
      const title = element("span", "nbdash-export-title", target.title);
      const status = element("span", "nbdash-export-status");
      const purpose = element("span", "nbdash-export-purpose", target.purpose);
      const line = element("label", "nbdash-export-target", radio, title, status, purpose);
      return { target, line, radio, status };
    });
    const legend = element("legend", "nbdash-export-legend", "What it becomes");
    const lines = this.#rows.map(({ line }) => line);
    this.element = element("fieldset", "nbdash-export-targets", legend, ...lines);
  }

  show(chosen: Target, checks: Checks): void {
    for (const { target, line, radio, status } of this.#rows) {
      line.hidden = !checks.has(target.name);
      radio.checked = target === chosen;
      const verdict = checks.verdict(target.name);
      status.dataset.verdict = verdict;
      setText(status, words(verdict, checks.of(target.name).length));
    }
  }

  focus(): void {
    this.#rows.find(({ radio }) => radio.checked)?.radio.focus();
  }
}

function words(verdict: Verdict, findings: number): string {
  if (verdict === "checking") return "checking…";
  if (verdict === "refused") return "not possible";
  if (verdict === "allowed") return findings === 0 ? "possible" : `possible · ${findings} to know`;
  return "";
}
