// What went wrong, in full, under the app: each callback that raised, and what callbacks printed.
import { type ReactNode, useSyncExternalStore } from "react";
import { counted, useLocale } from "../locale/locale";
import type { Failure } from "../protocol/messages";
import { adoptStyles } from "../styles/adopt";
import { toldOf } from "./failure-words";
import css from "./failures.css";
import { LogPart } from "./log-part";
import { cellPlace, PlaceLink, Traceback } from "./places";
import type { View } from "./view";

adoptStyles(css);

export function Failures({ view }: { view: View }): ReactNode {
  const all = useSyncExternalStore(view.failures.subscribe, view.failures.read);
  const failures = all.filter(({ stopped }) => stopped === undefined); // nothing is wrong with these
  const hasOutput = useSyncExternalStore(view.output.subscribe, () => view.output.read().length > 0);
  const locale = useLocale();
  if (failures.length === 0 && !hasOutput) return null;
  return (
    <section className="nb-report" aria-label={locale.words.messages}>
      {failures.length > 0 && (
        <details className="nb-report-part" open>
          <summary>{counted(failures.length, locale.words.plurals.problems, locale)}</summary>
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
  const { words } = useLocale();
  const places = failure.places ?? [];
  const place = cellPlace(places);
  const { title, message } = toldOf(failure, words);
  return (
    <li className="nb-failure">
      <strong className="nb-failure-title">{title}</strong>
      {message !== "" && <p className="nb-failure-message">{message}</p>}
      {place !== undefined && (
        <p className="nb-failure-place">
          <PlaceLink place={place} /> {around(words.inFunction, place.function)}
        </p>
      )}
      {failure.traceback !== null && (
        <details>
          <summary>{words.traceback}</summary>
          <Traceback text={failure.traceback} places={places} />
        </details>
      )}
      {failure.incident !== null && (
        <p className="nb-failure-incident">{around(words.incident, failure.incident)}</p>
      )}
    </li>
  );
}

/** A text with the value that it has room for set as code. */
function around(text: string, value: string): ReactNode {
  const [before, after] = text.split(/\{\w+\}/);
  return (
    <>
      {before}
      <code>{value}</code>
      {after}
    </>
  );
}
