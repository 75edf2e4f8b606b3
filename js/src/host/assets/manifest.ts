// What the build says of its files (build.mjs writes it, the widget carries it).

export interface FileInfo {
  /** Files that it imports at once. */
  imports: string[];
  /** Files that it may import later. */
  dynamic: string[];
  bytes: number;
}

export interface Manifest {
  standalone: string;
  widget: string;
  frame: string;
  tab: string;
  still: string;
  css: string;
  chunks: Record<string, string>;
  files: Record<string, FileInfo>;
}
