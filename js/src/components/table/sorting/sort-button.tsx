/** The sign in a header that sorts by its column, and says how it is sorted. */
import { fill, useLocale } from "../../../locale/locale";
import { classes } from "../../core/shared/classes";
import type { Column } from "../columns";
import { Icon, PATHS } from "../icons";
import { NO_CELLS, type Table } from "../model";
import { nextSortBy } from "./sort";

export function SortButton({ table, column }: { table: Table; column: Column }) {
  const { sort_by, sort_mode, setProps } = table.props;
  const { words } = useLocale();
  const direction = directionOf(table, column);
  const sorts = Array.from(sort_by ?? []);
  const rank = sorts.findIndex(({ column_id }) => column_id === column.id) + 1;
  const sign = direction === undefined ? "unsorted" : direction === "asc" ? "ascending" : "descending";
  return (
    <button
      type="button"
      className={classes(
        "nb-table-action column-header--sort",
        direction !== undefined && "nb-table-action-on",
      )}
      aria-label={fill(words.sortBy, { name: column.names.at(-1) || column.id })}
      onClick={() => setProps({ sort_by: nextSortBy(sorts, column.id, sort_mode === "multi"), ...NO_CELLS })}
    >
      <Icon path={PATHS[sign]} />
      {direction !== undefined && sorts.length > 1 && <small>{rank}</small>}
    </button>
  );
}

export function directionOf(table: Table, column: Column): "asc" | "desc" | undefined {
  const sorts = Array.from(table.props.sort_by ?? []);
  return sorts.find(({ column_id }) => column_id === column.id)?.direction;
}
