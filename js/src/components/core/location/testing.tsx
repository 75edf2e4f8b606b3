/** For tests: components in a view, in a page of their own or as guests. */
import { render } from "@testing-library/react";
import { View } from "../../../host/view";
import type { NodeJson } from "../../../protocol/messages";
import { RenderingContext } from "../../../render/context";
import { renderPosition } from "../../../render/node";
import { type AnyComponent, Registry } from "../../../render/registry";
import { TestWire } from "../../../test/wire";
import { OWN } from "../../own";
import { SCHEMA as GENERATED } from "../../schema.gen";

const SCHEMA = { ...GENERATED, ...OWN };

interface InView {
  view: View;
  wire: TestWire;
  container: HTMLElement;
  /** What a component's props are now. */
  props(id: string): Readonly<Record<string, unknown>>;
  /** The changes that the page has told so far. */
  told(): unknown[];
}

/** `edited`: what of the layout a page has set before, with the author's values. */
export async function showInView(
  layout: NodeJson,
  components: Record<string, AnyComponent>,
  options: { isGuest: boolean; edited?: unknown[] },
): Promise<InView> {
  const wire = new TestWire();
  const address = options.isGuest ? null : () => window.location.pathname;
  const view = new View({ transport: wire, schema: SCHEMA, address });
  const registry = new Registry(SCHEMA, { page: () => Promise.resolve(components) });
  view.open();
  wire.say({ type: "welcome", protocol: 1, session: "s", generation: "g", resumed: false, ack: 0 });
  const { edited = [] } = options;
  wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "", edited });
  await registry.prepare(layout);
  const shown = render(
    <RenderingContext.Provider value={{ view, registry }}>
      {renderPosition(view.store.readLayout())}
    </RenderingContext.Provider>,
  );
  await Promise.resolve();
  return {
    view,
    wire,
    container: shown.container,
    props: (id) => view.store.get(id)?.props ?? {},
    told: () => wire.of("event").flatMap(({ changes }) => changes as unknown[]),
  };
}
