// The side panel: the apps of the notebook in front, and below them the one that was chosen, or the developer's view
// of it. It is there before the notebook has run, and stays through re-runs, restarts and reloads.
import { Widget } from "@lumino/widgets";
import { type LiveApp, pageApps } from "../host/apps";
import { mismatch } from "../host/handshake";
import { appsOf, type Chosen, inFront } from "./choice";
import { button, element } from "./dom";
import { appIcon, exportIcon } from "./icons";
import { AppList, type ListActions } from "./list";
import type { Notebooks } from "./notebooks";
import { PageTabs } from "./page-tabs";
import { Stage } from "./stage";

export interface PanelActions extends Omit<ListActions, "choose"> {
  export(): void;
  runAll(): void;
}

export const PANEL_ID = "nbdash-panel";

export class AppsPanel extends Widget {
  /** Called when the panel comes into view, and when it goes. */
  onVisible: (isVisible: boolean) => void = () => {};
  readonly #notebooks: Notebooks;
  readonly #chosen: Chosen;
  readonly #list: AppList;
  readonly #empty = element("div", "nbdash-panel-empty");
  readonly #notice = element("div", "nbdash-panel-notice");
  readonly #tabs: PageTabs;
  readonly #runAll: () => void;
  readonly #appStage: Stage;
  readonly #devStage: Stage;
  #undo: (() => void)[] = [];

  constructor(notebooks: Notebooks, chosen: Chosen, actions: PanelActions) {
    super();
    this.id = PANEL_ID;
    this.addClass("nbdash-panel");
    this.title.icon = appIcon;
    this.title.caption = "Apps of the notebook (nbdash)";
    this.node.setAttribute("role", "region");
    this.node.setAttribute("aria-label", "Apps of the notebook");
    this.#notebooks = notebooks;
    this.#chosen = chosen;
    this.#runAll = actions.runAll;
    this.#list = new AppList({ ...actions, choose: (app) => this.choose(app.key) });
    const exporting = button("nbdash-pages-action", actions.export, exportIcon.element(), "Export…");
    exporting.title = "Export dashboard…";
    this.#tabs = new PageTabs(["App", "Developer"], () => this.#update(), [exporting]);
    const [appPage, devPage] = this.#tabs.pages as [HTMLElement, HTMLElement]; // one for each name
    this.#appStage = new Stage((app) => app.mount(appPage, "panel"));
    this.#devStage = new Stage((app) => app.inspect(devPage));
    this.#notice.setAttribute("role", "status");
    this.node.append(this.#list.element, this.#notice, this.#empty, this.#tabs.element);
  }

  /** Have this app of the notebook in front on the panel, now or as soon as it is there. */
  choose(key: string): void {
    const notebook = this.#notebooks.front();
    if (notebook !== null) this.#chosen.set(notebook.path, key);
    this.#update();
  }

  showDeveloperView(): void {
    this.#tabs.select(1);
  }

  protected override onAfterAttach(): void {
    this.#undo = [this.#notebooks.subscribe(this.#update), pageApps().subscribe(this.#update)];
    this.#update();
  }

  protected override onBeforeDetach(): void {
    for (const step of this.#undo) step();
    this.#stop();
  }

  protected override onAfterShow(): void {
    this.onVisible(true);
    this.#update();
  }

  protected override onBeforeHide(): void {
    this.onVisible(false);
    this.#stop();
  }

  /** What is not to be seen costs nothing. */
  #stop(): void {
    this.#appStage.show(null);
    this.#devStage.show(null);
  }

  readonly #update = (): void => {
    if (!this.isVisible) return;
    const notebook = this.#notebooks.front();
    const apps = appsOf(notebook?.kernel ?? null, pageApps().list());
    const chosen = notebook === null ? undefined : this.#chosen.get(notebook.path);
    const front = inFront(apps, chosen);
    // What came into view of its own accord stays there when further apps come.
    if (front !== null && notebook !== null && chosen === undefined)
      this.#chosen.set(notebook.path, front.key);
    this.#list.show(apps, front);
    this.#tabs.element.hidden = front === null;
    this.#showMismatch(front);
    this.#showEmpty(front === null, notebook !== null);
    this.#appStage.show(this.#tabs.selected === 0 ? front : null);
    this.#devStage.show(this.#tabs.selected === 1 ? front : null);
  };

  /** The kernel's half may be of another version than the extension. */
  #showMismatch(front: LiveApp | null): void {
    const found = front === null ? null : mismatch(front);
    this.#notice.hidden = found === null;
    // Said anew only when it is something else: it is read out.
    if (found === null || this.#notice.dataset.for === found.message) return;
    this.#notice.dataset.for = found.message;
    this.#notice.replaceChildren(
      element("strong", "", found.title),
      element("p", "", found.message),
      element("code", "", found.command),
    );
  }

  #showEmpty(isEmpty: boolean, hasNotebook: boolean): void {
    this.#empty.hidden = !isEmpty;
    if (!isEmpty) return;
    const kind = hasNotebook ? "notebook" : "none";
    if (this.#empty.dataset.for === kind) return;
    this.#empty.dataset.for = kind;
    const title = hasNotebook ? "No app yet" : "No notebook in front";
    const text = hasNotebook
      ? "Run the cells of this notebook. Its apps appear here, and stay while you scroll and edit."
      : "Open a notebook: the apps that live in its kernel appear here.";
    this.#empty.replaceChildren(
      appIcon.element({ className: "nbdash-panel-empty-icon" }),
      element("h2", "nbdash-panel-empty-title", title),
      element("p", "nbdash-panel-empty-text", text),
    );
    if (hasNotebook) {
      this.#empty.append(
        button("nbdash-panel-run jp-mod-styled jp-mod-accept", this.#runAll, "Run all cells"),
      );
    }
  }
}
