// One app of the page: its model, the runtime's view of it while somebody may look at it, and its roots on screen.
//
// A root that is taken off the screen is parked for a while: notebooks take outputs away and bring them back (a cell is
// run again, a kernel restarted), and what is in them should be as it was, down to the scroll bars.
import { PROTOCOL } from "../protocol/version";
import { Signal } from "../store/signal";
import type { CommModel } from "../transport/comm";
import { type LiveApp, type Place, pageApps } from "./apps";
import type { Manifest } from "./assets/manifest";
import { pageAssets, type RuntimeView } from "./assets/page";
import { describedBy } from "./described";
import { newRoot, say, sayLoading } from "./face";
import type { ViewState } from "./state";

interface Root {
  /** Null where it is the developer's view that is shown. */
  readonly place: Place | null;
  element: HTMLElement;
  /** When it was made. */
  readonly since: number;
  /** Takes the app out of it; absent until it has been drawn there. */
  release?: (() => void) | undefined;
  /** Lets it go when it has been parked for long. */
  timer?: ReturnType<typeof setTimeout>;
}

/** Long enough for a cell that computes for a while before it shows its app again. */
const PARKED_MS = 60_000;
/** Some notebooks show an output's new content before they take the old one away. */
const TURN_MS = 1_000;

export class App implements LiveApp {
  readonly protocol = PROTOCOL;
  readonly key: string;
  readonly kernel: string | null;
  readonly title = new Signal("");
  readonly state = new Signal<ViewState>("static");
  readonly places = new Signal<readonly Place[]>([]);
  #model: CommModel | null = null;
  /** What the view came from, and was made for. */
  #origin = "";
  /** It is drawn in frames, although the kernel has not said so: components have come that need one. */
  #needsFrame = false;
  #view: RuntimeView | undefined;
  #unwatch: () => void = () => {};
  readonly #shown = new Set<Root>();
  /** The first to be parked is the first to be taken. */
  readonly #parked = new Set<Root>();

  constructor({ key, kernel }: { key: string; kernel: string | null }) {
    this.key = key;
    this.kernel = kernel;
  }

  get model(): CommModel | null {
    return this.#model;
  }

  attach(model: CommModel): void {
    const former = this.#model;
    if (former === model) return;
    if (former !== null) this.#drop(former);
    this.#model = model;
    model.on("change:_app", this.#follow);
    this.#readTitle();
    if (this.#view === undefined) {
      for (const root of this.#shown) this.#draw(root);
    } else if (this.#originOf(model) === this.#origin) {
      this.#view.attach(model);
    } else {
      this.#redraw();
    }
  }

  detach(model: CommModel): void {
    if (model !== this.#model) return;
    this.#drop(model);
    this.#model = null;
    this.#view?.detach();
    this.state.set("stale");
    if (this.#shown.size === 0) this.#close();
  }

  mount(element: HTMLElement, place: Place): () => void {
    const root = this.#takeParked(place) ?? { element: newRoot(), place, since: performance.now() };
    this.#shown.add(root);
    this.#tellPlaces();
    element.append(root.element);
    if (root.release === undefined) this.#draw(root);
    return () => {
      if (this.#shown.delete(root)) this.#takeAway(root);
    };
  }

  inspect(element: HTMLElement): () => void {
    const root: Root = { element: newRoot(), place: null, since: performance.now() };
    root.element.classList.add("nb-dev-alone");
    delete root.element.dataset.nbdashState; // it is no view of the app
    this.#shown.add(root);
    element.append(root.element);
    this.#draw(root);
    return () => {
      if (this.#shown.delete(root)) this.#takeAway(root);
    };
  }

  #drop(model: CommModel): void {
    model.off("change:_app", this.#follow);
    pageAssets().remove(model);
  }

  #draw(root: Root): void {
    if (this.#view !== undefined) {
      root.release = drawn(this.#view, root);
      return;
    }
    if (this.#model === null) {
      say(root.element, "This app's kernel was stopped or restarted. Run the notebook's cells again.");
      return;
    }
    const ready = sayLoading(root.element);
    this.#open(this.#model)
      .then((view) => {
        if (view !== undefined && this.#shown.has(root) && root.release === undefined)
          root.release = drawn(view, root);
      })
      .catch((error: unknown) => {
        console.error("nbdash:", error);
        const reason = error instanceof Error ? error.message : String(error);
        const remedy = "Run the cell again; after a kernel restart, all cells.";
        say(root.element, `nbdash could not be loaded: ${reason}. ${remedy}`);
      })
      .finally(ready);
  }

  /** The view, made when the runtime is here; undefined if nobody is there to look at it any more. */
  async #open(model: CommModel): Promise<RuntimeView | undefined> {
    const origin = this.#originOf(model);
    const runtime = await pageAssets().runtime(manifestOf(model), this.#isFramed(model));
    if (origin !== this.#originOf(model)) return this.#view ?? this.#open(model);
    if (this.#view !== undefined || this.#shown.size === 0 || model !== this.#model) return this.#view;
    const view = runtime.open(model, { onFrameNeeded: () => this.#putInFrame() });
    this.#view = view;
    this.#origin = origin;
    const follow = () => this.state.set(view.state.read());
    this.#unwatch = view.state.subscribe(follow);
    follow();
    return view;
  }

  #isFramed(model: CommModel): boolean {
    return describedBy(model).isolate ?? this.#needsFrame;
  }

  #originOf(model: CommModel): string {
    const { resources } = describedBy(model);
    return JSON.stringify([manifestOf(model).widget, this.#isFramed(model) && (resources ?? {})]);
  }

  #putInFrame(): void {
    this.#needsFrame = true;
    this.#redraw();
  }

  /** What the view came from is no longer right: another nbdash in the kernel, or other files in the frame. */
  #redraw(): void {
    this.#closeView();
    for (const root of this.#shown) {
      root.release?.();
      root.release = undefined;
      this.#draw(root);
    }
  }

  #takeAway(root: Root): void {
    this.#tellPlaces();
    if (this.#handOver(root)) return;
    root.element.remove();
    if (root.place === null) {
      root.release?.();
    } else if (root.release !== undefined) {
      this.#parked.add(root);
      root.timer = setTimeout(() => {
        this.#letGo(root);
        if (this.#shown.size + this.#parked.size === 0) this.#close();
      }, PARKED_MS);
    }
    if (this.#shown.size === 0 && (this.#parked.size === 0 || this.#model === null)) this.#close();
  }

  /** Put what is in a root that is taken away into the one that has just come in its stead, if there is one. */
  #handOver(root: Root): boolean {
    if (root.place === null) return false;
    const turn = performance.now() - TURN_MS;
    const heir = [...this.#shown].find((other) => other.place === root.place && other.since > turn);
    if (heir === undefined || root.release === undefined || root.since > turn) return false;
    const { element, release } = heir;
    element.replaceWith(root.element);
    heir.element = root.element;
    heir.release = root.release;
    release?.();
    return true;
  }

  #takeParked(place: Place): Root | undefined {
    const root = [...this.#parked].find((parked) => parked.place === place);
    if (root === undefined) return undefined;
    this.#parked.delete(root);
    clearTimeout(root.timer);
    return root;
  }

  #letGo(root: Root): void {
    this.#parked.delete(root);
    clearTimeout(root.timer);
    root.release?.();
  }

  /** Nobody looks any more. */
  #close(): void {
    this.#closeView();
    if (this.#model === null) pageApps().remove(this);
    else this.state.set("static");
  }

  #closeView(): void {
    for (const root of this.#parked) this.#letGo(root);
    this.#unwatch();
    this.#unwatch = () => {};
    this.#view?.close();
    this.#view = undefined;
  }

  #tellPlaces(): void {
    this.places.set([...this.#shown].flatMap(({ place }) => place ?? []));
  }

  #readTitle(): void {
    if (this.#model !== null) this.title.set(describedBy(this.#model).title ?? "");
  }

  readonly #follow = (): void => {
    this.#readTitle();
    if (this.#model === null || this.#view === undefined) return;
    if (this.#originOf(this.#model) !== this.#origin) this.#redraw();
  };
}

/** The app that `model` stands for: a new one, unless the kernel was restarted and makes a known one again. */
export function appOf(model: CommModel): LiveApp {
  const { key = randomKey(), kernel = null } = describedBy(model);
  const known = pageApps().find(kernel, key);
  const app = known ?? new App({ key, kernel });
  app.attach(model);
  if (app !== known) pageApps().add(app);
  return app;
}

function drawn(view: RuntimeView, { element, place }: Root): () => void {
  return place === null ? view.inspect(element) : view.mount(element);
}

function manifestOf(model: CommModel): Manifest {
  return model.get("_manifest") as Manifest; // as the build wrote it
}

function randomKey(): string {
  return Math.random().toString(36).slice(2);
}
