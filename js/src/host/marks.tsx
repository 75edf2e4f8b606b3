// Marks at the outputs that a failed callback left as they were: a thin outline, and a badge that says why.
//
// html elements are exactly what the app asked for, so the marks are no part of them: they lie in a layer over
// the app that takes no clicks but the badges', and follow the elements' places.
import { type CSSProperties, type ReactNode, useSyncExternalStore } from "react";
import { fill, useLocale } from "../locale/locale";
import type { Failure } from "../protocol/messages";
import { idOf } from "../store/ids";
import { adoptStyles } from "../styles/adopt";
import { toldOf } from "./failure-words";
import css from "./marks.css";
import { usePlaces } from "./overlay";
import type { View } from "./view";

adoptStyles(css);

export function Marks({ view, element }: { view: View; element: HTMLElement }): ReactNode {
  const failures = useSyncExternalStore(view.failures.subscribe, view.failures.read);
  const byId = groupById(failures);
  const places = usePlaces([...byId.keys()], element);
  if (places.length === 0) return null;
  return (
    <div className="nb-marks">
      {places.map(({ id, ...box }) => (
        <div
          key={id}
          className="nb-mark"
          data-for={id}
          data-stopped={isStopped(byId.get(id))}
          style={{ ...box, ...topProperty(box.top) }}
        >
          <Badge id={id} failures={byId.get(id) ?? []} />
        </div>
      ))}
    </div>
  );
}

function Badge({ id, failures }: { id: string; failures: Failure[] }): ReactNode {
  const { words } = useLocale();
  return (
    <button type="button" className="nb-mark-badge" aria-label={fill(words.couldNotBeUpdated, { name: id })}>
      {failures.some(({ stopped }) => stopped === undefined) && <span aria-hidden="true">!</span>}
      <span className="nb-mark-text" role="tooltip">
        {failures.map((failure) => {
          const { title, message } = toldOf(failure, words);
          return (
            <span key={failure.id} className="nb-mark-failure">
              <strong>{title}</strong>
              {message}
            </span>
          );
        })}
      </span>
    </button>
  );
}

/** True where nothing is wrong: somebody did not want to wait. Absent else. */
function isStopped(failures: Failure[] = []): true | undefined {
  return failures.every(({ stopped }) => stopped !== undefined) || undefined;
}

/** For the style sheet, which places the badge by it. */
function topProperty(top: number): CSSProperties {
  return { "--nb-mark-top": top } as CSSProperties; // React's types know no custom properties
}

function groupById(failures: readonly Failure[]): Map<string, Failure[]> {
  const byId = new Map<string, Failure[]>();
  for (const failure of failures) {
    for (const id of new Set(failure.outputs.map(idOf))) byId.set(id, [...(byId.get(id) ?? []), failure]);
  }
  return byId;
}
