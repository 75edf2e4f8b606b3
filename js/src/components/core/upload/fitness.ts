// Whether a file may be uploaded: the same rules as in the kernel (nbdash/files/fitness.py), which judges once more.

export interface Limits {
  accept?: string | null | undefined;
  max_size?: number | null | undefined;
  min_size?: number | null | undefined;
}

/** Why a file is not uploaded; the kernel's own reasons are among them. */
export type Reason =
  | "too_large"
  | "too_small"
  | "type"
  | "one_only"
  | "too_many"
  | "disabled"
  | "gone"
  | "limit"
  | "no_room"
  | "changed"
  | "unreadable";

/** Why a file may not be uploaded; null if it may. */
export function refusal(file: File, { accept, max_size, min_size }: Limits): Reason | null {
  if (!accepts(accept, nameOf(file), file.type)) return "type";
  if (typeof max_size === "number" && max_size >= 0 && file.size > max_size) return "too_large";
  if (typeof min_size === "number" && file.size < min_size) return "too_small";
  return null;
}

/** Whether a file is of one of the kinds that `accept` names, as an `<input>` of HTML takes it. */
export function accepts(accept: string | null | undefined, name: string, type: string): boolean {
  const kinds = kindsOf(accept);
  return kinds.length === 0 || kinds.some((kind) => isOf(kind, name.toLowerCase(), type.toLowerCase()));
}

/** Whether a file that is held over the page may be taken: its name and size are not known yet. */
export function mayFit(accept: string | null | undefined, { kind, type }: DataTransferItem): boolean {
  if (kind !== "file") return false;
  const kinds = kindsOf(accept);
  if (type === "" || kinds.some((each) => each.startsWith("."))) return true;
  return accepts(accept, "", type);
}

/** The file's name; of one that came in a folder, with the folders. */
export function nameOf(file: File & { path?: string }): string {
  const path = file.webkitRelativePath || file.path || file.name;
  return path.replace(/^(\.?\/)+/, "");
}

function kindsOf(accept: string | null | undefined): string[] {
  return (accept ?? "")
    .split(",")
    .map((kind) => kind.trim().toLowerCase())
    .filter((kind) => kind !== "");
}

function isOf(kind: string, name: string, type: string): boolean {
  if (kind.startsWith(".")) return name.endsWith(kind);
  if (kind.endsWith("/*")) return kind === "*/*" || type.startsWith(kind.slice(0, -1));
  return type === kind;
}
