// The runtime of a notebook page: the loader (loader.ts) fetches it once per page, and hands over every place
// where an app is to be shown.
import { flushSync } from "react-dom";
import type { Registry } from "../render/registry";
import { adoptInto, adoptStyles } from "../styles/adopt";
import { adoptBaseStyles } from "../styles/base";
import jupyterlab from "../styles/jupyterlab.css";
import { type CommModel, CommTransport } from "../transport/comm";
import type { NotebookManager } from "../widgets/notebook";
import type { Needs, RuntimeView } from "./assets/page";
import { createRegistry } from "./components";
import { describedBy } from "./described";
import { inspectIn } from "./inspect-in";
import { keepKeys } from "./keyboard";
import { mount } from "./mount";
import { takeOffer } from "./offer";
import { kernelFiles } from "./source-files";
import { View } from "./view";

adoptBaseStyles();
adoptStyles(jupyterlab);

/** Connect to the app of `model`; one view for all places where it is on screen. */
export function open(model: CommModel, { onFrameNeeded, isDrawn = true }: Needs = {}): RuntimeView {
  const registry = createRegistry(kernelFiles(() => view));
  let present: CommModel & { widget_manager?: NotebookManager } = model;
  const wire = (to: CommModel) => new CommTransport(to, () => view.id);
  const view: View = new View({
    transport: wire(model),
    offer: takeOffer(model),
    scope: scopeOf(model),
    schema: registry.schema,
    openWidgets: async () => {
      const { notebookWidgets } = await import("../widgets/notebook");
      return notebookWidgets(() => present.widget_manager);
    },
    learn: (kinds, sources = {}) => {
      const isPackage = Object.values(sources).some(({ how }) => how === "package");
      if (onFrameNeeded === undefined || !isPackage || describedBy(model).isolate === false)
        return registry.learn(kinds, sources);
      queueMicrotask(onFrameNeeded); // nothing of what is to come will be seen here
      return true;
    },
    prepare: (layout) => (isDrawn ? registry.prepare(layout) : undefined),
    draw: flushSync,
  });
  view.open();
  // A page that is left lets the kernel know; one that comes back from the browser's cache is greeted anew.
  const leave = () => view.leave();
  window.addEventListener("pagehide", leave);
  return {
    state: view.state,
    mount: (root) => mountWithKeys(root, view, registry),
    inspect: (root) => inspect(root, view, registry),
    attach(to) {
      present = to;
      view.attach(wire(to));
    },
    detach: () => view.detach(),
    close() {
      window.removeEventListener("pagehide", leave);
      view.close();
    },
  };
}

/** All notebooks of a server are one origin: what the browser keeps of an app goes by the cell that has made it. */
function scopeOf(model: CommModel): string {
  return describedBy(model).key ?? "";
}

function mountWithKeys(root: HTMLElement, view: View, registry: Registry): () => void {
  const unmount = mount(root, view, registry);
  // React listens on the same element, so it still hears what goes no further.
  const releaseKeys = keepKeys(root);
  return () => {
    releaseKeys();
    unmount();
  };
}

function inspect(root: HTMLElement, view: View, registry: Registry): () => void {
  adoptInto(root);
  const releaseKeys = keepKeys(root);
  const close = inspectIn(root, view, registry);
  return () => {
    releaseKeys();
    close();
  };
}
