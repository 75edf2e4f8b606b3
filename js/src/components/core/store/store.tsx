/**
 * Store: keeps data in the page, in the tab (session) or in the browser (local).
 *
 * What was kept beats the layout's first value; later the newer one wins, whether it comes from a callback or from
 * another tab. `modified_timestamp` moves only when the data really changed.
 */
import { useEffect, useRef } from "react";
import { deepEqual } from "../../../store/equal";
import type { StoreProps } from "../../schema.gen";
import type { Core } from "../shared/types";
import { dropKept, parseKept, readKept, storageKey, writeKept } from "./storage";

export function Store({
  id: givenId,
  storage_type,
  data,
  clear_data,
  modified_timestamp,
  setProps,
}: Core<StoreProps>) {
  const id = givenId ?? "";
  const kind = storage_type ?? "memory";
  const reported = modified_timestamp ?? -1;
  // What this component last saw or kept; undefined before it has looked.
  const known = useRef<{ data: unknown }>();

  useEffect(() => {
    if (clear_data) {
      dropKept(kind, id);
      known.current = { data: null };
      setProps({ clear_data: false, data: null, modified_timestamp: Date.now() });
      return;
    }
    if (known.current === undefined) {
      const kept = readKept(kind, id);
      known.current = { data: kept ? kept.data : (data ?? null) };
      if (kept) {
        if (!deepEqual(kept.data, data)) setProps({ data: kept.data, modified_timestamp: kept.modified });
      } else if (data !== undefined && data !== null) {
        const modified = reported === -1 ? Date.now() : reported;
        keep(data, modified);
        if (modified !== reported) setProps({ modified_timestamp: modified });
      }
      return;
    }
    if (deepEqual(known.current.data, data ?? null)) return;
    const modified = Date.now();
    keep(data, modified);
    setProps({ modified_timestamp: modified });

    function keep(next: unknown, at: number): void {
      known.current = { data: next ?? null };
      if (!writeKept(kind, id, { data: next ?? null, modified: at })) {
        console.warn(
          `nbdash: the browser's ${kind} storage has no room for Store "${id}"; its data lasts as long as this page.`,
        );
      }
    }
  }, [kind, id, data, clear_data, reported, setProps]);

  useEffect(() => {
    if (kind !== "local") return undefined;
    const follow = (event: StorageEvent) => {
      if (event.key !== storageKey(id)) return;
      const kept = parseKept(event.newValue) ?? { data: null, modified: Date.now() };
      if (deepEqual(kept.data, known.current?.data)) return;
      known.current = { data: kept.data };
      setProps({ data: kept.data, modified_timestamp: kept.modified });
    };
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, [kind, id, setProps]);

  return null;
}
