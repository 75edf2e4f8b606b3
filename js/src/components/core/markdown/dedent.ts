/** Take off the indentation that all lines share, so that text may be indented with the code around it. */
export function dedentText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  let common: string | undefined;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const indent = /^\s*/.exec(line)?.[0] ?? "";
    common = common === undefined ? indent : sharedStart(common, indent);
    if (common === "") break;
  }
  const width = common?.length ?? 0;
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(width))).join("\n");
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}
