// Names of components and props: ids in canonical form, and "id.prop" pairs.
//
// A dict id is known by its JSON with sorted keys and no spaces, on the wire, as DOM id and as key here.

export function canonicalId(id: unknown): string | null {
  if (typeof id === "string") return id;
  if (typeof id !== "object" || id === null) return null;
  return JSON.stringify(Object.fromEntries(Object.entries(id).sort(([a], [b]) => (a < b ? -1 : 1))));
}

export function propId(id: string, prop: string): string {
  return `${id}.${prop}`;
}

/** The id in a prop id. Dict ids may hold dots, prop names do not: the last dot divides. */
export function idOf(propId: string): string {
  return propId.slice(0, propId.lastIndexOf("."));
}
