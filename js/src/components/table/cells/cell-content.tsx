/** What stands in a cell: text, Markdown, or the label of the option that is chosen. */
import type { Column } from "../columns";
import { optionOf } from "../edit/options";
import type { Formatter } from "../format/formatter";
import { Icon, PATHS } from "../icons";
import type { Row } from "../rows";
import { Markdown } from "./markdown";
import type { Shared } from "./shared";
import { textOf } from "./text";

interface CellContentProps {
  shared: Shared;
  column: Column;
  row: Row;
  /** The row's place in `data`. */
  index: number;
  format: Formatter | undefined;
}

export function CellContent({ shared, column, row, index, format = textOf }: CellContentProps) {
  const value = row[column.id];
  const text = textOf(value);
  if (column.presentation === "markdown" && text !== "") {
    return (
      <div className="nb-table-value nb-table-markdown dash-cell-value cell-markdown">
        <Markdown text={text} options={shared.markdown} />
      </div>
    );
  }
  if (column.presentation === "dropdown") {
    const dropdown = shared.dropdownOf(column, row, index);
    if (dropdown !== undefined) {
      const label = optionOf(value, dropdown.options)?.label ?? text;
      return (
        <div className="nb-table-value nb-table-dropdown dash-cell-value">
          <span>{label}</span>
          {column.isEditable && <Icon path={PATHS.open} />}
        </div>
      );
    }
  }
  return <div className="nb-table-value dash-cell-value">{format(value)}</div>;
}
