// What callbacks printed and displayed, below the app: closed until somebody wants to read it.
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { counted, fill, type Locale, useLocale } from "../locale/locale";
import type { Output } from "../protocol/messages";
import { adoptStyles } from "../styles/adopt";
import { Displayed } from "./displayed";
import { type Group, groupByRun } from "./log";
import css from "./log.css";
import type { View } from "./view";

adoptStyles(css);

export function LogPart({ view }: { view: View }): ReactNode {
  const log = useSyncExternalStore(view.output.subscribe, view.output.read);
  const [isOpen, setOpen] = useState(false);
  const locale = useLocale();
  if (log.length === 0) return null;
  return (
    <details className="nb-report-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{fill(locale.words.printed, { what: count(log, locale) })}</summary>
      {isOpen && <Entries log={log} />}
    </details>
  );
}

function Entries({ log }: { log: readonly Output[] }): ReactNode {
  const { words } = useLocale();
  const groups = useMemo(() => groupByRun(log), [log]);
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was added
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [log]);
  const noteScroll = () => {
    const element = box.current;
    if (element === null) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 8;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="nb-log" ref={box} onScroll={noteScroll} tabIndex={0} role="log" aria-label={words.log}>
      {groups.map((group) => (
        <GroupItem key={group.key} group={group} />
      ))}
    </div>
  );
}

function GroupItem({ group: { callback, at, entries } }: { group: Group }): ReactNode {
  const { tag } = useLocale();
  return (
    <section className="nb-log-run">
      <header className="nb-log-head">
        <span className="nb-log-name">{callback}</span>
        <time dateTime={at.toISOString()} title={at.toLocaleString(tag)}>
          {at.toLocaleTimeString(tag)}
        </time>
      </header>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are added at the end, or replaced in their place
        <EntryItem key={index} entry={entry} />
      ))}
    </section>
  );
}

function EntryItem({ entry }: { entry: Output }): ReactNode {
  if ("data" in entry) return <Displayed data={entry.data} />;
  return (
    <pre className="nb-log-text" data-stream={entry.stream}>
      {entry.text}
    </pre>
  );
}

function count(log: readonly Output[], locale: Locale): string {
  const texts = log.flatMap((entry) => ("text" in entry ? [entry.text] : []));
  const lines = texts.reduce((sum, text) => sum + text.replace(/\n$/, "").split("\n").length, 0);
  const displays = log.length - texts.length;
  const { plurals } = locale.words;
  const parts = [
    lines > 0 && counted(lines, plurals.lines, locale),
    displays > 0 && counted(displays, plurals.outputs, locale),
  ];
  return parts.filter((part) => part !== false).join(", ");
}
