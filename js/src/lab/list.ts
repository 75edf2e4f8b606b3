// The panel's list: a line for each app, and where else it can be opened.
import type { LiveApp } from "../host/apps";
import { button, element, named, setText } from "./dom";
import { besideIcon, browserIcon } from "./icons";
import { describe } from "./words";

export interface ListActions {
  choose(app: LiveApp): void;
  /** Null where the page has no place beside its notebook. */
  openBeside: ((app: LiveApp) => void) | null;
  /** The address of its own browser tab; null where it can have none. */
  urlOf(app: LiveApp): string | null;
}

interface Row {
  line: HTMLLIElement;
  main: HTMLButtonElement;
  close(): void;
}

export class AppList {
  readonly element = element("ul", "nbdash-apps");
  readonly #actions: ListActions;
  readonly #rows = new Map<LiveApp, Row>();

  constructor(actions: ListActions) {
    this.#actions = actions;
    named(this.element, "Apps of this notebook").removeAttribute("title");
  }

  /** Have lines for these apps; rows that are there already stay, and the focus with them. */
  show(apps: readonly LiveApp[], front: LiveApp | null): void {
    this.element.hidden = apps.length === 0;
    for (const [app, row] of this.#rows) {
      if (apps.includes(app)) continue;
      row.close();
      this.#rows.delete(app);
    }
    for (const app of apps) {
      let row = this.#rows.get(app);
      if (row === undefined) {
        row = this.#makeRow(app);
        this.#rows.set(app, row);
        this.element.append(row.line);
      }
      row.main.setAttribute("aria-current", String(app === front));
    }
  }

  #makeRow(app: LiveApp): Row {
    const title = element("span", "nbdash-apps-title");
    const detail = element("span", "nbdash-apps-detail");
    const dot = element("span", "nbdash-apps-dot");
    const main = button("nbdash-apps-main", () => this.#actions.choose(app), dot, title, detail);
    const line = element("li", "nbdash-apps-line", main, ...this.#openers(app));
    const update = () => {
      const state = app.state.read();
      setText(title, app.title.read());
      setText(detail, describe(state, app.places.read()));
      dot.dataset.state = state;
    };
    update();
    const undo = [app.title, app.state, app.places].map((signal) => signal.subscribe(update));
    return {
      line,
      main,
      close: () => {
        for (const step of undo) step();
        line.remove();
      },
    };
  }

  #openers(app: LiveApp): HTMLElement[] {
    const openers: HTMLElement[] = [];
    const { openBeside, urlOf } = this.#actions;
    if (openBeside !== null) {
      const beside = button("nbdash-apps-open", () => openBeside(app), besideIcon.element());
      openers.push(named(beside, "Open beside the notebook"));
    }
    const url = urlOf(app);
    if (url !== null) {
      const link = element("a", "nbdash-apps-open", browserIcon.element());
      link.href = url;
      link.target = "_blank";
      openers.push(named(link, "Open in a browser tab"));
    }
    return openers;
  }
}
