/** The signs in a header that take away the values of its columns, or the columns. */
import { fill, useLocale } from "../../../locale/locale";
import type { Column, Header } from "../columns";
import { hasButton, withoutColumns } from "../edit/columns";
import { useChanges } from "../edit/use-changes";
import { Icon, PATHS } from "../icons";
import { NO_CELLS, type Table } from "../model";

interface ColumnButtonsProps {
  table: Table;
  header: Header;
  over: readonly Column[];
}

export function ColumnButtons({ table, header, over }: ColumnButtonsProps) {
  const { hidden_columns, selected_columns, setProps, sort_by } = table.props;
  const { words } = useLocale();
  const { clear } = useChanges(table);
  const ids = over.map(({ id }) => id);
  const name = header.name || ids[0] || "";
  const holds = (flag: "clearable" | "deletable") =>
    over.every(({ given }) => hasButton(given[flag], header.row, table.headers.length));
  const remove = () => {
    const given = table.all.map((column) => column.given);
    const sorts = Array.from(sort_by ?? []);
    const kept = sorts.filter(({ column_id }) => !ids.includes(column_id));
    setProps({
      ...withoutColumns(given, ids, hidden_columns, selected_columns),
      ...(kept.length < sorts.length ? { sort_by: kept } : {}),
      ...NO_CELLS,
    });
  };
  return (
    <>
      {clear !== undefined && holds("clearable") && (
        <button
          type="button"
          className="nb-table-action column-header--clear"
          aria-label={fill(words.clearColumn, { name })}
          onClick={() => clear(ids)}
        >
          <Icon path={PATHS.clear} />
        </button>
      )}
      {holds("deletable") && (
        <button
          type="button"
          className="nb-table-action column-header--delete"
          aria-label={fill(words.deleteColumn, { name })}
          onClick={remove}
        >
          <Icon path={PATHS.remove} />
        </button>
      )}
    </>
  );
}
