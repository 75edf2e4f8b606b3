// What went wrong, in full, under the app: each callback that raised, and what callbacks printed.
import { type ReactNode, useSyncExternalStore } from "react";
import type { Failure, Output } from "../protocol/messages";
import { adoptStyles } from "../styles/adopt";
import css from "./failures.css";
import type { View } from "./view";

adoptStyles(css);

export function Failures({ view }: { view: View }): ReactNode {
  const failures = useSyncExternalStore(view.failures.subscribe, view.failures.read);
  const output = useSyncExternalStore(view.output.subscribe, view.output.read);
  if (failures.length === 0 && output.length === 0) return null;
  return (
    <section className="nb-report" aria-label="Messages from callbacks">
      {failures.length > 0 && (
        <details className="nb-report-part" open>
          <summary>{count(failures.length, "problem")}</summary>
          <ul className="nb-failures">
            {failures.map((failure) => (
              <FailureItem key={failure.id} failure={failure} />
            ))}
          </ul>
        </details>
      )}
      {output.length > 0 && (
        <details className="nb-report-part">
          <summary>Printed by callbacks ({count(lineCount(output), "line")})</summary>
          <pre className="nb-output">
            {output.map(([stream, text], index) => outputSpan(stream, text, index))}
          </pre>
        </details>
      )}
    </section>
  );
}

function FailureItem({ failure }: { failure: Failure }): ReactNode {
  return (
    <li className="nb-failure">
      <strong className="nb-failure-title">{failure.title}</strong>
      {failure.message !== "" && <p className="nb-failure-message">{failure.message}</p>}
      {failure.traceback !== null && (
        <details>
          <summary>Traceback</summary>
          <pre className="nb-failure-traceback">{failure.traceback}</pre>
        </details>
      )}
      {failure.incident !== null && (
        <p className="nb-failure-incident">
          Incident <code>{failure.incident}</code> in the log
        </p>
      )}
    </li>
  );
}

function outputSpan(stream: string, text: string, index: number): ReactNode {
  return (
    // Lines are only ever added at the end or dropped from the front, and hold no state.
    <span key={index} data-stream={stream}>
      {text}
    </span>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function lineCount(output: readonly Output[]): number {
  return output
    .map(([, text]) => text)
    .join("")
    .replace(/\n$/, "")
    .split("\n").length;
}
