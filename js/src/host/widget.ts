// The runtime of a notebook page: the loader (loader.ts) fetches it once per page, and hands over every place
// where an app is to be shown.
import { flushSync } from "react-dom";
import { adoptStyles } from "../styles/adopt";
import base from "../styles/base.css";
import html from "../styles/html.css";
import tokens from "../styles/tokens.css";
import { type CommModel, CommTransport } from "../transport/comm";
import { createRegistry } from "./components";
import { keepKeys } from "./keyboard";
import { mount } from "./mount";
import { View } from "./view";

adoptStyles(tokens);
adoptStyles(base);
adoptStyles(html);

const registry = createRegistry();

/** One view for each comm, however often its model is on screen; it lives as long as the model does. */
const views = new WeakMap<CommModel, View>();

/** Show `model`'s app in `element`. Returns what takes it away again; the view itself goes on. */
export function render(model: CommModel, element: HTMLElement): () => void {
  const unmount = mount(element, viewOf(model), registry);
  // React listens on the same element, so it still hears what goes no further.
  const releaseKeys = keepKeys(element);
  return () => {
    releaseKeys();
    unmount();
  };
}

/** The model is gone. */
export function dispose(model: CommModel): void {
  views.get(model)?.close();
  views.delete(model);
}

function viewOf(model: CommModel): View {
  const known = views.get(model);
  if (known !== undefined) return known;
  const view: View = new View({
    transport: new CommTransport(model, () => view.id),
    schema: registry.schema,
    prepare: (layout) => registry.prepare(layout),
    draw: flushSync,
  });
  views.set(model, view);
  view.open();
  return view;
}
