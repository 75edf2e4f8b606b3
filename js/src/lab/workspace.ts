// Where apps are put in the page, and the commands for it.
import type { CommandOptions, ILabShell, ILayoutRestorer, JupyterFrontEnd } from "@jupyterlab/application";
import { type ICommandPalette, WidgetTracker } from "@jupyterlab/apputils";
import { type LiveApp, pageApps } from "../host/apps";
import { tabUrl } from "../host/tab-url";
import { appsOf, Chosen, inFront } from "./choice";
import { ExportDialogs } from "./export/dialogs";
import { appIcon, besideIcon, browserIcon, exportIcon } from "./icons";
import type { Notebook, Notebooks } from "./notebooks";
import { AppsPanel, PANEL_ID } from "./panel";
import { giveRoom } from "./room";
import type { Opener, ShownApp } from "./shown";
import { AppTab } from "./tab";

const CATEGORY = "nbdash";
const RUN_ALL = "notebook:run-all-cells";
/** Behind JupyterLab's own panels. */
const PANEL_RANK = 800;
const PANEL_OPEN = "nbdash:panel-open";

const COMMANDS = {
  panel: "nbdash:toggle-panel",
  beside: "nbdash:open-beside",
  browser: "nbdash:open-in-browser",
  developer: "nbdash:developer-view",
  export: "nbdash:export",
};

interface TabArguments {
  path: string;
  key: string;
  title: string;
}

export class Workspace implements Opener {
  readonly #app: JupyterFrontEnd;
  readonly #notebooks: Notebooks;
  readonly #labShell: ILabShell | null;
  readonly #chosen = new Chosen();
  readonly #panel: AppsPanel;
  readonly #dialogs: ExportDialogs;
  readonly #tabs = new WidgetTracker<AppTab>({ namespace: "nbdash" });

  constructor(
    app: JupyterFrontEnd,
    notebooks: Notebooks,
    labShell: ILabShell | null,
    restorer: ILayoutRestorer | null,
  ) {
    this.#app = app;
    this.#notebooks = notebooks;
    this.#labShell = labShell;
    this.#dialogs = new ExportDialogs(app);
    this.#panel = new AppsPanel(notebooks, this.#chosen, {
      openBeside: !this.hasTabs ? null : (live) => this.#openBeside(live),
      urlOf: (live) => this.urlOf({ app: live.key, kernel: live.kernel }),
      export: () => this.#export(),
      runAll: () => void app.commands.execute(RUN_ALL),
    });
    app.shell.add(this.#panel, "right", { rank: PANEL_RANK });
    this.#addCommands();
    if (restorer === null) this.#keepPanelOpen();
    else this.#restore(restorer);
  }

  get hasTabs(): boolean {
    return this.#labShell !== null;
  }

  addTo(palette: ICommandPalette): void {
    for (const command of Object.values(COMMANDS)) palette.addItem({ command, category: CATEGORY });
  }

  /** Do what `app.show(where=...)` in a cell of this notebook asks for. */
  show(notebook: Notebook, { app, title, where }: ShownApp): void {
    if (where === "panel") {
      this.#chosen.set(notebook.path, app);
      if (notebook.path === this.#notebooks.front()?.path) this.#openPanel(app);
    }
    if (where === "tab") this.#openTab({ path: notebook.path, key: app, title });
    // Browsers open no tab that nobody has clicked for: there is a link in the output.
  }

  /** Do it again, for a click on the output. */
  open(shown: ShownApp): void {
    const notebook = this.#notebooks.front();
    if (notebook !== null) this.show(notebook, shown);
  }

  urlOf({ app, kernel }: Pick<ShownApp, "app" | "kernel">): string | null {
    return tabUrl(kernel ?? this.#notebooks.front()?.kernel ?? null, app);
  }

  // --- commands ---

  #addCommands(): void {
    const add = (id: string, options: CommandOptions) => this.#app.commands.addCommand(id, options);
    const hasApp = () => this.#inFront() !== null;
    add(COMMANDS.panel, {
      label: "Show or Hide Apps Panel",
      caption: "Show or hide the apps of this notebook (nbdash)",
      icon: appIcon,
      execute: () => (this.#panel.isVisible ? this.#closePanel() : this.#openPanel()),
    });
    add(COMMANDS.beside, {
      label: "Open App beside Notebook",
      caption: "Open this notebook's app beside it (nbdash)",
      icon: besideIcon,
      isEnabled: (args) => isTab(args) || hasApp(),
      isVisible: (args) => this.hasTabs && (isTab(args) || hasApp()),
      execute: (args) => {
        if (isTab(args)) this.#openTab(args);
        else this.#withAppInFront((live) => this.#openBeside(live));
      },
    });
    add(COMMANDS.browser, {
      label: "Open App in Browser Tab",
      icon: browserIcon,
      isEnabled: hasApp,
      execute: () =>
        this.#withAppInFront((live) => {
          const url = this.urlOf({ app: live.key, kernel: live.kernel });
          if (url !== null) window.open(url, "_blank");
        }),
    });
    add(COMMANDS.developer, {
      label: "Show Developer's View of App",
      isEnabled: hasApp,
      execute: () => {
        this.#openPanel();
        this.#panel.showDeveloperView();
      },
    });
    add(COMMANDS.export, {
      label: "Export Dashboard…",
      caption: "Make an app, a file or a site of this notebook (nbdash)",
      icon: exportIcon,
      isEnabled: () => this.#notebooks.frontPanel() !== null,
      execute: () => this.#export(),
    });
    // One by one: buttons on toolbars do not listen to what is said of all commands at once.
    const changed = () => {
      for (const id of Object.values(COMMANDS)) this.#app.commands.notifyCommandChanged(id);
    };
    pageApps().subscribe(changed);
    this.#notebooks.subscribe(changed);
  }

  #export(): void {
    const panel = this.#notebooks.frontPanel();
    if (panel !== null) this.#dialogs.open(panel, this.#inFront()?.key ?? null);
  }

  #inFront(): LiveApp | null {
    const notebook = this.#notebooks.front();
    if (notebook === null) return null;
    return inFront(appsOf(notebook.kernel, pageApps().list()), this.#chosen.get(notebook.path));
  }

  #withAppInFront(act: (live: LiveApp) => void): void {
    const live = this.#inFront();
    if (live !== null) act(live);
  }

  // --- panel ---

  #openPanel(key?: string): void {
    const wasHidden = !this.#panel.isVisible;
    this.#app.shell.activateById(PANEL_ID);
    if (wasHidden) giveRoom(this.#panel);
    if (key !== undefined) this.#panel.choose(key);
  }

  #closePanel(): void {
    this.#app.shell.collapseRight?.();
  }

  // --- tabs ---

  #openBeside(live: LiveApp): void {
    const path = this.#notebooks.front()?.path;
    if (path !== undefined) this.#openTab({ path, key: live.key, title: live.title.read() });
  }

  /** One tab for each app: where it is there already, it comes to the front. */
  #openTab({ path, key, title }: TabArguments): void {
    if (!this.hasTabs) return;
    const known = this.#tabs.find((tab) => tab.path === path && tab.key === key);
    if (known !== undefined) {
      this.#app.shell.activateById(known.id);
      return;
    }
    const tab = new AppTab(this.#notebooks, path, key, title);
    const neighbour = this.#tabs.find((other) => other.path === path);
    const notebook = this.#notebooks.at(path);
    if (neighbour !== undefined) this.#app.shell.add(tab, "main", { mode: "tab-after", ref: neighbour.id });
    else if (notebook !== null)
      this.#app.shell.add(tab, "main", { mode: "split-right", ref: notebook.widget });
    else this.#app.shell.add(tab, "main");
    void this.#tabs.add(tab);
  }

  // --- reloading ---

  #restore(restorer: ILayoutRestorer): void {
    restorer.add(this.#panel, PANEL_ID);
    void restorer.restore(this.#tabs, {
      command: COMMANDS.beside,
      name: ({ path, key }: AppTab) => `${path}:${key}`,
      args: ({ path, key, title }: AppTab) => ({ path, key, title: title.label }),
    });
  }

  /** Notebook 7 restores no layout. */
  #keepPanelOpen(): void {
    const wasOpen = sessionStorage.getItem(PANEL_OPEN) === "true";
    this.#panel.onVisible = (isVisible) => sessionStorage.setItem(PANEL_OPEN, String(isVisible));
    if (wasOpen) void this.#app.restored.then(() => this.#openPanel());
  }
}

function isTab(
  args: Readonly<Record<string, unknown>>,
): args is Readonly<Record<string, unknown>> & TabArguments {
  return typeof args.key === "string";
}
