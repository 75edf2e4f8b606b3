// A way to end a wait: a small button at each element that has waited for a callback for long, and the key Escape.
//
// The buttons lie over the app like the marks (marks.tsx). What waits and is not to be seen has one at the end of the
// app. The kernel answers a stop at once, whether the callback has heard of it or not: then the wait is over here.
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { fill, useLocale } from "../locale/locale";
import type { Stop } from "../protocol/messages";
import { idOf } from "../store/ids";
import type { Lasting } from "../store/lasting";
import { adoptStyles } from "../styles/adopt";
import { type Place, usePlaces } from "./overlay";
import css from "./stops.css";
import type { View } from "./view";

adoptStyles(css);

export function Stops({ view, element }: { view: View; element: HTMLElement }): ReactNode {
  const props = useLasting(view);
  const places = outermost(usePlaces([...new Set(props.map(idOf))], element), element);
  useEscape(element, props.length > 0, () => stop(view, props));
  if (props.length === 0) return null;
  return (
    <div className="nb-stops">
      {places.map(({ id, left, top, width }) => (
        <div key={id} className="nb-stop-place" style={{ left, top, width }}>
          <Button view={view} name={id} props={props.filter((prop) => idOf(prop) === id)} />
        </div>
      ))}
      {places.length === 0 && (
        <div className="nb-stop-place nb-stop-end">
          <Button view={view} name={idOf(props[0] ?? "")} props={props} />
        </div>
      )}
    </div>
  );
}

function Button({ view, name, props }: { view: View; name: string; props: readonly string[] }): ReactNode {
  const { words } = useLocale();
  const isConnected = useSyncExternalStore(view.isConnected.subscribe, view.isConnected.read);
  return (
    <button
      type="button"
      className="nb-stop"
      disabled={!isConnected}
      aria-label={fill(words.stopName, { name })}
      aria-keyshortcuts="Escape"
      title={`${words.stop} (Esc)`}
      onClick={() => stop(view, props)}
    >
      <span className="nb-stop-sign" aria-hidden="true" />
      <span className="nb-stop-text">{words.stop}</span>
    </button>
  );
}

function stop(view: View, props: readonly string[]): void {
  view.ask<Stop>({ type: "stop", props: [...props] });
}

function useLasting(view: View): readonly string[] {
  const [lasting, setLasting] = useState<Lasting | null>(null);
  useEffect(() => {
    const made = view.lasting();
    setLasting(made);
    return () => made.close();
  }, [view]);
  const subscribe = lasting?.props.subscribe ?? never;
  return useSyncExternalStore(subscribe, () => lasting?.props.read() ?? NONE);
}

const NONE: readonly string[] = [];
const never = () => () => {};

/** Escape ends all that lasts, unless it is meant for something that is open, or for somebody else's part of the page. */
function useEscape(element: HTMLElement, isOn: boolean, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isOn) return undefined;
    const { body } = element.ownerDocument;
    // A page that is all the app's gives it what is typed nowhere in particular.
    const listened = body.closest(".nbdash-page") === null ? element : body;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (element.querySelector(OPEN) !== null) return;
      latest.current();
    };
    listened.addEventListener("keydown", onKey);
    return () => listened.removeEventListener("keydown", onKey);
  }, [element, isOn]);
}

/** What closes on Escape. */
const OPEN = ':is([aria-expanded="true"], [role="dialog"], [role="alertdialog"], dialog[open])';

/** Without those within others: one wait, one button. */
function outermost(places: Place[], root: HTMLElement): Place[] {
  const elements = new Map(places.map(({ id }) => [id, root.querySelector(`[id="${CSS.escape(id)}"]`)]));
  return places.filter(({ id }) => {
    const own = elements.get(id);
    return ![...elements].some(
      ([other, found]) => other !== id && own != null && found?.contains(own) === true,
    );
  });
}
