// The text of `--states`: "year=all,continent=[..]". A choice of inputs adds to it and takes from it.

/** The parts of the text; commas within brackets are no ends. */
export function parts(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if ("[{".includes(character)) depth += 1;
    if ("]}".includes(character)) depth -= 1;
    if (character === "," && depth <= 0) {
      found.push(part.trim());
      part = "";
    } else {
      part += character;
    }
  }
  found.push(part.trim());
  return found.filter((each) => each !== "");
}

function idOf(part: string): string {
  const dict = part.startsWith("{") ? part.indexOf("}") + 1 : 0; // an id may be a dict
  const end = part.slice(dict).search(/[.=]/);
  return (end < 0 ? part : part.slice(0, dict + end)).trim();
}

/** Whether this input is among those that are computed before. */
export function isChosen(text: string, id: string): boolean {
  return parts(text).some((part) => idOf(part) === id);
}

/** The text with all values of this input, or without it. */
export function toggled(text: string, id: string): string {
  const others = parts(text).filter((part) => idOf(part) !== id);
  return (isChosen(text, id) ? others : [...others, `${id}=all`]).join(", ");
}
