// What an export says, line by line (nbdash/export/report.py).

/** Something begins. */
export interface Step {
  type: "step";
  text: string;
}

export interface Progress {
  type: "progress";
  text: string;
  done: number;
  total: number;
}

/** Something to be known: sizes, lists of files. */
export interface Said {
  type: "say";
  text: string;
}

/** Why a notebook can't go somewhere, or what is to be known before it does. */
export interface Finding {
  /** "": it is true of all. */
  target: string;
  /** As people count; for them to read. */
  cell: number | null;
  /** The notebook's own name for it. */
  cell_id: string | null;
  line: number | null;
  what: string;
  remedy: string;
  is_refusal: boolean;
}

/** What a check has found, for each target that there is. */
export interface Checked {
  type: "check";
  targets: { name: string; ok: boolean; findings: Finding[] }[];
}

export interface Done {
  type: "done";
  path: string;
  bytes: number;
}

export interface Failed {
  type: "failed";
  text: string;
  findings: Finding[];
}

export type Line = Step | Progress | Said | ({ type: "finding" } & Finding) | Checked | Done | Failed;

/** "1.4 MB" */
export function sizeText(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  let index = 0;
  let size = bytes;
  while (size >= 1000 && index < units.length - 1) {
    size /= 1000;
    index += 1;
  }
  return `${index === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[index]}`;
}
