// The anywidget module: a few kB that every widget carries, and that do nothing slow.
//
// anywidget copies this text into each model's state and gives up on modules that take over two seconds. So all
// that happens here is to fetch the runtime, once per page (assets/page.ts), and to hand it the place to draw in.
import type { CommModel } from "../transport/comm";
import type { Manifest } from "./assets/manifest";
import { pageAssets, type Runtime } from "./assets/page";

interface RenderProps {
  model: CommModel;
  el: HTMLElement;
}

const STILL_LOADING_MS = 4_000;
const STYLE = "margin:0;padding:8px 0;font:13px/1.5 system-ui,sans-serif;opacity:.75";

/** anywidget calls this once for each model. */
export default function nbdash() {
  /** What lives as long as the model: `render` gets a model whose listeners end with its view. */
  let owner: CommModel | undefined;
  let runtime: Runtime | undefined;

  return {
    initialize({ model }: { model: CommModel }): () => void {
      owner = model;
      pageAssets().add(model);
      return () => {
        pageAssets().remove(model);
        runtime?.dispose(model);
      };
    },

    render({ model, el }: RenderProps): () => void {
      const source = owner ?? model;
      const root = el.appendChild(document.createElement("div"));
      root.className = "nbdash";
      root.dataset.nbdashState = "static";
      say(root, "Loading nbdash…");
      const timer = setTimeout(() => {
        const text = root.querySelector("[data-nbdash-loading]");
        if (text !== null)
          say(root, "Waiting for the kernel. If a cell is running, this appears when it is done.");
      }, STILL_LOADING_MS);
      let unmount: (() => void) | undefined;
      let isGone = false;
      // anywidget hands over a model's traits untyped; this one is what the build wrote.
      const manifest = source.get("_manifest") as Manifest;
      pageAssets()
        .runtime(manifest)
        .then((loaded) => {
          runtime = loaded;
          if (!isGone) unmount = loaded.render(source, root);
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
        isGone = true;
        clearTimeout(timer);
        unmount?.();
        root.remove();
      };
    },
  };
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
