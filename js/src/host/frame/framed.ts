// Draws an app in frames, one for each place where it is on screen: each has a document and a runtime of its own, so
// that the app's style sheets and scripts count there and nowhere else.
//
// A browser forgets a frame that leaves the document, and loads it anew when it comes back. So a frame has a view of
// its own each time, and the kernel tells it how everything was.
import { Signal } from "../../store/signal";
import type { CommModel } from "../../transport/comm";
import type { RuntimeView } from "../assets/page";
import type { ViewState } from "../state";
import { Frame } from "./frame";

/** Connect to the app of `model`, for all places where it is on screen. */
export function open(model: CommModel): RuntimeView {
  return new Framed(model);
}

class Framed implements RuntimeView {
  readonly state = new Signal<ViewState>("static");
  readonly #frames = new Set<Frame>();
  #model: CommModel | null;

  constructor(model: CommModel) {
    this.#model = model;
  }

  mount(root: HTMLElement): () => void {
    return this.#add(root, true);
  }

  inspect(root: HTMLElement): () => void {
    return this.#add(root, false);
  }

  attach(model: CommModel): void {
    this.#model = model;
    for (const frame of this.#frames) frame.attach(model);
  }

  detach(): void {
    this.#model = null;
    for (const frame of this.#frames) frame.detach();
  }

  close(): void {
    for (const frame of this.#frames) frame.close();
    this.#frames.clear();
  }

  #add(root: HTMLElement, isDrawn: boolean): () => void {
    const frame = new Frame(root, {
      isDrawn,
      model: () => this.#model,
      onState: (state) => this.state.set(state),
    });
    this.#frames.add(frame);
    return () => {
      this.#frames.delete(frame);
      frame.close();
    };
  }
}
