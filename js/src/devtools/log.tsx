// The last events: what set them off, what ran because of them and how long, and what was sent. The newest first.
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import type { Callback, LogEntry, LoggedCall, Told } from "../protocol/inspection";
import { bytes, clock, count, shortened, shownProp, time } from "./format";
import type { Known } from "./inspection";
import { titleOf } from "./model";

/** As long as the log is paused, it shows what there was then. */
type Paused = readonly LogEntry[] | null;

export function Log({ known }: { known: Known }): ReactNode {
  const [paused, setPaused] = useState<Paused>(null);
  const [clearedTo, setClearedTo] = useState(0);
  const [isErrorsOnly, setErrorsOnly] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const callbacks = useMemo(
    () => new Map((known.graph?.callbacks ?? []).map((callback) => [callback.key, callback])),
    [known.graph],
  );
  const log = paused ?? known.log;
  const entries = log
    .filter(({ number }) => number > clearedTo)
    .filter((entry) => !isErrorsOnly || hasFailed(entry))
    .reverse();
  const missed = paused === null ? 0 : newSince(paused, known.log);
  const last = known.log.at(-1)?.number ?? 0;
  return (
    <div className="nb-dev-log">
      <div className="nb-dev-bar">
        <button
          type="button"
          className="nb-dev-button"
          aria-pressed={paused !== null}
          onClick={() => setPaused(paused === null ? known.log : null)}
        >
          {paused === null ? "Pause" : missed === 0 ? "Resume" : `Resume (${missed} new)`}
        </button>
        <button
          type="button"
          className="nb-dev-button"
          disabled={entries.length === 0}
          onClick={() => {
            setClearedTo(last);
            setPaused((before) => (before === null ? null : known.log));
          }}
        >
          Clear
        </button>
        <label className="nb-dev-check">
          <input
            type="checkbox"
            checked={isErrorsOnly}
            onChange={(event) => setErrorsOnly(event.target.checked)}
          />
          Errors only
        </label>
        <span className="nb-dev-count" role="status">
          {count(entries.length, "event")}
        </span>
      </div>
      {entries.length === 0 ? (
        <p className="nb-dev-empty">
          {isErrorsOnly
            ? "No event in the log has failed."
            : "Nothing has happened since. Change something in the app."}
        </p>
      ) : (
        <ol className="nb-dev-entries" aria-label="Events, the newest first" onKeyDown={moveFocus}>
          {entries.map((entry) => (
            <Entry
              key={entry.number}
              entry={entry}
              callbacks={callbacks}
              isOpen={open.has(entry.number)}
              onToggle={() => setOpen((before) => toggled(before, entry.number))}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

interface EntryProps {
  entry: LogEntry;
  callbacks: ReadonlyMap<string, Callback>;
  isOpen: boolean;
  onToggle(): void;
}

function Entry({ entry, callbacks, isOpen, onToggle }: EntryProps): ReactNode {
  const { number, calls, sent, omitted } = entry;
  const id = `nb-dev-entry-${number}`;
  const span = spanOf(calls);
  const size = sent.reduce((total, [, , sentBytes]) => total + sentBytes, 0);
  return (
    <li className="nb-dev-entry" data-failed={hasFailed(entry) ? "" : undefined} data-number={number}>
      <button
        type="button"
        className="nb-dev-row"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className="nb-dev-cause">{causeOf(entry)}</span>
        <span className="nb-dev-sum">
          {calls.length === 0 ? "no calls" : `${count(calls.length, "call")} · ${time(span)}`}
          {size > 0 && ` · ${bytes(size)}`}
        </span>
        <time className="nb-dev-time">{clock(entry.at)}</time>
      </button>
      {isOpen && (
        <div className="nb-dev-entry-body" id={id}>
          {entry.changes.length > 1 && <Changes changes={entry.changes} />}
          {calls.length > 0 && (
            <ol className="nb-dev-calls">
              {calls.map((call) => (
                <CallRow
                  key={`${call.instance} ${call.after}`}
                  call={call}
                  callback={callbacks.get(call.callback)}
                  span={span}
                />
              ))}
            </ol>
          )}
          {sent.length > 0 && (
            <p className="nb-dev-muted">
              Sent:{" "}
              {sent
                .map(
                  ([, kind, sentBytes, props]) =>
                    `${kind} of ${bytes(sentBytes)} with ${count(props, "prop")}`,
                )
                .join("; ")}
            </p>
          )}
          {omitted !== undefined && <p className="nb-dev-muted">… and {omitted} more of these.</p>}
        </div>
      )}
    </li>
  );
}

function Changes({ changes }: { changes: readonly Told[] }): ReactNode {
  return (
    <ul className="nb-dev-changes">
      {changes.map(([id, prop, text]) => (
        <li key={`${id}.${prop}`}>
          {shownProp([id, prop])} = {text}
        </li>
      ))}
    </ul>
  );
}

const OUTCOMES: Readonly<Record<LoggedCall["outcome"], string>> = {
  running: "runs",
  updated: "",
  prevented: "changed nothing",
  failed: "failed",
  superseded: "came too late",
};

function CallRow({
  call,
  callback,
  span,
}: {
  call: LoggedCall;
  callback: Callback | undefined;
  span: number;
}): ReactNode {
  const { after, took, outcome, updates, message, triggered } = call;
  const scale = span > 0 ? 100 / span : 0;
  const shown = updates.map(([id, prop, text]) => `${shownProp([id, prop])} = ${text}`).join(", ");
  return (
    <li className="nb-dev-call" data-outcome={outcome}>
      <span className="nb-dev-call-name" title={triggered.map(shownProp).join(", ")}>
        {callback === undefined ? call.callback : titleOf(callback)}
      </span>
      <span className="nb-dev-call-bar" aria-hidden="true">
        <span
          style={{ marginInlineStart: `${after * scale}%`, width: `${Math.max(1, (took ?? 0) * scale)}%` }}
        />
      </span>
      <span className="nb-dev-call-time">
        {took === null && outcome !== "running" ? "in the page" : time(took)}
      </span>
      <span className="nb-dev-call-result">
        {OUTCOMES[outcome]}
        {outcome === "failed" ? `: ${message}` : ` ${shortened(shown, 400)}`}
      </span>
    </li>
  );
}

/** What set it off, in a line. */
export function causeOf({ kind, changes, calls }: LogEntry): string {
  const [first, ...others] = changes;
  if (first !== undefined) {
    const [id, prop, text] = first;
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    return `${kind === "set" ? "From Python: " : ""}${shownProp([id, prop])} = ${text}${more}`;
  }
  if (kind === "layout") return "Another layout";
  if (kind === "before") return "Under way already";
  if (kind === "set") return "From Python";
  return calls.length === 0 ? "Nothing new" : "Callbacks of the page";
}

function hasFailed({ calls }: LogEntry): boolean {
  return calls.some(({ outcome }) => outcome === "failed");
}

/** From the begin of the entry to the end of its last call. */
function spanOf(calls: readonly LoggedCall[]): number {
  return Math.max(0, ...calls.map(({ after, took }) => after + (took ?? 0)));
}

function newSince(before: readonly LogEntry[], now: readonly LogEntry[]): number {
  const last = before.at(-1)?.number ?? 0;
  return now.filter(({ number }) => number > last).length;
}

function toggled(before: ReadonlySet<number>, number: number): ReadonlySet<number> {
  const after = new Set(before);
  if (!after.delete(number)) after.add(number);
  return after;
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".nb-dev-row")];
  const index = rows.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const next = steps[event.key];
  if (index < 0 || next === undefined) return;
  rows[Math.min(rows.length - 1, Math.max(0, next))]?.focus();
  event.preventDefault();
}
