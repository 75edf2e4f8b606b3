/**
 * Loading: shows a spinner over its children while anything in them waits for a callback.
 *
 * The children stay mounted and keep their place; they are only hidden (or as `overlay_style` says).
 */
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useLocale } from "../../../locale/locale";
import { useSubtreeLoading } from "../../../render/loading";
import { SHOW_AFTER_MS } from "../../../store/pending";
import { adoptStyles } from "../../../styles/adopt";
import type { LoadingProps } from "../../schema.gen";
import { classes } from "../shared/classes";
import type { Core } from "../shared/types";
import css from "./loading.css";
import { Spinner } from "./spinner";
import { targetFilter } from "./targets";

adoptStyles(css);

export function Loading({
  children,
  className,
  color,
  custom_spinner,
  debug,
  delay_hide,
  delay_show,
  display,
  fullscreen,
  id,
  overlay_style,
  parent_className,
  parent_style,
  show_initially,
  style,
  target_components,
  type,
}: Core<LoadingProps>) {
  const { words } = useLocale();
  const waiting = useSubtreeLoading(targetFilter(target_components));
  const isLoading = waiting !== "";
  // Nothing is told as loading in the first moment: that much of the delay is over.
  const delayMs = Math.max(0, (delay_show ?? 0) - SHOW_AFTER_MS);
  const isFirst = useIsFirst(isLoading);
  const isSpinning = useDelayed(isLoading, {
    showMs: isFirst && show_initially !== false ? 0 : delayMs,
    hideMs: delay_hide ?? 0,
    initial: isLoading && show_initially !== false,
  });
  const isShown = display === "show" || (display !== "hide" && isSpinning);
  // A custom property is no key that React's types know of.
  const spinnerStyle = { ...style, ...(color ? { "--nb-spinner": color } : {}) } as CSSProperties;
  return (
    <div
      id={id ?? undefined}
      className={classes("nb-loading", parent_className)}
      style={parent_style ?? undefined}
      data-dash-is-loading={isLoading ? "true" : undefined}
      aria-busy={isLoading || undefined}
    >
      <div
        className="nb-loading-content"
        style={isShown ? { visibility: "hidden", ...overlay_style } : undefined}
      >
        {children}
      </div>
      {isShown && (
        <div
          className={classes("nb-loading-overlay", fullscreen && "nb-loading-fullscreen", className)}
          style={spinnerStyle}
          role="status"
          aria-label={words.loading}
        >
          {custom_spinner ?? <Spinner type={type ?? "default"} />}
          {debug === true && waiting !== "" && <code className="nb-loading-debug">{waiting}</code>}
        </div>
      )}
    </div>
  );
}

/** Whether this is the first time that it loads, for which `delay_show` does not count. */
function useIsFirst(isLoading: boolean): boolean {
  const times = useRef({ count: 0, before: false }).current;
  if (isLoading && !times.before) times.count += 1;
  times.before = isLoading;
  return times.count <= 1;
}

/** Follow `isOn`, each way after its own delay; a change back within the delay is not seen at all. */
function useDelayed(isOn: boolean, delays: { showMs: number; hideMs: number; initial: boolean }): boolean {
  const { showMs, hideMs, initial } = delays;
  const [shown, setShown] = useState(initial);
  useEffect(() => {
    if (isOn === shown) return undefined;
    const delay = isOn ? showMs : hideMs;
    if (delay <= 0) {
      setShown(isOn);
      return undefined;
    }
    const timer = setTimeout(() => setShown(isOn), delay);
    return () => clearTimeout(timer);
  }, [isOn, shown, showMs, hideMs]);
  return shown;
}
