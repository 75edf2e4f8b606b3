// An app in a tab of JupyterLab, beside its notebook.
import { Widget } from "@lumino/widgets";
import { type LiveApp, pageApps } from "../host/apps";
import { appsOf } from "./choice";
import { element } from "./dom";
import { appIcon } from "./icons";
import type { Notebooks } from "./notebooks";
import { Stage } from "./stage";

export class AppTab extends Widget {
  readonly path: string;
  readonly key: string;
  readonly #notebooks: Notebooks;
  readonly #empty = element("div", "nbdash-panel-empty");
  readonly #stage: Stage;
  #app: LiveApp | null = null;
  #undo: (() => void)[] = [];
  #unwatchTitle: () => void = () => {};

  constructor(notebooks: Notebooks, path: string, key: string, title: string) {
    super();
    this.path = path;
    this.key = key;
    this.#notebooks = notebooks;
    this.id = `nbdash-tab-${path}-${key}`;
    this.addClass("nbdash-tab");
    this.title.icon = appIcon;
    this.title.label = title;
    this.title.caption = `App of ${path}`;
    this.title.closable = true;
    this.node.tabIndex = -1;
    const page = element("div", "nbdash-tab-page");
    this.#stage = new Stage((app) => app.mount(page, "tab"));
    this.node.append(this.#empty, page);
  }

  protected override onActivateRequest(): void {
    this.node.focus();
  }

  protected override onCloseRequest(): void {
    this.dispose();
  }

  protected override onAfterAttach(): void {
    this.#undo = [this.#notebooks.subscribe(this.#update), pageApps().subscribe(this.#update)];
    this.#update();
  }

  protected override onBeforeDetach(): void {
    for (const step of this.#undo) step();
    this.#unwatchTitle();
    this.#app = null;
    this.#stage.show(null);
  }

  protected override onAfterShow(): void {
    this.#update();
  }

  protected override onBeforeHide(): void {
    this.#stage.show(null);
  }

  readonly #update = (): void => {
    if (!this.isVisible) return;
    const notebook = this.#notebooks.at(this.path);
    const apps = appsOf(notebook?.kernel ?? null, pageApps().list());
    const app = apps.find(({ key }) => key === this.key) ?? null;
    this.#follow(app);
    this.#stage.show(app);
    this.#empty.hidden = app !== null;
    if (app !== null) return;
    const name = this.path.split("/").at(-1) ?? this.path;
    const text = `This app lives in ${name}. Open that notebook and run its cells: the app comes back here.`;
    this.#empty.replaceChildren(
      appIcon.element({ className: "nbdash-panel-empty-icon" }),
      element("h2", "nbdash-panel-empty-title", `Waiting for ${this.title.label}`),
      element("p", "nbdash-panel-empty-text", text),
    );
  };

  #follow(app: LiveApp | null): void {
    if (app === this.#app) return;
    this.#unwatchTitle();
    this.#app = app;
    if (app === null) return;
    const name = () => {
      this.title.label = app.title.read();
    };
    name();
    this.#unwatchTitle = app.title.subscribe(name);
  }
}
