/** The small box beside a slider in which its value can be typed. */
import { type KeyboardEvent, useState } from "react";
import { type Scale, snap, tidy } from "./scale";

interface NumberBoxProps {
  label: string;
  value: number | null | undefined;
  scale: Scale;
  disabled: boolean;
  onCommit(value: number): void;
}

export function NumberBox({ label, value, scale, disabled, onCommit }: NumberBoxProps) {
  const [draft, setDraft] = useState<string>();
  const shown = value === null || value === undefined ? "" : String(value);
  const widest = Math.max(...[scale.min, scale.max, scale.step ?? 0].map((number) => String(number).length));

  const commit = () => {
    setDraft(undefined);
    if (draft === undefined || draft.trim() === "" || !Number.isFinite(Number(draft))) return;
    const next = snap(Number(draft), scale);
    if (next !== value) onCommit(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    else if (event.key === "Escape") setDraft(undefined);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      setDraft(undefined);
      const next = neighbour(value ?? scale.min, event.key === "ArrowUp" ? 1 : -1, scale);
      if (next !== value) onCommit(next);
    }
  };
  return (
    <input
      className="nb-slider-box"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      style={{ width: `${Math.max(3, widest) + 2.5}ch` }}
      value={draft ?? shown}
      disabled={disabled}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={commit}
    />
  );
}

/** The next value that can be chosen, upward or downward. */
function neighbour(value: number, direction: 1 | -1, scale: Scale): number {
  if (scale.step !== null) return snap(tidy(value + direction * scale.step), scale);
  const places = Object.keys(scale.marks)
    .map(Number)
    .filter((place) => (place - value) * direction > 0);
  return places.length === 0 ? value : direction * Math.min(...places.map((place) => place * direction));
}
