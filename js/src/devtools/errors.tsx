// What went wrong and has not gone well since, with the cells and lines.
import type { ReactNode } from "react";
import { cellPlace, PlaceLink, Traceback } from "../host/places";
import type { Failure } from "../protocol/messages";

export function Errors({ failures }: { failures: readonly Failure[] }): ReactNode {
  if (failures.length === 0)
    return (
      <p className="nb-dev-empty">
        No errors. What a callback raises stays here until it has gone well again.
      </p>
    );
  return (
    <ul className="nb-dev-failures">
      {failures.map((failure) => (
        <FailureEntry key={failure.id} failure={failure} />
      ))}
    </ul>
  );
}

export function FailureEntry({ failure }: { failure: Failure }): ReactNode {
  const { title, message, traceback, incident, places = [] } = failure;
  const place = cellPlace(places);
  return (
    <li className="nb-dev-failure">
      <strong>{title}</strong>
      {message !== "" && <p className="nb-dev-message">{message}</p>}
      {place !== undefined && (
        <p className="nb-dev-muted">
          <PlaceLink place={place} /> in <code>{place.function}</code>
        </p>
      )}
      {traceback !== null && (
        <details>
          <summary>Traceback</summary>
          <Traceback text={traceback} places={places} />
        </details>
      )}
      {incident !== null && (
        <p className="nb-dev-muted">
          Incident <code>{incident}</code> in the log
        </p>
      )}
    </li>
  );
}
