/** The box that selects a row. */
import { fill, useLocale } from "../../../locale/locale";
import { classes } from "../../core/shared/classes";
import { fixedCell } from "../layout/fixed-cell";
import type { Shared } from "./shared";

interface RowBoxProps {
  shared: Shared;
  index: number;
  number: number;
  isSelected: boolean;
}

export function RowBox({ shared, index, number, isSelected }: RowBoxProps) {
  const { words } = useLocale();
  const fixed = fixedCell(shared.fixed, shared.leadCount - 1, shared.leadCount);
  return (
    <td
      className={classes("nb-table-lead dash-select-cell", fixed?.className)}
      style={{ ...shared.leadStyle, ...fixed?.style }}
    >
      <input
        type={shared.rowSelectable === "single" ? "radio" : "checkbox"}
        className="nb-table-box"
        aria-label={fill(words.selectRow, { row: number })}
        checked={isSelected}
        onChange={() => shared.toggleRow(index)}
      />
    </td>
  );
}
