/** What is under way, or went wrong, at the end of the app: a card for each download. */
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { fill, type Locale, useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import css from "./cards.css";
import type { Transfer } from "./transfer";

adoptStyles(css);

/** What is quick needs no words: the browser shows that it has saved it. */
const QUICK_MS = 500;

interface CardsProps {
  transfers: readonly Transfer[];
  onClose(transfer: Transfer): void;
}

export function Cards({ transfers, onClose }: CardsProps): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const stack = anchor === null ? null : stackOf(anchor);
  const cards = transfers.map((transfer) => (
    <Card key={transfer.key} transfer={transfer} onClose={onClose} />
  ));
  return (
    <>
      <span hidden ref={setAnchor} />
      {stack !== null && createPortal(cards, stack)}
    </>
  );
}

/** All downloads of a view are in one place. */
function stackOf(anchor: HTMLElement): HTMLElement {
  const { body } = anchor.ownerDocument;
  const app = ".nbdash:not(.nbdash-beside)"; // what stands beside may close meanwhile
  const root = anchor.closest<HTMLElement>(app) ?? body.querySelector<HTMLElement>(app) ?? body;
  const present = root.querySelector<HTMLElement>(":scope > .nb-downloads");
  if (present !== null) return present;
  const stack = root.ownerDocument.createElement("div");
  stack.className = "nb-downloads";
  root.append(stack);
  return stack;
}

function Card({ transfer, onClose }: { transfer: Transfer; onClose(transfer: Transfer): void }): ReactNode {
  const progress = useSyncExternalStore(transfer.progress.subscribe, transfer.progress.read);
  const locale = useLocale();
  const { words } = locale;
  const isLong = useIsAfter(QUICK_MS);
  const { state } = progress;
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (state === "saved") close.current(transfer);
  }, [state, transfer]);

  if (state === "saved" || (state === "running" && !isLong)) return null;
  const isFailed = state === "failed";
  const title = fill(isFailed ? words.notDownloaded : words.downloading, {
    name: transfer.name || words.file,
  });
  const label = isFailed ? words.close : words.cancel;
  return (
    <section className="nb-download" data-state={state} aria-label={title}>
      <p className="nb-download-title" role="status">
        {title}
      </p>
      <button
        className="nb-download-close"
        type="button"
        aria-label={label}
        title={label}
        onClick={() => onClose(transfer)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
      {isFailed ? (
        <p className="nb-download-note">{words[progress.reason]}</p>
      ) : (
        <Bar {...progress} title={title} locale={locale} />
      )}
    </section>
  );
}

interface BarProps {
  done: number;
  total: number;
  title: string;
  locale: Locale;
}

function Bar({ done, total, title, locale }: BarProps): ReactNode {
  const percent = Math.floor((100 * done) / total);
  const note = fill(locale.words.doneOf, {
    done: sizeText(done, total, locale),
    total: sizeText(total, total, locale),
  });
  return (
    <>
      <div
        className="nb-download-bar"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={note}
      >
        <div style={{ inlineSize: `${percent}%` }} />
      </div>
      <p className="nb-download-note">{note}</p>
    </>
  );
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size in the unit that is right for `total`, so that two of them can be compared. */
function sizeText(bytes: number, total: number, { tag }: Locale): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(total) / 3)));
  const digits = step < 2 ? 0 : 1;
  const style = {
    style: "unit",
    unit: UNITS[step],
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
  return new Intl.NumberFormat(tag, style as Intl.NumberFormatOptions).format(bytes / 1000 ** step);
}

function useIsAfter(ms: number): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isAfter;
}
