/** The button above a table that gives its rows to the person as a file. */
import { useState } from "react";
import { fill, type Locale, useLocale } from "../../../locale/locale";
import { save } from "../../core/download/save";
import { frameOf } from "../frame/frame";
import { Icon, PATHS } from "../icons";
import type { Table } from "../model";
import type { Row } from "../rows";
import { csvOf } from "./csv";

import { type ExportFormat, type Sheet, sheetOf } from "./sheet";

const FILE_NAME = "Data";

export function ExportButton({ table, say }: { table: Table; say(problem: string): void }) {
  const { export_format: format } = table.props;
  const locale = useLocale();
  const { words } = locale;
  const [isBusy, setIsBusy] = useState(false);
  // Of a frame only the rows in view are here.
  const isFrame = frameOf(table.props.data) !== undefined;
  if (isFrame || (format !== "csv" && format !== "xlsx")) return null;
  const run = async () => {
    setIsBusy(true);
    try {
      save(await fileOf(format, sheetFor(table, format), locale), `${FILE_NAME}.${format}`);
      say("");
    } catch (error) {
      say(fill(words.notExported, { reason: error instanceof Error ? error.message : String(error) }));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <button
      type="button"
      className="nb-table-button export"
      disabled={isBusy}
      aria-busy={isBusy || undefined}
      onClick={() => void run()}
    >
      <Icon path={PATHS.export} />
      {words.exportTable}
    </button>
  );
}

function sheetFor({ props, rows, columns, all }: Table, format: ExportFormat): Sheet {
  const exported = props.export_columns === "all" ? all : columns;
  const values = Array.from({ length: rows.length }, (_, position): Row => rows.row(position) ?? {});
  return sheetOf(format, props.export_headers, exported, values, props.merge_duplicate_headers === true);
}

async function fileOf(format: ExportFormat, sheet: Sheet, { tag, words }: Locale): Promise<Blob> {
  if (format === "csv") return csvOf(sheet);
  const { MAX_ROWS, xlsxOf } = await import("./xlsx");
  const [available, count] = [MAX_ROWS - sheet.headers.length, sheet.rows.length];
  if (count <= available) return xlsxOf(sheet);
  const number = new Intl.NumberFormat(tag);
  const counts = { available: number.format(available), count: number.format(count) };
  throw new Error(fill(words.tooManyRows, counts));
}
