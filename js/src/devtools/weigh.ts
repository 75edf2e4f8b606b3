// How large a value is: about the bytes that it would take on the wire, found without looking at all of a large one.
const MAX_VISITS = 5_000;

export interface Weight {
  bytes: number;
  /** False if it was too much to look at, so that there is more. */
  isWhole: boolean;
}

export function weigh(value: unknown): Weight {
  let visits = 0;
  const waiting: unknown[] = [value];
  let bytes = 0;
  while (waiting.length > 0) {
    visits += 1;
    if (visits > MAX_VISITS) return { bytes, isWhole: false };
    const item = waiting.pop();
    if (ArrayBuffer.isView(item)) bytes += item.byteLength;
    else if (Array.isArray(item)) {
      bytes += 2 + item.length;
      // By index: to copy a million items only to look at some would be slow.
      for (let index = 0; index < item.length && index < MAX_VISITS; index++) waiting.push(item[index]);
      if (item.length > MAX_VISITS) visits = MAX_VISITS;
    } else if (typeof item === "object" && item !== null) {
      bytes += 2;
      for (const [key, part] of Object.entries("component" in item ? (item.component as object) : item)) {
        bytes += key.length + 4;
        waiting.push(part);
      }
    } else if (typeof item === "string") bytes += item.length + 2;
    else bytes += String(item).length;
  }
  return { bytes, isWhole: true };
}
