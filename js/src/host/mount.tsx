// Puts a view on screen: its root element, the React tree in it, and what the page shows of itself.
//
// The root's present content (the static face) stays until there is something to show in its place.
import { createElement, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { LocaleContext } from "../locale/locale";
import { RenderingContext } from "../render/context";
import { renderPosition } from "../render/node";
import type { Registry } from "../render/registry";
import { adoptInto } from "../styles/adopt";
import { Badge } from "./badge";
import { Marks } from "./marks";
import { keepPosition, WATCH, type WatchElement } from "./position";
import { Refusal } from "./refusal";
import { Report } from "./report";
import { Status } from "./status";
import { Stops } from "./stops";
import type { View } from "./view";

/** Draw `view` in `element`, which becomes its root, and `more` over it. Returns what takes it away again. */
export function mount(element: HTMLElement, view: View, registry: Registry, more?: ReactNode): () => void {
  element.classList.add("nbdash");
  adoptInto(element);
  let root: Root | undefined;
  const showState = () => {
    element.dataset.nbdashState = view.state.read();
  };
  const show = () => {
    if (root !== undefined || !view.isShown.read()) return;
    root = createRoot(element);
    const screen = (
      <Screen view={view} registry={registry} element={element}>
        {more}
      </Screen>
    );
    // At once, so that `live` is never said of a page that still shows its static face.
    flushSync(() => root?.render(screen));
  };
  showState();
  show();
  const showLanguage = () => {
    const { isAsked, isRtl, language } = view.locale.read();
    if (!isAsked) return;
    element.lang = language;
    element.dir = isRtl ? "rtl" : "ltr";
  };
  showLanguage();
  const undo = [
    view.state.subscribe(showState),
    view.locale.subscribe(showLanguage),
    view.isShown.subscribe(show),
  ];
  return () => {
    for (const step of undo) step();
    root?.unmount();
  };
}

interface ScreenProps {
  view: View;
  registry: Registry;
  element: HTMLElement;
  children?: ReactNode;
}

function Screen({ view, registry, element, children }: ScreenProps): ReactNode {
  const refusal = useSyncExternalStore(view.refusal.subscribe, view.refusal.read);
  const locale = useSyncExternalStore(view.locale.subscribe, view.locale.read);
  if (refusal !== null) return <Refusal {...refusal} />;
  return (
    <RenderingContext.Provider value={{ view, registry }}>
      <LocaleContext.Provider value={locale}>
        <Layout view={view} />
        <Marks view={view} element={element} />
        <Report view={view} />
        <Stops view={view} element={element} />
        <Status view={view} />
        <Position element={element} />
        <Badge view={view} />
        {children}
      </LocaleContext.Provider>
    </RenderingContext.Provider>
  );
}

/** Draws nothing to be seen. */
function Position({ element }: { element: HTMLElement }): ReactNode {
  const watch = useRef<WatchElement>(null);
  useLayoutEffect(() => {
    if (watch.current === null) return undefined;
    return keepPosition(element, watch.current);
  }, [element]);
  return createElement(WATCH, { ref: watch, hidden: true });
}

function Layout({ view }: { view: View }): ReactNode {
  const layout = useSyncExternalStore(view.store.subscribeLayout, view.store.readLayout);
  return renderPosition(layout);
}
