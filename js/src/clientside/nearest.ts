// Names that may have been meant.

const MOST = 3;

/** " Nearest: ..." for messages, of the names that differ from `name` by few letters; else what there is. */
export function nearest(name: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const found = near(name, names);
  if (found.length > 0) return ` Did you mean ${found.map((item) => JSON.stringify(item)).join(", ")}?`;
  const known = [...new Set(names)].sort();
  const more = known.length > MOST ? ` and ${known.length - MOST} more` : "";
  const shown = known
    .slice(0, MOST)
    .map((item) => JSON.stringify(item))
    .join(", ");
  return ` There is ${shown}${more}.`;
}

/** The names that differ from `name` by few letters, the likest first. */
export function near(name: string, names: readonly string[]): string[] {
  return [...new Set(names)]
    .sort()
    .map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter((item) => item.distance <= Math.max(2, name.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map((item) => item.candidate);
}

/** How many letters must be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
