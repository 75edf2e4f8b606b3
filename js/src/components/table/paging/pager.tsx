/** The line below a table that leads from page to page. */
import { type KeyboardEvent, useState } from "react";
import { fill, useLocale } from "../../../locale/locale";
import { Icon, PATHS } from "../icons";
import { NO_CELLS, type Table } from "../model";

export function Pager({ table }: { table: Table }) {
  const { current, pages } = table.paging;
  const { words } = useLocale();
  const last = pages === undefined ? undefined : pages - 1;
  const go = (page: number) => table.props.setProps({ page_current: page, ...NO_CELLS });
  const step = (name: keyof typeof STEPS, page: number | undefined) => (
    <button
      type="button"
      className={`nb-table-step ${STEPS[name]}`}
      aria-label={words[name]}
      disabled={page === undefined || page === current || page < 0 || (last !== undefined && page > last)}
      onClick={() => page !== undefined && go(page)}
    >
      <Icon path={PATHS[SIGNS[name]]} />
    </button>
  );
  return (
    <nav className="nb-table-pager previous-next-container" aria-label={words.pages}>
      {step("firstPage", 0)}
      {step("previousPage", current - 1)}
      <div className="nb-table-page page-number">
        <PageField key={current} current={current} last={last} label={words.page} onGo={go} />
        {pages !== undefined && <span className="last-page">{fill(words.ofPages, { count: pages })}</span>}
      </div>
      {step("nextPage", current + 1)}
      {step("lastPage", last)}
    </nav>
  );
}

const STEPS = {
  firstPage: "first-page",
  previousPage: "previous-page",
  nextPage: "next-page",
  lastPage: "last-page",
} as const;
const SIGNS = { firstPage: "first", previousPage: "previous", nextPage: "next", lastPage: "last" } as const;

interface PageFieldProps {
  current: number;
  last: number | undefined;
  label: string;
  onGo(page: number): void;
}

/** The number of the page, counted from 1, and a place to write another one. */
function PageField({ current, last, label, onGo }: PageFieldProps) {
  const [text, setText] = useState(String(current + 1));
  const commit = () => {
    const page = Number.parseInt(text, 10) - 1;
    const isPage = page >= 0 && page !== current;
    if (isPage) onGo(last === undefined ? page : Math.min(page, last));
    setText(String((isPage ? page : current) + 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape") setText(String(current + 1));
  };
  return (
    <input
      className="nb-table-page-field current-page"
      inputMode="numeric"
      aria-label={label}
      value={text}
      style={{ width: `${Math.max(2, text.length) + 2}ch` }}
      onChange={(event) => setText(event.target.value.replace(/\D/g, ""))}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
