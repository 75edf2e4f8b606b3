/** The row of filters under the headers: a field for each column, or one for a query that says more than these can. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { fill, useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import { classes } from "../../core/shared/classes";
import type { Column } from "../columns";
import { fixedCell } from "../layout/fixed-cell";
import { NO_CELLS, type Table, type TableProps } from "../model";
import { QueryError } from "../query/errors";
import { parseQuery } from "../query/parse";
import { filterStyle, leadStyle } from "../style/styles";
import css from "./filter.css";
import { problemOf } from "./problem";
import { type Case, type FilterColumn, type Joint, joinQueries, queryOf, textsOf } from "./texts";

adoptStyles(css);

interface FilterRowProps {
  table: Table;
  /** How many columns of boxes and buttons stand before the data. */
  leads: number;
  isAtEnd: readonly boolean[];
}

/** A text that cannot be read: it stays in its field, and the rows stay as they were. */
interface Refused {
  text: string;
  error: QueryError;
}

/** The key of the field that has the whole query. */
const WHOLE = "";

export function FilterRow({ table, leads, isAtEnd }: FilterRowProps) {
  const { props, all, columns, headers, fixed, filter } = table;
  const locale = useLocale();
  const { words } = locale;
  const query = props.filter_query ?? "";
  const written = useRef(query);
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map());
  useEffect(() => {
    // Somebody else's query: what stood in the fields is no longer asked for.
    if (query !== written.current) setRefused(new Map());
    written.current = query;
  }, [query]);

  const joint = jointOf(props);
  const fields = all.map((column) => fieldColumn(column, props));
  const texts = filter.error === undefined ? textsOf(filter.tree, fields, joint) : undefined;
  const problemId = useId();
  const problems = new Map(refused);
  if (filter.error !== undefined && !problems.has(WHOLE))
    problems.set(WHOLE, { text: query, error: filter.error });

  function write(next: string, changes: Partial<TableProps> = {}) {
    written.current = next;
    const page = props.page_current ? { page_current: 0 } : {};
    props.setProps({ ...changes, filter_query: next, ...page, ...NO_CELLS });
  }

  /** Take a field's text; undefined as `error` if it can be read. */
  function commit(key: string, text: string, read: () => string) {
    const next = new Map(refused);
    next.delete(key);
    try {
      const made = read();
      if (made !== query) write(made);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      next.set(key, { text, error });
    }
    setRefused(next);
  }

  /** The query with one field's text, or its treatment of capitals, changed. */
  function queryWith(changed: FilterColumn, text: string): string {
    const queries = fields.map((field) =>
      field.id === changed.id ? queryOf(text, changed) : queryOf(texts?.get(field.id) ?? "", field),
    );
    return joinQueries(queries, joint);
  }

  function toggleCase(column: Column, field: FilterColumn) {
    const letters: Case = field.letters === "sensitive" ? "insensitive" : "sensitive";
    const given = all.map((each) =>
      each.id === column.id
        ? { ...each.given, filter_options: { ...each.given.filter_options, case: letters } }
        : each.given,
    );
    write(queryWith({ ...field, letters }, texts?.get(column.id) ?? ""), { columns: given });
  }

  return (
    <>
      <tr className="nb-table-filters" aria-rowindex={headers.length + 1}>
        {Array.from({ length: leads }, (_, place) => {
          const own = fixedCell(fixed, place, leads);
          return (
            <td
              // biome-ignore lint/suspicious/noArrayIndexKey: a column of boxes is known by its place
              key={place}
              className={classes("nb-table-lead nb-table-filter", own?.className)}
              style={{ ...leadStyle(props.style_cell, props.style_filter), ...own?.style }}
            />
          );
        })}
        {texts === undefined ? (
          <td className="nb-table-filter dash-filter" colSpan={columns.length}>
            <Field
              text={problems.get(WHOLE)?.text ?? query}
              label={words.filterRows}
              placeholder={words.filterPlaceholder}
              problemId={problems.has(WHOLE) ? problemId : undefined}
              onCommit={(text) =>
                commit(WHOLE, text, () => {
                  parseQuery(text, filter.names);
                  return text;
                })
              }
            />
          </td>
        ) : (
          columns.map((column, place) => {
            const field = fields[column.index] ?? fieldColumn(column, props);
            const own = fixedCell(fixed, leads + place, leads);
            const name = column.names.at(-1) || column.id;
            return (
              <td
                key={column.id}
                className={classes(
                  "nb-table-filter dash-filter",
                  `column-${place}`,
                  isAtEnd[place] && "nb-table-end",
                  own?.className,
                )}
                data-dash-column={column.id}
                aria-colindex={place + 1}
                style={{ ...filterStyle(props, column), ...own?.style }}
              >
                <Field
                  text={problems.get(column.id)?.text ?? texts.get(column.id) ?? ""}
                  label={fill(words.filterColumn, { name })}
                  placeholder={placeholderOf(column, props) ?? words.filterPlaceholder}
                  problemId={problems.has(column.id) ? problemId : undefined}
                  onCommit={(text) => commit(column.id, text, () => queryWith(field, text))}
                />
                {(field.type === "text" || field.type === "any") && (
                  <button
                    type="button"
                    className="nb-table-action nb-table-case dash-filter--case"
                    aria-label={fill(words.matchCase, { name })}
                    aria-pressed={field.letters === "sensitive"}
                    onClick={() => toggleCase(column, field)}
                  >
                    Aa
                  </button>
                )}
              </td>
            );
          })
        )}
      </tr>
      {problems.size > 0 && (
        <tr className="nb-table-problems">
          <td colSpan={leads + columns.length}>
            <div id={problemId} className="nb-table-problem" role="alert">
              {[...problems].map(([id, { error }]) => {
                const column = all.find((each) => each.id === id);
                return (
                  <div key={id}>
                    {column !== undefined && <b>{column.names.at(-1) || id}: </b>}
                    {problemOf(error, locale)}
                  </div>
                );
              })}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

interface FieldProps {
  text: string;
  label: string;
  placeholder: string;
  /** Where it is said what is wrong with the text; undefined if nothing is. */
  problemId: string | undefined;
  onCommit(text: string): void;
}

/** A field whose text counts when Enter is pressed or the field is left; Escape gives it up. */
function Field({ text, label, placeholder, problemId, onCommit }: FieldProps) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    setDraft(undefined);
    if (draft !== undefined && draft !== text) onCommit(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") commit();
    else if (event.key === "Escape" && draft !== undefined) {
      setDraft(undefined);
      event.stopPropagation();
    }
  };
  return (
    <input
      type="text"
      className="nb-table-filter-field"
      size={1}
      value={draft ?? text}
      aria-label={label}
      placeholder={placeholder}
      aria-invalid={problemId !== undefined || undefined}
      aria-describedby={problemId}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

function fieldColumn({ id, type, given }: Column, { filter_options }: TableProps): FilterColumn {
  return { id, type, letters: given.filter_options?.case ?? filter_options?.case ?? "sensitive" };
}

function placeholderOf({ given }: Column, { filter_options }: TableProps): string | undefined {
  return given.filter_options?.placeholder_text ?? filter_options?.placeholder_text ?? undefined;
}

function jointOf({ filter_action }: TableProps): Joint {
  return typeof filter_action === "object" && filter_action?.operator === "or" ? "||" : "&&";
}
