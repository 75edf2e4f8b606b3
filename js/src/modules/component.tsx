// A module as a React component: an element that is the module's, and in it, by portals, what stands in its props.
import * as React from "react";
import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { useRootProps } from "../components/core/shared/root";
import { NodeContext, useRendering } from "../render/context";
import { renderPosition } from "../render/node";
import { Notice } from "../render/notice";
import type { AnyComponent } from "../render/registry";
import type { Props, StoreNode } from "../store/node";
import { positionsOf } from "../store/positions";
import { Children } from "./children";
import { type Code, explain, isOf, type ModuleSource } from "./code";
import { experimentalOf } from "./invoke";
import { Model } from "./model";
import type { Definition, Extras, Host } from "./spec";
import { applySheet } from "./styles";

export interface Module {
  definition: Definition;
  source: ModuleSource;
  code: Code;
  css: string;
}

/** What is drawn in an element of the module's. */
interface Placed {
  key: number;
  el: HTMLElement;
  content: { reference: string } | { prop: string };
}

let lastKey = 0;

/** The component that a module draws. Another module of the same source is another component: it begins anew. */
export function componentOf(module: Module): AnyComponent {
  return OwnComponent.bind(null, module);
}

type Given = Props & { setProps(values: Props): void };

function OwnComponent(module: Module, given: Given): ReactNode {
  // biome-ignore lint/correctness/useHookAtTopLevel: it is a component, of which each module has one that is bound to it
  const node = useContext(NodeContext);
  if (node === null) throw new Error("a component of an author's own is drawn outside of a layout");
  return <ModuleView module={module} node={node} given={given} />;
}

interface ModuleViewProps {
  module: Module;
  node: StoreNode;
  given: Given;
}

function ModuleView({ module, node, given }: ModuleViewProps): ReactNode {
  const { view, registry } = useRendering();
  const element = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [children] = useState(() => new Children());
  const model = useRef<Model | null>(null);
  const entry = registry.schema[node.name];
  const values = children.referring(
    { ...module.source.defaults, ...node.props },
    positionsOf(entry?.nodeProps),
  );
  const present = useRef({ node, setProps: given.setProps, values });
  present.current = { node, setProps: given.setProps, values };

  // biome-ignore lint/correctness/useExhaustiveDependencies: one module, one life; what changes is in `present`
  useLayoutEffect(() => {
    const el = element.current;
    if (el === null) return undefined;
    const life = new AbortController();
    const fail = (error: unknown) => {
      console.error(`nbdash: ${module.code.label}:`, error);
      void explain(error, module.code).then((text) => {
        if (!life.signal.aborted) setFailure(text);
      });
    };
    const made = new Model({
      name: module.source.type,
      props: present.current.values,
      sets: entry?.sets ?? [],
      events: module.source.events,
      known: module.source.known,
      fail,
      save(changes, counts) {
        if (life.signal.aborted) return;
        if (counts) view.force(present.current.node, changes);
        else present.current.setProps(changes);
      },
    });
    model.current = made;
    const place = (content: Placed["content"], into: HTMLElement, signal: AbortSignal = life.signal) => {
      if (signal.aborted) return;
      const one: Placed = { key: ++lastKey, el: into, content };
      setPlaced((before) => [...before.filter(({ el }) => el !== into), one]);
      signal.addEventListener("abort", () => setPlaced((before) => before.filter((other) => other !== one)));
    };
    const host: Host = {
      async getWidget(ref) {
        children.resolve(ref);
        const reference = ref as string; // else it would not have been resolved
        return {
          exports: undefined,
          render: async ({ el: into, signal }) => place({ reference }, into, signal),
        };
      },
      async getModel() {
        throw new Error(
          "Components of nbdash have no models: draw them with host.getWidget(...), or use callbacks.",
        );
      },
    };
    const extras: Extras = {
      React,
      createRoot,
      renderChildren: (into, prop = "children", signal = undefined) => place({ prop }, into, signal),
    };
    const undo = [applySheet(el, module.source.name, module.css), listen(module.code, fail)];
    void live(module.definition, { model: made, el, host, nbdash: extras, signal: life.signal, fail });
    return () => {
      life.abort();
      for (const step of undo) step();
      made.off();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the props have changed
  useLayoutEffect(() => {
    model.current?.update(present.current.values);
  }, [node, node.props]);

  const { className, style, ...others } = given;
  const attributes = Object.entries(others).filter(([name]) => /^(data|aria)-/.test(name));
  const root = useRootProps(
    { id: node.id, className: className as string | null, style: style as React.CSSProperties | null }, // as of any
    "nb-own",
  );
  return (
    <>
      <div {...Object.fromEntries(attributes)} {...root} ref={element} />
      {placed.map(({ key, el, content }) =>
        createPortal(contentOf(content, children, node), el, String(key)),
      )}
      {failure === null ? null : <Notice node={node} problem="couldNotBeDrawn" message={failure} />}
    </>
  );
}

function contentOf(content: Placed["content"], children: Children, node: StoreNode): ReactNode {
  if ("prop" in content) return renderPosition(node.props[content.prop]);
  return children.has(content.reference) ? renderPosition(children.resolve(content.reference)) : null;
}

interface Life {
  model: Model;
  el: HTMLElement;
  host: Host;
  nbdash: Extras;
  signal: AbortSignal;
  fail(error: unknown): void;
}

/** Have the module draw, and clean up after itself when its life is over. */
async function live(definition: Definition, { fail, el, host, ...common }: Life): Promise<void> {
  const { signal } = common;
  const cleanAfter = (result: unknown) => {
    if (typeof result !== "function") return;
    const clean = async () => {
      try {
        await result();
      } catch (error) {
        fail(error);
      }
    };
    if (signal.aborted) void clean();
    else signal.addEventListener("abort", () => void clean());
  };
  try {
    const props = { ...common, experimental: experimentalOf(common.model) };
    const initialized: unknown = await definition.initialize?.(props);
    cleanAfter(initialized);
    if (signal.aborted) return;
    const exports = typeof initialized === "object" ? initialized : undefined;
    cleanAfter(await definition.render?.({ ...props, el, host, exports }));
  } catch (error) {
    if (!signal.aborted) fail(error);
  }
}

/** What is thrown in listeners of the module's own, where nobody else would say so. */
function listen(code: Code, fail: (error: unknown) => void): () => void {
  const onError = ({ error }: ErrorEvent) => {
    if (isOf(error, code)) fail(error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    if (isOf(reason, code)) fail(reason);
  };
  window.addEventListener("error", onError);
  window.addEventListener("unhandledrejection", onRejection);
  return () => {
    window.removeEventListener("error", onError);
    window.removeEventListener("unhandledrejection", onRejection);
  };
}
