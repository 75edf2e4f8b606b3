// All that is known of one node of the graph.
//
// Without lists of definitions and preformatted text: JupyterLab styles those in outputs, outside of any layer.
import type { ReactNode } from "react";
import { PlaceLink } from "../host/places";
import type { LogEntry, Target, Timing } from "../protocol/inspection";
import type { Failure } from "../protocol/messages";
import { FailureEntry } from "./errors";
import { bytes, count, isPattern, isVariable, shortened, shownProp, time } from "./format";
import type { Inspection } from "./inspection";
import {
  type CallbackNode,
  failureOf,
  type GraphNode,
  type Model,
  type PropNode,
  propKey,
  titleOf,
} from "./model";
import { weigh } from "./weigh";

interface DetailsProps {
  inspection: Inspection;
  model: Model;
  node: GraphNode;
  timings: Readonly<Record<string, Timing>>;
  failures: readonly Failure[];
  log: readonly LogEntry[];
  onSelect(key: string | null): void;
}

export function Details(props: DetailsProps): ReactNode {
  const { node, onSelect } = props;
  const title = node.kind === "callback" ? shortened(titleOf(node.callback), 60) : shownProp(node.target);
  return (
    <section className="nb-dev-details" aria-label={`About ${title}`}>
      <header>
        <h3>{title}</h3>
        <button type="button" className="nb-dev-close" aria-label="Close" onClick={() => onSelect(null)}>
          ×
        </button>
      </header>
      {node.kind === "callback" ? (
        <CallbackDetails {...props} node={node} />
      ) : (
        <PropDetails {...props} node={node} />
      )}
    </section>
  );
}

function CallbackDetails({
  node,
  inspection,
  timings,
  failures,
  onSelect,
}: DetailsProps & { node: CallbackNode }) {
  const { callback } = node;
  const { place, where, signature, kind, initial } = callback;
  const failure = failureOf(failures, callback.key);
  const rows = [
    ...callback.inputs.map((target) => ["Input", target] as const),
    ...callback.states.map((target) => ["State", target] as const),
    ...callback.outputs.map((target) => ["Output", target] as const),
  ];
  return (
    <>
      <p className="nb-dev-muted">
        {KINDS[kind]}
        {where !== "" && <>, {place === null ? where : <PlaceLink place={place}>{where}</PlaceLink>}</>}
        {!initial && "; not called when the layout appears"}
      </p>
      <div className="nb-dev-code">{signature}</div>
      <Timings timing={timings[callback.key]} />
      <table className="nb-dev-table">
        <thead>
          <tr>
            <th scope="col">Prop</th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([role, target]) => (
            <tr key={`${role} ${propKey(target)}`}>
              <td>
                <span className="nb-dev-role">{role}</span> <PropLink target={target} onSelect={onSelect} />
              </td>
              <td>{holds(inspection, target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failure !== undefined && (
        <ul className="nb-dev-failures">
          <FailureEntry failure={failure} />
        </ul>
      )}
    </>
  );
}

function PropDetails({ node, model, inspection, onSelect }: DetailsProps & { node: PropNode }) {
  const named = (keys: string[]) => keys.flatMap((key) => model.nodes.get(key) ?? []);
  const ends = (kinds: string[], end: "from" | "to") =>
    named(
      model.edges
        .filter((edge) => kinds.includes(edge.kind) && edge[end === "from" ? "to" : "from"] === node.key)
        .map((edge) => edge[end]),
    );
  return (
    <>
      <p className="nb-dev-muted">
        {node.isPattern
          ? "All components whose ids fit"
          : (node.type ?? "No component in the layout has this id now")}
      </p>
      <div className="nb-dev-facts">
        <span className="nb-dev-term">Holds</span>
        <span>{holds(inspection, node.target)}</span>
        <Links title="Set by" nodes={ends(["output"], "from")} onSelect={onSelect} />
        <Links title="Calls" nodes={ends(["input"], "to")} onSelect={onSelect} />
        <Links title="Read by" nodes={ends(["state"], "to")} onSelect={onSelect} />
        <Links
          title="May be"
          nodes={[...ends(["link"], "from"), ...ends(["link"], "to")]}
          onSelect={onSelect}
        />
      </div>
    </>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  function: "Function",
  generator: "Generator",
  "async function": "Async function",
  "async generator": "Async generator",
  persistent: "Persistent callback",
  clientside: "Runs in the page",
};

function Timings({ timing }: { timing: Timing | undefined }): ReactNode {
  if (timing === undefined) return <p className="nb-dev-muted">Not called yet.</p>;
  const figures: [string, string][] = [["Calls", String(timing.count)]];
  if (timing.mean !== null)
    figures.push(["Mean", time(timing.mean)], ["Last", time(timing.last)], ["Longest", time(timing.max)]);
  if (timing.failed > 0) figures.push(["Failed", String(timing.failed)]);
  if (timing.superseded > 0) figures.push(["Too late", String(timing.superseded)]);
  return (
    <>
      <div className="nb-dev-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <span className="nb-dev-term">{name}</span>
            <span>{value}</span>
          </div>
        ))}
      </div>
      {timing.page > 0 && (
        <p className="nb-dev-muted">
          {count(timing.page, "call")} by the page itself, without a message; not timed.
        </p>
      )}
    </>
  );
}

function Links({
  title,
  nodes,
  onSelect,
}: {
  title: string;
  nodes: GraphNode[];
  onSelect(key: string): void;
}) {
  if (nodes.length === 0) return null;
  return (
    <>
      <span className="nb-dev-term">{title}</span>
      <span>
        {nodes.map((node) => (
          <button type="button" key={node.key} className="nb-dev-link" onClick={() => onSelect(node.key)}>
            {node.kind === "callback" ? shortened(titleOf(node.callback), 60) : shownProp(node.target)}
          </button>
        ))}
      </span>
    </>
  );
}

function PropLink({ target, onSelect }: { target: Target; onSelect(key: string): void }): ReactNode {
  return (
    <button type="button" className="nb-dev-link" onClick={() => onSelect(propKey(target))}>
      {shownProp(target)}
    </button>
  );
}

/** What a prop holds in this page now: itself if it is short, else its kind and size. */
function holds({ view }: Inspection, target: Target): string {
  const [id, prop] = target;
  if (isVariable(target)) return "stays in the kernel";
  if (isPattern(id)) return "–";
  const node = view.store.get(id);
  if (node === undefined) return "not in the layout";
  if (!(prop in node.props)) return "nothing yet";
  const value = node.props[prop];
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  const { bytes: size, isWhole } = weigh(value);
  if (typeof value === "string" && value.length <= 40) return `“${value}”`;
  const kind = Array.isArray(value) ? `list of ${value.length}, ` : typeof value === "string" ? "text, " : "";
  return `${kind}${isWhole ? "" : "over "}${bytes(size)}`;
}
