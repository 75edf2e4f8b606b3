// What went wrong, in full, under the app: each callback that raised, and what callbacks printed.
import { type ReactNode, useSyncExternalStore } from "react";
import type { Failure } from "../protocol/messages";
import { adoptStyles } from "../styles/adopt";
import css from "./failures.css";
import { LogPart } from "./log-part";
import { cellPlace, PlaceLink, Traceback } from "./places";
import type { View } from "./view";

adoptStyles(css);

export function Failures({ view }: { view: View }): ReactNode {
  const failures = useSyncExternalStore(view.failures.subscribe, view.failures.read);
  const hasOutput = useSyncExternalStore(view.output.subscribe, () => view.output.read().length > 0);
  if (failures.length === 0 && !hasOutput) return null;
  return (
    <section className="nb-report" aria-label="Messages from callbacks">
      {failures.length > 0 && (
        <details className="nb-report-part" open>
          <summary>{failures.length === 1 ? "1 problem" : `${failures.length} problems`}</summary>
          <ul className="nb-failures">
            {failures.map((failure) => (
              <FailureItem key={failure.id} failure={failure} />
            ))}
          </ul>
        </details>
      )}
      <LogPart view={view} />
    </section>
  );
}

function FailureItem({ failure }: { failure: Failure }): ReactNode {
  const places = failure.places ?? [];
  const place = cellPlace(places);
  return (
    <li className="nb-failure">
      <strong className="nb-failure-title">{failure.title}</strong>
      {failure.message !== "" && <p className="nb-failure-message">{failure.message}</p>}
      {place !== undefined && (
        <p className="nb-failure-place">
          <PlaceLink place={place} /> in <code>{place.function}</code>
        </p>
      )}
      {failure.traceback !== null && (
        <details>
          <summary>Traceback</summary>
          <Traceback text={failure.traceback} places={places} />
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
