// Values as they are compared with what was stored: JSON that is equal for equal values.

/** Props that hold what a control is set to. What else a person sets only tells that something has happened. */
const VALUES = new Set(["value", "date", "start_date", "end_date"]);

export function isValue(prop: string): boolean {
  return VALUES.has(prop.slice(prop.lastIndexOf(".") + 1));
}

const known = new WeakMap<object, string>();

/** The same for arrays and lists, whatever the order of keys; mirrors nbdash/export/html/states/table.py. */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = ArrayBuffer.isView(value)
    ? `[${Array.from(value as unknown as ArrayLike<number>, canonical).join(",")}]`
    : Array.isArray(value)
      ? `[${value.map(canonical).join(",")}]`
      : `{${Object.keys(value)
          .sort()
          .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`)
          .join(",")}}`;
  known.set(value, text);
  return text;
}
