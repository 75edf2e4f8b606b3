// Marks at the outputs that a failed callback left as they were: a thin outline, and a badge that says why.
//
// html elements are exactly what the app asked for, so the marks are no part of them: they lie in a layer over
// the app that takes no clicks but the badges', and follow the elements' places.
import { type CSSProperties, type ReactNode, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { fill, useLocale } from "../locale/locale";
import type { Failure } from "../protocol/messages";
import { idOf } from "../store/ids";
import { adoptStyles } from "../styles/adopt";
import { toldOf } from "./failure-words";
import css from "./marks.css";
import type { View } from "./view";

adoptStyles(css);

interface Place {
  id: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export function Marks({ view, element }: { view: View; element: HTMLElement }): ReactNode {
  const failures = useSyncExternalStore(view.failures.subscribe, view.failures.read);
  const byId = groupById(failures);
  const places = usePlaces([...byId.keys()], element);
  if (places.length === 0) return null;
  return (
    <div className="nb-marks">
      {places.map(({ id, ...box }) => (
        <div key={id} className="nb-mark" data-for={id} style={{ ...box, ...topProperty(box.top) }}>
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
      <span aria-hidden="true">!</span>
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

/** For the style sheet, which places the badge by it. */
function topProperty(top: number): CSSProperties {
  return { "--nb-mark-top": top } as CSSProperties; // React's types know no custom properties
}

/** Where the elements with these ids are within the root; those that are not to be seen are left out. */
function usePlaces(ids: string[], root: HTMLElement): Place[] {
  const [places, setPlaces] = useState<Place[]>([]);
  const key = ids.join("\n");
  useLayoutEffect(() => {
    const wanted = key === "" ? [] : key.split("\n");
    const measure = () => setPlaces((before) => keepEqual(before, measureAll(wanted, root)));
    measure();
    if (wanted.length === 0) return undefined;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(root);
    for (const id of wanted) {
      const target = find(id, root);
      if (target !== null) sizes.observe(target);
    }
    const content = new MutationObserver((records) => {
      if (records.some(({ target }) => !isMark(target))) soon();
    });
    content.observe(root, { childList: true, subtree: true });
    root.addEventListener("scroll", soon, true);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      content.disconnect();
      root.removeEventListener("scroll", soon, true);
    };
  }, [key, root]);
  return places;
}

function measureAll(ids: string[], root: HTMLElement): Place[] {
  const origin = root.getBoundingClientRect();
  return ids.flatMap((id) => {
    const found = find(id, root);
    // What has no text yet has no height either, but a place.
    if (found === null || found.getClientRects().length === 0) return [];
    const rect = found.getBoundingClientRect();
    const left = rect.left - origin.left - root.clientLeft;
    const top = rect.top - origin.top - root.clientTop;
    return [{ id, left, top, width: rect.width, height: rect.height }];
  });
}

/** The same list when nothing moved, so that React draws nothing. */
function keepEqual(before: Place[], after: Place[]): Place[] {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

function groupById(failures: readonly Failure[]): Map<string, Failure[]> {
  const byId = new Map<string, Failure[]>();
  for (const failure of failures) {
    for (const id of new Set(failure.outputs.map(idOf))) byId.set(id, [...(byId.get(id) ?? []), failure]);
  }
  return byId;
}

function find(id: string, root: HTMLElement): Element | null {
  return root.querySelector(`[id="${CSS.escape(id)}"]`);
}

function isMark(target: Node): boolean {
  return target instanceof Element && target.closest(".nb-marks") !== null;
}
