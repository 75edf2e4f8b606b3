// The way to the developer's view: a small button in the corner under the app, where the kernel lets the page look.
//
// Badge and view stand in a strip of their own at the end of the app, so they cover nothing of it.
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useRendering } from "../render/context";
import { Signal } from "../store/signal";
import { adoptStyles } from "../styles/adopt";
import css from "./badge.css";
import { inspectIn } from "./inspect-in";
import type { View } from "./view";

adoptStyles(css);

export function Badge({ view }: { view: View }): ReactNode {
  const isInspectable = useSyncExternalStore(view.isInspectable.subscribe, view.isInspectable.read);
  return isInspectable ? <Strip view={view} /> : null;
}

function Strip({ view }: { view: View }): ReactNode {
  const [isOpen, setOpen] = useOpen(view);
  const errors = useSyncExternalStore(view.failures.subscribe, () => view.failures.read().length);
  const button = useRef<HTMLButtonElement>(null);
  const problems = errors === 1 ? "1 error" : `${errors} errors`;
  return (
    <div className="nb-dev">
      <button
        ref={button}
        type="button"
        className="nb-dev-badge"
        aria-expanded={isOpen}
        aria-label={`Developer's view${errors === 0 ? "" : `, ${problems}`}`}
        title="Developer's view: callback graph, log, errors"
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5 4h2.5a2 2 0 0 1 2 2v4a2 2 0 0 0 2 2M5 12h2.5" />
          <circle cx="3" cy="4" r="2" />
          <circle cx="3" cy="12" r="2" />
          <circle cx="13" cy="12" r="2" />
        </svg>
        {errors > 0 && <span className="nb-dev-errors">{errors}</span>}
      </button>
      {isOpen && (
        <Place
          view={view}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Where the developer's view is drawn, when it has been fetched. */
function Place({ view, onClose }: { view: View; onClose(): void }): ReactNode {
  const { registry } = useRendering();
  const element = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (element.current === null) return undefined;
    return inspectIn(element.current, view, registry, () => close.current());
  }, [view, registry]);
  return <div className="nb-dev-place" ref={element} />;
}

/** The place that shows the developer's view of a view: one at most; null while it is closed. */
const holders = new WeakMap<View, Signal<object | null>>();
/** Stands for a place that has been taken off the page while it was open: the next one goes on. */
const NOWHERE = {};

function useOpen(view: View): [boolean, (isOpen: boolean) => void] {
  const [me] = useState(() => ({}));
  const holder = holderOf(view);
  const isOpen = useSyncExternalStore(holder.subscribe, () => holder.read() === me);
  useEffect(() => {
    if (holder.read() === NOWHERE) holder.set(me);
    return () => {
      if (holder.read() === me) holder.set(NOWHERE);
    };
  }, [holder, me]);
  return [isOpen, (open) => holder.set(open ? me : null)];
}

function holderOf(view: View): Signal<object | null> {
  const known = holders.get(view) ?? new Signal<object | null>(null);
  holders.set(view, known);
  return known;
}
