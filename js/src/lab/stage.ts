// Shows one app at a time.
import type { LiveApp } from "../host/apps";

export class Stage {
  readonly #mount: (app: LiveApp) => () => void;
  #app: LiveApp | null = null;
  #unmount: () => void = () => {};

  /** `mount` shows an app, and returns what takes it away again. */
  constructor(mount: (app: LiveApp) => () => void) {
    this.#mount = mount;
  }

  /** Have this app there, and no other; null: none. */
  show(app: LiveApp | null): void {
    if (app === this.#app) return;
    this.#unmount();
    this.#app = app;
    this.#unmount = app === null ? () => {} : this.#mount(app);
  }
}
