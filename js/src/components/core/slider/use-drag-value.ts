/**
 * What a slider shows while it is moved, and when that becomes its value.
 *
 * `drag_value` follows every movement; `value` follows at once (updatemode "drag") or when the movement is over.
 */
import { useEffect, useState } from "react";

interface Changes<Value> {
  value?: Value;
  drag_value?: Value;
}

interface DragOptions<Value> {
  value: Value | null | undefined;
  dragValue: Value | null | undefined;
  updatemode: "mouseup" | "drag" | null | undefined;
  setProps(changes: Changes<Value>): void;
}

export interface Drag<Value> {
  shown: Value | null | undefined;
  isMoving: boolean;
  move(value: Value): void;
  finish(value: Value): void;
  /** Keep what is shown if a movement was left unfinished (a key held while the focus went away). */
  leave(): void;
}

export function useDragValue<Value>(options: DragOptions<Value>): Drag<Value> {
  const { value, dragValue, updatemode, setProps } = options;
  const [moving, setMoving] = useState<{ value: Value }>();
  const isMoving = moving !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a `drag_value` set by the author stays until `value` changes
  useEffect(() => {
    if (isMoving || value === undefined || value === null || dragValue === value) return;
    setProps({ drag_value: value });
  }, [value, isMoving, setProps]);

  const finish = (next: Value) => {
    setMoving(undefined);
    setProps({ value: next, drag_value: next });
  };
  return {
    shown: moving ? moving.value : value,
    isMoving,
    move: (next) => {
      setMoving({ value: next });
      setProps(updatemode === "drag" ? { value: next, drag_value: next } : { drag_value: next });
    },
    finish,
    leave: () => {
      if (moving) finish(moving.value);
    },
  };
}
