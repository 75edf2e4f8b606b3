// Pages that plugins add: `@hooks.devtool("Queries")`. They stand in the layout (nbdash/devtool.py) and are drawn here.
import { type ReactNode, useSyncExternalStore } from "react";
import type { View } from "../host/view";
import { LocaleContext } from "../locale/locale";
import { RenderingContext } from "../render/context";
import { renderPosition } from "../render/node";
import type { Registry } from "../render/registry";
import { StoreNode } from "../store/node";

export interface PluginPage {
  /** Unlike that of any other page. */
  key: string;
  title: string;
  isLeft: boolean;
  node: StoreNode;
}

export function usePluginPages(view: View): PluginPage[] {
  const layout = useSyncExternalStore(view.store.subscribeLayout, view.store.readLayout);
  const nodes = Array.isArray(layout) ? layout.filter(isPage) : [];
  return nodes.map((node, index) => ({
    key: `plugin-${index}`,
    title: String(node.props.title),
    isLeft: node.props.position === "left",
    node,
  }));
}

function isPage(position: unknown): position is StoreNode {
  return position instanceof StoreNode && position.name === "nbdash.DevtoolPage";
}

/** What is on the page, alive as in the app itself. */
export function PluginContent({ node, view, registry }: PluginContentProps): ReactNode {
  const props = useSyncExternalStore(node.subscribe, node.read);
  const locale = useSyncExternalStore(view.locale.subscribe, view.locale.read);
  return (
    <RenderingContext.Provider value={{ view, registry }}>
      <LocaleContext.Provider value={locale}>
        <div className="nb-dev-plugin">{renderPosition(props.children)}</div>
      </LocaleContext.Provider>
    </RenderingContext.Provider>
  );
}

interface PluginContentProps {
  node: StoreNode;
  view: View;
  registry: Registry;
}
