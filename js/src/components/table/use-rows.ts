/** A source's rows in a component, drawn again whenever the source has more to show. */
import { useSyncExternalStore } from "react";
import type { RowSource } from "./rows";

export function useRows(rows: RowSource): RowSource {
  useSyncExternalStore(
    (listener) => rows.subscribe(listener),
    () => rows.version,
  );
  return rows;
}
