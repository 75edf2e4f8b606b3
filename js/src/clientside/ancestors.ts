/**
 * The callbacks whose outputs lead to one's inputs, itself left out.
 *
 * `inputs` are the props that a callback reads, `producers` the callbacks that write a prop.
 */
export function ancestorsOf(
  key: string,
  inputs: (key: string) => Iterable<string>,
  producers: (prop: string) => Iterable<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [key];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const input of inputs(at)) {
      for (const producer of producers(input)) {
        if (producer === key || found.has(producer)) continue;
        found.add(producer);
        next.push(producer);
      }
    }
  }
  return found;
}
