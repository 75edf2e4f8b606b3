/** The cell at the beginning of a row that deletes it. */
import { fill, useLocale } from "../../../locale/locale";
import { classes } from "../../core/shared/classes";
import type { Shared } from "../cells/shared";
import { Icon, PATHS } from "../icons";
import { fixedCell } from "../layout/fixed-cell";

interface DeleteRowProps {
  shared: Shared;
  index: number;
  number: number;
}

export function DeleteRow({ shared, index, number }: DeleteRowProps) {
  const { words } = useLocale();
  const fixed = fixedCell(shared.fixed, 0, shared.leadCount);
  return (
    <td
      className={classes("nb-table-lead dash-delete-cell", fixed?.className)}
      style={{ ...shared.leadStyle, ...fixed?.style }}
    >
      <button
        type="button"
        className="nb-table-action"
        aria-label={fill(words.deleteRow, { row: number })}
        onClick={() => shared.deleteRow?.(index)}
      >
        <Icon path={PATHS.cross} />
      </button>
    </td>
  );
}
