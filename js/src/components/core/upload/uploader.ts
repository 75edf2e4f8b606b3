// What a view uploads: the drops that are under way, by the component that they are for. They outlive what is drawn,
// since a page that was away too long is told everything anew and draws all components again.
import type { View } from "../../../host/view";
import { Signal } from "../../../store/signal";
import { Drop, type Owner } from "./drop";

const uploaders = new WeakMap<View, Uploader>();

export function uploaderOf(view: View): Uploader {
  const uploader = uploaders.get(view) ?? new Uploader(view);
  uploaders.set(view, uploader);
  return uploader;
}

export class Uploader {
  readonly #view: View;
  readonly #drops = new Map<string, Signal<Drop | null>>();
  /** By the names of their files. */
  readonly #owners = new Map<string, Drop>();
  readonly #waiting = new Map<string, Drop[]>();

  constructor(view: View) {
    this.#view = view;
    view.listen("upload", (answer) => this.#hear(answer));
    view.isConnected.subscribe(() => {
      for (const drop of new Set(this.#owners.values())) drop.noteConnection(view.isConnected.read());
    });
  }

  /** What is being uploaded for a component. */
  dropOf(component: string): Signal<Drop | null> {
    let drop = this.#drops.get(component);
    if (drop === undefined) {
      drop = new Signal<Drop | null>(null);
      this.#drops.set(component, drop);
    }
    return drop;
  }

  /** Upload files: after those that are under way, or in their place. */
  add(component: string, files: readonly File[], isMultiple: boolean, onEnd: (drop: Drop) => void): void {
    const owner: Owner = {
      own: (upload, drop) => this.#owners.set(upload, drop),
      disown: (upload) => this.#owners.delete(upload),
      end: (drop) => {
        this.#next(component, drop);
        onEnd(drop);
      },
    };
    const drop = new Drop(this.#view, component, files, isMultiple, owner);
    const current = this.dropOf(component).read();
    if (current !== null && isMultiple) {
      this.#waiting.set(component, [...(this.#waiting.get(component) ?? []), drop]);
      return;
    }
    current?.cancel();
    this.#begin(component, drop);
  }

  /** Give up what is under way for a component, and what was to follow. */
  cancel(component: string): void {
    const drop = this.dropOf(component);
    this.#waiting.delete(component);
    drop.read()?.cancel();
    drop.set(null);
  }

  #begin(component: string, drop: Drop): void {
    // The last one that ended has been kept: the kernel might have lost it before it was told what it is for.
    for (const [upload, owner] of this.#owners) {
      if (owner.component === component && owner.isOver) this.#owners.delete(upload);
    }
    this.dropOf(component).set(drop);
    drop.start();
  }

  #next(component: string, drop: Drop): void {
    if (this.dropOf(component).read() !== drop) return;
    this.dropOf(component).set(null);
    const [next, ...others] = this.#waiting.get(component) ?? [];
    this.#waiting.set(component, others);
    if (next !== undefined) this.#begin(component, next);
  }

  #hear(answer: Record<string, unknown>): void {
    const upload = String(answer.upload);
    const drop = this.#owners.get(upload);
    if (drop === undefined) {
      // Nobody waits for it: it was given up, and the kernel is to forget it.
      if ("received" in answer) this.#view.ask({ type: "upload", upload, cancel: true });
    } else if (answer.lost === true) {
      if (drop.isOver && this.dropOf(drop.component).read() === null)
        this.#begin(drop.component, drop.again());
    } else drop.hear(upload, answer);
  }
}
