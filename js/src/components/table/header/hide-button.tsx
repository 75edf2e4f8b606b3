/** The sign in a header that hides its columns. They come back by the menu above the table. */
import { fill, useLocale } from "../../../locale/locale";
import type { Column, Header } from "../columns";
import { hasButton } from "../edit/columns";
import { Icon, PATHS } from "../icons";
import { NO_CELLS, type Table } from "../model";

interface HideButtonProps {
  table: Table;
  header: Header;
  over: readonly Column[];
}

export function HideButton({ table, header, over }: HideButtonProps) {
  const { hidden_columns, setProps } = table.props;
  const { words } = useLocale();
  const canHide = over.every((column) => hasButton(column.given.hideable, header.row, table.headers.length));
  if (!canHide) return null;
  const hidden = [...new Set([...Array.from(hidden_columns ?? []), ...over.map(({ id }) => id)])];
  return (
    <button
      type="button"
      className="nb-table-action column-header--hide"
      aria-label={fill(words.hideColumn, { name: header.name || over[0]?.id || "" })}
      onClick={() => setProps({ hidden_columns: hidden, ...NO_CELLS })}
    >
      <Icon path={PATHS.hidden} />
    </button>
  );
}
