// What a page without Python says where a person has set something that it has no answer to: a line at the component,
// and a veil over what does not follow.
//
// A value that can be put back leaves its outputs veiled until it is: what they show is of another value. A click or the
// like can't be taken back, and what it would have led to was never there: the line says so, and goes.
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type Place, usePlaces } from "../host/overlay";
import type { View } from "../host/view";
import { useLocale } from "../locale/locale";
import { idOf } from "../store/ids";
import { adoptStyles } from "../styles/adopt";
import type { StillTransport } from "../transport/still/still";
import { isValue } from "../transport/still/values";
import type { Unanswered } from "../transport/still/wave";
import css from "./not-computed.css";

adoptStyles(css);

/** How long a line stays that tells of no value. */
const SHOWN_MS = 6_000;

interface Props {
  view: View;
  element: HTMLElement;
  transport: StillTransport;
}

export function NotComputed({ view, element, transport }: Props): ReactNode {
  const unanswered = useSyncExternalStore(transport.unanswered.subscribe, transport.unanswered.read);
  const lasting = unanswered.filter(({ causes }) => [...causes].some(isValue));
  const touched = useTouched(unanswered);
  const set = [...new Set(lasting.flatMap(({ causes }) => [...causes].filter(isValue)))];
  const controls = usePlaces([...new Set([...set.map(idOf), ...touched])], element);
  const outputs = usePlaces([...new Set(lasting.flatMap((one) => one.outputs.map(idOf)))], element);
  return (
    <div className="nb-not-computed">
      {outputs.map(({ id, ...box }) => (
        <div key={id} className="nb-not-updated" data-for={id} style={box} />
      ))}
      <div role="status">
        {controls.map((place) => {
          const props = set.filter((prop) => idOf(prop) === place.id);
          return <Line key={place.id} place={place} props={props} view={view} transport={transport} />;
        })}
      </div>
    </div>
  );
}

function Line({
  place,
  props,
  view,
  transport,
}: {
  place: Place;
  props: readonly string[];
  view: View;
  transport: StillTransport;
}): ReactNode {
  const { words } = useLocale();
  const { id, left, top, width, height } = place;
  // Towards the middle: the line is mostly wider than the control, and the page ends somewhere.
  const justifyContent = left + width / 2 > innerWidth / 2 ? "right" : "left";
  const putBack = () => {
    const node = view.store.get(id);
    if (node === undefined) return;
    const values = props
      .map((prop) => prop.slice(id.length + 1))
      .map((prop) => [prop, transport.known(id, prop)]);
    view.draw(() => view.set(node, Object.fromEntries(values)));
  };
  return (
    <div className="nb-not-computed-place" style={{ left, top: top + height, width, justifyContent }}>
      <span className="nb-not-computed-line" data-for={id}>
        <span className="nb-not-computed-text">
          {props.length > 0 ? words.notComputed : words.needsPython}
        </span>
        {props.length > 0 && (
          <button type="button" className="nb-put-back" onClick={putBack}>
            {words.putBack}
          </button>
        )}
      </span>
    </div>
  );
}

/** The components that have just been touched in another way than by setting a value. */
function useTouched(unanswered: readonly Unanswered[]): readonly string[] {
  const [touched, setTouched] = useState<readonly string[]>([]);
  const seen = useMemo(() => new Set<Unanswered>(), []);
  useEffect(() => {
    const fresh = unanswered.filter((one) => !seen.has(one));
    for (const one of fresh) seen.add(one);
    // What components work out by themselves when they are drawn is nobody's touch.
    if (fresh.length === 0 || !navigator.userActivation.hasBeenActive) return;
    const ids = fresh.flatMap(({ causes }) => [...causes].filter((prop) => !isValue(prop)).map(idOf));
    if (ids.length > 0) setTouched([...new Set(ids)]);
  }, [unanswered, seen]);
  useEffect(() => {
    if (touched.length === 0) return undefined;
    const timer = setTimeout(() => setTouched([]), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [touched]);
  return touched;
}
