/** How far an upload has come: what, a bar, how much, and a button that ends it. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { counted, fill, useLocale } from "../../../locale/locale";
import type { Drop } from "./drop";
import { CrossIcon } from "./icons";
import { sizeText } from "./size";

/** What is over so soon is not shown: nobody could read it. */
const SHOWN_AFTER_MS = 300;

export function ProgressLine({ drop, onCancel }: { drop: Drop; onCancel(): void }) {
  const { progress, startedAt } = drop;
  const { arrived, files, isConnected, name, received, total } = useSyncExternalStore(
    progress.subscribe,
    progress.read,
  );
  const isShown = useIsLate(startedAt);
  const locale = useLocale();
  const { tag, words } = locale;
  if (!isShown) return null;
  const share = total === 0 ? 0 : received / total;
  const what =
    files > 1
      ? fill(words.uploadedOf, { done: arrived, total: counted(files, words.plurals.files, locale) })
      : name;
  const amount = fill(words.uploadedOf, { done: sizeText(received, locale), total: sizeText(total, locale) });
  return (
    <div className="nb-upload-line" data-waiting={isConnected ? undefined : ""}>
      <span className="nb-upload-name" title={name}>
        <bdi>{what}</bdi>
      </span>
      <span className="nb-upload-amount">
        {isConnected
          ? `${new Intl.NumberFormat(tag, { style: "percent" }).format(Math.floor(share * 100) / 100)} · ${amount}`
          : words.uploadWaits}
      </span>
      <button
        type="button"
        className="nb-upload-button"
        aria-label={words.cancelUpload}
        title={words.cancelUpload}
        onClick={onCancel}
      >
        <CrossIcon />
      </button>
      <div
        className="nb-upload-bar"
        role="progressbar"
        aria-label={fill(words.uploading, { name: what })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
      >
        <div style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function useIsLate(startedAt: number): boolean {
  const [now, setNow] = useState(() => performance.now());
  const left = startedAt + SHOWN_AFTER_MS - now;
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setNow(performance.now()), left + 1);
    return () => clearTimeout(timer);
  }, [left]);
  return left <= 0;
}
