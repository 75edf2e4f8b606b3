// The apps that live in this page, whoever has put them there: `globalThis.nbdashApps`.
//
// Each widget's loader brings this module with it, and the first one makes the registry. Panels, tabs and the
// developer's view find the apps here, and draw further views of them, without the widget manager.
import { PROTOCOL } from "../protocol/version";
import { Signal } from "../store/signal";
import type { CommModel } from "../transport/comm";
import type { ViewState } from "./state";

/** What may be read and listened to, and is set by its owner alone. */
export interface Watched<T> {
  read(): T;
  /** Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/** Where a view is on screen: under its cell, in the side panel, in a tab beside the notebook, in a browser tab. */
export type Place = "inline" | "panel" | "tab" | "browser";

/** One app of one kernel. It stays the same while the kernel is restarted and makes the app anew. */
export interface LiveApp {
  /** Of the loader that brought it here. */
  readonly protocol: number;
  /** What the kernel calls it, the same after a restart; only unique within its kernel. */
  readonly key: string;
  /** Jupyter Server's id of the kernel; null where it is not known. */
  readonly kernel: string | null;
  /** The widget's present model; null once it is gone, until the kernel makes another. */
  readonly model: CommModel | null;
  readonly title: Watched<string>;
  readonly state: Watched<ViewState>;
  /** Where it is on screen now, one entry for each view. */
  readonly places: Watched<readonly Place[]>;
  /** Show one more view at the end of `element`. Returns what takes it away again. */
  mount(element: HTMLElement, place: Place): () => void;
  /** Show its developer's view at the end of `element`, which is to have a height. Returns what takes it away again. */
  inspect(element: HTMLElement): () => void;
  /** For loaders: the kernel has made this model for the app. */
  attach(model: CommModel): void;
  /** For loaders: the model is gone for good. */
  detach(model: CommModel): void;
}

/** Kept so small that loaders of other versions can share it. */
export class PageApps {
  /** Of the loader that made the registry; each app says its own. */
  readonly protocol = PROTOCOL;
  readonly #apps = new Signal<readonly LiveApp[]>([]);

  /** The apps that have a model, or are still on screen; the newest last. */
  list(): readonly LiveApp[] {
    return this.#apps.read();
  }

  /** The listener is called when an app comes or goes; what becomes of each, its own signals tell. */
  subscribe(listener: () => void): () => void {
    return this.#apps.subscribe(listener);
  }

  find(kernel: string | null, key: string): LiveApp | undefined {
    return this.list().find((app) => app.kernel === kernel && app.key === key);
  }

  add(app: LiveApp): void {
    this.#apps.set([...this.list(), app]);
  }

  remove(app: LiveApp): void {
    this.#apps.set(this.list().filter((other) => other !== app));
  }
}

declare global {
  var nbdashApps: PageApps | undefined;
}

/** The page's registry; made if there is none. */
export function pageApps(): PageApps {
  globalThis.nbdashApps ??= new PageApps();
  return globalThis.nbdashApps;
}
