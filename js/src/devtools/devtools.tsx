// The developer's view: the callback graph, the log of recent events, and the errors, as tabs.
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Registry } from "../render/registry";
import { Errors } from "./errors";
import { GraphView } from "./graph-view";
import type { Inspection } from "./inspection";
import { Log } from "./log";
import { PluginContent, usePluginPages } from "./plugin-pages";

/** What tells a page from the others: its name, or a plugin's key. */
type Tab = string;

const OWN: readonly Tab[] = ["Graph", "Log", "Errors"];

interface DevtoolsProps {
  inspection: Inspection;
  registry: Registry;
  /** There only if the view can be closed from within. */
  onClose?: (() => void) | undefined;
}

export function Devtools({ inspection, registry, onClose }: DevtoolsProps): ReactNode {
  const { view } = inspection;
  const known = useSyncExternalStore(inspection.known.subscribe, inspection.known.read);
  const failures = useSyncExternalStore(view.failures.subscribe, view.failures.read);
  const plugins = usePluginPages(view);
  const keysOf = (isLeft: boolean) => plugins.filter((page) => page.isLeft === isLeft).map(({ key }) => key);
  const tabs = [...keysOf(true), ...OWN, ...keysOf(false)];
  const [chosen, setTab] = useState<Tab>("Graph");
  const tab = tabs.includes(chosen) ? chosen : "Graph"; // a plugin's page may have gone
  // A page that was left stays as it was: what is selected, filtered, paused.
  const [visited] = useState(() => new Set<Tab>());
  visited.add(tab);
  const buttons = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => inspection.open(), [inspection]);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.indexOf(tab);
    const steps: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    const next = (step + tabs.length) % tabs.length;
    setTab(tabs[next] ?? "Graph");
    buttons.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
    event.preventDefault();
  };
  const pluginOf = (name: Tab) => plugins.find(({ key }) => key === name);
  const pageOf = (name: Tab): ReactNode => {
    const plugin = pluginOf(name);
    if (plugin !== undefined) return <PluginContent node={plugin.node} view={view} registry={registry} />;
    if (name === "Errors") return <Errors failures={failures} />;
    if (known.refused !== null) return <p className="nb-dev-empty">{known.refused}</p>;
    if (name === "Log") return <Log known={known} />;
    return <GraphView inspection={inspection} known={known} failures={failures} />;
  };
  return (
    <section className="nb-devtools" aria-label="Developer's view">
      <div className="nb-dev-tabs">
        <div role="tablist" aria-label="Pages" ref={buttons} onKeyDown={onKeyDown}>
          {tabs.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}${name}`}
              aria-selected={name === tab}
              aria-controls={`${id}${name}-page`}
              tabIndex={name === tab ? 0 : -1}
              className="nb-dev-tab"
              onClick={() => setTab(name)}
            >
              {pluginOf(name)?.title ?? name}
              {name === "Errors" && failures.length > 0 && (
                <span className="nb-dev-pill">{failures.length}</span>
              )}
            </button>
          ))}
        </div>
        {onClose !== undefined && (
          <button
            type="button"
            className="nb-dev-close"
            aria-label="Close the developer's view"
            onClick={onClose}
          >
            ×
          </button>
        )}
      </div>
      {tabs.map((name) => (
        <div
          key={name}
          className="nb-dev-page"
          role="tabpanel"
          id={`${id}${name}-page`}
          aria-labelledby={`${id}${name}`}
          hidden={name !== tab}
        >
          {visited.has(name) && pageOf(name)}
        </div>
      ))}
    </section>
  );
}
