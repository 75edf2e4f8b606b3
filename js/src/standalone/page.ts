// A page that is nbdash's own, with one app in it: what the served page (main.ts), the tab of a notebook's app (tab.ts)
// and an exported file (still.ts) have in common.
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRegistry } from "../host/components";
import { mount } from "../host/mount";
import { keepSystemScheme } from "../host/scheme";
import { kernelFiles } from "../host/source-files";
import { type Offer, View } from "../host/view";
import type { SourceContext } from "../render/sources";
import type { Transport } from "../transport/transport";
import type { OpenWidgets } from "../widgets/widgets";
import { keepTitle } from "./title";

export interface PageOptions {
  /** Makes the wire; `view` tells the id of the view that it is for. */
  connect(view: () => string): Transport;
  session: string | null;
  /** A snapshot that came with the page. */
  offer?: Offer | undefined;
  /** Path and query of the page as it is now, if its address is the app's own. */
  address: (() => string) | null;
  updateTitle: string | null;
  keepsState?: boolean;
  /** As in `ViewOptions`. */
  openWidgets?: OpenWidgets<View>;
  scope?: string;
  path?: string;
  /** Where files of component packages and authors' modules are; else they are asked for over the wire. */
  files?: SourceContext;
  /** What stands over the app besides. */
  more?(view: View): ReactNode;
}

/** Show an app in `root`, and say of the page whether anything is under way. */
export function showPage(root: HTMLElement, options: PageOptions): View {
  const registry = createRegistry(options.files ?? kernelFiles(() => view));
  const view: View = new View({
    transport: options.connect(() => view.id),
    schema: registry.schema,
    session: options.session,
    offer: options.offer,
    address: options.address,
    keepsState: options.keepsState === true,
    scope: options.scope ?? null,
    path: options.path ?? null,
    learn: (kinds, sources) => registry.learn(kinds, sources),
    prepare: (layout) => registry.prepare(layout),
    ...(options.openWidgets && { openWidgets: options.openWidgets }),
    draw: flushSync,
  });
  const page = document.documentElement;
  const showActivity = () => {
    const isDrawn = view.state.read() === "live" && registry.loading.read() === 0;
    const isIdle = isDrawn && view.isConnected.read(); // a snapshot in the page is drawn before
    page.dataset.nbdash = isIdle || view.refusal.read() !== null ? "idle" : "busy";
  };
  showActivity();
  view.state.subscribe(showActivity);
  view.isConnected.subscribe(showActivity);
  view.refusal.subscribe(showActivity);
  registry.loading.subscribe(showActivity);
  keepTitle(view, options.updateTitle);
  keepSystemScheme();
  mount(root, view, registry, options.more?.(view));
  view.open();
  return view;
}
