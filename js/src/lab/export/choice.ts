// What somebody has chosen in the dialog, and the run that it asks for.

import type { DescribedApp, Run } from "./channel";
import { parts } from "./states";
import { defaultName, type Option, TARGETS, type Target } from "./targets";

export class Choice {
  target: Target = TARGETS[0] as Target; // there are some
  /** The variable of the app; undefined: the notebook has one, or it is not known which there are. */
  app: string | undefined;
  /** The names that somebody has written, by target. */
  readonly names = new Map<string, string>();
  /** Whether the page that is written shows what a person has set here. */
  withValues = true;
  states = "";
  pyodide = "";
  width = "";
  theme = "light";
  /** Whether what is there is replaced, though no export has made it. */
  force = false;
  /** Whether what takes long or becomes large is made all the same. */
  yes = false;

  has(option: Option): boolean {
    return this.target.options.includes(option);
  }

  /** What it will be called. */
  output(notebook: string): string {
    return this.names.get(this.target.name)?.trim() || defaultName(notebook, this.target);
  }

  /** What is possible may depend on what is chosen. */
  check(place: { path: string; root: string }): Run {
    return {
      ...place,
      app: this.app,
      check: true,
      states: parts(this.states).join(","),
      pyodide: this.pyodide.trim(),
    };
  }

  run(place: { path: string; root: string }, app: DescribedApp | undefined): Run {
    const width = Number.parseInt(this.width, 10);
    const run: Run = {
      ...place,
      app: this.app,
      to: this.target.name,
      output: this.output(place.path),
      force: this.force,
    };
    if (this.has("states")) {
      run.states = parts(this.states).join(",");
      run.yes = this.yes;
    }
    if (this.has("theme")) run.theme = this.theme;
    if (this.has("pyodide")) run.pyodide = this.pyodide.trim();
    if (this.has("width") && width > 0) run.width = width;
    if (this.has("values") && this.withValues)
      run.values = (app?.values ?? []).flatMap(({ id, prop, json }) =>
        json === null ? [] : [{ id, prop, json }],
      );
    return run;
  }
}
