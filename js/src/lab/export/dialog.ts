// "Export dashboard": where the notebook in front is to go, whether it can, how far it is, and where it is then.
//
// One for each notebook, kept with what was chosen in it. It may be closed while an export runs: what has become of it
// is said then in a corner of the page, and is there when the dialog is opened again.
import { button, element, named, setText } from "../dom";
import { type Channel, type DescribedApp, type Ended, NoWay } from "./channel";
import { Checks } from "./checks";
import { Choice } from "./choice";
import { appOf, fields } from "./fields";
import { findingList } from "./findings";
import { folded } from "./folded";
import { type Done, type Failed, type Finding, type Line, type Progress, sizeText } from "./lines";
import type { ExportedNotebook } from "./notebook";
import { besideNotebook, type Places, pageConfig } from "./places";
import { TargetList } from "./target-list";
import type { Target } from "./targets";

/** How long the kernel may take to answer before it is said that it is waited for. */
const LATE_MS = 1_000;
/** How long saving may take before the dialog makes way for what JupyterLab may want to ask. */
const SAVING_MS = 300;

/** What a dialog needs of the page. */
export interface Surroundings {
  notebook: ExportedNotebook;
  places: Places;
  /** Say in a corner of the page what has become of an export; `show` brings the dialog back. */
  notify(isGood: boolean, message: string, show: () => void): void;
}

interface Result {
  target: Target;
  output: string;
  done: Done | null;
  failed: Failed | null;
  /** What is to be known of it. */
  notes: Finding[];
  said: string[];
  ended: Ended | null;
  isCancelled: boolean;
}

export class ExportDialog {
  readonly #page: Surroundings;
  readonly #dialog = element("dialog", "nbdash-export");
  readonly #file = element("p", "nbdash-export-file");
  readonly #body = element("div", "nbdash-export-body");
  readonly #foot = element("div", "nbdash-export-foot");
  readonly #targets: TargetList;
  readonly #notice = element("div", "nbdash-export-notice");
  readonly #details = element("div", "nbdash-export-details");
  readonly #said = element("p", "nbdash-export-said");
  readonly #bar = element("progress", "nbdash-export-bar");
  readonly #choice = new Choice();
  readonly #checks = new Checks();
  #apps: DescribedApp[] = [];
  #wanted: string | null = null;
  /** What there is to say instead of a check. */
  #hindrance = "";
  #running: Result | null = null;
  #result: Result | null = null;
  #isBusy = false;

  constructor(page: Surroundings) {
    this.#page = page;
    const title = element("h2", "nbdash-export-heading", "Export dashboard");
    title.id = `nbdash-export-heading-${page.notebook.path}`;
    this.#dialog.setAttribute("aria-labelledby", title.id);
    const close = named(
      button("nbdash-export-close", () => this.close(), "×"),
      "Close",
    );
    this.#said.setAttribute("role", "status");
    this.#notice.setAttribute("role", "status");
    this.#targets = new TargetList((target) => {
      this.#choice.target = target;
      this.#choice.force = false;
      this.#showChooser();
    });
    const head = element("div", "nbdash-export-head", title, this.#file, close);
    this.#dialog.append(head, this.#body, this.#foot);
    page.notebook.onChange(() => this.#changed());
    // A click beside it closes it, as Escape does.
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.close();
    });
  }

  /** `key`: of the app that is in front. */
  open(key: string | null): void {
    this.#wanted = key;
    if (!this.#dialog.isConnected) document.body.append(this.#dialog);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#show();
    if (this.#running === null && this.#result === null) {
      this.#targets.focus();
      void this.#begin();
    }
  }

  close(): void {
    this.#dialog.close();
    if (this.#checks.isRunning) {
      // It runs the notebook for nobody.
      this.#checks.clear();
      void this.#page.notebook.channel().then((channel) => channel.cancel());
    }
  }

  // --- what it asks of the kernel ---

  /** Look at the kernel's apps, and check the notebook unless it has been. */
  async #begin(): Promise<void> {
    const channel = await this.#reach();
    if (channel === null) return;
    this.#apps = await channel.describe();
    const front = this.#apps.find(({ key }) => key === this.#wanted) ?? this.#apps.at(-1);
    this.#choice.app = this.#apps.length > 1 ? front?.name : undefined;
    this.#show();
    if (!this.#checks.isDone && !this.#checks.isRunning && !this.#page.notebook.isUnsaved)
      void this.#check(channel); // nobody need wait for it
  }

  /** Null if there is no way to the kernel; the dialog says why. */
  async #reach(): Promise<Channel | null> {
    this.#hindrance = "";
    const late = setTimeout(() => {
      this.#hindrance = "Waiting for the kernel, which runs a cell…";
      this.#show();
    }, LATE_MS);
    try {
      const channel = await this.#page.notebook.channel();
      this.#hindrance = "";
      return channel;
    } catch (error) {
      this.#hindrance =
        error instanceof NoWay ? error.message : `The kernel can't be reached: ${String(error)}`;
      return null;
    } finally {
      clearTimeout(late);
      this.#show();
    }
  }

  async #check(channel: Channel): Promise<void> {
    this.#checks.begin();
    this.#show();
    const run = this.#choice.check(this.#place());
    const ended = await channel.run(run, (line) => {
      this.#checks.take(line);
      this.#show();
    });
    if (ended === null || this.#running !== null || !this.#checks.isRunning) return; // something else came between
    this.#checks.end();
    if (!this.#checks.isDone) this.#checks.take({ type: "failed", text: ended.said.trim(), findings: [] });
    this.#show();
  }

  async #checkNow(): Promise<void> {
    if (!(await this.#save())) return;
    this.#checks.clear();
    await this.#begin();
  }

  async #export(): Promise<void> {
    if (!(await this.#save())) return;
    const channel = await this.#reach();
    if (channel === null) return;
    const { target } = this.#choice;
    const run = this.#choice.run(this.#place(), appOf(this.#choice, this.#apps));
    this.#choice.force = false; // it was said of this one
    const result: Result = {
      target,
      output: run.output ?? "",
      done: null,
      failed: null,
      notes: [],
      said: [],
      ended: null,
      isCancelled: false,
    };
    this.#running = result;
    this.#result = null;
    if (this.#checks.isRunning) this.#checks.clear();
    this.#progress("Starting Python…");
    this.#show();
    result.ended = await channel.run(run, (line) => this.#take(result, line));
    if (this.#running !== result) return;
    this.#running = null;
    this.#result = result;
    this.#show();
    this.#foot.querySelector("button")?.focus();
    if (!this.#dialog.open && !result.isCancelled) this.#tell(result);
  }

  #take(result: Result, line: Line): void {
    if (line.type === "step") this.#progress(line.text);
    else if (line.type === "progress") this.#progress(line.text, line);
    else if (line.type === "say") result.said.push(line.text);
    else if (line.type === "finding") result.notes.push(line);
    else if (line.type === "done") result.done = line;
    else if (line.type === "failed") result.failed = line;
  }

  #cancel(): void {
    if (this.#running === null) return;
    this.#running.isCancelled = true;
    this.#progress("Ending…");
    void this.#page.notebook.channel().then((channel) => channel.cancel());
  }

  #place(): { path: string; root: string } {
    return { path: this.#page.notebook.path, root: pageConfig().serverRoot };
  }

  /** An export reads the file. JupyterLab may have something to ask, which would be under this dialog. */
  async #save(): Promise<boolean> {
    if (!this.#page.notebook.isUnsaved) return true;
    const saving = this.#page.notebook.save();
    const isLate = await Promise.race([
      saving.then(() => false),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(true), SAVING_MS)),
    ]);
    if (isLate) this.#dialog.close();
    const isSaved = await saving.catch(() => false);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#show();
    return isSaved;
  }

  #changed(): void {
    if (this.#page.notebook.isUnsaved && !this.#checks.isRunning) this.#checks.clear();
    if (this.#dialog.open) this.#show();
  }

  #tell(result: Result): void {
    const isGood = result.done !== null;
    const message = isGood ? `Exported ${result.output}` : `${result.output} could not be exported`;
    this.#page.notify(isGood, message, () => this.open(this.#wanted));
  }

  // --- what it shows ---

  #show(): void {
    setText(this.#file, this.#page.notebook.path);
    if (this.#running !== null) this.#showRunning(this.#running);
    else if (this.#result !== null) this.#showResult(this.#result);
    else this.#showChooser();
  }

  #showChooser(): void {
    const { notebook } = this.#page;
    this.#targets.show(this.#choice.target, this.#checks);
    this.#showNotice();
    this.#showDetails();
    this.#put(this.#targets.element, this.#notice, this.#details);
    const verdict = this.#checks.verdict(this.#choice.target.name);
    const start = button(
      "jp-mod-styled jp-mod-accept",
      () => void this.#once(() => this.#export()),
      notebook.isUnsaved ? "Save and export" : "Export",
    );
    start.disabled = verdict === "refused" && !notebook.isUnsaved;
    const again = button(
      "jp-mod-styled",
      () => void this.#once(() => this.#checkNow()),
      notebook.isUnsaved ? "Save and check" : "Check again",
    );
    again.hidden = !notebook.isUnsaved && !this.#checks.isDone && this.#hindrance === "";
    this.#actions(again, start);
  }

  /** Buttons do one thing at a time. */
  async #once(act: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await act();
    } finally {
      this.#isBusy = false;
    }
  }

  #showNotice(): void {
    let text = this.#hindrance;
    if (text === "" && this.#page.notebook.isUnsaved)
      text = "The notebook has changes that are not saved. What is exported is the file.";
    if (text === "" && this.#checks.isRunning)
      text = `Checking: the notebook is run once, in a process of its own. ${this.#checks.step}`.trim();
    this.#notice.hidden = text === "";
    setText(this.#notice, text);
  }

  #showDetails(): void {
    const { target } = this.#choice;
    const { failed } = this.#checks;
    const found = this.#checks.of(target.name);
    const key = JSON.stringify([
      target.name,
      this.#choice.app,
      this.#page.notebook.path,
      this.#apps,
      found,
      failed,
    ]);
    if (this.#details.dataset.for === key) return; // nobody's field is taken away while they write in it
    this.#details.dataset.for = key;
    const parts: HTMLElement[] = [];
    if (found.length > 0) parts.push(this.#findings(found));
    else if (failed !== null) parts.push(element("p", "nbdash-export-text", failed.text));
    parts.push(
      fields(this.#choice, this.#page.notebook.path, this.#apps, () => {
        this.#checks.clear();
        this.#show();
        void this.#begin();
      }),
    );
    this.#details.replaceChildren(...parts);
  }

  #showRunning({ target, output }: Result): void {
    const title = element("h3", "nbdash-export-state", `${target.title}: ${output}`);
    if (!this.#bar.isConnected || this.#bar.parentElement !== this.#body)
      this.#put(title, this.#bar, this.#said);
    this.#actions(
      button("jp-mod-styled", () => this.#cancel(), "Cancel export"),
      button("jp-mod-styled", () => this.close(), "Go on working"),
    );
  }

  #progress(text: string, of?: Progress): void {
    if (this.#running?.isCancelled === true && of !== undefined) return;
    setText(this.#said, text);
    if (of === undefined || of.total === 0) {
      this.#bar.removeAttribute("value");
    } else {
      this.#bar.max = of.total;
      this.#bar.value = of.done;
    }
  }

  #showResult(result: Result): void {
    if (result.done !== null) this.#showDone(result, result.done);
    else this.#showFailed(result);
  }

  #showDone({ target, output, notes, said }: Result, done: Done): void {
    const path = besideNotebook(this.#page.notebook.path, output);
    const state = element("h3", "nbdash-export-state", `${target.title}: done`);
    state.dataset.kind = "good";
    const name = element("p", "nbdash-export-path", element("code", "", path), ` · ${sizeText(done.bytes)}`);
    const parts: HTMLElement[] = [state, name, this.#ways(target, path)];
    if (notes.length > 0) parts.push(this.#findings(notes));
    if (said.length > 0) parts.push(folded("What it says of it", said.join("\n")));
    this.#put(...parts);
    this.#actions(
      this.#back("Export something else"),
      button("jp-mod-styled", () => this.#done(), "Done"),
    );
  }

  /** Where what was written can be opened. */
  #ways({ isFolder }: Target, path: string): HTMLElement {
    const { places } = this.#page;
    const ways = element("div", "nbdash-export-ways");
    if (!isFolder) {
      const keep = link(places.downloadUrl(path), "Download");
      keep.download = path.split("/").at(-1) ?? "";
      ways.append(link(places.openUrl(path), "Open in a browser tab"), keep);
    }
    const folder = places.folderUrl(path);
    const reveal = () => {
      this.close();
      void places.reveal(path);
    };
    const name = "Show in the list of files";
    ways.append(folder === null ? button("nbdash-export-way", reveal, name) : link(folder, name));
    return ways;
  }

  #showFailed({ failed, ended, isCancelled, output }: Result): void {
    const text = isCancelled ? "Cancelled: nothing is left of it" : `${output} was not exported`;
    const state = element("h3", "nbdash-export-state", text);
    state.dataset.kind = isCancelled ? "" : "bad";
    const parts: HTMLElement[] = [state];
    if (!isCancelled && failed !== null) {
      if (failed.findings.length > 0) parts.push(this.#findings(failed.findings));
      else parts.push(element("p", "nbdash-export-text", failed.text));
    } else if (!isCancelled && ended === null) {
      parts.push(
        element("p", "nbdash-export-text", "The kernel was restarted or ended, and the export with it."),
      );
    } else if (!isCancelled && ended !== null) {
      const said = ended.said.trim() || `It ended with code ${ended.code}, and said nothing.`;
      parts.push(element("pre", "nbdash-export-output", said));
    }
    this.#put(...parts);
    const replace = button(
      "jp-mod-styled jp-mod-accept",
      () => {
        this.#choice.force = true;
        void this.#once(() => this.#export());
      },
      "Replace it",
    );
    // It says so where something is in the way that no export has made.
    replace.hidden = isCancelled || failed?.text.includes("--force") !== true;
    this.#actions(
      this.#back("Back"),
      button("jp-mod-styled", () => this.#done(), "Done"),
      replace,
    );
  }

  #findings(findings: readonly Finding[]): HTMLElement {
    return findingList(findings, this.#page.notebook, (cell, line) => this.#jump(cell, line));
  }

  #back(name: string): HTMLButtonElement {
    return button(
      "jp-mod-styled",
      () => {
        this.#result = null;
        this.#show();
        this.#targets.focus();
        void this.#begin();
      },
      name,
    );
  }

  #done(): void {
    this.#result = null;
    this.close();
  }

  #jump(cell: string, line: number | null): void {
    this.close();
    this.#page.notebook.reveal(cell, line);
  }

  #put(...parts: HTMLElement[]): void {
    const isSame =
      parts.length === this.#body.children.length &&
      parts.every((part, index) => this.#body.children[index] === part);
    if (!isSame) this.#body.replaceChildren(...parts);
  }

  /** Buttons that say the same as before stay, and the focus with them. */
  #actions(...made: HTMLButtonElement[]): void {
    const said = (buttons: Iterable<Element>) =>
      [...buttons].map((each) => [
        each.textContent,
        (each as HTMLButtonElement).disabled,
        (each as HTMLElement).hidden,
      ]);
    if (JSON.stringify(said(this.#foot.children)) === JSON.stringify(said(made))) return;
    const focused = this.#foot.contains(document.activeElement)
      ? document.activeElement?.textContent
      : undefined;
    this.#foot.replaceChildren(...made);
    if (focused !== undefined) (made.find((each) => each.textContent === focused) ?? made.at(-1))?.focus();
  }
}

function link(url: string, name: string): HTMLAnchorElement {
  const made = element("a", "nbdash-export-way", name);
  made.href = url;
  made.target = "_blank";
  return made;
}
