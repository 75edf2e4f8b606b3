// Which apps a notebook has, and which of them is in front.
import type { LiveApp } from "../host/apps";

/** Those of this kernel; an app whose kernel is not known may be anybody's. */
export function appsOf(kernel: string | null, apps: readonly LiveApp[]): LiveApp[] {
  if (kernel === null) return [];
  return apps.filter((app) => app.kernel === kernel || app.kernel === null);
}

/** The one that was chosen, if it is there; else the newest. */
export function inFront(apps: readonly LiveApp[], chosen: string | undefined): LiveApp | null {
  return apps.find(({ key }) => key === chosen) ?? apps.at(-1) ?? null;
}

const STORED = "nbdash:chosen";

/** The apps that were chosen, by the paths of their notebooks; kept through a reload of the page. */
export class Chosen {
  readonly #keys: Map<string, string>;

  constructor() {
    this.#keys = new Map(read());
  }

  get(path: string): string | undefined {
    return this.#keys.get(path);
  }

  set(path: string, key: string): void {
    this.#keys.set(path, key);
    try {
      sessionStorage.setItem(STORED, JSON.stringify([...this.#keys]));
    } catch {
      // Then it is forgotten with the page.
    }
  }
}

function read(): [string, string][] {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "[]") as [string, string][]; // as `set` writes it
  } catch {
    return [];
  }
}
