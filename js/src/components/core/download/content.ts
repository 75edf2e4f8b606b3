// What a Download's `data` holds: a name, a type, and the content as text, as base64 text, or to be fetched in pieces.
import type { DownloadProps, PiecewiseContent } from "../../schema.gen";

export interface File {
  name: string;
  type: string;
  content: Blob | PiecewiseContent;
}

/** The file that is to be saved; null if that can't be told. */
export function read({ data, base64, type }: DownloadProps): File | null {
  if (typeof data !== "object" || data === null || typeof data.filename !== "string") return null;
  const mime = data.type ?? type ?? "text/plain";
  const { content, filename: name } = data;
  if (isPiecewise(content)) return { name, type: mime, content };
  if (typeof content !== "string") return null;
  const isBase64 = data.base64 ?? base64 ?? false;
  const bytes = isBase64 ? decoded(content) : content;
  return bytes === null ? null : { name, type: mime, content: new Blob([bytes], { type: mime }) };
}

export function isPiecewise(content: unknown): content is PiecewiseContent {
  return typeof content === "object" && content !== null && "download" in content && "size" in content;
}

function decoded(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null; // it is no base64
  }
}
