// Outputs of `app.show(where=...)`: a line under the cell that says where the app is, and brings it there again.
//
// A page without the extension does not know this kind of output, and draws the app itself (host/loader.ts).
import type { MimeModel, Renderer } from "@jupyterlab/rendermime";
import { Widget } from "@lumino/widgets";
import { button, element } from "./dom";
import { appIcon } from "./icons";

/** As nbdash/notebook/display.py writes it. */
export const SHOWN_TYPE = "application/vnd.nbdash.app+json";

export interface ShownApp {
  app: string;
  kernel: string | null;
  title: string;
  where: "panel" | "tab" | "browser";
}

export interface Opener {
  open(shown: ShownApp): void;
  /** The address of its own browser tab; null where it can have none. */
  urlOf(shown: ShownApp): string | null;
  /** Whether the page has a place beside its notebook. */
  readonly hasTabs: boolean;
}

/** What an output holds, if it is one of these. */
export function shownIn(data: Readonly<Record<string, unknown>> | undefined): ShownApp | null {
  return (data?.[SHOWN_TYPE] ?? null) as ShownApp | null; // as the kernel wrote it
}

export class ShownLine extends Widget implements Renderer {
  readonly #opener: Opener;

  constructor(opener: Opener) {
    super();
    this.addClass("nbdash-shown");
    this.#opener = opener;
  }

  async renderModel({ data }: MimeModel): Promise<void> {
    const shown = shownIn(data);
    if (shown === null) return;
    const title = element("strong", "nbdash-shown-title", shown.title);
    this.node.replaceChildren(
      appIcon.element({ className: "nbdash-shown-icon" }),
      title,
      this.#opening(shown),
    );
  }

  #opening(shown: ShownApp): HTMLElement {
    if (shown.where === "panel" || (shown.where === "tab" && this.#opener.hasTabs)) {
      const name = shown.where === "panel" ? "Show in the side panel" : "Show beside the notebook";
      return button("nbdash-shown-open", () => this.#opener.open(shown), name);
    }
    const url = this.#opener.urlOf(shown);
    if (url === null)
      return element("span", "nbdash-shown-text", "A browser tab of its own can't be opened from here.");
    const link = element("a", "nbdash-shown-open", "Open in a browser tab");
    link.href = url;
    link.target = "_blank";
    return link;
  }
}
