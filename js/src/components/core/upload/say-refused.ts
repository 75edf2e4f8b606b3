// Why a file was not uploaded, in the person's language.
import { fill, type Locale } from "../../../locale/locale";
import type { Words } from "../../../locale/words";
import type { RefusedFile } from "../../schema.gen";
import { type Limits, nameOf, type Reason } from "./fitness";
import { sizeText } from "./size";

interface Refused {
  file: File;
  reason: Reason;
  /** The kernel's own words, for what the page has none. */
  message?: string | undefined;
}

export function sayRefused({ file, reason, message }: Refused, limits: Limits, locale: Locale): RefusedFile {
  const values = {
    size: sizeText(file.size, locale),
    most: sizeText(limits.max_size ?? 0, locale),
    least: sizeText(limits.min_size ?? 0, locale),
    accept: limits.accept ?? "",
  };
  const text = textOf(reason, locale.words);
  return {
    filename: nameOf(file),
    size: file.size,
    reason,
    message: text === undefined ? (message ?? reason) : fill(text, values),
  };
}

function textOf(reason: Reason, words: Words): string | undefined {
  const texts: Partial<Record<Reason, string>> = {
    too_large: words.fileTooLarge,
    too_small: words.fileTooSmall,
    type: words.fileNotAccepted,
    one_only: words.fileNotAlone,
    disabled: words.fileNotNow,
    limit: words.fileOverLimit,
    no_room: words.fileNoRoom,
    changed: words.fileChanged,
    unreadable: words.fileUnreadable,
  };
  return texts[reason];
}
