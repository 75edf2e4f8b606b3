// One frame: its document, and the runtime's view in it for as long as the browser keeps that document.
import type { CommModel } from "../../transport/comm";
import type { Manifest } from "../assets/manifest";
import { pageAssets, type Runtime, type RuntimeView } from "../assets/page";
import { describedBy } from "../described";
import { say } from "../face";
import type { ViewState } from "../state";
import { bridge } from "./bridge";
import { type FrameWindow, rootIn, SOURCE } from "./document";
import { followHeight } from "./height";
import { loadResources } from "./resources";
import { keepScroll, type Offsets } from "./scroll";
import { followTheme } from "./theme";

export interface FrameOptions {
  /** Whether the app is drawn; else it is the developer's view of it. */
  isDrawn: boolean;
  /** The widget's model; null once it is gone. */
  model(): CommModel | null;
  onState(state: ViewState): void;
}

export class Frame {
  readonly #root: HTMLElement;
  readonly #options: FrameOptions;
  readonly #element: HTMLIFrameElement;
  /** Of the view that is in the present document. */
  #view: RuntimeView | undefined;
  #undo: (() => void)[] = [];
  /** How far things were scrolled when the last document went. */
  readonly #offsets: Offsets = new Map();

  constructor(root: HTMLElement, options: FrameOptions) {
    this.#root = root;
    this.#options = options;
    const element = document.createElement("iframe");
    this.#element = element;
    element.title = (options.model() && describedBy(options.model() as CommModel).title) || "App";
    element.className = "nbdash-frame";
    element.allow = "fullscreen; clipboard-read; clipboard-write; geolocation; camera; microphone";
    element.srcdoc = SOURCE;
    // Until there is something to be seen, what says that it is coming stands in its place.
    element.style.cssText =
      "position:absolute;visibility:hidden;display:block;width:100%;border:0;background:none";
    element.style.height = `${Math.round(0.8 * window.innerHeight)}px`;
    element.addEventListener("load", this.#load);
    root.append(element);
  }

  attach(model: CommModel): void {
    this.#view?.attach(model);
  }

  detach(): void {
    this.#view?.detach();
  }

  close(): void {
    this.#element.removeEventListener("load", this.#load);
    this.#leave();
    this.#element.remove();
  }

  /** A document is there: the first, or another one after the frame was taken out of the page and put back. */
  readonly #load = (): void => {
    this.#leave();
    const window = this.#element.contentWindow as FrameWindow | null;
    const model = this.#options.model();
    if (window === null || model === null) return;
    // What loads scripts of its own, and modules at Blob URLs, does so in the frame.
    window.__nbdash = { load: async (name) => window.nbdashImport(await pageAssets().url(name)) };
    this.#undo.push(
      followTheme(this.#element, window.document),
      bridge(this.#element, window.document),
      this.#options.isDrawn
        ? followHeight(this.#element, rootIn(window.document), () => this.#show())
        : this.#fill(),
    );
    this.#fillIn(window, model).catch((error: unknown) => {
      if (this.#element.contentWindow?.document !== window.document) return;
      console.error("nbdash:", error);
      const reason = error instanceof Error ? error.message : String(error);
      say(this.#root, `The app's frame could not be loaded: ${reason}. Run the cell again.`);
    });
  };

  async #fillIn(window: FrameWindow, model: CommModel): Promise<void> {
    const { document } = window;
    const manifest = model.get("_manifest") as Manifest; // as the build wrote it
    const importing = (url: string) => window.nbdashImport(url);
    const { isDrawn } = this.#options;
    const [runtime] = await Promise.all([
      pageAssets().importBy(importing, manifest.widget, manifest.widget) as Promise<Runtime>, // the build makes it so
      isDrawn ? loadResources(document, describedBy(model).resources ?? {}, model) : undefined,
    ]);
    const present = this.#options.model();
    if (this.#element.contentDocument !== document || present === null) return;
    const view = runtime.open(present, { isDrawn });
    this.#view = view;
    const root = rootIn(document);
    const release = isDrawn ? view.mount(root) : view.inspect(root);
    const tell = () => {
      if (!isDrawn) return;
      this.#root.dataset.nbdashState = view.state.read();
      this.#options.onState(view.state.read());
    };
    tell();
    this.#undo.push(view.state.subscribe(tell), release, keepScroll(document, this.#offsets), () =>
      view.close(),
    );
  }

  /** The developer's view has its own height. */
  #fill(): () => void {
    this.#element.style.height = "100%";
    const root = rootIn(this.#element.contentDocument as Document);
    root.className = this.#root.className;
    root.style.cssText = "height:calc(100vh - 8px);overflow:auto";
    this.#show();
    return () => {};
  }

  #show(): void {
    this.#element.style.position = "relative";
    this.#element.style.visibility = "";
    for (const other of [...this.#root.childNodes]) if (other !== this.#element) other.remove();
  }

  #leave(): void {
    for (const step of this.#undo.splice(0)) {
      try {
        step();
      } catch (error) {
        // What belonged to a document that the browser has taken away.
        console.debug("nbdash: an app's frame", error);
      }
    }
    this.#view = undefined;
  }
}
