// One app of the page: its model, the runtime's view of it once it is to be seen, and its places on screen.
import { PROTOCOL } from "../protocol/version";
import { Signal } from "../store/signal";
import type { CommModel } from "../transport/comm";
import { type LiveApp, type Place, pageApps } from "./apps";
import type { Manifest } from "./assets/manifest";
import { pageAssets, type RuntimeView } from "./assets/page";
import type { ViewState } from "./state";

/** What the kernel says of an app in its widget's state. */
interface Described {
  key?: string;
  title?: string;
  kernel?: string | null;
}

const STILL_LOADING_MS = 4_000;
const STYLE = "margin:0;padding:8px 0;font:13px/1.5 system-ui,sans-serif;opacity:.75";

export class App implements LiveApp {
  readonly protocol = PROTOCOL;
  readonly key: string;
  readonly kernel: string | null;
  readonly title = new Signal("");
  readonly state = new Signal<ViewState>("static");
  readonly places = new Signal<readonly Place[]>([]);
  #model: CommModel | null = null;
  #view: RuntimeView | undefined;
  #unwatch: () => void = () => {};

  constructor({ key, kernel }: { key: string; kernel: string | null }) {
    this.key = key;
    this.kernel = kernel;
  }

  get model(): CommModel | null {
    return this.#model;
  }

  attach(model: CommModel): void {
    this.#model?.off("change:_app", this.#readTitle);
    this.#model = model;
    model.on("change:_app", this.#readTitle);
    this.#readTitle();
  }

  detach(model: CommModel): void {
    if (model !== this.#model) return;
    model.off("change:_app", this.#readTitle);
    this.#model = null;
    this.#unwatch();
    this.#view?.close();
    this.#view = undefined;
    this.state.set("stale");
    pageApps().remove(this);
  }

  mount(element: HTMLElement, place: Place): () => void {
    const root = element.appendChild(document.createElement("div"));
    root.className = "nbdash";
    root.dataset.nbdashState = "static";
    const timer = sayLoading(root);
    this.places.set([...this.places.read(), place]);
    let unmount: (() => void) | undefined;
    let isGone = false;
    this.#load()
      .then((view) => {
        if (!isGone) unmount = view.mount(root);
      })
      .catch((error: unknown) => {
        console.error("nbdash:", error);
        const reason = error instanceof Error ? error.message : String(error);
        say(
          root,
          `nbdash could not be loaded: ${reason}. Run the cell again; after a kernel restart, all cells.`,
        );
      });
    return () => {
      if (isGone) return;
      isGone = true;
      clearTimeout(timer);
      unmount?.();
      root.remove();
      this.places.set(without(this.places.read(), place));
    };
  }

  async #load(): Promise<RuntimeView> {
    const model = this.#model;
    if (model === null) throw new Error("its widget is gone");
    // anywidget hands over a model's traits untyped; this one is what the build wrote.
    const runtime = await pageAssets().runtime(model.get("_manifest") as Manifest);
    if (this.#view === undefined) {
      const view = runtime.open(model);
      this.#view = view;
      const follow = () => this.state.set(view.state.read());
      this.#unwatch = view.state.subscribe(follow);
      follow();
    }
    return this.#view;
  }

  readonly #readTitle = (): void => {
    if (this.#model !== null) this.title.set(describedBy(this.#model).title ?? "");
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

function describedBy(model: CommModel): Described {
  return (model.get("_app") ?? {}) as Described; // as AppWidget writes it
}

function randomKey(): string {
  return Math.random().toString(36).slice(2);
}

function without(places: readonly Place[], place: Place): Place[] {
  const index = places.indexOf(place);
  return places.filter((_, other) => other !== index);
}

function sayLoading(root: HTMLElement): ReturnType<typeof setTimeout> {
  say(root, "Loading nbdash…");
  return setTimeout(() => {
    const text = root.querySelector("[data-nbdash-loading]");
    if (text !== null)
      say(root, "Waiting for the kernel. If a cell is running, this appears when it is done.");
  }, STILL_LOADING_MS);
}

/** Show a line in the app's place, until there is an app. */
function say(root: HTMLElement, text: string): void {
  const line = document.createElement("p");
  line.dataset.nbdashLoading = "";
  line.setAttribute("role", "status");
  line.style.cssText = STYLE;
  line.textContent = text;
  root.replaceChildren(line);
}
