// What the kernel says of an app in its widget's state; mirrors nbdash/notebook/widget.py and frame.py.
import type { CommModel } from "../transport/comm";

/** The attributes of the element that loads it, or a file of the app's own folder. */
export type Resource =
  | Readonly<Record<string, string | boolean | null>>
  | { readonly asset: string; readonly hash: string };

export interface Resources {
  readonly stylesheets?: readonly Resource[];
  readonly scripts?: readonly Resource[];
}

export interface Described {
  key?: string;
  title?: string;
  kernel?: string | null;
  /** Whether the app is drawn in a frame; absent: unless it has components that ask for one. */
  isolate?: boolean;
  /** What is loaded in the frame. */
  resources?: Resources;
}

export function describedBy(model: CommModel): Described {
  return (model.get("_app") ?? {}) as Described; // as AppWidget writes it
}
